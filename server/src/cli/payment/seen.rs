//! A payment with what people know it by: shop, counter, two words, the time on the shop's wall, and
//! what went back.

use std::collections::BTreeMap;

use domain::{EntryCode, Money, NumberStyle, RefundState, State, money::display};

use foundation::clock::Timestamp;
use payments::{
    payment::Payment,
    refund::{Refund, left_minor},
};
use shops::shop::Shop;
use storage::Everything;

/// One payment as a person looks at it.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub(super) payment: Payment,
    /// Where it was paid, unless that can't be found.
    pub(super) shop: Option<Shop>,
    pub(super) refunds: Vec<Refund>,
}

/// Looks payments up, each shop once.
#[derive(Debug)]
pub(super) struct Looking<'a> {
    store: &'a dyn Everything,
    shops: BTreeMap<EntryCode, Option<Shop>>,
}

impl<'a> Looking<'a> {
    pub(super) fn with(store: &'a dyn Everything) -> Self {
        Self {
            store,
            shops: BTreeMap::new(),
        }
    }

    /// With its shop and refunds.
    pub(super) async fn at(&mut self, payment: Payment) -> anyhow::Result<Seen> {
        let refunds = if payment.paid.is_some() || payment.state == State::Paid {
            self.store.refunds_of(&payment.request_id).await?
        } else {
            Vec::new()
        };
        Ok(Seen {
            shop: self.shop(&payment.code).await?,
            refunds,
            payment,
        })
    }

    /// By its reference.
    pub(super) async fn of(&mut self, id: &domain::RequestId) -> anyhow::Result<Option<Seen>> {
        match self.store.payment(id).await? {
            Some(payment) => Ok(Some(self.at(payment).await?)),
            None => Ok(None),
        }
    }

    async fn shop(&mut self, code: &EntryCode) -> anyhow::Result<Option<Shop>> {
        if let Some(known) = self.shops.get(code) {
            return Ok(known.clone());
        }
        let shop = self.store.shop(code).await?;
        self.shops.insert(code.clone(), shop.clone());
        Ok(shop)
    }
}

impl Seen {
    /// Company, place and counter.
    pub(super) fn place(&self) -> String {
        self.shop.as_ref().map_or_else(
            || "a shop that is gone".to_owned(),
            |shop| {
                let (merchant, store) = (&shop.merchant.name, &shop.store.name);
                format!("{merchant} / {store} / {}", shop.code.label)
            },
        )
    }

    /// A moment as the clock on the shop's wall shows it.
    pub(super) fn local(&self, at: Timestamp) -> String {
        let zone = self.shop.as_ref().map(|shop| shop.store.time_zone.as_str());
        local(at, zone.unwrap_or("UTC"))
    }

    /// What certainly went back.
    pub(super) fn refunded(&self) -> Option<Money> {
        self.sum(|refund| refund.state == RefundState::Refunded)
    }

    /// What was asked back and isn't decided.
    pub(super) fn going_back(&self) -> Option<Money> {
        self.sum(|refund| refund.state.counts() && refund.state != RefundState::Refunded)
    }

    fn sum(&self, which: impl Fn(&Refund) -> bool) -> Option<Money> {
        let those = self.refunds.iter().filter(|refund| which(refund));
        let minor = those.fold(0_u64, |sum, refund| {
            sum.saturating_add(refund.amount.minor())
        });
        let money = Money::from_minor(minor, self.payment.amount.currency()).ok();
        money.filter(|money| money.minor() > 0)
    }

    /// What can still be given back; nothing of what wasn't paid.
    pub(super) fn left(&self) -> Option<Money> {
        // Also what was paid although it had been cancelled.
        let paid = self.payment.state == State::Paid
            || (self.payment.state == State::Cancelled && self.payment.paid.is_some());
        let left = left_minor(&self.payment, &self.refunds);
        let left = Money::from_minor(left, self.payment.amount.currency()).ok();
        left.filter(|_| paid)
    }

    /// What went back, or is going, in a few words; nothing if nothing is.
    pub(super) fn returned(&self) -> Option<String> {
        let back = self.refunded().map(|money| {
            if money == self.payment.amount {
                "refunded".to_owned()
            } else {
                format!("{} refunded", shown(money))
            }
        });
        let going = self.going_back();
        let going = going.map(|money| format!("{} being refunded", shown(money)));
        let words: Vec<String> = back.into_iter().chain(going).collect();
        (!words.is_empty()).then(|| words.join(", "))
    }

    /// The line of a list.
    pub(super) fn line(&self) -> String {
        let payment = &self.payment;
        let [first, second] = payment.words();
        let line = format!(
            "{}  {}  {}  {}  {}  {}  {first} {second}",
            payment.request_id,
            payment.state.as_str(),
            shown(payment.amount),
            self.local(payment.created),
            self.place(),
            payment.code.grouped(),
        );
        let returned = self.returned();
        let doubted = payment.unsure.then(|| "being checked".to_owned());
        let more = returned.into_iter().chain(doubted);
        more.fold(line, |line, words| format!("{line}  {words}"))
    }
}

/// A moment as the clock on a wall in this zone shows it, with how far that is from UTC.
pub(super) fn local(at: Timestamp, zone: &str) -> String {
    let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let local = at.instant().to_zoned(zone);
    local.strftime("%Y-%m-%d %H:%M:%S%:z").to_string()
}

/// An amount with its currency's code.
pub(super) fn shown(money: Money) -> String {
    display::with_code(money, &NumberStyle::PLAIN_DOT)
}
