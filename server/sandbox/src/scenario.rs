//! What goes wrong with a payment, and when.
//!
//! A script is chosen by the amount (`scenario/magic.rs`) or given by a test through the
//! admin API. It is only data: the gateway, the cashier and the notices each read their part.

pub(crate) mod magic;

use serde::{Deserialize, Serialize};

/// One of the five APIs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Api {
    /// Order a payment.
    #[default]
    Pay,
    /// Ask what became of it.
    InquiryPayment,
    /// Call it off.
    Cancel,
    /// Give money back.
    Refund,
    /// Ask what became of a refund.
    InquiryRefund,
}

/// How `pay` decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayTurn {
    /// The order is taken; the configured answer mode says how.
    #[default]
    Normal,
    /// `U PAYMENT_IN_PROCESS` with `normalUrl`, whatever the answer mode.
    InProcess,
    /// `F USER_BALANCE_NOT_ENOUGH`.
    BalanceTooLow,
    /// `F RISK_REJECT`.
    RiskReject,
}

/// What pressing Pay in the wallet leads to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WalletTurn {
    /// Paid.
    #[default]
    Normal,
    /// Declined.
    Declines,
    /// Nothing: the payment stays in process until it expires.
    NeverFinishes,
}

/// How the news of a payment is delivered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotifyTurn {
    /// As documented: until it is acknowledged.
    #[default]
    Normal,
    /// Never.
    None,
    /// Twice in a row, acknowledged or not.
    Twice,
    /// Twice, the later one arriving first.
    Shuffled,
    /// Before `pay` is answered: the customer was very quick.
    Early,
    /// Signed with a key that isn't the gateway's.
    WrongKey,
    /// Rightly signed, but with one minor unit more.
    WrongAmount,
}

/// How `cancel` decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelTurn {
    /// By the payment's state.
    #[default]
    Normal,
    /// `F ORDER_STATUS_INVALID`, always.
    Refused,
}

/// How `refund` decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefundTurn {
    /// At once.
    #[default]
    Normal,
    /// `U REFUND_IN_PROCESS` first; done after it was asked about once more.
    InProcess,
    /// `F REFUND_WINDOW_EXCEED`.
    WindowExceeded,
    /// `U REFUND_IN_PROCESS` first; failed after it was asked about once more, and the money never
    /// went back.
    FailsLater,
}

/// Everything that is to go wrong with one payment.
///
/// The answer's mishaps (`delay_ms` to `wrong_signature`) befall the answers of `api`, the
/// first `times` of them, after the action was done: that is what makes them dangerous.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent mishaps, combined freely"
)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Script {
    /// Whose answers are spoilt.
    pub api: Api,
    /// How many of its answers are spoilt.
    pub times: u32,
    /// The answer comes this much later.
    pub delay_ms: u32,
    /// The answer never comes; the connection is dropped in the end.
    pub drop_answer: bool,
    /// HTTP 500 without a body the gateway would write.
    pub http_500: bool,
    /// `U UNKNOWN_EXCEPTION`.
    pub unknown: bool,
    /// The answer carries no signature.
    pub unsigned: bool,
    /// The answer's signature is by the wrong key.
    pub wrong_signature: bool,
    /// How `pay` decides.
    pub pay: PayTurn,
    /// What pressing Pay leads to.
    pub wallet: WalletTurn,
    /// How the news is delivered.
    pub notify: NotifyTurn,
    /// How `cancel` decides.
    pub cancel: CancelTurn,
    /// How `refund` decides.
    pub refund: RefundTurn,
    /// The customer pays just as `cancel` succeeds: a success is notified, the payment stays
    /// cancelled and the money goes back (docs/protocol.md §7.2).
    pub late_success: bool,
}

impl Script {
    /// Nothing goes wrong.
    pub const SMOOTH: Self = Self {
        api: Api::Pay,
        times: 1,
        delay_ms: 0,
        drop_answer: false,
        http_500: false,
        unknown: false,
        unsigned: false,
        wrong_signature: false,
        pay: PayTurn::Normal,
        wallet: WalletTurn::Normal,
        notify: NotifyTurn::Normal,
        cancel: CancelTurn::Normal,
        refund: RefundTurn::Normal,
        late_success: false,
    };
}

impl Default for Script {
    fn default() -> Self {
        Self::SMOOTH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_may_name_only_what_differs() {
        let script: Script =
            serde_json::from_str(r#"{"notify":"twice","drop_answer":true}"#).unwrap();
        let expected = Script {
            notify: NotifyTurn::Twice,
            drop_answer: true,
            ..Script::SMOOTH
        };
        assert_eq!(script, expected);
    }

    #[test]
    fn a_misspelt_mishap_is_refused() {
        assert!(serde_json::from_str::<Script>(r#"{"http500":true}"#).is_err());
    }
}
