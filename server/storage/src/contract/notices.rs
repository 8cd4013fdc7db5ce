//! How every store must tell people: what happens and what waits to be told of it are one, each channel that
//! wants it hears it, and nobody tells it twice.

use alarms::{Alarm, Change as AlarmChange, Kind as AlarmKind};
use domain::{Currency, Money};
use foundation::clock::Timestamp;
use notices::{
    batch::Pace,
    channel::{Channel, ChannelId, Doing, EACH_MAX, Kind, Plan, Trouble},
    fact::Fact,
    quiet::Quiet,
    schedule::LEASE_MS,
    store::{Again, Came, Change, Changed, Claim, Notice, Outcome, Seen},
    topic::Topic,
};
use people::role::Role;
use sealing::Sealed;

use super::{
    access::{digest, link, session},
    consent::{request, works_here},
    events::paid,
    keys::key,
    samples::{START, inserted, shops},
};
use crate::Storage;

pub(crate) fn id(number: u8) -> ChannelId {
    ChannelId::made_at(START, [number; 10])
}

pub(crate) fn channel(number: u8, merchant: Option<&str>, topics: &[Topic]) -> Channel {
    Channel {
        id: id(number),
        merchant: merchant.map(str::to_owned),
        kind: Kind::Ntfy,
        shown: "ntfy.sh".to_owned(),
        address: Sealed::stored(format!("sealed {number}")),
        plan: Plan {
            name: format!("Kanal 愛 {number}"),
            language: "ja".to_owned(),
            zone: "Asia/Tokyo".to_owned(),
            stores: None,
            topics: topics.to_vec(),
            from_amount: None,
            quiet: None,
            lets_through: false,
        },
        is_on: true,
        doing: Doing::default(),
        made: START.plus_ms(i64::from(number)),
        version: 1,
    }
}

async fn change(store: &dyn Storage, number: u8, version: i64, change: &Change) -> Changed {
    let seen = Seen {
        merchant: Some("M"),
        id: &id(number),
        version,
    };
    store.change_channel(seen, change).await.unwrap()
}

async fn claim(store: &dyn Storage, number: u8, now: Timestamp) -> Option<Claim> {
    store.claim_notices(&id(number), now).await.unwrap()
}

/// What waits for a channel then; it is nobody's afterwards.
async fn waiting(store: &dyn Storage, number: u8, now: Timestamp) -> Vec<Notice> {
    let claim = claim(store, number, now).await.unwrap();
    let back = store
        .give_back(&id(number), claim.lease, Timestamp(0))
        .await;
    back.unwrap();
    claim.notices
}

async fn topics(store: &dyn Storage, number: u8) -> Vec<Topic> {
    let later = START.plus_ms(1_000_000_000);
    let all = waiting(store, number, later).await;
    let topic = |one: &Notice| one.fact.as_ref().map(Fact::topic);
    all.iter().filter_map(topic).collect()
}

pub(super) async fn a_channel_is_what_was_set_by_those_who_saw_it(store: &dyn Storage) {
    shops(store).await;
    let kwd = Currency::parse("KWD").unwrap();
    let plan = Plan {
        stores: Some(vec!["S".to_owned()]),
        from_amount: Some(Money::from_minor(1_500, kwd).unwrap()),
        quiet: Quiet::parse("22:00", "07:30"),
        lets_through: true,
        ..channel(1, None, &[Topic::Alarm, Topic::Payment]).plan
    };
    let one = channel(1, Some("M"), &[Topic::Closing]);
    assert_eq!(store.add_channel(&one).await.unwrap(), Changed::Done);
    let of_all = channel(9, None, &[Topic::Alarm]);
    assert_eq!(store.add_channel(&of_all).await.unwrap(), Changed::Done);
    let strange = channel(8, Some("nobody"), &[Topic::Alarm]);
    assert_eq!(store.add_channel(&strange).await.unwrap(), Changed::Unknown);
    assert_eq!(
        store.channels(Some("M")).await.unwrap(),
        std::slice::from_ref(&one)
    );
    assert_eq!(store.channels(None).await.unwrap(), [of_all]);
    assert_eq!(
        store.channel(None, &id(1)).await.unwrap(),
        None,
        "the shop's"
    );
    let set = Change::Plan(plan.clone());
    assert_eq!(change(store, 1, 1, &set).await, Changed::Done);
    assert_eq!(change(store, 1, 1, &Change::Off).await, Changed::Meanwhile);
    assert_eq!(change(store, 9, 1, &Change::Off).await, Changed::Unknown);
    let led = Change::Address {
        sealed: Sealed::stored("other".to_owned()),
        shown: "there".to_owned(),
    };
    assert_eq!(change(store, 1, 2, &led).await, Changed::Done);
    assert_eq!(change(store, 1, 3, &Change::Off).await, Changed::Done);
    let now = store.channel(Some("M"), &id(1)).await.unwrap().unwrap();
    let wanted = Channel {
        plan,
        shown: "there".to_owned(),
        address: Sealed::stored("other".to_owned()),
        is_on: false,
        version: 4,
        ..one
    };
    assert_eq!(now, wanted);
    let tested = store.test_channel(Some("M"), &id(1), START).await;
    assert!(!tested.unwrap(), "it is off");
    assert_eq!(change(store, 1, 4, &Change::End).await, Changed::Done);
    assert_eq!(store.channels(Some("M")).await.unwrap(), []);
    for number in 0..10 {
        let one = channel(20 + number, Some("M"), &[Topic::Alarm]);
        assert_eq!(store.add_channel(&one).await.unwrap(), Changed::Done);
    }
    assert_eq!(EACH_MAX, 10);
    let more = channel(40, Some("M"), &[Topic::Alarm]);
    assert_eq!(store.add_channel(&more).await.unwrap(), Changed::Full);
}

pub(super) async fn what_happens_is_told_to_the_channels_that_want_it(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    works_here(store, "cas", Role::Cashier).await;
    let currency = payment.amount.currency();
    let from = |minor| Money::from_minor(minor, currency).ok();
    let all = channel(1, Some("M"), Topic::ALL);
    let much = channel(2, Some("M"), &[Topic::Payment]);
    let of_all = channel(3, None, &[Topic::Alarm, Topic::SignIn]);
    for (one, from_amount) in [(all, from(1)), (much, from(1_000_000)), (of_all, None)] {
        let plan = Plan {
            from_amount,
            ..one.plan.clone()
        };
        store.add_channel(&Channel { plan, ..one }).await.unwrap();
    }
    paid(store, &payment, START.plus_ms(1_000)).await;
    let asked = store.ask(&request(&payment, 1, 1)).await.unwrap();
    assert_eq!(asked, consent::store::Asked::Kept);
    store.keep_link(&link(1)).await.unwrap();
    let come = session(101);
    assert!(store.sign_in(&digest(1), &come).await.unwrap().is_some());
    let raise = |kind, about: &str| AlarmChange::Raised(Alarm::new(kind, about));
    let crowded = raise(AlarmKind::CodeCrowded, "S, Till 1");
    let disk = raise(AlarmKind::DiskLow, "");
    let at = START.plus_ms(2_000);
    let twice = [(at, crowded.clone()), (at, crowded), (at, disk)];
    store.write_alarms(&twice).await.unwrap();
    let mut heard = topics(store, 1).await;
    heard.sort();
    let wanted = [
        Topic::Alarm,
        Topic::RefundWaits,
        Topic::Payment,
        Topic::SignIn,
    ];
    assert_eq!(heard, wanted, "an alarm once, and not the operator's");
    assert_eq!(topics(store, 2).await, []);
    let operators = topics(store, 3).await;
    assert_eq!(operators, [Topic::Alarm, Topic::Alarm], "no shop's sign-in");
    let told = waiting(store, 1, START.plus_ms(1_000_000)).await;
    let told = format!("{told:?}");
    for hidden in ["zu kalt", "note", "payer"] {
        assert!(!told.contains(hidden), "{told}");
    }
}

pub(super) async fn a_channel_is_told_by_one_at_a_time(store: &dyn Storage) {
    shops(store).await;
    let one = channel(1, None, &[Topic::Alarm]);
    store.add_channel(&one).await.unwrap();
    for _ in 0..3 {
        assert!(store.test_channel(None, &id(1), START).await.unwrap());
    }
    assert_eq!(store.channels_due(START).await.unwrap(), [id(1)]);
    let mine = claim(store, 1, START).await.unwrap();
    assert_eq!(mine.notices.len(), 3);
    assert!(
        claim(store, 1, START).await.is_none(),
        "somebody else has it"
    );
    assert_eq!(store.channels_due(START).await.unwrap(), []);
    let ids: Vec<i64> = mine.notices.iter().map(|one| one.id).collect();
    let pace = Pace {
        since: START,
        count: 1,
    };
    let told = async |came| {
        let outcome = Outcome {
            channel: id(1),
            at: START,
            pace,
            came,
        };
        store.told(&outcome).await.unwrap();
    };
    told(Came::Arrived(vec![ids[0]])).await;
    let later = START.plus_ms(LEASE_MS);
    let again = |at: usize, next| Again { id: ids[at], next };
    let failed = Came::Failed {
        trouble: Trouble::Refused,
        answer: Some(502),
        again: vec![again(1, Some(later)), again(2, None)],
    };
    told(failed).await;
    let doing = store.channel(None, &id(1)).await.unwrap().unwrap().doing;
    assert_eq!((doing.trouble, doing.lost), (Some(Trouble::Refused), 1));
    assert_eq!(doing.answer, Some(502));
    assert_eq!((doing.tried, doing.arrived), (Some(START), Some(START)));
    // Its lease has ended: whoever had it is gone, and can't give it back.
    let other = claim(store, 1, later).await.unwrap();
    assert_eq!((other.notices.len(), other.notices[0].tries), (1, 1));
    assert_eq!(other.pace, pace);
    store.give_back(&id(1), mine.lease, START).await.unwrap();
    assert!(claim(store, 1, later).await.is_none());
    store
        .hold(&id(1), &[ids[1]], later.plus_ms(5))
        .await
        .unwrap();
    store.give_back(&id(1), other.lease, later).await.unwrap();
    assert_eq!(store.channels_due(later).await.unwrap(), []);
    let held = waiting(store, 1, later.plus_ms(5)).await;
    assert!(held[0].is_held);
    assert_eq!(store.forget_notices(START).await.unwrap(), 0);
    assert_eq!(store.forget_notices(later).await.unwrap(), 1);
    what_comes_in_quiet_hours_waits(store).await;
}

/// From the beginning.
async fn what_comes_in_quiet_hours_waits(store: &dyn Storage) {
    let quiet = Plan {
        quiet: Quiet::parse("00:00", "23:59"),
        ..channel(1, None, &[Topic::Alarm]).plan
    };
    let seen = Seen {
        merchant: None,
        id: &id(1),
        version: 1,
    };
    let set = Change::Plan(quiet);
    assert_eq!(
        store.change_channel(seen, &set).await.unwrap(),
        Changed::Done
    );
    let disk = AlarmChange::Raised(Alarm::new(AlarmKind::DiskLow, ""));
    store.write_alarms(&[(START, disk)]).await.unwrap();
    assert_eq!(waiting(store, 1, START.plus_ms(1_000)).await, []);
    let morning = waiting(store, 1, START.plus_ms(24 * 3_600_000)).await;
    assert!(morning[0].is_held);
}

pub(super) async fn keys_that_end_soon_are_told_of_once(store: &dyn Storage) {
    shops(store).await;
    store.keep_key(&key(1, "")).await.unwrap();
    let one = channel(1, Some("M"), &[Topic::KeyEnds]);
    store.add_channel(&one).await.unwrap();
    let told = async |before_ms| {
        let before = START.plus_ms(before_ms);
        store.tell_of_keys(START, before).await.unwrap()
    };
    assert_eq!(told(999_999).await, 0);
    assert_eq!(told(1_000_000).await, 1);
    assert_eq!(told(2_000_000).await, 0, "once");
    assert_eq!(topics(store, 1).await, [Topic::KeyEnds]);
}
