//! What a key sees: payments, refunds, stores, codes, closings and the trail, of its own and of nobody else's.

#![expect(
    clippy::too_many_lines,
    reason = "a table of cases, or one story from its beginning to its end"
)]

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{
    TestApp,
    customer::Page,
    program::{Program, problem},
};

async fn tagged(program: &Program, path: &str, name: &'static str, tag: &str) -> Page {
    Page::of(program.asking(Method::GET, path).header(name, tag)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_goes_on_where_it_was_and_only_there() {
    let app = TestApp::new().await;
    for number in 1..=5 {
        let customer = app.customer(crate::support::customer::ALIPAY_HK);
        let amount = format!("{number}.00");
        customer.start(&app.code("Counter 1").await, &amount).await;
    }
    let program = Program::of_all(&app, "M-1");
    let mut seen = Vec::new();
    let mut next = Some(format!("{}/api/v1/payments?store=S-1&limit=2", app.base));
    let mut cursor = String::new();
    while let Some(address) = next {
        let path = address.strip_prefix(&app.base).unwrap().to_owned();
        if let Some((_, after)) = path.split_once("after=") {
            cursor = after.to_owned();
        }
        let list = program.read(&path).await;
        for item in list["items"].as_array().unwrap() {
            seen.push(item["amount"]["minor"].as_i64().unwrap());
        }
        next = list["next"].as_str().map(str::to_owned);
    }
    assert_eq!(seen, [500, 400, 300, 200, 100]);
    let other = Program::of_all(&app, "M-1");
    for (program, query) in [
        (&program, format!("limit=2&after={cursor}")),
        (&program, format!("store=S-1&state=paid&after={cursor}")),
        (&other, format!("store=S-1&after={cursor}")),
    ] {
        let page = program.get(&format!("/api/v1/payments?{query}")).await;
        assert_eq!(
            (page.status, problem(&page).as_str()),
            (400, "invalid"),
            "{query}"
        );
        assert_eq!(page.json()["errors"][0]["field"], "after");
    }
    // With another limit it is the same list.
    let page = program
        .get(&format!(
            "/api/v1/payments?store=S-1&limit=5&after={cursor}"
        ))
        .await;
    assert_eq!(page.status, 200, "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_as_it_was_is_told_in_a_few_bytes() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let program = Program::of_all(&app, "M-1");
    let path = format!("/api/v1/payments/{}", payment.request_id);
    let first = program.get(&path).await;
    let tag = first.header("etag").to_owned();
    let same = tagged(&program, &path, "if-none-match", &tag).await;
    assert_eq!((same.status, same.body.as_str()), (304, ""));
    assert_eq!(same.header("etag"), tag);
    assert!(!same.header("x-request-id").is_empty());
    assert_eq!(
        tagged(&program, &path, "if-none-match", "\"x\"")
            .await
            .status,
        200
    );
    let made = program
        .refund(payment.request_id.as_str(), "1", &json!({}))
        .await;
    assert_eq!(made.status, 201, "{}", made.body);
    assert_eq!(
        tagged(&program, &path, "if-none-match", &tag).await.status,
        200
    );
    // What was seen is said before something is done about it.
    let late = program
        .asking(Method::POST, &format!("{path}/inquire"))
        .header("if-match", &tag);
    let late = Page::of(late).await;
    assert_eq!(
        (late.status, problem(&late).as_str()),
        (412, "version_conflict")
    );
}

/// An answer without what every answer has of its own.
fn bare(page: &Page) -> (u16, Value) {
    let mut told = page.json();
    told["request_id"] = json!("");
    told["instance"] = json!("");
    (page.status, told)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_anothers_is_as_unknown_as_what_never_was() {
    let app = crate::support::desk::with_two_merchants().await;
    let (_, payment) = app.paid("12.50").await;
    let own = Program::of_all(&app, "M-1");
    let refund = own
        .refund(payment.request_id.as_str(), "1", &json!({}))
        .await
        .json();
    let closing = own.post("/api/v1/stores/S-1/closings", &json!({})).await;
    assert_eq!(closing.status, 201, "{}", closing.body);
    let code = app.code("Counter 1").await;
    let narrow = [
        "--merchant",
        "M-1",
        "--permissions",
        "all",
        "--store",
        "S-2",
    ];
    for other in [Program::of_all(&app, "M-2"), Program::with(&app, &narrow)] {
        for (there, never) in [
            (
                format!("/payments/{}", payment.request_id),
                "/payments/P0ABCDEFGHJKMNPQRSTVWXYZ0".to_owned(),
            ),
            (
                format!("/payments/{}/events", payment.request_id),
                "/payments/P0ABCDEFGHJKMNPQRSTVWXYZ0/events".to_owned(),
            ),
            (
                format!("/refunds/{}", refund["id"].as_str().unwrap()),
                "/refunds/R0ABCDEFGHJKMNPQRSTVWXYZ0".to_owned(),
            ),
            (
                format!("/refunds?payment={}", payment.request_id),
                "/refunds?payment=P0ABCDEFGHJKMNPQRSTVWXYZ0".to_owned(),
            ),
            (
                "/refunds?store=S-1".to_owned(),
                "/refunds?store=S-NEVER".to_owned(),
            ),
            (
                "/payments?store=S-1".to_owned(),
                "/payments?store=S-NEVER".to_owned(),
            ),
            (
                format!("/payments?till={}", payment.place.till.0),
                "/payments?till=987654".to_owned(),
            ),
            ("/stores/S-1".to_owned(), "/stores/S-NEVER".to_owned()),
            (
                "/tills?store=S-1".to_owned(),
                "/tills?store=S-NEVER".to_owned(),
            ),
            (
                "/codes?store=S-1".to_owned(),
                "/codes?store=S-NEVER".to_owned(),
            ),
            (format!("/codes/{code}"), "/codes/7F3K9-2M4XQ".to_owned()),
            (
                format!("/codes/{code}/poster.pdf"),
                "/codes/7F3K9-2M4XQ/poster.pdf".to_owned(),
            ),
            (
                "/closings?store=S-1".to_owned(),
                "/closings?store=S-NEVER".to_owned(),
            ),
            (
                "/closings/S-1/1".to_owned(),
                "/closings/S-NEVER/1".to_owned(),
            ),
            (
                "/stores/S-1/interim".to_owned(),
                "/stores/S-NEVER/interim".to_owned(),
            ),
        ] {
            let there = other.get(&format!("/api/v1{there}")).await;
            let never = other.get(&format!("/api/v1{never}")).await;
            assert_eq!(bare(&there), bare(&never));
            assert_eq!(there.status, 404);
        }
        let list = other.read("/api/v1/payments").await;
        assert_eq!(list["items"], json!([]));
        let wish = other
            .refund(payment.request_id.as_str(), "2", &json!({}))
            .await;
        assert_eq!((wish.status, problem(&wish).as_str()), (404, "not_found"));
        for path in [
            format!("/api/v1/payments/{}/cancel", payment.request_id),
            format!("/api/v1/codes/{code}/disable"),
            format!("/api/v1/codes/{code}/rotate"),
            "/api/v1/stores/S-1/closings".to_owned(),
        ] {
            let page = other.post(&path, &json!({})).await;
            assert_eq!(
                (page.status, problem(&page).as_str()),
                (404, "not_found"),
                "{path}"
            );
        }
    }
}
