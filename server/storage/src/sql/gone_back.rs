//! What went back at a store, in order: a range of an index that has nothing else.

use closings::store::{Back, Between, Somebody};
use foundation::{
    page::{Cursor, Listed, Page},
    store::StoreError,
};
use sqlx::AssertSqlSafe;

use super::{
    Database, Row,
    closings::line,
    database, pages,
    rows::{corrupt, integer, optional_text, text},
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
         l.at_ms, t.label, l.wallet, r.reason, r.asked_by, a.name AS asker, \
         q.decided_by, d.name AS decider, \
         COALESCE(r.via, CASE WHEN r.asked_by IS NULL THEN 'command-line' END) AS via \
         FROM movements l JOIN tills t ON t.id = l.till_id \
         JOIN refunds r ON r.refund_id = l.subject_id \
         LEFT JOIN refund_requests q ON q.refund_id = l.subject_id AND q.state = 'approved' \
         LEFT JOIN people a ON a.id = r.asked_by LEFT JOIN people d ON d.id = q.decided_by \
         WHERE l.subject = 'refund' AND l.store_id = $1 AND l.at_ms >= $2 AND l.at_ms < $3 \
         AND (l.at_ms, l.subject_id, l.seq) > ($4, $5, $6){till} \
         ORDER BY l.at_ms, l.subject_id, l.seq LIMIT $7"
    )
}

/// Somebody, by their id and name.
fn somebody(
    row: &Row,
    id: &'static str,
    name: &'static str,
) -> Result<Option<Somebody>, StoreError> {
    let Some(id) = optional_text(row, id)? else {
        return Ok(None);
    };
    let name = optional_text(row, name)?.unwrap_or_default();
    Ok(Some(Somebody { id, name }))
}

fn back(row: &Row) -> Result<Back, StoreError> {
    Ok(Back {
        line: line(row)?,
        reason: optional_text(row, "reason")?,
        asked: somebody(row, "asked_by", "asker")?,
        agreed: somebody(row, "decided_by", "decider")?,
        way: optional_text(row, "via")?,
    })
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
    ) -> Result<Listed<Back>, StoreError> {
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
        let lines = rows.iter().map(|row| Ok((stands(row)?, back(row)?)));
        // One that is left out would be money that nobody counts.
        let lines: Vec<(Cursor, Back)> = lines.collect::<Result<_, StoreError>>()?;
        let stands = |(cursor, _): &(Cursor, Back)| Ok(cursor.clone());
        Listed::of(lines, page.limit, stands, |(_, line)| Some(line))
    }
}
