//! What the schedule does with a payment when its time has come: asks, and closes what nobody will
//! finish. Only here cancels are counted, and only here a person is called.

use domain::{EventKind, RequestId, State};
use gateway::{CancelAnswer, Gateway as _};

use super::{
    Announced, Payments, PaymentsError,
    count::Count,
    guard::Guarded,
    refresh::{Heard, How, is_held_back, presumed},
    restored::Asking,
    schedule,
};
use crate::payment::{Event, News, Payment, Source};
use alarms::{Alarm, Kind};
use foundation::clock::Timestamp;

/// After its expiry a payment gets this long to be reported before it is cancelled, since clocks
/// differ and a notification may be on its way.
const GRACE_MS: i64 = 10_000;
/// Inquiries without an answer before a payment is cancelled that couldn't be asked about: what was
/// paid goes back by a cancel, and the goods may be gone.
const IN_VAIN_MAX: u32 = 5;
/// Cancels without a clear answer before a person is called (docs/protocol.md §12), and the time
/// they must have taken: a gateway that stumbles for a moment must not use them up.
const CANCELS_MAX: u32 = 6;
const CANCELLING_MS: i64 = 60_000;
/// How often, and for how long, the gateway must have said that there is no such order before that
/// is believed: it may lose sight of one for a minute.
const ABSENT_MIN: u32 = 3;
const ABSENT_MS: i64 = 120_000;

impl Payments {
    /// One step of the schedule.
    #[tracing::instrument(level = "trace", name = "payment.go_on", skip_all, fields(payment.id = %id))]
    pub(super) async fn go_on(&self, id: &RequestId) -> Result<Payment, PaymentsError> {
        let _held = self.locks.hold(id).await;
        let payment = self.stored(id).await?;
        let line = self.lines.of(&payment.account)?;
        if let Some(held_ms) = line.held_ms() {
            return self.wait_out(payment, held_ms).await;
        }
        if payment.state.is_final() {
            return self.ask_once_more(payment).await;
        }
        let heard = self.ask(payment).await?;
        if heard.payment.state.is_final() {
            return Ok(heard.payment);
        }
        if heard.how == How::HeldBack {
            let held_ms = line.held_ms().unwrap_or_default();
            return self.wait_out(heard.payment, held_ms).await;
        }
        let over = self.is_over(&heard.payment, &line);
        let parked = heard.payment.state == State::NeedsOperator;
        if parked && over && heard.how == How::Absent {
            return self.absent(heard.payment, Source::Sweeper).await;
        }
        if !parked && (over || heard.payment.state == State::Cancelling) {
            return self.close(heard).await;
        }
        self.ask_later(heard.payment).await
    }

    /// What time it is at the gateway, by whose clock an order ends.
    pub(super) fn time_at(&self, line: &Guarded) -> Timestamp {
        self.clock.now().plus_ms(line.ahead_ms())
    }

    fn is_over(&self, payment: &Payment, line: &Guarded) -> bool {
        self.time_at(line) >= payment.expires.plus_ms(GRACE_MS)
    }

    async fn ask_later(&self, payment: Payment) -> Result<Payment, PaymentsError> {
        let asked = Payment {
            checks: payment.checks.saturating_add(1),
            ..payment
        };
        let check = schedule::next(asked.state, &asked, self.clock.now());
        self.store.schedule(&asked, check).await?;
        Ok(asked)
    }

    /// Nothing can be asked for so long; what was to be done is done then.
    async fn wait_out(&self, payment: Payment, held_ms: i64) -> Result<Payment, PaymentsError> {
        let check = schedule::after_a_rest(&payment, held_ms, self.clock.now());
        self.store.schedule(&payment, Some(check)).await?;
        Ok(payment)
    }

    /// Its time is over, or somebody wants it cancelled.
    async fn close(&self, heard: Heard) -> Result<Payment, PaymentsError> {
        let Heard { payment, how } = heard;
        let id = &payment.request_id;
        if how == How::Silence && !self.is_asked_enough(id).await? {
            let in_vain = News::plain(EventKind::AskedInVain, Source::Inquiry);
            let payment = self.note(id, in_vain).await?;
            return self.ask_later(payment).await;
        }
        // It was stored and never sent, and the gateway says the same.
        if how == How::Absent && payment.state == State::Created {
            let unsent = News::plain(EventKind::NotSent, Source::Sweeper);
            return self.note(id, unsent).await;
        }
        let call = News::plain(EventKind::CancelRequested, Source::Sweeper);
        let payment = match self.announce(id, call).await? {
            Announced::Call(payment) => payment,
            Announced::TooLate(payment) => return Ok(payment),
        };
        let line = self.lines.of(&payment.account)?;
        let unclear = match line.cancel(&payment.request_id).await {
            CancelAnswer::Cancelled => {
                let word = News::plain(EventKind::ConfirmedCancelled, Source::Cancel);
                return self.note(&payment.request_id, word).await;
            }
            CancelAnswer::NotFound if how == How::Absent => {
                return self.absent(payment, Source::Cancel).await;
            }
            CancelAnswer::NotFound => "no such order".to_owned(),
            CancelAnswer::Refused { code } => code,
            // Nobody looked, so it doesn't count towards calling a person.
            CancelAnswer::Unknown { why } if is_held_back(&why) => {
                let held_ms = line.held_ms().unwrap_or_default();
                return self.wait_out(payment, held_ms).await;
            }
            CancelAnswer::Unknown { why } => format!("{why:?}"),
        };
        self.unconfirmed(payment, unclear).await
    }

    async fn is_asked_enough(&self, id: &RequestId) -> Result<bool, PaymentsError> {
        let in_vain = self.count_of(id, |event| event.kind == EventKind::AskedInVain);
        Ok(in_vain.await?.times() >= IN_VAIN_MAX)
    }

    /// A cancel without a clear answer: again, or a person.
    async fn unconfirmed(
        &self,
        payment: Payment,
        unclear: String,
    ) -> Result<Payment, PaymentsError> {
        let id = &payment.request_id;
        let news = News::plain(EventKind::CancelUnconfirmed, Source::Cancel).with_detail(unclear);
        let payment = self.note(id, news).await?;
        if payment.state != State::Cancelling {
            return Ok(payment);
        }
        let unconfirmed = |event: &Event| event.kind == EventKind::CancelUnconfirmed;
        let count = self.count_of(id, unconfirmed).await?;
        let now = self.clock.now();
        if !count.has_lasted(CANCELS_MAX, CANCELLING_MS, now) {
            let again = schedule::next_cancel(count.times(), now);
            self.store.schedule(&payment, Some(again)).await?;
            return Ok(payment);
        }
        let gave_up = News::plain(EventKind::GaveUp, Source::Sweeper);
        let alarm = Alarm::new(Kind::CancelUnconfirmed, id);
        self.note(id, gave_up.with_alarm(alarm)).await
    }

    /// The gateway says that there is no such order. Before its time is over that says nothing; and
    /// where a customer was sent there, it must have said so for a while.
    async fn absent(&self, payment: Payment, source: Source) -> Result<Payment, PaymentsError> {
        let id = &payment.request_id;
        if payment.go.is_none() && payment.state == State::Cancelling {
            let news = presumed("never heard of, and nobody was sent there");
            return self.note(id, news).await;
        }
        let line = self.lines.of(&payment.account)?;
        if !self.is_over(&payment, &line) {
            let again = schedule::absent_so_far(&payment, self.clock.now());
            self.store.schedule(&payment, Some(again)).await?;
            return Ok(payment);
        }
        let payment = self
            .note(id, News::plain(EventKind::NotFound, source))
            .await?;
        let looked = Source::Inquiry.as_str();
        let absent = |event: &Event| event.kind == EventKind::NotFound && event.source != looked;
        let count = self.count_of(id, absent).await?;
        let now = self.clock.now();
        if count.has_lasted(ABSENT_MIN, ABSENT_MS, now) {
            return self
                .note(id, presumed("never heard of since its time is over"))
                .await;
        }
        if payment.state == State::NeedsOperator {
            return self.ask_later(payment).await;
        }
        let again = schedule::next_cancel(count.times(), now);
        self.store.schedule(&payment, Some(again)).await?;
        Ok(payment)
    }

    /// What has ended and yet is to be asked about once more: paid while it was being cancelled,
    /// and a cancel still on its way would give the money back; or presumed dead. Nobody else would
    /// notice.
    async fn ask_once_more(&self, payment: Payment) -> Result<Payment, PaymentsError> {
        if payment.check.is_none() {
            return Ok(payment);
        }
        if payment.unsure {
            return self.ask_anew(payment, Asking::Schedule).await;
        }
        let id = &payment.request_id;
        let now = self.clock.now();
        let events = self.store.events(id).await?;
        // Too early, it would only hear once more what it knows.
        let last = events.last().filter(|_| payment.state == State::Paid);
        if last.is_some_and(|last| !schedule::is_settled(last.at, now)) {
            let again = schedule::unsettled_yet(now);
            self.store.schedule(&payment, Some(again)).await?;
            return Ok(payment);
        }
        let (before, Heard { payment, how }) = (payment.state, self.ask(payment).await?);
        let is_told = match how {
            How::Told => true,
            How::Absent => before == State::PresumedDead,
            How::Silence | How::HeldBack => false,
        };
        if payment.state.is_undecided() {
            return Ok(payment);
        }
        let (kind, id) = (Kind::PaidOrCancelled, &payment.request_id);
        if is_told && before == State::Paid {
            self.alarms.over(kind, id);
        } else if payment.state == State::Paid {
            self.alarms.raise(Alarm::new(kind, id));
        }
        let again = (!is_told).then(|| schedule::unsettled(self.clock.now()));
        self.store.schedule(&payment, again).await?;
        Ok(payment)
    }

    /// How often this was written since a person was last called.
    async fn count_of(
        &self,
        id: &RequestId,
        is_it: impl Fn(&Event) -> bool + Send,
    ) -> Result<Count, PaymentsError> {
        let events = self.store.events(id).await?;
        let gave_up = |event: &Event| event.kind == EventKind::GaveUp;
        let since = events.iter().rposition(gave_up).unwrap_or_default();
        let found = events.iter().skip(since).filter(|event| is_it(event));
        Ok(found.map(|event| event.at).collect())
    }
}
