//! Merchants, stores and codes that say no more than they have to.

use domain::{Asking, Currency, CutOff, EntryCode, LimitList, Words};

use super::{Code, Merchant, NoteRule, Store};
use crate::{accounts::DEFAULT, day::Days, hours::ByHand};

impl Merchant {
    /// A merchant that says no more than it has to.
    pub fn plain(id: &str, name: &str, mcc: &str) -> Self {
        Self {
            id: id.to_owned(),
            name: Words::same(name),
            mcc: mcc.to_owned(),
            region: None,
            settlement_currency: None,
            languages: Vec::new(),
            contact: None,
            account: DEFAULT.to_owned(),
            limits: LimitList::default(),
            brand: None,
        }
    }
}

impl Store {
    /// A merchant's store of the same name, in a zone and a currency.
    pub fn plain(id: &str, merchant: &Merchant, zone: &str, currency: Currency) -> Self {
        Self {
            id: id.to_owned(),
            merchant_id: merchant.id.clone(),
            name: merchant.name.clone(),
            mcc: merchant.mcc.clone(),
            currency,
            settlement_currency: None,
            account: merchant.account.clone(),
            time_zone: zone.to_owned(),
            days: Days::of(zone, CutOff::MIDNIGHT),
            language: "en".to_owned(),
            address: None,
            min_minor: None,
            max_minor: None,
            brand: None,
            opening: None,
            hours_aside: None,
            by_hand: ByHand::default(),
            why_paused: None,
            presets: Vec::new(),
            note: NoteRule::default(),
            in_office: false,
        }
    }
}

impl Code {
    /// A code at a store that takes any amount.
    pub fn plain(code: EntryCode, store_id: &str, label: &str) -> Self {
        Self {
            code,
            store_id: store_id.to_owned(),
            label: label.to_owned(),
            enabled: true,
            asking: Asking::OPEN,
            presets_of_store: true,
            min_minor: None,
            max_minor: None,
            why_off: None,
            note_of_store: true,
            note: false,
            note_needed: false,
            note_label: None,
            replaced: None,
            in_office: false,
        }
    }
}
