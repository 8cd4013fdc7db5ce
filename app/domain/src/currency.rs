//! Currencies a shop may trade in, and their exponent on the wire.
//!
//! Knows letters, numbers and minor units; knows nothing of names, symbols or locales.

use std::fmt;

mod table;

/// A currency from our table. Small, `Copy`, and impossible to make from unknown letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct Currency(&'static Row);

/// One line of the table.
#[derive(PartialEq, Eq, Debug, Hash)]
struct Row {
    code: &'static str,
    numeric: u16,
    exponent: u8,
    source: Source,
}

/// Where a currency's wire exponent comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Source {
    /// The gateway's currency page, which wins over ISO where they differ.
    Gateway,
    /// ISO 4217, for what the gateway's page does not list.
    Iso4217,
}

/// The letters name no currency a shop may trade in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UnknownCurrency;

impl Currency {
    /// Takes the three upper-case letters of ISO 4217, exactly.
    pub fn parse(code: &str) -> Result<Self, UnknownCurrency> {
        // As numbers: a file of a million rows asks for millions of them.
        let wanted = letters(code).ok_or(UnknownCurrency)?;
        let at = table::ROWS.binary_search_by_key(&Some(wanted), |row| letters(row.code));
        at.ok()
            .and_then(|at| table::ROWS.get(at))
            .map(Self)
            .ok_or(UnknownCurrency)
    }

    /// Every currency, in alphabetical order.
    pub fn all() -> impl Iterator<Item = Self> {
        table::ROWS.iter().map(Self)
    }

    /// The three letters of ISO 4217.
    pub const fn code(self) -> &'static str {
        self.0.code
    }

    /// The number of ISO 4217, which older quotes use instead of letters.
    pub const fn numeric(self) -> u16 {
        self.0.numeric
    }

    /// How many of a wire value's last digits are decimals.
    pub const fn exponent(self) -> u8 {
        self.0.exponent
    }

    /// Which table the exponent comes from.
    pub const fn source(self) -> Source {
        self.0.source
    }

    /// The least difference between two amounts the wire accepts, in minor units.
    ///
    /// The gateway rounds rupiah to whole ones: the last two digits of an IDR value are always 00
    /// (docs/protocol.md §10).
    pub fn smallest_step(self) -> u64 {
        if self.code() == "IDR" { 100 } else { 1 }
    }

    /// Whether an amount can have digits behind a decimal mark: some currencies have them and are paid in whole
    /// units all the same.
    pub fn has_decimals(self) -> bool {
        let unit = 10_u64.checked_pow(u32::from(self.exponent()));
        unit.is_some_and(|unit| !self.smallest_step().is_multiple_of(unit))
    }
}

/// Three letters as one number, in the order of the alphabet.
const fn letters(code: &str) -> Option<u32> {
    match code.as_bytes() {
        [first, second, third] => Some(u32::from_be_bytes([0, *first, *second, *third])),
        _ => None,
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl fmt::Display for UnknownCurrency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("no currency we trade in has this code")
    }
}

impl std::error::Error for UnknownCurrency {}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_exponent(exponent: u8) -> Vec<&'static str> {
        Currency::all()
            .filter(|c| c.exponent() == exponent)
            .map(Currency::code)
            .collect()
    }

    #[test]
    fn the_table_is_sorted_and_has_no_code_or_number_twice() {
        let codes: Vec<_> = Currency::all().map(Currency::code).collect();
        assert!(codes.is_sorted_by(|a, b| a < b));
        let mut numbers: Vec<_> = Currency::all().map(Currency::numeric).collect();
        numbers.sort_unstable();
        assert!(numbers.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn every_code_is_found_again() {
        for currency in Currency::all() {
            assert_eq!(Currency::parse(currency.code()), Ok(currency));
            assert!(currency.code().len() == 3);
        }
    }

    #[test]
    fn exponents_other_than_two_are_the_ones_iso_4217_lists() {
        let none = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
        assert_eq!(with_exponent(0).join(" "), none);
        assert_eq!(with_exponent(3).join(" "), "BHD IQD JOD KWD LYD OMR TND");
        assert_eq!(with_exponent(4).join(" "), "CLF UYW");
        assert_eq!(with_exponent(1), Vec::<&str>::new());
    }

    #[test]
    fn the_gateway_lists_twenty_four_currencies() {
        let listed = Currency::all().filter(|c| c.source() == Source::Gateway);
        let codes: Vec<_> = listed.map(Currency::code).collect();
        let page = "AUD BDT BRL CAD CLP CNY EUR GBP HKD IDR JPY KRW MXN MYR NZD PEN PHP PKR PLN \
                    SGD THB TWD USD VND";
        assert_eq!(codes.join(" "), page);
    }

    #[test]
    fn only_exact_letters_of_a_tradable_currency_are_taken() {
        for wrong in [
            "",
            "hkd",
            "HK",
            "HKD ",
            "XAU",
            "XXX",
            "ANG",
            "HRK",
            "DEM",
            "ＨＫＤ",
        ] {
            assert_eq!(Currency::parse(wrong), Err(UnknownCurrency), "{wrong}");
        }
    }
}
