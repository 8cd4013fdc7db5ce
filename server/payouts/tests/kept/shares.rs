//! What of the money is whose.

use std::path::Path;

use domain::Day;
use payouts::{Payouts, share::Share};
use settlement::RowType;

use crate::{
    month::{Month, payment_id},
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

/// Rows that name a payment by the gateway's id alone, and a refund by its payment and amount.
async fn what_a_row_is_of_waits_no_more_whichever_id_says_so(payouts: Payouts, folder: &Path) {
    let mut month = Month::of(1, 3);
    let (paid, back) = (payment_id(0, 1), "RF00000000");
    for begins in ["transactionItems", "settlementItems"] {
        let (_, text) = month.file(begins);
        *text = text.replacen(&format!(",{paid},"), ",,", 1).replacen(
            &format!("202600900000,202600000000,{back},"),
            ",202600000000,,",
            1,
        );
        assert!(!text.contains(&paid) && !text.contains(back), "{text}");
    }
    let shop = shop(payouts, folder, &mut month).await;
    shop.take(&month.names()).await;
    shop.compare().await;
    let own = of(&shop, "M-1").await;
    let waiting: Vec<&Share> = own.iter().filter(|it| it.batch.is_empty()).collect();
    assert!(!own.is_empty() && waiting.is_empty(), "{waiting:?}");
}

/// Two refunds of one payment and one amount, of which one is in a batch.
async fn of_refunds_that_are_alike_as_many_wait_as_have_no_row(payouts: Payouts, folder: &Path) {
    let mut month = Month::of(1, 3);
    let mut other = month.found.refunds.first().unwrap().clone();
    other.request_id = "RF-other".into();
    other.gateway_id = "there".into();
    month.found.refunds.push(other);
    let (_, text) = month.file("settlementItems");
    *text = text.replacen(
        "202600900000,202600000000,RF00000000,",
        ",202600000000,,",
        1,
    );
    let shop = shop(payouts, folder, &mut month).await;
    shop.take(&month.names()).await;
    shop.compare().await;
    let own = of(&shop, "M-1").await;
    let waiting = own.iter().filter(|it| it.batch.is_empty());
    let waiting: Vec<_> = waiting.map(|it| (it.kind, it.count)).collect();
    assert_eq!(waiting, [(RowType::Refund, 1)]);
}

/// Money is nobody's less for saying no time: it is of the day its file came, as in the journal.
async fn a_row_without_a_time_is_somebodys(payouts: Payouts, folder: &Path) {
    let mut month = Month::of(1, 3);
    let (_, text) = month.file("settlementItems");
    *text = text
        .replace("2026-02-02T12:00:00+08:00", "")
        .replace("2026-02-03T10:00:00+08:00", "");
    let shop = shop(payouts, folder, &mut month).await;
    shop.take(&month.names()).await;
    shop.compare().await;
    let own = of(&shop, "M-1").await;
    let batch = &shop.payouts.batches().await.unwrap()[0];
    let of_batch = own.iter().filter(|it| it.batch == batch.batch);
    let net = of_batch
        .filter_map(|it| it.net)
        .map(|net| i128::from(net.minor()));
    assert_eq!(net.sum::<i128>(), batch.net);
}

on_both!(
    what_a_row_is_of_waits_no_more_whichever_id_says_so,
    of_refunds_that_are_alike_as_many_wait_as_have_no_row,
    a_row_without_a_time_is_somebodys,
    shares_come_to_what_batches_come_to,
    what_is_in_no_batch_yet_waits_and_is_somebodys,
    a_row_of_another_shop_makes_a_batch_a_part,
);
