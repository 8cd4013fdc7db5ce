//! What is tried until both decoders read a sheet: the code under another mask, then with a smaller logo,
//! at last with none. A code that Portico made is never refused for its own letters.

use crate::{LogoPlace, Poster, Refusal, Remark, symbol::Mask};

/// Masks that are tried before the logo becomes smaller, after the best one.
const MASKS_WITH_LOGO: usize = 3;

/// One way to draw a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Try {
    /// None for the one that the standard finds best.
    pub(crate) mask: Option<Mask>,
    logo: Shown,
}

/// How much of a logo is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Whole,
    Smaller,
    Not,
}

impl Try {
    /// As it is drawn at first.
    pub(crate) const FIRST: Self = Self {
        mask: None,
        logo: Shown::Whole,
    };

    /// All of them, those that change least before the others.
    pub(crate) fn all(has_logo: bool) -> impl Iterator<Item = Self> {
        let masks = |logo, count| {
            let others = Mask::all().take(count).map(Some);
            let masks = std::iter::once(None).chain(others);
            masks.map(move |mask| Self { mask, logo })
        };
        let with_logo = masks(Shown::Whole, MASKS_WITH_LOGO)
            .chain(masks(Shown::Smaller, MASKS_WITH_LOGO))
            .filter(move |_| has_logo);
        with_logo.chain(masks(if has_logo { Shown::Not } else { Shown::Whole }, 8))
    }

    /// What is tried when this one was refused; none where nothing helps.
    pub(crate) fn after(self, has_logo: bool, refusal: &Refusal) -> Option<Self> {
        let mut later = Self::all(has_logo).skip_while(|one| *one != self).skip(1);
        match refusal {
            Refusal::Unreadable { .. } | Refusal::Misread { .. } => later.next(),
            // A logo takes room, in the code and beside it; a mask takes none.
            Refusal::Dense { .. } | Refusal::Crowded => later.find(|one| one.logo != self.logo),
            Refusal::Characters(_)
            | Refusal::Languages(_)
            | Refusal::Contrast { .. }
            | Refusal::Address
            | Refusal::Logo { .. }
            | Refusal::File(_) => None,
        }
    }

    /// The poster as this draws it.
    pub(crate) fn of(self, poster: &Poster) -> Poster {
        let logo = poster.logo.as_ref();
        let logo = logo.and_then(|(logo, place)| match self.logo {
            Shown::Whole => Some((logo.clone(), *place)),
            Shown::Smaller => Some(match place {
                LogoPlace::Top | LogoPlace::Beside => (logo.smaller(), *place),
                LogoPlace::Code(percent) => (logo.clone(), LogoPlace::Code(percent / 2)),
            }),
            Shown::Not => None,
        });
        Poster {
            logo,
            ..poster.clone()
        }
    }

    pub(crate) const fn remark(self) -> Option<Remark> {
        match self.logo {
            Shown::Whole => None,
            Shown::Smaller => Some(Remark::LogoSmaller),
            Shown::Not => Some(Remark::LogoLeftOut),
        }
    }
}

/// The first try that succeeds; else why the last one didn't.
pub(crate) fn first<T>(
    has_logo: bool,
    mut made: impl FnMut(Try) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let mut one = Try::FIRST;
    loop {
        match made(one) {
            Ok(made) => return Ok(made),
            Err(refusal) => one = one.after(has_logo, &refusal).ok_or(refusal)?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Condition, Decoder};

    fn unreadable() -> Refusal {
        Refusal::Unreadable {
            decoder: Decoder::Rqrr,
            condition: Condition::Plain,
            pixels: 4,
        }
    }

    #[test]
    fn the_mask_changes_first_then_the_logo_shrinks_and_at_last_it_goes() {
        let mut seen: Vec<Shown> = Try::all(true).map(|one| one.logo).collect();
        assert_eq!(Try::all(true).next(), Some(Try::FIRST));
        assert_eq!(seen.len(), 4 + 4 + 9);
        seen.dedup();
        assert_eq!(seen, [Shown::Whole, Shown::Smaller, Shown::Not]);
        // Without a logo nothing is left out, so nothing is said.
        assert!(Try::all(false).all(|one| one.remark().is_none()));
        assert_eq!(Try::all(false).count(), 9);
    }

    #[test]
    fn a_sheet_that_is_read_without_its_logo_comes_without_it() {
        let only_without = |one: Try| match one.remark() {
            Some(Remark::LogoLeftOut) => Ok(one),
            Some(Remark::LogoSmaller | Remark::Letters(_) | Remark::MarkLeftOut) | None => {
                Err(unreadable())
            }
        };
        assert!(first(true, only_without).is_ok());
        let never = first(true, |_| Err::<(), _>(unreadable()));
        assert!(matches!(never, Err(Refusal::Unreadable { .. })));
    }

    #[test]
    fn where_room_lacks_only_another_logo_is_tried() {
        let mut tries = Vec::new();
        let refused = first(true, |one| {
            tries.push(one.logo);
            Err::<(), _>(Refusal::Crowded)
        });
        assert!(matches!(refused, Err(Refusal::Crowded)));
        assert_eq!(tries, [Shown::Whole, Shown::Smaller, Shown::Not]);
    }

    #[test]
    fn what_no_try_helps_is_refused_at_once() {
        let mut tries = 0;
        let refused = first(true, |_| {
            tries += 1;
            Err::<(), _>(Refusal::Address)
        });
        assert!(matches!(refused, Err(Refusal::Address)) && tries == 1);
    }
}
