//! Money that neither rows nor sums explain: it has a name, stands on an account of its own, and is in nothing else.

use std::path::Path;

use domain::{Currency, Day};
use payouts::{
    Payouts,
    decide::Sighting,
    journal::{Of, Posted},
};
use settlement::{
    Signed,
    books::{Account, Books},
};

use crate::{
    month::{Month, batch_id},
    shop::{Shop, on_both},
};

on_both!(
    a_row_that_is_paid_less_than_it_says_is_not_explained,
    a_batch_that_pays_less_than_its_rows_is_not_explained,
);

fn usd() -> Currency {
    Currency::parse("USD").unwrap()
}

async fn with(payouts: Payouts, folder: &Path, change: impl FnOnce(&mut Month)) -> Shop {
    let mut month = Month::of(1, 4);
    let merchants = &mut month.found.merchants;
    merchants.insert("S-12".into(), "M-1".into());
    change(&mut month);
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    shop.compare().await;
    shop
}

async fn posted(shop: &Shop) -> Vec<Posted> {
    let days = Day::parse("2026-01-01").unwrap()..=Day::parse("2026-12-31").unwrap();
    shop.payouts.journal(&shop.books, &days).await.unwrap()
}

async fn balances(shop: &Shop, accounts: [Account; 4]) -> [i128; 4] {
    let mut books = Books::default();
    posted(shop)
        .await
        .iter()
        .for_each(|one| books.post(&one.entry));
    assert_eq!(books.sum(usd()), 0);
    accounts.map(|account| books.balance(account, usd()))
}

const ACCOUNTS: [Account; 4] = [
    Account::Gateway,
    Account::Transit,
    Account::Unexplained,
    Account::Corrections,
];

/// Rows of 12.50 to 12.53 less two percent each, and 2.00 given back: 46.06.
async fn a_row_that_is_paid_less_than_it_says_is_not_explained(payouts: Payouts, folder: &Path) {
    let shop = with(payouts, folder, |month| {
        let (_, rows) = month.file("settlementItems");
        assert!(rows.contains("12.50,USD,12.25,USD"));
        *rows = rows.replace("12.50,USD,12.25,USD", "12.50,USD,11.25,USD");
        let (_, sums) = month.file("settlementSummary");
        *sums = sums.replace("47.06", "46.06").replace("49.06", "48.06");
    })
    .await;
    assert_eq!(shop.open().await, ["formula EC00000000"]);
    assert_eq!(balances(&shop, ACCOUNTS).await, [0, 4_606, 100, 0]);
    let shares = shop
        .payouts
        .store
        .shares_of_batch("M-1", &batch_id(2))
        .await;
    let shares = shares.unwrap();
    let sum = |of: &dyn Fn(&payouts::share::Share) -> Signed| -> i64 {
        shares.iter().map(|one| of(one).minor()).sum()
    };
    // Before fees is what the rows say, and fees are as well.
    assert_eq!(sum(&|one| one.gross.unwrap()), 4_806);
    assert_eq!(sum(&|one| one.charged().unwrap()), -100);
    assert_eq!(sum(&|one| one.unexplained().unwrap()), -100);
    assert_eq!(sum(&|one| one.net.unwrap()), 4_606);
}

async fn a_batch_that_pays_less_than_its_rows_is_not_explained(payouts: Payouts, folder: &Path) {
    let shop = with(payouts, folder, |month| {
        let (_, sums) = month.file("settlementSummary");
        assert!(sums.contains("47.06") && sums.contains("49.06"), "{sums}");
        *sums = sums.replace("47.06", "45.06").replace("49.06", "47.06");
    })
    .await;
    let batch = batch_id(2);
    assert_eq!(shop.open().await, [format!("not_explained {batch}")]);
    let told = shop.payouts.told().await.unwrap();
    let found = told.iter().find(|one| one.is_open()).unwrap();
    assert_eq!(found.difference.amount, Some(Signed::new(-200, usd())));
    assert_eq!(balances(&shop, ACCOUNTS).await, [0, 4_506, 200, 0]);
    let entries = posted(&shop).await;
    let own = entries.iter().find(|one| one.of == Of::Unexplained);
    assert_eq!(own.unwrap().batch, batch);
    // The bank got what the gateway says it pays out: nothing is on its way any more.
    let sighting = Sighting {
        source: None,
        batch: &batch,
        amount: Signed::new(4_506, usd()),
        on: Day::parse("2026-02-04").unwrap(),
        reference: "",
    };
    shop.payouts.arrived(sighting, "ada").await.unwrap();
    shop.compare().await;
    assert_eq!(shop.open().await, [format!("not_explained {batch}")]);
    assert_eq!(balances(&shop, ACCOUNTS).await, [0, 0, 200, 0]);
}
