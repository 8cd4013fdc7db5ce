//! Statements as ISO 20022 has them: `camt.053`, of whichever version, by the names of its elements. What a statement
//! doesn't have is refused: a document type, entities of its own, more depth than any.

use domain::{Currency, Day};
use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};
use settlement::{Signed, Unit};

use super::{BYTES_MAX, Credit, NotAStatement};

const DEPTH_MAX: usize = 32;
const CREDITS_MAX: usize = 1_000_000;

/// An entry in the making.
#[derive(Default)]
struct Entry {
    amount: String,
    currency: String,
    direction: String,
    state: String,
    /// Whether it says how far it is, in whatever words.
    has_state: bool,
    value_day: String,
    booking_day: String,
    is_reversed: bool,
    references: Vec<String>,
    texts: Vec<String>,
}

/// Reads all credits that are booked.
pub fn read(bytes: &[u8]) -> Result<Vec<Credit>, NotAStatement> {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > BYTES_MAX {
        return Err(NotAStatement::Long);
    }
    let mut statement = Statement::default();
    let mut reader = Reader::from_reader(bytes);
    loop {
        let at = reader.buffer_position();
        let refused = |what: &str| NotAStatement::Xml {
            at,
            what: what.to_owned(),
        };
        let event = reader
            .read_event()
            .map_err(|error| refused(&error.to_string()))?;
        match event {
            Event::Start(start) => statement.begin(&start).map_err(|what| refused(&what))?,
            Event::End(_) => statement.end()?,
            Event::Empty(start) => {
                statement.begin(&start).map_err(|what| refused(&what))?;
                statement.end()?;
            }
            Event::Text(text) => {
                let text = text.decode().map_err(|error| refused(&error.to_string()))?;
                statement.text.push_str(&text);
            }
            Event::CData(text) => {
                let text = text.decode().map_err(|error| refused(&error.to_string()))?;
                statement.text.push_str(&text);
            }
            Event::GeneralRef(entity) => {
                let sign = entity.resolve_char_ref().ok().flatten();
                let name = entity
                    .decode()
                    .map_err(|error| refused(&error.to_string()))?;
                match (sign, resolve_predefined_entity(&name)) {
                    (Some(sign), _) => statement.text.push(sign),
                    (None, Some(text)) => statement.text.push_str(text),
                    (None, None) => {
                        return Err(refused("an entity that XML doesn't have by itself"));
                    }
                }
            }
            Event::DocType(_) => return Err(refused("a document type, which no statement has")),
            Event::Eof if statement.path.is_empty() => break,
            Event::Eof => return Err(refused("it ends in the middle")),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    if statement.entries == 0 {
        return Err(NotAStatement::Nothing);
    }
    Ok(statement.credits)
}

#[derive(Default)]
struct Statement {
    /// Names of the elements around the current place.
    path: Vec<String>,
    text: String,
    entry: Option<Entry>,
    entries: usize,
    credits: Vec<Credit>,
}

impl Statement {
    fn begin(&mut self, start: &BytesStart<'_>) -> Result<(), String> {
        if self.path.len() >= DEPTH_MAX {
            return Err("more elements within each other than any statement has".to_owned());
        }
        let name = String::from_utf8_lossy(start.local_name().as_ref()).into_owned();
        if name == "Ntry" && self.entry.is_none() {
            self.entries = self.entries.saturating_add(1);
            self.entry = Some(Entry::default());
        }
        let is_amount = name == "Amt" && self.path.last().is_some_and(|it| it == "Ntry");
        if let Some(entry) = self.entry.as_mut().filter(|_| is_amount) {
            let currency = start
                .try_get_attribute("Ccy")
                .map_err(|error| error.to_string())?;
            if let Some(currency) = currency {
                let currency = currency
                    .unescape_value()
                    .map_err(|error| error.to_string())?;
                entry.currency = currency.into_owned();
            }
        }
        self.path.push(name);
        self.text.clear();
        Ok(())
    }

    fn end(&mut self) -> Result<(), NotAStatement> {
        let text = std::mem::take(&mut self.text).trim().to_owned();
        let name = self.path.pop().unwrap_or_default();
        let around = self.path.last().map(String::as_str).unwrap_or_default();
        if let Some(entry) = &mut self.entry {
            entry.hear(&name, around, text);
        }
        if name == "Ntry"
            && let Some(entry) = self.entry.take()
        {
            let credit = entry.credit().map_err(|what| NotAStatement::Entry {
                number: self.entries,
                what,
            })?;
            if self.credits.len() >= CREDITS_MAX {
                return Err(NotAStatement::Long);
            }
            self.credits.extend(credit);
        }
        Ok(())
    }
}

impl Entry {
    fn hear(&mut self, name: &str, around: &str, text: String) {
        self.has_state |= (around, name) == ("Ntry", "Sts");
        if text.is_empty() {
            return;
        }
        match (around, name) {
            ("Ntry", "Amt") => self.amount = text,
            ("Ntry", "CdtDbtInd") => self.direction = text,
            // XML has two words for it.
            ("Ntry", "RvslInd") => self.is_reversed = matches!(&*text, "true" | "1"),
            // Older versions say it at once, newer ones within: a code, or a word of the bank's own, which nobody else
            // knows.
            ("Ntry", "Sts") | ("Sts", "Cd" | "Prtry") => self.state = text,
            ("ValDt", "Dt" | "DtTm") => self.value_day = text,
            ("BookgDt", "Dt" | "DtTm") => self.booking_day = text,
            ("Ntry", "AcctSvcrRef" | "NtryRef") => self.references.insert(0, text),
            ("Refs", _) => self.references.push(text),
            (_, "Ustrd" | "AddtlNtryInf" | "AddtlTxInf" | "Ref") => self.texts.push(text),
            (_, _) => {}
        }
    }

    /// What came, and is booked; nothing of what went, or was taken back.
    fn credit(self) -> Result<Option<Credit>, String> {
        let is_booked = !self.has_state || self.state == "BOOK";
        if self.direction != "CRDT" || self.is_reversed || !is_booked {
            return Ok(None);
        }
        let currency = Currency::parse(&self.currency);
        let Ok(currency) = currency else {
            // An account in a currency that no payment is in.
            return Ok(None);
        };
        let amount = Signed::read(&self.amount, currency, Unit::Major);
        let amount = amount.map_err(|error| format!("its amount {error}"))?;
        let day = if self.value_day.is_empty() {
            &self.booking_day
        } else {
            &self.value_day
        };
        let day = day.get(..10).and_then(|day| Day::parse(day).ok());
        let mut references = self.references.into_iter();
        let reference = references.next().unwrap_or_default();
        let texts: Vec<String> = references.chain(self.texts).collect();
        Ok(Some(Credit {
            amount,
            on: day.ok_or("it has no day")?,
            reference,
            text: texts.join(" "),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credits(inside: &str) -> usize {
        let text = format!(
            "<Document><Ntry><Amt Ccy=\"USD\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>{inside}\
             <BookgDt><Dt>2026-01-19</Dt></BookgDt></Ntry></Document>"
        );
        read(text.as_bytes()).unwrap().len()
    }

    #[test]
    fn what_was_taken_back_or_is_not_booked_is_no_credit() {
        for (inside, count) in [
            ("", 1),
            ("<Sts>BOOK</Sts>", 1),
            ("<Sts><Cd>BOOK</Cd></Sts><RvslInd>false</RvslInd>", 1),
            ("<RvslInd>0</RvslInd>", 1),
            ("<RvslInd>true</RvslInd>", 0),
            ("<RvslInd>1</RvslInd>", 0),
            ("<Sts>PDNG</Sts>", 0),
            ("<Sts><Cd>PDNG</Cd></Sts>", 0),
            ("<Sts><Prtry>announced</Prtry></Sts>", 0),
            ("<Sts/>", 0),
        ] {
            assert_eq!(credits(inside), count, "{inside}");
        }
    }
}
