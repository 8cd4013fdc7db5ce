//! What became of the money, to be taken out as files: which days, and a link for each file.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use super::MONEY;
use crate::{exports::file_links, payment::Notice, period::PeriodForm};

/// Where it is.
pub const EXPORTS: &str = "/office/money/exports";

/// What the page says.
#[derive(Clone, Debug)]
pub struct MoneyExportsPage {
    /// The first and the last day.
    pub from: String,
    /// See [`MoneyExportsPage::from`].
    pub to: String,
    /// What there is.
    pub lines: Vec<ExportLine>,
    /// Whether some of the money is paid out together with other shops'.
    pub is_shared: bool,
    /// Whether days were asked for that are no period.
    pub is_refused: bool,
    /// Why a file couldn't be made.
    pub notice: Option<Notice>,
}

/// What can be taken out.
#[derive(Clone, Debug)]
pub struct ExportLine {
    /// What it is.
    pub name: String,
    /// Its forms: what each is called, and where it is.
    pub files: Vec<(&'static str, String)>,
}

/// The whole document.
pub fn money_exports_page(frame: &StudioFrame, page: &MoneyExportsPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-money-exports");
    let refused = page.is_refused.then(|| {
        view! { <p class="alert" role="alert">{texts.get("office-reports-refused")}</p> }
    });
    let notice = page.notice.as_ref().map(Notice::view);
    let shared = page
        .is_shared
        .then(|| view! { <p class="soft">{texts.get("office-money-exports-shared")}</p> });
    let lines: Vec<_> = page.lines.iter().map(line).collect();
    let form = PeriodForm {
        at: EXPORTS,
        periods: &[],
        from: &page.from,
        to: &page.to,
        besides: None,
        button: "office-exports-days",
    };
    let form = form.view(frame);
    frame::render(frame, &title.clone(), Some(Section::Money), || {
        view! {
            <p class="back"><a href=MONEY>{texts.get("office-money-back")}</a></p>
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-money-exports-lead")}</p>
            </div>
            {notice}
            {refused}
            {form}
            <section class="card stack">
                {lines}
                {shared}
            </section>
        }
    })
}

fn line(line: &ExportLine) -> impl IntoView + use<> {
    view! {
        <div class="row">
            <p class="row-name">{line.name.clone()}</p>
            <p class="files">{file_links(&line.name, &line.files)}</p>
        </div>
    }
}
