//! What whoever looks after the installation sees of all shops: what needs somebody, what is undecided, which
//! screens are deaf, and the shops themselves. Nothing can be changed here.

use leptos::prelude::*;
use studio_pages::{StudioFrame, frame};

/// Where it is.
pub const OPERATOR: &str = "/operator";
/// A shop is looked for by this.
pub const QUERY: &str = "q";
/// Which shop is to be looked into.
pub const MERCHANT: &str = "merchant";

/// What the page says.
#[derive(Clone, Debug)]
pub struct OperatorPage {
    /// Alarms nobody has looked at, the latest first.
    pub alarms: Vec<Told>,
    /// What is undecided, and for how long.
    pub waiting: Waiting,
    /// The payments among it that were begun first.
    pub undecided: Vec<Told>,
    /// Screens that hear nothing.
    pub deaf: Vec<Told>,
    /// The servers that run.
    pub servers: Vec<Told>,
    /// The shops that were looked for.
    pub merchants: Vec<Told>,
    /// How many there are besides.
    pub more: usize,
    /// What was looked for, if anything was.
    pub query: Option<String>,
}

/// Numbers, as people write them.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Payments that are undecided.
    pub payments: String,
    /// The same of refunds.
    pub refunds: String,
    /// Since when the oldest payment is; none if there is none.
    pub oldest: Option<String>,
    /// Since when something should have been asked about; none if nothing is late.
    pub late: Option<String>,
}

/// A line: its name, and what is known of it.
#[derive(Clone, Debug)]
pub struct Told {
    /// By which it is called.
    pub name: String,
    /// What stands behind it.
    pub more: Vec<String>,
    /// The shop it is of, by its id; none for the installation's.
    pub merchant: Option<String>,
}

/// The whole document.
pub fn operator_page(frame: &StudioFrame, page: &OperatorPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-operator-title");
    let lists = [
        ("office-operator-alarms", &page.alarms),
        ("office-operator-undecided", &page.undecided),
        ("office-operator-deaf", &page.deaf),
        ("office-operator-servers", &page.servers),
    ];
    let lists: Vec<_> = lists
        .into_iter()
        .map(|(key, all)| list(frame, key, all))
        .collect();
    let waiting = waiting(frame, &page.waiting);
    let finder = finder(frame, page);
    // What somebody looked for stands where they looked; all of them, below what needs somebody.
    let is_found = page.query.as_ref().is_some_and(|query| !query.is_empty());
    let (found, all) = if is_found {
        (Some(merchants(frame, page)), None)
    } else {
        (None, Some(merchants(frame, page)))
    };
    frame::render(frame, &title.clone(), None, || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-operator-lead")}</p>
            </div>
            {finder}
            {found}
            {waiting}
            {lists}
            {all}
        }
    })
}

fn waiting(frame: &StudioFrame, waiting: &Waiting) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let facts = [
        ("office-operator-payments", Some(waiting.payments.clone())),
        ("office-operator-refunds", Some(waiting.refunds.clone())),
        ("office-operator-oldest", waiting.oldest.clone()),
        ("office-operator-late", waiting.late.clone()),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .filter_map(|(key, value)| Some((texts.get(key), value?)))
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd><bdi>{value}</bdi></dd></div> })
        .collect();
    view! { <section class="card"><dl class="facts">{facts}</dl></section> }
}

fn line(one: &Told) -> AnyView {
    let more: Vec<_> = one
        .more
        .iter()
        .enumerate()
        .map(|(at, fact)| {
            let dot = (at > 0).then_some(" · ");
            view! { {dot}<bdi>{fact.clone()}</bdi> }
        })
        .collect();
    view! {
        <div class="row-words">
            <p class="row-name"><bdi>{one.name.clone()}</bdi></p>
            <p class="row-more">{more}</p>
        </div>
    }
    .into_any()
}

fn list(frame: &StudioFrame, key: &'static str, all: &[Told]) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let lines: Vec<_> = all
        .iter()
        .map(|one| {
            let look = one.merchant.as_deref().map(|id| look(frame, id, &one.name));
            view! { <li class="row">{line(one)}{look}</li> }
        })
        .collect();
    let lines = if lines.is_empty() {
        view! { <p class="soft">{texts.get("office-operator-none")}</p> }.into_any()
    } else {
        view! { <ul class="rows">{lines}</ul> }.into_any()
    };
    view! { <section class="card" aria-labelledby=key><h2 id=key>{texts.get(key)}</h2>{lines}</section> }
}

/// The way into a shop, which leaves an entry there.
fn look(frame: &StudioFrame, merchant: &str, of: &str) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let words = texts.get("office-operator-look");
    let which = format!("{words}: {of}");
    view! {
        <form method="post" action=format!("{OPERATOR}/look")>
            {frame.form_field()}
            <input type="hidden" name=MERCHANT value=merchant.to_owned()/>
            <button class="quiet quiet-lined" type="submit" aria-label=which>{words}</button>
        </form>
    }
}

/// Where a shop is looked for, and why none was found.
fn finder(frame: &StudioFrame, page: &OperatorPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let said = page.query.as_deref().and_then(|query| match query {
        "" => Some(texts.get("office-operator-find-empty")),
        query if page.merchants.is_empty() => {
            Some(texts.with("office-operator-find-none", &[("query", query)]))
        }
        _ => None,
    });
    let said = said.map(|said| view! { <p class="note" role="status" data-finds="">{said}</p> });
    let query = page.query.clone().unwrap_or_default();
    view! {
        <form method="get" action=OPERATOR class="card search" role="search">
            <div class="field">
                <label for="q">{texts.get("office-operator-find")}</label>
                <input id="q" name=QUERY type="search" dir="auto" maxlength="300" autocomplete="off"
                    value=query/>
            </div>
            <div class="search-do">
                <button class="button" type="submit">{texts.get("office-payments-button")}</button>
            </div>
            {said}
        </form>
    }
}

fn merchants(frame: &StudioFrame, page: &OperatorPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let more = (page.more > 0).then(|| {
        let count = page.more.to_string();
        view! { <p class="soft">{texts.with("office-operator-more", &[("count", &count)])}</p> }
    });
    let is_none = page.merchants.is_empty() && page.query.is_some();
    let list = (!is_none).then(|| list(frame, "office-operator-merchants", &page.merchants));
    view! { {list}{more} }
}
