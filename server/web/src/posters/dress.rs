//! A shop's look on paper. What is printed needs another contrast than what shines: colours move as
//! far as they must, and nothing is refused for them.

use brand::{Layout, Paper, Picture};
use poster::{Brand, Corners, Logo, LogoPlace, NoLogo};

use foundation::store::StoreError;
use shops::{brands::BrandStore, marks::Mark};

/// Colours, corners and a logo, as a poster takes them.
#[derive(Clone, Debug)]
pub struct Dress {
    /// Colours and corners.
    pub brand: Brand,
    /// The logo and where it stands.
    pub logo: Option<(Logo, LogoPlace)>,
    /// What an acquirer requires where customers pay.
    pub mark: Option<Logo>,
}

/// Why a look can't be had.
#[derive(Debug, thiserror::Error)]
pub enum NoDress {
    /// Its pictures can't be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Its logo is nothing to print.
    #[error("the shop's logo can't be printed ({0}): give another with --logo, or say --plain")]
    Logo(#[from] NoLogo),
}

impl Dress {
    /// Black on white, without a logo.
    pub fn plain() -> Self {
        Self {
            brand: Brand::default(),
            logo: None,
            mark: None,
        }
    }

    /// A look's colours and corners.
    pub fn of(brand: &brand::Brand) -> Self {
        let Paper { ink, accent, .. } = Paper::of(&brand.colours);
        let printed = |colour: brand::Colour| {
            let [red, green, blue] = colour.channels();
            poster::Colour::new(red, green, blue)
        };
        Self {
            brand: Brand {
                accent: printed(accent),
                ink: printed(ink),
                corners: match brand.corners {
                    brand::Corners::Square => Corners::Square,
                    brand::Corners::Soft => Corners::Soft,
                    brand::Corners::Round => Corners::Round,
                },
            },
            logo: None,
            mark: None,
        }
    }

    /// The same with the mark that an acquirer requires, whatever the shop's own look is.
    pub async fn marked(
        self,
        mark: Option<&Mark>,
        pictures: &dyn BrandStore,
    ) -> Result<Self, StoreError> {
        let mark = printed_mark(mark, pictures).await?;
        Ok(Self { mark, ..self })
    }

    /// The same with the look's logo. The picture across a page stays off paper: it costs toner,
    /// and the code needs its room.
    pub async fn with_logo(
        self,
        brand: &brand::Brand,
        pictures: &dyn BrandStore,
    ) -> Result<Self, NoDress> {
        let Some(place) = place(brand.layout) else {
            return Ok(self);
        };
        let Some(mark) = &brand.logo else {
            return Ok(self);
        };
        // Paper is light. A logo that is seen on dark pages gets such a ground, and one that needs a
        // plate there needs none here.
        let on_plate = mark.plate_on_light != Paper::of(&brand.colours).from_dark;
        let Some(logo) = read(&mark.picture, pictures).await? else {
            return Ok(self);
        };
        let logo = if on_plate { logo.on_plate() } else { logo };
        Ok(Self {
            logo: Some((logo, place)),
            ..self
        })
    }
}

/// A look as it is printed, or black where there is none. A logo that nothing can be printed of stays off.
pub async fn worn(
    look: Option<&brand::Brand>,
    pictures: &dyn BrandStore,
) -> Result<Dress, StoreError> {
    let Some(look) = look else {
        return Ok(Dress::plain());
    };
    let plain = Dress::of(look);
    match plain.clone().with_logo(look, pictures).await {
        Ok(dress) => Ok(dress),
        Err(NoDress::Store(error)) => Err(error),
        Err(error @ NoDress::Logo(_)) => {
            tracing::warn!(%error, "printed without its logo");
            Ok(plain)
        }
    }
}

/// A mark as it is printed: paper is light. One that nothing can be printed of stays off.
pub async fn printed_mark(
    mark: Option<&Mark>,
    pictures: &dyn BrandStore,
) -> Result<Option<Logo>, StoreError> {
    let Some(mark) = mark else {
        return Ok(None);
    };
    match read(&mark.light, pictures).await {
        Ok(logo) => Ok(logo),
        Err(NoDress::Store(error)) => Err(error),
        Err(error @ NoDress::Logo(_)) => {
            tracing::warn!(%error, "printed without the acceptance mark");
            Ok(None)
        }
    }
}

/// Where a page's logo stands on paper.
const fn place(layout: Layout) -> Option<LogoPlace> {
    match layout {
        Layout::Name => None,
        Layout::LogoLeft => Some(LogoPlace::Beside),
        Layout::LogoCentred | Layout::Cover => Some(LogoPlace::Top),
    }
}

async fn read(picture: &Picture, pictures: &dyn BrandStore) -> Result<Option<Logo>, NoDress> {
    let Some(stored) = pictures.picture(&picture.name).await? else {
        tracing::warn!(picture = %picture.name, "a picture is missing, and what is printed goes without");
        return Ok(None);
    };
    Ok(Some(Logo::read(&stored.bytes)?))
}
