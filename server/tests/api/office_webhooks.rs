//! Webhooks in the office, over real HTTP: set up, tested, looked at, sent again, switched off, taken away.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

use crate::{
    office::{CASHIER_AT_FIRST_STORE, invited, post},
    sending,
    support::{
        TestApp,
        child::{fails, run},
        customer::Page,
        desk::{Desk, two_merchants},
        eventually,
    },
};

/// A program that answers everybody alike.
async fn program(status: &'static str) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut caller, _)) = listener.accept().await {
            let mut read = [0; 16_384];
            let _ = caller.read(&mut read).await;
            let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 9\r\n\r\nwhat <b>?");
            let _ = caller.write_all(answer.as_bytes()).await;
        }
    });
    port
}

fn secret(page: &Page) -> String {
    let told = page.body.split("whsec_").nth(1).unwrap();
    told.split('<').next().unwrap().to_owned()
}

/// The heading of a secret that takes another's place.
const ANOTHER: &str = "Till has a new secret";

async fn is_set_up(aiko: &Desk, port: u16) -> String {
    for (wrong, says) in [
        ("nonsense", "This is no address"),
        ("http://93.184.216.34/", "Only https addresses"),
        ("https://10.0.0.1/", "no machine on the public internet"),
    ] {
        let refused = post(
            aiko,
            "/office/webhooks",
            &[("name", "Till"), ("url", wrong)],
        )
        .await;
        assert_eq!(refused.status, 422, "{wrong}");
        assert!(refused.says(says), "{wrong}: {}", refused.body);
    }
    let url = format!("http://127.0.0.1:{port}/hook");
    let fields = [
        ("name", "Till"),
        ("url", url.as_str()),
        ("kind", "payment.paid"),
    ];
    let made = post(aiko, "/office/webhooks", &fields).await;
    let (told, at) = shown_once(aiko, &made, "Till is set up").await;
    assert_eq!(STANDARD.decode(told).unwrap().len(), 32);
    at
}

/// The secret that a page leads to, which reloading shows no more and makes no second time; and where its endpoint is.
async fn shown_once(aiko: &Desk, made: &Page, heading: &str) -> (String, String) {
    assert_eq!(made.status, 303, "{}", made.body);
    let to = made.location().to_owned();
    let at = to.strip_suffix("/secret").unwrap().to_owned();
    let shown = aiko.browser.get(&to).await;
    assert_eq!(shown.status, 200, "{}", shown.body);
    assert!(shown.says(heading), "{}", shown.body);
    // An owner changes the program while the old one is good.
    let old = shown.says("The old secret signs, too, until");
    assert_eq!(old, heading == ANOTHER, "{}", shown.body);
    let told = secret(&shown);
    let again = aiko.browser.get(&to).await;
    assert_eq!((again.status, again.location()), (303, &*at));
    assert!(!again.says("whsec_"));
    (told, at)
}

/// The first delivery's address on the page of an endpoint.
async fn sent(aiko: &Desk, at: &str, says: &str) -> String {
    eventually("it was sent", async || {
        let page = aiko.browser.get(at).await;
        let (_, rest) = page.body.split_once("/deliveries/")?;
        page.says(says)
            .then(|| format!("{at}/deliveries/{}", &rest[..30]))
    })
    .await
}

#[tokio::test]
async fn an_owner_sets_one_up_and_sees_what_became_of_everything() {
    let app = two_merchants(sending::setting()).await;
    let _sender = sending::begin(&app);
    let aiko = Desk::of_owner(&app, "M-1").await;
    let port = program("500 Oh").await;
    let at = is_set_up(&aiko, port).await;
    let list = aiko.browser.get("/office/webhooks").await;
    assert!(list.says("Till") && list.says("Switched on") && !list.says("whsec_"));
    app.paid("12.50").await;
    let delivery = sent(&aiko, &at, "on its way").await;
    let page = eventually("it was tried", async || {
        let page = aiko.browser.get(&delivery).await;
        page.says("HTTP 500").then_some(page)
    })
    .await;
    assert!(
        page.says("It answered that it didn’t take it"),
        "{}",
        page.body
    );
    assert!(page.body.contains("what &lt;b&gt;?"), "as text");
    assert!(
        page.says("payment.paid") && page.says("\"minor\":1250"),
        "{}",
        page.body
    );
    let again = post(&aiko, &format!("{delivery}/again"), &[]).await;
    assert_eq!(again.location(), format!("{delivery}?told=again"));
    let test = post(&aiko, &format!("{at}/test"), &[]).await;
    assert_eq!(test.location(), format!("{at}?told=test"));
    assert!(
        aiko.browser
            .get(test.location())
            .await
            .says("A test is on its way")
    );
    it_is_set_otherwise_and_removed(&aiko, &at).await;
}

async fn it_is_set_otherwise_and_removed(aiko: &Desk, at: &str) {
    let rotated = post(aiko, &format!("{at}/secret"), &[]).await;
    let (rotated, _) = shown_once(aiko, &rotated, ANOTHER).await;
    assert_eq!(STANDARD.decode(&rotated).unwrap().len(), 32);
    assert!(
        aiko.browser
            .get(at)
            .await
            .says("The old secret signs, too, until")
    );
    let late = post(aiko, &format!("{at}/secret"), &[]).await;
    assert!(
        late.status == 422 && late.says("The secret before this one still signs"),
        "{}",
        late.body
    );
    assert!(late.says("it ends at once") && late.body.contains("name=\"end_old\""));
    let ended = post(aiko, &format!("{at}/secret"), &[("end_old", "yes")]).await;
    let (ended, _) = shown_once(aiko, &ended, ANOTHER).await;
    assert_ne!(ended, rotated);
    let all = [("since", "24"), ("which", "all")];
    let much = post(aiko, &format!("{at}/again"), &all).await;
    assert!(
        much.location()
            .starts_with(&format!("{at}?told=again&count="))
    );
    let off = post(aiko, &format!("{at}/off"), &[]).await;
    assert!(aiko.browser.get(off.location()).await.says("Switched off"));
    post(aiko, &format!("{at}/on"), &[]).await;
    let end = post(aiko, &format!("{at}/end"), &[]).await;
    assert!(
        aiko.browser
            .get(end.location())
            .await
            .says("The endpoint was removed.")
    );
    assert_eq!(aiko.browser.get(at).await.status, 404);
    let trail = aiko.browser.get("/office/trail").await;
    for told in [
        "added the webhook endpoint",
        "new secret",
        "sent a test",
        "removed the webhook endpoint",
    ] {
        assert!(trail.says(told), "{told}: {}", trail.body);
    }
}

#[tokio::test]
async fn nobody_else_sees_it_and_of_two_at_once_the_second_is_told() {
    let app = two_merchants(sending::setting()).await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let at = is_set_up(&aiko, 9).await;
    let bob = invited(&app, &aiko, &CASHIER_AT_FIRST_STORE).await;
    let other = Desk::of_owner(&app, "M-2").await;
    let unknown = "/office/webhooks/ep_01KB4M6R0N8W2Q3V5X7Z9A1C2E";
    let none = other.browser.get(unknown).await;
    for desk in [&bob, &other] {
        let foreign = desk.browser.get(&at).await;
        assert_eq!((foreign.status, none.status), (404, 404));
    }
    assert_eq!(bob.browser.get("/office/webhooks").await.status, 404);
    assert_eq!(post(&other, &format!("{at}/test"), &[]).await.status, 404);
    let url = "http://127.0.0.1:9/other";
    let first = aiko.browser.get(&at).await;
    let seen = first.field("seen");
    let seen = ("seen", seen.as_str());
    let set = [("name", "New"), ("url", url), seen];
    assert_eq!(
        post(&aiko, &at, &set).await.location(),
        format!("{at}?told=saved")
    );
    let late = post(&aiko, &at, &[("name", "Late"), ("url", url), seen]).await;
    assert!(
        late.status == 422 && late.says("somebody else has changed this"),
        "{}",
        late.body
    );
    assert!(
        late.says("value=\"Late\"") && late.says("Now: New"),
        "what was typed is still there: {}",
        late.body
    );
    // Who touched nothing of that undoes nothing of it.
    let kinds = [
        ("name", "Till"),
        ("url", "http://127.0.0.1:9/hook"),
        ("kind", "payment.paid"),
        seen,
    ];
    assert_eq!(post(&aiko, &at, &kinds).await.status, 303);
    let page = aiko.browser.get(&at).await;
    assert!(
        page.says(url) && page.says("value=\"New\""),
        "{}",
        page.body
    );
    let wrong = [("name", "New"), ("url", "nowhere"), ("seen", "")];
    let wrong = post(&aiko, &at, &wrong).await;
    assert!(
        wrong.status == 422
            && wrong.says("aria-invalid=\"true\" aria-describedby=\"url-for url-wrong\""),
        "{}",
        wrong.body
    );
}

#[tokio::test]
async fn the_command_line_does_the_same() {
    let app = TestApp::with(sending::setting()).await;
    let _sender = sending::begin(&app);
    let port = program("204 Fine").await;
    let url = format!("http://127.0.0.1:{port}/hook");
    let add = [
        "webhook",
        "add",
        "--merchant",
        "M-1",
        "--name",
        "Till",
        "--json",
        "--url",
    ];
    let made = run(&app.environment, &[&add[..], &[url.as_str()]].concat());
    let made: serde_json::Value = serde_json::from_str(&made).unwrap();
    let id = made["id"].as_str().unwrap();
    assert!(made["secret"].as_str().unwrap().starts_with("whsec_"));
    app.paid("12.50").await;
    let event = eventually("it is delivered", async || {
        let all = run(&app.environment, &["webhook", "deliveries", id, "--json"]);
        let all: serde_json::Value = serde_json::from_str(&all).unwrap();
        let one = &all[0];
        (one["state"] == "delivered").then(|| one["event"].as_str().unwrap().to_owned())
    })
    .await;
    assert!(run(&app.environment, &["webhook", "deliveries", id, &event]).contains("204  ok"));
    assert!(run(&app.environment, &["webhook", "resend", id, &event]).contains("is sent again"));
    let since = [
        "webhook",
        "resend",
        id,
        "--since",
        "2026-01-01T00:00:00Z",
        "--all",
    ];
    assert!(run(&app.environment, &since).contains("events that are sent again:"));
    assert!(run(&app.environment, &["webhook", "test", id]).contains("evt_"));
    assert!(run(&app.environment, &["webhook", "rotate", id]).contains("whsec_"));
    let again = fails(&app.environment, &["webhook", "rotate", id]);
    assert!(
        again.contains("still signs until") && again.contains("--end-old"),
        "{again}"
    );
    assert!(run(&app.environment, &["webhook", "rotate", id, "--end-old"]).contains("whsec_"));
    run(&app.environment, &["webhook", "off", id]);
    assert!(run(&app.environment, &["webhook", "list"]).contains("off (by_hand)"));
    run(&app.environment, &["webhook", "end", id]);
    assert!(run(&app.environment, &["webhook", "list"]).contains("no endpoints"));
}
