//! What counts for all of a store's codes: a form on a page of its own.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use office_pages::{
    code_form::RulesForm,
    payment::Notice,
    seen::{Beside, SEEN},
    store::{StoreRulesPage, store_rules_page},
};
use people::permission::right;
use shops::{
    own::{self, OwnError, Rules},
    shop::{NoteRule, Store},
};
use texts::AmountStyle;

use super::{Found, fields_of, head, missing, path, said, settable};
use crate::{
    Shared,
    office::{
        codes::{Amounts, Around, bounds, desk, form, marked, read, unread, words},
        seen,
    },
    respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// `GET /office/stores/{store}/rules`.
pub(in crate::office) async fn show(
    State(state): State<Shared>,
    Path(store): Path<String>,
    may: May<right::CodesWrite>,
) -> Response {
    match settable(&state, &may, &store).await {
        Ok(found) => shown(&state, &may.editor, &found, None),
        Err(answer) => answer,
    }
}

/// `POST /office/stores/{store}/rules`: what may be paid there at once.
pub(in crate::office) async fn save(
    State(state): State<Shared>,
    Path(store): Path<String>,
    may: May<right::CodesWrite>,
    body: Bytes,
) -> Response {
    let found = match settable(&state, &may, &store).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let texts = page::frame(&state, &may.editor.visit, "", Some(&may.editor)).texts;
    let style = AmountStyle::of(texts.tag());
    let currency = found.store.currency;
    let money = Amounts {
        style: &style,
        currency,
    };
    let fields = fields_of(&body);
    let (form, rules) = read(&fields, money, &Rules::of_store(&found.store));
    let now = Rules::of_store(&found.store);
    if seen::is_late(said(&fields, SEEN), &now, rules.as_ref().ok()) {
        return meanwhile(&state, &may, &found, form);
    }
    let again = |words: String, form: RulesForm| {
        shown(&state, &may.editor, &found, Some(Again { words, form }))
    };
    let rules = match rules {
        Ok(rules) => rules,
        Err(why) => return again(unread(&texts, why, currency), form),
    };
    let after = with(rules, &found.store);
    let desk = desk(&state);
    let changed = desk.change_store(&found.directory, &found.store, &after);
    match changed.await {
        Ok(()) => respond::see_other(&format!("{}?told=saved", path(&found.store))),
        Err(OwnError::Wrong(why)) => {
            again(words(&texts, &why, currency), marked(form, &why, money))
        }
        Err(OwnError::Meanwhile) => match settable(&state, &may, &store).await {
            Ok(found) => meanwhile(&state, &may, &found, form),
            Err(answer) => answer,
        },
        Err(OwnError::Gone) => missing(&state, &may.editor),
        Err(OwnError::Store(error)) => respond::our_fault(&state, &may.editor.visit, &error),
    }
}

/// Somebody else has set it: what was typed stays, beside what it is now.
fn meanwhile(
    state: &Shared,
    may: &May<right::CodesWrite>,
    found: &Found,
    typed: RulesForm,
) -> Response {
    let texts = page::frame(state, &may.editor.visit, "", Some(&may.editor)).texts;
    let style = AmountStyle::of(texts.tag());
    let money = Amounts {
        style: &style,
        currency: found.store.currency,
    };
    let now = form(&Rules::of_store(&found.store), money, Around::default());
    let again = Again {
        words: texts.get("office-changed-meanwhile"),
        form: RulesForm {
            beside: Beside::of(now.fields(), typed.fields()),
            ..typed
        },
    };
    shown(state, &may.editor, found, Some(again))
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

/// Why nothing was saved, and what was typed.
struct Again {
    words: String,
    form: RulesForm,
}

fn shown(state: &Shared, editor: &Editor, found: &Found, again: Option<Again>) -> Response {
    let store = &found.store;
    let at = format!("{}/rules", path(store));
    let frame = page::frame(state, &editor.visit, &at, Some(editor));
    let style = AmountStyle::of(frame.texts.tag());
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
    let seen = seen::mark(&Rules::of_store(store));
    let status = if again.is_some() { 422 } else { 200 };
    let (notice, rules) = match again {
        Some(Again { words, form }) => {
            let notice = Notice {
                words,
                is_problem: true,
            };
            (Some(notice), around.put(form))
        }
        None => (None, form(&Rules::of_store(store), money, around)),
    };
    let content = StoreRulesPage {
        head: head(&frame, store, notice),
        rules,
        seen,
    };
    let html = store_rules_page(&frame, &content);
    let finished = page::Finished {
        status,
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}
