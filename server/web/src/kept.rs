//! Amount pages as the bytes that leave, kept in memory: most customers get what the one before them got, but for the
//! key of their attempt, which stands last in the document.
//!
//! Whether a page still counts is asked of the database by one number ([`heard`]), at most once in a quarter of a
//! second. [`front`] stands before all routes and answers who can be answered so ([`asked`]); everybody else goes the
//! long way, which is the only one that makes pages. Nothing here decides what stands in a page.

mod asked;
mod front;
mod heard;
mod page;
mod shop;
mod visitor;

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{body::Bytes, http::HeaderMap};
use domain::{EntryCode, WalletTable};
use foundation::{clock::Moment, store::StoreError};
use packed::Encoding;
use quick_cache::{Weighter, sync::Cache};
use shops::{marks::Mark, shop::Shop};
use texts::Catalogue;

use super::{AppState, Shared};
pub(super) use front::Front;
use heard::Heard;
pub(super) use heard::Stamp;
use page::KeptPage;
use shop::KeptShop;
pub(super) use visitor::Class;
use visitor::{Chosen, Visitor, Wish};

/// What all pages together may take, as they leave.
const PAGES_LEN_MAX: u64 = 32 * 1_024 * 1_024;
/// About how many pages that is.
const PAGES: usize = 4_096;
/// How many codes are remembered with their shops.
const SHOPS: usize = 8_192;
/// How many sorts of phones: each version of each wallet on each telephone is one.
const VISITORS: usize = 8_192;

/// What is kept.
pub struct Kept {
    heard: Heard,
    shops: Cache<EntryCode, Arc<KeptShop>>,
    visitors: Cache<Wish, Arc<Visitor>>,
    texts: Cache<Wish, Chosen>,
    pages: Cache<Key, Arc<KeptPage>, Weigh>,
    making: Mutex<Making>,
}

/// Which page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    code: EntryCode,
    class: Class,
    encoding: Encoding,
}

/// One page is packed at a time, and then there is a rest three times as long: strangers who ask for one after the
/// other never have more than a quarter of a processor.
#[derive(Debug, Default)]
struct Making {
    is_busy: bool,
    rests_until: Option<Moment>,
}

/// What besides shops a page is made of. It changes while a server runs, and then all pages do.
#[derive(Clone, Debug)]
struct Ground {
    wallets: Arc<WalletTable>,
    catalogue: Arc<Catalogue>,
    marks: Arc<[Mark]>,
}

impl Ground {
    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.wallets, &other.wallets)
            && Arc::ptr_eq(&self.catalogue, &other.catalogue)
            && Arc::ptr_eq(&self.marks, &other.marks)
    }
}

impl AppState {
    fn ground(&self) -> Ground {
        Ground {
            wallets: self.wallets.table(),
            catalogue: self.languages.catalogue(),
            marks: self.marks.all(),
        }
    }
}

impl AppState {
    /// The shop of a code for a page to show: as the database has it, or had it less than a second ago. Whoever takes
    /// money asks for [`AppState::shop`].
    pub(super) async fn shop_shown(
        self: &Arc<Self>,
        code: &EntryCode,
    ) -> Result<Option<Shop>, StoreError> {
        let stamp = self.kept.heard.now(self);
        let known = stamp.and_then(|_| self.kept.shops.get(code));
        match known.filter(|known| Some(known.stamp) == stamp) {
            Some(known) => Ok(Some((*known.shop).clone().seen_at(self.clock.now()))),
            None => self.shop(code).await,
        }
    }
}

/// A page that was just made and may be kept, as an extension of its answer.
#[derive(Clone, Debug)]
pub(super) struct Made {
    /// Whose it is.
    pub(super) shop: Arc<Shop>,
    /// For whom.
    pub(super) class: Class,
    /// The document.
    pub(super) html: Bytes,
    /// The key in it.
    pub(super) attempt: Arc<str>,
}

#[derive(Clone, Debug)]
struct Weigh;

impl Weighter<Key, Arc<KeptPage>> for Weigh {
    fn weight(&self, _: &Key, page: &Arc<KeptPage>) -> u64 {
        u64::try_from(page.len()).unwrap_or(u64::MAX)
    }
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            heard: Heard::default(),
            shops: Cache::new(SHOPS),
            visitors: Cache::new(VISITORS),
            texts: Cache::new(VISITORS),
            pages: Cache::with_weighter(PAGES, PAGES_LEN_MAX, Weigh),
            making: Mutex::default(),
        }
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Kept")
            .field("shops", &self.shops.len())
            .field("visitors", &self.visitors.len())
            .field("pages", &self.pages.len())
            .finish_non_exhaustive()
    }
}

impl Kept {
    /// What counts now for whatever else is kept of shops; nothing while the database doesn't say.
    pub(super) async fn stamp(&self, state: &Shared) -> Option<Stamp> {
        match self.heard.now(state) {
            Some(stamp) => Some(stamp),
            None => self.heard.soon(state).await,
        }
    }

    /// Keeps a page that was made when this was heard; a shop that is as it was stays the one it was, so that its other
    /// pages count on.
    fn keep(&self, state: &Shared, new: New) {
        let code = new.made.shop.code.code.clone();
        let known = self.shops.get(&code);
        let shop = match known {
            Some(known) if *known.shop == *new.made.shop => Arc::clone(&known.shop),
            Some(_) | None => Arc::clone(&new.made.shop),
        };
        let kept = KeptShop::new(Arc::clone(&shop), new.stamp);
        self.shops.insert(code.clone(), Arc::new(kept));
        let key = Key {
            code,
            class: new.made.class,
            encoding: new.encoding,
        };
        let is_kept = |page: Arc<KeptPage>| page.is_of(&shop, &new.ground);
        if self.pages.get(&key).is_some_and(is_kept) || !self.begins(state) {
            return;
        }
        let state = Arc::clone(state);
        tokio::task::spawn_blocking(move || {
            let packer = Packer::at_work(state);
            if let Some(page) = KeptPage::packed(&shop, &new) {
                packer.state.kept.pages.insert(key, Arc::new(page));
            }
        });
    }

    /// Whether somebody may pack a page now.
    fn begins(&self, state: &Shared) -> bool {
        let mut making = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        let now = state.clock.moment();
        let rests = making.rests_until.is_some_and(|until| now < until);
        let begins = !making.is_busy && !rests;
        making.is_busy |= begins;
        begins
    }
}

/// Whoever packs a page. However that ends, another one may be packed after a rest.
struct Packer {
    state: Shared,
    begun: Moment,
}

impl Packer {
    fn at_work(state: Shared) -> Self {
        let begun = state.clock.moment();
        Self { state, begun }
    }
}

impl Drop for Packer {
    fn drop(&mut self) {
        let now = self.state.clock.moment();
        let took_ms = now.since_ms(self.begun);
        let making = self.state.kept.making.lock();
        let mut making = making.unwrap_or_else(PoisonError::into_inner);
        making.is_busy = false;
        making.rests_until = Some(now.plus_ms(took_ms.saturating_mul(3)));
    }
}

/// A page to be kept.
struct New {
    made: Made,
    stamp: Stamp,
    ground: Ground,
    encoding: Encoding,
    /// What it was answered with.
    headers: HeaderMap,
}
