//! Whatever the order, and however often, it ends in the same.

use std::path::Path;

use payouts::{Payouts, import::Imported};

use crate::{
    month::Month,
    shop::{Shop, on_both},
};

on_both!(
    files_in_any_order_end_in_the_same,
    what_is_there_already_changes_nothing,
);

/// Every order of so many things.
fn orders(count: usize) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for next in 0..count {
        let longer = all.into_iter().flat_map(|order: Vec<usize>| {
            (0..=order.len()).map(move |at| {
                let mut order = order.clone();
                order.insert(at, next);
                order
            })
        });
        all = longer.collect();
    }
    all
}

async fn files_in_any_order_end_in_the_same(first: Payouts, folder: &Path) {
    let month = Month::of(2, 3);
    let names = month.names();
    let shop = Shop::new(first, folder, &month).await;
    shop.take(&names).await;
    let digest = shop.digest().await;
    assert_eq!(shop.open().await, [""; 0]);
    // In order and backwards on this database, and in every order of four of the files in one of its own.
    let some: Vec<String> = names.iter().take(4).cloned().collect();
    let mut digests = Vec::new();
    for (number, order) in orders(4).into_iter().enumerate() {
        let folder = folder.join(format!("order{number}"));
        std::fs::create_dir(&folder).unwrap();
        let shop = Shop::new(crate::shop::in_file(&folder).await, &folder, &month).await;
        let order: Vec<String> = order.iter().map(|at| some[*at].clone()).collect();
        shop.take(&order).await;
        digests.push(shop.digest().await);
        if number == 0 {
            shop.take(&names[4..]).await;
            assert_eq!(shop.digest().await, digest);
        }
        shop.payouts.store.close().await;
    }
    assert_eq!(digests.len(), 24);
    digests.dedup();
    assert_eq!(digests.len(), 1);
}

async fn what_is_there_already_changes_nothing(payouts: Payouts, folder: &Path) {
    let month = Month::of(2, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    let digest = shop.digest().await;
    for name in month.names() {
        let again = shop.import(&name).await;
        assert!(matches!(again, Imported::Known(ref known) if *known == name));
        // The same bytes under another name are the same file.
        std::fs::copy(shop.files.join(&name), shop.files.join("copy.csv")).unwrap();
        let copy = shop.import("copy.csv").await;
        assert!(matches!(copy, Imported::Known(_)));
    }
    assert_eq!(shop.digest().await, digest);
}
