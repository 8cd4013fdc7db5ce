//! A device at a counter: it comes with a link, and hears.

use std::collections::HashMap;

use reqwest::{RequestBuilder, Response};
use serde_json::Value;

use super::{
    TestApp,
    child::run,
    customer::{BROWSER, Customer, Page},
};

/// A browser that is a screen.
pub(crate) struct Screen {
    pub(crate) browser: Customer,
    pub(crate) id: String,
}

/// What the operator's command prints.
pub(crate) fn till_link(environment: &HashMap<&'static str, String>, words: &[&str]) -> Value {
    let words = [&["till", "link", "--json"], words].concat();
    serde_json::from_str(&run(environment, &words)).unwrap()
}

/// What stands behind the `#` of a link.
pub(crate) fn secret(link: &Value) -> String {
    let link = link["link"].as_str().unwrap();
    link.split_once("/till/enrol#").unwrap().1.to_owned()
}

impl Screen {
    /// One that heard these words of the operator's.
    pub(crate) async fn set_up(app: &TestApp, words: &[&str]) -> Self {
        let link = till_link(&app.environment, words);
        let browser = app.customer(BROWSER);
        let came = enrol(&browser, &secret(&link)).await;
        assert_eq!(came.location(), "/till");
        let id = link["screen"].as_str().unwrap().to_owned();
        Self { browser, id }
    }

    pub(crate) fn at(&self, base: &str) -> Self {
        Self {
            browser: self.browser.at(base),
            id: self.id.clone(),
        }
    }

    /// What a script asks for.
    pub(crate) async fn ask(&self, path: &str) -> Page {
        let asking = self.browser.getting(path);
        Page::of(asking.header("accept", "application/json")).await
    }

    pub(crate) async fn state(&self) -> Value {
        self.ask("/till/state").await.json()
    }

    /// What its script sends, with the token of its page.
    pub(crate) async fn send(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.state().await["form"].as_str().unwrap().to_owned();
        let posting = self.browser.posting(path).form(fields);
        let posting = posting.header("x-portico-form", token);
        Page::of(posting).await
    }

    pub(crate) async fn listen(&self, after: Option<i64>) -> Stream {
        let asking = self.browser.getting("/till/events");
        let mut asking = asking.header("accept-encoding", "br, gzip");
        if let Some(after) = after {
            asking = asking.header("last-event-id", after);
        }
        let answer = opened(asking).await;
        let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
        // Said to nginx, which keeps it to itself.
        let server = answer.headers().get("server");
        let is_nginx = server.is_some_and(|it| it.as_bytes().starts_with(b"nginx"));
        assert!(is_nginx || header("x-accel-buffering") == "no");
        Stream::of(answer)
    }
}

/// An answer that is a stream, and that nobody keeps or packs.
pub(crate) async fn opened(asking: RequestBuilder) -> Response {
    let answer = asking.send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 200);
    let header = |name: &str| answer.headers()[name].to_str().unwrap();
    assert_eq!(header("content-type"), "text/event-stream");
    assert_eq!(header("cache-control"), "no-store, no-transform");
    assert!(!answer.headers().contains_key("content-encoding"));
    answer
}

pub(crate) async fn enrol(browser: &Customer, secret: &str) -> Page {
    Page::of(browser.posting("/till/enrol").form(&[("code", secret)])).await
}

/// An open stream.
pub(crate) struct Stream {
    answer: reqwest::Response,
    read: String,
}

/// One event.
#[derive(Clone, Debug)]
pub(crate) struct Heard {
    /// As it came.
    pub(crate) raw: String,
    pub(crate) name: String,
    pub(crate) id: Option<i64>,
    pub(crate) data: Value,
}

impl Stream {
    pub(crate) const fn of(answer: reqwest::Response) -> Self {
        Self {
            answer,
            read: String::new(),
        }
    }

    /// The next event; `None` at the end of the stream.
    pub(crate) async fn next(&mut self) -> Option<Heard> {
        loop {
            if let Some((event, rest)) = self.read.split_once("\n\n") {
                let event = heard(event);
                let rest = rest.to_owned();
                self.read = rest;
                return Some(event);
            }
            let piece = self.answer.chunk().await.unwrap()?;
            self.read.push_str(std::str::from_utf8(&piece).unwrap());
        }
    }

    /// The next event but signs of life and who is about to confirm.
    pub(crate) async fn news(&mut self) -> Heard {
        loop {
            let event = self.next().await.expect("the stream goes on");
            if !["", "ping", "opening"].contains(&event.name.as_str()) {
                return event;
            }
        }
    }

    /// The next event, which has this name.
    pub(crate) async fn hears(&mut self, name: &str) -> Heard {
        let event = self.news().await;
        assert_eq!(event.name, name, "{event:?}");
        event
    }
}

fn heard(event: &str) -> Heard {
    let field = |name: &str| {
        let mut lines = event.lines();
        lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    };
    Heard {
        raw: event.to_owned(),
        name: field("event").unwrap_or_default().to_owned(),
        id: field("id").map(|id| id.parse().unwrap()),
        data: serde_json::from_str(field("data").unwrap_or("null")).unwrap(),
    }
}
