//! The schema beside the tables in which settlement files are kept: opening it, and who may write there.

use std::sync::Arc;

use foundation::store::StoreError;
use payouts::store::Held;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, postgres::PgPoolOptions};

use super::{
    ACQUIRE_TIMEOUT, LIFETIME, Postgres, explained, patiently,
    settings::Settings,
    sql::{database, payouts::PayoutFiles},
};

/// Its connections: an import and whoever looks meanwhile.
const CONNECTIONS: u32 = 4;
/// What the schema is called behind the name of the one that payments are in.
const SCHEMA: &str = "_settlement";

/// Whoever has this lock of the database may write. It ends with its connection, however that ends.
#[derive(Clone, Debug)]
pub(crate) struct Lock;

#[derive(Debug)]
struct Holding(#[expect(dead_code, reason = "connected until it is dropped")] PgConnection);

impl Held for Holding {}

impl Lock {
    pub(crate) async fn take(&self, store: &Postgres) -> Result<Option<Box<dyn Held>>, StoreError> {
        let connection = store.pool.acquire().await.map_err(database)?;
        let mut connection = connection.detach();
        let sql = "SELECT pg_try_advisory_lock(hashtext(current_schema()))";
        let is_ours: bool = sqlx::query_scalar(sql)
            .fetch_one(&mut connection)
            .await
            .map_err(database)?;
        Ok(is_ours.then(|| -> Box<dyn Held> { Box::new(Holding(connection)) }))
    }
}

impl PayoutFiles {
    /// Opens the schema, and makes it if this user may. Only commands do that: a server finds it made.
    pub async fn open(settings: &Settings) -> Result<Self, StoreError> {
        let mut connection = patiently(settings).await?;
        let schema = name(&mut connection).await?;
        let quoted = schema.replace('"', "\"\"");
        let sql = format!("CREATE SCHEMA IF NOT EXISTS \"{quoted}\"");
        let made = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection);
        if let Err(error) = made.await {
            let _ = connection.close().await;
            let reason = database(error).reason();
            return Err(StoreError::Refused(format!(
                "settlement files are kept in a schema of their own, {schema}, which can't be made: {reason}"
            )));
        }
        Self::within(settings, connection, &quoted).await
    }

    /// Opens the schema where a command has made it.
    pub async fn find(settings: &Settings) -> Result<Option<Self>, StoreError> {
        let mut connection = patiently(settings).await?;
        let schema = name(&mut connection).await?;
        let sql = "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = $1 AND tablename = 'sources')";
        let is_there: Result<bool, _> = sqlx::query_scalar(sql)
            .bind(&schema)
            .fetch_one(&mut connection)
            .await;
        if !is_there.map_err(database)? {
            let _ = connection.close().await;
            return Ok(None);
        }
        let quoted = schema.replace('"', "\"\"");
        let found = Self::within(settings, connection, &quoted).await;
        found.map(Some)
    }

    async fn within(
        settings: &Settings,
        mut connection: PgConnection,
        quoted: &str,
    ) -> Result<Self, StoreError> {
        let sql = format!("SET search_path TO \"{quoted}\"");
        let set = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection);
        set.await.map_err(database)?;
        Self::bring_up(connection).await.map_err(explained)?;
        let options = settings.patient();
        let options = options.options([("search_path", format!("\"{quoted}\""))]);
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .max_lifetime(LIFETIME)
            .connect_lazy_with(options);
        Ok(Self {
            database: Postgres {
                pool,
                troubles: Arc::default(),
                changes: Arc::default(),
            },
            lock: Lock,
            ledger: None,
        })
    }
}

/// What the schema is called.
async fn name(connection: &mut PgConnection) -> Result<String, StoreError> {
    let sql = "SELECT current_schema()::TEXT";
    let schema: Result<String, _> = sqlx::query_scalar(sql).fetch_one(connection).await;
    Ok(schema.map_err(database)? + SCHEMA)
}
