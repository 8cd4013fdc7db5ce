//! Payments in the office over real HTTP: finding one, what is said of it, asking, cancelling and giving
//! back, and who may what.

use domain::{RefundState, State};
use payments::payment::Payment;
use sandbox::{Api, RefundTurn, Script};

use crate::{
    office::{invited, owner, post},
    support::{
        TestApp,
        child::run,
        customer::{ALIPAY_HK, Page},
        desk::{Desk, with_two_merchants},
    },
};

fn path(payment: &Payment) -> String {
    format!("/office/payments/{}", payment.request_id)
}

/// What the page says, with spaces that break where amounts have some that don't.
async fn read(desk: &Desk, path: &str) -> String {
    let page = desk.browser.get(path).await;
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    page.body.replace('\u{a0}', " ")
}

/// What the gateway gave back, in minor units.
fn given_back(app: &TestApp) -> i128 {
    let moves = app.sandbox.ledger();
    let back = moves
        .iter()
        .filter(|line| line.transaction_type == "REFUND");
    -back.map(|line| line.minor).sum::<i128>()
}

/// Somebody who works at one counter only.
async fn at_counter(app: &TestApp, by: &Desk, role: &str, counter: &str) -> Desk {
    let shops = app.store.shops_of("M-1").await.unwrap();
    let shop = shops.iter().find(|shop| shop.code.label == counter).unwrap();
    let spot = format!("till {} {}", shop.till.0, shop.store.id);
    let fields = [
        ("name", "Bob"),
        ("role", role),
        ("where", "some"),
        ("spot", spot.as_str()),
    ];
    invited(app, by, &fields).await
}

#[tokio::test]
async fn a_payment_is_found_by_what_its_customer_shows() {
    let app = TestApp::new().await;
    let aiko = owner(&app, "M-1").await;
    assert!(read(&aiko, "/office/payments").await.contains("No payments yet"));
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
    let unread = aiko.browser.get("/office/payments?q=%3Cb%3E").await;
    assert!(unread.status == 422 && unread.says("none of what payments are known by"));
    assert!(unread.says("value=\"&lt;b&gt;\""), "{}", unread.body);

    let one = read(&aiko, &path(&payment)).await;
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
    let japanese = read(&aiko, &format!("{}?lang=ja", path(&payment))).await;
    assert!(japanese.contains("支払い済み"), "{japanese}");
}

#[tokio::test]
async fn a_long_list_goes_on_behind_its_last_row() {
    let app = TestApp::new().await;
    let aiko = owner(&app, "M-1").await;
    app.paid("12.50").await;
    app.meddle(
        "INSERT INTO payments (request_id, token, attempt, code, merchant_id, store_id, till_id, day, \
         account, minor, currency, state, version, created_ms, expires_ms) \
         WITH RECURSIVE m(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM m WHERE i < 65) \
         SELECT request_id || i, token || i, attempt || i, code, merchant_id, store_id, till_id, day, \
         account, 100 + i, currency, 'failed', 0, created_ms - i * 1000, expires_ms FROM payments, m",
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
        let Some(next) = body.split("rel=\"next\"").next().filter(|_| body.contains("rel=\"next\"")) else {
            break;
        };
        let next = next.rsplit("href=\"").next().unwrap();
        path = next.split('"').next().unwrap().replace("&amp;", "&");
    }
    let all: Vec<String> = (1..=65).map(|i| format!("1.{i:02}")).collect();
    assert_eq!((amounts, pages), (all, 3));
}

#[tokio::test]
async fn whoever_may_not_see_a_payment_learns_no_more_than_of_none() {
    let app = with_two_merchants().await;
    let aiko = owner(&app, "M-1").await;
    let (_, payment) = app.paid("12.50").await;
    let foreign = owner(&app, "M-2").await;
    let beside = at_counter(&app, &aiko, "manager", "Counter 2").await;
    let designer = [("name", "Dai"), ("role", "designer"), ("where", "everywhere")];
    let designer = invited(&app, &aiko, &designer).await;
    let never = "/office/payments/P0ABCDEFGHJKMNPQRSTVWXYZ0";
    for desk in [&foreign, &beside, &designer] {
        let theirs = desk.browser.get(&path(&payment)).await;
        let nobodys = desk.browser.get(never).await;
        assert_eq!((theirs.status, nobodys.status), (404, 404));
        assert_eq!(theirs.body, nobodys.body, "byte for byte");
        for what in ["ask", "cancel", "refund"] {
            let theirs = post(desk, &format!("{}/{what}", path(&payment)), &[]).await;
            let nobodys = post(desk, &format!("{never}/{what}"), &[]).await;
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

    let cashier = at_counter(&app, &aiko, "cashier", "Counter 1").await;
    let list = read(&cashier, "/office/payments").await;
    assert!(list.contains("today and yesterday") && list.contains("HK$12.50"));
    let one = read(&cashier, &path(&payment)).await;
    assert!(one.contains("The money was taken") && !one.contains("Give money back"));
    assert!(!one.contains("/ask") && !one.contains("/cancel"));
    let manager = at_counter(&app, &aiko, "manager", "Counter 1").await;
    assert!(!read(&manager, &path(&payment)).await.contains("Give money back"));
    for desk in [&cashier, &manager] {
        let form = [("refund", "R0ABCDEFGHJKMNPQRSTVWXYZ0"), ("minor", "100")];
        let asked = post(desk, &format!("{}/refund", path(&payment)), &form).await;
        assert_eq!(asked.status, 404, "nobody has set a limit for them");
    }
    app.meddle("UPDATE payments SET created_ms = created_ms - 3 * 86400000").await;
    let nobodys = cashier.browser.get(never).await;
    assert_eq!(cashier.browser.get(&path(&payment)).await.body, nobodys.body);
    assert!(!read(&cashier, "/office/payments").await.contains("HK$12.50"));
    assert!(read(&manager, "/office/payments").await.contains("HK$12.50"));
    assert_eq!(given_back(&app), 0);
}

/// The form of a payment's page, filled in; what is asked then.
async fn asked_back(desk: &Desk, payment: &Payment, amount: &str) -> (String, Page) {
    let page = desk.browser.get(&path(payment)).await;
    let refund = page.field("refund");
    let fields = [
        ("refund", refund.as_str()),
        ("amount", amount),
        ("reason", "cold <tea>\u{202e}"),
    ];
    let asked = post(desk, &format!("{}/refund", path(payment)), &fields).await;
    (refund, asked)
}

async fn sure(desk: &Desk, payment: &Payment, (refund, minor): (&str, &str)) -> Page {
    let fields = [("refund", refund), ("minor", minor), ("reason", "cold <tea>")];
    post(desk, &format!("{}/refund", path(payment)), &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_gives_back_what_is_said_back_to_them_and_once() {
    let app = TestApp::new().await;
    let aiko = owner(&app, "M-1").await;
    let (_, payment) = app.paid("12.50").await;
    for (amount, why) in [
        ("13", "more than what is left"),
        ("0", "please type an amount"),
        ("much", "please type an amount"),
        ("5.001", "please type an amount"),
    ] {
        let (_, asked) = asked_back(&aiko, &payment, amount).await;
        assert!(asked.status == 422 && asked.says(why), "{}", asked.body);
        assert!(asked.says("value=\"cold &lt;tea&gt;\""), "{}", asked.body);
    }
    let (refund, asked) = asked_back(&aiko, &payment, "5").await;
    assert_eq!(asked.status, 200, "{}", asked.body);
    assert!(asked.says("Give back HK$5.00?") && asked.says("up to HK$7.50"));
    assert_eq!((asked.field("refund"), asked.field("minor")), (refund.clone(), "500".to_owned()));
    assert_eq!(given_back(&app), 0, "nothing before it is sure");
    // Pressed twice, by two hands.
    let (one, other) = tokio::join!(
        sure(&aiko, &payment, (&refund, "500")),
        sure(&aiko, &payment, (&refund, "500")),
    );
    for done in [&one, &other] {
        assert_eq!(done.location(), format!("{}?told=given", path(&payment)));
    }
    assert_eq!(given_back(&app), 500, "once");
    let page = read(&aiko, one.location()).await;
    for said in [
        "The refund was asked for",
        "Partly given back",
        "Gone back",
        "Asked for by Aiko",
        "cold &lt;tea&gt;",
        "the money goes back",
        "Up to HK$7.50 can go back",
    ] {
        assert!(page.contains(said), "{said} is not in {page}");
    }
    let taken = sure(&aiko, &payment, (&refund, "700")).await;
    assert!(taken.status == 422 && taken.says("used before"), "{}", taken.body);
    let again = post(&aiko, &format!("{}/refund", path(&payment)), &[("refund", &refund), ("amount", "5")]);
    assert_eq!(again.await.location(), one.location(), "an old page");
    let (rest, asked) = asked_back(&aiko, &payment, "7.50").await;
    assert!(asked.says("nothing more can go back"), "{}", asked.body);
    sure(&aiko, &payment, (&rest, "750")).await;
    let page = read(&aiko, &path(&payment)).await;
    assert!(page.contains("Given back") && !page.contains("Give money back"));
    let late = sure(&aiko, &payment, ("R0ABCDEFGHJKMNPQRSTVWXYZ0", "100")).await;
    assert!(late.status == 422 && late.says("went back already"), "{}", late.body);
    assert_eq!(given_back(&app), 1_250);
    let told = run(&app.environment, &["payment", "show", payment.request_id.as_str()]);
    assert!(told.contains("cold <tea>"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_known_of_a_refund_is_said_to_be_unknown_and_what_is_refused_why() {
    let app = TestApp::new().await;
    let aiko = owner(&app, "M-1").await;
    let (_, payment) = app.paid("12.50").await;
    let id = payment.request_id.as_str();
    let late = Script {
        refund: RefundTurn::WindowExceeded,
        ..Script::default()
    };
    assert!(app.sandbox.script(Some(id), late));
    let (refund, _) = asked_back(&aiko, &payment, "1").await;
    sure(&aiko, &payment, (&refund, "100")).await;
    let page = read(&aiko, &path(&payment)).await;
    assert!(page.contains("It is too long ago. Nothing went back."), "{page}");
    assert!(page.contains("Up to HK$12.50 can go back"));
    let lost = Script {
        api: Api::Refund,
        times: 2,
        http_500: true,
        ..Script::default()
    };
    assert!(app.sandbox.script(Some(id), lost));
    let (refund, _) = asked_back(&aiko, &payment, "5").await;
    let done = sure(&aiko, &payment, (&refund, "500")).await;
    let page = read(&aiko, done.location()).await;
    assert!(page.contains("has not answered yet"), "{page}");
    assert!(page.contains("Being given back") && page.contains("Up to HK$7.50 can go back"));
    for _ in 0..9 {
        let asked = post(&aiko, &format!("{}/ask", path(&payment)), &[]).await;
        assert!(asked.location().contains("?told="), "{}", asked.location());
        let refunds = app.store.refunds_of(&payment.request_id).await.unwrap();
        if refunds[1].state == RefundState::Refunded {
            break;
        }
    }
    assert!(read(&aiko, &path(&payment)).await.contains("Gone back"));
    assert_eq!(given_back(&app), 500, "once");
}

#[tokio::test]
async fn what_is_not_decided_is_asked_about_and_cancelled_by_name() {
    let app = TestApp::new().await;
    let aiko = owner(&app, "M-1").await;
    let customer = app.customer(ALIPAY_HK);
    customer.start(&app.code("Counter 1").await, "7.00").await;
    let payment = app.payment(&app.only_id()).await;
    let accountant = [("name", "Cho"), ("role", "accountant"), ("where", "everywhere")];
    let accountant = invited(&app, &aiko, &accountant).await;
    let page = read(&accountant, &path(&payment)).await;
    assert!(page.contains("It is not paid yet") && !page.contains("/cancel"));
    let refused = post(&accountant, &format!("{}/cancel", path(&payment)), &[]).await;
    assert_eq!(refused.status, 404);

    let asked = post(&aiko, &format!("{}/ask", path(&payment)), &[]).await;
    let page = read(&aiko, asked.location()).await;
    assert!(page.contains("The gateway was asked just now"), "{page}");
    assert!(page.contains("Waiting for the customer") && !page.contains("Give money back"));
    let refund = sure(&aiko, &payment, ("R0ABCDEFGHJKMNPQRSTVWXYZ0", "100")).await;
    assert!(refund.says("isn’t certain that this was paid"), "{}", refund.body);
    let cancelled = post(&aiko, &format!("{}/cancel", path(&payment)), &[]).await;
    let page = read(&aiko, cancelled.location()).await;
    for said in [
        "will not be made any more",
        "Cancelled",
        "Aiko asked the gateway to cancel it.",
        "The gateway says: cancelled.",
    ] {
        assert!(page.contains(said), "{said} is not in {page}");
    }
    assert!(!page.contains("/cancel") && !page.contains("/ask"));
    let payment = app.payment(&payment.request_id).await;
    assert_eq!(payment.state, State::Cancelled);
    let result = customer.get(&format!("/r/{}", payment.token)).await;
    assert!(result.says("The payment was cancelled."), "{}", result.body);
    let again = post(&aiko, &format!("{}/cancel", path(&payment)), &[]).await;
    assert!(again.location().ends_with("told=cancelled"));
}
