//! Reports in the office over real HTTP: what came and went, by day, till, wallet and hour, and who may see it.

use crate::{
    office::invited,
    support::{
        customer::Page,
        desk::{Desk, with_two_merchants},
    },
};

async fn see(desk: &Desk, path: &str) -> Page {
    let mut page = desk.browser.get(&format!("/office/reports/{path}")).await;
    page.body = page.body.replace('\u{a0}', " ");
    page
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_sees_what_came_and_went_and_nobody_else_does() {
    let app = with_two_merchants().await;
    let (_, payment) = app.paid("12.50").await;
    let day = payment.day.unwrap();
    let aiko = Desk::of_owner(&app, "M-1").await;
    for (path, said) in [
        ("daily", day.to_string()),
        ("tills", "Counter 1".to_owned()),
        ("wallets", "AlipayHK".to_owned()),
        ("hours", "00:00".to_owned()),
    ] {
        // At a store further east it may be tomorrow.
        let page = see(&aiko, &format!("{path}?from={day}&to={day}")).await;
        assert_eq!(page.status, 200, "{path}: {}", page.body);
        for words in [said.as_str(), "HK$12.50", "Average", "nothing from"] {
            assert!(page.says(words), "{path}: {words} is not in {}", page.body);
        }
    }
    // A week has a bar for the one day, and its table a line for each.
    let week = see(&aiko, "daily?period=week&store=S-1").await;
    assert_eq!(
        week.body.matches("class=\"chart-came\"").count(),
        1,
        "{}",
        week.body
    );
    assert_eq!(week.body.matches("<th scope=\"row\">").count(), 7);
    let before = day.plus(-400);
    let none = see(&aiko, &format!("daily?from={before}&to={before}")).await;
    assert!(none.says("Nothing came or went"), "{}", none.body);
    let wrong = see(&aiko, &format!("daily?from={before}&to={day}")).await;
    assert_eq!(wrong.status, 422, "more than a year");
    for path in ["yearly", "daily?store=S-9", "daily?store=NOWHERE"] {
        assert_eq!(see(&aiko, path).await.status, 404, "{path}");
    }
    let fields = [
        ("name", "Bob"),
        ("role", "cashier"),
        ("where", "everywhere"),
    ];
    let bob = invited(&app, &aiko, &fields).await;
    assert_eq!(see(&bob, "daily").await.status, 404);
    let other = Desk::of_owner(&app, "M-2").await;
    assert!(see(&other, "daily").await.says("Nothing came or went"));
}
