//! Where the money is, over HTTP: what isn't explained, batches, the way of one payment, what people say of it, and
//! the files that it is known from.

mod arrivals;
mod batches;
mod cards;
mod decided;
mod differences;
mod exports;
mod eyes;
mod facts;
mod files;
mod kinds;
mod listed;
mod months;
mod one;
mod rows;
mod said;
mod sums;
mod touched;
mod way;

use axum::response::Response;
use foundation::store::StoreError;
use office_pages::payment::Notice;
use people::permission::{Permission, right};
use studio_pages::refused::Refusal;
use texts::Texts;

pub(super) use arrivals::{arrived, undo};
pub(super) use decided::{accept, reopen};
pub(super) use differences::{show as show_differences, show_accepted};
pub(super) use exports::{head as export_head, one as export, show as show_exports};
pub(super) use files::show as show_files;
pub(crate) use files::{UPLOAD_LEN_MAX, bring};
pub(super) use listed::show;
pub(super) use months::show as show_months;
pub(super) use one::show as show_batch;
pub(super) use way::{marks, show as show_payment};

use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

type MayRead = May<right::MoneyRead>;
type MayDecide = May<right::MoneyDecide>;

/// Whether somebody may say something of what they see.
fn may_decide(editor: &Editor) -> bool {
    editor.rights.reach(Permission::MoneyDecide).is_some()
}

/// What isn't there, or isn't theirs to see.
fn missing(state: &Shared, editor: &Editor) -> Response {
    page::refused(state, &editor.visit, Some(editor), Refusal::Missing)
}

/// A page, what isn't there, or a failure of ours.
fn answered(
    state: &Shared,
    editor: &Editor,
    answer: Result<Option<Response>, StoreError>,
) -> Response {
    match answer {
        Ok(Some(response)) => response,
        Ok(None) => missing(state, editor),
        Err(error) => respond::our_fault(state, &editor.visit, &error),
    }
}

/// What is said after something was done.
fn notice(texts: &Texts, query: &str) -> Option<Notice> {
    let told = url::form_urlencoded::parse(query.as_bytes());
    let told = told.into_iter().find(|(name, _)| name == "told")?.1;
    let (key, is_problem) = match &*told {
        "accepted" => ("office-money-told-accepted", false),
        "reopened" => ("office-money-told-reopened", false),
        "gone" => ("office-money-told-gone", true),
        "why" => ("office-money-told-why", true),
        "arrived" => ("office-money-told-arrived", false),
        "undone" => ("office-money-told-undone", false),
        "later" => ("office-money-told-later", false),
        _ => return None,
    };
    Some(Notice {
        words: texts.get(key),
        is_problem,
    })
}
