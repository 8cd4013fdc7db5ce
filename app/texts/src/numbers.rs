//! How a language writes an amount: its marks and digits, the currency's symbol, and the side on
//! which it stands.
//!
//! The facts are CLDR's (`rows`). How many decimals there are is the currency's to say; where an
//! amount is shown, the page's.

mod rows;
mod shared;
mod signs;

use domain::{AmountReader, Currency, Money, NumberStyle, TypedError, money::display};

use self::rows::Row;
use crate::built_in::SOURCE_LANGUAGE;

/// A language's way of writing amounts.
#[derive(Clone, Copy, Debug)]
pub struct AmountStyle {
    numbers: NumberStyle,
    /// Always there; without it, English digits and codes.
    row: Option<&'static Row>,
    /// What the customer pays with at home, if that is known.
    home: Option<Currency>,
}

/// What stands around a number to make it an amount, spaces and marks of direction included.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Affixes {
    /// Before the number: "HK$".
    pub before: String,
    /// After the number: "\u{a0}€".
    pub after: String,
}

impl AmountStyle {
    /// The style of a language, or of what it falls back on; English for languages nobody told us
    /// of.
    pub fn of(tag: &str) -> Self {
        let row = Row::of(tag).or_else(|| Row::of(SOURCE_LANGUAGE));
        Self {
            numbers: row.map_or(NumberStyle::PLAIN_DOT, |row| row.numbers),
            row,
            home: None,
        }
    }

    /// For a customer who pays with this at home: what they would take for their own is written
    /// so that they don't.
    #[must_use]
    pub fn for_home(self, home: Option<Currency>) -> Self {
        Self { home, ..self }
    }

    /// Whether the language is known, and not written as English for want of better.
    pub(crate) fn is_known(tag: &str) -> bool {
        Row::of(tag).is_some()
    }

    /// Marks and digits.
    pub const fn numbers(&self) -> &NumberStyle {
        &self.numbers
    }

    /// The currency as this language writes it; its code where nothing shorter is clear.
    pub fn symbol(&self, currency: Currency) -> &'static str {
        let code = currency.code();
        let usual = self.row.and_then(|row| row.symbol(code)).unwrap_or(code);
        let foreign = self.home.filter(|home| *home != currency);
        if foreign.is_some_and(|home| shared::is_taken_for(usual, home.code())) {
            return rows::unmistakable(code).unwrap_or(code);
        }
        usual
    }

    /// Whether the symbol stands before the number.
    pub fn symbol_leads(&self) -> bool {
        self.pattern().find('¤') < self.pattern().find('#')
    }

    /// The direction amounts are written in, whatever stands around them.
    pub fn direction(&self) -> &'static str {
        // CLDR starts the pattern with a mark where it isn't the usual one.
        if self.pattern().starts_with('\u{200f}') {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// What stands around a number of this currency.
    pub fn affixes(&self, currency: Currency) -> Affixes {
        let (before, after) = self.pattern().split_once('#').unwrap_or(("¤", ""));
        let symbol = self.symbol(currency);
        // Between a number and a letter there is a space, and none between it and a sign (UTS #35,
        // part 3, "Currencies": `currencySpacing`).
        let apart = |edge: Option<char>| edge.is_some_and(|edge| !is_currency_sign(edge));
        let mut affixes = Affixes {
            before: before.replace('¤', symbol),
            after: after.replace('¤', symbol),
        };
        if before.ends_with('¤') && apart(symbol.chars().next_back()) {
            affixes.before.push('\u{a0}');
        }
        if after.starts_with('¤') && apart(symbol.chars().next()) {
            affixes.after.insert(0, '\u{a0}');
        }
        // Letters from the left and a sign of no direction: "HK$" would be shown as "$HK".
        let leftward = symbol.starts_with(|first: char| first.is_ascii_alphabetic());
        let ends_in_sign = symbol.chars().next_back().is_some_and(is_currency_sign);
        if self.direction() == "rtl" && leftward && ends_in_sign && after.ends_with('¤') {
            affixes.after.push('\u{200e}');
        }
        affixes
    }

    /// The number alone, with all of the currency's decimals: "12.50".
    pub fn number(&self, money: Money) -> String {
        display::number(money, &self.numbers)
    }

    /// The number with its currency, kept on one line: "HK$12.50", "12,50 €".
    pub fn amount(&self, money: Money) -> String {
        let Affixes { before, after } = self.affixes(money.currency());
        [before, self.number(money), after].concat()
    }

    /// How amounts of this currency are read on a page in this language, by us and in the browser.
    pub fn reader(&self, currency: Currency) -> AmountReader {
        let signs = signs::of(currency, self.symbol(currency));
        AmountReader::new(currency.exponent(), self.numbers, signs)
    }

    /// Reads what was typed, with or without the currency's signs.
    pub fn read(&self, text: &str, currency: Currency) -> Result<Money, TypedError> {
        self.reader(currency).money(text, currency)
    }

    fn pattern(&self) -> &'static str {
        self.row.map_or("¤#", |row| &row.pattern)
    }
}

/// Marks that say in which direction is written, and show nothing.
pub(crate) fn is_direction_mark(character: char) -> bool {
    matches!(
        character,
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}'
    )
}

/// Unicode's category Sc.
fn is_currency_sign(character: char) -> bool {
    matches!(
        character,
        '$' | '¢'..='¥'
            | '֏'
            | '؋'
            | '߾'..='߿'
            | '৲'..='৳'
            | '৻'
            | '૱'
            | '௹'
            | '฿'
            | '៛'
            | '\u{20a0}'..='\u{20c0}'
            | '﷼'
            | '﹩'
            | '＄'
            | '￠'..='￡'
            | '￥'..='￦'
    )
}

/// Every tag that has a row of its own.
#[cfg(test)]
pub(crate) fn tags() -> impl Iterator<Item = &'static str> {
    rows::all().map(|row| row.tag.as_str())
}

#[cfg(test)]
mod tests;
