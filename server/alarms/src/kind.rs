//! Every kind of alarm there is: its stable name, what the log says when it is raised, and what it
//! says when it is over. What a person does about it stands in docs/operator.md under the name.

/// Declares the kinds; one line is all it takes to add one.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal, $words:literal $(, over: $over:literal)?;)+) => {
        /// What may need a person.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$doc])* $kind,)+
        }

        impl Kind {
            /// Every kind, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            /// Its name, for lists, logs, metrics and rules of a monitoring. It never changes.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)+
                }
            }

            /// What happened.
            pub const fn words(self) -> &'static str {
                match self {
                    $(Self::$kind => $words,)+
                }
            }

            /// What the log says when it is over, for a condition that lasts and ends.
            pub const fn words_when_over(self) -> Option<&'static str> {
                match self {
                    $(Self::$kind => kinds!(@over $($over)?),)+
                }
            }
        }
    };
    (@over) => { None };
    (@over $over:literal) => { Some($over) };
}

kinds! {
    /// About a place of the gateway, or an account there, as one server meets it.
    GatewayDown = "gateway-down", "the gateway does not answer; it is left alone",
        over: "the gateway answers again";
    /// About an account.
    ClockApart = "clock-apart",
        "this machine's clock and the gateway's differ; let it follow a time server",
        over: "this machine's clock and the gateway's agree again";
    /// About an account.
    AccountMissing = "account-missing",
        "this account is not configured; its payments can't be made or asked about",
        over: "the account is configured again";
    /// About an account.
    PaymentRefused = "payment-refused", "the gateway refused a payment for a reason of ours",
        over: "the gateway takes payments of this account again";
    /// About a payment.
    NoAddress = "no-address", "the gateway named no address that may be followed";
    /// About a payment.
    PaymentContradicted = "payment-contradicted",
        "verified news contradict what is known; a person has to look";
    /// About a payment.
    PaymentOverturned = "payment-overturned", "verified news overturn what was thought final";
    /// About a payment.
    CancelUnconfirmed = "cancel-unconfirmed", "cancel not confirmed; a person has to look",
        over: "the payment that waited for a person is decided";
    /// About a payment.
    PaidOrCancelled = "paid-or-cancelled",
        "paid while it was being cancelled, and the gateway does not say whether it stays",
        over: "the gateway says what became of the payment that was being cancelled";
    /// About a refund.
    RefundUnconfirmed = "refund-unconfirmed", "refund not confirmed; a person has to look",
        over: "the refund that waited for a person is decided";
    /// About a refund.
    RefundRefused = "refund-refused", "the gateway refused a refund for a reason of ours";
    /// About a refund.
    RefundContradicted = "refund-contradicted",
        "verified news contradict what is known of a refund; a person has to look";
    /// About a refund.
    RefundOverturned = "refund-overturned", "verified news overturn what was thought of a refund";
    /// About a notification, by the digest of its body.
    StrayNotice = "stray-notice", "stray notification kept";
    /// About a server's way to the database.
    StorageFailing = "storage-failing", "the database can't be written; nobody can pay",
        over: "the database can be written again";
    /// About a server's disk.
    DiskLow = "disk-low", "the data folder's disk is nearly full",
        over: "the data folder's disk has space again";
    /// About a row, by its table and key.
    RowUnreadable = "row-unreadable", "a stored row can't be read; it is left as it is";
    /// About a merchant or store.
    LookUnreadable = "look-unreadable", "a shop's look can't be read; it wears the built-in one";
    /// About a file.
    WalletsRefused = "wallets-refused", "the wallets file was refused; the table in force stays",
        over: "the wallets file was taken";
    /// About a file.
    WalletsUnwatched = "wallets-unwatched", "the wallets file is no longer watched";
    /// About a file.
    AccountsRefused = "accounts-refused",
        "accounts and keys that were changed can't be used; the old stay in force",
        over: "accounts and keys were read again";
    /// About the whole.
    AccountsUnwatched = "accounts-unwatched", "accounts and keys are no longer read again";
    /// About a store's counter.
    LimitsContradict = "limits-contradict", "PORTICO_LIMITS leaves nothing to pay at this code";
    /// About a store's counter.
    CodeCrowded = "code-crowded", "more payments are begun at a code than it may have";
    /// About a person, by the store where it was typed last and their id.
    PinLocked = "pin-locked", "a PIN is locked after too many wrong ones",
        over: "the PIN is no longer locked";
    /// About an endpoint that a shop's events are sent to, by its id.
    WebhookFailing = "webhook-failing",
        "an endpoint of a shop takes no events any more",
        over: "the endpoint takes events again, or nobody wants it to";
    /// About a file in the folder where settlement files are delivered.
    SettlementRefused = "settlement-refused", "a settlement file was refused",
        over: "the settlement file was taken, or is gone";
    /// About a source of settlement files.
    SettlementMissing = "settlement-missing", "settlement files are missing",
        over: "the settlement files are there";
    /// About a server.
    HandlerPanicked = "handler-panicked", "a request handler panicked";
}

impl Kind {
    /// Whether it goes on until it is over, so that it is raised once and not each time it is met.
    pub const fn lasts(self) -> bool {
        self.words_when_over().is_some()
            || matches!(
                self,
                Self::RowUnreadable
                    | Self::LookUnreadable
                    | Self::LimitsContradict
                    | Self::WalletsUnwatched
                    | Self::AccountsUnwatched
            )
    }

    /// Whether it is about one server, of several: its disk, its way to the gateway, its files, its
    /// program. Each has its own then, and the end of one is not another's.
    pub const fn is_of_a_server(self) -> bool {
        matches!(
            self,
            Self::GatewayDown
                | Self::ClockApart
                | Self::AccountMissing
                | Self::StorageFailing
                | Self::DiskLow
                | Self::WalletsRefused
                | Self::WalletsUnwatched
                | Self::AccountsRefused
                | Self::AccountsUnwatched
                | Self::HandlerPanicked
        )
    }

    /// Whether the shop that it is about can do something about it, or has to know: about a payment or a
    /// refund of theirs, or one of their counters. Everything else is the operator's.
    pub const fn is_of_a_shop(self) -> bool {
        self.is_of_money() || self.is_at_a_store()
    }

    /// Whether it is about a payment or a refund, by its reference, and its shop has to know.
    pub const fn is_of_money(self) -> bool {
        matches!(
            self,
            Self::PaymentContradicted
                | Self::PaymentOverturned
                | Self::CancelUnconfirmed
                | Self::PaidOrCancelled
                | Self::RefundUnconfirmed
                | Self::RefundRefused
                | Self::RefundContradicted
                | Self::RefundOverturned
        )
    }

    /// Whether it is about a store's counter, by the store's id and what people call it.
    pub const fn is_of_a_counter(self) -> bool {
        matches!(self, Self::LimitsContradict | Self::CodeCrowded)
    }

    /// Whether it is about a counter or a person, and begins with the store's id.
    pub const fn is_at_a_store(self) -> bool {
        self.is_of_a_counter() || self.is_of_a_person()
    }

    /// Whether it is about a person at a store, by the store's id and theirs.
    pub const fn is_of_a_person(self) -> bool {
        matches!(self, Self::PinLocked)
    }

    /// Where a person reads what to do.
    pub fn advice(self) -> String {
        format!("docs/operator.md#{}", self.as_str())
    }

    /// The name of this kind; `None` for one of a newer version.
    pub fn parse(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|kind| kind.as_str() == name)
    }
}
