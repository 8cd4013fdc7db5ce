//! What has to be known: said on the command line, or standing in the settings already, or asked.

use std::{collections::BTreeMap, path::Path};

use anyhow::anyhow;
use jiff::tz::TimeZone;

use super::{
    SetupArguments,
    asking::Asking,
    keys,
    meant::{
        address, client_id, currency, gateway, language, leads_somewhere, mcc, mode_of, mode_word,
        name, time_zone,
    },
    place::Place,
};
use crate::config;

/// What the template of the settings says in the place of an address.
const EXAMPLE: &str = "https://pay.example.com";

/// What was said beforehand.
pub(super) struct Wanted<'a> {
    pub(super) arguments: &'a SetupArguments,
    pub(super) place: &'a Place,
}

/// All of it.
#[derive(Debug)]
pub(super) struct Answers {
    pub(super) address: String,
    /// What the settings say of it already.
    pub(super) proxies: Option<String>,
    pub(super) gateway: String,
    pub(super) client_id: String,
    /// None where it isn't known yet.
    pub(super) gateway_key: Option<String>,
    /// None where there is a file of shops already.
    pub(super) shop: Option<Shop>,
}

/// The first shop.
#[derive(Debug)]
pub(super) struct Shop {
    pub(super) merchant: String,
    pub(super) mcc: String,
    pub(super) store: String,
    pub(super) currency: String,
    pub(super) time_zone: String,
    pub(super) language: String,
    pub(super) counter: String,
}

/// One thing to know.
pub(super) struct Question<'a> {
    /// As it is called on the command line.
    pub(super) flag: &'static str,
    /// As it is asked.
    pub(super) words: &'a str,
    /// What was said beforehand.
    pub(super) said: Option<&'a str>,
    /// What is taken where nothing is answered.
    pub(super) or: Option<&'a str>,
    /// What the answer means, or what is wrong with it.
    pub(super) read: &'a dyn Fn(&str) -> Result<String, String>,
}

impl Answers {
    pub(super) fn gathered(wanted: &Wanted<'_>, asking: &mut dyn Asking) -> anyhow::Result<Self> {
        let Wanted { arguments, place } = wanted;
        let before = config::settings_in(&place.settings)?;
        let had = |name: &str| {
            let value = before.get(name).map(String::as_str);
            value.filter(|value| !value.is_empty() && *value != EXAMPLE)
        };
        let address = asking.answer(&Question {
            flag: "--address",
            words: "The address that customers open, such as https://pay.example.com",
            said: arguments.address.as_deref(),
            or: had("PORTICO_PUBLIC_URL"),
            read: &address,
        })?;
        let client_before = had("PORTICO_GATEWAY_CLIENT_ID");
        let mode = client_before.map(mode_of);
        let mode = asking.answer(&Question {
            flag: "--mode",
            words: "sandbox (an account of the gateway's own sandbox; no money moves) or live",
            said: arguments.mode.as_deref(),
            or: mode,
            read: &mode_word,
        })?;
        let client_id = asking.answer(&Question {
            flag: "--client-id",
            words: "Your client id, as the gateway's dashboard shows it",
            said: arguments.client_id.as_deref(),
            or: client_before,
            read: &|id| client_id(id, &mode),
        })?;
        let gateway = asking.answer(&Question {
            flag: "--gateway",
            words: "Where your contract is: asia, europe, north-america, or the gateway's address",
            said: arguments.gateway.as_deref(),
            or: had("PORTICO_GATEWAY_URL"),
            read: &gateway,
        })?;
        let has_key = place.gateway_key.exists();
        leads_somewhere(&address, &client_id)?;
        // Looked at before anything is written.
        let gateway_key = match &arguments.gateway_key {
            Some(key) => Some(keys::given(key).map_err(|what| anyhow!("--gateway-key: {what}"))?),
            None if has_key => None,
            None => asking.maybe(
                "The gateway's public key, a file or the key itself (nothing, if you don't have it yet)",
                &keys::given,
            )?,
        };
        let shop = if place.shops.exists() {
            None
        } else {
            Some(Shop::gathered(arguments, asking)?)
        };
        Ok(Self {
            address,
            proxies: had("PORTICO_PROXIES").map(str::to_owned),
            gateway,
            client_id,
            gateway_key,
            shop,
        })
    }
}

impl Shop {
    fn gathered(arguments: &SetupArguments, asking: &mut dyn Asking) -> anyhow::Result<Self> {
        let zone = TimeZone::system();
        let merchant = asking.answer(&Question {
            flag: "--merchant",
            words: "The merchant's name, as customers know it",
            said: arguments.merchant.as_deref(),
            or: None,
            read: &name,
        })?;
        Ok(Self {
            mcc: asking.answer(&Question {
                flag: "--mcc",
                words: "What it sells, as a merchant category code (5812 restaurant, 5814 café, 5411 groceries, 5999 shop)",
                said: arguments.mcc.as_deref(),
                or: None,
                read: &mcc,
            })?,
            store: asking.answer(&Question {
                flag: "--store",
                words: "The store's name",
                said: arguments.store.as_deref(),
                or: Some(&merchant),
                read: &name,
            })?,
            currency: asking.answer(&Question {
                flag: "--currency",
                words: "What is paid there, such as JPY",
                said: arguments.currency.as_deref(),
                or: None,
                read: &currency,
            })?,
            time_zone: asking.answer(&Question {
                flag: "--time-zone",
                words: "Its time zone, such as Asia/Tokyo",
                said: arguments.time_zone.as_deref(),
                or: zone.iana_name(),
                read: &time_zone,
            })?,
            language: asking.answer(&Question {
                flag: "--language",
                words: "The language of its page where a customer's isn't known, such as ja",
                said: arguments.language.as_deref(),
                or: Some("en"),
                read: &language,
            })?,
            counter: asking.answer(&Question {
                flag: "--counter",
                words: "What its first code is called",
                said: arguments.counter.as_deref(),
                or: Some("Counter 1"),
                read: &name,
            })?,
            merchant,
        })
    }
}

/// What a file of settings holds, for those who write one.
pub(super) fn all(answers: &Answers, place: &Place) -> BTreeMap<&'static str, String> {
    let shown = |path: &Path| path.display().to_string();
    // Behind a proxy of one's own, as soon as TLS is spoken, unless somebody counted them.
    let proxies = answers.proxies.clone().unwrap_or_else(|| {
        let is_behind_one = answers.address.starts_with("https:");
        if is_behind_one { "1" } else { "0" }.to_owned()
    });
    BTreeMap::from([
        ("PORTICO_PUBLIC_URL", answers.address.clone()),
        ("PORTICO_DATA", shown(&place.data)),
        ("PORTICO_PROXIES", proxies),
        ("PORTICO_GATEWAY_URL", answers.gateway.clone()),
        ("PORTICO_GATEWAY_CLIENT_ID", answers.client_id.clone()),
        (
            "PORTICO_GATEWAY_PRIVATE_KEY_FILE",
            shown(&place.private_key),
        ),
        ("PORTICO_GATEWAY_PUBLIC_KEY_FILE", shown(&place.gateway_key)),
    ])
}
