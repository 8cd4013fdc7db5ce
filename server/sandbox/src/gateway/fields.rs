//! A request's JSON, read as tolerantly as the real gateway does.
//!
//! `null` is absent, numbers and booleans count as text, unknown fields don't matter
//! (docs/protocol.md §3.2, §14.2). What a field means is decided elsewhere.

use jiff::Timestamp;
use serde_json::Value;
use url::Url;

use super::code::{Code, Refusal};
use crate::money::{Amount, Currency};

/// Amounts have at most this many digits (docs/protocol.md §3.3).
const DIGITS_MAX: usize = 16;

/// Longest address (docs/protocol.md §3.3).
const URL_LEN_MAX: usize = 2048;

/// A JSON object.
#[derive(Debug)]
pub(crate) struct Fields(Value);

impl Fields {
    pub(crate) fn read(body: &[u8]) -> Result<Self, Refusal> {
        match serde_json::from_slice(body) {
            Ok(value @ Value::Object(_)) => Ok(Self(value)),
            Ok(_) => Err(Refusal::illegal("the body must be a JSON object")),
            Err(error) => Err(Refusal::illegal(format!("the body is not JSON: {error}"))),
        }
    }

    /// The whole object, as it came.
    pub(crate) const fn whole(&self) -> &Value {
        &self.0
    }

    /// The same object again.
    pub(crate) const fn again(whole: Value) -> Self {
        Self(whole)
    }

    /// Text at a dotted path, if it is there.
    pub(crate) fn text(&self, path: &str, len_max: usize) -> Result<Option<String>, Refusal> {
        let Some(value) = self.at(path) else {
            return Ok(None);
        };
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(truth) => truth.to_string(),
            Value::Null | Value::Array(_) | Value::Object(_) => {
                return Err(Refusal::illegal(format!("{path} must be a string")));
            }
        };
        if text.chars().count() > len_max {
            return Err(Refusal::illegal(format!(
                "{path} is longer than {len_max} characters"
            )));
        }
        Ok(Some(text))
    }

    /// Text that must be there and must not be empty.
    pub(crate) fn need(&self, path: &str, len_max: usize) -> Result<String, Refusal> {
        self.text(path, len_max)?
            .filter(|text| !text.is_empty())
            .ok_or_else(|| Refusal::illegal(format!("{path} is required")))
    }

    /// Text that has one right value.
    pub(crate) fn need_to_be(&self, path: &str, right: &str) -> Result<(), Refusal> {
        let found = self.need(path, right.len().max(64))?;
        if found == right {
            return Ok(());
        }
        Err(Refusal::illegal(format!(
            "{path} must be {right}, not {found}"
        )))
    }

    /// A merchant's own id: short, without special characters.
    pub(crate) fn id(&self, path: &str) -> Result<Option<String>, Refusal> {
        let Some(id) = self.text(path, 64)?.filter(|id| !id.is_empty()) else {
            return Ok(None);
        };
        if id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
        {
            return Ok(Some(id));
        }
        Err(Refusal::illegal(format!("{path} has special characters")))
    }

    pub(crate) fn need_id(&self, path: &str) -> Result<String, Refusal> {
        self.id(path)?
            .ok_or_else(|| Refusal::illegal(format!("{path} is required")))
    }

    /// An amount of at least one minor unit.
    pub(crate) fn need_amount(&self, path: &str) -> Result<Amount, Refusal> {
        let code = self.need(&format!("{path}.currency"), 3)?;
        let value = self.need(&format!("{path}.value"), DIGITS_MAX)?;
        let digits = value.bytes().all(|byte| byte.is_ascii_digit());
        let minor = if digits {
            value.parse().unwrap_or(0)
        } else {
            0
        };
        if minor == 0 {
            let message = format!("{path}.value must be a whole number of minor units, from 1");
            return Err(Refusal::illegal(message));
        }
        let currency = Currency::find(&code).ok_or(Code::CurrencyNotSupport)?;
        Ok(Amount { currency, minor })
    }

    pub(crate) fn url(&self, path: &str) -> Result<Option<Url>, Refusal> {
        let Some(text) = self.text(path, URL_LEN_MAX)? else {
            return Ok(None);
        };
        match Url::parse(&text) {
            Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(Some(url)),
            Ok(_) | Err(_) => Err(Refusal::illegal(format!(
                "{path} must be an http or https address"
            ))),
        }
    }

    pub(crate) fn instant(&self, path: &str) -> Result<Option<Timestamp>, Refusal> {
        let Some(text) = self.text(path, 64)? else {
            return Ok(None);
        };
        text.parse()
            .map(Some)
            .map_err(|_| Refusal::illegal(format!("{path} must be an ISO 8601 instant")))
    }

    fn at(&self, path: &str) -> Option<&Value> {
        path.split('.')
            .try_fold(&self.0, |value, name| value.get(name))
            .filter(|value| !value.is_null())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(json: &str) -> Fields {
        Fields::read(json.as_bytes()).unwrap()
    }

    #[test]
    fn null_is_absent_and_numbers_are_text() {
        let fields = fields(r#"{"a":null,"b":{"c":100,"d":true}}"#);
        assert_eq!(fields.text("a", 9).unwrap(), None);
        assert_eq!(fields.text("a.b", 9).unwrap(), None);
        assert_eq!(fields.need("b.c", 9).unwrap(), "100");
        assert_eq!(fields.need("b.d", 9).unwrap(), "true");
        assert!(fields.need("b", 9).is_err());
    }

    #[test]
    fn an_amount_is_a_positive_whole_number() {
        let of = |value: &str| {
            fields(&format!(r#"{{"x":{{"currency":"JPY","value":{value}}}}}"#)).need_amount("x")
        };
        assert_eq!(of("\"1250\"").unwrap().minor, 1250);
        assert_eq!(of("1250").unwrap().minor, 1250);
        for wrong in [
            "\"0\"",
            "\"-1\"",
            "\"12.5\"",
            "12.5",
            "\"1e3\"",
            "\"12345678901234567\"",
        ] {
            assert!(of(wrong).is_err(), "{wrong}");
        }
    }
}
