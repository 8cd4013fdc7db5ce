//! How every store must keep limits of refunds.

use consent::{
    limit::{Rules, Setting},
    store::Change,
};
use people::{role::Role, store::Giver};

use super::{super::samples::inserted, fils, kwd, works_here};
use crate::Storage;

pub(in crate::contract) async fn limits_of_refunds_are_what_an_owner_set_last(store: &dyn Storage) {
    inserted(store, 1).await;
    works_here(store, "owen", Role::Owner).await;
    assert_eq!(store.rules("M").await.unwrap(), Rules::default());
    let set = |role, each_minor, age_days| Setting {
        role,
        currency: kwd(),
        each_minor,
        day_minor: None,
        age_days,
    };
    let change = |settings: &[Setting], four_eyes, role| Change {
        merchant: "M".to_owned(),
        currency: kwd(),
        settings: settings.to_vec(),
        four_eyes,
        before: None,
        by: Giver {
            person: "owen".to_owned(),
            role,
        },
    };
    let first = [
        set(Role::Cashier, Some(0), Some(30)),
        set(Role::Manager, Some(5_000), None),
    ];
    let first = change(&first, Some(fils(9_000)), Role::Owner);
    assert!(store.set_rules(&first).await.unwrap());
    let kept = store.rules("M").await.unwrap();
    assert_eq!(kept.settings, first.settings);
    assert_eq!(kept.four_eyes(kwd()), Some(fils(9_000)));
    let second = change(&[set(Role::Manager, Some(7), None)], None, Role::Owner);
    let not_theirs = change(&[], None, Role::Manager);
    assert!(!store.set_rules(&not_theirs).await.unwrap());
    assert!(store.set_rules(&second).await.unwrap());
    assert!(!store.set_rules(&not_theirs).await.unwrap());
    let kept = store.rules("M").await.unwrap();
    assert_eq!((kept.settings, kept.four_eyes), (second.settings, vec![]));
}
