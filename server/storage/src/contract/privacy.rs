//! How every store must take away what is kept about a customer.

use super::samples::{START, insert, inserted, payment};
use crate::Storage;
use domain::{EventKind, State};
use foundation::page::Page;
use payments::{
    payment::{News, Payment, Source},
    privacy::{AboutCustomer, Erased, Found},
    store::After,
};
use risk::{
    finding::{Incident, Spot},
    rule::Kind,
};
use trail::store::{Sight, Wanted};

pub(super) async fn what_is_kept_about_a_customer_goes_when_all_is_over(store: &dyn Storage) {
    let mut begun = payment(store, 1).await;
    begun.note = Some("Table 7".to_owned());
    insert(store, &begun).await.unwrap();
    let id = &begun.request_id;
    let about = store.about_customer(id).await.unwrap();
    assert_eq!(about.note.as_deref(), Some("Table 7"));
    assert!(about.request.is_some());
    let late = begun.expires.plus_ms(1_000);
    let open = store.erase_customer(id, late).await.unwrap();
    assert_eq!(open, Erased::NotOver, "it is needed to send the same again");
    assert_eq!(store.about_customer(id).await.unwrap(), about);

    let news = News::plain(EventKind::ConfirmedFailed, Source::Inquiry);
    let after = After {
        state: State::Failed,
        check: None,
        at: START.plus_ms(2_000),
    };
    store.append(&begun, &news, after).await.unwrap();
    let erased = store.erase_customer(id, late).await.unwrap();
    assert_eq!(erased, Erased::Done);
    let left = store.about_customer(id).await.unwrap();
    assert_eq!(left, AboutCustomer::default());
    let kept = store.payment(id).await.unwrap().unwrap();
    assert_eq!((kept.note, kept.amount), (None, begun.amount));
    assert_eq!(store.events(id).await.unwrap().len(), 1);
    let wanted = Wanted::all(Sight::All);
    let chain = &begun.place.merchant;
    let told = store.trail(chain, &wanted, &Page::first(9)).await.unwrap();
    assert_eq!(told.items[0].action, "payment.customer-erased");
    assert_eq!(told.items[0].object, id.as_str());
}

pub(super) async fn a_finding_about_a_customer_is_told_and_goes_with_them(store: &dyn Storage) {
    let mut all = Vec::new();
    for number in [1, 2] {
        let begun = inserted(store, number).await;
        let news = News::plain(EventKind::ConfirmedFailed, Source::Inquiry);
        let after = After {
            state: State::Failed,
            check: None,
            at: START.plus_ms(2_000),
        };
        store.append(&begun, &news, after).await.unwrap();
        all.push(begun);
    }
    let [mine, others] = [&all[0], &all[1]];
    let incident = |payment: &Payment, key: &str| Incident {
        kind: Kind::Payer,
        spot: Spot {
            merchant: payment.place.merchant.clone(),
            store: payment.place.store.clone(),
            till: payment.place.till,
        },
        key: key.to_owned(),
        wallet: String::new(),
        number: 6,
        payments: vec![payment.request_id.clone()],
    };
    for (payment, key) in [(mine, "mine"), (others, "others")] {
        let found = incident(payment, key);
        store.keep_incident(&found, START).await.unwrap();
    }
    let id = &mine.request_id;
    let about = store.about_customer(id).await.unwrap();
    let found = Found {
        since: START,
        payer: "mine".to_owned(),
    };
    assert_eq!(about.findings, [found]);
    let late = mine.expires.plus_ms(1_000);
    let erased = store.erase_customer(id, late).await.unwrap();
    assert_eq!(erased, Erased::Done);
    let left = store.about_customer(id).await.unwrap();
    assert_eq!(left, AboutCustomer::default());
    let open = store.going_on().await.unwrap();
    let keys: Vec<&str> = open.iter().map(|one| one.incident.key.as_str()).collect();
    assert_eq!(keys, ["others"]);
    let kept = store.findings_of(&mine.place.merchant).await.unwrap();
    assert!(kept.iter().all(|one| one.incident.key != "mine"));
}
