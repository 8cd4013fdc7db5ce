//! Payments as a program finds them: by all that is known of one, and what it is told that isn't known for sure.

#![expect(
    clippy::too_many_lines,
    reason = "a table of cases, or one story from its beginning to its end"
)]

use serde_json::json;

use crate::support::{
    TestApp,
    program::{Program, problem},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_is_found_by_all_that_is_known_of_it() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let program = Program::of_all(&app, "M-1");
    let id = payment.request_id.to_string();
    let one = program.read(&format!("/api/v1/payments/{id}")).await;
    assert_eq!(one["state"], "paid");
    assert_eq!(
        one["amount"],
        json!({"minor": 1250, "value": "12.50", "currency": "HKD"})
    );
    assert_eq!(one["till"]["label"], "Counter 1");
    assert_eq!(one["refundable"]["minor"], 1250);
    let paid_at = one["paid_at"].as_str().unwrap().to_owned();
    let day = one["business_day"].as_str().unwrap().to_owned();
    let gateway = one["gateway_id"].as_str().unwrap().to_owned();
    let till = one["till"]["id"].to_string();
    let wish = json!({"amount": {"minor": 250, "currency": "HKD"}});
    let back = program.refund(&id, "1", &wish).await.json();
    let refund = back["id"].as_str().unwrap().to_owned();
    let back = program.read(&format!("/api/v1/refunds/{refund}")).await;
    let of_gateway = back["gateway_id"].as_str().unwrap().to_owned();
    app.meddle("UPDATE payments SET charged_minor = 1129, charged_currency = 'CNY'")
        .await;
    let listed = async |query: &str| {
        let list = program.read(&format!("/api/v1/payments?{query}")).await;
        list["items"].as_array().unwrap().len()
    };
    for query in [
        String::new(),
        "store=S-1".to_owned(),
        format!("till={till}"),
        format!("code={}", payment.code),
        "state=paid".to_owned(),
        format!("day={day}"),
        "created_from=2026-01-01T00:00:00Z".to_owned(),
        format!("paid_from={paid_at}"),
        "min=1250&max=1250".to_owned(),
        "wallet=ALIPAY_HK".to_owned(),
        format!("reference={id}"),
        format!("reference={id}&state=paid"),
        format!("gateway_id={gateway}"),
        format!("gateway_id={gateway}&state=paid"),
        format!("refund={refund}"),
        format!("refund={of_gateway}"),
        "till_label=counter%201".to_owned(),
        "till_label=Counter%201&state=paid".to_owned(),
        "charged_minor=1129&charged_currency=CNY".to_owned(),
        "charged_minor=1129&charged_currency=CNY&till_label=Counter%201".to_owned(),
    ] {
        assert_eq!(listed(&query).await, 1, "{query}");
    }
    let other = format!("code={}", app.code("Counter 2").await);
    for query in [
        "store=S-2",
        other.as_str(),
        "state=failed",
        "day=2020-01-01",
        "created_to=2026-01-01T00:00:00Z",
        "paid_to=2026-01-01T00:00:00%2B09:00",
        "min=1251",
        "max=1249",
        "wallet=KAKAOPAY",
        "reference=P0ABCDEFGHJKMNPQRSTVWXYZ0",
        "gateway_id=nothing",
        "refund=nothing",
        "till_label=Counter%202",
        "charged_minor=1129&charged_currency=KRW",
        "charged_minor=1128&charged_currency=CNY",
    ] {
        assert_eq!(listed(query).await, 0, "{query}");
    }
    assert_eq!(listed(&format!("reference={id}&state=failed")).await, 0);
    for query in [
        "state=done",
        "day=x",
        "created_from=yesterday",
        "code=%C3%A9",
        "min=-1",
        "till=x",
        "charged_minor=5",
        "charged_minor=5&charged_currency=XX",
    ] {
        let page = program.get(&format!("/api/v1/payments?{query}")).await;
        assert_eq!(
            (page.status, problem(&page).as_str()),
            (400, "invalid"),
            "{query}"
        );
        let fields: Vec<_> = query
            .split('&')
            .filter_map(|part| part.split('=').next())
            .collect();
        let field = fields.last().copied();
        assert_eq!(
            page.json()["errors"][0]["field"].as_str(),
            field,
            "{}",
            page.body
        );
    }
    let unknown = program.get("/api/v1/payments?till_label=nowhere").await;
    assert_eq!((unknown.status, &*problem(&unknown)), (404, "not_found"));
    // What a backup says of it isn't final until the gateway was asked.
    assert_eq!(one["in_doubt"], json!(false));
    app.meddle(&format!(
        "INSERT INTO due (kind, id, at_ms, checks, unsure) VALUES ('payment', '{id}', 9000000000000, 0, 1)"
    ))
    .await;
    let doubted = program.read(&format!("/api/v1/payments/{id}")).await;
    assert_eq!(
        (&doubted["in_doubt"], &doubted["state"]),
        (&json!(true), &json!("pending"))
    );
    assert_eq!((listed("state=paid").await, listed("").await), (0, 1));
    let history = program.read(&format!("/api/v1/payments/{id}/events")).await;
    let kinds: Vec<_> = history["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["kind"])
        .collect();
    assert!(kinds.contains(&&json!("confirmed_paid")), "{history}");
}
