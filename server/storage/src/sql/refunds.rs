//! Refunds. Their histories are written in `histories.rs`.

use async_trait::async_trait;
use domain::{IdError, RefundId, RefundRefusal, RefundState, RequestId};

use super::{
    Database, Row, database, due,
    events::Told as _,
    histories::Stored,
    mandates, rows,
    shop_rows::day_rules,
    transaction::Transaction,
    upkeep::{Named, REFUND_EVENTS, REFUNDS},
};
use ::events::kind::Kind;
use foundation::store::StoreError;
use payments::{
    mandate::Mandate,
    refund::{Refund, RefundFacts},
    store::{Elsewhere, RefundStore, Reserved},
    subject::Entry,
};

use crate::{deeds, storable::storable_if_any};
use trail::{action::Action, author::Author, deed::Deed};

/// Refunds with what is due of them.
macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT r.refund_id, r.request_id, r.minor, r.currency, r.reason, r.asked_by, r.taken_over, r.state, \
             r.version, r.created_ms, r.refusal, r.refunded_ms, r.gateway_id, r.settlement_quote, \
             r.gross_settlement, d.at_ms AS due_ms, COALESCE(d.checks, 0) AS due_checks FROM refunds r \
             LEFT JOIN due d ON d.kind = 'refund' AND d.id = r.refund_id ",
            $which
        )
    };
}

/// What was asked for under the id of a refund that is there.
const ANSWERED: &str = "UPDATE refund_requests SET state = 'lapsed', decided_ms = $1 \
    WHERE refund_id = $2 AND state = 'waiting' RETURNING refund_id";

/// In all, so that hearing it again changes nothing.
const ELSEWHERE: &str = "UPDATE payments SET reserved_minor = reserved_minor - elsewhere_minor + $1, \
    elsewhere_minor = $1 WHERE request_id = $2";

/// Of one payment, oldest first.
pub(super) const OF_PAYMENT: &str =
    selected!("WHERE r.request_id = $1 ORDER BY r.created_ms, r.refund_id");

#[async_trait]
impl Stored for Refund {
    const DUE: due::Kind = due::REFUND;
    const ROWS: Named = REFUNDS;
    const EVENTS: Named = REFUND_EVENTS;
    const BY_ID: &'static str = selected!("WHERE r.refund_id = $1");
    const OPEN: &'static str = selected!(
        "WHERE r.state NOT IN ('refunded', 'refused') AND (r.created_ms, r.refund_id) > ($1, $2) \
         ORDER BY r.created_ms, r.refund_id LIMIT $3"
    );
    const HISTORY: &'static str = "SELECT refund_id, seq, kind, source, detail, at_ms \
        FROM refund_events WHERE refund_id = $1 ORDER BY seq";
    const EVENT: &'static str = "INSERT INTO refund_events (refund_id, seq, kind, source, detail, \
        at_ms) VALUES ($1, $2, $3, $4, $5, $6)";
    const OUTGOING: &'static str = "INSERT INTO outbox (subject, subject_id, seq, merchant_id, \
        store_id, kind, at_ms) SELECT 'refund', r.refund_id, $2, p.merchant_id, p.store_id, $3, $4 \
        FROM refunds r JOIN payments p ON p.request_id = r.request_id WHERE r.refund_id = $1";
    const LINE: &'static str = "INSERT INTO movements (subject, subject_id, seq, request_id, \
        store_id, till_id, minor, currency, at_ms, day, wallet) SELECT 'refund', r.refund_id, $2, \
        r.request_id, p.store_id, p.till_id, $3, r.currency, $4, $5, p.wallet FROM refunds r \
        JOIN payments p ON p.request_id = r.request_id WHERE r.refund_id = $1";
    const DAYS: &'static str = concat!(
        "SELECT ",
        day_rules!(),
        " FROM refunds r JOIN payments p ON p.request_id = r.request_id \
         JOIN stores s ON s.id = p.store_id WHERE r.refund_id = $1"
    );

    fn read(row: &Row) -> Result<Self, StoreError> {
        rows::refund(row)
    }

    fn read_id(text: &str) -> Result<RefundId, IdError> {
        RefundId::parse(text)
    }

    fn id_text(id: &RefundId) -> &str {
        id.as_str()
    }

    fn deed(&self, _: &Entry<Self>, state: RefundState) -> Option<Deed> {
        deeds::of_refund(self, state)
    }

    fn payment_id(&self) -> &str {
        self.payment.as_str()
    }

    async fn moved(
        &self,
        tx: &mut Transaction<'_>,
        state: RefundState,
        facts: &RefundFacts,
    ) -> Result<bool, StoreError> {
        let store = tx.store;
        store.follow(tx, self, state).await?;
        let moved = sqlx::query(
            "UPDATE refunds SET state = $1, version = version + 1, \
             refusal = COALESCE($2, refusal), refunded_ms = COALESCE(refunded_ms, $3), \
             gateway_id = COALESCE($4, gateway_id), \
             settlement_quote = COALESCE($5, settlement_quote), \
             gross_settlement = COALESCE($6, gross_settlement) WHERE refund_id = $7 AND version = $8",
        )
        .bind(state.as_str())
        .bind(facts.refusal.map(RefundRefusal::as_str))
        .bind(facts.refunded.map(|at| at.0))
        .bind(storable_if_any(facts.gateway_id.as_deref()))
        .bind(storable_if_any(facts.settlement.quote.as_deref()))
        .bind(storable_if_any(facts.settlement.gross.as_deref()))
        .bind(self.id.as_str())
        .bind(self.version)
        .execute(&mut **tx)
        .await
        .map_err(|error| store.failed(error))?;
        Ok(moved.rows_affected() == 1)
    }
}

/// What is told of money that is to be given back.
async fn reserved(
    tx: &mut Transaction<'_>,
    refund: &Refund,
    mandate: Option<&Mandate>,
) -> Result<Deed, StoreError> {
    let deed = deeds::reserved(refund, mandate);
    match (&refund.asked_by, deed.action) {
        (Some(asker), Action::RequestAgreed) => tx.asked(deed, asker).await,
        (Some(_) | None, _) => Ok(deed),
    }
}

impl Database {
    /// A new refund's row, when it is due, and what systems are told of it.
    async fn insert(&self, tx: &mut Transaction<'_>, refund: &Refund) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO refunds (refund_id, request_id, minor, currency, reason, state, version, \
             created_ms, asked_by, taken_over, via) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, \
             COALESCE((SELECT q.via FROM refund_requests q WHERE q.refund_id = $1), $11))",
        )
        .bind(refund.id.as_str())
        .bind(refund.payment.as_str())
        .bind(rows::minor(refund.amount.minor())?)
        .bind(refund.amount.currency().code())
        .bind(storable_if_any(refund.reason.as_deref()))
        .bind(refund.state.as_str())
        .bind(refund.version)
        .bind(refund.created.0)
        .bind(storable_if_any(refund.asked_by.as_deref()))
        .bind(i64::from(refund.taken_over))
        .bind(Author::acting().via.as_str())
        .execute(&mut **tx)
        .await
        .map_err(|error| self.failed(error))?;
        let next = due::REFUND.next(refund.id.as_str(), refund.check);
        self.set_due(tx, next).await?;
        let event = Refund::event(tx, &refund.id, Kind::RefundRequested, refund.created);
        let event = event.await?;
        tx.tell_systems(event).await
    }
}

#[async_trait]
impl RefundStore for Database {
    async fn reserve_by(
        &self,
        refund: &Refund,
        mandate: Option<&Mandate>,
    ) -> Result<Reserved, StoreError> {
        let mut tx = self.writing().await?;
        if let Some(against) = self.against(&mut tx, refund, mandate).await? {
            tx.undo().await?;
            return Ok(against);
        }
        if !self.take(&mut tx, refund).await? {
            // That somebody agreed goes with it: what wasn't given back is not agreed to.
            tx.undo().await?;
            let mut tx = self.writing().await?;
            let deed = reserved(&mut tx, refund, mandate).await?;
            let deed = deed.refused("exceeds");
            tx.tell_of_payment(deed, refund.payment.as_str()).await?;
            tx.commit().await?;
            return Ok(Reserved::Exceeds);
        }
        if let Some(mandate) = mandate
            && mandates::is_too_much(&mut tx, refund, mandate).await?
        {
            tx.undo().await?;
            return Ok(Reserved::OverDay);
        }
        if let Err(error) = self.insert(&mut tx, refund).await {
            // An id that is there already has its amount; nothing more is taken for it.
            tx.undo().await?;
            return Err(error);
        }
        let deed = reserved(&mut tx, refund, mandate).await?;
        tx.tell_of_payment(deed, refund.payment.as_str()).await?;
        tx.commit().await?;
        Ok(Reserved::Kept)
    }

    async fn take_over(&self, refund: &Refund) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        self.take_for_certain(&mut tx, refund).await?;
        if let Err(error) = self.insert(&mut tx, refund).await {
            tx.undo().await?;
            return Err(error);
        }
        let over = sqlx::query_scalar(ANSWERED)
            .bind(refund.created.0)
            .bind(refund.id.as_str());
        let over = over.fetch_all(&mut *tx).await;
        let over: Vec<String> = over.map_err(|error| self.failed(error))?;
        tx.tell_of_lapsed(&over).await?;
        let deed = reserved(&mut tx, refund, None).await?;
        tx.tell_of_payment(deed, refund.payment.as_str()).await?;
        tx.commit().await
    }

    async fn gone_elsewhere(&self, gone: &Elsewhere) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        sqlx::query(ELSEWHERE)
            .bind(rows::minor(gone.minor)?)
            .bind(gone.payment.as_str())
            .execute(&mut *tx)
            .await
            .map_err(|error| self.failed(error))?;
        self.alarm(&mut tx, &gone.alarms, gone.at).await?;
        tx.commit().await
    }

    async fn refunds_of(&self, payment: &RequestId) -> Result<Vec<Refund>, StoreError> {
        let rows = sqlx::query(OF_PAYMENT).bind(payment.as_str());
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        Ok(self.readable(&rows, REFUNDS, rows::refund))
    }
}
