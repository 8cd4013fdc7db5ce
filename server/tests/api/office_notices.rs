//! Notices in the office, over real HTTP: a channel is set up, tried, set otherwise, led elsewhere, switched off
//! and taken away; what opens it is on no page.

use std::sync::Arc;

use foundation::{clock::SystemClock, randomness::SystemRandomness};
use messages::{
    sender::{Sender, tell_forever},
    ways::{TELEGRAM, Ways},
};
use storage::Everything;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

use crate::{
    office::{CASHIER_AT_FIRST_STORE, invited, post},
    sending,
    support::{
        TestApp,
        child::run,
        customer::Page,
        desk::{Desk, code_of, two_merchants},
        eventually,
    },
};

/// A server of chats that takes everything.
async fn chats() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut caller, _)) = listener.accept().await {
            let mut read = [0; 16_384];
            let _ = caller.read(&mut read).await;
            let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";
            let _ = caller.write_all(answer).await;
        }
    });
    port
}

/// Tells from now on, until the test ends.
fn telling(app: &TestApp) -> tokio::task::JoinHandle<()> {
    let desk = &app.channels;
    let ways = Ways {
        caller: Arc::clone(&desk.caller),
        telegram: TELEGRAM.to_owned(),
        post: None,
    };
    let sender = Sender {
        store: Arc::<dyn Everything>::clone(&app.store),
        shops: Arc::<dyn Everything>::clone(&app.store),
        way: Arc::new(ways),
        key: desk.key.clone(),
        texts: Arc::clone(&desk.texts),
        office: "https://pay.example".to_owned(),
        clock: Arc::new(SystemClock),
        randomness: Arc::new(SystemRandomness),
    };
    tokio::spawn(tell_forever(Arc::new(sender)))
}

fn channel_of(page: &Page) -> String {
    page.location().split('?').next().unwrap().to_owned()
}

async fn is_set_up(desk: &Desk, port: u16) -> String {
    let url = format!("http://127.0.0.1:{port}/services/CANARY");
    let fields = [
        ("name", "Us"),
        ("token", url.as_str()),
        ("language", "en"),
        ("zone", "UTC"),
        ("topic", "alarm"),
        ("topic", "refund"),
    ];
    let made = post(desk, "/office/notices/new/slack", &fields).await;
    assert_eq!(made.status, 303, "{}", made.body);
    channel_of(&made)
}

#[tokio::test]
async fn an_owner_sets_a_channel_up_and_no_page_shows_what_opens_it() {
    let app = two_merchants(sending::setting()).await;
    let telling = telling(&app);
    let aiko = Desk::of_owner(&app, "M-1").await;
    let list = aiko.browser.get("/office/notices").await;
    assert!(list.says("Nobody is told anything yet.") && list.says("Telegram"));
    assert!(!list.says("E-mail"), "there is no mail server");
    let wrong = [
        ("name", "Us"),
        ("token", "CANARY"),
        ("place", "-5"),
        ("language", "en"),
        ("zone", "UTC"),
        ("topic", "alarm"),
    ];
    let refused = post(&aiko, "/office/notices/new/telegram", &wrong).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("This is no token") && !refused.body.contains("CANARY"));
    assert!(refused.body.contains("value=\"-5\""), "the rest stays");
    all_that_is_wrong_is_told_at_once(&aiko).await;
    let at = is_set_up(&aiko, chats().await).await;
    let page = aiko.browser.get(&at).await;
    assert!(page.says("Nothing was told yet") && page.says("127.0.0.1"));
    let test = post(&aiko, &format!("{at}/test"), &[]).await;
    assert!(
        aiko.browser
            .get(test.location())
            .await
            .says("A test is on its way")
    );
    let page = eventually("it arrived", async || {
        let page = aiko.browser.get(&at).await;
        page.says("Arrived last on").then_some(page)
    })
    .await;
    assert!(!page.body.contains("CANARY"), "{}", page.body);
    it_is_set_otherwise_and_removed(&aiko, &at).await;
    telling.abort();
}

async fn all_that_is_wrong_is_told_at_once(aiko: &Desk) {
    let wrong = [
        ("name", ""),
        ("token", "CANARY"),
        ("place", "us"),
        ("language", "en"),
        ("zone", "UTC"),
        ("topic", "payment"),
        ("quiet-from", "22:00"),
        ("quiet-until", "22:00"),
    ];
    let refused = post(aiko, "/office/notices/new/telegram", &wrong).await;
    assert_eq!(refused.status, 422);
    for field in ["name", "token", "place", "amount", "quiet-from"] {
        let id = format!("id=\"{field}-wrong\"");
        assert!(refused.body.contains(&id), "{field}: {}", refused.body);
    }
}

async fn it_is_set_otherwise_and_removed(aiko: &Desk, at: &str) {
    let seen = aiko.browser.get(at).await.field("seen");
    let seen = ("seen", seen.as_str());
    let set = [
        seen,
        ("name", "All of us"),
        ("language", "ja"),
        ("zone", "Asia/Tokyo"),
        ("topic", "payment"),
        ("amount", "1"),
        ("currency", "HKD"),
        ("quiet-from", "22:00"),
        ("quiet-until", "22:00"),
    ];
    let refused = post(aiko, at, &set).await;
    assert!(
        refused.status == 422
            && refused.says("two different times")
            && refused.says("id=\"quiet-from-wrong\""),
        "{}",
        refused.body
    );
    let mut set = set.to_vec();
    set[8].1 = "07:30";
    let saved = post(aiko, at, &set).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let page = aiko.browser.get(saved.location()).await;
    assert!(page.says("Saved.") && page.body.contains("07:30") && page.says("All of us"));
    two_at_it(aiko, at, seen).await;
    it_leads_elsewhere(aiko, at).await;
    post(aiko, &format!("{at}/off"), &[]).await;
    let test = post(aiko, &format!("{at}/test"), &[]).await;
    assert!(
        test.status == 422 && test.says("switched off"),
        "{}",
        test.body
    );
    post(aiko, &format!("{at}/on"), &[]).await;
    let off = post(aiko, &format!("{at}/off"), &[]).await;
    assert!(aiko.browser.get(off.location()).await.says("Switched off"));
    post(aiko, &format!("{at}/on"), &[]).await;
    let end = post(aiko, &format!("{at}/end"), &[]).await;
    assert!(
        aiko.browser
            .get(end.location())
            .await
            .says("The channel is removed.")
    );
    assert_eq!(aiko.browser.get(at).await.status, 404);
    let trail = aiko.browser.get("/office/trail").await;
    for told in ["set the channel", "sent a test", "removed the channel"] {
        assert!(trail.says(told), "{told}: {}", trail.body);
    }
    assert!(!trail.body.contains("CANARY"));
}

async fn it_leads_elsewhere(aiko: &Desk, at: &str) {
    let lead = [("token", "https://10.0.0.1/CANARY")];
    let refused = post(aiko, &format!("{at}/lead"), &lead).await;
    assert!(
        refused.status == 422
            && refused.says("can’t be called")
            && refused.says("aria-describedby=\"token-kept token-wrong\""),
        "{}",
        refused.body
    );
    let old = [("token", "https://10.0.0.1/CANARY"), ("seen", "0123")];
    let refused = post(aiko, &format!("{at}/lead"), &old).await;
    assert!(refused.status == 422 && refused.says("Somebody else has changed"));
}

/// Two had the same form open, and the first has saved.
async fn two_at_it(aiko: &Desk, at: &str, seen: (&str, &str)) {
    let untouched = [
        seen,
        ("name", "Us"),
        ("language", "zh-HK"),
        ("zone", "UTC"),
        ("topic", "alarm"),
        ("topic", "refund"),
    ];
    let late = post(aiko, at, &untouched).await;
    assert!(
        late.status == 422 && late.says("somebody else has changed this"),
        "both chose a language: {}",
        late.body
    );
    assert!(late.says("Now: ja") && !late.says("Now: All of us"));
    let mut own = untouched;
    own[2] = ("language", "en");
    own[3] = ("zone", "Asia/Hong_Kong");
    let late = post(aiko, at, &own).await;
    assert!(late.says("Now: Asia/Tokyo"), "{}", late.body);
    own[3] = ("zone", "UTC");
    assert_eq!(post(aiko, at, &own).await.status, 303);
    let page = aiko.browser.get(at).await;
    assert!(
        page.says("All of us") && page.says("07:30"),
        "nothing was touched: {}",
        page.body
    );
}

#[tokio::test]
async fn a_link_of_a_notice_leads_there_after_signing_in() {
    let app = two_merchants(sending::setting()).await;
    let desk = Desk::at(&app);
    for (asked, to) in [
        (
            "/office/payments/P01KB4M6R0N8W2Q3V5X7Z9A1C2E",
            "/office/payments/P01KB4M6R0N8W2Q3V5X7Z9A1C2E",
        ),
        ("/office", "/office"),
    ] {
        let away = desk.browser.get(asked).await;
        assert_eq!(away.location(), "/sign-in");
        let link = ["staff", "link", "--owner", "M-1", "--name", "Aiko"];
        let said = run(&app.environment, &link);
        let page = desk.enter(&code_of(said.lines().next().unwrap())).await;
        assert_eq!(page.location(), to);
        desk.post("/studio/sign-out").await;
    }
}

#[tokio::test]
async fn nobody_else_sees_it() {
    let app = two_merchants(sending::setting()).await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let at = is_set_up(&aiko, 9).await;
    let bob = invited(&app, &aiko, &CASHIER_AT_FIRST_STORE).await;
    let other = Desk::of_owner(&app, "M-2").await;
    for desk in [&bob, &other] {
        assert_eq!(desk.browser.get(&at).await.status, 404);
        assert_eq!(post(desk, &format!("{at}/end"), &[]).await.status, 404);
    }
    assert_eq!(bob.browser.get("/office/notices").await.status, 404);
    assert_eq!(aiko.browser.get(&at).await.status, 200);
}
