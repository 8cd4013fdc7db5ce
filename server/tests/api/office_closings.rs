//! Closings in the office over real HTTP: a cashier's till, an interim report, files, and when the day begins.

use payments::payment::Payment;

use crate::support::{
    TestApp,
    child::run,
    customer::Page,
    desk::{Desk, with_two_merchants},
};

/// Bob, who may work at one counter of the first store only.
async fn at_the_counter(app: &TestApp, by: &Desk, till: i64, store: &str) -> Desk {
    let spot = format!("till {till} {store}");
    let fields = [
        ("name", "Bob"),
        ("role", "cashier"),
        ("where", "some"),
        ("spot", spot.as_str()),
    ];
    crate::office::invited(app, by, &fields).await
}

async fn press_with(desk: &Desk, path: &str, fields: &[(&str, &str)]) -> Page {
    let token = desk.browser.get("/office").await.field("form_token");
    let form: Vec<_> = [("form_token", &*token)]
        .iter()
        .chain(fields)
        .copied()
        .collect();
    Page::of(desk.browser.posting(path).form(&form)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cashier_closes_their_own_till_and_sees_what_they_closed() {
    let app = with_two_merchants().await;
    let (_, payment) = app.paid("12.50").await;
    let (store, till) = (&payment.place.store, payment.place.till.0);
    let aiko = Desk::of_owner(&app, "M-1").await;
    let bob = at_the_counter(&app, &aiko, till, store).await;
    let list = bob.browser.get("/office/closings").await;
    assert!(
        list.says("HK$12.50") && list.says("You have made none yet"),
        "{}",
        list.body
    );
    assert!(
        list.says("Close this till now") && !list.says("All tills"),
        "{}",
        list.body
    );
    let close = format!("/office/closings/{store}");
    let own = till.to_string();
    // What it would say now, at their till and no other, and not of the store.
    let now = bob.browser.get(&format!("{close}/now?till={own}")).await;
    assert!(
        now.says("Interim report") && now.says("HK$12.50"),
        "{}",
        now.body
    );
    for path in [
        "now".to_owned(),
        format!("now?till={}", till + 1),
        "1".to_owned(),
    ] {
        assert_eq!(
            bob.browser.get(&format!("{close}/{path}")).await.status,
            404,
            "{path}"
        );
    }
    for other in [vec![], vec![("till", "999")], vec![("till", "x")]] {
        assert_eq!(
            press_with(&bob, &close, &other).await.status,
            404,
            "{other:?}"
        );
    }
    let closed = press_with(&bob, &close, &[("till", &own)]).await;
    assert_eq!(closed.location(), format!("{close}/1"));
    let page = bob.browser.get(&format!("{close}/1")).await;
    assert!(
        page.says("Only Counter 1") && page.says("Bob"),
        "{}",
        page.body
    );
    assert_eq!(
        press_with(&bob, &close, &[("till", &own)]).await.status,
        422
    );
    others_see_theirs(&app, &aiko, &payment).await;
    files_stay_as_they_are(&app, &bob, &close).await;
}

async fn others_see_theirs(app: &TestApp, aiko: &Desk, payment: &Payment) {
    let (store, till) = (&payment.place.store, payment.place.till.0);
    let close = format!("/office/closings/{store}");
    // Who works at the same till sees what they made themselves.
    let ben = at_the_counter(app, aiko, till, store).await;
    assert_eq!(ben.browser.get(&format!("{close}/1")).await.status, 404);
    let list = ben.browser.get("/office/closings").await;
    assert!(list.says("You have made none yet"), "{}", list.body);
    assert!(!list.says("Closing 1"), "{}", list.body);
    let all = aiko.browser.get("/office/closings").await;
    assert!(all.says("Closing 1"), "{}", all.body);
}

/// Whatever is called otherwise later.
async fn files_stay_as_they_are(app: &TestApp, bob: &Desk, close: &str) {
    // Twice the same bytes, as a table and as a spreadsheet; a till's name is as it was then.
    let files = async || {
        let csv = bob.browser.get(&format!("{close}/1.csv")).await.body;
        let xlsx = bob
            .browser
            .getting(&format!("{close}/1.xlsx"))
            .send()
            .await
            .unwrap();
        let xlsx = xlsx.bytes().await.unwrap();
        let slip = bob.browser.get(&format!("{close}/1.txt")).await.body;
        (csv, xlsx, slip)
    };
    let before = files().await;
    app.meddle("UPDATE tills SET label = label || ' of old'")
        .await;
    assert_eq!(files().await, before);
    assert!(
        before.0.starts_with('\u{feff}') && before.0.contains(",Counter 1,"),
        "{}",
        before.0
    );
    assert!(before.1.starts_with(b"PK"));
    assert!(before.2.contains("Paid (1)"), "{}", before.2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owner_says_when_the_day_begins_and_nobody_else_does() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let path = "/office/settings/day";
    let page = aiko.browser.get(path).await;
    assert!(
        page.says("The day begins at 00:00, by the clocks of Asia/Hong_Kong"),
        "{}",
        page.body
    );
    assert!(aiko.browser.get("/office/closings").await.says(path));
    let set = format!("{path}/S-1");
    for wrong in ["04:10", "12:30", "", "x"] {
        let refused = press_with(&aiko, &set, &[("begins", wrong)]).await;
        assert_eq!(refused.status, 422, "{wrong}");
    }
    let done = press_with(&aiko, &set, &[("begins", "04:30")]).await;
    assert_eq!(done.location(), path);
    let page = aiko.browser.get(path).await;
    assert!(page.says("on it begins at 04:30"), "{}", page.body);
    assert!(
        page.says("The day begins at 00:00"),
        "today goes on as it began"
    );
    assert_eq!(
        press_with(&aiko, &format!("{path}/S-9"), &[("begins", "04:30")])
            .await
            .status,
        404
    );
    let manager = [
        ("name", "Mia"),
        ("role", "manager"),
        ("where", "everywhere"),
    ];
    let mia = crate::office::invited(&app, &aiko, &manager).await;
    assert_eq!(mia.browser.get(path).await.status, 404);
    assert_eq!(
        press_with(&mia, &set, &[("begins", "05:00")]).await.status,
        404
    );
    let file = run(&app.environment, &["export"]);
    assert!(file.contains("day_begins = \"04:30\""), "{file}");
}
