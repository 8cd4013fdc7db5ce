//! People, and what they are at which merchant's.

use domain::visible::{is_visible, visible};
use foundation::clock::Timestamp;

use super::{role::Role, scope::Reach};

/// Longest name, in letters.
pub const NAME_LEN_MAX: usize = 60;

/// Somebody who may work here. There is no password: they come in by links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Ours; opens nothing.
    pub id: String,
    /// What colleagues call them; may be empty.
    pub name: String,
    /// Whether they look after this installation.
    pub is_operator: bool,
    /// When they were invited.
    pub made: Timestamp,
    /// When they first came.
    pub joined: Option<Timestamp>,
}

/// One role of a person's at a merchant's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The person's id.
    pub person: String,
    /// The merchant's id.
    pub merchant: String,
    /// What they are there.
    pub role: Role,
    /// At which stores and tills.
    pub reach: Reach,
    /// The id of whoever gave it; empty for the command line.
    pub made_by: String,
    /// When.
    pub made: Timestamp,
}

/// Whoever comes in by `portico studio link`, which names nobody: one for each merchant.
pub fn studio_of(merchant: &str) -> String {
    format!("studio.{merchant}")
}

/// A name as it is kept; `None` for one that is too long, has no letter that can be seen, or has
/// anything that can't: it would look like another's.
pub fn name(raw: &str) -> Option<String> {
    let spaced = |c: char| if c.is_whitespace() { ' ' } else { c };
    let written: String = raw.trim().chars().map(spaced).collect();
    let name = visible(&written);
    let is_whole = is_visible(raw.trim());
    let is_said = name.contains(char::is_alphanumeric);
    let is_short = name.chars().count() <= NAME_LEN_MAX;
    (is_whole && is_said && is_short).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_name_is_kept_as_it_is_written_if_it_can_be_read() {
        assert_eq!(name("  愛子 O’Neil ").as_deref(), Some("愛子 O’Neil"));
        assert_eq!(name("می\u{200C}نا").as_deref(), Some("می\u{200C}نا"));
        assert_eq!(name(&"ä".repeat(60)), Some("ä".repeat(60)));
        for bad in [
            "",
            "  ",
            "a\nb",
            "a\u{0}",
            "\u{1b}[31mAiko",
            "\u{202E}okiA",
            "Ai\u{200B}ko",
            "Ai\u{200D}ko",
            "\u{3164}",
            "\u{115F}\u{1160}",
            "Aiko\u{FEFF}",
            "…",
            "🍵",
            &"ä".repeat(61),
        ] {
            assert_eq!(name(bad), None, "{bad:?}");
        }
    }
}
