//! What is written down of whose word counts: limits, requests for refunds, PINs.

use alarms::{Alarm, Kind};
use consent::{
    limit::{ROLES, Rules, Setting},
    request::Request,
    store::Change,
};
use people::{
    pin::{Try, Whose},
    role::Role,
};
use trail::{action::Action, deed::Deed};

/// What a role's limits are called in an entry: each refund, a day, days of age.
const fn names(role: Role) -> [&'static str; 3] {
    match role {
        Role::Owner => ["owner-each", "owner-day", "owner-age"],
        Role::Manager => ["manager-each", "manager-day", "manager-age"],
        Role::Cashier | Role::Accountant | Role::Designer | Role::Developer | Role::Operator => {
            ["cashier-each", "cashier-day", "cashier-age"]
        }
    }
}

/// What of a setting is in an entry, in the order of [`names`].
fn facts(set: Option<&Setting>) -> [Option<u64>; 3] {
    let Some(set) = set else {
        return [None; 3];
    };
    [set.each_minor, set.day_minor, set.age_days.map(u64::from)]
}

/// A fact that is another now.
fn changed(deed: Deed, name: &'static str, [before, after]: [Option<u64>; 2]) -> Deed {
    if before == after {
        return deed;
    }
    let deed = match before {
        Some(before) => deed.was(name, &before),
        None => deed,
    };
    match after {
        Some(after) => deed.with(name, &after),
        None => deed,
    }
}

/// Limits are set in one currency; `before` is what was set.
pub(crate) fn limits(before: &Rules, change: &Change) -> Deed {
    let currency = change.currency;
    let mut deed = Deed::of(&change.merchant, Action::LimitsSet, currency.code());
    for role in ROLES {
        let mut after = change.settings.iter();
        let after = facts(after.find(|set| set.role == role));
        let before = facts(before.of(role, currency));
        let both = before.into_iter().zip(after);
        for (name, (before, after)) in names(role).into_iter().zip(both) {
            deed = changed(deed, name, [before, after]);
        }
    }
    let minor = |above: Option<domain::Money>| above.map(domain::Money::minor);
    let both = [before.four_eyes(currency), change.four_eyes].map(minor);
    changed(deed, "two-people-above", both)
}

/// Something is done about what somebody asked for.
pub(crate) fn request(action: Action, request: &Request) -> Deed {
    let (place, amount) = (&request.place, request.amount);
    Deed::of(&place.merchant, action, request.id.as_str())
        .at_store(&place.store)
        .with("payment", &request.payment)
        .with("minor", &amount.minor())
        .with("currency", amount.currency().code())
        .with("asked-by", &request.asked_by)
}

/// Something is done about somebody's PIN.
pub(crate) fn pin(action: Action, whose: &Whose<'_>) -> Deed {
    Deed::of(whose.merchant, action, whose.person)
}

/// Somebody's PIN is locked, where the last wrong one was typed.
pub(crate) fn locked(tried: &Try<'_>) -> Alarm {
    let about = format!("{}, {}", tried.store, tried.whose.person);
    Alarm::new(Kind::PinLocked, &about)
}
