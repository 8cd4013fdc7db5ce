//! Acceptance marks in memory, each with its files.

use async_trait::async_trait;
use brand::PictureName;
use foundation::store::StoreError;
use shops::{
    brands::StoredPicture,
    marks::{Mark, MarkStore},
};

use super::{Memory, Tables};
use crate::deeds;

/// A mark and what was given with it.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    mark: Mark,
    files: Vec<StoredPicture>,
}

impl Tables {
    pub(super) fn mark_picture(&self, name: &PictureName) -> Option<StoredPicture> {
        let mut files = self.marks.values().flat_map(|kept| &kept.files);
        files.find(|file| file.name == *name).cloned()
    }
}

#[async_trait]
impl MarkStore for Memory {
    async fn marks(&self) -> Result<Vec<Mark>, StoreError> {
        let tables = self.tables();
        Ok(tables
            .marks
            .values()
            .map(|kept| kept.mark.clone())
            .collect())
    }

    async fn set_mark(&self, mark: &Mark, files: &[StoredPicture]) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let before = tables.marks.get(&mark.account);
        let before = before.map(|kept| kept.mark.clone());
        if let Some(deed) = deeds::mark_set(before.as_ref(), mark) {
            let kept = Kept {
                mark: mark.clone(),
                files: files.to_vec(),
            };
            tables.marks.insert(mark.account.clone(), kept);
            tables.tell(&deed);
        }
        Ok(())
    }

    async fn end_mark(&self, name: &str, account: Option<&str>) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let account = account.map(str::to_owned);
        let kept = tables.marks.get(&account);
        let is_meant = kept.is_some_and(|kept| kept.mark.name.as_str() == name);
        if !is_meant {
            return Ok(false);
        }
        if let Some(kept) = tables.marks.remove(&account) {
            tables.tell(&deeds::mark_ended(&kept.mark));
        }
        Ok(true)
    }
}
