//! How every store must keep what moved money, and close it.

use closings::{
    body::{Body, Counted, Extent, Maker},
    closing::Closing,
    line::Moved,
};
use domain::{Day, EventKind, RefundEvent, RefundState, State};
use foundation::{
    clock::Timestamp,
    page::{self, Page},
};
use futures_util::future::join_all;
use payments::{
    payment::{Facts, News, Payment, Source},
    refund::RefundNews,
    store::After,
};
use shops::day::Days;

use super::{
    refunds::{self, refund},
    samples::{START, again, inserted},
};
use crate::Storage;

const HOUR: i64 = 3_600_000;

/// Of the store `S`, whose day is Kuwait's: it begins at 21:00 UTC. `START` is of 2026-01-15 there.
pub(super) fn extent(day: &str, is_whole: bool) -> Extent {
    let day = Day::parse(day).unwrap();
    let begins = Timestamp(day.utc_ms() - 3 * HOUR);
    Extent {
        at: Counted {
            merchant: ("M".to_owned(), "Tea".to_owned()),
            store: ("S".to_owned(), "Gion".to_owned()),
            days: Days::of("Asia/Kuwait", domain::CutOff::MIDNIGHT),
        },
        till: None,
        day,
        begins,
        until: begins.plus_ms(24 * HOUR),
        is_whole,
        made: START.plus_ms(48 * HOUR),
        by: Some(Maker {
            name: "somebody".to_owned(),
            person: Some("W-1".to_owned()),
        }),
    }
}

fn at(state: State, at: Timestamp) -> After {
    After {
        state,
        check: None,
        at,
    }
}

async fn paid(store: &dyn Storage, payment: &Payment, when: Timestamp) {
    let news = News {
        facts: Facts {
            paid: Some(when),
            ..Facts::default()
        },
        ..News::plain(EventKind::ConfirmedPaid, Source::Notice)
    };
    let now = again(store, payment).await;
    let after = at(State::Paid, when.plus_ms(5));
    store.append(&now, &news, after).await.unwrap();
}

pub(super) async fn reversed(store: &dyn Storage, payment: &Payment, when: Timestamp) {
    let news = News::plain(EventKind::ConfirmedCancelled, Source::Inquiry);
    let now = again(store, payment).await;
    let after = at(State::Cancelled, when);
    store.append(&now, &news, after).await.unwrap();
}

pub(super) async fn given_back(store: &dyn Storage, payment: &Payment, number: u8, minor: u64) {
    let refund = refund(payment, number, minor);
    store.reserve(&refund).await.unwrap();
    let news = RefundNews::plain(RefundEvent::ConfirmedRefunded, Source::Refund);
    let done = refunds::after(RefundState::Refunded);
    store.append(&refund, &news, done).await.unwrap();
}

async fn closed(store: &dyn Storage, extent: &Extent) -> (Closing, Body) {
    let closing = store.make_closing(extent).await.unwrap().unwrap();
    let body = closing.body().unwrap();
    (closing, body)
}

pub(super) async fn whatever_moves_money_is_one_line_in_one_closing(store: &dyn Storage) {
    let (one, two) = (inserted(store, 1).await, inserted(store, 2).await);
    let amount = i64::try_from(one.amount.minor()).unwrap();
    paid(store, &one, START).await;
    // Said again, it moves nothing.
    paid(store, &one, START.plus_ms(7)).await;
    paid(store, &two, START.plus_ms(1)).await;
    given_back(store, &one, 1, 100).await;
    let open = store.open_days().await.unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!((&*open[0].store, open[0].closed), ("S", None));
    let extent = extent("2026-01-15", true);
    let before = store.unclosed(&extent).await.unwrap();
    let kinds: Vec<_> = before.lines.iter().map(|line| line.moved).collect();
    assert_eq!(
        kinds,
        [Moved::Paid, Moved::Refunded, Moved::Paid],
        "by time"
    );
    let (closing, body) = closed(store, &extent).await;
    assert_eq!((closing.number, body.lines), (1, 3));
    let total = &body.totals[0];
    assert_eq!((total.paid.count, total.paid.minor), (2, 2 * amount));
    assert_eq!((total.refunded.count, total.refunded.minor), (1, -100));
    assert_eq!((total.all.minor, total.late.count), (2 * amount - 100, 0));
    assert_eq!(total.currency, "KWD");
    assert_eq!(store.lines_of("S", 1).await.unwrap(), before.lines);
    closing.follows(None).unwrap();
    // Nothing is left, and a whole day is closed once.
    assert!(store.unclosed(&extent).await.unwrap().lines.is_empty());
    assert!(store.make_closing(&extent).await.unwrap().is_none());
    assert!(store.open_days().await.unwrap().is_empty());
}

pub(super) async fn what_is_heard_late_is_in_the_next_closing_and_marked(store: &dyn Storage) {
    let (one, two) = (inserted(store, 1).await, inserted(store, 2).await);
    paid(store, &one, START).await;
    let (first, body) = closed(store, &extent("2026-01-15", true)).await;
    assert_eq!(body.undecided, 1, "the other is named, and not counted");
    assert_eq!(body.waiting[0].payment, two.request_id.to_string());
    // Of the day that is closed, and of the next.
    paid(store, &two, START.plus_ms(9)).await;
    let next = extent("2026-01-16", true);
    reversed(store, &one, next.begins.plus_ms(HOUR)).await;
    let open = store.open_days().await.unwrap();
    assert_eq!(open[0].oldest, START.plus_ms(9));
    assert_eq!(open[0].closed, Some(Day::parse("2026-01-15").unwrap()));
    let again = store
        .make_closing(&extent("2026-01-15", true))
        .await
        .unwrap();
    assert!(again.is_none(), "what is closed stays closed");
    let (second, body) = closed(store, &next).await;
    let total = &body.totals[0];
    assert_eq!((total.late.count, total.paid.count), (1, 1));
    assert_eq!((total.reversed.count, total.all.minor), (1, 0));
    second.follows(Some(&first)).unwrap();
    assert!(second.follows(None).is_err());
    let listed = store.closings("S", &Page::first(1)).await.unwrap();
    assert_eq!(listed.items, [second]);
    let all = page::all(async |page| store.closings("S", &page).await)
        .await
        .unwrap();
    assert_eq!(all.len(), 2);
    let made = store
        .closings_of("S", "W-1", &Page::first(1))
        .await
        .unwrap();
    assert_eq!((&made.items[..], made.next.is_some()), (&all[..1], true));
    let others = store
        .closings_of("S", "W-2", &Page::first(9))
        .await
        .unwrap();
    assert!(others.items.is_empty());
    assert_eq!(store.closing("S", 1).await.unwrap(), Some(first));
    assert_eq!(store.closing("S", 3).await.unwrap(), None);
}

pub(super) async fn a_till_is_closed_alone_and_the_rest_with_the_day(store: &dyn Storage) {
    let one = inserted(store, 1).await;
    paid(store, &one, START).await;
    let till = one.place.till;
    let label = store.till_label("S", till).await.unwrap();
    assert_eq!(label.as_deref(), Some("1"));
    assert_eq!(store.till_label("T", till).await.unwrap(), None);
    let other = shops::shop::TillId(till.0 + 1_000);
    let of = |till, label: &str| Extent {
        till: Some((till, label.to_owned())),
        is_whole: false,
        ..extent("2026-01-15", true)
    };
    assert!(store.make_closing(&of(other, "9")).await.unwrap().is_none());
    let (_, body) = closed(store, &of(till, "1")).await;
    assert_eq!(body.till.unwrap().name, "1");
    let two = inserted(store, 2).await;
    paid(store, &two, START.plus_ms(1)).await;
    let (_, body) = closed(store, &extent("2026-01-15", true)).await;
    assert_eq!((body.number, body.lines, body.tills.len()), (2, 1, 1));
}

/// Payments that are paid while the store is closed by many at once.
const AT_ONCE: u8 = 12;

pub(super) async fn many_that_close_at_once_share_the_lines(store: &dyn Storage) {
    let mut payments = Vec::new();
    for number in 1..=AT_ONCE {
        payments.push(inserted(store, number).await);
    }
    let paying = join_all(payments.iter().map(|payment| paid(store, payment, START)));
    let closing = join_all((0..4).map(async |_| {
        for _ in 0..6 {
            store
                .make_closing(&extent("2026-01-15", false))
                .await
                .unwrap();
        }
    }));
    tokio::join!(paying, closing);
    store
        .make_closing(&extent("2026-01-15", true))
        .await
        .unwrap();
    let mut all = page::all(async |page| store.closings("S", &page).await)
        .await
        .unwrap();
    all.reverse();
    let (mut before, mut lines, mut sum) = (None, 0, 0);
    for closing in &all {
        closing.follows(before).unwrap();
        let body = closing.body().unwrap();
        lines += body.lines;
        sum += body.totals[0].all.minor;
        before = Some(closing);
    }
    assert_eq!(lines, u64::from(AT_ONCE));
    let amount = i64::try_from(payments[0].amount.minor()).unwrap();
    assert_eq!(sum, i64::from(AT_ONCE) * amount);
}
