//! One event, with the body that every endpoint gets, byte for byte the same at every try.

use std::fmt;

use domain::ids::{RANDOM_LEN, timed};
use foundation::clock::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use utoipa::ToSchema;

use crate::{
    kind::Kind,
    object::{self, time},
};

/// The longest body there may be, in bytes. Only a closing of very many tills and wallets comes near.
pub const BODY_MAX: usize = 20_000;
const PREFIX: &str = "evt_";
const ID_LEN: usize = PREFIX.len() + 26;

/// An event's name, the same at every endpoint and at every try. Names sort by the time of their events.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct EventId(Box<str>);

impl EventId {
    /// Reads one.
    pub fn parse(raw: &str) -> Option<Self> {
        let rest = raw.strip_prefix(PREFIX)?;
        let is_one = raw.len() == ID_LEN && rest.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_one.then(|| Self(raw.into()))
    }

    /// What the names of all events from then on sort behind.
    pub fn first_at(at: Timestamp) -> String {
        timed(at.0, [0; RANDOM_LEN], PREFIX)
    }

    /// As it is stored and sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Where something happened.
#[derive(Clone, Copy, Debug)]
pub struct Whose<'a> {
    /// The merchant, by its id.
    pub merchant: &'a str,
    /// The store; none for what is about no store.
    pub store: Option<&'a str>,
}

/// What happened, before it has a name.
#[derive(Clone, Copy, Debug)]
pub struct Happened<'a> {
    /// What.
    pub kind: Kind,
    /// To what, by its id.
    pub object: &'a str,
    /// Rises with each event of that object.
    pub version: i64,
    /// When.
    pub at: Timestamp,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name.
    pub id: EventId,
    /// Whose.
    pub merchant: String,
    /// Of which store.
    pub store: Option<String>,
    /// What happened; of a newer version it may be a kind that isn't known here.
    pub kind: String,
    /// To what.
    pub object: String,
    /// See [`Happened::version`].
    pub version: i64,
    /// When.
    pub at: Timestamp,
    /// What is sent, for ever.
    pub body: String,
}

/// What is sent. The order of its members is kept.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Envelope<T = Value> {
    /// The event, by its name: the same at every try, so that what came twice is known.
    #[schema(example = "evt_01KB4M6R0N8W2Q3V5X7Z9A1C2E")]
    pub id: String,
    /// What happened; more kinds may be added.
    #[serde(rename = "type")]
    #[schema(example = "payment.paid")]
    pub kind: String,
    /// When it happened.
    #[schema(example = "2026-11-28T03:12:31.044Z")]
    pub timestamp: String,
    /// The merchant, by its id.
    #[schema(example = "M-KYOTO")]
    pub merchant: String,
    /// The store, by its id; `null` for what is about none.
    #[schema(example = "S-GION")]
    pub store: Option<String>,
    /// Rises with each event of one object: what isn't newer than what you have is old news.
    pub version: i64,
    /// The object as it was then.
    pub data: T,
}

/// What a test says.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Test {
    /// The endpoint it is for, by its id.
    pub endpoint: String,
}

impl Event {
    /// Of a payment.
    pub fn payment(
        happened: Happened<'_>,
        whose: Whose<'_>,
        data: &object::Payment,
    ) -> Option<Self> {
        Self::of(happened, whose, data)
    }

    /// Of a refund.
    pub fn refund(happened: Happened<'_>, whose: Whose<'_>, data: &object::Refund) -> Option<Self> {
        Self::of(happened, whose, data)
    }

    /// Of a closing. One that is too long for a body is told without its tills and wallets: who wants
    /// them asks.
    pub fn closing(
        happened: Happened<'_>,
        whose: Whose<'_>,
        data: &object::Closing,
    ) -> Option<Self> {
        let complete = Self::of(happened, whose, data)?;
        if complete.body.len() <= BODY_MAX {
            return Some(complete);
        }
        let short = object::Closing {
            tills: Vec::new(),
            wallets: Vec::new(),
            waiting: Vec::new(),
            ..data.clone()
        };
        Self::of(happened, whose, &short)
    }

    /// Of a code.
    pub fn code(happened: Happened<'_>, whose: Whose<'_>, data: &object::Code) -> Option<Self> {
        Self::of(happened, whose, data)
    }

    /// A test of an endpoint.
    pub fn test(merchant: &str, endpoint: &str, at: Timestamp) -> Option<Self> {
        let happened = Happened {
            kind: Kind::WebhookTest,
            object: endpoint,
            version: at.0,
            at,
        };
        let whose = Whose {
            merchant,
            store: None,
        };
        let endpoint = endpoint.to_owned();
        Self::of(happened, whose, Test { endpoint })
    }

    /// `None` where the data can't be written, which no object of ours comes to.
    fn of(happened: Happened<'_>, whose: Whose<'_>, data: impl Serialize) -> Option<Self> {
        let Happened {
            kind,
            object,
            version,
            at,
        } = happened;
        let id = name(happened);
        let envelope = Envelope {
            id: id.to_string(),
            kind: kind.as_str().to_owned(),
            timestamp: time(at),
            merchant: whose.merchant.to_owned(),
            store: whose.store.map(str::to_owned),
            version,
            data,
        };
        Some(Self {
            id,
            merchant: envelope.merchant.clone(),
            store: envelope.store.clone(),
            kind: envelope.kind.clone(),
            object: object.to_owned(),
            version,
            at,
            body: serde_json::to_string(&envelope).ok()?,
        })
    }
}

/// A name out of what it is the name of: the same event can't be written under two.
fn name(happened: Happened<'_>) -> EventId {
    let mut digest = Sha256::new();
    for part in ["portico event", happened.kind.as_str(), happened.object] {
        digest.update(part);
        digest.update([0]);
    }
    digest.update(happened.version.to_be_bytes());
    let digest = digest.finalize();
    let mut short = [0; RANDOM_LEN];
    for (byte, from) in short.iter_mut().zip(digest.iter()) {
        *byte = *from;
    }
    EventId(timed(happened.at.0, short, PREFIX).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: Timestamp = Timestamp(1_764_299_551_002);

    #[test]
    fn names_sort_by_time_and_differ_with_whatever_they_are_of() {
        let test = |endpoint: &str, at| Event::test("M", endpoint, at).unwrap().id;
        let first = test("ep_1", AT);
        assert_eq!(EventId::parse(first.as_str()), Some(first.clone()));
        assert_eq!(test("ep_1", AT), first);
        assert_ne!(test("ep_2", AT), first);
        assert!(test("ep_1", AT.plus_ms(1)) > first);
        for wrong in [
            "",
            "evt_",
            "evt_01KB",
            "P01KB4M6R0N8W2Q3V5X7Z9A1C2E0000",
            "evt_01KB4M6R0N8W2Q3V5X7Z9A1C-E",
        ] {
            assert_eq!(EventId::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_body_says_what_the_event_is() {
        let event = Event::test("M-1", "ep_1", AT).unwrap();
        let body: Envelope = serde_json::from_str(&event.body).unwrap();
        assert_eq!(
            (body.id.as_str(), body.kind.as_str()),
            (event.id.as_str(), "webhook.test")
        );
        assert_eq!(body.timestamp, "2025-11-28T03:12:31.002Z");
        assert!(event.body.starts_with("{\"id\":\"evt_"), "{}", event.body);
        assert_eq!(body.data, serde_json::json!({ "endpoint": "ep_1" }));
    }
}
