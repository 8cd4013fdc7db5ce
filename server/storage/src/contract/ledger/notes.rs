//! By what their customers wrote.

use super::{found, payments, sight};
use crate::{
    Storage,
    contract::samples::{insert, payment_at},
};
use domain::State;
use ledger::Search;
use payments::{note_key::NoteKey, payment::Payment};
use people::{role::Role, scope::Reach};

fn noted(note: &str) -> Search {
    Search {
        notes: vec![NoteKey::of(note).unwrap()],
        ..Search::default()
    }
}

pub(in crate::contract) async fn people_find_payments_by_what_their_customers_wrote(
    store: &dyn Storage,
) {
    // All of them have the same note.
    let mut put = payments(store).await;
    let mut last = Payment {
        note: Some("TISCH #7".to_owned()),
        ..payment_at(put[0].code.clone(), 9)
    };
    last.place = put[1].place.clone();
    insert(store, &last).await.unwrap();
    put.push(last);
    let owner = sight(store, Role::Owner, Reach::Everywhere).await;
    let two = "Für ZWEI!";
    let every = vec![4, 3, 2, 1, 0];
    let at_store = Search {
        store: Some("S".to_owned()),
        ..noted(two)
    };
    let at_till = Search {
        till: Some(put[1].place.till),
        ..at_store.clone()
    };
    let failed = Search {
        states: vec![State::Failed],
        ..noted(two)
    };
    let either = |note: &str| Search {
        amounts: vec![put[2].amount],
        ..noted(note)
    };
    for (search, seen) in [
        (noted(two), every.clone()),
        (at_store, vec![3, 2, 1, 0]),
        (at_till, vec![3, 1]),
        (failed, vec![]),
        // What is both is shown once.
        (either(two), every),
        (either("nobody"), vec![2]),
        // Without the shop's own word.
        (noted("7"), vec![6]),
        (noted("Tisch 7"), vec![]),
        (noted("für"), vec![]),
    ] {
        let places = found(store, &owner, &search, &put).await;
        assert_eq!(places, seen, "{search:?}");
        for (place, payment) in put.iter().enumerate().filter(|(place, _)| *place != 5) {
            assert_eq!(search.is_of(payment), seen.contains(&place), "{search:?}");
        }
    }
    let nobody = sight(store, Role::Manager, Reach::Spots([].into())).await;
    assert!(found(store, &nobody, &noted(two), &put).await.is_empty());
}
