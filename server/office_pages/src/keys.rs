//! Keys by which programs ask: which there are, making one, and ending one.

mod form;

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::{asked::Asked, limits::Field};
use form::form;

/// The fields' names.
pub const NAME: &str = "name";
/// A permission, as often as somebody chose one.
pub const MAY: &str = "may";
/// Whether it gives back in currencies without a limit.
pub const OTHERS: &str = "others";
/// For how many days; empty for ever.
pub const DAYS: &str = "days";
/// What can be chosen of that.
pub const DAYS_CHOICES: [&str; 4] = ["30", "90", "365", ""];
/// What the permissions of keys are called, by their words.
const PERMISSIONS: [(&str, &str); 11] = [
    ("till.watch", "office-keys-may-till-watch"),
    ("payments.read", "office-keys-may-payments-read"),
    ("payments.settle", "office-keys-may-payments-settle"),
    ("refunds.make", "office-keys-may-refunds-make"),
    ("closings.store", "office-keys-may-closings-store"),
    ("closings.read", "office-keys-may-closings-read"),
    ("exports.make", "office-keys-may-exports-make"),
    ("codes.print", "office-keys-may-codes-print"),
    ("codes.write", "office-keys-may-codes-write"),
    ("webhooks.write", "office-keys-may-webhooks-write"),
    ("audit.read", "office-keys-may-audit-read"),
];

/// What the page says.
#[derive(Clone, Debug)]
pub struct KeysPage {
    /// The keys the reader looks after.
    pub keys: Vec<KeyRow>,
    /// What they may make.
    pub form: KeyForm,
    /// Why nothing was made.
    pub problem: Option<&'static str>,
}

/// A key.
#[derive(Clone, Debug)]
pub struct KeyRow {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What it may do, by the permissions' words.
    pub permissions: Vec<&'static str>,
    /// Where; none for everywhere.
    pub stores: Vec<Spoken>,
    /// Who made it; empty for somebody who can't be named, none for the command line.
    pub made_by: Option<String>,
    /// When, as people write it.
    pub made: String,
    /// When it was last used.
    pub used: Option<String>,
    /// How long it works.
    pub stands: Stands,
}

/// How long a key works.
#[derive(Clone, Debug)]
pub enum Stands {
    /// Until somebody ends it.
    ForEver,
    /// Until then.
    Until(String),
    /// It worked until then.
    Over(String),
    /// Whoever made it is nothing here any more.
    Idle,
}

/// What a key can be, and what was filled in.
#[derive(Clone, Debug, Default)]
pub struct KeyForm {
    /// Permissions, by their words.
    pub permissions: Vec<&'static str>,
    /// Whether it can reach every store.
    pub everywhere: bool,
    /// The stores, and what stands for each.
    pub stores: Vec<(Spoken, String)>,
    /// How much it may give back, by currency: at once and a day. None where it can't give back.
    pub limits: Vec<(String, [Field; 2])>,
    /// What was filled in.
    pub filled: Filled,
}

/// What was filled in.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    /// What it is to be called.
    pub name: String,
    /// The permissions that were chosen.
    pub may: Vec<String>,
    /// Whether only some stores.
    pub some: bool,
    /// Which.
    pub spots: Vec<String>,
    /// Whether it may give back in currencies without a limit, where others have one.
    pub others: bool,
    /// For how many days; none if nothing was chosen yet.
    pub days: Option<String>,
}

/// What the fields of a currency are called: at once and a day.
pub fn limit_names(currency: &str) -> [String; 2] {
    ["each", "day"].map(|what| format!("{currency}-{what}"))
}

/// The whole document.
pub fn keys_page(frame: &StudioFrame, page: &KeysPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-keys-title");
    let wrong = page.problem.map(|key| {
        view! { <p class="alert" role="alert">{texts.get(key)}</p> }
    });
    let rows: Vec<_> = page.keys.iter().map(|one| row(frame, one)).collect();
    let list = if rows.is_empty() {
        view! { <p class="soft">{texts.get("office-keys-none")}</p> }.into_any()
    } else {
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    let form = form(frame, &page.form);
    frame::render(frame, &title.clone(), Some(Section::Keys), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-keys-lead")}</p>
            </div>
            {wrong}
            <div class="card">{list}</div>
            {form}
        }
    })
}

/// What a permission is called.
fn named(frame: &StudioFrame, word: &str) -> String {
    let known = PERMISSIONS.iter().find(|(own, _)| *own == word);
    known.map_or_else(|| word.to_owned(), |(_, key)| frame.texts.get(key))
}

fn row(frame: &StudioFrame, key: &KeyRow) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let may: Vec<_> = key
        .permissions
        .iter()
        .map(|word| view! { <span class="tag">{named(frame, word)}</span> })
        .collect();
    let stores: Vec<_> = key
        .stores
        .iter()
        .enumerate()
        .map(|(at, Spoken { text, language })| {
            view! { {(at > 0).then_some(" · ")}<bdi lang=language.clone()>{text.clone()}</bdi> }
        })
        .collect();
    let everywhere = stores
        .is_empty()
        .then(|| texts.get("office-keys-everywhere"));
    let made = match key.made_by.as_deref() {
        None => texts.with("office-keys-made-operator", &[("time", &key.made)]),
        Some("") => texts.with("office-keys-made", &[("time", &key.made)]),
        Some(name) => {
            let words = [("name", name), ("time", key.made.as_str())];
            texts.with("office-keys-made-by", &words)
        }
    };
    let used = match &key.used {
        Some(time) => texts.with("office-keys-used", &[("time", time)]),
        None => texts.get("office-keys-unused"),
    };
    let stands = match &key.stands {
        Stands::ForEver => None,
        Stands::Until(time) => Some(texts.with("office-keys-until", &[("time", time)])),
        Stands::Over(time) => Some(texts.with("office-keys-over", &[("time", time)])),
        Stands::Idle => Some(texts.get("office-keys-idle")),
    };
    let more: Vec<_> = [Some(made), Some(used), stands]
        .into_iter()
        .flatten()
        .map(|words| view! { <p class="row-more">{words}</p> })
        .collect();
    let end = Asked {
        to: format!("/office/keys/{}/end", key.id),
        words: texts.get("office-keys-end"),
        which: texts.with("office-keys-end-which", &[("name", &key.name)]),
        explanation: texts.get("office-keys-end-explain"),
        field: None,
    };
    view! {
        <li class="row person">
            <div class="row-words">
                <p class="row-name"><bdi>{key.name.clone()}</bdi></p>
                <div class="tags">{may}</div>
                <p class="row-more">{everywhere}{stores}</p>
                {more}
            </div>
            {end.view(frame)}
        </li>
    }
}

/// The whole document with a key that was just made; it is shown here and never again.
pub fn made_key_page(frame: &StudioFrame, name: &str, key: &str) -> String {
    let texts = &frame.texts;
    let title = texts.with("office-key-made", &[("name", name)]);
    let key = key.to_owned();
    frame::render(frame, &title.clone(), Some(Section::Keys), || {
        view! {
            <div class="card card-narrow">
                <h1>{title}</h1>
                <p>{texts.get("office-key-made-lead")}</p>
                <div class="field">
                    <label for="key">{texts.get("office-key-made-key")}</label>
                    <textarea id="key" rows="2" dir="ltr" readonly>{key}</textarea>
                </div>
                <p class="soft">{texts.get("office-key-made-explain")}</p>
                <a class="button" href=Section::Keys.path()>{texts.get("office-key-made-done")}</a>
            </div>
        }
    })
}
