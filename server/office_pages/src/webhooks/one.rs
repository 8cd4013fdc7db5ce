//! One endpoint: how it is doing, what was sent to it, and what can be done about it.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use super::{
    WEBHOOKS,
    deliveries::{DeliveryRow, rows},
    form::EndpointForm,
    state_key,
};
use crate::{
    asked::{Asked, Field},
    payment::Notice,
};

/// Since when something is sent again, in hours.
pub const SINCE: &str = "since";
/// Whether only what has failed is.
pub const WHICH: &str = "which";
/// Whether a secret that still signs beside the present one may end.
pub const END_OLD: &str = "end_old";
/// All of it.
pub const ALL: &str = "all";

/// What the page says.
#[derive(Clone, Debug)]
pub struct EndpointPage {
    /// Where it is.
    pub to: String,
    /// What people call it.
    pub name: String,
    /// Where events go.
    pub url: String,
    /// How it is doing.
    pub state: &'static str,
    /// Why it is off, by its name.
    pub why_off: Option<&'static str>,
    /// Since when it has failed, as people write it.
    pub failing_since: Option<String>,
    /// The public half of its key, if it has one.
    pub public: Option<String>,
    /// Until when an old secret signs, too, as people write it.
    pub old_until: Option<String>,
    /// What was sent to it, the newest first.
    pub deliveries: Vec<DeliveryRow>,
    /// Where older ones are.
    pub more: Option<String>,
    /// What it is.
    pub form: EndpointForm,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
}

/// The whole document.
pub fn endpoint_page(frame: &StudioFrame, page: &EndpointPage) -> String {
    let texts = &frame.texts;
    let notice = page.notice.as_ref().map(Notice::view);
    let sent = rows(frame, &page.deliveries);
    let more = page.more.clone().map(|to| {
        view! { <p><a href=to>{texts.get("office-webhooks-older")}</a></p> }
    });
    let title = page.name.clone();
    frame::render(frame, &page.name, Some(Section::Webhooks), || {
        view! {
            <p class="back"><a href=WEBHOOKS>{texts.get("office-webhooks-back")}</a></p>
            <div class="head">
                <h1><bdi>{title}</bdi></h1>
                <p class="soft"><bdi dir="ltr">{page.url.clone()}</bdi></p>
            </div>
            {notice}
            {doing(frame, page)}
            <section class="card" aria-labelledby="sent">
                <h2 id="sent">{texts.get("office-webhooks-sent")}</h2>
                {sent}
                {more}
            </section>
            {again(frame, page)}
            {page.form.view(frame, &page.to)}
            {secret(frame, page)}
        }
    })
}

/// The words for how it is doing.
fn words(frame: &StudioFrame, page: &EndpointPage) -> String {
    let texts = &frame.texts;
    match (page.state, page.why_off, &page.failing_since) {
        ("off", Some("gone"), _) => texts.get("office-webhooks-off-gone"),
        ("off", Some("failing"), _) => texts.get("office-webhooks-off-failing"),
        ("failing", _, Some(time)) => {
            texts.with("office-webhooks-failing-since", &[("time", time)])
        }
        (state, _, _) => texts.get(state_key(state)),
    }
}

fn doing(frame: &StudioFrame, page: &EndpointPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let is_bad = page.state == "failing" || page.why_off.is_some_and(|why| why != "by_hand");
    let class = if is_bad { "alert" } else { "row-name" };
    let switch = if page.state == "off" {
        let to = format!("{}/on", page.to);
        let button = texts.get("office-webhooks-switch-on");
        view! {
            <form method="post" action=to>
                {frame.form_field()}
                <button class="quiet quiet-lined" type="submit">{button}</button>
            </form>
        }
        .into_any()
    } else {
        let off = Asked {
            to: format!("{}/off", page.to),
            words: texts.get("office-webhooks-switch-off"),
            which: texts.with("office-webhooks-switch-off-which", &[("name", &page.name)]),
            explanation: texts.get("office-webhooks-switch-off-explain"),
            field: None,
        };
        off.view(frame).into_any()
    };
    let test = format!("{}/test", page.to);
    view! {
        <section class="card">
            <p class=class>{words(frame, page)}</p>
            <div class="settling">
                <form method="post" action=test>
                    {frame.form_field()}
                    <button class="quiet quiet-lined" type="submit">
                        {texts.get("office-webhooks-test")}
                    </button>
                </form>
                {switch}
            </div>
        </section>
    }
}

fn again(frame: &StudioFrame, page: &EndpointPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let hours = [
        ("1", "office-webhooks-hour"),
        ("24", "office-webhooks-day"),
        ("168", "office-webhooks-week"),
        ("720", "office-webhooks-month"),
    ];
    let hours: Vec<_> = hours
        .into_iter()
        .map(|(value, key)| view! { <option value=value>{texts.get(key)}</option> })
        .collect();
    let to = format!("{}/again", page.to);
    view! {
        <section class="card card-form" aria-labelledby="again">
            <h2 id="again">{texts.get("office-webhooks-again")}</h2>
            <form method="post" action=to class="stack">
                {frame.form_field()}
                <div class="field">
                    <label for=SINCE>{texts.get("office-webhooks-since")}</label>
                    <select id=SINCE name=SINCE>{hours}</select>
                </div>
                <div class="field">
                    <label for=WHICH>{texts.get("office-webhooks-which")}</label>
                    <select id=WHICH name=WHICH>
                        <option value="failed">{texts.get("office-webhooks-which-failed")}</option>
                        <option value=ALL>{texts.get("office-webhooks-which-all")}</option>
                    </select>
                    <p class="soft">{texts.get("office-webhooks-again-explain")}</p>
                </div>
                <button class="button" type="submit">{texts.get("office-webhooks-again-do")}</button>
            </form>
        </section>
    }
}

fn secret(frame: &StudioFrame, page: &EndpointPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let public = page.public.clone().map(|public| {
        view! {
            <div class="field">
                <label for="public">{texts.get("office-webhooks-public")}</label>
                <textarea id="public" rows="2" dir="ltr" readonly>{public}</textarea>
            </div>
        }
    });
    let old = page.old_until.as_ref().map(|time| {
        view! { <p class="soft">{texts.with("office-webhooks-old", &[("time", time)])}</p> }
    });
    let about = [("name", page.name.as_str())];
    // What the next one ends is said before, and the form says that it was.
    let (explanation, field) = match &page.old_until {
        None => (texts.get("office-webhooks-rotate-explain"), None),
        Some(time) => (
            texts.with("office-webhooks-rotate-ends", &[("time", time)]),
            Some(Field {
                name: END_OLD,
                value: "yes",
            }),
        ),
    };
    let rotate = Asked {
        to: format!("{}/secret", page.to),
        words: texts.get("office-webhooks-rotate"),
        which: texts.with("office-webhooks-rotate-which", &about),
        explanation,
        field,
    };
    let end = Asked {
        to: format!("{}/end", page.to),
        words: texts.get("office-webhooks-end"),
        which: texts.with("office-webhooks-end-which", &about),
        explanation: texts.get("office-webhooks-end-explain"),
        field: None,
    };
    view! {
        <section class="card stack">
            {public}
            {old}
            {rotate.view(frame)}
            {end.view(frame)}
        </section>
    }
}
