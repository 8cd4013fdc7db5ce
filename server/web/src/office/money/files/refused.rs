//! Why a file was refused, in the reader's language: where in it, what is wrong there, and what to do. The command line
//! says the same in English (`settlement::refusal`).

use domain::visible::escaped;
use settlement::{Reason, Refusal, moment::MomentError, quote::QuoteError, signed::AmountError};
use texts::Texts;

const AGAIN: &str = "office-money-refusal-do-again";
const AGAIN_OR_ASK: &str = "office-money-refusal-do-again-or-ask";
const ASK: &str = "office-money-refusal-do-ask";
const COLUMNS: &str = "office-money-refusal-do-columns";
const SHEET: &str = "office-money-refusal-do-sheet";
const TEXT: &str = "office-money-refusal-do-text";
const WHENCE: &str = "office-money-refusal-do-whence";

const REWRITTEN: &str = "office-money-refusal-sheet";

/// Where it is wrong, what is wrong there, and what to do.
pub(super) fn refused(texts: &Texts, refusal: &Refusal) -> Vec<String> {
    let place = &refusal.place;
    let line = place.line.to_string();
    let column = place.column.map(|at| at.to_string()).unwrap_or_default();
    let name = place.name.as_deref().map(escaped).unwrap_or_default();
    let at = match place.column {
        // A picture has no columns with names.
        Some(_) if !name.is_empty() => texts.with(
            "office-money-files-column",
            &[("line", &line), ("column", &column), ("name", &name)],
        ),
        Some(_) | None => texts.with("office-money-files-line", &[("line", &line)]),
    };
    let said = said(&refusal.reason);
    let values: Vec<(&str, &str)> = said.with.iter().map(|(name, it)| (*name, &**it)).collect();
    vec![at, texts.with(said.key, &values), texts.get(said.advice)]
}

/// What is said of a reason.
struct Said {
    key: &'static str,
    /// What of the file is repeated.
    with: Vec<(&'static str, String)>,
    advice: &'static str,
}

const fn said_of(key: &'static str, advice: &'static str) -> Said {
    Said {
        key,
        with: Vec::new(),
        advice,
    }
}

impl Said {
    fn found(self, found: &str) -> Self {
        self.and("found", escaped(found))
    }

    fn number(self, name: &'static str, number: &impl ToString) -> Self {
        self.and(name, number.to_string())
    }

    fn and(mut self, name: &'static str, value: String) -> Self {
        self.with.push((name, value));
        self
    }
}

fn said(reason: &Reason) -> Said {
    match reason {
        Reason::Amount { found, error } => of_amount(*error).found(found),
        Reason::Quote { found, error } => of_quote(*error).found(found),
        Reason::Moment { found, error } => of_moment(*error).found(found),
        Reason::Currency { found } => said_of("office-money-refusal-currency", ASK).found(found),
        Reason::Count { found } => said_of("office-money-refusal-count", ASK).found(found),
        Reason::Spreadsheet { found } => said_of(REWRITTEN, SHEET).found(found),
        Reason::Account { found } => said_of(
            "office-money-refusal-account",
            "office-money-refusal-do-whose",
        )
        .found(found),
        Reason::NoColumn(name) => {
            said_of("office-money-refusal-no-column", COLUMNS).and("name", (*name).to_owned())
        }
        Reason::FewFields { found, columns } => {
            said_of("office-money-refusal-few-fields", AGAIN_OR_ASK)
                .number("found", found)
                .number("columns", columns)
        }
        Reason::OtherUnit {
            against,
            supporting,
        } => said_of(
            "office-money-refusal-other-unit",
            "office-money-refusal-do-unit",
        )
        .number("against", against)
        .number("supporting", supporting),
        Reason::OtherFeeSign { against } => said_of(
            "office-money-refusal-other-sign",
            "office-money-refusal-do-sign",
        )
        .number("against", against),
        Reason::Unreadable(_)
        | Reason::Empty
        | Reason::NotText(_)
        | Reason::NotUtf8
        | Reason::Nul
        | Reason::StrayQuote
        | Reason::AfterQuote
        | Reason::OpenQuote
        | Reason::LongRow
        | Reason::ManyFields
        | Reason::ManyRows
        | Reason::ManyBatches
        | Reason::LongFile
        | Reason::NoReport
        | Reason::TwoGenerations
        | Reason::ColumnTwice
        | Reason::NoFeeCurrency
        | Reason::ExtraField
        | Reason::NoValue
        | Reason::NoCurrency
        | Reason::AfterEnd
        | Reason::NoEnd => plain(reason),
    }
}

/// Where nothing of the file is repeated.
const fn plain(reason: &Reason) -> Said {
    match reason {
        Reason::Empty => said_of("office-money-refusal-empty", AGAIN),
        Reason::NoEnd => said_of("office-money-refusal-no-end", AGAIN),
        Reason::NotText(_) => said_of("office-money-refusal-not-text", TEXT),
        Reason::NotUtf8 | Reason::Nul => said_of("office-money-refusal-bytes", TEXT),
        Reason::StrayQuote => said_of("office-money-refusal-stray-quote", AGAIN_OR_ASK),
        Reason::AfterQuote => said_of("office-money-refusal-after-quote", AGAIN_OR_ASK),
        Reason::OpenQuote => said_of("office-money-refusal-open-quote", AGAIN),
        Reason::LongRow => said_of("office-money-refusal-long-row", WHENCE),
        Reason::ManyFields => said_of("office-money-refusal-many-fields", WHENCE),
        Reason::ManyRows => said_of("office-money-refusal-many-rows", WHENCE),
        Reason::ManyBatches => said_of("office-money-refusal-many-batches", WHENCE),
        Reason::LongFile => said_of("office-money-refusal-long-file", WHENCE),
        Reason::NoReport => said_of("office-money-refusal-no-report", COLUMNS),
        Reason::TwoGenerations => said_of("office-money-refusal-two-ages", COLUMNS),
        Reason::ColumnTwice => said_of("office-money-refusal-column-twice", COLUMNS),
        Reason::NoFeeCurrency => said_of(
            "office-money-refusal-no-fee-currency",
            "office-money-refusal-do-fee-currency",
        ),
        Reason::ExtraField => said_of("office-money-refusal-extra-field", AGAIN_OR_ASK),
        Reason::NoValue => said_of("office-money-refusal-no-value", ASK),
        Reason::NoCurrency => said_of("office-money-refusal-no-currency", ASK),
        Reason::AfterEnd => said_of(
            "office-money-refusal-after-end",
            "office-money-refusal-do-apart",
        ),
        Reason::Unreadable(_)
        | Reason::NoColumn(_)
        | Reason::FewFields { .. }
        | Reason::Amount { .. }
        | Reason::Currency { .. }
        | Reason::Quote { .. }
        | Reason::Moment { .. }
        | Reason::Count { .. }
        | Reason::Spreadsheet { .. }
        | Reason::Account { .. }
        | Reason::OtherUnit { .. }
        | Reason::OtherFeeSign { .. } => {
            // What the disk says helps whoever runs it, and stands in the log there.
            said_of("office-money-refusal-unreadable", AGAIN)
        }
    }
}

const fn of_amount(error: AmountError) -> Said {
    match error {
        AmountError::NotANumber => said_of("office-money-refusal-number", ASK),
        AmountError::Spreadsheet => said_of(REWRITTEN, SHEET),
        AmountError::Decimals => said_of("office-money-refusal-decimals", ASK),
        AmountError::Point => said_of("office-money-refusal-point", "office-money-refusal-do-unit"),
        AmountError::Long => said_of("office-money-refusal-long-number", ASK),
    }
}

const fn of_quote(error: QuoteError) -> Said {
    match error {
        QuoteError::Pair => said_of("office-money-refusal-pair", ASK),
        QuoteError::Price => said_of("office-money-refusal-price", ASK),
        QuoteError::Spreadsheet => said_of(REWRITTEN, SHEET),
    }
}

const fn of_moment(error: MomentError) -> Said {
    match error {
        MomentError::Unreadable => said_of("office-money-refusal-time", SHEET),
        MomentError::NoOffset => said_of(
            "office-money-refusal-no-offset",
            "office-money-refusal-do-offset",
        ),
    }
}
