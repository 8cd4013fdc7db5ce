//! A logo that is there already, looked at again: on other grounds, or without the one for dark pages.

use brand::{Brand, Logo, Picture};
use pictures::{Job, Made, Role};

use super::editor::Editor;
use crate::Shared;
use foundation::store::StoreError;
use shops::apply::pictures::{grounds, kept_logo};

/// The file of a picture that is kept.
pub(super) async fn bytes(
    state: &Shared,
    picture: Option<&Picture>,
) -> Result<Option<Vec<u8>>, StoreError> {
    let Some(picture) = picture else {
        return Ok(None);
    };
    let stored = state.brands.picture(&picture.name).await?;
    Ok(stored.map(|stored| stored.bytes))
}

/// A logo without the one for dark pages; whether it needs a plate there is found out anew.
pub(super) fn without_dark(logo: Option<Logo>) -> Option<Logo> {
    logo.map(|logo| Logo { dark: None, ..logo })
}

/// The same brand, with its logo looked at on its grounds again where those or the logo changed.
///
/// That takes a worker, so it counts as a picture. Beyond the limit a logo keeps what was seen of it.
pub(super) async fn seen_on_its_grounds(
    state: &Shared,
    editor: &Editor,
    mut brand: Brand,
    before: &Brand,
) -> Result<Brand, StoreError> {
    let Some(logo) = &brand.logo else {
        return Ok(brand);
    };
    let same = grounds(&brand) == grounds(before) && brand.logo == before.logo;
    if same || !state.throttle.take_picture(&editor.merchant.id) {
        return Ok(brand);
    }
    let Some(file) = bytes(state, Some(&logo.picture)).await? else {
        return Ok(brand);
    };
    let job = Job {
        role: Role::Logo,
        file,
        dark: bytes(state, logo.dark.as_ref()).await?,
        grounds: grounds(&brand),
    };
    // The files are the ones that are kept already; only what was seen of them is new.
    if let Ok(Made::Logo(made)) = state.workshop.make(&job).await {
        let seen = kept_logo(&made, &mut Vec::new());
        brand.logo = Some(Logo {
            plate_on_light: seen.plate_on_light,
            plate_on_dark: seen.plate_on_dark,
            ..logo.clone()
        });
    }
    Ok(brand)
}
