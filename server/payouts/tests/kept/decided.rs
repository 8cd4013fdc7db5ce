//! What people say is kept with who and why, and is about this difference and no other.

use std::path::Path;

use domain::{Currency, Day};
use payouts::{
    Payouts,
    decide::{NotDecided, RowNamed, Saying, Sighting},
    store::What,
};
use settlement::{Signed, explain::Standing};

use crate::{
    month::{Month, batch_id, payment_id},
    shop::{Shop, on_both},
};

on_both!(
    a_difference_is_open_until_somebody_says_why_it_is_right,
    files_never_pay_and_what_they_say_is_asked_about,
    money_is_on_its_way_until_somebody_saw_it,
    a_row_of_nobody_is_linked_by_hand,
);

const ADA: Saying<'static> = Saying {
    by: "ada",
    why: "the till was at the fair",
};

async fn a_difference_is_open_until_somebody_says_why_it_is_right(payouts: Payouts, folder: &Path) {
    let mut month = Month::of(2, 3);
    let (_, text) = month.file("transactionItems");
    *text = text.replacen(",12.50,USD", ",12.60,USD", 1);
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    shop.compare().await;
    let open = shop.open().await;
    assert_eq!(open, [format!("amount {}", payment_id(0, 0))]);
    let key = shop.payouts.told().await.unwrap()[0].difference.key.clone();
    let nothing = Saying { why: " ", ..ADA };
    let refused = shop.payouts.accept(&key, What::Accepted, nothing).await;
    assert!(matches!(refused, Err(NotDecided::NoReason)));
    let refused = shop.payouts.accept("", What::Accepted, ADA).await;
    assert!(matches!(refused, Err(NotDecided::NoDifference)));
    shop.payouts
        .accept(&key[..6], What::Accepted, ADA)
        .await
        .unwrap();
    assert_eq!(shop.open().await, [""; 0]);
    let told = shop.payouts.told().await.unwrap();
    let accepted = told.iter().find_map(|one| one.accepted.clone()).unwrap();
    assert_eq!((&*accepted.by, &*accepted.why), (ADA.by, ADA.why));
    // It survives what is made again.
    shop.payouts.rebuild().await.unwrap();
    shop.compare().await;
    assert_eq!(shop.open().await, [""; 0]);
    shop.payouts
        .accept(&key, What::Reopened, ADA)
        .await
        .unwrap();
    assert_eq!(shop.open().await, open);
}

async fn files_never_pay_and_what_they_say_is_asked_about(payouts: Payouts, folder: &Path) {
    let mut month = Month::of(2, 3);
    month.found.payments[1].standing = Standing::Open;
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    shop.compare().await;
    let id = payment_id(0, 1);
    assert_eq!(shop.open().await, [format!("late_paid {id}")]);
    let ask = shop.payouts.to_ask().await.unwrap();
    assert_eq!((ask.payments, ask.refunds), (vec![id], Vec::new()));
    // The ledger is what it was.
    assert_eq!(shop.books.0, month.found);
}

async fn money_is_on_its_way_until_somebody_saw_it(payouts: Payouts, folder: &Path) {
    let month = Month::of(2, 3);
    let mut shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    shop.compare().await;
    assert_eq!(shop.open().await, [""; 0]);
    // Two weeks later nobody has seen any of it.
    shop.today = shop.today.plus(14);
    shop.compare().await;
    let (one, other) = (batch_id(2), batch_id(3));
    assert!(shop.open().await.contains(&format!("overdue {one}")));
    let batches = shop.payouts.batches().await.unwrap();
    let batch = batches.iter().find(|it| it.batch == one).unwrap();
    let sighting = |batch, minor| Sighting {
        batch,
        amount: Signed::new(minor, Currency::parse("USD").unwrap()),
        on: Day::parse("2026-02-05").unwrap(),
        reference: "AP-1",
    };
    let nowhere = shop.payouts.arrived(sighting("1", 1), "ada").await;
    assert!(matches!(nowhere, Err(NotDecided::NoBatch)));
    let net = batch.amount().minor();
    shop.payouts
        .arrived(sighting(&one, net), "ada")
        .await
        .unwrap();
    let again = shop.payouts.arrived(sighting(&one, net), "ada").await;
    assert!(matches!(again, Err(NotDecided::SaidBefore)));
    let dreamt = Sighting {
        on: Day::parse("2999-01-01").unwrap(),
        ..sighting(&one, net)
    };
    let dreamt = shop.payouts.arrived(dreamt, "ada").await;
    assert!(matches!(dreamt, Err(NotDecided::NotYet)));
    shop.payouts
        .arrived(sighting(&other, 1), "ada")
        .await
        .unwrap();
    shop.compare().await;
    let open = shop.open().await;
    assert!(!open.iter().any(|it| it.ends_with(&one)), "{open:?}");
    assert!(open.contains(&format!("arrival {other}")), "{open:?}");
    let batches = shop.payouts.batches().await.unwrap();
    let batch = batches.iter().find(|it| it.batch == one).unwrap();
    assert_eq!(batch.arrived_minor(), batch.net);
    assert!(batch.is_summed);
}

async fn a_row_of_nobody_is_linked_by_hand(payouts: Payouts, folder: &Path) {
    let mut month = Month::of(2, 3);
    let id = payment_id(0, 2);
    for name in ["transactionItems", "settlementItems"] {
        let (_, text) = month.file(name);
        *text = text
            .replacen(&id, "EC00UNREAD", 1)
            .replacen("202600000002", "202600000999", 1);
    }
    let shop = Shop::new(payouts, folder, &month).await;
    let names = month.names();
    shop.take(&names).await;
    shop.compare().await;
    let open = shop.open().await;
    assert!(
        open.iter().any(|it| it.starts_with("unknown_payment")),
        "{open:?}"
    );
    assert!(open.contains(&format!("not_reported {id}")), "{open:?}");
    let link = async |file: &str, line| {
        let row = RowNamed { file, line };
        shop.payouts.link(row, &id, ADA).await
    };
    assert!(matches!(link(&names[0], 99).await, Err(NotDecided::NoRow)));
    assert!(matches!(link(&names[0], 0).await, Err(NotDecided::NoRow)));
    assert_eq!(shop.payouts.way(&id).await.unwrap().len(), 0);
    link(&names[0], 4).await.unwrap();
    link(&names[1], 4).await.unwrap();
    let way = shop.payouts.way(&id).await.unwrap();
    assert_eq!(way.len(), 2, "{way:?}");
    assert!(shop.payouts.way("EC00UNREAD").await.unwrap().is_empty());
    shop.compare().await;
    assert_eq!(shop.open().await, [""; 0]);
}
