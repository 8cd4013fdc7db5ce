//! Banks' statements: what is exactly one batch's is told, and nothing is guessed.

use std::path::Path;

use domain::Day;
use payouts::{
    Payouts,
    bank::{Credit, NotAStatement, Verdict, camt, table},
    decide::Sighting,
    way::Batch,
};

use crate::{
    month::{Month, batch_id},
    shop::{Shop, on_both},
};

on_both!(
    a_credit_is_a_batchs_only_if_it_is_no_others,
    what_a_credit_names_comes_before_what_it_is_like,
);

fn statement(entries: &[String]) -> String {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document \
        xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>1</Id>";
    [
        head,
        &entries.concat(),
        "</Stmt></BkToCstmrStmt></Document>",
    ]
    .concat()
}

fn entry(amount: &str, on: &str, text: &str) -> String {
    format!(
        "<Ntry><Amt Ccy=\"USD\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{on}</Dt>\
         </BookgDt><ValDt><Dt>{on}</Dt></ValDt><AcctSvcrRef>AP-1</AcctSvcrRef><NtryDtls><TxDtls><Amt Ccy=\"USD\">1.00</Amt>\
         <RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
    )
}

async fn a_credit_is_a_batchs_only_if_it_is_no_others(payouts: Payouts, folder: &Path) {
    let month = Month::of(3, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    let batches = shop.payouts.batches().await.unwrap();
    let batch = |day| {
        let found = batches.iter().find(|it| it.batch == batch_id(day));
        found.unwrap()
    };
    let net = batch(2).amount().plain(settlement::Unit::Major);
    let verdicts = async |text: &str| {
        let credits = camt::read(text.as_bytes()).unwrap();
        shop.payouts.of_bank_statement(&credits).await.unwrap()
    };
    // All three are of one sum: only what is named is known.
    let told = verdicts(&statement(&[entry(&net, "2026-02-06", "payout")])).await;
    assert!(
        matches!(&told[0], Verdict::Several(of) if of.len() == 3),
        "{told:?}"
    );
    let named = format!("payout {}, thank you", batch_id(2));
    let told = verdicts(&statement(&[entry(&net, "2026-02-06", &named)])).await;
    let is =
        |verdict: &Verdict, batch: &Batch| matches!(verdict, Verdict::Of(of) if **of == *batch);
    assert!(is(&told[0], batch(2)), "{told:?}");
    let told = verdicts(&statement(&[entry("1.00", "2026-02-06", &named)])).await;
    assert!(matches!(told[0], Verdict::OtherAmount(_)), "{told:?}");
    // Before it was sent, or long after, it is another's.
    for on in ["2026-02-01", "2026-06-01"] {
        let told = verdicts(&statement(&[entry(&net, on, "payout")])).await;
        assert_eq!(told, [Verdict::Nothing]);
    }
    for day in [3, 4] {
        let sighting = Sighting {
            source: None,
            batch: &batch_id(day),
            amount: batch(day).amount(),
            on: Day::parse("2026-02-07").unwrap(),
            reference: "",
        };
        shop.payouts.arrived(sighting, "ada").await.unwrap();
    }
    let one = entry(&net, "2026-02-06", "payout");
    let told = verdicts(&statement(std::slice::from_ref(&one))).await;
    assert!(is(&told[0], batch(2)), "{told:?}");
    // Two credits fit it: nobody knows which it is.
    let other = entry(&net, "2026-02-08", "payout");
    let told = verdicts(&statement(&[one, other])).await;
    assert!(
        told.iter().all(|it| matches!(it, Verdict::Several(_))),
        "{told:?}"
    );
    // Two are written down of that day; of three like them nobody knows which is new.
    let known = entry(&net, "2026-02-07", "payout");
    let three = [known.clone(), known.clone(), known.clone()];
    let told = verdicts(&statement(&three)).await;
    assert!(
        told.iter().all(|it| matches!(it, Verdict::Several(_))),
        "{told:?}"
    );
    let told = verdicts(&statement(&[known])).await;
    assert!(matches!(told[0], Verdict::Known(_)), "{told:?}");
}

async fn what_a_credit_names_comes_before_what_it_is_like(payouts: Payouts, folder: &Path) {
    let month = Month::of(2, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    let (one, other) = (batch_id(2), batch_id(3));
    let verdicts = async |entries: &[String]| {
        let credits = camt::read(statement(entries).as_bytes()).unwrap();
        shop.payouts.of_bank_statement(&credits).await.unwrap()
    };
    let batches = shop.payouts.batches().await.unwrap();
    let net = batches[0].amount();
    let named = |of: &str| entry(&net.plain(settlement::Unit::Major), "2026-02-06", of);
    // Two name one batch, each with all of it: a person decides.
    let told = verdicts(&[named(&one), named(&one)]).await;
    let both = Verdict::Several(vec![one.clone()]);
    assert_eq!(told, [both.clone(), both]);
    let sighting = Sighting {
        source: Some("one"),
        batch: &one,
        amount: net,
        on: Day::parse("2026-02-06").unwrap(),
        reference: "",
    };
    shop.payouts.arrived(sighting, "ada").await.unwrap();
    // What names the other isn't known because the same came of the first.
    let told = verdicts(&[named(&other)]).await;
    assert!(
        matches!(&told[0], Verdict::Of(of) if of.batch == other),
        "{told:?}"
    );
    let told = verdicts(&[named(&one), named(&other)]).await;
    assert_eq!(told[0], Verdict::Known(one.clone()));
    assert!(matches!(&told[1], Verdict::Of(of) if of.batch == other));
    // What names the first once more, on another day, isn't the other's.
    let later = named(&one).replace("2026-02-06", "2026-02-09");
    let told = verdicts(&[later]).await;
    assert!(
        matches!(&told[0], Verdict::OtherAmount(of) if of.batch == one),
        "{told:?}"
    );
}

#[test]
fn what_no_statement_has_is_refused_and_what_went_is_passed_over() {
    let debit = entry("5.00", "2026-02-06", "rent").replace("CRDT", "DBIT");
    let pending = entry("6.00", "2026-02-06", "soon").replace("BOOK", "PDNG");
    let tea = entry("7.00", "2026-02-06", "tea &amp; dates &#33;");
    let credits = camt::read(statement(&[debit, pending, tea]).as_bytes()).unwrap();
    let texts: Vec<&str> = credits.iter().map(|it: &Credit| &*it.text).collect();
    assert_eq!(texts, ["tea & dates !"]);
    assert_eq!(credits[0].reference, "AP-1");
    let bomb = "<!DOCTYPE d [<!ENTITY a \"aaaa\">]><Document>&a;</Document>";
    let deep = "<a>".repeat(1_000);
    let whole = statement(&[entry("1.00", "2026-02-06", "x")]);
    let cut = &whole[..whole.len() - 30];
    let entity = statement(&[entry("1.00", "2026-02-06", "&nbsp;")]);
    for hostile in [bomb, &deep, cut, &entity, "no xml <", "<Document/>", ""] {
        assert!(camt::read(hostile.as_bytes()).is_err(), "{hostile}");
    }
    let wrong = statement(&[entry("1.005", "2026-02-06", "x")]);
    let refused = camt::read(wrong.as_bytes()).unwrap_err();
    assert!(
        matches!(refused, NotAStatement::Entry { number: 1, .. }),
        "{refused}"
    );
}

#[test]
fn a_table_is_read_by_the_columns_that_are_named() {
    let columns = table::Columns {
        day: "Valuta".to_owned(),
        amount: "Betrag".to_owned(),
        currency: "USD".to_owned(),
        reference: None,
        text: vec!["Text".to_owned()],
        separator: b';',
        decimal: ',',
    };
    let text = "Valuta;Betrag;Text\n19.01.2026;1.234,56;payout\n20.01.2026;-5,00;rent\n";
    let credits = table::read(text.as_bytes(), &columns).unwrap();
    assert_eq!(credits.len(), 1);
    assert_eq!(credits[0].amount.minor(), 123_456);
    assert_eq!(credits[0].on, Day::parse("2026-01-19").unwrap());
    let other = table::Columns {
        amount: "Amount".to_owned(),
        ..columns.clone()
    };
    let refused = table::read(text.as_bytes(), &other)
        .unwrap_err()
        .to_string();
    assert_eq!(
        refused,
        "there is no column Amount; there are Valuta, Betrag, Text"
    );
    assert!(table::read(b"Valuta;Betrag;Text\nx;1;y\n", &columns).is_err());
    assert!(table::read(b"", &columns).is_err());
}
