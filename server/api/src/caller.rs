//! A program that was let in, and leave to do something. A handler that takes leave for it can't be reached
//! without.

use axum::{extract::FromRequestParts, http::request::Parts};
use foundation::store::StoreError;
use people::{
    key::Key,
    permission::Right,
    rights::{Allowed, Rights},
};

use crate::{
    Api, Shared,
    problem::{Code, Problem},
};

/// Who asks.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    /// By which key.
    pub(crate) key: Key,
    /// What that may do at this moment.
    pub(crate) rights: Rights,
}

impl Caller {
    /// The same key as it is by now; `None` if it has ended.
    pub(crate) async fn again(&self, api: &Api) -> Result<Option<Self>, StoreError> {
        let now = api.clock.now();
        let key = api.store.key_by(&self.key.digest).await?;
        let Some(key) = key.filter(|key| !key.is_over(now)) else {
            return Ok(None);
        };
        let rights = api.access().key_rights(&key).await?;
        Ok(rights.map(|rights| Self { key, rights }))
    }
}

impl FromRequestParts<Shared> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<Self, Problem> {
        let caller = parts.extensions.get::<Self>().cloned();
        // Only where a route was put in front of the door.
        caller.ok_or(Problem::of(Code::Unauthenticated))
    }
}

/// A program that may do this.
#[derive(Debug)]
pub(crate) struct May<P> {
    /// Who.
    pub(crate) caller: Caller,
    /// Leave to do it, and where.
    pub(crate) allowed: Allowed<P>,
}

impl<P: Right> FromRequestParts<Shared> for May<P> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Shared) -> Result<Self, Problem> {
        let caller = Caller::from_request_parts(parts, api).await?;
        match caller.rights.allowed() {
            Some(allowed) => Ok(Self { caller, allowed }),
            None => Err(Problem::of(Code::PermissionMissing)
                .because(format!("This takes {}.", P::PERMISSION.as_str()))),
        }
    }
}
