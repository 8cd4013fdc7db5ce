//! The shop that is looked at in the studio: a store of the merchant's as samples have it.

use app::samples::SampleShop;
use domain::{Limits, Words};
use texts::Spoken;

use super::{super::editor::Editor, Work};
use shops::shop::{Code, Merchant, Store, limits};

impl Work {
    /// The store whose page the preview shows: the one whose look it is, or the merchant's first that wears it.
    pub(in crate::studio) fn shown_store<'a>(&'a self, editor: &'a Editor) -> Option<&'a Store> {
        let stores = &self.directory.stores;
        let following = stores.iter().find(|store| store.brand.is_none());
        let chosen = editor.dressed().or(following);
        chosen.or_else(|| stores.first())
    }

    /// The shop that it shows, with a code that leads nowhere.
    pub(in crate::studio) fn sample(&self, editor: &Editor, language: &str) -> SampleShop {
        let Some(store) = self.shown_store(editor) else {
            return SampleShop::invented();
        };
        let mut codes = self.directory.codes.iter();
        let code = codes.find(|code| code.store_id == store.id);
        sample_of(&editor.merchant, store, code, language)
    }
}

/// A store's shop as samples have it: it looks and says what it says to customers, and its code leads
/// nowhere.
pub(in crate::studio) fn sample_of(
    merchant: &Merchant,
    store: &Store,
    code: Option<&Code>,
    language: &str,
) -> SampleShop {
    let invented = SampleShop::invented();
    let spoken = |words: &Words| Spoken::of(words, language, &store.language);
    let mut shop = SampleShop {
        limits: limits(merchant, store, code)
            .or_else(|| Limits::new(store.currency, None, None).ok())
            .unwrap_or(invented.limits),
        ..invented
    };
    shop.name.merchant = spoken(&merchant.name);
    shop.name.store = spoken(&store.name);
    if let Some(code) = code {
        shop.name.counter.clone_from(&code.label);
        if let Some(label) = &code.note_label {
            shop.note_label = spoken(label);
        }
    }
    shop
}
