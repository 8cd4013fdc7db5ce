//! What other systems see of a payment, a refund and a closing, member for member.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

use closings::{
    body::{Body, Counted, Extent, Maker, Taken, Undecided},
    line::{Line, Moved, Signed},
};
use domain::{
    AttemptKey, Currency, CutOff, Day, DeclineReason, EntryCode, GatewayPaymentId, Money, Rate,
    RefundId, RefundState, RequestId, ResultToken, State,
};
use events::{
    event::{BODY_MAX, Event, Happened, Whose},
    kind::Kind,
    object::{self, states},
};
use foundation::clock::Timestamp;
use payments::{
    payment::{Charged, Payment, Place},
    refund::Refund,
};
use serde_json::{Value, json};
use shops::{day::Days, shop::TillId};

const AT: Timestamp = Timestamp(1_764_299_529_120);

fn money(minor: u64, currency: &str) -> Money {
    Money::from_minor(minor, Currency::parse(currency).unwrap()).unwrap()
}

fn payment(state: State) -> Payment {
    Payment {
        request_id: RequestId::made_at(AT.0, [7; 10]),
        token: ResultToken::from_random([9; 16]),
        attempt: AttemptKey::from_random([8; 16]),
        code: EntryCode::from_random([7; 9]),
        place: Place {
            merchant: "M-KYOTO".to_owned(),
            store: "S-GION".to_owned(),
            till: TillId(12),
        },
        day: Day::parse("2025-11-28").ok(),
        account: "tea".to_owned(),
        amount: money(1_250, "JPY"),
        note: Some("table 7".to_owned()),
        note_label: None,
        wallet: Some("ALIPAY_HK".to_owned()),
        state,
        version: 4,
        created: AT,
        expires: AT.plus_ms(600_000),
        go: Some("https://wallet.example/secret".to_owned()),
        gateway_id: GatewayPaymentId::parse("2026X1").ok(),
        decline: None,
        paid: (state == State::Paid).then(|| AT.plus_ms(21_882)),
        charged: Some(Charged {
            amount: money(6_540, "HKD"),
            rate: Rate::parse("JPY/HKD", "0.05232").ok(),
        }),
        settlement: gateway::Settlement::default(),
        check: None,
        checks: 0,
        elsewhere_minor: 0,
        unsure: false,
    }
}

fn refund(minor: u64, state: RefundState) -> Refund {
    Refund {
        id: RefundId::made_at(AT.0, [6; 10]),
        payment: RequestId::made_at(AT.0, [7; 10]),
        amount: money(minor, "JPY"),
        reason: Some("cup was cold".to_owned()),
        asked_by: Some("per_1".to_owned()),
        taken_over: false,
        state,
        version: 1,
        created: AT.plus_ms(60_000),
        refusal: None,
        refunded: None,
        gateway_id: None,
        settlement: gateway::Settlement::default(),
        check: None,
        checks: 0,
    }
}

fn seen(of: &impl serde::Serialize) -> Value {
    serde_json::to_value(of).unwrap()
}

#[test]
fn a_payment_says_what_a_shop_needs_and_nothing_of_its_customer() {
    let refunds = [refund(500, RefundState::Requested)];
    let paid = payment(State::Paid);
    let shown = seen(&object::Payment::of(&paid, "Counter 1", &refunds));
    let words = paid.words();
    let id = paid.request_id.to_string();
    let expected = json!({
        "reference": id, "state": "paid", "in_doubt": false, "version": 6, "store": "S-GION",
        "till": { "id": 12, "label": "Counter 1" }, "code": paid.code.grouped(),
        "amount": { "minor": 1250, "value": "1250", "currency": "JPY" },
        "charged": { "amount": { "minor": 6540, "value": "65.40", "currency": "HKD" },
                     "rate": { "pair": "JPY/HKD", "price": "0.05232" } },
        "wallet": { "id": "ALIPAY_HK" }, "words": words, "note": "table 7", "gateway_id": "2026X1",
        "created_at": "2025-11-28T03:12:09.120Z", "paid_at": "2025-11-28T03:12:31.002Z",
        "business_day": "2025-11-28",
        "refunds": [{
            "id": refunds[0].id.to_string(), "payment": id,
            "amount": { "minor": 500, "value": "500", "currency": "JPY" }, "state": "requested",
            "version": 1, "reason": "cup was cold", "made_by": { "kind": "person", "id": "per_1" },
            "created_at": "2025-11-28T03:13:09.120Z", "refunded_at": null, "refusal": null,
            "gateway_id": null
        }],
        "refundable": { "minor": 750, "value": "750", "currency": "JPY" }, "decline": null
    });
    assert_eq!(shown, expected);
    let text = shown.to_string();
    for secret in [paid.token.as_str(), paid.attempt.as_str(), "wallet.example"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn nothing_can_be_given_back_of_what_is_not_paid() {
    let mut failed = payment(State::Failed);
    failed.decline = Some(DeclineReason::BalanceTooLow);
    let shown = object::Payment::of(&failed, "", &[]);
    assert_eq!((shown.refundable.minor, shown.paid_at), (0, None));
    assert_eq!(
        shown.decline.as_deref(),
        Some(DeclineReason::BalanceTooLow.as_str())
    );
    let refused = [refund(1_250, RefundState::Refused)];
    let shown = object::Payment::of(&payment(State::Paid), "", &refused);
    assert_eq!(
        shown.refundable.minor, 1_250,
        "what was refused counts no more"
    );
}

#[test]
fn each_state_of_ours_has_one_name_outside_that_leads_back_to_it() {
    for state in State::ALL {
        assert!(states(object::state_name(state)).contains(&state));
    }
    for state in RefundState::ALL {
        let name = object::refund_state_name(state);
        assert!(object::refund_states(name).contains(&state));
    }
    assert!(states("no such state").is_empty());
}

fn line(number: i64) -> Line {
    Line {
        moved: Moved::Paid,
        id: format!("P{number}"),
        seq: 2,
        payment: format!("P{number}"),
        amount: Signed {
            minor: 1_250,
            currency: Currency::parse("JPY").unwrap(),
        },
        till: TillId(number),
        till_label: format!("Counter {number}"),
        wallet: Some("ALIPAY_HK".to_owned()),
        at: AT,
    }
}

fn closing(lines: i64) -> Body {
    let zone = "Asia/Tokyo";
    let extent = Extent {
        at: Counted {
            merchant: ("M-KYOTO".to_owned(), "Tea".to_owned()),
            store: ("S-GION".to_owned(), "Gion".to_owned()),
            days: Days::of(zone, CutOff::MIDNIGHT),
        },
        till: None,
        day: Day::parse("2025-11-28").unwrap(),
        begins: AT.plus_ms(-1_000),
        until: AT.plus_ms(1_000),
        is_whole: true,
        made: AT.plus_ms(2_000),
        by: Some(Maker {
            name: "Ada".to_owned(),
            person: Some("per_1".to_owned()),
        }),
    };
    let taken = Taken {
        lines: (0..lines).map(line).collect(),
        undecided: vec![Undecided {
            payment: "P9".to_owned(),
            amount: money(300, "JPY"),
            since: AT,
        }],
    };
    Body::of(&extent, &taken, Some((40, "digest")))
}

#[test]
fn a_closing_says_what_came_and_went_in_the_form_of_everything_else() {
    let shown = seen(&object::Closing::of(&closing(2)).unwrap());
    assert_eq!(shown["number"], 41);
    assert_eq!(shown["business_day"], "2025-11-28");
    assert_eq!(shown["until"], "2025-11-28T03:12:10.120Z");
    let sum =
        json!({ "count": 2, "amount": { "minor": 2500, "value": "2500", "currency": "JPY" } });
    assert_eq!(shown["totals"][0]["paid"], sum);
    assert_eq!(
        shown["tills"][1]["till"],
        json!({ "id": 1, "label": "Counter 1" })
    );
    assert_eq!(shown["wallets"][0]["wallet"], "ALIPAY_HK");
    assert_eq!(shown["waiting"][0]["payment"], "P9");
    assert_eq!(shown["made_by"], "Ada");
}

#[test]
fn no_body_is_longer_than_is_promised() {
    for tills in [1, 20, 2_000] {
        let data = object::Closing::of(&closing(tills)).unwrap();
        let happened = Happened {
            kind: Kind::ClosingMade,
            object: "S-GION/41",
            version: 1,
            at: AT,
        };
        let whose = Whose {
            merchant: "M-KYOTO",
            store: Some("S-GION"),
        };
        let event = Event::closing(happened, whose, &data).unwrap();
        assert!(
            event.body.len() <= BODY_MAX,
            "{tills}: {}",
            event.body.len()
        );
        let body: Value = serde_json::from_str(&event.body).unwrap();
        assert_eq!(body["data"]["lines"], tills);
    }
}
