//! How every store must add up what was moved.

use closings::store::Between;
use domain::{Day, EventKind, State};
use foundation::{clock::Timestamp, page::Page};
use ledger::report::{By, Key, Part, QUARTER_MS, Span, Sum, Tally};
use payments::{
    payment::{Facts, News, Payment, Source},
    store::After,
};

use super::{
    closings::{given_back, reversed},
    samples::{START, again, inserted},
};
use crate::Storage;

const HOUR: i64 = 3_600_000;

async fn paid(store: &dyn Storage, payment: &Payment, when: Timestamp) {
    let news = News {
        facts: Facts {
            paid: Some(when),
            ..Facts::default()
        },
        ..News::plain(EventKind::ConfirmedPaid, Source::Notice)
    };
    let after = After {
        state: State::Paid,
        check: None,
        at: when.plus_ms(5),
    };
    let now = again(store, payment).await;
    store.append(&now, &news, after).await.unwrap();
}

fn part(till: Option<i64>) -> Part {
    Part {
        store: "S".to_owned(),
        till: till.map(shops::shop::TillId),
    }
}

fn days(from: &str, to: &str) -> Span {
    Span::new(Day::parse(from).unwrap(), Day::parse(to).unwrap()).unwrap()
}

/// Three of one day, one of the next; one goes back in part, one is taken back the day after.
async fn moved(store: &dyn Storage) -> Vec<Payment> {
    let mut all = Vec::new();
    for number in 1..=4 {
        all.push(inserted(store, number).await);
    }
    let next = START.plus_ms(24 * HOUR);
    for (payment, when) in all.iter().zip([START, START, START.plus_ms(HOUR), next]) {
        paid(store, payment, when).await;
    }
    given_back(store, &all[0], 1, 100).await;
    reversed(store, &all[1], next).await;
    all
}

pub(super) async fn what_was_moved_is_added_up_by_day_till_wallet_and_time(store: &dyn Storage) {
    let all = moved(store).await;
    let amount = i64::try_from(all[0].amount.minor()).unwrap();
    let till = all[0].place.till.0;
    let (first, second) = ("2026-01-15", "2026-01-16");
    let ask = async |part: Part, by, span| store.sums(&part, by, span).await.unwrap();
    let whole = ask(part(None), By::Nothing, days(first, second)).await;
    let [one] = &whole[..] else {
        panic!("{whole:?}")
    };
    assert_eq!((&one.key, one.currency.code()), (&Key::Everything, "KWD"));
    let expected = Sum {
        paid: 4,
        paid_minor: 4 * amount,
        back: 2,
        back_minor: -100 - amount,
    };
    assert_eq!(one.sum, expected);
    let mut by_day = ask(part(None), By::Day, days(first, second)).await;
    by_day.sort_by(|one, other| one.key.cmp(&other.key));
    let said = |tally: &Tally| (tally.key.clone(), tally.sum.paid, tally.sum.net_minor());
    let day = |text| Key::Day(Day::parse(text).unwrap());
    let kept: Vec<_> = by_day.iter().map(said).collect();
    assert_eq!(
        kept,
        [(day(first), 3, 3 * amount - 100), (day(second), 1, 0)]
    );
    // Each other way comes to the same.
    for by in [By::Till, By::Wallet, By::Quarter] {
        let some = ask(part(Some(till)), by, days(first, second)).await;
        let sum = some
            .iter()
            .fold(Sum::default(), |sum, one| sum.and(one.sum));
        assert_eq!(sum, expected, "{by:?}: {some:?}");
    }
    let begun = Timestamp(START.0 / QUARTER_MS * QUARTER_MS);
    let quarters = ask(part(None), By::Quarter, days(first, first)).await;
    assert!(
        quarters.iter().any(|one| one.key == Key::Quarter(begun)),
        "{quarters:?}"
    );
    went_back(store, &all).await;
    nothing_elsewhere(store, till).await;
}

/// What went back is listed in its order, a page at a time.
async fn went_back(store: &dyn Storage, all: &[Payment]) {
    let till = all[0].place.till.0;
    let between = |till: Option<i64>| Between {
        store: "S".to_owned(),
        till: till.map(shops::shop::TillId),
        since: START,
        until: Timestamp(i64::MAX),
    };
    let back = store
        .gone_back(&between(None), &Page::first(9))
        .await
        .unwrap();
    let [line] = &back.items[..] else {
        panic!("{back:?}")
    };
    assert_eq!((line.line.amount.minor, back.next), (-100, None));
    let asked = line.asked.as_ref().map(|asked| asked.id.as_str());
    assert_eq!((asked, &line.agreed), (Some("7k2m9q4d"), &None));
    let by = trail::author::acting(super::trail::ada(), given_back(store, &all[2], 2, 50));
    by.await;
    let back = async |page| store.gone_back(&between(Some(till)), &page).await.unwrap();
    let first = back(Page::first(1)).await;
    let next = Page {
        after: first.next.clone(),
        limit: 1,
    };
    let second = back(next).await;
    assert_eq!(
        (first.items.len(), second.items.len(), &second.next),
        (1, 1, &None)
    );
    assert_ne!(first.items, second.items);
    let ways = [&first, &second].map(|back| back.items[0].way.as_deref());
    assert!(
        ways.contains(&Some("system")) && ways.contains(&Some("office")),
        "{ways:?}"
    );
}

async fn nothing_elsewhere(store: &dyn Storage, till: i64) {
    let elsewhere = Part {
        store: "T".to_owned(),
        till: None,
    };
    let then = days("2026-01-15", "2026-01-16");
    for (part, span) in [
        (part(Some(till + 999)), then),
        (elsewhere, then),
        (part(None), days("2026-01-13", "2026-01-14")),
    ] {
        assert!(
            store.sums(&part, By::Day, span).await.unwrap().is_empty(),
            "{part:?}"
        );
    }
}
