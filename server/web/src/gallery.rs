//! `GET /gallery`: every page in every state and language, for people who translate, and each of
//! them alone. There only where it is switched on; elsewhere it is an unknown address.
//!
//! Knows no shop and no payment: what it shows is made of samples.

pub mod standing_alone;

use std::sync::Arc;

use app::{
    look::Look,
    pages::{
        Frame,
        gallery::{GalleryPage, amounts_page, gallery_page, words},
        problem::Problem,
    },
    samples::{self, SampleShop},
    shell::Assets,
};
use axum::{
    Router,
    extract::{Path, Query, Request, State},
    response::Response,
    routing::get,
};
use serde::Deserialize;
use texts::{Catalogue, CatalogueError, Texts, Wishes};

use super::{
    Shared,
    headers::{self, OwnPolicy},
    look, respond,
};
use crate::languages::Languages;

/// What is shown to whoever asks for nothing, and what it is compared with.
const FIRST: (&str, &str) = ("de", "en");

/// The gallery's own words and files, and its policies.
#[derive(Debug)]
pub struct Gallery {
    words: Arc<Catalogue>,
    /// What the samples are dressed in.
    assets: Arc<Assets>,
    /// What the gallery itself is.
    own: Arc<Assets>,
    policy: OwnPolicy,
    sample_policy: OwnPolicy,
}

impl Gallery {
    /// With these files: the customers' pages', and the gallery's own.
    pub fn new(assets: Arc<Assets>, own: Arc<Assets>) -> Result<Self, CatalogueError> {
        Ok(Self {
            words: words()?,
            policy: OwnPolicy {
                policy: headers::gallery_policy(&own.style),
                framed: false,
            },
            sample_policy: OwnPolicy {
                policy: headers::sample_policy(&assets.style),
                framed: true,
            },
            assets,
            own,
        })
    }

    /// All samples, if the languages are known.
    fn whole(
        &self,
        languages: &Languages,
        choice: &Choice,
        accept_language: Option<&str>,
    ) -> Option<Response> {
        let language = |asked: &Option<String>, first: &str| -> Option<Texts> {
            languages.exactly(asked.as_deref().unwrap_or(first))
        };
        let page = GalleryPage {
            texts: language(&choice.lang, FIRST.0)?,
            reference: language(&choice.reference, FIRST.1)?,
            names: choice.names(),
            shop: SampleShop::invented(),
        };
        let frame = Frame {
            texts: self.words.choose(&Wishes {
                accept_language,
                ..Wishes::default()
            }),
            assets: Arc::clone(&self.own),
            look: Look::default(),
        };
        let html = gallery_page(&frame, &page);
        Some(with_policy(
            respond::page(200, frame.texts.tag(), html),
            &self.policy,
        ))
    }

    /// One sample, as customers get it.
    fn alone(&self, shown: Shown<'_>, name: &str, choice: &Choice) -> Option<Response> {
        let texts = shown
            .languages
            .exactly(choice.lang.as_deref().unwrap_or(FIRST.0))?;
        let sample = samples::named(name)?;
        // Either way it isn't a customer's page: what is wrong with the files stands in the gallery.
        let texts = if choice.names() {
            texts.named()
        } else {
            texts.noted().0
        };
        let frame = Frame {
            texts,
            assets: Arc::clone(&self.assets),
            look: shown.look,
        };
        let html = sample.render(&frame, &SampleShop::invented());
        Some(with_policy(
            respond::shop_page(200, &frame, html),
            &self.sample_policy,
        ))
    }
}

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/gallery", get(whole))
        .route("/gallery/page/{sample}", get(alone))
        .route("/gallery/amounts", get(amounts))
}

/// What samples are shown in.
struct Shown<'a> {
    languages: &'a Languages,
    look: Look,
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

async fn whole(
    State(state): State<Shared>,
    Query(choice): Query<Choice>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    let gallery = state.gallery.as_ref();
    let accepted = visit.accept_language.as_deref();
    gallery
        .and_then(|gallery| gallery.whole(&state.languages, &choice, accepted))
        .unwrap_or_else(|| respond::problem(&state, &visit, Problem::NotFound))
}

async fn alone(
    State(state): State<Shared>,
    Path(name): Path<String>,
    Query(choice): Query<Choice>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    let gallery = state.gallery.as_ref();
    // What the installation's acquirer requires, as customers see it.
    let mark = state.marks.of("");
    let shown = Shown {
        languages: &state.languages,
        look: Look::default().marked(mark.as_ref().map(look::mark)),
    };
    gallery
        .and_then(|gallery| gallery.alone(shown, &name, &choice))
        .unwrap_or_else(|| respond::problem(&state, &visit, Problem::NotFound))
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
