//! How a code asks for its amount: freely, with amounts to choose from, or for one amount only.
//!
//! Knows minor units; which currency they are of, and which limits there are, is the shop's.

/// Where the amount comes from, and which amounts are taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Asking {
    /// The customer types it; some amounts may be offered as shortcuts.
    Open {
        /// Offered, in the merchant's order.
        presets: Vec<u64>,
    },
    /// The customer chooses one of these, and nothing else is taken.
    Choice {
        /// Offered, in the merchant's order; never empty.
        presets: Vec<u64>,
    },
    /// One amount, and nothing else is taken.
    Fixed {
        /// How much, in minor units.
        minor: u64,
    },
}

impl Asking {
    /// Most amounts to choose from: two rows of three on a small phone, above the keypad.
    pub const PRESETS_MAX: usize = 6;

    /// Free, without shortcuts.
    pub const OPEN: Self = Self::Open {
        presets: Vec::new(),
    };

    /// Whether an amount can be typed.
    pub const fn is_open(&self) -> bool {
        match self {
            Self::Open { .. } => true,
            Self::Choice { .. } | Self::Fixed { .. } => false,
        }
    }

    /// The amounts that are offered to choose from.
    pub fn presets(&self) -> &[u64] {
        match self {
            Self::Open { presets } | Self::Choice { presets } => presets,
            Self::Fixed { .. } => &[],
        }
    }

    /// The one amount, if there is only one.
    pub const fn fixed(&self) -> Option<u64> {
        match self {
            Self::Fixed { minor } => Some(*minor),
            Self::Open { .. } | Self::Choice { .. } => None,
        }
    }

    /// Whether this amount may be paid, as far as this rule goes.
    pub fn takes(&self, amount: u64) -> bool {
        match self {
            Self::Open { .. } => true,
            Self::Choice { presets } => presets.contains(&amount),
            Self::Fixed { minor } => amount == *minor,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_offered_is_taken_unless_the_code_is_open() {
        let presets = vec![500, 1_000];
        let open = Asking::Open {
            presets: presets.clone(),
        };
        let choice = Asking::Choice { presets };
        let fixed = Asking::Fixed { minor: 500 };
        assert!(open.takes(500) && open.takes(501) && open.is_open());
        assert!(choice.takes(500) && choice.takes(1_000) && !choice.takes(501));
        assert!(fixed.takes(500) && !fixed.takes(1_000) && !fixed.takes(0));
        assert_eq!((open.fixed(), fixed.fixed()), (None, Some(500)));
        assert_eq!((choice.presets().len(), fixed.presets().len()), (2, 0));
    }
}
