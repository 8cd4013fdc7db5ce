//! How much people may give back by themselves: read as amounts of the currency, kept, and shown back.

mod read;

use axum::{
    body::Bytes,
    extract::{RawQuery, State},
    response::Response,
};
use consent::{
    limit::{ROLES, Rules, Setting},
    store::Change,
};
use domain::{Currency, Money};
use foundation::store::StoreError;
use office_pages::{
    limits::{CURRENCY, FOUR_EYES, Field, LimitsForm, LimitsPage, RoleLimits, limits_page, names},
    payment::Notice,
    seen::{Beside, SEEN},
};
use people::{permission::right, role::Role, store::Giver};
use studio_pages::{Section, refused::Refusal};
use texts::AmountStyle;

use super::{agreeing, seen};
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use read::{age_days, amount, is_above, is_said};

/// How many minor units an example has.
const EXAMPLE_MINOR: u64 = 123_456;

/// A form as it was filled in, and what can be read of it.
struct Filled {
    form: LimitsForm,
    /// `None` if a field can't be read.
    read: Option<Read>,
    /// Whether a role has a higher limit than the one above it.
    is_above: bool,
}

struct Read {
    currency: Currency,
    settings: Vec<Setting>,
    four_eyes: Option<Money>,
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
    let texts = page::frame(&state, &editor.visit, "", Some(&editor)).texts;
    let style = AmountStyle::of(texts.tag());
    let fields: Vec<(String, String)> = url::form_urlencoded::parse(&body).into_owned().collect();
    let field = |name: &str| {
        let found = fields.iter().find(|(own, _)| own == name);
        found.map(|(_, text)| text.trim()).unwrap_or_default()
    };
    let known = currencies(&state, &editor).await;
    let known = match known {
        Ok(known) => known,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let Some(currency) = known.into_iter().find(|own| own.code() == field(CURRENCY)) else {
        return page::refused(&state, &editor.visit, Some(&editor), Refusal::Form);
    };
    let filled = filled(currency, &style, field);
    let rules = match state.store.rules(&editor.merchant.id).await {
        Ok(rules) => rules,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    if seen::is_old(&filled.form.seen, &rules.in_currency(currency)) {
        return meanwhile(&state, &editor, filled.form).await;
    }
    let Some(read) = filled.read else {
        let example = Money::from_minor(EXAMPLE_MINOR, currency);
        let example = example.map_or_else(|_| String::new(), |money| style.number(money));
        let notice = Notice {
            words: texts.with("office-limits-wrong", &[("amount", &example)]),
            is_problem: true,
        };
        return shown(&state, &editor, Some(filled.form), Some(notice)).await;
    };
    if filled.is_above {
        let notice = Notice {
            words: texts.get("office-limits-above"),
            is_problem: true,
        };
        return shown(&state, &editor, Some(filled.form), Some(notice)).await;
    }
    let change = Change {
        merchant: editor.merchant.id.clone(),
        currency: read.currency,
        settings: read.settings,
        four_eyes: read.four_eyes,
        before: Some(rules),
        by: Giver {
            person: editor.session.person.clone(),
            role: Role::Owner,
        },
    };
    match state.store.set_rules(&change).await {
        Ok(true) => respond::see_other("/office/settings?told=saved"),
        Ok(false) => page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing),
        Err(StoreError::Conflict) => meanwhile(&state, &editor, filled.form).await,
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// Somebody else has set them: what was typed stays, beside what it is now.
async fn meanwhile(state: &Shared, editor: &Editor, typed: LimitsForm) -> Response {
    let texts = page::frame(state, &editor.visit, "", Some(editor)).texts;
    let style = AmountStyle::of(texts.tag());
    let rules = match state.store.rules(&editor.merchant.id).await {
        Ok(rules) => rules,
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let Ok(currency) = Currency::parse(&typed.currency) else {
        return page::refused(state, &editor.visit, Some(editor), Refusal::Form);
    };
    let now = form(&rules, currency, &style);
    let notice = Notice {
        words: texts.get("office-changed-meanwhile"),
        is_problem: true,
    };
    let typed = LimitsForm {
        beside: Beside::of(now.fields(), typed.fields()),
        seen: now.seen,
        ..typed
    };
    shown(state, editor, Some(typed), Some(notice)).await
}

/// What stands in a form's fields.
fn filled<'a>(currency: Currency, style: &AmountStyle, field: impl Fn(&str) -> &'a str) -> Filled {
    let mut is_right = true;
    let mut money = |name: &str| {
        let read = amount(field(name), currency, style);
        is_right &= read.is_ok();
        let shown = Field {
            text: field(name).to_owned(),
            is_wrong: read.is_err(),
        };
        (shown, read.ok().flatten())
    };
    let (four_eyes, above) = money(FOUR_EYES);
    let mut amounts = ROLES.map(|role| {
        let [each, day, _] = names(role.as_str());
        (role, money(&each), money(&day))
    });
    let (mut roles, mut settings) = (Vec::new(), Vec::new());
    for (role, each, day) in &mut amounts {
        let [_, _, age] = names(role.as_str());
        let days = age_days(field(&age));
        is_right &= days.is_ok();
        settings.push(Setting {
            role: *role,
            currency,
            each_minor: each.1.map(Money::minor),
            day_minor: day.1.map(Money::minor),
            age_days: days.ok().flatten(),
        });
        roles.push(RoleLimits {
            role: role.as_str(),
            each: each.0.clone(),
            day: day.0.clone(),
            age: Field {
                text: field(&age).to_owned(),
                is_wrong: days.is_err(),
            },
        });
    }
    let is_above = is_above(&settings);
    settings.retain(is_said);
    let form = LimitsForm {
        currency: currency.code().to_owned(),
        seen: field(SEEN).to_owned(),
        roles,
        four_eyes,
        beside: Beside::default(),
    };
    let read = is_right.then_some(Read {
        currency,
        settings,
        four_eyes: above,
    });
    Filled {
        form,
        read,
        is_above,
    }
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
        let is_alone = agreeing::lacks(state, &editor.merchant.id, &directory).await?;
        Ok::<_, StoreError>((currencies, rules, is_alone))
    };
    let (currencies, rules, is_alone) = match found.await {
        Ok(found) => found,
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let is_problem = notice.as_ref().is_some_and(|notice| notice.is_problem);
    let status = if is_problem { 422 } else { 200 };
    let forms = currencies.into_iter().map(|currency| {
        let filled = filled
            .clone()
            .filter(|form| form.currency == currency.code());
        filled.unwrap_or_else(|| form(&rules, currency, &style))
    });
    let content = LimitsPage {
        forms: forms.collect(),
        is_alone,
        notice,
    };
    let finished = page::Finished {
        status,
        frame: &frame,
        html: limits_page(&frame, &content),
    };
    page::answer(state, &editor.visit, finished)
}

/// What is set.
fn form(rules: &Rules, currency: Currency, style: &AmountStyle) -> LimitsForm {
    let field = |text: Option<String>| Field {
        text: text.unwrap_or_default(),
        is_wrong: false,
    };
    let money = |minor: Option<u64>| {
        let money = minor.and_then(|minor| Money::from_minor(minor, currency).ok());
        field(money.map(|money| style.number(money)))
    };
    let of_roles = ROLES.map(|role| {
        let set = rules.of(role, currency);
        RoleLimits {
            role: role.as_str(),
            each: money(set.and_then(|set| set.each_minor)),
            day: money(set.and_then(|set| set.day_minor)),
            age: field(
                set.and_then(|set| set.age_days)
                    .map(|days| days.to_string()),
            ),
        }
    });
    LimitsForm {
        beside: Beside::default(),
        currency: currency.code().to_owned(),
        seen: seen::mark(&rules.in_currency(currency)),
        roles: of_roles.into(),
        four_eyes: money(rules.four_eyes(currency).map(Money::minor)),
    }
}
