//! What people have heard of their money is kept, so that each thing is told once.

use std::{collections::BTreeSet, path::Path};

use payouts::{Payouts, ask::Lately};

use crate::{
    month::Month,
    shop::{Shop, on_both},
};

async fn noticed(shop: &Shop) -> BTreeSet<String> {
    shop.payouts.store.noticed().await.unwrap()
}

async fn open_keys(shop: &Shop) -> BTreeSet<String> {
    let told = shop.payouts.told().await.unwrap().into_iter();
    let open = told.filter(payouts::compare::Told::is_open);
    open.map(|one| one.difference.key).collect()
}

async fn what_is_open_and_what_was_refused_is_remembered(payouts: Payouts, folder: &Path) {
    let mut month = Month::of(2, 3);
    let (_, text) = month.file("transactionItems");
    *text = text.replacen(",12.50,USD", ",12.60,USD", 1);
    let shop = Shop::new(payouts, folder, &month).await;
    assert!(noticed(&shop).await.is_empty());
    for _ in 0..2 {
        let refused = shop.payouts.tell_refused("/drop/a.csv", "a.csv").await;
        refused.unwrap();
        assert_eq!(noticed(&shop).await.len(), 1);
    }
    shop.take(&month.names()).await;
    shop.compare().await;
    let open = open_keys(&shop).await;
    assert!(!open.is_empty());
    let lately = Lately::default();
    shop.payouts.tell_people(&lately).await.unwrap();
    let known = noticed(&shop).await;
    assert!(known.is_superset(&open) && known.len() == open.len() + 1);
    shop.payouts.forget_refused("/drop/a.csv").await.unwrap();
    assert_eq!(noticed(&shop).await, open);
    // What isn't open any more would be told again, if it came back.
    shop.payouts
        .store
        .put_differences("one", &[])
        .await
        .unwrap();
    shop.payouts.tell_people(&lately).await.unwrap();
    assert!(noticed(&shop).await.is_empty());
    // Of files that went away while nobody looked, only those are forgotten.
    for name in ["a.csv", "b.csv"] {
        let path = ["/drop/", name].concat();
        shop.payouts.tell_refused(&path, name).await.unwrap();
    }
    let is_gone = |path: &str| path == "/drop/a.csv";
    let gone = shop.payouts.forget_gone(is_gone).await.unwrap();
    assert_eq!(gone, ["/drop/a.csv"]);
    assert_eq!(noticed(&shop).await.len(), 1);
    assert!(shop.payouts.forget_gone(is_gone).await.unwrap().is_empty());
}

on_both!(what_is_open_and_what_was_refused_is_remembered);
