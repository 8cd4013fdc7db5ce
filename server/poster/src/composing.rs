//! A poster as it is drawn: its symbol, its sheet, and what both are called.

use crate::{
    COVERED_PERCENT_MAX, Colour, Fonts, Logo, LogoPlace, Poster, Refusal, Remark,
    check::Target,
    drawing::Paint,
    export::Drawing,
    layout::{self, Sheet},
    refusal,
    symbol::Symbol,
    tries::Try,
};

/// Most languages on one poster.
const LANGUAGES_MAX: usize = 3;

/// A sheet with everything that is needed to draw it and to read it again.
pub(crate) struct Composed {
    sheet: Sheet,
    /// What both decoders have to read.
    link: String,
    symbol: Symbol,
    ink: Colour,
    logo: Option<std::sync::Arc<str>>,
    mark: Option<std::sync::Arc<str>>,
    title: String,
    language: String,
}

impl Composed {
    pub(crate) fn target(&self) -> Target {
        self.sheet.target(&self.link)
    }

    /// What is to be said where there was no room for the acquirer's mark.
    pub(crate) fn remark(&self) -> Option<Remark> {
        let is_out = self.mark.is_some() && !self.sheet.has_mark();
        is_out.then_some(Remark::MarkLeftOut)
    }

    pub(crate) fn drawing(&self) -> Drawing<'_> {
        Drawing {
            sheet: &self.sheet,
            paint: Paint {
                symbol: Some(&self.symbol),
                ink: self.ink,
                logo: self.logo.as_deref(),
                mark: self.mark.as_deref(),
                title: &self.title,
                language: &self.language,
            },
        }
    }
}

/// Draws a poster whose texts can be set.
pub(crate) fn composed(poster: &Poster, one: Try, fonts: &Fonts) -> Result<Composed, Refusal> {
    if !(1..=LANGUAGES_MAX).contains(&poster.words.len()) {
        return Err(Refusal::Languages(poster.words.len()));
    }
    dark_enough(poster.brand.ink)?;
    let poster = one.of(poster);
    let symbol = |covered| {
        let symbol = Symbol::masked(&poster.link.printed(), covered, one.mask);
        symbol.map_err(|_| Refusal::Address)
    };
    let symbol = match &poster.logo {
        Some((_, LogoPlace::Code(percent))) if *percent > COVERED_PERCENT_MAX => {
            return Err(Refusal::Logo { percent: *percent });
        }
        Some((_, LogoPlace::Code(percent))) => {
            let whole = symbol(true)?;
            let side = whole.covered_side(*percent);
            whole.cleared(side)
        }
        Some((_, LogoPlace::Top | LogoPlace::Beside)) | None => symbol(false)?,
    };
    let sheet = layout::lay_out(&poster, &symbol, fonts)?;
    let language = poster.words.first().map(|words| words.language.clone());
    Ok(Composed {
        sheet,
        symbol,
        ink: poster.brand.ink,
        logo: poster.logo.as_ref().map(|(logo, _)| logo.shared_address()),
        mark: poster.mark.as_ref().map(Logo::shared_address),
        title: format!("{}: {}", poster.shop.text, poster.link.readable()),
        language: language.unwrap_or_default(),
        link: poster.link.printed(),
    })
}

/// Refuses an ink that scanners can't tell from paper.
pub(crate) fn dark_enough(ink: Colour) -> Result<(), Refusal> {
    let found_x100 = ink.contrast_x100(Colour::PAPER);
    if found_x100 < refusal::CONTRAST_MIN_X100 {
        return Err(Refusal::Contrast { found_x100 });
    }
    Ok(())
}
