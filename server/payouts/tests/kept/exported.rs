//! What is taken out for accountants: it balances, is what the batches are, and is the same every time.

use std::{collections::BTreeMap, path::Path};

use domain::{Currency, Day};
use exports::{
    money::{self, accounts::Accounts, plain, totals::Sums, xero},
    table,
};
use payouts::{
    Payouts,
    decide::{Saying, Sighting},
    journal::Posted,
    store::What,
};
use settlement::{Signed, books::Account};

use crate::{
    month::{Month, batch_id},
    shop::{Shop, on_both},
};

on_both!(
    the_journal_balances_and_is_what_the_batches_are,
    what_did_not_arrive_is_on_its_way_until_somebody_says_that_the_bank_took_it,
    rows_that_were_taken_out_come_to_the_same_sums,
);

async fn taken(payouts: Payouts, folder: &Path) -> Shop {
    let month = Month::of(3, 4);
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    shop.compare().await;
    shop
}

fn all_days() -> std::ops::RangeInclusive<Day> {
    Day::parse("2026-01-01").unwrap()..=Day::parse("2026-12-31").unwrap()
}

fn usd() -> Currency {
    Currency::parse("USD").unwrap()
}

fn balance(posted: &[Posted], account: Account) -> i64 {
    let legs = posted.iter().flat_map(|one| one.entry.legs());
    let ours = legs.filter(|leg| leg.account == account);
    ours.map(|leg| leg.amount.minor()).sum()
}

async fn the_journal_balances_and_is_what_the_batches_are(payouts: Payouts, folder: &Path) {
    let shop = taken(payouts, folder).await;
    let journal = async |days| shop.payouts.journal(&shop.books, &days).await.unwrap();
    let posted = journal(all_days()).await;
    let rows = posted.iter().filter(|one| !one.batch.is_empty());
    let mut batches: BTreeMap<&str, i128> = BTreeMap::new();
    for one in rows {
        for leg in one
            .entry
            .legs()
            .iter()
            .filter(|leg| leg.account == Account::Transit)
        {
            *batches.entry(&one.batch).or_default() += i128::from(leg.amount.minor());
        }
    }
    for batch in shop.payouts.batches().await.unwrap() {
        assert_eq!(batches[&*batch.batch], batch.net);
    }
    for one in &posted {
        let sum: i64 = one.entry.legs().iter().map(|leg| leg.amount.minor()).sum();
        assert_eq!(sum, 0, "{one:?}");
    }
    assert_eq!(balance(&posted, Account::Gateway), 0);
    // A day at a time it is the same.
    let first = Day::parse("2026-02-01").unwrap();
    let mut daily = Vec::new();
    for day in (0..10).map(|days| first.plus(days)) {
        daily.extend(journal(day..=day).await);
    }
    assert_eq!(daily, posted);
    texts(&posted);
}

/// The journal as other programs read it.
fn texts(posted: &[Posted]) {
    let accounts = Accounts::read("[accounts]\nbank = \"Assets:Bank:HSBC\"\n").unwrap();
    let text = |form| {
        let mut out = Vec::new();
        plain::write(form, posted, &accounts, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let ledger = text(plain::Form::Ledger);
    let first = "2026-02-02 * paid EC00000000\n    ; source: one\n    Assets:Gateway:Owed  USD 12.50\n    \
        Income:Sales  USD -12.50\n\n";
    assert!(ledger.starts_with(first), "{ledger}");
    assert!(ledger.contains("    ; file: settlementItems_USD_20260203110001_000.csv line 2\n"));
    let bean = text(plain::Form::Beancount);
    assert!(
        bean.starts_with("2026-02-02 open Assets:Gateway:Owed\n"),
        "{bean}"
    );
    assert!(bean.contains("  Expenses:Gateway:Fees  0.25 USD\n"));
    let numbers = Accounts::read("[accounts]\nsales = \"4000\"\n").unwrap();
    let refused = plain::write(plain::Form::Beancount, posted, &numbers, &mut Vec::new());
    assert!(refused.unwrap_err().to_string().contains("no account 4000"));
    for_xero(posted);
}

fn for_xero(posted: &[Posted]) {
    let write = |accounts: &str| {
        let accounts = Accounts::read(accounts).unwrap();
        let mut out = Vec::new();
        xero::write(posted, usd(), &accounts, &mut out)?;
        Ok::<_, xero::XeroError>(String::from_utf8(out).unwrap())
    };
    let refused = write("").unwrap_err();
    assert!(matches!(refused, xero::XeroError::NoTaxRate));
    let tax = "[xero]\ntax_rate = \"Tax Exempt\"\n";
    let refused = write(tax).unwrap_err();
    assert!(matches!(refused, xero::XeroError::NoCode(_)));
    let codes =
        "[accounts]\nsales = \"200\"\ngateway = \"610\"\ntransit = \"611\"\nfees = \"404\"\n";
    let text = write(&[codes, tax].concat()).unwrap();
    let mut sums: BTreeMap<String, i64> = BTreeMap::new();
    let mut lines = csv::Reader::from_reader(text.as_bytes());
    for line in lines.records().map(Result::unwrap) {
        assert_eq!(&line[4], "Tax Exempt");
        let amount = line[5].replace('.', "").parse::<i64>().unwrap();
        *sums.entry(line[0].to_owned()).or_default() += amount;
    }
    assert_eq!(sums.len(), 9, "{sums:?}");
    assert!(sums.values().all(|sum| *sum == 0), "{sums:?}");
    assert!(text.contains(",02 Feb 2026,"), "{text}");
}

async fn what_did_not_arrive_is_on_its_way_until_somebody_says_that_the_bank_took_it(
    payouts: Payouts,
    folder: &Path,
) {
    let shop = taken(payouts, folder).await;
    let batch = batch_id(2);
    let batches = shop.payouts.batches().await.unwrap();
    let net = batches.iter().find(|it| it.batch == batch).unwrap().net;
    let net = i64::try_from(net).unwrap();
    let sighting = Sighting {
        source: None,
        batch: &batch,
        amount: Signed::new(net - 15, usd()),
        on: Day::parse("2026-02-06").unwrap(),
        reference: "AP-1",
    };
    shop.payouts.arrived(sighting, "ada").await.unwrap();
    shop.compare().await;
    let charges = async || {
        let posted = shop
            .payouts
            .journal(&shop.books, &all_days())
            .await
            .unwrap();
        [Account::Bank, Account::BankCharges].map(|account| balance(&posted, account))
    };
    assert_eq!(charges().await, [net - 15, 0]);
    let told = shop.payouts.told().await.unwrap();
    let open = told
        .iter()
        .find(|it| it.difference.kind == "arrival")
        .unwrap();
    let saying = Saying {
        by: "ada",
        why: "the bank's fee",
    };
    let key = &open.difference.key;
    shop.payouts
        .accept(key, What::Accepted, saying)
        .await
        .unwrap();
    assert_eq!(charges().await, [net - 15, 15]);
}

async fn rows_that_were_taken_out_come_to_the_same_sums(payouts: Payouts, folder: &Path) {
    let shop = taken(payouts, folder).await;
    let rows = shop
        .payouts
        .counting_rows(&shop.books, &all_days())
        .await
        .unwrap();
    let cells: Vec<_> = rows.iter().map(money::row).collect();
    let text = [
        table::head(&money::ROWS).unwrap(),
        table::rows(&cells).unwrap(),
    ]
    .concat();
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap();
    let mut read = csv::Reader::from_reader(text);
    let names = read.headers().unwrap().clone();
    let at = |name: &str| names.iter().position(|one| one == name).unwrap();
    let mut sums: BTreeMap<String, (u64, i128, i128)> = BTreeMap::new();
    for row in read.records().map(Result::unwrap) {
        let sum = sums.entry(row[at("batch")].to_owned()).or_default();
        sum.0 += 1;
        sum.1 += row[at("net_minor")].parse::<i128>().unwrap();
        sum.2 += row[at("fees_minor")].parse::<i128>().unwrap();
        let major = row[at("net")].replace('.', "");
        assert_eq!(
            major.parse::<i128>().unwrap().to_string(),
            row[at("net_minor")]
        );
    }
    for batch in shop.payouts.batches().await.unwrap() {
        assert_eq!(sums[&batch.batch], (batch.rows, batch.net, batch.fees));
    }
    let files = shop.payouts.store.files().await.unwrap();
    let totals = money::totals::Totals::of(&all_days(), &Sums::of_rows(&rows), &files);
    let again = money::totals::Totals::of(&all_days(), &Sums::of_rows(&rows), &files);
    assert_eq!(totals, again);
}
