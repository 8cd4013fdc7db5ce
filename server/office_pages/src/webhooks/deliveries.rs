//! What was sent to an endpoint: the log, and one delivery with every try and what was sent.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use super::form::kind_words;
use crate::payment::Notice;

/// A delivery.
#[derive(Clone, Debug)]
pub struct DeliveryRow {
    /// Where its page is.
    pub to: String,
    /// What happened, by the kind's name.
    pub kind: String,
    /// To what.
    pub object: String,
    /// When, as people write it.
    pub time: String,
    /// How far it is.
    pub progress: &'static str,
    /// How often it was tried.
    pub attempts: String,
}

/// How far one is, by its name.
fn progress_key(progress: &str) -> &'static str {
    match progress {
        "waiting" => "office-webhooks-waiting",
        "delivered" => "office-webhooks-delivered",
        _ => "office-webhooks-failed",
    }
}

/// What went wrong with a try, by its name.
fn trouble_key(trouble: &str) -> &'static str {
    match trouble {
        "address" => "office-webhooks-trouble-address",
        "name" => "office-webhooks-trouble-name",
        "connect" => "office-webhooks-trouble-connect",
        "tls" => "office-webhooks-trouble-tls",
        "timeout" => "office-webhooks-trouble-timeout",
        "status" => "office-webhooks-trouble-status",
        "secret" => "office-webhooks-trouble-secret",
        _ => "office-webhooks-trouble-broken",
    }
}

/// A list of them.
pub(super) fn rows(frame: &StudioFrame, all: &[DeliveryRow]) -> AnyView {
    let texts = &frame.texts;
    if all.is_empty() {
        return view! { <p class="soft">{texts.get("office-webhooks-nothing")}</p> }.into_any();
    }
    let one = |row: &DeliveryRow| {
        let tries = texts.with("office-webhooks-tries", &[("count", &row.attempts)]);
        let progress = texts.get(progress_key(row.progress));
        view! {
            <li class="row">
                <a class="row-link" href=row.to.clone()>
                    <span class="row-words">
                        <span class="row-name">{kind_words(texts, &row.kind)}</span>
                        <bdi class="row-more" dir="ltr">{row.object.clone()}</bdi>
                        <span class="row-more">{row.time.clone()}" · "{progress}" · "{tries}</span>
                    </span>
                </a>
            </li>
        }
    };
    let rows: Vec<_> = all.iter().map(one).collect();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}

/// One try.
#[derive(Clone, Debug)]
pub struct AttemptLine {
    /// When, as people write it.
    pub time: String,
    /// Whether somebody wanted it.
    pub by_hand: bool,
    /// What was answered.
    pub status: Option<String>,
    /// How long it took, in milliseconds.
    pub took: String,
    /// What went wrong, by its name.
    pub trouble: Option<&'static str>,
    /// The beginning of the answer.
    pub answer: String,
}

/// What the page says.
#[derive(Clone, Debug)]
pub struct DeliveryPage {
    /// Where it is.
    pub to: String,
    /// Where its endpoint's page is.
    pub back: String,
    /// What people call the endpoint.
    pub endpoint: String,
    /// The event, by its name.
    pub event: String,
    /// It, as in the log.
    pub row: DeliveryRow,
    /// When it is tried next, as people write it.
    pub next: Option<String>,
    /// Every try, the first first.
    pub attempts: Vec<AttemptLine>,
    /// What is sent.
    pub body: String,
    /// What was just done.
    pub notice: Option<Notice>,
}

/// The whole document.
pub fn delivery_page(frame: &StudioFrame, page: &DeliveryPage) -> String {
    let texts = &frame.texts;
    let title = kind_words(texts, &page.row.kind);
    let notice = page.notice.as_ref().map(Notice::view);
    let progress = texts.get(progress_key(page.row.progress));
    let next = page.next.as_ref().map(|time| {
        view! { <p class="soft">{texts.with("office-webhooks-next", &[("time", time)])}</p> }
    });
    let tries: Vec<_> = page
        .attempts
        .iter()
        .map(|one| attempt(frame, one))
        .collect();
    let none = tries.is_empty().then(|| {
        view! { <p class="soft">{texts.get("office-webhooks-untried")}</p> }
    });
    let again = format!("{}/again", page.to);
    let page = page.clone();
    frame::render(frame, &title.clone(), Some(Section::Webhooks), || {
        view! {
            <p class="back"><a href=page.back><bdi>{page.endpoint}</bdi></a></p>
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{page.row.time}" · "<bdi dir="ltr">{page.row.object}</bdi></p>
                <p class="soft"><bdi dir="ltr">{page.event}</bdi></p>
            </div>
            {notice}
            <section class="card">
                <p class="row-name">{progress}</p>
                {next}
                <form method="post" action=again>
                    {frame.form_field()}
                    <button class="quiet quiet-lined" type="submit">
                        {texts.get("office-webhooks-again-one")}
                    </button>
                </form>
            </section>
            <section class="card" aria-labelledby="log">
                <h2 id="log">{texts.get("office-webhooks-log")}</h2>
                {none}
                <ul class="rows">{tries}</ul>
            </section>
            <section class="card" aria-labelledby="body">
                <h2 id="body">{texts.get("office-webhooks-body")}</h2>
                <pre class="webhook-body" dir="ltr" tabindex="0">{page.body}</pre>
            </section>
        }
    })
}

fn attempt(frame: &StudioFrame, one: &AttemptLine) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let said = match one.trouble {
        None => texts.get("office-webhooks-took"),
        Some(trouble) => texts.get(trouble_key(trouble)),
    };
    let status = one
        .status
        .as_ref()
        .map(|status| view! { " · "<bdi dir="ltr">{format!("HTTP {status}")}</bdi> });
    let by = one
        .by_hand
        .then(|| view! { " · "{texts.get("office-webhooks-by-hand")} });
    let took = texts.with("office-webhooks-took-ms", &[("ms", &one.took)]);
    let answer = (!one.answer.is_empty()).then(|| {
        view! { <pre class="webhook-body" dir="ltr" tabindex="0">{one.answer.clone()}</pre> }
    });
    view! {
        <li class="row">
            <div class="row-words">
                <p class="row-name">{said}{status}</p>
                <p class="row-more">{one.time.clone()}" · "{took}{by}</p>
                {answer}
            </div>
        </li>
    }
}
