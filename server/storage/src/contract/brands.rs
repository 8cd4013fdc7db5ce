//! How every store must keep shops' looks over time: drafts, versions and pictures are what was put
//! there.

use brand::{Brand, Layout, PictureName};

use crate::Storage;
use foundation::{clock::Timestamp, store::StoreError};
use shops::{
    brands::{BY_FILE, Back, By, Draft, StoredPicture, Wearer, revision::Revision},
    shop::{Directory, Merchant},
};

async fn merchants(store: &dyn Storage) {
    let directory = Directory {
        merchants: vec![
            Merchant::plain("M", "Tea", "5814"),
            Merchant::plain("N", "Ink", "5942"),
        ],
        ..Directory::default()
    };
    store.put(&directory).await.unwrap();
}

fn another(at: i64) -> By<'static> {
    By {
        author: "another",
        at: Timestamp(at),
    }
}

fn draft(layout: Layout, at: i64) -> Draft {
    Draft {
        brand: Brand {
            layout,
            ..Brand::default()
        },
        author: "someone".to_owned(),
        at: Timestamp(at),
    }
}

pub(super) async fn a_published_look_is_in_force_and_the_draft_is_gone(store: &dyn Storage) {
    merchants(store).await;
    assert_eq!(
        store.published(Wearer::shop("M")).await.unwrap(),
        Some(Brand::default())
    );
    assert_eq!(store.published(Wearer::shop("nobody")).await.unwrap(), None);
    let (first, second) = (draft(Layout::LogoLeft, 1), draft(Layout::Cover, 2));
    store
        .save_draft(Wearer::shop("M"), &first, None)
        .await
        .unwrap();
    store
        .save_draft(Wearer::shop("M"), &second, None)
        .await
        .unwrap();
    assert_eq!(
        store.draft(Wearer::shop("M")).await.unwrap().as_ref(),
        Some(&second)
    );
    assert_eq!(
        store.draft(Wearer::shop("N")).await.unwrap(),
        None,
        "another merchant's"
    );
    assert_eq!(
        store
            .publish(Wearer::shop("M"), &first, None)
            .await
            .unwrap(),
        1
    );
    assert_eq!(store.draft(Wearer::shop("M")).await.unwrap(), None);
    assert_eq!(
        store
            .publish(Wearer::shop("M"), &second, None)
            .await
            .unwrap(),
        2
    );
    assert_eq!(
        store.published(Wearer::shop("M")).await.unwrap(),
        Some(second.brand.clone())
    );
    let versions = store.versions(Wearer::shop("M")).await.unwrap();
    let told: Vec<_> = versions
        .iter()
        .map(|one| (one.number, one.brand.as_ref(), one.at.0))
        .collect();
    assert_eq!(
        told,
        [(2, Some(&second.brand), 2), (1, Some(&first.brand), 1)]
    );
    assert!(store.versions(Wearer::shop("N")).await.unwrap().is_empty());
    let nobody = store.publish(Wearer::shop("nobody"), &first, None).await;
    assert!(matches!(nobody, Err(StoreError::Conflict)), "{nobody:?}");
}

pub(super) async fn a_draft_is_replaced_by_who_has_seen_it_and_by_nobody_else(store: &dyn Storage) {
    merchants(store).await;
    let (first, second) = (draft(Layout::LogoLeft, 1), draft(Layout::Cover, 2));
    let built_in = Brand::default();
    let none = Revision::of(None, Some(&built_in));
    store
        .save_draft(Wearer::shop("M"), &first, Some(&none))
        .await
        .unwrap();
    let late = store
        .save_draft(Wearer::shop("M"), &second, Some(&none))
        .await;
    assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
    let late = store.publish(Wearer::shop("M"), &second, Some(&none)).await;
    assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
    let late = store.drop_draft(Wearer::shop("M"), Some(&none)).await;
    assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
    assert_eq!(
        store.draft(Wearer::shop("M")).await.unwrap().as_ref(),
        Some(&first)
    );
    let seen = Revision::of(Some(&first), Some(&built_in));
    store
        .save_draft(Wearer::shop("M"), &second, Some(&seen))
        .await
        .unwrap();
    let seen = Revision::of(Some(&second), Some(&built_in));
    assert_eq!(
        store
            .publish(Wearer::shop("M"), &second, Some(&seen))
            .await
            .unwrap(),
        1
    );
    // What was published is another state, with or without a draft.
    let late = store
        .save_draft(Wearer::shop("M"), &first, Some(&none))
        .await;
    assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
}

pub(super) async fn what_a_file_put_in_force_is_in_the_history_before_what_replaces_it(
    store: &dyn Storage,
) {
    merchants(store).await;
    let by_file = draft(Layout::Cover, 0).brand;
    let directory = Directory {
        merchants: vec![Merchant {
            brand: Some(by_file.clone()),
            ..Merchant::plain("M", "Tea", "5814")
        }],
        ..Directory::default()
    };
    store.put(&directory).await.unwrap();
    assert_eq!(
        store
            .publish(Wearer::shop("M"), &draft(Layout::Name, 9), None)
            .await
            .unwrap(),
        2
    );
    let versions = store.versions(Wearer::shop("M")).await.unwrap();
    let told: Vec<_> = versions
        .iter()
        .map(|one| (&*one.author, one.brand.as_ref()))
        .collect();
    assert_eq!(
        told,
        [
            ("someone", Some(&Brand::default())),
            (BY_FILE, Some(&by_file))
        ]
    );
}

pub(super) async fn a_picture_is_kept_once_and_found_by_name(store: &dyn Storage) {
    merchants(store).await;
    let name = PictureName::parse("0123456789abcdef0123456789abcdef01234567.png").unwrap();
    assert_eq!(store.picture(&name).await.unwrap(), None);
    let picture = StoredPicture {
        name: name.clone(),
        width: 9,
        height: 4,
        bytes: vec![0, 255, 7],
    };
    for merchant in ["M", "N"] {
        store
            .keep_picture(merchant, &picture, Timestamp(1))
            .await
            .unwrap();
    }
    assert_eq!(store.picture(&name).await.unwrap(), Some(picture.clone()));
    // Unused, but given a moment ago.
    let dropped = async |merchant, before| {
        let dropped = store.drop_pictures(merchant, Timestamp(before));
        dropped.await.unwrap()
    };
    assert_eq!(dropped("M", 1).await, 0);
    assert_eq!(dropped("N", 9).await, 0, "it is another merchant's");
    let mut used = draft(Layout::LogoLeft, 1);
    used.brand.logo = Some(brand::Logo {
        picture: brand::Picture {
            name: name.clone(),
            width: 9,
            height: 4,
        },
        dark: None,
        plate_on_light: false,
        plate_on_dark: false,
    });
    store
        .save_draft(Wearer::shop("N"), &used, None)
        .await
        .unwrap();
    assert_eq!(
        dropped("M", 9).await,
        0,
        "another merchant's draft shows it"
    );
    store.publish(Wearer::shop("N"), &used, None).await.unwrap();
    store
        .publish(Wearer::shop("N"), &draft(Layout::Name, 2), None)
        .await
        .unwrap();
    assert_eq!(dropped("M", 9).await, 0, "an earlier version shows it");
    let other = PictureName::parse("1123456789abcdef0123456789abcdef01234567.png").unwrap();
    let other = StoredPicture {
        name: other,
        ..picture
    };
    store.keep_picture("M", &other, Timestamp(1)).await.unwrap();
    assert_eq!(dropped("M", 9).await, 1);
    assert!(store.picture(&name).await.unwrap().is_some());
}

pub(super) async fn an_earlier_look_comes_back_as_a_version_of_its_own(store: &dyn Storage) {
    merchants(store).await;
    let (first, second) = (draft(Layout::LogoLeft, 1), draft(Layout::Cover, 2));
    store
        .publish(Wearer::shop("M"), &first, None)
        .await
        .unwrap();
    store
        .publish(Wearer::shop("M"), &second, None)
        .await
        .unwrap();
    store
        .save_draft(Wearer::shop("M"), &second, None)
        .await
        .unwrap();
    let back = |number, by| Back {
        number,
        by,
        seen: None,
    };
    let again = store.return_to(Wearer::shop("M"), back(1, another(3)));
    let again = again.await;
    assert_eq!(again.unwrap(), Some(3));
    let worn = store.published(Wearer::shop("M")).await.unwrap();
    assert_eq!(worn.as_ref(), Some(&first.brand));
    let draft = store.draft(Wearer::shop("M")).await.unwrap();
    assert_eq!(draft, Some(second), "what is being worked on stays");
    let newest = store.versions(Wearer::shop("M")).await.unwrap().remove(0);
    assert_eq!((newest.number, &*newest.author), (3, "another"));
    let unknown = store.return_to(Wearer::shop("M"), back(9, another(4)));
    assert_eq!(unknown.await.unwrap(), None);
    store
        .remember(Wearer::shop("M"), Timestamp(5))
        .await
        .unwrap();
    let versions = store.versions(Wearer::shop("M")).await.unwrap();
    assert_eq!(versions.len(), 3, "it is one already");
}
