//! A receipt: a page and a file of what was paid, for its customer and for who may see the payment.

use crate::{
    giving_back::order,
    office::{CASHIER_AT_FIRST_STORE, invited, post},
    support::{
        TestApp,
        customer::{ALIPAY_HK, Page},
        desk::Desk,
    },
};

fn is_file(page: &Page) -> bool {
    page.header("content-type") == "application/pdf" && page.body.starts_with("%PDF")
}

#[tokio::test]
async fn what_was_paid_has_a_receipt_that_tells_what_went_back() {
    let app = TestApp::new().await;
    let (customer, payment) = app.paid("99.00").await;
    let path = format!("/r/{}", payment.token);
    let result = customer.get(&path).await;
    assert!(result.says(&format!("{path}/receipt")), "{}", result.body);
    let receipt = customer.get(&format!("{path}/receipt")).await;
    let says = [
        "Receipt",
        "99.00",
        payment.request_id.as_str(),
        "not a tax invoice",
    ];
    for words in says {
        assert!(receipt.says(words), "{words}: {}", receipt.body);
    }
    // What staff compare is no receipt's business: it would pass for a fresh payment.
    assert!(!receipt.says("Show these words"), "{}", receipt.body);
    let file = customer.get(&format!("{path}/receipt.pdf")).await;
    assert!(is_file(&file), "{}", file.status);
    let name = file.header("content-disposition");
    assert!(name.contains(payment.request_id.as_str()), "{name}");

    app.payments
        .refund(order(&payment, 1, Some(900)))
        .await
        .unwrap();
    let receipt = customer.get(&format!("{path}/receipt")).await;
    assert!(receipt.says("Partly refunded"), "{}", receipt.body);
}

#[tokio::test]
async fn what_is_not_paid_has_none_and_strangers_find_nothing() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let path = customer.pay(&form, "99.01").await.location().to_owned();
    for what in ["receipt", "receipt.pdf"] {
        let answer = customer.get(&format!("{path}/{what}")).await;
        assert_eq!((answer.status, answer.location()), (303, path.as_str()));
        let answer = customer.get(&format!("/r/{}/{what}", "x".repeat(32))).await;
        assert_eq!(answer.status, 404);
    }
}

#[tokio::test]
async fn staff_print_it_of_payments_they_may_see() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("99.00").await;
    let path = format!("/office/payments/{}", payment.request_id);
    let desk = Desk::of_owner(&app, "M-1").await;
    let page = desk.browser.get(&path).await;
    assert!(page.says(&format!("{path}/receipt.pdf")), "{}", page.body);
    let file = desk.browser.get(&format!("{path}/receipt.pdf")).await;
    assert!(is_file(&file), "{}", file.status);
    let stranger = Desk::at(&app);
    let answer = stranger.browser.get(&format!("{path}/receipt.pdf")).await;
    assert!(!is_file(&answer));
}

const WORDS: &str = "/office/settings/receipts";
const FIELDS: [(&str, &str); 7] = [
    ("name", "Tea & Co. Ltd"),
    ("number", "GST Reg. No. M2-1234567-8"),
    ("address", "8 Amoy Street"),
    ("closing", "Thank <you>."),
    ("tax", "GST"),
    ("rate", "10 %"),
    ("invoice", "1"),
];

#[tokio::test]
async fn a_shops_own_words_stand_on_receipts_of_what_is_paid_from_then_on() {
    let app = TestApp::new().await;
    let desk = Desk::of_owner(&app, "M-1").await;
    for (name, value) in [
        ("rate", "100"),
        ("rate", ""),
        ("tax", ""),
        ("number", ""),
        ("name", &*"x".repeat(121)),
        ("closing", "two\nlines"),
    ] {
        let mut wrong = FIELDS.to_vec();
        wrong.retain(|(own, _)| *own != name);
        wrong.push((name, value));
        let refused = post(&desk, WORDS, &wrong).await;
        assert!(
            refused.status == 422 && refused.says("aria-invalid=\"true\""),
            "{name}: {}",
            refused.body
        );
        assert!(refused.says("8 Amoy Street"), "what was typed stays");
    }
    let saved = post(&desk, WORDS, &FIELDS).await;
    assert_eq!(saved.location(), format!("{WORDS}?told=saved"));
    let form = desk.browser.get(&format!("{WORDS}?told=saved")).await;
    assert!(form.says("Saved") && form.says("value=\"Tea &amp; Co. Ltd\""));

    let (customer, payment) = app.paid("110.00").await;
    let path = format!("/r/{}/receipt", payment.token);
    let receipt = customer.get(&path).await;
    for words in [
        "Tea &amp; Co. Ltd",
        "M2-1234567-8",
        "8 Amoy Street",
        "Thank &lt;you&gt;.",
        "This receipt is a tax invoice",
        "Including",
        "GST 10 %",
        "10.00",
    ] {
        assert!(receipt.says(words), "{words}: {}", receipt.body);
    }
    assert!(!receipt.says("not a tax invoice"));
    assert!(is_file(&customer.get(&format!("{path}.pdf")).await));
    // 55.00 of it go back: the tax is in what the shop keeps.
    let back = app.payments.refund(order(&payment, 1, Some(5_500)));
    back.await.unwrap();
    let receipt = customer.get(&path).await;
    let tax = receipt.body.split("GST 10 %").nth(1).unwrap();
    assert!(tax.contains("5.00") && !tax.contains("10.00"), "{tax}");
    let trail = desk.browser.get("/office/trail").await;
    assert!(trail.says("changed what receipts say"), "{}", trail.body);
}

#[tokio::test]
async fn what_was_paid_before_says_what_was_true_then() {
    let app = TestApp::new().await;
    let desk = Desk::of_owner(&app, "M-1").await;
    let (customer, payment) = app.paid("99.00").await;
    assert_eq!(post(&desk, WORDS, &FIELDS).await.status, 303);
    let path = format!("/r/{}/receipt", payment.token);
    let receipt = customer.get(&path).await;
    assert!(receipt.says("not a tax invoice") && !receipt.says("Amoy Street"));
}

#[tokio::test]
async fn only_who_may_set_a_shop_says_what_receipts_say_and_nobody_overwrites_a_colleague() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let bob = invited(&app, &aiko, &CASHIER_AT_FIRST_STORE).await;
    let page = bob.browser.get(WORDS).await;
    assert_eq!(page.status, 404, "{}", page.body);
    let refused = post(&bob, WORDS, &[("name", "Bob Ltd")]).await;
    assert_eq!(refused.status, 404);
    let seen = aiko.browser.get(WORDS).await.field("seen");
    assert_eq!(post(&aiko, WORDS, &[("name", "One")]).await.status, 303);
    let late = post(&aiko, WORDS, &[("name", "Two"), ("seen", &seen)]).await;
    assert!(
        late.status == 422 && late.says("value=\"One\""),
        "{}",
        late.body
    );
}
