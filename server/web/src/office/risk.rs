//! The rules by which a shop is watched: shown with their numbers, and set, all at once.

mod asks;

use axum::{
    body::Bytes,
    extract::{RawQuery, State},
    response::Response,
};
use domain::plain_digits;
use foundation::store::StoreError;
use office_pages::{
    limits::Field,
    payment::Notice,
    risk::{Bounded, RESET, RISK, RiskPage, RuleForm, names, risk_page},
    seen::{Beside, SEEN},
};
use people::{permission::right, role::Role, store::Giver};
use risk::rule::{Change, Kind, Rule, Rules};
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

/// A rule as it was filled in.
struct Filled {
    kind: Kind,
    is_on: bool,
    number: Field,
    minutes: Field,
    /// `None` if a number can't be read, or is out of its bounds.
    rule: Option<Rule>,
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

/// `POST /office/settings/risk`: all rules, from the next look on.
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
    let before = match state.store.risk_rules(&editor.merchant.id).await {
        Ok(rules) => rules,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let reset = field(RESET).and_then(Kind::parse);
    let filled = Kind::ALL.map(|kind| {
        if reset == Some(kind) {
            return Filled::usual(kind);
        }
        let [on, number, minutes] = names(kind.as_str());
        let text = |name: &str| field(name).unwrap_or_default();
        read(kind, field(&on).is_some(), [text(&number), text(&minutes)])
    });
    let now = Kind::ALL.map(|kind| before.of(kind));
    if seen::is_old(field(SEEN).unwrap_or_default(), &now) {
        return answer(&state, &editor, Told::Changed(filled.into())).await;
    }
    let rules: Option<Vec<Rule>> = filled.iter().map(|one| one.rule).collect();
    let Some(rules) = rules else {
        return answer(&state, &editor, Told::Wrong(filled.into())).await;
    };
    let change = Change {
        merchant: editor.merchant.id.clone(),
        rules,
        before: Some(before),
        by: Giver {
            person: editor.session.person.clone(),
            role: Role::Owner,
        },
    };
    match state.store.set_risk_rules(&change).await {
        Ok(true) => respond::see_other(&format!("{RISK}?told=saved")),
        Ok(false) => page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing),
        Err(StoreError::Conflict) => answer(&state, &editor, Told::Changed(filled.into())).await,
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// What the page says besides.
enum Told {
    Nothing,
    Saved,
    /// Somebody else has set some: what was typed stands in the fields, beside what it is now.
    Changed(Vec<Filled>),
    /// What was typed stands in the fields again.
    Wrong(Vec<Filled>),
}

impl Filled {
    /// A rule as it is by itself.
    fn usual(kind: Kind) -> Self {
        let rule = kind.usual();
        let field = |value: u32| Field {
            text: value.to_string(),
            is_wrong: false,
        };
        Self {
            kind,
            is_on: rule.is_on,
            number: field(rule.number),
            minutes: field(rule.minutes),
            rule: Some(rule),
        }
    }
}

/// The rule that these fields say.
fn read(kind: Kind, is_on: bool, [number, minutes]: [&str; 2]) -> Filled {
    let bounds = kind.bounds();
    let typed = |text: &str, within: std::ops::RangeInclusive<u32>| {
        let value = plain_digits(text).parse().ok();
        value.filter(|value| within.contains(value))
    };
    let of_number = typed(number, bounds.number);
    let of_minutes = if kind.has_minutes() {
        typed(minutes, bounds.minutes)
    } else {
        Some(0)
    };
    let both = of_number.zip(of_minutes);
    let field = |text: &str, read: Option<u32>| Field {
        text: text.to_owned(),
        is_wrong: read.is_none(),
    };
    Filled {
        kind,
        is_on,
        number: field(number, of_number),
        minutes: field(minutes, of_minutes),
        rule: both.map(|(number, minutes)| Rule {
            kind,
            is_on,
            number,
            minutes,
        }),
    }
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
    let mut forms: Vec<RuleForm> = Kind::ALL.map(|kind| form(&rules, kind)).into();
    let now = forms.clone();
    let is_changed = matches!(told, Told::Changed(_));
    let (notice, status) = match told {
        Told::Nothing => (None, 200),
        Told::Saved => (Some(("office-risk-saved", false)), 200),
        Told::Changed(filled) | Told::Wrong(filled) => {
            for wrong in filled {
                let own = wrong.kind.as_str();
                let form = forms.iter_mut().find(|form| form.rule == own);
                let Some(form) = form else { continue };
                form.is_on = wrong.is_on;
                form.number.field = wrong.number;
                if let Some(minutes) = &mut form.minutes {
                    minutes.field = wrong.minutes;
                }
            }
            let key = if is_changed {
                "office-changed-meanwhile"
            } else {
                "office-risk-wrong"
            };
            (Some((key, true)), 422)
        }
    };
    let fields = |forms: &[RuleForm]| forms.iter().flat_map(RuleForm::fields).collect();
    let beside = is_changed.then(|| Beside::of(fields(&now), fields(&forms)));
    let content = RiskPage {
        rules: forms,
        beside: beside.unwrap_or_default(),
        seen: seen::mark(&Kind::ALL.map(|kind| rules.of(kind))),
        asks: asks::lines(&shops, &AmountStyle::of(texts.tag())),
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
        is_on: rule.is_on,
        number: bounded(rule.number, bounds.number),
        minutes: kind
            .has_minutes()
            .then(|| bounded(rule.minutes, bounds.minutes)),
        is_usual: rule == kind.usual(),
    }
}
