//! What is sure to be no note in what somebody typed, if it is none: times, words, currencies and wallets; and what is left.

use domain::{
    Currency, Money, NumberStyle, RefundId, RequestId, code_words::is_word,
    money::parse::parse_typed, plain_digits,
};
use ledger::{Reading, minute::Minute};

use super::{Meanings, Named, signs::without_sign};

/// Shortest text that is taken for a reference; every other token with a letter is a word.
const REFERENCE_LEN_MIN: usize = 20;

/// Shortest and longest that the gateway's ids are.
const GATEWAY_LEN_MIN: usize = 16;
const GATEWAY_LEN_MAX: usize = 64;

/// Shortest beginning of a wallet's name that stands for it.
const NAME_LEN_MIN: usize = 3;

/// A text as what payments are known by.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    pub(super) reading: Reading,
    /// What is none of that.
    pub(super) rest: String,
    pub(super) named: Option<Named>,
}

impl Facts {
    pub(super) fn of(text: &str, meanings: &Meanings<'_>) -> Self {
        let mut facts = Self::default();
        let mut rest: Vec<String> = Vec::new();
        let text = facts.take_wallets(text, meanings.wallets);
        let reading = &mut facts.reading;
        for token in with_halves(&text) {
            let small = token.to_ascii_lowercase();
            if let Some(minutes) = Minute::meant(&plain_digits(&token)) {
                reading.minutes = minutes;
            } else if is_word(&small) {
                reading.words.push(small);
            } else if let Ok(currency) = Currency::parse(&token.to_ascii_uppercase()) {
                reading.currency = Some(currency);
            } else if let Some(id) = ours(&token) {
                facts.named = Some(id);
            } else {
                facts.named = facts.named.or_else(|| of_gateway(&token));
                rest.push(token);
            }
        }
        facts.rest = rest.join(" ");
        facts
    }

    /// With what is left as the amount, in every currency it can be meant in; `None` where it is no amount.
    pub(super) fn with_amount(&self, meanings: &Meanings<'_>) -> Option<Reading> {
        if self.rest.is_empty() {
            return Some(self.reading.clone());
        }
        let amounts = self.amounts(meanings.currencies, meanings);
        (!amounts.is_empty()).then(|| Reading {
            amounts,
            // The amounts are in it.
            currency: None,
            ..self.reading.clone()
        })
    }

    /// With what is left as what the customer was charged in their own currency, whichever that is.
    pub(super) fn with_charge(&self, meanings: &Meanings<'_>) -> Option<Reading> {
        let all: Vec<Currency> = Currency::all().collect();
        let charged = self.amounts(&all, meanings);
        (!charged.is_empty()).then(|| Reading {
            charged,
            currency: None,
            ..self.reading.clone()
        })
    }

    /// What is left, in each of these currencies that it can be an amount of; in the one that is named, if one is.
    fn amounts(&self, currencies: &[Currency], meanings: &Meanings<'_>) -> Vec<Money> {
        let read = |currency: &Currency| {
            let style = &meanings.style;
            let plain = |text: &str| parse_typed(text, *currency, &NumberStyle::PLAIN_DOT);
            let signed = || without_sign(&self.rest, style.symbol(*currency), *currency);
            let typed = style
                .read(&self.rest, *currency)
                .or_else(|_| plain(&self.rest));
            let bare = || signed().and_then(|bare| style.read(&bare, *currency).ok());
            typed.ok().or_else(bare)
        };
        let named = self.reading.currency.as_ref();
        let currencies = named.map_or(currencies, std::slice::from_ref);
        currencies.iter().filter_map(read).collect()
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
                    if !self.reading.wallets.contains(id) {
                        self.reading.wallets.push(id.clone());
                    }
                }
                rest = without;
            }
        }
        if !self.reading.wallets.is_empty() {
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
            let before = self.reading.wallets.len();
            self.reading.wallets.extend(meant.map(|(id, _)| id.clone()));
            if self.reading.wallets.len() == before {
                left.push(token);
            }
        }
        left.join(" ")
    }
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

/// Our reference of a payment or a refund, as it is copied, read out or typed.
fn ours(token: &str) -> Option<Named> {
    let id = token.to_ascii_uppercase();
    if id.len() < REFERENCE_LEN_MIN {
        return None;
    }
    let payment = || RequestId::parse(&id).ok().map(Named::Payment);
    let refund = || RefundId::parse(&id).ok().map(Named::Refund);
    match id.chars().next() {
        Some('P') => payment(),
        Some('R') => refund(),
        Some(_) | None => None,
    }
}

/// What may be the gateway's id of something.
fn of_gateway(token: &str) -> Option<Named> {
    let is_long = (GATEWAY_LEN_MIN..=GATEWAY_LEN_MAX).contains(&token.len());
    let has_digit = token.bytes().any(|byte| byte.is_ascii_digit());
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_one = is_long && has_digit && token.bytes().all(is_plain);
    is_one.then(|| Named::Gateway(token.to_owned()))
}
