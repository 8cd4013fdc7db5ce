//! One store as its people set it: when it takes payments, and how much may be paid there.

mod hours;
mod now;
mod turned;

use axum::{
    body::Bytes,
    extract::{Path, RawQuery, State},
    response::Response,
};
use foundation::{clock::Timestamp, store::StoreError};
use office_pages::{
    code_form::RulesForm,
    hours::HoursForm,
    opening::NowForm,
    payment::Notice,
    seen::SEEN,
    store::{StorePage, store_page},
};
use people::{permission::right, rights::Allowed};
use shops::{
    hours::{Hours, Opening},
    own::{self, OwnError, Rules},
    shop::{Directory, NoteRule, Store},
};
use studio_pages::refused::Refusal;
use texts::{AmountStyle, Spoken, Texts};

pub(super) use now::closed;
pub(super) use turned::{open, pause, save_hours};

use super::{
    closings::encoded,
    codes::{Amounts, Around, bounds, desk, form, marked, read, unread, words},
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
    rules: Option<RulesForm>,
    now: Option<NowForm>,
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

pub(super) fn path(store: &Store) -> String {
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
        "opened" => Some(told_open(&found.store, state.clock.now())),
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

/// What is said after a pause was ended, or it was opened: that may not mean that it is open.
fn told_open(store: &Store, now: Timestamp) -> &'static str {
    match store.opening_at(now) {
        Opening::Open => "office-pause-told-open",
        Opening::Closed { .. } => "office-pause-told-shut",
    }
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
    let (form, rules) = read(&fields, money, &Rules::of_store(&found.store));
    let again = |words: String, form: RulesForm| Said {
        rules: Some(form),
        ..problem(words)
    };
    let rules = match rules {
        Ok(rules) => rules,
        Err(why) => {
            let words = unread(&texts, why, currency);
            return shown(&state, &editor, &found, again(words, form));
        }
    };
    let after = with(rules, &found.store);
    let desk = desk(&state);
    let changed = desk.change_store(&found.directory, &found.store, &after);
    match changed.await {
        Ok(()) => respond::see_other(&format!("{}?told=saved", path(&found.store))),
        Err(OwnError::Wrong(why)) => {
            let words = words(&texts, &why, currency);
            let form = marked(form, &why, money);
            shown(&state, &editor, &found, again(words, form))
        }
        Err(OwnError::Gone) => missing(&state, &editor),
        Err(OwnError::Store(error)) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// A store with other rules for its codes.
fn with(rules: Rules, store: &Store) -> Store {
    Store {
        min_minor: rules.min_minor,
        max_minor: rules.max_minor,
        presets: rules.asking.presets().to_vec(),
        note: NoteRule {
            asked: rules.note,
            needed: rules.note_needed,
            label: rules.note_label,
        },
        ..store.clone()
    }
}

/// What can be changed of a store, as it stands.
fn facts(store: &Store) -> (Rules, Option<&Hours>) {
    (Rules::of_store(store), store.opening.as_ref())
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
    let limits = own::bounds(&state.limits, &editor.merchant, &above);
    let keys = ["office-store-bounds", "office-store-bounds-from"];
    let around = Around {
        bounds: bounds(&frame.texts, money, limits.as_ref(), keys),
        of_store: None,
    };
    let rules = match more.rules {
        Some(form) => around.put(form),
        None => form(&Rules::of_store(store), money, around),
    };
    let at = state.clock.now();
    let is_problem = more.notice.as_ref().is_some_and(|notice| notice.is_problem);
    let content = StorePage {
        name: Spoken::of(&store.name, language, &store.language),
        to: path(store),
        rules,
        seen: seen::mark(&facts(store)),
        now: (more.now).unwrap_or_else(|| now::form(store, at, &frame.texts)),
        hours: more.hours.unwrap_or_else(|| hours::form(store)),
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
