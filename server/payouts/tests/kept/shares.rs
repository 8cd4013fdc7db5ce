//! What of the money is whose.

use std::path::Path;

use domain::Day;
use payouts::{Payouts, share::Share};
use settlement::RowType;

use crate::{
    month::Month,
    shop::{Shop, on_both},
};

fn always() -> [Day; 2] {
    ["2026-01-01", "2026-12-31"].map(|day| Day::parse(day).unwrap())
}

async fn of(shop: &Shop, merchant: &str) -> Vec<Share> {
    let shares = shop.payouts.store.shares(merchant, always()).await;
    shares.unwrap()
}

/// The files of a month, of which the store is a merchant's.
async fn shop(payouts: Payouts, folder: &Path, month: &mut Month) -> Shop {
    let merchants = &mut month.found.merchants;
    merchants.insert("S-12".into(), "M-1".into());
    Shop::new(payouts, folder, month).await
}

async fn shares_come_to_what_batches_come_to(payouts: Payouts, folder: &Path) {
    let mut month = Month::of(3, 4);
    let shop = shop(payouts, folder, &mut month).await;
    shop.take(&month.names()).await;
    shop.compare().await;
    let own = of(&shop, "M-1").await;
    for batch in shop.payouts.batches().await.unwrap() {
        let of_batch = own.iter().filter(|share| share.batch == batch.batch);
        let of_batch: Vec<&Share> = of_batch.collect();
        let sum = |amount: fn(&Share) -> i64| -> i128 {
            of_batch.iter().map(|share| i128::from(amount(share))).sum()
        };
        assert_eq!(sum(|it| it.net.unwrap().minor()), batch.net);
        let fees = |it: &Share| it.fees.iter().map(|fee| fee.amount.minor()).sum();
        assert_eq!(sum(fees), batch.fees);
        let count: u64 = of_batch.iter().map(|share| share.count).sum();
        assert_eq!(count, batch.rows);
        let read = shop
            .payouts
            .store
            .shares_of_batch("M-1", &batch.batch)
            .await;
        assert_eq!(read.unwrap().len(), of_batch.len());
        assert!(of_batch.iter().all(|share| !share.is_part));
    }
    for nobody in ["", "M-0", "M-2"] {
        assert!(of(&shop, nobody).await.is_empty(), "{nobody}");
    }
    let store = &shop.payouts.store;
    assert!(!store.has_others("one", "M-1").await.unwrap());
    for other in ["M-0", "M-2"] {
        assert!(store.has_others("one", other).await.unwrap(), "{other}");
    }
}

async fn what_is_in_no_batch_yet_waits_and_is_somebodys(payouts: Payouts, folder: &Path) {
    let mut month = Month::of(1, 3);
    let shop = shop(payouts, folder, &mut month).await;
    let names = month.names();
    let details: Vec<String> = names
        .into_iter()
        .filter(|name| name.starts_with("transactionItems"))
        .collect();
    shop.take(&details).await;
    shop.compare().await;
    let waiting = of(&shop, "M-1").await;
    let payments: Vec<&Share> = waiting
        .iter()
        .filter(|share| share.kind == RowType::Payment)
        .collect();
    let [payments] = payments[..] else {
        panic!("{waiting:?}");
    };
    assert_eq!((payments.count, payments.net), (3, None));
    assert!(payments.batch.is_empty() && payments.is_reported);
}

async fn a_row_of_another_shop_makes_a_batch_a_part(payouts: Payouts, folder: &Path) {
    let mut month = Month::of(1, 3);
    let other = month.found.payments.first_mut().unwrap();
    other.store = "S-30".into();
    month.found.merchants.insert("S-30".into(), "M-2".into());
    let shop = shop(payouts, folder, &mut month).await;
    shop.take(&month.names()).await;
    shop.compare().await;
    let (own, others) = (of(&shop, "M-1").await, of(&shop, "M-2").await);
    let mut in_batch = own.iter().chain(&others);
    assert!(in_batch.all(|share| share.batch.is_empty() || share.is_part));
    // The payment, and whatever went back of it.
    let payments = others.iter().filter(|share| share.kind == RowType::Payment);
    assert_eq!(
        payments.map(|share| share.count).sum::<u64>(),
        1,
        "{others:?}"
    );
    assert!(others.iter().all(|share| share.whose.store == "S-30"));
    // The file says another store than the ledger: that is the other merchant's to see.
    let told = shop.payouts.told().await.unwrap();
    let of_store = told.iter().find(|one| one.difference.kind == "store");
    assert_eq!(of_store.unwrap().difference.whose.merchant, "M-2");
}

on_both!(
    shares_come_to_what_batches_come_to,
    what_is_in_no_batch_yet_waits_and_is_somebodys,
    a_row_of_another_shop_makes_a_batch_a_part,
);
