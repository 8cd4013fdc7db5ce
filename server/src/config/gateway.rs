//! The default gateway account: address, client id, keys. Keys come as PEM or one-line base64, from
//! a variable or a file, and are wiped when dropped.

use ::gateway::{Account, AccountProblem, KeyError, PrivateKey, PublicKey};

use super::reader::Reader;

const URL: &str = "PORTICO_GATEWAY_URL";
const CLIENT_ID: &str = "PORTICO_GATEWAY_CLIENT_ID";
const PRIVATE_KEY: &str = "PORTICO_GATEWAY_PRIVATE_KEY";
const PUBLIC_KEY: &str = "PORTICO_GATEWAY_PUBLIC_KEY";
/// A second key of the gateway's, while it changes from one to the other.
const OTHER_PUBLIC_KEY: &str = "PORTICO_GATEWAY_PUBLIC_KEY_2";
const KEY_VERSION: &str = "PORTICO_GATEWAY_KEY_VERSION";
const AGENT_TOKEN: &str = "PORTICO_GATEWAY_AGENT_TOKEN";

/// Whether anything is said of this account.
pub(super) fn is_mentioned(reader: &Reader<'_>) -> bool {
    [URL, CLIENT_ID, PRIVATE_KEY, PUBLIC_KEY]
        .into_iter()
        .any(|name| reader.is_given(name))
}

/// Whether this account, such as it is, moves real money.
pub(super) fn is_live(reader: &mut Reader<'_>) -> bool {
    let given = reader.is_given(CLIENT_ID);
    let id = given.then(|| reader.secret(CLIENT_ID)).flatten();
    id.is_some_and(|id| !Account::is_sandbox_id(id.trim()))
}

/// The account, or nothing after noting all that is wrong with it.
pub(super) fn account(reader: &mut Reader<'_>) -> Option<Account> {
    let base = reader.text(URL);
    if base.is_none() {
        reader.problem(
            URL,
            "is missing, such as https://open-sea-global.alipay.com",
        );
    }
    let client_id = reader.secret(CLIENT_ID);
    let private = reader.secret(PRIVATE_KEY);
    let private = private.and_then(|text| {
        PrivateKey::read(&text)
            .map_err(|error| wrong_key(reader, PRIVATE_KEY, &error))
            .ok()
    });
    let public = public_key(reader, PUBLIC_KEY);
    let other = if reader.is_given(OTHER_PUBLIC_KEY) {
        Some(public_key(reader, OTHER_PUBLIC_KEY)?)
    } else {
        None
    };
    let version = reader.within(KEY_VERSION, 1, 1..=u32::MAX);
    let token = if reader.is_given(AGENT_TOKEN) {
        Some(reader.secret(AGENT_TOKEN)?)
    } else {
        None
    };
    let (base, client_id, private, public) = (base?, client_id?, private?, public?);
    let mut builder = Account::builder(base.trim(), client_id.trim(), &private)
        .gateway_key(public)
        .key_version(version?);
    if let Some(other) = other {
        builder = builder.gateway_key(other);
    }
    if let Some(token) = token {
        builder = builder.agent_token(token.trim());
    }
    builder
        .build()
        .map_err(|problems| {
            for problem in problems {
                let at = format!("{}:", reader.origin(variable_of(&problem)));
                reader.problem(&at, &problem.to_string());
            }
        })
        .ok()
}

fn public_key(reader: &mut Reader<'_>, name: &str) -> Option<PublicKey> {
    let text = reader.secret(name)?;
    PublicKey::read(&text)
        .map_err(|error| wrong_key(reader, name, &error))
        .ok()
}

fn wrong_key(reader: &mut Reader<'_>, name: &str, error: &KeyError) {
    let at = format!("{}:", reader.origin(name));
    reader.problem(&at, &error.to_string());
}

/// Which setting is to be mended.
fn variable_of(problem: &AccountProblem) -> &'static str {
    match problem {
        AccountProblem::Address | AccountProblem::AddressNotBare | AccountProblem::NotHttps => URL,
        AccountProblem::ClientId => CLIENT_ID,
        AccountProblem::NoGatewayKey | AccountProblem::OurKeyAsTheirs => PUBLIC_KEY,
        AccountProblem::AgentToken => AGENT_TOKEN,
        AccountProblem::Key(_) => PRIVATE_KEY,
    }
}
