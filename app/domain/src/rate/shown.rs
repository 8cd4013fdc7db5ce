//! A rate as people read it: without noughts to count.

use super::Rate;
use crate::money::display::{NumberStyle, push_grouped};

impl Rate {
    /// The rate as people write it, in a locale's digits: for so many units of the first currency
    /// that the price has no noughts to count, "100 JPY" and not "1 JPY" for what a yen is worth in
    /// dollars. Exact as told.
    pub fn for_people(&self, style: &NumberStyle) -> (String, String) {
        let mut told = *self;
        let mut units = "1".to_owned();
        while told.is_tiny() {
            units.push('0');
            told.decimals = told.decimals.saturating_sub(1);
        }
        let mut shown = String::new();
        push_grouped(&units, style, &mut shown);
        (shown, told.price_in(style))
    }

    /// Whether the price begins with more than one nought, or there is no price at all.
    fn is_tiny(&self) -> bool {
        let unit = 10_u64.checked_pow(self.decimals.saturating_sub(1));
        self.decimals > 1 && self.digits > 0 && unit.is_none_or(|tenth| self.digits < tenth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tiny_price_is_told_for_more_units() {
        for (price, units, told) in [
            ("0.00893333", "100", "0.893333"),
            ("0.064622", "10", "0.64622"),
            ("0.92713", "1", "0.92713"),
            ("0.5", "1", "0.5"),
            ("7", "1", "7"),
            ("1500", "1", "1,500"),
            ("0.0000523", "10,000", "0.523"),
        ] {
            let rate = Rate::parse("JPY/SGD", price).unwrap();
            let shown = rate.for_people(&NumberStyle::PLAIN_DOT);
            assert_eq!(shown, (units.to_owned(), told.to_owned()), "{price}");
        }
    }
}
