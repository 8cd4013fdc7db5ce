//! What the gateway's answers are to a payment: news, with the facts that come with them.

use domain::{DeclineReason, EventKind, Money, Rate};
use gateway::{InquiryAnswer, PaidDetails, Quote};

use super::Payments;
use crate::payment::{Charged, Facts, News, Payment, Source};
use foundation::clock::Timestamp;

impl Payments {
    pub(super) fn news_of_inquiry(&self, payment: &Payment, answer: InquiryAnswer) -> Option<News> {
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
