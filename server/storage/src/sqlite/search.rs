//! Finding payments in SQLite.

use async_trait::async_trait;
use sqlx::{QueryBuilder, Sqlite as Dialect};

use crate::{
    sqlite::rows,
    sqlite::{Sqlite, database, payments::EACH, upkeep::PAYMENTS},
};
use foundation::store::StoreError;
use payments::payment::Payment;
use payments::search::{PaymentSearch, Wanted};

#[async_trait]
impl PaymentSearch for Sqlite {
    async fn search(&self, wanted: &Wanted, limit: u32) -> Result<Vec<Payment>, StoreError> {
        let mut query = QueryBuilder::<Dialect>::new(EACH);
        if let Some(codes) = &wanted.codes {
            query.push(" AND code IN (");
            let mut list = query.separated(", ");
            for code in codes {
                list.push_bind(code.as_str());
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
        query.push_bind(limit);
        let rows = query.build().fetch_all(&self.pool).await;
        Ok(self.readable(&rows.map_err(database)?, PAYMENTS, rows::payment))
    }
}
