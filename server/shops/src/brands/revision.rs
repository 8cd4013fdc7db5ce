//! Which state of a merchant's look a form was made from, so that two browsers don't write over each
//! other.

use std::fmt::{self, Write as _};

use brand::Brand;
use sha2::{Digest as _, Sha256};

use super::Draft;

/// Bytes of the digest that a form carries: enough to tell two states of one merchant apart.
const BYTES: usize = 12;

/// A state of what is being worked on: the draft, or what is published where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision(String);

impl Revision {
    /// Of what is stored.
    pub fn of(draft: Option<&Draft>, published: Option<&Brand>) -> Self {
        let mut digest = Sha256::new();
        if let Some(draft) = draft {
            digest.update(draft.at.0.to_be_bytes());
            digest.update(draft.author.as_bytes());
        }
        let brand = draft.map(|draft| &draft.brand).or(published);
        // A brand is data that was read from such a text; it can be written again.
        digest.update(serde_json::to_vec(&brand).unwrap_or_default());
        let mut text = String::new();
        for byte in digest.finalize().iter().take(BYTES) {
            // Writing to a text never fails.
            let _written = write!(text, "{byte:02x}");
        }
        Self(text)
    }

    /// What a form says; anything that is none equals none.
    pub fn said(text: &str) -> Self {
        Self(text.chars().take(2 * BYTES).collect())
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use brand::Layout;

    use super::*;
    use foundation::clock::Timestamp;

    #[test]
    fn every_state_has_a_revision_of_its_own() {
        let draft = |layout, at| Draft {
            brand: Brand {
                layout,
                ..Brand::default()
            },
            author: "studio 1".to_owned(),
            at: Timestamp(at),
        };
        let of = |draft: &Draft| Revision::of(Some(draft), Some(&Brand::default()));
        let first = of(&draft(Layout::Name, 1));
        assert_eq!(first, of(&draft(Layout::Name, 1)));
        assert_eq!(Revision::said(&first.to_string()), first);
        assert_ne!(first, of(&draft(Layout::Name, 2)));
        assert_ne!(first, of(&draft(Layout::Cover, 1)));
        assert_ne!(first, Revision::of(None, Some(&Brand::default())));
        assert_ne!(first, Revision::said(""));
    }
}
