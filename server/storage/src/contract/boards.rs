//! Boards: bound once, whoever tries, and blank again for the same merchant.

use domain::EntryCode;
use foundation::clock::Timestamp;
use shops::{
    boards::{Board, Bound, Place},
    shop::{Code, Merchant, Replaced, TillId},
};

use super::samples::{START, insert, payment_at, shops};
use crate::Storage;

fn board(number: u8, merchant: Option<&str>) -> Board {
    Board {
        code: EntryCode::from_random([number; 9]),
        merchant: merchant.map(str::to_owned),
        made: START.plus_ms(i64::from(number)),
        is_bound: false,
    }
}

fn new(board: &Board, store: &str, label: &str) -> Place {
    Place::New(Box::new(Code::plain(board.code.clone(), store, label)))
}

/// One is made, bound to a new till and taken off: three deeds.
pub(super) async fn one_comes_and_goes(store: &dyn Storage) {
    let blank = board(90, Some("M"));
    store
        .make_boards(std::slice::from_ref(&blank))
        .await
        .unwrap();
    let place = new(&blank, "S", "Board's");
    let bound = store.bind_board(&blank.code, "M", &place).await.unwrap();
    assert_eq!(bound, Bound::Done);
    let again = store.bind_board(&blank.code, "M", &place).await.unwrap();
    assert_eq!(again, Bound::Taken);
    let next = EntryCode::from_random([91; 9]);
    assert!(store.free_board(&blank.code, &next, START).await.unwrap());
    assert!(!store.free_board(&blank.code, &next, START).await.unwrap());
}

async fn with_another_merchant(store: &dyn Storage) {
    let other = Merchant::plain("M-2", "Other", "5814");
    let others = shops::shop::Directory {
        merchants: vec![other],
        ..shops::shop::Directory::default()
    };
    store.put(&others).await.unwrap();
}

pub(super) async fn a_board_hangs_where_the_first_one_hung_it(store: &dyn Storage) {
    let first = shops(store).await;
    with_another_merchant(store).await;
    let (theirs, nobodys) = (board(70, Some("M-2")), board(71, None));
    store
        .make_boards(&[theirs.clone(), nobodys.clone()])
        .await
        .unwrap();
    assert!(
        store
            .make_boards(std::slice::from_ref(&theirs))
            .await
            .is_err()
    );
    assert_eq!(
        store.board(&theirs.code).await.unwrap(),
        Some(theirs.clone())
    );
    assert_eq!(
        store.board(&first).await.unwrap(),
        None,
        "a code is no board"
    );
    let own = store.boards_of("M-2").await.unwrap();
    assert!(own.len() == 1 && own[0] == theirs);

    let bind = async |board: &Board, place: &Place| {
        store.bind_board(&board.code, "M", place).await.unwrap()
    };
    assert_eq!(
        bind(&theirs, &new(&theirs, "S", "Mine")).await,
        Bound::Taken
    );
    assert_eq!(
        bind(&nobodys, &new(&nobodys, "S", "1")).await,
        Bound::NoPlace
    );
    let still = store.board(&nobodys.code).await.unwrap().unwrap();
    assert_eq!(still, nobodys, "nothing was half done");

    // In the place of a till's code, which ends with that.
    let shop = store.shop(&first).await.unwrap().unwrap();
    let replaced = Replaced {
        at: START,
        until: START,
    };
    let till = Place::Till {
        store: "S".to_owned(),
        till: shop.till,
        replaced,
    };
    assert_eq!(bind(&nobodys, &till).await, Bound::Done);
    let hung = store.shop(&nobodys.code).await.unwrap().unwrap();
    assert_eq!((hung.till, hung.code.replaced), (shop.till, None));
    let old = store.shop(&first).await.unwrap().unwrap();
    assert_eq!(old.code.replaced, Some(replaced));
    let mine = store.board(&nobodys.code).await.unwrap().unwrap();
    assert!(mine.is_bound && mine.merchant.as_deref() == Some("M"));

    it_is_hung_again(store, &nobodys, shop.till).await;
}

async fn it_is_hung_again(store: &dyn Storage, board: &Board, till: TillId) {
    // Paid at, taken off, and hung again in the same store.
    insert(store, &payment_at(board.code.clone(), 1))
        .await
        .unwrap();
    let next = EntryCode::from_random([72; 9]);
    assert!(
        store
            .free_board(&board.code, &next, Timestamp(5))
            .await
            .unwrap()
    );
    let current = store.shop(&next).await.unwrap().unwrap();
    assert_eq!((current.till, current.code.replaced), (till, None));
    let blank = store.board(&board.code).await.unwrap().unwrap();
    assert!(!blank.is_bound && blank.merchant.as_deref() == Some("M"));
    let place = new(board, "S", "Terrace");
    let bound = store.bind_board(&board.code, "M", &place).await.unwrap();
    assert_eq!(bound, Bound::Done);
    let label = store.shop(&board.code).await.unwrap().unwrap().code.label;
    assert_eq!(label, "Terrace");
}

pub(super) async fn of_many_that_bind_a_board_one_does(store: &dyn Storage) {
    shops(store).await;
    let blank = board(73, None);
    store
        .make_boards(std::slice::from_ref(&blank))
        .await
        .unwrap();
    let labels: Vec<String> = (0..8).map(|number| format!("Table {number}")).collect();
    let tries = labels.iter().map(|label| async {
        let place = new(&blank, "S", label);
        store.bind_board(&blank.code, "M", &place).await
    });
    let all = futures_util::future::join_all(tries).await;
    let done = all.iter().filter(|one| matches!(one, Ok(Bound::Done)));
    assert_eq!(done.count(), 1, "{all:?}");
    let codes = store.directory_of("M").await.unwrap().codes;
    assert_eq!(codes.len(), 3, "and one till was made");
}
