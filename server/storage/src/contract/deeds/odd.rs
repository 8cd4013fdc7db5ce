//! Deeds about what looks odd.

use people::{role::Role, store::Giver};
use risk::{
    finding::{Incident, Spot},
    rule::{Change, Kind, Rule},
    seen::Told,
    store::Look,
};
use shops::shop::TillId;

use super::super::{consent::works_here, samples::START};
use crate::Storage;

/// A rule is set, and what it found is seen; each twice.
pub(super) async fn with_what_is_odd(store: &dyn Storage) {
    works_here(store, "ada", Role::Owner).await;
    let rule = Rule {
        is_on: false,
        ..Kind::Crowd.usual()
    };
    let change = Change {
        merchant: "M".to_owned(),
        rules: vec![rule],
        before: None,
        by: Giver {
            person: "ada".to_owned(),
            role: Role::Owner,
        },
    };
    for _ in 0..2 {
        assert!(store.set_risk_rules(&change).await.unwrap());
    }
    let told = Told::of("", []);
    let spot = Spot {
        merchant: "M".to_owned(),
        store: "S".to_owned(),
        till: TillId(1),
    };
    let incident = Incident::at_till(Kind::Silent, &spot, told);
    store.keep_incident(&incident, START).await.unwrap();
    let look = Look {
        id: store.findings_of("M").await.unwrap()[0].id,
        merchant: "M".to_owned(),
        at: START,
        by: "ada".to_owned(),
    };
    assert!(store.finding_seen(&look).await.unwrap());
    assert!(!store.finding_seen(&look).await.unwrap());
}
