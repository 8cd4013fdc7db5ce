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
    risk::{Bounded, RESET, RISK, RiskPage, RuleForm, names, part, risk_page},
    seen::{Beside, Fields, SEEN},
};
use people::{permission::right, role::Role, store::Giver};
use risk::rule::{Change, Kind, Rule, Rules};
use studio_pages::refused::Refusal;
use texts::AmountStyle;

use super::seen::{self, Over};
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
    let sent: Vec<(String, String)> = url::form_urlencoded::parse(&body).into_owned().collect();
    for _ in 0..seen::TRIES {
        let before = match state.store.risk_rules(&editor.merchant.id).await {
            Ok(rules) => rules,
            Err(error) => return respond::our_fault(&state, &editor.visit, &error),
        };
        if let Some(answer) = saved(&state, &editor, before, &sent).await {
            return answer;
        }
    }
    respond::our_fault(&state, &editor.visit, &StoreError::Conflict)
}

/// What was sent, set over what is found; `None` where somebody else has set something in the same moment.
async fn saved(
    state: &Shared,
    editor: &Editor,
    before: Rules,
    sent: &[(String, String)],
) -> Option<Response> {
    let now: Vec<RuleForm> = Kind::ALL.map(|kind| form(&before, kind)).into();
    let typed = filled(sent);
    let is_so = typed
        .iter()
        .all(|one| one.rule == Some(before.of(one.kind)));
    let marks = said(sent, SEEN).unwrap_or_default();
    let both = [&fields(&now), &fields(&over(&now, &typed))];
    let both = Over::of(part, marks, both).unless(is_so);
    let filled = filled(&both.merged(sent, set_fields(&now)));
    if both.is_conflict() {
        // What was typed stays, beside what it is now.
        let beside = both.beside(fields(&now), fields(&over(&now, &filled)));
        return Some(answer(state, editor, Told::Changed(filled.into(), beside)).await);
    }
    let rules: Option<Vec<Rule>> = filled.iter().map(|one| one.rule).collect();
    let Some(rules) = rules else {
        return Some(answer(state, editor, Told::Wrong(filled.into())).await);
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
        Ok(true) => Some(respond::see_other(&format!("{RISK}?told=saved"))),
        Ok(false) => {
            let refused = page::refused(state, &editor.visit, Some(editor), Refusal::Missing);
            Some(refused)
        }
        Err(StoreError::Conflict) => None,
        Err(error) => Some(respond::our_fault(state, &editor.visit, &error)),
    }
}

fn said<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = fields.iter().find(|(own, _)| own == name);
    found.map(|(_, text)| text.trim())
}

/// The rules that a form says.
fn filled(sent: &[(String, String)]) -> [Filled; 5] {
    let reset = said(sent, RESET).and_then(Kind::parse);
    Kind::ALL.map(|kind| {
        if reset == Some(kind) {
            return Filled::usual(kind);
        }
        let [on, number, minutes] = names(kind.as_str());
        let text = |name: &str| said(sent, name).unwrap_or_default();
        let is_on = said(sent, &on).is_some();
        read(kind, is_on, [text(&number), text(&minutes)])
    })
}

/// What is in these forms.
fn fields(forms: &[RuleForm]) -> Fields {
    forms.iter().flat_map(RuleForm::fields).collect()
}

/// The same as a browser sends it: of what isn't ticked nothing.
fn set_fields(forms: &[RuleForm]) -> Fields {
    let mut fields = fields(forms);
    fields.retain(|(_, text)| !text.is_empty());
    fields
}

/// The forms of rules, with what was typed.
fn over(forms: &[RuleForm], filled: &[Filled]) -> Vec<RuleForm> {
    let mut forms = forms.to_vec();
    for form in &mut forms {
        let mut typed = filled.iter();
        let Some(typed) = typed.find(|one| one.kind.as_str() == form.rule) else {
            continue;
        };
        form.is_on = typed.is_on;
        form.number.field = typed.number.clone();
        if let Some(minutes) = &mut form.minutes {
            minutes.field = typed.minutes.clone();
        }
    }
    forms
}

/// What the page says besides.
enum Told {
    Nothing,
    Saved,
    /// Somebody else has set some: what was typed stands in the fields, beside what it is now.
    Changed(Vec<Filled>, Beside),
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
        text: read.map_or_else(|| text.to_owned(), |read| read.to_string()),
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
    let now: Vec<RuleForm> = Kind::ALL.map(|kind| form(&rules, kind)).into();
    let seen = seen::marks(part, &fields(&now));
    let (notice, filled, beside) = match told {
        Told::Nothing => (None, Vec::new(), Beside::default()),
        Told::Saved => {
            let notice = Some(("office-risk-saved", false));
            (notice, Vec::new(), Beside::default())
        }
        Told::Changed(filled, beside) => (Some(("office-changed-meanwhile", true)), filled, beside),
        Told::Wrong(filled) => (Some(("office-risk-wrong", true)), filled, Beside::default()),
    };
    let is_problem = matches!(notice, Some((_, true)));
    let status = if is_problem { 422 } else { 200 };
    let content = RiskPage {
        rules: over(&now, &filled),
        beside,
        seen,
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
