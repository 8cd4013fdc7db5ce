//! The customers' cookies: which payment a browser made at a code, and the language it chose.
//! Knows no page.

use domain::{EntryCode, ResultToken};

use super::{AppState, visit::Visit};

/// Remembers the language a customer chose.
pub(super) const LANGUAGE_COOKIE: &str = "portico-lang";
/// How long a browser remembers a language.
pub(super) const LANGUAGE_S: u32 = 31_536_000;
/// How long a browser is asked to remember a payment: long enough to come back to it, and to find
/// its receipt again.
const PAYMENT_S: u32 = 3_600;
/// With it browsers see to it that only this very host can have set a cookie, and by HTTPS alone: a
/// neighbour below the same domain can't plant a payment of its own.
const HOST_PREFIX: &str = "__Host-";
/// What the names of the payments' cookies begin with; the code follows.
const PAYMENT: &str = "portico-";

/// The name under which a browser keeps one of our cookies.
pub(super) fn published(name: &str, is_https: bool) -> String {
    let prefix = if is_https { HOST_PREFIX } else { "" };
    [prefix, name].concat()
}

/// Our own name of a cookie that a browser sent; none for what somebody else may have set.
pub(super) fn ours(sent: &str, is_https: bool) -> Option<&str> {
    if is_https {
        sent.strip_prefix(HOST_PREFIX)
    } else {
        Some(sent)
    }
}

/// The cookie that remembers a browser's payment at this code.
fn payment_cookie(code: &EntryCode) -> String {
    format!("{PAYMENT}{code}")
}

impl AppState {
    /// Every cookie of a customer's, with its attributes.
    pub(super) fn cookie(&self, name: &str, value: &str, age_s: u32) -> String {
        let is_https = self.public_url.scheme() == "https";
        let name = published(name, is_https);
        let secure = if is_https { "; Secure" } else { "" };
        format!("{name}={value}; Path=/; Max-Age={age_s}; HttpOnly; SameSite=Lax{secure}")
    }

    /// Remembers a payment just made at this code.
    pub(super) fn remember(&self, code: &EntryCode, token: &ResultToken) -> String {
        self.cookie(&payment_cookie(code), token.as_str(), PAYMENT_S)
    }
}

impl Visit {
    /// The payment this browser made at this code lately.
    pub(super) fn payment_at(&self, code: &EntryCode) -> Option<ResultToken> {
        ResultToken::parse(self.cookie(&payment_cookie(code))?).ok()
    }
}

impl Visit {
    /// A code at which this browser has been a customer lately.
    pub(super) fn visited_code(&self) -> Option<EntryCode> {
        self.cookie_names()
            .filter_map(|name| name.strip_prefix(PAYMENT))
            .find_map(|code| EntryCode::parse(code).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::{ours, published};

    #[test]
    fn with_https_only_this_host_can_have_set_a_cookie() {
        for (is_https, name) in [(true, "__Host-portico-lang"), (false, "portico-lang")] {
            assert_eq!(published("portico-lang", is_https), name);
            assert_eq!(ours(name, is_https), Some("portico-lang"));
        }
        assert_eq!(ours("portico-lang", true), None, "a neighbour's");
    }
}
