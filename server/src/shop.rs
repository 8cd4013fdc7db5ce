//! Who sells, where and under which code: everything a page needs to know about a scanned code.
//!
//! Knows no storage and no HTTP.

use domain::{Currency, EntryCode, Limits};

/// The company that is paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merchant {
    /// Our id, sent as `referenceMerchantId`.
    pub id: String,
    /// As customers know it.
    pub name: String,
    /// Merchant category code, four digits.
    pub mcc: String,
}

/// One place of a merchant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    /// Our id, sent as `referenceStoreId`.
    pub id: String,
    /// Whose it is.
    pub merchant_id: String,
    /// As customers know it.
    pub name: String,
    /// Merchant category code, four digits.
    pub mcc: String,
    /// What customers type amounts in.
    pub currency: Currency,
    /// What the merchant is paid out in.
    pub settlement_currency: Currency,
    /// IANA name, for receipts.
    pub time_zone: String,
    /// BCP 47 tag, when the customer's own language is not known.
    pub language: String,
}

/// One printed code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// What is printed.
    pub code: EntryCode,
    /// Whose it is.
    pub store_id: String,
    /// "Counter 2".
    pub label: String,
    /// A withdrawn code stays known, so that its page can say so.
    pub enabled: bool,
    /// Smallest amount in minor units, if narrower than the currency's.
    pub min_minor: Option<u64>,
    /// Largest amount in minor units, if narrower than the currency's.
    pub max_minor: Option<u64>,
    /// Whether customers may add a note.
    pub note: bool,
}

/// A code with everything around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shop {
    /// The company.
    pub merchant: Merchant,
    /// The place.
    pub store: Store,
    /// The printed code.
    pub code: Code,
    /// What may be paid here at once.
    pub limits: Limits,
}

impl Shop {
    /// The gateway account that takes its money, by name.
    pub fn account(&self) -> &str {
        crate::accounts::DEFAULT
    }

    /// Puts the three together; `None` when stored limits contradict each other.
    pub fn assemble(merchant: Merchant, store: Store, code: Code) -> Option<Self> {
        let limits = Limits::new(store.currency, code.min_minor, code.max_minor).ok()?;
        Some(Self {
            merchant,
            store,
            code,
            limits,
        })
    }
}
