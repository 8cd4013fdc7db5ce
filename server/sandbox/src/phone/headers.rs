//! The headers on both ways through a web view.
//!
//! Towards the shop: what that wallet would send. Towards the browser: what the shop sent,
//! less what forbids the frame. Everything else stays as it is.

use http::header::{
    ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONNECTION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY,
    CONTENT_SECURITY_POLICY_REPORT_ONLY, COOKIE, HOST, LOCATION, ORIGIN, REFERER, SET_COOKIE,
    TRANSFER_ENCODING, UPGRADE, USER_AGENT, X_FRAME_OPTIONS,
};
use http::{HeaderMap, HeaderName, HeaderValue};
use url::Url;

use super::cookies;
use crate::wallets::Wallet;

/// The two origins a web view stands between.
#[derive(Debug)]
pub(super) struct Origins<'a> {
    /// The web view's, as the browser knows it.
    pub(super) own: &'a str,
    pub(super) shop: &'a Url,
}

/// What `wallet`'s web view sends to the shop.
pub(super) fn to_shop(wallet: &Wallet, origins: &Origins<'_>, sent: &HeaderMap) -> HeaderMap {
    let replaced = [
        HOST,
        USER_AGENT,
        ACCEPT_LANGUAGE,
        ACCEPT_ENCODING,
        COOKIE,
        CONTENT_LENGTH,
    ];
    let mut headers = HeaderMap::new();
    for (name, value) in sent {
        // Client hints would name the developer's browser beside the wallet's User-Agent.
        let hint = name.as_str().starts_with("sec-ch-");
        if hint || replaced.contains(name) || is_hop_by_hop(name, sent) {
            continue;
        }
        headers.append(name, towards_shop(name, value, origins));
    }
    headers.insert(USER_AGENT, HeaderValue::from_static(wallet.user_agent));
    headers.insert(
        ACCEPT_LANGUAGE,
        HeaderValue::from_static(wallet.accept_language),
    );
    headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    if let Some(app) = wallet.requested_with {
        headers.insert("x-requested-with", HeaderValue::from_static(app));
    }
    let jar = sent
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let jar = jar.collect::<Vec<_>>().join("; ");
    if let Some(own) = cookies::incoming(wallet, &jar).and_then(|own| own.parse().ok()) {
        headers.insert(COOKIE, own);
    }
    headers
}

fn towards_shop(name: &HeaderName, value: &HeaderValue, origins: &Origins<'_>) -> HeaderValue {
    let Ok(text) = value.to_str() else {
        return value.clone();
    };
    let shop = origins.shop.origin().ascii_serialization();
    let changed = if name == ORIGIN && text == origins.own {
        Some(shop)
    } else if name == REFERER {
        text.strip_prefix(origins.own)
            .filter(|rest| rest.starts_with('/'))
            .map(|rest| format!("{shop}{rest}"))
    } else if name == "sec-fetch-dest" && text == "iframe" {
        // A web view shows documents; that this one is framed is the demo's affair.
        Some("document".to_owned())
    } else {
        None
    };
    changed
        .and_then(|text| text.parse().ok())
        .unwrap_or_else(|| value.clone())
}

/// What the browser gets of the shop's headers.
pub(super) fn to_browser(wallet: &Wallet, origins: &Origins<'_>, got: &HeaderMap) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in got {
        if name == X_FRAME_OPTIONS || is_hop_by_hop(name, got) {
            continue;
        }
        if let Some(value) = towards_browser(wallet, origins, name, value) {
            headers.append(name, value);
        }
    }
    headers
}

fn towards_browser(
    wallet: &Wallet,
    origins: &Origins<'_>,
    name: &HeaderName,
    value: &HeaderValue,
) -> Option<HeaderValue> {
    let Ok(text) = value.to_str() else {
        return Some(value.clone());
    };
    let changed = if name == CONTENT_SECURITY_POLICY || name == CONTENT_SECURITY_POLICY_REPORT_ONLY
    {
        frameable(text)?
    } else if name == LOCATION {
        redirected(origins, text)
    } else if name == SET_COOKIE {
        cookies::outgoing(wallet, text)
    } else {
        return Some(value.clone());
    };
    changed.parse().ok()
}

/// A content security policy without its word on framing; `None` if nothing else was in it.
fn frameable(policy: &str) -> Option<String> {
    let is_on_framing = |directive: &&str| {
        let name = directive
            .split_ascii_whitespace()
            .next()
            .unwrap_or_default();
        name.eq_ignore_ascii_case("frame-ancestors")
    };
    if !policy.split(';').any(|directive| is_on_framing(&directive)) {
        return Some(policy.to_owned());
    }
    let kept: Vec<_> = policy
        .split(';')
        .filter(|directive| !is_on_framing(directive))
        .collect();
    let kept = kept.join(";").trim().to_owned();
    (!kept.is_empty()).then_some(kept)
}

/// A redirect to the shop stays in the web view; any other leads where it says.
fn redirected(origins: &Origins<'_>, location: &str) -> String {
    match Url::parse(location) {
        Ok(url) if url.origin() == origins.shop.origin() => {
            let path = url.as_str().get(url.origin().ascii_serialization().len()..);
            format!("{}{}", origins.own, path.unwrap_or("/"))
        }
        Ok(_) | Err(_) => location.to_owned(),
    }
}

/// Headers of one connection, not of the message (RFC 9110 §7.6.1).
fn is_hop_by_hop(name: &HeaderName, headers: &HeaderMap) -> bool {
    const ALWAYS: [&str; 5] = [
        "keep-alive",
        "proxy-connection",
        "proxy-authenticate",
        "proxy-authorization",
        "te",
    ];
    let named = || {
        headers
            .get_all(CONNECTION)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .any(|one| one.trim().eq_ignore_ascii_case(name.as_str()))
    };
    [CONNECTION, TRANSFER_ENCODING, UPGRADE].contains(name)
        || ALWAYS.contains(&name.as_str())
        || name == "trailer"
        || named()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_word_on_framing_is_taken_from_a_policy() {
        let policy = "default-src 'self'; frame-ancestors 'none'; form-action 'self'";
        assert_eq!(
            frameable(policy).as_deref(),
            Some("default-src 'self'; form-action 'self'")
        );
        assert_eq!(frameable("Frame-Ancestors 'none'"), None);
        assert_eq!(
            frameable("default-src 'self';").as_deref(),
            Some("default-src 'self';")
        );
    }

    #[test]
    fn only_redirects_to_the_shop_itself_are_kept_in_the_web_view() {
        let shop = Url::parse("http://127.0.0.1:3000").unwrap();
        let origins = Origins {
            own: "http://127.0.0.1:4999",
            shop: &shop,
        };
        let own = redirected(&origins, "http://127.0.0.1:3000/r/x?y=1#z");
        assert_eq!(own, "http://127.0.0.1:4999/r/x?y=1#z");
        for kept in [
            "/r/x",
            "http://127.0.0.1:4000/cashier?p=1",
            "alipays://platformapi/x",
        ] {
            assert_eq!(redirected(&origins, kept), kept);
        }
    }
}
