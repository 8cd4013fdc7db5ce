//! How every store must keep what its shops' screens hear.

use domain::{Day, EventKind, RefundEvent, RefundState, State};
use futures_util::future::join_all;
use shops::shop::TillId;
use till::{
    feed::{Behind, DaySum, Kind, Line},
    screen::Tills,
    store::{DayOf, Head, Mark, Marked},
};

use super::{
    refunds::{self, refund},
    samples::{START, after, again, inserted},
};
use crate::Storage;
use payments::{
    payment::{News, Payment, Source},
    refund::{Refund, RefundNews},
    store::After,
};

pub(super) async fn happened(
    store: &dyn Storage,
    payment: &Payment,
    kind: EventKind,
    state: State,
) {
    let now = again(store, payment).await;
    let news = News::plain(kind, Source::Notice);
    store.append(&now, &news, after(state)).await.unwrap();
}

pub(super) async fn paid(store: &dyn Storage, number: u8) -> Payment {
    let payment = inserted(store, number).await;
    happened(store, &payment, EventKind::ConfirmedPaid, State::Paid).await;
    payment
}

async fn refunded(store: &dyn Storage, payment: &Payment, minor: u64) {
    done(store, refund(payment, 1, minor)).await;
}

pub(super) async fn done(store: &dyn Storage, asked: Refund) {
    store.reserve(&asked).await.unwrap();
    let news = RefundNews::plain(RefundEvent::ConfirmedRefunded, Source::Refund);
    let done = refunds::after(RefundState::Refunded);
    store.append(&asked, &news, done).await.unwrap();
}

async fn head(store: &dyn Storage) -> Head {
    let asked = ["S".to_owned(), "nowhere".to_owned()];
    let mut heads = store.heads(&asked).await.unwrap();
    assert_eq!(heads.len(), 1, "only stores that are there");
    heads.remove(0)
}

pub(super) async fn numbered(store: &dyn Storage) -> i64 {
    while store.number("S").await.unwrap() {}
    let head = head(store).await;
    assert!(!head.fresh);
    head.seq
}

pub(super) fn mark(of: i64, kind: Kind) -> Mark {
    Mark {
        store: "S".to_owned(),
        tills: Tills::Every,
        of,
        kind,
        at: START,
    }
}

fn facts(lines: &[Line]) -> Vec<(i64, Kind, &str, u64)> {
    lines
        .iter()
        .map(|line| {
            let minor = line.amount.minor();
            (line.seq, line.kind, line.payment.as_str(), minor)
        })
        .collect()
}

pub(super) async fn news_of_a_store_are_numbered_without_gaps_in_their_order(store: &dyn Storage) {
    let one = inserted(store, 1).await;
    assert_eq!((head(store).await.seq, head(store).await.fresh), (0, false));
    happened(store, &one, EventKind::Submitted, State::Submitted).await;
    assert!(!head(store).await.fresh, "that is no news");
    happened(store, &one, EventKind::ConfirmedPaid, State::Paid).await;
    assert!(head(store).await.fresh);
    assert_eq!(numbered(store).await, 1);
    let two = paid(store, 2).await;
    happened(store, &one, EventKind::ConfirmedPaid, State::Paid).await;
    happened(store, &one, EventKind::ConfirmedCancelled, State::Cancelled).await;
    refunded(store, &two, 1_000).await;
    let other = inserted(store, 3).await;
    happened(
        store,
        &other,
        EventKind::ConfirmedCancelled,
        State::Cancelled,
    )
    .await;
    assert_eq!(numbered(store).await, 4);
    assert_eq!(numbered(store).await, 4, "nothing is told twice");
    let lines = store.lines("S", 0, 9).await.unwrap();
    let (a, b) = (one.request_id.as_str(), two.request_id.as_str());
    let expected = [
        (1, Kind::Paid, a, 12_500),
        (2, Kind::Paid, b, 12_500),
        (3, Kind::Reversed, a, 12_500),
        (4, Kind::Refunded, b, 1_000),
    ];
    assert_eq!(facts(&lines), expected);
    let line = &lines[0];
    assert_eq!((line.till, line.label.as_str()), (TillId(1), "1"));
    assert_eq!((line.heard, line.marked, line.of), (START, false, None));
    assert_eq!(line.wallet.as_deref(), Some("ALIPAY_HK"));
    assert_eq!(line.words(), one.words());
    let page = store.lines("S", 1, 2).await.unwrap();
    assert_eq!(facts(&page), expected[1..3]);
    assert!(store.lines("nowhere", 0, 9).await.unwrap().is_empty());
    assert!(!store.number("nowhere").await.unwrap());
}

pub(super) async fn a_line_is_marked_once_by_who_hears_its_till(store: &dyn Storage) {
    let one = paid(store, 1).await;
    assert_eq!(numbered(store).await, 1);
    let deaf = Mark {
        tills: Tills::Some([TillId(2)].into()),
        ..mark(1, Kind::Handed)
    };
    assert_eq!(store.mark(&deaf).await.unwrap(), Marked::Unknown);
    let marks = async |all: &[(i64, Kind, Marked)]| {
        for (of, kind, expected) in all {
            let came = store.mark(&mark(*of, *kind)).await.unwrap();
            assert_eq!(came, *expected, "{of} {kind:?}");
        }
    };
    marks(&[
        (1, Kind::Seen, Marked::Unknown),
        (9, Kind::Handed, Marked::Unknown),
        (1, Kind::Handed, Marked::Done),
        (1, Kind::Handed, Marked::Already),
    ])
    .await;
    happened(store, &one, EventKind::ConfirmedCancelled, State::Cancelled).await;
    let two = paid(store, 2).await;
    refunded(store, &two, 1_000).await;
    assert_eq!(numbered(store).await, 5);
    marks(&[
        (3, Kind::Seen, Marked::Done),
        (3, Kind::Handed, Marked::Unknown),
        (2, Kind::Handed, Marked::Unknown),
    ])
    .await;
    let lines = store.lines("S", 0, 9).await.unwrap();
    let told: Vec<_> = lines
        .iter()
        .map(|line| (line.seq, line.kind, line.of, line.marked))
        .collect();
    let expected = [
        (1, Kind::Paid, None, true),
        (2, Kind::Handed, Some(1), false),
        (3, Kind::Reversed, None, true),
        (4, Kind::Paid, None, false),
        (5, Kind::Refunded, None, false),
        (6, Kind::Seen, Some(3), false),
    ];
    assert_eq!(told, expected);
}

/// Payments that are written to at once.
const AT_ONCE: u8 = 12;

/// Marks what is paid, until all of it is marked.
async fn hand_over(store: &dyn Storage) {
    let mut handed = 0;
    while handed < usize::from(AT_ONCE) {
        let lines = store.lines("S", 0, 99).await.unwrap();
        let paid = lines.iter().filter(|line| line.kind == Kind::Paid);
        handed = paid.clone().filter(|line| line.marked).count();
        for line in paid.filter(|line| !line.marked) {
            let came = store.mark(&mark(line.seq, Kind::Handed)).await;
            assert_ne!(came.unwrap(), Marked::Unknown);
        }
        tokio::task::yield_now().await;
    }
}

/// Reads on until it has so many, and says whether there was ever a gap.
async fn heard(store: &dyn Storage, all: usize) -> Vec<i64> {
    let (mut read, mut last) = (Vec::new(), 0);
    while read.len() < all {
        store.number("S").await.unwrap();
        for line in store.lines("S", last, 5).await.unwrap() {
            assert_eq!(line.seq, last + 1, "the next, and none twice");
            last = line.seq;
            read.push(line.seq);
        }
        tokio::task::yield_now().await;
    }
    read
}

pub(super) async fn many_who_write_number_and_mark_at_once_leave_no_gap(store: &dyn Storage) {
    let mut payments = Vec::new();
    for number in 1..=AT_ONCE {
        payments.push(inserted(store, number).await);
    }
    let writing = join_all(payments.iter().map(async |payment| {
        happened(store, payment, EventKind::ConfirmedPaid, State::Paid).await;
    }));
    let marking = join_all((0..3).map(|_| hand_over(store)));
    // Each payment and one mark of each, whoever was first.
    let all = 2 * usize::from(AT_ONCE);
    let reading = join_all((0..3).map(|_| heard(store, all)));
    let (_, _, readers) = tokio::join!(writing, marking, reading);
    let expected: Vec<i64> = (1..).take(all).collect();
    for read in readers {
        assert_eq!(read, expected);
    }
    assert_eq!(numbered(store).await, i64::try_from(all).unwrap());
}

pub(super) async fn what_screens_heard_is_forgotten_and_whoever_wants_it_is_told_so(
    store: &dyn Storage,
) {
    paid(store, 1).await;
    paid(store, 2).await;
    assert_eq!(numbered(store).await, 2);
    let behind = async |after| {
        let lines = store.lines("S", after, 9).await.unwrap();
        Behind::of(after, numbered(store).await, lines)
    };
    assert!(matches!(behind(0).await, Behind::Lines(lines) if lines.len() == 2));
    assert_eq!(behind(2).await, Behind::Lines(Vec::new()));
    assert_eq!(behind(3).await, Behind::Lost, "there never were so many");
    let forget = async |ms| store.forget_feed(START.plus_ms(ms)).await.unwrap();
    assert_eq!(forget(0).await, 0, "not yet");
    assert_eq!(forget(1).await, 2);
    assert_eq!(behind(0).await, Behind::Lost);
    assert_eq!(behind(2).await, Behind::Lines(Vec::new()));
    paid(store, 3).await;
    assert_eq!(numbered(store).await, 3);
    assert_eq!(behind(1).await, Behind::Lost, "2 is gone");
    assert!(matches!(behind(2).await, Behind::Lines(lines) if lines.len() == 1));
}

pub(super) async fn what_was_paid_on_a_day_is_summed_and_what_is_being_confirmed_is_seen(
    store: &dyn Storage,
) {
    paid(store, 1).await;
    paid(store, 2).await;
    let going = inserted(store, 3).await;
    let processing = After {
        state: State::Processing,
        ..after(State::Processing)
    };
    let news = News::plain(EventKind::StillProcessing, Source::Inquiry);
    store.append(&going, &news, processing).await.unwrap();
    let sum = async |tills: Tills, day: &str| {
        let of = DayOf {
            store: "S",
            tills: &tills,
            day: Day::parse(day).unwrap(),
        };
        store.day_sum(of).await.unwrap()
    };
    let both = DaySum {
        count: 2,
        minor: 25_000,
        back: 0,
    };
    let at = |tills: &[i64]| Tills::Some(tills.iter().copied().map(TillId).collect());
    assert_eq!(sum(Tills::Every, "2026-01-15").await, both);
    assert_eq!(sum(at(&[1, 2]), "2026-01-15").await, both);
    assert_eq!(sum(at(&[2]), "2026-01-15").await, DaySum::default());
    assert_eq!(sum(at(&[]), "2026-01-15").await, DaySum::default());
    assert_eq!(sum(Tills::Every, "2026-01-16").await, DaySum::default());
    let open = store.opening(START).await.unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].payment, going.request_id);
    assert_eq!((open[0].store.as_str(), open[0].till), ("S", TillId(1)));
    let later = store.opening(START.plus_ms(60_000)).await.unwrap();
    assert!(later.is_empty());
}
