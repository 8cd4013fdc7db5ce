//! What is said on receipts: read from a form, kept from now on, and shown back.

use axum::{
    body::Bytes,
    extract::{RawQuery, State},
    response::Response,
};
use domain::plain_digits;
use foundation::{clock::Timestamp, store::StoreError};
use office_pages::{
    payment::Notice,
    receipts::{self, INVOICE, LINES, Line, RECEIPTS, ReceiptsPage, receipts_page},
    seen::{Beside, SEEN},
};
use people::permission::right;
use shops::receipts::{
    ADDRESS_MAX, CLOSING_MAX, NAME_MAX, NUMBER_MAX, ReceiptWords, Rewording, TAX_MAX, Tax,
};
use studio_pages::refused::Refusal;

use super::seen;
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// Somebody else has set it: what was typed stays, beside what it is now.
const LATE: &str = "office-changed-meanwhile";
/// Longest rate, as `12.75 %`.
const RATE_MAX: usize = 8;
/// The longest of each line, in the form's order.
const LONGEST: [usize; 6] = [
    NAME_MAX,
    NUMBER_MAX,
    ADDRESS_MAX,
    CLOSING_MAX,
    TAX_MAX,
    RATE_MAX,
];

/// A form as it was filled in, and what can be read of it.
struct Filled {
    lines: [Line; 6],
    is_invoice: bool,
    /// Else the key of what is wrong.
    read: Result<ReceiptWords, &'static str>,
}

/// What is said above the form.
#[derive(Clone, Copy)]
enum Told {
    Saved,
    /// The key of what is wrong.
    Problem(&'static str),
}

impl Told {
    const fn key(self) -> &'static str {
        match self {
            Self::Saved => "office-receipts-saved",
            Self::Problem(key) => key,
        }
    }
}

/// `GET /office/settings/receipts`.
pub(super) async fn show(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    May { editor, .. }: May<right::SettingsWrite>,
) -> Response {
    let saved = query.as_deref() == Some("told=saved");
    let notice = saved.then_some(Told::Saved);
    shown(&state, &editor, None, notice).await
}

/// `POST /office/settings/receipts`: what is paid from now on has it.
pub(super) async fn save(
    State(state): State<Shared>,
    May { editor, .. }: May<right::SettingsWrite>,
    body: Bytes,
) -> Response {
    let fields: Vec<(String, String)> = url::form_urlencoded::parse(&body).into_owned().collect();
    let field = |name: &str| {
        let found = fields.iter().find(|(own, _)| own == name);
        found.map(|(_, text)| text.trim()).unwrap_or_default()
    };
    let (merchant, now) = (&editor.merchant.id, state.clock.now());
    // What was said last holds, whatever the clock of who said it.
    let last = Timestamp(i64::MAX);
    let before = match state.store.receipt_words(merchant, last).await {
        Ok(before) => before,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let filled = filled(field);
    let late = Some(Told::Problem(LATE));
    if seen::is_late(field(SEEN), &before, filled.read.as_ref().ok()) {
        return shown(&state, &editor, Some(filled), late).await;
    }
    let words = match &filled.read {
        Ok(words) => words.clone(),
        Err(key) => {
            let notice = Some(Told::Problem(key));
            return shown(&state, &editor, Some(filled), notice).await;
        }
    };
    let rewording = Rewording {
        before: Some(&before),
        after: &words,
    };
    match state
        .store
        .set_receipt_words(merchant, rewording, now)
        .await
    {
        Ok(true) => respond::see_other(&format!("{RECEIPTS}?told=saved")),
        Ok(false) => page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing),
        Err(StoreError::Conflict) => shown(&state, &editor, Some(filled), late).await,
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

fn filled<'a>(field: impl Fn(&str) -> &'a str) -> Filled {
    let texts = LINES.map(|name| field(name).to_owned());
    let is_invoice = field(INVOICE) == "1";
    let [name, number, address, closing, tax, rate] = texts.clone();
    let fits = |at: usize, text: &str| {
        let longest = LONGEST.get(at).copied().unwrap_or_default();
        ReceiptWords::fits(text, longest)
    };
    let mut wrong: [bool; 6] = std::array::from_fn(|at| {
        let text = texts.get(at).map(String::as_str);
        !fits(at, text.unwrap_or_default())
    });
    // A tax is named and has a rate, or there is none.
    let read_rate = Tax::rate(&plain_digits(&rate));
    let is_taxed = !tax.is_empty() || !rate.is_empty();
    wrong[4] |= is_taxed && tax.is_empty();
    wrong[5] |= is_taxed && read_rate.is_none();
    let words = ReceiptWords {
        name,
        number,
        address,
        closing,
        is_invoice,
        tax: read_rate.filter(|_| is_taxed).map(|rate_x100| Tax {
            name: tax,
            rate_x100,
        }),
    };
    let lacks = words.lacks_what_an_invoice_has();
    wrong[0] |= lacks && words.name.is_empty();
    wrong[1] |= lacks && words.number.is_empty();
    let read = if lacks {
        Err("office-receipts-lacks")
    } else if wrong.contains(&true) {
        Err("office-receipts-wrong")
    } else {
        Ok(words)
    };
    let mut lines = lines(texts);
    for (line, is_wrong) in lines.iter_mut().zip(wrong) {
        line.is_wrong = is_wrong;
    }
    Filled {
        lines,
        is_invoice,
        read,
    }
}

fn lines(texts: [String; 6]) -> [Line; 6] {
    let mut longest = LONGEST.into_iter();
    texts.map(|text| Line {
        text,
        longest: longest.next().unwrap_or_default(),
        is_wrong: false,
    })
}

/// The page; its form perhaps as it was filled in.
async fn shown(
    state: &Shared,
    editor: &Editor,
    filled: Option<Filled>,
    told: Option<Told>,
) -> Response {
    let last = Timestamp(i64::MAX);
    let words = match state.store.receipt_words(&editor.merchant.id, last).await {
        Ok(words) => words,
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let frame = page::frame(state, &editor.visit, RECEIPTS, Some(editor));
    let is_problem = matches!(told, Some(Told::Problem(_)));
    let status = if is_problem { 422 } else { 200 };
    let seen = seen::mark(&words);
    let tax = words.tax.as_ref();
    let now = lines([
        words.name.clone(),
        words.number.clone(),
        words.address.clone(),
        words.closing.clone(),
        tax.map_or_else(String::new, |tax| tax.name.clone()),
        tax.map_or_else(String::new, Tax::percent),
    ]);
    let is_late = matches!(told, Some(Told::Problem(LATE)));
    let typed = filled.map(|filled| (filled.lines, filled.is_invoice));
    let beside = typed.as_ref().filter(|_| is_late).map(|(typed, invoice)| {
        let now = receipts::fields(&now, words.is_invoice);
        Beside::of(now, receipts::fields(typed, *invoice))
    });
    let (lines, is_invoice) = typed.unwrap_or((now, words.is_invoice));
    let content = ReceiptsPage {
        lines,
        is_invoice,
        seen,
        beside: beside.unwrap_or_default(),
        notice: told.map(|told| Notice {
            words: frame.texts.get(told.key()),
            is_problem: matches!(told, Told::Problem(_)),
        }),
    };
    let html = receipts_page(&frame, &content);
    let finished = page::Finished {
        status,
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}
