//! The rules by which a shop is watched: each in plain words, with its numbers, and a form to set it.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use crate::{limits::Field, payment::Notice, seen};

/// Where the page is.
pub const RISK: &str = "/office/settings/risk";
/// Which rule a form is of.
pub const RULE: &str = "rule";
/// Whether it counts.
pub const ON: &str = "on";
/// Its number.
pub const NUMBER: &str = "number";
/// Its minutes.
pub const MINUTES: &str = "minutes";
/// The button that sets it as it is by itself.
pub const RESET: &str = "reset";

/// What the page says.
#[derive(Clone, Debug)]
pub struct RiskPage {
    /// In the order in which they are shown.
    pub rules: Vec<RuleForm>,
    /// At which tills customers are asked above which amount.
    pub asks: Vec<AskLine>,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
}

/// A rule, and what stands in its fields.
#[derive(Clone, Debug)]
pub struct RuleForm {
    /// Its name.
    pub rule: &'static str,
    /// What it was filled in over.
    pub seen: String,
    /// Whether it counts.
    pub is_on: bool,
    /// Its number, and between which it may be.
    pub number: Bounded,
    /// Its minutes; none for a rule without.
    pub minutes: Option<Bounded>,
    /// Whether it is as it is by itself.
    pub is_usual: bool,
}

/// A number that has bounds.
#[derive(Clone, Debug)]
pub struct Bounded {
    /// What stands in the field.
    pub field: Field,
    /// The smallest.
    pub min: u32,
    /// The largest.
    pub max: u32,
}

/// Above which amount customers are asked at a till.
#[derive(Clone, Debug)]
pub struct AskLine {
    /// What people call it.
    pub till: String,
    /// The amount, as people write it.
    pub amount: String,
}

/// The text of a rule's name.
pub fn name(rule: &str) -> &'static str {
    match rule {
        "unusual" => "office-risk-unusual",
        "silent" => "office-risk-silent",
        "declines" => "office-risk-declines",
        "crowd" => "office-risk-crowd",
        _ => "office-risk-payer",
    }
}

/// The texts of what it looks for, and of its two numbers.
fn keys(rule: &str) -> [&'static str; 3] {
    match rule {
        "unusual" => [
            "office-risk-unusual-explain",
            "office-risk-unusual-number",
            "office-risk-minutes",
        ],
        "silent" => [
            "office-risk-silent-explain",
            "office-risk-silent-number",
            "office-risk-silent-minutes",
        ],
        "declines" => [
            "office-risk-declines-explain",
            "office-risk-declines-number",
            "office-risk-minutes",
        ],
        "crowd" => [
            "office-risk-crowd-explain",
            "office-risk-crowd-number",
            "office-risk-minutes",
        ],
        _ => [
            "office-risk-payer-explain",
            "office-risk-payer-number",
            "office-risk-minutes",
        ],
    }
}

/// The whole document.
pub fn risk_page(frame: &StudioFrame, page: &RiskPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-risk-title");
    let notice = page.notice.as_ref().map(Notice::view);
    let rules: Vec<_> = page
        .rules
        .iter()
        .map(|rule| {
            let asks = (rule.rule == "unusual" && rule.is_on).then(|| asks(frame, &page.asks));
            form(frame, rule, asks)
        })
        .collect();
    frame::render(frame, &title.clone(), Some(Section::Settings), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-risk-lead")}</p>
            </div>
            {notice}
            {rules}
        }
    })
}

/// Where customers are asked, and above which amount.
fn asks(frame: &StudioFrame, lines: &[AskLine]) -> AnyView {
    let texts = &frame.texts;
    if lines.is_empty() {
        return view! { <p class="soft">{texts.get("office-risk-asks-none")}</p> }.into_any();
    }
    let lines: Vec<_> = lines
        .iter()
        .map(|line| {
            let said = [("till", line.till.as_str()), ("amount", &line.amount)];
            view! { <li>{texts.with("office-risk-asks", &said)}</li> }
        })
        .collect();
    view! { <ul class="found">{lines}</ul> }.into_any()
}

fn form(frame: &StudioFrame, one: &RuleForm, asks: Option<AnyView>) -> AnyView {
    let texts = &frame.texts;
    let [explain, number, minutes_key] = keys(one.rule);
    let title = texts.get(name(one.rule));
    let id = format!("rule-{}", one.rule);
    let asked = |name, label| Asked {
        id: format!("{}-{name}", one.rule),
        name,
        label: texts.get(label),
    };
    let number = bounded(frame, asked(NUMBER, number), &one.number);
    let minutes = one.minutes.as_ref();
    let minutes = minutes.map(|field| bounded(frame, asked(MINUTES, minutes_key), field));
    let reset = (!one.is_usual).then(|| {
        view! {
            <button class="quiet quiet-lined" type="submit" name=RESET value="1" formnovalidate>
                {texts.get("office-risk-reset")}
            </button>
        }
    });
    view! {
        <section class="card card-form stack" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{title}</h2>
            <p>{texts.get(explain)}</p>
            {asks}
            <form method="post" action=RISK class="stack">
                {frame.form_field()}
                {seen::field(&one.seen)}
                <input type="hidden" name=RULE value=one.rule/>
                <label class="choice">
                    <input type="checkbox" name=ON value="1" checked=one.is_on/>
                    <span>{texts.get("office-risk-on")}</span>
                </label>
                <div class="limits-fields">{number}{minutes}</div>
                <div class="rule-ways">
                    <button class="button" type="submit">{texts.get("office-risk-save")}</button>
                    {reset}
                </div>
            </form>
        </section>
    }
    .into_any()
}

/// What a field is asked for.
struct Asked {
    id: String,
    name: &'static str,
    label: String,
}

fn bounded(frame: &StudioFrame, asked: Asked, one: &Bounded) -> AnyView {
    let Asked { id, name, label } = asked;
    let hint = format!("{id}-for");
    let (min, max) = (one.min.to_string(), one.max.to_string());
    let bounds = frame
        .texts
        .with("office-risk-bounds", &[("min", &min), ("max", &max)]);
    let wrong = one.field.is_wrong.then_some("true");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input id=id.clone() name=name type="text" inputmode="numeric" dir="ltr"
                autocomplete="off" maxlength="6" aria-invalid=wrong aria-describedby=hint.clone()
                value=one.field.text.clone()/>
            <p id=hint class="soft">{bounds}</p>
        </div>
    }
    .into_any()
}
