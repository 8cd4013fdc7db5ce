//! A web view that says what it can unpack, and sees how an answer travels.

use std::io::Read as _;

use reqwest::{Client, header::HeaderMap};

use super::{TestApp, customer::ALIPAY_HK, eventually};

/// A request of a web view's.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    pub(crate) agent: &'a str,
    pub(crate) languages: &'a str,
    pub(crate) encodings: &'a str,
}

pub(crate) const VIEW: View<'_> = View {
    agent: ALIPAY_HK,
    languages: "zh-HK,zh;q=0.9,en;q=0.8",
    encodings: "gzip, deflate, br",
};

/// An answer, unpacked.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: HeaderMap,
    pub(crate) html: String,
    /// Whether it stood ready: what is made and packed at once doesn't know how long it gets.
    pub(crate) is_kept: bool,
}

impl Answer {
    /// Without what differs each time.
    pub(crate) fn same(&self) -> (Vec<(String, String)>, String) {
        let travelling = ["content-length", "transfer-encoding", "date"];
        let headers = self.headers.iter();
        let mut headers: Vec<_> = headers
            .filter(|(name, _)| !travelling.contains(&name.as_str()))
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        headers.sort();
        (headers, self.html.replace(&self.attempt(), "KEY"))
    }

    pub(crate) fn attempt(&self) -> String {
        let before = "name=\"attempt\" value=\"";
        let (_, rest) = self.html.split_once(before).unwrap();
        let key = rest.split_once('"').unwrap().0.to_owned();
        assert!(domain::AttemptKey::parse(&key).is_ok(), "{key}");
        key
    }
}

fn unpacked(headers: &HeaderMap, bytes: &[u8]) -> String {
    let mut text = String::new();
    let read = match headers
        .get("content-encoding")
        .map(|value| value.to_str().unwrap())
    {
        Some("br") => brotli::Decompressor::new(bytes, 4_096).read_to_string(&mut text),
        Some("gzip") => flate2::read::GzDecoder::new(bytes).read_to_string(&mut text),
        Some(other) => panic!("nobody asked for {other}"),
        None => return String::from_utf8(bytes.to_vec()).unwrap(),
    };
    read.unwrap();
    text
}

pub(crate) async fn ask(app: &TestApp, path: &str, view: View<'_>) -> Answer {
    ask_with(app, path, view, "").await
}

pub(crate) async fn ask_with(app: &TestApp, path: &str, view: View<'_>, cookie: &str) -> Answer {
    let mut asking = Client::builder()
        .no_proxy()
        .build()
        .unwrap()
        .get(format!("{}{path}", app.base))
        .header("accept", "text/html,*/*;q=0.8")
        .header("user-agent", view.agent)
        .header("accept-language", view.languages);
    if !view.encodings.is_empty() {
        asking = asking.header("accept-encoding", view.encodings);
    }
    if !cookie.is_empty() {
        asking = asking.header("cookie", cookie);
    }
    let answer = asking.send().await.unwrap();
    let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
    let html = unpacked(&headers, &answer.bytes().await.unwrap());
    let is_packed = headers.contains_key("content-encoding");
    Answer {
        status,
        html,
        is_kept: is_packed && headers.contains_key("content-length"),
        headers,
    }
}

/// Asks until the page is kept.
pub(crate) async fn kept(app: &TestApp, code: &str, view: View<'_>) -> Answer {
    eventually("the page is kept", async || {
        let answer = ask(app, &format!("/c/{code}"), view).await;
        answer.is_kept.then_some(answer)
    })
    .await
}
