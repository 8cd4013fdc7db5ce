//! Pictures that a file names by path: read, re-encoded and kept before the rest is applied. Their
//! names come from their content, so nothing changes by keeping one twice, or one that stays unused.

use std::{
    io::Read as _,
    path::{Path, PathBuf},
};

use brand::{Brand, Colour, Cover, Logo, Palette, Picture, PictureName};
use pictures::{Job, Legibility, Made, Refusal, Role, Workshop};
use texts::{Catalogue, Texts};

use super::{
    draft::{Draft, DraftPictures, Owner},
    mistake::{Located, Mistakes},
};
use crate::brands::{BrandStore, StoredPicture};
use foundation::store::StoreError;

/// Where a file's pictures are, and what becomes of them.
#[derive(Debug)]
pub struct PictureFiles<'a> {
    /// Paths start here.
    pub folder: PathBuf,
    /// Makes them.
    pub workshop: Workshop,
    /// Keeps them.
    pub store: &'a dyn BrandStore,
}

/// Pictures made for a merchant, to be kept once the merchant is there.
pub(crate) type Making = Vec<(String, StoredPicture)>;

/// Puts names in the places of paths, and says what can't be.
pub(super) async fn resolve(
    draft: &mut Draft,
    files: Option<&PictureFiles<'_>>,
    mistakes: &Mistakes<'_>,
) -> Result<Making, StoreError> {
    let mut made = Making::new();
    for asked in std::mem::take(&mut draft.pictures) {
        let Some((merchant, brand)) = wearer(draft, &asked.owner) else {
            continue;
        };
        let before = made.len();
        for mistake in fill_in(brand, &asked, files, &mut made).await {
            mistakes.add(mistake.at, mistake.value);
        }
        if asked.logo.is_none() {
            measure_again(brand, files, &mut made).await?;
        }
        let fresh: Vec<PictureName> = made
            .iter()
            .skip(before)
            .map(|(_, one)| one.name.clone())
            .collect();
        for (owner, _) in made.iter_mut().skip(before) {
            owner.clone_from(&merchant);
        }
        if let Some(files) = files {
            for name in names(brand).filter(|name| !fresh.contains(name)) {
                if files.store.picture(name).await?.is_none() {
                    mistakes.add(
                        asked.at,
                        format!("`brand` has the picture {name}, which isn't here; name its file"),
                    );
                }
            }
        }
    }
    Ok(made)
}

/// The brand that pictures are for, and its merchant.
fn wearer<'d>(draft: &'d mut Draft, owner: &Owner) -> Option<(String, &'d mut Brand)> {
    match owner {
        Owner::Merchant(id) => {
            let mut merchants = draft.merchants.iter_mut().map(|one| &mut one.value);
            let merchant = merchants.find(|merchant| merchant.id == *id)?;
            Some((merchant.id.clone(), merchant.brand.as_mut()?))
        }
        Owner::Store(id) => {
            let mut stores = draft.stores.iter_mut().map(|one| &mut one.store);
            let store = stores.find(|store| store.id == *id)?;
            Some((store.merchant_id.clone(), store.brand.as_mut()?))
        }
    }
}

/// Makes what is asked for; what can't be made is told with its place in the file.
async fn fill_in(
    brand: &mut Brand,
    asked: &DraftPictures,
    files: Option<&PictureFiles<'_>>,
    made: &mut Making,
) -> Vec<Located<String>> {
    let mut found = Vec::new();
    let mut tell = |at, value| found.push(Located { value, at });
    if let Some(path) = &asked.logo {
        let sources = Sources {
            role: Role::Logo,
            path,
            dark: asked.logo_dark.as_ref(),
        };
        match make(files, &sources, brand).await {
            Ok(Made::Logo(logo)) => brand.logo = Some(kept_logo(&logo, made)),
            Ok(Made::Cover(_)) => {}
            Err(why) => tell(path.at, format!("`logo`: {why}")),
        }
    }
    if let Some(path) = &asked.cover {
        let sources = Sources {
            role: Role::Cover,
            path,
            dark: None,
        };
        match make(files, &sources, brand).await {
            Ok(Made::Cover(cover)) => brand.cover = Some(kept_cover(&cover, made)),
            Ok(Made::Logo(_)) => {}
            Err(why) => tell(path.at, format!("`cover`: {why}")),
        }
    }
    found
}

/// Measures a logo that was there before: its ground may be another one now.
async fn measure_again(
    brand: &mut Brand,
    files: Option<&PictureFiles<'_>>,
    made: &mut Making,
) -> Result<(), StoreError> {
    let (Some(files), Some(logo)) = (files, &brand.logo) else {
        return Ok(());
    };
    let Some(file) = files.store.picture(&logo.picture.name).await? else {
        return Ok(());
    };
    let dark = match &logo.dark {
        Some(dark) => files.store.picture(&dark.name).await?,
        None => None,
    };
    let job = Job {
        role: Role::Logo,
        file: file.bytes,
        dark: dark.map(|dark| dark.bytes),
        grounds: grounds(brand),
    };
    // What can't be measured now stays as it was measured.
    if let Ok(Made::Logo(logo)) = files.workshop.make(&job).await {
        brand.logo = Some(kept_logo(&logo, made));
    }
    Ok(())
}

/// The files that a picture is made of.
struct Sources<'a> {
    role: Role,
    path: &'a Located<String>,
    /// A logo's other one, for dark pages.
    dark: Option<&'a Located<String>>,
}

async fn make(
    files: Option<&PictureFiles<'_>>,
    sources: &Sources<'_>,
    brand: &Brand,
) -> Result<Made, String> {
    let files = files.ok_or("files of pictures can't be read here")?;
    let read = |path: &Located<String>| read(&files.folder.join(&path.value));
    let job = Job {
        role: sources.role,
        file: read(sources.path)?,
        dark: sources.dark.map(read).transpose()?,
        grounds: grounds(brand),
    };
    let made = files.workshop.make(&job).await;
    made.map_err(|why| in_words(&why))
}

/// A file that is no larger than any picture may be. Some that say they are empty never end.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, String> {
    let mut content = Vec::new();
    let most = u64::try_from(pictures::BYTES_MAX).unwrap_or(u64::MAX);
    let one_more = most.saturating_add(1);
    std::fs::File::open(path)
        .and_then(|file| file.take(one_more).read_to_end(&mut content))
        .map_err(|error| format!("{}: {error}", path.display()))?;
    if content.len() > pictures::BYTES_MAX {
        return Err(in_words(&Refusal::Large));
    }
    Ok(content)
}

/// What an operator is told; a merchant reads the same in the studio.
pub(crate) fn in_words(why: &Refusal) -> String {
    let english = Catalogue::embedded().ok();
    let english = english.and_then(|catalogue| catalogue.exactly("en"));
    english.map_or_else(|| why.to_string(), |english| told(&english, why))
}

/// Why there is no picture, in the words of a language.
pub fn told(texts: &Texts, why: &Refusal) -> String {
    let gaps = why.gaps();
    let gaps: Vec<_> = gaps.iter().map(|(name, text)| (*name, &**text)).collect();
    texts.with(why.key(), &gaps)
}

/// What a brand's logo stands on.
pub fn grounds(brand: &Brand) -> pictures::Grounds {
    let palette = Palette::of(&brand.colours);
    let ground = |colour: Colour| pictures::Colour(colour.channels());
    pictures::Grounds {
        light: ground(palette.light.ground),
        dark: ground(palette.dark.ground),
    }
}

/// The same logo by name, with its files among those that were made.
pub fn kept_logo(logo: &pictures::Logo, made: &mut Making) -> Logo {
    Logo {
        picture: kept(&logo.picture, made),
        dark: logo.dark.as_ref().map(|dark| kept(dark, made)),
        plate_on_light: logo.on_light == Legibility::Plate,
        plate_on_dark: logo.on_dark == Legibility::Plate,
    }
}

/// The same cover by name, with its files among those that were made.
pub fn kept_cover(cover: &pictures::Cover, made: &mut Making) -> Cover {
    Cover {
        small: kept(&cover.small, made),
        large: kept(&cover.large, made),
    }
}

fn kept(picture: &pictures::Picture, made: &mut Making) -> Picture {
    let name = format!("{}.{}", picture.digest(), picture.format().ending());
    // Forty hexadecimal digits and a format's ending: what a name is.
    let name = PictureName::parse(&name).expect("a digest makes a name");
    let (width, height) = (picture.width(), picture.height());
    let stored = StoredPicture {
        name: name.clone(),
        width,
        height,
        bytes: picture.bytes().to_vec(),
    };
    made.push((String::new(), stored));
    Picture {
        name,
        width,
        height,
    }
}

/// Every picture of a brand.
pub fn names(brand: &Brand) -> impl Iterator<Item = &PictureName> {
    let logo = brand.logo.iter();
    let logo = logo.flat_map(|logo| std::iter::once(&logo.picture).chain(&logo.dark));
    let cover = brand
        .cover
        .iter()
        .flat_map(|cover| [&cover.small, &cover.large]);
    logo.chain(cover).map(|picture| &picture.name)
}
