//! What isn't explained, in the office over real HTTP: each card with its number, its payment, file and line; all of
//! many kind by kind with what each comes to; and what was accepted, with who and why, and the way back.

use crate::{
    office::post,
    office_money::{BATCH, CUSTOMER, Files, MONEY, bring, files, see, source},
    support::{TestApp, desk::Desk},
};
use payments::payment::Payment;

/// So many rows of payments that nobody knows here, behind the rows of a batch.
fn with_strangers(files: &Files, count: usize) -> String {
    let [_, (_, rows), _] = files.named();
    let time = format!("{}T00:00:00+08:00", files.today);
    let strangers = (0..count).map(|number| {
        format!(
            "{BATCH},{CUSTOMER},Alipay,S-1,PAYMENT,T{number},,,,ALIPAY_HK,{time},{time},5.00,HKD,4.90,HKD,,,-0.10,HKD\n"
        )
    });
    let strangers: String = strangers.collect();
    rows.replace("<END>", &format!("{strangers}<END>"))
}

/// An owner whose batch has a payment of another amount, and payments of strangers.
async fn before_differences(app: &TestApp, strangers: usize) -> (Desk, Payment, String) {
    let (_, payment) = app.paid("12.50").await;
    source(app);
    let aiko = Desk::of_owner(app, "M-1").await;
    let files = files(&payment);
    let [(details_name, details), (rows_name, _), _] = files.named();
    let dearer = details.replacen(",12.50,HKD", ",12.60,HKD", 1);
    let rows = with_strangers(&files, strangers);
    bring(
        &aiko,
        &[(details_name.clone(), &dearer), (rows_name, &rows)],
    )
    .await;
    (aiko, payment, details_name)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_says_how_much_of_which_payment_and_where_it_stands() {
    let app = TestApp::new().await;
    let (aiko, payment, details) = before_differences(&app, 1).await;
    let page = see(&aiko, MONEY).await;
    let id = payment.request_id.as_str();
    let to = format!("href=\"{MONEY}/payments/{id}\"");
    for words in [
        "Another amount",
        "HK$0.10",
        "HK$12.50 expected, HK$12.60 found",
        &to,
        "HK$12.50, paid on",
        &format!("{details}, line 2"),
        &format!("href=\"{MONEY}/batches/{BATCH}\""),
        "A payment that isn’t known here",
        "HK$4.90",
        &format!("settlementItems_HKD_{BATCH}_000.csv, line 4"),
        "What to do:",
    ] {
        assert!(page.says(words), "{words}: {}", page.body);
    }
    assert!(!page.says("See all"), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_the_first_page_says_the_kinds_and_another_all_of_them() {
    let app = TestApp::new().await;
    let (aiko, ..) = before_differences(&app, 30).await;
    let page = see(&aiko, MONEY).await;
    // Thirty strangers, the amount, and the sums of a batch whose summary never came.
    for words in [
        "See all 31",
        "30 · HK$147.00",
        "differences?kind=unknown_payment",
    ] {
        assert!(page.says(words), "{words}: {}", page.body);
    }
    let cards = |body: &str| body.matches("class=\"card stack money-card").count();
    assert!(cards(&page.body) <= 3, "{}", page.body);
    let all = see(&aiko, &format!("{MONEY}/differences")).await;
    assert_eq!(cards(&all.body), 25);
    assert!(
        all.says("Next ones") && all.says("30 · HK$147.00"),
        "{}",
        all.body
    );
    let rest = see(&aiko, &format!("{MONEY}/differences?from=25")).await;
    assert_eq!(cards(&rest.body), 6, "{}", rest.body);
    assert!(!rest.says("Next ones"), "{}", rest.body);
    let one = see(&aiko, &format!("{MONEY}/differences?kind=amount")).await;
    assert_eq!(cards(&one.body), 1, "{}", one.body);
    assert!(one.says("All kinds") && one.says("Not explained (31)"));
    for odd in ["?kind=nothing", "?from=999", "?from=x"] {
        let page = see(&aiko, &format!("{MONEY}/differences{odd}")).await;
        assert_eq!(page.status, 200, "{odd}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_accepted_is_listed_with_who_and_why_and_can_be_taken_back() {
    let app = TestApp::new().await;
    let (aiko, ..) = before_differences(&app, 4).await;
    let none = see(&aiko, &format!("{MONEY}/accepted")).await;
    assert!(none.says("Nothing yet."), "{}", none.body);
    let all = see(&aiko, &format!("{MONEY}/differences?kind=amount")).await;
    let key = all.body.split("money/differences/").nth(1).unwrap();
    let key = key.split('/').next().unwrap().to_owned();
    let word = |what: &str| format!("{MONEY}/differences/{key}/{what}");
    let fields = [("why", "a tip at the counter"), ("back", "differences")];
    let done = post(&aiko, &word("accept"), &fields).await;
    assert_eq!(
        done.location(),
        format!("{MONEY}/differences?told=accepted")
    );
    let page = see(&aiko, done.location()).await;
    assert!(page.says("written down as explained"), "{}", page.body);
    assert!(see(&aiko, MONEY).await.says("As it should be (1)"));
    let page = see(&aiko, &format!("{MONEY}/accepted")).await;
    for words in [
        "Aiko says it is as it should be",
        "a tip at the counter",
        "Another amount",
        "It isn’t right after all",
    ] {
        assert!(page.says(words), "{words}: {}", page.body);
    }
    let fields = [("why", "it was none"), ("back", "accepted")];
    let back = post(&aiko, &word("reopen"), &fields).await;
    let told = format!("{MONEY}/accepted?told=reopened&of=amount");
    assert_eq!(back.location(), told);
    let page = see(&aiko, back.location()).await;
    assert!(page.says("Nothing yet."), "{}", page.body);
}
