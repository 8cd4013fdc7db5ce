//! Refunds in memory.

use async_trait::async_trait;
use closings::{
    line::Line,
    store::{Back, Somebody},
};
use consent::request::RequestState;
use domain::{RefundId, RefundState, RequestId};
use events::{event::Event, kind::Kind};
use gateway::Settlement;

use super::{
    Memory, Tables, held,
    histories::{Shelf, Shelved},
    refused, told,
};
use crate::{deeds, storable::owned_if_any};
use foundation::{clock::Timestamp, store::StoreError};
use payments::{
    mandate::Mandate,
    payment::Payment,
    refund::{Refund, RefundFacts},
    store::{After, Elsewhere, LONG_SLEEP_MS_MAX, RefundStore, Reserved},
    subject::Entry,
};
use trail::{action::Action, author::Author, deed::Deed};

impl Tables {
    pub(super) fn refunds_of(&self, payment: &RequestId) -> Vec<Refund> {
        let of_it = self
            .refunds
            .rows
            .values()
            .filter(|held| held.payment == *payment);
        let mut refunds: Vec<Refund> = of_it.cloned().collect();
        refunds.sort_by_key(|held| (held.created, held.id.clone()));
        refunds
    }

    pub(super) fn reserved_of(&self, payment: &RequestId) -> u64 {
        self.reserved.get(payment).copied().unwrap_or_default()
    }

    fn take(&mut self, refund: &Refund) {
        let reserved = self.reserved.entry(refund.payment.clone()).or_default();
        *reserved = reserved.saturating_add(refund.amount.minor());
    }

    /// Keeps a new refund, with all that is told of it.
    fn enter(&mut self, refund: &Refund, deed: Deed) {
        self.take(refund);
        self.tell_of_payment(deed, &refund.payment);
        self.came_by(&refund.id);
        self.refunds.rows.insert(refund.id.clone(), refund.clone());
        let event = self.refund_event(&refund.id, Kind::RefundRequested, refund.created);
        self.tell_systems(event);
    }

    /// What is taken from the payment follows its refund from before to after: a refusal gives the
    /// amount back, and money that went back after one takes it again, whatever is left.
    fn follow(&mut self, refund: &Refund, before: RefundState) {
        match (before.counts(), refund.state.counts()) {
            (false, true) => self.take(refund),
            (true, false) => {
                let reserved = self.reserved.entry(refund.payment.clone()).or_default();
                *reserved = reserved.saturating_sub(refund.amount.minor());
            }
            (true, true) | (false, false) => {}
        }
    }
}

impl Shelved for Refund {
    fn shelf(tables: &mut Tables) -> &mut Shelf<Self> {
        &mut tables.refunds
    }

    fn due(&mut self) -> (&mut Option<Timestamp>, &mut u32) {
        (&mut self.check, &mut self.checks)
    }

    fn made(&self) -> Timestamp {
        self.created
    }

    fn is_open(&self) -> bool {
        !self.state.is_final()
    }

    fn sleep_ms_max(&self) -> i64 {
        LONG_SLEEP_MS_MAX
    }

    fn learn(&mut self, state: RefundState, facts: RefundFacts) {
        self.state = state;
        self.version = self.version.saturating_add(1);
        self.refusal = facts.refusal.or(self.refusal);
        self.refunded = self.refunded.or(facts.refunded);
        self.gateway_id = owned_if_any(facts.gateway_id).or(self.gateway_id.take());
        self.settlement = told(facts.settlement, self.settlement.clone());
    }

    fn deed(&self, _: &Entry<Self>, state: RefundState) -> Option<Deed> {
        deeds::of_refund(self, state)
    }

    fn event(&self, after: After<RefundState>, tables: &Tables) -> Option<Event> {
        let kind = Kind::of_refund(self.state, after.state)?;
        tables.refund_event(&self.id, kind, after.at)
    }

    fn moved(&self, before: RefundState, tables: &mut Tables) {
        tables.follow(self, before);
    }

    fn payment(&self, tables: &Tables) -> Option<Payment> {
        tables.payments.rows.get(&self.payment).cloned()
    }
}

impl Tables {
    /// By which way a refund is asked for: that of whoever came first.
    pub(super) fn came_by(&mut self, id: &RefundId) {
        let way = Author::acting().via.as_str();
        self.ways.entry(id.clone()).or_insert(way);
    }

    /// A movement with by whose word it was.
    pub(super) fn back(&self, line: Line) -> Back {
        let id = RefundId::parse(&line.id).ok();
        let refund = id.as_ref().and_then(|id| self.refunds.rows.get(id));
        let request = id.as_ref().and_then(|id| self.requests.get(id));
        let request = request.filter(|one| one.state == RequestState::Approved);
        let somebody = |id: Option<&String>| {
            let person = self.people.get(id?);
            Some(Somebody {
                id: id?.clone(),
                name: person.map(|one| one.name.clone()).unwrap_or_default(),
            })
        };
        Back {
            reason: refund.and_then(|refund| refund.reason.clone()),
            asked: somebody(refund.and_then(|refund| refund.asked_by.as_ref())),
            agreed: somebody(request.and_then(|request| request.decided_by.as_ref())),
            way: id
                .and_then(|id| self.ways.get(&id))
                .map(|way| (*way).to_owned()),
            line,
        }
    }
}

#[async_trait]
impl RefundStore for Memory {
    async fn reserve_by(
        &self,
        refund: &Refund,
        mandate: Option<&Mandate>,
    ) -> Result<Reserved, StoreError> {
        held(refund.amount.minor())?;
        if refund.amount.is_zero() {
            return Err(refused("a refund of nothing"));
        }
        let mut tables = self.tables();
        if let Some(against) = tables.against(refund, mandate) {
            return Ok(against);
        }
        let paid = tables.payments.rows.get(&refund.payment);
        let paid = paid.map(|payment| payment.amount);
        let Some(paid) = paid.filter(|paid| paid.currency() == refund.amount.currency()) else {
            let deed = tables.reserved(refund, mandate).refused("exceeds");
            tables.tell_of_payment(deed, &refund.payment);
            return Ok(Reserved::Exceeds);
        };
        let reserved = tables.reserved_of(&refund.payment);
        if refund.amount.minor() > paid.minor().saturating_sub(reserved) {
            let deed = tables.reserved(refund, mandate).refused("exceeds");
            tables.tell_of_payment(deed, &refund.payment);
            return Ok(Reserved::Exceeds);
        }
        if tables.refunds.rows.contains_key(&refund.id) {
            return Err(StoreError::Conflict);
        }
        // What only news can bring is not there yet, whatever the caller holds.
        let fresh = Refund {
            reason: owned_if_any(refund.reason.clone()),
            asked_by: owned_if_any(refund.asked_by.clone()),
            refusal: None,
            refunded: None,
            gateway_id: None,
            settlement: Settlement::default(),
            checks: 0,
            ..refund.clone()
        };
        if let Some(mandate) = mandate {
            tables.agree(&fresh.id, mandate)?;
        }
        let deed = tables.reserved(refund, mandate);
        tables.enter(&fresh, deed);
        Ok(Reserved::Kept)
    }

    async fn take_over(&self, refund: &Refund) -> Result<(), StoreError> {
        held(refund.amount.minor())?;
        let mut tables = self.tables();
        if tables.refunds.rows.contains_key(&refund.id) {
            return Err(StoreError::Conflict);
        }
        let over = tables.requests.get_mut(&refund.id);
        if let Some(request) = over.filter(|one| one.state == RequestState::Waiting) {
            request.state = RequestState::Lapsed;
            request.decided = Some(refund.created);
            let request = request.clone();
            tables.tell_of_request(Action::RequestLapsed, &request);
        }
        let deed = tables.reserved(refund, None);
        let taken = Refund {
            taken_over: true,
            ..refund.clone()
        };
        tables.enter(&taken, deed);
        Ok(())
    }

    async fn gone_elsewhere(&self, gone: &Elsewhere) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let reserved = tables.reserved_of(&gone.payment);
        let Some(paid) = tables.payments.rows.get_mut(&gone.payment) else {
            return Ok(());
        };
        let others = reserved.saturating_sub(paid.elsewhere_minor);
        paid.elsewhere_minor = gone.minor;
        let taken = others.saturating_add(gone.minor);
        tables.reserved.insert(gone.payment.clone(), taken);
        tables.change_alarms(&gone.alarms, gone.at);
        Ok(())
    }

    async fn refunds_of(&self, payment: &RequestId) -> Result<Vec<Refund>, StoreError> {
        Ok(self.tables().refunds_of(payment))
    }
}
