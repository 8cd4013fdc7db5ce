//! Everything that follows from the files is made again as it was; and what doesn't follow is found.

use std::path::Path;

use payouts::{Payouts, named::Named, taken::Taken};

use crate::{
    month::Month,
    shop::{Shop, on_both, source},
};

on_both!(
    what_is_made_again_is_what_was_there,
    a_row_that_no_file_says_is_found,
    one_process_writes_at_a_time,
    a_file_that_is_damaged_holds_up_nothing_that_does_not_need_it,
);

async fn what_is_made_again_is_what_was_there(payouts: Payouts, folder: &Path) {
    let month = Month::of(2, 700);
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    let digest = shop.digest().await;
    assert_eq!(shop.payouts.verify().await.unwrap(), []);
    shop.payouts.rebuild().await.unwrap();
    assert_eq!(shop.digest().await, digest);
    assert_eq!(shop.payouts.verify().await.unwrap(), []);
    // The files come out as they went in.
    for file in shop.payouts.store.files().await.unwrap() {
        let mut bytes = Vec::new();
        shop.payouts.copy_out(&file, &mut bytes).await.unwrap();
        assert_eq!(
            bytes,
            std::fs::read(shop.files.join(&file.facts.name)).unwrap()
        );
    }
}

async fn a_row_that_no_file_says_is_found(payouts: Payouts, folder: &Path) {
    let month = Month::of(1, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    let names = month.names();
    shop.take(&names).await;
    let digest = shop.digest().await;
    let path = shop.files.join(&names[1]);
    let file = std::fs::File::open(&path).unwrap();
    let taken = Taken::read(file, &Named::of(&path), &source()).unwrap();
    let mut row = taken.rows().unwrap().next(1).unwrap();
    row[0].item.line = 1_000;
    let files = shop.payouts.store.files().await.unwrap();
    let kept = files
        .iter()
        .find(|file| file.facts.name == names[1])
        .unwrap();
    shop.payouts.store.add_rows(kept.id, &row).await.unwrap();
    assert_ne!(shop.digest().await, digest);
    let broken = shop.payouts.verify().await.unwrap();
    assert_eq!(broken.len(), 1);
    assert_eq!(broken[0].file, names[1]);
    shop.payouts.rebuild().await.unwrap();
    assert_eq!(shop.digest().await, digest);
}

async fn one_process_writes_at_a_time(payouts: Payouts, _: &Path) {
    let held = payouts.store.hold().await.unwrap();
    assert!(held.is_some());
    assert!(payouts.store.hold().await.unwrap().is_none());
    drop(held);
    // A server needs a moment to see that a connection is gone.
    for _ in 0..1_000 {
        if payouts.store.hold().await.unwrap().is_some() {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("nobody may write any more");
}

async fn a_file_that_is_damaged_holds_up_nothing_that_does_not_need_it(
    payouts: Payouts,
    folder: &Path,
) {
    let month = Month::of(2, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    let names = month.names();
    shop.take(&names[..1]).await;
    let store = &shop.payouts.store;
    let kept = store.files().await.unwrap().remove(0);
    store
        .keep_bytes(kept.id, 1, b"no piece of it")
        .await
        .unwrap();
    // Whole, it keeps its rows, and whoever makes all of them again is told which can't be.
    let refused = shop.payouts.rebuild().await.unwrap_err().to_string();
    assert!(refused.contains(&names[0]), "{refused}");
    assert_eq!(store.files().await.unwrap().len(), 1);
    // Without its rows it counts nothing; the others are taken all the same.
    store.drop_rows(kept.id).await.unwrap();
    let broken = shop.payouts.resume().await.unwrap();
    assert_eq!(broken.len(), 1, "{broken:?}");
    assert_eq!(broken[0].file, names[0]);
    shop.take(&names[1..]).await;
    shop.compare().await;
    shop.payouts.rebuild().await.unwrap();
    assert_eq!(store.files().await.unwrap().len(), names.len() - 1);
}
