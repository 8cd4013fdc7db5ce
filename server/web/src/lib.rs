//! Everything that knows HTTP: the routes and their layers, in one readable list. What customers see
//! is rendered by `app`, what is done by `payments`; here is what stands between them and a request.
//!
//! - `code`, `cashier`, `result`: the way of a payment; `notify`: what the gateway tells
//! - `studio`: a merchant's pages; `office`: who works there; `posters`: printed codes in a shop's look,
//!   and where they are made
//! - `till`: the screens at counters, and what they hear
//! - `kept`: amount pages as the bytes that leave, before all routes
//! - `look`: a shop's look as a page wears it; `languages`: the texts in force

mod asked;
mod asking;
mod assets;
mod author;
mod board;
mod cashier;
mod checkout;
mod code;
mod cookies;
mod counted;
mod earlier;
mod form;
mod forwarded;
mod frame;
mod fresh;
mod gallery;
mod handoff;
mod headers;
mod health;
mod kept;
mod language;
pub mod languages;
pub mod look;
pub mod money;
mod notify;
mod office;
mod operator;
mod outcome;
pub mod payers;
mod pictures;
pub mod posters;
mod printed_code;
mod receipt;
mod reply;
mod respond;
mod result;
mod scene;
pub mod serve;
mod shelf;
mod shop_of_code;
mod site;
mod site_files;
mod strangers;
mod studio;
mod sure;
mod till;
mod told;
mod twice;
mod unchanged;
mod unfinished;
mod visit;
mod wallet;
mod way_back;
mod well_known;

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{ConnectInfo, Request, State},
    http::StatusCode,
    middleware,
    routing::{get, post},
};
use domain::{LimitList, WalletMatch, wallet::language_hint};
use texts::{Texts, Wishes};
use tower::ServiceExt as _;
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, limit::RequestBodyLimitLayer,
    timeout::TimeoutLayer,
};
use url::Url;

use crate::{languages::Languages, posters::press::Press, visit::Visit};
pub use edge::{Proxies, STARTS, Starts, Throttle};
use foundation::{clock::Clock, randomness::Randomness};
pub use gallery::{Gallery, standing_alone};
pub use headers::policy;
pub use health::Health;
pub use kept::Kept;
pub use notify::{CAME, SIGNED_BY};
use payments::{Payments, funnel::Funnel};
pub use pictures::Pictures;
use shops::{accounts::AccountsInForce, brands::BrandStore, marks::MarksInForce, wallets::Wallets};
pub use site::{Site, SiteError};
pub use site_files::{Carried, SiteFiles};
use storage::Storage;
pub use strangers::Strangers;
pub use till::{SharedStores, Speech};

/// Largest form: an amount, a note and some ids.
const FORM_LEN_MAX: usize = 16 * 1_024;
/// Largest notification; the documented ones are about 2 kB.
const NOTICE_LEN_MAX: usize = 64 * 1_024;
/// Longest a request may take. A pay call has 10 s for all its attempts.
const REQUEST_S: u64 = 30;
/// The same for what has no words of its own: longer, so that a customer's page is told of it in words first.
const WHOLE_REQUEST_S: u64 = REQUEST_S + 2;
/// How long a balancer's question waits for the database; most of them give up after a few seconds.
const READY: Duration = Duration::from_secs(1);

/// What every handler may use.
#[derive(Debug)]
pub struct AppState {
    /// The use cases.
    pub payments: Arc<Payments>,
    /// Where things are kept.
    pub store: Arc<dyn Storage>,
    /// Where looks and pictures are kept.
    pub brands: Arc<dyn BrandStore>,
    /// How far customers get.
    pub funnel: Arc<Funnel>,
    /// Who sends notifications that aren't the gateway's.
    pub strangers: Arc<Strangers>,
    /// Whether the database can be written.
    pub health: Arc<Health>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where page keys come from.
    pub randomness: Arc<dyn Randomness>,
    /// Which wallets there are.
    pub wallets: Arc<Wallets>,
    /// The texts of all languages.
    pub languages: Arc<Languages>,
    /// The built static files.
    pub site: Site,
    /// Our accounts at the gateway, for verifying notifications.
    pub accounts: Arc<AccountsInForce>,
    /// What acquirers require where customers pay.
    pub marks: Arc<MarksInForce>,
    /// How often payments may be started, and signing in tried.
    pub throttle: Arc<Throttle>,
    /// Where posters are made.
    pub press: Press,
    /// Our address as the world sees it.
    pub public_url: Url,
    /// What may be paid at once at any shop.
    pub limits: LimitList,
    /// Whether a browser that is no wallet may pay.
    pub allow_browsers: bool,
    /// Proxies of our own in front.
    pub proxies: Proxies,
    /// The content security policy.
    pub policy: String,
    /// The translators' gallery, where it is switched on.
    pub gallery: Option<Gallery>,
    /// A voice for screens that have none.
    pub speech: till::Speech,
    /// The stores of the screens that are open.
    pub shared_stores: SharedStores,
    /// From whom screens at counters hear.
    pub hub: Arc<::till::Hub>,
    /// The key of people's PINs; none where there is no secret.
    pub pins: Option<people::pin::PinKey>,
    /// Where endpoints of webhooks are set up.
    pub desk: Arc<webhooks::desk::Desk>,
    /// Where people's channels are set up.
    pub channels: messages::desk::Desk,
    /// Who paid in the last seconds.
    pub payers: payers::Payers,
    /// Makes pictures of what merchants send.
    pub workshop: ::pictures::Workshop,
    /// Pictures that the next customer gets, too.
    pub pictures: Pictures,
    /// The same of pages.
    pub kept: Kept,
    /// Settlement files, where somebody has begun to keep them.
    pub money: Arc<money::Money>,
}

/// What handlers are given.
pub type Shared = Arc<AppState>;

impl AppState {
    /// The texts this visitor wants, in a shop with this language.
    fn choose_texts(&self, visit: &Visit, store: Option<&str>) -> Texts {
        let table = self.wallets.table();
        let wallet = match table.identify(&visit.user_agent).found {
            WalletMatch::Known(wallet) => wallet.languages.as_slice(),
            WalletMatch::Family(_) | WalletMatch::NotAWallet => &[],
        };
        self.languages.choose(&Wishes {
            asked: visit.lang.as_deref(),
            chosen: visit.cookie(cookies::LANGUAGE_COOKIE),
            hint: language_hint(&visit.user_agent),
            accept_language: visit.accept_language.as_deref(),
            wallet,
            store,
        })
    }
}

/// All routes, with those of programs, which stand below `/api`.
pub fn router(state: Shared, programs: Router) -> Router {
    let code = get(code::show).post(language::change);
    let pages = Router::new()
        .route("/c/{code}", code.clone())
        // Printed codes are upper case, which keeps the symbol small; so is their path.
        .route("/C/{code}", code)
        .route("/c/{code}/asked", get(asked::show))
        .route("/r/{token}", get(result::show))
        .route("/r/{token}/open", get(handoff::open))
        .route("/r/{token}/receipt", get(receipt::show))
        .route("/r/{token}/receipt.pdf", get(receipt::file))
        .route("/r/{token}/start-over", post(result::start_over))
        .route("/api/start_payment", post(checkout::start))
        .route("/api/payment_status", get(checkout::status))
        .layer(RequestBodyLimitLayer::new(FORM_LEN_MAX));
    let pages = match &state.gallery {
        Some(_) => pages.merge(gallery::routes()),
        None => pages,
    };
    let machines = Router::new()
        .route("/notify/payment", post(notify::payment))
        .layer(RequestBodyLimitLayer::new(NOTICE_LEN_MAX))
        .route("/healthz", get(|| async { "ok\n" }))
        .merge(forwarded::routes())
        .route("/.well-known/portico-webhooks.json", get(well_known::keys))
        .route("/readyz", get(ready));
    let routes = in_words(pages, &state)
        .merge(studio::routes(&state))
        .merge(operator::routes(&state))
        .merge(till::routes(&state))
        .merge(machines)
        .merge(assets::routes(&state))
        .route("/pictures/{name}", get(pictures::show))
        .fallback(respond::not_found)
        .method_not_allowed_fallback(respond::wrong_method)
        .layer(CatchPanicLayer::custom(respond::on_panic(&state)))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_secs(WHOLE_REQUEST_S),
        ))
        // It has its own words for what goes wrong.
        .route_service("/api/{*path}", programs.map_request(unmatched))
        .layer(CompressionLayer::new().br(true).gzip(true))
        // An answer that might be compressed has room for that for as long as it lasts.
        .merge(till::streams(&state))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&state),
            headers::protect,
        ))
        .with_state(Arc::clone(&state));
    Router::new().fallback_service(kept::Front::new(state, routes))
}

/// A request as it came, so that what was read of its address here isn't read again elsewhere.
fn unmatched(request: Request) -> Request {
    let (mut parts, body) = request.into_parts();
    let peer = parts.extensions.remove::<ConnectInfo<SocketAddr>>();
    parts.extensions.clear();
    if let Some(peer) = peer {
        parts.extensions.insert(peer);
    }
    Request::from_parts(parts, body)
}

/// Customers' routes: whatever a handler or a layer refuses, whether it takes too long or panics, is
/// told in the customer's language.
pub fn in_words(pages: Router<Shared>, state: &Shared) -> Router<Shared> {
    pages
        .layer(CatchPanicLayer::custom(respond::on_panic(state)))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_secs(REQUEST_S),
        ))
        .layer(middleware::from_fn_with_state(
            Arc::clone(state),
            respond::in_words,
        ))
}

async fn ready(State(state): State<Shared>) -> (StatusCode, &'static str) {
    const UNAVAILABLE: StatusCode = StatusCode::SERVICE_UNAVAILABLE;
    // What is known already needn't be waited for.
    if !state.health.is_writable() {
        return (UNAVAILABLE, "the database can't be written\n");
    }
    match tokio::time::timeout(READY, state.store.ping()).await {
        Ok(Ok(())) => (StatusCode::OK, "ready\n"),
        Ok(Err(error)) => {
            tracing::error!(%error, "not ready");
            (UNAVAILABLE, "the database does not answer\n")
        }
        Err(_) => {
            tracing::error!("not ready: the database takes longer than {READY:?}");
            (UNAVAILABLE, "the database does not answer\n")
        }
    }
}
