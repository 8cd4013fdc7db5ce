//! How every store must refuse that something is handed over for money that went back.

use domain::{Day, EventKind, Money, State};
use foundation::page::Page;
use payments::{
    payment::Payment,
    search::{Share, Wanted},
};
use till::{
    feed::{DaySum, Kind, Returned},
    screen::Tills,
    store::{DayOf, Marked},
};

use super::{
    feed::{done, happened, mark, numbered, paid},
    refunds::refund,
};
use crate::Everything;

pub(super) async fn nothing_is_handed_over_for_what_went_back(store: &dyn Everything) {
    let (one, two) = (paid(store, 1).await, paid(store, 2).await);
    let three = paid(store, 3).await;
    let whole = one.amount.minor();
    done(store, refund(&one, 1, whole)).await;
    done(store, refund(&two, 2, 1_000)).await;
    happened(
        store,
        &three,
        EventKind::ConfirmedCancelled,
        State::Cancelled,
    )
    .await;
    numbered(store).await;
    let lines = store.lines("S", 0, 9).await.unwrap();
    let of = |payment: &Payment| {
        let mut lines = lines.iter();
        let line = lines.find(|line| line.kind == Kind::Paid && line.payment == payment.request_id);
        line.unwrap()
    };
    let of_day = DayOf {
        store: "S",
        tills: &Tills::Every,
        day: Day::parse("2026-01-15").unwrap(),
    };
    let left = DaySum {
        count: 2,
        minor: two.amount.minor() - 1_000,
        back: whole + 1_000,
    };
    assert_eq!(store.day_sum(of_day).await.unwrap(), left);
    let part = Money::from_minor(1_000, two.amount.currency()).unwrap();
    assert_eq!(of(&one).returned, Returned::Whole);
    assert_eq!(of(&two).returned, Returned::Part(part));
    assert_eq!(of(&three).returned, Returned::Nothing);
    found_by_what_went_back(store, Share::Whole, &one).await;
    found_by_what_went_back(store, Share::Part, &two).await;
    for (payment, expected) in [
        (&one, Marked::Unknown),
        (&two, Marked::Done),
        (&three, Marked::Unknown),
    ] {
        let came = store.mark(&mark(of(payment).seq, Kind::Handed)).await;
        assert_eq!(came.unwrap(), expected, "{}", payment.request_id);
    }
}

/// In each list that somebody's sight comes apart into.
async fn found_by_what_went_back(store: &dyn Everything, back: Share, payment: &Payment) {
    let place = &payment.place;
    for wanted in [
        Wanted {
            merchant: Some(place.merchant.clone()),
            ..Wanted::default()
        },
        Wanted {
            store: Some(place.store.clone()),
            ..Wanted::default()
        },
        Wanted {
            till: Some(place.till),
            ..Wanted::default()
        },
    ] {
        let wanted = Wanted {
            back: Some(back),
            ..wanted
        };
        let found = store.search(&wanted, &Page::first(9)).await.unwrap().items;
        let ids: Vec<_> = found.iter().map(|one| &one.request_id).collect();
        assert_eq!(ids, [&payment.request_id], "{wanted:?}");
    }
}
