//! Rules that look for what is odd, what they learnt and what they found, in memory.

mod learnt;
mod payer;

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use domain::{RequestId, State};
use foundation::{clock::Timestamp, store::StoreError};
use payments::payment::Payment;
use risk::{
    finding::{Finding, Incident, Spot},
    payer::{PaidBy, PayerMark},
    rule::{Change, Kind, Rule, Rules},
    seen::{SEEN_MAX, Seen},
    store::{Findings, LIST_MAX, Look, Payers, RiskRules, RiskStore, TillLearnt},
};
use shops::shop::TillId;

use super::{Memory, Tables};
use crate::{deeds, hooks};

/// All of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    rules: BTreeMap<String, Rules>,
    /// By store.
    learnt: BTreeMap<String, Timestamp>,
    /// By till.
    habits: BTreeMap<TillId, (String, TillLearnt)>,
    /// By payment.
    payers: BTreeMap<RequestId, (String, PayerMark, Timestamp)>,
    findings: Vec<Finding>,
    watched: Option<Timestamp>,
}

fn spot(payment: &Payment) -> Spot {
    let place = &payment.place;
    Spot {
        merchant: place.merchant.clone(),
        store: place.store.clone(),
        till: place.till,
    }
}

fn seen(payment: &Payment) -> Seen {
    Seen {
        payment: payment.request_id.clone(),
        state: payment.state,
        minor: payment.amount.minor(),
        wallet: payment.wallet.clone(),
        created: payment.created,
        paid: payment.paid,
    }
}

impl Tables {
    /// Payments since then, the newest first.
    fn since(&self, since: Timestamp) -> Vec<&Payment> {
        let rows = self.payments.rows.values();
        let mut all: Vec<&Payment> = rows.filter(|one| one.created >= since).collect();
        all.sort_by_key(|one| std::cmp::Reverse((one.created, one.request_id.clone())));
        all
    }

    fn rules_of(&self, merchant: &str) -> Rules {
        self.risk.rules.get(merchant).cloned().unwrap_or_default()
    }
}

impl Tables {
    /// Sets a rule, if it is another.
    fn set_rule(&mut self, merchant: &str, rule: Rule) {
        let before = self.rules_of(merchant);
        if before.of(rule.kind) == rule {
            return;
        }
        let others = before.set().iter().copied();
        let others = others.filter(|one| one.kind != rule.kind);
        let own = Some(rule).filter(|rule| *rule != rule.kind.usual());
        let rules = Rules::of_set(others.chain(own));
        self.risk.rules.insert(merchant.to_owned(), rules);
        let stores = self.stores.values();
        let own = stores.filter(|store| store.merchant_id == merchant);
        let own: BTreeSet<String> = own.map(|store| store.id.clone()).collect();
        self.risk.learnt.retain(|store, _| !own.contains(store));
        if rule.kind == Kind::Unusual {
            let tills = self.tills.iter();
            let tills = tills.filter(|((store, _), _)| own.contains(store));
            let tills: BTreeSet<TillId> = tills.map(|(_, till)| *till).collect();
            self.ask_above.retain(|till, _| !tills.contains(till));
        }
        self.tell(&deeds::risk_set(merchant, [&before.of(rule.kind), &rule]));
    }
}

#[async_trait]
impl RiskRules for Memory {
    async fn risk_rules(&self, merchant: &str) -> Result<Rules, StoreError> {
        Ok(self.tables().rules_of(merchant))
    }

    async fn set_risk_rules(&self, change: &Change) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let merchant = &change.merchant;
        let post = (merchant.clone(), change.by.person.clone(), change.by.role);
        if !tables.merchants.contains_key(merchant) || !tables.memberships.contains_key(&post) {
            return Ok(false);
        }
        if change.is_late(&tables.rules_of(merchant)) {
            return Err(StoreError::Conflict);
        }
        for rule in change.meant() {
            tables.set_rule(merchant, rule);
        }
        Ok(true)
    }
}

#[async_trait]
impl RiskStore for Memory {
    async fn take_watch(&self, now: Timestamp, until: Timestamp) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let is_free = tables.risk.watched.is_none_or(|until| until <= now);
        if is_free {
            tables.risk.watched = Some(until);
        }
        Ok(is_free)
    }

    async fn active_tills(&self, since: Timestamp) -> Result<Vec<Spot>, StoreError> {
        let tables = self.tables();
        let spots: BTreeSet<Spot> = tables.since(since).into_iter().map(spot).collect();
        Ok(spots.into_iter().collect())
    }

    async fn seen_at(&self, till: TillId, since: Timestamp) -> Result<Vec<Seen>, StoreError> {
        let tables = self.tables();
        let own = tables.since(since).into_iter();
        let mut own: Vec<Seen> = own.filter(|one| one.place.till == till).map(seen).collect();
        own.truncate(usize::try_from(SEEN_MAX).unwrap_or(usize::MAX));
        Ok(own)
    }

    async fn asks_above(&self, till: TillId) -> Result<Option<u64>, StoreError> {
        Ok(self.tables().ask_above.get(&till).copied())
    }
}

#[async_trait]
impl Payers for Memory {
    async fn keep_payers(&self, all: &[PaidBy]) -> Result<(), StoreError> {
        let mut tables = self.tables();
        for one in all {
            let row = tables.payments.rows.get(&one.payment);
            let Some(row) = row.filter(|row| row.state == State::Paid) else {
                continue;
            };
            let merchant = row.place.merchant.clone();
            if tables.rules_of(&merchant).on(Kind::Payer).is_some() {
                let kept = (merchant, one.payer.clone(), one.at);
                let payers = &mut tables.risk.payers;
                payers.entry(one.payment.clone()).or_insert(kept);
            }
        }
        Ok(())
    }

    async fn payers_since(&self, since: Timestamp) -> Result<Vec<(String, PayerMark)>, StoreError> {
        let tables = self.tables();
        let mut all: Vec<(String, PayerMark)> = Vec::new();
        for (merchant, payer, at) in tables.risk.payers.values() {
            let one = (merchant.clone(), payer.clone());
            if *at >= since && !all.contains(&one) {
                all.push(one);
            }
        }
        Ok(all)
    }

    async fn paid_by(
        &self,
        merchant: &str,
        payer: &PayerMark,
        since: Timestamp,
    ) -> Result<Vec<(Spot, Seen)>, StoreError> {
        let tables = self.tables();
        let own = tables.risk.payers.iter().filter(|(_, (at, own, when))| {
            (at.as_str(), own) == (merchant, payer) && *when >= since
        });
        let mut own: Vec<_> = own.map(|(id, (_, _, at))| (*at, id)).collect();
        own.sort();
        let rows = own.iter().rev();
        let rows = rows.filter_map(|(_, id)| tables.payments.rows.get(id));
        Ok(rows.map(|row| (spot(row), seen(row))).collect())
    }

    async fn forget_payers(&self, before: Timestamp) -> Result<u64, StoreError> {
        let payers = &mut self.tables().risk.payers;
        let held = payers.len();
        payers.retain(|_, (_, _, at)| *at >= before);
        Ok(u64::try_from(held.saturating_sub(payers.len())).unwrap_or(u64::MAX))
    }
}

#[async_trait]
impl Findings for Memory {
    async fn going_on(&self) -> Result<Vec<Finding>, StoreError> {
        let tables = self.tables();
        let all = tables.risk.findings.iter();
        Ok(all.filter(|one| one.over.is_none()).cloned().collect())
    }

    async fn keep_incident(&self, incident: &Incident, at: Timestamp) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let findings = &mut tables.risk.findings;
        let mut open = findings.iter_mut().filter(|one| one.over.is_none());
        if let Some(held) = open.find(|one| incident.is_of(one)) {
            let number = held.incident.number.max(incident.number);
            held.incident = Incident {
                number,
                ..incident.clone()
            };
            return Ok(());
        }
        let id = findings.iter().map(|one| one.id).max().unwrap_or(0);
        findings.push(Finding {
            id: id.saturating_add(1),
            incident: incident.clone(),
            begun: at,
            over: None,
            seen: None,
        });
        let spot = &incident.spot;
        let label = tables.label(&spot.store, spot.till);
        tables.tell_people(&hooks::found(incident, label, at));
        Ok(())
    }

    async fn end_finding(&self, id: i64, at: Timestamp) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let mut open = tables.risk.findings.iter_mut();
        if let Some(held) = open.find(|one| one.id == id && one.over.is_none()) {
            held.over = Some(at);
            if held.incident.kind == Kind::Payer {
                held.incident.key.clear();
            }
        }
        Ok(())
    }

    async fn findings_of(&self, merchant: &str) -> Result<Vec<Finding>, StoreError> {
        let tables = self.tables();
        let own = tables.risk.findings.iter();
        let own = own.filter(|one| one.incident.spot.merchant == merchant && one.seen.is_none());
        let mut own: Vec<Finding> = own.cloned().collect();
        own.sort_by_key(|one| std::cmp::Reverse((one.begun, one.id)));
        own.truncate(usize::try_from(LIST_MAX).unwrap_or(usize::MAX));
        Ok(own)
    }

    async fn finding_seen(&self, look: &Look) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let mut all = tables.risk.findings.iter_mut();
        let held = all.find(|one| {
            let is_theirs = one.incident.spot.merchant == look.merchant;
            one.id == look.id && is_theirs && one.seen.is_none()
        });
        let Some(held) = held else { return Ok(false) };
        held.seen = Some((look.at, look.by.clone()));
        let incident = held.incident.clone();
        let deed = deeds::risk_seen(look, incident.kind.as_str(), &incident.spot.store);
        tables.tell(&deed);
        Ok(true)
    }

    async fn forget_findings(&self, before: Timestamp) -> Result<u64, StoreError> {
        let findings = &mut self.tables().risk.findings;
        let held = findings.len();
        findings.retain(|one| one.over.is_none_or(|at| at >= before));
        Ok(u64::try_from(held.saturating_sub(findings.len())).unwrap_or(u64::MAX))
    }
}
