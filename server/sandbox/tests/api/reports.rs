//! Settlement files of every form are read by the product, to the last unit; each mistake that was put into
//! them is found there and called by its name, and nothing else is.

use std::collections::BTreeSet;
use std::fs::File;
use std::path::{Path, PathBuf};

use domain::{Currency, Day};
use sandbox::{Age, Variant};
use serde_json::{Value, json};
use settlement::explain::{
    Comparison, Contract, Item, PaidIn, Payment, Picture, Refund, Seen, Standing, Terms, Weight,
    explain,
};
use settlement::moment::instant;
use settlement::{FeeSign, Report, SettlementFile, Signed, Source, Unit};

use crate::support::{Bench, config};

/// A few days of a shop that is paid in dollars what came in yen, and in yen what came in yen.
async fn bench() -> Bench {
    let bench = Bench::with(config()).await;
    for day in 0..3 {
        for number in 0..8 {
            let id = format!("EC{day}{number}");
            let mut order = bench.order(
                &id,
                "JPY",
                &(21_250 + day * 1_000 + number * 10).to_string(),
            );
            if number % 2 == 0 {
                order["settlementStrategy"] = json!({ "settlementCurrency": "USD" });
            }
            bench.call("pay", &order).await;
            bench.press(&id, "pay").await;
        }
        bench
            .refund(&format!("EC{day}0"), &format!("RF{day}"), "250")
            .await;
        bench.cancel(&format!("EC{day}1")).await;
        bench.sandbox.advance_clock(24 * 60 * 60);
    }
    bench.sandbox.advance_clock(6 * 24 * 60 * 60);
    bench
}

fn currency(code: &str) -> Currency {
    Currency::parse(code).unwrap()
}

fn source(variant: Variant) -> Source {
    Source {
        customer: Some("2188000000000001".into()),
        unit: if variant.is_minor {
            Unit::Minor
        } else {
            Unit::Major
        },
        fees: if variant.is_fee_positive {
            FeeSign::PositiveIsCharged
        } else {
            FeeSign::AsWritten
        },
        offset: None,
    }
}

/// Every file of a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// What the sandbox's own ledger says, as the product would know it.
fn picture(bench: &Bench) -> Picture {
    let moves = bench.sandbox.ledger();
    let cancelled: BTreeSet<&str> = moves
        .iter()
        .filter(|it| it.transaction_type == "CANCEL")
        .map(|it| &*it.transaction_request_id)
        .collect();
    let mut picture = Picture {
        payments: Vec::new(),
        refunds: Vec::new(),
        items: Vec::new(),
        files: Vec::new(),
        arrivals: Vec::new(),
        openings: Vec::new(),
        terms: terms(),
    };
    for one in &moves {
        let at_ms = instant(&one.at, None).unwrap();
        picture.terms.today = Day::utc(at_ms).plus(9);
        let minor = i64::try_from(one.minor.abs()).unwrap();
        let amount = Signed::new(minor, currency(one.currency));
        let standing = Standing::Paid { at_ms };
        match one.transaction_type {
            "PAYMENT" => picture.payments.push(Payment {
                request_id: one.transaction_request_id.as_str().into(),
                gateway_id: one.transaction_id.as_str().into(),
                store: "S-12".into(),
                wallet: "GCASH".into(),
                amount,
                standing: if cancelled.contains(&*one.transaction_request_id) {
                    Standing::Cancelled
                } else {
                    standing
                },
                promised: None,
                store_day: None,
            }),
            "REFUND" => {
                let mut payments = moves
                    .iter()
                    .filter(|it| it.transaction_id == one.payment_id);
                picture.refunds.push(Refund {
                    request_id: one.transaction_request_id.as_str().into(),
                    gateway_id: one.transaction_id.as_str().into(),
                    payment: payments
                        .next()
                        .unwrap()
                        .transaction_request_id
                        .as_str()
                        .into(),
                    amount,
                    standing,
                });
            }
            _ => {}
        }
    }
    picture
}

fn terms() -> Terms {
    Terms {
        today: Day::parse("2026-01-01").unwrap(),
        since: None,
        cycle_days: 1,
        arrival_days: 90,
        holidays: BTreeSet::new(),
        minimums: Vec::new(),
        paid_in: vec![PaidIn {
            from: currency("JPY"),
            to: currency("USD"),
        }],
        stores: BTreeSet::new(),
        contracts: vec![Contract {
            wallet: "".into(),
            basis_points: 160,
            fixed: 0,
            is_given_back: true,
        }],
    }
}

/// Reads all files into the picture.
fn read(folder: &Path, variant: Variant, picture: &mut Picture) {
    for path in files(&folder.join("v1")) {
        let opened = File::open(&path).unwrap();
        let mut file = SettlementFile::open(opened, source(variant)).unwrap();
        let header = file.header().clone();
        let at = picture.files.len();
        loop {
            let row = file.row();
            let row = row.unwrap_or_else(|refusal| panic!("{}: {refusal}", path.display()));
            let Some(row) = row else { break };
            if header.report != Report::Summary {
                picture.items.push(Item::of(&row, &header, at));
            }
        }
        let day = path
            .parent()
            .unwrap()
            .file_name()
            .unwrap()
            .to_str()
            .unwrap();
        let day = Day::parse(&[&day[..4], "-", &day[4..6], "-", &day[6..]].concat()).unwrap();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let sums = file.tally().sums.clone();
        let batch = sums.batches().next().unwrap_or_default().into();
        picture.files.push(Seen {
            name: name.into(),
            report: header.report,
            day: (header.report == Report::Transactions).then_some(day),
            batch,
            part: name[name.len() - 3..].parse().unwrap(),
            digest: "".into(),
            sums,
            came: day,
            is_replaced: false,
        });
    }
}

const FORMS: [&str; 6] = [
    "in-store minor",
    "acquirer",
    "psp",
    "acquirer bom crlf quotes shuffled",
    "psp minor positive ragged parts=2",
    "in-store unknown shuffled positive",
];

#[tokio::test]
async fn every_form_is_read_and_each_mistake_in_it_is_called_by_its_name() {
    let bench = bench().await;
    let clean = picture(&bench);
    for form in FORMS {
        for faults in [0, 1, 2, 3, 4] {
            let variant = Variant {
                faults,
                ..form.parse().unwrap()
            };
            let folder = tempfile::tempdir().unwrap();
            let count = bench.sandbox.write_reports(folder.path(), variant).unwrap();
            assert!(count > 10, "{count} files");
            let mut picture = clean.clone();
            read(folder.path(), variant, &mut picture);
            let key = std::fs::read_to_string(folder.path().join("answers.json")).unwrap();
            let key: Vec<Value> = serde_json::from_str(&key).unwrap();
            let expected: BTreeSet<&str> = key
                .iter()
                .map(|answer| answer["kind"].as_str().unwrap())
                .collect();
            let found = explain(&picture, &Comparison::ALL);
            let found = found.iter().filter(|it| {
                // What only informs may be there beside it, such as rounding.
                it.kind.weight() != Weight::Info || expected.contains(it.kind.code())
            });
            let found: BTreeSet<&str> = found.map(|it| it.kind.code()).collect();
            assert_eq!(found, expected, "{form}, faults {faults}: {key:?}");
            let least = if faults == 0 { 0 } else { 12 };
            assert!(expected.len() >= least, "{expected:?}");
        }
    }
    assert_eq!("psp".parse::<Variant>().unwrap().age, Age::Psp);
}

#[tokio::test]
async fn a_file_that_is_still_being_sent_is_not_whole() {
    let bench = bench().await;
    let folder = tempfile::tempdir().unwrap();
    let variant: Variant = "acquirer unfinished".parse().unwrap();
    bench.sandbox.write_reports(folder.path(), variant).unwrap();
    let mut refused = 0;
    for path in files(&folder.path().join("v1")) {
        let opened = File::open(&path).unwrap();
        let read = SettlementFile::open(opened, source(variant)).and_then(|mut it| it.read_all());
        refused += u32::from(read.is_err());
    }
    assert!(refused >= 6, "{refused} files");
}
