//! How much a role may give back by itself: each refund, what one person does on a business day, and
//! how old the payment may be.

use domain::{Currency, Money};
use people::{key::KeyLimit, role::Role};

/// Payments older than this can't be given back by anybody: the gateway says no.
pub const AGE_DAYS_MAX: u16 = 365;
/// Who has no limit for a day has this many times the one for each refund.
const A_DAY: u64 = 5;

/// The roles that give money back at all.
pub const ROLES: [Role; 3] = [Role::Owner, Role::Manager, Role::Cashier];

/// What an owner set for a role in a currency. What isn't said is as it is by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Whose limit.
    pub role: Role,
    /// In which currency.
    pub currency: Currency,
    /// The most that goes back at once, in minor units.
    pub each_minor: Option<u64>,
    /// The most that goes back by one person on a day, in minor units.
    pub day_minor: Option<u64>,
    /// How old a payment may be, in days.
    pub age_days: Option<u16>,
}

/// All that an owner set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// By role and currency.
    pub settings: Vec<Setting>,
    /// Above these it always takes two people; one for each currency at most.
    pub four_eyes: Vec<Money>,
}

impl Rules {
    /// What was set for a role.
    pub fn of(&self, role: Role, currency: Currency) -> Option<&Setting> {
        let mut all = self.settings.iter();
        all.find(|one| one.role == role && one.currency == currency)
    }

    /// All that was set in a currency.
    pub fn in_currency(&self, currency: Currency) -> (Vec<&Setting>, Option<Money>) {
        let settings = self.settings.iter();
        let own = settings.filter(|set| set.currency == currency);
        (own.collect(), self.four_eyes(currency))
    }

    /// Whether this and nothing else is set in a currency.
    pub fn is_set(
        &self,
        currency: Currency,
        settings: &[Setting],
        four_eyes: Option<Money>,
    ) -> bool {
        let said = |role: &Role| {
            let mut said = settings.iter();
            said.find(|one| one.role == *role && one.currency == currency)
        };
        let mut roles = ROLES.iter();
        roles.all(|role| said(role) == self.of(*role, currency))
            && four_eyes == self.four_eyes(currency)
    }

    /// Above how much it takes two people.
    pub fn four_eyes(&self, currency: Currency) -> Option<Money> {
        let mut all = self.four_eyes.iter().copied();
        all.find(|above| above.currency() == currency)
    }
}

/// A limit that is in force; none is no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The most at once, in minor units.
    pub each_minor: Option<u64>,
    /// The most a day, in minor units.
    pub day_minor: Option<u64>,
    /// How old the payment may be, in days.
    pub age_days: u16,
}

impl Limit {
    /// For a role: what was set, and else what it is by itself. Owners have no limit, managers may give
    /// back what can be paid at once where they are, if the shop says so, and all others must ask.
    pub fn of(role: Role, set: Option<&Setting>, most_paid_minor: Option<u64>) -> Self {
        let by_itself = match role {
            Role::Owner => None,
            Role::Manager => Some(most_paid_minor.unwrap_or_default()),
            Role::Cashier
            | Role::Accountant
            | Role::Designer
            | Role::Developer
            | Role::Operator => Some(0),
        };
        let each = set.and_then(|set| set.each_minor).or(by_itself);
        let a_day = match role {
            Role::Owner => None,
            Role::Manager
            | Role::Cashier
            | Role::Accountant
            | Role::Designer
            | Role::Developer
            | Role::Operator => each.map(|each| each.saturating_mul(A_DAY)),
        };
        let age = set.and_then(|set| set.age_days).unwrap_or(AGE_DAYS_MAX);
        Self {
            each_minor: each,
            day_minor: set.and_then(|set| set.day_minor).or(a_day),
            age_days: age.min(AGE_DAYS_MAX),
        }
    }

    /// The same where a key acts, which may have less than its maker and never more.
    #[must_use]
    pub fn within(self, key: Option<&KeyLimit>) -> Self {
        let less = |own: Option<u64>, key: Option<u64>| match (own, key) {
            (Some(own), Some(key)) => Some(own.min(key)),
            (own, key) => own.or(key),
        };
        Self {
            each_minor: less(self.each_minor, key.and_then(|key| key.each_minor)),
            day_minor: less(self.day_minor, key.and_then(|key| key.day_minor)),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_what_was_set_and_else_what_the_role_has_by_itself() {
        let currency = Currency::parse("HKD").unwrap();
        let limit = |each_minor, day_minor, age_days| Limit {
            each_minor,
            day_minor,
            age_days,
        };
        let set = |role, each_minor, day_minor, age_days| Setting {
            role,
            currency,
            each_minor,
            day_minor,
            age_days,
        };
        let bare = |role, most| Limit::of(role, None, most);
        assert_eq!(bare(Role::Owner, Some(7)), limit(None, None, 365));
        assert_eq!(bare(Role::Manager, Some(7)), limit(Some(7), Some(35), 365));
        assert_eq!(bare(Role::Manager, None), limit(Some(0), Some(0), 365));
        assert_eq!(bare(Role::Cashier, Some(7)), limit(Some(0), Some(0), 365));
        let of = |set: Setting| Limit::of(set.role, Some(&set), Some(7));
        assert_eq!(
            of(set(Role::Cashier, Some(100), None, Some(1))),
            limit(Some(100), Some(500), 1)
        );
        assert_eq!(
            of(set(Role::Manager, None, Some(9), Some(9_999))),
            limit(Some(7), Some(9), 365)
        );
        assert_eq!(
            of(set(Role::Owner, Some(50), None, None)),
            limit(Some(50), None, 365)
        );
        let key = |each_minor, day_minor| KeyLimit {
            currency,
            each_minor,
            day_minor,
        };
        let manager = bare(Role::Manager, Some(7));
        assert_eq!(manager.within(None), manager);
        assert_eq!(
            manager.within(Some(&key(Some(9), Some(9)))),
            limit(Some(7), Some(9), 365)
        );
        let owner = bare(Role::Owner, None);
        assert_eq!(
            owner.within(Some(&key(Some(3), None))),
            limit(Some(3), None, 365)
        );
    }
}
