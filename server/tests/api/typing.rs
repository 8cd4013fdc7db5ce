//! What customers type: amounts in every script, slips of the finger, notes. A slip comes back in the
//! form with what is wrong, and nothing is stored.

use crate::support::{
    TestApp,
    customer::{ALIPAY, ALIPAY_HK, Page},
};

#[tokio::test]
async fn amounts_that_are_none_come_back_in_the_form_with_what_is_wrong() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    for (amount, words) in [
        ("", "Please enter an amount."),
        ("   ", "Please enter an amount."),
        ("1e3", "in digits"),
        ("abc", "in digits"),
        ("0x10", "in digits"),
        ("NaN", "in digits"),
        ("-5", "without a minus sign"),
        ("12.345", "has 2 decimals"),
        ("0.019", "has 2 decimals"),
        ("1.2.3", "in digits"),
        ("0", "above zero"),
        ("0.00", "above zero"),
        ("0.99", "The smallest amount here is HK$1.00."),
        ("5000.01", "The largest amount here is HK$5,000.00."),
        ("99999999999", "The largest amount here is HK$5,000.00."),
        ("99999999999999999999", "too long"),
        ("<script>alert(1)</script>", "in digits"),
        ("12\u{0}50", "in digits"),
    ] {
        let page = customer.pay(&form, amount).await;
        assert_eq!(page.status, 422, "{amount}: {}", page.body);
        assert!(page.says(words), "{amount}: {}", page.body);
        assert!(!page.says("<script>"), "{amount}");
        assert_eq!(page.field("attempt"), form.attempt, "the same intention");
        assert_eq!(page.header("set-cookie"), "", "{amount}");
    }
    assert_eq!(app.rows("payments").await, 0);
}

#[tokio::test]
async fn a_refused_amount_is_still_in_its_field() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let page = customer.pay(&form, "12.345").await;
    assert!(
        page.says("value=\"12.345\"") && page.says("aria-invalid=\"true\""),
        "{}",
        page.body
    );
    assert!(page.says("最多 2 位小数"), "{}", page.body);
    let long = customer.pay(&form, &"9".repeat(500)).await;
    assert_eq!(long.status, 422);
    assert!(
        !long.says(&"9".repeat(41)),
        "no page grows by what a stranger sends"
    );
}

#[tokio::test]
async fn digits_of_other_scripts_and_signs_of_the_currency_are_understood() {
    for (amount, minor) in [
        ("٣٤", 3_400),
        ("१२.५", 1_250),
        ("１２．５０", 1_250),
        ("12,50", 1_250),
        ("HK$1,250.00", 125_000),
        ("12.5 元", 1_250),
    ] {
        let app = TestApp::new().await;
        let customer = app.customer(ALIPAY_HK);
        customer.start(&app.code("Counter 1").await, amount).await;
        assert_eq!(app.sandbox.payments()[0].minor, minor, "{amount}");
    }
}

#[tokio::test]
async fn a_note_that_is_too_long_comes_back_and_one_that_is_not_wanted_is_dropped() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let long = "x".repeat(101);
    for (counter, status) in [("Counter 1", 422), ("Counter 2", 303)] {
        let form = customer.scan(&app.code(counter).await).await;
        let mut fields = form.fields("12.50").to_vec();
        fields.push(("note", &long));
        let posted = customer.posting("/api/start_payment").form(&fields);
        let page = customer.led_on(posted).await;
        assert_eq!(page.status, status, "{counter}");
    }
    assert_eq!(
        app.sandbox.payments()[0].description,
        "Causeway Bay, Counter 2"
    );
}

/// A page that says that its note is missing says so at the note, and lets the amount be.
pub(crate) fn told_at_the_note(page: &Page) {
    assert!(
        page.status == 422 && page.says("Please fill in “Table”"),
        "{}",
        page.body
    );
    let (amount, note) = page.body.split_once("id=\"note\"").unwrap();
    let wrong = "aria-invalid=\"true\"";
    assert!(note.contains(wrong) && !amount.contains(wrong));
}
