//! The way in and out: links that work once, and browsers that are known again.
//!
//! Whoever has a link's secret is the person it was made for. What they may do is not in it: that is
//! looked up whenever they ask for something.

use super::{
    browser,
    hand::Hands,
    secret::{Digest, SECRET_BYTES, Secret},
    session::{LINK_MS, Link, Rotation, SEEN_MS, Session, WHOLE_MS},
};
pub use crate::cookie::Cookie;
pub use crate::refusal::AccessError;
use crate::{
    person::Person,
    rights::Rights,
    short_id::short_id,
    store::{AccessStore, Whose},
};
use foundation::{
    clock::{Clock, Timestamp},
    randomness::Randomness,
    store::StoreError,
};

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
    /// Whom it lets in, by their id.
    pub person: String,
    /// What they are called; empty for whoever comes by a link that names nobody.
    pub name: String,
    /// To be given to them, and to nobody else.
    pub secret: Secret,
    /// Until when it can be used.
    pub until: Timestamp,
}

/// Who makes a link.
#[derive(Clone, Debug, Default)]
pub(crate) struct Making<'a> {
    /// Their id; empty for the command line.
    pub(crate) by: &'a str,
    /// In whose hand it is from then on.
    pub(crate) through: Hands,
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

impl Access<'_> {
    /// Makes a link for a person who is to begin at this merchant's; none for an operator.
    pub(crate) async fn link(
        &self,
        person: &Person,
        merchant: Option<&str>,
        made: Making<'_>,
    ) -> Result<MadeLink, StoreError> {
        let now = self.clock.now();
        let secret = self.secret();
        let link = Link {
            digest: secret.digest(),
            person: person.id.clone(),
            merchant: merchant.map(str::to_owned),
            made_by: made.by.to_owned(),
            through: made.through,
            made: now,
            until: now.plus_ms(LINK_MS),
        };
        self.store.keep_link(&link).await?;
        Ok(MadeLink {
            person: link.person,
            name: person.name.clone(),
            secret,
            until: link.until,
        })
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
            person: String::new(),
            merchant: None,
            through: Hands::none(),
            made: now,
            seen: now,
            until: now.plus_ms(WHOLE_MS),
            rotated: now,
            browser: browser::describe(user_agent),
        };
        let kept = self.store.sign_in(&link, &session).await?;
        Ok(kept.map(|_| Cookie::of(secret, form)))
    }

    /// What a session's person may do where it works, as it is this moment. `None` if nothing any
    /// more.
    pub async fn rights(&self, session: &Session) -> Result<Option<Rights>, StoreError> {
        let Some(person) = self.store.person(&session.person).await? else {
            return Ok(None);
        };
        let memberships = self.store.memberships(Whose::Person(&person.id)).await?;
        let merchant = session.merchant.as_deref().unwrap_or_default();
        let rights = Rights::of(&person, &memberships, merchant);
        let rights = rights.in_hands(session.through.clone());
        let any = rights.roles().next().is_some();
        Ok(any.then_some(rights))
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
        let (now, shown) = (self.clock.now(), cookie.secret().digest());
        let Some(session) = self.store.session_by(&shown).await? else {
            return Ok(None);
        };
        if session.is_over(now) {
            // It is over whether or not that can be written down now.
            let _gone = self.store.end_session(&session.id).await;
            return Ok(None);
        }
        if !session.secrets().admits(&shown, now) || !session.form.matches(&cookie.form().digest())
        {
            return Ok(None);
        }
        let settles = session.fresh && session.current.matches(&shown);
        if settles || now.since_ms(session.seen) >= SEEN_MS {
            // On a full disk pages can be looked at all the same; the next look writes it down.
            let _noted = self.store.touch_session(&session.id, &shown, now).await;
        }
        let rotated = if may_rotate && session.secrets().wants_rotation(&shown, now) {
            // The secret stays as long as another can't be kept.
            self.rotate(&session, shown).await.unwrap_or_default()
        } else {
            None
        };
        Ok(Some(Known {
            cookie: rotated.map(|secret| Cookie::of(secret, cookie.form().clone())),
            form: cookie.form().clone(),
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

    /// The browsers that are signed in, the latest first.
    pub async fn sessions(&self, whose: Whose<'_>) -> Result<Vec<Session>, StoreError> {
        let now = self.clock.now();
        let mut sessions = self.store.sessions().await?;
        sessions.retain(|session| {
            !session.is_over(now)
                && match whose {
                    Whose::Everybody => true,
                    Whose::Merchant(id) => session.merchant.as_deref() == Some(id),
                    Whose::Person(id) => session.person == id,
                }
        });
        Ok(sessions)
    }

    /// Signs one browser out, by its session's id. [`AccessError::NoSession`] if it isn't signed in,
    /// or isn't one of these.
    pub async fn revoke(&self, id: &str, whose: Whose<'_>) -> Result<(), AccessError> {
        let sessions = self.sessions(whose).await?;
        let found = sessions.iter().any(|session| session.id == id);
        if found && self.store.end_session(id).await? {
            return Ok(());
        }
        Err(AccessError::NoSession(id.to_owned()))
    }

    /// Signs all of these browsers out and makes the unused links useless; how many browsers.
    pub async fn revoke_all(&self, whose: Whose<'_>) -> Result<usize, AccessError> {
        if let Whose::Merchant(merchant) = whose {
            self.has_merchant(merchant).await?;
        }
        let count = self.sessions(whose).await?.len();
        self.store.end_access(whose).await?;
        Ok(count)
    }

    pub(crate) async fn has_merchant(&self, merchant: &str) -> Result<(), AccessError> {
        let found = self.store.merchant(merchant).await?;
        let missing = || AccessError::NoMerchant(merchant.to_owned());
        found.map(|_| ()).ok_or_else(missing)
    }

    fn secret(&self) -> Secret {
        Secret::from_random(self.randomness.bytes::<SECRET_BYTES>())
    }

    pub(crate) fn id(&self) -> String {
        short_id(self.randomness)
    }
}
