//! Shops' looks and pictures in memory.

use async_trait::async_trait;
use brand::{Brand, PictureName};

use super::{Memory, Tables, refused};
use crate::deeds;
use foundation::{clock::Timestamp, store::StoreError};
use shops::{
    brands::{
        BY_FILE, Back, BrandStore, By, Draft, StoredPicture, Version, Wearer, revision::Revision,
    },
    shop::Store,
};
use trail::action::Action;

/// A picture with whose it is, and when it was last given.
#[derive(Clone, Debug)]
pub(super) struct KeptPicture {
    merchant: String,
    picture: StoredPicture,
    at: Timestamp,
}

/// Whose look it is; the shop's own has no store.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    merchant: String,
    store: Option<String>,
}

impl Key {
    fn of(wearer: Wearer<'_>) -> Self {
        Self {
            merchant: wearer.merchant.to_owned(),
            store: wearer.store.map(ToOwned::to_owned),
        }
    }
}

/// What is put in force: a look, or the shop's again.
struct Putting<'a> {
    brand: Option<Brand>,
    by: By<'a>,
}

impl Tables {
    fn is_known(&self, wearer: Wearer<'_>) -> bool {
        let of = |store: &Store| store.merchant_id == wearer.merchant;
        match wearer.store {
            None => self.merchants.contains_key(wearer.merchant),
            Some(store) => self.stores.get(store).is_some_and(of),
        }
    }

    /// What is in force: a look of its own, if it has one.
    fn worn(&self, wearer: Wearer<'_>) -> Option<Brand> {
        if !self.is_known(wearer) {
            return None;
        }
        let own = match wearer.store {
            None => self.merchants.get(wearer.merchant)?.brand.clone(),
            Some(store) => self.stores.get(store)?.brand.clone(),
        };
        own.or_else(|| wearer.first())
    }

    fn is_unchanged(&self, wearer: Wearer<'_>, seen: Option<&Revision>) -> Result<(), StoreError> {
        let draft = self.drafts.get(&Key::of(wearer));
        let worn = self.worn(wearer);
        let is = |seen: &Revision| Revision::of(draft, worn.as_ref()) == *seen;
        let is_there = wearer.store.is_none() || self.is_known(wearer);
        let unchanged = is_there && seen.is_none_or(is);
        unchanged.then_some(()).ok_or(StoreError::Conflict)
    }

    fn append_version(&mut self, wearer: Wearer<'_>, putting: &Putting<'_>) -> i64 {
        let versions = self.versions.entry(Key::of(wearer)).or_default();
        let number = versions.last().map_or(0, |last| last.number);
        let number = number.saturating_add(1);
        versions.push(Version {
            number,
            brand: putting.brand.clone(),
            author: putting.by.author.to_owned(),
            at: putting.by.at,
        });
        number
    }

    /// Adds what a file put in force since to the history.
    fn catch_up_looks(&mut self, wearer: Wearer<'_>, at: Timestamp) -> Result<(), StoreError> {
        if !self.is_known(wearer) {
            return Err(StoreError::Conflict);
        }
        let brand = self.worn(wearer);
        let versions = self.versions.get(&Key::of(wearer));
        let newest = versions.and_then(|all| all.last());
        let known = newest.map_or_else(|| wearer.first(), |newest| newest.brand.clone());
        if known != brand {
            let author = BY_FILE;
            let by = By { author, at };
            self.append_version(wearer, &Putting { brand, by });
        }
        Ok(())
    }

    fn put_in_force(
        &mut self,
        wearer: Wearer<'_>,
        putting: &Putting<'_>,
    ) -> Result<i64, StoreError> {
        self.catch_up_looks(wearer, putting.by.at)?;
        let number = self.append_version(wearer, putting);
        let worn = match wearer.store {
            None => self
                .merchants
                .get_mut(wearer.merchant)
                .map(|one| &mut one.brand),
            Some(store) => self.stores.get_mut(store).map(|one| &mut one.brand),
        };
        if let Some(worn) = worn {
            worn.clone_from(&putting.brand);
        }
        Ok(number)
    }

    /// Whether any look refers to this picture. Names are digests: none is a part of another text by
    /// chance.
    fn is_shown(&self, name: &PictureName) -> bool {
        let merchants = self.merchants.values().filter_map(|one| one.brand.as_ref());
        let stores = self.stores.values().filter_map(|one| one.brand.as_ref());
        let drafts = self.drafts.values().map(|draft| &draft.brand);
        let versions = self.versions.values().flatten();
        let versions = versions.filter_map(|one| one.brand.as_ref());
        let mut looks = merchants.chain(stores).chain(drafts).chain(versions);
        looks.any(|look| {
            let text = serde_json::to_string(look).unwrap_or_default();
            text.contains(name.as_str())
        })
    }
}

#[async_trait]
impl BrandStore for Memory {
    async fn published(&self, wearer: Wearer<'_>) -> Result<Option<Brand>, StoreError> {
        Ok(self.tables().worn(wearer))
    }

    async fn draft(&self, wearer: Wearer<'_>) -> Result<Option<Draft>, StoreError> {
        Ok(self.tables().drafts.get(&Key::of(wearer)).cloned())
    }

    async fn save_draft(
        &self,
        wearer: Wearer<'_>,
        draft: &Draft,
        seen: Option<&Revision>,
    ) -> Result<(), StoreError> {
        let mut tables = self.tables();
        tables.is_unchanged(wearer, seen)?;
        if !tables.merchants.contains_key(wearer.merchant) {
            return Err(refused("a draft needs its merchant"));
        }
        tables.drafts.insert(Key::of(wearer), draft.clone());
        Ok(())
    }

    async fn drop_draft(
        &self,
        wearer: Wearer<'_>,
        seen: Option<&Revision>,
    ) -> Result<(), StoreError> {
        let mut tables = self.tables();
        tables.is_unchanged(wearer, seen)?;
        tables.drafts.remove(&Key::of(wearer));
        Ok(())
    }

    async fn publish(
        &self,
        wearer: Wearer<'_>,
        draft: &Draft,
        seen: Option<&Revision>,
    ) -> Result<i64, StoreError> {
        let mut tables = self.tables();
        tables.is_unchanged(wearer, seen)?;
        let putting = Putting {
            brand: Some(draft.brand.clone()),
            by: draft.by(),
        };
        let number = tables.put_in_force(wearer, &putting)?;
        tables.drafts.remove(&Key::of(wearer));
        tables.tell(&deeds::look(Action::LookPublished, wearer, number).at(draft.at));
        Ok(number)
    }

    async fn follow(
        &self,
        wearer: Wearer<'_>,
        by: By<'_>,
        seen: &Revision,
    ) -> Result<i64, StoreError> {
        let mut tables = self.tables();
        tables.is_unchanged(wearer, Some(seen))?;
        if wearer.store.is_none() || tables.worn(wearer).is_none() {
            return Err(StoreError::Conflict);
        }
        let number = tables.put_in_force(wearer, &Putting { brand: None, by })?;
        tables.drafts.remove(&Key::of(wearer));
        tables.tell(&deeds::look(Action::LookFollowed, wearer, number).at(by.at));
        Ok(number)
    }

    async fn return_to(
        &self,
        wearer: Wearer<'_>,
        Back { number, by, seen }: Back<'_>,
    ) -> Result<Option<i64>, StoreError> {
        let mut tables = self.tables();
        let worn = tables.worn(wearer);
        if seen.is_some_and(|seen| Revision::of(None, worn.as_ref()) != *seen) {
            return Err(StoreError::Conflict);
        }
        let mut versions = tables.versions.get(&Key::of(wearer)).into_iter().flatten();
        let Some(version) = versions.find(|version| version.number == number) else {
            return Ok(None);
        };
        let brand = version.brand.clone();
        let action = deeds::restoring(brand.as_ref());
        let made = tables.put_in_force(wearer, &Putting { brand, by })?;
        let deed = deeds::look(action, wearer, made);
        tables.tell(&deed.with("version", &number).at(by.at));
        Ok(Some(made))
    }

    async fn remember(&self, wearer: Wearer<'_>, at: Timestamp) -> Result<(), StoreError> {
        self.tables().catch_up_looks(wearer, at)
    }

    async fn versions(&self, wearer: Wearer<'_>) -> Result<Vec<Version>, StoreError> {
        let tables = self.tables();
        let versions = tables.versions.get(&Key::of(wearer)).into_iter().flatten();
        Ok(versions.rev().cloned().collect())
    }

    async fn keep_picture(
        &self,
        merchant: &str,
        picture: &StoredPicture,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tables = self.tables();
        if !tables.merchants.contains_key(merchant) {
            return Err(refused("a picture needs its merchant"));
        }
        let name = picture.name.as_str().to_owned();
        let kept = tables.pictures.entry(name).or_insert_with(|| KeptPicture {
            merchant: merchant.to_owned(),
            picture: picture.clone(),
            at,
        });
        kept.at = kept.at.max(at);
        Ok(())
    }

    async fn drop_pictures(&self, merchant: &str, before: Timestamp) -> Result<u64, StoreError> {
        let mut tables = self.tables();
        let all = std::mem::take(&mut tables.pictures);
        let count = all.len();
        let is_kept = |kept: &KeptPicture| {
            kept.merchant != merchant || kept.at >= before || tables.is_shown(&kept.picture.name)
        };
        let kept = all.into_iter().filter(|(_, kept)| is_kept(kept)).collect();
        tables.pictures = kept;
        let gone = count.saturating_sub(tables.pictures.len());
        Ok(u64::try_from(gone).unwrap_or(u64::MAX))
    }

    async fn picture(&self, name: &PictureName) -> Result<Option<StoredPicture>, StoreError> {
        let tables = self.tables();
        let kept = tables.pictures.get(name.as_str());
        let kept = kept.map(|kept| kept.picture.clone());
        Ok(kept.or_else(|| tables.mark_picture(name)))
    }
}
