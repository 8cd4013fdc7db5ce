//! Which requests a kept page may answer: those that nothing but code, wallet and language make a difference to.

use axum::{
    extract::Request,
    http::{HeaderMap, Method, header},
};
use domain::EntryCode;
use packed::Encoding;

use crate::{
    AppState,
    cookies::{LANGUAGE_COOKIE, ours},
    visit::{is_prefetch, wants_page},
};

/// Such a request.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) code: EntryCode,
    pub(super) encoding: Encoding,
}

impl Asked {
    /// `None` for whoever has to go the long way.
    pub(super) fn of(state: &AppState, request: &Request) -> Option<Self> {
        let (uri, headers) = (request.uri(), request.headers());
        if request.method() != Method::GET || uri.query().is_some() {
            return None;
        }
        let path = uri.path();
        let raw = path
            .strip_prefix("/c/")
            .or_else(|| path.strip_prefix("/C/"))?;
        let code = EntryCode::parse(raw).ok()?;
        let is_plain = !headers.contains_key(header::CONTENT_LENGTH)
            && !headers.contains_key(header::TRANSFER_ENCODING)
            && !is_prefetch(headers);
        let accept = match headers.get(header::ACCEPT) {
            Some(accept) => accept.to_str().ok()?,
            None => "",
        };
        if !is_plain || !wants_page(accept) {
            return None;
        }
        let is_https = state.public_url.scheme() == "https";
        chosen(headers, is_https)?;
        Some(Self {
            code,
            encoding: encoding(headers)?,
        })
    }
}

/// The language that was chosen before, empty if none was; `None` with any other cookie of ours, or one that can't be
/// read.
pub(super) fn chosen(headers: &HeaderMap, is_https: bool) -> Option<&str> {
    let mut chosen = None;
    for line in headers.get_all(header::COOKIE) {
        for pair in line.to_str().ok()?.split(';') {
            let Some((name, value)) = pair.trim().split_once('=') else {
                continue;
            };
            match ours(name, is_https) {
                Some(LANGUAGE_COOKIE) if chosen.is_none() && !value.is_empty() => {
                    chosen = Some(value);
                }
                Some(name) if name.starts_with("portico-") => return None,
                Some(_) | None => {}
            }
        }
    }
    Some(chosen.unwrap_or_default())
}

/// How the answer is to be written. Who weighs one against the other goes the long way; browsers don't.
fn encoding(headers: &HeaderMap) -> Option<Encoding> {
    let mut all = headers.get_all(header::ACCEPT_ENCODING).iter();
    let Some(accepted) = all.next() else {
        return Some(Encoding::Plain);
    };
    let accepted = accepted.to_str().ok()?;
    if all.next().is_some() || accepted.contains([';', '*']) {
        return None;
    }
    let has = |name| {
        accepted
            .split(',')
            .any(|one| one.trim().eq_ignore_ascii_case(name))
    };
    Some(match (has("br"), has("gzip")) {
        (true, _) => Encoding::Brotli,
        (false, true) => Encoding::Gzip,
        (false, false) => Encoding::Plain,
    })
}
