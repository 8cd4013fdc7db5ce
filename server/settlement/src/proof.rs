//! Whether a file bears out what its source is set to: unit and sign of fees, row by row.

use crate::header::Report;
use crate::identity::{Identity, Parts};
use crate::refusal::{Place, Reason, Refusal};
use crate::row::Row;
use crate::signed::Unit;

/// Rows that speak for how a source is set, and against it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Evidence {
    /// Rows that add up only as it is set.
    pub supporting: u64,
    /// Rows that add up only the other way.
    pub against: u64,
    /// The first of those.
    pub first: Option<Place>,
}

/// What a file proves of its source.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Proof {
    /// Of the unit. Nothing for and nothing against it, as with yen alone, is *unproved*.
    pub unit: Evidence,
    /// Of the sign of fees.
    pub fees: Evidence,
    /// Rows that don't add up, however the source is set.
    pub off: Evidence,
}

impl Evidence {
    fn see(&mut self, proves: Option<bool>, place: impl FnOnce() -> Place) {
        match proves {
            Some(true) => self.supporting += 1,
            Some(false) => {
                self.against += 1;
                self.first.get_or_insert_with(place);
            }
            None => {}
        }
    }
}

impl Proof {
    /// Weighs one row. `net` is the place of the number that a person would look at.
    pub(crate) fn see(&mut self, row: &Row<'_>, unit: Unit, net: impl Fn() -> Place) {
        if unit == Unit::Major && row.has_decimals() {
            self.unit.supporting += 1;
        }
        let Some(parts) = row.parts() else { return };
        if !(unit == Unit::Major && row.has_decimals()) {
            let proves = parts.proves_unit(unit == Unit::Major);
            self.unit.see(proves, &net);
        }
        self.fees.see(parts.proves_fee_sign(), &net);
        let is_off = match parts.identity() {
            Identity::Off { .. } | Identity::NoPrice => true,
            Identity::Holds | Identity::Rounded { .. } | Identity::Vague | Identity::Apart => false,
        };
        self.off.see(is_off.then_some(false), &net);
    }

    /// Refuses a file that disproves how its source is set. Single rows that do are differences, which
    /// their row tells; most of them are another unit, and all of them another sign.
    pub(crate) fn verdict(&self, report: Report) -> Result<(), Refusal> {
        if report != Report::Items {
            return Ok(());
        }
        let Evidence {
            supporting,
            against,
            ..
        } = self.unit;
        if against > supporting {
            let reason = Reason::OtherUnit {
                against,
                supporting,
            };
            return Err(reason.at(self.unit.first.clone().unwrap_or_default()));
        }
        let against = self.fees.against;
        if self.fees.supporting == 0 && against > 0 {
            let place = self.fees.first.clone().unwrap_or_default();
            return Err(Reason::OtherFeeSign { against }.at(place));
        }
        Ok(())
    }
}

impl Row<'_> {
    /// Its numbers, where it is paid.
    pub fn parts(&self) -> Option<Parts> {
        Some(Parts {
            amount: self.amount,
            gross: self.gross,
            net: self.net?,
            quote: self.quote,
            charged: self.charged(),
        })
    }
}
