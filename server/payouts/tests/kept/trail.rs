//! What people say of settlement files stands in the trail.

use std::sync::Arc;

use domain::{Currency, Day};
use foundation::page::Page;
use payouts::{
    Payouts,
    decide::{RowNamed, Saying, Sighting},
    seen::Remembered,
    store::What,
};
use settlement::Signed;
use shops::{
    ShopStore as _,
    shop::{Directory, Merchant, Store},
};
use storage::{memory::Memory, sqlite::PayoutFiles};
use trail::{
    deed::INSTALLATION,
    entry::Entry,
    store::{Sight, TrailStore as _, Wanted},
};

use crate::{
    month::{Month, batch_id, payment_id},
    shop::{Shop, in_file, source},
    sources::second,
};

const WHY: &str = "the till was at the fair";

async fn entries(trail: &Memory) -> Vec<Entry> {
    entries_of(trail, INSTALLATION).await
}

async fn entries_of(trail: &Memory, chain: &str) -> Vec<Entry> {
    let wanted = Wanted::all(Sight::All);
    let listed = trail.trail(chain, &wanted, &Page::first(50)).await;
    let mut entries = listed.unwrap().items;
    entries.reverse();
    entries
}

/// Everything that people can say of files, once.
async fn say_everything(shop: &Shop, names: &[String]) {
    let saying = Saying {
        by: "ada",
        why: WHY,
    };
    let key = shop.payouts.told().await.unwrap()[0].difference.key.clone();
    for what in [What::Accepted, What::Reopened] {
        shop.payouts.accept(&key, what, saying).await.unwrap();
    }
    let row = RowNamed {
        file: &names[1],
        line: 2,
    };
    let id = payment_id(0, 0);
    shop.payouts.link(row, &id, saying).await.unwrap();
    let batch = batch_id(2);
    let sighting = Sighting {
        source: None,
        batch: &batch,
        amount: Signed::new(100, Currency::parse("USD").unwrap()),
        on: Day::parse("2026-02-05").unwrap(),
        reference: "AP-1",
    };
    shop.payouts.arrived(sighting, "ada").await.unwrap();
    let remembered = Remembered {
        source: None,
        batch: &batch,
        amount: None,
        on: None,
        reference: None,
    };
    shop.payouts.take_back(remembered, saying).await.unwrap();
    for what in [What::Withdrawn, What::Restored] {
        shop.payouts
            .withdraw(&names[1], what, saying)
            .await
            .unwrap();
    }
}

/// Two merchants, each with an account for itself.
async fn two_merchants(ledger: &Memory) {
    let mut shops = Directory::default();
    for (id, account) in [("M-1", "default"), ("M-2", "second")] {
        let merchant = Merchant {
            account: account.to_owned(),
            ..Merchant::plain(id, "Tea", "5814")
        };
        let currency = Currency::parse("USD").unwrap();
        let store = Store::plain(account, &merchant, "Asia/Hong_Kong", currency);
        shops.stores.push(store);
        shops.merchants.push(merchant);
    }
    ledger.put(&shops).await.unwrap();
}

#[tokio::test]
async fn a_file_that_two_sources_have_is_told_to_whose_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let trail = Memory::default();
    two_merchants(&trail).await;
    let quiet = in_file(folder.path()).await;
    let store = PayoutFiles::open(folder.path()).await.unwrap();
    let payouts = Payouts {
        store: Arc::new(store.heard_by(Arc::new(trail.clone()))),
        ..quiet
    };
    let month = Month::of(1, 3);
    let shop = Shop::new(payouts, folder.path(), &month).await;
    let name = &month.names()[1];
    shop.payouts.store.put_source(&second()).await.unwrap();
    for source in [source(), second()] {
        let path = shop.files.join(name);
        shop.payouts.import(&path, &[source], "ada").await.unwrap();
    }
    let files = shop.payouts.store.files().await.unwrap();
    for source in ["one", "two"] {
        let file = files.iter().find(|it| it.facts.source == source).unwrap();
        let saying = Saying {
            by: "ada",
            why: WHY,
        };
        shop.payouts
            .set_counting(file, What::Withdrawn, saying)
            .await
            .unwrap();
    }
    for merchant in ["M-1", "M-2"] {
        let entries = entries_of(&trail, merchant).await;
        let withdrawn = entries
            .iter()
            .filter(|it| it.action == "settlement.withdrawn");
        assert_eq!(withdrawn.count(), 1, "{merchant}: {entries:?}");
    }
}

#[tokio::test]
async fn whatever_people_say_of_files_is_in_the_trail() {
    let folder = tempfile::tempdir().unwrap();
    let trail = Memory::default();
    let quiet = in_file(folder.path()).await;
    let store = PayoutFiles::open(folder.path()).await.unwrap();
    let payouts = Payouts {
        store: Arc::new(store.heard_by(Arc::new(trail.clone()))),
        ..quiet
    };
    let mut month = Month::of(2, 3);
    let (_, text) = month.file("transactionItems");
    *text = text.replacen(",12.50,USD", ",12.60,USD", 1);
    let shop = Shop::new(payouts, folder.path(), &month).await;
    // Said again to the letter it is no deed.
    shop.payouts.store.put_source(&source()).await.unwrap();
    let names = month.names();
    shop.take(&names).await;
    shop.compare().await;
    say_everything(&shop, &names).await;
    let (id, batch) = (payment_id(0, 0), batch_id(2));
    let entries = entries(&trail).await;
    let told = entries.iter().skip(1);
    let told: Vec<String> = told
        .map(|one| format!("{} {}", one.action, one.object))
        .collect();
    let file = &names[1];
    let wanted = [
        "settlement.source one".to_owned(),
        format!("settlement.accepted {id}"),
        format!("settlement.reopened {id}"),
        format!("settlement.linked {file}:2"),
        format!("settlement.arrived {batch}"),
        format!("settlement.taken-back {batch}"),
        format!("settlement.withdrawn {file}"),
        format!("settlement.restored {file}"),
    ];
    assert_eq!(told, wanted);
    assert_eq!(entries[2].fact("why").as_deref(), Some(WHY));
    assert_eq!(entries[2].fact("kind").as_deref(), Some("amount"));
    assert_eq!(entries[4].fact("payment"), Some(id));
}
