//! In which form files come: `SANDBOX_REPORTS_AS`, words with blanks between them.

use std::str::FromStr;

/// The ages of the gateway's reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Age {
    /// `in-store`: from 2018 on.
    InStore,
    /// `acquirer`: from 2022 on.
    #[default]
    Acquirer,
    /// `psp`: from 2025 on.
    Psp,
}

/// A form.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a word of the setting, and goes with every other"
)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Variant {
    /// Of which age.
    pub age: Age,
    /// `minor`: numbers count minor units.
    pub is_minor: bool,
    /// `positive`: fees are above zero when charged.
    pub is_fee_positive: bool,
    /// `bom`: bytes that say UTF-8 stand in front.
    pub has_bom: bool,
    /// `crlf`: lines end as on Windows.
    pub is_crlf: bool,
    /// `quotes`: every value is in quotation marks.
    pub is_quoted: bool,
    /// `ragged`: a needless comma at the end of rows.
    pub is_ragged: bool,
    /// `shuffled`: columns stand in another order.
    pub is_shuffled: bool,
    /// `unknown`: with a column, and a fee, that nobody has heard of.
    pub has_unknown: bool,
    /// `unfinished`: the last row of details is cut off, as if the file were still being sent.
    pub is_unfinished: bool,
    /// `parts=100`: so many rows in a file; 0 is all.
    pub part_rows: usize,
    /// `faults=7`: with mistakes, chosen by this number; 0 is none.
    pub faults: u64,
    /// `faults=late-rate,dispute`: with these, each of one payment.
    pub planted: Planted,
}

/// Mistakes by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Planted {
    /// `late-rate`: another price is taken than was promised.
    pub late_rate: bool,
    /// `dispute`: a customer's bank takes a payment back some batches later.
    pub dispute: bool,
    /// `missing-row`: a payment is in no batch.
    pub missing_row: bool,
}

impl FromStr for Planted {
    type Err = String;

    fn from_str(names: &str) -> Result<Self, Self::Err> {
        let mut planted = Self::default();
        for name in names.split(',') {
            match name {
                "late-rate" => planted.late_rate = true,
                "dispute" => planted.dispute = true,
                "missing-row" => planted.missing_row = true,
                _ => return Err(format!("\"{name}\" is neither a number nor a mistake")),
            }
        }
        Ok(planted)
    }
}

impl FromStr for Variant {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut variant = Self::default();
        for word in text.split_whitespace() {
            let number = |value: &str| {
                let number = value.parse::<u32>();
                number.map_err(|_| format!("{word} needs a number"))
            };
            match word.split_once('=').unwrap_or((word, "")) {
                ("in-store", "") => variant.age = Age::InStore,
                ("acquirer", "") => variant.age = Age::Acquirer,
                ("psp", "") => variant.age = Age::Psp,
                ("minor", "") => variant.is_minor = true,
                ("positive", "") => variant.is_fee_positive = true,
                ("bom", "") => variant.has_bom = true,
                ("crlf", "") => variant.is_crlf = true,
                ("quotes", "") => variant.is_quoted = true,
                ("ragged", "") => variant.is_ragged = true,
                ("shuffled", "") => variant.is_shuffled = true,
                ("unknown", "") => variant.has_unknown = true,
                ("unfinished", "") => variant.is_unfinished = true,
                ("parts", rows) => {
                    variant.part_rows = usize::try_from(number(rows)?).unwrap_or(usize::MAX);
                }
                ("faults", seed) => match seed.parse::<u32>() {
                    Ok(seed) => variant.faults = u64::from(seed),
                    Err(_) => variant.planted = seed.parse()?,
                },
                _ => return Err(format!("{word} is no form of a report")),
            }
        }
        Ok(variant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_words_and_others_are_told() {
        let variant: Variant = "psp minor bom parts=2 faults=7".parse().unwrap();
        assert_eq!(
            (variant.age, variant.part_rows, variant.faults),
            (Age::Psp, 2, 7)
        );
        assert!(variant.is_minor && variant.has_bom && !variant.is_crlf);
        assert_eq!("".parse::<Variant>(), Ok(Variant::default()));
        let planted: Variant = "faults=late-rate,missing-row faults=3".parse().unwrap();
        assert!(planted.planted.late_rate && planted.planted.missing_row);
        assert!(!planted.planted.dispute && planted.faults == 3);
        for wrong in [
            "pdf",
            "parts",
            "parts=x",
            "minor=1",
            "faults=",
            "faults=rain",
        ] {
            assert!(wrong.parse::<Variant>().is_err(), "{wrong}");
        }
    }
}
