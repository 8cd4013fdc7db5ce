//! Who asks: what a request says about the customer, read once and with limits.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, Request},
    http::{HeaderMap, HeaderName, Method, Uri, header},
};

use domain::ResultToken;

use super::{AppState, cookies};
use edge::Proxies;

/// Longest language tag taken from an address.
const TAG_LEN_MAX: usize = 35;

/// One request's visitor.
#[derive(Clone, Debug)]
pub(super) struct Visit {
    /// The header, verbatim: the gateway finds the wallet by it.
    pub(super) user_agent: String,
    /// The header.
    pub(super) accept_language: Option<String>,
    /// The address without what follows its question mark.
    pub(super) path: String,
    /// How it was asked for.
    method: Method,
    /// `?retry=`: the payment that is to be tried once more.
    pub(super) retry: Option<ResultToken>,
    /// `?lang=`, if it can be a language tag.
    pub(super) lang: Option<String>,
    /// Where the request came from, past our own proxies; nothing if they don't tell.
    pub(super) client_ip: Option<IpAddr>,
    /// Whom limits count this request for: that address, or whoever is connected.
    pub(super) client: Option<IpAddr>,
    /// Whether the answer is a page, and not data for a script.
    pub(super) wants_page: bool,
    /// Whether nobody looks at the answer yet: a HEAD, or a page fetched ahead.
    pub(super) ahead: bool,
    /// Whether another site made the browser send this.
    pub(super) foreign: bool,
    cookies: Vec<(String, String)>,
}

impl AppState {
    /// The visitor of a request.
    pub(super) fn visit(&self, request: &Request) -> Visit {
        Visit::of(
            request,
            &self.public_url.origin().ascii_serialization(),
            &self.proxies,
        )
    }
}

impl Visit {
    /// Reads a request; `origin` is our own.
    pub(super) fn of(request: &Request, origin: &str, proxies: &Proxies) -> Self {
        let headers = request.headers();
        let peer = request
            .extensions()
            .get::<ConnectInfo<SocketAddr>>()
            .map(|peer| peer.0.ip());
        let client_ip = proxies.client(headers, peer);
        Self {
            user_agent: text(headers, &header::USER_AGENT).unwrap_or_default(),
            accept_language: text(headers, &header::ACCEPT_LANGUAGE),
            path: request.uri().path().to_owned(),
            method: request.method().clone(),
            retry: asked(request.uri(), "retry").and_then(|raw| ResultToken::parse(&raw).ok()),
            lang: asked_language(request.uri()),
            client_ip,
            client: client_ip.or(peer),
            wants_page: wants_page(&text(headers, &header::ACCEPT).unwrap_or_default())
                && !sends_json(headers),
            ahead: request.method() == Method::HEAD || is_prefetch(headers),
            foreign: is_foreign(headers, origin),
            cookies: cookies(headers, origin.starts_with("https:")),
        }
    }

    /// Whether the page can be had again by loading its address.
    pub(super) fn is_get(&self) -> bool {
        matches!(self.method, Method::GET | Method::HEAD)
    }

    /// The names of all cookies, as we know them.
    pub(super) fn cookie_names(&self) -> impl Iterator<Item = &str> {
        self.cookies.iter().map(|(name, _)| name.as_str())
    }

    /// The value of a cookie by the name we know it by.
    pub(super) fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

fn text(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let value = headers.get(name)?;
    Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// Our own script asks for JSON and nothing else; whoever doesn't say what they want is shown a
/// page, because they may be a person.
pub(super) fn wants_page(accept: &str) -> bool {
    let accept = accept.to_ascii_lowercase();
    let is_json = |kind: &str| {
        let kind = kind.split(';').next().unwrap_or_default().trim();
        kind.ends_with("/json") || kind.ends_with("+json")
    };
    accept.contains("text/html") || !accept.split(',').any(is_json)
}

/// No form is sent as JSON, so whoever sends some is a program, and reads no page.
fn sends_json(headers: &HeaderMap) -> bool {
    let sent = text(headers, &header::CONTENT_TYPE).unwrap_or_default();
    let accept = text(headers, &header::ACCEPT).unwrap_or_default();
    sent.to_ascii_lowercase().starts_with("application/json") && !accept.contains("text/html")
}

/// A parameter of the address.
fn asked(uri: &Uri, name: &str) -> Option<String> {
    let query = uri.query()?;
    let mut all = url::form_urlencoded::parse(query.as_bytes());
    Some(all.find(|(known, _)| known == name)?.1.into_owned())
}

fn asked_language(uri: &Uri) -> Option<String> {
    let lang = asked(uri, "lang")?;
    let plain = lang
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    (plain && !lang.is_empty() && lang.len() <= TAG_LEN_MAX).then_some(lang)
}

/// Browsers say where a request comes from; old ones only by `Origin`, and some not at all.
fn is_foreign(headers: &HeaderMap, origin: &str) -> bool {
    match text(headers, &HeaderName::from_static("sec-fetch-site")).as_deref() {
        Some("same-origin" | "none") => false,
        Some(_) => true,
        None => text(headers, &header::ORIGIN).is_some_and(|from| from != origin && from != "null"),
    }
}

/// Browsers say when they fetch a page that nobody asked for yet; each in its own time's words.
pub(super) fn is_prefetch(headers: &HeaderMap) -> bool {
    ["sec-purpose", "purpose", "x-moz", "x-purpose"]
        .iter()
        .any(|name| {
            let purpose = text(headers, &HeaderName::from_static(name)).unwrap_or_default();
            let purpose = purpose.to_ascii_lowercase();
            purpose.contains("prefetch") || purpose.contains("preview")
        })
}

fn cookies(headers: &HeaderMap, is_https: bool) -> Vec<(String, String)> {
    let all = headers.get_all(header::COOKIE);
    let pairs = all
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'));
    pairs
        .filter_map(|pair| pair.trim().split_once('='))
        .filter_map(|(name, value)| {
            Some((cookies::ours(name, is_https)?.to_owned(), value.to_owned()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn visit(uri: &str, headers: &[(&str, &str)]) -> Visit {
        let mut request = axum::http::Request::builder().uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Visit::of(
            &request.body(Body::empty()).unwrap(),
            "https://pay.example",
            &Proxies::new(0),
        )
    }

    #[test]
    fn another_sites_form_is_told_from_ours() {
        let foreign = |headers: &[(&str, &str)]| visit("/", headers).foreign;
        assert!(!foreign(&[]));
        assert!(!foreign(&[
            ("sec-fetch-site", "same-origin"),
            ("origin", "https://evil.example")
        ]));
        assert!(foreign(&[("sec-fetch-site", "cross-site")]));
        assert!(foreign(&[("origin", "https://evil.example")]));
        assert!(!foreign(&[("origin", "https://pay.example")]));
        assert!(!foreign(&[("origin", "null")]));
    }

    #[test]
    fn only_who_asks_for_json_gets_json() {
        for (accept, page) in [
            ("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", true),
            ("*/*", true),
            ("image/avif,image/webp", true),
            ("application/json, text/html", true),
            ("application/json", false),
            ("Application/JSON; charset=utf-8", false),
            ("application/problem+json, */*;q=0.1", false),
        ] {
            assert_eq!(
                visit("/", &[("accept", accept)]).wants_page,
                page,
                "{accept}"
            );
        }
        assert!(visit("/", &[]).wants_page);
        let sent = ("content-type", "application/json");
        assert!(!visit("/", &[sent]).wants_page);
        assert!(!visit("/", &[sent, ("accept", "*/*")]).wants_page);
        assert!(visit("/", &[sent, ("accept", "text/html")]).wants_page);
    }

    #[test]
    fn a_cookie_that_a_neighbour_may_have_set_is_not_read() {
        let sent = [("cookie", "portico-lang=xx; __Host-portico-lang=de")];
        assert_eq!(visit("/", &sent).cookie("portico-lang"), Some("de"));
        let planted = [("cookie", "portico-lang=xx")];
        assert_eq!(visit("/", &planted).cookie("portico-lang"), None);
    }

    #[test]
    fn an_asked_language_is_a_tag_or_nothing() {
        let lang = |uri: &str| visit(uri, &[]).lang;
        assert_eq!(lang("/c/X?lang=zh-Hans").as_deref(), Some("zh-Hans"));
        for bad in [
            "/c/X?lang=",
            "/c/X?lang=%00",
            "/c/X?lang=..%2Fetc",
            "/c/X",
            "/c/X?lang=%3Cb%3E",
        ] {
            assert_eq!(lang(bad), None, "{bad}");
        }
        assert_eq!(lang(&format!("/c/X?lang={}", "a".repeat(36))), None);
    }
}
