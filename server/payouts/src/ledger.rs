//! Payments and refunds of ours as they are compared, read in pages of a bounded size.

use async_trait::async_trait;
use domain::{Money, RefundId, RefundState, RequestId, State};
use foundation::{
    clock::Timestamp,
    page::{Listed, Page},
    store::StoreError,
};
use payments::{
    payment::Payment as Paid,
    refund::Refund as GivenBack,
    search::{PaymentSearch, Share, Wanted},
    store::RefundStore,
};
use settlement::{
    Signed,
    explain::{Payment, Refund, Standing},
    quote::Quote,
};

use crate::share::Merchants;

/// What is read of the ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Payments.
    pub payments: Vec<Payment>,
    /// Refunds.
    pub refunds: Vec<Refund>,
    /// Which merchant's the stores are where they were paid; a store never becomes another's.
    pub merchants: Merchants,
}

impl Found {
    fn add(&mut self, one: &Paid) {
        let store = &one.place.store;
        if !self.merchants.contains_key(&**store) {
            let merchant = one.place.merchant.as_str().into();
            self.merchants.insert(store.as_str().into(), merchant);
        }
        self.payments.push(payment(one));
    }
}

/// Where payments are.
#[async_trait]
pub trait LedgerReading: Send + Sync {
    /// Payments of an account that were paid at a moment or later, and their refunds.
    async fn paid_since(&self, account: &str, since: Timestamp) -> Result<Found, StoreError>;
    /// Those of these ids that there are: payments, and refunds with their payments.
    async fn named(&self, ids: &[String]) -> Result<Found, StoreError>;
}

/// A payment isn't paid later than so long after it was asked for: orders live for minutes, and what is learnt
/// of later than this is found by its id.
const LATE_MS: i64 = 2 * 24 * 60 * 60_000;
/// Payments that are read at once.
const AT_ONCE: u32 = 500;
/// Ids that are asked for at once.
const IDS_AT_ONCE: usize = 100;

/// The ledger of this installation.
pub struct OurLedger<'a> {
    /// Finding payments.
    pub payments: &'a dyn PaymentSearch,
    /// Their refunds.
    pub refunds: &'a dyn RefundStore,
}

impl std::fmt::Debug for OurLedger<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("OurLedger").finish_non_exhaustive()
    }
}

impl OurLedger<'_> {
    async fn each(
        &self,
        wanted: &Wanted,
        mut keep: impl FnMut(Paid) + Send,
    ) -> Result<(), StoreError> {
        let mut page = Page::first(AT_ONCE);
        loop {
            let Listed { items, next } = self.payments.search(wanted, &page).await?;
            items.into_iter().for_each(&mut keep);
            let Some(next) = next else { return Ok(()) };
            page.after = Some(next);
        }
    }

    async fn given_back(&self, of: &RequestId, found: &mut Found) -> Result<(), StoreError> {
        let refunds = self.refunds.refunds_of(of).await?;
        found.refunds.extend(refunds.iter().map(refund));
        Ok(())
    }
}

#[async_trait]
impl LedgerReading for OurLedger<'_> {
    async fn paid_since(&self, account: &str, since: Timestamp) -> Result<Found, StoreError> {
        let mut found = Found::default();
        let paid = Wanted {
            state: Some(State::Paid),
            since: Some(since.plus_ms(-LATE_MS)),
            ..Wanted::default()
        };
        let is_of = |one: &Paid| one.account == account && one.paid.is_none_or(|at| at >= since);
        self.each(&paid, |one| {
            if is_of(&one) {
                found.add(&one);
            }
        })
        .await?;
        for back in [Share::Part, Share::Whole] {
            let wanted = Wanted {
                back: Some(back),
                ..paid.clone()
            };
            let mut given_back = Vec::new();
            self.each(&wanted, |one| {
                if is_of(&one) {
                    given_back.push(one.request_id);
                }
            })
            .await?;
            for id in given_back {
                self.given_back(&id, &mut found).await?;
            }
        }
        Ok(found)
    }

    async fn named(&self, ids: &[String]) -> Result<Found, StoreError> {
        let mut found = Found::default();
        for ids in ids.chunks(IDS_AT_ONCE) {
            let mut wanted: Vec<RequestId> = Vec::new();
            for id in ids {
                if let Ok(id) = RefundId::parse(id)
                    && let Some(of) = self.refunds.refund(&id).await?
                {
                    wanted.push(of.payment);
                } else if let Ok(id) = RequestId::parse(id) {
                    wanted.push(id);
                }
            }
            wanted.sort();
            wanted.dedup();
            for one in self.payments.named(&wanted).await? {
                self.given_back(&one.request_id, &mut found).await?;
                found.add(&one);
            }
        }
        Ok(found)
    }
}

/// An amount with a sign.
pub fn signed(amount: Money) -> Signed {
    // No amount has so many digits.
    let minor = i64::try_from(amount.minor()).unwrap_or(i64::MAX);
    Signed::new(minor, amount.currency())
}

/// A payment as it is compared.
pub fn payment(one: &Paid) -> Payment {
    let promised = one.settlement.rate().filter(|rate| rate.guaranteed);
    let promised = promised.and_then(|rate| Quote::read(&rate.pair, &rate.price).ok());
    let gateway_id = one.gateway_id.as_ref().map(|id| id.as_str().into());
    Payment {
        request_id: one.request_id.as_str().into(),
        gateway_id: gateway_id.unwrap_or_default(),
        store: one.place.store.as_str().into(),
        wallet: one.wallet.as_deref().unwrap_or_default().into(),
        amount: signed(one.amount),
        standing: match one.state {
            State::Paid => Standing::Paid {
                at_ms: one.paid.unwrap_or(one.created).0,
            },
            State::Failed | State::NotSent | State::PresumedDead => Standing::Failed,
            State::Cancelled => Standing::Cancelled,
            State::Created
            | State::Submitted
            | State::Processing
            | State::Unknown
            | State::Cancelling
            | State::NeedsOperator => Standing::Open,
        },
        promised,
        store_day: one.day,
    }
}

/// A refund as it is compared.
pub fn refund(one: &GivenBack) -> Refund {
    Refund {
        request_id: one.id.as_str().into(),
        gateway_id: one.gateway_id.as_deref().unwrap_or_default().into(),
        payment: one.payment.as_str().into(),
        amount: signed(one.amount),
        standing: match one.state {
            RefundState::Refunded => Standing::Paid {
                at_ms: one.refunded.unwrap_or(one.created).0,
            },
            RefundState::Refused => Standing::Failed,
            RefundState::Requested | RefundState::Processing | RefundState::NeedsOperator => {
                Standing::Open
            }
        },
    }
}
