//! Limits of refunds over real HTTP: what an owner sets, and what people may do from then on.

use payments::payment::Payment;

use crate::{
    office::post,
    office_payments::{given_back, path, read},
    office_refunds::{SETTINGS, an_owner_sets, confirmed, plain, said_back, somebody},
    support::{TestApp, desk::Desk},
};

async fn what_cannot_be_read_is_not_saved(app: &TestApp, aiko: &Desk) {
    let page = read(aiko, SETTINGS).await;
    assert!(page.contains("In HKD") && page.contains("In JPY"), "{page}");
    for (field, wrong) in [
        ("manager-each", "much"),
        ("manager-day", "1.001"),
        ("owner-age", "366"),
        ("four", "-1"),
    ] {
        let field = &*format!("HKD-{field}");
        let fields = [("JPY-four", ""), ("HKD-cashier-each", "7"), (field, wrong)];
        let refused = post(aiko, SETTINGS, &fields).await;
        assert_eq!(refused.status, 422, "{field}");
        assert!(refused.says(&format!("value=\"{wrong}\"")) && refused.says("value=\"7.00\""));
    }
    let unknown = post(aiko, SETTINGS, &[("USD-four", "7")]).await;
    assert!(unknown.status >= 400 && app.rows("refund_limits").await == 0);
}

async fn who_has_an_old_page_undoes_nothing(aiko: &Desk) {
    let opened = aiko.browser.get(SETTINGS).await.field("seen");
    let fields = |cashier| [("seen", &*opened), ("HKD-cashier-each", cashier)];
    let first = post(aiko, SETTINGS, &fields("3")).await;
    assert_eq!(first.status, 303, "{}", first.body);
    let second = post(aiko, SETTINGS, &fields("4")).await;
    assert!(second.status != 303 && second.says("somebody else has changed this"));
    // What was typed is there, and what it is now beside it; saved once more, it counts.
    assert!(
        second.says("value=\"4.00\"") && second.says("Now: 3.00"),
        "{}",
        second.body
    );
    let now = aiko.browser.get(SETTINGS).await;
    assert!(
        now.says("value=\"3.00\"") && now.field("seen") != opened,
        "{}",
        now.body
    );
    // All currencies are one form: nothing typed in one is lost by saving another.
    let both = [("HKD-cashier-each", "2"), ("JPY-cashier-each", "300")];
    assert_eq!(post(aiko, SETTINGS, &both).await.status, 303);
    let now = read(aiko, SETTINGS).await;
    assert!(
        now.contains("value=\"2.00\"") && now.contains("value=\"300\""),
        "{now}"
    );
    assert_eq!(now.matches(">Save<").count(), 1, "{now}");
}

async fn what_is_old_is_asked_for_or_stays(app: &TestApp, payment: &Payment, desks: &[&Desk; 2]) {
    let [aiko, mia] = desks;
    an_owner_sets(aiko, &[("manager-each", "100"), ("manager-age", "2")]).await;
    app.meddle("UPDATE payments SET paid_ms = paid_ms - 3 * 86400000")
        .await;
    let old = plain(&said_back(mia, payment, "1").await);
    assert!(old.contains("payments of the last 2 days"), "{old}");
    app.meddle("UPDATE payments SET paid_ms = paid_ms - 366 * 86400000")
        .await;
    let too_old = said_back(aiko, payment, "1").await;
    assert!(too_old.status == 422 && too_old.says("more than a year ago"));
}

async fn each_and_day_are_counted(app: &TestApp, payment: &Payment, desks: &[&Desk; 2]) {
    let [aiko, mia] = desks;
    // Each and day: what was opened before a limit is held to it all the same.
    let over = plain(&said_back(mia, payment, "6.01").await);
    assert!(
        over.contains("up to HK$6.00 of one payment") && over.contains("Ask for HK$6.01"),
        "{over}"
    );
    let first = said_back(mia, payment, "6").await;
    let second = said_back(mia, payment, "5").await;
    assert!(
        plain(&first).contains("Give back HK$6.00?"),
        "{}",
        first.body
    );
    assert!(
        confirmed(mia, payment, &first)
            .await
            .location()
            .contains("told=refunded")
    );
    // Many small ones of a payment are one large.
    let more = plain(&said_back(mia, payment, "0.01").await);
    assert!(
        more.contains("up to HK$6.00 of one payment")
            && more.contains("HK$6.00 of this payment has been given back already"),
        "{more}"
    );
    an_owner_sets(aiko, &[("manager-each", "12"), ("manager-day", "10.50")]).await;
    let held = plain(&confirmed(mia, payment, &second).await);
    assert!(held.contains("HK$4.50 more by yourself today"), "{held}");
    assert_eq!(given_back(app), 600);
    let rest = said_back(mia, payment, "4.50").await;
    an_owner_sets(aiko, &[("manager-each", "10.49")]).await;
    let held = plain(&confirmed(mia, payment, &rest).await);
    assert!(
        held.contains("up to HK$10.49 of one payment"),
        "read again: {held}"
    );
    let above = [("HKD-manager-each", "4"), ("HKD-cashier-each", "5")];
    let above = post(aiko, SETTINGS, &above).await;
    assert!(above.status == 422 && above.says("higher limit than a manager"));
}

#[tokio::test(flavor = "multi_thread")]
async fn people_give_back_up_to_what_an_owner_set_and_no_more() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let (_, payment) = app.paid("12.50").await;
    what_cannot_be_read_is_not_saved(&app, &aiko).await;
    // Before anybody sets it: nobody but Aiko could agree, and managers would ask for each.
    let page = read(&aiko, SETTINGS).await;
    assert!(
        page.contains("nobody could agree to such a refund") && page.contains("Causeway Bay"),
        "{page}"
    );
    assert!(
        page.contains("managers give back nothing by themselves at "),
        "{page}"
    );
    let mia = somebody(&app, &aiko, "Mia", "manager").await;
    let staff = read(&aiko, "/office/staff").await;
    assert!(
        staff.contains("Managers ask for each refund at "),
        "{staff}"
    );
    let form = read(&mia, &path(&payment)).await;
    assert!(
        form.contains("may not give money back by yourself. What you may not"),
        "{form}"
    );
    let none = said_back(&mia, &payment, "5").await;
    assert!(
        plain(&none).contains("may not give money back by yourself"),
        "{}",
        none.body
    );
    an_owner_sets(
        &aiko,
        &[
            ("manager-each", "6"),
            ("manager-day", "10.50"),
            ("manager-age", "30"),
        ],
    )
    .await;
    let page = read(&aiko, SETTINGS).await;
    assert!(
        page.contains("value=\"6.00\"") && page.contains("value=\"10.50\""),
        "{page}"
    );
    for forbidden in [
        mia.browser.get(SETTINGS).await,
        post(&mia, SETTINGS, &[]).await,
    ] {
        assert_eq!(forbidden.status, 404);
    }

    each_and_day_are_counted(&app, &payment, &[&aiko, &mia]).await;
    what_is_old_is_asked_for_or_stays(&app, &payment, &[&aiko, &mia]).await;
    who_has_an_old_page_undoes_nothing(&aiko).await;
    assert_eq!(given_back(&app), 600);
}
