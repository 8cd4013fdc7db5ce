//! The rules by which a shop is watched: each in plain words, with its numbers, all in one form.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use crate::{
    limits::Field,
    payment::Notice,
    seen::{self, Beside, Fields},
    settings,
};

/// Where the page is.
pub const RISK: &str = "/office/settings/risk";
/// The button that sets a rule as it is by itself, and saves the others as they were typed.
pub const RESET: &str = "reset";

/// What a rule's fields are called: whether it counts, its number, its minutes.
pub fn names(rule: &str) -> [String; 3] {
    ["on", "number", "minutes"].map(|what| format!("{rule}-{what}"))
}

/// Which rule an input is part of.
pub fn part(name: &str) -> &str {
    name.split_once('-').map_or(name, |(rule, _)| rule)
}

/// What the page says.
#[derive(Clone, Debug)]
pub struct RiskPage {
    /// In the order in which they are shown.
    pub rules: Vec<RuleForm>,
    /// What they were filled in over.
    pub seen: String,
    /// What somebody else has set meanwhile.
    pub beside: Beside,
    /// Above which amount customers are asked: where most are first.
    pub asks: Vec<AskLine>,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
}

/// A rule, and what stands in its fields.
#[derive(Clone, Debug)]
pub struct RuleForm {
    /// Its name.
    pub rule: &'static str,
    /// Whether it counts.
    pub is_on: bool,
    /// Its number, and between which it may be.
    pub number: Bounded,
    /// Its minutes; none for a rule without.
    pub minutes: Option<Bounded>,
    /// Whether it is as it is by itself.
    pub is_usual: bool,
}

impl RuleForm {
    /// What is in it, for a look at what is other.
    pub fn fields(&self) -> Fields {
        let [on, number, minutes] = names(self.rule);
        let is_on = if self.is_on { "1" } else { "" };
        let of_minutes = self
            .minutes
            .as_ref()
            .map(|own| (minutes, own.field.text.clone()));
        let own = [
            (on, is_on.to_owned()),
            (number, self.number.field.text.clone()),
        ];
        own.into_iter().chain(of_minutes).collect()
    }
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

/// Above which amount customers are asked.
#[derive(Clone, Debug)]
pub struct AskLine {
    /// At which tills.
    pub at: AskedAt,
    /// The amount, as people write it; none where nobody is asked yet.
    pub amount: Option<String>,
}

/// Where it is the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskedAt {
    /// At all of them.
    All,
    /// At all but those in the lines below.
    Others,
    /// At these, as people call them.
    These(String),
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

/// The texts of a rule's two numbers.
pub fn number_keys(rule: &str) -> [&'static str; 2] {
    let [_, number, minutes] = keys(rule);
    [number, minutes]
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
            section(frame, &page.beside, rule, asks)
        })
        .collect();
    let (seen, tabs) = (seen::field(&page.seen), settings::tabs(frame, RISK));
    frame::render(frame, &title.clone(), Some(Section::Settings), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-risk-lead")}</p>
            </div>
            {tabs}
            {notice}
            <form method="post" action=RISK class="stack">
                {frame.form_field()}
                {seen}
                // Whoever presses Enter saves: the first button of a form is the one that counts then.
                <button class="for-enter" type="submit" tabindex="-1" aria-hidden="true"></button>
                {rules}
                <div class="card card-form"><button class="button" type="submit">{texts.get("office-risk-save")}</button></div>
            </form>
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
            view! { <li>{ask_line(frame, line)}</li> }
        })
        .collect();
    view! { <ul class="found">{lines}</ul> }.into_any()
}

fn ask_line(frame: &StudioFrame, line: &AskLine) -> String {
    let texts = &frame.texts;
    let amount = line.amount.clone().unwrap_or_default();
    let amount = ("amount", amount.as_str());
    match (&line.at, &line.amount) {
        (AskedAt::All, _) => texts.with("office-risk-asks-all", &[amount]),
        (AskedAt::Others, _) => texts.with("office-risk-asks-others", &[amount]),
        (AskedAt::These(tills), Some(_)) => {
            texts.with("office-risk-asks", &[("till", tills), amount])
        }
        (AskedAt::These(tills), None) => texts.with("office-risk-asks-not", &[("till", tills)]),
    }
}

fn section(frame: &StudioFrame, beside: &Beside, one: &RuleForm, asks: Option<AnyView>) -> AnyView {
    let texts = &frame.texts;
    let [explain, number, minutes_key] = keys(one.rule);
    let title = texts.get(name(one.rule));
    let id = format!("rule-{}", one.rule);
    let [on, of_number, of_minutes] = names(one.rule);
    let is_on_now = seen::ticked_now(frame, beside, &on);
    let [number_now, minutes_now] =
        [&of_number, &of_minutes].map(|name| seen::now(frame, beside, name));
    let asked = |name, label| Asked {
        name,
        label: texts.get(label),
    };
    let number = bounded(frame, asked(of_number, number), &one.number);
    let minutes = one.minutes.as_ref();
    let minutes = minutes.map(|field| bounded(frame, asked(of_minutes, minutes_key), field));
    let which = format!("{}: {title}", texts.get("office-risk-reset"));
    let reset = (!one.is_usual).then(|| {
        view! {
            <div class="rule-ways">
                <button class="quiet quiet-lined" type="submit" name=RESET value=one.rule
                    aria-label=which>
                    {texts.get("office-risk-reset")}
                </button>
            </div>
        }
    });
    view! {
        <section class="card card-form stack" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{title}</h2>
            <p>{texts.get(explain)}</p>
            {asks}
            <label class="choice">
                <input type="checkbox" name=on value="1" checked=one.is_on/>
                <span>{texts.get("office-risk-on")}</span>
            </label>
            {is_on_now}
            <div class="limits-fields">
                <div>{number}{number_now}</div>
                <div>{minutes}{minutes_now}</div>
            </div>
            {reset}
        </section>
    }
    .into_any()
}

/// What a field is asked for.
struct Asked {
    name: String,
    label: String,
}

fn bounded(frame: &StudioFrame, asked: Asked, one: &Bounded) -> AnyView {
    let Asked { name, label } = asked;
    let id = name.clone();
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
