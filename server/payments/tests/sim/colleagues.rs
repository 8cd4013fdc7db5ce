//! Who works at the simulated shops: an owner, two managers and a cashier at each, with limits.

use consent::{
    limit::Setting,
    store::{Change, ConsentStore as _},
};
use domain::{Currency, Money};
use foundation::clock::Timestamp;
use people::{
    access::Access,
    person::{Membership, Person},
    rights::Rights,
    role::Role,
    scope::Reach,
    secret::Secret,
    session::Session,
    store::{Gift, Giver, PeopleStore as _},
};
use storage::memory::Memory;

use crate::{
    town::Town,
    world::{SeededRandomness, World},
};

/// What a manager may give back by themselves at once and on a day, and from where on it takes two.
/// Customers pay from 1,000 to 10,000.
pub(crate) const EACH_MINOR: u64 = 4_000;
pub(crate) const DAY_MINOR: u64 = 9_000;
pub(crate) const FOUR_EYES_MINOR: u64 = 6_000;

const POSTS: [(&str, Role); 4] = [
    ("owen", Role::Owner),
    ("mia", Role::Manager),
    ("max", Role::Manager),
    ("cas", Role::Cashier),
];

/// Hires them at this merchant's.
pub(crate) async fn hire(memory: &Memory, merchant: &str, currency: Currency) {
    for (name, role) in POSTS {
        let gift = gift(merchant, name, role);
        memory.give(&gift).await.unwrap();
    }
    let manager = Setting {
        role: Role::Manager,
        currency,
        each_minor: Some(EACH_MINOR),
        day_minor: Some(DAY_MINOR),
        age_days: None,
    };
    let change = Change {
        merchant: merchant.to_owned(),
        currency,
        settings: vec![manager],
        four_eyes: Some(Money::from_minor(FOUR_EYES_MINOR, currency).unwrap()),
        before: None,
        by: Giver {
            person: id(merchant, "owen"),
            role: Role::Owner,
        },
    };
    assert!(memory.set_rules(&change).await.unwrap());
}

fn id(merchant: &str, name: &str) -> String {
    format!("{name}.{merchant}")
}

fn gift(merchant: &str, name: &str, role: Role) -> Gift {
    let person = Person {
        id: id(merchant, name),
        name: name.to_owned(),
        is_operator: false,
        made: Timestamp(0),
        joined: Some(Timestamp(0)),
    };
    let membership = Membership {
        person: person.id.clone(),
        merchant: merchant.to_owned(),
        role,
        reach: Reach::Everywhere,
        made_by: String::new(),
        made: Timestamp(0),
    };
    Gift {
        person,
        membership: Some(membership),
        by: None,
    }
}

/// Somebody who works there.
pub(crate) fn somebody(world: &World, merchant: &str) -> String {
    let count = u64::try_from(POSTS.len()).unwrap();
    let chosen = usize::try_from(world.below(count)).unwrap();
    id(merchant, POSTS[chosen].0)
}

/// What they may do there, at this moment.
pub(crate) async fn rights(town: &Town, person: &str, merchant: &str) -> Rights {
    let dice = SeededRandomness(std::sync::Arc::clone(&town.world));
    let clock = town.clock();
    let access = Access {
        store: &town.world.memory,
        clock: &clock,
        randomness: &dice,
    };
    let digest = Secret::from_random([7; 20]).digest();
    let now = town.now();
    let session = Session {
        id: person.to_owned(),
        current: digest.clone(),
        previous: None,
        fresh: false,
        form: digest,
        person: person.to_owned(),
        merchant: Some(merchant.to_owned()),
        through: people::hand::Hands::none(),
        made: now,
        seen: now,
        until: now,
        rotated: now,
        browser: String::new(),
    };
    access.rights(&session).await.unwrap().unwrap()
}
