//! Posters that were made lately, by what they show: a page of previews that is opened again makes
//! none of them anew.

use std::{collections::VecDeque, fmt, sync::Mutex};

use poster::Printed;
use sha2::{Digest as _, Sha256};

/// Most bytes that are kept.
const BYTES_MAX: usize = 24 * 1_024 * 1_024;

/// Everything that a poster is made from, as a digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label([u8; 32]);

impl Label {
    /// Of texts that say everything that is seen on it.
    pub fn of(parts: &[&str]) -> Self {
        let mut digest = Sha256::new();
        for part in parts {
            // With its length, so that no two lists of parts are the same text.
            digest.update(part.len().to_be_bytes());
            digest.update(part);
        }
        Self(digest.finalize().into())
    }
}

/// The shelf; the one taken or put last stands in front.
#[derive(Default)]
pub struct Shelf(Mutex<VecDeque<(Label, Printed)>>);

impl Shelf {
    /// The file with this label.
    pub fn take(&self, label: Label) -> Option<Printed> {
        let mut files = self.0.lock().ok()?;
        let at = files.iter().position(|(known, _)| *known == label)?;
        let found = files.remove(at)?;
        let file = found.1.clone();
        files.push_front(found);
        Some(file)
    }

    /// Keeps a file, and lets go of those that nobody asked for the longest.
    pub fn put(&self, label: Label, file: &Printed) {
        let Ok(mut files) = self.0.lock() else { return };
        files.retain(|(known, _)| *known != label);
        files.push_front((label, file.clone()));
        let mut bytes = 0;
        files.retain(|(_, file)| {
            bytes += file.file.len();
            bytes <= BYTES_MAX
        });
    }
}

/// The files are left out.
impl fmt::Debug for Shelf {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Shelf")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_for_last_stays_longest() {
        let shelf = Shelf::default();
        let label = |name: &str| Label::of(&[name]);
        let third = Printed {
            file: vec![0; BYTES_MAX / 3],
            remarks: Vec::new(),
        };
        for name in ["a", "b", "c"] {
            shelf.put(label(name), &third);
        }
        assert!(shelf.take(label("a")).is_some());
        shelf.put(label("d"), &third);
        assert!(shelf.take(label("b")).is_none());
        assert!(shelf.take(label("a")).is_some() && shelf.take(label("d")).is_some());
        assert_ne!(Label::of(&["a", "b"]), Label::of(&["ab", ""]));
    }
}
