//! How a language writes an amount: its marks and digits, the currency's symbol, and the side on
//! which it stands.
//!
//! The facts are CLDR's (`table`). How many decimals there are is the currency's to say; where an
//! amount is shown, the page's.

mod table;

use domain::{
    Currency, Money, NumberStyle, TypedError,
    money::{display, parse::parse_typed},
};

/// One language's row.
struct Row {
    tag: &'static str,
    /// As in [`NumberStyle::to_attribute`].
    marks: &'static str,
    /// `¤` and `#` where symbol and number stand.
    pattern: &'static str,
    /// `HKD=HK$`, separated by spaces; only what isn't common.
    symbols: &'static str,
}

const fn row(
    (tag, marks, pattern): (&'static str, &'static str, &'static str),
    symbols: &'static str,
) -> Row {
    Row {
        tag,
        marks,
        pattern,
        symbols,
    }
}

/// A language's way of writing amounts.
#[derive(Clone, Copy, Debug)]
pub struct AmountStyle {
    numbers: NumberStyle,
    pattern: &'static str,
    symbols: &'static str,
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
    /// The style of a language; English for languages nobody told us of.
    pub fn of(tag: &str) -> Self {
        let known = |tag: &str| table::ROWS.iter().find(|row| row.tag == tag);
        let primary = tag.split('-').next().unwrap_or_default();
        let row = known(tag).or_else(|| known(primary));
        let style = row.and_then(|row| {
            Some(Self {
                numbers: NumberStyle::from_attribute(row.marks)?,
                pattern: row.pattern,
                symbols: row.symbols,
            })
        });
        style.unwrap_or(Self {
            numbers: NumberStyle::PLAIN_DOT,
            pattern: "¤#",
            symbols: "",
        })
    }

    /// Marks and digits.
    pub const fn numbers(&self) -> &NumberStyle {
        &self.numbers
    }

    /// The currency as this language writes it; its code where nothing shorter is clear.
    pub fn symbol(&self, currency: Currency) -> &'static str {
        let code = currency.code();
        find(self.symbols, code)
            .or_else(|| find(table::COMMON, code))
            .unwrap_or(code)
    }

    /// Whether the symbol stands before the number.
    pub fn symbol_leads(&self) -> bool {
        self.pattern.find('¤') < self.pattern.find('#')
    }

    /// The direction amounts are written in, whatever stands around them.
    pub fn direction(&self) -> &'static str {
        // CLDR starts the pattern with a mark where it isn't the usual one.
        if self.pattern.starts_with('\u{200f}') {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// What stands around a number of this currency.
    pub fn affixes(&self, currency: Currency) -> Affixes {
        let (before, after) = self.pattern.split_once('#').unwrap_or(("¤", ""));
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

    /// Reads what was typed, with or without the currency as we write it: what we show is what
    /// people copy back.
    pub fn read(&self, text: &str, currency: Currency) -> Result<Money, TypedError> {
        let is_around = |c: char| c.is_whitespace() || is_direction_mark(c);
        let bare = text.trim_matches(is_around);
        let symbol = self.symbol(currency).trim_matches(is_around);
        let number = bare
            .strip_prefix(symbol)
            .or_else(|| bare.strip_suffix(symbol))
            .unwrap_or(text);
        parse_typed(number, currency, &self.numbers)
    }
}

fn find(symbols: &'static str, code: &str) -> Option<&'static str> {
    let mut pairs = symbols.split(' ').filter_map(|pair| pair.split_once('='));
    pairs.find_map(|(known, symbol)| (known == code).then_some(symbol))
}

fn is_direction_mark(sign: char) -> bool {
    matches!(
        sign,
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}'
    )
}

/// Unicode's category Sc.
fn is_currency_sign(sign: char) -> bool {
    matches!(
        sign,
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

#[cfg(test)]
mod tests;
