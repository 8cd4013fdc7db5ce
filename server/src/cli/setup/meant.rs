//! What answers mean, or what is wrong with them, so that it is told before anything is written.

use anyhow::anyhow;
use domain::{Currency, visible::is_visible};
use jiff::tz::TimeZone;
use shops::installation::{fit, is_loopback};
use texts::Catalogue;
use url::Url;

use crate::config::{self, Environment};

/// Where the gateway is (docs/protocol.md §1).
const REGIONS: [(&str, &str); 3] = [
    ("asia", "https://open-sea-global.alipay.com"),
    ("europe", "https://open-de-global.alipay.com"),
    ("north-america", "https://open-na-global.alipay.com"),
];
/// An account of the gateway's own sandbox begins so.
const OF_SANDBOX: &str = "SANDBOX_";
/// As long as a name of a shop may be.
const NAME_MAX: usize = 128;

/// Settings of which only one is said.
struct Only<'a>(&'a str);

impl Environment for Only<'_> {
    fn get(&self, name: &str) -> Option<String> {
        (name == "PORTICO_PUBLIC_URL").then(|| self.0.to_owned())
    }

    fn names(&self) -> Vec<String> {
        vec!["PORTICO_PUBLIC_URL".to_owned()]
    }
}

/// What is printed can't be called back.
pub(super) fn leads_somewhere(address: &str, client_id: &str) -> anyhow::Result<()> {
    let Ok(url) = Url::parse(address) else {
        // Nobody could be asked; that is told with the rest.
        return Ok(());
    };
    let fit = fit(&url, mode_of(client_id) == "live", None);
    match fit.objection(&url) {
        Some(words) => Err(anyhow!("{words}")),
        None => Ok(()),
    }
}

pub(super) fn address(text: &str) -> Result<String, String> {
    if text.is_empty() {
        return Err("an address such as https://pay.example.com".to_owned());
    }
    let base = config::link_base(&Only(text)).map_err(|problems| problems.0.join("; "))?;
    Ok(base.url.origin().ascii_serialization())
}

pub(super) fn mode_of(client_id: &str) -> &'static str {
    if client_id.starts_with(OF_SANDBOX) {
        "sandbox"
    } else {
        "live"
    }
}

pub(super) fn mode_word(text: &str) -> Result<String, String> {
    match text.to_lowercase().as_str() {
        word @ ("sandbox" | "live") => Ok(word.to_owned()),
        _ => Err("sandbox or live".to_owned()),
    }
}

pub(super) fn client_id(text: &str, mode: &str) -> Result<String, String> {
    if mode_of(text) != mode {
        return Err(match mode {
            "live" => {
                format!("{text} is an account of the gateway's sandbox, where no money moves")
            }
            _ => format!(
                "accounts of the gateway's sandbox begin with {OF_SANDBOX}: {text} moves money"
            ),
        });
    }
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if text.is_empty() || !text.bytes().all(plain) {
        return Err("letters and digits, as the dashboard shows it".to_owned());
    }
    Ok(text.to_owned())
}

pub(super) fn gateway(text: &str) -> Result<String, String> {
    let text = text.trim().to_lowercase();
    let known = REGIONS.iter().find(|(region, _)| *region == text);
    if let Some((_, url)) = known {
        return Ok((*url).to_owned());
    }
    let wanted =
        "asia, europe, north-america, or an address such as https://open-sea-global.alipay.com";
    let url = Url::parse(&text).map_err(|_| wanted.to_owned())?;
    // Nothing that is signed goes over an open line; a sandbox on this machine is no line.
    let is_safe = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url));
    if !is_safe || url.path() != "/" || url.query().is_some() {
        return Err(wanted.to_owned());
    }
    Ok(url.origin().ascii_serialization())
}

pub(super) fn name(text: &str) -> Result<String, String> {
    if text.trim() != text
        || text.is_empty()
        || text.chars().count() > NAME_MAX
        || !is_visible(text)
    {
        return Err(format!(
            "a name of up to {NAME_MAX} letters that can be seen"
        ));
    }
    Ok(text.to_owned())
}

pub(super) fn language(text: &str) -> Result<String, String> {
    let catalogue = Catalogue::embedded().map_err(|error| error.to_string())?;
    let known = catalogue.tags().find(|tag| tag.eq_ignore_ascii_case(text));
    known.map(str::to_owned).ok_or_else(|| {
        let all: Vec<&str> = catalogue.tags().collect();
        format!("one of {}", all.join(", "))
    })
}

pub(super) fn mcc(text: &str) -> Result<String, String> {
    if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(text.to_owned())
    } else {
        Err("four digits".to_owned())
    }
}

pub(super) fn currency(text: &str) -> Result<String, String> {
    let code = text.to_uppercase();
    let currency = Currency::parse(&code).map_err(|error| error.to_string())?;
    Ok(currency.code().to_owned())
}

pub(super) fn time_zone(text: &str) -> Result<String, String> {
    let zone = TimeZone::get(text).map_err(|_| "a name such as Asia/Tokyo".to_owned())?;
    Ok(zone.iana_name().unwrap_or(text).to_owned())
}
