//! What somebody types to find a payment: an amount, the minute, the two words, what the customer wrote or the reference,
//! or some of these, in any order.

use domain::{
    Currency, Money, NumberStyle, RequestId, Words, code_words::is_word, money::parse::parse_typed,
    plain_digits,
};
use ledger::minute::Minute;
use payments::note_key::NoteKey;
use texts::AmountStyle;

/// Shortest text that is taken for a reference; every other token with a letter is a word.
const REFERENCE_LEN_MIN: usize = 20;

/// Shortest beginning of a wallet's name that stands for it.
const NAME_LEN_MIN: usize = 3;

/// Most that a text can be as a note: each is looked for in every store.
const NOTES_MAX: usize = 4;

/// What was read of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// The amount, in every currency it can be meant in.
    pub(super) amounts: Vec<Money>,
    /// What the customer wrote, if it is that: “7” is an amount, and a table.
    pub(super) notes: Vec<NoteKey>,
    pub(super) minutes: Vec<Minute>,
    /// Ids of wallets, one of which it was paid with.
    pub(super) wallets: Vec<String>,
    pub(super) words: Vec<String>,
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
        let mut query = Self::default();
        let mut currencies = meanings.currencies.to_vec();
        let mut amount: Vec<String> = Vec::new();
        let text = query.take_wallets(text, meanings.wallets);
        for token in with_halves(&text) {
            let small = token.to_ascii_lowercase();
            if let Some(minutes) = Minute::meant(&plain_digits(&token)) {
                query.minutes = minutes;
            } else if is_word(&small) {
                query.words.push(small);
            } else if let Ok(currency) = Currency::parse(&token.to_ascii_uppercase()) {
                currencies = vec![currency];
            } else if let Some(id) = reference(&token) {
                query.reference = Some(id);
            } else {
                amount.push(token);
            }
        }
        if amount.is_empty() {
            return Some(query);
        }
        let amount = amount.join(" ");
        let read = |currency: &Currency| {
            let typed = meanings.style.read(&amount, *currency);
            typed.or_else(|_| parse_typed(&amount, *currency, &NumberStyle::PLAIN_DOT))
        };
        query.amounts = currencies
            .iter()
            .filter_map(|currency| read(currency).ok())
            .collect();
        query.notes = notes(&amount, meanings.labels);
        (!query.amounts.is_empty() || !query.notes.is_empty()).then_some(query)
    }

    /// Takes the names of wallets out of a text: a whole name, with all that begin like it, else a word that some
    /// begin with.
    fn take_wallets(&mut self, text: &str, wallets: &[(String, String)]) -> String {
        let mut rest = text.to_lowercase();
        let mut longest: Vec<_> = wallets.iter().collect();
        longest.sort_by_key(|(_, name)| std::cmp::Reverse(name.len()));
        for (id, name) in longest {
            let without = without(&rest, &name.to_lowercase());
            if let Some(without) = without {
                let begin = name.to_lowercase();
                let alike = wallets.iter().filter(|(other, name)| {
                    *other == *id || name.to_lowercase().starts_with(&begin)
                });
                for (id, _) in alike {
                    if !self.wallets.contains(id) {
                        self.wallets.push(id.clone());
                    }
                }
                rest = without;
            }
        }
        if !self.wallets.is_empty() {
            return rest;
        }
        let mut left = Vec::new();
        for token in text.split_whitespace() {
            let begins = |name: &str| {
                let name = name.to_lowercase();
                name.split_whitespace()
                    .any(|word| word.starts_with(&token.to_lowercase()))
            };
            let is_name = token.chars().filter(|it| it.is_alphabetic()).count() >= NAME_LEN_MIN
                && !is_word(&token.to_ascii_lowercase());
            let meant = wallets.iter().filter(|(_, name)| is_name && begins(name));
            let before = self.wallets.len();
            self.wallets.extend(meant.map(|(id, _)| id.clone()));
            if self.wallets.len() == before {
                left.push(token);
            }
        }
        left.join(" ")
    }
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

/// A text without a name, wherever that stands by itself; `None` where it doesn't. In the middle of a reference letters
/// mean nothing.
fn without(text: &str, name: &str) -> Option<String> {
    let in_word = |one: Option<char>, other: Option<char>| {
        let is_part = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_alphanumeric());
        is_part(one) && is_part(other)
    };
    let mut found = text.match_indices(name).filter(|(start, name)| {
        let (before, rest) = text.split_at(*start);
        let after = rest.get(name.len()..).unwrap_or_default();
        !in_word(before.chars().next_back(), name.chars().next())
            && !in_word(name.chars().next_back(), after.chars().next())
    });
    let (start, _) = found.next().filter(|_| !name.is_empty())?;
    let (before, rest) = text.split_at(start);
    let after = rest.get(name.len()..).unwrap_or_default();
    let after = without(after, name).unwrap_or_else(|| after.to_owned());
    Some([before, " ", &after].concat())
}

/// The words of a text, a time together with the half of the day beside it.
fn with_halves(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut half: Option<&str> = None;
    for word in text.split_whitespace() {
        let is_time = |word: &String| Minute::meant(word).is_some();
        if !Minute::is_half(word) {
            words.push([half.take().unwrap_or_default(), word].concat());
        } else if let Some(time) = words.last_mut().filter(|last| is_time(last)) {
            time.push_str(word);
        } else {
            half = Some(word);
        }
    }
    words.extend(half.map(str::to_owned));
    words
}

/// Our reference, as it is copied, read out or typed.
fn reference(token: &str) -> Option<RequestId> {
    let id = token.to_ascii_uppercase();
    let is_ours = id.len() >= REFERENCE_LEN_MIN && id.starts_with('P');
    is_ours.then(|| RequestId::parse(&id).ok()).flatten()
}

#[cfg(test)]
mod tests {
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

    fn minors(text: &str) -> Vec<(u64, &'static str)> {
        let query = read(text).unwrap();
        let each = query.amounts.iter();
        each.map(|money| (money.minor(), money.currency().code()))
            .collect()
    }

    #[test]
    fn a_wallets_name_inside_a_reference_is_none() {
        let id = "P01M8MALIPAYY127AB8RZZB7FDW";
        let read = read(&format!("{id} alipayhk")).unwrap();
        assert_eq!(read.reference, RequestId::parse(id).ok());
        assert_eq!(read.wallets, ["AlipayHK"]);
    }

    #[test]
    fn an_amount_is_meant_in_every_currency_it_can_be() {
        assert_eq!(minors("1200"), [(1_200, "JPY"), (120_000, "HKD")]);
        assert_eq!(minors("1,200"), [(1_200, "JPY"), (120_000, "HKD")]);
        assert_eq!(minors("12.50"), [(1_250, "HKD")]);
        assert_eq!(minors("HK$12.50"), [(1_250, "HKD")]);
        assert_eq!(minors("hkd 12"), [(1_200, "HKD")]);
    }

    #[test]
    fn what_the_list_shows_is_found() {
        for text in ["12:27 PM", "12:27\u{202f}pm 500", "pm 12:27", "12:27pm"] {
            assert_eq!(Some(read(text).unwrap().minutes), Minute::meant("12:27pm"));
        }
        let wallets = |text| read(text).unwrap().wallets;
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
        let query = read("Ruby 12:31 fox 500").unwrap();
        assert_eq!(query.words, ["ruby", "fox"]);
        assert_eq!(Some(query.minutes), Minute::meant("12:31"));
        assert_eq!(query.amounts.len(), 2);
        assert_eq!(
            read("９：05").unwrap().minutes,
            read("9:05").unwrap().minutes
        );
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
        let notes = |text| {
            let query = read(text).unwrap();
            let notes = query.notes.iter().map(|note| note.as_str().to_owned());
            notes.collect::<Vec<_>>()
        };
        assert_eq!(notes("Table 7"), ["table 7", "7"]);
        assert_eq!(notes("12:31 room 12"), ["room 12", "12"]);
        assert_eq!(notes("'; DROP"), ["drop"]);
        // A table may be called as an amount is written.
        assert_eq!(notes("7"), ["7"]);
        assert_eq!(minors("7"), [(7, "JPY"), (700, "HKD")]);
        assert_eq!(minors("zebra"), []);
        assert_eq!(read("ruby horse").unwrap().words, ["ruby"]);
        assert_eq!(notes("ruby"), Vec::<String>::new());
    }
}
