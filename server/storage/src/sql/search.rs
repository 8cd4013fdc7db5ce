//! Finding payments.

use async_trait::async_trait;
use domain::{Day, State};
use sqlx::QueryBuilder;

use super::{
    Database, Row, database, dialect::Engine, histories::Stored as _, pages, payments::BEHIND, rows,
};
use foundation::{
    page::{Listed, Page},
    store::StoreError,
};
use payments::{
    payment::Payment,
    search::{PaymentSearch, Wanted},
};

const DAY_MS: i64 = 24 * 60 * 60_000;

/// The question, narrowed to what is wanted.
pub(crate) fn question<'q>(
    wanted: &'q Wanted,
    page: &'q Page,
) -> Result<QueryBuilder<Engine>, StoreError> {
    let mut query = QueryBuilder::<Engine>::new(BEHIND);
    let (at, id) = pages::from_newest(page);
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
        // No day begins or ends further from where it does in UTC; so it is a range of the list.
        push_range(&mut query, day);
    }
    if let Some(till) = wanted.till {
        query.push(" AND p.till_id = ").push_bind(till.0);
    }
    if let Some(amounts) = &wanted.amounts {
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
    if let Some(state) = wanted.state {
        query.push(" AND p.state = ").push_bind(state.as_str());
        query.push(implied(state));
    }
    if let Some(since) = wanted.since {
        query.push(" AND p.created_ms >= ").push_bind(since.0);
    }
    if let Some(until) = wanted.until {
        query.push(" AND p.created_ms < ").push_bind(until.0);
    }
    query.push(" ORDER BY p.created_ms DESC, p.request_id DESC LIMIT ");
    query.push_bind(pages::one_more(page));
    Ok(query)
}

fn push_range(query: &mut QueryBuilder<Engine>, day: Day) {
    let begin = day.utc_ms();
    query.push(" AND p.created_ms >= ");
    query.push_bind(begin.saturating_sub(DAY_MS));
    query.push(" AND p.created_ms < ");
    query.push_bind(begin.saturating_add(3 * DAY_MS));
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
}
