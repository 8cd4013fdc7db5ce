//! A closing as it is kept: its text, and the digest of that text. The text holds the digest of the one
//! before, so that nobody can change or leave one out without all later ones saying so.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use crate::body::Body;

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// Of which store.
    pub store: String,
    /// Among that store's.
    pub number: i64,
    /// What it says, as JSON; never written anew.
    pub text: String,
    /// SHA-256 of the text, in hexadecimal.
    pub digest: String,
    /// Which person made it; nobody for the command line and for one that was made by itself.
    pub person: Option<String>,
}

/// What of a closing isn't as it was made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// Its text was changed.
    #[error("closing {0} was changed after it was made")]
    Changed(i64),
    /// Its text can't be read.
    #[error("closing {0} can't be read")]
    Unreadable(i64),
    /// There should be another one before it.
    #[error("closing {0} doesn't follow the one before it: one was changed, added or left out")]
    Unlinked(i64),
    /// Its lines come to something else.
    #[error("closing {0} isn't what its payments and refunds come to: one of these was changed")]
    Lines(i64),
    /// It took lines, and isn't there.
    #[error("closing {0} is missing, and payments are in it")]
    Missing(i64),
}

impl Closing {
    /// Of its body, made by somebody.
    pub fn of(body: &Body, person: Option<&str>) -> Result<Self, serde_json::Error> {
        let text = serde_json::to_string(body)?;
        Ok(Self {
            store: body.store.id.clone(),
            number: body.number,
            digest: digest(&text),
            text,
            person: person.map(str::to_owned),
        })
    }

    /// What it says.
    pub fn body(&self) -> Result<Body, Broken> {
        serde_json::from_str(&self.text).map_err(|_| Broken::Unreadable(self.number))
    }

    /// Whether it is as it was made, and follows the one before.
    pub fn follows(&self, before: Option<&Self>) -> Result<(), Broken> {
        if digest(&self.text) != self.digest {
            return Err(Broken::Changed(self.number));
        }
        let body = self.body()?;
        let wanted = before.map_or(1, |before| before.number.saturating_add(1));
        let follows = body.previous.as_deref() == before.map(|before| before.digest.as_str());
        if body.number != self.number || self.number != wanted || !follows {
            return Err(Broken::Unlinked(self.number));
        }
        Ok(())
    }
}

fn digest(text: &str) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(text) {
        // Writing to a text can't fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}
