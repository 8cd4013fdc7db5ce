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
mod way;

use axum::response::Response;
use domain::{Currency, Day};
use foundation::store::StoreError;
use office_pages::payment::Notice;
use payouts::compare::kind;
use people::permission::{Permission, right};
use settlement::Signed;
use studio_pages::refused::Refusal;
use texts::Texts;

pub(super) use arrivals::{arrived, undo};
pub(super) use decided::{accept, reopen};
pub(super) use differences::{show as show_differences, show_accepted};
pub(super) use exports::{head as export_head, one as export, show as show_exports};
pub(crate) use files::{UPLOAD_LEN_MAX, bring};
pub(super) use files::{put_in, show as show_files, take_out};
pub(super) use listed::show;
pub(super) use months::show as show_months;
pub(super) use one::show as show_batch;
pub(super) use way::{marks, show as show_payment, taken};

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
    let told = asked(query, "told")?;
    let (words, is_problem) = match &*told {
        "reopened" => (reopened(texts, query)?, false),
        "undone" => (undone(texts, query)?, false),
        "accepted" => (texts.get("office-money-told-accepted"), false),
        "arrived" => (texts.get("office-money-told-arrived"), false),
        "later" => (texts.get("office-money-told-later"), false),
        "gone" => (texts.get("office-money-told-gone"), true),
        "meanwhile" => (texts.get("office-money-told-meanwhile"), true),
        "undone-before" => (texts.get("office-money-told-undone-before"), true),
        "why" => (texts.get("office-money-told-why"), true),
        _ => return None,
    };
    Some(Notice { words, is_problem })
}

fn asked(query: &str, name: &str) -> Option<String> {
    let all = url::form_urlencoded::parse(query.as_bytes());
    let mut all = all.filter(|(key, _)| key == name);
    all.next().map(|(_, value)| value.into_owned())
}

/// Which difference was opened again, by its kind.
fn reopened(texts: &Texts, query: &str) -> Option<String> {
    let kind = kind(&asked(query, "of")?).map_or(said::UNKNOWN, kinds::of_kind);
    let name = texts.get(kind.name);
    Some(texts.with("office-money-told-reopened", &[("name", &name)]))
}

/// Which arrival was taken back.
fn undone(texts: &Texts, query: &str) -> Option<String> {
    let currency = Currency::parse(&asked(query, "currency")?).ok()?;
    let minor = asked(query, "minor")?.parse().ok()?;
    let on = Day::parse(&asked(query, "on")?).ok()?;
    let amount = said::amount(texts, Signed::new(minor, currency));
    let day = said::day(texts, on);
    let both = [("amount", amount.as_str()), ("day", day.as_str())];
    Some(texts.with("office-money-told-undone", &both))
}
