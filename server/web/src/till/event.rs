//! An event of a screen's stream, as text (HTML, "server-sent events"): made once, and then shared.

use std::{fmt::Write as _, sync::Arc, time::Duration};

use serde::Serialize;

/// What stands around its data.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// The number by which a screen that was cut comes again.
    pub(super) id: Option<i64>,
    /// After how long it does.
    pub(super) retry: Option<Duration>,
}

impl<'a> Event<'a> {
    /// One without a number.
    pub(super) const fn named(name: &'a str) -> Self {
        Self {
            name,
            id: None,
            retry: None,
        }
    }

    /// With its data, which always has a form in JSON: one without line breaks, so that it is one field.
    pub(super) fn with(self, data: &impl Serialize) -> Arc<[u8]> {
        let data = serde_json::to_string(data).unwrap_or_default();
        let mut text = format!("event: {}\ndata: {data}\n", self.name);
        // Writing to a string doesn't fail.
        if let Some(id) = self.id {
            let _ = writeln!(text, "id: {id}");
        }
        if let Some(retry) = self.retry {
            let _ = writeln!(text, "retry: {}", retry.as_millis());
        }
        text.push('\n');
        text.into_bytes().into()
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use axum::{
        body::to_bytes,
        response::{IntoResponse as _, Sse, sse},
    };

    use super::{Duration, Event};

    #[tokio::test]
    async fn an_event_is_what_axum_writes() {
        let data = serde_json::json!({ "text": "a\n\r\u{2028}¥ 1", "seq": 7 });
        let retry = Duration::from_millis(1_007);
        let theirs = sse::Event::default().event("hello").json_data(&data);
        let theirs = theirs.unwrap().id("7").retry(retry);
        let theirs = futures_util::stream::iter([Ok::<_, Infallible>(theirs)]);
        let theirs = Sse::new(theirs).into_response().into_body();
        let ours = Event {
            id: Some(7),
            retry: Some(retry),
            ..Event::named("hello")
        };
        assert_eq!(
            *to_bytes(theirs, usize::MAX).await.unwrap(),
            *ours.with(&data)
        );
        assert_eq!(&*Event::named("ping").with(&1), b"event: ping\ndata: 1\n\n");
    }
}
