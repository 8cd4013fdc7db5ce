//! Who runs, and the files of their builds.

use async_trait::async_trait;
use sqlx::Row as _;

use super::{Database, Row, database};
use foundation::{
    clock::Timestamp,
    servers::{RunningServer, ServerStore, SiteFile, SiteStore},
    store::StoreError,
};

fn server(row: &Row) -> Result<RunningServer, sqlx::Error> {
    Ok(RunningServer {
        id: row.try_get("id")?,
        version: row.try_get("version")?,
        address: row.try_get("address")?,
        started: Timestamp(row.try_get("started_ms")?),
        seen: Timestamp(row.try_get("seen_ms")?),
        beats: row.try_get("beats")?,
        wallets: row.try_get("wallets")?,
        accounts: row.try_get("accounts")?,
    })
}

#[async_trait]
impl ServerStore for Database {
    async fn beat(&self, server: &RunningServer) -> Result<(), StoreError> {
        let sql = "INSERT INTO servers \
             (id, version, address, started_ms, seen_ms, beats, wallets, accounts) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET \
             seen_ms = excluded.seen_ms, beats = excluded.beats, \
             wallets = excluded.wallets, accounts = excluded.accounts";
        let done = sqlx::query(sql)
            .bind(&server.id)
            .bind(&server.version)
            .bind(&server.address)
            .bind(server.started.0)
            .bind(server.seen.0)
            .bind(server.beats)
            .bind(&server.wallets)
            .bind(&server.accounts)
            .execute(&self.pool)
            .await;
        done.map(|_| ()).map_err(database)
    }

    async fn servers(&self) -> Result<Vec<RunningServer>, StoreError> {
        let rows = sqlx::query("SELECT * FROM servers ORDER BY started_ms, id")
            .fetch_all(&self.pool)
            .await
            .map_err(database)?;
        let all: Result<_, sqlx::Error> = rows.iter().map(server).collect();
        all.map_err(database)
    }

    async fn forget_server(&self, id: &str) -> Result<(), StoreError> {
        let gone = sqlx::query("DELETE FROM servers WHERE id = $1").bind(id);
        let gone = gone.execute(&self.pool).await;
        gone.map(|_| ()).map_err(database)
    }

    async fn forget_dead_servers(&self, before: Timestamp) -> Result<(), StoreError> {
        let gone = sqlx::query("DELETE FROM servers WHERE seen_ms < $1").bind(before.0);
        let gone = gone.execute(&self.pool).await;
        gone.map(|_| ()).map_err(database)
    }
}

#[async_trait]
impl SiteStore for Database {
    async fn use_site_file(&self, name: &str, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE site_files SET used_ms = $2 WHERE name = $1";
        let done = sqlx::query(sql).bind(name).bind(at.0);
        let done = done.execute(&self.pool).await.map_err(database)?;
        Ok(done.rows_affected() > 0)
    }

    async fn keep_site_file(&self, file: &SiteFile, at: Timestamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO site_files (name, bytes, used_ms) VALUES ($1, $2, $3) \
             ON CONFLICT (name) DO NOTHING";
        let kept = sqlx::query(sql)
            .bind(&file.name)
            .bind(&file.bytes)
            .bind(at.0);
        let kept = kept.execute(&self.pool).await;
        kept.map(|_| ()).map_err(|error| self.failed(error))
    }

    async fn site_file(&self, name: &str) -> Result<Option<SiteFile>, StoreError> {
        let row = sqlx::query("SELECT bytes FROM site_files WHERE name = $1")
            .bind(name)
            .fetch_optional(&self.pool)
            .await
            .map_err(database)?;
        row.map(|row| {
            let bytes = row.try_get("bytes").map_err(database)?;
            let name = name.to_owned();
            Ok(SiteFile { name, bytes })
        })
        .transpose()
    }

    async fn forget_site_files(&self, before: Timestamp) -> Result<(), StoreError> {
        let gone = sqlx::query("DELETE FROM site_files WHERE used_ms < $1").bind(before.0);
        let gone = gone.execute(&self.pool).await;
        gone.map(|_| ()).map_err(|error| self.failed(error))
    }
}
