//! What somebody types to find a payment: an amount, the minute, the two words, what the customer wrote or the reference,
//! or some of these, in any order. What could be a note as well, such as a table that is called as a wallet is, is looked for
//! as both.

mod facts;

use domain::{Currency, RequestId, Words};
use ledger::Reading;
use payments::note_key::NoteKey;
use texts::AmountStyle;

use facts::Facts;

/// Most that a text can be as a note: each is looked for in every store.
const NOTES_MAX: usize = 4;

/// Most ways in which a text is read.
const READINGS_MAX: usize = 8;

/// Words of a text any of which may be a note by themselves; of a longer one all are, together.
const TOKENS_MAX: usize = 6;

/// What was read of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// Each way in which it can be meant; none where nothing was typed.
    pub(super) readings: Vec<Reading>,
    pub(super) reference: Option<RequestId>,
}

/// What the words of a query can mean.
#[derive(Clone, Debug)]
pub(super) struct Meanings<'a> {
    /// The currencies that are taken where somebody looks.
    pub(super) currencies: &'a [Currency],
    /// The wallets: their ids, and what the page calls them.
    pub(super) wallets: &'a [(String, String)],
    /// What shops call their customers' notes where somebody looks.
    pub(super) labels: &'a [Words],
    /// How the page writes amounts.
    pub(super) style: AmountStyle,
}

impl Query {
    /// Reads it; `None` if a part of it is nothing that payments are known by.
    pub(super) fn read(text: &str, meanings: &Meanings<'_>) -> Option<Self> {
        let facts = Facts::of(text, meanings);
        if facts.reference.is_some() || text.trim().is_empty() {
            let readings = Vec::new();
            return Some(Self {
                readings,
                reference: facts.reference,
            });
        }
        let mut readings: Vec<Reading> = facts.with_amount(meanings).into_iter().collect();
        readings.extend(noted(facts.reading, &facts.rest, meanings));
        let tokens: Vec<&str> = text.split_whitespace().collect();
        let shortest = if tokens.len() > TOKENS_MAX {
            tokens.len()
        } else {
            1
        };
        for len in (shortest..=tokens.len()).rev() {
            for start in 0..=tokens.len() - len {
                let reading = with_note(&tokens, start..start + len, meanings);
                readings.extend(reading.filter(|reading| !readings.contains(reading)));
            }
        }
        readings.truncate(READINGS_MAX);
        (!readings.is_empty()).then_some(Self {
            readings,
            reference: None,
        })
    }
}

/// A text of which these words are the note and all others something else.
fn with_note(
    tokens: &[&str],
    note: std::ops::Range<usize>,
    meanings: &Meanings<'_>,
) -> Option<Reading> {
    let (before, behind) = (tokens.get(..note.start)?, tokens.get(note.end..)?);
    let others = Facts::of(&[before, behind].concat().join(" "), meanings);
    noted(
        others.with_amount(meanings)?,
        &tokens.get(note)?.join(" "),
        meanings,
    )
}

/// The same with a note, where this text can be one.
fn noted(reading: Reading, text: &str, meanings: &Meanings<'_>) -> Option<Reading> {
    let notes = notes(text, meanings.labels);
    (!notes.is_empty()).then_some(Reading { notes, ..reading })
}

/// What a text is as a note: all of it, and what is left without a word that a shop has for it.
fn notes(text: &str, labels: &[Words]) -> Vec<NoteKey> {
    let words = labels.iter().flat_map(Words::each);
    let without = words.filter_map(|word| NoteKey::without(text, word));
    let mut notes: Vec<NoteKey> = Vec::new();
    for note in NoteKey::of(text).into_iter().chain(without) {
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes.truncate(NOTES_MAX);
    notes
}

#[cfg(test)]
mod tests {
    use domain::RequestId;
    use ledger::minute::Minute;

    use super::*;

    fn read(text: &str) -> Option<Query> {
        let currencies = ["JPY", "HKD"].map(|code| Currency::parse(code).unwrap());
        let wallets = ["Alipay", "AlipayHK", "Touch 'n Go eWallet", "Kakao Pay"];
        let wallets = wallets.map(|name| (name.replace(' ', "_"), name.to_owned()));
        let meanings = Meanings {
            currencies: &currencies,
            wallets: &wallets,
            labels: &[Words::same("Table"), Words::same("Room")],
            style: AmountStyle::of("en"),
        };
        Query::read(text, &meanings)
    }

    /// With nothing taken for a note.
    fn known(text: &str) -> Reading {
        let mut readings = read(text).unwrap().readings.into_iter();
        let found = readings.find(|reading| reading.notes.is_empty());
        found.unwrap_or_default()
    }

    fn amounts(reading: &Reading) -> Vec<(u64, &'static str)> {
        let each = reading.amounts.iter();
        each.map(|money| (money.minor(), money.currency().code()))
            .collect()
    }

    fn minors(text: &str) -> Vec<(u64, &'static str)> {
        amounts(&known(text))
    }

    fn keys(reading: &Reading) -> Vec<&str> {
        reading.notes.iter().map(NoteKey::as_str).collect()
    }

    /// Whether one reading has this as its note, the amount in JPY and as many words, minutes and wallets.
    fn has(text: &str, note: &str, amount: Option<u64>, others: usize) -> bool {
        let readings = read(text).unwrap().readings;
        readings.iter().any(|reading| {
            let Reading {
                words,
                minutes,
                wallets,
                ..
            } = reading;
            let first = reading.amounts.first().map(|amount| amount.minor());
            keys(reading).contains(&note)
                && first == amount
                && words.len() + minutes.len() + wallets.len() == others
        })
    }

    #[test]
    fn a_wallets_name_inside_a_reference_is_none() {
        let id = "P01M8MALIPAYY127AB8RZZB7FDW";
        let read = read(&format!("{id} alipayhk")).unwrap();
        assert_eq!(read.reference, RequestId::parse(id).ok());
    }

    #[test]
    fn an_amount_is_meant_in_every_currency_it_can_be() {
        assert_eq!(minors("1200"), [(1_200, "JPY"), (120_000, "HKD")]);
        assert_eq!(minors("1,200"), [(1_200, "JPY"), (120_000, "HKD")]);
        assert_eq!(minors("12.50"), [(1_250, "HKD")]);
        assert_eq!(minors("HK$12.50"), [(1_250, "HKD")]);
        assert_eq!(minors("hkd 12"), [(1_200, "HKD")]);
        let alone = known("hkd").currency.map(Currency::code);
        assert_eq!(alone, Some("HKD"));
    }

    #[test]
    fn what_the_list_shows_is_found() {
        for text in ["12:27 PM", "12:27\u{202f}pm 500", "pm 12:27", "12:27pm"] {
            assert_eq!(Some(known(text).minutes), Minute::meant("12:27pm"));
        }
        let wallets = |text| known(text).wallets;
        assert_eq!(wallets("AlipayHK"), ["AlipayHK"]);
        assert_eq!(wallets("alipay 500"), ["Alipay", "AlipayHK"]);
        assert_eq!(wallets("ali"), ["Alipay", "AlipayHK"]);
        assert_eq!(
            wallets("touch 'n go ewallet 12:27"),
            ["Touch_'n_Go_eWallet"]
        );
        assert_eq!(wallets("kakao ruby"), ["Kakao_Pay"]);
        assert_eq!(minors("kakao 500"), minors("500"));
    }

    #[test]
    fn what_a_customer_shows_is_found_in_any_order() {
        let query = known("Ruby 12:31 fox 500");
        assert_eq!(query.words, ["ruby", "fox"]);
        assert_eq!(Some(query.minutes), Minute::meant("12:31"));
        assert_eq!(query.amounts.len(), 2);
        assert_eq!(known("９：05").minutes, known("9:05").minutes);
        assert_eq!(read("  ").unwrap(), Query::default());
        let id = "p0ABCDEFGHJKMNPQRSTVWXYZ0";
        assert_eq!(
            read(id).unwrap().reference.unwrap().as_str(),
            id.to_uppercase()
        );
        for nothing in ["%", "--", "\u{201c}\u{201d}"] {
            assert_eq!(read(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn what_is_nothing_else_is_what_the_customer_wrote() {
        for (text, key) in [
            ("Table 7", "table 7"),
            ("Table 7", "7"),
            ("'; DROP", "drop"),
        ] {
            assert!(has(text, key, None, 0), "{text} {key}");
        }
        let halves = Minute::meant("12:31").unwrap().len();
        assert!(has("12:31 room 12", "12", None, halves));
        assert_eq!(minors("7"), [(7, "JPY"), (700, "HKD")]);
        assert_eq!(minors("zebra"), []);
        assert_eq!(known("ruby horse").words, Vec::<String>::new());
        assert!(has("ruby horse", "horse", None, 1));
    }

    #[test]
    fn what_could_be_a_note_too_is_looked_for_as_both() {
        let halves = Minute::meant("12:31").unwrap().len();
        for (text, note) in [
            ("ruby", "ruby"),
            ("12:31", "12 31"),
            ("HKD", "hkd"),
            ("Alipay", "alipay"),
            ("Table AlipayHK", "alipayhk"),
            ("7", "7"),
            ("ruby 12:31 500", "ruby 12 31 500"),
        ] {
            assert!(has(text, note, None, 0), "{text}");
        }
        assert!(has("ruby fox", "ruby", None, 1));
        assert!(has("fox 12:31", "fox", None, halves));
        assert!(has("alipay 500", "500", None, 2));
    }

    #[test]
    fn an_amount_beside_a_note_is_one() {
        for text in ["500 table 7", "Table 7 500", "7 500", "500 7"] {
            assert!(has(text, "7", Some(500), 0), "{text}");
        }
        assert!(has("ruby 500", "ruby", Some(500), 0));
        let halves = Minute::meant("12:31").unwrap().len();
        assert!(has("500 room 12 12:31", "12", Some(500), halves));
        assert!(has("alipay 500", "alipay", Some(500), 0));
        let long = "one two three four five six seven";
        assert!(has(long, long, None, 0));
        assert!(read("a b c d e f").unwrap().readings.len() <= READINGS_MAX);
    }
}
