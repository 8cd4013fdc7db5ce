//! Which addresses may be called: all of the public internet that belongs to one machine, and the networks
//! that the operator named.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::{IpNet, Ipv4Net, Ipv6Net};

/// The port of HTTPS.
pub const HTTPS_PORT: u16 = 443;

/// What of IPv4 is no public machine's: IANA's registry of special addresses, and what is kept back or
/// goes to many.
const NOT_PUBLIC_4: [(Ipv4Addr, u8); 16] = [
    (Ipv4Addr::UNSPECIFIED, 8),
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    (Ipv4Addr::new(192, 0, 2, 0), 24),
    (Ipv4Addr::new(192, 31, 196, 0), 24),
    (Ipv4Addr::new(192, 52, 193, 0), 24),
    (Ipv4Addr::new(192, 88, 99, 0), 24),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    (Ipv4Addr::new(198, 51, 100, 0), 24),
    (Ipv4Addr::new(203, 0, 113, 0), 24),
    (Ipv4Addr::new(224, 0, 0, 0), 3),
];

/// The only part of IPv6 that is given to machines on the internet.
const PUBLIC_6: (Ipv6Addr, u8) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);

/// What of that is not: tunnels (an address of IPv4 is inside), tests, documents.
const NOT_PUBLIC_6: [(Ipv6Addr, u8); 5] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23),
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16),
    (Ipv6Addr::new(0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0), 48),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20),
];

/// Whether an address belongs to one machine of the public internet.
pub fn is_public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let mut special = NOT_PUBLIC_4.iter();
            !special.any(|(of, length)| {
                Ipv4Net::new(*of, *length).is_ok_and(|net| net.contains(&address))
            })
        }
        IpAddr::V6(address) => {
            let within = |(of, length): &(Ipv6Addr, u8)| {
                Ipv6Net::new(*of, *length).is_ok_and(|net| net.contains(&address))
            };
            within(&PUBLIC_6) && !NOT_PUBLIC_6.iter().any(within)
        }
    }
}

/// What the operator allows beside the public internet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allowed {
    /// Networks of one's own. There any port may be called, and without encryption.
    pub networks: Vec<IpNet>,
    /// Ports of the public internet, beside that of HTTPS.
    pub ports: Vec<u16>,
}

/// What can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// No network.
    #[error("{0:?} is no network: write one as 10.1.0.0/16 or fd12:3456::/32")]
    Network(String),
    /// No port.
    #[error("{0:?} is no port: write a number such as 8443")]
    Port(String),
}

fn parts(list: &str) -> impl Iterator<Item = &str> {
    list.split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

impl Allowed {
    /// Reads networks and ports, each with commas between them.
    pub fn parse(networks: &str, ports: &str) -> Result<Self, Unreadable> {
        let network = |part: &str| {
            let net: Result<IpNet, _> = part.parse();
            let one = || part.parse::<IpAddr>().ok().map(IpNet::from);
            net.ok()
                .or_else(one)
                .ok_or_else(|| Unreadable::Network(part.to_owned()))
        };
        let port = |part: &str| {
            let number: Option<u16> = part.parse().ok().filter(|port| *port != 0);
            number.ok_or_else(|| Unreadable::Port(part.to_owned()))
        };
        Ok(Self {
            networks: parts(networks).map(network).collect::<Result<_, _>>()?,
            ports: parts(ports).map(port).collect::<Result<_, _>>()?,
        })
    }

    /// Whether an address is in a network that the operator named.
    pub fn is_own(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.networks.iter().any(|net| net.contains(&address))
    }

    /// Whether an address may be called.
    pub fn is_allowed(&self, address: IpAddr) -> bool {
        self.is_own(address) || is_public(address)
    }

    /// Whether that port may be called on the public internet.
    pub fn is_public_port(&self, port: u16) -> bool {
        port == HTTPS_PORT || self.ports.contains(&port)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_machine_of_the_public_internet_is_public_and_nothing_else() {
        for public in [
            "1.1.1.1",
            "8.8.8.8",
            "93.184.216.34",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "169.253.1.1",
            "198.17.1.1",
            "198.20.1.1",
            "223.255.255.255",
            "2606:4700::1111",
            "2001:200::1",
            "2a00:1450::1",
            "::ffff:1.1.1.1",
        ] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
        for not in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "100.64.0.1",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.1.1.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd00::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!is_public(not.parse().unwrap()), "{not}");
        }
    }

    #[test]
    fn networks_and_ports_of_ones_own_are_what_was_written() {
        let own = Allowed::parse("10.1.0.0/16, 127.0.0.1,fd12::/32", "8443").unwrap();
        for (address, is_own) in [
            ("10.1.2.3", true),
            ("::ffff:10.1.2.3", true),
            ("10.2.0.1", false),
            ("127.0.0.1", true),
            ("127.0.0.2", false),
            ("fd12::9", true),
            ("fd13::9", false),
        ] {
            let address: IpAddr = address.parse().unwrap();
            assert_eq!(
                (own.is_own(address), own.is_allowed(address)),
                (is_own, is_own)
            );
        }
        assert!(own.is_public_port(443) && own.is_public_port(8443) && !own.is_public_port(80));
        assert_eq!(Allowed::parse("", " "), Ok(Allowed::default()));
        for (networks, ports) in [
            ("10.1", ""),
            ("10.0.0.0/33", ""),
            ("", "x"),
            ("", "0"),
            ("", "70000"),
        ] {
            assert!(
                Allowed::parse(networks, ports).is_err(),
                "{networks} {ports}"
            );
        }
    }
}
