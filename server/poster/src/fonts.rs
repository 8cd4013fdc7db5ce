//! The fonts there are, and which of them has a character.
//!
//! Two weights of Inter come along, so that Latin text and the address under a code look alike on
//! every machine, also on one without any font. Everything else is set in the machine's own.

mod families;
mod line;
mod shaping;

use std::{
    collections::{BTreeSet, HashMap},
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use fontdb::{Database, Family, ID, Query, Source, Style, Weight};
use rustybuzz::ttf_parser;

pub(crate) use families::{is_pictograph, is_right_to_left};
pub(crate) use line::{Line, Piece, Segment};

/// Inter 3.19, cut down to Latin letters (fonts/README.md).
const REGULAR: &[u8] = include_bytes!("../fonts/Inter-Regular.otf");
const BOLD: &[u8] = include_bytes!("../fonts/Inter-Bold.otf");

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Face<'a> {
    /// BCP 47 tag of the text.
    pub(crate) language: &'a str,
    /// Bold or regular.
    pub(crate) bold: bool,
}

/// Characters that no font here can show.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "no font here shows {} ({language}): install the package {package}, or a font that has them",
    listed(characters)
)]
pub struct MissingCharacters {
    /// Language of the text they are in.
    pub language: String,
    /// Each once, in order.
    pub characters: BTreeSet<char>,
    /// What to install on Debian and its descendants.
    pub package: &'static str,
}

fn listed(characters: &BTreeSet<char>) -> String {
    let named = characters
        .iter()
        .map(|c| format!("{c} (U+{:04X})", u32::from(*c)));
    named.collect::<Vec<_>>().join(", ")
}

/// The fonts of a machine.
pub struct Fonts {
    database: Database,
    own: Vec<ID>,
    /// What was searched for already; a server sets many posters with the same fonts.
    found: Mutex<HashMap<(String, bool, String), Option<ID>>>,
}

impl fmt::Debug for Fonts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Fonts({} faces)", self.database.len())
    }
}

impl Fonts {
    /// Only what comes along.
    pub fn own() -> Self {
        let mut database = Database::new();
        let own = [REGULAR, BOLD].into_iter().flat_map(|data| {
            let source = Source::Binary(Arc::new(data));
            database.load_font_source(source).into_iter()
        });
        let own = own.collect();
        Self {
            database,
            own,
            found: Mutex::default(),
        }
    }

    /// What comes along, and what is installed.
    pub fn system() -> Self {
        let mut fonts = Self::own();
        fonts.database.load_system_fonts();
        fonts
    }

    /// One more font, by its file's content. It is asked before the machine's own.
    #[must_use]
    pub fn with(mut self, data: Vec<u8>) -> Self {
        let source = Source::Binary(Arc::new(data));
        self.own.extend(self.database.load_font_source(source));
        self.found = Mutex::default();
        self
    }

    /// A font's file, and which of the file's faces it is.
    pub(crate) fn data(&self, id: ID) -> Option<(Vec<u8>, u32)> {
        self.database
            .with_face_data(id, |data, index| (data.to_vec(), index))
    }

    /// The face for one cluster of characters.
    fn face_for(&self, face: Face<'_>, cluster: &str) -> Option<ID> {
        let key = (face.language.to_owned(), face.bold, cluster.to_owned());
        // Nothing that panics is done while it is held.
        let known = || self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = known().get(&key).copied() {
            return found;
        }
        let found = self.search(face, cluster);
        known().insert(key, found);
        found
    }

    /// Ours first, then the families made for the language, then any upright face there is; but
    /// Chinese is never set in Japanese letters, or the other way round.
    fn search(&self, face: Face<'_>, cluster: &str) -> Option<ID> {
        let own = self.own.iter().copied();
        let own = own.filter(|id| self.weight(*id) == Some(weight(face.bold)));
        let own = own.chain(self.own.iter().copied());
        let families = families::of(face.language, cluster);
        let made_for_it = families.iter().filter_map(|name| {
            self.database.query(&Query {
                families: &[Family::Name(name)],
                weight: weight(face.bold),
                ..Query::default()
            })
        });
        let preferred = own.chain(made_for_it).find(|id| self.has(*id, cluster));
        if preferred.is_some() || families::is_regional(cluster) {
            return preferred;
        }
        let upright = self
            .database
            .faces()
            .filter(|info| info.style == Style::Normal);
        let mut others: Vec<_> = upright.collect();
        let wanted = weight(face.bold).0;
        others.sort_by_key(|info| {
            let name = info.families.first().map(|(name, _)| name.clone());
            (info.weight.0.abs_diff(wanted), name)
        });
        let others = others.into_iter().map(|info| info.id);
        others.into_iter().find(|id| self.has(*id, cluster))
    }

    fn weight(&self, id: ID) -> Option<Weight> {
        self.database.face(id).map(|info| info.weight)
    }

    /// Whether a face draws every character of a cluster. A glyph without an outline, as those of
    /// colour fonts are, draws nothing.
    fn has(&self, id: ID, cluster: &str) -> bool {
        let drawn = |face: &ttf_parser::Face<'_>, character: char| {
            let glyph = face.glyph_index(character);
            let outline = |glyph| face.outline_glyph(glyph, &mut Nothing).is_some();
            glyph.is_some_and(|glyph| families::is_blank(character) || outline(glyph))
        };
        let has = |data: &[u8], index: u32| {
            let Ok(face) = ttf_parser::Face::parse(data, index) else {
                return false;
            };
            let shown = cluster.chars().filter(|c| !families::is_ignorable(*c));
            shown.into_iter().all(|character| drawn(&face, character))
        };
        self.database.with_face_data(id, has).unwrap_or(false)
    }
}

const fn weight(bold: bool) -> Weight {
    if bold { Weight::BOLD } else { Weight::NORMAL }
}

/// An outline nobody looks at.
struct Nothing;

impl ttf_parser::OutlineBuilder for Nothing {
    fn move_to(&mut self, _: f32, _: f32) {}
    fn line_to(&mut self, _: f32, _: f32) {}
    fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {}
    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {}
    fn close(&mut self) {}
}

#[cfg(test)]
mod tests;
