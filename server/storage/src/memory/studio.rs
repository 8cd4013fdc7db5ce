//! The way into the studio, in memory.

use async_trait::async_trait;

use super::{Memory, Tables, refused};
use foundation::{clock::Timestamp, store::StoreError};
use studio::{
    StudioStore,
    secret::Digest,
    session::{Link, Rotation, Session},
};

impl Tables {
    fn has_merchant(&self, id: &str) -> Result<(), StoreError> {
        let known = self.merchants.contains_key(id);
        known.then_some(()).ok_or(refused("no such merchant"))
    }

    /// Whether a session is known by this secret, current or previous.
    fn shows(session: &Session, shown: &Digest) -> bool {
        session.current == *shown || session.previous.as_ref() == Some(shown)
    }
}

#[async_trait]
impl StudioStore for Memory {
    async fn keep_link(&self, link: &Link) -> Result<(), StoreError> {
        let mut tables = self.tables();
        tables.has_merchant(&link.merchant)?;
        if tables.studio_links.contains_key(&link.digest) {
            return Err(StoreError::Conflict);
        }
        let held = (link.clone(), false);
        tables.studio_links.insert(link.digest.clone(), held);
        Ok(())
    }

    async fn use_link(&self, link: &Digest, now: Timestamp) -> Result<Option<String>, StoreError> {
        let mut tables = self.tables();
        let held = tables.studio_links.get_mut(link);
        let usable = held.filter(|(link, used)| !used && now < link.until);
        Ok(usable.map(|(link, used)| {
            *used = true;
            link.merchant.clone()
        }))
    }

    async fn sign_in(
        &self,
        link: &Digest,
        session: &Session,
    ) -> Result<Option<String>, StoreError> {
        let Some(merchant) = self.use_link(link, session.made).await? else {
            return Ok(None);
        };
        let session = Session {
            merchant: merchant.clone(),
            ..session.clone()
        };
        let kept = self.keep_session(&session).await;
        if kept.is_err()
            && let Some((_, used)) = self.tables().studio_links.get_mut(link)
        {
            *used = false;
        }
        kept.map(|()| Some(merchant))
    }

    async fn knows_link(&self, link: &Digest) -> Result<bool, StoreError> {
        Ok(self.tables().studio_links.contains_key(link))
    }

    async fn keep_session(&self, session: &Session) -> Result<(), StoreError> {
        let mut tables = self.tables();
        tables.has_merchant(&session.merchant)?;
        let mut all = tables.studio_sessions.values();
        let clashes = |held: &Session| held.id == session.id || held.current == session.current;
        if all.any(clashes) {
            return Err(StoreError::Conflict);
        }
        let id = session.id.clone();
        tables.studio_sessions.insert(id, session.clone());
        Ok(())
    }

    async fn session_by(&self, shown: &Digest) -> Result<Option<Session>, StoreError> {
        let tables = self.tables();
        let mut all = tables.studio_sessions.values();
        Ok(all.find(|held| Tables::shows(held, shown)).cloned())
    }

    async fn sessions(&self) -> Result<Vec<Session>, StoreError> {
        let mut all: Vec<Session> = self.tables().studio_sessions.values().cloned().collect();
        all.sort_by(|a, b| (b.made, &a.id).cmp(&(a.made, &b.id)));
        Ok(all)
    }

    async fn touch_session(
        &self,
        id: &str,
        shown: &Digest,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        if let Some(held) = self.tables().studio_sessions.get_mut(id) {
            held.seen = held.seen.max(at);
            held.fresh &= held.current != *shown;
        }
        Ok(())
    }

    async fn rotate_session(
        &self,
        seen: &Session,
        rotation: &Rotation,
    ) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let held = tables.studio_sessions.get_mut(&seen.id);
        let Some(held) = held.filter(|held| held.current == seen.current) else {
            return Ok(false);
        };
        held.current = rotation.to.clone();
        held.previous = Some(rotation.shown.clone());
        held.fresh = true;
        held.rotated = rotation.at;
        Ok(true)
    }

    async fn end_session(&self, id: &str) -> Result<bool, StoreError> {
        Ok(self.tables().studio_sessions.remove(id).is_some())
    }

    async fn end_access_of(&self, merchant: &str) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let links = &mut tables.studio_links;
        links.retain(|_, (link, _)| link.merchant != merchant);
        let sessions = &mut tables.studio_sessions;
        sessions.retain(|_, held| held.merchant != merchant);
        Ok(())
    }
}
