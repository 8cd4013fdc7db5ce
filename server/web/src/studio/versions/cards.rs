//! A version as its card shows it.

use brand::{Brand, Colour, Corners, Layout, Palette, Scheme};
use studio_pages::versions::{
    Publisher, VersionCard,
    still::{Colours, Still},
};

use crate::{look, office::names::Names, studio::editor::Editor};
use foundation::clock::Timestamp;
use people::session::Session;
use shops::brands::{
    author::Who,
    history::{Entry, Part},
};

/// What stands around all cards.
pub(super) struct Around<'a> {
    pub(super) editor: &'a Editor,
    /// Of the merchant's browsers.
    pub(super) sessions: Vec<Session>,
    /// What its people are called.
    pub(super) names: Names,
    /// The shop's look, which a store without one of its own wears.
    pub(super) shops: Brand,
}

/// The card.
pub(super) fn card(
    entry: Entry,
    around: &Around<'_>,
    time: &impl Fn(Timestamp) -> String,
) -> VersionCard {
    let follows = entry.brand.is_none();
    let brand = entry.brand.as_ref().unwrap_or(&around.shops);
    let palette = Palette::of(&brand.colours);
    VersionCard {
        number: entry.number,
        at: entry.at.map(time),
        who: publisher(entry.author.who, around),
        returned_to: entry.author.returned_to,
        changed: entry.changed.into_iter().map(text_key).collect(),
        in_force: entry.in_force,
        follows,
        still: still(brand, around.editor, &palette.light),
        colours: Colours {
            light: swatches(&palette.light),
            dark: swatches(&palette.dark),
        },
    }
}

/// A session that is over has no name any more; its person has.
fn publisher(who: Who, around: &Around<'_>) -> Publisher {
    match who {
        Who::File => Publisher::File,
        Who::Operator => Publisher::Operator,
        Who::Other(_) => Publisher::Studio(String::new()),
        Who::Studio { session, person } => {
            if let Some(name) = around.names.known(&person) {
                return Publisher::Person(name.to_owned());
            }
            let session = around.sessions.iter().find(|one| one.id == session);
            Publisher::Studio(session.map(|one| one.browser.clone()).unwrap_or_default())
        }
    }
}

/// The name of a part.
pub(in crate::studio) const fn text_key(part: Part) -> &'static str {
    match part {
        Part::Accent => "studio-part-accent",
        Part::Ground => "studio-part-ground",
        Part::Ink => "studio-part-ink",
        Part::Dark => "studio-part-dark",
        Part::Corners => "studio-part-corners",
        Part::Density => "studio-part-density",
        Part::Font => "studio-part-font",
        Part::Layout => "studio-part-layout",
        Part::Button => "studio-part-button",
        Part::Terms => "studio-part-terms",
        Part::Welcome => "studio-part-welcome",
        Part::Footer => "studio-part-footer",
        Part::Logo => "studio-part-logo",
        Part::Cover => "studio-part-cover",
    }
}

/// How the head of a page in this look is drawn.
pub(in crate::studio) fn still(brand: &Brand, editor: &Editor, scheme: &Scheme) -> Still {
    let written = |colour: Colour| colour.to_string();
    // Only what the layout has room for.
    let worn = look::of(brand, "", "");
    let name = editor.merchant.name.own().chars();
    Still {
        ground: written(scheme.ground),
        card: written(scheme.card),
        ink: written(scheme.ink),
        soft: written(scheme.ink_soft),
        accent: written(scheme.accent),
        on_accent: written(scheme.on_accent),
        round: match brand.corners {
            Corners::Square => "1",
            Corners::Soft => "4",
            Corners::Round => "7",
        },
        centred: brand.layout == Layout::LogoCentred,
        logo: worn.logo.map(|logo| logo.image.src),
        cover: worn.cover.map(|cover| cover.small.src),
        initial: name.take(1).flat_map(char::to_uppercase).collect(),
    }
}

fn swatches(scheme: &Scheme) -> [String; 3] {
    [scheme.accent, scheme.ground, scheme.ink].map(|colour| colour.to_string())
}
