//! Money that arrived stays told, whatever becomes of the files that had its batch.

use std::path::Path;

use domain::{Currency, Day};
use payouts::{
    Payouts,
    decide::{NotDecided, Saying, Sighting},
    journal::Of,
    store::What,
    way::Batch,
};
use settlement::Signed;

use crate::{
    month::{Month, batch_id},
    shop::{Shop, on_both},
};

on_both!(
    money_at_the_bank_outlives_the_file_of_its_batch,
    what_is_wrong_with_a_payment_is_wrong_with_its_batch,
);

const ADA: Saying<'static> = Saying {
    by: "ada",
    why: "it was another's file",
};

async fn taken(payouts: Payouts, folder: &Path, month: &Month) -> Shop {
    let shop = Shop::new(payouts, folder, month).await;
    shop.take(&month.names()).await;
    shop.compare().await;
    shop
}

async fn of(shop: &Shop, id: &str) -> Option<Batch> {
    let mut all = shop.payouts.batches().await.unwrap().into_iter();
    all.find(|one| one.batch == id)
}

fn sighting(batch: &str, minor: i64) -> Sighting<'_> {
    Sighting {
        source: None,
        batch,
        amount: Signed::new(minor, Currency::parse("USD").unwrap()),
        on: Day::parse("2026-02-05").unwrap(),
        reference: "AP-1",
    }
}

async fn money_at_the_bank_outlives_the_file_of_its_batch(payouts: Payouts, folder: &Path) {
    let month = Month::of(1, 3);
    let shop = taken(payouts, folder, &month).await;
    let id = batch_id(2);
    let before = of(&shop, &id).await.unwrap();
    let all = before.amount().minor();
    shop.payouts
        .arrived(sighting(&id, all), "ada")
        .await
        .unwrap();
    let names = month.names();
    let of_batch = names.iter().filter(|name| name.starts_with("settlement"));
    for name in of_batch.clone() {
        shop.payouts
            .withdraw(name, What::Withdrawn, ADA)
            .await
            .unwrap();
    }
    shop.compare().await;
    let bare = of(&shop, &id).await.unwrap();
    assert_eq!((bare.rows, bare.paid_out), (0, 0));
    assert_eq!(
        (bare.arrived_minor(), bare.since),
        (i128::from(all), before.since)
    );
    // Nobody knows what it is of: it is open, and has its page.
    let open = shop.open().await;
    assert!(open.contains(&format!("arrival {id}")), "{open:?}");
    let days = Day::parse("2026-01-01").unwrap()..=Day::parse("2026-12-31").unwrap();
    let journal = shop.payouts.journal(&shop.books, &days).await.unwrap();
    let arrived: Vec<_> = journal.iter().filter(|one| one.of == Of::Arrival).collect();
    assert_eq!(arrived.len(), 1, "{journal:?}");
    assert_eq!(arrived[0].batch, id);
    // What the bank took nobody knows of a batch without rows.
    let told = shop.payouts.told().await.unwrap();
    let own = told.iter().find(|one| one.difference.kind == "arrival");
    let key = own.unwrap().difference.key.clone();
    shop.payouts
        .accept(&key, What::Accepted, ADA)
        .await
        .unwrap();
    let after = shop.payouts.journal(&shop.books, &days).await.unwrap();
    assert_eq!(after, journal);
    let more = shop.payouts.arrived(sighting(&id, 1), "ada").await;
    assert!(matches!(more, Err(NotDecided::NoBatch)), "{more:?}");
    for name in of_batch {
        shop.payouts
            .withdraw(name, What::Restored, ADA)
            .await
            .unwrap();
    }
    shop.compare().await;
    assert_eq!(of(&shop, &id).await.unwrap().rows, before.rows);
    assert_eq!(shop.open().await, [""; 0]);
}

async fn what_is_wrong_with_a_payment_is_wrong_with_its_batch(payouts: Payouts, folder: &Path) {
    let mut month = Month::of(2, 3);
    let (_, text) = month.file("settlementItems");
    *text = text.replacen(",12.50,USD", ",12.60,USD", 1);
    let shop = taken(payouts, folder, &month).await;
    let told = shop.payouts.told().await.unwrap();
    let about: Vec<&str> = told.iter().map(|one| &*one.difference.about).collect();
    assert!(about.contains(&"payment"), "{about:?}");
    let touching = shop
        .payouts
        .touching(told.iter(), usize::MAX)
        .await
        .unwrap();
    let batches = [batch_id(2), batch_id(3)];
    for one in touching
        .iter()
        .filter(|one| one.told.difference.about == "payment")
    {
        let is_in = batches.iter().filter(|id| one.is_in("one", id));
        assert_eq!(is_in.count(), 1, "{:?}", one.told);
        assert!(!one.is_in("two", &batches[0]) && !one.is_in("two", &batches[1]));
    }
    // Nobody looks up more than was wanted.
    let none = shop.payouts.touching(told.iter(), 0).await.unwrap();
    let of_payments = none
        .iter()
        .filter(|one| one.told.difference.about == "payment");
    assert!(
        of_payments
            .into_iter()
            .all(|one| batches.iter().all(|id| !one.is_in("one", id)))
    );
}
