//! Calling a person: the one place through which every alarm about payments goes.

use std::fmt;

/// What is wrong, for people; never a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alarm {
    /// Verified news overturn what was thought final.
    Overturned,
    /// Verified news contradict what is known.
    Contradicted,
    /// The machine has tried everything with a payment, and a person has to find out.
    GaveUp,
    /// The same of a refund.
    RefundGaveUp,
    /// Verified news overturn what was thought of a refund.
    RefundOverturned,
    /// Verified news contradict what is known of a refund.
    RefundContradicted,
    /// Paid while it was being cancelled, and the gateway does not say whether it stays so.
    Unsettled,
    /// The gateway refused a payment for a reason of ours.
    OurFault,
    /// The same of a refund.
    RefundOurFault,
    /// The gateway named no address that may be followed.
    NowhereToGo,
    /// A verified notification fits no payment.
    Stray,
    /// An account is named by payments and not configured.
    NoAccount,
    /// A gateway, or an account there, is left alone since it does not answer.
    Closed,
    /// The same answers again.
    Opened,
    /// Our clock and the gateway's differ.
    ClockOff,
    /// They agree again.
    ClockRight,
}

impl Alarm {
    /// As it is stored and listed.
    const fn kind(self) -> &'static str {
        match self {
            Self::Overturned => "overturned",
            Self::Contradicted => "contradicted",
            Self::GaveUp => "gave_up",
            Self::RefundGaveUp => "refund_gave_up",
            Self::RefundOverturned => "refund_overturned",
            Self::RefundContradicted => "refund_contradicted",
            Self::Unsettled => "unsettled",
            Self::OurFault => "our_fault",
            Self::RefundOurFault => "refund_our_fault",
            Self::NowhereToGo => "nowhere_to_go",
            Self::Stray => "stray",
            Self::NoAccount => "no_account",
            Self::Closed => "gateway_closed",
            Self::Opened => "gateway_opened",
            Self::ClockOff => "clock_off",
            Self::ClockRight => "clock_right",
        }
    }

    const fn words(self) -> &'static str {
        match self {
            Self::Overturned => "verified news overturn what was thought final",
            Self::Contradicted => "verified news contradict what is known; a person has to look",
            Self::GaveUp => "cancel not confirmed; a person has to look",
            Self::RefundGaveUp => "refund not confirmed; a person has to look",
            Self::RefundOverturned => "verified news overturn what was thought of a refund",
            Self::RefundContradicted => {
                "verified news contradict what is known of a refund; a person has to look"
            }
            Self::Unsettled => {
                "paid while it was being cancelled, and the gateway does not say whether it stays"
            }
            Self::OurFault => "the gateway refused a payment for a reason of ours",
            Self::RefundOurFault => "the gateway refused a refund for a reason of ours",
            Self::NowhereToGo => "the gateway named no address that may be followed",
            Self::Stray => "stray notification kept",
            Self::NoAccount => {
                "this account is not configured; its payments can't be made or asked about"
            }
            Self::Closed => "the gateway does not answer; it is left alone",
            Self::Opened => "the gateway answers again",
            Self::ClockOff => {
                "this machine's clock and the gateway's differ; let it follow a time server"
            }
            Self::ClockRight => "this machine's clock and the gateway's agree again",
        }
    }

    /// Whether it is the end of another alarm rather than one.
    const fn is_end(self) -> bool {
        matches!(self, Self::Opened | Self::ClockRight)
    }
}

/// Calls a person about a payment, a refund, an account or a place.
pub(super) fn raise(alarm: Alarm, about: impl fmt::Display, detail: impl fmt::Display) {
    let (kind, words) = (alarm.kind(), alarm.words());
    if alarm.is_end() {
        tracing::info!(alarm.kind = kind, alarm.about = %about, alarm.detail = %detail, "{words}");
    } else {
        tracing::error!(alarm = true, alarm.kind = kind, alarm.about = %about,
            alarm.detail = %detail, "{words}");
    }
}
