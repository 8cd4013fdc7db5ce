//! Which addresses a customer may be sent on to. Whatever the gateway answers, nothing else is
//! ever followed: a hijacked answer must not turn our page into somebody's springboard.

use std::fmt;

use url::Url;

/// Longest address taken; the gateway's own bound (docs/protocol.md §3.4).
const ADDRESS_LEN_MAX: usize = 2_048;

/// The allow-list: schemes (`https`, `alipays`) and single origins (`http://127.0.0.1:4000`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowList {
    schemes: Vec<String>,
    origins: Vec<String>,
}

/// Why a list can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadEntry(pub String);

impl fmt::Display for BadEntry {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "`{}` is neither a scheme such as alipays nor an origin such as https://a.example",
            self.0
        )
    }
}

impl FollowList {
    /// What is allowed when nothing is configured: https and the schemes wallets are known to use.
    pub const DEFAULT: &str = "https,alipays,alipayhk,gcash,kakaotalk,tngdwallet,truemoney,intent";

    /// Reads a comma-separated list.
    pub fn parse(list: &str) -> Result<Self, BadEntry> {
        let mut schemes = Vec::new();
        let mut origins = Vec::new();
        for entry in list
            .split(',')
            .map(str::trim)
            .filter(|entry| !entry.is_empty())
        {
            if entry.contains("://") {
                let url = Url::parse(entry).map_err(|_| BadEntry(entry.to_owned()))?;
                if !matches!(url.scheme(), "http" | "https") || url.path() != "/" {
                    return Err(BadEntry(entry.to_owned()));
                }
                origins.push(url.origin().ascii_serialization());
            } else if is_scheme(entry) && !is_dangerous(entry) {
                schemes.push(entry.to_ascii_lowercase());
            } else {
                return Err(BadEntry(entry.to_owned()));
            }
        }
        Ok(Self { schemes, origins })
    }

    /// The first of the gateway's targets that may be followed.
    pub fn choose(&self, targets: &[String]) -> Option<String> {
        targets.iter().find(|target| self.allows(target)).cloned()
    }

    /// Where addresses lead, for people: what is behind scheme and host may pay somebody's payment.
    pub fn described(targets: &[String]) -> String {
        let described = targets.iter().map(|target| match Url::parse(target) {
            Ok(url) => match url.host_str() {
                Some(host) => format!("{}://{host}", url.scheme()),
                None => format!("{}:", url.scheme()),
            },
            Err(_) => "what is no address".to_owned(),
        });
        described.collect::<Vec<_>>().join(", ")
    }

    /// Whether this address may be followed.
    pub fn allows(&self, address: &str) -> bool {
        if address.len() > ADDRESS_LEN_MAX || address.chars().any(char::is_control) {
            return false;
        }
        Url::parse(address).is_ok_and(|url| {
            self.schemes.iter().any(|scheme| scheme == url.scheme())
                || self.origins.contains(&url.origin().ascii_serialization())
        })
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

/// Schemes that run or read something here instead of leading somewhere.
fn is_dangerous(scheme: &str) -> bool {
    [
        "javascript",
        "data",
        "blob",
        "file",
        "vbscript",
        "about",
        "filesystem",
        "http",
    ]
    .iter()
    .any(|bad| scheme.eq_ignore_ascii_case(bad))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_listed_schemes_and_origins_are_followed() {
        let list = FollowList::parse("https, alipays, http://127.0.0.1:4000").unwrap();
        for good in [
            "https://a.test/x?y=1",
            "alipays://platformapi/startApp",
            "http://127.0.0.1:4000/cashier?p=1",
        ] {
            assert!(list.allows(good), "{good}");
        }
        for bad in [
            "http://127.0.0.1:4001/",
            "http://a.test",
            "javascript:alert(1)",
            "data:text/html,x",
            "intent://x",
            "//a.test",
            "/r/1",
            "",
            "https://a.test/\r\nSet-Cookie: x=1",
        ] {
            assert!(!list.allows(bad), "{bad}");
        }
    }

    #[test]
    fn dangerous_schemes_cannot_be_configured() {
        for bad in [
            "javascript",
            "DATA",
            "http",
            "https://a.test/path",
            "ftp://a.test",
            "a b",
        ] {
            assert!(FollowList::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_default_list_can_be_read() {
        assert!(FollowList::parse(FollowList::DEFAULT).is_ok());
    }

    #[test]
    fn where_addresses_lead_is_told_without_what_pays_a_payment() {
        let named = [
            "https://pay.example/c?token=SECRET",
            "wallet:SECRET",
            "SECRET",
        ];
        let told = FollowList::described(&named.map(str::to_owned));
        assert_eq!(told, "https://pay.example, wallet:, what is no address");
    }
}
