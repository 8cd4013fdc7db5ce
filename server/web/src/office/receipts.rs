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
    receipts::{INVOICE, LINES, Line, RECEIPTS, ReceiptsPage, fields, part, receipts_page},
    seen::{Beside, SEEN},
};
use people::permission::right;
use shops::receipts::{
    ADDRESS_MAX, CLOSING_MAX, NAME_MAX, NUMBER_MAX, ReceiptWords, Rewording, TAX_MAX, Tax,
};
use studio_pages::refused::Refusal;

use super::{
    seen::{self, Over},
    sent::{fields_of, said},
};
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

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
    /// What somebody else has set meanwhile.
    beside: Beside,
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
    let sent = fields_of(&body);
    for _ in 0..seen::TRIES {
        // What was said last holds, whatever the clock of who said it.
        let last = Timestamp(i64::MAX);
        let before = state.store.receipt_words(&editor.merchant.id, last).await;
        let before = match before {
            Ok(before) => before,
            Err(error) => return respond::our_fault(&state, &editor.visit, &error),
        };
        if let Some(answer) = saved(&state, &editor, &before, &sent).await {
            return answer;
        }
    }
    respond::our_fault(&state, &editor.visit, &StoreError::Conflict)
}

/// What was sent, set over what is found; `None` where somebody else has set something in the same moment.
async fn saved(
    state: &Shared,
    editor: &Editor,
    before: &ReceiptWords,
    sent: &[(String, String)],
) -> Option<Response> {
    let now = fields(&now(before), before.is_invoice);
    let typed = filled(sent);
    let is_so = typed.read.as_ref().is_ok_and(|words| words == before);
    let typed = fields(&typed.lines, typed.is_invoice);
    let over = Over::of(part, said(sent, SEEN), [&now, &typed]).unless(is_so);
    let mut filled = filled(&over.merged(sent, now.clone()));
    if over.is_conflict() {
        // What was typed stays, beside what it is now.
        filled.beside = over.beside(now, fields(&filled.lines, filled.is_invoice));
        let told = Told::Problem("office-changed-meanwhile");
        return Some(shown(state, editor, Some(filled), Some(told)).await);
    }
    let words = match &filled.read {
        Ok(words) => words.clone(),
        Err(key) => {
            let told = Told::Problem(key);
            return Some(shown(state, editor, Some(filled), Some(told)).await);
        }
    };
    let rewording = Rewording {
        before: Some(before),
        after: &words,
    };
    let (merchant, at) = (&editor.merchant.id, state.clock.now());
    match state.store.set_receipt_words(merchant, rewording, at).await {
        Ok(true) => Some(respond::see_other(&format!("{RECEIPTS}?told=saved"))),
        Ok(false) => {
            let refused = page::refused(state, &editor.visit, Some(editor), Refusal::Missing);
            Some(refused)
        }
        Err(StoreError::Conflict) => None,
        Err(error) => Some(respond::our_fault(state, &editor.visit, &error)),
    }
}

fn filled(sent: &[(String, String)]) -> Filled {
    let field = |name: &str| said(sent, name);
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
        beside: Beside::default(),
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

/// The lines as they are.
fn now(words: &ReceiptWords) -> [Line; 6] {
    let tax = words.tax.as_ref();
    lines([
        words.name.clone(),
        words.number.clone(),
        words.address.clone(),
        words.closing.clone(),
        tax.map_or_else(String::new, |tax| tax.name.clone()),
        tax.map_or_else(String::new, Tax::percent),
    ])
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
    let now = now(&words);
    let seen = seen::marks(part, &fields(&now, words.is_invoice));
    let (lines, is_invoice, beside) = match filled {
        Some(filled) => (filled.lines, filled.is_invoice, filled.beside),
        None => (now, words.is_invoice, Beside::default()),
    };
    let content = ReceiptsPage {
        lines,
        is_invoice,
        seen,
        beside,
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
