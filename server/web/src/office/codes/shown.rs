//! The page of one code.

use axum::response::Response;
use domain::EntryCode;
use foundation::{clock::Timestamp, store::StoreError};
use office_pages::{
    code::{CodeForm, CodePage, code_page},
    code_form::{RulesForm, part},
    limits::Field,
    payment::Notice,
};
use people::permission::Permission;
use shops::{
    own::{At, Rules},
    shop::Shop,
};
use texts::{AmountStyle, Spoken, Texts};

use super::{
    super::{seen, stores},
    changed::inputs,
    filled::{self, Amounts, Around},
    may_write, path,
};
use crate::{
    Shared,
    frame::wall_time,
    respond,
    studio::{editor::Editor, page},
};

/// What a page says besides how things are.
#[derive(Default)]
pub(super) struct Said {
    pub(super) notice: Option<Notice>,
    pub(super) label: Option<Field>,
    pub(super) rules: Option<RulesForm>,
}

/// That nothing was done, and why.
pub(super) fn problem(words: String) -> Said {
    Said {
        notice: Some(Notice {
            words,
            is_problem: true,
        }),
        ..Said::default()
    }
}

/// The page.
pub(super) async fn shown(state: &Shared, editor: &Editor, shop: &Shop, more: Said) -> Response {
    match content(state, editor, shop, more).await {
        Ok(response) => response,
        Err(error) => respond::our_fault(state, &editor.visit, &error),
    }
}

async fn content(
    state: &Shared,
    editor: &Editor,
    shop: &Shop,
    more: Said,
) -> Result<Response, StoreError> {
    let code = &shop.code.code;
    let frame = page::frame(state, &editor.visit, &path(code), Some(editor));
    let texts = &frame.texts;
    let paid = state.store.last_paid(&shop.merchant.id).await?;
    let time = |at| wall_time(at, &shop.store.time_zone).day_and_time(texts.tag());
    let origin = state.public_url.origin().ascii_serialization();
    let is_problem = more.notice.as_ref().is_some_and(|notice| notice.is_problem);
    let content = CodePage {
        label: shop.code.label.clone(),
        store: Spoken::of(&shop.store.name, texts.tag(), &shop.store.language),
        code: code.grouped(),
        to: path(code),
        link: format!("{origin}/c/{code}"),
        shown: format!("/studio/codes/{code}"),
        poster: format!("/studio/posters/{code}"),
        paid: paid.get(&shop.till).copied().map(time),
        enabled: shop.code.enabled,
        why: shop.code.why_off.clone().unwrap_or_default(),
        closed: closed(state, editor, shop, texts),
        before: before(state, code, &time).await?,
        form: if may_write(editor, shop) {
            Some(CodeForm {
                has_others: has_others(state, shop).await?,
                ..again(form(state, shop, texts), &more)
            })
        } else {
            None
        },
        notice: more.notice,
    };
    let html = code_page(&frame, &content);
    let finished = page::Finished {
        status: if is_problem { 422 } else { 200 },
        frame: &frame,
        html,
    };
    Ok(page::answer(state, &editor.visit, finished))
}

/// That the whole store takes no payments, and where that is set.
fn closed(
    state: &Shared,
    editor: &Editor,
    shop: &Shop,
    texts: &Texts,
) -> Option<(String, Option<String>)> {
    let words = stores::closed(&shop.store, state.clock.now(), texts)?;
    let writes = editor.rights.reach(Permission::CodesWrite);
    let may = writes.is_some_and(|reach| reach.covers_store(&shop.store.id));
    Some((words, may.then(|| stores::path(&shop.store))))
}

/// Codes before this one that still work, and until when.
async fn before(
    state: &Shared,
    code: &EntryCode,
    time: &impl Fn(Timestamp) -> String,
) -> Result<Vec<(String, String)>, StoreError> {
    let now = state.clock.now();
    let all = state.store.generations(code).await?;
    let working = all.into_iter().filter(|one| !one.is_outdated(now));
    let told = working.filter_map(|one| Some((one.code.grouped(), time(one.replaced?.until))));
    Ok(told.collect())
}

/// That a board was taken off here, and what can be scanned from now on: its sign no more, but perhaps the one that hung
/// here before it.
pub(super) async fn taken_off(
    state: &Shared,
    texts: &Texts,
    shop: &Shop,
) -> Result<String, StoreError> {
    let time = |at| wall_time(at, &shop.store.time_zone).day_and_time(texts.tag());
    let before = before(state, &shop.code.code, &time).await?;
    Ok(match before.first() {
        None => texts.get("office-board-told-off"),
        Some((code, until)) => {
            let still = [("code", code.as_str()), ("time", until.as_str())];
            texts.with("office-board-told-off-still", &still)
        }
    })
}

async fn has_others(state: &Shared, shop: &Shop) -> Result<bool, StoreError> {
    let others = state.store.shops_of(&shop.merchant.id).await?;
    let other = |one: &Shop| one.store.id == shop.store.id && one.till != shop.till;
    Ok(others.iter().any(other))
}

/// A code's rules as things are, in their form.
pub(super) fn form_now(shop: &Shop, texts: &Texts) -> RulesForm {
    let style = AmountStyle::of(texts.tag());
    let money = Amounts {
        style: &style,
        currency: shop.store.currency,
    };
    filled::form(&Rules::at(&shop.code), money, Around::default())
}

/// The form as things are.
fn form(state: &Shared, shop: &Shop, texts: &Texts) -> CodeForm {
    let style = AmountStyle::of(texts.tag());
    let money = Amounts {
        style: &style,
        currency: shop.store.currency,
    };
    let place = At {
        merchant: &shop.merchant,
        store: &shop.store,
    };
    let around = Around::code(state, texts, place);
    CodeForm {
        label: Field {
            text: shop.code.label.clone(),
            is_wrong: false,
        },
        seen: seen::marks(part, &inputs(&form_now(shop, texts), &shop.code.label)),
        rules: filled::form(&Rules::at(&shop.code), money, around),
        has_others: false,
    }
}

/// The same as somebody filled it in.
fn again(form: CodeForm, more: &Said) -> CodeForm {
    let label = more.label.clone();
    let rules = more.rules.clone().map(|rules| RulesForm {
        bounds: form.rules.bounds.clone(),
        of_store: form.rules.of_store.clone(),
        ..rules
    });
    CodeForm {
        label: label.unwrap_or(form.label),
        rules: rules.unwrap_or(form.rules),
        ..form
    }
}
