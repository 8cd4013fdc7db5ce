//! Where people of a shop are told what happens: the list of channels, and one of them.

pub mod form;
pub mod one;
pub mod place;

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Texts;

use crate::payment::Notice;
use form::PlanForm;
use place::PlaceForm;

/// Where the pages are.
pub const NOTICES: &str = "/office/notices";
/// The ways there are, by their names.
pub const KINDS: [&str; 4] = ["telegram", "slack", "ntfy", "mail"];

/// What a way is called.
pub fn kind_key(kind: &str) -> &'static str {
    match kind {
        "telegram" => "office-notices-kind-telegram",
        "slack" => "office-notices-kind-slack",
        "ntfy" => "office-notices-kind-ntfy",
        _ => "office-notices-kind-mail",
    }
}

/// What went wrong, in words.
fn trouble_key(trouble: &str) -> &'static str {
    match trouble {
        "address" => "office-notices-trouble-address",
        "name" => "office-notices-trouble-name",
        "connect" => "office-notices-trouble-connect",
        "tls" => "office-notices-trouble-tls",
        "timeout" => "office-notices-trouble-timeout",
        "broken" => "office-notices-trouble-broken",
        "token" => "office-notices-trouble-token",
        "place" => "office-notices-trouble-place",
        "busy" => "office-notices-trouble-busy",
        "sealed" => "office-notices-trouble-sealed",
        "no-mail" => "office-notices-trouble-no-mail",
        _ => "office-notices-trouble-refused",
    }
}

/// How a channel is doing.
#[derive(Clone, Debug, Default)]
pub struct Doing {
    /// Whether it is told anything.
    pub is_on: bool,
    /// When something was tried last, as people write it.
    pub tried: Option<String>,
    /// When something arrived last.
    pub arrived: Option<String>,
    /// What went wrong, by its name.
    pub trouble: Option<&'static str>,
    /// What was answered then, by its number.
    pub answer: Option<u16>,
    /// How many were given up.
    pub lost: u32,
}

impl Doing {
    fn words(&self, texts: &Texts) -> String {
        match (self.is_on, self.trouble, &self.tried, &self.arrived) {
            (false, ..) => texts.get("office-notices-off"),
            (true, Some(trouble), Some(time), _) => {
                let why = self.why(texts, trouble);
                let both = [("why", why.as_str()), ("time", time)];
                texts.with("office-notices-failed", &both)
            }
            (true, _, _, Some(time)) => texts.with("office-notices-arrived", &[("time", time)]),
            (true, _, _, None) => texts.get("office-notices-fresh"),
        }
    }

    /// What went wrong, with the number that was answered.
    fn why(&self, texts: &Texts, trouble: &str) -> String {
        let why = texts.get(trouble_key(trouble));
        match self.answer {
            Some(answer) => {
                let answer = answer.to_string();
                let both = [("why", why.as_str()), ("answer", &answer)];
                texts.with("office-notices-answered", &both)
            }
            None => why,
        }
    }

    fn lost_words(&self, texts: &Texts) -> Option<String> {
        let count = (self.lost > 0).then_some(self.lost)?;
        Some(texts.count("office-notices-lost", ("count", count), &[]))
    }

    fn is_bad(&self) -> bool {
        self.is_on && self.trouble.is_some()
    }
}

/// A channel in the list.
#[derive(Clone, Debug)]
pub struct ChannelRow {
    /// Where its page is.
    pub to: String,
    /// What people call it.
    pub name: String,
    /// By which way it is.
    pub kind: &'static str,
    /// What may be shown of where it leads.
    pub shown: String,
    /// How it is doing.
    pub doing: Doing,
}

/// What the list says.
#[derive(Clone, Debug)]
pub struct NoticesPage {
    /// In the order in which they were made.
    pub channels: Vec<ChannelRow>,
    /// What was just done.
    pub notice: Option<Notice>,
    /// Whether mail can be sent.
    pub has_mail: bool,
    /// Whether no token can be kept here.
    pub is_closed: bool,
}

/// The whole document.
pub fn notices_page(frame: &StudioFrame, page: &NoticesPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-notices-title");
    let rows: Vec<_> = page.channels.iter().map(|one| row(texts, one)).collect();
    let list = if rows.is_empty() {
        view! { <p class="soft">{texts.get("office-notices-none")}</p> }.into_any()
    } else {
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    let notice = page.notice.as_ref().map(Notice::view);
    let add = if page.is_closed {
        view! { <p class="alert">{texts.get("office-notices-closed")}</p> }.into_any()
    } else {
        ways(texts, page.has_mail).into_any()
    };
    frame::render(frame, &title.clone(), Some(Section::Notices), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-notices-lead")}</p>
            </div>
            {notice}
            <section class="card">{list}</section>
            {add}
        }
    })
}

fn row(texts: &Texts, one: &ChannelRow) -> impl IntoView + use<> {
    let kind = texts.get(kind_key(one.kind));
    view! {
        <li class="row">
            <a class="row-link" href=one.to.clone()>
                <span class="row-words">
                    <bdi class="row-name">{one.name.clone()}</bdi>
                    <span class="row-more">{kind}" "<bdi dir="ltr">{one.shown.clone()}</bdi></span>
                    <span class="row-more">{one.doing.words(texts)}</span>
                </span>
            </a>
        </li>
    }
}

fn ways(texts: &Texts, has_mail: bool) -> impl IntoView + use<> {
    let kinds = KINDS.into_iter().filter(|kind| has_mail || *kind != "mail");
    let all: Vec<_> = kinds
        .map(|kind| {
            let to = format!("{NOTICES}/new/{kind}");
            let words = texts.get(kind_key(kind));
            view! {
                <li class="row"><a class="row-link" href=to><span class="row-words">{words}</span></a></li>
            }
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="add">
            <h2 id="add">{texts.get("office-notices-add")}</h2>
            <ul class="rows">{all}</ul>
        </section>
    }
}

/// What the page of a new channel says.
#[derive(Clone, Debug)]
pub struct NewChannelPage {
    /// Where it leads.
    pub place: PlaceForm,
    /// What it is told.
    pub plan: PlanForm,
    /// Why it was not set up.
    pub notice: Option<Notice>,
}

/// The whole document.
pub fn new_channel_page(frame: &StudioFrame, page: &NewChannelPage) -> String {
    let texts = &frame.texts;
    let title = texts.get(kind_key(page.place.kind));
    let notice = page.notice.as_ref().map(Notice::view);
    let to = format!("{NOTICES}/new/{}", page.place.kind);
    frame::render(frame, &title.clone(), Some(Section::Notices), || {
        view! {
            <p class="back"><a href=NOTICES>{texts.get("office-notices-back")}</a></p>
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get(page.place.how_key())}</p>
            </div>
            {notice}
            <section class="card card-form">
                <form method="post" action=to class="stack">
                    {frame.form_field()}
                    {page.place.fields(texts)}
                    {page.plan.fields(frame)}
                    <button class="button" type="submit">{texts.get("office-notices-save")}</button>
                </form>
            </section>
        }
    })
}
