//! Printed codes of a shop: what is on them, in which languages, and in the shop's own look.
//!
//! Knows no HTTP and no command line; how posters look, and whether they can be scanned, is the
//! package `poster`'s.

pub mod books;
mod dress;
pub mod of_code;
pub mod press;
pub mod shelf;
mod texts;
mod turns;

use ::texts::{Catalogue, Texts, Wishes};
use domain::EntryCode;
use poster::{Bare, Link, Poster, Size, Text, Words};
use url::Url;

use std::sync::Arc;

pub use dress::{Dress, NoDress, printed_mark, worn};
use shops::shop::Shop;

/// What is to be printed for a code.
#[derive(Debug)]
pub struct Print<'a> {
    /// The code and everything around it.
    pub shop: &'a Shop,
    /// Where it leads.
    pub link: Link,
    /// How large.
    pub size: Size,
    /// One to three, the most important first.
    pub languages: &'a [Texts],
    /// Which wallets are taken, instead of the usual line; empty for none.
    pub wallets: Option<&'a str>,
    /// In which look.
    pub dress: Dress,
}

/// Why a code isn't printed.
#[derive(Debug, thiserror::Error)]
pub enum NotPrinted {
    /// Nobody can pay there.
    #[error("{0} is disabled: whoever scans it can't pay. Enable it, or say --anyway")]
    Disabled(String),
    /// Soon nobody can.
    #[error(
        "{0} was replaced by another: print that one (`portico code show {0}`), or say --anyway"
    )]
    Replaced(String),
}

/// A language without texts.
#[derive(Debug, thiserror::Error)]
#[error("there are no texts in {asked}, only in {known}")]
pub struct NoLanguage {
    /// What was asked for.
    pub asked: String,
    /// What there is.
    pub known: String,
}

impl Print<'_> {
    /// The poster or sticker.
    pub fn poster(self) -> Poster {
        Poster {
            size: self.size,
            brand: self.dress.brand,
            logo: self.dress.logo,
            mark: self.dress.mark,
            ..texts::texts(self.shop, self.link, self.languages, self.wallets)
        }
    }
}

/// The code alone, in a look's ink.
pub fn bare(link: Link, dress: &Dress) -> Bare {
    Bare {
        link,
        ink: dress.brand.ink,
    }
}

/// Where a shop's code leads on an installation at this address.
pub fn link(base: &Url, shop: &Shop) -> Result<Link, poster::NoOrigin> {
    Link::new(&base.origin().ascii_serialization(), shop.code.code.clone())
}

/// Boards that hang nowhere yet, in one language: black, with what is printed where a shop's name would be.
pub fn blank_boards<'a>(
    base: &Url,
    codes: impl Iterator<Item = &'a EntryCode>,
    texts: &Texts,
    size: Size,
) -> Result<Vec<Poster>, poster::NoOrigin> {
    let origin = base.origin().ascii_serialization();
    let said = |key| Text::new(texts.tag(), &texts.get(key));
    let board = |code: &EntryCode| {
        Ok(Poster {
            size,
            link: Link::new(&origin, code.clone())?,
            shop: Text::new("en", &code.grouped()),
            place: None,
            words: vec![Words {
                language: texts.tag().to_owned(),
                headline: texts.get("poster-headline"),
                explanation: texts.get("poster-explain"),
            }],
            wallets: Some(said("poster-wallets")),
            brand: poster::Brand::default(),
            logo: None,
            mark: None,
        })
    };
    codes.map(board).collect()
}

/// Refuses what should not hang on a wall.
pub fn printable(shop: &Shop) -> Result<(), NotPrinted> {
    let code = || shop.code.code.grouped();
    if !shop.code.enabled {
        return Err(NotPrinted::Disabled(code()));
    }
    match shop.code.replaced {
        Some(_) => Err(NotPrinted::Replaced(code())),
        None => Ok(()),
    }
}

/// The languages asked for, each once, or the store's. How many a poster has room for is not
/// looked at here.
pub fn languages<'a>(
    catalogue: &Arc<Catalogue>,
    asked: impl IntoIterator<Item = &'a str>,
    shop: &Shop,
) -> Result<Vec<Texts>, NoLanguage> {
    let mut chosen: Vec<Texts> = Vec::new();
    for tag in asked {
        let Some(texts) = catalogue.exactly(tag.trim()) else {
            let known: Vec<_> = catalogue.tags().collect();
            return Err(NoLanguage {
                asked: tag.to_owned(),
                known: known.join(", "),
            });
        };
        if chosen.iter().all(|known| known.tag() != texts.tag()) {
            chosen.push(texts);
        }
    }
    if chosen.is_empty() {
        chosen.push(catalogue.choose(&Wishes {
            store: Some(&shop.store.language),
            ..Wishes::default()
        }));
    }
    Ok(chosen)
}

#[cfg(test)]
mod tests;
