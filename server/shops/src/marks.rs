//! Acceptance marks: the official artwork that an acquirer requires where customers pay. Portico ships none; the
//! operator gives them, one for the installation, or one for each gateway account.
//!
//! Knows no page, no paper and no SQL.

mod in_force;
mod make;

use async_trait::async_trait;
use brand::Picture;
use domain::visible::is_visible;

use crate::brands::StoredPicture;
use foundation::{clock::Timestamp, store::StoreError};

pub use in_force::MarksInForce;
pub use make::{MarkFiles, NoMark, make};

/// Longest name of a mark, in characters. It is read aloud in its picture's stead.
pub const NAME_CHARS_MAX: usize = 40;

/// How long files stay that no mark refers to any more.
pub const LEFT_MS: i64 = 24 * 3_600_000;

/// What a mark shows, in words: visible letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkName(String);

/// A text that can't be a mark's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a mark's name has 1 to {NAME_CHARS_MAX} visible characters, a letter or a digit among them"
)]
pub struct NoMarkName;

impl MarkName {
    /// Reads one.
    pub fn parse(text: &str) -> Result<Self, NoMarkName> {
        let name = text.trim();
        let is_whole = is_visible(name);
        let is_said = name.contains(char::is_alphanumeric);
        let is_short = name.chars().count() <= NAME_CHARS_MAX;
        let is_name = is_whole && is_said && is_short;
        is_name.then(|| Self(name.to_owned())).ok_or(NoMarkName)
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A mark, and where it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The gateway account whose shops show it; `None` for all that have no mark of their account's.
    pub account: Option<String>,
    /// Its alternative text.
    pub name: MarkName,
    /// For light grounds, for paper, and on a light plate for dark ones if there is no other.
    pub light: Picture,
    /// For dark grounds.
    pub dark: Option<Picture>,
}

/// The mark of this account's shops, among all there are.
pub fn of_account<'a>(marks: &'a [Mark], account: &str) -> Option<&'a Mark> {
    let own = marks
        .iter()
        .find(|mark| mark.account.as_deref() == Some(account));
    own.or_else(|| marks.iter().find(|mark| mark.account.is_none()))
}

/// Where marks are kept. Their files are found like other pictures, with [`crate::brands::BrandStore::picture`].
#[async_trait]
pub trait MarkStore: Send + Sync + std::fmt::Debug {
    /// All of them, by account, the installation's first.
    async fn marks(&self) -> Result<Vec<Mark>, StoreError>;
    /// Keeps one with its files, in the stead of the one its account had. Files that no mark refers to any more stay
    /// for a while, here and below: other servers, and pages that are open, still do.
    async fn set_mark(
        &self,
        mark: &Mark,
        files: &[StoredPicture],
        at: Timestamp,
    ) -> Result<(), StoreError>;
    /// Ends the one of this name and account; false if there is none.
    async fn end_mark(
        &self,
        name: &str,
        account: Option<&str>,
        at: Timestamp,
    ) -> Result<bool, StoreError>;
    /// Lets go of files that no mark refers to since before this time.
    async fn drop_mark_files(&self, before: Timestamp) -> Result<(), StoreError>;
}

#[cfg(test)]
mod tests {
    use super::{MarkName, NoMarkName};

    #[test]
    fn a_name_has_visible_letters_and_is_short() {
        for good in ["Alipay+", " 支付寶 ", "A"] {
            assert_eq!(MarkName::parse(good).unwrap().as_str(), good.trim());
        }
        let long = "x".repeat(41);
        for bad in ["", "  ", "+", "a\u{200b}b", "a\nb", "\u{202e}yapilA", &long] {
            assert_eq!(MarkName::parse(bad), Err(NoMarkName), "{bad:?}");
        }
    }
}
