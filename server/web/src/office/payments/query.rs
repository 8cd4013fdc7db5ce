//! What somebody types to find a payment: an amount, the minute, the two words or the reference, or
//! some of these, in any order.

use domain::{
    Currency, Money, NumberStyle, RequestId, code_words::is_word, money::parse::parse_typed,
};
use ledger::search::Minute;
use texts::AmountStyle;

/// Shortest text that is taken for a reference; every other token with a letter is a word.
const REFERENCE_LEN_MIN: usize = 20;

/// What was read of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// The amount, in every currency it can be meant in.
    pub(super) amounts: Vec<Money>,
    pub(super) minute: Option<Minute>,
    pub(super) words: Vec<String>,
    pub(super) reference: Option<RequestId>,
}

impl Query {
    /// Reads it as a page in a language writes amounts; `None` if a part of it is nothing that
    /// payments are known by.
    pub(super) fn read(text: &str, currencies: &[Currency], style: &AmountStyle) -> Option<Self> {
        let mut query = Self::default();
        let mut currencies = currencies.to_vec();
        let mut amount: Vec<&str> = Vec::new();
        for token in text.split_whitespace() {
            let small = token.to_ascii_lowercase();
            if let Some(minute) = Minute::parse(&token.replace('：', ":")) {
                query.minute = Some(minute);
            } else if is_word(&small) {
                query.words.push(small);
            } else if let Ok(currency) = Currency::parse(&token.to_ascii_uppercase()) {
                currencies = vec![currency];
            } else if let Some(id) = reference(token) {
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
            let typed = style.read(&amount, *currency);
            typed.or_else(|_| parse_typed(&amount, *currency, &NumberStyle::PLAIN_DOT))
        };
        query.amounts = currencies
            .iter()
            .filter_map(|currency| read(currency).ok())
            .collect();
        (!query.amounts.is_empty()).then_some(query)
    }
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
        Query::read(text, &currencies, &AmountStyle::of("en"))
    }

    fn minors(text: &str) -> Vec<(u64, &'static str)> {
        let query = read(text).unwrap();
        let each = query.amounts.iter();
        each.map(|money| (money.minor(), money.currency().code()))
            .collect()
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
    fn what_a_customer_shows_is_found_in_any_order() {
        let query = read("Ruby 12:31 fox 500").unwrap();
        assert_eq!(query.words, ["ruby", "fox"]);
        assert_eq!(query.minute, Minute::parse("12:31"));
        assert_eq!(query.amounts.len(), 2);
        assert_eq!(read("９：05"), None, "only what a clock shows");
        assert_eq!(read("  ").unwrap(), Query::default());
        let id = "p0ABCDEFGHJKMNPQRSTVWXYZ0";
        assert_eq!(
            read(id).unwrap().reference.unwrap().as_str(),
            id.to_uppercase()
        );
        for nothing in [
            "zebra",
            "ruby horse",
            "12;31",
            "-5",
            "1.2.3",
            "%",
            "'; DROP",
        ] {
            assert_eq!(read(nothing), None, "{nothing}");
        }
    }
}
