//! A line of a store's feed, as programs see it: in JSON, and as an event of a stream.

use events::object::{self, time};
use foundation::store::StoreError;
use people::scope::Reach;
use serde::Serialize;
use till::feed::Line;
use utoipa::ToSchema;

use crate::Api;

/// What a line is called that tells nothing but its number.
const OTHER: &str = "other";

/// A line of a store's feed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FeedLine)]
pub(super) struct Told {
    /// Its number in its store: one more than that of the line before it.
    #[schema(example = 1042)]
    pub(super) seq: i64,
    /// `paid`, `reversed` (it was paid, and no longer is), `refunded`, `handed` (a screen says that the goods were handed over), `seen` (a
    /// screen says that somebody saw what was reversed), `other` (of a till that the key doesn't reach: it has its number and nothing else);
    /// more may be added.
    #[schema(example = "paid")]
    pub(super) kind: String,
    /// When it was written down.
    #[schema(example = "2026-11-28T03:12:31.044Z")]
    at: Option<String>,
    /// The payment that it is about, as it is now.
    payment: Option<object::Payment>,
    /// Which refund of it went back, by its id.
    #[schema(example = "R01KB4M9Q0N8W2Q3V5X7Z9A1C2E")]
    refund: Option<String>,
    /// Which line it marks, by its number.
    marks: Option<i64>,
}

impl Told {
    /// What somebody is told of it who reaches so far.
    pub(super) async fn of(api: &Api, reach: &Reach, at: At<'_>) -> Result<Self, StoreError> {
        let At { store, line } = at;
        if !reach.covers(store, line.till) {
            return Ok(Self {
                seq: line.seq,
                kind: OTHER.to_owned(),
                at: None,
                payment: None,
                refund: None,
                marks: None,
            });
        }
        let payment = match api.store.payment(&line.payment).await? {
            Some(payment) => {
                let refunds = api.store.refunds_of(&line.payment).await?;
                Some(object::Payment::of(&payment, &line.label, &refunds))
            }
            None => None,
        };
        Ok(Self {
            seq: line.seq,
            kind: line.kind.as_str().to_owned(),
            at: Some(time(line.heard)),
            payment,
            refund: line.refund.as_ref().map(ToString::to_string),
            marks: line.of,
        })
    }
}

/// A line, and in whose feed it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct At<'a> {
    pub(super) store: &'a str,
    pub(super) line: &'a Line,
}

/// An event of a stream (HTML, "server-sent events"). Its data is JSON without line breaks, and so one field.
pub(super) fn event(id: Option<i64>, name: &str, data: &impl Serialize) -> String {
    let data = serde_json::to_string(data).unwrap_or_default();
    let id = id.map(|id| format!("id: {id}\n")).unwrap_or_default();
    format!("{id}event: {name}\ndata: {data}\n\n")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_event_is_one_block_of_whole_fields() {
        let data = json!({"note": "two\nlines\r"});
        let text = event(Some(7), "paid", &data);
        assert_eq!(
            text,
            "id: 7\nevent: paid\ndata: {\"note\":\"two\\nlines\\r\"}\n\n"
        );
        assert!(event(None, "bye", &data).starts_with("event: bye\n"));
    }
}
