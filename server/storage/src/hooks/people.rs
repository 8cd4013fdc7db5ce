//! What people are told of events, alarms, findings and sign-ins. Of a payment: how much, where, and its
//! reference; nothing of whoever paid.

use alarms::Alarm;
use events::{
    endpoint::{Endpoint, State},
    event::{Envelope, Event},
    kind::Kind,
    object,
};
use foundation::clock::Timestamp;
use notices::{
    fact::{Amount, Fact, Happened, OfTill},
    topic::Topic,
};
use people::session::Session;
use risk::{finding::Incident, rule};
use serde_json::from_str;

/// To which topic an event belongs; to none if people aren't told of it.
pub(crate) fn topic_of(event: &Event) -> Option<Topic> {
    match Kind::parse(&event.kind)? {
        Kind::PaymentPaid => Some(Topic::Payment),
        Kind::ClosingMade => Some(Topic::Closing),
        Kind::PaymentFailed
        | Kind::PaymentCancelled
        | Kind::PaymentReversed
        | Kind::PaymentNeedsAttention
        | Kind::RefundRequested
        | Kind::RefundRefunded
        | Kind::RefundRefused
        | Kind::RefundNeedsAttention
        | Kind::CodeDisabled
        | Kind::CodeRotated
        | Kind::WebhookTest => None,
    }
}

fn amount(told: &object::Amount) -> Amount {
    Amount {
        minor: told.minor,
        currency: told.currency.clone(),
    }
}

fn payment(body: &str) -> Option<Fact> {
    let told: Envelope<object::Payment> = from_str(body).ok()?;
    Some(Fact::Payment {
        reference: told.data.reference,
        amount: amount(&told.data.amount),
        till: told.data.till.label,
    })
}

fn closing(body: &str) -> Option<Fact> {
    let told: Envelope<object::Closing> = from_str(body).ok()?;
    let of_till = |one: &object::OfTill| OfTill {
        till: one.till.label.clone(),
        amounts: one
            .totals
            .iter()
            .map(|moved| amount(&moved.all.amount))
            .collect(),
    };
    Some(Fact::Closing {
        number: told.data.number,
        day: told.data.counted.business_day,
        tills: told.data.tills.iter().map(of_till).collect(),
    })
}

/// What people are told of an event.
pub(crate) fn for_people(event: &Event) -> Option<Happened> {
    let fact = match topic_of(event)? {
        Topic::Payment => payment(&event.body)?,
        Topic::Closing => closing(&event.body)?,
        Topic::Alarm
        | Topic::Endpoint
        | Topic::RefundWaits
        | Topic::Silence
        | Topic::SignIn
        | Topic::KeyEnds
        | Topic::Money
        | Topic::Test => return None,
    };
    Some(Happened {
        merchant: Some(event.merchant.clone()),
        store: event.store.clone(),
        at: event.at,
        fact,
    })
}

/// Where an alarm of a shop's is from.
pub(crate) struct Place {
    pub(crate) merchant: String,
    pub(crate) store: String,
    pub(crate) payment: Option<String>,
}

/// An alarm was raised. What it says beside its kind is for the office.
pub(crate) fn alarm_raised(alarm: &Alarm, place: Option<Place>, at: Timestamp) -> Happened {
    let (merchant, store, payment) = match place {
        Some(place) => (Some(place.merchant), Some(place.store), place.payment),
        None => (None, None, None),
    };
    Happened {
        merchant,
        store,
        at,
        fact: Fact::Alarm {
            kind: alarm.kind.as_str().to_owned(),
            payment,
        },
    }
}

/// An endpoint fails, or is off for it.
pub(crate) fn endpoint_failing(endpoint: &Endpoint, at: Timestamp) -> Happened {
    Happened {
        merchant: Some(endpoint.merchant.clone()),
        store: None,
        at,
        fact: Fact::Endpoint {
            id: endpoint.id.to_string(),
            name: endpoint.plan.name.clone(),
            is_off: endpoint.state == State::Off,
        },
    }
}

/// What a rule found: which, where and how often, and nothing of whoever paid.
pub(crate) fn found(incident: &Incident, till: String, at: Timestamp) -> Happened {
    let fact = match incident.kind {
        rule::Kind::Silent => Fact::Silence {
            till,
            missing: incident.number,
        },
        kind @ (rule::Kind::Payer
        | rule::Kind::Crowd
        | rule::Kind::Unusual
        | rule::Kind::Declines) => Fact::Found {
            rule: kind.as_str().to_owned(),
            till,
            count: incident.number,
        },
    };
    Happened {
        merchant: Some(incident.spot.merchant.clone()),
        store: Some(incident.spot.store.clone()),
        at,
        fact,
    }
}

/// Somebody signed in.
pub(crate) fn signed_in(session: &Session, person: String) -> Happened {
    Happened {
        merchant: session.merchant.clone(),
        store: None,
        at: session.made,
        fact: Fact::SignIn { person },
    }
}
