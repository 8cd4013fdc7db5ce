//! One field of the form of limits, and whether what was read is in order.

use consent::limit::{AGE_DAYS_MAX, Setting};
use domain::{Currency, Money, plain_digits};
use texts::AmountStyle;

/// Whether a role may do more than the one above it, as far as both are said.
pub(super) fn is_above(settings: &[Setting]) -> bool {
    let exceeds = |above: Option<u64>, own: Option<u64>| {
        above.zip(own).is_some_and(|(above, own)| own > above)
    };
    let facts = |set: &Setting| [set.each_minor, set.day_minor, set.age_days.map(u64::from)];
    let mut most = [None; 3];
    // From owners downwards.
    settings.iter().any(|set| {
        let own = facts(set);
        let found = most
            .iter()
            .zip(own)
            .any(|(above, own)| exceeds(*above, own));
        for (most, own) in most.iter_mut().zip(own) {
            *most = own.or(*most);
        }
        found
    })
}

pub(super) fn is_said(set: &Setting) -> bool {
    set.each_minor.is_some() || set.day_minor.is_some() || set.age_days.is_some()
}

/// Nothing is nothing; nought is an amount here.
pub(super) fn amount(
    text: &str,
    currency: Currency,
    style: &AmountStyle,
) -> Result<Option<Money>, ()> {
    if text.is_empty() {
        return Ok(None);
    }
    style.read(text, currency).map(Some).map_err(|_| ())
}

pub(super) fn age_days(text: &str) -> Result<Option<u16>, ()> {
    if text.is_empty() {
        return Ok(None);
    }
    let days = plain_digits(text).parse().map_err(|_| ())?;
    (days <= AGE_DAYS_MAX).then_some(Some(days)).ok_or(())
}
