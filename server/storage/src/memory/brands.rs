//! Shops' looks and pictures in memory.

use async_trait::async_trait;
use brand::{Brand, PictureName};

use super::{Memory, Tables, refused};
use crate::deeds;
use foundation::{clock::Timestamp, store::StoreError};
use shops::brands::{BY_FILE, BrandStore, By, Draft, StoredPicture, Version, revision::Revision};
use trail::action::Action;

/// A picture with whose it is, and when it was last given.
#[derive(Clone, Debug)]
pub(super) struct KeptPicture {
    merchant: String,
    picture: StoredPicture,
    at: Timestamp,
}

impl Tables {
    fn in_force(&self, merchant: &str) -> Option<Brand> {
        let merchant = self.merchants.get(merchant)?;
        Some(merchant.brand.clone().unwrap_or_default())
    }

    fn is_unchanged(&self, merchant: &str, seen: Option<&Revision>) -> Result<(), StoreError> {
        let (draft, published) = (self.drafts.get(merchant), self.in_force(merchant));
        let is = |seen: &Revision| Revision::of(draft, published.as_ref()) == *seen;
        let unchanged = seen.is_none_or(is);
        unchanged.then_some(()).ok_or(StoreError::Conflict)
    }

    fn append_version(&mut self, merchant: &str, draft: &Draft) -> i64 {
        let versions = self.versions.entry(merchant.to_owned()).or_default();
        let number = versions.last().map_or(0, |last| last.number);
        let number = number.saturating_add(1);
        versions.push(Version {
            number,
            brand: draft.brand.clone(),
            author: draft.author.clone(),
            at: draft.at,
        });
        number
    }

    /// Adds what a file put in force since to the history.
    fn catch_up_looks(&mut self, merchant: &str, at: Timestamp) -> Result<(), StoreError> {
        let brand = self.in_force(merchant).ok_or(StoreError::Conflict)?;
        let newest = self.versions.get(merchant).and_then(|all| all.last());
        let known = newest
            .map(|newest| newest.brand.clone())
            .unwrap_or_default();
        if known != brand {
            let author = BY_FILE.to_owned();
            self.append_version(merchant, &Draft { brand, author, at });
        }
        Ok(())
    }

    fn put_in_force(&mut self, merchant: &str, draft: &Draft) -> Result<i64, StoreError> {
        self.catch_up_looks(merchant, draft.at)?;
        let number = self.append_version(merchant, draft);
        if let Some(merchant) = self.merchants.get_mut(merchant) {
            merchant.brand = Some(draft.brand.clone());
        }
        Ok(number)
    }

    /// Whether any look refers to this picture. Names are digests: none is a part of another text by
    /// chance.
    fn is_shown(&self, name: &PictureName) -> bool {
        let merchants = self.merchants.values().filter_map(|one| one.brand.as_ref());
        let stores = self.stores.values().filter_map(|one| one.brand.as_ref());
        let drafts = self.drafts.values().map(|draft| &draft.brand);
        let versions = self.versions.values().flatten().map(|one| &one.brand);
        let mut looks = merchants.chain(stores).chain(drafts).chain(versions);
        looks.any(|look| {
            let text = serde_json::to_string(look).unwrap_or_default();
            text.contains(name.as_str())
        })
    }
}

#[async_trait]
impl BrandStore for Memory {
    async fn published(&self, merchant: &str) -> Result<Option<Brand>, StoreError> {
        Ok(self.tables().in_force(merchant))
    }

    async fn draft(&self, merchant: &str) -> Result<Option<Draft>, StoreError> {
        Ok(self.tables().drafts.get(merchant).cloned())
    }

    async fn save_draft(
        &self,
        merchant: &str,
        draft: &Draft,
        seen: Option<&Revision>,
    ) -> Result<(), StoreError> {
        let mut tables = self.tables();
        tables.is_unchanged(merchant, seen)?;
        if !tables.merchants.contains_key(merchant) {
            return Err(refused("a draft needs its merchant"));
        }
        tables.drafts.insert(merchant.to_owned(), draft.clone());
        Ok(())
    }

    async fn drop_draft(&self, merchant: &str, seen: Option<&Revision>) -> Result<(), StoreError> {
        let mut tables = self.tables();
        tables.is_unchanged(merchant, seen)?;
        tables.drafts.remove(merchant);
        Ok(())
    }

    async fn publish(
        &self,
        merchant: &str,
        draft: &Draft,
        seen: Option<&Revision>,
    ) -> Result<i64, StoreError> {
        let mut tables = self.tables();
        tables.is_unchanged(merchant, seen)?;
        let number = tables.put_in_force(merchant, draft)?;
        tables.drafts.remove(merchant);
        tables.tell(&deeds::look(Action::LookPublished, merchant, number).at(draft.at));
        Ok(number)
    }

    async fn return_to(
        &self,
        merchant: &str,
        number: i64,
        by: By<'_>,
    ) -> Result<Option<i64>, StoreError> {
        let mut tables = self.tables();
        let mut versions = tables.versions.get(merchant).into_iter().flatten();
        let Some(version) = versions.find(|version| version.number == number) else {
            return Ok(None);
        };
        let again = by.again(version.brand.clone());
        let made = tables.put_in_force(merchant, &again)?;
        let deed = deeds::look(Action::LookRestored, merchant, made);
        tables.tell(&deed.with("version", &number).at(by.at));
        Ok(Some(made))
    }

    async fn remember(&self, merchant: &str, at: Timestamp) -> Result<(), StoreError> {
        self.tables().catch_up_looks(merchant, at)
    }

    async fn versions(&self, merchant: &str) -> Result<Vec<Version>, StoreError> {
        let tables = self.tables();
        let versions = tables.versions.get(merchant).into_iter().flatten();
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
