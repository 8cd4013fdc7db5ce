//! Making and ending keys, and what one may do at this moment. A key never may more than whoever made it may now:
//! with their role it ends, and comes back with it.

use std::collections::BTreeSet;

use foundation::{clock::Timestamp, store::StoreError};

use crate::{
    access::{Access, AccessError},
    key::{ID_PREFIX, Key, KeyLimit, KeySecret},
    permission::Permission,
    person,
    rights::Rights,
    scope::Reach,
    secret::SECRET_BYTES,
    store::{KeyEnding, Whose},
};

/// What a key is to be.
#[derive(Clone, Debug)]
pub struct KeyWish {
    /// What people will call it.
    pub name: String,
    /// What it is to be allowed.
    pub permissions: BTreeSet<Permission>,
    /// Where.
    pub reach: Reach,
    /// How much it may give back.
    pub limits: Vec<KeyLimit>,
    /// Whether it may give back without a limit in a currency for which there is none, where there are some.
    pub others_open: bool,
    /// Until when it works; for ever if not said.
    pub until: Option<Timestamp>,
}

/// A key that was just made.
#[derive(Clone, Debug)]
pub struct MadeKey {
    /// What is kept of it.
    pub key: Key,
    /// Its text, this once.
    pub secret: KeySecret,
}

impl Access<'_> {
    /// Makes a key as somebody of the shop asks for it: nobody gives what they lack.
    pub async fn key_by(&self, by: &Rights, wish: KeyWish) -> Result<MadeKey, AccessError> {
        let lacks = |permission: &Permission| {
            let own = by.reach(*permission);
            !own.is_some_and(|own| wish.reach.is_within(&own))
        };
        if by.key().is_some() || wish.permissions.iter().any(lacks) {
            return Err(AccessError::NotAllowed);
        }
        let merchant = Some(by.merchant().to_owned());
        self.kept_key(by.person(), merchant, wish).await
    }

    /// Makes one of a merchant's as the command line asks for it, or as a key does that makes merchants.
    pub async fn merchant_key(
        &self,
        merchant: &str,
        wish: KeyWish,
    ) -> Result<MadeKey, AccessError> {
        self.has_merchant(merchant).await?;
        self.kept_key("", Some(merchant.to_owned()), wish).await
    }

    /// Makes one that makes merchants and stores, and keys for them.
    pub async fn installation_key(&self, name: &str) -> Result<MadeKey, AccessError> {
        let wish = KeyWish {
            name: name.to_owned(),
            permissions: [Permission::InstallationWrite].into(),
            reach: Reach::Everywhere,
            limits: Vec::new(),
            others_open: false,
            until: None,
        };
        self.kept_key("", None, wish).await
    }

    async fn kept_key(
        &self,
        by: &str,
        merchant: Option<String>,
        wish: KeyWish,
    ) -> Result<MadeKey, AccessError> {
        let now = self.clock.now();
        let name = person::name(&wish.name).ok_or(AccessError::Name)?;
        if wish.permissions.is_empty() {
            return Err(AccessError::NothingAllowed);
        }
        let is_free = |one: &&Permission| Permission::OF_KEYS.contains(one) == merchant.is_some();
        if let Some(wrong) = wish.permissions.iter().find(|one| !is_free(one)) {
            return Err(AccessError::NoPermission(wrong.as_str().to_owned()));
        }
        if wish.until.is_some_and(|until| until <= now) {
            return Err(AccessError::Over);
        }
        if let Some(merchant) = &merchant {
            self.has_stores(merchant, &wish.reach).await?;
        }
        let secret = KeySecret::from_random(self.randomness.bytes::<SECRET_BYTES>());
        let key = Key {
            id: [ID_PREFIX, &self.id()].concat(),
            digest: secret.digest(),
            merchant,
            name,
            permissions: wish.permissions,
            reach: wish.reach,
            limits: wish.limits,
            others_open: wish.others_open,
            made_by: by.to_owned(),
            made: now,
            until: wish.until,
            seen: None,
            ended: None,
        };
        if !self.store.keep_key(&key).await? {
            return Err(AccessError::KeysFull);
        }
        Ok(MadeKey { key, secret })
    }

    /// A key reaches whole stores, and only its merchant's.
    async fn has_stores(&self, merchant: &str, reach: &Reach) -> Result<(), AccessError> {
        let Reach::Spots(spots) = reach else {
            return Ok(());
        };
        let till = spots.iter().find(|spot| spot.till.is_some());
        match till {
            Some(spot) => Err(AccessError::NoSpot(spot.store.clone())),
            None => self.has_spots(merchant, reach).await,
        }
    }

    /// Ends a key that reaches no further than whoever ends it.
    pub async fn end_key_by(&self, by: &Rights, id: &str) -> Result<(), AccessError> {
        let nothing = || AccessError::NoKey(id.to_owned());
        let own = by.reach(Permission::KeysWrite).ok_or_else(nothing)?;
        let keys = self.store.keys(Some(by.merchant())).await?;
        let key = keys.iter().find(|key| key.id == id);
        let is_own = key.is_some_and(|key| key.reach.is_within(&own));
        is_own.then_some(()).ok_or_else(nothing)?;
        self.end_key(Some(by.merchant()), id).await
    }

    /// Ends one, as the command line asks for it.
    pub async fn end_key(&self, merchant: Option<&str>, id: &str) -> Result<(), AccessError> {
        let ending = KeyEnding {
            id: id.to_owned(),
            at: self.clock.now(),
        };
        if self.store.end_key(merchant, &ending).await? {
            return Ok(());
        }
        Err(AccessError::NoKey(id.to_owned()))
    }

    /// What a key may do at this moment; `None` if nothing any more: whoever made it is nothing there now.
    pub async fn key_rights(&self, key: &Key) -> Result<Option<Rights>, StoreError> {
        let merchant = key.merchant.as_deref().unwrap_or_default();
        if key.made_by.is_empty() {
            return Ok(Some(Rights::of_command(merchant).by_key(key.bounds())));
        }
        let Some(person) = self.store.person(&key.made_by).await? else {
            return Ok(None);
        };
        let memberships = self.store.memberships(Whose::Person(&person.id)).await?;
        let rights = Rights::of(&person, &memberships, merchant).by_key(key.bounds());
        Ok(rights.is_anything().then_some(rights))
    }
}
