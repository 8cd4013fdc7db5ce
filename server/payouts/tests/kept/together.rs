//! Two people at one form, and one who sends it twice: of two who saw the same, the second is told; and what is far
//! from what was expected is asked back.

use std::path::Path;

use domain::{Currency, Day};
use payouts::{
    Payouts,
    decide::{NotDecided, Saying, Sighting, Wish},
    seen::{Entering, Remembered},
    store::{Over, What},
    way::Batch,
};
use settlement::Signed;

use crate::{
    month::{Month, batch_id},
    shop::{Shop, on_both},
};

on_both!(
    of_two_who_enter_an_arrival_the_second_is_told,
    an_arrival_that_is_sent_twice_counts_once,
    of_two_in_the_same_moment_one_counts,
    of_two_words_about_a_difference_the_second_is_told,
    an_arrival_far_from_its_batch_is_asked_back,
    a_file_is_taken_out_once_and_put_back_in,
);

async fn taken(payouts: Payouts, folder: &Path) -> Shop {
    let month = Month::of(1, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    shop.compare().await;
    shop
}

async fn batch(shop: &Shop) -> Batch {
    let batches = shop.payouts.batches().await.unwrap();
    let mut batches = batches.into_iter();
    batches.find(|it| it.batch == batch_id(2)).unwrap()
}

fn usd(minor: i64) -> Signed {
    Signed::new(minor, Currency::parse("USD").unwrap())
}

fn entering<'a>(batch: &'a Batch, minor: i64, form: &str) -> Entering<'a> {
    Entering {
        sighting: Sighting {
            source: None,
            batch: &batch.batch,
            amount: usd(minor),
            on: Day::parse("2026-02-05").unwrap(),
            reference: "",
        },
        by: "ada",
        over: Over {
            seen: Some(batch.turn),
            form: form.to_owned(),
        },
        is_sure: true,
    }
}

async fn of_two_who_enter_an_arrival_the_second_is_told(payouts: Payouts, folder: &Path) {
    let shop = taken(payouts, folder).await;
    let seen = batch(&shop).await;
    let all = seen.amount().minor();
    shop.payouts.enter(entering(&seen, all, "a")).await.unwrap();
    let late = shop.payouts.enter(entering(&seen, all - 5, "b")).await;
    assert!(matches!(late, Err(NotDecided::Meanwhile)), "{late:?}");
    assert_eq!(batch(&shop).await.arrived.len(), 1);
    // Over what is there now it is meant.
    let now = batch(&shop).await;
    shop.payouts
        .enter(entering(&now, all - 5, "b"))
        .await
        .unwrap();
    assert_eq!(batch(&shop).await.arrived.len(), 2);
    // What is taken back is something that somebody said, too.
    let stale = batch(&shop).await;
    let what = Remembered {
        source: None,
        batch: &stale.batch,
        amount: Some(usd(all)),
        on: None,
        reference: None,
    };
    let saying = Saying {
        by: "ada",
        why: "it was another's",
    };
    shop.payouts.take_back(what, saying).await.unwrap();
    let late = shop.payouts.enter(entering(&stale, 1, "c")).await;
    assert!(matches!(late, Err(NotDecided::Meanwhile)), "{late:?}");
}

async fn an_arrival_that_is_sent_twice_counts_once(payouts: Payouts, folder: &Path) {
    let shop = taken(payouts, folder).await;
    let seen = batch(&shop).await;
    let all = seen.amount().minor();
    for _ in 0..3 {
        shop.payouts.enter(entering(&seen, all, "a")).await.unwrap();
    }
    assert_eq!(shop.payouts.store.sightings().await.unwrap().len(), 1);
}

async fn of_two_in_the_same_moment_one_counts(payouts: Payouts, folder: &Path) {
    let shop = taken(payouts, folder).await;
    let seen = batch(&shop).await;
    let all = seen.amount().minor();
    // Past every look at what is there: the store itself decides.
    let both = |minor: i64, form: &str| {
        let over = Over {
            seen: Some(seen.turn),
            form: form.to_owned(),
        };
        let arrived = payouts::store::Arrived {
            source: seen.source.clone(),
            batch: seen.batch.clone(),
            amount: usd(minor),
            on: Day::parse("2026-02-05").unwrap(),
            reference: String::new(),
            by: "ada".to_owned(),
            at: foundation::clock::Timestamp(minor),
        };
        (arrived, over)
    };
    let (one, other) = (both(all, "a"), both(all - 1, "b"));
    let store = &shop.payouts.store;
    let done = tokio::join!(
        store.arrive(&one.0, &one.1),
        store.arrive(&other.0, &other.1)
    );
    assert!(done.0.is_ok() != done.1.is_ok(), "{done:?}");
    assert_eq!(store.sightings().await.unwrap().len(), 1);
    // The same form again is done already.
    let (first, again) = tokio::join!(
        store.arrive(&one.0, &one.1),
        store.arrive(&other.0, &other.1)
    );
    assert!(first.is_ok() != again.is_ok(), "{first:?} {again:?}");
    assert_eq!(store.sightings().await.unwrap().len(), 1);
}

async fn of_two_words_about_a_difference_the_second_is_told(payouts: Payouts, folder: &Path) {
    let shop = taken(payouts, folder).await;
    let seen = batch(&shop).await;
    let less = seen.amount().minor() - 15;
    shop.payouts
        .enter(entering(&seen, less, "a"))
        .await
        .unwrap();
    shop.compare().await;
    let told = async || {
        let told = shop.payouts.told().await.unwrap();
        let mut told = told.into_iter();
        told.find(|it| it.difference.kind == "arrival").unwrap()
    };
    let say = async |what, seen, why| {
        let key = told().await.difference.key;
        let wish = Wish {
            key: &key,
            what,
            seen,
        };
        let by = "ada";
        shop.payouts.say(wish, Saying { by, why }).await
    };
    let turn = told().await.turn;
    say(What::Accepted, Some(turn), "a charge").await.unwrap();
    let again = say(What::Accepted, Some(turn), "a fee").await;
    let Err(NotDecided::Already(said)) = again else {
        panic!("{again:?}");
    };
    assert_eq!(said.why, "a charge");
    // Who saw it open doesn't open it again without having seen why it isn't.
    let stale = say(What::Reopened, Some(turn), "no").await;
    assert!(matches!(stale, Err(NotDecided::Meanwhile)), "{stale:?}");
    assert!(told().await.accepted.is_some());
    let turn = told().await.turn;
    say(What::Reopened, Some(turn), "no").await.unwrap();
    let again = say(What::Reopened, None, "no").await;
    let Err(NotDecided::Reopened(said)) = again else {
        panic!("{again:?}");
    };
    assert_eq!(said.why, "no");
}

async fn an_arrival_far_from_its_batch_is_asked_back(payouts: Payouts, folder: &Path) {
    let shop = taken(payouts, folder).await;
    let seen = batch(&shop).await;
    let all = seen.amount().minor();
    for far in [all * 10, all / 10, -all] {
        let unsure = Entering {
            is_sure: false,
            ..entering(&seen, far, "")
        };
        let asked = shop.payouts.enter(unsure).await;
        let Err(NotDecided::Doubt(doubt)) = asked else {
            panic!("{far}: {asked:?}");
        };
        assert_eq!((doubt.paid_out, doubt.entered), (usd(all), usd(far)));
    }
    assert!(batch(&shop).await.arrived.is_empty());
    let near = Entering {
        is_sure: false,
        ..entering(&seen, all - 15, "")
    };
    shop.payouts.enter(near).await.unwrap();
    // A second one of the same is too much together.
    let seen = batch(&shop).await;
    let second = Entering {
        is_sure: false,
        ..entering(&seen, all, "")
    };
    let asked = shop.payouts.enter(second).await;
    assert!(matches!(asked, Err(NotDecided::Doubt(doubt)) if doubt.before == usd(all - 15)));
}

async fn a_file_is_taken_out_once_and_put_back_in(payouts: Payouts, folder: &Path) {
    let shop = taken(payouts, folder).await;
    let before = shop.digest().await;
    let files = shop.payouts.store.files().await.unwrap();
    let rows = files
        .iter()
        .find(|it| it.facts.name.starts_with("settlementItems"))
        .unwrap();
    let saying = Saying {
        by: "ada",
        why: "another shop's",
    };
    let set = async |what| shop.payouts.set_counting(rows, what, saying).await;
    set(What::Withdrawn).await.unwrap();
    shop.compare().await;
    let again = set(What::Withdrawn).await;
    assert!(matches!(again, Err(NotDecided::AsBefore)), "{again:?}");
    assert!(shop.payouts.batches().await.unwrap().is_empty());
    // Brought again it stays out, until somebody puts it back in.
    shop.import(&rows.facts.name).await;
    shop.compare().await;
    assert!(shop.payouts.batches().await.unwrap().is_empty());
    set(What::Restored).await.unwrap();
    assert_eq!(shop.digest().await, before);
}
