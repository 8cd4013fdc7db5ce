//! A screen that is to be, as somebody asks for it: at which tills, and what it is called.

use std::collections::BTreeSet;

use domain::visible::is_visible;
use shops::shop::TillId;

use crate::{screen::Tills, screens::ScreenError};

/// Longest name of a screen.
const NAME_LEN_MAX: usize = 60;

/// A screen that is to be.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// At which store, by its id.
    pub store: String,
    /// At which of its tills; none for all.
    pub tills: Vec<i64>,
    /// What people call it; what it stands at, if they don't say.
    pub name: String,
    /// Its language; the store's, if nobody says.
    pub language: Option<String>,
    /// The id of whoever wants it; empty for the command line.
    pub made_by: String,
}

impl Wanted {
    /// Those that were asked for, if the store has them.
    pub(crate) fn tills_of(&self, at: &[(TillId, String)]) -> Result<Tills, ScreenError> {
        if self.tills.is_empty() {
            return Ok(Tills::Every);
        }
        let has = || {
            let each: Vec<String> = at
                .iter()
                .map(|(till, label)| format!("{} ({label})", till.0))
                .collect();
            each.join(", ")
        };
        let known = |till: &i64| {
            let found = at.iter().find(|(known, _)| known.0 == *till);
            found
                .map(|(known, _)| *known)
                .ok_or_else(|| ScreenError::NoTill {
                    store: self.store.clone(),
                    till: *till,
                    has: has(),
                })
        };
        let tills: Result<BTreeSet<TillId>, ScreenError> = self.tills.iter().map(known).collect();
        Ok(Tills::Some(tills?))
    }

    /// What it is called: as somebody said, or as what it stands at.
    pub(crate) fn named(&self, at: &[(TillId, String)]) -> Result<String, ScreenError> {
        let raw = self.name.trim();
        if raw.is_empty() {
            let label = at
                .iter()
                .find(|(till, _)| self.tills == [till.0] || at.len() == 1);
            return Ok(label.map_or_else(|| self.store.clone(), |(_, label)| label.clone()));
        }
        let is_short = raw.chars().count() <= NAME_LEN_MAX;
        (is_visible(raw) && is_short)
            .then(|| raw.to_owned())
            .ok_or(ScreenError::Name)
    }
}
