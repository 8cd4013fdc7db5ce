//! By what payments are found.

use super::{found, payments, sight};
use crate::{Storage, contract::samples::START};
use domain::{EventKind, State};
use ledger::{Search, search::Minute};
use payments::{
    payment::{News, Source},
    store::After,
};
use people::{role::Role, scope::Reach};

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
    let [one, two] = put[3].words().map(str::to_owned);
    let minute = Minute::parse("13:30").unwrap();
    let any = Search::default;
    let (store_t, till) = (Some("T".to_owned()), Some(put[1].place.till));
    let store_s = Some("S".to_owned());
    let wallet = Some("ALIPAY_HK".to_owned());
    let searches = [
        (
            Search {
                states: vec![State::Paid],
                ..any()
            },
            vec![2],
        ),
        (
            Search {
                states: vec![State::Paid, State::Created],
                ..any()
            },
            vec![4, 3, 2, 1, 0],
        ),
        (
            Search {
                store: store_t,
                ..any()
            },
            vec![4],
        ),
        (
            Search {
                store: store_s.clone(),
                till,
                ..any()
            },
            vec![3, 1],
        ),
        (
            Search {
                day: put[1].day,
                ..any()
            },
            vec![1],
        ),
        (
            Search {
                day: put[0].day,
                ..any()
            },
            vec![0],
        ),
        (
            Search {
                words: vec![one, two],
                ..any()
            },
            vec![3],
        ),
        (
            Search {
                words: vec!["zebra".to_owned()],
                ..any()
            },
            vec![],
        ),
        (Search { wallet, ..any() }, vec![4, 3, 2, 1, 0]),
        (
            Search {
                wallet: Some("NONE".to_owned()),
                ..any()
            },
            vec![],
        ),
        (
            Search {
                minute: Some(minute),
                ..any()
            },
            vec![4, 3, 2, 1],
        ),
        (
            Search {
                minute: Some(minute),
                day: put[0].day,
                ..any()
            },
            vec![0],
        ),
        (
            Search {
                minute: Minute::parse("13:29"),
                ..any()
            },
            vec![],
        ),
        (
            Search {
                minute: Some(minute),
                amounts: vec![put[4].amount, put[1].amount],
                ..any()
            },
            vec![4, 1],
        ),
        (
            Search {
                amounts: vec![put[2].amount],
                states: vec![State::Failed],
                ..any()
            },
            vec![],
        ),
    ];
    for (search, seen) in searches {
        assert_eq!(
            found(store, &sight, &search, &put).await,
            seen,
            "{search:?}"
        );
    }
}
