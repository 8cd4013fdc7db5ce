//! A receipt: a page and a file of what was paid, for its customer and for who may see the payment.

use crate::{
    giving_back::order,
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
