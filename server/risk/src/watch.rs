//! Looking: what was learnt long ago is learnt anew, tills at which something happened are looked at, quiet
//! ones are listened to. One server does it at a time. What it costs follows what happened in the last
//! minutes, not what was ever paid.

mod listening;

use std::collections::{BTreeMap, BTreeSet};

use foundation::{
    clock::{Clock, Timestamp},
    store::StoreError,
};
use shops::{
    day::hour_of_week,
    hours::{self, ByHand, Hours, Opening},
    shop::TillId,
};

use crate::{
    finding::{Finding, Incident, Spot},
    habit::{HOUR_MS, Habit, HourCount, Since, Wall},
    payer::{KEPT_MS, PayerMark},
    rule::{Kind, Rules},
    seen::Told,
    store::{Learnt, RiskStore, TillLearnt},
    usual, verdict,
};

/// How long one look holds the watch: shorter than the pause between two.
const WATCH_MS: i64 = 45_000;
/// Where nothing happened for so long, nothing new can be said.
const QUIET_MS: i64 = 15 * 60_000;
/// How far back a row of failures is followed.
const BACK_MS: i64 = 24 * HOUR_MS;
/// What was learnt is good for so long.
const LEARNT_MS: i64 = 20 * HOUR_MS;
/// What is over is kept for so long, whoever has looked.
const FORGOTTEN_MS: i64 = 90 * 24 * HOUR_MS;
/// Stores that are learnt from in one look, at most.
const LEARN_MAX: u32 = 20;

/// Who looks.
#[derive(Debug)]
pub struct Watch<'a> {
    store: &'a dyn RiskStore,
    now: Timestamp,
    /// Of merchants that were met.
    rules: BTreeMap<String, Rules>,
    /// What goes on already.
    open: Vec<Finding>,
}

/// A store's clock, and its door.
struct StoreWall<'a> {
    zone: &'a str,
    hours: Option<&'a Hours>,
}

impl Wall for StoreWall<'_> {
    fn hour_of_week(&self, at: Timestamp) -> usize {
        hour_of_week(at, self.zone)
    }

    fn is_open(&self, at: Timestamp) -> bool {
        hours::opening(self.hours, ByHand::default(), at, self.zone) == Opening::Open
    }
}

/// Looks once, unless somebody else looks; whether it did.
pub async fn look(store: &dyn RiskStore, clock: &dyn Clock) -> Result<bool, StoreError> {
    let now = clock.now();
    if !store.take_watch(now, now.plus_ms(WATCH_MS)).await? {
        return Ok(false);
    }
    look_at(store, now).await?;
    Ok(true)
}

/// Looks once, whoever else looks. Two that look at once find the same.
pub async fn look_at(store: &dyn RiskStore, now: Timestamp) -> Result<(), StoreError> {
    let mut watch = Watch {
        store,
        now,
        rules: BTreeMap::new(),
        open: store.going_on().await?,
    };
    watch.learn().await?;
    watch.tills().await?;
    watch.payers().await?;
    watch.silent().await?;
    store.forget_payers(now.plus_ms(-KEPT_MS)).await?;
    store.forget_findings(now.plus_ms(-FORGOTTEN_MS)).await?;
    Ok(())
}

impl Watch<'_> {
    async fn rules(&mut self, merchant: &str) -> Result<Rules, StoreError> {
        if let Some(rules) = self.rules.get(merchant) {
            return Ok(rules.clone());
        }
        let rules = self.store.risk_rules(merchant).await?;
        self.rules.insert(merchant.to_owned(), rules.clone());
        Ok(rules)
    }

    /// What goes on by these rules and isn't among these incidents any more is over.
    async fn settle(
        &self,
        held: impl Fn(&Finding) -> bool,
        incidents: &[Incident],
    ) -> Result<(), StoreError> {
        for incident in incidents {
            self.store.keep_incident(incident, self.now).await?;
        }
        for finding in self.open.iter().filter(|one| held(one)) {
            if !incidents.iter().any(|incident| incident.is_of(finding)) {
                self.store.end_finding(finding.id, self.now).await?;
            }
        }
        Ok(())
    }

    /// Learns what is usual, where that is long ago.
    async fn learn(&mut self) -> Result<(), StoreError> {
        let before = self.now.plus_ms(-LEARNT_MS);
        for (merchant, store) in self.store.unlearnt(before, LEARN_MAX).await? {
            self.learn_of(&merchant, &store).await?;
        }
        Ok(())
    }

    async fn learn_of(&mut self, merchant: &str, store: &str) -> Result<(), StoreError> {
        let rules = self.rules(merchant).await?;
        let shops = self.store.shops_of(merchant).await?;
        let shops: Vec<_> = shops.iter().filter(|one| one.store.id == store).collect();
        let since = self.now.plus_ms(-i64::from(usual::DAYS) * 24 * HOUR_MS);
        let mut amounts = Vec::new();
        for shop in &shops {
            amounts.push((shop.till, self.store.amounts_at(shop.till, since).await?));
        }
        let all: Vec<u64> = amounts.iter().flat_map(|(_, own)| own.clone()).collect();
        let of_store = usual::usual(all);
        let mut hours: BTreeMap<TillId, Vec<HourCount>> = BTreeMap::new();
        if let Some(shop) = shops.first() {
            // A day more, so that four weeks are whole whatever the clocks did.
            let from = shop.store.days.day(since).plus(-1);
            for one in self.store.hours_at(store, from).await? {
                hours.entry(one.till).or_default().push(one.hour);
            }
        }
        let mut tills = Vec::new();
        for (shop, (till, own)) in shops.iter().zip(amounts) {
            let wall = StoreWall {
                zone: &shop.store.time_zone,
                hours: shop.store.opening.as_ref(),
            };
            let usual = usual::usual(own).or(of_store);
            // What a shop offers itself is no slip of a finger.
            let asks = rules.on(Kind::Unusual).zip(usual);
            let asks = asks.filter(|_| shop.code.asking.is_open());
            let own_hours = hours.remove(&till).unwrap_or_default();
            tills.push(TillLearnt {
                till,
                ask_above_minor: asks
                    .and_then(|(rule, usual)| usual::ask_above(usual, rule.number)),
                habit: Habit::learn(&own_hours, self.now, &wall),
                listen: self.now,
            });
        }
        let learnt = Learnt {
            store: store.to_owned(),
            at: self.now,
            tills,
        };
        self.store.keep_learnt(&learnt).await
    }

    /// Looks at tills at which something happened, and at those of which something goes on.
    async fn tills(&mut self) -> Result<(), StoreError> {
        let active = self.store.active_tills(self.now.plus_ms(-QUIET_MS)).await?;
        let going_on = self.open.iter().filter(|one| is_of_a_till(one));
        let going_on = going_on.map(|one| one.incident.spot.clone());
        let spots: BTreeSet<Spot> = active.into_iter().chain(going_on).collect();
        for spot in spots {
            let incidents = self.at(&spot).await?;
            let held = |one: &Finding| is_of_a_till(one) && one.incident.spot.till == spot.till;
            self.settle(held, &incidents).await?;
        }
        Ok(())
    }

    async fn at(&mut self, spot: &Spot) -> Result<Vec<Incident>, StoreError> {
        let rules = self.rules(&spot.merchant).await?;
        let since = self.now.plus_ms(-BACK_MS);
        let seen = self.store.seen_at(spot.till, since).await?;
        let above = match rules.on(Kind::Unusual) {
            Some(_) => self.store.asks_above(spot.till).await?,
            None => None,
        };
        let incident = |kind| move |told: Told| Incident::at_till(kind, spot, told);
        let declines = rules.on(Kind::Declines);
        let declines = declines.map(|rule| verdict::declines(&seen, rule));
        let crowd = rules.on(Kind::Crowd);
        let crowd = crowd.and_then(|rule| verdict::crowd(&seen, rule, self.now));
        let unusual = above.and_then(|above| verdict::unusual(&seen, above, self.now));
        let declines = declines.unwrap_or_default().into_iter();
        Ok(declines
            .map(incident(Kind::Declines))
            .chain(crowd.map(incident(Kind::Crowd)))
            .chain(unusual.map(incident(Kind::Unusual)))
            .collect())
    }

    /// Looks at those who paid lately, and at those of whom something goes on.
    async fn payers(&mut self) -> Result<(), StoreError> {
        let lately = self.store.payers_since(self.now.plus_ms(-QUIET_MS)).await?;
        let going_on = self.open.iter().filter(|one| is_of_a_payer(one));
        let going_on = going_on.map(|one| {
            let incident = &one.incident;
            (incident.spot.merchant.clone(), incident.key.clone())
        });
        let lately = lately
            .into_iter()
            .map(|(merchant, mark)| (merchant, mark.as_str().to_owned()));
        let all: BTreeSet<(String, String)> = lately.chain(going_on).collect();
        for (merchant, mark) in all {
            let incidents = self.paid_by(&merchant, &mark).await?;
            let held = |one: &Finding| {
                is_of_a_payer(one)
                    && one.incident.key == mark
                    && one.incident.spot.merchant == merchant
            };
            self.settle(held, &incidents).await?;
        }
        Ok(())
    }

    async fn paid_by(&mut self, merchant: &str, mark: &str) -> Result<Vec<Incident>, StoreError> {
        let Some(rule) = self.rules(merchant).await?.on(Kind::Payer) else {
            return Ok(Vec::new());
        };
        let since = self.now.plus_ms(rule.window_ms().saturating_neg());
        let payer = PayerMark::kept(mark.to_owned());
        let paid = self.store.paid_by(merchant, &payer, since).await?;
        let spot = paid.first().map(|(spot, _)| spot.clone());
        let seen: Vec<_> = paid.into_iter().map(|(_, seen)| seen).collect();
        let told = verdict::payer(mark, &seen, rule, self.now);
        let incident = told.zip(spot);
        let incident = incident.map(|(told, spot)| Incident::of_payer(spot, told));
        Ok(incident.into_iter().collect())
    }
}

fn is_of_a_till(finding: &Finding) -> bool {
    match finding.incident.kind {
        Kind::Crowd | Kind::Unusual | Kind::Declines => true,
        Kind::Payer | Kind::Silent => false,
    }
}

fn is_of_a_payer(finding: &Finding) -> bool {
    finding.incident.kind == Kind::Payer
}
