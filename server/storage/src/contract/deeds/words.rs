//! Every deed about whose word counts, and about what leaves.

use consent::{
    request::{Request, WAITS_MS},
    store::{Asked, Change, Decision},
};
use domain::{Currency, CutOff, Day, Money};
use payments::{mandate::Mandate, store::Reserved};
use people::{
    hand::Hands,
    pin::{self, Chosen, Pin, PinKey, Try},
    role::Role,
    store::Giver,
};
use shops::day::DayRule;
use trail::{action::Action, deed::Deed};

use super::super::{
    consent as consent_contract,
    refunds::refund,
    samples::{START, inserted},
    trail::entries,
};
use crate::Storage;

/// Limits, requests, PINs, days and files. The payment has what is left of [`with_money`].
pub(super) async fn with_words(store: &dyn Storage) {
    consent_contract::works_here(store, "bob", Role::Cashier).await;
    consent_contract::works_here(store, "owen", Role::Owner).await;
    let currency = Currency::parse("KWD").unwrap();
    let above = Money::from_minor(9_000, currency).unwrap();
    let change = Change {
        merchant: "M".to_owned(),
        currency,
        settings: Vec::new(),
        four_eyes: Some(above),
        before: None,
        by: Giver {
            person: "owen".to_owned(),
            role: Role::Owner,
        },
    };
    assert!(store.set_rules(&change).await.unwrap());
    let payment = inserted(store, 2).await;
    let asked = |number| Request {
        asked_by: "bob".to_owned(),
        ..consent_contract::request(&payment, number, 1_000)
    };
    let word = |number| Decision {
        id: asked(number).id,
        by: "owen".to_owned(),
        at: START.plus_ms(50),
        word: None,
    };
    for number in 11..=14 {
        assert_eq!(store.ask(&asked(number)).await.unwrap(), Asked::Kept);
    }
    assert!(store.reject(&word(11)).await.unwrap());
    assert!(!store.reject(&word(11)).await.unwrap());
    let own = Decision {
        by: "bob".to_owned(),
        ..word(12)
    };
    assert!(store.withdraw(&own).await.unwrap());
    let agreed = Mandate {
        person: "owen".to_owned(),
        role: "owner",
        agreed: Some(START.plus_ms(50)),
        ..consent_contract::word("owen", 99_000)
    };
    let refund = consent_contract::by("bob", refund(&payment, 13, 1_000));
    let kept = store.reserve_by(&refund, Some(&agreed)).await.unwrap();
    assert_eq!(kept, Reserved::Kept);
    assert_eq!(store.lapse(START.plus_ms(99 + WAITS_MS)).await.unwrap(), 1);
    assert_eq!(store.lapse(START.plus_ms(99 + WAITS_MS)).await.unwrap(), 0);
    with_a_pin_a_day_and_files(store).await;
}

async fn with_a_pin_a_day_and_files(store: &dyn Storage) {
    let whose = pin::Whose {
        person: "bob",
        merchant: "M",
    };
    let key = PinKey::of(&[7; 32]);
    let code = |digits: String| key.code(&whose, &Pin::parse(&digits).unwrap());
    let (own, through) = (code("493817".to_owned()), Hands::none());
    let chosen = Chosen {
        whose,
        code: &own,
        through: &through,
        at: START,
    };
    assert!(store.set_pin(&chosen).await.unwrap());
    assert!(
        !store.set_pin(&chosen).await.unwrap(),
        "their own once more"
    );
    // The right one, five wrong ones, and one that isn't looked at.
    for digits in ["493817", "1", "2", "3", "4", "5", "6"] {
        let code = code(format!("{digits:0<6}"));
        let tried = Try {
            whose,
            code: &code,
            store: "S",
            at: START,
        };
        store.try_pin(&tried).await.unwrap();
    }
    let rule = DayRule {
        from: Day::parse("2026-03-01").unwrap(),
        zone: "Asia/Kuwait".to_owned(),
        cut_off: CutOff::parse("05:00").unwrap(),
    };
    store.count_days("S", &rule).await.unwrap();
    for action in [Action::ExportBegun, Action::ExportEnded] {
        store.tell(&Deed::of("M", action, "a.csv")).await.unwrap();
    }
}

/// What some of them say.
pub(super) async fn said(store: &dyn Storage) {
    let all = entries(store, "M").await;
    let said = |action: Action| {
        let mut all = all.iter();
        let entry = all.find(|entry| entry.action == action.as_str()).unwrap();
        (
            entry.who_id.clone(),
            entry.object.clone(),
            entry.detail.clone(),
        )
    };
    let (who, _, detail) = said(Action::RequestAgreed);
    assert_eq!(who, "ada", "whoever acts");
    assert!(
        detail.contains(r#""asked-by":{"after":"bob"},"asker":{"after":"bob 愛"}"#),
        "{detail}"
    );
    let (_, what, detail) = said(Action::DaySet);
    assert_eq!(what, "S");
    assert!(
        detail.contains(r#""begins":{"before":"00:00","after":"05:00"}"#),
        "{detail}"
    );
}

/// What was changed, from what to what.
pub(super) async fn changed(store: &dyn Storage) {
    let all = entries(store, "M").await;
    let detail = |action: Action| {
        let mut all = all.iter();
        let entry = all.find(|entry| entry.action == action.as_str()).unwrap();
        entry.detail.clone()
    };
    for (action, facts) in [
        (
            Action::RiskSet,
            r#"{"on":{"before":"true","after":"false"}}"#,
        ),
        (Action::CodeMade, r#"{"min":{"after":"0.500"}}"#),
        (
            Action::CodeChanged,
            r#"{"note":{"before":"the store's","after":"true"}}"#,
        ),
        (Action::StoreChanged, r#"{"max":{"after":"1000.000"}}"#),
        (
            Action::StorePaused,
            r#"{"until":{"after":"2026-01-15T10:30:13+00:00"},"why":{"after":"Back soon"}}"#,
        ),
        (
            Action::StoreOpened,
            r#"{"until":{"before":"2026-01-15T10:30:13+00:00"}}"#,
        ),
        (
            Action::CodeReplaced,
            r#"{"until":{"after":"2026-01-15T10:30:13+00:00"}}"#,
        ),
        (
            Action::CodeEnded,
            r#"{"until":{"before":"2026-01-15T10:30:13+00:00","after":"2026-01-15T10:30:13+00:00"}}"#,
        ),
    ] {
        assert_eq!(detail(action), facts, "{action:?}");
    }
    // Of what is printed only what pays nowhere.
    let bound = detail(Action::BoardBound);
    assert!(bound.contains(r#""board":{"after":""#), "{bound}");
    let freed = detail(Action::BoardFreed);
    assert!(
        freed.starts_with(r#"{"board":{"before":""#) && freed.ends_with(r#"-…"}}"#),
        "{freed}"
    );
}
