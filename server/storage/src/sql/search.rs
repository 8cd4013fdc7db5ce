//! Finding payments.

use async_trait::async_trait;
use domain::{RequestId, State};
use sqlx::QueryBuilder;

use super::{
    Database, Row, database,
    dialect::Engine,
    histories::Stored as _,
    pages,
    payments::{BEHIND, NAMED},
    rows,
};
use crate::storable::storable;
use foundation::{
    page::{Listed, Page},
    store::StoreError,
};
use payments::{
    payment::Payment,
    search::{PaymentSearch, Share, Wanted},
};

/// Payments that are asked for by their ids in one question.
const NAMED_AT_ONCE: usize = 100;
/// By what the gateway calls a payment or a refund of it.
pub(crate) const CALLED: &str = "SELECT request_id FROM payments WHERE gateway_id = $1 \
    UNION SELECT request_id FROM refunds WHERE gateway_id = $1 LIMIT 20";
const DAY_MS: i64 = 24 * 60 * 60_000;

/// The question, narrowed to what is wanted.
pub(crate) fn question(wanted: &Wanted, page: &Page) -> Result<QueryBuilder<Engine>, StoreError> {
    let mut query = QueryBuilder::<Engine>::new(BEHIND);
    let (at, id) = begin(wanted, page);
    query
        .push("(")
        .push_bind(at)
        .push(", ")
        .push_bind(id.to_owned())
        .push(")");
    if let Some(merchant) = &wanted.merchant {
        query
            .push(" AND p.merchant_id = ")
            .push_bind(merchant.clone());
    }
    if let Some(store) = &wanted.store {
        query.push(" AND p.store_id = ").push_bind(store.clone());
    }
    if let Some(day) = wanted.day {
        query.push(" AND p.day = ").push_bind(day.to_string());
        query.push(" AND p.created_ms >= ");
        query.push_bind(day.utc_ms().saturating_sub(DAY_MS));
    }
    if let Some(till) = wanted.till {
        query.push(" AND p.till_id = ").push_bind(till.0);
    }
    if let Some([amount]) = wanted.amounts.as_deref() {
        // In the words of the index that has one store's amounts in order.
        query.push(" AND p.minor = ");
        query.push_bind(rows::minor(amount.minor())?);
        query.push(" AND p.currency = ");
        query.push_bind(amount.currency().code());
    } else if let Some(amounts) = &wanted.amounts {
        query.push(" AND (1 = 0");
        for amount in amounts {
            query.push(" OR (p.minor = ");
            query.push_bind(rows::minor(amount.minor())?);
            query.push(" AND p.currency = ");
            query.push_bind(amount.currency().code());
            query.push(")");
        }
        query.push(")");
    }
    charged(&mut query, wanted)?;
    if let Some(note) = &wanted.note {
        query.push(" AND p.note_key = ");
        query.push_bind(note.as_str().to_owned());
    }
    if let Some(state) = wanted.state {
        query.push(" AND p.state = ").push_bind(state.as_str());
        query.push(implied(state));
    }
    if let Some(back) = wanted.back {
        query.push(gone_back(back));
    }
    if let Some(since) = wanted.since {
        query.push(" AND p.created_ms >= ").push_bind(since.0);
    }
    query.push(" ORDER BY p.created_ms DESC, p.request_id DESC LIMIT ");
    query.push_bind(pages::one_more(page));
    Ok(query)
}

/// Narrows it to what customers were charged.
fn charged(query: &mut QueryBuilder<Engine>, wanted: &Wanted) -> Result<(), StoreError> {
    let Some(charge) = &wanted.charged else {
        return Ok(());
    };
    // In the words of the index that has what one store's customers were charged in order.
    query.push(" AND p.charged_minor = ");
    query.push_bind(rows::minor(charge.minor)?);
    query.push(" AND p.charged_currency IN (''");
    for currency in &charge.currencies {
        query.push(", ").push_bind(currency.code());
    }
    query.push(")");
    Ok(())
}

/// The row behind which all is that is wanted: what is too new for it is not walked through. No
/// day ends later than two days after it begins in UTC.
fn begin<'a>(wanted: &Wanted, page: &'a Page) -> (i64, &'a str) {
    let of_day = wanted
        .day
        .map(|day| day.utc_ms().saturating_add(3 * DAY_MS));
    let until = wanted.until.map(|until| until.0);
    let ends = [of_day, until].into_iter().flatten().min();
    let (at, id) = pages::from_newest(page);
    match ends {
        // None of that moment itself.
        Some(end) if end <= at => (end, ""),
        Some(_) | None => (at, id),
    }
}

/// How much went back, in the words of the indexes that have nothing else.
const fn gone_back(back: Share) -> &'static str {
    match back {
        Share::Part => " AND p.reserved_minor > 0 AND p.reserved_minor < p.minor",
        Share::Whole => " AND p.reserved_minor > 0 AND p.reserved_minor >= p.minor",
    }
}

/// What is true of every payment in this state, in the words of the index that has them.
fn implied(state: State) -> &'static str {
    match state {
        State::Paid => "",
        State::Failed | State::Cancelled | State::NotSent | State::PresumedDead => {
            " AND p.state IN ('failed', 'cancelled', 'not_sent', 'presumed_dead')"
        }
        State::Created
        | State::Submitted
        | State::Processing
        | State::Unknown
        | State::Cancelling
        | State::NeedsOperator => {
            " AND p.state NOT IN ('paid', 'failed', 'cancelled', 'not_sent', 'presumed_dead')"
        }
    }
}

#[async_trait]
impl PaymentSearch for Database {
    async fn search(&self, wanted: &Wanted, page: &Page) -> Result<Listed<Payment>, StoreError> {
        let mut query = question(wanted, page)?;
        let rows = query
            .build()
            .fetch_all(&self.pool)
            .await
            .map_err(database)?;
        let read = |row: Row| self.read(&row, Payment::ROWS, Payment::read).ok();
        Listed::of(rows, page.limit, Self::stands::<Payment>, read)
    }

    async fn named(&self, ids: &[RequestId]) -> Result<Vec<Payment>, StoreError> {
        let mut found = Vec::new();
        for ids in ids.chunks(NAMED_AT_ONCE) {
            let mut query = QueryBuilder::<Engine>::new(NAMED);
            let mut list = query.separated(", ");
            for id in ids {
                list.push_bind(id.as_str().to_owned());
            }
            list.push_unseparated(")");
            let rows = query.build().fetch_all(&self.pool).await;
            let rows = rows.map_err(database)?;
            found.extend(self.readable(&rows, Payment::ROWS, Payment::read));
        }
        Ok(found)
    }

    async fn called(&self, gateway_id: &str) -> Result<Vec<RequestId>, StoreError> {
        let asked = sqlx::query(CALLED).bind(storable(gateway_id));
        let rows = asked.fetch_all(&self.pool).await.map_err(database)?;
        rows.iter()
            .map(|row| rows::parsed(row, "request_id", RequestId::parse))
            .collect()
    }
}
