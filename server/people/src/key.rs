//! A key by which a program asks: how it is written, what is stored of it, and within what it lets do something.
//! Whoever has its text is the key, so the text is shown once and only its digest is kept.

use std::{collections::BTreeSet, fmt};

use domain::Currency;
use foundation::clock::Timestamp;
use sha2::{Digest as _, Sha256};

use crate::{
    permission::Permission,
    scope::Reach,
    secret::{Digest, SECRET_BYTES},
    short_id::letters,
};

/// What every key begins with, so that whoever looks for secrets in files knows one.
pub const PREFIX: &str = "pco_live_";
/// In front of its id, which is no person's then.
pub const ID_PREFIX: &str = "key.";
/// Letters that are random: 160 bits.
const LETTERS: usize = 32;
/// Letters behind those that tell a slip of the finger without looking anything up.
const CHECK_LETTERS: usize = 6;
/// "Last used" is exact to a minute.
pub const SEEN_MS: i64 = 60_000;

/// So many that work a merchant has at most: nobody looks after more, and each is a way in.
pub const EACH_MAX: usize = 100;

/// What keys have no word of their own for, and what of theirs has it in it.
const LARGER: [(Permission, Permission); 4] = [
    (Permission::PaymentsRecent, Permission::PaymentsRead),
    (Permission::ClosingsTill, Permission::ClosingsStore),
    (Permission::ClosingsOwn, Permission::ClosingsRead),
    (Permission::AuditOwn, Permission::AuditRead),
];

/// What a program shows. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct KeySecret(String);

impl KeySecret {
    /// Made of random bytes.
    pub fn from_random(bytes: [u8; SECRET_BYTES]) -> Self {
        let (fives, _) = bytes.as_chunks::<5>();
        let random: String = fives.iter().map(|five| letters(*five)).collect();
        let text = [PREFIX, &random].concat();
        let check = check(&text);
        Self([text, check].concat())
    }

    /// Reads what [`Self::from_random`] made; `None` for anything else.
    pub fn parse(raw: &str) -> Option<Self> {
        let whole = PREFIX.len() + LETTERS + CHECK_LETTERS;
        let is_key = raw.len() == whole && raw.starts_with(PREFIX) && raw.is_ascii();
        let (text, own) = is_key.then(|| raw.split_at(whole - CHECK_LETTERS))?;
        (check(text) == own).then(|| Self(raw.to_owned()))
    }

    /// All that may be stored of it.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.0)
    }

    /// The key itself, for whoever it is given to.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for KeySecret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("KeySecret(…)")
    }
}

fn check(text: &str) -> String {
    let digest = <[u8; 32]>::from(Sha256::digest(text.as_bytes()));
    let mut first = [0; 5];
    for (byte, from) in first.iter_mut().zip(digest) {
        *byte = from;
    }
    letters(first).chars().take(CHECK_LETTERS).collect()
}

/// How much a key may give back in a currency, in minor units; none for as much as its maker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLimit {
    /// In which.
    pub currency: Currency,
    /// At once.
    pub each_minor: Option<u64>,
    /// On a business day.
    pub day_minor: Option<u64>,
}

/// A key as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// For lists; opens nothing.
    pub id: String,
    /// Of its text.
    pub digest: Digest,
    /// Whose: a merchant's id. None for one that makes merchants.
    pub merchant: Option<String>,
    /// What people call it.
    pub name: String,
    /// What it may do, where its maker may.
    pub permissions: BTreeSet<Permission>,
    /// Where: everywhere, or at some stores.
    pub reach: Reach,
    /// How much it may give back.
    pub limits: Vec<KeyLimit>,
    /// Whether, where it has limits, it may give back as much as its maker in a currency that has none; otherwise nothing.
    pub others_open: bool,
    /// Who made it, by their id; empty for the command line.
    pub made_by: String,
    /// When.
    pub made: Timestamp,
    /// From when on it opens nothing.
    pub until: Option<Timestamp>,
    /// When it was last used, to a minute.
    pub seen: Option<Timestamp>,
    /// When it was ended.
    pub ended: Option<Timestamp>,
}

impl Key {
    /// Whether it opens nothing any more.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.ended.is_some() || self.until.is_some_and(|until| now >= until)
    }

    /// Within what it acts.
    pub fn bounds(&self) -> Bounds {
        Bounds {
            id: self.id.clone(),
            permissions: self.permissions.clone(),
            reach: self.reach.clone(),
            limits: self.limits.clone(),
            others_open: self.others_open,
        }
    }
}

/// Within what a key acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Its id.
    pub id: String,
    permissions: BTreeSet<Permission>,
    pub(crate) reach: Reach,
    limits: Vec<KeyLimit>,
    others_open: bool,
}

impl Bounds {
    /// Whether it has a permission, or a larger one.
    pub fn permits(&self, permission: Permission) -> bool {
        let larger = LARGER.iter().find(|(small, _)| *small == permission);
        let wanted = larger.map_or(permission, |(_, large)| *large);
        self.permissions.contains(&wanted)
    }

    /// What it may do.
    pub const fn permissions(&self) -> &BTreeSet<Permission> {
        &self.permissions
    }

    /// How much it may give back in a currency; `None` for as much as its maker. Whoever gives a limit in one currency
    /// means all that goes back: in another it is nothing, unless they said otherwise.
    pub fn limit(&self, currency: Currency) -> Option<KeyLimit> {
        let mut all = self.limits.iter();
        let own = all.find(|limit| limit.currency == currency).cloned();
        let nothing = || KeyLimit {
            currency,
            each_minor: Some(0),
            day_minor: Some(0),
        };
        let is_open = self.limits.is_empty() || self.others_open;
        own.or_else(|| (!is_open).then(nothing))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_in_one_currency_leaves_nothing_in_the_others_unless_that_is_said() {
        let [hkd, jpy] = ["HKD", "JPY"].map(|code| Currency::parse(code).unwrap());
        let bounds = |limits: Vec<KeyLimit>, others_open| Bounds {
            id: String::new(),
            permissions: BTreeSet::new(),
            reach: Reach::Everywhere,
            limits,
            others_open,
        };
        let limit = KeyLimit {
            currency: hkd,
            each_minor: Some(500),
            day_minor: None,
        };
        for (limits, others_open, in_hkd, in_jpy) in [
            (vec![], false, None, None),
            (vec![], true, None, None),
            (vec![limit.clone()], true, Some(Some(500)), None),
            (vec![limit], false, Some(Some(500)), Some(Some(0))),
        ] {
            let bounds = bounds(limits, others_open);
            let each = |currency| bounds.limit(currency).map(|limit| limit.each_minor);
            assert_eq!((each(hkd), each(jpy)), (in_hkd, in_jpy), "{bounds:?}");
        }
    }

    #[test]
    fn a_key_is_read_again_and_no_slip_of_the_finger_is_one() {
        let key = KeySecret::from_random([0xA7; SECRET_BYTES]);
        assert_eq!(key.expose().len(), 47);
        assert_eq!(KeySecret::parse(key.expose()), Some(key.clone()));
        assert_eq!(format!("{key:?}"), "KeySecret(…)");
        for at in 0..key.expose().len() {
            let mut slip = key.expose().as_bytes().to_vec();
            slip[at] = if slip[at] == b'x' { b'y' } else { b'x' };
            let slip = String::from_utf8(slip).unwrap();
            assert_eq!(KeySecret::parse(&slip), None, "{slip}");
        }
        for wrong in ["", "pco_live_", &"é".repeat(47), &key.expose()[..46]] {
            assert_eq!(KeySecret::parse(wrong), None, "{wrong}");
        }
    }
}
