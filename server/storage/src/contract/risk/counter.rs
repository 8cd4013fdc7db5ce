//! A counter at which something happens.

use domain::{Day, EventKind, State};
use foundation::clock::Timestamp;
use payments::{
    payment::{Facts, News, Payment, Source},
    store::After,
};
use people::{role::Role, store::Giver};
use risk::{
    finding::Spot,
    rule::{Change, Rule},
};
use shops::shop::TillId;

use super::super::{
    consent::works_here,
    samples::{again, insert, payment_at, shops},
};
use crate::Storage;

pub(super) const MINUTE: i64 = 60_000;
pub(super) const WEEK: i64 = 7 * 24 * 60 * MINUTE;

pub(in crate::contract) fn by(role: Role) -> Giver {
    Giver {
        person: "owen".to_owned(),
        role,
    }
}

pub(in crate::contract) fn change(rule: Rule) -> Change {
    Change {
        merchant: "M".to_owned(),
        rules: vec![rule],
        before: None,
        by: by(Role::Owner),
    }
}

pub(super) fn spot() -> Spot {
    Spot {
        merchant: "M".to_owned(),
        store: "S".to_owned(),
        till: TillId(1),
    }
}

/// A payment that was begun then, and how it ended.
pub(super) async fn made(
    store: &dyn Storage,
    like: &Payment,
    ended: (u8, Timestamp, State),
) -> Payment {
    let (number, created, state) = ended;
    let payment = Payment {
        created,
        day: Some(Day::utc(created.0)),
        ..payment_at(like.code.clone(), number)
    };
    let payment = Payment {
        amount: like.amount,
        wallet: like.wallet.clone(),
        ..payment
    };
    insert(store, &payment).await.unwrap();
    let (kind, paid) = if state == State::Paid {
        (EventKind::ConfirmedPaid, Some(created))
    } else if state == State::Failed {
        (EventKind::ConfirmedFailed, None)
    } else {
        return payment;
    };
    let news = News {
        facts: Facts {
            paid,
            ..Facts::default()
        },
        ..News::plain(kind, Source::Notice)
    };
    let after = After {
        state,
        check: None,
        at: created,
    };
    store.append(&payment, &news, after).await.unwrap();
    again(store, &payment).await
}

pub(super) async fn opened(store: &dyn Storage) -> Payment {
    let code = shops(store).await;
    works_here(store, "owen", Role::Owner).await;
    payment_at(code, 1)
}
