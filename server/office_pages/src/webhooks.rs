//! Webhooks: the programs of a shop that its events are sent to. The list, and setting one up.

pub mod deliveries;
pub mod form;
pub mod one;

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use crate::payment::Notice;
use form::EndpointForm;

/// Where the pages are.
pub const WEBHOOKS: &str = "/office/webhooks";

/// How an endpoint is doing, by its name.
pub fn state_key(state: &str) -> &'static str {
    match state {
        "on" => "office-webhooks-on",
        "failing" => "office-webhooks-failing",
        _ => "office-webhooks-off",
    }
}

/// What the list says.
#[derive(Clone, Debug)]
pub struct WebhooksPage {
    /// In the order in which they were made.
    pub endpoints: Vec<EndpointRow>,
    /// What a new one is to be.
    pub form: EndpointForm,
    /// Why it was not set up, or what was just done.
    pub notice: Option<Notice>,
    /// Whether no secret can be kept here.
    pub is_closed: bool,
}

/// An endpoint.
#[derive(Clone, Debug)]
pub struct EndpointRow {
    /// Where its page is.
    pub to: String,
    /// What people call it.
    pub name: String,
    /// Where events go.
    pub url: String,
    /// How it is doing.
    pub state: &'static str,
}

/// The whole document.
pub fn webhooks_page(frame: &StudioFrame, page: &WebhooksPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-webhooks-title");
    let rows: Vec<_> = page.endpoints.iter().map(|one| row(frame, one)).collect();
    let list = if rows.is_empty() {
        view! { <p class="soft">{texts.get("office-webhooks-none")}</p> }.into_any()
    } else {
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    let notice = page.notice.as_ref().map(Notice::view);
    let form = if page.is_closed {
        view! { <p class="alert">{texts.get("office-webhooks-closed")}</p> }.into_any()
    } else {
        page.form.view(frame, WEBHOOKS).into_any()
    };
    frame::render(frame, &title.clone(), Some(Section::Webhooks), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-webhooks-lead")}</p>
            </div>
            {notice}
            <section class="card">{list}</section>
            {form}
        }
    })
}

fn row(frame: &StudioFrame, one: &EndpointRow) -> impl IntoView + use<> {
    let state = frame.texts.get(state_key(one.state));
    view! {
        <li class="row">
            <a class="row-link" href=one.to.clone()>
                <span class="row-words">
                    <bdi class="row-name">{one.name.clone()}</bdi>
                    <bdi class="row-more" dir="ltr">{one.url.clone()}</bdi>
                    <span class="row-more">{state}</span>
                </span>
            </a>
        </li>
    }
}

/// What was made, and is told once.
#[derive(Clone, Debug)]
pub struct MadeSecret {
    /// What people call the endpoint.
    pub name: String,
    /// The secret, or the public half of a key.
    pub told: String,
    /// Whether it is such a half, which is no secret.
    pub is_public: bool,
    /// Until when the one before it signs, too, if there was one.
    pub old_until: Option<String>,
    /// Where the endpoint's page is.
    pub to: String,
}

/// The page with the secret.
pub fn made_secret_page(frame: &StudioFrame, made: &MadeSecret) -> String {
    let texts = &frame.texts;
    let heading = match &made.old_until {
        None => "office-webhooks-made",
        Some(_) => "office-webhooks-made-again",
    };
    let title = texts.with(heading, &[("name", &made.name)]);
    let (label, explain) = if made.is_public {
        ("office-webhooks-public", "office-webhooks-public-explain")
    } else {
        ("office-webhooks-secret", "office-webhooks-secret-explain")
    };
    let old = made.old_until.as_ref().map(|time| {
        view! { <p class="soft">{texts.with("office-webhooks-old", &[("time", time)])}</p> }
    });
    let made = made.clone();
    frame::render(frame, &title.clone(), Some(Section::Webhooks), || {
        view! {
            <div class="card card-narrow">
                <h1>{title}</h1>
                <div class="field">
                    <label for="told">{texts.get(label)}</label>
                    <textarea id="told" rows="2" dir="ltr" readonly>{made.told}</textarea>
                </div>
                <p class="soft">{texts.get(explain)}</p>
                {old}
                <a class="button" href=made.to>{texts.get("office-webhooks-made-done")}</a>
            </div>
        }
    })
}
