//! Setting screens up, knowing them again, and ending them.
//!
//! Whoever comes with a link's secret is the screen it was made for. It hears one store's payments and
//! can do nothing else; what it may hear is looked up whenever it asks.

use foundation::{
    clock::{Clock, Timestamp},
    randomness::Randomness,
    store::StoreError,
};
use people::{
    browser,
    cookie::Cookie,
    secret::{SECRET_BYTES, Secret},
    session::{Rotation, SEEN_MS},
    short_id::short_id,
};
use shops::shop::{Shop, TillId};

use crate::{
    screen::{Device, LINK_MS, Screen, ScreenLink, Settings},
    store::{Coming, ScreensStore},
    wanted::Wanted,
};

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum ScreenError {
    /// There is no such store.
    #[error("there is no store {0:?}; `portico export` lists them")]
    NoStore(String),
    /// It has no such till.
    #[error("store {store} has no till {till}; it has {has}")]
    NoTill {
        /// The store.
        store: String,
        /// What was asked for.
        till: i64,
        /// Its tills by number and label.
        has: String,
    },
    /// There is no such screen.
    #[error("there is no screen {0:?}; `portico till list` lists them")]
    NoScreen(String),
    /// It is no name.
    #[error("a name has up to 60 letters, in one line")]
    Name,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A link that was just made.
#[derive(Clone, Debug)]
pub struct MadeScreenLink {
    /// For which screen.
    pub screen: Screen,
    /// To be given to that device, and to no other.
    pub secret: Secret,
    /// Until when it can be used.
    pub until: Timestamp,
}

/// A screen that was known again.
#[derive(Clone, Debug)]
pub struct KnownScreen {
    /// Which.
    pub screen: Screen,
    /// When its device came.
    pub joined: Timestamp,
    /// What its forms carry.
    pub form: Secret,
    /// What its cookie has to be from now on, if it changed.
    pub cookie: Option<Cookie>,
}

/// The use cases with what they need.
#[derive(Clone, Copy, Debug)]
pub struct Screens<'a> {
    /// Where screens are kept.
    pub store: &'a dyn ScreensStore,
    /// What time it is.
    pub clock: &'a dyn Clock,
    /// Where secrets come from.
    pub randomness: &'a dyn Randomness,
}

impl Screens<'_> {
    /// Makes a screen, and the link that sets it up.
    pub async fn make(&self, wanted: &Wanted) -> Result<MadeScreenLink, ScreenError> {
        let shops = self.store.directory().await?;
        let known = shops.stores.iter().find(|store| store.id == wanted.store);
        let known = known.ok_or_else(|| ScreenError::NoStore(wanted.store.clone()))?;
        let at = self.tills_of(&wanted.store).await?;
        let (tills, name) = (wanted.tills_of(&at)?, wanted.named(&at)?);
        let screen = Screen {
            id: short_id(self.randomness),
            store: wanted.store.clone(),
            tills,
            name,
            language: wanted
                .language
                .clone()
                .unwrap_or_else(|| known.language.clone()),
            settings: Settings::default(),
            made_by: wanted.made_by.clone(),
            made: self.clock.now(),
            device: None,
        };
        let (secret, link) = self.link(&screen.id, &wanted.made_by);
        self.store.keep_screen(&screen, &link).await?;
        Ok(MadeScreenLink {
            screen,
            secret,
            until: link.until,
        })
    }

    /// Another link for a screen whose device is to be another.
    pub async fn make_again(&self, id: &str, made_by: &str) -> Result<MadeScreenLink, ScreenError> {
        let missing = || ScreenError::NoScreen(id.to_owned());
        let screen = self.store.screen(id).await?.ok_or_else(missing)?;
        let (secret, link) = self.link(&screen.id, made_by);
        if !self.store.keep_screen_link(&link).await? {
            return Err(missing());
        }
        Ok(MadeScreenLink {
            screen,
            secret,
            until: link.until,
        })
    }

    fn link(&self, screen: &str, made_by: &str) -> (Secret, ScreenLink) {
        let (secret, now) = (self.secret(), self.clock.now());
        let link = ScreenLink {
            digest: secret.digest(),
            screen: screen.to_owned(),
            made_by: made_by.to_owned(),
            made: now,
            until: now.plus_ms(LINK_MS),
        };
        (secret, link)
    }

    /// The tills of a store, with their labels.
    pub async fn tills_of(&self, store: &str) -> Result<Vec<(TillId, String)>, StoreError> {
        let shops = self.store.shops().await?;
        let own = shops.into_iter().filter(|shop| shop.store.id == store);
        let mut tills: Vec<(TillId, String)> = own
            .map(|Shop { till, code, .. }| (till, code.label))
            .collect();
        tills.sort();
        Ok(tills)
    }

    /// Uses a link up, by its secret or the whole of its address, and sets its screen up with a browser
    /// that says this of itself. `None` for a link that is unknown, used or over, and nobody learns
    /// which.
    pub async fn enrol(&self, link: &str, user_agent: &str) -> Result<Option<Cookie>, StoreError> {
        let code = link.rsplit('#').next().unwrap_or_default().trim();
        let Some(link) = Secret::parse(code) else {
            return Ok(None);
        };
        let (secret, form, now) = (self.secret(), self.secret(), self.clock.now());
        let coming = Coming {
            link: link.digest(),
            device: Device {
                current: secret.digest(),
                previous: None,
                fresh: true,
                form: form.digest(),
                joined: now,
                seen: now,
                rotated: now,
                browser: browser::describe(user_agent),
            },
        };
        let came = self.store.enrol(&coming).await?;
        Ok(came.map(|_| Cookie::of(secret, form)))
    }

    /// Knows a screen again by its cookie. With `may_rotate` the cookie's secret is changed when its
    /// time has come; then the answer has to bring the new one.
    pub async fn known(
        &self,
        cookie: Option<&str>,
        may_rotate: bool,
    ) -> Result<Option<KnownScreen>, StoreError> {
        let Some(cookie) = cookie.and_then(Cookie::parse) else {
            return Ok(None);
        };
        let (now, shown) = (self.clock.now(), cookie.secret().digest());
        let Some(screen) = self.store.screen_by(&shown).await? else {
            return Ok(None);
        };
        let Some(device) = &screen.device else {
            return Ok(None);
        };
        let secrets = device.secrets();
        let is_known = !device.is_over(now)
            && secrets.admits(&shown, now)
            && device.form.matches(&cookie.form().digest());
        if !is_known {
            return Ok(None);
        }
        let settles = device.fresh && device.current.matches(&shown);
        if settles || now.since_ms(device.seen) >= SEEN_MS {
            // On a full disk a screen goes on hearing; the next look writes it down.
            let _noted = self.store.touch_screen(&screen.id, &shown, now).await;
        }
        let rotated = if may_rotate && secrets.wants_rotation(&shown, now) {
            let secret = self.secret();
            let rotation = Rotation {
                shown,
                to: secret.digest(),
                at: now,
            };
            // The secret stays as long as another can't be kept.
            let done = self.store.rotate_screen(&screen, &rotation).await;
            done.is_ok_and(|done| done).then_some(secret)
        } else {
            None
        };
        Ok(Some(KnownScreen {
            joined: device.joined,
            cookie: rotated.map(|secret| Cookie::of(secret, cookie.form().clone())),
            form: cookie.form().clone(),
            screen,
        }))
    }

    /// Makes a screen louder or quieter.
    pub async fn set(&self, id: &str, settings: Settings) -> Result<(), ScreenError> {
        let done = self.store.set_screen(id, settings).await?;
        done.then_some(())
            .ok_or_else(|| ScreenError::NoScreen(id.to_owned()))
    }

    /// Ends a screen: whatever it has open closes.
    pub async fn end(&self, id: &str) -> Result<(), ScreenError> {
        let done = self.store.end_screen(id).await?;
        done.then_some(())
            .ok_or_else(|| ScreenError::NoScreen(id.to_owned()))
    }

    fn secret(&self) -> Secret {
        Secret::from_random(self.randomness.bytes::<SECRET_BYTES>())
    }
}
