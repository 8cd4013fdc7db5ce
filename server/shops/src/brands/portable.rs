//! A look in one file that another shop or installation can take: the brand, and its pictures inside.
//!
//! A file that comes back is a stranger's, whatever it says it is: it is read strictly, names no
//! picture, and every picture in it is re-encoded by a worker.

#[cfg(test)]
mod tests;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use brand::{Brand, Picture};
use pictures::{Job, Made, Refusal, Role, Workshop};
use serde::{Deserialize, Serialize};

use super::{BrandStore, StoredPicture};
use crate::apply::pictures::{Making, grounds, kept_cover, kept_logo};
use foundation::store::StoreError;

/// The format this program writes, and the only one it reads.
pub const FORMAT: u64 = 1;
/// Largest file that is read. A look with every line in all languages and the largest pictures that
/// are made has a third of it.
pub const LEN_MAX: usize = 512 * 1_024;

/// The file. Pictures are in base64.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    portico_brand: u64,
    brand: Brand,
    #[serde(default)]
    pictures: Pictures,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Pictures {
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo_dark: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cover: Option<String>,
}

/// Why a file isn't taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// Longer than [`LEN_MAX`].
    #[error("the file is too large")]
    Large,
    /// No look at all.
    #[error("the file is no exported look")]
    Other,
    /// Of a program that writes another format.
    #[error("the file has format {0}; this program reads {FORMAT}")]
    Format(u64),
    /// Something in it is unknown, missing or not allowed.
    #[error("line {line}, column {column}: {said}")]
    Field {
        /// From one.
        line: usize,
        /// From one.
        column: usize,
        /// For an operator, in English.
        said: String,
    },
    /// It names pictures instead of bringing them, or a dark logo without the other.
    #[error("the file names pictures that aren't in it")]
    Named,
    /// A picture in it is refused.
    #[error("the {0:?} in the file: {1}")]
    Picture(Role, Refusal),
}

/// A look that was taken, and the files of its pictures, to be kept for whoever takes it.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The look, with the pictures' names as they are here.
    pub brand: Brand,
    /// The pictures.
    pub pictures: Vec<StoredPicture>,
}

/// Writes a look with its pictures. One whose file is gone is left out, which its layout survives.
pub async fn export(brand: &Brand, store: &dyn BrandStore) -> Result<String, StoreError> {
    let logo = brand.logo.as_ref();
    let pictures = Pictures {
        logo: embedded(logo.map(|logo| &logo.picture), store).await?,
        logo_dark: embedded(logo.and_then(|logo| logo.dark.as_ref()), store).await?,
        cover: embedded(brand.cover.as_ref().map(|cover| &cover.large), store).await?,
    };
    let file = File {
        portico_brand: FORMAT,
        brand: Brand {
            logo: None,
            cover: None,
            ..brand.clone()
        },
        pictures,
    };
    let text = serde_json::to_string_pretty(&file);
    text.map(|text| text + "\n")
        .map_err(|_| StoreError::Corrupt { what: "brand" })
}

async fn embedded(
    picture: Option<&Picture>,
    store: &dyn BrandStore,
) -> Result<Option<String>, StoreError> {
    let Some(picture) = picture else {
        return Ok(None);
    };
    let kept = store.picture(&picture.name).await?;
    Ok(kept.map(|kept| STANDARD.encode(kept.bytes)))
}

/// Takes a stranger's file.
pub async fn import(text: &str, workshop: &Workshop) -> Result<Imported, ImportError> {
    let File {
        brand, pictures, ..
    } = read(text)?;
    let mut brand = brand;
    let mut made = Making::new();
    if let Some(logo) = &pictures.logo {
        let job = Job {
            role: Role::Logo,
            file: bytes(logo, Role::Logo)?,
            dark: pictures
                .logo_dark
                .as_deref()
                .map(|dark| bytes(dark, Role::Logo))
                .transpose()?,
            grounds: grounds(&brand),
        };
        if let Made::Logo(logo) = make(workshop, &job).await? {
            brand.logo = Some(kept_logo(&logo, &mut made));
        }
    }
    if let Some(cover) = &pictures.cover {
        let job = Job {
            role: Role::Cover,
            file: bytes(cover, Role::Cover)?,
            dark: None,
            grounds: grounds(&brand),
        };
        if let Made::Cover(cover) = make(workshop, &job).await? {
            brand.cover = Some(kept_cover(&cover, &mut made));
        }
    }
    let pictures = made.into_iter().map(|(_, picture)| picture).collect();
    Ok(Imported { brand, pictures })
}

/// Whether it is such a file at all; says nothing of the pictures in it, which take time.
pub fn check(text: &str) -> Result<(), ImportError> {
    read(text).map(|_| ())
}

/// The file, if it is one; its pictures are not looked at yet.
fn read(text: &str) -> Result<File, ImportError> {
    /// What every format has, whatever else is in it.
    #[derive(Deserialize)]
    struct Format {
        portico_brand: u64,
    }
    if text.len() > LEN_MAX {
        return Err(ImportError::Large);
    }
    let text = text.trim_start_matches('\u{feff}');
    let format: Format = serde_json::from_str(text).map_err(|_| ImportError::Other)?;
    if format.portico_brand != FORMAT {
        return Err(ImportError::Format(format.portico_brand));
    }
    let file: File = serde_json::from_str(text).map_err(|error| ImportError::Field {
        line: error.line(),
        column: error.column(),
        said: error.to_string(),
    })?;
    let named = file.brand.logo.is_some() || file.brand.cover.is_some();
    let half = file.pictures.logo.is_none() && file.pictures.logo_dark.is_some();
    if named || half {
        return Err(ImportError::Named);
    }
    Ok(file)
}

fn bytes(text: &str, role: Role) -> Result<Vec<u8>, ImportError> {
    let bytes = STANDARD.decode(text);
    bytes.map_err(|_| ImportError::Picture(role, Refusal::Broken))
}

async fn make(workshop: &Workshop, job: &Job) -> Result<Made, ImportError> {
    let made = workshop.make(job).await;
    made.map_err(|why| ImportError::Picture(job.role, why))
}
