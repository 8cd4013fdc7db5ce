//! What an endpoint is: the form by which one is set up, or set otherwise.

use leptos::prelude::*;
use studio_pages::StudioFrame;

use crate::{
    seen::{self, Beside, Fields},
    wrong::{self, Wrong},
};

/// Where events go.
pub const URL: &str = "url";
/// What people call it.
pub const NAME: &str = "name";
/// A kind of event, as often as there are kinds wanted.
pub const KIND: &str = "kind";
/// A store, in the same way.
pub const STORE: &str = "store";
/// How it is signed.
pub const SCHEME: &str = "scheme";
/// The text of a kind of event; none for one that has no words here.
pub fn kind_key(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "payment.paid" => "office-webhooks-kind-paid",
        "payment.failed" => "office-webhooks-kind-failed",
        "payment.cancelled" => "office-webhooks-kind-cancelled",
        "payment.reversed" => "office-webhooks-kind-reversed",
        "payment.needs_attention" => "office-webhooks-kind-attention",
        "refund.requested" => "office-webhooks-kind-requested",
        "refund.refunded" => "office-webhooks-kind-refunded",
        "refund.refused" => "office-webhooks-kind-refused",
        "refund.needs_attention" => "office-webhooks-kind-refund-attention",
        "closing.made" => "office-webhooks-kind-closing",
        "code.disabled" => "office-webhooks-kind-disabled",
        "code.rotated" => "office-webhooks-kind-rotated",
        "webhook.test" => "office-webhooks-kind-test",
        _ => return None,
    })
}

/// A kind in words, or by its name.
pub fn kind_words(texts: &texts::Texts, kind: &str) -> String {
    kind_key(kind).map_or_else(|| kind.to_owned(), |key| texts.get(key))
}

/// One of several that may be ticked.
#[derive(Clone, Debug)]
pub struct Tick {
    /// Its value.
    pub value: String,
    /// What it is called; empty for a kind, which has a text.
    pub label: String,
    /// Whether it is ticked.
    pub is_on: bool,
}

/// What stands in the form.
#[derive(Clone, Debug, Default)]
pub struct EndpointForm {
    /// Where events go.
    pub url: String,
    /// What people call it.
    pub name: String,
    /// The kinds there are.
    pub kinds: Vec<Tick>,
    /// The stores there are; empty where there is only one.
    pub stores: Vec<Tick>,
    /// How it is signed; none for one that is there already, where it stays.
    pub scheme: Option<String>,
    /// What it was filled in over; nothing for a new one.
    pub seen: String,
    /// What somebody else has set meanwhile.
    pub beside: Beside,
    /// What is wrong with it.
    pub wrong: Option<Wrong>,
}

impl EndpointForm {
    /// What is in it, as a browser sends it.
    pub fn inputs(&self) -> Fields {
        let ticked = |name: &'static str, all: &[Tick]| {
            let on = all.iter().filter(|tick| tick.is_on);
            let on = on.map(|tick| (name.to_owned(), tick.value.clone()));
            on.collect::<Fields>()
        };
        let plain = [(NAME, &self.name), (URL, &self.url)];
        let plain = plain.map(|(name, value)| (name.to_owned(), value.clone()));
        let (kinds, stores) = (ticked(KIND, &self.kinds), ticked(STORE, &self.stores));
        plain.into_iter().chain(kinds).chain(stores).collect()
    }

    /// The form, sent there.
    pub fn view(&self, frame: &StudioFrame, to: &str) -> impl IntoView + use<> {
        let texts = &frame.texts;
        let is_new = self.seen.is_empty();
        let (title, button) = if is_new {
            ("office-webhooks-add", "office-webhooks-add")
        } else {
            ("office-webhooks-change", "office-webhooks-save")
        };
        let seen_field = (!is_new).then(|| seen::field(&self.seen));
        let kinds_now = seen::chosen_now(frame, &self.beside, KIND, |now| {
            let each = now.split(" · ").filter(|one| !one.is_empty());
            let each: Vec<String> = each.map(|one| kind_words(texts, one)).collect();
            each.join(" · ")
        });
        let kinds = ticks(frame, KIND, &self.kinds);
        let stores = (!self.stores.is_empty()).then(|| {
            let all = ticks(frame, STORE, &self.stores);
            view! {
                <fieldset class="places-chosen">
                    <legend>{texts.get("office-webhooks-stores")}</legend>
                    <p class="soft">{texts.get("office-webhooks-stores-explain")}</p>
                    <div class="webhook-kinds">{all}</div>
                    {seen::now(frame, &self.beside, STORE)}
                </fieldset>
            }
        });
        let scheme = self.signing(frame);
        view! {
            <section class="card card-form" aria-labelledby="set">
                <h2 id="set">{texts.get(title)}</h2>
                <form method="post" action=to.to_owned() class="stack">
                    {frame.form_field()}
                    {seen_field}
                    {self.named(frame)}
                    <fieldset class="places-chosen">
                        <legend>{texts.get("office-webhooks-kinds")}</legend>
                        <p class="soft">{texts.get("office-webhooks-kinds-explain")}</p>
                        <div class="webhook-kinds">{kinds}</div>
                        {kinds_now}
                    </fieldset>
                    {stores}
                    {scheme}
                    <button class="button" type="submit">{texts.get(button)}</button>
                </form>
            </section>
        }
    }

    /// What it is called, and where events go.
    fn named(&self, frame: &StudioFrame) -> impl IntoView + use<> {
        let texts = &frame.texts;
        let now = |name| seen::now(frame, &self.beside, name);
        let said = |name| wrong::said(self.wrong.as_slice(), name);
        let (name, url) = (said(NAME), said(URL));
        let url_by = ["url-for".to_owned()].into_iter().chain(url.by);
        let url_by = url_by.collect::<Vec<_>>().join(" ");
        view! {
            <div class="field">
                <label for=NAME>{texts.get("office-webhooks-name")}</label>
                <input id=NAME name=NAME type="text" maxlength="60" autocomplete="off" dir="auto"
                    required aria-invalid=name.invalid aria-describedby=name.by
                    value=self.name.clone()/>
                {name.words}
                {now(NAME)}
            </div>
            <div class="field">
                <label for=URL>{texts.get("office-webhooks-url")}</label>
                <input id=URL name=URL type="url" inputmode="url" maxlength="500" autocomplete="off"
                    spellcheck="false" dir="ltr" required aria-invalid=url.invalid
                    aria-describedby=url_by value=self.url.clone()/>
                {url.words}
                {now(URL)}
                <p class="soft" id="url-for">{texts.get("office-webhooks-url-explain")}</p>
            </div>
        }
    }

    /// How it is signed, where that can still be chosen.
    fn signing(&self, frame: &StudioFrame) -> Option<impl IntoView + use<>> {
        let texts = &frame.texts;
        self.scheme.as_ref().map(|scheme| {
            let is_public = scheme == "v1a";
            view! {
                <div class="field">
                    <label for=SCHEME>{texts.get("office-webhooks-scheme")}</label>
                    <select id=SCHEME name=SCHEME>
                        <option value="v1">{texts.get("office-webhooks-scheme-shared")}</option>
                        <option value="v1a" selected=is_public>
                            {texts.get("office-webhooks-scheme-public")}
                        </option>
                    </select>
                </div>
            }
        })
    }
}

fn ticks(frame: &StudioFrame, name: &'static str, all: &[Tick]) -> Vec<impl IntoView + use<>> {
    let one = |tick: &Tick| {
        let label = if tick.label.is_empty() {
            kind_words(&frame.texts, &tick.value)
        } else {
            tick.label.clone()
        };
        let (value, is_on) = (tick.value.clone(), tick.is_on);
        view! {
            <label class="choice">
                <input type="checkbox" name=name value=value checked=is_on/>
                <bdi>{label}</bdi>
            </label>
        }
    };
    all.iter().map(one).collect()
}
