//! The desk: endpoints as people set them up, in the office, by the API and at the command line. Secrets
//! are made here and told once.

mod problem;

use std::sync::Arc;

use domain::visible::is_visible;
use events::{
    delivery::AGAIN_MAX,
    endpoint::{Endpoint, EndpointId, NAME_MAX, Plan, Scheme, State, URL_MAX, Wish},
    event::EventId,
    kind::Kind,
    sign::told,
    store::{Again, Change, Changed, Seen, Shelves, To},
};
use foundation::{
    clock::{Clock, Timestamp},
    randomness::Randomness,
};
use outbound::caller::Caller;
pub use problem::Problem;
use sealing::{NONCE_BYTES, SealKey, Sealed, Secret};

/// For how many hours an old secret may sign beside the new one, at least and at most.
pub const OVERLAP_HOURS: std::ops::RangeInclusive<u32> = 0..=72;
/// If nobody says.
pub const OVERLAP_HOURS_USUAL: u32 = 24;
const HOUR_MS: i64 = 3_600_000;

/// What somebody wants of an endpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Where to.
    pub url: String,
    /// What people call it.
    pub name: String,
    /// What it is to hear.
    pub wish: Wish,
}

/// What becomes of the secrets that sign now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// For so many hours more the present one signs, beside the new one.
    pub hours: u32,
    /// Whether the one before it may end now, if it still signs.
    pub end_old: bool,
}

/// What was made, with what is told once.
#[derive(Clone, Debug)]
pub struct Made {
    /// Which.
    pub id: EndpointId,
    /// The secret, or the public half of it, for the other side.
    pub told: String,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Desk {
    /// Where they are kept.
    pub shelves: Arc<dyn Shelves>,
    /// Who looks whether an address may be called.
    pub caller: Arc<Caller>,
    /// What secrets are sealed under.
    pub key: Option<SealKey>,
    /// When it is.
    pub clock: Arc<dyn Clock>,
    /// What secrets are made of.
    pub randomness: Arc<dyn Randomness>,
}

impl Desk {
    /// Sets an endpoint up for a merchant that has these stores.
    pub async fn add(
        &self,
        whose: Whose<'_>,
        wanted: Wanted,
        scheme: Scheme,
    ) -> Result<Made, Problem> {
        let plan = self.plan(wanted, whose.stores).await?;
        let now = self.clock.now();
        let id = EndpointId::made_at(now, self.randomness.bytes());
        let (secret, sealed) = self.secret(&id)?;
        let endpoint = Endpoint {
            id: id.clone(),
            merchant: whose.merchant.to_owned(),
            plan,
            scheme,
            secret: sealed,
            old: None,
            state: State::On,
            why_off: None,
            failing_since: None,
            fails: 0,
            made: now,
            version: 1,
        };
        done(self.shelves.add_endpoint(&endpoint).await?)?;
        let told = told(scheme, &secret);
        Ok(Made { id, told })
    }

    /// Sets one otherwise.
    pub async fn set(
        &self,
        seen: Seen<'_>,
        wanted: Wanted,
        stores: &[String],
    ) -> Result<(), Problem> {
        let plan = self.plan(wanted, stores).await?;
        done(
            self.shelves
                .change_endpoint(seen, &Change::Plan(plan))
                .await?,
        )
    }

    /// Gives one another secret. The one that its program has now signs for a while more; the one before that is
    /// ended only by who says so, since its program may have no other yet.
    pub async fn rotate(&self, seen: Seen<'_>, overlap: Overlap) -> Result<Made, Problem> {
        if !OVERLAP_HOURS.contains(&overlap.hours) {
            return Err(Problem::Overlap);
        }
        let known = self.shelves.endpoint(seen.merchant, seen.id).await?;
        let known = known.ok_or(Problem::Unknown)?;
        let (scheme, now) = (known.scheme, self.clock.now());
        // Whoever was faster made another version of it, and is found out by that.
        if let Some(old) = known.signing(now).filter(|_| !overlap.end_old) {
            return Err(Problem::Signing { until: old.until });
        }
        let (secret, new) = self.secret(seen.id)?;
        let hours = i64::from(overlap.hours).saturating_mul(HOUR_MS);
        let until = now.plus_ms(hours);
        let change = Change::Secret { new, until };
        done(self.shelves.change_endpoint(seen, &change).await?)?;
        Ok(Made {
            id: seen.id.clone(),
            told: told(scheme, &secret),
        })
    }

    /// Switches one on or off, or takes it away.
    pub async fn change(&self, seen: Seen<'_>, change: Change) -> Result<(), Problem> {
        done(self.shelves.change_endpoint(seen, &change).await?)
    }

    /// Has one event sent again.
    pub async fn send_again(&self, to: To<'_>, event: &EventId) -> Result<(), Problem> {
        let sent = self.shelves.send_again(to, event, self.clock.now()).await?;
        sent.then_some(()).ok_or(Problem::Unknown)
    }

    /// Has all sent again that happened since then, at most so many as there may be; how many.
    pub async fn send_all_again(&self, to: To<'_>, since: Since) -> Result<u64, Problem> {
        let again = Again {
            to,
            since: since.at,
            failed_only: since.failed_only,
            limit: AGAIN_MAX,
            now: self.clock.now(),
        };
        Ok(self.shelves.send_all_again(&again).await?)
    }

    /// Sends a test.
    pub async fn send_test(&self, to: To<'_>) -> Result<EventId, Problem> {
        let sent = self.shelves.send_test(to, self.clock.now()).await?;
        sent.ok_or(Problem::Unknown)
    }

    /// What its other side was given, as [`Self::add`] and [`Self::rotate`] told it.
    pub fn told(&self, endpoint: &Endpoint) -> Option<String> {
        let key = self.key.as_ref()?;
        let secret = key.open(endpoint.id.as_str(), &endpoint.secret).ok()?;
        Some(told(endpoint.scheme, &secret))
    }

    /// The public halves of what signs an endpoint's deliveries now: its key, and for a while the one before it.
    pub fn signing(&self, endpoint: &Endpoint) -> Vec<String> {
        let Some(key) = self
            .key
            .as_ref()
            .filter(|_| endpoint.scheme == Scheme::Public)
        else {
            return Vec::new();
        };
        let sealed = endpoint.secrets(self.clock.now()).into_iter();
        let opened = sealed.filter_map(|sealed| key.open(endpoint.id.as_str(), sealed).ok());
        opened
            .map(|secret| told(endpoint.scheme, &secret))
            .collect()
    }

    /// The public half of a key of ours, which may be shown at any time.
    pub fn public(&self, endpoint: &Endpoint) -> Option<String> {
        let is_public = endpoint.scheme == Scheme::Public;
        is_public.then(|| self.told(endpoint)).flatten()
    }

    fn secret(&self, id: &EndpointId) -> Result<(Secret, Sealed), Problem> {
        let key = self.key.as_ref().ok_or(Problem::NoKey)?;
        let secret = Secret::of(self.randomness.bytes());
        let nonce = self.randomness.bytes::<NONCE_BYTES>();
        let sealed = key.seal(id.as_str(), &secret, nonce)?;
        Ok((secret, sealed))
    }

    async fn plan(&self, wanted: Wanted, stores: &[String]) -> Result<Plan, Problem> {
        let name = wanted.name.trim();
        let is_name = !name.is_empty() && name.chars().count() <= NAME_MAX;
        if !is_name || !is_visible(name) {
            return Err(Problem::Name);
        }
        let url = wanted.url.trim();
        if url.len() > URL_MAX {
            return Err(Problem::UrlLong);
        }
        let wish = &wanted.wish;
        let mut kinds = wish.kinds.iter().flatten();
        let is_kind =
            |kind: &&String| Kind::parse(kind).is_none_or(|kind| kind == Kind::WebhookTest);
        if let Some(strange) = kinds.find(is_kind) {
            return Err(Problem::Kind(strange.clone()));
        }
        let mut wanted_stores = wish.stores.iter().flatten();
        if let Some(strange) = wanted_stores.find(|store| !stores.contains(store)) {
            return Err(Problem::Store(strange.clone()));
        }
        let target = self.caller.look(url).await?;
        Ok(Plan {
            url: target.as_str().to_owned(),
            name: name.to_owned(),
            wish: wanted.wish,
        })
    }
}

/// A merchant and the stores it has.
#[derive(Clone, Copy, Debug)]
pub struct Whose<'a> {
    /// By its id.
    pub merchant: &'a str,
    /// By their ids.
    pub stores: &'a [String],
}

/// From when on something is sent again.
#[derive(Clone, Copy, Debug)]
pub struct Since {
    /// What happened since then.
    pub at: Timestamp,
    /// Only what has failed.
    pub failed_only: bool,
}

fn done(changed: Changed) -> Result<(), Problem> {
    match changed {
        Changed::Done => Ok(()),
        Changed::Unknown => Err(Problem::Unknown),
        Changed::Meanwhile => Err(Problem::Meanwhile),
        Changed::Full => Err(Problem::Full),
    }
}
