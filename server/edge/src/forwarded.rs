//! Which address a customer comes from, when proxies of our own stand in front: what the outermost
//! of them wrote into `X-Forwarded-For`. It doesn't know what the address is used for.

use std::{
    net::{IpAddr, SocketAddr},
    sync::atomic::{AtomicBool, Ordering},
};

use http::HeaderMap;

/// Proxies of our own in front, and whether it was said that their header can't be read.
#[derive(Debug)]
pub struct Proxies {
    count: usize,
    told: AtomicBool,
}

impl Proxies {
    /// So many, each of which adds an address.
    pub const fn new(count: usize) -> Self {
        Self {
            count,
            told: AtomicBool::new(false),
        }
    }

    /// The address that the outermost of our own proxies saw, or the peer's if there are none. Nothing
    /// if the header can't be read, which is said once: the peer is a proxy then, and no customer.
    pub fn client(&self, headers: &HeaderMap, peer: Option<IpAddr>) -> Option<IpAddr> {
        let Some(behind) = self.count.checked_sub(1) else {
            return peer.map(|peer| peer.to_canonical());
        };
        let seen = addresses(headers);
        let found = seen.iter().rev().nth(behind).copied().and_then(address);
        if found.is_none() && !self.told.swap(true, Ordering::Relaxed) {
            tracing::warn!(
                proxies = self.count,
                addresses = seen.len(),
                "X-Forwarded-For doesn't hold the client's address where PORTICO_PROXIES says; \
                 these clients share one limit (portico doctor)"
            );
        }
        found
    }
}

/// What stands in the header, the nearest proxy's last. What stands further left than our own
/// proxies wrote was written by whoever asked, and means nothing.
pub fn addresses(headers: &HeaderMap) -> Vec<&str> {
    let all = headers.get_all("x-forwarded-for").iter();
    all.filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
        .collect()
}

/// An address as proxies write it: some add the port, put IPv6 into brackets, or quote both.
pub fn address(entry: &str) -> Option<IpAddr> {
    let entry = entry.trim().trim_matches('"');
    let bare = entry.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
    let ip = bare.unwrap_or(entry).parse::<IpAddr>();
    let ip = ip.or_else(|_| entry.parse::<SocketAddr>().map(|with_port| with_port.ip()));
    ip.ok().map(|ip| ip.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[&str]) -> HeaderMap {
        let lines = lines.iter();
        lines
            .map(|line| ("x-forwarded-for".parse().unwrap(), line.parse().unwrap()))
            .collect()
    }

    fn seen(proxies: usize, lines: &[&str]) -> Option<String> {
        let peer = Some(IpAddr::from([10, 0, 0, 1]));
        let client = Proxies::new(proxies).client(&headers(lines), peer);
        client.map(|ip| ip.to_string())
    }

    #[test]
    fn only_our_own_proxies_are_believed() {
        let lines = ["6.6.6.6, 203.0.113.9", "198.51.100.7"];
        assert_eq!(seen(0, &lines).as_deref(), Some("10.0.0.1"));
        assert_eq!(seen(1, &lines).as_deref(), Some("198.51.100.7"));
        assert_eq!(seen(2, &lines).as_deref(), Some("203.0.113.9"));
        assert_eq!(seen(9, &lines), None);
    }

    #[test]
    fn ports_brackets_quotes_and_mapped_addresses_are_understood() {
        for (written, meant) in [
            ("198.51.100.7", "198.51.100.7"),
            ("198.51.100.7:51321", "198.51.100.7"),
            ("::ffff:198.51.100.7", "198.51.100.7"),
            ("[::ffff:198.51.100.7]:443", "198.51.100.7"),
            ("2001:db8::9", "2001:db8::9"),
            ("[2001:db8::9]", "2001:db8::9"),
            ("[2001:db8::9]:443", "2001:db8::9"),
            ("\"[2001:db8::9]:443\"", "2001:db8::9"),
            (" 198.51.100.7 , ", "198.51.100.7"),
        ] {
            assert_eq!(seen(1, &[written]).as_deref(), Some(meant), "{written}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_nobodys_address_and_not_the_proxys() {
        for line in [
            "unknown",
            "_hidden",
            "",
            "198.51.100.7:",
            "[2001:db8::9",
            "300.1.1.1",
        ] {
            assert_eq!(seen(1, &[line]), None, "{line}");
        }
        assert_eq!(seen(1, &[]), None);
    }

    #[test]
    fn a_mapped_peer_is_the_ipv4_client_that_it_is() {
        let peer = "::ffff:198.51.100.7".parse().ok();
        let client = Proxies::new(0).client(&HeaderMap::new(), peer);
        assert_eq!(client, Some(IpAddr::from([198, 51, 100, 7])));
    }

    #[test]
    fn an_unreadable_header_is_told_once() {
        let proxies = Proxies::new(1);
        assert!(!proxies.told.load(Ordering::Relaxed));
        proxies.client(&headers(&["203.0.113.9"]), None);
        assert!(!proxies.told.load(Ordering::Relaxed), "nothing is wrong");
        proxies.client(&headers(&["unknown"]), None);
        assert!(proxies.told.load(Ordering::Relaxed));
    }
}
