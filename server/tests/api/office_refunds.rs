//! Whose word a refund needs, over real HTTP: asking, agreeing and turning down, and what nobody
//! gets around.

use payments::payment::Payment;

use crate::{
    office::{id_of, invited, post},
    office_payments::{given_back, path, read},
    support::{
        TestApp,
        customer::Page,
        desk::{Desk, with_two_merchants},
    },
};

/// An id that was never asked for.
const NEVER: &str = "R0ABCDEFGHJKMNPQRSTVWXYZ0";

pub(crate) const SETTINGS: &str = "/office/settings";

/// What a form of a payment's page leads to, with an amount.
pub(crate) async fn said_back(desk: &Desk, payment: &Payment, amount: &str) -> Page {
    let refund = desk.browser.get(&path(payment)).await.field("refund");
    let to = format!("{}/refund?refund={refund}&amount={amount}", path(payment));
    desk.browser.get(&to).await
}

/// Sends what was said back, as it stands in that page or without its word that it is asked for.
pub(crate) async fn confirmed(desk: &Desk, payment: &Payment, page: &Page) -> Page {
    let (refund, minor) = (page.field("refund"), page.field("minor"));
    let mut fields = vec![
        ("refund", refund.as_str()),
        ("minor", minor.as_str()),
        ("reason", "cold"),
    ];
    if page.says("name=\"ask\"") {
        fields.push(("ask", "yes"));
    }
    post(desk, &format!("{}/refund", path(payment)), &fields).await
}

async fn decide(desk: &Desk, id: &str, what: &str) -> Page {
    let to = format!("/office/refunds/{id}/{what}");
    post(desk, &to, &[("word", "not <twice>")]).await
}

pub(crate) async fn somebody(app: &TestApp, by: &Desk, name: &str, role: &str) -> Desk {
    let fields = [("name", name), ("role", role), ("where", "everywhere")];
    invited(app, by, &fields).await
}

/// A page with spaces that break where amounts have some that don't.
pub(crate) fn plain(page: &Page) -> String {
    page.body.replace('\u{a0}', " ")
}

pub(crate) async fn an_owner_sets(aiko: &Desk, fields: &[(&str, &str)]) {
    let named = fields.iter();
    let named: Vec<_> = named
        .map(|(name, text)| (format!("HKD-{name}"), *text))
        .collect();
    let all = named.iter().map(|(name, text)| (name.as_str(), *text));
    let all: Vec<_> = all.chain([("HKD-age", "")]).collect();
    let saved = post(aiko, SETTINGS, &all).await;
    assert_eq!(
        saved.location(),
        "/office/settings?told=saved",
        "{}",
        saved.body
    );
}

/// Asks for it; the id.
async fn asked(desk: &Desk, payment: &Payment, amount: &str) -> String {
    let page = said_back(desk, payment, amount).await;
    assert!(page.says("name=\"ask\""), "{}", page.body);
    // Twice is once.
    for _ in 0..2 {
        let done = confirmed(desk, payment, &page).await;
        assert!(done.location().contains("told=requested"), "{}", done.body);
    }
    page.field("refund")
}

async fn only_who_may_decides(app: &TestApp, bob: &Desk, payment: &Payment) {
    let id = asked(bob, payment, "2").await;
    let foreign = Desk::of_owner(app, "M-2").await;
    for what in ["approve", "reject"] {
        let theirs = decide(&foreign, &id, what).await;
        let nobodys = decide(&foreign, NEVER, what).await;
        assert_eq!((theirs.status, nobodys.status), (404, 404));
        assert_eq!(theirs.body, nobodys.body, "byte for byte");
        assert_eq!(decide(bob, &id, what).await.status, 404, "a cashier");
    }
    assert!(!read(&foreign, "/office/refunds").await.contains(&id));
    // Their own form without the word that it is asked for makes nothing, nor does another's.
    let fields = [("refund", NEVER), ("minor", "100"), ("reason", "")];
    let made = post(bob, &format!("{}/refund", path(payment)), &fields).await;
    assert!(
        made.status == 200 && made.says("name=\"ask\""),
        "{}",
        made.body
    );
    let all = said_back(bob, payment, "12.50").await;
    let all = confirmed(bob, payment, &all).await;
    assert!(
        all.status == 422 && all.says("with what was asked for before"),
        "{}",
        all.body
    );
}

async fn the_other_one_is_turned_down(aiko: &Desk, mia: &Desk, bob: &Desk) {
    let list = read(aiko, "/office/refunds").await;
    let second = list
        .split("/reject")
        .next()
        .unwrap()
        .rsplit('/')
        .next()
        .unwrap();
    let said = decide(mia, second, "reject").await;
    assert_eq!(said.location(), "/office/refunds?told=rejected");
    let late = decide(aiko, second, "approve").await;
    assert!(
        late.status == 422 && late.says("decided meanwhile"),
        "{}",
        late.body
    );
    let page = read(bob, "/office/refunds").await;
    assert!(
        page.contains("Turned down") && page.contains("not &lt;twice&gt;"),
        "{page}"
    );
    assert!(!read(aiko, "/office").await.contains("waiting"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_over_a_limit_is_asked_for_and_goes_back_once_somebody_else_agrees() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let (_, payment) = app.paid("12.50").await;
    let bob = somebody(&app, &aiko, "Bob", "cashier").await;
    let mia = somebody(&app, &aiko, "Mia", "manager").await;
    let id = asked(&bob, &payment, "5").await;
    let page = read(&bob, &path(&payment)).await;
    assert!(page.contains("Waits for a second person") && page.contains("Up to HK$7.50"));
    assert!(
        read(&bob, "/office/refunds")
            .await
            .contains("You asked for it yourself")
    );
    let list = read(&aiko, "/office/refunds").await;
    for said in [
        "Refunds, 1 waiting",
        "HK$5.00",
        "Asked for by Bob",
        "cold",
        "Counter 1",
    ] {
        assert!(list.contains(said), "{said} is not in {list}");
    }
    let list = read(&mia, "/office/refunds").await;
    assert!(list.contains("may not give money back by yourself") && !list.contains("/approve"));
    let poor = decide(&mia, &id, "approve").await;
    assert!(
        poor.status == 422 && poor.says("may not give money back"),
        "{}",
        poor.body
    );
    only_who_may_decides(&app, &bob, &payment).await;
    assert_eq!(given_back(&app), 0, "nothing before somebody agreed");

    let (one, other) = tokio::join!(decide(&aiko, &id, "approve"), decide(&aiko, &id, "approve"));
    for done in [&one, &other, &decide(&aiko, &id, "approve").await] {
        // The second press may come while the first is under way.
        let to = done.location();
        let told = ["?told=given", "?told=refunded"];
        assert!(told.iter().any(|told| to.contains(told)), "{}", done.body);
    }
    assert_eq!(given_back(&app), 500, "once");
    let page = read(&bob, &path(&payment)).await;
    assert!(
        page.contains("Asked for by Bob") && page.contains("Refunded"),
        "{page}"
    );
    let late = decide(&aiko, &id, "reject").await;
    assert!(
        late.status == 422 && late.says("decided meanwhile"),
        "{}",
        late.body
    );

    the_other_one_is_turned_down(&aiko, &mia, &bob).await;
    assert_eq!(given_back(&app), 500);
}

/// Whoever makes a colleague a link could use it: what is asked for by it is not for them to agree to.
async fn one_hand_is_not_two(app: &TestApp, aiko: &Desk, payment: &Payment) {
    let mia = somebody(app, aiko, "Mia", "cashier").await;
    let link = format!("/office/staff/{}/link", id_of(aiko, "Mia").await);
    let made = post(aiko, &link, &[]).await;
    let made = made.body.split("/sign-in#").nth(1).unwrap();
    let puppet = Desk::at(app);
    puppet.enter(&made[..40]).await;
    assert_eq!(mia.browser.get("/office").await.location(), "/sign-in");
    let id = asked(&puppet, payment, "3.02").await;
    let one = decide(aiko, &id, "approve").await;
    assert!(
        one.status == 422 && one.says("by a link that the other made"),
        "{}",
        one.body
    );
    // Whoever asked takes it back, and nobody else does.
    let not_theirs = decide(aiko, &id, "withdraw").await;
    assert_eq!(not_theirs.status, 404);
    for _ in 0..2 {
        let back = decide(&puppet, &id, "withdraw").await;
        assert!(back.location().contains("told=withdrawn"), "{}", back.body);
    }
    let late = decide(aiko, &id, "approve").await;
    assert!(
        late.status == 422 && late.says("its time is over"),
        "{}",
        late.body
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn above_a_sum_it_takes_two_whoever_they_are_and_what_waits_too_long_is_over() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let (_, payment) = app.paid("12.50").await;
    let opened = said_back(&aiko, &payment, "3.01").await;
    an_owner_sets(&aiko, &[("four", "3")]).await;
    let held = plain(&confirmed(&aiko, &payment, &opened).await);
    assert!(held.contains("Above HK$3.00, a second person"), "{held}");
    let id = asked(&aiko, &payment, "3.01").await;
    let own = decide(&aiko, &id, "approve").await;
    assert!(
        own.status == 422 && own.says("asked for it yourself"),
        "{}",
        own.body
    );
    // Not by the form of a refund of one's own either, whose id it is.
    let small = [("refund", id.as_str()), ("minor", "301"), ("reason", "")];
    let own = post(&aiko, &format!("{}/refund", path(&payment)), &small).await;
    assert!(own.location().contains("told=requested"), "{}", own.body);
    assert_eq!(given_back(&app), 0);
    let ken = somebody(&app, &aiko, "Ken", "owner").await;
    let late = asked(&ken, &payment, "4").await;
    assert!(
        decide(&ken, &id, "approve")
            .await
            .location()
            .contains("told=refunded")
    );
    assert_eq!(given_back(&app), 301);
    let page = read(&aiko, &path(&payment)).await;
    assert!(page.contains("Agreed to by Ken, "), "{page}");
    one_hand_is_not_two(&app, &aiko, &payment).await;
    app.meddle("UPDATE refund_requests SET until_ms = asked_ms + 1 WHERE state = 'waiting'")
        .await;
    assert!(!read(&aiko, "/office").await.contains("waiting"));
    let over = decide(&aiko, &late, "approve").await;
    assert!(
        over.status == 422 && over.says("its time is over"),
        "{}",
        over.body
    );
    let list = read(&aiko, "/office/refunds").await;
    assert!(
        list.contains("Nobody agreed in time") && !list.contains("/approve"),
        "{list}"
    );
    assert_eq!(given_back(&app), 301);
}
