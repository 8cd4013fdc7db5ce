//! What the editor says about a form: its mistakes, and what should be known about the rest.

use brand::Palette;
use domain::Money;
use studio_pages::editor::fields::{Said, Saying};

use super::{
    super::{
        form::{ReadForm, Reader},
        remarks::{self, Remark, Worn},
    },
    Work,
};
use crate::{AppState, look};

/// An everyday amount of four digits, for looking at how long texts get.
const LONG_MINOR: u64 = 125_000;

impl Work {
    /// What is said about a form: its mistakes, and what should be known about the rest.
    pub(in crate::studio) fn said(
        &self,
        state: &AppState,
        reader: &Reader<'_>,
        form: &ReadForm,
    ) -> Said {
        let Reader { editor, texts } = *reader;
        let ReadForm { fields, read } = form;
        let mut said = Said::default();
        for (field, mistake) in &read.mistakes {
            let text = texts.get(mistake.key());
            said.add(field, Saying { wrong: true, text });
        }
        let brand = &read.brand;
        let mut all: Vec<Remark> = remarks::of_colours(&Palette::of(&brand.colours)).collect();
        all.extend(remarks::of_pictures(brand));
        all.extend(remarks::of_lines("welcome", &fields.welcome));
        all.extend(remarks::of_lines("footer", &fields.footer));
        let shop = self.sample(editor, texts.tag());
        let currency = shop.limits.currency();
        let step = currency.smallest_step();
        let (min, max) = (shop.limits.min().minor(), shop.limits.max().minor());
        let minor = LONG_MINOR.clamp(min, max) / step * step;
        if let Ok(amount) = Money::from_minor(minor, currency) {
            let worn = Worn {
                brand,
                wording: look::wording_of(brand),
                name: &editor.merchant.name,
                home: self.home(),
                amount,
            };
            let catalogue = state.languages.catalogue();
            all.extend(remarks::of_languages(&catalogue, &worn));
        }
        for remark in all {
            let gaps: Vec<_> = remark
                .gaps
                .iter()
                .map(|(name, text)| (*name, text.as_str()))
                .collect();
            let text = texts.with(remark.key, &gaps);
            said.add(&remark.field, Saying { wrong: false, text });
        }
        said
    }
}
