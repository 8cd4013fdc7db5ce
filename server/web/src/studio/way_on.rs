//! Where somebody wanted to go who had to sign in first: the link of a notice leads to what it tells of. Their browser
//! remembers it, since the link by which they sign in comes from elsewhere.

use axum::response::Response;

use super::page::SIGN_IN;
use crate::{AppState, respond, visit::Visit};

/// Cookie with the address of a page of the office.
const COOKIE: &str = "portico-to";
/// For so long: signing in may take asking somebody for a link.
const COOKIE_S: u32 = 30 * 60;
const PAGES: &str = "/office/";
const LEN_MAX: usize = 200;

/// An address that is one of the office's, and nothing else.
fn page(path: &str) -> Option<&str> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/_-.".contains(&byte);
    let is_page = path.starts_with(PAGES) && path.len() <= LEN_MAX && !path.contains("..");
    (is_page && path.bytes().all(is_plain)).then_some(path)
}

/// To the page for signing in; the browser remembers where it was asked to go.
pub(super) fn by_signing_in(state: &AppState, path: &str) -> Response {
    let mut response = respond::see_other(SIGN_IN);
    remember(state, path, &mut response);
    response
}

/// The same for whoever signs in by a link that leads on itself, with `?to=/office/…`.
pub(super) fn by_link(state: &AppState, query: &str, response: &mut Response) {
    let all = url::form_urlencoded::parse(query.as_bytes());
    if let Some((_, to)) = all.into_iter().find(|(name, _)| name == "to") {
        remember(state, &to, response);
    }
}

fn remember(state: &AppState, path: &str, response: &mut Response) {
    if let Some(page) = page(path) {
        let cookie = state.cookie(COOKIE, page, COOKIE_S);
        respond::set_cookie(response.headers_mut(), &cookie);
    }
}

/// Where this browser's person wanted to go.
pub(super) fn wanted(visit: &Visit) -> Option<&str> {
    page(visit.cookie(COOKIE)?)
}

/// They are there.
pub(super) fn forget(state: &AppState, response: &mut Response) {
    let cookie = state.cookie(COOKIE, "", 0);
    respond::set_cookie(response.headers_mut(), &cookie);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leads_out_of_the_office() {
        for own in ["/office/payments/P01ABC", "/office/closings/S-1/12"] {
            assert_eq!(page(own), Some(own));
        }
        for other in [
            "/office",
            "//evil.example/office/",
            "/office/../sign-in",
            "/office/x\r\nset-cookie: a=b",
            "/office/?next=https://evil.example",
            "https://evil.example/office/",
        ] {
            assert_eq!(page(other), None, "{other}");
        }
        assert_eq!(page(&format!("/office/{}", "a".repeat(LEN_MAX))), None);
    }
}
