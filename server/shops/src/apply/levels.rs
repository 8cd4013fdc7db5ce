//! Limits level by level: installation, merchant, store, code. The narrowest wins, and a level
//! that leaves nothing of what those above allow is a mistake at its own place.

use domain::{Currency, Limits, Money};

use super::{
    check::shown,
    mistake::{Located, Mistakes},
};

/// What the levels so far allow of one currency.
#[derive(Clone, Copy, Debug)]
pub(super) struct Levels {
    limits: Limits,
}

impl Levels {
    /// What the wire itself allows.
    pub(super) fn of(currency: Currency) -> Option<Self> {
        let limits = Limits::new(currency, None, None).ok()?;
        Some(Self { limits })
    }

    /// What they are of.
    pub(super) const fn currency(&self) -> Currency {
        self.limits.currency()
    }

    /// One level more. What contradicts the levels above is said and left out.
    pub(super) fn narrow(&mut self, level: Option<Located<&Limits>>, mistakes: &Mistakes<'_>) {
        let Some(Located { value: level, at }) = level else {
            return;
        };
        match self.limits.narrowed(level) {
            Ok(limits) => self.limits = limits,
            Err(_) => mistakes.add(
                at,
                format!(
                    "these limits leave no amount: here it is {}, above it {}",
                    range(level),
                    range(&self.limits)
                ),
            ),
        }
    }

    /// Says it if an amount that is offered could not be paid.
    pub(super) fn check(&self, minor: u64, at: usize, mistakes: &Mistakes<'_>) {
        let currency = self.limits.currency();
        let payable = Money::from_minor(minor, currency)
            .ok()
            .is_some_and(|money| self.limits.check(money).is_ok());
        if !payable {
            let (amount, range) = (shown(minor, currency), range(&self.limits));
            mistakes.add(
                at,
                format!("{amount} can't be paid here; the limits are {range}"),
            );
        }
    }
}

/// "HKD 1.00 to HKD 5000.00", or what of it there is.
pub(super) fn range(limits: &Limits) -> String {
    let currency = limits.currency();
    let min = shown(limits.min().minor(), currency);
    if limits.max().minor() == Money::MINOR_MAX {
        format!("{min} or more")
    } else {
        format!("{min} to {}", shown(limits.max().minor(), currency))
    }
}
