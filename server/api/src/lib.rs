//! What other systems ask over HTTP, by keys. Reading order:
//!
//! - `door`: who asks, how often, and in whose name it is done; `caller`: leave for it
//! - `problem`: what can't be done, in the one form of RFC 9457; `explained`: a page for each
//! - `body`, `object`, `query`: what is asked, read strictly; `cursor`, `list`: long lists in parts
//! - `tag`: answers known by what they say; `as_of`: changing what is as somebody saw it; `looked`: what of a shop a key sees
//! - `v1`: the routes, a file each; `once`: what a program calls a wish; `written`: a merchant as a file has it
//! - `spec`: the description that programs read, made of all that; `docs`: the same for people
//!
//! Decides nothing: what is done is done by the rooms that the office uses, with the same rights and the
//! same trail. Knows no page of a shop and no SQL.

mod as_of;
mod body;
mod caller;
mod cursor;
mod docs;
mod door;
mod explained;
mod list;
mod looked;
mod object;
mod once;
pub mod problem;
mod query;
pub mod spec;
mod tag;
mod v1;
mod written;

use std::{sync::Arc, time::Duration};

use axum::{Router, http::StatusCode, middleware};
use domain::LimitList;
use edge::{Proxies, Throttle};
use foundation::{clock::Clock, randomness::Randomness};
use payments::Payments;
use people::access::Access;
use shops::accounts::AccountsInForce;
use storage::Storage;
use till::Hub;
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};
use url::Url;
use webhooks::desk::Desk;

pub use door::Known;
pub use looked::{Posters, TakenAway, Unprinted};

/// Longest a program waits for the beginning of an answer; what it asked for goes on.
const PATIENCE: Duration = Duration::from_secs(32);

/// What every handler may use.
#[derive(Debug)]
pub struct Api {
    /// The use cases of payments and refunds.
    pub payments: Arc<Payments>,
    /// Where things are kept.
    pub store: Arc<dyn Storage>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where ids come from.
    pub randomness: Arc<dyn Randomness>,
    /// How often something may be asked for.
    pub throttle: Arc<Throttle>,
    /// Proxies of our own in front.
    pub proxies: Proxies,
    /// Our address as the world sees it.
    pub public_url: Url,
    /// What may be paid at once at any shop.
    pub limits: LimitList,
    /// Who prints codes.
    pub posters: Arc<dyn Posters>,
    /// Who knows what the gateway took away again.
    pub taken_away: Arc<dyn TakenAway>,
    /// Where events are sent.
    pub desk: Arc<Desk>,
    /// From whom stores' feeds are heard.
    pub hub: Arc<Hub>,
    /// The gateway accounts that a merchant may name.
    pub accounts: Arc<AccountsInForce>,
    /// Keys that were seen lately.
    pub known: Known,
}

/// What handlers are given.
pub type Shared = Arc<Api>;

impl Api {
    /// The use cases of keys.
    fn access(&self) -> Access<'_> {
        Access {
            store: &*self.store,
            clock: &*self.clock,
            randomness: &*self.randomness,
        }
    }
}

/// All routes below `/api`, whatever is asked for there.
pub fn router(state: Shared) -> Router {
    let (described, _) = v1::routes().split_for_parts();
    let guarded = described.layer(middleware::from_fn_with_state(
        Arc::clone(&state),
        door::guard,
    ));
    let open = Router::new()
        .merge(explained::routes())
        .merge(docs::routes());
    open.merge(guarded)
        .fallback(problem::missing)
        .method_not_allowed_fallback(problem::wrong_method)
        .layer(CatchPanicLayer::custom(problem::panicked))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            PATIENCE,
        ))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&state),
            door::finished,
        ))
        .with_state(state)
}
