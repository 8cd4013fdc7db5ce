//! What each reason for refusing a file is called, and what an operator does about it.

use std::fmt;

use super::Reason;

impl fmt::Display for Reason {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(out, "can't be read: {error}"),
            Self::NotText(what) => write!(out, "this is {what}, not a CSV file"),
            Self::NoColumn(name) => write!(out, "the column {name} isn't there"),
            Self::FewFields { found, columns } => {
                write!(out, "{found} values under {columns} columns")
            }
            Self::Amount { found, error } => write!(out, "\"{found}\" {error}"),
            Self::Currency { found } => write!(out, "\"{found}\" is no currency we know"),
            Self::Quote { found, error } => write!(out, "\"{found}\" {error}"),
            Self::Moment { found, error } => write!(out, "\"{found}\" {error}"),
            Self::Count { found } => write!(out, "\"{found}\" is no number of transactions"),
            Self::Spreadsheet { found } => {
                write!(out, "\"{found}\" was rewritten by a spreadsheet")
            }
            Self::Account { found } => write!(out, "\"{found}\" is another customer"),
            Self::OtherUnit {
                against,
                supporting,
            } => write!(
                out,
                "{against} rows from here on add up only in the other unit, {supporting} in the one \
                 this source is set to"
            ),
            Self::OtherFeeSign { against } => write!(
                out,
                "{against} rows from here on add up only with fees signed the other way round, none \
                 as this source is set"
            ),
            Self::Empty
            | Self::NotUtf8
            | Self::Nul
            | Self::StrayQuote
            | Self::AfterQuote
            | Self::OpenQuote
            | Self::LongRow
            | Self::ManyFields
            | Self::ManyRows
            | Self::ManyBatches
            | Self::LongFile
            | Self::NoReport
            | Self::TwoGenerations
            | Self::ColumnTwice
            | Self::NoFeeCurrency
            | Self::ExtraField
            | Self::NoValue
            | Self::NoCurrency
            | Self::AfterEnd
            | Self::NoEnd => out.write_str(self.plain()),
        }
    }
}

impl Reason {
    /// What there is to say where nothing of the file is repeated.
    const fn plain(&self) -> &'static str {
        match self {
            Self::Empty => "the file is empty",
            Self::NotUtf8 => "a byte that is no UTF-8",
            Self::Nul => "a byte of zero",
            Self::StrayQuote => "a quotation mark within a value that doesn't begin with one",
            Self::AfterQuote => "something between a closing quotation mark and the comma",
            Self::OpenQuote => "a quotation mark that nothing closes",
            Self::LongRow => "a row of more than 64 KiB",
            Self::ManyFields => "a row of more than 256 values",
            Self::ManyRows => "more than ten million rows",
            Self::ManyBatches => "more than a thousand batches in one file",
            Self::LongFile => "more than 8 GiB",
            Self::NoReport => "the first line isn't that of a settlement report",
            Self::TwoGenerations => "the first line has columns of two ages of the report",
            Self::ColumnTwice => "a second column that says the same",
            Self::NoFeeCurrency => "a fee without a column for its currency",
            Self::ExtraField => "a value that no column stands above",
            Self::NoValue => "nothing, where something must be",
            Self::NoCurrency => "an amount without a currency",
            Self::AfterEnd => "something after <END>",
            Self::NoEnd => "the file ends without <END>, so a part of it is missing",
            Self::Unreadable(_)
            | Self::NotText(_)
            | Self::NoColumn(_)
            | Self::FewFields { .. }
            | Self::Amount { .. }
            | Self::Currency { .. }
            | Self::Quote { .. }
            | Self::Moment { .. }
            | Self::Count { .. }
            | Self::Spreadsheet { .. }
            | Self::Account { .. }
            | Self::OtherUnit { .. }
            | Self::OtherFeeSign { .. } => "",
        }
    }

    /// What to do.
    pub const fn advice(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "See that the file is there and may be read.",
            Self::NotText(_) | Self::NotUtf8 | Self::Nul => {
                "Fetch the report as CSV, in UTF-8, and don't save it with another program."
            }
            Self::Empty | Self::NoEnd | Self::OpenQuote => "Fetch the file again.",
            Self::StrayQuote | Self::AfterQuote | Self::FewFields { .. } | Self::ExtraField => {
                "Fetch the file again; if it is the same, ask the gateway."
            }
            Self::LongRow
            | Self::ManyFields
            | Self::ManyRows
            | Self::ManyBatches
            | Self::LongFile => "No report is like this: see where the file comes from.",
            Self::NoReport | Self::TwoGenerations | Self::NoColumn(_) | Self::ColumnTwice => {
                "Transaction details, settlement details and settlement summaries are read, with \
                 their columns as the gateway delivers them; see how the report is customised there."
            }
            Self::NoFeeCurrency => "Let the gateway deliver the fee's currency, too.",
            Self::NoValue | Self::NoCurrency | Self::Currency { .. } | Self::Count { .. } => {
                "Ask the gateway, with this line."
            }
            Self::Amount { error, .. } => match error {
                crate::signed::AmountError::Spreadsheet => SPREADSHEET,
                crate::signed::AmountError::Point => {
                    "Set the source to major units, if all its files are like this."
                }
                crate::signed::AmountError::Decimals => {
                    "Ask the gateway, with this line; or the source writes minor units of another \
                     currency."
                }
                crate::signed::AmountError::NotANumber | crate::signed::AmountError::Long => {
                    "Ask the gateway, with this line."
                }
            },
            Self::Quote { error, .. } => match error {
                crate::quote::QuoteError::Spreadsheet => SPREADSHEET,
                crate::quote::QuoteError::Pair | crate::quote::QuoteError::Price => {
                    "Ask the gateway, with this line."
                }
            },
            Self::Moment { error, .. } => match error {
                crate::moment::MomentError::NoOffset => "Say the source's offset from UTC.",
                crate::moment::MomentError::Unreadable => SPREADSHEET,
            },
            Self::Spreadsheet { .. } => SPREADSHEET,
            Self::Account { .. } => "See whose folder this file was in.",
            Self::OtherUnit { .. } => {
                "Set the source to the other unit, if all files are like this."
            }
            Self::OtherFeeSign { .. } => {
                "Set the source to the other sign of fees, if all files are like this."
            }
            Self::AfterEnd => "Two files were put together: fetch them again, each for itself.",
        }
    }
}

const SPREADSHEET: &str =
    "If the file was opened and saved in a spreadsheet, fetch it again and leave it as it is.";
