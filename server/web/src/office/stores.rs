//! One store as its people set it: when it takes payments, and how much may be paid there.

mod hours;
mod turned;

use axum::{
    body::Bytes,
    extract::{Path, RawQuery, State},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::{
    code_form::{MAX, MIN},
    hours::HoursForm,
    payment::Notice,
    seen::SEEN,
    store::{AmountsForm, StorePage, store_page},
};
use people::{permission::right, rights::Allowed};
use shops::{
    hours::Hours,
    own::{self, OwnError},
    shop::{Directory, Store},
};
use studio_pages::refused::Refusal;
use texts::{AmountStyle, Spoken, Texts};

pub(super) use turned::{open, pause, save_hours};

use super::{
    closings::encoded,
    codes::{Amounts, desk, unread, words},
    seen,
};
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// A store that somebody may set, with what is around it.
struct Found {
    directory: Directory,
    store: Store,
}

/// What a page says besides how things are.
#[derive(Default)]
struct Said {
    notice: Option<Notice>,
    amounts: Option<AmountsForm>,
    hours: Option<HoursForm>,
}

async fn found(
    state: &Shared,
    allowed: &Allowed<right::CodesWrite>,
    store: &str,
) -> Result<Option<Found>, StoreError> {
    let scope = allowed.scope();
    let directory = state.store.directory_of(&scope.merchant).await?;
    let mut stores = directory.stores.iter();
    let store = stores.find(|one| one.id == store && scope.reach.covers_store(&one.id));
    Ok(store.cloned().map(|store| Found { directory, store }))
}

/// A store that somebody may set, or the answer to whoever may not.
async fn settable(
    state: &Shared,
    editor: &Editor,
    allowed: &Allowed<right::CodesWrite>,
    store: &str,
) -> Result<Found, Response> {
    match found(state, allowed, store).await {
        Ok(Some(found)) => Ok(found),
        Ok(None) => Err(missing(state, editor)),
        Err(error) => Err(respond::our_fault(state, &editor.visit, &error)),
    }
}

fn missing(state: &Shared, editor: &Editor) -> Response {
    page::refused(state, &editor.visit, Some(editor), Refusal::Missing)
}

fn path(store: &Store) -> String {
    format!("/office/stores/{}", encoded(&store.id))
}

fn fields_of(bytes: &[u8]) -> Vec<(String, String)> {
    url::form_urlencoded::parse(bytes).into_owned().collect()
}

fn said<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    let found = fields.iter().find(|(own, _)| own == name);
    found.map_or("", |(_, value)| value.trim())
}

/// `GET /office/stores/{store}`.
pub(super) async fn show(
    State(state): State<Shared>,
    Path(store): Path<String>,
    RawQuery(query): RawQuery,
    May { editor, allowed }: May<right::CodesWrite>,
) -> Response {
    let found = match settable(&state, &editor, &allowed, &store).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let texts = page::frame(&state, &editor.visit, "", Some(&editor)).texts;
    let fields = fields_of(query.unwrap_or_default().as_bytes());
    let key = match said(&fields, "told") {
        "saved" => Some("office-limits-saved"),
        "paused" => Some("office-pause-told"),
        "opened" => Some("office-pause-told-open"),
        _ => None,
    };
    let more = Said {
        notice: key.map(|key| Notice {
            words: texts.get(key),
            is_problem: false,
        }),
        ..Said::default()
    };
    shown(&state, &editor, &found, more)
}

/// `POST /office/stores/{store}`: what may be paid there at once.
pub(super) async fn save(
    State(state): State<Shared>,
    Path(store): Path<String>,
    May { editor, allowed }: May<right::CodesWrite>,
    body: Bytes,
) -> Response {
    let found = match settable(&state, &editor, &allowed, &store).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let texts = page::frame(&state, &editor.visit, "", Some(&editor)).texts;
    let style = AmountStyle::of(texts.tag());
    let currency = found.store.currency;
    let money = Amounts {
        style: &style,
        currency,
    };
    let fields = fields_of(&body);
    if let Some(more) = changed_since(&found.store, &fields, &texts) {
        return shown(&state, &editor, &found, more);
    }
    let (min, max) = (
        money.read(said(&fields, MIN)),
        money.read(said(&fields, MAX)),
    );
    let is_read = !min.0.is_wrong && !max.0.is_wrong;
    let after = Store {
        min_minor: min.1,
        max_minor: max.1,
        ..found.store.clone()
    };
    let form = AmountsForm {
        min: min.0,
        max: max.0,
        ..AmountsForm::default()
    };
    let again = |words: String| Said {
        notice: Some(Notice {
            words,
            is_problem: true,
        }),
        amounts: Some(form),
        hours: None,
    };
    if !is_read {
        return shown(&state, &editor, &found, again(unread(&texts, currency)));
    }
    let desk = desk(&state);
    let changed = desk.change_store(&found.directory, &found.store, &after);
    match changed.await {
        Ok(()) => respond::see_other(&format!("{}?told=saved", path(&found.store))),
        Err(OwnError::Wrong(why)) => {
            let words = words(&texts, &why, currency);
            shown(&state, &editor, &found, again(words))
        }
        Err(OwnError::Gone) => missing(&state, &editor),
        Err(OwnError::Store(error)) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// What can be changed of a store, as it stands.
fn facts(store: &Store) -> (Option<u64>, Option<u64>, Option<&Hours>) {
    (store.min_minor, store.max_minor, store.opening.as_ref())
}

/// Whether somebody has changed it since a form was opened, and what is then said.
fn changed_since(store: &Store, fields: &[(String, String)], texts: &Texts) -> Option<Said> {
    let is_old = seen::is_old(said(fields, SEEN), &facts(store));
    is_old.then(|| problem(texts.get("office-changed-meanwhile")))
}

fn problem(words: String) -> Said {
    Said {
        notice: Some(Notice {
            words,
            is_problem: true,
        }),
        ..Said::default()
    }
}

fn shown(state: &Shared, editor: &Editor, found: &Found, more: Said) -> Response {
    let store = &found.store;
    let frame = page::frame(state, &editor.visit, &path(store), Some(editor));
    let language = frame.texts.tag();
    let style = AmountStyle::of(language);
    let money = Amounts {
        style: &style,
        currency: store.currency,
    };
    let above = Store {
        min_minor: None,
        max_minor: None,
        ..store.clone()
    };
    let bounds = own::bounds(&state.limits, &editor.merchant, &above);
    let now = AmountsForm {
        min: money.field(store.min_minor),
        max: money.field(store.max_minor),
        ..AmountsForm::default()
    };
    let is_problem = more.notice.as_ref().is_some_and(|notice| notice.is_problem);
    let content = StorePage {
        name: Spoken::of(&store.name, language, &store.language),
        to: path(store),
        amounts: AmountsForm {
            currency: store.currency.code().to_owned(),
            bounds: money.bounds(bounds.as_ref()),
            ..more.amounts.unwrap_or(now)
        },
        seen: seen::mark(&facts(store)),
        hours: more
            .hours
            .unwrap_or_else(|| hours::form(store, state.clock.now(), language)),
        notice: more.notice,
    };
    let html = store_page(&frame, &content);
    let finished = page::Finished {
        status: if is_problem { 422 } else { 200 },
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}
