//! Which deeds change what customers see of shops, so that nothing kept of them counts any more. Each is named: whoever
//! adds one has to say.

use trail::action::Action;

/// Whether a deed changes that.
#[expect(clippy::too_many_lines, reason = "a line for each deed there is")]
pub(crate) const fn changes_shops(action: Action) -> bool {
    match action {
        Action::DaySet
        | Action::CodeOn
        | Action::CodeOff
        | Action::CodeReplaced
        | Action::CodeEnded
        | Action::CodeMade
        | Action::CodeRemoved
        | Action::CodeChanged
        | Action::StoreChanged
        | Action::StorePaused
        | Action::StoreOpened
        | Action::BoardBound
        | Action::BoardFreed
        | Action::LookPublished
        | Action::LookRestored
        | Action::LookFollowed
        | Action::MarkSet
        | Action::MarkEnded
        | Action::ShopsApplied => true,
        Action::TrailBegun
        | Action::TrailForgotten
        | Action::LinkMade
        | Action::LinkRefused
        | Action::SignedIn
        | Action::SignedOut
        | Action::SessionEnded
        | Action::SessionMoved
        | Action::AccessEnded
        | Action::RoleGiven
        | Action::RoleEnded
        | Action::OperatorMade
        | Action::OperatorEnded
        | Action::OperatorLooked
        | Action::ScreenMade
        | Action::ScreenLinked
        | Action::ScreenEnrolled
        | Action::ScreenSet
        | Action::ScreenEnded
        | Action::RefundAsked
        | Action::RefundMade
        | Action::RefundRefused
        | Action::RequestMade
        | Action::RequestAgreed
        | Action::RequestRejected
        | Action::RequestWithdrawn
        | Action::RequestLapsed
        | Action::LimitsSet
        | Action::PinSet
        | Action::PinWrong
        | Action::PinLocked
        | Action::PaymentAsked
        | Action::PaymentCancelled
        | Action::ClosingMade
        | Action::ExportBegun
        | Action::ExportEnded
        | Action::ReceiptSet
        | Action::BoardsMade
        | Action::AlarmSeen
        | Action::RiskSet
        | Action::RiskSeen => false,
    }
}
