//! Magic amounts: the last four digits of the amount's minor units choose a script.
//!
//! The first four are those of the gateway vendor's old in-store mock, the others continue
//! them (docs/protocol.md §13). The index page shows this table as it stands.

use super::{Api, CancelTurn, NotifyTurn, PayTurn, RefundTurn, Script, WalletTurn};

/// A magic amount.
#[derive(Debug)]
pub(crate) struct Magic {
    pub(crate) digits: u64,
    /// Whose behaviour changes, for the reader of the table.
    pub(crate) whose: &'static str,
    pub(crate) effect: &'static str,
    pub(crate) script: Script,
}

/// Longer than anybody asks.
const ALWAYS: u32 = u32::MAX;

/// What an amount with these last digits brings about; most bring about nothing.
pub(crate) fn script_of(last_four: u64) -> Script {
    TABLE
        .iter()
        .find(|magic| magic.digits == last_four)
        .map_or(Script::SMOOTH, |magic| magic.script)
}

const fn row(digits: u64, whose: &'static str, effect: &'static str, script: Script) -> Magic {
    Magic {
        digits,
        whose,
        effect,
        script,
    }
}

const SMOOTH: Script = Script::SMOOTH;

/// Every magic amount.
pub(crate) static TABLE: &[Magic] = &[
    row(
        9901,
        "pay",
        "Answers U UNKNOWN_EXCEPTION every time; the payment exists and stays in process.",
        Script {
            unknown: true,
            times: ALWAYS,
            ..SMOOTH
        },
    ),
    row(
        9902,
        "pay",
        "The payment is created, but its first answer never comes. Repeating the identical \
         request brings the answer.",
        Script {
            drop_answer: true,
            ..SMOOTH
        },
    ),
    row(
        9903,
        "inquiryPayment",
        "Answers U UNKNOWN_EXCEPTION every time. Everything else works.",
        Script {
            api: Api::InquiryPayment,
            unknown: true,
            times: ALWAYS,
            ..SMOOTH
        },
    ),
    row(
        9904,
        "inquiryPayment",
        "Never answers. Everything else works.",
        Script {
            api: Api::InquiryPayment,
            drop_answer: true,
            times: ALWAYS,
            ..SMOOTH
        },
    ),
    row(
        9905,
        "pay",
        "F USER_BALANCE_NOT_ENOUGH.",
        Script {
            pay: PayTurn::BalanceTooLow,
            ..SMOOTH
        },
    ),
    row(
        9906,
        "pay",
        "F RISK_REJECT.",
        Script {
            pay: PayTurn::RiskReject,
            ..SMOOTH
        },
    ),
    row(
        9907,
        "wallet",
        "Pressing Pay ends as declined: FAIL, USER_PAYMENT_VERIFICATION_FAILED.",
        Script {
            wallet: WalletTurn::Declines,
            ..SMOOTH
        },
    ),
    row(
        9908,
        "wallet",
        "Pressing Pay never finishes: PROCESSING until expiry, then FAIL, ORDER_IS_CLOSED.",
        Script {
            wallet: WalletTurn::NeverFinishes,
            ..SMOOTH
        },
    ),
    row(
        9909,
        "notification",
        "Paid, but the notification is lost. Only an inquiry tells.",
        Script {
            notify: NotifyTurn::None,
            ..SMOOTH
        },
    ),
    row(
        9910,
        "notification",
        "Paid, notified twice.",
        Script {
            notify: NotifyTurn::Twice,
            ..SMOOTH
        },
    ),
    row(
        9911,
        "notification",
        "Paid and notified before pay is answered.",
        Script {
            notify: NotifyTurn::Early,
            ..SMOOTH
        },
    ),
    row(
        9912,
        "notification",
        "Paid, but the notification is signed with the wrong key.",
        Script {
            notify: NotifyTurn::WrongKey,
            ..SMOOTH
        },
    ),
    row(
        9913,
        "notification",
        "Paid, but the notification names one minor unit more.",
        Script {
            notify: NotifyTurn::WrongAmount,
            ..SMOOTH
        },
    ),
    row(
        9914,
        "cancel",
        "The first answer is U UNKNOWN_EXCEPTION, the next S.",
        Script {
            api: Api::Cancel,
            unknown: true,
            ..SMOOTH
        },
    ),
    row(
        9915,
        "cancel",
        "F ORDER_STATUS_INVALID, always.",
        Script {
            cancel: CancelTurn::Refused,
            ..SMOOTH
        },
    ),
    row(
        9916,
        "refund",
        "U REFUND_IN_PROCESS first; asking once more still says so, then it is done.",
        Script {
            refund: RefundTurn::InProcess,
            ..SMOOTH
        },
    ),
    row(
        9917,
        "refund",
        "F REFUND_WINDOW_EXCEED.",
        Script {
            refund: RefundTurn::WindowExceeded,
            ..SMOOTH
        },
    ),
    row(
        9918,
        "pay",
        "Every answer is an S without a signature. It must not be believed.",
        Script {
            unsigned: true,
            times: ALWAYS,
            ..SMOOTH
        },
    ),
    row(
        9919,
        "pay",
        "Every answer is signed with the wrong key. It must not be believed.",
        Script {
            wrong_signature: true,
            times: ALWAYS,
            ..SMOOTH
        },
    ),
    row(
        9920,
        "pay",
        "HTTP 500 every time; the payment exists and stays in process.",
        Script {
            http_500: true,
            times: ALWAYS,
            ..SMOOTH
        },
    ),
    row(
        9921,
        "pay",
        "U PAYMENT_IN_PROCESS with normalUrl only.",
        Script {
            pay: PayTurn::InProcess,
            ..SMOOTH
        },
    ),
    row(
        9922,
        "cancel",
        "Cancelled; then a late success is notified. The payment stays cancelled and the \
         money goes back.",
        Script {
            late_success: true,
            ..SMOOTH
        },
    ),
    row(
        9923,
        "refund",
        "U REFUND_IN_PROCESS first; asking once more still says so, then it has failed.",
        Script {
            refund: RefundTurn::FailsLater,
            ..SMOOTH
        },
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_runs_without_gaps_and_every_row_changes_something() {
        for (at, magic) in (9901..).zip(TABLE) {
            assert_eq!(magic.digits, at);
            assert_ne!(magic.script, Script::SMOOTH, "{at}");
        }
    }

    #[test]
    fn an_ordinary_amount_is_smooth() {
        assert_eq!(script_of(1250), Script::SMOOTH);
    }
}
