//! What an address of the list of payments says is looked for.

use domain::{Day, State as Standing, plain_digits};
use foundation::page::Cursor;
use ledger::Search;
use office_pages::search::{AFTER, AT, DAY, QUERY, STATE, WALLET};
use payments::search::Share;
use studio_pages::Section;

use super::query::Query;
use crate::office::invite;

/// Longest address that is read.
const WISH_LEN_MAX: usize = 2_000;
/// Letters taken of each part.
const PART_LEN_MAX: usize = 200;

/// The states one can look for: a word for each, its text, and what it stands for.
pub(super) const STATES: &[(&str, &str, &[Standing])] = &[
    ("paid", "office-state-paid", &[Standing::Paid]),
    (
        "open",
        "office-state-open",
        &[
            Standing::Created,
            Standing::Submitted,
            Standing::Processing,
            Standing::Unknown,
            Standing::Cancelling,
            Standing::NeedsOperator,
        ],
    ),
    ("failed", "office-state-failed", &[Standing::Failed]),
    (
        "cancelled",
        "office-state-cancelled",
        &[Standing::Cancelled],
    ),
    (
        "never",
        "office-state-never",
        &[Standing::PresumedDead, Standing::NotSent],
    ),
];

/// The same of what went back of a payment.
pub(super) const BACKS: &[(&str, &str, Share)] = &[
    ("part-back", "office-payments-part-back", Share::Part),
    ("whole-back", "office-payments-whole-back", Share::Whole),
];

/// What an address says.
#[derive(Clone, Debug, Default)]
pub(super) struct Wish {
    pub(super) query: String,
    pub(super) day: String,
    pub(super) state: String,
    pub(super) at: String,
    pub(super) wallet: String,
    pub(super) after: Option<Cursor>,
}

impl Wish {
    pub(super) fn read(address: &str) -> Self {
        let mut wish = Self::default();
        if address.len() > WISH_LEN_MAX {
            return wish;
        }
        for (name, value) in url::form_urlencoded::parse(address.as_bytes()) {
            let value: String = value.trim().chars().take(PART_LEN_MAX).collect();
            match &*name {
                QUERY => wish.query = value,
                DAY => wish.day = value,
                STATE => wish.state = value,
                AT => wish.at = value,
                WALLET => wish.wallet = value,
                AFTER => wish.after = Cursor::parse(&value).ok(),
                _ => {}
            }
        }
        wish
    }

    /// The address of what follows.
    pub(super) fn onward(&self, next: &Cursor) -> String {
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        let said = [
            (QUERY, &self.query),
            (DAY, &self.day),
            (STATE, &self.state),
            (AT, &self.at),
            (WALLET, &self.wallet),
        ];
        for (name, value) in said.into_iter().filter(|(_, value)| !value.is_empty()) {
            pairs.append_pair(name, value);
        }
        pairs.append_pair(AFTER, &next.to_string());
        [Section::Payments.path(), "?", &pairs.finish()].concat()
    }

    /// What is looked for, as far as it can be read.
    pub(super) fn search(&self, query: &Query) -> Search {
        let place = invite::spot(&self.at);
        let mut states = STATES.iter();
        let states = states.find(|(word, ..)| *word == self.state);
        let mut backs = BACKS.iter();
        let back = backs.find(|(word, ..)| *word == self.state);
        Search {
            store: place.as_ref().map(|spot| spot.store.clone()),
            till: place.and_then(|spot| spot.till),
            day: Day::parse(&plain_digits(&self.day)).ok(),
            since: None,
            until: None,
            states: states.map_or(&[][..], |(.., states)| *states).to_vec(),
            back: back.map(|(.., back)| *back),
            readings: query.readings.clone(),
            wallets: if self.wallet.is_empty() {
                Vec::new()
            } else {
                vec![self.wallet.clone()]
            },
            ..Search::default()
        }
    }
}
