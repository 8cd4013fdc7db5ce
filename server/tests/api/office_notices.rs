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
        customer::Page,
        desk::{Desk, two_merchants},
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

async fn it_is_set_otherwise_and_removed(aiko: &Desk, at: &str) {
    let version = aiko.browser.get(at).await.field("version");
    let set = [
        ("version", version.as_str()),
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
        refused.status == 422 && refused.says("two different times"),
        "{}",
        refused.body
    );
    let mut set = set.to_vec();
    set[8].1 = "07:30";
    let saved = post(aiko, at, &set).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let page = aiko.browser.get(saved.location()).await;
    assert!(page.says("Saved.") && page.body.contains("07:30") && page.says("All of us"));
    let late = post(aiko, at, &set).await;
    assert!(late.status == 422 && late.says("Somebody else has changed"));
    let version = aiko.browser.get(at).await.field("version");
    let lead = [
        ("version", version.as_str()),
        ("token", "https://10.0.0.1/CANARY"),
    ];
    let refused = post(aiko, &format!("{at}/lead"), &lead).await;
    assert!(
        refused.status == 422 && refused.says("can’t be called"),
        "{}",
        refused.body
    );
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
