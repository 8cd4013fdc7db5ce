//! Every deed there is, done once: what each leaves in the trail.

mod channels;
mod hooks;
mod odd;
mod own;
mod words;

use std::collections::BTreeMap;

use brand::{Brand, Layout};
use closings::body::{Counted, Extent};
use domain::{Day, EntryCode, EventKind, RefundEvent, RefundRefusal, RefundState, State};
use foundation::store::StoreError;
use payments::{
    payment::{Facts, News, Payment, Source},
    refund::{RefundFacts, RefundNews},
    store::Reserved,
};
use people::{
    role::Role,
    scope::Reach,
    session::Session,
    store::{Changed, Taking, Whose},
};
use shops::{
    brands::{Back, Draft, Wearer, revision::Revision},
    shop::Replaced,
};
use till::screen::{Settings, Tills};
use trail::{
    action::Action,
    author::acting,
    deed::{Deed, INSTALLATION},
};

use super::{
    access::{digest, link, session},
    refunds::{self, refund},
    samples::{START, after, again, inserted, member, shops},
    screens::{coming, link as screen_link, screen},
    trail::{ada, entries, sound},
};
use crate::Storage;

/// How often each was done, in both chains.
async fn counted(store: &dyn Storage) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for chain in ["M", INSTALLATION] {
        for entry in entries(store, chain).await {
            *counted.entry(entry.action).or_default() += 1;
        }
    }
    counted
}

async fn at_the_door(store: &dyn Storage) {
    for number in 1..=2 {
        store.keep_link(&link(number)).await.unwrap();
    }
    let came = store.sign_in(&digest(1), &session(101)).await.unwrap();
    assert!(came.is_some());
    for _ in 0..3 {
        let again = store.sign_in(&digest(1), &session(102)).await.unwrap();
        assert!(again.is_none());
    }
    let unknown = store.sign_in(&digest(77), &session(103)).await.unwrap();
    assert!(unknown.is_none());
    assert!(store.move_session("session-101", "M").await.unwrap());
    assert!(store.look_at("session-101", "M").await.unwrap());
    assert!(store.end_session("session-101").await.unwrap());
    assert!(!store.end_session("session-101").await.unwrap());
    let bobs = Session {
        person: "bob".to_owned(),
        ..session(104)
    };
    store.keep_session(&bobs).await.unwrap();
    assert!(store.end_session("session-104").await.unwrap());
    store.end_access(Whose::Person("bob")).await.unwrap();
}

async fn among_people(store: &dyn Storage) {
    let mut operator = member("olga", Role::Cashier, Reach::Everywhere);
    operator.membership = None;
    operator.person.is_operator = true;
    store.give(&operator).await.unwrap();
    assert!(store.end_operator("olga").await.unwrap());
    assert!(!store.end_operator("olga").await.unwrap());
    let taking = Taking {
        person: "bob".to_owned(),
        merchant: "M".to_owned(),
        role: Role::Cashier,
        by: None,
    };
    assert_eq!(store.take(&taking).await.unwrap(), Changed::Done);
    assert_eq!(store.take(&taking).await.unwrap(), Changed::Unknown);
}

pub(super) async fn at_the_counter(store: &dyn Storage) {
    let one = screen("one", Tills::Every);
    store
        .keep_screen(&one, &screen_link(1, "one"))
        .await
        .unwrap();
    let again = store.keep_screen(&one, &screen_link(2, "one")).await;
    assert!(matches!(again, Err(StoreError::Conflict)));
    assert!(
        store
            .keep_screen_link(&screen_link(3, "one"))
            .await
            .unwrap()
    );
    let came = store.enrol(&coming(1, 11, START)).await.unwrap();
    assert!(came.is_some());
    assert!(store.set_screen("one", Settings::default()).await.unwrap());
    assert!(store.end_screen("one").await.unwrap());
    assert!(!store.end_screen("one").await.unwrap());
}

async fn with_money(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let wish = News::plain(EventKind::CancelRequested, Source::Staff);
    let seen = after(State::Cancelling);
    store.append(&payment, &wish, seen).await.unwrap();
    let paid = News {
        facts: Facts {
            paid: Some(START),
            ..Facts::default()
        },
        ..News::plain(EventKind::ConfirmedPaid, Source::Notice)
    };
    let payment: Payment = again(store, &payment).await;
    store
        .append(&payment, &paid, after(State::Paid))
        .await
        .unwrap();
    let window = Some(RefundRefusal::WindowExceeded);
    for (number, event, refusal) in [
        (1, RefundEvent::ConfirmedRefunded, None),
        (2, RefundEvent::ConfirmedRefused, window),
    ] {
        let refund = refund(&payment, number, 1_000);
        assert_eq!(store.reserve(&refund).await.unwrap(), Reserved::Kept);
        let state = match refusal {
            None => RefundState::Refunded,
            Some(_) => RefundState::Refused,
        };
        let news = RefundNews {
            facts: RefundFacts {
                refusal,
                ..RefundFacts::default()
            },
            ..RefundNews::plain(event, Source::Refund)
        };
        store
            .append(&refund, &news, refunds::after(state))
            .await
            .unwrap();
    }
    let asked = Deed::of("M", Action::PaymentAsked, payment.request_id.as_str());
    store.tell(&asked).await.unwrap();
    let day = Day::parse("2026-01-15").unwrap();
    let extent = Extent {
        at: Counted {
            merchant: ("M".to_owned(), "Tea".to_owned()),
            store: ("S".to_owned(), "Gion".to_owned()),
            days: shops::day::Days::of("Asia/Kuwait", domain::CutOff::MIDNIGHT),
        },
        till: None,
        day,
        begins: START,
        until: START.plus_ms(1_000_000),
        is_whole: true,
        made: START.plus_ms(2_000_000),
        by: None,
    };
    assert!(store.make_closing(&extent).await.unwrap().is_some());
    assert!(store.make_closing(&extent).await.unwrap().is_none());
}

async fn with_codes_and_looks(store: &dyn Storage, code: &EntryCode) {
    store.set_enabled(code, false, None).await.unwrap();
    store.set_enabled(code, true, None).await.unwrap();
    let next = EntryCode::from_random([7; 9]);
    let replaced = Replaced {
        at: START,
        until: START.plus_ms(9),
    };
    store.replace(code, &next, replaced).await.unwrap();
    assert!(store.replace(code, &next, replaced).await.is_err());
    store.end(code, START.plus_ms(5)).await.unwrap();
    let draft = Draft {
        brand: Brand {
            layout: Layout::Cover,
            ..Brand::default()
        },
        author: "ada".to_owned(),
        at: START,
    };
    let first = store.directory_of("M").await.unwrap().stores.remove(0).id;
    let own = Wearer::store("M", &first);
    let number = store.publish(own, &draft, None).await.unwrap();
    let (by, seen) = (draft.by(), Revision::of(None, Some(&draft.brand)));
    store.follow(own, by, &seen).await.unwrap();
    let seen = None;
    let back = Back { number, by, seen };
    assert!(store.return_to(own, back).await.unwrap().is_some());
    let unknown = Back { number: 99, ..back };
    assert_eq!(store.return_to(own, unknown).await.unwrap(), None);
}

async fn with_an_alarm(store: &dyn Storage) {
    let looked = Deed::of("M", Action::OperatorLooked, "");
    store.tell(&looked).await.unwrap();
    let alarm = alarms::Alarm::new(alarms::Kind::GatewayDown, "");
    let change = alarms::Change::Raised(alarm);
    store.write_alarms(&[(START, change)]).await.unwrap();
    assert!(store.acknowledge(1, START, "ada").await.unwrap());
    assert!(!store.acknowledge(1, START, "ada").await.unwrap());
}

pub(super) async fn every_deed_leaves_its_entry_and_nothing_else_does(store: &dyn Storage) {
    acting(ada(), async {
        let code = shops(store).await;
        let bob = member("bob", Role::Cashier, Reach::Everywhere);
        store.give(&bob).await.unwrap();
        at_the_door(store).await;
        among_people(store).await;
        at_the_counter(store).await;
        with_money(store).await;
        words::with_words(store).await;
        with_codes_and_looks(store, &code).await;
        own::with_what_is_their_own(store).await;
        with_an_alarm(store).await;
        odd::with_what_is_odd(store).await;
        hooks::with_endpoints(store).await;
        channels::with_channels(store).await;
    })
    .await;
    let mut expected: BTreeMap<String, usize> = Action::ALL
        .iter()
        .map(|action| (action.as_str().to_owned(), 1))
        .collect();
    expected.remove(Action::TrailForgotten.as_str());
    // What people say of settlement files is kept elsewhere; a test of `payouts` looks for its entries.
    expected.retain(|action, _| !action.starts_with("settlement."));
    for (action, times) in [
        (Action::TrailBegun, 2),
        (Action::LinkMade, 2),
        // `ada`, twice again with the payments' shops and as an owner, `bob` twice, and `owen`.
        (Action::RoleGiven, 7),
        (Action::ShopsApplied, 1),
        (Action::RefundAsked, 2),
        (Action::RequestMade, 4),
        (Action::PinWrong, 4),
    ] {
        expected.insert(action.as_str().to_owned(), times);
    }
    assert_eq!(counted(store).await, expected);
    words::said(store).await;
    words::changed(store).await;
    sound(store).await;
}
