//! What a merchant has said on receipts: who they are to their tax office, and whether such a receipt is a
//! tax invoice. It is kept with its history, so that a receipt says what was true when it was paid.
//!
//! Knows no page and no language; the words are the merchant's, and shown as they wrote them.

use std::fmt;

use async_trait::async_trait;
use domain::{Money, visible::is_visible};
use foundation::{clock::Timestamp, store::StoreError};

/// Longest name, number and line.
pub const NAME_MAX: usize = 120;
/// The same of a registration number, with what it is called.
pub const NUMBER_MAX: usize = 80;
/// The same of an address, in one line.
pub const ADDRESS_MAX: usize = 200;
/// The same of what is said at the end.
pub const CLOSING_MAX: usize = 200;
/// The same of what a tax is called.
pub const TAX_MAX: usize = 24;
/// A whole, in hundredths of a percent.
const WHOLE: u128 = 10_000;

/// What is said on receipts beside the payment; what is empty is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReceiptWords {
    /// The name that a tax office knows.
    pub name: String,
    /// The number it gave, with what that is called: `GST Reg. No. M2-1234567-8`.
    pub number: String,
    /// Where that is.
    pub address: String,
    /// What is said at the end.
    pub closing: String,
    /// Whether a receipt with these words is a tax invoice.
    pub is_invoice: bool,
    /// The tax that every amount includes, if it is one for all.
    pub tax: Option<Tax>,
}

/// A tax that is included in amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tax {
    /// What it is called there.
    pub name: String,
    /// Hundredths of a percent of the price without it.
    pub rate_x100: u16,
}

impl Tax {
    /// Reads a rate in percent, with up to two decimals after a point or a comma; none of nought or of 100
    /// and more.
    pub fn rate(text: &str) -> Option<u16> {
        let text = text.trim().trim_end_matches('%').trim_end();
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(part) || whole.len() > 2 || part.len() > 2 {
            return None;
        }
        let whole: u16 = whole.parse().ok()?;
        let part: u16 = format!("{part:0<2}").parse().ok()?;
        Some(whole * 100 + part).filter(|rate| *rate > 0)
    }

    /// The rate as people write it: `8`, `8.5`, `7.75`.
    pub fn percent(&self) -> String {
        let (whole, part) = (self.rate_x100 / 100, self.rate_x100 % 100);
        let text = format!("{whole}.{part:02}");
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// What of an amount is this tax: amount × rate ÷ (100 + rate), to the nearest amount that can be paid,
    /// a half upwards.
    pub fn included(&self, paid: Money) -> Option<Money> {
        let rate = u128::from(self.rate_x100);
        let step = paid.currency().smallest_step();
        let whole = (WHOLE + rate) * u128::from(step);
        let doubled = 2 * u128::from(paid.minor()) * rate + whole;
        let minor = u64::try_from(doubled / (2 * whole))
            .ok()?
            .checked_mul(step)?;
        Money::from_minor(minor, paid.currency()).ok()
    }
}

impl ReceiptWords {
    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a text can be one of its lines: short enough, and one line without anything unseen.
    pub fn fits(text: &str, longest: usize) -> bool {
        text.chars().count() <= longest && is_visible(text)
    }

    /// A tax invoice names who made it, and by which number a tax office knows them.
    pub fn lacks_what_an_invoice_has(&self) -> bool {
        self.is_invoice && (self.name.is_empty() || self.number.is_empty())
    }

    /// Each of its parts by its name, for whoever compares two.
    pub fn parts(&self) -> [(&'static str, String); 7] {
        let tax = self.tax.as_ref();
        [
            ("name", self.name.clone()),
            ("number", self.number.clone()),
            ("address", self.address.clone()),
            ("closing", self.closing.clone()),
            ("invoice", self.is_invoice.to_string()),
            ("tax", tax.map_or_else(String::new, |tax| tax.name.clone())),
            ("rate", tax.map_or_else(String::new, Tax::percent)),
        ]
    }
}

/// What somebody sets over what they saw.
#[derive(Clone, Copy, Debug)]
pub struct Rewording<'a> {
    /// What they saw, where that matters.
    pub before: Option<&'a ReceiptWords>,
    /// What it is from then on.
    pub after: &'a ReceiptWords,
}

/// Where they are kept, with what they were. Each change leaves its entry in the trail.
#[async_trait]
pub trait ReceiptStore: fmt::Debug {
    /// What was said on receipts of a merchant's at a time; nothing of its own before it said something.
    async fn receipt_words(
        &self,
        merchant: &str,
        at: Timestamp,
    ) -> Result<ReceiptWords, StoreError>;
    /// From this time on it is this. What is the same leaves nothing behind; false if there is no such merchant, and a
    /// conflict if somebody else has set it meanwhile.
    async fn set_receipt_words(
        &self,
        merchant: &str,
        words: Rewording<'_>,
        from: Timestamp,
    ) -> Result<bool, StoreError>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Currency;

    fn tax(rate_x100: u16) -> Tax {
        Tax {
            name: "GST".to_owned(),
            rate_x100,
        }
    }

    #[test]
    fn a_rate_is_read_as_people_write_it() {
        for (text, expected) in [
            ("8", Some(800)),
            ("8.5", Some(850)),
            (" 7,75 % ", Some(775)),
            ("05", Some(500)),
            ("0", None),
            ("100", None),
            ("8.125", None),
            ("-8", None),
            ("8.", None),
            ("", None),
            ("٨", None),
        ] {
            assert_eq!(Tax::rate(text), expected, "{text}");
        }
        let written = [800, 850, 775, 5].map(|rate| tax(rate).percent());
        assert_eq!(written, ["8", "8.5", "7.75", "0.05"]);
    }

    #[test]
    fn what_is_included_is_rounded_to_the_nearest_minor_unit() {
        let included = |minor, currency: &str, rate| {
            let currency = Currency::parse(currency).unwrap();
            let paid = Money::from_minor(minor, currency).unwrap();
            tax(rate).included(paid).unwrap().minor()
        };
        // 110 yen at 10 %: 10. 108: 9.818…, so 10. 104: 9.4545…, so 9.
        assert_eq!(included(110, "JPY", 1_000), 10);
        assert_eq!(included(108, "JPY", 1_000), 10);
        assert_eq!(included(104, "JPY", 1_000), 9);
        // 10.00 dollars at 9 %: 0.8256…
        assert_eq!(included(1_000, "SGD", 900), 83);
        // A half goes upwards: 3 yen at 20 % are 0.5.
        assert_eq!(included(3, "JPY", 2_000), 1);
        // Rupiah have decimals that nobody can pay: 9.909,91 is 9.910.
        assert_eq!(included(10_000_000, "IDR", 1_100), 991_000);
        assert_eq!(included(2, "JPY", 2_000), 0);
        assert_eq!(included(u64::from(u32::MAX), "JPY", 1), 429_454);
    }

    #[test]
    fn an_invoice_names_who_made_it() {
        let mut words = ReceiptWords {
            is_invoice: true,
            ..ReceiptWords::default()
        };
        assert!(words.lacks_what_an_invoice_has());
        "Aiko Ltd".clone_into(&mut words.name);
        "T1234567890123".clone_into(&mut words.number);
        assert!(!words.lacks_what_an_invoice_has() && !words.is_empty());
        assert!(!ReceiptWords::fits("two\nlines", 20) && !ReceiptWords::fits("four", 3));
    }
}
