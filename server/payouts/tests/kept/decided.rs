//! What people say is kept with who and why, and is about this difference and no other.

use std::path::Path;

use domain::{Currency, Day};
use payouts::{
    Payouts,
    decide::{NotDecided, RowNamed, Saying, Sighting},
    seen::Remembered,
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
    money_that_was_not_there_is_taken_back_and_can_be_said_again,
    a_row_is_linked_to_what_is_there_and_fits,
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
        source: None,
        batch,
        amount: Signed::new(minor, Currency::parse("USD").unwrap()),
        on: Day::parse("2026-02-05").unwrap(),
        reference: "AP-1",
    };
    let early = Sighting {
        on: batch.since.plus(-1),
        ..sighting(&one, 1)
    };
    let early = shop.payouts.arrived(early, "ada").await;
    assert!(matches!(early, Err(NotDecided::BeforeBatch(since)) if since == batch.since));
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

async fn money_that_was_not_there_is_taken_back_and_can_be_said_again(
    payouts: Payouts,
    folder: &Path,
) {
    let month = Month::of(1, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    shop.take(&month.names()).await;
    let batch = batch_id(2);
    let arrive = async |minor| {
        let sighting = Sighting {
            source: None,
            batch: &batch,
            amount: Signed::new(minor, Currency::parse("USD").unwrap()),
            on: Day::parse("2026-02-05").unwrap(),
            reference: "AP-1",
        };
        shop.payouts.arrived(sighting, "ada").await
    };
    let back = async |amount: Option<Signed>, why| {
        let what = Remembered {
            source: None,
            batch: &batch,
            amount,
            on: None,
            reference: None,
        };
        shop.payouts.take_back(what, Saying { why, ..ADA }).await
    };
    let nothing = back(None, ADA.why).await;
    assert!(matches!(nothing, Err(NotDecided::NothingArrived)));
    let one = arrive(100).await.unwrap();
    arrive(200).await.unwrap();
    let which = back(None, ADA.why).await;
    assert!(matches!(which, Err(NotDecided::SeveralArrived)));
    let why = back(Some(one.amount), "").await;
    assert!(matches!(why, Err(NotDecided::NoReason)));
    back(Some(one.amount), ADA.why).await.unwrap();
    let arrived = async || shop.payouts.batches().await.unwrap()[0].arrived_minor();
    assert_eq!(arrived().await, 200);
    assert_eq!(shop.payouts.store.sightings().await.unwrap().len(), 2);
    arrive(100).await.unwrap();
    assert_eq!(arrived().await, 300);
}

async fn a_row_is_linked_to_what_is_there_and_fits(payouts: Payouts, folder: &Path) {
    let month = Month::of(2, 3);
    let shop = Shop::new(payouts, folder, &month).await;
    let names = month.names();
    shop.take(&names).await;
    let fits = async |line, id: &str| {
        let row = RowNamed {
            file: &names[1],
            line,
        };
        shop.payouts.fits(row, id, &shop.books).await
    };
    // Line 2 is the first payment's, line 5 its refund's.
    let refund = "RF00000000";
    assert!(fits(2, &payment_id(1, 0)).await.is_ok());
    assert!(fits(5, refund).await.is_ok());
    let nobody = fits(2, "EC99000000").await;
    assert!(matches!(nobody, Err(NotDecided::NoTarget)));
    let kind = fits(2, refund).await;
    assert!(matches!(kind, Err(NotDecided::OtherKind { .. })));
    let kind = fits(5, &payment_id(0, 0)).await;
    assert!(matches!(kind, Err(NotDecided::OtherKind { .. })));
    let amount = fits(2, &payment_id(0, 1)).await;
    assert!(matches!(amount, Err(NotDecided::OtherAmount { .. })));
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
