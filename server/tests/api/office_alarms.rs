//! What needs somebody of a shop: theirs and nobody else's, in the head of every page until somebody has looked.

use alarms::{Alarm, Change, Kind};
use foundation::clock::{Clock as _, SystemClock};

use crate::{
    office::{invited, post},
    support::{
        TestApp,
        desk::{Desk, with_two_merchants},
    },
};

async fn raised(app: &TestApp, kind: Kind, about: &str) {
    let change = Change::Raised(Alarm::new(kind, about));
    let now = SystemClock.now();
    app.store.write_alarms(&[(now, change)]).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_needs_a_shop_is_red_on_its_pages_until_somebody_has_looked() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let other = Desk::of_owner(&app, "M-2").await;
    let calm = aiko.browser.get("/office").await;
    assert!(!calm.says("alarm-count"), "{}", calm.body);
    let empty = aiko.browser.get("/office/alarms").await;
    assert!(empty.says("Nothing needs you now"), "{}", empty.body);

    let (_, payment) = app.paid("12.50").await;
    let id = payment.request_id.to_string();
    raised(&app, Kind::PaidOrCancelled, &id).await;
    raised(&app, Kind::CodeCrowded, "S-1, Counter 1").await;
    raised(&app, Kind::GatewayDown, "tea").await;
    raised(&app, Kind::CodeCrowded, "S-9, Secret counter").await;
    for path in ["/office", "/office/payments", "/studio"] {
        assert!(
            aiko.browser.get(path).await.says("2 things need you"),
            "{path}"
        );
    }
    let list = aiko.browser.get("/office/alarms").await;
    for words in [
        "paid while it was being cancelled",
        "ask again before you count on it",
        &format!("/office/payments/{id}"),
        "used unusually often",
        "Counter 1",
    ] {
        assert!(list.says(words), "{words} is not in {}", list.body);
    }
    assert!(
        !list.says("Secret counter") && !list.says("gateway"),
        "{}",
        list.body
    );

    let all = app.store.alarms_of("M-1", 9).await.unwrap();
    let of_payment = all.iter().find(|one| one.payment.is_some()).unwrap();
    let seen = format!("/office/alarms/{}/seen", of_payment.alarm.id);
    assert_eq!(post(&other, &seen, &[]).await.status, 404, "not theirs");
    let cashier = [("name", "Bob"), ("role", "cashier"), ("where", "all")];
    let bob = invited(&app, &aiko, &cashier).await;
    assert!(!bob.browser.get("/office").await.says("alarm-count"));
    assert_eq!(bob.browser.get("/office/alarms").await.status, 404);
    assert_eq!(post(&bob, &seen, &[]).await.status, 404);
    assert_eq!(post(&aiko, &seen, &[]).await.location(), "/office/alarms");
    assert_eq!(
        post(&aiko, &seen, &[]).await.status,
        404,
        "somebody has looked"
    );
    assert!(
        aiko.browser
            .get("/office")
            .await
            .says("One thing needs you")
    );
    let trail = aiko.browser.get("/office/trail").await;
    assert!(trail.says("Aiko has looked at alarm"), "{}", trail.body);
    let one = other.browser.get("/office").await;
    assert!(one.says("One thing needs you"), "{}", one.body);
}
