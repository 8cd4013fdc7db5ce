//! Many at once, again and again: whoever loses hears so, and nothing is half done.

use std::collections::HashSet;

use domain::{EntryCode, EventKind, RefundEvent, RefundId, RefundState, State};
use futures_util::future::join_all;

use super::{
    access::{digest, link, session},
    refunds::{self, refund},
    samples::{START, after, again, inserted, member, shops},
};
use crate::Storage;
use foundation::{clock::Timestamp, store::StoreError};
use payments::{
    payment::{News, Payment, Source},
    refund::{Refund, RefundNews},
    store::Reserved,
};
use people::{
    role::Role,
    scope::Reach,
    session::Session,
    store::{Changed, Giver, Taking, Whose},
};
use shops::shop::Replaced;

/// How many try at once, and how often.
const AT_ONCE: u8 = 12;
const ROUNDS: i64 = 10;
/// The same for the last cent, where it is about money.
const REFUNDS_AT_ONCE: u128 = 16;
const REFUND_ROUNDS: u128 = 200;

pub(super) async fn histories_stay_whole_whoever_writes(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    for round in 1..=ROUNDS {
        let seen = again(store, &payment).await;
        let writing = (0..AT_ONCE).map(|writer| {
            let seen = seen.clone();
            async move {
                let news = News::plain(EventKind::Submitted, Source::Pay);
                let news = news.with_detail(writer.to_string());
                store.append(&seen, &news, after(State::Submitted)).await
            }
        });
        let done = join_all(writing).await;
        let won = done.iter().filter(|done| done.is_ok()).count();
        let lost = done
            .iter()
            .filter(|done| matches!(done, Err(StoreError::Conflict)));
        assert_eq!((won, lost.count()), (1, usize::from(AT_ONCE) - 1));
        let events = store.events(&payment.request_id).await.unwrap();
        let numbers: Vec<i64> = events.iter().map(|event| event.seq).collect();
        assert_eq!(numbers, (1..=round).collect::<Vec<_>>());
        assert_eq!(again(store, &payment).await.version, round);
    }
}

pub(super) async fn nobody_claims_what_another_claimed(store: &dyn Storage) {
    let mut all = HashSet::new();
    for number in 1..=40 {
        all.insert(inserted(store, number).await.request_id);
    }
    let due = START.plus_ms(1_000);
    let claiming = (0..AT_ONCE).map(|_| store.claim_due(due, 60_000, 5));
    let claimed: Vec<_> = join_all(claiming)
        .await
        .into_iter()
        .flat_map(Result::unwrap)
        .collect();
    assert_eq!(claimed.len(), 40, "all of them");
    assert_eq!(claimed.into_iter().collect::<HashSet<_>>(), all, "once");
}

pub(super) async fn the_last_cent_is_refunded_once(store: &dyn Storage) {
    for round in 0..4 {
        // 12.500 was paid: five times 2.500 and not once more.
        let payment = inserted(store, round + 1).await;
        let asking = (0..AT_ONCE).map(|number| {
            let refund = refund(&payment, round * AT_ONCE + number, 2_500);
            async move { store.reserve(&refund).await.unwrap() }
        });
        let done = join_all(asking).await;
        let kept = done.iter().filter(|done| **done == Reserved::Kept).count();
        assert_eq!(kept, 5);
        let refunds = store.refunds_of(&payment.request_id).await.unwrap();
        assert_eq!(refunds.len(), 5);
    }
}

/// Asks for a fifth of the payment. The refund, if it was kept.
async fn fifth(store: &dyn Storage, payment: &Payment, number: u128) -> Option<Refund> {
    let refund = Refund {
        id: RefundId::made_at(START.0, (number.to_be_bytes()[6..]).try_into().unwrap()),
        ..refund(payment, 0, 2_500)
    };
    let kept = store.reserve(&refund).await.unwrap() == Reserved::Kept;
    kept.then_some(refund)
}

async fn refuse(store: &dyn Storage, refund: &Refund) {
    let news = RefundNews::plain(RefundEvent::ConfirmedRefused, Source::Refund);
    let refused = refunds::after(RefundState::Refused);
    store.append(refund, &news, refused).await.unwrap();
}

pub(super) async fn what_is_refused_while_others_ask_is_given_back_once(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let mut held: Vec<Refund> = Vec::new();
    for round in 0..REFUND_ROUNDS {
        let mut numbers = (round * 100)..;
        let asking = numbers.by_ref().take(REFUNDS_AT_ONCE.try_into().unwrap());
        let asking: Vec<u128> = asking.collect();
        let asking = asking.iter().map(|number| fifth(store, &payment, *number));
        let refusing = held.iter().map(|refund| refuse(store, refund));
        let (kept, _) = tokio::join!(join_all(asking), join_all(refusing));
        let mut kept: Vec<Refund> = kept.into_iter().flatten().collect();
        assert!(kept.len() <= 5, "round {round}: {}", kept.len());
        // Whatever came first: what was refused is free by now, once, and what was kept is not.
        while let Some(refund) = fifth(store, &payment, numbers.next().unwrap()).await {
            kept.push(refund);
        }
        assert_eq!(kept.len(), 5, "round {round}");
        held = kept;
    }
    join_all(held.iter().map(|refund| refuse(store, refund))).await;
    let all = refund(&payment, 0xff, 12_500);
    assert_eq!(store.reserve(&all).await.unwrap(), Reserved::Kept);
}

pub(super) async fn a_code_is_replaced_once_whoever_tries(store: &dyn Storage) {
    let mut current = shops(store).await;
    for round in 0..2 {
        let trying = (0..AT_ONCE).map(|number| {
            let old = current.clone();
            let new = EntryCode::from_random([(number + round * AT_ONCE) % 32; 9]);
            async move {
                let replaced = Replaced {
                    at: Timestamp(10),
                    until: Timestamp(20),
                };
                let done = store.replace(&old, &new, replaced).await;
                done.is_ok().then_some(new)
            }
        });
        let won: Vec<EntryCode> = join_all(trying).await.into_iter().flatten().collect();
        assert_eq!(won.len(), 1);
        assert_eq!(store.shops().await.unwrap()[0].code.code, won[0]);
        current = won[0].clone();
    }
}

pub(super) async fn a_link_lets_one_in_whoever_tries(store: &dyn Storage) {
    shops(store).await;
    for number in 1..=3 {
        store.keep_link(&link(number)).await.unwrap();
        let shown = digest(number);
        let trying = (0..AT_ONCE).map(|browser| {
            let session = Session {
                made: START,
                ..session(number * 20 + browser)
            };
            let shown = shown.clone();
            async move { store.sign_in(&shown, &session).await.unwrap() }
        });
        let won = join_all(trying).await.into_iter().flatten().count();
        assert_eq!(won, 1);
        let kept = store.sessions().await.unwrap().len();
        assert_eq!(kept, usize::from(number), "and the others have nothing");
    }
}

/// An owner who has come.
async fn owner(store: &dyn Storage, id: &str, number: u8) {
    let owner = member(id, Role::Owner, Reach::Everywhere);
    store.give(&owner).await.unwrap();
    let link = people::session::Link {
        person: id.to_owned(),
        ..link(number)
    };
    store.keep_link(&link).await.unwrap();
    let session = Session {
        made: START,
        ..session(number)
    };
    let kept = store.sign_in(&link.digest, &session).await.unwrap();
    assert!(kept.is_some());
}

fn going(person: &str, role: Role, by: Option<&str>) -> Taking {
    Taking {
        person: person.to_owned(),
        merchant: "M".to_owned(),
        role,
        by: by.map(|by| Giver {
            person: by.to_owned(),
            role: Role::Owner,
        }),
    }
}

pub(super) async fn of_owners_that_end_each_other_at_once_one_stays(store: &dyn Storage) {
    shops(store).await;
    let mut stayed = "owner".to_owned();
    owner(store, &stayed, 1).await;
    for round in 1..=4 {
        let mut names = vec![stayed];
        for one in 0..5 {
            let name = format!("owner-{round}-{one}");
            owner(store, &name, round * 10 + one).await;
            names.push(name);
        }
        // Each ends the next, in a circle; whoever is gone by then ends nobody any more.
        let next = names.iter().cycle().skip(1);
        let circle: Vec<Taking> = names
            .iter()
            .zip(next)
            .map(|(by, next)| going(next, Role::Owner, Some(by)))
            .collect();
        let done = join_all(circle.iter().map(|taking| store.take(taking))).await;
        let done: Vec<Changed> = done.into_iter().map(Result::unwrap).collect();
        let ended = done.iter().filter(|one| **one == Changed::Done).count();
        assert!((1..names.len()).contains(&ended), "{done:?}");
        // Those that are left go by themselves, at once.
        let all: Vec<Taking> = names
            .iter()
            .map(|name| going(name, Role::Owner, None))
            .collect();
        let done = join_all(all.iter().map(|taking| store.take(taking))).await;
        let done: Vec<Changed> = done.into_iter().map(Result::unwrap).collect();
        let mut last = names.into_iter().zip(&done);
        let last = last.find(|(_, done)| **done == Changed::LastOwner);
        stayed = last.unwrap_or_else(|| panic!("{done:?}")).0;
        let others = done.iter().filter(|one| **one == Changed::LastOwner);
        assert_eq!(others.count(), 1, "{done:?}");
        let left = store.memberships(Whose::Merchant("M")).await.unwrap();
        let owners = left.iter().filter(|one| one.role == Role::Owner);
        let owners: Vec<_> = owners.map(|one| &one.person).collect();
        assert_eq!(owners, [&stayed]);
    }
}

pub(super) async fn whoever_is_ended_meanwhile_gives_nothing_any_more(store: &dyn Storage) {
    shops(store).await;
    owner(store, "first", 1).await;
    for round in 0..6 {
        let second = format!("second-{round}");
        owner(store, &second, 10 + round).await;
        let mut gift = member(&format!("friend-{round}"), Role::Cashier, Reach::Everywhere);
        gift.by = going(&second, Role::Owner, Some(&second)).by;
        let ending = going(&second, Role::Owner, Some("first"));
        let (given, ended) = tokio::join!(store.give(&gift), store.take(&ending));
        assert_eq!(ended.unwrap(), Changed::Done);
        let given = given.unwrap();
        assert!(matches!(given, Changed::Done | Changed::NotAllowed));
        let again = store.give(&gift).await.unwrap();
        assert_eq!(again, Changed::NotAllowed, "it ended a moment ago");
        let friend = store.person(&gift.person.id).await.unwrap();
        assert_eq!(friend.is_some(), given == Changed::Done, "all or nothing");
    }
}
