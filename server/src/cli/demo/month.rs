//! The month before a demonstration begins: payments and refunds of four weeks, made by the use cases that make all of
//! them, before a pretend gateway whose clock goes with theirs. Nothing is written by hand, so both books agree. It
//! knows nothing of settlement files; they follow.

mod behind;
mod gateway;
mod visits;

use std::{collections::BTreeMap, sync::Arc};

use anyhow::{Context as _, bail, ensure};
use domain::{AttemptKey, Limits, Money, RefundId, RefundState, RequestId, State};
use foundation::{
    clock::{Clock, SystemClock, Timestamp},
    page::Page,
    randomness::{Randomness, SystemRandomness},
};
use payments::{Order, RefundOrder, Started, search::Wanted};
use shops::shop::Shop;
use url::Url;

use super::super::{database, open, say};
use crate::{
    config::{Config, ProcessEnvironment},
    server::Core,
};
use behind::Behind;
use gateway::PretendGateway;
use visits::{Deed, GivenBack, Visit, What};

/// How far back the pretend gateway's clock begins. The first customer comes some days later.
pub(super) const BEHIND_DAYS: u16 = 35;

/// Both sides, and where the time stands for both.
struct Month {
    config: Config,
    core: Core,
    clock: Arc<Behind>,
    gateway: PretendGateway,
    shops: Vec<Shop>,
    /// What came of each visit.
    paid: BTreeMap<usize, RequestId>,
}

/// Plays it where nobody has paid yet, and lets the gateway write its files.
pub(super) async fn play(gateway: &Url) -> anyhow::Result<()> {
    let clock = Arc::new(Behind::days(BEHIND_DAYS));
    let store = open().await?;
    let known = store.search(&Wanted::default(), &Page::first(1)).await?;
    ensure!(
        known.items.is_empty(),
        "somebody has paid here before, so nothing is made up"
    );
    let config = Config::read(&ProcessEnvironment)?;
    let mut month = Month {
        core: database::core(Arc::<Behind>::clone(&clock), &config).await?,
        config,
        gateway: PretendGateway::at(gateway)?,
        shops: store.shops().await?,
        paid: BTreeMap::new(),
        clock,
    };
    let deeds = visits::deeds_before(SystemClock.now());
    for deed in &deeds {
        month.perform(deed).await?;
    }
    let seconds = month.clock.catch_up();
    month.gateway.put_forward(seconds).await?;
    month.gateway.write_reports().await?;
    say(&format!("{} payments", month.paid.len()))
}

impl Month {
    async fn perform(&mut self, deed: &Deed) -> anyhow::Result<()> {
        let seconds = self.clock.seconds_until(deed.at);
        self.gateway.put_forward(seconds).await?;
        self.clock.put_forward(seconds);
        // What was heard of the gateway's clock is counted on by time that passes, and none did.
        self.core.call_anew(&self.config)?;
        match &deed.what {
            What::Visit(visit) => {
                let id = self.pay(visit).await;
                let id = id.with_context(|| format!("a payment at {}", visit.store))?;
                self.paid.insert(visit.number, id);
                Ok(())
            }
            What::GiveBack(given) => self.give_back(given).await,
        }
    }

    /// A customer scans, goes to the wallet, confirms, and comes back.
    async fn pay(&self, visit: &Visit) -> anyhow::Result<RequestId> {
        let order = self.order(visit)?;
        self.gateway.keep_quiet().await?;
        let (payment, to) = match self.core.payments.start(order).await? {
            Started::Go { payment, to } => (payment, to),
            Started::Result(payment) | Started::Unfinished(payment) => {
                bail!("{} leads to no wallet", payment.request_id)
            }
        };
        self.gateway.confirm(&to).await?;
        let payment = self.core.payments.refresh_now(&payment.request_id).await?;
        ensure!(
            payment.state == State::Paid,
            "{} is {}",
            payment.request_id,
            payment.state.as_str()
        );
        Ok(payment.request_id)
    }

    fn order(&self, visit: &Visit) -> anyhow::Result<Order> {
        let is_here = |shop: &&Shop| shop.store.id == visit.store && shop.code.enabled;
        let shop = self.shops.iter().find(is_here);
        let shop = shop.context("no code is there")?.clone();
        let currency = shop.store.currency;
        let limits = Limits::new(currency, None, None)?;
        let payable = limits.check(Money::from_minor(visit.minor, currency)?);
        let randomness: &dyn Randomness = &SystemRandomness;
        Ok(Order {
            shop,
            payable: payable.ok().context("it can't be paid")?,
            note: None,
            attempt: AttemptKey::from_random(randomness.bytes()),
            user_agent: visit.user_agent.to_owned(),
            client_ip: None,
        })
    }

    async fn give_back(&self, given: &GivenBack) -> anyhow::Result<()> {
        let payment = self.paid.get(&given.visit).context("nothing was paid")?;
        let known = self.core.payments.refresh_now(payment).await?;
        let currency = known.amount.currency();
        let amount = given.minor.map(|minor| Money::from_minor(minor, currency));
        let randomness: &dyn Randomness = &SystemRandomness;
        let now: Timestamp = self.clock.now();
        let order = RefundOrder {
            id: RefundId::made_at(now.0, randomness.bytes()),
            payment: payment.clone(),
            amount: amount.transpose()?,
            reason: None,
            asked_by: None,
            mandate: None,
        };
        let refund = self.core.payments.refund(order).await?;
        ensure!(
            refund.state == RefundState::Refunded,
            "refund {} is {}",
            refund.id,
            refund.state.as_str()
        );
        Ok(())
    }
}
