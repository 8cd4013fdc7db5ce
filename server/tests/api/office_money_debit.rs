//! A batch in which more went back than was paid, and a report that came twice under two names, in the office over real
//! HTTP.

use settlement::moment::gateway_day;

use crate::{
    office::post,
    office_money::{BATCH, CUSTOMER, FILES, MONEY, ROWS, bring, files, see, source},
    support::{TestApp, desk::Desk},
};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_from_the_account_is_entered_as_that() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    let aiko = Desk::of_owner(&app, "M-1").await;
    let today = gateway_day(payment.paid.unwrap().0);
    let (id, time) = (&payment.request_id, format!("{today}T00:00:00+08:00"));
    let there = payment.gateway_id.as_ref().unwrap().as_str();
    let rows = format!(
        "{ROWS}{BATCH},{CUSTOMER},Alipay,S-1,DISPUTE,{there},,{id},,ALIPAY_HK,{time},{time},-12.50,HKD,-12.50,HKD,,,0.00,HKD\n\
         <END>\n"
    );
    let name = format!("settlementItems_HKD_{BATCH}_000.csv");
    bring(&aiko, &[(name, &rows)]).await;
    let at = format!("{MONEY}/batches/{BATCH}");
    let form = see(&aiko, &at).await;
    for words in [
        "The gateway takes this from your account",
        "Enter what was taken",
        "value=\"12.50\"",
    ] {
        assert!(form.says(words), "{words}: {}", form.body);
    }
    let (seen, own, taken) = (form.field("seen"), form.field("form"), form.field("taken"));
    let on = today.to_string();
    let fields = [
        ("source", "main"),
        ("currency", "HKD"),
        ("amount", "12.50"),
        ("on", &*on),
        ("seen", &*seen),
        ("form", &*own),
        ("taken", &*taken),
    ];
    let done = post(&aiko, &format!("{at}/arrived"), &fields).await;
    assert_eq!(done.location(), format!("{at}?told=arrived"));
    let page = see(&aiko, &at).await;
    for words in [
        "Taken from your account on",
        "HK$12.50 taken from your account on",
    ] {
        assert!(page.says(words), "{words}: {}", page.body);
    }
    assert!(!page.says("Enter what was taken"), "{}", page.body);
    let batches = app.environment.clone();
    let json = crate::support::child::run(&batches, &["settle", "batch", BATCH, "--json"]);
    assert!(json.contains("\"arrived\": \"-12.50\""), "{json}");
    // All that is wrong with it, also what is said of a payment.
    assert!(json.contains(&format!("\"subject\": \"{id}\"")), "{json}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_came_twice_is_known_under_its_other_name_too() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    source(&app);
    let aiko = Desk::of_owner(&app, "M-1").await;
    let files = files(&payment);
    let named = files.named();
    bring(&aiko, &named).await;
    let (first, text) = &named[1];
    // Other bytes, and the same rows.
    let again = (
        format!("settlementItems_HKD_{BATCH}_009.csv"),
        text.replace('\n', "\r\n"),
    );
    let page = bring(&aiko, &[(again.0.clone(), &again.1)]).await;
    let words = format!("{first} has the same rows, and counts");
    assert!(
        page.says("Known before") && page.says(&words),
        "{}",
        page.body
    );
    assert!(!page.says("Taken in"), "{}", page.body);
    let list = see(&aiko, FILES).await;
    assert!(list.says(&words), "{}", list.body);
}
