//! What receivers of webhooks may look up: how deliveries are signed, which kinds of events there are, and the public keys that
//! sign the deliveries of one endpoint now, as a JSON Web Key Set (RFC 7517, RFC 8037) with more members than one needs.
//! Endpoints are not listed: whoever doesn't know one's name learns of none, and what isn't there is answered as what has
//! no public key.

use axum::{
    extract::{RawQuery, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use events::{
    endpoint::{EndpointId, Scheme},
    kind::Kind,
    sign::{ID_HEADER, SIGNATURE_HEADER, SIGNED, TIMESTAMP_HEADER, TOLERANCE_S},
};
use foundation::store::StoreError;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::{Shared, unchanged};

/// For how long nobody need ask again: a new key signs beside the one before it for hours.
const KEPT: &str = "public, max-age=300";
/// What an endpoint is called in the address.
const ENDPOINT: &str = "endpoint";

/// What a receiver needs to know.
#[derive(Serialize)]
struct Told {
    /// What the headers are called that are part of a signature.
    headers: Headers,
    /// Over what a signature is, by what stands in its place.
    signed: &'static str,
    /// How signatures begin, and how they are made.
    schemes: Vec<Way>,
    /// By how many seconds a delivery's moment may be off.
    tolerance_seconds: u32,
    /// The kinds of events that there are; more may be added.
    kinds: Vec<&'static str>,
    keys: Vec<Key>,
}

#[derive(Serialize)]
struct Headers {
    id: &'static str,
    timestamp: &'static str,
    signature: &'static str,
}

#[derive(Serialize)]
struct Way {
    scheme: &'static str,
    algorithm: &'static str,
}

impl Told {
    fn with(keys: Vec<Key>) -> Self {
        let way = |scheme: Scheme| Way {
            scheme: scheme.as_str(),
            algorithm: scheme.algorithm(),
        };
        Self {
            headers: Headers {
                id: ID_HEADER,
                timestamp: TIMESTAMP_HEADER,
                signature: SIGNATURE_HEADER,
            },
            signed: SIGNED,
            schemes: [Scheme::Shared, Scheme::Public].map(way).into(),
            tolerance_seconds: TOLERANCE_S,
            kinds: Kind::ALL.iter().map(|kind| kind.as_str()).collect(),
            keys,
        }
    }
}

/// A public key.
#[derive(Serialize)]
struct Key {
    kty: &'static str,
    crv: &'static str,
    alg: &'static str,
    #[serde(rename = "use")]
    used: &'static str,
    /// What it is known by: a digest of it (RFC 7638).
    kid: String,
    x: String,
}

impl Key {
    /// Of what an endpoint's other side was given (`whpk_…`).
    fn of(told: &str) -> Option<Self> {
        let bytes = STANDARD.decode(told.strip_prefix("whpk_")?).ok()?;
        let x = URL_SAFE_NO_PAD.encode(bytes);
        let known = format!("{{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"{x}\"}}");
        Some(Self {
            kty: "OKP",
            crv: "Ed25519",
            alg: "EdDSA",
            used: "sig",
            kid: URL_SAFE_NO_PAD.encode(Sha256::digest(known)),
            x,
        })
    }
}

/// `GET /.well-known/portico-webhooks.json?endpoint=ep_…`.
pub(crate) async fn keys(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let query = query.unwrap_or_default();
    let mut fields = url::form_urlencoded::parse(query.as_bytes());
    let asked = fields.find(|(name, _)| name == ENDPOINT);
    let id = asked.and_then(|(_, id)| EndpointId::parse(&id));
    match found(&state, id).await {
        Ok(keys) => answer(&Told::with(keys), &headers),
        Err(error) => {
            tracing::error!(%error, "the keys of an endpoint could not be read");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

async fn found(state: &Shared, id: Option<EndpointId>) -> Result<Vec<Key>, StoreError> {
    let endpoint = match id {
        Some(id) => state.store.any_endpoint(&id).await?,
        None => None,
    };
    let told = endpoint.map(|endpoint| state.desk.signing(&endpoint));
    let keys = told.iter().flatten().filter_map(|told| Key::of(told));
    Ok(keys.collect())
}

fn answer(told: &Told, headers: &HeaderMap) -> Response {
    let body = serde_json::to_string(told).unwrap_or_default();
    let digest = format!("{:x}", Sha256::digest(&body));
    let Some(tag) = unchanged::tag(&digest) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let kind = HeaderValue::from_static("application/jwk-set+json");
    let mut response = if unchanged::is_known(headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, kind)], body).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, tag);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(KEPT));
    response
}
