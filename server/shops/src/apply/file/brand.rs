//! `[merchant.brand]` and `[merchant.store.brand]`: a look as it is stored, but for pictures, which
//! may be given as files.

use brand::Brand;
use serde::Deserialize as _;
use toml::Spanned;

use super::Reader;
use crate::apply::{
    draft::{DraftPictures, Owner},
    mistake::Located,
    table::Table,
};

impl Reader<'_> {
    /// The look, without the pictures that are still files. `None` leaves it as it is.
    pub(super) fn brand(&mut self, table: &Table<'_>, owner: Owner) -> Option<Brand> {
        let (mut fields, span) = table.table("brand")?;
        let mut file = |name: &str| {
            let key = fields
                .keys()
                .find(|key| key.get_ref().as_ref() == name)?
                .clone();
            let value = fields.get(&key)?;
            let text = value.get_ref().as_str()?.to_owned();
            let at = value.span().start;
            fields.remove(&key);
            Some(Located { value: text, at })
        };
        let pictures = DraftPictures {
            owner,
            at: span.start,
            logo: file("logo"),
            logo_dark: file("logo_dark"),
            cover: file("cover"),
        };
        if let (None, Some(dark)) = (&pictures.logo, &pictures.logo_dark) {
            self.mistakes.add(
                dark.at,
                "`logo_dark` is the other half of a `logo` that is a file, too",
            );
        }
        match Brand::deserialize(toml::Deserializer::from(Spanned::new(span.clone(), fields))) {
            Ok(brand) => {
                self.draft.pictures.push(pictures);
                Some(brand)
            }
            Err(error) => {
                let at = error.span().map_or(span.start, |span| span.start);
                self.mistakes
                    .add(at, format!("`brand`: {}", error.message()));
                None
            }
        }
    }
}
