//! The form of a currency's limits: as things are, and as it came back.

use consent::limit::{ROLES, Rules, Setting};
use domain::{Currency, Money};
use office_pages::{
    limits::{Field, LimitsForm, RoleLimits, four_eyes, names},
    seen::Beside,
};
use texts::AmountStyle;

use super::read::{age_days, amount, is_above, is_said};
/// A form as it was filled in, and what can be read of it.
pub(super) struct Filled {
    pub(super) form: LimitsForm,
    /// `None` if a field can't be read.
    pub(super) read: Option<Read>,
    /// Whether a role has a higher limit than the one above it.
    pub(super) is_above: bool,
}

/// What a form sets.
pub(super) struct Read {
    pub(super) currency: Currency,
    pub(super) settings: Vec<Setting>,
    pub(super) four_eyes: Option<Money>,
}

impl Read {
    /// Whether it is so already.
    pub(super) fn is_as(&self, rules: &Rules) -> bool {
        rules.is_set(self.currency, &self.settings, self.four_eyes)
    }
}

/// What stands in a form's fields.
pub(super) fn filled<'a>(
    currency: Currency,
    style: &AmountStyle,
    field: impl Fn(&str) -> &'a str,
) -> Filled {
    let mut is_right = true;
    let mut money = |name: &str| {
        let read = amount(field(name), currency, style);
        is_right &= read.is_ok();
        // Written as it would be shown: `1000` and `1,000.00` are the same to whoever compares.
        let text = match read {
            Ok(Some(money)) => style.number(money),
            Ok(None) | Err(()) => field(name).to_owned(),
        };
        let shown = Field {
            text,
            is_wrong: read.is_err(),
        };
        (shown, read.ok().flatten())
    };
    let (above_which, above) = money(&four_eyes(currency.code()));
    let mut amounts = ROLES.map(|role| {
        let [each, day, _] = names(currency.code(), role.as_str());
        (role, money(&each), money(&day))
    });
    let (mut roles, mut settings) = (Vec::new(), Vec::new());
    for (role, each, day) in &mut amounts {
        let [_, _, age] = names(currency.code(), role.as_str());
        let days = age_days(field(&age));
        is_right &= days.is_ok();
        settings.push(Setting {
            role: *role,
            currency,
            each_minor: each.1.map(Money::minor),
            day_minor: day.1.map(Money::minor),
            age_days: days.ok().flatten(),
        });
        roles.push(RoleLimits {
            role: role.as_str(),
            each: each.0.clone(),
            day: day.0.clone(),
            age: aged(field(&age), days),
        });
    }
    let is_above = is_above(&settings);
    settings.retain(is_said);
    let form = LimitsForm {
        currency: currency.code().to_owned(),
        roles,
        four_eyes: above_which,
        asking: String::new(),
        beside: Beside::default(),
    };
    let read = is_right.then_some(Read {
        currency,
        settings,
        four_eyes: above,
    });
    Filled {
        form,
        read,
        is_above,
    }
}

fn aged(typed: &str, read: Result<Option<u16>, ()>) -> Field {
    Field {
        text: match read {
            Ok(Some(days)) => days.to_string(),
            Ok(None) | Err(()) => typed.to_owned(),
        },
        is_wrong: read.is_err(),
    }
}

/// What is set.
pub(super) fn form(rules: &Rules, currency: Currency, style: &AmountStyle) -> LimitsForm {
    let field = |text: Option<String>| Field {
        text: text.unwrap_or_default(),
        is_wrong: false,
    };
    let money = |minor: Option<u64>| {
        let money = minor.and_then(|minor| Money::from_minor(minor, currency).ok());
        field(money.map(|money| style.number(money)))
    };
    let of_roles = ROLES.map(|role| {
        let set = rules.of(role, currency);
        RoleLimits {
            role: role.as_str(),
            each: money(set.and_then(|set| set.each_minor)),
            day: money(set.and_then(|set| set.day_minor)),
            age: field(
                set.and_then(|set| set.age_days)
                    .map(|days| days.to_string()),
            ),
        }
    });
    LimitsForm {
        beside: Beside::default(),
        currency: currency.code().to_owned(),
        roles: of_roles.into(),
        asking: String::new(),
        four_eyes: money(rules.four_eyes(currency).map(Money::minor)),
    }
}
