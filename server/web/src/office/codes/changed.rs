//! A code gets another name and other rules, by its form.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::{
    code_form::{LABEL, RulesForm, SPREAD, part},
    limits::Field,
    seen::{Fields, SEEN},
};
use people::permission::right;
use shops::{
    own::{OwnError, Rules},
    shop::Shop,
};
use texts::AmountStyle;

use super::{
    super::seen::{self, Over},
    desk,
    filled::{self, Amounts},
    one::{changeable, done, fields_of, said},
    path,
    shown::{Said, form_now, problem, shown},
    wrong,
};
use crate::{
    Shared, respond,
    studio::{editor::May, page},
};

/// Longest name that comes back in its field.
const SHOWN_MAX: usize = 200;

/// `POST /office/codes/{code}`: another name, other rules.
pub(in crate::office) async fn change(
    State(state): State<Shared>,
    Path(code): Path<String>,
    may: May<right::CodesWrite>,
    body: Bytes,
) -> Response {
    let sent = fields_of(&body);
    for _ in 0..seen::TRIES {
        let shop = match changeable(&state, &may, &code).await {
            Ok(shop) => shop,
            Err(answer) => return answer,
        };
        if let Some(answer) = changed(&state, &may, &shop, &sent).await {
            return answer;
        }
    }
    respond::our_fault(&state, &may.editor.visit, &StoreError::Conflict)
}

/// What was sent, set over what is found; `None` where somebody else has set something in the same moment.
async fn changed(
    state: &Shared,
    may: &May<right::CodesWrite>,
    shop: &Shop,
    sent: &[(String, String)],
) -> Option<Response> {
    let texts = page::frame(state, &may.editor.visit, "", Some(&may.editor)).texts;
    let style = AmountStyle::of(texts.tag());
    let money = Amounts {
        style: &style,
        currency: shop.store.currency,
    };
    let before = Rules::at(&shop.code);
    let now = inputs(&form_now(shop, &texts), &shop.code.label);
    let (typed, rules) = filled::read(sent, money, &before);
    let label = said(sent, LABEL);
    let is_so = rules.is_ok_and(|wanted| wanted == before) && label == shop.code.label;
    let typed = inputs(&typed, label);
    let over = Over::of(part, said(sent, SEEN), [&now, &typed]).unless(is_so);
    let merged = over.merged(sent, now.clone());
    let (form, rules) = filled::read(&merged, money, &before);
    let label = said(&merged, LABEL);
    let again = |words: String, form: RulesForm| Said {
        label: Some(Field {
            text: label.chars().take(SHOWN_MAX).collect(),
            is_wrong: false,
        }),
        rules: Some(form),
        ..problem(words)
    };
    if over.is_conflict() {
        // What was typed stays, beside what it is now.
        let beside = over.beside(now, inputs(&form, label));
        let words = texts.get("office-changed-meanwhile");
        let typed = again(words, RulesForm { beside, ..form });
        return Some(shown(state, &may.editor, shop, typed).await);
    }
    let rules = match rules {
        Ok(rules) => rules,
        Err(why) => {
            let words = wrong::unread(&texts, why, shop.store.currency);
            return Some(shown(state, &may.editor, shop, again(words, form)).await);
        }
    };
    match desk(state).change(shop, label, &rules).await {
        Err(OwnError::Wrong(why)) => {
            let words = wrong::words(&texts, &why, shop.store.currency);
            let said = again(words, wrong::marked(form, &why, money));
            let label = said.label.map(|field| Field {
                is_wrong: wrong::is_of_label(&why),
                ..field
            });
            Some(shown(state, &may.editor, shop, Said { label, ..said }).await)
        }
        Err(OwnError::Meanwhile) => None,
        told => {
            let told = told.map(|()| saved_at(shop, sent));
            Some(done(state, may, shop, told).await)
        }
    }
}

/// What is in the form.
pub(super) fn inputs(rules: &RulesForm, label: &str) -> Fields {
    let label = (LABEL.to_owned(), label.to_owned());
    rules.fields().into_iter().chain([label]).collect()
}

/// Where that leads. Which other codes are to have the same rules, and what they get, is said first.
fn saved_at(shop: &Shop, fields: &[(String, String)]) -> String {
    let end = if said(fields, SPREAD).is_empty() {
        "?told=saved"
    } else {
        "/spread"
    };
    [&path(&shop.code.code), end].concat()
}
