//! Closings over HTTP: a store's list, one of them, its files, and closing now.

mod shown;

use axum::{
    extract::{Path, Query, State, rejection::QueryRejection},
    http::{HeaderValue, header},
    response::Response,
};
use closings::{
    body::Body,
    close::{CloseError, Closings, Request},
    table,
};
use foundation::page::{Cursor, Page};
use office_pages::{
    closing::closing_page,
    closings::{ClosingsPage, closings_page},
};
use people::permission::right;
use people::rights::Allowed;
use serde::Deserialize;
use shops::shop::Store;
use studio_pages::{Section, refused::Refusal};
use texts::Texts;

use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use shown::Written;

/// Closings on one page.
const PAGE: u32 = 30;

/// Which store, and where its list begins.
#[derive(Default, Deserialize)]
pub(super) struct Wanted {
    store: Option<String>,
    before: Option<i64>,
    /// Whether there was nothing to close; no address says so.
    #[serde(skip)]
    refused: bool,
}

/// `GET /office/closings`, with `?store=S-1` that store's, and `&before=41` those before that one.
pub(super) async fn show(
    State(state): State<Shared>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    May { editor, allowed }: May<right::ClosingsRead>,
) -> Response {
    let Query(wanted) = wanted.unwrap_or_default();
    list(&state, &editor, &allowed, wanted).await
}

/// The stores whose closings may be read.
async fn stores(
    state: &Shared,
    allowed: &Allowed<right::ClosingsRead>,
) -> Result<Vec<Store>, CloseError> {
    let scope = allowed.scope();
    let all = state.store.directory_of(&scope.merchant).await?.stores;
    let may = |store: &Store| scope.reach.covers_store(&store.id);
    Ok(all.into_iter().filter(may).collect())
}

fn use_cases(state: &Shared) -> Closings<'_> {
    Closings {
        store: &*state.store,
        shops: &*state.store,
        clock: &*state.clock,
    }
}

async fn list(
    state: &Shared,
    editor: &Editor,
    allowed: &Allowed<right::ClosingsRead>,
    wanted: Wanted,
) -> Response {
    let frame = page::frame(state, &editor.visit, Section::Closings.path(), Some(editor));
    let looking = Looking {
        wanted: &wanted,
        texts: &frame.texts,
    };
    let content = match looking.content(state, editor, allowed).await {
        Ok(Some(content)) => content,
        Ok(None) => return missing(state, editor),
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let html = closings_page(&frame, &content);
    let finished = page::Finished {
        status: if content.refused { 422 } else { 200 },
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}

/// What is looked for, and in which language.
struct Looking<'a> {
    wanted: &'a Wanted,
    texts: &'a Texts,
}

impl Looking<'_> {
    async fn content(
        &self,
        state: &Shared,
        editor: &Editor,
        allowed: &Allowed<right::ClosingsRead>,
    ) -> Result<Option<ClosingsPage>, CloseError> {
        let Self { wanted, texts } = self;
        let stores = stores(state, allowed).await?;
        let here = match &wanted.store {
            Some(id) => stores.iter().find(|store| store.id == *id),
            None => stores.first(),
        };
        let Some(here) = here else {
            return Ok(None);
        };
        let written = Written::of(state, texts);
        let open = use_cases(state)
            .interim(&request(editor, &here.id, ""))
            .await?;
        let after = wanted.before.map(|number| Cursor::behind(number, number));
        let first = Page { after, limit: PAGE };
        let listed = state.store.closings(&here.id, &first).await?;
        let mut rows = Vec::new();
        for closing in &listed.items {
            rows.push(match closing.body() {
                Ok(body) => written.row(&body),
                // It stays in the list, and holds no other up; `portico closing verify` says more.
                Err(_) => Written::unreadable(closing),
            });
        }
        let older = listed.next.as_ref().map(|next| {
            let path = Section::Closings.path();
            format!(
                "{path}?store={}&before={}",
                shown::encoded(&here.id),
                next.at()
            )
        });
        let closes: Option<Allowed<right::ClosingsStore>> = editor.rights.allowed();
        let may_close = closes.is_some_and(|may| may.scope().reach.covers_store(&here.id));
        let close = (may_close && open.lines > 0)
            .then(|| format!("{}/{}", Section::Closings.path(), shown::encoded(&here.id)));
        Ok(Some(ClosingsPage {
            stores: stores
                .iter()
                .map(|store| written.tab(store, &here.id))
                .collect(),
            open: written.tables(None, &open.totals),
            close,
            closings: rows,
            older,
            refused: wanted.refused,
        }))
    }
}

fn request(editor: &Editor, store: &str, by: &str) -> Request {
    Request {
        merchant: Some(editor.merchant.id.clone()),
        store: store.to_owned(),
        till: None,
        day: None,
        by: by.to_owned(),
    }
}

fn missing(state: &Shared, editor: &Editor) -> Response {
    page::refused(state, &editor.visit, Some(editor), Refusal::Missing)
}

/// `POST /office/closings/{store}`: closes what came until now.
pub(super) async fn close(
    State(state): State<Shared>,
    Path(store): Path<String>,
    May { editor, allowed }: May<right::ClosingsStore>,
) -> Response {
    if !allowed.scope().reach.covers_store(&store) {
        return missing(&state, &editor);
    }
    let person = match state.store.person(&editor.session.person).await {
        Ok(person) => person,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let by = person.map(|person| format!("{} ({})", person.name, person.id));
    let request = request(&editor, &store, &by.unwrap_or_default());
    match use_cases(&state).close(&request).await {
        Ok(closing) => respond::see_other(&shown::path(&closing.store, closing.number)),
        Err(CloseError::Nothing | CloseError::NothingOf(_)) => {
            let Some(may_read) = editor.rights.allowed() else {
                return missing(&state, &editor);
            };
            let wanted = Wanted {
                store: Some(store),
                before: None,
                refused: true,
            };
            list(&state, &editor, &may_read, wanted).await
        }
        Err(CloseError::NoStore(_) | CloseError::NoTill(_)) => missing(&state, &editor),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// `GET /office/closings/{store}/{number}`, with `.csv` or `.json` behind it as a file.
pub(super) async fn one(
    State(state): State<Shared>,
    Path((store, name)): Path<(String, String)>,
    May { editor, allowed }: May<right::ClosingsRead>,
) -> Response {
    let (number, ending) = name.split_once('.').unwrap_or((&name, ""));
    let found = async {
        let stores = stores(&state, &allowed).await?;
        let may = stores.iter().any(|one| one.id == store);
        // One closing has one address.
        let parsed = number.parse().ok();
        let parsed = parsed.filter(|parsed: &i64| may && parsed.to_string() == number);
        let Some(number) = parsed else {
            return Ok(None);
        };
        let Some(closing) = state.store.closing(&store, number).await? else {
            return Ok(None);
        };
        let body = closing.body()?;
        Ok::<_, CloseError>(Some((closing, body)))
    };
    let (closing, body) = match found.await {
        Ok(Some(found)) => found,
        Ok(None) => return missing(&state, &editor),
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    match ending {
        "" => {
            let frame = page::frame(&state, &editor.visit, "", Some(&editor));
            let content = Written::of(&state, &frame.texts).page(&body, &closing);
            let html = closing_page(&frame, &content);
            let finished = page::Finished {
                status: 200,
                frame: &frame,
                html,
            };
            page::answer(&state, &editor.visit, finished)
        }
        "json" => file(
            closing.text.into_bytes(),
            "application/json",
            &named(&body, ending),
        ),
        "csv" => match state.store.lines_of(&store, closing.number).await {
            Ok(lines) => match table::csv(&body, &lines) {
                Ok(csv) => file(csv, "text/csv; charset=utf-8", &named(&body, ending)),
                Err(error) => respond::our_fault(&state, &editor.visit, &error),
            },
            Err(error) => respond::our_fault(&state, &editor.visit, &error),
        },
        _ => missing(&state, &editor),
    }
}

/// What a closing's file is called: many of them lie in one folder.
fn named(body: &Body, ending: &str) -> String {
    let is_plain = |sign: &char| sign.is_ascii_alphanumeric() || *sign == '-';
    let store: String = body.store.id.chars().filter(is_plain).collect();
    format!("closing-{store}-{}-{}.{ending}", body.number, body.day)
}

/// Something to be kept, under a plain name.
fn file(bytes: Vec<u8>, kind: &'static str, name: &str) -> Response {
    let mut response = Response::new(bytes.into());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let called = format!("attachment; filename=\"{name}\"");
    if let Ok(called) = HeaderValue::from_str(&called) {
        headers.insert(header::CONTENT_DISPOSITION, called);
    }
    response
}
