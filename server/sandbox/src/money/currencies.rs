//! The currencies the sandbox takes, and what they are worth, all made up.
//!
//! Exponents follow docs/protocol.md §10. Worth is units per US dollar in ten-thousandths;
//! JPY and CNY are chosen so that the example of docs/protocol.md §7.1 comes out.

/// One row of the table.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Currency {
    pub(crate) code: &'static str,
    pub(crate) exponent: u8,
    pub(crate) per_usd_e4: u64,
}

impl Currency {
    pub(crate) fn find(code: &str) -> Option<&'static Self> {
        TABLE.iter().find(|currency| currency.code == code)
    }
}

const fn row(code: &'static str, exponent: u8, per_usd_e4: u64) -> Currency {
    Currency {
        code,
        exponent,
        per_usd_e4,
    }
}

static TABLE: &[Currency] = &[
    row("AED", 2, 36_725),
    row("AUD", 2, 15_200),
    row("BDT", 2, 1_195_000),
    row("BHD", 3, 3_770),
    row("BRL", 2, 54_000),
    row("CAD", 2, 13_700),
    row("CHF", 2, 8_800),
    row("CLP", 0, 9_400_000),
    row("CNY", 2, 71_736),
    row("DKK", 2, 68_500),
    row("EUR", 2, 9_200),
    row("GBP", 2, 7_800),
    row("HKD", 2, 78_000),
    row("IDR", 2, 158_000_000),
    row("INR", 2, 839_000),
    row("JOD", 3, 7_090),
    row("JPY", 0, 1_500_000),
    row("KRW", 0, 13_600_000),
    row("KWD", 3, 3_070),
    row("KZT", 2, 4_800_000),
    row("MNT", 2, 34_000_000),
    row("MOP", 2, 80_300),
    row("MXN", 2, 190_000),
    row("MYR", 2, 44_000),
    row("NOK", 2, 107_000),
    row("NZD", 2, 16_500),
    row("OMR", 3, 3_850),
    row("PEN", 2, 37_500),
    row("PHP", 2, 575_000),
    row("PKR", 2, 2_780_000),
    row("PLN", 2, 39_500),
    row("SAR", 2, 37_500),
    row("SEK", 2, 105_000),
    row("SGD", 2, 13_400),
    row("THB", 2, 345_000),
    row("TND", 3, 31_000),
    row("TRY", 2, 340_000),
    row("TWD", 2, 322_000),
    row("USD", 2, 10_000),
    row("VND", 0, 253_000_000),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_currency_is_worth_something() {
        assert!(TABLE.is_sorted_by_key(|currency| currency.code));
        assert!(
            TABLE
                .iter()
                .all(|currency| currency.per_usd_e4 > 0 && currency.exponent <= 3)
        );
    }
}
