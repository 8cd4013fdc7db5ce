//! What counts for all of a store's codes: a form on a page of its own.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::{
    code_form::{KIND, RulesForm, part},
    payment::Notice,
    seen::{Fields, SEEN},
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
        codes::{Amounts, Around, bounds, desk, form, marked, read, unread, with_wallets, words},
        seen::{self, Over},
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
    let sent = fields_of(&body);
    for _ in 0..seen::TRIES {
        let found = match settable(&state, &may, &store).await {
            Ok(found) => found,
            Err(answer) => return answer,
        };
        if let Some(answer) = saved(&state, &may, &found, &sent).await {
            return answer;
        }
    }
    respond::our_fault(&state, &may.editor.visit, &StoreError::Conflict)
}

/// What was sent, set over what is found; `None` where somebody else has set something in the same moment.
async fn saved(
    state: &Shared,
    may: &May<right::CodesWrite>,
    found: &Found,
    sent: &[(String, String)],
) -> Option<Response> {
    let texts = page::frame(state, &may.editor.visit, "", Some(&may.editor)).texts;
    let style = AmountStyle::of(texts.tag());
    let currency = found.store.currency;
    let money = Amounts {
        style: &style,
        currency,
    };
    let now = Rules::of_store(&found.store);
    let now_form = form(&now, money, Around::default());
    let (typed, rules) = read(sent, money, &now);
    let both = [&inputs(&now_form), &inputs(&typed)];
    let over = Over::of(part, said(sent, SEEN), both);
    let over = over.unless(rules.as_ref().is_ok_and(|wanted| *wanted == now));
    let merged = over.merged(sent, inputs(&now_form));
    let (form, rules) = read(&merged, money, &now);
    let again = |words: String, form: RulesForm| {
        Some(shown(
            state,
            &may.editor,
            found,
            Some(Again { words, form }),
        ))
    };
    if over.is_conflict() {
        let beside = over.beside(inputs(&now_form), inputs(&form));
        return again(
            texts.get("office-changed-meanwhile"),
            RulesForm { beside, ..form },
        );
    }
    let rules = match rules {
        Ok(rules) => rules,
        Err(why) => return again(unread(&texts, why, currency), form),
    };
    let after = with(rules, &found.store);
    let desk = desk(state);
    let changed = desk.change_store(&found.directory, &found.store, &after);
    match changed.await {
        Ok(()) => Some(respond::see_other(&format!(
            "{}?told=saved",
            path(&found.store)
        ))),
        Err(OwnError::Wrong(why)) => {
            again(words(&texts, &why, currency), marked(form, &why, money))
        }
        Err(OwnError::Meanwhile) => None,
        Err(OwnError::Gone) => Some(missing(state, &may.editor)),
        Err(OwnError::Store(error)) => Some(respond::our_fault(state, &may.editor.visit, &error)),
    }
}

/// What is in the form; a store's has no kind.
fn inputs(form: &RulesForm) -> Fields {
    let mut fields = form.fields();
    fields.retain(|(name, _)| name != KIND);
    fields
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
    let own = bounds(&frame.texts, money, limits.as_ref(), keys);
    let wallets = with_wallets(state, &frame.texts, money, limits.as_ref());
    let around = Around {
        bounds: wallets.map_or_else(|| own.clone(), |wallets| format!("{own} {wallets}")),
        of_store: None,
    };
    let now = form(&Rules::of_store(store), money, Around::default());
    let seen = seen::marks(part, &inputs(&now));
    let status = if again.is_some() { 422 } else { 200 };
    let (notice, rules) = match again {
        Some(Again { words, form }) => {
            let notice = Notice {
                words,
                is_problem: true,
            };
            (Some(notice), around.put(form))
        }
        None => (None, around.put(now)),
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
