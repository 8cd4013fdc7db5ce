//! All that can be done and is written down.

macro_rules! actions {
    ($($(#[$doc:meta])+ $name:ident, $word:literal;)+) => {
        /// What was done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action {
            $($(#[$doc])+ $name,)+
        }

        impl Action {
            /// All there are.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// As it is written down, for ever.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }
        }
    };
}

actions! {
    /// The chain begins; what was before is not in it.
    TrailBegun, "trail.begun";
    /// Entries that were kept long enough were let go of.
    TrailForgotten, "trail.forgotten";
    /// A link to sign in with was made.
    LinkMade, "link.made";
    /// A link that was used, or over, was tried.
    LinkRefused, "link.refused";
    /// Somebody signed in by a link.
    SignedIn, "session.begun";
    /// Somebody signed themselves out.
    SignedOut, "session.left";
    /// A browser was signed out.
    SessionEnded, "session.ended";
    /// Somebody goes on at another merchant's.
    SessionMoved, "session.moved";
    /// All browsers were signed out and all links ended.
    AccessEnded, "access.ended";
    /// Somebody was given a role.
    RoleGiven, "role.given";
    /// A role was taken.
    RoleEnded, "role.ended";
    /// Somebody was made an operator.
    OperatorMade, "operator.made";
    /// Somebody is no operator any more.
    OperatorEnded, "operator.ended";
    /// An operator looked into a shop, or for payments of it.
    OperatorLooked, "operator.looked";
    /// A screen was made, with the link it is set up with.
    ScreenMade, "screen.made";
    /// Another link was made for a screen.
    ScreenLinked, "screen.linked";
    /// A device became a screen.
    ScreenEnrolled, "screen.enrolled";
    /// A screen was made louder, or quieter.
    ScreenSet, "screen.set";
    /// A screen was ended.
    ScreenEnded, "screen.ended";
    /// Money is to be given back.
    RefundAsked, "refund.asked";
    /// Money went back.
    RefundMade, "refund.made";
    /// The gateway refused to give money back.
    RefundRefused, "refund.refused";
    /// Somebody else is asked to agree to a refund.
    RequestMade, "request.made";
    /// Somebody agreed to what another asked for, and it is to be given back.
    RequestAgreed, "request.agreed";
    /// Somebody turned down what another asked for.
    RequestRejected, "request.rejected";
    /// Whoever asked took it back.
    RequestWithdrawn, "request.withdrawn";
    /// Nobody agreed in time, or nothing is left to give back.
    RequestLapsed, "request.lapsed";
    /// How much people may give back by themselves was set.
    LimitsSet, "limits.set";
    /// Somebody set their PIN.
    PinSet, "pin.set";
    /// A wrong PIN was typed.
    PinWrong, "pin.wrong";
    /// One more wrong PIN, and it is locked for a while.
    PinLocked, "pin.locked";
    /// The gateway was asked about a payment.
    PaymentAsked, "payment.asked";
    /// A payment is to be cancelled.
    PaymentCancelled, "payment.cancelled";
    /// A till or a store was closed.
    ClosingMade, "closing.made";
    /// When a store's days begin was set.
    DaySet, "day.set";
    /// Somebody begins to take data out as a file.
    ExportBegun, "export.begun";
    /// A file has left, or broke off.
    ExportEnded, "export.ended";
    /// Paying at a till was allowed.
    CodeOn, "code.on";
    /// Paying at a till was forbidden.
    CodeOff, "code.off";
    /// A till got another code.
    CodeReplaced, "code.replaced";
    /// A code that was replaced ends earlier.
    CodeEnded, "code.ended";
    /// Codes were made in the office.
    CodeMade, "code.made";
    /// A code that nobody had used was removed.
    CodeRemoved, "code.removed";
    /// A till was given another name or other rules.
    CodeChanged, "code.changed";
    /// What may be paid at a store was set.
    StoreChanged, "store.changed";
    /// What is said on receipts was set.
    ReceiptSet, "receipt.set";
    /// No payments are taken at a store for a while.
    StorePaused, "store.paused";
    /// A store takes payments again.
    StoreOpened, "store.opened";
    /// Boards were made, to be bound later.
    BoardsMade, "boards.made";
    /// A board became a till's code.
    BoardBound, "board.bound";
    /// A board was taken off its till.
    BoardFreed, "board.freed";
    /// A look was put in force.
    LookPublished, "look.published";
    /// An earlier look was put in force again.
    LookRestored, "look.restored";
    /// A store's own look ended: it wears its shop's again.
    LookFollowed, "look.followed";
    /// An acceptance mark was given, or exchanged.
    MarkSet, "mark.set";
    /// An acceptance mark is shown no longer.
    MarkEnded, "mark.ended";
    /// Shops were written down, by a file or for one code.
    ShopsApplied, "shops.applied";
    /// Somebody has looked at an alarm.
    AlarmSeen, "alarm.seen";
    /// A rule that looks for what is odd was set.
    RiskSet, "risk.set";
    /// Somebody has looked at what a rule found.
    RiskSeen, "risk.seen";
}

impl Action {
    /// The action of this name; `None` for one of a newer version.
    pub fn parse(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|action| action.as_str() == name)
    }
}
