//! Taking verified notifications (docs/protocol.md §6.4). An unverified one does not fit in here.

use domain::EventKind;
use gateway::{Notice, NoticeOutcome};

use super::{Payments, PaymentsError, news};
use crate::{payment::Source, store::Stray};
use alarms::{Alarm, Change, Kind};

/// What became of a verified notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// In the history (or there already): acknowledge.
    Known,
    /// Fits no payment of ours: kept for a person, not acknowledged.
    Stray,
}

/// A notification as it came, for keeping when it fits nothing.
#[derive(Clone, Copy, Debug)]
pub struct Raw<'a> {
    /// SHA-256 of the body, in base64.
    pub digest: &'a str,
    /// The body.
    pub body: &'a str,
    /// The client id it was signed for.
    pub client_id: &'a str,
}

impl Payments {
    /// Writes what a verified notification says into the payment it is about.
    #[tracing::instrument(level = "trace", name = "payment.notice", skip_all, fields(payment.id = %notice.request_id))]
    pub async fn take_notice(&self, notice: Notice, raw: Raw<'_>) -> Result<Taken, PaymentsError> {
        let Some(payment) = self.store.payment(&notice.request_id).await? else {
            return self.keep_stray(raw, "unknown paymentRequestId").await;
        };
        // Genuinely signed, and yet no business of this account: merchants share nothing here.
        if !self.lines.is_of_client(&payment.account, raw.client_id) {
            return self.keep_stray(raw, "a payment of another account").await;
        }
        let news = match notice.outcome {
            NoticeOutcome::Paid(paid) => self.paid(&payment, paid, Source::Notice),
            NoticeOutcome::Failed { code, reason } => news::failed(code, reason, Source::Notice),
            // Says only that there is no news yet (docs/protocol.md §6.4).
            NoticeOutcome::Pending => return Ok(Taken::Known),
        };
        let mismatched = news.kind == EventKind::Mismatched;
        let reason = news.detail.clone();
        let noted = self.note(&payment.request_id, news).await?;
        if mismatched {
            self.keep_stray(raw, &reason).await
        } else {
            if noted.unsure {
                self.store.reassure(&noted.request_id).await?;
            }
            Ok(Taken::Known)
        }
    }

    /// Keeps a verified notification that fits no payment.
    pub async fn keep_stray(&self, raw: Raw<'_>, reason: &str) -> Result<Taken, PaymentsError> {
        let stray = Stray {
            digest: raw.digest.to_owned(),
            reason: reason.to_owned(),
            body: raw.body.to_owned(),
            first: self.clock.now(),
            times: 1,
        };
        let alarm = Alarm::new(Kind::StrayNotice, raw.digest).with_detail(reason);
        let alarm = Change::Raised(alarm);
        // Redelivered for a day, it calls a person once.
        if self.store.keep_stray(&stray, &alarm).await? {
            self.alarms.written(&[alarm]);
        }
        Ok(Taken::Stray)
    }
}
