//! Two sources whose batches have one name: a word about one is never about the other's.

use std::path::Path;

use domain::{Currency, Day};
use foundation::clock::Timestamp;
use payouts::{
    Payouts,
    decide::{NotDecided, Saying, Sighting},
    import::Imported,
    seen::Remembered,
    source::NamedSource,
    store::{Arrived, Decision, Over, What},
    way::Batch,
};
use settlement::{Report, Signed};

use crate::{
    month::{Month, batch_id, payment_id},
    shop::{Shop, on_both, source},
};

on_both!(
    money_of_one_source_is_never_anothers,
    of_arrivals_that_are_alike_one_is_taken_back_at_a_time,
    a_row_that_is_linked_at_one_source_is_nobodys_at_another,
);

const ADA: Saying<'static> = Saying {
    by: "ada",
    why: "it was another's",
};

pub(crate) fn second() -> NamedSource {
    NamedSource {
        name: "two".to_owned(),
        account: "second".to_owned(),
        ..source()
    }
}

fn usd(minor: i64) -> Signed {
    Signed::new(minor, Currency::parse("USD").unwrap())
}

fn sighting<'a>(batch: &'a str, source: Option<&'a str>) -> Sighting<'a> {
    Sighting {
        source,
        batch,
        amount: usd(100),
        on: Day::parse("2026-02-05").unwrap(),
        reference: "AP-1",
    }
}

fn remembered<'a>(batch: &'a str, source: Option<&'a str>) -> Remembered<'a> {
    Remembered {
        source,
        batch,
        amount: Some(usd(100)),
        on: None,
        reference: None,
    }
}

async fn of(shop: &Shop, source: &str) -> Batch {
    let batches = shop.payouts.batches().await.unwrap();
    let mut batches = batches.into_iter();
    let is_it = |it: &Batch| it.source == source && it.batch == batch_id(2);
    batches.find(is_it).unwrap()
}

async fn money_of_one_source_is_never_anothers(payouts: Payouts, folder: &Path) {
    let month = Month::of(1, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    shop.payouts.store.put_source(&second()).await.unwrap();
    for name in month.names() {
        let path = shop.files.join(&name);
        let took = shop.payouts.import(&path, &[second()], "ada").await;
        assert!(matches!(took.unwrap(), Imported::New(_)), "{name}");
    }
    let batch = batch_id(2);
    let arrive = async |source| shop.payouts.arrived(sighting(&batch, source), "ada").await;
    // Nobody said whose.
    let refused = arrive(None).await;
    assert!(matches!(refused, Err(NotDecided::SeveralSources)));
    let refused = arrive(Some("three")).await;
    assert!(matches!(refused, Err(NotDecided::NoBatch)));
    for source in ["two", "one"] {
        assert_eq!(arrive(Some(source)).await.unwrap().source, source);
        assert_eq!(of(&shop, source).await.arrived.len(), 1);
    }
    let back = async |source| {
        let what = remembered(&batch, source);
        shop.payouts.take_back(what, ADA).await
    };
    let refused = back(None).await;
    assert!(matches!(refused, Err(NotDecided::SeveralArrived)));
    assert_eq!(back(Some("two")).await.unwrap().source, "two");
    let again = back(Some("two")).await;
    assert!(matches!(again, Err(NotDecided::NothingArrived)));
    assert_eq!(of(&shop, "one").await.arrived.len(), 1);
    assert!(of(&shop, "two").await.arrived.is_empty());
}

async fn of_arrivals_that_are_alike_one_is_taken_back_at_a_time(payouts: Payouts, folder: &Path) {
    let month = Month::of(1, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    let batch = batch_id(2);
    let at = shop.payouts.clock.now();
    // Written by a version that let two of them through.
    for reference in ["", "AP-1", "", ""] {
        let arrived = Arrived {
            source: "one".to_owned(),
            batch: batch.clone(),
            amount: usd(100),
            on: Day::parse("2026-02-05").unwrap(),
            reference: reference.to_owned(),
            by: "ada".to_owned(),
            at: Timestamp(at.0 + i64::from(!reference.is_empty())),
        };
        let store = &shop.payouts.store;
        store.arrive(&arrived, &Over::default()).await.unwrap();
    }
    let back = async |reference| {
        let what = Remembered {
            reference,
            ..remembered(&batch, Some("one"))
        };
        shop.payouts.take_back(what, ADA).await
    };
    // With or without a name at the bank isn't the same.
    let which = back(None).await;
    assert!(matches!(which, Err(NotDecided::SeveralArrived)));
    for left in [3, 2, 1] {
        back(Some("")).await.unwrap();
        assert_eq!(of(&shop, "one").await.arrived.len(), left);
    }
    assert_eq!(of(&shop, "one").await.arrived[0].reference, "AP-1");
    back(None).await.unwrap();
}

async fn a_row_that_is_linked_at_one_source_is_nobodys_at_another(payouts: Payouts, folder: &Path) {
    let month = Month::of(1, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    let names = month.names();
    shop.take(&names).await;
    shop.payouts.store.put_source(&second()).await.unwrap();
    let path = shop.files.join(&names[1]);
    let took = shop.payouts.import(&path, &[second()], "ada").await;
    assert!(matches!(took.unwrap(), Imported::New(_)));
    let files = shop.payouts.store.files().await.unwrap();
    let own = files.iter().find(|it| it.facts.source == "two").unwrap();
    // Linked to what it isn't about otherwise, at one of them.
    let key = payouts::picture::row_key(&own.facts, 2);
    let linked = Decision {
        what: What::Linked,
        key,
        target: payment_id(0, 2),
        why: ADA.why.to_owned(),
        by: ADA.by.to_owned(),
        at: shop.payouts.clock.now(),
    };
    let store = &shop.payouts.store;
    store.decide(&linked, &Over::default()).await.unwrap();
    let way = shop.payouts.way(&payment_id(0, 2)).await.unwrap();
    let of_line = way.iter().filter(|step| step.row.item.line == 2);
    assert_eq!(of_line.count(), 1, "{way:?}");
    // The other source's row is still its own payment's.
    let own = shop.payouts.way(&payment_id(0, 0)).await.unwrap();
    assert!(
        own.iter()
            .any(|step| step.row.item.line == 2 && step.report == Report::Items)
    );
}
