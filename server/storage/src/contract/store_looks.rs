//! How every store must keep looks of stores: one's own is nobody else's, begins and ends, and all of it is history.

use brand::{Brand, Layout, PictureName};
use domain::Currency;

use crate::Storage;
use foundation::{clock::Timestamp, store::StoreError};
use shops::{
    brands::{BY_FILE, Back, By, Draft, StoredPicture, Wearer, revision::Revision},
    shop::{Directory, Merchant, Store},
};
use trail::{
    action::Action,
    store::{Sight, Wanted},
};

const SHOP: Wearer<'static> = Wearer::shop("M");
const BAR: Wearer<'static> = Wearer::store("M", "bar");
const CAFE: Wearer<'static> = Wearer::store("M", "cafe");

fn worn(layout: Layout) -> Brand {
    Brand {
        layout,
        ..Brand::default()
    }
}

fn draft(layout: Layout, at: i64) -> Draft {
    Draft {
        brand: worn(layout),
        author: "someone".to_owned(),
        at: Timestamp(at),
    }
}

fn by(at: i64) -> By<'static> {
    By {
        author: "another",
        at: Timestamp(at),
    }
}

/// Whatever was in force meanwhile.
fn back(number: i64, at: i64) -> Back<'static> {
    Back {
        number,
        by: by(at),
        seen: None,
    }
}

/// A shop with two stores, of which the bar looks as the file says.
async fn two_stores(store: &dyn Storage, bar: Option<Brand>) {
    let merchant = Merchant::plain("M", "Tea", "5814");
    let currency = Currency::parse("SGD").unwrap();
    let plain = |id| Store::plain(id, &merchant, "UTC", currency);
    let bar = Store {
        brand: bar,
        ..plain("bar")
    };
    let directory = Directory {
        stores: vec![bar, plain("cafe")],
        merchants: vec![merchant, Merchant::plain("N", "Ink", "5942")],
        ..Directory::default()
    };
    store.put(&directory).await.unwrap();
}

/// What every store's column says.
async fn own_looks(store: &dyn Storage) -> Vec<(String, Option<Brand>)> {
    let stores = store.directory_of("M").await.unwrap().stores;
    stores.into_iter().map(|one| (one.id, one.brand)).collect()
}

pub(super) async fn a_store_may_have_a_look_of_its_own_and_nobody_else_wears_it(
    store: &dyn Storage,
) {
    two_stores(store, None).await;
    assert_eq!(
        store.published(BAR).await.unwrap(),
        None,
        "it wears the shop's"
    );
    let (shops, bars) = (draft(Layout::LogoLeft, 1), draft(Layout::Cover, 2));
    store.save_draft(SHOP, &shops, None).await.unwrap();
    store.save_draft(BAR, &bars, None).await.unwrap();
    assert_eq!(store.draft(SHOP).await.unwrap(), Some(shops.clone()));
    assert_eq!(store.draft(BAR).await.unwrap(), Some(bars.clone()));
    assert_eq!(store.draft(CAFE).await.unwrap(), None);
    let seen = Revision::of(None, None);
    let late = store.publish(BAR, &shops, Some(&seen)).await;
    assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
    assert_eq!(store.publish(BAR, &bars, None).await.unwrap(), 1);
    assert_eq!(store.draft(BAR).await.unwrap(), None);
    assert_eq!(store.draft(SHOP).await.unwrap(), Some(shops.clone()));
    assert_eq!(store.publish(SHOP, &shops, None).await.unwrap(), 1);
    let own = [
        ("bar".to_owned(), Some(bars.brand.clone())),
        ("cafe".to_owned(), None),
    ];
    assert_eq!(own_looks(store).await, own);
    assert_eq!(store.published(SHOP).await.unwrap(), Some(shops.brand));
    assert_eq!(
        store.published(BAR).await.unwrap(),
        Some(bars.brand.clone())
    );
    assert_eq!(store.versions(SHOP).await.unwrap().len(), 1);
    assert_eq!(store.versions(BAR).await.unwrap().len(), 1);
    assert!(store.versions(CAFE).await.unwrap().is_empty());
    // Another's store is as unknown as one that never was.
    for stranger in [Wearer::store("N", "bar"), Wearer::store("M", "never")] {
        assert_eq!(store.published(stranger).await.unwrap(), None);
        let saved = store.save_draft(stranger, &bars, None).await;
        assert!(matches!(saved, Err(StoreError::Conflict)), "{saved:?}");
        let published = store.publish(stranger, &bars, None).await;
        assert!(
            matches!(published, Err(StoreError::Conflict)),
            "{published:?}"
        );
        assert_eq!(store.return_to(stranger, back(1, 9)).await.unwrap(), None);
    }
    assert_eq!(own_looks(store).await, own);
}

#[expect(
    clippy::too_many_lines,
    reason = "one story, from the first look to the last"
)]
pub(super) async fn a_store_wears_its_shops_look_again_and_can_go_back(store: &dyn Storage) {
    two_stores(store, None).await;
    let own = draft(Layout::Cover, 1);
    let nothing = Revision::of(None, None);
    let early = store.follow(BAR, by(1), &nothing).await;
    assert!(
        matches!(early, Err(StoreError::Conflict)),
        "it does already: {early:?}"
    );
    store.publish(BAR, &own, None).await.unwrap();
    let seen = Revision::of(None, Some(&own.brand));
    let late = store.follow(BAR, by(2), &nothing).await;
    assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
    store.save_draft(BAR, &own, None).await.unwrap();
    let late = store.follow(BAR, by(2), &seen).await;
    assert!(
        matches!(late, Err(StoreError::Conflict)),
        "a draft came: {late:?}"
    );
    store.drop_draft(BAR, None).await.unwrap();
    assert_eq!(store.follow(BAR, by(3), &seen).await.unwrap(), 2);
    assert_eq!(store.published(BAR).await.unwrap(), None);
    let ended = store.versions(BAR).await.unwrap().remove(0);
    assert_eq!(
        (ended.number, ended.brand, ended.at),
        (2, None, Timestamp(3))
    );
    let older = Back {
        seen: Some(&seen),
        ..back(1, 4)
    };
    let late = store.return_to(BAR, older).await;
    assert!(
        matches!(late, Err(StoreError::Conflict)),
        "it isn't in force any more: {late:?}"
    );
    let older = Back {
        seen: Some(&nothing),
        ..older
    };
    assert_eq!(store.return_to(BAR, older).await.unwrap(), Some(3));
    assert_eq!(store.published(BAR).await.unwrap(), Some(own.brand.clone()));
    assert_eq!(store.return_to(BAR, back(2, 5)).await.unwrap(), Some(4));
    assert_eq!(store.published(BAR).await.unwrap(), None);
    // A shop follows nobody.
    let built_in = Revision::of(None, Some(&Brand::default()));
    let nobody = store.follow(SHOP, by(6), &built_in).await;
    assert!(matches!(nobody, Err(StoreError::Conflict)), "{nobody:?}");
    let wanted = Wanted::all(Sight::Stores {
        stores: vec!["bar".to_owned()],
        person: "nobody".to_owned(),
    });
    let page = foundation::page::Page::first(9);
    let told = store.trail("M", &wanted, &page).await.unwrap().items;
    let told: Vec<_> = told
        .iter()
        .map(|one| (&*one.action, &*one.object))
        .collect();
    let published = |number| (Action::LookPublished.as_str(), number);
    let restored = |number| (Action::LookRestored.as_str(), number);
    let followed = |number| (Action::LookFollowed.as_str(), number);
    let all = [followed("4"), restored("3"), followed("2"), published("1")];
    assert_eq!(told, all);
}

pub(super) async fn a_file_gives_a_store_a_look_that_is_in_its_history(store: &dyn Storage) {
    two_stores(store, Some(worn(Layout::Cover))).await;
    for wearer in [BAR, CAFE] {
        store.remember(wearer, Timestamp(1)).await.unwrap();
        store.remember(wearer, Timestamp(2)).await.unwrap();
    }
    assert!(
        store.versions(CAFE).await.unwrap().is_empty(),
        "it has none"
    );
    let name = PictureName::parse("2123456789abcdef0123456789abcdef01234567.png").unwrap();
    let picture = StoredPicture {
        name: name.clone(),
        width: 9,
        height: 4,
        bytes: vec![1],
    };
    store
        .keep_picture("M", &picture, Timestamp(1))
        .await
        .unwrap();
    let mut shown = draft(Layout::LogoLeft, 3);
    shown.brand.logo = Some(brand::Logo {
        picture: brand::Picture {
            name: name.clone(),
            width: 9,
            height: 4,
        },
        dark: None,
        plate_on_light: false,
        plate_on_dark: false,
    });
    store.publish(BAR, &shown, None).await.unwrap();
    let seen = Revision::of(None, Some(&shown.brand));
    store.follow(BAR, by(4), &seen).await.unwrap();
    let dropped = store.drop_pictures("M", Timestamp(9)).await.unwrap();
    assert_eq!(dropped, 0, "a version may come back");
    // The file again: it says what it said, and that it did is history.
    two_stores(store, Some(worn(Layout::Cover))).await;
    store
        .publish(BAR, &draft(Layout::Name, 5), None)
        .await
        .unwrap();
    let versions = store.versions(BAR).await.unwrap();
    let told: Vec<_> = versions.iter().rev().map(|one| &*one.author).collect();
    assert_eq!(told, [BY_FILE, "someone", "another", BY_FILE, "someone"]);
    // A file that says nothing of it leaves it.
    two_stores(store, None).await;
    assert_eq!(
        store.published(BAR).await.unwrap(),
        Some(worn(Layout::Name))
    );
}
