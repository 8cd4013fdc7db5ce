//! Asking the gateway what became of a payment, and closing what nobody will finish.

use domain::{DeclineReason, EventKind, Money, Rate, RequestId, State};
use gateway::{CancelAnswer, Gateway as _, InquiryAnswer, PaidDetails, Quote, UnknownWhy};

use super::{Announced, Payments, PaymentsError, schedule};
use crate::{
    alarms::{Alarm, Kind},
    clock::Timestamp,
    payment::{Charged, Facts, News, Payment, Source},
};

/// After its expiry a payment gets this long to be reported before it is cancelled, since clocks
/// differ and a notification may be on its way.
const GRACE_MS: i64 = 10_000;
/// Cancels without a clear answer before a person is called (docs/protocol.md §12).
const CANCELS_MAX: u32 = 6;

impl Payments {
    /// Asks now if nothing final is known, unless it was asked a moment ago.
    pub async fn refresh(&self, payment: Payment) -> Result<Payment, PaymentsError> {
        let now = self.clock.now();
        if payment.state.is_final() || !self.asked.may_ask(&payment.request_id, now) {
            return Ok(payment);
        }
        self.ask_now(&payment.request_id).await
    }

    /// Asks now, and closes the payment when its time is over.
    pub(super) async fn ask_now(&self, id: &RequestId) -> Result<Payment, PaymentsError> {
        let _held = self.locks.hold(id).await;
        let payment = self
            .store
            .payment(id)
            .await?
            .ok_or(PaymentsError::Missing)?;
        if payment.state.is_final() {
            return self.ask_once_more(payment).await;
        }
        let line = self.lines.of(&payment.account)?;
        if line.retry_s().is_some() {
            let next = schedule::next(payment.state, &payment, self.clock.now());
            self.store.schedule(&payment, next).await?;
            return Ok(payment);
        }
        let answer = line.inquire(id).await;
        let absent = matches!(answer, InquiryAnswer::NotFound);
        let payment = match self.news_of_inquiry(&payment, answer) {
            Some(news) => self.note(id, news).await?,
            None => payment,
        };
        let now = self.clock.now();
        let over = now >= payment.expires.plus_ms(GRACE_MS) || payment.state == State::Cancelling;
        if payment.state.is_undecided() && over {
            return self.close(&payment, absent, Source::Sweeper).await;
        }
        let asked = Payment {
            checks: payment.checks.saturating_add(1),
            ..payment
        };
        let check = schedule::next(asked.state, &asked, now);
        self.store.schedule(&asked, check).await?;
        Ok(asked)
    }

    /// A payment that was paid while it was being cancelled: whether a cancel that was still on
    /// its way has given the money back after all. Nobody else would notice.
    async fn ask_once_more(&self, payment: Payment) -> Result<Payment, PaymentsError> {
        if payment.check.is_none() {
            return Ok(payment);
        }
        let events = self.store.events(&payment.request_id).await?;
        let now = self.clock.now();
        // Too early, it would only hear once more what it knows.
        if events
            .last()
            .is_some_and(|last| !schedule::is_settled(last.at, now))
        {
            return Ok(payment);
        }
        let line = self.lines.of(&payment.account)?;
        if line.retry_s().is_some() {
            let next = schedule::unsettled(now);
            self.store.schedule(&payment, Some(next)).await?;
            return Ok(payment);
        }
        let answer = line.inquire(&payment.request_id).await;
        let is_told = matches!(
            answer,
            InquiryAnswer::Paid(_) | InquiryAnswer::Failed { .. } | InquiryAnswer::Cancelled
        );
        let payment = match self.news_of_inquiry(&payment, answer) {
            Some(news) => self.note(&payment.request_id, news).await?,
            None => payment,
        };
        let (kind, id) = (Kind::PaidOrCancelled, &payment.request_id);
        if is_told {
            self.alarms.over(kind, id);
        } else {
            self.alarms.raise(Alarm::new(kind, id));
        }
        let again = (!is_told).then(|| schedule::unsettled(self.clock.now()));
        self.store.schedule(&payment, again).await?;
        Ok(payment)
    }

    /// The customer wants to pay anew: first make sure that the old payment is dead.
    pub async fn start_over(&self, payment: Payment) -> Result<Payment, PaymentsError> {
        let payment = self.ask_now(&payment.request_id).await?;
        if !payment.state.is_undecided() {
            return Ok(payment);
        }
        let _held = self.locks.hold(&payment.request_id).await;
        self.close(&payment, false, Source::Customer).await
    }

    fn news_of_inquiry(&self, payment: &Payment, answer: InquiryAnswer) -> Option<News> {
        let plain = |kind| News::plain(kind, Source::Inquiry);
        match answer {
            InquiryAnswer::Paid(paid) => Some(self.paid(payment, paid, Source::Inquiry)),
            InquiryAnswer::Failed { code, reason } => Some(failed(code, reason, Source::Inquiry)),
            InquiryAnswer::Cancelled => Some(plain(EventKind::ConfirmedCancelled)),
            InquiryAnswer::Processing => Some(plain(EventKind::StillProcessing)),
            InquiryAnswer::NotFound => Some(plain(EventKind::NotFound)),
            InquiryAnswer::Unknown { why } => {
                tracing::warn!(payment.id = %payment.request_id, ?why, "inquiry without an answer");
                None
            }
        }
    }

    /// A verified success, unless it speaks of another amount or another payment.
    pub(super) fn paid(&self, payment: &Payment, paid: PaidDetails, source: Source) -> News {
        if let Some(mismatch) = mismatch(payment, &paid) {
            return News::plain(EventKind::Mismatched, source).with_detail(mismatch);
        }
        let at = paid
            .paid_at
            .as_deref()
            .and_then(parse_time)
            .unwrap_or_else(|| self.clock.now());
        let wallets = self.wallets.table();
        let named = |name: &str| wallets.psp_name(name).to_owned();
        News {
            facts: Facts {
                gateway_id: Some(paid.payment_id),
                paid: Some(at),
                charged: charged(paid.actual_amount, paid.quote.as_ref()),
                settlement: paid.settlement,
                wallet: paid.wallet.as_deref().map(named),
                ..Facts::default()
            },
            ..News::plain(EventKind::ConfirmedPaid, source)
        }
    }

    async fn close(
        &self,
        payment: &Payment,
        absent: bool,
        source: Source,
    ) -> Result<Payment, PaymentsError> {
        let id = &payment.request_id;
        let call = News::plain(EventKind::CancelRequested, source);
        let payment = match self.announce(id, call).await? {
            Announced::Call(payment) => payment,
            Announced::TooLate(payment) => return Ok(payment),
        };
        let plain = |kind| News::plain(kind, Source::Cancel);
        let news = match self.lines.of(&payment.account)?.cancel(id).await {
            CancelAnswer::Cancelled => plain(EventKind::ConfirmedCancelled),
            // The gateway says twice that it never heard of it, and nobody can pay it any more: its
            // time is over, or no customer was ever told where.
            CancelAnswer::NotFound if absent && self.is_out_of_reach(&payment) => {
                plain(EventKind::ConfirmedCancelled).with_detail("no such order")
            }
            CancelAnswer::NotFound => {
                plain(EventKind::CancelUnconfirmed).with_detail("no such order")
            }
            CancelAnswer::Refused { code } => plain(EventKind::CancelUnconfirmed).with_detail(code),
            // Nothing was sent, so it doesn't count towards calling a person.
            CancelAnswer::Unknown {
                why: UnknownWhy::NotSent,
            } => return Ok(payment),
            CancelAnswer::Unknown { why } => {
                plain(EventKind::CancelUnconfirmed).with_detail(format!("{why:?}"))
            }
        };
        let payment = self.note(&payment.request_id, news).await?;
        if payment.state != State::Cancelling {
            return Ok(payment);
        }
        let cancels = self.cancels(id).await?;
        if cancels >= CANCELS_MAX {
            let gave_up = News::plain(EventKind::GaveUp, Source::Sweeper);
            let alarm = Alarm::new(Kind::CancelUnconfirmed, id);
            return self.note(id, gave_up.with_alarm(alarm)).await;
        }
        let again = schedule::next_cancel(cancels, self.clock.now());
        self.store.schedule(&payment, Some(again)).await?;
        Ok(payment)
    }

    /// Whether no customer can confirm it in a wallet.
    fn is_out_of_reach(&self, payment: &Payment) -> bool {
        payment.go.is_none() || self.clock.now() >= payment.expires.plus_ms(GRACE_MS)
    }

    async fn cancels(&self, id: &RequestId) -> Result<u32, PaymentsError> {
        let events = self.store.events(id).await?;
        let unconfirmed = events
            .iter()
            .filter(|event| event.kind == EventKind::CancelUnconfirmed);
        Ok(u32::try_from(unconfirmed.count()).unwrap_or(u32::MAX))
    }
}

/// What the wallet charged, as far as it was told and can be read.
fn charged(amount: Option<Money>, quote: Option<&Quote>) -> Option<Charged> {
    let rate = quote.and_then(|quote| Rate::parse(&quote.pair, &quote.price).ok());
    amount.map(|amount| Charged { amount, rate })
}

/// A verified failure.
pub(super) fn failed(code: String, reason: DeclineReason, source: Source) -> News {
    News {
        facts: Facts {
            decline: Some(reason),
            ..Facts::default()
        },
        ..News::plain(EventKind::ConfirmedFailed, source).with_detail(code)
    }
}

/// What doesn't fit between our payment and what the gateway says was paid.
fn mismatch(payment: &Payment, paid: &PaidDetails) -> Option<String> {
    if paid.amount != payment.amount {
        return Some(format!(
            "amount {} {} instead of {} {}",
            paid.amount.minor(),
            paid.amount.currency().code(),
            payment.amount.minor(),
            payment.amount.currency().code()
        ));
    }
    let known = payment
        .gateway_id
        .as_ref()
        .filter(|known| **known != paid.payment_id)?;
    Some(format!(
        "paymentId {} instead of {}",
        paid.payment_id.as_str(),
        known.as_str()
    ))
}

pub(super) fn parse_time(text: &str) -> Option<Timestamp> {
    text.parse::<jiff::Timestamp>()
        .ok()
        .map(|at| Timestamp(at.as_millisecond()))
}
