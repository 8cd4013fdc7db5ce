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
    limits::{LimitsForm, LimitsPage, limits_page},
    payment::Notice,
    seen::{Fields, SEEN},
};
use people::{permission::right, role::Role, store::Giver};
use studio_pages::{Section, refused::Refusal};
use texts::{AmountStyle, Texts};

use super::{
    agreeing,
    seen::{self, Over, alone},
};
use crate::office::sent::{fields_of, said};
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use filled::{Filled, Read, filled, form};

/// How many minor units an example has.
const EXAMPLE_MINOR: u64 = 123_456;

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
    shown(&state, &editor, Vec::new(), notice).await
}

/// `POST /office/settings`: what counts from the next refund on.
pub(super) async fn save(
    State(state): State<Shared>,
    May { editor, .. }: May<right::SettingsWrite>,
    body: Bytes,
) -> Response {
    let sent = fields_of(&body);
    let mut known = match currencies(&state, &editor).await {
        Ok(known) => known,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    // Of a currency that came to the shop since the page was opened nothing was said.
    known.retain(|currency| is_named(&sent, *currency));
    if known.is_empty() {
        return page::refused(&state, &editor.visit, Some(&editor), Refusal::Form);
    }
    for _ in 0..seen::TRIES {
        let rules = match state.store.rules(&editor.merchant.id).await {
            Ok(rules) => rules,
            Err(error) => return respond::our_fault(&state, &editor.visit, &error),
        };
        let over = Standing {
            rules: &rules,
            currencies: &known,
        };
        if let Some(answer) = saved(&state, &editor, over, &sent).await {
            return answer;
        }
    }
    respond::our_fault(&state, &editor.visit, &StoreError::Conflict)
}

fn is_named(sent: &[(String, String)], currency: Currency) -> bool {
    let begin = format!("{}-", currency.code());
    sent.iter().any(|(name, _)| name.starts_with(&begin))
}

/// What is set, in the currencies that a form names.
#[derive(Clone, Copy)]
struct Standing<'a> {
    rules: &'a Rules,
    currencies: &'a [Currency],
}

impl Standing<'_> {
    /// The forms as things are.
    fn forms(self, style: &AmountStyle) -> Vec<LimitsForm> {
        let own = self.currencies.iter();
        own.map(|currency| form(self.rules, *currency, style))
            .collect()
    }

    /// What was filled in.
    fn filled(self, sent: &[(String, String)], style: &AmountStyle) -> Vec<Filled> {
        let own = self.currencies.iter();
        own.map(|currency| filled(*currency, style, |name| said(sent, name)))
            .collect()
    }
}

fn fields<'a>(forms: impl IntoIterator<Item = &'a LimitsForm>) -> Fields {
    let forms = forms.into_iter();
    forms.flat_map(LimitsForm::fields).collect()
}

/// What was sent, set over what is found; `None` where somebody else has set something in the same moment.
async fn saved(
    state: &Shared,
    editor: &Editor,
    standing: Standing<'_>,
    sent: &[(String, String)],
) -> Option<Response> {
    let texts = page::frame(state, &editor.visit, "", Some(editor)).texts;
    let style = AmountStyle::of(texts.tag());
    let rules = standing.rules;
    let now = fields(&standing.forms(&style));
    let typed = standing.filled(sent, &style);
    let is_as = |one: &Filled| one.read.as_ref().is_some_and(|read| read.is_as(rules));
    let is_so = typed.iter().all(is_as);
    let both = [&now, &fields(typed.iter().map(|one| &one.form))];
    let over = Over::of(alone, said(sent, SEEN), both).unless(is_so);
    let filled = standing.filled(&over.merged(sent, now.clone()), &style);
    let forms = || filled.iter().map(|one| one.form.clone());
    if over.is_conflict() {
        // What was typed stays, beside what it is now.
        let beside = over.beside(now, fields(&forms().collect::<Vec<_>>()));
        let forms = forms().map(|form| LimitsForm {
            beside: beside.clone(),
            ..form
        });
        let words = texts.get("office-changed-meanwhile");
        return Some(again(state, editor, words, forms.collect()).await);
    }
    if let Some(wrong) = filled.iter().position(|one| one.read.is_none()) {
        let currency = standing.currencies.get(wrong).copied()?;
        let words = unread(&texts, &style, currency);
        return Some(again(state, editor, words, forms().collect()).await);
    }
    if filled.iter().any(|one| one.is_above) {
        let words = texts.get("office-limits-above");
        return Some(again(state, editor, words, forms().collect()).await);
    }
    for read in filled.into_iter().filter_map(|one| one.read) {
        match set(state, editor, rules, read).await {
            Ok(true) => {}
            Ok(false) => return Some(missing(state, editor)),
            // What was set before is so by then, and stays.
            Err(StoreError::Conflict) => return None,
            Err(error) => return Some(respond::our_fault(state, &editor.visit, &error)),
        }
    }
    Some(respond::see_other("/office/settings?told=saved"))
}

/// Sets it in one currency; what is so already is nobody's deed.
async fn set(
    state: &Shared,
    editor: &Editor,
    before: &Rules,
    read: Read,
) -> Result<bool, StoreError> {
    let change = Change {
        merchant: editor.merchant.id.clone(),
        currency: read.currency,
        settings: read.settings,
        four_eyes: read.four_eyes,
        before: Some(before.clone()),
        by: Giver {
            person: editor.session.person.clone(),
            role: Role::Owner,
        },
    };
    state.store.set_rules(&change).await
}

/// The page as it was filled in, and why nothing was saved.
async fn again(state: &Shared, editor: &Editor, words: String, forms: Vec<LimitsForm>) -> Response {
    let notice = Notice {
        words,
        is_problem: true,
    };
    shown(state, editor, forms, Some(notice)).await
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

/// The page; its forms perhaps as they were filled in.
async fn shown(
    state: &Shared,
    editor: &Editor,
    filled: Vec<LimitsForm>,
    notice: Option<Notice>,
) -> Response {
    let frame = page::frame(state, &editor.visit, Section::Settings.path(), Some(editor));
    let style = AmountStyle::of(frame.texts.tag());
    let found = async {
        let currencies = currencies(state, editor).await?;
        let rules = state.store.rules(&editor.merchant.id).await?;
        let directory = state.store.directory_of(&editor.merchant.id).await?;
        let lacking = agreeing::lacking(state, &editor.merchant.id, &directory).await?;
        Ok::<_, StoreError>((currencies, rules, directory, lacking))
    };
    let (currencies, rules, directory, lacking) = match found.await {
        Ok(found) => found,
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let is_problem = notice.as_ref().is_some_and(|notice| notice.is_problem);
    let status = if is_problem { 422 } else { 200 };
    let standing = Standing {
        rules: &rules,
        currencies: &currencies,
    };
    let now = standing.forms(&style);
    let seen = seen::marks(alone, &fields(&now));
    let forms = currencies.iter().zip(now).map(|(currency, now)| {
        let mut filled = filled.iter();
        let filled = filled.find(|form| form.currency == currency.code());
        let asking = agreeing::asking(&rules, &directory, *currency);
        LimitsForm {
            asking: agreeing::called(asking, frame.texts.tag()),
            ..filled.cloned().unwrap_or(now)
        }
    });
    let content = LimitsPage {
        forms: forms.collect(),
        seen,
        alone: agreeing::called(&lacking, frame.texts.tag()),
        notice,
    };
    let finished = page::Finished {
        status,
        frame: &frame,
        html: limits_page(&frame, &content),
    };
    page::answer(state, &editor.visit, finished)
}
