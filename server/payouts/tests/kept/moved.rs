//! All of it goes from a file into a PostgreSQL, and what broke off goes on.

use domain::{Currency, Day};
use payouts::{
    decide::{Saying, Sighting},
    moved::NotTakenOver,
    store::{Over, What},
};
use settlement::Signed;

use crate::{
    month::{Month, batch_id},
    shop::{Books, Shop, in_file, on_server},
};

/// Four words.
async fn say_something(shop: &Shop, names: &[String]) {
    let saying = Saying {
        by: "ada",
        why: "it is another's",
    };
    for name in &names[..2] {
        shop.payouts
            .withdraw(name, What::Withdrawn, saying)
            .await
            .unwrap();
    }
    shop.payouts
        .withdraw(&names[1], What::Restored, saying)
        .await
        .unwrap();
    let batch = batch_id(2);
    let sighting = Sighting {
        source: None,
        batch: &batch,
        amount: Signed::new(100, Currency::parse("USD").unwrap()),
        on: Day::parse("2026-02-05").unwrap(),
        reference: "AP-1",
    };
    shop.payouts.arrived(sighting, "ada").await.unwrap();
}

#[tokio::test]
async fn everything_goes_along_and_nothing_is_put_to_another_installations() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let mut month = Month::of(2, 600);
    let merchants = &mut month.found.merchants;
    merchants.insert("S-12".into(), "M-1".into());
    let shop = Shop::new(in_file(folder.path()).await, folder.path(), &month).await;
    let names = month.names();
    shop.take(&names).await;
    say_something(&shop, &names).await;
    let digest = shop.digest().await;
    let there = on_server(&database).await;
    // As if it had broken off behind the first word, and in the middle of a file.
    let from = &shop.payouts.store;
    let first = from.decisions().await.unwrap().remove(0);
    there.store.decide(&first, &Over::default()).await.unwrap();
    let file = from.files().await.unwrap().remove(0);
    there
        .store
        .begin(&file.facts, file.seen, "x")
        .await
        .unwrap();
    for _ in ["first", "again"] {
        let done = there.take_over(&**from, &shop.books, &shop.ground()).await;
        let done = done.unwrap();
        assert_eq!((done.files, done.words), (names.len(), 4));
        assert_eq!(there.digest().await.unwrap(), digest);
    }
    // Whose it is, is known at once: nobody sees what is another's, and nobody's months are empty.
    let days = ["2026-01-01", "2026-12-31"].map(|day| Day::parse(day).unwrap());
    let shares = there.store.shares("M-1", days).await.unwrap();
    assert_eq!(shares, from.shares("M-1", days).await.unwrap());
    assert!(!shares.is_empty());
    assert!(there.store.has_others("one", "M-2").await.unwrap());
    let files = there.store.files().await.unwrap();
    assert_eq!(files.iter().filter(|it| it.is_withdrawn).count(), 1);
    assert_eq!(there.verify().await.unwrap(), []);
    let batches = there.batches().await.unwrap();
    assert_eq!(batches, shop.payouts.batches().await.unwrap());
    let moved = Shop {
        payouts: there.clone(),
        books: Books(month.found.clone()),
        files: shop.files.clone(),
        today: shop.today,
    };
    assert_eq!(moved.digest().await, digest);
    // Another installation's store isn't mixed with it.
    let other = tempfile::tempdir().unwrap();
    let other = in_file(other.path()).await;
    let refused = there
        .take_over(&*other.store, &shop.books, &shop.ground())
        .await;
    assert!(matches!(refused, Err(NotTakenOver::NotEmpty(_))));
    there.store.close().await;
}
