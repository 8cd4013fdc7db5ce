//! One value of the gateway's JSON, kept as text.
//!
//! The protocol asks for strings only, and the gateway's own samples hold numbers and booleans
//! (docs/protocol.md §3.2). So each value is taken as it stands in the text: `"1250"` and `1250`
//! are the same, and a rate like `0.064622` keeps its digits, because nothing reads it as a float.
//! (The raw token is used for this; `serde_json`'s other way, `arbitrary_precision`, would change
//! how numbers behave in every other package of the build.)

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

/// A string, a number or a boolean. `null` is not one: fields are `Option<Scalar>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(crate) struct Scalar(String);

impl Scalar {
    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    pub(crate) fn is_true(&self) -> bool {
        self.0.eq_ignore_ascii_case("true")
    }
}

impl<T: Into<String>> From<T> for Scalar {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let token = Box::<RawValue>::deserialize(deserializer)?;
        match token.get().as_bytes().first() {
            Some(b'"') => serde_json::from_str(token.get())
                .map(Self)
                .map_err(D::Error::custom),
            Some(b'{' | b'[') => Err(D::Error::custom("one value is expected, not several")),
            _ => Ok(Self(token.get().to_owned())),
        }
    }
}

/// For fields that only decorate an answer: in an unknown form they are as good as absent. That a
/// payment was made must not get lost over the shape of a rate.
pub(crate) fn if_readable<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let token = Box::<RawValue>::deserialize(deserializer)?;
    Ok(serde_json::from_str(token.get()).unwrap_or_default())
}

/// The text of a field that is there and says something. An empty string is how some senders
/// write "absent".
pub(crate) fn filled(field: Option<Scalar>) -> Option<String> {
    field.map(|scalar| scalar.0).filter(|text| !text.is_empty())
}
