//! All that can be done and is written down.

/// Each with its word, and whether it changes what customers see of a shop.
macro_rules! actions {
    (@shop) => { true };
    (@other) => { false };
    ($($(#[$doc:meta])+ $name:ident, $word:literal, $of:ident;)+) => {
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

            /// Whether it changes what customers see of shops: nothing that was kept of them counts any more.
            pub const fn is_of_shops(self) -> bool {
                match self {
                    $(Self::$name => actions!(@$of),)+
                }
            }
        }
    };
}

actions! {
    /// The chain begins; what was before is not in it.
    TrailBegun, "trail.begun", other;
    /// Entries that were kept long enough were let go of.
    TrailForgotten, "trail.forgotten", other;
    /// A link to sign in with was made.
    LinkMade, "link.made", other;
    /// A link that was used, or over, was tried.
    LinkRefused, "link.refused", other;
    /// Somebody signed in by a link.
    SignedIn, "session.begun", other;
    /// Somebody signed themselves out.
    SignedOut, "session.left", other;
    /// A browser was signed out.
    SessionEnded, "session.ended", other;
    /// Somebody goes on at another merchant's.
    SessionMoved, "session.moved", other;
    /// All browsers were signed out and all links ended.
    AccessEnded, "access.ended", other;
    /// Somebody was given a role.
    RoleGiven, "role.given", other;
    /// A role was taken.
    RoleEnded, "role.ended", other;
    /// Somebody was made an operator.
    OperatorMade, "operator.made", other;
    /// Somebody is no operator any more.
    OperatorEnded, "operator.ended", other;
    /// An operator looked into a shop, or for payments of it.
    OperatorLooked, "operator.looked", other;
    /// A key for a program was made.
    KeyMade, "key.made", other;
    /// A key was ended.
    KeyEnded, "key.ended", other;
    /// A screen was made, with the link it is set up with.
    ScreenMade, "screen.made", other;
    /// Another link was made for a screen.
    ScreenLinked, "screen.linked", other;
    /// A device became a screen.
    ScreenEnrolled, "screen.enrolled", other;
    /// A screen was made louder, or quieter.
    ScreenSet, "screen.set", other;
    /// A screen was ended.
    ScreenEnded, "screen.ended", other;
    /// Money is to be given back.
    RefundAsked, "refund.asked", other;
    /// Money went back.
    RefundMade, "refund.made", other;
    /// The gateway refused to give money back.
    RefundRefused, "refund.refused", other;
    /// Somebody else is asked to agree to a refund.
    RequestMade, "request.made", other;
    /// Somebody agreed to what another asked for, and it is to be given back.
    RequestAgreed, "request.agreed", other;
    /// Somebody turned down what another asked for.
    RequestRejected, "request.rejected", other;
    /// Whoever asked took it back.
    RequestWithdrawn, "request.withdrawn", other;
    /// Nobody agreed in time, or nothing is left to give back.
    RequestLapsed, "request.lapsed", other;
    /// How much people may give back by themselves was set.
    LimitsSet, "limits.set", other;
    /// Somebody set their PIN.
    PinSet, "pin.set", other;
    /// A wrong PIN was typed.
    PinWrong, "pin.wrong", other;
    /// One more wrong PIN, and it is locked for a while.
    PinLocked, "pin.locked", other;
    /// The gateway was asked about a payment.
    PaymentAsked, "payment.asked", other;
    /// A payment is to be cancelled.
    PaymentCancelled, "payment.cancelled", other;
    /// A till or a store was closed.
    ClosingMade, "closing.made", other;
    /// When a store's days begin was set.
    DaySet, "day.set", shop;
    /// Somebody begins to take data out as a file.
    ExportBegun, "export.begun", other;
    /// A file has left, or broke off.
    ExportEnded, "export.ended", other;
    /// Paying at a till was allowed.
    CodeOn, "code.on", shop;
    /// Paying at a till was forbidden.
    CodeOff, "code.off", shop;
    /// A till got another code.
    CodeReplaced, "code.replaced", shop;
    /// A code that was replaced ends earlier.
    CodeEnded, "code.ended", shop;
    /// Codes were made in the office.
    CodeMade, "code.made", shop;
    /// A code that nobody had used was removed.
    CodeRemoved, "code.removed", shop;
    /// A till was given another name or other rules.
    CodeChanged, "code.changed", shop;
    /// What may be paid at a store was set.
    StoreChanged, "store.changed", shop;
    /// What is said on receipts was set.
    ReceiptSet, "receipt.set", other;
    /// No payments are taken at a store for a while.
    StorePaused, "store.paused", shop;
    /// A store takes payments again.
    StoreOpened, "store.opened", shop;
    /// Boards were made, to be bound later.
    BoardsMade, "boards.made", other;
    /// A board became a till's code.
    BoardBound, "board.bound", shop;
    /// A board was taken off its till.
    BoardFreed, "board.freed", shop;
    /// A look was put in force.
    LookPublished, "look.published", shop;
    /// An earlier look was put in force again.
    LookRestored, "look.restored", shop;
    /// A store's own look ended: it wears its shop's again.
    LookFollowed, "look.followed", shop;
    /// An acceptance mark was given, or exchanged.
    MarkSet, "mark.set", shop;
    /// An acceptance mark is shown no longer.
    MarkEnded, "mark.ended", shop;
    /// Shops were written down, by a file or for one code.
    ShopsApplied, "shops.applied", shop;
    /// Somebody has looked at an alarm.
    AlarmSeen, "alarm.seen", other;
    /// A rule that looks for what is odd was set.
    RiskSet, "risk.set", other;
    /// Somebody has looked at what a rule found.
    RiskSeen, "risk.seen", other;
    /// Events are sent to an address from now on.
    WebhookAdded, "webhook.added", other;
    /// Where events go, or which, was set.
    WebhookChanged, "webhook.changed", other;
    /// An endpoint got another secret.
    WebhookRotated, "webhook.rotated", other;
    /// An endpoint is sent to again.
    WebhookOn, "webhook.on", other;
    /// Nothing is sent to an endpoint any more.
    WebhookOff, "webhook.off", other;
    /// An endpoint was taken away.
    WebhookEnded, "webhook.ended", other;
    /// Events are sent again.
    WebhookResent, "webhook.resent", other;
    /// A test is sent.
    WebhookTested, "webhook.tested", other;
    /// People are told by a channel from now on.
    ChannelAdded, "channel.added", other;
    /// What a channel is told, or when, was set.
    ChannelChanged, "channel.changed", other;
    /// A channel leads elsewhere, or has another token.
    ChannelLed, "channel.led", other;
    /// A channel is told again.
    ChannelOn, "channel.on", other;
    /// A channel is told nothing any more.
    ChannelOff, "channel.off", other;
    /// A channel was taken away.
    ChannelEnded, "channel.ended", other;
    /// A channel was tried.
    ChannelTested, "channel.tested", other;
    /// How settlement files of a source are written, or what was agreed, was set.
    SourceSet, "settlement.source", other;
    /// A difference between files and ledger is as it should be.
    DifferenceAccepted, "settlement.accepted", other;
    /// It isn't, after all.
    DifferenceReopened, "settlement.reopened", other;
    /// A row of a settlement file is about a payment or refund.
    RowLinked, "settlement.linked", other;
    /// Money of a batch was seen at the bank.
    ArrivalSeen, "settlement.arrived", other;
    /// It wasn't there after all.
    ArrivalTakenBack, "settlement.taken-back", other;
    /// A settlement file counts no longer.
    FileWithdrawn, "settlement.withdrawn", other;
    /// It counts again.
    FileRestored, "settlement.restored", other;
}

impl Action {
    /// The action of this name; `None` for one of a newer version.
    pub fn parse(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|action| action.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Action;

    #[test]
    fn what_customers_see_of_a_shop_is_told_from_the_rest() {
        for action in [
            Action::StorePaused,
            Action::LookFollowed,
            Action::CodeRemoved,
        ] {
            assert!(action.is_of_shops(), "{action:?}");
        }
        for action in [Action::SignedIn, Action::BoardsMade, Action::ReceiptSet] {
            assert!(!action.is_of_shops(), "{action:?}");
        }
    }
}
