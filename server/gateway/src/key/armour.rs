//! From the text of a key to its bytes: takes off the PEM armour and the base64.
//!
//! Looks at the armour's label only to tell mistakes apart: a label does not say reliably what is
//! inside (one of the gateway's own kits puts PKCS#8 into an "RSA PRIVATE KEY" armour).

use base64::{Engine as _, engine::general_purpose::STANDARD};
use domain::character::name;
use zeroize::Zeroizing;

use super::KeyError;

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
const DASHES: &str = "-----";

/// The bytes of the first key in the text; white space anywhere is ignored.
pub(super) fn remove(text: &str) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    // Environment files often hold a PEM on one line, with its line ends written as `\n`.
    let text = Zeroizing::new(text.replace("\\n", "\n"));
    let base64 = match text.split_once(BEGIN) {
        Some((_, armoured)) => content(armoured)?,
        None => &text,
    };
    let mut compact = Zeroizing::new(String::with_capacity(base64.len()));
    compact.extend(base64.chars().filter(|char| !char.is_whitespace()));
    if compact.is_empty() {
        return Err(KeyError::Empty);
    }
    STANDARD
        .decode(compact.as_bytes())
        .map(Zeroizing::new)
        .map_err(|_| stranger(&text).unwrap_or(KeyError::NotBase64))
}

/// The first character that is in no key at all, such as one that nobody sees, or a dash that a word
/// processor made of two. It is no part of the secret.
fn stranger(text: &str) -> Option<KeyError> {
    text.lines().zip(1..).find_map(|(line, number)| {
        let strange = |character: &char| !character.is_ascii() && !character.is_whitespace();
        let strange = line.chars().find(strange)?;
        Some(KeyError::Character {
            line: number,
            name: name(strange),
        })
    })
}

fn content(armoured: &str) -> Result<&str, KeyError> {
    let (label, rest) = armoured.split_once(DASHES).ok_or(KeyError::CutShort)?;
    let (content, _) = rest.split_once(END).ok_or(KeyError::CutShort)?;
    // The older way of saying it is a header line inside: `Proc-Type: 4,ENCRYPTED`.
    if label.contains("ENCRYPTED") || content.contains("ENCRYPTED") {
        return Err(KeyError::Encrypted);
    }
    match label {
        "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => Err(KeyError::Certificate),
        "EC PRIVATE KEY" | "EC PARAMETERS" | "DSA PRIVATE KEY" => Err(KeyError::NotRsa),
        _ => Ok(content),
    }
}
