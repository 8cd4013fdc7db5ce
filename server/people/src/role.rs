//! What somebody is in a shop. Roles add up: whoever has two may do what either may.

/// A role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Whose shop it is.
    Owner,
    /// Runs stores for them.
    Manager,
    /// Stands at a till.
    Cashier,
    /// Counts afterwards.
    Accountant,
    /// Makes the pages look right.
    Designer,
    /// Connects other programs.
    Developer,
    /// Runs this installation and looks at all merchants; changes things by the command line, which
    /// asks nobody.
    Operator,
}

impl Role {
    /// All, in the order of the table.
    pub const ALL: [Self; 7] = [
        Self::Owner,
        Self::Manager,
        Self::Cashier,
        Self::Accountant,
        Self::Designer,
        Self::Developer,
        Self::Operator,
    ];

    /// As it is stored and typed.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Manager => "manager",
            Self::Cashier => "cashier",
            Self::Accountant => "accountant",
            Self::Designer => "designer",
            Self::Developer => "developer",
            Self::Operator => "operator",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == raw)
    }

    /// Whether somebody can have it at some stores or tills only.
    pub const fn may_be_narrow(self) -> bool {
        match self {
            Self::Manager | Self::Cashier | Self::Developer => true,
            Self::Owner | Self::Accountant | Self::Designer | Self::Operator => false,
        }
    }

    /// Which roles whoever has this one may give and take.
    pub const fn gives(self) -> &'static [Self] {
        match self {
            Self::Owner => &[
                Self::Owner,
                Self::Manager,
                Self::Cashier,
                Self::Accountant,
                Self::Designer,
                Self::Developer,
            ],
            Self::Manager => &[Self::Cashier],
            Self::Cashier
            | Self::Accountant
            | Self::Designer
            | Self::Developer
            | Self::Operator => &[],
        }
    }
}
