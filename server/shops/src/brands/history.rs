//! A shop's looks as their history: every version with what it changed, and which is in force. A
//! look that a file put in force since the last version has no number and no time yet.

use brand::{Brand, DarkWanted};

use super::{BrandStore, Version, Wearer, author::Author};
use foundation::{clock::Timestamp, store::StoreError};

/// Newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History(pub Vec<Entry>);

/// One look of a history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// `None` for one that a file put in force and nothing replaced yet.
    pub number: Option<i64>,
    /// The look; `None` where a store wore its merchant's again.
    pub brand: Option<Brand>,
    /// Who put it in force.
    pub author: Author,
    /// When; `None` as for the number.
    pub at: Option<Timestamp>,
    /// What it changed of the look before; the first, of the built-in one. Nothing, where it is none.
    pub changed: Vec<Part>,
    /// Whether the shop's pages wear it.
    pub in_force: bool,
}

/// A part of a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The accent.
    Accent,
    /// The ground.
    Ground,
    /// The ink.
    Ink,
    /// Any colour for dark pages.
    Dark,
    /// The corners.
    Corners,
    /// The density.
    Density,
    /// The letters.
    Font,
    /// The head of the page.
    Layout,
    /// What the button asks for.
    Button,
    /// The shop's terms.
    Terms,
    /// The line above the amount.
    Welcome,
    /// The line at the end.
    Footer,
    /// The mark.
    Logo,
    /// The picture across the page.
    Cover,
}

impl History {
    /// Reads a wearer's history; `None` for a merchant nobody knows.
    pub async fn of(
        store: &dyn BrandStore,
        wearer: Wearer<'_>,
    ) -> Result<Option<Self>, StoreError> {
        // The versions first: what is published in between then shows as in force, without a number,
        // rather than not at all.
        let versions = store.versions(wearer).await?;
        let published = store.published(wearer).await?;
        let is_known = wearer.store.is_some() || published.is_some();
        Ok(is_known.then(|| Self::from(&versions, published.as_ref(), wearer)))
    }

    fn from(versions: &[Version], published: Option<&Brand>, wearer: Wearer<'_>) -> Self {
        let first = wearer.first();
        let befores = versions
            .iter()
            .skip(1)
            .map(|version| version.brand.as_ref());
        let befores = befores.chain(std::iter::once(first.as_ref()));
        let newest = versions.first();
        let newest = newest.map_or(first.as_ref(), |newest| newest.brand.as_ref());
        let by_file = (newest != published).then(|| Entry {
            number: None,
            brand: published.cloned(),
            author: Author::read(super::BY_FILE),
            at: None,
            changed: changed_of(newest, published),
            in_force: true,
        });
        let mut in_force = by_file.is_none();
        let numbered = versions.iter().zip(befores).map(|(version, before)| Entry {
            number: Some(version.number),
            brand: version.brand.clone(),
            author: Author::read(&version.author),
            at: Some(version.at),
            changed: changed_of(before, version.brand.as_ref()),
            // The newest, and no other.
            in_force: std::mem::take(&mut in_force),
        });
        let numbered: Vec<Entry> = numbered.collect();
        Self(by_file.into_iter().chain(numbered).collect())
    }
}

/// What a look changed, if it is one.
fn changed_of(before: Option<&Brand>, after: Option<&Brand>) -> Vec<Part> {
    let built_in = Brand::default();
    after.map_or_else(Vec::new, |after| {
        changed(before.unwrap_or(&built_in), after)
    })
}

impl Part {
    /// A word for programs and operators, the field's name in a file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accent => "accent",
            Self::Ground => "ground",
            Self::Ink => "ink",
            Self::Dark => "dark",
            Self::Corners => "corners",
            Self::Density => "density",
            Self::Font => "font",
            Self::Layout => "layout",
            Self::Button => "button",
            Self::Terms => "terms",
            Self::Welcome => "welcome",
            Self::Footer => "footer",
            Self::Logo => "logo",
            Self::Cover => "cover",
        }
    }
}

/// What differs between two looks.
pub fn changed(before: &Brand, after: &Brand) -> Vec<Part> {
    // Said of every field, so that one that is added must be said here, too.
    let Brand {
        corners,
        density,
        font,
        layout,
        button,
        terms,
        welcome,
        footer,
        logo,
        cover,
        colours,
    } = before;
    // No colours for dark pages are as good as an empty table of them.
    let dark = |dark: Option<DarkWanted>| dark.unwrap_or_default();
    let parts = [
        (Part::Accent, colours.accent != after.colours.accent),
        (Part::Ground, colours.ground != after.colours.ground),
        (Part::Ink, colours.ink != after.colours.ink),
        (Part::Dark, dark(colours.dark) != dark(after.colours.dark)),
        (Part::Corners, *corners != after.corners),
        (Part::Density, *density != after.density),
        (Part::Font, *font != after.font),
        (Part::Layout, *layout != after.layout),
        (Part::Button, *button != after.button),
        (Part::Terms, *terms != after.terms),
        (Part::Welcome, *welcome != after.welcome),
        (Part::Footer, *footer != after.footer),
        (Part::Logo, *logo != after.logo),
        (Part::Cover, *cover != after.cover),
    ];
    let changed = parts.into_iter().filter(|(_, differs)| *differs);
    changed.map(|(part, _)| part).collect()
}

#[cfg(test)]
mod tests {
    use brand::{Corners, Layout};

    use super::*;

    const SHOP: Wearer<'static> = Wearer::shop("M");

    fn version(number: i64, brand: &Brand) -> Version {
        Version {
            number,
            brand: Some(brand.clone()),
            author: "studio 1".to_owned(),
            at: Timestamp(number),
        }
    }

    #[test]
    fn each_version_is_told_by_what_it_changed_and_the_newest_is_in_force() {
        let first = Brand {
            layout: Layout::Cover,
            ..Brand::default()
        };
        let second = Brand {
            corners: Corners::Round,
            ..first.clone()
        };
        let history = History::from(
            &[version(2, &second), version(1, &first)],
            Some(&second),
            SHOP,
        );
        let told = |history: &History| -> Vec<_> {
            let entries = history.0.iter();
            entries
                .map(|one| (one.number, one.changed.clone(), one.in_force))
                .collect()
        };
        let one = (Some(1), vec![Part::Layout], false);
        let two = |in_force| (Some(2), vec![Part::Corners], in_force);
        assert_eq!(told(&history), [two(true), one.clone()]);
        let history = History::from(
            &[version(2, &second), version(1, &first)],
            Some(&first),
            SHOP,
        );
        let file = (None, vec![Part::Corners], true);
        assert_eq!(told(&history), [file, two(false), one]);
    }

    #[test]
    fn without_a_version_the_built_in_look_is_no_entry_and_a_files_is() {
        assert_eq!(
            History::from(&[], Some(&Brand::default()), SHOP),
            History::default()
        );
        let brand = Brand {
            layout: Layout::Cover,
            ..Brand::default()
        };
        let history = History::from(&[], Some(&brand), SHOP);
        let only: Vec<_> = history.0.iter().map(|one| one.in_force).collect();
        assert_eq!(only, [true]);
    }
    #[test]
    fn a_store_begins_and_ends_with_the_look_of_its_shop() {
        let store = Wearer::store("M", "S");
        assert_eq!(History::from(&[], None, store), History::default());
        let own = Brand {
            layout: Layout::Cover,
            ..Brand::default()
        };
        let ended = Version {
            brand: None,
            ..version(2, &own)
        };
        let history = History::from(&[ended, version(1, &own)], None, store);
        let told: Vec<_> = history.0.iter().map(|one| one.changed.clone()).collect();
        assert_eq!(told, [vec![], vec![Part::Layout]]);
        assert_eq!(history.0[0].brand, None);
        assert!(history.0[0].in_force && !history.0[1].in_force);
    }
}
