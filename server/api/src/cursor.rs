//! Where a list goes on, as somebody is given it: opaque, and good for the list it came from and no other. With
//! another filter it would leave out what that lists, unseen.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use foundation::page::{Cursor, Page};
use sha2::{Digest as _, Sha256};

use crate::problem::Problem;

/// Items in a part of a list, if nothing is said.
const LIMIT: u32 = 50;
/// And at most.
pub(crate) const LIMIT_MAX: u32 = 100;
/// Letters of the digest of what a list is of.
const BOUND: usize = 16;

/// A list, by all that decides what is in it.
#[derive(Clone, Debug)]
pub(crate) struct Of(String);

impl Of {
    /// By its address, what it is filtered by, and the key that asks.
    pub(crate) fn parts(parts: &[&str]) -> Self {
        let mut digest = Sha256::new();
        for part in parts {
            digest.update(part.as_bytes());
            digest.update([0]);
        }
        let digest = format!("{:x}", digest.finalize());
        Self(digest.chars().take(BOUND).collect())
    }

    /// Which part is wanted.
    pub(crate) fn page(&self, limit: Option<u32>, after: Option<&str>) -> Result<Page, Problem> {
        let limit = limit.unwrap_or(LIMIT);
        if limit == 0 {
            return Err(Problem::field(
                "limit",
                "too_small",
                "it has to be 1 at least",
            ));
        }
        if limit > LIMIT_MAX {
            // Fewer than were asked for would look like the end of the list.
            let words = "it has to be 100 at most";
            return Err(Problem::field("limit", "too_large", words));
        }
        let after = after.map(|text| self.read(text)).transpose()?;
        Ok(Page { after, limit })
    }

    fn read(&self, text: &str) -> Result<Cursor, Problem> {
        Cursor::parse(&self.place(text)?).map_err(|_| wrong())
    }

    /// The place that was given out as this, of a list that is in the order of something else than a cursor's.
    pub(crate) fn place(&self, text: &str) -> Result<String, Problem> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| wrong())?;
        let text = String::from_utf8(bytes).map_err(|_| wrong())?;
        let (bound, place) = text.split_once(' ').ok_or_else(wrong)?;
        (bound == self.0)
            .then(|| place.to_owned())
            .ok_or_else(wrong)
    }

    /// What stands for a place in it.
    pub(crate) fn written(&self, place: &impl fmt::Display) -> String {
        URL_SAFE_NO_PAD.encode(format!("{} {place}", self.0))
    }
}

fn wrong() -> Problem {
    let words = "it has to come from `next` of the same list with the same filters";
    Problem::field("after", "cursor", words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_good_for_its_own_list_alone() {
        let one = Of::parts(&["/payments", "store=S", "key.1"]);
        let others = [
            Of::parts(&["/payments", "store=T", "key.1"]),
            Of::parts(&["/payments", "store=S", "key.2"]),
            Of::parts(&["/payments", "store", "=Skey.1"]),
        ];
        let cursor = Cursor::behind(5, "P1");
        let text = one.written(&cursor);
        let page = one.page(Some(LIMIT_MAX), Some(&text)).unwrap();
        assert_eq!((page.after, page.limit), (Some(cursor), LIMIT_MAX));
        for other in &others {
            assert!(other.page(None, Some(&text)).is_err());
        }
        for wrong in ["", "x", "5.P1", "é", "NS5QMQ"] {
            assert!(one.page(None, Some(wrong)).is_err(), "{wrong}");
        }
        for wrong in [0, LIMIT_MAX + 1] {
            assert!(one.page(Some(wrong), None).is_err(), "{wrong}");
        }
    }
}
