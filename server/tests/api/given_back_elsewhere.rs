//! Money that went back without us, from the gateway's own dashboard or before a backup was put back: it counts, is told,
//! and is never sent; and what is asked about while the gateway finds nothing.

use domain::{RefundId, RefundState, RequestId, State};
use foundation::{
    clock::{Clock as _, SystemClock},
    page::Page,
};
use gateway::{GivenBack, InquiryAnswer, PaidDetails, RefundAnswer, RefundInquiryAnswer};
use payments::{payment::Payment, refund::left_minor, restored::Restored, sweeper::sweep_once};

use crate::{
    giving_back::{done, hkd, order, refusing},
    office_payments::path,
    office_refunds::{plain, said_back},
    support::{
        Setting, TestApp,
        child::{fails, run},
        desk::Desk,
        quick_sandbox,
        scripted::{Rehearsal, paid},
    },
};

impl TestApp {
    /// As if everything had just been put back.
    async fn put_back(&self) {
        let at = SystemClock.now();
        let restored = Restored { at, copied: at };
        self.store.doubt(&restored).await.unwrap();
    }

    async fn now_known(&self, id: &RequestId) -> Payment {
        self.store.payment(id).await.unwrap().unwrap()
    }

    /// What went back at the gateway, by whomever, in minor units.
    fn gone(&self) -> i128 {
        let moves = self.sandbox.ledger();
        let back = moves.iter().filter(|one| one.transaction_type == "REFUND");
        -back.map(|one| one.minor).sum::<i128>()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_given_back_elsewhere_is_never_sent_and_counts() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let id = payment.request_id.as_str();
    let ours = RefundId::made_at(0, [7; 10]);
    for (name, minor) in [("DASHBOARD1", 500), (ours.as_str(), 200)] {
        assert!(app.sandbox.give_back_at_the_desk(id, name, minor), "{name}");
    }
    app.put_back().await;
    let more = fails(
        &app.environment,
        &["payment", "refund", id, "--amount", "6.00"],
    );
    assert!(more.contains("left to refund"), "{more}");
    assert_eq!(
        app.now_known(&payment.request_id).await.elsewhere_minor,
        500
    );
    // The gateway doesn't know this name when it is asked about it, and yet it isn't sent.
    for _ in 0..3 {
        app.payments.inquire_refund(&ours).await.unwrap();
        sweep_once(&app.payments).await.unwrap();
    }
    assert_eq!(app.gone(), 700, "nobody asked for more");
    let refunds = app.store.refunds_of(&payment.request_id).await.unwrap();
    let [taken] = refunds.as_slice() else {
        panic!("{refunds:?}");
    };
    assert_eq!((&taken.id, taken.amount.minor()), (&ours, 200));
    assert_eq!(
        (taken.state, taken.taken_over),
        (RefundState::Requested, true)
    );
    let open = alarms::Wanted::Open;
    let told = app.store.alarms(open, &Page::first(9)).await.unwrap();
    let is_told = |one: &&alarms::Kept| one.kind == "payment-contradicted";
    let told = told.items.iter().find(is_told).unwrap();
    assert!(told.detail.contains("DASHBOARD1"), "{told:?}");
    run(&app.environment, &["payment", "refund", id, "--all"]);
    assert_eq!(app.gone(), 1_250, "the rest, and no more");
    let none = fails(&app.environment, &["payment", "refund", id, "--all"]);
    assert!(none.contains("all of this payment"), "{none}");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_schedule_counts_how_often_nothing_was_found() {
    let app = TestApp::with(Setting {
        sandbox: sandbox::Config {
            remembered: 1,
            ..quick_sandbox()
        },
        ..Setting::default()
    })
    .await;
    let (_, first) = app.paid("12.50").await;
    // The gateway forgets the first.
    app.paid("13.50").await;
    let id = &first.request_id;
    app.put_back().await;
    let due = app.now_known(id).await.check;
    for _ in 0..20 {
        let seen = app.payments.refresh_now(id).await.unwrap();
        assert!(seen.unsure && seen.state == State::Paid);
    }
    let seen = app.now_known(id).await;
    assert_eq!(
        (seen.check, seen.checks),
        (due, 0),
        "a look uses nothing up"
    );
    for times in 1..=8 {
        let seen = app.now_known(id).await;
        assert!(seen.unsure, "{times}");
        app.store
            .schedule(&seen, Some(SystemClock.now()))
            .await
            .unwrap();
        sweep_once(&app.payments).await.unwrap();
    }
    let seen = app.now_known(id).await;
    assert!(!seen.unsure && seen.state == State::Paid, "{seen:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_says_what_went_back_without_it() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let desk = Desk::of_owner(&app, "M-1").await;
    let words = "HK$5.00 of it went back at the gateway, not from here.";
    let page = desk.browser.get(&path(&payment)).await;
    assert!(!plain(&page).contains("not from here"), "{}", page.body);
    let id = payment.request_id.as_str();
    assert!(app.sandbox.give_back_at_the_desk(id, "DASHBOARD1", 500));
    app.put_back().await;
    app.payments.refresh_now(&payment.request_id).await.unwrap();
    let page = desk.browser.get(&path(&payment)).await;
    let said = plain(&page);
    assert_eq!(
        said.matches(words).count(),
        2,
        "above, and at the form: {said}"
    );
    assert!(said.contains("Up to HK$7.50"), "{said}");
    let page = said_back(&desk, &payment, "2").await;
    assert!(plain(&page).contains(words), "{}", page.body);
}

#[tokio::test]
async fn one_that_was_refused_and_that_the_gateway_lists_as_gone_is_asked_about_and_not_sent() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.paid().await;
    rehearsal.will_refund(refusing("REFUND_AMOUNT_EXCEED"));
    let refused = order(&payment, 1, Some(500));
    let refund = rehearsal.payments.refund(refused).await.unwrap();
    assert_eq!(refund.state, RefundState::Refused);
    let at = rehearsal.clock.now();
    let restored = Restored { at, copied: at };
    rehearsal.store.doubt(&restored).await.unwrap();
    let listed = || {
        InquiryAnswer::Paid(PaidDetails {
            refunds: vec![GivenBack {
                refund_id: refund.id.to_string(),
                amount: Some(hkd(500)),
                failed: false,
            }],
            ..paid(&payment)
        })
    };
    let left = async || {
        let refunds = rehearsal.store.refunds_of(&payment.request_id).await;
        left_minor(&rehearsal.now(&payment).await, &refunds.unwrap())
    };
    let asked = |answer| {
        let answers = &rehearsal.gateway.refund_inquiries;
        answers.lock().unwrap().push_back(answer);
    };
    // Where it isn't known under its own name, its sum is gone all the same.
    rehearsal.will_inquire(listed());
    asked(RefundInquiryAnswer::NotFound);
    rehearsal.will_refund(RefundAnswer::Refunded(done()));
    let second = rehearsal
        .payments
        .refund(order(&payment, 2, Some(100)))
        .await;
    assert_eq!(second.unwrap().state, RefundState::Refunded);
    assert_eq!(rehearsal.now(&payment).await.elsewhere_minor, 500);
    assert_eq!(left().await, 1_250 - 500 - 100);
    // The gateway's word overturns what it refused; it counts once.
    rehearsal.will_inquire(listed());
    asked(RefundInquiryAnswer::Refunded(done()));
    rehearsal.will_refund(RefundAnswer::Refunded(done()));
    let third = rehearsal.payments.refund(order(&payment, 3, None)).await;
    assert_eq!(third.unwrap().amount, hkd(650), "the rest");
    let now = rehearsal.store.refund(&refund.id).await.unwrap().unwrap();
    assert_eq!(now.state, RefundState::Refunded);
    assert_eq!(rehearsal.now(&payment).await.elsewhere_minor, 0);
    assert_eq!(left().await, 0);
    let calls = rehearsal.gateway.refund_calls.lock().unwrap();
    let again = calls
        .iter()
        .filter(|call| call.refund_id == refund.id.as_str());
    assert_eq!(again.count(), 1, "it was sent once, before it was refused");
}
