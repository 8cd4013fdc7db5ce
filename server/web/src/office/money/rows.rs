//! The rows of a batch, some at a time: those that are somebody's to see, each with its file and line.

use std::collections::BTreeMap;

use domain::{RefundId, RequestId};
use foundation::store::StoreError;
use ledger::Sight;
use office_pages::money::RowLine;
use payouts::{
    current::{replaced, shown_name},
    store::{Placed, Spot},
};
use settlement::Report;
use texts::Texts;

use super::{
    cards::payment_path,
    eyes::sight,
    one::Looking,
    said::{amount, place, row_key},
};

/// Rows on a page.
const ROWS: usize = 50;
/// Rows that are looked through for one page where others' are among them.
const LOOKED_MAX: usize = 1_000;
/// Rows that are read at once.
const AT_ONCE: u32 = 100;

/// A file that counts.
struct File {
    source: String,
    name: String,
}

/// Rows behind a place, and behind which one the next page begins.
pub(super) async fn rows(
    looking: &Looking<'_>,
    texts: &Texts,
    after: Spot,
) -> Result<(Vec<RowLine>, Option<Spot>), StoreError> {
    let eyes = looking.eyes;
    let files = counting(looking).await?;
    let Some(sight) = sight(looking.state, looking.editor).await? else {
        return Ok((Vec::new(), None));
    };
    let (mut found, mut after, mut looked) = (Vec::new(), after, 0);
    loop {
        let store = &eyes.payouts.store;
        let some = store.rows_of_batch(looking.batch, after, AT_ONCE).await?;
        let is_end = some.len() < usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
        looked += some.len();
        let owners = owners(looking, &sight, &some).await?;
        for row in some {
            after = Spot {
                file: row.file,
                line: row.row.item.line,
            };
            let Some(file) = files.get(&row.file) else {
                continue;
            };
            let payment = owners.get(&after);
            if payment.is_none() && !eyes.sees_all(&file.source) {
                continue;
            }
            found.push(line(texts, &row, file, payment));
            if found.len() >= ROWS {
                return Ok((found, Some(after)));
            }
        }
        if is_end {
            return Ok((found, None));
        }
        if looked >= LOOKED_MAX {
            return Ok((found, Some(after)));
        }
    }
}

/// Settlement details that nothing is in the place of.
async fn counting(looking: &Looking<'_>) -> Result<BTreeMap<i64, File>, StoreError> {
    let files = looking.eyes.payouts.store.files().await?;
    let replaced = replaced(&files);
    let counting = files.iter().zip(replaced);
    let counting = counting.filter(|(file, is_replaced)| {
        !is_replaced
            && file.facts.report == Report::Items
            && looking.eyes.source(&file.facts.source).is_some()
    });
    let named = counting.map(|(file, _)| {
        let source = file.facts.source.clone();
        let name = shown_name(file);
        (file.id, File { source, name })
    });
    Ok(named.collect())
}

/// Of the rows that name a payment in sight, or a refund of one, which that is.
async fn owners(
    looking: &Looking<'_>,
    sight: &Sight,
    rows: &[Placed],
) -> Result<BTreeMap<Spot, RequestId>, StoreError> {
    let store = &looking.state.store;
    let mut known: BTreeMap<RequestId, bool> = BTreeMap::new();
    let mut owners = BTreeMap::new();
    for row in rows {
        let item = &row.row.item;
        let spot = Spot {
            file: row.file,
            line: item.line,
        };
        for id in [&item.request_id, &item.original_request_id] {
            let id = if let Ok(id) = RequestId::parse(id) {
                id
            } else if let Ok(id) = RefundId::parse(id)
                && let Some(refund) = store.refund(&id).await?
            {
                refund.payment
            } else {
                continue;
            };
            let is_seen = if let Some(known) = known.get(&id) {
                *known
            } else {
                let found = store.one_seen(sight, &id).await?;
                let is_seen = found.is_some_and(|one| looking.eyes.sees_payment(&one.place));
                known.insert(id.clone(), is_seen);
                is_seen
            };
            if is_seen {
                owners.entry(spot).or_insert(id);
            }
        }
    }
    Ok(owners)
}

fn line(texts: &Texts, placed: &Placed, file: &File, payment: Option<&RequestId>) -> RowLine {
    let item = &placed.row.item;
    let said = |it: Option<settlement::Signed>| it.map(|it| amount(texts, it)).unwrap_or_default();
    RowLine {
        name: texts.get(row_key(item.kind)),
        payment: payment.and_then(|id| Some((payment_path(id.as_str())?, id.to_string()))),
        paid: said(item.amount),
        net: said(item.net),
        place: place(texts, &file.name, Some(&item.line.to_string())),
    }
}
