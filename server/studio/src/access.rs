//! The way in and out: links that work once, and browsers that are known again.
//!
//! Whoever has a link's secret is that merchant's editor; the operator decides who gets it.

use super::{
    browser,
    secret::{Digest, SECRET_BYTES, Secret},
    session::{LINK_MS, Link, Rotation, SEEN_MS, Session, WHOLE_MS},
};
use crate::AccessStore;
use foundation::{
    clock::{Clock, Timestamp},
    randomness::Randomness,
    store::StoreError,
};

/// Bytes of a session's own id: enough to be unlike any other.
const ID_BYTES: usize = 5;
/// Its letters: none that looks like another.
const ID_LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Why no link was made.
#[derive(Debug, thiserror::Error)]
pub enum AccessError {
    /// There is no such merchant.
    #[error("there is no merchant {0}")]
    NoMerchant(String),
    /// There is no such session.
    #[error("there is no session {0}; `portico studio sessions` lists them")]
    NoSession(String),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The use cases with what they need.
#[derive(Clone, Copy, Debug)]
pub struct Access<'a> {
    /// Where links and sessions are kept.
    pub store: &'a dyn AccessStore,
    /// What time it is.
    pub clock: &'a dyn Clock,
    /// Where secrets come from.
    pub randomness: &'a dyn Randomness,
}

/// A link that was just made.
#[derive(Clone, Debug)]
pub struct MadeLink {
    /// To be given to the merchant, and to nobody else.
    pub secret: Secret,
    /// Until when it can be used.
    pub until: Timestamp,
}

/// A browser that was known again.
#[derive(Clone, Debug)]
pub struct Known {
    /// Its session.
    pub session: Session,
    /// What its forms carry.
    pub form: Secret,
    /// What its cookie has to be from now on, if it changed.
    pub cookie: Option<Cookie>,
}

/// What a signed-in browser keeps: one secret that changes and one that stays, for its forms.
#[derive(Clone, Debug)]
pub struct Cookie {
    secret: Secret,
    form: Secret,
}

impl Cookie {
    /// Reads a cookie's value; `None` if it can't be one of ours.
    pub fn parse(raw: &str) -> Option<Self> {
        let (secret, form) = raw.split_once('.')?;
        Some(Self {
            secret: Secret::parse(secret)?,
            form: Secret::parse(form)?,
        })
    }

    /// The cookie's value.
    pub fn expose(&self) -> String {
        format!("{}.{}", self.secret.expose(), self.form.expose())
    }
}

impl Access<'_> {
    /// Makes a link for a merchant, by its id.
    pub async fn make_link(&self, merchant: &str) -> Result<MadeLink, AccessError> {
        if self.store.merchant(merchant).await?.is_none() {
            return Err(AccessError::NoMerchant(merchant.to_owned()));
        }
        let now = self.clock.now();
        let secret = self.secret();
        let link = Link {
            digest: secret.digest(),
            merchant: merchant.to_owned(),
            made: now,
            until: now.plus_ms(LINK_MS),
        };
        self.store.keep_link(&link).await?;
        let until = link.until;
        Ok(MadeLink { secret, until })
    }

    /// Uses a link up, by its secret or the whole of its address, and signs a browser in that says
    /// this of itself. `None` for a link that is unknown, used or over, and nobody learns which.
    pub async fn sign_in(
        &self,
        link: &str,
        user_agent: &str,
    ) -> Result<Option<Cookie>, StoreError> {
        let code = link.rsplit('#').next().unwrap_or_default().trim();
        let Some(secret) = Secret::parse(code) else {
            return Ok(None);
        };
        let (link, now) = (secret.digest(), self.clock.now());
        let (secret, form) = (self.secret(), self.secret());
        let session = Session {
            id: self.id(),
            current: secret.digest(),
            previous: None,
            fresh: true,
            form: form.digest(),
            // The link says whose.
            merchant: String::new(),
            made: now,
            seen: now,
            until: now.plus_ms(WHOLE_MS),
            rotated: now,
            browser: browser::describe(user_agent),
        };
        if self.store.sign_in(&link, &session).await?.is_none() {
            return Ok(None);
        }
        // Whoever signed everybody out since the link was used meant this browser, too.
        if !self.store.knows_link(&link).await? {
            self.store.end_session(&session.id).await?;
            return Ok(None);
        }
        Ok(Some(Cookie { secret, form }))
    }

    /// Knows a browser again by its cookie. With `may_rotate` the cookie's secret is changed when
    /// its time has come; then the answer has to bring the new one.
    pub async fn session(
        &self,
        cookie: Option<&str>,
        may_rotate: bool,
    ) -> Result<Option<Known>, StoreError> {
        let Some(cookie) = cookie.and_then(Cookie::parse) else {
            return Ok(None);
        };
        let (now, shown) = (self.clock.now(), cookie.secret.digest());
        let Some(session) = self.store.session_by(&shown).await? else {
            return Ok(None);
        };
        if session.is_over(now) {
            self.store.end_session(&session.id).await?;
            return Ok(None);
        }
        if !session.admits(&shown, now) || !session.form.matches(&cookie.form.digest()) {
            return Ok(None);
        }
        let settles = session.fresh && session.current.matches(&shown);
        if settles || now.since_ms(session.seen) >= SEEN_MS {
            self.store.touch_session(&session.id, &shown, now).await?;
        }
        let rotated = if may_rotate && session.wants_rotation(&shown, now) {
            self.rotate(&session, shown).await?
        } else {
            None
        };
        Ok(Some(Known {
            cookie: rotated.map(|secret| Cookie {
                secret,
                form: cookie.form.clone(),
            }),
            form: cookie.form,
            session,
        }))
    }

    /// A new secret; `None` when another request of the same browser was first.
    async fn rotate(&self, session: &Session, shown: Digest) -> Result<Option<Secret>, StoreError> {
        let secret = self.secret();
        let rotation = Rotation {
            shown,
            to: secret.digest(),
            at: self.clock.now(),
        };
        let done = self.store.rotate_session(session, &rotation).await?;
        Ok(done.then_some(secret))
    }

    /// The browsers that are signed in, of one merchant or of all, the latest first.
    pub async fn sessions(&self, merchant: Option<&str>) -> Result<Vec<Session>, StoreError> {
        let now = self.clock.now();
        let mut sessions = self.store.sessions().await?;
        sessions.retain(|session| {
            !session.is_over(now) && merchant.is_none_or(|id| session.merchant == id)
        });
        Ok(sessions)
    }

    /// Signs one browser out, by its session's id. [`AccessError::NoSession`] if it isn't signed in,
    /// or not at this merchant's.
    pub async fn revoke(&self, id: &str, merchant: Option<&str>) -> Result<(), AccessError> {
        let sessions = self.sessions(merchant).await?;
        let found = sessions.iter().any(|session| session.id == id);
        if found && self.store.end_session(id).await? {
            return Ok(());
        }
        Err(AccessError::NoSession(id.to_owned()))
    }

    /// Signs all of a merchant's browsers out and makes its unused links useless; how many browsers.
    pub async fn revoke_all(&self, merchant: &str) -> Result<usize, AccessError> {
        if self.store.merchant(merchant).await?.is_none() {
            return Err(AccessError::NoMerchant(merchant.to_owned()));
        }
        let count = self.sessions(Some(merchant)).await?.len();
        self.store.end_access_of(merchant).await?;
        Ok(count)
    }

    fn secret(&self) -> Secret {
        Secret::from_random(self.randomness.bytes::<SECRET_BYTES>())
    }

    /// Eight letters out of five bytes.
    fn id(&self) -> String {
        let bytes = self.randomness.bytes::<ID_BYTES>();
        let number = bytes
            .iter()
            .fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
        let letter = |at: u32| {
            let index = usize::try_from((number >> (5 * at)) & 31).unwrap_or_default();
            ID_LETTERS.get(index).copied().map_or('0', char::from)
        };
        (0..8).rev().map(letter).collect()
    }
}
