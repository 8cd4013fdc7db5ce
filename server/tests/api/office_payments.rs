//! Payments in the office over real HTTP: finding one, what is said of it, and who may see which.

use payments::payment::Payment;

use crate::{
    office::{invited, post},
    support::{
        TestApp,
        customer::ALIPAY_HK,
        desk::{Desk, with_two_merchants},
    },
};

/// Of a payment that never was.
const NEVER: &str = "/office/payments/P0ABCDEFGHJKMNPQRSTVWXYZ0";

pub(crate) fn path(payment: &Payment) -> String {
    format!("/office/payments/{}", payment.request_id)
}

/// What the page says, with spaces that break where amounts have some that don't.
pub(crate) async fn read(desk: &Desk, path: &str) -> String {
    let page = desk.browser.get(path).await;
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    page.body.replace('\u{a0}', " ")
}

/// What the gateway gave back, in minor units.
pub(crate) fn given_back(app: &TestApp) -> i128 {
    let moves = app.sandbox.ledger();
    let back = moves
        .iter()
        .filter(|line| line.transaction_type == "REFUND");
    -back.map(|line| line.minor).sum::<i128>()
}

/// Somebody who works at one counter only.
async fn at_counter(app: &TestApp, by: &Desk, role: &str, counter: &str) -> Desk {
    let shops = app.store.shops_of("M-1").await.unwrap();
    let shop = shops
        .iter()
        .find(|shop| shop.code.label == counter)
        .unwrap();
    let spot = format!("till {} {}", shop.till.0, shop.store.id);
    let fields = [
        ("name", "Bob"),
        ("role", role),
        ("where", "some"),
        ("spot", spot.as_str()),
    ];
    invited(app, by, &fields).await
}

async fn said_of_one(aiko: &Desk, payment: &Payment) {
    let one = read(aiko, &path(payment)).await;
    for said in [
        "HK$12.50",
        "The money was taken",
        &payment.words().join(" "),
        "AlipayHK",
        "The gateway says: paid.",
        "We asked the gateway for the payment.",
        payment.request_id.as_str(),
        "Up to HK$12.50 can go back",
    ] {
        assert!(one.contains(said), "{said} is not in {one}");
    }
    let japanese = read(aiko, &format!("{}?lang=ja", path(payment))).await;
    assert!(japanese.contains("支払い済み"), "{japanese}");
}

#[tokio::test]
async fn a_payment_is_found_by_what_its_customer_shows() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    assert!(
        read(&aiko, "/office/payments")
            .await
            .contains("No payments yet")
    );
    let (_, payment) = app.paid("12.50").await;
    let other = app.customer(ALIPAY_HK);
    other.start(&app.code("Counter 2").await, "7.00").await;
    let link = format!("href=\"{}\"", path(&payment));
    let words = payment.words().join("+");
    let at = jiff::Timestamp::from_millisecond(payment.created.0).unwrap();
    let at = at.in_tz("Asia/Hong_Kong").unwrap();
    let (minute, day) = (at.strftime("%H:%M"), payment.day.unwrap());
    let [first, second] = payment.words();
    for found in [
        String::new(),
        "q=12.50".to_owned(),
        "q=HK%2412.5".to_owned(),
        format!("q={words}"),
        format!("q={second}+{first}+12.50+{minute}"),
        format!("q={}", payment.request_id.as_str().to_lowercase()),
        "state=paid&wallet=ALIPAY_HK&at=store+S-1".to_owned(),
        format!("day={day}"),
    ] {
        let body = read(&aiko, &format!("/office/payments?{found}")).await;
        assert!(body.contains(&link), "{found}: {body}");
        assert!(body.contains("HK$12.50") && body.contains("Counter 1"));
    }
    for gone in [
        "q=12.51",
        "state=failed",
        "state=open",
        "at=store+S-2",
        "day=2020-01-01",
        "wallet=GCASH",
        "q=500+JPY",
    ] {
        let body = read(&aiko, &format!("/office/payments?{gone}")).await;
        assert!(!body.contains(&link), "{gone}");
    }
    let open = read(&aiko, "/office/payments?state=open").await;
    assert!(open.contains("HK$7.00") && open.contains("Waiting for the customer"));
    let unread = aiko.browser.get("/office/payments?q=%3C%22%3E").await;
    assert!(unread.status == 422 && unread.says("none of what payments are known by"));
    assert!(unread.says("value=\"&lt;&quot;&gt;\""), "{}", unread.body);
    said_of_one(&aiko, &payment).await;
}

/// Somebody pays there, who writes this.
async fn noted(app: &TestApp, counter: &str, note: &str) -> String {
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code(counter).await).await;
    let mut fields = form.fields("7.00").to_vec();
    fields.push(("note", note));
    let posting = customer.posting("/api/start_payment").form(&fields);
    customer.led_on(posting).await.location();
    let newest = app.newest(1).await.remove(0);
    assert_eq!(newest.note.as_deref(), Some(note));
    format!("href=\"{}\"", path(&newest))
}

#[tokio::test]
async fn a_payment_is_found_by_what_its_customer_wrote() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let seven = noted(&app, "Counter 1", "Ｔａｂｌｅ ７").await;
    let nine = noted(&app, "Counter 1", "Anna, 9").await;
    let found = async |query: &str| {
        let body = read(&aiko, &format!("/office/payments?q={query}")).await;
        [&seven, &nine].map(|link| body.contains(link.as_str()))
    };
    for query in ["table+7", "TABLE-7", "%EF%BC%B4able+7"] {
        assert_eq!(found(query).await, [true, false], "{query}");
    }
    assert_eq!(found("anna+9").await, [false, true]);
    // A number is an amount, and may be what a customer wrote.
    assert_eq!(found("7").await, [true, true]);
    assert_eq!(found("zebra").await, [false, false]);
    let body = read(&aiko, "/office/payments?q=anna+9").await;
    assert!(body.contains("<bdi>Anna, 9</bdi>"), "{body}");
    app.meddle("UPDATE payments SET note = NULL").await;
    assert_eq!(found("anna+9").await, [false, false], "it is forgotten");
}

#[tokio::test]
async fn a_long_list_goes_on_behind_its_last_row() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    app.paid("12.50").await;
    app.meddle(
        "INSERT INTO payments (request_id, token, attempt, code, merchant_id, store_id, till_id, day, \
         account, minor, currency, state, version, created_ms, expires_ms, pay_body) \
         WITH RECURSIVE m(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM m WHERE i < 65) \
         SELECT request_id || i, \
         substr(token, 1, 9) || CASE substr(token, 10, 1) WHEN 'z' THEN 'y' ELSE 'z' END || printf('%02d', i) || substr(token, 13), \
         substr(attempt, 1, 9) || CASE substr(attempt, 10, 1) WHEN 'z' THEN 'y' ELSE 'z' END || printf('%02d', i) || substr(attempt, 13), code, merchant_id, store_id, till_id, day, \
         account, 100 + i, currency, 'failed', 0, created_ms - i * 1000, expires_ms, '' FROM payments, m",
    )
    .await;
    let mut path = "/office/payments?state=failed".to_owned();
    let mut amounts = Vec::new();
    let mut pages = 0;
    loop {
        let body = read(&aiko, &path).await;
        let lines = body.split("payment-amount").skip(1);
        amounts.extend(lines.map(|line| line.split("HK$").nth(1).unwrap()[..4].to_owned()));
        pages += 1;
        let Some(next) = body
            .split("rel=\"next\"")
            .next()
            .filter(|_| body.contains("rel=\"next\""))
        else {
            break;
        };
        let next = next.rsplit("href=\"").next().unwrap();
        path = next.split('"').next().unwrap().replace("&amp;", "&");
    }
    let all: Vec<String> = (1..=65).map(|i| format!("1.{i:02}")).collect();
    assert_eq!((amounts, pages), (all, 3));
}

async fn a_cashier_sees_what_is_recent(app: &TestApp, aiko: &Desk, payment: &Payment) {
    let cashier = at_counter(app, aiko, "cashier", "Counter 1").await;
    let list = read(&cashier, "/office/payments").await;
    assert!(list.contains("today and yesterday") && list.contains("HK$12.50"));
    let one = read(&cashier, &path(payment)).await;
    assert!(one.contains("The money was taken") && one.contains("Give money back"));
    assert!(!one.contains("/ask") && !one.contains("/cancel"));
    let manager = at_counter(app, aiko, "manager", "Counter 1").await;
    for desk in [&cashier, &manager] {
        let form = [("refund", "R0ABCDEFGHJKMNPQRSTVWXYZ0"), ("minor", "100")];
        let asked = post(desk, &format!("{}/refund", path(payment)), &form).await;
        assert!(asked.says("may not give money back by yourself"));
    }
    app.meddle("UPDATE payments SET created_ms = created_ms - 3 * 86400000")
        .await;
    let nobodys = cashier.browser.get(NEVER).await;
    assert_eq!(cashier.browser.get(&path(payment)).await.body, nobodys.body);
    assert!(
        !read(&cashier, "/office/payments")
            .await
            .contains("HK$12.50")
    );
    assert!(
        read(&manager, "/office/payments")
            .await
            .contains("HK$12.50")
    );
    assert_eq!(given_back(app), 0);
}

#[tokio::test]
async fn whoever_may_not_see_a_payment_learns_no_more_than_of_none() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let (_, payment) = app.paid("12.50").await;
    let foreign = Desk::of_owner(&app, "M-2").await;
    let beside = at_counter(&app, &aiko, "manager", "Counter 2").await;
    let designer = [
        ("name", "Dai"),
        ("role", "designer"),
        ("where", "everywhere"),
    ];
    let designer = invited(&app, &aiko, &designer).await;
    for desk in [&foreign, &beside, &designer] {
        let theirs = desk.browser.get(&path(&payment)).await;
        let nobodys = desk.browser.get(NEVER).await;
        assert_eq!((theirs.status, nobodys.status), (404, 404));
        assert_eq!(theirs.body, nobodys.body, "byte for byte");
        for what in ["ask", "cancel", "refund"] {
            let theirs = post(desk, &format!("{}/{what}", path(&payment)), &[]).await;
            let nobodys = post(desk, &format!("{NEVER}/{what}"), &[]).await;
            assert_eq!((theirs.status, nobodys.status), (404, 404), "{what}");
            assert_eq!(theirs.body, nobodys.body, "{what}");
        }
    }
    for desk in [&foreign, &beside] {
        let list = read(desk, "/office/payments?q=12.50").await;
        assert!(!list.contains(payment.request_id.as_str()));
        let by_id = format!("/office/payments?q={}", payment.request_id);
        assert!(read(desk, &by_id).await.contains("no payment like that"));
    }
    assert_eq!(designer.browser.get("/office/payments").await.status, 404);
    a_cashier_sees_what_is_recent(&app, &aiko, &payment).await;
}
