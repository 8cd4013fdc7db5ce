//! How every store must keep what a shop called a customer's note.

use payments::{note_label::NoteLabel, payment::Payment};
use shops::shop::Code;

use super::{
    feed::{happened, numbered},
    samples::{again, insert, payment},
};
use crate::Storage;
use domain::{EventKind, State, Words};

/// The word on a screen's line of each payment, in their order.
async fn told(store: &dyn Storage) -> Vec<Option<String>> {
    numbered(store).await;
    let lines = store.lines("S", 0, 10).await.unwrap();
    let words = lines.into_iter().map(|line| {
        let label = line.note.unwrap().label;
        label.map(|label| label.own().to_owned())
    });
    words.collect()
}

pub(super) async fn a_note_is_called_as_it_was_when_it_was_written(store: &dyn Storage) {
    let texts = [("ja", "席"), ("en", "Table")].map(|(tag, text)| (tag.into(), text.into()));
    let several = Words::by_language(texts.into(), "ja").unwrap();
    let labels = [
        Some(NoteLabel::Own(several)),
        Some(NoteLabel::Usual),
        // An older version's.
        None,
    ];
    for (number, label) in (1..).zip(labels) {
        let made = Payment {
            note_label: label.clone(),
            ..payment(store, number).await
        };
        insert(store, &made).await.unwrap();
        assert_eq!(again(store, &made).await.note_label, label);
        happened(store, &made, EventKind::ConfirmedPaid, State::Paid).await;
    }
    let code = payment(store, 9).await.code;
    let seen = store.shop(&code).await.unwrap().unwrap();
    let asks = Code {
        note_of_store: false,
        note: true,
        note_label: Some("Room".into()),
        ..seen.code.clone()
    };
    store.change_code(&seen, &asks).await.unwrap();
    let own = |text: &str| Some(text.to_owned());
    assert_eq!(told(store).await, [own("席"), None, own("Room")]);
}
