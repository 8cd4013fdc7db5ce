//! Who asks, and how often. Only a key that works comes in; what it then does is done in its name. Every answer is
//! completed here: an error gets its form, whoever made it, and each the id of its request.
//!
//! Whoever has no key costs nothing that anybody else would miss: what can't be a key is refused without a look
//! into the database, of those that could be each client has a few looks a second, and nothing is written.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::Response,
};
use edge::{network as shared_network, request_id};
use foundation::clock::Timestamp;
use people::key::{Key, KeySecret, SEEN_MS};
use quick_cache::sync::Cache;
use trail::author::{Author, Via, Who, acting, network};

use crate::{
    Api, Shared,
    caller::Caller,
    problem::{Code, Problem},
};

/// Seconds after which to ask again what took too long.
const LATER_S: u32 = 5;
/// Keys that are remembered to have been seen.
const KNOWN_MAX: usize = 10_000;
/// For so long whoever shows one isn't a stranger.
const KNOWN_MS: i64 = 60_000;

/// Keys that were seen lately, by their digests. It says nothing of whether they still work.
#[derive(Debug)]
pub struct Known(Cache<String, Timestamp>);

impl Default for Known {
    fn default() -> Self {
        Self(Cache::new(KNOWN_MAX))
    }
}

/// Completes whatever comes back.
pub(crate) async fn finished(State(api): State<Shared>, request: Request, next: Next) -> Response {
    let id = request_id::made(&*api.clock, &*api.randomness);
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let status = response.status();
    let problem = response.extensions_mut().remove::<Problem>();
    let is_error = status.is_client_error() || status.is_server_error();
    if let Some(problem) = problem.or_else(|| is_error.then(|| unsaid(status))) {
        if status.is_server_error() {
            tracing::error!(
                request.id = id,
                path,
                status = status.as_u16(),
                "a program was told of a failure"
            );
        }
        let allow = response.headers_mut().remove(header::ALLOW);
        response = problem.told(&path, &id);
        if let Some(allow) = allow {
            response.headers_mut().insert(header::ALLOW, allow);
        }
    }
    if let Ok(id) = HeaderValue::from_str(&id) {
        let name = HeaderName::from_static(request_id::HEADER);
        response.headers_mut().insert(name, id);
    }
    let headers = response.headers_mut();
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(
            "default-src 'none'; frame-ancestors 'none'",
        ));
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-cache"));
    response
}

/// What a layer refused without saying so in our form.
fn unsaid(status: StatusCode) -> Problem {
    let mut all = Code::ALL.iter().copied();
    let known = all.find(|code| code.status() == status.as_u16());
    let problem = Problem::of(known.unwrap_or(if status.is_client_error() {
        Code::Invalid
    } else {
        Code::Internal
    }));
    if status == StatusCode::SERVICE_UNAVAILABLE {
        return problem.after(LATER_S);
    }
    problem
}

/// Whoever asks, past proxies of ours; nothing where they don't tell.
fn client(api: &Api, request: &Request) -> (Option<IpAddr>, Option<IpAddr>) {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let peer = peer.map(|peer| peer.0.ip());
    let own = api.proxies.client(request.headers(), peer);
    (own, own.or(peer).map(shared_network))
}

fn shown(headers: &HeaderMap) -> Option<KeySecret> {
    let mut all = headers.get_all(header::AUTHORIZATION).iter();
    let value = all.next()?.to_str().ok()?;
    if all.next().is_some() {
        return None;
    }
    let (scheme, key) = value.split_once(' ')?;
    let is_bearer = scheme.eq_ignore_ascii_case("bearer");
    is_bearer.then(|| KeySecret::parse(key.trim()))?
}

/// See the module.
pub(crate) async fn guard(State(api): State<Shared>, mut request: Request, next: Next) -> Response {
    use axum::response::IntoResponse as _;

    let (own, counted) = client(&api, &request);
    let caller = match known(&api, request.headers(), counted).await {
        Ok(caller) => caller,
        Err(problem) => return problem.into_response(),
    };
    let author = Author {
        who: Who::Key(caller.key.id.clone()),
        via: Via::Api,
        from: own.or(counted).map(network).unwrap_or_default(),
        at: Some(api.clock.now()),
    };
    let is_head = *request.method() == Method::HEAD;
    request.extensions_mut().insert(caller);
    if is_head {
        request.extensions_mut().insert(Ahead);
    }
    acting(author, next.run(request)).await
}

/// Marks a request of which only what stands above the answer is wanted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ahead;

async fn known(api: &Api, headers: &HeaderMap, counted: Option<IpAddr>) -> Result<Caller, Problem> {
    let nobody = || Problem::of(Code::Unauthenticated);
    let secret = shown(headers).ok_or_else(nobody)?;
    let (digest, now) = (secret.digest(), api.clock.now());
    let busy = |busy: edge::Busy| Problem::of(Code::RateLimited).after(busy.retry_s);
    let seen = api.known.0.get(digest.as_str());
    let is_seen = seen.is_some_and(|seen| now.since_ms(seen) < KNOWN_MS);
    if !is_seen {
        api.throttle.take_unknown_key(counted).map_err(busy)?;
    }
    let key = api.store.key_by(&digest).await?;
    let key = key.filter(|key| !key.is_over(now)).ok_or_else(nobody)?;
    if !is_seen {
        api.known.0.insert(digest.as_str().to_owned(), now);
    }
    api.throttle.take_asked(&key.id).map_err(busy)?;
    let rights = api.access().key_rights(&key).await?.ok_or_else(nobody)?;
    touched(api, &key, now).await;
    Ok(Caller { key, rights })
}

/// Says when a key was last used, once a minute. On a full disk it is used all the same.
async fn touched(api: &Api, key: &Key, now: Timestamp) {
    let is_old = key.seen.is_none_or(|seen| now.since_ms(seen) >= SEEN_MS);
    if is_old && let Err(error) = api.store.touch_key(&key.id, now).await {
        tracing::warn!(%error, "when a key was used could not be written down");
    }
}
