//! What of a visitor makes a difference to the page: the wallet and the languages, found once for each sort of phone.

use std::sync::Arc;

use axum::http::{HeaderMap, header};
use domain::{WalletMatch, WalletTable};
use sha2::{Digest as _, Sha256};
use texts::Texts;

use super::Ground;
use crate::{AppState, cookies::LANGUAGE_COOKIE, visit::Visit};

/// Longer headers are nobody's phone.
const WISH_LEN_MAX: usize = 1_024;

/// What a request says of wallet and languages, and the shop's own language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Wish(Box<[u8]>);

impl Wish {
    /// Of a request's headers with a language that was chosen, at a shop with this one.
    pub(super) fn of(headers: &HeaderMap, chosen: &[u8], home: &str) -> Option<Self> {
        let value = |name| headers.get(name).map_or(&b""[..], |value| value.as_bytes());
        let (agent, accepted) = (value(header::USER_AGENT), value(header::ACCEPT_LANGUAGE));
        Self::said([agent, accepted, chosen, home.as_bytes()])
    }

    /// The same of a visit that asks for no language in its address.
    fn of_visit(visit: &Visit, home: &str) -> Option<Self> {
        let chosen = visit.cookie(LANGUAGE_COOKIE);
        // A cookie of nothing is somebody's play; it is heard as it is.
        if visit.lang.is_some() || chosen == Some("") {
            return None;
        }
        let accepted = visit.accept_language.as_deref().unwrap_or_default();
        let chosen = chosen.unwrap_or_default();
        Self::said([&visit.user_agent, accepted, chosen, home].map(str::as_bytes))
    }

    /// A header that isn't there wishes what an empty one wishes: nothing.
    fn said(parts: [&[u8]; 4]) -> Option<Self> {
        let len = parts.iter().map(|part| part.len() + 1).sum();
        if len > WISH_LEN_MAX {
            return None;
        }
        let mut all = Vec::with_capacity(len);
        for part in parts {
            all.extend_from_slice(part);
            // Stands in no header.
            all.push(0);
        }
        Some(Self(all.into()))
    }
}

/// Everybody who gets the same page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Class([u8; 16]);

/// A sort of phone.
#[derive(Debug)]
pub(super) struct Visitor {
    pub(super) class: Class,
    /// What that was found in.
    pub(super) ground: Ground,
}

/// Texts that were chosen, and by which table of wallets.
#[derive(Clone, Debug)]
pub(super) struct Chosen {
    texts: Texts,
    wallets: Arc<WalletTable>,
}

impl AppState {
    /// The texts for this visitor at a shop with this language. A page asks several times, and choosing means to hold
    /// every wish against every language: it is done once for each sort of phone.
    pub(crate) fn texts(&self, visit: &Visit, store: Option<&str>) -> Texts {
        let wish = store.and_then(|home| Wish::of_visit(visit, home));
        let Some(wish) = wish else {
            return self.choose_texts(visit, store);
        };
        let wallets = self.wallets.table();
        if let Some(chosen) = self.kept.texts.get(&wish) {
            let is_in_force = Arc::ptr_eq(chosen.texts.catalogue(), &self.languages.catalogue())
                && Arc::ptr_eq(&chosen.wallets, &wallets);
            if is_in_force {
                return chosen.texts;
            }
        }
        let texts = self.choose_texts(visit, store);
        let chosen = Chosen {
            texts: texts.clone(),
            wallets,
        };
        self.kept.texts.insert(wish, chosen);
        texts
    }

    /// Who else gets the page that this visitor gets in these texts: the wallet chooses what it says, and the order of
    /// the languages' switch goes by all that they may read.
    pub(crate) fn class(&self, visit: &Visit, texts: &Texts) -> Class {
        let table = self.wallets.table();
        let wallet = match table.identify(&visit.user_agent).found {
            WalletMatch::Known(wallet) => ["wallet ", &wallet.id].concat(),
            WalletMatch::Family(family) => ["family ", &family.id].concat(),
            WalletMatch::NotAWallet => "none".to_owned(),
        };
        let mut digest = Sha256::new();
        for part in [&*wallet, texts.tag()]
            .into_iter()
            .chain(texts.tags_likely_first())
        {
            digest.update(part.as_bytes());
            digest.update([0]);
        }
        let whole: [u8; 32] = digest.finalize().into();
        let mut class = [0; 16];
        for (to, from) in class.iter_mut().zip(whole) {
            *to = from;
        }
        Class(class)
    }
}
