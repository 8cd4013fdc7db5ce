//! Acceptance marks in memory, each with its files.

use async_trait::async_trait;
use brand::PictureName;
use foundation::{clock::Timestamp, store::StoreError};
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
        let files = self.marks.values().flat_map(|kept| &kept.files);
        let left = self.marks_left.iter().map(|(_, file)| file);
        let mut all = files.chain(left);
        all.find(|file| file.name == *name).cloned()
    }

    /// Files of a mark that is shown no longer.
    fn leave(&mut self, kept: Option<Kept>, at: Timestamp) {
        let files = kept.into_iter().flat_map(|kept| kept.files);
        self.marks_left.extend(files.map(|file| (at, file)));
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

    async fn set_mark(
        &self,
        mark: &Mark,
        files: &[StoredPicture],
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let before = tables.marks.get(&mark.account);
        let before = before.map(|kept| kept.mark.clone());
        if let Some(deed) = deeds::mark_set(before.as_ref(), mark) {
            let kept = Kept {
                mark: mark.clone(),
                files: files.to_vec(),
            };
            let before = tables.marks.insert(mark.account.clone(), kept);
            tables.leave(before, at);
            tables.tell(&deed);
        }
        Ok(())
    }

    async fn end_mark(
        &self,
        name: &str,
        account: Option<&str>,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let account = account.map(str::to_owned);
        let kept = tables.marks.get(&account);
        let is_meant = kept.is_some_and(|kept| kept.mark.name.as_str() == name);
        if !is_meant {
            return Ok(false);
        }
        if let Some(kept) = tables.marks.remove(&account) {
            tables.tell(&deeds::mark_ended(&kept.mark));
            tables.leave(Some(kept), at);
        }
        Ok(true)
    }

    async fn drop_mark_files(&self, before: Timestamp) -> Result<(), StoreError> {
        self.tables().marks_left.retain(|(at, _)| *at >= before);
        Ok(())
    }
}
