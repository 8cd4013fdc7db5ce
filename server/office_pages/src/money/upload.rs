//! Bringing settlement files: several at once, what became of each, and those that came before.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use super::{FILES, MONEY, Stands, asking};
use crate::payment::Notice;

/// Where one is taken out.
const OUT: &str = "/office/money/files/out";
/// Where one is put back in.
const IN: &str = "/office/money/files/in";

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
    /// Why it doesn't count, if it doesn't.
    pub counts_not: Option<String>,
    /// Where the reader may take it out, or put it back in.
    pub word: Option<FileWord>,
}

/// What may be said of a file.
#[derive(Clone, Debug)]
pub struct FileWord {
    /// Its number.
    pub file: String,
    /// Whether it was taken out.
    pub is_out: bool,
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
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let counts_not = row.counts_not.clone().map(|said| {
                view! { <p><span class="tag tag-dead">{said}</span></p> }
            });
            let word = row.word.as_ref().map(|word| saying(frame, row, word));
            view! {
                <li class="row">
                    <div class="row-words">
                        <p class="row-name"><bdi dir="ltr">{row.name.clone()}</bdi></p>
                        <p class="row-more">{row.is.clone()}</p>
                        <p class="row-more">{row.came.clone()}</p>
                        {counts_not}
                        {word}
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

/// Taking a file out, or putting it back in, with a reason.
fn saying(frame: &StudioFrame, row: &HistoryRow, word: &FileWord) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let (to, button, explain, class) = if word.is_out {
        (
            IN,
            "office-money-files-in",
            "office-money-files-in-explain",
            "button",
        )
    } else {
        (
            OUT,
            "office-money-files-out",
            "office-money-files-out-explain",
            "button button-grave",
        )
    };
    let which = format!("{}: {}", texts.get(button), row.name);
    let id = format!("why-file-{}", word.file);
    view! {
        <details class="asked no-paper">
            <summary class="quiet quiet-lined" aria-label=which>{texts.get(button)}</summary>
            <form method="post" action=to class="stack">
                {frame.form_field()}
                <input type="hidden" name="file" value=word.file.clone()/>
                <p class="soft">{texts.get(explain)}</p>
                <div class="field">
                    <label for=id.clone()>{texts.get("office-money-why")}</label>
                    <input id=id name="why" maxlength="200" required=true autocomplete="off"/>
                </div>
                <button class=class type="submit">{texts.get(button)}</button>
            </form>
        </details>
    }
}
