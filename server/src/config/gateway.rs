//! The gateway account: address, client id, keys. Keys come as PEM or one-line base64, from a
//! variable or a file, and are wiped when dropped.

use ::gateway::{Account, PrivateKey, PublicKey};

use super::environment::Reader;

const URL: &str = "PORTICO_GATEWAY_URL";
const CLIENT_ID: &str = "PORTICO_GATEWAY_CLIENT_ID";
const PRIVATE_KEY: &str = "PORTICO_GATEWAY_PRIVATE_KEY";
const PUBLIC_KEY: &str = "PORTICO_GATEWAY_PUBLIC_KEY";

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
            .map_err(|error| reader.problem(PRIVATE_KEY, &error.to_string()))
            .ok()
    });
    let public = reader.secret(PUBLIC_KEY);
    let public = public.and_then(|text| {
        PublicKey::read(&text)
            .map_err(|error| reader.problem(PUBLIC_KEY, &error.to_string()))
            .ok()
    });
    let (base, client_id, private, public) = (base?, client_id?, private?, public?);
    let builder = Account::builder(base.trim(), client_id.trim(), &private).gateway_key(public);
    builder
        .build()
        .map_err(|problems| {
            for problem in problems {
                reader.problem("PORTICO_GATEWAY_*", &problem.to_string());
            }
        })
        .ok()
}
