//! The way in, in memory.

use std::collections::BTreeSet;

use async_trait::async_trait;
use trail::{
    action::Action,
    author::Who,
    deed::{Deed, INSTALLATION},
};

use super::{Memory, Tables, refused};
use crate::{deeds, hooks, storable::storable};
use foundation::{clock::Timestamp, store::StoreError};
use people::{
    SignInStore,
    secret::Digest,
    session::{Link, Rotation, Session},
    store::Whose,
};

impl Tables {
    pub(super) fn has_merchant(&self, id: &str) -> Result<(), StoreError> {
        let known = self.merchants.contains_key(id);
        known.then_some(()).ok_or(refused("no such merchant"))
    }

    pub(super) fn has_person(&self, id: &str) -> Result<(), StoreError> {
        let known = self.people.contains_key(id);
        known.then_some(()).ok_or(refused("no such person"))
    }

    /// Whether whom a link or session is for, and where, is there.
    fn has_both(&self, person: &str, merchant: Option<&str>) -> Result<(), StoreError> {
        self.has_person(person)?;
        merchant.map_or(Ok(()), |id| self.has_merchant(id))
    }

    /// Whether a session is known by this secret, current or previous.
    fn shows(session: &Session, shown: &Digest) -> bool {
        session.current == *shown || session.previous.as_ref() == Some(shown)
    }

    fn keep_browser(&mut self, session: &Session) -> Result<(), StoreError> {
        self.has_both(&session.person, session.merchant.as_deref())?;
        let mut all = self.sessions.values();
        if all.any(|held| held.id == session.id || held.current == session.current) {
            return Err(StoreError::Conflict);
        }
        let browser = storable(&session.browser).into_owned();
        let session = Session {
            browser,
            ..session.clone()
        };
        self.sessions.insert(session.id.clone(), session);
        Ok(())
    }
}

impl Tables {
    /// Writes down that something was refused; of many in a row only the first.
    fn refuse(&mut self, deed: &Deed) {
        let last = self.trail.get(&deed.chain).and_then(|all| all.last());
        let is_same = last
            .is_some_and(|last| last.action == deed.action.as_str() && last.object == deed.object);
        if !is_same {
            self.tell(deed);
        }
    }

    fn end_access(&mut self, whose: Whose<'_>) {
        let of = |person: &str| {
            let own = self.memberships.values();
            let own = own.filter(|one| one.person == person);
            own.map(|one| one.merchant.clone()).collect()
        };
        let (mut chains, whom): (BTreeSet<String>, _) = match whose {
            Whose::Everybody => (BTreeSet::new(), ""),
            Whose::Merchant(id) => (BTreeSet::from([id.to_owned()]), ""),
            Whose::Person(id) => (of(id), id),
        };
        if chains.is_empty() {
            chains.insert(INSTALLATION.to_owned());
        }
        for chain in chains {
            self.tell(&Deed::of(chain, Action::AccessEnded, whom));
        }
    }
}

/// Whether what is this person's, at this merchant's, is meant.
fn is_meant(whose: Whose<'_>, person: &str, merchant: Option<&str>) -> bool {
    match whose {
        Whose::Everybody => true,
        Whose::Merchant(id) => merchant == Some(id),
        Whose::Person(id) => person == id,
    }
}

#[async_trait]
impl SignInStore for Memory {
    async fn keep_link(&self, link: &Link) -> Result<(), StoreError> {
        let mut tables = self.tables();
        tables.has_both(&link.person, link.merchant.as_deref())?;
        if tables.links.contains_key(&link.digest) {
            return Err(StoreError::Conflict);
        }
        let held = (link.clone(), false);
        tables.links.insert(link.digest.clone(), held);
        tables.tell(&deeds::linked(link));
        Ok(())
    }

    async fn sign_in(
        &self,
        link: &Digest,
        session: &Session,
    ) -> Result<Option<Session>, StoreError> {
        let mut tables = self.tables();
        let now = session.made;
        let Some((link, used)) = tables.links.get(link).cloned() else {
            return Ok(None);
        };
        if used || now >= link.until {
            tables.refuse(&deeds::link_refused(&link.person, link.merchant.as_deref()));
            return Ok(None);
        }
        let session = Session {
            person: link.person,
            merchant: link.merchant,
            through: link.through,
            ..session.clone()
        };
        tables.keep_browser(&session)?;
        if let Some((_, used)) = tables.links.get_mut(&link.digest) {
            *used = true;
        }
        if let Some(person) = tables.people.get_mut(&session.person) {
            person.joined = person.joined.or(Some(now));
        }
        tables.tell(&deeds::signed_in(&session));
        let person = tables.called(&Who::Person(session.person.clone()));
        tables.tell_people(&hooks::signed_in(&session, person));
        Ok(Some(session))
    }

    async fn keep_session(&self, session: &Session) -> Result<(), StoreError> {
        self.tables().keep_browser(session)
    }

    async fn session_by(&self, shown: &Digest) -> Result<Option<Session>, StoreError> {
        let tables = self.tables();
        let mut all = tables.sessions.values();
        Ok(all.find(|held| Tables::shows(held, shown)).cloned())
    }

    async fn sessions(&self) -> Result<Vec<Session>, StoreError> {
        let mut all: Vec<Session> = self.tables().sessions.values().cloned().collect();
        all.sort_by(|a, b| (b.made, &a.id).cmp(&(a.made, &b.id)));
        Ok(all)
    }

    async fn touch_session(
        &self,
        id: &str,
        shown: &Digest,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        if let Some(held) = self.tables().sessions.get_mut(id) {
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
        let held = tables.sessions.get_mut(&seen.id);
        let Some(held) = held.filter(|held| held.current == seen.current) else {
            return Ok(false);
        };
        held.current = rotation.to.clone();
        held.previous = Some(rotation.shown.clone());
        held.fresh = true;
        held.rotated = rotation.at;
        Ok(true)
    }

    async fn move_session(&self, id: &str, merchant: &str) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        tables.has_merchant(merchant)?;
        let Some(held) = tables.sessions.get_mut(id) else {
            return Ok(false);
        };
        held.merchant = Some(merchant.to_owned());
        let deed = Deed::of(merchant, Action::SessionMoved, &held.person);
        tables.tell(&deed);
        Ok(true)
    }

    async fn look_at(&self, id: &str, merchant: &str) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        tables.has_merchant(merchant)?;
        let Some(held) = tables.sessions.get_mut(id) else {
            return Ok(false);
        };
        held.merchant = Some(merchant.to_owned());
        Ok(true)
    }

    async fn end_session(&self, id: &str) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let Some(gone) = tables.sessions.remove(id) else {
            return Ok(false);
        };
        tables.tell(&deeds::signed_out(&gone.person, gone.merchant.as_deref()));
        Ok(true)
    }

    async fn end_access(&self, whose: Whose<'_>) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let links = &mut tables.links;
        links.retain(|_, (link, _)| !is_meant(whose, &link.person, link.merchant.as_deref()));
        let sessions = &mut tables.sessions;
        sessions.retain(|_, held| !is_meant(whose, &held.person, held.merchant.as_deref()));
        tables.end_access(whose);
        Ok(())
    }
}
