//! What went back at a store, in order: a range of an index that has nothing else.

use closings::{line::Line, store::Between};
use foundation::{
    page::{Cursor, Listed, Page},
    store::StoreError,
};
use sqlx::AssertSqlSafe;

use super::{
    Database, Row,
    closings::line,
    database, pages,
    rows::{corrupt, integer, text},
};

/// The question, for a store or for one of its tills. Nothing of a stranger's stands in it.
fn question(is_of_till: bool) -> String {
    let till = if is_of_till {
        " AND l.till_id = $8"
    } else {
        ""
    };
    format!(
        "SELECT l.subject, l.subject_id, l.seq, l.request_id, l.till_id, l.minor, l.currency, \
         l.at_ms, t.label, l.wallet FROM movements l JOIN tills t ON t.id = l.till_id \
         WHERE l.subject = 'refund' AND l.store_id = $1 AND l.at_ms >= $2 AND l.at_ms < $3 \
         AND (l.at_ms, l.subject_id, l.seq) > ($4, $5, $6){till} \
         ORDER BY l.at_ms, l.subject_id, l.seq LIMIT $7"
    )
}

fn stands(row: &Row) -> Result<Cursor, StoreError> {
    let id = [text(row, "subject_id")?, integer(row, "seq")?.to_string()].join("/");
    Ok(Cursor::behind(integer(row, "at_ms")?, id))
}

impl Database {
    pub(super) async fn lines_that_went_back(
        &self,
        between: &Between,
        page: &Page,
    ) -> Result<Listed<Line>, StoreError> {
        let (at, id, seq) = match &page.after {
            None => (i64::MIN, String::new(), 0),
            Some(after) => {
                let (id, seq) = after
                    .id()
                    .split_once('/')
                    .ok_or_else(|| corrupt("cursor"))?;
                let seq = seq.parse().map_err(|_| corrupt("cursor"))?;
                (after.at(), id.to_owned(), seq)
            }
        };
        let mut rows = sqlx::query(AssertSqlSafe(question(between.till.is_some())))
            .bind(between.store.clone())
            .bind(between.since.0)
            .bind(between.until.0)
            .bind(at)
            .bind(id)
            .bind(seq)
            .bind(pages::one_more(page));
        if let Some(till) = between.till {
            rows = rows.bind(till.0);
        }
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        let lines = rows.iter().map(|row| Ok((stands(row)?, line(row)?)));
        // One that is left out would be money that nobody counts.
        let lines: Vec<(Cursor, Line)> = lines.collect::<Result<_, StoreError>>()?;
        let stands = |(cursor, _): &(Cursor, Line)| Ok(cursor.clone());
        Listed::of(lines, page.limit, stands, |(_, line)| Some(line))
    }
}
