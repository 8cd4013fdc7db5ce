//! How every store must keep the rules by which a store's days are counted.

use domain::{CutOff, Day};
use foundation::{
    clock::{FixedClock, Timestamp},
    randomness::CountedRandomness,
};
use shops::{
    apply::Applying,
    day::{DayRule, Days},
};

use super::samples::{SHOPS, START, shops};
use crate::Storage;

async fn days(store: &dyn Storage) -> Days {
    let mut stores = store.directory().await.unwrap().stores.into_iter();
    let own = stores.find(|one| one.id == "S").unwrap().days;
    let shops = store.shops().await.unwrap();
    let shop = shops.iter().find(|shop| shop.store.id == "S").unwrap();
    assert_eq!(own, shop.store.days, "a page knows the same");
    own
}

async fn applied(store: &dyn Storage, file: &str, now: Timestamp) -> String {
    let applying = Applying {
        clock: &FixedClock::at(now),
        installation: &domain::LimitList::default(),
        pictures: None,
        dry_run: false,
        over_office: false,
        as_of: None,
    };
    let randomness = CountedRandomness::default();
    let report = applying.run(file, store, &randomness).await;
    report.unwrap().to_string()
}

pub(super) async fn days_that_have_begun_keep_their_rule(store: &dyn Storage) {
    shops(store).await;
    let off = |minutes| CutOff::minutes(minutes).unwrap();
    let always = Days::of("Asia/Kuwait", CutOff::MIDNIGHT);
    assert_eq!(days(store).await, always);
    let today = always.day(START);
    // The office says four, and five before that has begun.
    for minutes in [240, 300] {
        let (_, rule) = days(store)
            .await
            .changed("Asia/Kuwait", off(minutes), START)
            .unwrap();
        assert_eq!(rule.from, today.plus(1));
        store.count_days("S", &rule).await.unwrap();
    }
    let five = days(store).await;
    assert_eq!((five.rules().count(), five.newest().cut_off), (2, off(300)));
    // A file that says nothing of it leaves it to the office.
    let said = applied(store, SHOPS, START).await;
    assert!(said.contains(" 0 changed"), "{said}");
    assert_eq!(days(store).await, five);
    // One that moves the store does so from a day to come.
    let later = START.plus_ms(3 * 24 * 3_600_000);
    let moved = SHOPS.replace("Asia/Kuwait", "Asia/Tokyo");
    let said = applied(store, &moved, later).await;
    assert!(
        said.contains("time_zone Asia/Kuwait → Asia/Tokyo"),
        "{said}"
    );
    let moved = days(store).await;
    assert_eq!(moved.rules().count(), 3);
    assert_eq!(moved.rule(today.plus(2)).zone, "Asia/Kuwait");
    assert_eq!(moved.newest().zone, "Asia/Tokyo");
    assert_eq!(moved.newest().cut_off, off(300));
    assert!(moved.newest().from > moved.day(later));
    // What counted from ever stays as it was, whoever says otherwise.
    let ever = DayRule {
        from: Day::utc(0),
        zone: "UTC".to_owned(),
        cut_off: CutOff::MIDNIGHT,
    };
    store.count_days("S", &ever).await.unwrap();
    assert_eq!(days(store).await.rule(today).zone, "Asia/Kuwait");
    assert!(store.count_days("nowhere", &ever).await.is_err());
}
