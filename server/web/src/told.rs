//! What a customer may be told of a payment: never more than is verified, never less than is known.

use app::pages::result::{ChargedLine, Outcome, RefundLine, Watch};
use domain::{DeclineReason, EventKind, Money, RefundState, State};

use super::AppState;
use foundation::{clock::Timestamp, store::StoreError};
use payments::{
    payment::{Event, Payment, Source},
    refund::{Refund, is_given_back},
};

/// A page looks for news by itself until this long after the payment's time was over.
pub(super) const WATCHED_MS: i64 = 120_000;
/// Most payments are decided by then; who still waits is offered a way out.
const EARLY_MS: i64 = 15_000;

/// What may be told.
pub(super) struct Told {
    /// What is known.
    pub(super) outcome: Outcome,
    /// Since when; `None` while it is open.
    pub(super) since: Option<Timestamp>,
    /// When it was paid, if that is the last word.
    pub(super) paid: Option<Timestamp>,
    /// How its page looks for news.
    pub(super) watch: Watch,
    /// Whether the customer may have it cancelled now.
    pub(super) may_cancel: bool,
    /// What the wallet charged, where that is another amount.
    pub(super) charged: Option<ChargedLine>,
    refunds: Vec<Refund>,
}

impl Told {
    /// What went back or is going; what was refused is the shop's business.
    pub(super) fn refunds(&self, as_told: impl Fn(Timestamp) -> String) -> Vec<RefundLine> {
        // Only what the gateway has said; what was just asked for may come to nothing.
        let told = |refund: &&Refund| {
            matches!(
                refund.state,
                RefundState::Refunded | RefundState::Processing
            )
        };
        let line = |refund: &Refund| RefundLine {
            amount: refund.amount,
            time: refund.refunded.map(&as_told),
        };
        self.refunds.iter().filter(told).map(line).collect()
    }
}

impl AppState {
    /// What a customer may be told.
    pub(super) async fn told(&self, payment: &Payment) -> Result<Told, StoreError> {
        let id = &payment.request_id;
        let refunds = self.store.refunds_of(id).await?;
        let events = match payment.state {
            State::Failed | State::Cancelled | State::PresumedDead => self.store.events(id).await?,
            State::Paid
            | State::Created
            | State::Submitted
            | State::Processing
            | State::Unknown
            | State::Cancelling
            | State::NotSent
            | State::NeedsOperator => Vec::new(),
        };
        let outcome = self.outcome(payment, &refunds, &events);
        let watch = self.watch(payment);
        let paid = payment.paid.unwrap_or(payment.created);
        Ok(Told {
            since: if payment.unsure {
                None
            } else if payment.state == State::Paid {
                Some(paid)
            } else {
                events.last().map(|last| last.at)
            },
            paid: (outcome == Outcome::Paid).then_some(paid),
            may_cancel: may_cancel(payment.state, &outcome, watch),
            charged: charged(payment),
            outcome,
            watch,
            refunds,
        })
    }

    /// What is known of a payment that isn't decided, how its page looks for news, and whether a
    /// customer who has come back may have it cancelled.
    pub(super) fn open(&self, payment: &Payment) -> (Outcome, Watch, bool) {
        let (outcome, watch) = (self.outcome(payment, &[], &[]), self.watch(payment));
        // Who scans the code again has waited long enough.
        let may_cancel = may_cancel(payment.state, &outcome, Watch::Late);
        (outcome, watch, may_cancel)
    }

    fn outcome(&self, payment: &Payment, refunds: &[Refund], events: &[Event]) -> Outcome {
        // As old as a backup: what a person has to decide isn't, whatever comes of it.
        if payment.unsure && payment.state != State::NeedsOperator {
            return Outcome::Checking;
        }
        match payment.state {
            State::Paid => paid(payment, refunds),
            State::Processing => match payment.go.clone() {
                Some(go) if self.clock.now() < payment.expires => Outcome::Waiting { go },
                Some(_) | None => Outcome::Checking,
            },
            State::Created | State::Submitted | State::Unknown | State::Cancelling => {
                Outcome::Checking
            }
            State::NeedsOperator => Outcome::Operator,
            State::Failed => Outcome::Declined(payment.decline.unwrap_or(DeclineReason::Other)),
            State::Cancelled if payment.paid.is_some() => Outcome::Returned,
            State::Cancelled if is_wanted(events) => Outcome::Cancelled,
            State::Cancelled => Outcome::Expired,
            // No word of the gateway's, so nobody is told that nothing was charged.
            State::PresumedDead => Outcome::Presumed,
            // Nothing was charged, and a new attempt may succeed.
            State::NotSent => Outcome::Declined(DeclineReason::Closed),
        }
    }

    fn watch(&self, payment: &Payment) -> Watch {
        let now = self.clock.now();
        if now >= payment.expires.plus_ms(WATCHED_MS) {
            Watch::Resting
        } else if now >= payment.created.plus_ms(EARLY_MS) {
            Watch::Late
        } else {
            Watch::Early
        }
    }

    /// The name people know a wallet by; its id where we know no better.
    pub(super) fn brand(&self, id: &str, language: &str) -> String {
        let table = self.wallets.table();
        let known = table
            .by_id(id)
            .map(|wallet| wallet.name_in(language).to_owned());
        known.unwrap_or_else(|| id.to_owned())
    }
}

fn paid(payment: &Payment, refunds: &[Refund]) -> Outcome {
    if is_given_back(payment.amount, refunds) {
        return Outcome::Refunded;
    }
    let done = refunds
        .iter()
        .filter(|refund| refund.state == RefundState::Refunded);
    let back = done.fold(0_u64, |sum, refund| {
        sum.saturating_add(refund.amount.minor())
    });
    let kept = payment.amount.minor().saturating_sub(back);
    let money = |minor| Money::from_minor(minor, payment.amount.currency());
    match (money(back), money(kept)) {
        (Ok(back), Ok(kept)) if back.minor() > 0 => Outcome::PartRefunded { back, kept },
        _ => Outcome::Paid,
    }
}

/// Whether the customer withdrew it; otherwise its time ran out.
/// Whether the customer or somebody at the shop wanted it cancelled, and not the clock.
fn is_wanted(events: &[Event]) -> bool {
    let wishers = [Source::Customer, Source::Staff].map(Source::as_str);
    events
        .iter()
        .any(|event| event.kind == EventKind::CancelRequested && wishers.contains(&&*event.source))
}

/// In the wallet it can be called off at once; while we ask, only when asking takes long.
fn may_cancel(state: State, outcome: &Outcome, watch: Watch) -> bool {
    match state {
        State::Created | State::Submitted | State::Processing | State::Unknown => {
            matches!(outcome, Outcome::Waiting { .. }) || watch != Watch::Early
        }
        // It is being called off, or only a person can; or it is decided.
        State::Cancelling
        | State::NeedsOperator
        | State::Paid
        | State::Failed
        | State::Cancelled
        | State::NotSent
        | State::PresumedDead => false,
    }
}

/// What the wallet charged, where that is not what the shop asked for anyway.
fn charged(payment: &Payment) -> Option<ChargedLine> {
    let charged = payment.charged?;
    let is_news =
        payment.state == State::Paid && !payment.unsure && charged.amount != payment.amount;
    is_news.then_some(ChargedLine {
        amount: charged.amount,
        rate: charged.rate,
    })
}
