//! What is written down of each deed: the same whatever a store is made of. An adapter adds whose it is,
//! where it has to look that up.

mod channels;
mod endpoints;
mod keys;
mod marks;
#[cfg(feature = "sql")]
pub(crate) mod money;
mod odd;
mod of_shops;
pub(crate) mod word;

use brand::Brand;
use closings::{body::Extent, closing::Closing};
use payments::{
    mandate::Mandate,
    payment::Payment,
    refund::Refund,
    subject::{Entry, Source},
};
use people::{
    person::Membership,
    scope::Reach,
    session::{Link, Session},
    store::{Gift, Taking},
};
use shops::{brands::Wearer, day::DayRule};
use till::screen::Screen;
use trail::{
    action::Action,
    author::{Author, Who},
    deed::{Deed, INSTALLATION},
};

pub(crate) use channels::{channel_added, channel_changed, channel_tested};
pub(crate) use endpoints::{
    all_sent_again, endpoint_added, endpoint_changed, sent_again, test_sent,
};
pub(crate) use keys::{key_ended, key_made};
pub(crate) use marks::{mark_ended, mark_set};

pub(crate) use odd::{risk_seen, risk_set};

pub(crate) use of_shops::{
    Counter, applied, at_till, board_bound, board_freed, boards_made, code_changed, ended, made,
    receipt_words, removed, replaced, store_changed, switched, turned,
};

/// The chain of a merchant's, or of none's.
fn chain(merchant: Option<&str>) -> &str {
    merchant.unwrap_or(INSTALLATION)
}

fn reach(reach: &Reach) -> String {
    let Reach::Spots(spots) = reach else {
        return "everywhere".to_owned();
    };
    let spots = spots.iter().map(|spot| match spot.till {
        None => spot.store.clone(),
        Some(till) => format!("{}/{}", spot.store, till.0),
    });
    spots.collect::<Vec<_>>().join(" ")
}

/// The only store that a role is for, if there is one.
fn only_store(reach: &Reach) -> &str {
    let Reach::Spots(spots) = reach else {
        return "";
    };
    let first = spots.first().map_or("", |spot| &spot.store);
    let is_only = spots.iter().all(|spot| spot.store == first);
    if is_only { first } else { "" }
}

/// Somebody is given a role, or made an operator; `None` for a person who is neither.
pub(crate) fn given(gift: &Gift) -> Option<Deed> {
    let person = &gift.person;
    match &gift.membership {
        Some(Membership {
            merchant,
            role,
            reach: at,
            ..
        }) => {
            let deed = Deed::of(merchant, Action::RoleGiven, &person.id)
                .at_store(only_store(at))
                .with("name", &person.name)
                .with("role", role.as_str())
                .with("reach", &reach(at));
            Some(deed)
        }
        None if person.is_operator => {
            let deed = Deed::of(INSTALLATION, Action::OperatorMade, &person.id);
            Some(deed.with("name", &person.name))
        }
        None => None,
    }
}

/// A role is taken.
pub(crate) fn taken(taking: &Taking) -> Deed {
    Deed::of(&taking.merchant, Action::RoleEnded, &taking.person).was("role", taking.role.as_str())
}

/// A link to sign in with is made.
pub(crate) fn linked(link: &Link) -> Deed {
    Deed::of(
        chain(link.merchant.as_deref()),
        Action::LinkMade,
        &link.person,
    )
}

/// A link that can't be used any more is tried.
pub(crate) fn link_refused(person: &str, merchant: Option<&str>) -> Deed {
    Deed::of(chain(merchant), Action::LinkRefused, person)
        .by(Who::Stranger)
        .refused("used-or-over")
}

/// Somebody signs in.
pub(crate) fn signed_in(session: &Session) -> Deed {
    let merchant = chain(session.merchant.as_deref());
    Deed::of(merchant, Action::SignedIn, &session.person)
        .by(Who::Person(session.person.clone()))
        .at(session.made)
}

/// A browser is signed out: by its person, by somebody else, or since its time is over.
pub(crate) fn signed_out(person: &str, merchant: Option<&str>) -> Deed {
    let own = Author::acting().who == Who::Person(person.to_owned());
    let action = if own {
        Action::SignedOut
    } else {
        Action::SessionEnded
    };
    Deed::of(chain(merchant), action, person)
}

/// A screen is made, with its link.
pub(crate) fn screen_made(screen: &Screen) -> Deed {
    Deed::of(INSTALLATION, Action::ScreenMade, &screen.id)
        .at_store(&screen.store)
        .with("name", &screen.name)
}

/// Something is done about a store's screen.
pub(crate) fn screen(action: Action, id: &str, store: &str) -> Deed {
    Deed::of(INSTALLATION, action, id).at_store(store)
}

/// Money is to be given back.
pub(crate) fn refund(action: Action, refund: &Refund) -> Deed {
    let amount = refund.amount;
    Deed::of(INSTALLATION, action, refund.id.as_str())
        .with("payment", &refund.payment)
        .with("minor", &amount.minor())
        .with("currency", amount.currency().code())
}

/// The same of a refund that is to be: somebody's own doing, or agreed to, which says who asked.
pub(crate) fn reserved(refund_: &Refund, mandate: Option<&Mandate>) -> Deed {
    let is_agreed = mandate.is_some_and(|mandate| mandate.agreed.is_some());
    match &refund_.asked_by {
        Some(asker) if is_agreed => refund(Action::RequestAgreed, refund_).with("asked-by", asker),
        Some(_) | None => refund(Action::RefundAsked, refund_),
    }
}

/// With the name of whoever asked for it.
pub(crate) fn asked(deed: Deed, name: &str) -> Deed {
    if name.is_empty() {
        return deed;
    }
    deed.with("asker", name)
}

/// What news of a payment are somebody's deed.
pub(crate) fn of_payment(payment: &Payment, news: &Entry<Payment>) -> Option<Deed> {
    let is_wish = news.kind == domain::EventKind::CancelRequested;
    let is_deed = matches!(news.source, Source::Operator | Source::Staff);
    (is_wish && is_deed).then(|| {
        let id = payment.request_id.as_str();
        let place = &payment.place;
        Deed::of(&place.merchant, Action::PaymentCancelled, id).at_store(&place.store)
    })
}

/// What becomes of a refund when it has ended.
pub(crate) fn of_refund(before: &Refund, after: domain::RefundState) -> Option<Deed> {
    use domain::RefundState;

    if before.state == after {
        return None;
    }
    match after {
        RefundState::Refunded => Some(refund(Action::RefundMade, before)),
        RefundState::Refused => {
            Some(refund(Action::RefundRefused, before).refused("by-the-gateway"))
        }
        RefundState::Requested | RefundState::Processing | RefundState::NeedsOperator => None,
    }
}

/// A till or a store is closed.
pub(crate) fn closed(extent: &Extent, closing: &Closing) -> Deed {
    let (merchant, _) = &extent.at.merchant;
    let deed = Deed::of(merchant, Action::ClosingMade, closing.number.to_string())
        .at_store(&closing.store)
        .at(extent.made)
        .with("day", &extent.day)
        .with("digest", &closing.digest);
    match &extent.till {
        Some((_, label)) => deed.with("till", label),
        None => deed,
    }
}

/// When a store's days begin is set.
pub(crate) fn days(store: &str, before: Option<&DayRule>, rule: &DayRule) -> Deed {
    let deed = Deed::of(INSTALLATION, Action::DaySet, store)
        .at_store(store)
        .with("begins", &rule.cut_off)
        .with("zone", &rule.zone)
        .with("from", &rule.from);
    match before {
        Some(before) => deed
            .was("begins", &before.cut_off)
            .was("zone", &before.zone),
        None => deed,
    }
}

/// What it is that an earlier version is in force again: one may be that a store wore its shop's look.
pub(crate) const fn restoring(brand: Option<&Brand>) -> Action {
    match brand {
        Some(_) => Action::LookRestored,
        None => Action::LookFollowed,
    }
}

/// A look is put in force: a shop's, or one store's own.
pub(crate) fn look(action: Action, wearer: Wearer<'_>, version: i64) -> Deed {
    let deed = Deed::of(wearer.merchant, action, version.to_string());
    match wearer.store {
        Some(store) => deed.at_store(store),
        None => deed,
    }
}

/// Somebody has looked at an alarm.
pub(crate) fn alarm_seen(merchant: Option<&str>, id: i64, kind: &str) -> Deed {
    Deed::of(chain(merchant), Action::AlarmSeen, id.to_string()).with("kind", kind)
}
