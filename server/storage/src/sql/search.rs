//! Finding payments.

use async_trait::async_trait;
use sqlx::QueryBuilder;

use super::{Database, database, dialect::Engine, payments::EACH, rows, upkeep::PAYMENTS};
use foundation::store::StoreError;
use payments::payment::Payment;
use payments::search::{PaymentSearch, Wanted};

#[async_trait]
impl PaymentSearch for Database {
    async fn search(&self, wanted: &Wanted, limit: u32) -> Result<Vec<Payment>, StoreError> {
        let mut query = QueryBuilder::<Engine>::new(EACH);
        if let Some(codes) = &wanted.codes {
            // NULL equals nothing: an empty list is one, too.
            query.push(" AND code IN (NULL");
            for code in codes {
                query.push(", ").push_bind(code.as_str());
            }
            query.push(")");
        }
        if let Some(amounts) = &wanted.amounts {
            query.push(" AND (1 = 0");
            for amount in amounts {
                query.push(" OR (minor = ");
                query.push_bind(rows::minor(amount.minor())?);
                query.push(" AND currency = ");
                query.push_bind(amount.currency().code());
                query.push(")");
            }
            query.push(")");
        }
        if let Some(state) = wanted.state {
            query.push(" AND state = ").push_bind(state.as_str());
        }
        if let Some(since) = wanted.since {
            query.push(" AND created_ms >= ").push_bind(since.0);
        }
        if let Some(until) = wanted.until {
            query.push(" AND created_ms < ").push_bind(until.0);
        }
        query.push(" ORDER BY created_ms DESC LIMIT ");
        query.push_bind(i64::from(limit));
        let rows = query.build().fetch_all(&self.pool).await;
        Ok(self.readable(&rows.map_err(database)?, PAYMENTS, rows::payment))
    }
}
