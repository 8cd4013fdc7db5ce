//! How every store must keep acceptance marks.

use brand::{Picture, PictureName};
use shops::{
    brands::StoredPicture,
    marks::{Mark, MarkName},
};
use trail::{action::Action, deed::INSTALLATION};

use super::{samples::START, trail::entries};
use crate::Storage;

fn file(digit: char) -> StoredPicture {
    let name = format!("{}.svg", digit.to_string().repeat(40));
    StoredPicture {
        name: PictureName::parse(&name).unwrap(),
        width: 90,
        height: 30,
        bytes: vec![0, 255, 7],
    }
}

fn picture(of: &StoredPicture) -> Picture {
    Picture {
        name: of.name.clone(),
        width: of.width,
        height: of.height,
    }
}

fn mark(name: &str, account: Option<&str>, files: &[StoredPicture]) -> Mark {
    Mark {
        account: account.map(str::to_owned),
        name: MarkName::parse(name).unwrap(),
        light: picture(&files[0]),
        dark: files.get(1).map(picture),
    }
}

/// One is given and ended, for the list of all deeds.
pub(super) async fn one_comes_and_goes(store: &dyn Storage) {
    let files = [file('5')];
    let one = mark("Alipay+", None, &files);
    for _ in 0..2 {
        store.set_mark(&one, &files, START).await.unwrap();
    }
    assert!(store.end_mark("Alipay+", None, START).await.unwrap());
    assert!(!store.end_mark("Alipay+", None, START).await.unwrap());
}

pub(super) async fn an_account_has_one_mark_and_files_stay_as_long_as_one_shows_them(
    store: &dyn Storage,
) {
    assert_eq!(store.marks().await.unwrap(), []);
    let (light, dark, other) = (file('1'), file('2'), file('3'));
    let both = [light.clone(), dark.clone()];
    let ours = mark("Alipay+", None, &both);
    let tea = mark("Alipay+", Some("tea"), std::slice::from_ref(&light));
    store.set_mark(&tea, &both[..1], START).await.unwrap();
    store.set_mark(&ours, &both, START).await.unwrap();
    assert_eq!(store.marks().await.unwrap(), [ours.clone(), tea.clone()]);
    let found = async |of: &StoredPicture| store.picture(&of.name).await.unwrap();
    assert_eq!(found(&light).await, Some(light.clone()));
    assert_eq!(found(&dark).await, Some(dark.clone()));

    // Another in its stead: what only the first one showed stays for a while.
    let later = |ms| START.plus_ms(ms);
    let next = mark("Antom", None, std::slice::from_ref(&other));
    store
        .set_mark(&next, std::slice::from_ref(&other), later(5))
        .await
        .unwrap();
    assert_eq!(store.marks().await.unwrap(), [next, tea.clone()]);
    store.drop_mark_files(later(5)).await.unwrap();
    assert_eq!(found(&dark).await, Some(dark.clone()), "for a while");
    store.drop_mark_files(later(6)).await.unwrap();
    assert_eq!(found(&dark).await, None);
    assert_eq!(found(&light).await, Some(light.clone()));

    // Neither another's name nor another's account is meant.
    let end = async |name, account| store.end_mark(name, account, later(7)).await.unwrap();
    assert!(!end("Alipay+", None).await);
    assert!(!end("Antom", Some("tea")).await);
    assert!(end("Antom", None).await);
    assert_eq!(store.marks().await.unwrap(), std::slice::from_ref(&tea));
    assert_eq!(found(&other).await, Some(other.clone()), "for a while");

    // What is given again meanwhile stays.
    let again = mark("Antom", Some("tea"), std::slice::from_ref(&other));
    let files = std::slice::from_ref(&other);
    store.set_mark(&again, files, later(8)).await.unwrap();
    store.drop_mark_files(later(99)).await.unwrap();
    assert_eq!(found(&other).await, Some(other.clone()));
    assert_eq!(found(&light).await, None, "it was tea's");
    assert!(end("Antom", Some("tea")).await);

    let told = entries(store, INSTALLATION).await;
    let set = |entry: &&trail::entry::Entry| entry.action == Action::MarkSet.as_str();
    let names = told.iter().filter(set).map(|entry| entry.object.as_str());
    assert_eq!(
        names.collect::<Vec<_>>(),
        ["Antom", "Antom", "Alipay+", "Alipay+"]
    );
    let accounts = told.iter().filter_map(|entry| entry.fact("account"));
    assert_eq!(accounts.count(), 3, "given twice and ended");
}
