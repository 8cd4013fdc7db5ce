//! Refreshing: what a page, a customer who wants to start over, and an operator do to a payment. They
//! inquire and note the answer; none of them moves the schedule or uses up what it counts.

use domain::{EventKind, RequestId, State};
use gateway::{CancelAnswer, Gateway as _, InquiryAnswer, UnknownWhy};

use super::{Announced, Payments, PaymentsError, restored::Asking};
use crate::payment::{News, Payment, Source};

/// What came of asking about a payment, and the payment as it is then.
pub(super) struct Heard {
    pub(super) payment: Payment,
    pub(super) how: How,
}

/// What an inquiry was answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// How it stands: decided, or still under way.
    Told,
    /// There is no such order.
    Absent,
    /// Nothing to be believed.
    Silence,
    /// Nothing was asked, or the gateway wants to be asked less.
    HeldBack,
}

/// Whether an answer without an answer says nothing of the payment: no question reached anybody
/// who would have looked.
pub(super) const fn is_held_back(why: &UnknownWhy) -> bool {
    why.is_unsent() || matches!(why, UnknownWhy::RateLimited)
}

impl Payments {
    /// Asks now if nothing final is known, unless it was asked a moment ago.
    pub async fn refresh(&self, payment: Payment) -> Result<Payment, PaymentsError> {
        let id = &payment.request_id;
        let is_known = payment.state.is_final() && !payment.unsure;
        if is_known || !self.asked.may_ask(id, self.clock.moment()) {
            return Ok(payment);
        }
        self.refresh_now(id).await
    }

    /// Asks now, if nothing final is known, whatever the schedule says.
    pub async fn refresh_now(&self, id: &RequestId) -> Result<Payment, PaymentsError> {
        let _held = self.locks.hold(id).await;
        let payment = self.stored(id).await?;
        match (payment.state.is_final(), payment.unsure) {
            (true, false) => Ok(payment),
            (true, true) => self.ask_anew(payment, Asking::Look).await,
            (false, _) => Ok(self.ask(payment).await?.payment),
        }
    }

    /// The customer wants to pay anew: first make sure that the old payment is dead. What isn't
    /// sure at once is left to the schedule; pressing again asks, at the pace of looking.
    pub async fn start_over(&self, payment: Payment) -> Result<Payment, PaymentsError> {
        let id = &payment.request_id;
        if payment.unsure && payment.state.is_final() {
            return self.refresh(payment).await;
        }
        if payment.state.is_final() || !self.pressed.may_ask(id, self.clock.moment()) {
            return Ok(payment);
        }
        let _held = self.locks.hold(id).await;
        let payment = self.stored(id).await?;
        if payment.state.is_final() {
            return Ok(payment);
        }
        let heard = self.ask(payment).await?;
        let state = heard.payment.state;
        if !state.is_under_way() || state == State::Cancelling {
            return Ok(heard.payment);
        }
        let call = News::plain(EventKind::CancelRequested, Source::Customer);
        self.withdraw(heard, call).await
    }

    /// Cancels once, because somebody wants it. An unclear answer is not counted.
    pub(super) async fn withdraw(
        &self,
        heard: Heard,
        call: News,
    ) -> Result<Payment, PaymentsError> {
        let Heard { payment, how } = heard;
        let is_staff = matches!(call.source, Source::Operator | Source::Staff);
        let payment = match self.announce(&payment.request_id, call).await? {
            Announced::Call(payment) => payment,
            Announced::TooLate(payment) => return Ok(payment),
        };
        // A cancel gives back money that was paid. What couldn't be asked about is asked about
        // some more first, by the schedule; only a person may know better.
        let unheard = matches!(how, How::Silence | How::HeldBack);
        if unheard && !is_staff {
            return Ok(payment);
        }
        let line = self.lines.of(&payment.account)?;
        let news = match line.cancel(&payment.request_id).await {
            CancelAnswer::Cancelled => News::plain(EventKind::ConfirmedCancelled, Source::Cancel),
            // Nobody was ever told where to pay it.
            CancelAnswer::NotFound if how == How::Absent && payment.go.is_none() => {
                presumed("never heard of, and nobody was sent there")
            }
            CancelAnswer::NotFound
            | CancelAnswer::Refused { .. }
            | CancelAnswer::Unknown { .. } => return self.stored(&payment.request_id).await,
        };
        self.note(&payment.request_id, news).await
    }

    /// Asks, and writes down what is new.
    #[tracing::instrument(level = "trace", name = "payment.ask", skip_all, fields(payment.id = %payment.request_id))]
    pub(super) async fn ask(&self, payment: Payment) -> Result<Heard, PaymentsError> {
        let line = self.lines.of(&payment.account)?;
        let answer = line.inquire(&payment.request_id).await;
        let how = match &answer {
            InquiryAnswer::Paid(_)
            | InquiryAnswer::Failed { .. }
            | InquiryAnswer::Cancelled
            | InquiryAnswer::Processing => How::Told,
            InquiryAnswer::NotFound => How::Absent,
            InquiryAnswer::Unknown { why } if is_held_back(why) => How::HeldBack,
            InquiryAnswer::Unknown { .. } => How::Silence,
        };
        let given_back = match &answer {
            InquiryAnswer::Paid(paid) => paid.refunds.clone(),
            InquiryAnswer::Failed { .. }
            | InquiryAnswer::Cancelled
            | InquiryAnswer::Processing
            | InquiryAnswer::NotFound
            | InquiryAnswer::Unknown { .. } => Vec::new(),
        };
        let mut payment = match self.news_of_inquiry(&payment, answer) {
            Some(news) => self.note(&payment.request_id, news).await?,
            None => self.stored(&payment.request_id).await?,
        };
        payment = self.take_over(payment, &given_back).await?;
        if how == How::Told && payment.unsure && payment.state.is_undecided() {
            self.store.reassure(&payment.request_id).await?;
            payment.unsure = false;
        }
        Ok(Heard { payment, how })
    }

    /// The payment as it is.
    pub(super) async fn stored(&self, id: &RequestId) -> Result<Payment, PaymentsError> {
        let payment = self.store.payment(id).await?;
        payment.ok_or(PaymentsError::Missing)
    }
}

/// Our conclusion that there is no order and will be none.
pub(super) fn presumed(why: &str) -> News {
    News::plain(EventKind::PresumedDead, Source::Sweeper).with_detail(why)
}
