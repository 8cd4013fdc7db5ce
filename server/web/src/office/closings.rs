//! Closings over HTTP: what is in none yet, a store's list, and closing now: the store, or one till.

mod one;
mod seen;
mod shown;

use axum::{
    body::Bytes,
    extract::{Path, Query, State, rejection::QueryRejection},
    response::Response,
};
use closings::{
    body::Maker,
    close::{CloseError, Request},
};
use foundation::{
    page::{Cursor, Page},
    store::StoreError,
};
use office_pages::closings::{ClosingsPage, TILL, closings_page};
use people::{permission::right, rights::Allowed};
use serde::Deserialize;
use shops::shop::TillId;
use studio_pages::{Section, refused::Refusal};
use texts::Texts;

use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
pub(super) use one::{head, one};
use seen::{Seen, use_cases};
pub(super) use shown::encoded;
use shown::{Written, place};

/// Closings on one page.
const PAGE: u32 = 30;

/// Which store, which till of it, and where its list begins.
#[derive(Clone, Default, Deserialize)]
pub(super) struct Wanted {
    store: Option<String>,
    till: Option<i64>,
    before: Option<i64>,
    /// Whether there was nothing to close; no address says so.
    #[serde(skip)]
    refused: bool,
}

/// `GET /office/closings`, with `?store=S-1` that store's, `&till=7` with what is open at that till, and
/// `&before=41` the closings before that one.
pub(super) async fn show(
    State(state): State<Shared>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    May { editor, .. }: May<right::ClosingsOwn>,
) -> Response {
    let Query(wanted) = wanted.unwrap_or_default();
    list(&state, &editor, wanted).await
}

async fn list(state: &Shared, editor: &Editor, wanted: Wanted) -> Response {
    let frame = page::frame(state, &editor.visit, Section::Closings.path(), Some(editor));
    let looking = Looking {
        wanted: &wanted,
        texts: &frame.texts,
    };
    let content = match looking.content(state, editor).await {
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
    ) -> Result<Option<ClosingsPage>, CloseError> {
        let Self { wanted, texts } = self;
        let stores = Seen::all(state, editor).await?;
        let here = match &wanted.store {
            Some(id) => stores.iter().find(|seen| seen.store.id == *id),
            None => stores.first(),
        };
        let Some(here) = here else {
            return Ok(None);
        };
        // Who may not see the whole store begins at their first till.
        let own = here.tills.first().filter(|_| !here.reads);
        let till = wanted.till.map(TillId).or(own.map(|own| own.id));
        let of_till = match till {
            Some(till) => match here.till(till) {
                Some(of_till) => Some(of_till),
                None => return Ok(None),
            },
            None => None,
        };
        let written = Written::of(state, texts);
        let store = &here.store.id;
        let asked = request(editor, store, till, Maker::default());
        let open = use_cases(state).interim(&asked).await?;
        let (rows, older) = self.made(state, editor, here).await?;
        let closes = of_till.map_or(here.closes, |till| till.closes) && open.lines > 0;
        let sets: Option<Allowed<right::SettingsWrite>> = editor.rights.allowed();
        Ok(Some(ClosingsPage {
            stores: stores
                .iter()
                .map(|seen| written.tab(&seen.store, store))
                .collect(),
            tills: Written::till_tabs(here, till),
            open: written.tables(None, &open.totals),
            interim: Written::interim(store, till),
            close: closes.then(|| format!("{}/{}", Section::Closings.path(), encoded(store))),
            till: till.map(|till| till.0.to_string()),
            closings: rows,
            older,
            own: !here.reads,
            day: sets.map(|_| super::day::PATH.to_owned()),
            refused: wanted.refused,
        }))
    }

    /// The closings there are, as far as they may be seen, and where there are older ones.
    async fn made(
        &self,
        state: &Shared,
        editor: &Editor,
        here: &Seen,
    ) -> Result<(Vec<office_pages::closings::ClosingRow>, Option<String>), StoreError> {
        let store = &here.store.id;
        let before = self.wanted.before;
        let after = before.map(|number| Cursor::behind(number, number));
        let page = Page { after, limit: PAGE };
        let listed = if here.reads {
            state.store.closings(store, &page).await?
        } else {
            let person = &editor.session.person;
            state.store.closings_of(store, person, &page).await?
        };
        let written = Written::of(state, self.texts);
        let mut rows = Vec::new();
        for closing in &listed.items {
            rows.push(match closing.body() {
                Ok(body) => written.row(&body),
                // It stays in the list, and holds no other up; `portico closing verify` says more.
                Err(_) => Written::unreadable(closing),
            });
        }
        let next = listed.next.as_ref();
        let older = next.map(|next| format!("{}&before={}", place(store), next.at()));
        Ok((rows, older))
    }
}

fn request(editor: &Editor, store: &str, till: Option<TillId>, by: Maker) -> Request {
    Request {
        merchant: Some(editor.merchant.id.clone()),
        store: store.to_owned(),
        till,
        day: None,
        by,
    }
}

fn missing(state: &Shared, editor: &Editor) -> Response {
    page::refused(state, &editor.visit, Some(editor), Refusal::Missing)
}

/// Who is asking, as a closing names them for ever.
async fn name(state: &Shared, editor: &Editor) -> Result<String, StoreError> {
    let person = state.store.person(&editor.session.person).await?;
    let name = person.map(|person| format!("{} ({})", person.name, person.id));
    Ok(name.unwrap_or_default())
}

/// `POST /office/closings/{store}`: closes what came until now, at one till if the form says so.
pub(super) async fn close(
    State(state): State<Shared>,
    Path(store): Path<String>,
    May { editor, .. }: May<right::ClosingsOwn>,
    body: Bytes,
) -> Response {
    let mut fields = url::form_urlencoded::parse(&body);
    let till = fields.find(|(name, _)| name == TILL);
    let till = till.map(|(_, value)| value.parse().map(TillId));
    let Ok(till) = till.transpose() else {
        return missing(&state, &editor);
    };
    match closed(&state, &editor, &store, till).await {
        Ok(Some(path)) => respond::see_other(&path),
        Err(CloseError::Nothing | CloseError::NothingOf(_)) => {
            let wanted = Wanted {
                store: Some(store),
                till: till.map(|till| till.0),
                before: None,
                refused: true,
            };
            list(&state, &editor, wanted).await
        }
        Ok(None) | Err(CloseError::NoStore(_) | CloseError::NoTill(_)) => missing(&state, &editor),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// Where the new closing is; `None` if they may not close there.
async fn closed(
    state: &Shared,
    editor: &Editor,
    store: &str,
    till: Option<TillId>,
) -> Result<Option<String>, CloseError> {
    let Some(seen) = Seen::one(state, editor, store).await? else {
        return Ok(None);
    };
    let may = till.map_or(seen.closes, |till| {
        seen.till(till).is_some_and(|till| till.closes)
    });
    if !may {
        return Ok(None);
    }
    let by = Maker {
        name: name(state, editor).await?,
        person: Some(editor.session.person.clone()),
    };
    let closing = use_cases(state)
        .close(&request(editor, store, till, by))
        .await?;
    Ok(Some(shown::path(&closing.store, closing.number)))
}
