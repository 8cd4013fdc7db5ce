//! What an alarm says. A shop reads of its own in its language, as the office has it; all others are the
//! operator's, who reads English wherever they read.

use alarms::Kind;
use texts::Texts;

/// The heading of a kind that shops read of, and what to do.
const fn keys(kind: Kind) -> Option<[&'static str; 2]> {
    Some(match kind {
        Kind::PaymentContradicted => ["office-alarm-contradicted", "office-alarm-contradicted-do"],
        Kind::PaymentOverturned => ["office-alarm-overturned", "office-alarm-overturned-do"],
        Kind::CancelUnconfirmed => ["office-alarm-uncancelled", "office-alarm-uncancelled-do"],
        Kind::PaidOrCancelled => ["office-alarm-paid-or-not", "office-alarm-paid-or-not-do"],
        Kind::RefundUnconfirmed => ["office-alarm-refund-open", "office-alarm-refund-open-do"],
        Kind::RefundRefused => [
            "office-alarm-refund-refused",
            "office-alarm-refund-refused-do",
        ],
        Kind::RefundContradicted | Kind::RefundOverturned => {
            ["office-alarm-refund-other", "office-alarm-refund-other-do"]
        }
        Kind::LimitsContradict => ["office-alarm-limits", "office-alarm-limits-do"],
        Kind::CodeCrowded => ["office-alarm-crowded", "office-alarm-crowded-do"],
        Kind::PinLocked => ["office-alarm-pin", "office-alarm-pin-do"],
        Kind::GatewayDown
        | Kind::ClockApart
        | Kind::AccountMissing
        | Kind::PaymentRefused
        | Kind::NoAddress
        | Kind::StrayNotice
        | Kind::StorageFailing
        | Kind::DiskLow
        | Kind::RowUnreadable
        | Kind::LookUnreadable
        | Kind::WalletsRefused
        | Kind::WalletsUnwatched
        | Kind::AccountsRefused
        | Kind::AccountsUnwatched
        | Kind::WebhookFailing
        | Kind::SettlementRefused
        | Kind::SettlementMissing
        | Kind::HandlerPanicked => return None,
    })
}

/// What happened.
pub(super) fn words(texts: &Texts, name: &str) -> String {
    let kind = Kind::parse(name);
    match (kind.and_then(keys), kind) {
        (Some([heading, _]), _) => texts.get(heading),
        (None, Some(kind)) => format!("{}: {}", kind.as_str(), kind.words()),
        (None, None) => texts.get("office-alarm-other"),
    }
}

/// What to do.
pub(super) fn advice(texts: &Texts, name: &str) -> Option<String> {
    let kind = Kind::parse(name)?;
    let advice = keys(kind).map(|[_, advice]| texts.get(advice));
    Some(advice.unwrap_or_else(|| kind.advice()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shops_read_of_their_own_alarms_and_of_no_others() {
        for kind in Kind::ALL {
            assert_eq!(keys(*kind).is_some(), kind.is_of_a_shop(), "{kind:?}");
        }
    }
}
