//! Who may do what: the table of roles and permissions. It is the only place that says so.
//!
//! How much money somebody may move, and with whose consent, is asked besides: a permission says
//! whether at all, and where.

use super::role::Role;
use Grant::{All, No, Own};

/// What a role says of a permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    /// It doesn't give it.
    No,
    /// At the stores and tills somebody has the role at.
    Own,
    /// At the whole merchant's.
    All,
}

/// A permission as a type, for handlers that ask for it by name.
pub trait Right: Send + Sync + 'static {
    /// Which.
    const PERMISSION: Permission;
}

macro_rules! permissions {
    ($($(#[$doc:meta])+ $name:ident, $word:literal;)+) => {
        /// What somebody may do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Permission {
            $($(#[$doc])+ $name,)+
        }

        impl Permission {
            /// All, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// As it is written down.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }
        }

        /// The permissions as types.
        pub mod right {
            use super::{Permission, Right};

            $(
                $(#[$doc])+
                #[derive(Clone, Copy, Debug)]
                pub enum $name {}

                impl Right for $name {
                    const PERMISSION: Permission = Permission::$name;
                }
            )+
        }
    };
}

permissions! {
    /// Hear payments as they come.
    TillWatch, "till.watch";
    /// See payments of today and yesterday.
    PaymentsRecent, "payments.recent";
    /// Find any payment and see its history.
    PaymentsRead, "payments.read";
    /// Ask about a payment that is undecided, and cancel it.
    PaymentsSettle, "payments.settle";
    /// Ask for money to be given back.
    RefundsRequest, "refunds.request";
    /// Give money back without a second person, within one's limits.
    RefundsMake, "refunds.make";
    /// Agree to what somebody else asked for.
    RefundsApprove, "refunds.approve";
    /// Close a till.
    ClosingsTill, "closings.till";
    /// Close a store's day.
    ClosingsStore, "closings.store";
    /// See the closings one made.
    ClosingsOwn, "closings.own";
    /// See all closings.
    ClosingsRead, "closings.read";
    /// See reports.
    ReportsRead, "reports.read";
    /// See what was paid out, and what isn't explained.
    MoneyRead, "money.read";
    /// Say what is right of it, what arrived, and bring files.
    MoneyDecide, "money.decide";
    /// Take data out as files.
    ExportsMake, "exports.make";
    /// Look at codes and print them.
    CodesPrint, "codes.print";
    /// Switch codes on and off, and replace them.
    CodesWrite, "codes.write";
    /// Change what pages look like and say.
    BrandWrite, "brand.write";
    /// Invite people, and end what they may do.
    StaffWrite, "staff.write";
    /// Set up screens at tills.
    ScreensWrite, "screens.write";
    /// Say which programs are told.
    WebhooksWrite, "webhooks.write";
    /// Make keys for programs.
    KeysWrite, "keys.write";
    /// Say where notices go.
    NoticesWrite, "notices.write";
    /// Set limits, cut-off times and who has to agree.
    SettingsWrite, "settings.write";
    /// See what one did oneself.
    AuditOwn, "audit.own";
    /// See who did what.
    AuditRead, "audit.read";
    /// Look at all shops of the installation, and into each.
    InstallationLook, "installation.look";
    /// Make and change merchants and stores, and keys for them.
    InstallationWrite, "installation.write";
}

impl Permission {
    /// Its line of the table, in the order of [`Role::ALL`].
    #[expect(
        clippy::match_same_arms,
        reason = "a table has a line for each, whatever stands in it"
    )]
    const fn line(self) -> [Grant; 7] {
        match self {
            //                     owner manager cashier accountant designer developer operator
            Self::TillWatch => [All, Own, Own, No, No, No, No],
            Self::PaymentsRecent => [All, Own, Own, All, No, Own, All],
            Self::PaymentsRead => [All, Own, No, All, No, Own, All],
            Self::PaymentsSettle => [All, Own, No, No, No, No, No],
            Self::RefundsRequest => [All, Own, Own, No, No, No, No],
            Self::RefundsMake => [All, Own, Own, No, No, No, No],
            Self::RefundsApprove => [All, Own, No, No, No, No, No],
            Self::ClosingsTill => [All, Own, Own, No, No, No, No],
            Self::ClosingsStore => [All, Own, No, No, No, No, No],
            Self::ClosingsOwn => [All, Own, Own, All, No, No, All],
            Self::ClosingsRead => [All, Own, No, All, No, No, All],
            Self::ReportsRead => [All, Own, No, All, No, No, No],
            Self::MoneyRead => [All, Own, No, All, No, No, All],
            Self::MoneyDecide => [All, No, No, All, No, No, No],
            Self::ExportsMake => [All, Own, No, All, No, No, All],
            Self::CodesPrint => [All, Own, No, No, All, No, No],
            Self::CodesWrite => [All, Own, No, No, No, No, No],
            Self::BrandWrite => [All, No, No, No, All, No, No],
            Self::StaffWrite => [All, Own, No, No, No, No, No],
            Self::ScreensWrite => [All, Own, No, No, No, No, No],
            Self::WebhooksWrite => [All, No, No, No, No, All, No],
            Self::KeysWrite => [All, No, No, No, No, All, No],
            Self::NoticesWrite => [All, Own, No, No, No, No, No],
            Self::SettingsWrite => [All, No, No, No, No, No, No],
            Self::AuditOwn => [All, Own, No, All, No, Own, All],
            Self::AuditRead => [All, Own, No, All, No, No, All],
            Self::InstallationLook => [No, No, No, No, No, No, All],
            // Nobody's of themselves: the command line gives it to a key.
            Self::InstallationWrite => [No, No, No, No, No, No, No],
        }
    }

    /// Those that a merchant's key may have: what a program does in a shop. People, limits, looks and other
    /// keys are for people alone.
    pub const OF_KEYS: [Self; 11] = [
        Self::TillWatch,
        Self::PaymentsRead,
        Self::PaymentsSettle,
        Self::RefundsMake,
        Self::ClosingsStore,
        Self::ClosingsRead,
        Self::ExportsMake,
        Self::CodesPrint,
        Self::CodesWrite,
        Self::WebhooksWrite,
        Self::AuditRead,
    ];

    /// The permission that is written like this.
    pub fn parse(word: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|one| one.as_str() == word)
    }

    /// What a role says of it.
    pub const fn of(self, role: Role) -> Grant {
        let [
            owner,
            manager,
            cashier,
            accountant,
            designer,
            developer,
            operator,
        ] = self.line();
        match role {
            Role::Owner => owner,
            Role::Manager => manager,
            Role::Cashier => cashier,
            Role::Accountant => accountant,
            Role::Designer => designer,
            Role::Developer => developer,
            Role::Operator => operator,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Owner, manager, cashier, accountant, designer, developer, operator; `+` the whole merchant's,
    /// `o` one's own stores and tills.
    const TABLE: &str = "
till.watch       + o o - - - -
payments.recent  + o o + - o +
payments.read    + o - + - o +
payments.settle  + o - - - - -
refunds.request  + o o - - - -
refunds.make     + o o - - - -
refunds.approve  + o - - - - -
closings.till    + o o - - - -
closings.store   + o - - - - -
closings.own     + o o + - - +
closings.read    + o - + - - +
reports.read     + o - + - - -
money.read       + o - + - - +
money.decide     + - - + - - -
exports.make     + o - + - - +
codes.print      + o - - + - -
codes.write      + o - - - - -
brand.write      + - - - + - -
staff.write      + o - - - - -
screens.write    + o - - - - -
webhooks.write   + - - - - + -
keys.write       + - - - - + -
notices.write    + o - - - - -
settings.write   + - - - - - -
audit.own        + o - + - o +
audit.read       + o - + - - +
installation.look - - - - - - +
installation.write - - - - - - -
";

    #[test]
    fn the_whole_table_is_what_it_is_said_to_be() {
        let lines: Vec<String> = Permission::ALL
            .iter()
            .map(|permission| {
                let marks = Role::ALL.map(|role| match permission.of(role) {
                    All => "+",
                    Own => "o",
                    No => "-",
                });
                format!("{:<16} {}", permission.as_str(), marks.join(" "))
            })
            .collect();
        let said: Vec<&str> = TABLE.trim().lines().collect();
        assert_eq!(lines, said);
    }

    #[test]
    fn where_a_role_counts_does_not_depend_on_what_it_is_used_for() {
        for role in Role::ALL {
            for permission in Permission::ALL {
                let own = permission.of(role) == Own;
                assert!(!own || role.may_be_narrow(), "{role:?} {permission:?}");
            }
        }
    }

    #[test]
    fn no_role_gives_another_that_may_more() {
        for giver in Role::ALL {
            for given in giver.gives() {
                for permission in Permission::ALL {
                    let lacks = permission.of(giver) == No && permission.of(*given) != No;
                    assert!(!lacks, "{giver:?} gives {given:?} {permission:?}");
                }
            }
        }
    }
}
