//! Where we listen, and where the world sees us.

use std::net::SocketAddr;

use shops::installation::is_loopback;
use url::Url;

use super::{ConfigProblems, accounts, environment::Environment, gateway, reader::Reader};

const NAME: &str = "PORTICO_PUBLIC_URL";

/// Our address for commands that print links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkBase {
    /// Scheme and host.
    pub url: Url,
    /// Whether somebody said so; else it is made from where we listen.
    pub is_given: bool,
    /// Whether an account that moves real money is among the settings.
    pub is_live: bool,
}

/// What settings say of it.
pub fn link_base(environment: &dyn Environment) -> Result<LinkBase, ConfigProblems> {
    let mut reader = Reader::new(environment);
    let listen = listen(&mut reader);
    let url = public_url(&mut reader, listen);
    let is_given = reader.text(NAME).is_some();
    // A client id that can't be read is for others to complain of.
    let mut aside = Reader::new(environment);
    let is_live = gateway::is_live(&mut aside) || accounts::outline(&aside).is_live;
    let base = url.map(|url| LinkBase {
        url,
        is_given,
        is_live,
    });
    reader.whole(base)
}

/// Where to listen.
pub(super) fn listen(reader: &mut Reader<'_>) -> Option<SocketAddr> {
    reader.parsed(
        "PORTICO_LISTEN",
        "127.0.0.1:3000",
        "an address such as 127.0.0.1:3000",
    )
}

/// Our address as customers, wallets and the gateway see it.
pub(super) fn public_url(reader: &mut Reader<'_>, listen: Option<SocketAddr>) -> Option<Url> {
    let text = match reader.text(NAME) {
        Some(text) => text,
        None => format!("http://{}", listen?),
    };
    let Ok(url) = Url::parse(&text) else {
        reader.problem(NAME, "is not an address such as https://pay.example.com");
        return None;
    };
    let loopback = is_loopback(&url);
    let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    if !bare || !url.username().is_empty() || url.password().is_some() {
        reader.problem(NAME, "must be a scheme and a host, nothing behind it");
        return None;
    }
    if url.scheme() != "https" && !(url.scheme() == "http" && loopback) {
        reader.problem(
            NAME,
            "must start with https://, since wallets open nothing else",
        );
        return None;
    }
    Some(url)
}
