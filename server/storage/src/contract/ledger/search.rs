//! By what payments are found.

use super::{found, payments, sight};
use crate::{Storage, contract::samples::START};
use domain::{EventKind, State};
use ledger::{Reading, Search, minute::Minute};
use payments::{
    payment::{News, Payment, Source},
    store::After,
};
use people::{role::Role, scope::Reach};

/// All that an owner sees.
const EVERY: [usize; 5] = [4, 3, 2, 1, 0];

/// A search for this alone.
fn asking(what: impl FnOnce(&mut Search)) -> Search {
    let mut search = Search::default();
    what(&mut search);
    search
}

/// A search for what was read of something.
fn reading(what: impl FnOnce(&mut Reading)) -> Search {
    let mut reading = Reading::default();
    what(&mut reading);
    asking(|it| it.readings = vec![reading])
}

pub(in crate::contract) async fn people_find_payments_by_what_they_know_of_them(
    store: &dyn Storage,
) {
    let put = payments(store).await;
    let news = News::plain(EventKind::ConfirmedPaid, Source::Notice);
    let paid = After {
        state: State::Paid,
        check: None,
        at: START,
    };
    store.append(&put[2], &news, paid).await.unwrap();
    let sight = sight(store, Role::Owner, Reach::Everywhere).await;
    let till = put[1].place.till;
    let of_fields = [
        (asking(|it| it.states = vec![State::Paid]), vec![2]),
        (
            asking(|it| it.states = vec![State::Paid, State::Created]),
            EVERY.to_vec(),
        ),
        (asking(|it| it.store = Some("T".to_owned())), vec![4]),
        (
            asking(|it| (it.store, it.till) = (Some("S".to_owned()), Some(till))),
            vec![3, 1],
        ),
        (asking(|it| it.day = put[1].day), vec![1]),
        (asking(|it| it.day = put[0].day), vec![0]),
        (
            asking(|it| it.wallets = vec!["ALIPAY_HK".to_owned()]),
            EVERY.to_vec(),
        ),
        (asking(|it| it.wallets = vec!["NONE".to_owned()]), vec![]),
    ];
    for (search, seen) in of_fields.into_iter().chain(of_readings(&put)) {
        assert_eq!(
            found(store, &sight, &search, &put).await,
            seen,
            "{search:?}"
        );
    }
}

/// Searches by what was read of something that was typed, and what they find.
fn of_readings(put: &[Payment]) -> Vec<(Search, Vec<usize>)> {
    let [one, two] = put[3].words().map(str::to_owned);
    let minutes = |text| Minute::meant(text).unwrap();
    let both = vec![put[4].amount, put[1].amount];
    vec![
        (reading(|it| it.words = vec![one, two]), vec![3]),
        (reading(|it| it.words = vec!["zebra".to_owned()]), vec![]),
        (
            reading(|it| it.currency = Some(put[0].amount.currency())),
            EVERY.to_vec(),
        ),
        (reading(|it| it.minutes = minutes("1:30")), vec![4, 3, 2, 1]),
        (
            Search {
                day: put[0].day,
                ..reading(|it| it.minutes = minutes("13:30"))
            },
            vec![0],
        ),
        (reading(|it| it.minutes = minutes("13:29")), vec![]),
        (
            reading(|it| (it.minutes, it.amounts) = (minutes("1:30 pm"), both)),
            vec![4, 1],
        ),
        (
            Search {
                states: vec![State::Failed],
                ..reading(|it| it.amounts = vec![put[2].amount])
            },
            vec![],
        ),
    ]
}
