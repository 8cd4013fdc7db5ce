//! Who put a look in force, as one short text beside it.

use std::fmt;

/// Author of versions that came by `portico apply`.
pub const BY_FILE: &str = "file";

const STUDIO: &str = "studio ";
const OPERATOR: &str = "operator";
/// Before the id of the person whose session it is; it was left out before there were people.
const PERSON: &str = " by ";
const RETURN: &str = ", return to ";

/// A hand, and whether it only brought an earlier version back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// Whose.
    pub who: Who,
    /// The number of the version that was brought back.
    pub returned_to: Option<i64>,
}

/// Whose hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A file that was applied.
    File,
    /// Somebody in the studio.
    Studio {
        /// The session's id.
        session: String,
        /// Theirs; empty where it was never written down.
        person: String,
    },
    /// Whoever runs this installation, by a command.
    Operator,
    /// Written by another version of this program.
    Other(String),
}

impl Author {
    /// Somebody in the studio.
    pub fn studio(session: &str, person: &str) -> Self {
        Self {
            who: Who::Studio {
                session: session.to_owned(),
                person: person.to_owned(),
            },
            returned_to: None,
        }
    }

    /// Whoever runs this installation.
    pub const fn operator() -> Self {
        Self {
            who: Who::Operator,
            returned_to: None,
        }
    }

    /// The same, bringing back this version.
    #[must_use]
    pub fn returning_to(self, number: i64) -> Self {
        Self {
            returned_to: Some(number),
            ..self
        }
    }

    /// Reads what [`fmt::Display`] writes; anything else is a name.
    pub fn read(text: &str) -> Self {
        let returned = text.rsplit_once(RETURN);
        let returned = returned.and_then(|(who, number)| Some((who, number.parse().ok()?)));
        let (who, returned_to) = returned.map_or((text, None), |(who, n)| (who, Some(n)));
        let who = match who.strip_prefix(STUDIO) {
            Some(of) => {
                let (session, person) = of.split_once(PERSON).unwrap_or((of, ""));
                Who::Studio {
                    session: session.to_owned(),
                    person: person.to_owned(),
                }
            }
            None if who == BY_FILE => Who::File,
            None if who == OPERATOR => Who::Operator,
            None => Who::Other(who.to_owned()),
        };
        Self { who, returned_to }
    }
}

impl fmt::Display for Author {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.who {
            Who::File => out.write_str(BY_FILE)?,
            Who::Studio { session, person } if person.is_empty() => {
                write!(out, "{STUDIO}{session}")?;
            }
            Who::Studio { session, person } => write!(out, "{STUDIO}{session}{PERSON}{person}")?,
            Who::Operator => out.write_str(OPERATOR)?,
            Who::Other(name) => out.write_str(name)?,
        }
        match self.returned_to {
            Some(number) => write!(out, "{RETURN}{number}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for author in [
            Author::studio("0a1b2c3d", ""),
            Author::studio("0a1b2c3d", "studio.M by 1, return to").returning_to(12),
            Author::studio("0a1b2c3d", "7k2m9q4d").returning_to(12),
            Author::operator().returning_to(1),
            Author::read(BY_FILE),
            Author::read("somebody, return to sender"),
        ] {
            assert_eq!(Author::read(&author.to_string()), author);
        }
        assert_eq!(Author::read("file").who, Who::File);
        let text = Author::studio("0a1b2c3d", "").returning_to(3).to_string();
        assert_eq!(text, "studio 0a1b2c3d, return to 3");
    }
}
