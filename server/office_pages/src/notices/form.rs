//! What a channel is told, and when: the fields of a new one and of one that is there.

use leptos::prelude::*;
use studio_pages::StudioFrame;

use crate::{
    seen::{self, Beside, Fields},
    webhooks::form::Tick,
    wrong::{self, Wrong},
};

/// What people call it.
pub const NAME: &str = "name";
/// In which language.
pub const LANGUAGE: &str = "language";
/// By which clock.
pub const ZONE: &str = "zone";
/// A topic, as often as there are topics wanted.
pub const TOPIC: &str = "topic";
/// A store, in the same way.
pub const STORE: &str = "store";
/// From which amount on.
pub const AMOUNT: &str = "amount";
/// In which currency.
pub const CURRENCY: &str = "currency";
/// When quiet hours begin.
pub const QUIET_FROM: &str = "quiet-from";
/// When they end.
pub const QUIET_UNTIL: &str = "quiet-until";
/// Whether what can't wait comes all the same.
pub const LETS_THROUGH: &str = "lets-through";
/// One of several.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its value.
    pub value: String,
    /// What it is called.
    pub label: String,
}

/// What stands in the fields.
#[derive(Clone, Debug, Default)]
pub struct PlanForm {
    /// What people call it.
    pub name: String,
    /// The languages there are, and the chosen one.
    pub languages: Vec<Choice>,
    /// See above.
    pub language: String,
    /// The time zones there are, and the chosen one.
    pub zones: Vec<String>,
    /// See above.
    pub zone: String,
    /// The topics there are.
    pub topics: Vec<Tick>,
    /// The stores there are; empty where there is only one.
    pub stores: Vec<Tick>,
    /// From which amount on, as it was typed.
    pub amount: String,
    /// The currencies there are, and the chosen one.
    pub currencies: Vec<String>,
    /// See above.
    pub currency: String,
    /// From and until.
    pub quiet: [String; 2],
    /// Whether what can't wait comes all the same.
    pub lets_through: bool,
    /// What it was filled in over; nothing for a new one.
    pub seen: String,
    /// What somebody else has set meanwhile.
    pub beside: Beside,
    /// What is wrong with it.
    pub wrong: Vec<Wrong>,
}

/// Which field an input is part of.
pub fn part(name: &str) -> &str {
    match name {
        AMOUNT | CURRENCY => AMOUNT,
        QUIET_FROM | QUIET_UNTIL => QUIET_FROM,
        other => other,
    }
}

/// What a topic is called.
fn topic_key(topic: &str) -> &'static str {
    match topic {
        "alarm" => "office-notices-topic-alarm",
        "endpoint" => "office-notices-topic-endpoint",
        "refund" => "office-notices-topic-refund",
        "closing" => "office-notices-topic-closing",
        "payment" => "office-notices-topic-payment",
        "silence" => "office-notices-topic-silence",
        "sign-in" => "office-notices-topic-sign-in",
        "money" => "office-notices-topic-money",
        _ => "office-notices-topic-key",
    }
}

impl PlanForm {
    /// What is in it, as a browser sends it.
    pub fn inputs(&self) -> Fields {
        let [from, until] = self.quiet.clone();
        let ticked = |name: &'static str, all: &[Tick]| {
            let on = all.iter().filter(|tick| tick.is_on);
            let on = on.map(|tick| (name.to_owned(), tick.value.clone()));
            on.collect::<Fields>()
        };
        let amount = self.amount.clone();
        // A currency without an amount is only what the browser shows first.
        let currency = Some(self.currency.clone()).filter(|_| !amount.is_empty());
        let through = if self.lets_through { "yes" } else { "" };
        let plain = [
            (NAME, self.name.clone()),
            (LANGUAGE, self.language.clone()),
            (ZONE, self.zone.clone()),
            (AMOUNT, amount),
            (CURRENCY, currency.unwrap_or_default()),
            (QUIET_FROM, from),
            (QUIET_UNTIL, until),
            (LETS_THROUGH, through.to_owned()),
        ];
        let plain = plain.map(|(name, value)| (name.to_owned(), value));
        let (topics, stores) = (ticked(TOPIC, &self.topics), ticked(STORE, &self.stores));
        plain.into_iter().chain(topics).chain(stores).collect()
    }

    pub(super) fn fields(&self, frame: &StudioFrame) -> impl IntoView + use<> {
        let texts = &frame.texts;
        let now = |name| seen::now(frame, &self.beside, name);
        let name = wrong::said(&self.wrong, NAME);
        let of_topics = wrong::said(&self.wrong, TOPIC);
        let seen_field = (!self.seen.is_empty()).then(|| seen::field(&self.seen));
        let topics_now = seen::chosen_now(frame, &self.beside, TOPIC, |now| {
            let each = now.split(" · ").filter(|one| !one.is_empty());
            let each: Vec<String> = each.map(|one| texts.get(topic_key(one))).collect();
            each.join(" · ")
        });
        let topics = ticks(TOPIC, &self.topics, |one| texts.get(topic_key(&one.value)));
        let stores = (!self.stores.is_empty()).then(|| {
            let all = ticks(STORE, &self.stores, |one| one.label.clone());
            view! {
                <fieldset class="places-chosen">
                    <legend>{texts.get("office-webhooks-stores")}</legend>
                    <p class="soft">{texts.get("office-webhooks-stores-explain")}</p>
                    <div class="webhook-kinds">{all}</div>
                    {now(STORE)}
                </fieldset>
            }
        });
        let languages = self.languages.clone();
        let zones = self.zones.iter().cloned();
        let zones = zones.map(|zone| Choice {
            label: zone.clone(),
            value: zone,
        });
        view! {
            {seen_field}
            <div class="field">
                <label for=NAME>{texts.get("office-notices-name")}</label>
                <input id=NAME name=NAME type="text" maxlength="60" autocomplete="off" dir="auto"
                    required aria-invalid=name.invalid aria-describedby=name.by value=self.name.clone()/>
                {name.words}
                {now(NAME)}
            </div>
            <fieldset class="places-chosen" aria-describedby=of_topics.by>
                <legend>{texts.get("office-notices-topics")}</legend>
                <div class="webhook-kinds">{topics}</div>
                {of_topics.words}
                {topics_now}
            </fieldset>
            {self.amount(frame)}
            {stores}
            {chosen(LANGUAGE, texts.get("office-notices-language"), &languages, &self.language)}
            {now(LANGUAGE)}
            {chosen(ZONE, texts.get("office-notices-zone"), &zones.collect::<Vec<_>>(), &self.zone)}
            {now(ZONE)}
            {self.quiet(frame)}
        }
    }

    fn amount(&self, frame: &StudioFrame) -> impl IntoView + use<> {
        let texts = &frame.texts;
        let wrong = wrong::said(&self.wrong, AMOUNT);
        let now = [AMOUNT, CURRENCY].map(|name| seen::now(frame, &self.beside, name));
        let all: Vec<_> = self
            .currencies
            .iter()
            .map(|one| {
                let (value, words, is_it) = (one.clone(), one.clone(), *one == self.currency);
                view! { <option value=value selected=is_it>{words}</option> }
            })
            .collect();
        view! {
            <div class="field">
                <label for=AMOUNT>{texts.get("office-notices-from-amount")}</label>
                <div class="settling">
                    <input id=AMOUNT name=AMOUNT type="text" inputmode="decimal" maxlength="30"
                        autocomplete="off" dir="ltr" aria-invalid=wrong.invalid
                        aria-describedby=wrong.by value=self.amount.clone()/>
                    <select name=CURRENCY aria-label=texts.get("office-notices-from-amount")>{all}</select>
                </div>
                {wrong.words}
                {now.into_iter().collect::<Vec<_>>()}
            </div>
        }
    }

    fn quiet(&self, frame: &StudioFrame) -> impl IntoView + use<> {
        let texts = &frame.texts;
        let [from, until] = self.quiet.clone();
        let wrong = wrong::said(&self.wrong, QUIET_FROM);
        let now = [QUIET_FROM, QUIET_UNTIL].map(|name| seen::now(frame, &self.beside, name));
        let through_now = seen::ticked_now(frame, &self.beside, LETS_THROUGH);
        let (invalid, by) = (wrong.invalid, wrong.by);
        let time = |name: &'static str, key: &str, value: String| {
            view! {
                <div class="field">
                    <label for=name>{texts.get(key)}</label>
                    <input id=name name=name type="time" aria-invalid=invalid
                        aria-describedby=by.clone() value=value/>
                </div>
            }
        };
        view! {
            <fieldset class="places-chosen">
                <legend>{texts.get("office-notices-quiet")}</legend>
                <p class="soft">{texts.get("office-notices-quiet-explain")}</p>
                <div class="settling">
                    {time(QUIET_FROM, "office-notices-quiet-from", from)}
                    {time(QUIET_UNTIL, "office-notices-quiet-until", until)}
                </div>
                {wrong.words}
                {now.into_iter().collect::<Vec<_>>()}
                <label class="choice">
                    <input type="checkbox" name=LETS_THROUGH value="yes" checked=self.lets_through/>
                    <span>{texts.get("office-notices-lets-through")}</span>
                </label>
                {through_now}
            </fieldset>
        }
    }
}

fn chosen(
    name: &'static str,
    label: String,
    all: &[Choice],
    chosen: &str,
) -> impl IntoView + use<> {
    let all: Vec<_> = all
        .iter()
        .map(|one| {
            let (value, label, is_it) = (one.value.clone(), one.label.clone(), one.value == chosen);
            view! { <option value=value selected=is_it>{label}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select id=name name=name>{all}</select>
        </div>
    }
}

fn ticks(name: &'static str, all: &[Tick], label: impl Fn(&Tick) -> String) -> Vec<AnyView> {
    let one = |tick: &Tick| {
        let (label, value, is_on) = (label(tick), tick.value.clone(), tick.is_on);
        view! {
            <label class="choice">
                <input type="checkbox" name=name value=value checked=is_on/>
                <bdi>{label}</bdi>
            </label>
        }
        .into_any()
    };
    all.iter().map(one).collect()
}
