//! By what their customers wrote.

use super::{found, payments, sight};
use crate::{
    Storage,
    contract::samples::{insert, payment_at},
};
use domain::{AttemptKey, RequestId, ResultToken, State};
use foundation::page::Page;
use ledger::{Ledger as _, Reading, Search};
use payments::{note_key::NoteKey, payment::Payment};
use people::{role::Role, scope::Reach};

fn noted(note: &str) -> Search {
    of(vec![noting(note)])
}

fn noting(note: &str) -> Reading {
    Reading {
        notes: vec![NoteKey::of(note).unwrap()],
        ..Reading::default()
    }
}

fn of(readings: Vec<Reading>) -> Search {
    Search {
        readings,
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
    let amount = Reading {
        amounts: vec![put[2].amount],
        ..Reading::default()
    };
    let both = |note: &str| Reading {
        notes: noting(note).notes,
        ..amount.clone()
    };
    let either = |note: &str| of(vec![noting(note), amount.clone()]);
    for (search, seen) in [
        (noted(two), every.clone()),
        (at_store, vec![3, 2, 1, 0]),
        (at_till, vec![3, 1]),
        (failed, vec![]),
        // What is both is shown once.
        (either(two), every),
        (either("nobody"), vec![2]),
        // An amount beside a note is what both say.
        (of(vec![both(two)]), vec![2]),
        (of(vec![both("nobody"), noting("7")]), vec![6]),
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

/// So many that no page looks at all of them.
const MANY: u32 = 4_100;

#[tokio::test]
async fn what_an_index_has_is_found_however_old_beside_what_is_looked_for_one_by_one() {
    let store = crate::memory::Memory::default();
    let put = payments(&store).await;
    let old = &put[0];
    for number in 0..MANY {
        let mut bytes = [99; 16];
        bytes[..4].copy_from_slice(&number.to_be_bytes());
        let mut ten = [99; 10];
        ten.copy_from_slice(&bytes[..10]);
        let payment = Payment {
            request_id: RequestId::made_at(0, ten),
            token: ResultToken::from_random(bytes),
            attempt: AttemptKey::from_random(bytes),
            note: None,
            place: old.place.clone(),
            ..payment_at(old.code.clone(), 9)
        };
        insert(&store, &payment).await.unwrap();
    }
    let owner = sight(&store, Role::Owner, Reach::Everywhere).await;
    let word = Reading {
        words: vec!["nobody".to_owned()],
        ..Reading::default()
    };
    let either = of(vec![word.clone(), noting("für zwei")]);
    let looked = store.seen(&owner, &either, &Page::first(30)).await.unwrap();
    assert!(looked.back_to.is_some());
    assert!(
        looked
            .items
            .iter()
            .any(|one| one.request_id == old.request_id)
    );
    let alone = store.seen(&owner, &of(vec![word]), &Page::first(30)).await;
    assert!(alone.unwrap().items.is_empty());
}
