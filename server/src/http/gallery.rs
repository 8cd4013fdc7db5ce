//! `GET /gallery`: every page in every state and language, for people who translate, and each of
//! them alone. There only where it is switched on; elsewhere it is an unknown address.
//!
//! Knows no shop and no payment: what it shows is made of samples.

use std::sync::Arc;

use app::{
    i18n::{Catalogue, CatalogueError, Texts, Wishes},
    look::Look,
    pages::{
        Frame,
        gallery::{GalleryPage, amounts_page, gallery_page, words},
        problem::Problem,
    },
    samples::{self, SampleShop},
};
use axum::{
    Router,
    extract::{Path, Query, Request, State},
    response::Response,
    routing::get,
};
use serde::Deserialize;

use super::{
    Shared, Site,
    headers::{self, OwnPolicy},
    respond,
};

/// What is shown to whoever asks for nothing, and what it is compared with.
const FIRST: (&str, &str) = ("de", "en");

/// The gallery's own words, and its policies.
#[derive(Debug)]
pub struct Gallery {
    words: Arc<Catalogue>,
    policy: OwnPolicy,
    sample_policy: OwnPolicy,
}

impl Gallery {
    /// With these static files.
    pub fn new(site: &Site) -> Result<Self, CatalogueError> {
        Ok(Self {
            words: words()?,
            policy: OwnPolicy {
                policy: headers::gallery_policy(&site.gallery_assets().style),
                framed: false,
            },
            sample_policy: OwnPolicy {
                policy: headers::sample_policy(&site.assets().style),
                framed: true,
            },
        })
    }
}

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/gallery", get(whole))
        .route("/gallery/page/{sample}", get(alone))
        .route("/gallery/amounts", get(amounts))
}

/// What can be chosen. Everything may be a stranger's text.
#[derive(Debug, Default, Deserialize)]
struct Choice {
    lang: Option<String>,
    #[serde(rename = "ref")]
    reference: Option<String>,
    names: Option<String>,
}

impl Choice {
    fn names(&self) -> bool {
        self.names.as_deref() == Some("1")
    }
}

/// All samples.
async fn whole(
    State(state): State<Shared>,
    Query(choice): Query<Choice>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    let language = |asked: &Option<String>, first: &str| -> Option<Texts> {
        state.languages.exactly(asked.as_deref().unwrap_or(first))
    };
    let shown = language(&choice.lang, FIRST.0);
    let reference = language(&choice.reference, FIRST.1);
    let (Some(gallery), Some(texts), Some(reference)) = (&state.gallery, shown, reference) else {
        return respond::problem(&state, &visit, Problem::NotFound);
    };
    let frame = Frame {
        texts: gallery.words.choose(&Wishes {
            accept_language: visit.accept_language.as_deref(),
            ..Wishes::default()
        }),
        assets: state.site.gallery_assets(),
        look: Look::default(),
    };
    let page = GalleryPage {
        texts,
        reference,
        names: choice.names(),
        shop: SampleShop::invented(),
    };
    let language = frame.texts.tag().to_owned();
    let html = gallery_page(&frame, &page);
    with_policy(respond::page(200, &language, html), &gallery.policy)
}

/// One sample, as customers get it.
async fn alone(
    State(state): State<Shared>,
    Path(name): Path<String>,
    Query(choice): Query<Choice>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    let texts = state
        .languages
        .exactly(choice.lang.as_deref().unwrap_or(FIRST.0));
    let (Some(gallery), Some(texts), Some(sample)) = (&state.gallery, texts, samples::named(&name))
    else {
        return respond::problem(&state, &visit, Problem::NotFound);
    };
    // Either way it isn't a customer's page: what is wrong with the files stands in the gallery.
    let texts = if choice.names() {
        texts.named()
    } else {
        texts.noted().0
    };
    let language = texts.tag().to_owned();
    let frame = Frame {
        texts,
        assets: state.site.assets(),
        look: Look::default(),
    };
    let html = sample.render(&frame, &SampleShop::invented());
    with_policy(respond::page(200, &language, html), &gallery.sample_policy)
}

/// How a language writes the amounts of every currency.
async fn amounts(
    State(state): State<Shared>,
    Query(choice): Query<Choice>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    let texts = state
        .languages
        .exactly(choice.lang.as_deref().unwrap_or(FIRST.0));
    let (Some(gallery), Some(texts)) = (&state.gallery, texts) else {
        return respond::problem(&state, &visit, Problem::NotFound);
    };
    let language = texts.tag().to_owned();
    let frame = Frame {
        texts: texts.noted().0,
        assets: state.site.assets(),
        look: Look::default(),
    };
    let html = amounts_page(&frame);
    with_policy(respond::page(200, &language, html), &gallery.sample_policy)
}

fn with_policy(mut response: Response, policy: &OwnPolicy) -> Response {
    response.extensions_mut().insert(policy.clone());
    response
}
