//! Which deeds have something to tell below their sentence.

use trail::action::Action;

/// Whether what a deed changed is told below its sentence.
#[expect(clippy::too_many_lines, reason = "a line for each deed there is")]
pub(super) const fn has_facts(action: Action) -> bool {
    match action {
        Action::LimitsSet
        | Action::RiskSet
        | Action::DaySet
        | Action::CodeMade
        | Action::CodeChanged
        | Action::CodeOn
        | Action::CodeOff
        | Action::CodeReplaced
        | Action::CodeEnded
        | Action::ReceiptSet
        | Action::StoreChanged
        | Action::StorePaused
        | Action::StoreOpened
        | Action::BoardsMade
        | Action::BoardBound
        | Action::BoardFreed
        | Action::DifferenceAccepted
        | Action::DifferenceReopened
        | Action::RowLinked
        | Action::ArrivalTakenBack
        | Action::FileWithdrawn
        | Action::FileRestored => true,
        Action::CodeRemoved
        | Action::TrailBegun
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
        | Action::KeyMade
        | Action::KeyEnded
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
        | Action::PinSet
        | Action::PinWrong
        | Action::PinLocked
        | Action::PaymentAsked
        | Action::PaymentCancelled
        | Action::ClosingMade
        | Action::ExportBegun
        | Action::ExportEnded
        | Action::LookPublished
        | Action::LookRestored
        | Action::LookFollowed
        | Action::MarkSet
        | Action::MarkEnded
        | Action::ShopsApplied
        | Action::AlarmSeen
        | Action::RiskSeen
        | Action::WebhookAdded
        | Action::WebhookChanged
        | Action::WebhookRotated
        | Action::WebhookOn
        | Action::WebhookOff
        | Action::WebhookEnded
        | Action::WebhookResent
        | Action::WebhookTested
        | Action::ChannelAdded
        | Action::ChannelChanged
        | Action::ChannelLed
        | Action::ChannelOn
        | Action::ChannelOff
        | Action::ChannelEnded
        | Action::ChannelTested
        | Action::SourceSet
        | Action::ArrivalSeen => false,
    }
}
