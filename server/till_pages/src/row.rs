//! One line of the till: a payment, or what happened to it later. The script makes further ones out
//! of an empty one.

use leptos::prelude::*;
use texts::Texts;

use crate::{
    frame::FORM_FIELD,
    refund::{PAYMENT, REFUND},
};

/// What a line tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A payment was paid.
    Paid,
    /// It was taken back.
    Reversed,
    /// Money was given back.
    Refunded,
}

impl RowKind {
    /// As the feed names it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Reversed => "reversed",
            Self::Refunded => "refunded",
        }
    }

    /// What it is called.
    pub(crate) const fn text_key(self) -> &'static str {
        match self {
            Self::Paid => "till-paid",
            Self::Reversed => "till-reversed",
            Self::Refunded => "till-refunded",
        }
    }

    /// Where its mark is sent to; nothing where there is nothing to mark.
    const fn mark(self) -> &'static str {
        match self {
            Self::Paid => "/till/handed",
            Self::Reversed => "/till/seen",
            Self::Refunded => "",
        }
    }
}

/// What a customer wrote.
#[derive(Clone, Debug, Default)]
pub struct RowNote {
    /// What the shop calls it.
    pub name: String,
    /// As they wrote it.
    pub text: String,
    /// Whether nobody pays there without: whoever hands over looks for it first.
    pub is_needed: bool,
}

/// A line as it is shown.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number in the store's feed.
    pub seq: i64,
    /// What it tells.
    pub kind: RowKind,
    /// The payment's reference.
    pub reference: String,
    /// The two words that the customer's page shows.
    pub words: [String; 2],
    /// The amount as it is written.
    pub amount: String,
    /// The till it was paid at.
    pub till: String,
    /// What the customer wrote.
    pub note: Option<RowNote>,
    /// The wallet's name; empty if it isn't known.
    pub wallet: String,
    /// When, as people write it.
    pub time: String,
    /// Whether another payment looks like this one.
    pub is_twin: bool,
    /// Whether somebody has marked it: handed over, or seen.
    pub is_marked: bool,
    /// Whether all of the payment went back by now.
    pub is_back: bool,
    /// What of it went back, as people write it, if not all.
    pub back: Option<String>,
}

impl Row {
    /// One with nothing in it, for the script to fill.
    pub(crate) fn empty() -> Self {
        Self {
            seq: 0,
            kind: RowKind::Paid,
            reference: String::new(),
            words: [String::new(), String::new()],
            amount: String::new(),
            till: String::new(),
            note: None,
            wallet: String::new(),
            time: String::new(),
            is_twin: false,
            is_marked: false,
            is_back: false,
            back: None,
        }
    }
}

/// What all rows of a page share.
#[derive(Clone, Debug)]
pub(crate) struct Rows<'a> {
    /// The texts.
    pub(crate) texts: &'a Texts,
    /// What a form of this screen has to carry.
    pub(crate) form: &'a str,
    /// The references of payments that were taken back.
    pub(crate) gone: Vec<String>,
}

/// A line, as an item of its list.
pub(crate) fn row(rows: &Rows<'_>, row: Row) -> impl IntoView + use<> {
    let texts = rows.texts;
    let is_paid = row.kind == RowKind::Paid;
    let is_reversed = is_paid && rows.gone.contains(&row.reference);
    let is_gone = is_reversed || (is_paid && row.is_back);
    let state = texts.get(if is_reversed {
        RowKind::Reversed.text_key()
    } else if is_gone {
        RowKind::Refunded.text_key()
    } else {
        row.kind.text_key()
    });
    // What was paid, less what of it went back.
    let state = match row.back.filter(|_| is_paid && !is_gone) {
        Some(back) => format!("{state} \u{2212}{back}"),
        None => state,
    };
    let [first, second] = row.words;
    // Long amounts are written smaller where they are large.
    let long = match row.amount.chars().count() {
        0..=6 => None,
        7..=9 => Some("1"),
        _ => Some("2"),
    };
    let standing = match (row.is_marked, is_gone) {
        (true, _) => Standing::Marked,
        (false, true) => Standing::Gone,
        (false, false) => Standing::Open,
    };
    let may_go = is_paid && !is_gone;
    let note = note(row.note);
    let reference = row.reference.clone();
    let mark = mark(rows, row.kind, row.seq, standing);
    view! {
        <li class="row" data-seq=row.seq.to_string() data-kind=row.kind.as_str()
            data-ref=row.reference data-gone=is_gone.then_some("")
            data-marked=row.is_marked.then_some("")>
            <div class="row-sum">
                <bdi class="amount" data-amount="" data-long=long>{row.amount}</bdi>
                <span class="state" data-state="">{state}</span>
            </div>
            <div class="row-more">
                <p class="words" lang="en" dir="ltr">
                    <span data-word="">{first}</span>" "<span data-word="">{second}</span>
                </p>
                {note}
                <p class="twin" hidden=!row.is_twin>{texts.get("till-twins")}</p>
                <p class="facts">
                    <bdi data-wallet="">{row.wallet}</bdi>
                    <bdi data-time="">{row.time}</bdi>
                    <bdi data-till="">{row.till}</bdi>
                </p>
            </div>
            {mark}
            <form method="get" action=REFUND class="give" hidden=!may_go>
                <input type="hidden" name=PAYMENT value=reference/>
                <button type="submit" class="quiet">{texts.get("till-refund")}</button>
            </form>
        </li>
    }
}

/// What the customer wrote; an empty line is there for the script.
fn note(note: Option<RowNote>) -> impl IntoView + use<> {
    let has_none = note.is_none();
    let RowNote {
        name,
        text,
        is_needed,
    } = note.unwrap_or_default();
    view! {
        <p class="note" data-note="" data-needed=is_needed.then_some("") hidden=has_none>
            <bdi data-note-name="">{name}</bdi>" "<bdi data-note-text="">{text}</bdi>
        </p>
    }
}

/// Whether a line can still be marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// It waits for somebody.
    Open,
    /// Somebody did it.
    Marked,
    /// There is nothing to hand over for any more.
    Gone,
}

/// The button that marks a line, or that it was marked.
fn mark(rows: &Rows<'_>, kind: RowKind, seq: i64, standing: Standing) -> impl IntoView + use<> {
    let texts = rows.texts;
    let ask = match kind {
        RowKind::Reversed => "till-seen",
        RowKind::Paid | RowKind::Refunded => "till-hand",
    };
    let offers = standing == Standing::Open && kind != RowKind::Refunded;
    let says = standing == Standing::Marked && kind == RowKind::Paid;
    view! {
        <form method="post" action=kind.mark() class="mark" hidden=!offers>
            <input type="hidden" name=FORM_FIELD value=rows.form.to_owned()/>
            <input type="hidden" name="seq" value=seq.to_string()/>
            <button type="submit" class="button" data-mark="">{texts.get(ask)}</button>
        </form>
        <p class="done" hidden=!says>{texts.get("till-handed")}</p>
    }
}
