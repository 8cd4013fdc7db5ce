//! Files: their bytes in pieces, and how far each is. Nobody sees one before its last row is there.

use foundation::{clock::Timestamp, store::StoreError};
use payouts::{
    store::{FileFacts, KeptFile, KeptSum},
    words::without_withdrawn,
};
use settlement::{Generation, Report};
use sqlx::Row as _;

use super::{
    super::{
        Database, Row, database,
        rows::{corrupt, integer, parsed, text},
    },
    day, optional_day, reading,
};
use crate::storable::storable;

/// Files with a condition.
macro_rules! files {
    ($which:literal) => {
        concat!(
            "SELECT id, digest, source, name, folder_day, bytes, item_count, report, generation, day, batch, \
             part, came, seen_ms, by_whom, content FROM files WHERE ",
            $which
        )
    };
}

/// Files whose rows are all there.
pub(super) const WHOLE: &str =
    files!("state = 'whole' ORDER BY digest, source, name, COALESCE(folder_day, '')");
/// Files whose rows aren't, though their bytes are.
pub(super) const ROWLESS: &str = files!("state <> 'whole' AND state = 'rowless' ORDER BY id");
const UNFINISHED: &str = "SELECT id, state FROM files WHERE state <> 'whole' ORDER BY id";
const PIECE: &str = "SELECT bytes FROM pieces WHERE file = $1 AND number = $2";
const BEGIN: &str = "INSERT INTO files (digest, source, name, folder_day, bytes, item_count, report, generation, \
    day, batch, part, came, state, seen_ms, by_whom) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'loading', $13, $14) RETURNING id";
/// Rows that go in one step.
const STEP: i64 = 2_000;
const DROP_ITEMS: &str = "DELETE FROM items WHERE file = $1 AND line IN \
    (SELECT i.line FROM items i WHERE i.file = $1 ORDER BY i.line LIMIT $2)";
const DROP_PIECES: &str = "DELETE FROM pieces WHERE file = $1 AND number IN \
    (SELECT p.number FROM pieces p WHERE p.file = $1 ORDER BY p.number LIMIT $2)";

#[cfg(test)]
pub(super) fn of_what_grows() -> Vec<&'static str> {
    vec![PIECE, DROP_ITEMS, DROP_PIECES, UNFINISHED, ROWLESS]
}

/// Who takes a file in, and when.
pub(super) struct Taking<'a> {
    pub(super) at: Timestamp,
    pub(super) by: &'a str,
}

const REPORTS: [Report; 3] = [Report::Transactions, Report::Items, Report::Summary];
const GENERATIONS: [Generation; 3] = [Generation::InStore, Generation::Acquirer, Generation::Psp];

fn file(row: &Row) -> Result<KeptFile, StoreError> {
    let report = text(row, "report")?;
    let report = REPORTS.into_iter().find(|one| one.name() == report);
    let generation = text(row, "generation")?;
    let generation = GENERATIONS.into_iter().find(|one| one.name() == generation);
    let part = u32::try_from(integer(row, "part")?).map_err(|_| corrupt("part"))?;
    Ok(KeptFile {
        id: integer(row, "id")?,
        facts: FileFacts {
            digest: text(row, "digest")?,
            source: text(row, "source")?,
            name: text(row, "name")?,
            folder_day: optional_day(row, "folder_day")?,
            bytes: integer(row, "bytes")?,
            rows: integer(row, "item_count")?,
            report: report.ok_or_else(|| corrupt("report"))?,
            generation: generation.ok_or_else(|| corrupt("generation"))?,
            day: optional_day(row, "day")?,
            batch: text(row, "batch")?,
            part,
            came: day(row, "came")?,
        },
        seen: Timestamp(integer(row, "seen_ms")?),
        by: text(row, "by_whom")?,
        content: text(row, "content")?,
        is_withdrawn: false,
    })
}

pub(super) async fn all(
    store: &Database,
    which: &'static str,
) -> Result<Vec<KeptFile>, StoreError> {
    let rows = sqlx::query(which).fetch_all(&store.pool).await;
    // A list that leaves one out would make what it says look missing.
    let files: Result<Vec<KeptFile>, _> = rows.map_err(database)?.iter().map(file).collect();
    let mut files = files?;
    without_withdrawn(&mut files, &reading::decisions(store).await?);
    Ok(files)
}

pub(super) async fn put_content(
    store: &Database,
    file: i64,
    content: &str,
) -> Result<(), StoreError> {
    let put = sqlx::query("UPDATE files SET content = $1 WHERE id = $2")
        .bind(content.to_owned())
        .bind(file);
    let put = put.execute(&store.pool).await;
    put.map(|_| ()).map_err(|error| store.failed(error))
}

pub(super) async fn begin(
    store: &Database,
    facts: &FileFacts,
    taking: Taking<'_>,
) -> Result<i64, StoreError> {
    let day = |day: domain::Day| day.to_string();
    let row = sqlx::query(BEGIN)
        .bind(&facts.digest)
        .bind(storable(&facts.source))
        .bind(storable(&facts.name))
        .bind(facts.folder_day.map(day))
        .bind(facts.bytes)
        .bind(facts.rows)
        .bind(facts.report.name())
        .bind(facts.generation.name())
        .bind(facts.day.map(day))
        .bind(storable(&facts.batch))
        .bind(i64::from(facts.part))
        .bind(facts.came.to_string())
        .bind(taking.at.0)
        .bind(storable(taking.by))
        .fetch_one(&store.pool)
        .await
        .map_err(|error| store.failed(error))?;
    integer(&row, "id")
}

pub(super) async fn keep_bytes(
    store: &Database,
    file: i64,
    number: i64,
    bytes: &[u8],
) -> Result<(), StoreError> {
    let kept = sqlx::query("INSERT INTO pieces (file, number, bytes) VALUES ($1, $2, $3)")
        .bind(file)
        .bind(number)
        .bind(bytes)
        .execute(&store.pool)
        .await;
    kept.map(|_| ()).map_err(|error| store.failed(error))
}

pub(super) async fn bytes(
    store: &Database,
    file: i64,
    number: i64,
) -> Result<Option<Vec<u8>>, StoreError> {
    let row = sqlx::query(PIECE).bind(file).bind(number);
    let row = row.fetch_optional(&store.pool).await.map_err(database)?;
    row.map(|row| row.try_get("bytes").map_err(database))
        .transpose()
}

/// Its sums, and that it is whole, together.
pub(super) async fn finish(
    store: &Database,
    file: i64,
    sums: &[KeptSum],
) -> Result<(), StoreError> {
    let mut tx = store.writing().await?;
    for one in sums {
        let small = |value: i128| i64::try_from(value).map_err(|_| corrupt("sums"));
        sqlx::query(
            "INSERT INTO sums (file, batch, kind, currency, counted, minor, fees) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(file)
        .bind(storable(&one.batch))
        .bind(one.kind.word())
        .bind(one.sum.currency.code())
        .bind(i64::try_from(one.sum.count).map_err(|_| corrupt("sums"))?)
        .bind(small(one.sum.minor)?)
        .bind(small(one.sum.fees)?)
        .execute(&mut *tx)
        .await
        .map_err(|error| store.failed(error))?;
    }
    let whole = sqlx::query("UPDATE files SET state = 'whole' WHERE id = $1").bind(file);
    let whole = whole.execute(&mut *tx).await;
    let whole = whole.map_err(|error| store.failed(error))?;
    if whole.rows_affected() != 1 {
        // Whoever thought that nobody was busy with it any more has let it go.
        tx.undo().await?;
        return Err(StoreError::Conflict);
    }
    tx.commit().await
}

pub(super) async fn drop_unfinished(store: &Database) -> Result<(), StoreError> {
    let unfinished = sqlx::query(UNFINISHED).fetch_all(&store.pool).await;
    for row in &unfinished.map_err(database)? {
        let file = integer(row, "id")?;
        empty(store, file).await?;
        if parsed(row, "state", |state| Ok::<_, ()>(state == "loading"))? {
            step(store, DROP_PIECES, file).await?;
            say(store, "DELETE FROM files WHERE id = $1", file).await?;
        }
    }
    Ok(())
}

pub(super) async fn drop_rows(store: &Database, file: i64) -> Result<(), StoreError> {
    say(
        store,
        "UPDATE files SET state = 'rowless' WHERE id = $1",
        file,
    )
    .await?;
    empty(store, file).await
}

async fn empty(store: &Database, file: i64) -> Result<(), StoreError> {
    step(store, DROP_ITEMS, file).await?;
    say(store, "DELETE FROM sums WHERE file = $1", file).await
}

async fn step(store: &Database, sql: &'static str, file: i64) -> Result<(), StoreError> {
    loop {
        let gone = sqlx::query(sql).bind(file).bind(STEP);
        let gone = gone.execute(&store.pool).await;
        if gone.map_err(|error| store.failed(error))?.rows_affected() == 0 {
            return Ok(());
        }
    }
}

async fn say(store: &Database, sql: &'static str, file: i64) -> Result<(), StoreError> {
    let done = sqlx::query(sql).bind(file).execute(&store.pool).await;
    done.map(|_| ()).map_err(|error| store.failed(error))
}
