//! What a channel is told, and when: the fields of a new one and of one that is there.

use leptos::prelude::*;
use texts::Texts;

use crate::webhooks::form::Tick;

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
/// As which version it was seen.
pub const VERSION: &str = "version";

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
    /// As which version it was seen; none for a new one.
    pub version: Option<i64>,
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
        _ => "office-notices-topic-key",
    }
}

impl PlanForm {
    pub(super) fn version_field(&self) -> Option<impl IntoView + use<>> {
        self.version.map(|version| {
            view! { <input type="hidden" name=VERSION value=version.to_string()/> }
        })
    }

    pub(super) fn fields(&self, texts: &Texts) -> impl IntoView + use<> {
        let topics = ticks(TOPIC, &self.topics, |one| texts.get(topic_key(&one.value)));
        let stores = (!self.stores.is_empty()).then(|| {
            let all = ticks(STORE, &self.stores, |one| one.label.clone());
            view! {
                <fieldset class="places-chosen">
                    <legend>{texts.get("office-webhooks-stores")}</legend>
                    <p class="soft">{texts.get("office-webhooks-stores-explain")}</p>
                    <div class="webhook-kinds">{all}</div>
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
            {self.version_field()}
            <div class="field">
                <label for=NAME>{texts.get("office-notices-name")}</label>
                <input id=NAME name=NAME type="text" maxlength="60" autocomplete="off" dir="auto"
                    required value=self.name.clone()/>
            </div>
            <fieldset class="places-chosen">
                <legend>{texts.get("office-notices-topics")}</legend>
                <div class="webhook-kinds">{topics}</div>
            </fieldset>
            {self.amount(texts)}
            {stores}
            {chosen(LANGUAGE, texts.get("office-notices-language"), &languages, &self.language)}
            {chosen(ZONE, texts.get("office-notices-zone"), &zones.collect::<Vec<_>>(), &self.zone)}
            {self.quiet(texts)}
        }
    }

    fn amount(&self, texts: &Texts) -> impl IntoView + use<> {
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
                        autocomplete="off" dir="ltr" value=self.amount.clone()/>
                    <select name=CURRENCY aria-label=texts.get("office-notices-from-amount")>{all}</select>
                </div>
            </div>
        }
    }

    fn quiet(&self, texts: &Texts) -> impl IntoView + use<> {
        let [from, until] = self.quiet.clone();
        let time = |name: &'static str, key: &str, value: String| {
            view! {
                <div class="field">
                    <label for=name>{texts.get(key)}</label>
                    <input id=name name=name type="time" value=value/>
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
                <label class="choice">
                    <input type="checkbox" name=LETS_THROUGH value="yes" checked=self.lets_through/>
                    <span>{texts.get("office-notices-lets-through")}</span>
                </label>
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
