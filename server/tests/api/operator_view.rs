//! Whoever looks after the installation looks at all shops over real HTTP: sees, changes nothing, and is told of in each
//! shop they look into.

use payments::payment::Payment;
use serde_json::Value;

use crate::{
    office::{invited, post},
    support::{
        TestApp,
        child::run,
        customer::Page,
        desk::{Desk, code_of, with_two_merchants},
    },
};

/// An operator who is signed in, and their id.
async fn operator(app: &TestApp) -> (Desk, String) {
    let asked = ["staff", "link", "--operator", "--name", "Olga", "--json"];
    let said: Value = serde_json::from_str(&run(&app.environment, &asked)).unwrap();
    let desk = Desk::at(app);
    let entered = desk.enter(&code_of(said["link"].as_str().unwrap())).await;
    assert_eq!(entered.status, 303);
    (desk, said["person"].as_str().unwrap().to_owned())
}

/// How often the trail of a shop says that the operator looked, and that they searched.
async fn told(owner: &Desk) -> [usize; 2] {
    let page = owner.browser.get("/office/trail").await;
    ["looked at this shop", "looked for payments"].map(|words| page.body.matches(words).count())
}

async fn look(olga: &Desk, merchant: &str) -> u16 {
    let token = olga.browser.get("/operator").await.field("form_token");
    let fields = [("form_token", token.as_str()), ("merchant", merchant)];
    let sent = olga.browser.posting("/operator/look").form(&fields);
    Page::of(sent).await.status
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_sees_all_shops_and_each_look_into_one_is_in_its_trail() {
    let app = with_two_merchants().await;
    let (aiko, ben) = (
        Desk::of_owner(&app, "M-1").await,
        Desk::of_owner(&app, "M-2").await,
    );
    let (_, payment) = app.paid("12.50").await;
    let (olga, person) = operator(&app).await;
    assert_eq!(olga.browser.get("/office").await.location(), "/operator");
    let all = olga.browser.get("/operator").await;
    assert_eq!(all.status, 200, "{}", all.body);
    assert!(all.says("M-1") && all.says("M-2"), "{}", all.body);
    let some = olga.browser.get("/operator?q=m-2").await;
    assert!(
        some.says("M-2") && !some.says("value=\"M-1\""),
        "{}",
        some.body
    );
    what_is_looked_for_stands_first(&olga).await;
    assert_eq!(told(&aiko).await, [0, 0], "nobody looked into it yet");

    assert_eq!(look(&olga, "M-7").await, 404);
    assert_eq!(look(&olga, "M-1").await, 303);
    for path in [
        "/office/payments",
        "/office/closings",
        "/office/trail",
        &format!("/office/payments/{}", payment.request_id),
    ] {
        let page = olga.browser.get(path).await;
        assert_eq!(page.status, 200, "{path}: {}", page.body);
        assert!(page.says("Nothing can be changed here"), "{path}");
    }
    assert_eq!(told(&aiko).await, [1, 0], "once a day");
    let moved = "SELECT action FROM trail WHERE action = 'session.moved'";
    assert!(app.texts(moved).await.is_empty(), "and nobody works there");
    olga.browser.get("/office/payments?q=ruby").await;
    olga.browser.get("/office/payments?q=fox").await;
    assert_eq!(told(&aiko).await, [1, 2], "and each search");
    assert_eq!(
        told(&ben).await,
        [0, 0],
        "in that shop's trail and no other"
    );

    it_is_found_by_what_a_customer_holds(&app, &olga, &payment).await;
    assert_eq!(told(&aiko).await, [1, 5], "searches, too");
    assert_eq!(told(&ben).await, [0, 0]);
    nothing_can_be_done(&olga, &payment).await;
    nobody_else(&app, &aiko).await;

    let listed = run(&app.environment, &["staff", "list"]);
    assert!(listed.contains("Olga  operator"), "{listed}");
    run(&app.environment, &["staff", "end", &person]);
    assert_eq!(olga.browser.get("/operator").await.status, 404, "at once");
    let office = olga.browser.get("/office/payments").await;
    assert_eq!(office.location(), "/sign-in");
}

async fn it_is_found_by_what_a_customer_holds(app: &TestApp, olga: &Desk, payment: &Payment) {
    let code = app.code("Counter 1").await;
    for (typed, found) in [
        (code.as_str(), "Causeway Bay / Counter 1"),
        (&format!("https://pay.example/c/{code}"), "value=\"M-1\""),
        (payment.request_id.as_str(), "value=\"M-1\""),
    ] {
        let page = olga.browser.get(&format!("/operator?q={typed}")).await;
        let (_, merchants) = page.body.split_once("role=\"search\"").unwrap();
        assert!(merchants.contains(found), "{typed}: {}", page.body);
    }
}

async fn what_is_looked_for_stands_first(olga: &Desk) {
    let get = async |path: &str| olga.browser.get(path).await;
    let found = get("/operator?q=m-2").await;
    let place = |words: &str| found.body.find(words).expect("it is there");
    assert!(place("value=\"M-2\"") < place("Alarms nobody has looked at"));
    assert!(
        found.says("class=\"brand\" href=\"/operator\"")
            || found.says("href=\"/operator\" class=\"brand\"")
    );
    assert!(get("/operator?q=").await.says("Type a part of a shop"));
    let none = get("/operator?q=nobody").await;
    assert!(
        none.says("No shop has") && none.says("nobody"),
        "{}",
        none.body
    );
    let missing = get("/operator/nowhere").await;
    assert!(missing.status == 404 && missing.says("There is nothing here"));
    assert!(missing.says("href=\"/operator\""), "{}", missing.body);
    assert_eq!(get("/operator/look").await.location(), "/operator");
}

/// And what can't be seen is as if it weren't there.
async fn nothing_can_be_done(olga: &Desk, payment: &Payment) {
    for path in [
        "/office/staff",
        "/office/settings",
        "/office/codes",
        "/office/screens",
    ] {
        assert_eq!(olga.browser.get(path).await.status, 404, "{path}");
    }
    let ask = format!("/office/payments/{}/ask", payment.request_id);
    let token = olga
        .browser
        .get("/office/payments")
        .await
        .field("form_token");
    let asked = olga.posting(&ask, &token);
    assert_eq!(Page::of(asked).await.status, 404);
}

/// No role of a shop's sees it.
async fn nobody_else(app: &TestApp, aiko: &Desk) {
    assert_eq!(aiko.browser.get("/operator").await.status, 404);
    assert_eq!(
        post(aiko, "/operator/look", &[("merchant", "M-2")])
            .await
            .status,
        404
    );
    for role in ["manager", "cashier", "accountant", "designer", "developer"] {
        let fields = [("name", role), ("role", role), ("where", "all")];
        let one = invited(app, aiko, &fields).await;
        assert_eq!(one.browser.get("/operator").await.status, 404, "{role}");
    }
    let stranger = Desk::at(app);
    assert_eq!(
        stranger.browser.get("/operator").await.location(),
        "/sign-in"
    );
}
