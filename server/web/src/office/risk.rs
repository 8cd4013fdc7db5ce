//! The rules by which a shop is watched: shown with their numbers, and set.

use axum::{
    body::Bytes,
    extract::{RawQuery, State},
    response::Response,
};
use domain::Money;
use foundation::store::StoreError;
use office_pages::{
    limits::Field,
    payment::Notice,
    risk::{
        AskLine, Bounded, MINUTES, NUMBER, ON, RESET, RISK, RULE, RiskPage, RuleForm, risk_page,
    },
    seen::SEEN,
};
use people::{permission::right, role::Role, store::Giver};
use risk::rule::{Change, Kind, Rule, Rules};
use shops::shop::Shop;
use studio_pages::refused::Refusal;
use texts::AmountStyle;

use super::seen;
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// A form that was filled in, and what can't be read of it.
struct Wrong {
    kind: Kind,
    is_on: bool,
    number: Field,
    minutes: Field,
}

/// `GET /office/settings/risk`.
pub(super) async fn show(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    May { editor, .. }: May<right::SettingsWrite>,
) -> Response {
    let saved = query.as_deref() == Some("told=saved");
    let told = if saved { Told::Saved } else { Told::Nothing };
    answer(&state, &editor, told).await
}

/// `POST /office/settings/risk`: one rule, from the next look on.
pub(super) async fn save(
    State(state): State<Shared>,
    May { editor, .. }: May<right::SettingsWrite>,
    body: Bytes,
) -> Response {
    let fields: Vec<(String, String)> = url::form_urlencoded::parse(&body).into_owned().collect();
    let field = |name: &str| {
        let found = fields.iter().find(|(own, _)| own == name);
        found.map(|(_, text)| text.trim())
    };
    let Some(kind) = field(RULE).and_then(Kind::parse) else {
        return page::refused(&state, &editor.visit, Some(&editor), Refusal::Form);
    };
    let now = match state.store.risk_rules(&editor.merchant.id).await {
        Ok(rules) => rules.of(kind),
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    if seen::is_old(field(SEEN).unwrap_or_default(), &now) {
        return answer(&state, &editor, Told::Changed).await;
    }
    let rule = if field(RESET).is_some() {
        Ok(kind.usual())
    } else {
        let text = |name| field(name).unwrap_or_default();
        read(kind, field(ON).is_some(), [text(NUMBER), text(MINUTES)])
    };
    let rule = match rule {
        Ok(rule) => rule,
        Err(wrong) => return answer(&state, &editor, Told::Wrong(wrong)).await,
    };
    let change = Change {
        merchant: editor.merchant.id.clone(),
        rule,
        by: Giver {
            person: editor.session.person.clone(),
            role: Role::Owner,
        },
    };
    match state.store.set_risk_rule(&change).await {
        Ok(true) => respond::see_other(&format!("{RISK}?told=saved")),
        Ok(false) => page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// What the page says besides.
enum Told {
    Nothing,
    Saved,
    Changed,
    Wrong(Wrong),
}

/// The rule that these fields say.
fn read(kind: Kind, is_on: bool, [number, minutes]: [&str; 2]) -> Result<Rule, Wrong> {
    let bounds = kind.bounds();
    let typed = |text: &str, within: std::ops::RangeInclusive<u32>| {
        let value = ascii(text).parse().ok();
        value.filter(|value| within.contains(value))
    };
    let of_number = typed(number, bounds.number);
    let of_minutes = if kind.has_minutes() {
        typed(minutes, bounds.minutes)
    } else {
        Some(0)
    };
    if let (Some(number), Some(minutes)) = (of_number, of_minutes) {
        return Ok(Rule {
            kind,
            is_on,
            number,
            minutes,
        });
    }
    let field = |text: &str, read: Option<u32>| Field {
        text: text.to_owned(),
        is_wrong: read.is_none(),
    };
    Err(Wrong {
        kind,
        is_on,
        number: field(number, of_number),
        minutes: field(minutes, of_minutes),
    })
}

/// Digits as Japanese and Chinese keyboards may write them, as everybody else does.
fn ascii(text: &str) -> String {
    let digit = |sign: char| match sign {
        '０'..='９' => {
            let value = u32::from(sign).saturating_sub(u32::from('０'));
            char::from_digit(value, 10).unwrap_or(sign)
        }
        other => other,
    };
    text.chars().map(digit).collect()
}

async fn answer(state: &Shared, editor: &Editor, told: Told) -> Response {
    match shown(state, editor, told).await {
        Ok(response) => response,
        Err(error) => respond::our_fault(state, &editor.visit, &error),
    }
}

async fn shown(state: &Shared, editor: &Editor, told: Told) -> Result<Response, StoreError> {
    let frame = page::frame(state, &editor.visit, RISK, Some(editor));
    let texts = &frame.texts;
    let rules = state.store.risk_rules(&editor.merchant.id).await?;
    let shops = state.store.shops_of(&editor.merchant.id).await?;
    let style = AmountStyle::of(texts.tag());
    let mut forms: Vec<RuleForm> = Kind::ALL.map(|kind| form(&rules, kind)).into();
    let (notice, status) = match told {
        Told::Nothing => (None, 200),
        Told::Saved => (Some(("office-risk-saved", false)), 200),
        Told::Changed => (Some(("office-changed-meanwhile", true)), 422),
        Told::Wrong(wrong) => {
            let own = wrong.kind.as_str();
            if let Some(form) = forms.iter_mut().find(|form| form.rule == own) {
                form.is_on = wrong.is_on;
                form.number.field = wrong.number;
                if let Some(minutes) = &mut form.minutes {
                    minutes.field = wrong.minutes;
                }
            }
            (Some(("office-risk-wrong", true)), 422)
        }
    };
    let content = RiskPage {
        rules: forms,
        asks: shops.iter().filter_map(|shop| asks(shop, &style)).collect(),
        notice: notice.map(|(key, is_problem)| Notice {
            words: texts.get(key),
            is_problem,
        }),
    };
    let finished = page::Finished {
        status,
        frame: &frame,
        html: risk_page(&frame, &content),
    };
    Ok(page::answer(state, &editor.visit, finished))
}

fn form(rules: &Rules, kind: Kind) -> RuleForm {
    let (rule, bounds) = (rules.of(kind), kind.bounds());
    let bounded = |value: u32, within: std::ops::RangeInclusive<u32>| Bounded {
        field: Field {
            text: value.to_string(),
            is_wrong: false,
        },
        min: *within.start(),
        max: *within.end(),
    };
    RuleForm {
        rule: kind.as_str(),
        seen: seen::mark(&rule),
        is_on: rule.is_on,
        number: bounded(rule.number, bounds.number),
        minutes: kind
            .has_minutes()
            .then(|| bounded(rule.minutes, bounds.minutes)),
        is_usual: rule == kind.usual(),
    }
}

/// Where amounts are typed, customers may be asked.
fn asks(shop: &Shop, style: &AmountStyle) -> Option<AskLine> {
    let above = shop
        .ask_above_minor
        .filter(|_| shop.code.asking.is_open())?;
    let money = Money::from_minor(above, shop.store.currency).ok()?;
    Some(AskLine {
        till: shop.code.label.clone(),
        amount: style.amount(money),
    })
}
