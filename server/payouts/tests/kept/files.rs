//! Files that aren't whole, aren't right, come in parts, or come again with other content.

use std::path::Path;

use payouts::{Payouts, current::replaced, import::Imported};

use crate::{
    month::{Month, batch_id, payment_id},
    shop::{Shop, on_both},
};

/// A file whose rows are right one by one, and come to what nothing can keep.
async fn sums_that_are_too_large_are_refused_and_hold_up_nothing(payouts: Payouts, folder: &Path) {
    let mut month = Month::of(1, 12);
    let name = month.names()[0].clone();
    let (_, text) = month.file("transactionItems");
    for at in 0..12 {
        *text = text.replacen(
            &format!(",12.{},USD", 50 + at),
            ",9999999999999999.99,USD",
            1,
        );
    }
    let shop = Shop::new(payouts, folder, &month).await;
    let refused = shop.import(&name).await;
    assert!(matches!(refused, Imported::Refused(_)), "{refused:?}");
    shop.take(&month.names()[1..]).await;
    shop.compare().await;
}

on_both!(
    sums_that_are_too_large_are_refused_and_hold_up_nothing,
    what_is_not_whole_waits_and_what_is_wrong_is_refused_whole,
    parts_count_together_and_of_two_versions_the_longer,
    a_row_is_found_by_our_id_and_by_its_batch,
);

async fn what_is_not_whole_waits_and_what_is_wrong_is_refused_whole(
    payouts: Payouts,
    folder: &Path,
) {
    let mut month = Month::of(1, 3);
    let whole = month.file("settlementItems").1.clone();
    let name = month.names()[1].clone();
    let shop = Shop::new(payouts, folder, &month).await;
    let write = |text: &str| std::fs::write(shop.files.join(&name), text).unwrap();
    write(whole.strip_suffix("<END>\n").unwrap());
    assert!(matches!(shop.import(&name).await, Imported::Partial(_)));
    write(&whole.replace("12.50,USD", "12.5.0,USD"));
    assert!(matches!(shop.import(&name).await, Imported::Refused(_)));
    assert!(shop.payouts.store.files().await.unwrap().is_empty());
    assert!(shop.payouts.batches().await.unwrap().is_empty());
    write(&whole);
    assert!(matches!(shop.import(&name).await, Imported::New(_)));
    let batches = shop.payouts.batches().await.unwrap();
    assert_eq!((batches.len(), batches[0].rows), (1, 4));
}

async fn parts_count_together_and_of_two_versions_the_longer(payouts: Payouts, folder: &Path) {
    let mut month = Month::of(2, 4);
    // One file of rows as two parts, each with a head and an end.
    let rows = month.file("settlementItems").clone();
    let lines: Vec<&str> = rows.1.lines().collect();
    let (head, body) = (lines[0], &lines[1..lines.len() - 1]);
    let part = |rows: &[&str]| format!("{head}\n{}\n<END>\n", rows.join("\n"));
    month.file("settlementItems").1 = part(&body[..2]);
    let second = rows.0.replace("_000", "_001");
    month.files.push((second.clone(), part(&body[2..])));
    let shop = Shop::new(payouts, folder, &month).await;
    let without: Vec<String> = month
        .names()
        .into_iter()
        .filter(|name| *name != second)
        .collect();
    shop.take(&without).await;
    shop.compare().await;
    let batch = batch_id(2);
    let open = shop.open().await;
    assert!(open.contains(&format!("batch_count {batch}")), "{open:?}");
    shop.take(std::slice::from_ref(&second)).await;
    shop.compare().await;
    assert_eq!(shop.open().await, [""; 0]);
    // Half of it comes later under its name: what is longer counts, and somebody is asked to look.
    std::fs::write(shop.files.join(&second), part(&body[2..3])).unwrap();
    shop.take(std::slice::from_ref(&second)).await;
    shop.compare().await;
    assert_eq!(shop.open().await, [""; 0]);
    let told = shop.payouts.told().await.unwrap();
    let replacing = told.iter().find(|it| it.difference.kind == "replaced");
    assert_eq!(replacing.unwrap().difference.subject, second);
    let files = shop.payouts.store.files().await.unwrap();
    assert_eq!(replaced(&files).into_iter().filter(|it| *it).count(), 1);
    assert_eq!(shop.payouts.batches().await.unwrap()[1].rows, 5);
}

async fn a_row_is_found_by_our_id_and_by_its_batch(payouts: Payouts, folder: &Path) {
    let month = Month::of(2, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    // Its own two rows, and those of its refund.
    let way = shop.payouts.way(&payment_id(1, 0)).await.unwrap();
    let told: Vec<String> = way
        .iter()
        .map(|step| format!("{} {}", step.row.item.kind.word(), step.report.name()))
        .collect();
    let said = [
        "PAYMENT transaction details",
        "PAYMENT settlement details",
        "REFUND settlement details",
    ];
    assert_eq!(told, said);
    let store = &shop.payouts.store;
    let mut found = Vec::new();
    let mut after = payouts::store::Spot::default();
    loop {
        let rows = store.rows_of_batch(&batch_id(3), after, 2).await.unwrap();
        let Some(last) = rows.last() else { break };
        after = payouts::store::Spot {
            file: last.file,
            line: last.row.item.line,
        };
        found.extend(rows);
    }
    // Four rows, and three of the summary.
    assert_eq!(found.len(), 7);
    assert!(store.rows_about("").await.unwrap().is_empty());
}
