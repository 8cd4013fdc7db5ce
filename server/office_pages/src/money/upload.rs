//! Bringing settlement files: several at once, what became of each, and those that came before.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use super::{FILES, MONEY, Stands, asking};
use crate::payment::Notice;

/// What the page says.
#[derive(Clone, Debug)]
pub struct UploadPage {
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
    /// What became of each file that was just brought.
    pub taken: Vec<TakenLine>,
    /// Why none can be brought here; the form is there otherwise.
    pub closed: Option<String>,
    /// Whether the gateway is being asked about something of theirs.
    pub is_asking: bool,
    /// Files that came before, the newest first.
    pub history: Vec<HistoryRow>,
}

/// What became of a file.
#[derive(Clone, Debug)]
pub struct TakenLine {
    /// Its name.
    pub name: String,
    /// What became of it.
    pub stands: Stands,
    /// Where in it something is wrong, what, and what to do.
    pub more: Vec<String>,
}

/// A file that is kept.
#[derive(Clone, Debug)]
pub struct HistoryRow {
    /// Its name.
    pub name: String,
    /// What it is, and of how many rows.
    pub is: String,
    /// When it came, and by whom.
    pub came: String,
    /// That another is in its place.
    pub is_replaced: bool,
}

/// The whole document.
pub fn upload_page(frame: &StudioFrame, page: &UploadPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-money-files");
    let notice = page.notice.as_ref().map(Notice::view);
    let taken: Vec<_> = page.taken.iter().map(taken_line).collect();
    let taken = (!taken.is_empty()).then(|| {
        view! {
            <section class="card stack" aria-labelledby="taken" role="status">
                <h2 id="taken">{texts.get("office-money-files-taken")}</h2>
                <ul class="rows">{taken}</ul>
            </section>
        }
    });
    let form = match page.closed.clone() {
        Some(why) => view! { <section class="card"><p>{why}</p></section> }.into_any(),
        None => form(frame).into_any(),
    };
    let history = history(frame, &page.history);
    frame::render(frame, &title.clone(), Some(Section::Money), || {
        view! {
            <p class="back"><a href=MONEY>{texts.get("office-money-back")}</a></p>
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-money-files-lead")}</p>
            </div>
            {notice}
            {taken}
            {asking(frame, page.is_asking)}
            {form}
            {history}
        }
    })
}

fn taken_line(line: &TakenLine) -> impl IntoView + use<> {
    let more: Vec<_> = line
        .more
        .iter()
        .map(|said| view! { <p class="row-more">{said.clone()}</p> })
        .collect();
    view! {
        <li class="row">
            <div class="row-words">
                <p class="row-name"><bdi dir="ltr">{line.name.clone()}</bdi></p>
                <p>{line.stands.view()}</p>
                {more}
            </div>
        </li>
    }
}

fn form(frame: &StudioFrame) -> impl IntoView + use<> {
    let texts = &frame.texts;
    view! {
        <form method="post" action=FILES enctype="multipart/form-data" class="card stack no-paper">
            {frame.form_field()}
            <div class="field">
                <label for="files">{texts.get("office-money-files-choose")}</label>
                <input id="files" name="file" type="file" accept=".csv,text/csv" multiple=true required=true/>
            </div>
            <p class="soft">{texts.get("office-money-files-explain")}</p>
            <button class="button" type="submit">{texts.get("office-money-files-bring")}</button>
        </form>
    }
}

fn history(frame: &StudioFrame, rows: &[HistoryRow]) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let replaced = texts.get("office-money-replaced");
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let replaced = row.is_replaced.then(|| {
                view! { <p><span class="tag tag-dead">{replaced.clone()}</span></p> }
            });
            view! {
                <li class="row">
                    <div class="row-words">
                        <p class="row-name"><bdi dir="ltr">{row.name.clone()}</bdi></p>
                        <p class="row-more">{row.is.clone()}</p>
                        <p class="row-more">{row.came.clone()}</p>
                        {replaced}
                    </div>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card stack" aria-labelledby="history">
                <h2 id="history">{texts.get("office-money-files-history")}</h2>
                <ul class="rows">{rows}</ul>
            </section>
        }
    })
}
