//! Tables of an account's movements, as banks' web pages give them: no two are alike, so whoever reads one says which
//! column is what.

use domain::{Currency, Day};
use settlement::{Signed, Unit};

use super::{BYTES_MAX, Credit, NotAStatement};

/// Which column is what.
#[derive(Clone, Debug)]
pub struct Columns {
    /// The day, as `2026-01-19`, `19.01.2026` or `19/01/2026`.
    pub day: String,
    /// The amount; below zero went.
    pub amount: String,
    /// The currency's column, or the currency itself.
    pub currency: String,
    /// What the bank calls it; may be none.
    pub reference: Option<String>,
    /// What else it says.
    pub text: Vec<String>,
    /// What stands between values.
    pub separator: u8,
    /// What stands before decimals.
    pub decimal: char,
}

/// Reads all credits.
pub fn read(bytes: &[u8], columns: &Columns) -> Result<Vec<Credit>, NotAStatement> {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > BYTES_MAX {
        return Err(NotAStatement::Long);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(columns.separator)
        .flexible(true)
        .from_reader(bytes);
    let broken = |number: usize, error: &csv::Error| NotAStatement::Entry {
        number,
        what: error.to_string(),
    };
    let names = reader.headers().map_err(|error| broken(0, &error))?.clone();
    let places = Places::of(&names, columns)?;
    let mut credits = Vec::new();
    let mut count = 0;
    for (number, row) in (1..).zip(reader.records()) {
        let row = row.map_err(|error| broken(number, &error))?;
        count = number;
        let credit = places.credit(&row, columns);
        credits.extend(credit.map_err(|what| NotAStatement::Entry { number, what })?);
    }
    if count == 0 {
        return Err(NotAStatement::Nothing);
    }
    Ok(credits)
}

struct Places {
    day: usize,
    amount: usize,
    currency: Option<usize>,
    reference: Option<usize>,
    text: Vec<usize>,
}

impl Places {
    fn of(names: &csv::StringRecord, columns: &Columns) -> Result<Self, NotAStatement> {
        let found = |wanted: &str| names.iter().position(|name| name.trim() == wanted);
        let place = |wanted: &str| {
            found(wanted).ok_or_else(|| {
                let all: Vec<&str> = names.iter().map(str::trim).collect();
                NotAStatement::NoColumn(wanted.to_owned(), all.join(", "))
            })
        };
        let currency = match found(&columns.currency) {
            Some(at) => Some(at),
            None if Currency::parse(&columns.currency).is_ok() => None,
            None => Some(place(&columns.currency)?),
        };
        Ok(Self {
            day: place(&columns.day)?,
            amount: place(&columns.amount)?,
            currency,
            reference: columns.reference.as_deref().map(place).transpose()?,
            text: columns
                .text
                .iter()
                .map(|name| place(name))
                .collect::<Result<_, _>>()?,
        })
    }

    fn credit(&self, row: &csv::StringRecord, columns: &Columns) -> Result<Option<Credit>, String> {
        let value = |at: usize| row.get(at).unwrap_or_default().trim();
        let written = value(self.amount);
        if written.is_empty() || written.starts_with('-') {
            return Ok(None);
        }
        let code = self.currency.map_or(columns.currency.as_str(), value);
        let Ok(currency) = Currency::parse(code) else {
            return Ok(None);
        };
        let plain = plain(written, columns.decimal);
        let amount = Signed::read(&plain, currency, Unit::Major);
        let amount = amount.map_err(|error| format!("{written:?} {error}"))?;
        let day = value(self.day);
        let on = self::day(day).ok_or_else(|| format!("{day:?} is no day"))?;
        let text = self.text.iter().map(|at| value(*at));
        Ok((amount.minor() > 0).then(|| Credit {
            amount,
            on,
            reference: self.reference.map(value).unwrap_or_default().to_owned(),
            text: text.collect::<Vec<_>>().join(" "),
        }))
    }
}

/// Without signs for thousands, and with a point before decimals.
fn plain(written: &str, decimal: char) -> String {
    let grouping = |sign: &char| {
        let is_group = matches!(sign, '.' | ',' | '\'' | ' ' | '\u{a0}' | '\u{202f}');
        *sign == decimal || !is_group
    };
    let kept = written.chars().filter(grouping);
    kept.map(|sign| if sign == decimal { '.' } else { sign })
        .collect()
}

fn day(text: &str) -> Option<Day> {
    let text = text.split([' ', 'T']).next()?;
    if let Ok(day) = Day::parse(text) {
        return Some(day);
    }
    let parts: Vec<&str> = text.split(['.', '/']).collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    Day::parse(&format!("{year}-{month:0>2}-{day:0>2}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_days_are_read_as_banks_write_them() {
        assert_eq!(plain("1.234,56", ','), "1234.56");
        assert_eq!(plain("1,234.56", '.'), "1234.56");
        assert_eq!(plain("1'234", '.'), "1234");
        let wanted = Day::parse("2026-01-19").ok();
        for text in [
            "2026-01-19",
            "19.01.2026",
            "19/1/2026",
            "2026-01-19T00:00:00",
        ] {
            assert_eq!(day(text), wanted, "{text}");
        }
        assert_eq!(day("yesterday"), None);
    }
}
