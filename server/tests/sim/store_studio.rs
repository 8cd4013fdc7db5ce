//! The same view of what nobody there uses: the studio, the installation's address, the operator's
//! search. A store has them, so a view has.

use async_trait::async_trait;
use server::{
    clock::Timestamp,
    installation::{Home, InstallationStore},
    payment::Payment,
    storage::{
        StoreError, StudioStore,
        search::{PaymentSearch, Wanted},
    },
    studio::{
        secret::Digest,
        session::{Link, Rotation, Session},
    },
};

use crate::store::View;

#[async_trait]
impl StudioStore for View {
    async fn keep_link(&self, link: &Link) -> Result<(), StoreError> {
        self.memory().keep_link(link).await
    }

    async fn use_link(&self, link: &Digest, now: Timestamp) -> Result<Option<String>, StoreError> {
        self.memory().use_link(link, now).await
    }

    async fn knows_link(&self, link: &Digest) -> Result<bool, StoreError> {
        self.memory().knows_link(link).await
    }

    async fn keep_session(&self, session: &Session) -> Result<(), StoreError> {
        self.memory().keep_session(session).await
    }

    async fn session_by(&self, shown: &Digest) -> Result<Option<Session>, StoreError> {
        self.memory().session_by(shown).await
    }

    async fn sessions(&self) -> Result<Vec<Session>, StoreError> {
        self.memory().sessions().await
    }

    async fn touch_session(
        &self,
        id: &str,
        shown: &Digest,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.memory().touch_session(id, shown, at).await
    }

    async fn rotate_session(
        &self,
        seen: &Session,
        rotation: &Rotation,
    ) -> Result<bool, StoreError> {
        self.memory().rotate_session(seen, rotation).await
    }

    async fn end_session(&self, id: &str) -> Result<bool, StoreError> {
        self.memory().end_session(id).await
    }

    async fn end_access_of(&self, merchant: &str) -> Result<(), StoreError> {
        self.memory().end_access_of(merchant).await
    }

    async fn forget_ended(&self, before: Timestamp) -> Result<(), StoreError> {
        self.memory().forget_ended(before).await
    }
}

#[async_trait]
impl InstallationStore for View {
    async fn home(&self) -> Result<Option<Home>, StoreError> {
        self.memory().home().await
    }

    async fn move_home(&self, home: &Home) -> Result<(), StoreError> {
        self.memory().move_home(home).await
    }
}

#[async_trait]
impl PaymentSearch for View {
    async fn search(&self, wanted: &Wanted, limit: u32) -> Result<Vec<Payment>, StoreError> {
        self.memory().search(wanted, limit).await
    }
}
