//! How every store must keep what is said on receipts.

use foundation::clock::Timestamp;
use shops::receipts::{ReceiptWords, Rewording, Tax};
use trail::action::Action;

use super::{
    samples::{START, shops},
    trail::entries,
};
use crate::Storage;

const MERCHANT: &str = "M";

/// Whatever was said before.
const fn to(after: &ReceiptWords) -> Rewording<'_> {
    Rewording {
        before: None,
        after,
    }
}

pub(super) async fn an_old_receipt_says_what_was_true_when_it_was_paid(store: &dyn Storage) {
    shops(store).await;
    let at = |ms| store.receipt_words(MERCHANT, Timestamp(ms));
    assert!(at(i64::MAX).await.unwrap().is_empty());
    let first = ReceiptWords {
        name: "Aiko Ltd".to_owned(),
        number: "T1234567890123".to_owned(),
        is_invoice: true,
        tax: Some(Tax {
            name: "GST".to_owned(),
            rate_x100: 850,
        }),
        ..ReceiptWords::default()
    };
    let second = ReceiptWords {
        address: "1 Harbour Road".to_owned(),
        tax: None,
        ..first.clone()
    };
    for (words, from) in [(&first, 1_000), (&first, 1_500), (&second, 2_000)] {
        let from = Timestamp(from);
        let set = store.set_receipt_words(MERCHANT, to(words), from).await;
        assert!(set.unwrap());
    }
    assert!(at(999).await.unwrap().is_empty());
    assert_eq!(at(1_000).await.unwrap(), first);
    assert_eq!(at(1_999).await.unwrap(), first);
    assert_eq!(at(2_000).await.unwrap(), second);
    let nobody = store.set_receipt_words("nobody", to(&first), Timestamp(1));
    assert!(!nobody.await.unwrap());
    // Within a millisecond the last word counts.
    let set = store.set_receipt_words(MERCHANT, to(&first), Timestamp(2_000));
    assert!(set.await.unwrap());
    assert_eq!(at(i64::MAX).await.unwrap(), first);
    let told = entries(store, MERCHANT).await;
    let told = told
        .iter()
        .filter(|entry| entry.action == Action::ReceiptSet.as_str());
    let addresses: Vec<String> = told
        .map(|entry| entry.fact("address").unwrap_or_default())
        .collect();
    assert_eq!(addresses.len(), 3, "what is the same is not told");
    assert!(addresses.iter().any(|address| address == "1 Harbour Road"));
}

/// Said once more they are the same, and no deed.
pub(super) async fn they_are_said_twice(store: &dyn Storage) {
    let words = ReceiptWords {
        name: "Aiko Ltd".to_owned(),
        ..ReceiptWords::default()
    };
    for _ in 0..2 {
        assert!(
            store
                .set_receipt_words("M", to(&words), START)
                .await
                .unwrap()
        );
    }
}
