//! What the people of a shop change of it: made, renamed and set as a whole or not at all, and marked
//! as theirs.

use domain::{Asking, EntryCode};
use payments::funnel::Counts;
use shops::{
    hours::{Hours, Pause, Turn},
    own::{Changed, Removed, Switch},
    shop::{Code, Replaced, Shop, Store},
};

use super::samples::{SHOPS, again, insert, inserted, payment_at, shops, turned};
use crate::Storage;
use ::shops::apply::{ApplyError, apply};
use domain::State;
use foundation::{clock::Timestamp, randomness::CountedRandomness};

fn code(number: u8, label: &str) -> Code {
    Code {
        code: EntryCode::from_random([number; 9]),
        store_id: "S".to_owned(),
        label: label.to_owned(),
        enabled: true,
        asking: Asking::Fixed { minor: 5_000 },
        presets_of_store: false,
        note_of_store: false,
        min_minor: None,
        max_minor: Some(9_000),
        why_off: None,
        note: true,
        note_needed: true,
        note_label: Some("Table".into()),
        replaced: None,
        in_office: true,
    }
}

async fn applied(store: &dyn Storage, file: &str) -> Result<(), String> {
    match apply(file, store, &CountedRandomness::default()).await {
        Ok(_) => Ok(()),
        Err(ApplyError::OfOffice(report)) => Err(report.to_string()),
        Err(error) => Err(error.to_string()),
    }
}

pub(super) async fn codes_are_made_where_there_are_none_and_changed_by_those_who_saw_them(
    store: &dyn Storage,
) {
    shops(store).await;
    let two = [code(50, "Table 1"), code(51, "Table 2")];
    assert!(store.make_codes(&two).await.unwrap().is_empty());
    let clash = [code(52, "Table 3"), code(53, "Table 2")];
    assert_eq!(store.make_codes(&clash).await.unwrap(), ["Table 2"]);
    assert_eq!(store.make_codes(&clash[1..]).await.unwrap(), ["Table 2"]);
    let codes = store.directory_of("M").await.unwrap().codes;
    let labels: Vec<&str> = codes.iter().map(|code| code.label.as_str()).collect();
    assert_eq!(labels, ["1", "2", "Table 1", "Table 2", "Table 3"]);
    assert_eq!(codes[2..4], two, "as they were");

    let seen = store.shop(&two[0].code).await.unwrap().unwrap();
    let renamed = Code {
        label: "Bar".to_owned(),
        asking: Asking::Choice {
            presets: vec![500, 700],
        },
        note: false,
        note_needed: false,
        note_label: None,
        ..two[0].clone()
    };
    let taken = Code {
        label: "Table 2".to_owned(),
        ..renamed.clone()
    };
    assert_eq!(
        store.change_code(&seen, &taken).await.unwrap(),
        Changed::Taken
    );
    assert_eq!(
        store.change_code(&seen, &renamed).await.unwrap(),
        Changed::Done
    );
    let now = store.shop(&two[0].code).await.unwrap().unwrap();
    assert_eq!((&now.code, now.till), (&renamed, seen.till));
    it_is_called_otherwise_by_now(store, &seen, &renamed).await;
    let called = store.renamed("S", "Table 1").await.unwrap();
    assert_eq!(called.as_deref(), Some("Bar"));
    assert!(
        store
            .make_codes(&[code(54, "Table 1")])
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(store.renamed("S", "Table 1").await.unwrap(), None);
}

async fn it_is_called_otherwise_by_now(store: &dyn Storage, seen: &Shop, renamed: &Code) {
    assert_eq!(
        store.change_code(seen, renamed).await.unwrap(),
        Changed::Done,
        "it is so already"
    );
    assert_eq!(
        store.change_code(seen, &seen.code).await.unwrap(),
        Changed::Done,
        "nothing was to change"
    );
    let other = Code {
        label: "Pub".to_owned(),
        ..renamed.clone()
    };
    assert_eq!(
        store.change_code(seen, &other).await.unwrap(),
        Changed::Meanwhile,
        "it is called otherwise by now"
    );
    let now = store.shop(&seen.code.code).await.unwrap().unwrap();
    assert_eq!((&now.code, now.till), (renamed, seen.till));
}

pub(super) async fn only_codes_that_nobody_used_are_removed(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let paid_at = store.shop(&payment.code).await.unwrap().unwrap();
    assert_eq!(store.remove_code(&paid_at).await.unwrap(), Removed::Used);
    let three = [
        code(50, "Table 1"),
        code(51, "Table 2"),
        code(52, "Table 3"),
    ];
    assert!(store.make_codes(&three).await.unwrap().is_empty());
    let opened = (three[1].code.clone(), "2026-01-31".to_owned());
    let counts = Counts {
        opened: 1,
        ..Counts::default()
    };
    store.add_counts(&[(opened, counts)]).await.unwrap();
    let shop = |at: usize| store.shop(&three[at].code);
    let looked_at = shop(1).await.unwrap().unwrap();
    assert_eq!(store.remove_code(&looked_at).await.unwrap(), Removed::Used);
    let new = EntryCode::from_random([53; 9]);
    let replaced = Replaced {
        at: Timestamp(1),
        until: Timestamp(2),
    };
    store.replace(&three[2].code, &new, replaced).await.unwrap();
    let replaced = store.shop(&new).await.unwrap().unwrap();
    assert_eq!(store.remove_code(&replaced).await.unwrap(), Removed::Used);

    let never = shop(0).await.unwrap().unwrap();
    assert_eq!(store.remove_code(&never).await.unwrap(), Removed::Done);
    assert_eq!(store.remove_code(&never).await.unwrap(), Removed::Gone);
    assert!(shop(0).await.unwrap().is_none());
    // A board hung there once, and hangs elsewhere by now: what was paid by it is this till's.
    let bare = [code(55, "Table 9")];
    assert!(store.make_codes(&bare).await.unwrap().is_empty());
    let bare = store.shop(&bare[0].code).await.unwrap().unwrap();
    let mut by_board = payment_at(payment.code.clone(), 77);
    by_board.place.till = bare.till;
    insert(store, &by_board).await.unwrap();
    assert_eq!(store.remove_code(&bare).await.unwrap(), Removed::Used);

    // Another may have its name, and is another till.
    let again = [code(54, "Table 1")];
    assert!(store.make_codes(&again).await.unwrap().is_empty());
    let again = store.shop(&again[0].code).await.unwrap().unwrap();
    assert!(again.till != looked_at.till && again.till != replaced.till);
}

pub(super) async fn what_was_set_in_the_office_is_not_overwritten_unseen(store: &dyn Storage) {
    let first = shops(store).await;
    let seen = store.shop(&first).await.unwrap().unwrap();
    let narrow = Store {
        max_minor: Some(50_000),
        ..seen.store.clone()
    };
    let done = store.change_store(&seen.store, &narrow).await.unwrap();
    assert_eq!(done, Changed::Done);
    let now = switched_off(store, &first).await;
    assert_eq!(now.store.max_minor, Some(50_000));
    assert_eq!(now.code.why_off.as_deref(), Some("Please pay at the bar"));
    assert!(now.store.in_office && now.code.in_office && !now.code.enabled);

    let pause = Pause {
        until: Some(Timestamp(9_000)),
    };
    let turn = Turn::Pause {
        pause,
        why: Some("Back soon".to_owned()),
    };
    turned(store, "S", &turn).await;
    let hours = "mon-sun 17:00-02:00; 2026-12-25 closed";
    let open = Store {
        opening: Hours::parse(hours).ok(),
        ..narrow.clone()
    };
    store.change_store(&narrow, &open).await.unwrap();
    let refused = applied(store, SHOPS).await.unwrap_err();
    assert!(refused.contains("of office   store S"), "{refused}");
    let file = SHOPS.replace("language = \"en\"", "language = \"en\"\nmax = \"50\"");
    applied(store, &file).await.unwrap();
    let now = store.shop(&first).await.unwrap().unwrap();
    assert!(!now.store.in_office, "from then on it is the file's");
    assert_eq!(
        now.store.by_hand.pause,
        Some(pause),
        "of the moment, and no file's"
    );
    assert_eq!(now.store.why_paused.as_deref(), Some("Back soon"));
    let kept = now.store.opening.as_ref().map(ToString::to_string);
    assert_eq!(kept.as_deref(), Some(hours), "as nothing was said of it");
    assert!(
        !now.code.enabled && !now.code.in_office,
        "as nothing was said of it"
    );
    applied(store, SHOPS).await.unwrap();

    a_file_asks_for_it_by_its_new_name(store, &first).await;
}

/// The code, and none that there isn't; its shop afterwards.
async fn switched_off(store: &dyn Storage, code: &EntryCode) -> Shop {
    let off = Switch {
        code,
        on: false,
        why: Some("Please pay at the bar"),
        as_of: None,
    };
    assert_eq!(store.switch(off).await.unwrap(), Changed::Done);
    let nobodys = EntryCode::from_random([99; 9]);
    let other = Switch {
        code: &nobodys,
        ..off
    };
    assert_eq!(store.switch(other).await.unwrap(), Changed::Gone);
    store.shop(code).await.unwrap().unwrap()
}

async fn a_file_asks_for_it_by_its_new_name(store: &dyn Storage, first: &EntryCode) {
    let seen = store.shop(first).await.unwrap().unwrap();
    let bar = Code {
        label: "Bar".to_owned(),
        ..seen.code.clone()
    };
    assert_eq!(store.change_code(&seen, &bar).await.unwrap(), Changed::Done);
    let refused = applied(store, SHOPS).await.unwrap_err();
    assert!(refused.contains("is called Bar now"), "{refused}");
    store.set_enabled(first, true, None).await.unwrap();
    let now = store.shop(first).await.unwrap().unwrap();
    assert_eq!((now.code.enabled, now.code.why_off), (true, None));
}

pub(super) async fn the_last_payment_of_each_till_is_known(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    assert!(store.last_paid("M").await.unwrap().is_empty());
    let paid = payments::payment::News::plain(
        domain::EventKind::ConfirmedPaid,
        payments::payment::Source::Notice,
    );
    let after = super::samples::after(State::Paid);
    store.append(&payment, &paid, after).await.unwrap();
    let payment = again(store, &payment).await;
    let last = store.last_paid("M").await.unwrap();
    assert_eq!(last.get(&payment.place.till), Some(&payment.created));
    assert_eq!(last.len(), 1);
    assert!(store.last_paid("nobody").await.unwrap().is_empty());
}
