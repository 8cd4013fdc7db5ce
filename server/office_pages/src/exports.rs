//! What a shop took, to be taken out as files: which days, and a link for each file.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use crate::period::PeriodForm;

/// What the page says.
#[derive(Clone, Debug)]
pub struct ExportsPage {
    /// The first and the last day.
    pub from: String,
    /// See [`ExportsPage::from`].
    pub to: String,
    /// Up to which moment: files of one link are the same, whenever they are fetched.
    pub until: String,
    /// What there is: its text, and where it is without its ending and with what stands behind it.
    pub kinds: Vec<(&'static str, String, String)>,
    /// Whether days were asked for that are no period.
    pub refused: bool,
}

/// The whole document.
pub fn exports_page(frame: &StudioFrame, page: &ExportsPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-exports-title");
    let refused = page.refused.then(|| {
        view! { <p class="alert" role="alert">{texts.get("office-reports-refused")}</p> }
    });
    let until = texts.with("office-exports-until", &[("time", &page.until)]);
    let kinds: Vec<_> = page.kinds.iter().map(|kind| files(frame, kind)).collect();
    let form = PeriodForm {
        at: "/office/exports",
        periods: &[],
        from: &page.from,
        to: &page.to,
        besides: None,
        button: "office-exports-days",
    };
    let form = form.view(frame);
    frame::render(frame, &title.clone(), Some(Section::Reports), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-exports-lead")}</p>
            </div>
            {refused}
            {form}
            <section class="card stack">
                {kinds}
                <p class="soft">{until}</p>
            </section>
        }
    })
}

fn files(frame: &StudioFrame, kind: &(&'static str, String, String)) -> impl IntoView + use<> {
    let (key, path, behind) = kind;
    let name = frame.texts.get(key);
    let links = TABLES.map(|(ending, called)| (called, format!("{path}.{ending}{behind}")));
    view! {
        <div class="row">
            <p class="row-name">{name.clone()}</p>
            <p class="files">{file_links(&name, &links)}</p>
        </div>
    }
}

/// The forms of a table: how a file's name ends, and what people call it.
pub(crate) const TABLES: [(&str, &str); 2] = [("csv", "CSV"), ("xlsx", "Excel (XLSX)")];

/// A link for each form of something that is taken out: what it is called, and where it is.
pub(crate) fn file_links(of: &str, files: &[(&'static str, String)]) -> Vec<impl IntoView + use<>> {
    let link = |(called, to): &(&'static str, String)| {
        let said = format!("{of}: {called}");
        view! { <a class="quiet quiet-lined" href=to.clone() aria-label=said>{*called}</a> }
    };
    files.iter().map(link).collect()
}
