//! The pages of a screen, and what its script has put into words.

use axum::{
    extract::{Query, Request, State},
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use domain::Money;
use serde::{Deserialize, Serialize};
use texts::{Spoken, Texts, Wishes};
use till_pages::{Screen, Settings, Silence, TillFrame, Today, View};

use super::{
    guard::{Here, refused},
    since::{Standing, standing},
    told::Told,
};
use crate::{AppState, Shared, cookies::LANGUAGE_COOKIE, respond, visit::Visit};

/// A language that has the till is known by this text.
const MARK: &str = "till-name";
/// Own files and own addresses only.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// What is to be put into words.
#[derive(Deserialize)]
pub(super) struct Missed {
    count: u32,
    minor: u64,
}

/// The words.
#[derive(Serialize)]
struct Words {
    text: String,
    say: String,
}

impl AppState {
    /// The texts of a screen's language.
    pub(super) fn till_texts(&self, language: &str) -> Texts {
        let wishes = Wishes {
            asked: Some(language),
            ..Wishes::default()
        };
        self.languages.choose_having(MARK, &wishes)
    }

    /// What stands around the pages of a screen.
    pub(super) fn till_frame(&self, language: &str) -> TillFrame {
        TillFrame {
            texts: self.till_texts(language),
            assets: self.site.till(),
        }
    }

    /// The same for a device that is none yet, in its own language.
    pub(super) fn till_frame_for(&self, visit: &Visit) -> TillFrame {
        let wishes = Wishes {
            asked: visit.lang.as_deref(),
            chosen: visit.cookie(LANGUAGE_COOKIE),
            accept_language: visit.accept_language.as_deref(),
            ..Wishes::default()
        };
        TillFrame {
            texts: self.languages.choose_having(MARK, &wishes),
            assets: self.site.till(),
        }
    }
}

/// A finished page.
pub(super) fn answer(status: u16, frame: &TillFrame, html: String) -> Response {
    let mut response = respond::page(status, frame.texts.tag(), html);
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// `GET /till`.
pub(super) async fn page(State(state): State<Shared>, here: Here) -> Response {
    match standing(&state, &here).await {
        Ok(standing) => {
            let frame = state.till_frame(&here.known.screen.language);
            let mut view = view(frame.clone(), &here, standing);
            view.screen.has_speech = state.speech.is_there();
            let html = till_pages::page(view);
            answer(200, &frame, html)
        }
        Err(error) => respond::our_fault(&state, &here.visit, &error),
    }
}

fn view(frame: TillFrame, here: &Here, standing: Standing) -> View {
    let (screen, store) = (&here.known.screen, &here.store);
    let settings = screen.settings;
    let Standing { hello, rows } = standing;
    View {
        screen: Screen {
            id: screen.id.clone(),
            name: screen.name.clone(),
            store: Spoken::of(&store.name, frame.texts.tag(), &store.language),
            is_everywhere: matches!(screen.tills, ::till::screen::Tills::Every),
            zone: store.time_zone.clone(),
            settings: Settings {
                speaks: settings.speaks,
                volume: settings.volume,
                silent: settings.silent.map(|(from, to)| Silence { from, to }),
            },
            has_speech: false,
            form: hello.form,
        },
        today: Today {
            count: u32::try_from(hello.today.count).unwrap_or(u32::MAX),
            sum: hello.today.text,
            back: hello.today.back.unwrap_or_default(),
        },
        rows: rows.into_iter().filter_map(Told::row).collect(),
        shut: hello.shut,
        head: hello.head,
        now_ms: hello.now_ms,
        frame,
    }
}

/// `GET /till/words`: what a screen says of the payments it has missed.
pub(super) async fn words(
    State(state): State<Shared>,
    here: Here,
    missed: Result<Query<Missed>, axum::extract::rejection::QueryRejection>,
) -> Response {
    let missed = missed.ok();
    let sum = missed.as_ref().map(|Query(missed)| missed.minor);
    let sum = sum.and_then(|minor| Money::from_minor(minor, here.store.currency).ok());
    let (Some(Query(missed)), Some(sum)) = (missed, sum) else {
        return refused(422, "form");
    };
    let texts = state.till_texts(&here.known.screen.language);
    let away = till_pages::away(&texts, missed.count, sum);
    let (text, say) = (away.text, away.say);
    respond::answer(200, &Words { text, say })
}

/// `GET /till/manifest.webmanifest`, which browsers ask for without saying who they are.
pub(super) async fn manifest(State(state): State<Shared>, request: Request) -> Response {
    let frame = state.till_frame_for(&state.visit(&request));
    let kind = [(header::CONTENT_TYPE, "application/manifest+json")];
    (kind, till_pages::manifest(&frame)).into_response()
}
