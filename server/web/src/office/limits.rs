//! How much people may give back by themselves: read as amounts of the currency, kept, and shown back.

mod filled;
mod read;

use axum::{
    body::Bytes,
    extract::{RawQuery, State},
    response::Response,
};
use consent::{limit::Rules, store::Change};
use domain::{Currency, Money};
use foundation::store::StoreError;
use office_pages::{
    limits::{CURRENCY, LimitsForm, LimitsPage, limits_page},
    payment::Notice,
};
use people::{permission::right, role::Role, store::Giver};
use studio_pages::{Section, refused::Refusal};
use texts::{AmountStyle, Texts};

use super::{
    agreeing,
    seen::{self, Over, alone},
};
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use filled::{filled, form};

/// How many minor units an example has.
const EXAMPLE_MINOR: u64 = 123_456;

/// What is set, where it is set.
#[derive(Clone, Copy)]
struct Standing<'a> {
    rules: &'a Rules,
    currency: Currency,
}

/// `GET /office/settings`.
pub(super) async fn show(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    May { editor, .. }: May<right::SettingsWrite>,
) -> Response {
    let texts = page::frame(&state, &editor.visit, "", Some(&editor)).texts;
    let saved = query.as_deref() == Some("told=saved");
    let notice = saved.then(|| Notice {
        words: texts.get("office-limits-saved"),
        is_problem: false,
    });
    shown(&state, &editor, None, notice).await
}

/// `POST /office/settings`: what counts from the next refund on, in one currency.
pub(super) async fn save(
    State(state): State<Shared>,
    May { editor, .. }: May<right::SettingsWrite>,
    body: Bytes,
) -> Response {
    let sent: Vec<(String, String)> = url::form_urlencoded::parse(&body).into_owned().collect();
    let known = currencies(&state, &editor).await;
    let known = match known {
        Ok(known) => known,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let asked = said(&sent, CURRENCY);
    let Some(currency) = known.into_iter().find(|own| own.code() == asked) else {
        return page::refused(&state, &editor.visit, Some(&editor), Refusal::Form);
    };
    for _ in 0..seen::TRIES {
        let rules = match state.store.rules(&editor.merchant.id).await {
            Ok(rules) => rules,
            Err(error) => return respond::our_fault(&state, &editor.visit, &error),
        };
        let now = Standing {
            rules: &rules,
            currency,
        };
        if let Some(answer) = saved(&state, &editor, now, &sent).await {
            return answer;
        }
    }
    respond::our_fault(&state, &editor.visit, &StoreError::Conflict)
}

/// What was sent, set over what is found; `None` where somebody else has set something in the same moment.
async fn saved(
    state: &Shared,
    editor: &Editor,
    now: Standing<'_>,
    sent: &[(String, String)],
) -> Option<Response> {
    let texts = page::frame(state, &editor.visit, "", Some(editor)).texts;
    let style = AmountStyle::of(texts.tag());
    let Standing { rules, currency } = now;
    let now = form(rules, currency, &style);
    let typed = filled(currency, &style, |name| said(sent, name));
    let is_so = typed.read.as_ref().is_some_and(|read| read.is_as(rules));
    let both = [&now.fields(), &typed.form.fields()];
    let over = Over::of(alone, &typed.form.seen, both).unless(is_so);
    let merged = over.merged(sent, now.fields());
    let filled = filled(currency, &style, |name| said(&merged, name));
    let typed = LimitsForm {
        seen: now.seen.clone(),
        ..filled.form
    };
    let problem = async |words: String, typed: LimitsForm| {
        let notice = Notice {
            words,
            is_problem: true,
        };
        Some(shown(state, editor, Some(typed), Some(notice)).await)
    };
    if over.is_conflict() {
        // What was typed stays, beside what it is now.
        let beside = over.beside(now.fields(), typed.fields());
        let words = texts.get("office-changed-meanwhile");
        return problem(words, LimitsForm { beside, ..typed }).await;
    }
    let Some(read) = filled.read else {
        return problem(unread(&texts, &style, currency), typed).await;
    };
    if filled.is_above {
        return problem(texts.get("office-limits-above"), typed).await;
    }
    let change = Change {
        merchant: editor.merchant.id.clone(),
        currency: read.currency,
        settings: read.settings,
        four_eyes: read.four_eyes,
        before: Some(rules.clone()),
        by: Giver {
            person: editor.session.person.clone(),
            role: Role::Owner,
        },
    };
    match state.store.set_rules(&change).await {
        Ok(true) => Some(respond::see_other("/office/settings?told=saved")),
        Ok(false) => Some(missing(state, editor)),
        Err(StoreError::Conflict) => None,
        Err(error) => Some(respond::our_fault(state, &editor.visit, &error)),
    }
}

/// That a field can't be read, with an amount as an example.
fn unread(texts: &Texts, style: &AmountStyle, currency: Currency) -> String {
    let example = Money::from_minor(EXAMPLE_MINOR, currency);
    let example = example.map_or_else(|_| String::new(), |money| style.number(money));
    texts.with("office-limits-wrong", &[("amount", &example)])
}

fn missing(state: &Shared, editor: &Editor) -> Response {
    page::refused(state, &editor.visit, Some(editor), Refusal::Missing)
}

fn said<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    let found = fields.iter().find(|(own, _)| own == name);
    found.map_or("", |(_, text)| text.trim())
}

/// The currencies that the shop's stores are paid in.
async fn currencies(state: &Shared, editor: &Editor) -> Result<Vec<Currency>, StoreError> {
    let directory = state.store.directory_of(&editor.merchant.id).await?;
    let mut all: Vec<Currency> = Vec::new();
    for store in &directory.stores {
        if !all.contains(&store.currency) {
            all.push(store.currency);
        }
    }
    Ok(all)
}

/// The page; one of its forms perhaps as it was filled in.
async fn shown(
    state: &Shared,
    editor: &Editor,
    filled: Option<LimitsForm>,
    notice: Option<Notice>,
) -> Response {
    let frame = page::frame(state, &editor.visit, Section::Settings.path(), Some(editor));
    let style = AmountStyle::of(frame.texts.tag());
    let found = async {
        let currencies = currencies(state, editor).await?;
        let rules = state.store.rules(&editor.merchant.id).await?;
        let directory = state.store.directory_of(&editor.merchant.id).await?;
        let alone = agreeing::lacking(state, &editor.merchant.id, &directory).await?;
        Ok::<_, StoreError>((currencies, rules, directory, alone))
    };
    let (currencies, rules, directory, alone) = match found.await {
        Ok(found) => found,
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let is_problem = notice.as_ref().is_some_and(|notice| notice.is_problem);
    let status = if is_problem { 422 } else { 200 };
    let forms = currencies.into_iter().map(|currency| {
        let filled = filled
            .clone()
            .filter(|form| form.currency == currency.code());
        let asking = agreeing::asking(&rules, &directory, currency);
        LimitsForm {
            asking: agreeing::called(asking, frame.texts.tag()),
            ..filled.unwrap_or_else(|| form(&rules, currency, &style))
        }
    });
    let content = LimitsPage {
        forms: forms.collect(),
        alone: agreeing::called(&alone, frame.texts.tag()),
        notice,
    };
    let finished = page::Finished {
        status,
        frame: &frame,
        html: limits_page(&frame, &content),
    };
    page::answer(state, &editor.visit, finished)
}
