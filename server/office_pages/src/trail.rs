//! Who did what: sentences, the latest first, and a form that narrows them.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

/// The fields' names.
pub const WHO: &str = "who";
/// A kind of deeds, by its word.
pub const KIND: &str = "kind";
/// A day, as a calendar's field writes it.
pub const DAY: &str = "day";
/// Where a page goes on.
pub const BEFORE: &str = "before";

/// What the page says.
#[derive(Clone, Debug)]
pub struct TrailPage {
    /// What is looked for, and what can be.
    pub form: TrailForm,
    /// The entries, the latest first.
    pub rows: Vec<TrailRow>,
    /// Where the list goes on.
    pub older: Option<String>,
    /// Whether the reader sees only what they did themselves.
    pub own: bool,
}

/// What is looked for, and what can be.
#[derive(Clone, Debug, Default)]
pub struct TrailForm {
    /// The person's id.
    pub who: String,
    /// The people there are, by id and name.
    pub people: Vec<(String, String)>,
    /// The kind's word.
    pub kind: String,
    /// The kinds there are: their words, and the keys of their texts.
    pub kinds: Vec<(&'static str, &'static str)>,
    /// The day.
    pub day: String,
}

impl TrailForm {
    fn is_empty(&self) -> bool {
        let said = [&self.who, &self.kind, &self.day];
        said.iter().all(|said| said.is_empty())
    }
}

/// An entry.
#[derive(Clone, Debug)]
pub struct TrailRow {
    /// Its number in the chain.
    pub number: String,
    /// What was done, in a sentence.
    pub sentence: String,
    /// What was changed, from what to what: a sentence each.
    pub changes: Vec<String>,
    /// Why it was not done after all, in a few words.
    pub refused: Option<String>,
    /// When, where the shop is.
    pub time: String,
    /// By which way.
    pub via: String,
    /// The store it was done at; empty for the whole shop.
    pub store: String,
    /// From which network; empty where there is none.
    pub network: String,
}

/// The whole document.
pub fn trail_page(frame: &StudioFrame, page: &TrailPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-trail-title");
    let lead = if page.own {
        "office-trail-lead-own"
    } else {
        "office-trail-lead"
    };
    let rows: Vec<_> = page.rows.iter().map(|row| line(frame, row)).collect();
    let list = if rows.is_empty() {
        let key = if page.form.is_empty() {
            "office-trail-none-yet"
        } else {
            "office-trail-none"
        };
        view! { <p class="card soft">{texts.get(key)}</p> }.into_any()
    } else {
        view! { <div class="card"><ul class="rows">{rows}</ul></div> }.into_any()
    };
    let older = page.older.clone().map(|to| {
        view! {
            <nav class="onward stack" aria-label=texts.get("office-trail-older")>
                <a class="button button-plain" href=to rel="next">{texts.get("office-trail-older")}</a>
            </nav>
        }
    });
    let form = form(frame, page);
    frame::render(frame, &title.clone(), Some(Section::Trail), || {
        view! {
            <div class="head"><h1>{title}</h1><p class="soft">{texts.get(lead)}</p></div>
            {form}
            {list}
            {older}
        }
    })
}

fn line(frame: &StudioFrame, row: &TrailRow) -> impl IntoView + use<> {
    let refused = row.refused.clone().map(|why| {
        let said = frame.texts.with("office-trail-refused", &[("why", &why)]);
        view! { <span class="tag tag-dead">{said}</span> }
    });
    let behind = |text: &str| {
        let text = text.to_owned();
        (!text.is_empty()).then(|| view! { " · " <bdi>{text}</bdi> })
    };
    let changes: Vec<_> = row
        .changes
        .iter()
        .map(|change| view! { <li><bdi>{change.clone()}</bdi></li> })
        .collect();
    let changes = (!changes.is_empty()).then(|| view! { <ul class="trail-changes">{changes}</ul> });
    let (store, network) = (behind(&row.store), behind(&row.network));
    view! {
        <li class="row" id=format!("entry-{}", row.number)>
            <div class="row-words">
                <p class="row-name trail-sentence"><bdi>{row.sentence.clone()}</bdi>{refused}</p>
                {changes}
                <p class="row-more">{row.time.clone()}" · "{row.via.clone()}{store}{network}</p>
            </div>
        </li>
    }
}

fn form(frame: &StudioFrame, page: &TrailPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let form = &page.form;
    let people = Choice {
        name: WHO,
        label: texts.get("office-trail-who"),
        chosen: &form.who,
        all: form.people.clone(),
    };
    let people = (!page.own && form.people.len() > 1).then(|| people.view(frame));
    let kinds = form.kinds.iter();
    let kinds = Choice {
        name: KIND,
        label: texts.get("office-trail-kind"),
        chosen: &form.kind,
        all: kinds
            .map(|(word, key)| ((*word).to_owned(), texts.get(key)))
            .collect(),
    };
    let kinds = kinds.view(frame);
    let clear = (!form.is_empty()).then(|| {
        view! {
            <a class="quiet quiet-lined" href=Section::Trail.path()>{texts.get("office-trail-all")}</a>
        }
    });
    view! {
        <form method="get" action=Section::Trail.path() class="card search" role="search">
            <details class="more" open=!form.is_empty()>
                <summary>{texts.get("office-trail-narrow")}</summary>
                <div class="more-fields">
                    {people}
                    {kinds}
                    <div class="field">
                        <label for="day">{texts.get("office-trail-day")}</label>
                        <input id="day" name=DAY type="date" value=form.day.clone()/>
                    </div>
                </div>
                <div class="search-do">
                    <button class="button" type="submit">{texts.get("office-trail-button")}</button>
                    {clear}
                </div>
            </details>
        </form>
    }
}

/// One of several, or any.
struct Choice<'a> {
    name: &'static str,
    label: String,
    chosen: &'a str,
    all: Vec<(String, String)>,
}

impl Choice<'_> {
    fn view(self, frame: &StudioFrame) -> impl IntoView + use<> {
        let chosen = self.chosen.to_owned();
        let options: Vec<_> = self
            .all
            .into_iter()
            .map(|(word, name)| {
                let selected = chosen == word;
                view! { <option value=word selected=selected>{name}</option> }
            })
            .collect();
        view! {
            <div class="field">
                <label for=self.name>{self.label}</label>
                <select id=self.name name=self.name>
                    <option value="">{frame.texts.get("office-trail-any")}</option>
                    {options}
                </select>
            </div>
        }
    }
}
