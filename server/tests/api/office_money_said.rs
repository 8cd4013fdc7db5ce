//! What people say of the money in the office over real HTTP: what arrived at the bank, that a difference is as it
//! should be, and that it isn't after all.

use domain::Day;

use crate::{
    office::post,
    office_money::{BATCH, MONEY, batch_path, bring, brought, files, see, source},
    support::{TestApp, customer::Page, desk::Desk},
};

/// Enters what arrived of it.
async fn enter(desk: &Desk, amount: &str, on: Day) -> Page {
    let on = on.to_string();
    let fields = [
        ("source", "main"),
        ("currency", "HKD"),
        ("amount", amount),
        ("on", &on),
        ("reference", "AP-1"),
    ];
    post(desk, &format!("{}/arrived", batch_path()), &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_have_arrived_is_said_beside_the_form() {
    let app = TestApp::new().await;
    let (aiko, today) = brought(&app, str::to_owned).await;
    let [today, later] = [&*today, "2199-01-01"].map(|day| Day::parse(day).unwrap());
    for (amount, on, words) in [
        ("nothing", today, "more than nought"),
        ("-3", today, "more than nought"),
        ("5.00", later, "still to come"),
        ("5.00", today.plus(-9), "before the gateway paid"),
    ] {
        let page = enter(&aiko, amount, on).await;
        assert_eq!(page.status, 422, "{amount} {on}: {}", page.body);
        assert!(page.says(words), "{words}: {}", page.body);
    }
    enter(&aiko, "12.00", today).await;
    let again = enter(&aiko, "12.00", today).await;
    assert!(again.says("was entered before"), "{}", again.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_arrived_is_compared_explained_and_taken_back() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    let aiko = Desk::of_owner(&app, "M-1").await;
    let files = files(&payment);
    bring(&aiko, &files.named()).await;
    let way = format!("{MONEY}/payments/{}", payment.request_id);
    let at = batch_path();
    let entered = enter(&aiko, "12.00", files.today).await;
    assert_eq!(entered.location(), format!("{at}?told=arrived"));
    let page = see(&aiko, &at).await;
    for words in [
        "Another sum at the bank",
        "HK$12.20 expected, HK$12.00 found",
        "\u{2212}HK$0.20",
    ] {
        assert!(page.says(words), "{words}: {}", page.body);
    }
    // Whether a payment's money is in it nobody knows, until somebody says where the rest is.
    let own = see(&aiko, &way).await;
    assert!(own.says("Another sum than this batch"), "{}", own.body);
    assert!(!own.says("arrived at your bank on"), "{}", own.body);
    let key = page.body.split("differences/").nth(1).unwrap();
    let key = key.split('/').next().unwrap();
    let accept = format!("{MONEY}/differences/{key}/accept");
    let back = format!("batches/{BATCH}");
    for (why, told) in [(" ", "why"), ("a charge of the bank", "accepted")] {
        let done = post(&aiko, &accept, &[("why", why), ("back", &back)]).await;
        assert_eq!(done.location(), format!("{at}?told={told}"));
    }
    assert!(see(&aiko, &at).await.says("a charge of the bank"));
    assert!(see(&aiko, &way).await.says("arrived at your bank on"));
    assert!(see(&aiko, MONEY).await.says("Everything is explained"));
    let trail = see(&aiko, "/office/trail").await;
    assert!(trail.says("a charge of the bank"), "{}", trail.body);
    let on = files.today.to_string();
    let fields = [
        ("source", "main"),
        ("currency", "HKD"),
        ("minor", "1200"),
        ("on", &on),
        ("reference", "AP-1"),
        ("why", "it was another shop's"),
    ];
    let undone = post(&aiko, &format!("{at}/undo"), &fields).await;
    let of = format!("{at}?told=undone&minor=1200&currency=HKD&on={on}");
    assert_eq!(undone.location(), of);
    let page = see(&aiko, &at).await;
    assert!(page.says("On its way"), "{}", page.body);
    assert!(!page.says("HK$12.00 found"), "{}", page.body);
}
