//! The same report twice, whatever its files are called; and files that somebody takes out.

use std::path::Path;

use payouts::{
    Payouts,
    current::{Standing, standings},
    decide::{NotDecided, RowNamed, Saying},
    import::Imported,
    store::What,
};

use crate::{
    month::{Month, batch_id},
    shop::{Shop, on_both},
};

on_both!(
    a_report_under_another_name_counts_once,
    files_of_before_are_known_by_their_rows_as_well,
    a_file_that_was_taken_out_counts_no_longer_until_it_is_put_back,
    of_two_files_of_one_name_the_one_that_counts_is_meant,
);

const ADA: Saying<'static> = Saying {
    by: "ada",
    why: "it is from the dashboard",
};

/// The same rows, backwards, with other ends of lines and another first column.
fn other_form(text: &str) -> String {
    let mut lines = text.lines();
    let head = lines.next().unwrap();
    let mut rows: Vec<&str> = lines.filter(|line| *line != "<END>").collect();
    rows.reverse();
    let rows = rows.iter().map(|row| format!(",{row}"));
    let all = [format!("note,{head}")].into_iter().chain(rows);
    let all = all.chain(["<END>".to_owned()]);
    all.collect::<Vec<_>>().join("\r\n")
}

async fn a_report_under_another_name_counts_once(payouts: Payouts, folder: &Path) {
    let month = Month::of(2, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    shop.compare().await;
    let (open, batches) = (shop.open().await, shop.payouts.batches().await.unwrap());
    assert_eq!(open, [""; 0]);
    for (at, (_, text)) in month.files.iter().enumerate() {
        let name = format!("SETTLEMENT_DETAIL_{at}_20260110.csv");
        std::fs::write(shop.files.join(&name), other_form(text)).unwrap();
        assert!(matches!(shop.import(&name).await, Imported::New(_)));
    }
    shop.compare().await;
    assert_eq!(shop.open().await, open);
    assert_eq!(shop.payouts.batches().await.unwrap(), batches);
    let files = shop.payouts.store.files().await.unwrap();
    let copies = standings(&files);
    let copies = copies.iter().filter(|it| matches!(it, Standing::Copy(_)));
    assert_eq!(copies.count(), month.files.len());
    // Each is told.
    let told = shop.payouts.told().await.unwrap();
    let told = told.iter().filter(|it| it.difference.kind == "replaced");
    assert_eq!(told.count(), month.files.len());
}

async fn files_of_before_are_known_by_their_rows_as_well(payouts: Payouts, folder: &Path) {
    let month = Month::of(1, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    let store = &shop.payouts.store;
    let before = store.files().await.unwrap();
    for file in &before {
        assert!(!file.content.is_empty());
        store.put_content(file.id, "").await.unwrap();
    }
    shop.payouts.begin().await.unwrap();
    assert_eq!(store.files().await.unwrap(), before);
}

async fn a_file_that_was_taken_out_counts_no_longer_until_it_is_put_back(
    payouts: Payouts,
    folder: &Path,
) {
    let month = Month::of(2, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    let names = month.names();
    shop.take(&names).await;
    shop.compare().await;
    let digest = shop.digest().await;
    let rows = &names[1];
    let say = async |name: &str, what, why| {
        let saying = Saying { why, ..ADA };
        shop.payouts.withdraw(name, what, saying).await
    };
    let refused = say("nothing.csv", What::Withdrawn, ADA.why).await;
    assert!(matches!(refused, Err(NotDecided::NoFile)));
    let refused = say(rows, What::Withdrawn, " ").await;
    assert!(matches!(refused, Err(NotDecided::NoReason)));
    let refused = say(rows, What::Restored, ADA.why).await;
    assert!(matches!(refused, Err(NotDecided::AsBefore)));
    say(rows, What::Withdrawn, ADA.why).await.unwrap();
    let again = say(rows, What::Withdrawn, ADA.why).await;
    assert!(matches!(again, Err(NotDecided::AsBefore)));
    let has_batch = async || {
        let batches = shop.payouts.batches().await.unwrap();
        batches.iter().any(|it| it.batch == batch_id(2))
    };
    assert!(!has_batch().await);
    shop.payouts.rebuild().await.unwrap();
    shop.compare().await;
    assert!(!has_batch().await, "it survives what is made again");
    // Its bytes are known, and it stays out.
    assert!(matches!(shop.import(rows).await, Imported::Known(_)));
    assert!(!has_batch().await);
    say(rows, What::Restored, ADA.why).await.unwrap();
    assert!(has_batch().await);
    assert_eq!(shop.digest().await, digest);
}

async fn of_two_files_of_one_name_the_one_that_counts_is_meant(payouts: Payouts, folder: &Path) {
    let mut month = Month::of(1, 4);
    let whole = month.file("settlementItems").clone();
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    // Parts of it come later under its name, one of which has the largest digest or the smallest.
    let lines: Vec<&str> = whole.1.lines().collect();
    for rows in 1..4 {
        let part = [&lines[..=rows], &["<END>", ""]].concat().join("\n");
        std::fs::write(shop.files.join(&whole.0), part).unwrap();
        shop.take(std::slice::from_ref(&whole.0)).await;
    }
    let files = shop.payouts.store.files().await.unwrap();
    let found = shop.payouts.file(&whole.0).await.unwrap();
    assert_eq!(found.facts.rows, 5);
    // The last row is only in the one that counts.
    let row = RowNamed {
        file: &whole.0,
        line: 6,
    };
    shop.payouts.link(row, "EC00000000", ADA).await.unwrap();
    // By its digest another is meant.
    let half = files
        .iter()
        .find(|it| it.facts.name == whole.0 && it.facts.rows == 1);
    let half = half.unwrap().facts.digest.clone();
    let called = shop.payouts.file(&half[..12]).await.unwrap();
    assert_eq!(called.facts.digest, half);
    let out = async |what| shop.payouts.withdraw(&whole.0, what, ADA).await;
    assert_eq!(out(What::Withdrawn).await.unwrap().facts.rows, 5);
    // What is put back in is what was taken out.
    assert_eq!(out(What::Restored).await.unwrap().facts.rows, 5);
    assert!(matches!(
        out(What::Restored).await,
        Err(NotDecided::AsBefore)
    ));
}
