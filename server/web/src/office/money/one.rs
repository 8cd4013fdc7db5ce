//! `GET /office/money/batches/{batch}`: what one is made of, what arrived, and its rows.

mod bank;

use axum::{
    extract::{Path, RawQuery, State},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::money::{ArrivedLine, BatchPage, BatchPart, FeeLine, batch_page};
use payouts::{compare::Told, seen, share::plus, store::Spot};
use texts::Texts;

use super::{
    MayRead, answered,
    batches::{Bare, Batch, Stage, batches},
    cards::{Telling, batch_path},
    eyes::Eyes,
    facts::facts,
    may_decide, notice,
    rows::rows,
    said::{amount, day, fee_name},
    sums::{exchanged, lines, whole},
};
use crate::{
    Shared,
    studio::{editor::Editor, page},
};

use bank::{arrived_words, undo};

/// Differences of a batch of which files and payments are looked up; of the others they are a page away.
const CARDS_MAX: usize = 50;

/// What was filled in of an arrival, and what is wrong with it.
#[derive(Clone, Default)]
pub(super) struct Filled {
    pub(super) source: String,
    pub(super) currency: String,
    pub(super) amount: String,
    pub(super) on: String,
    pub(super) reference: String,
    /// Whether it is what was taken from the account.
    pub(super) is_taken: bool,
    /// The form's own name.
    pub(super) form: String,
    /// The key of what is wrong.
    pub(super) wrong: Option<&'static str>,
    /// What makes us ask back.
    pub(super) doubt: Option<seen::Doubt>,
}

impl Filled {
    fn is_of(&self, batch: &Batch) -> bool {
        self.source == batch.source && self.currency == batch.net.currency().code()
    }
}

/// `GET /office/money/batches/{batch}`.
pub(in super::super) async fn show(
    State(state): State<Shared>,
    Path(batch): Path<String>,
    RawQuery(query): RawQuery,
    may: MayRead,
) -> Response {
    let query = query.unwrap_or_default();
    let eyes = match Eyes::of(&state, &may.editor, &may.allowed).await {
        Ok(Some(eyes)) => eyes,
        Ok(None) => return answered(&state, &may.editor, Ok(None)),
        Err(error) => return answered(&state, &may.editor, Err(error)),
    };
    let looking = Looking {
        state: &state,
        editor: &may.editor,
        eyes: &eyes,
        batch: &batch,
    };
    answered(&state, &may.editor, looking.page(&query, None).await)
}

/// Somebody before a batch.
pub(super) struct Looking<'a> {
    pub(super) state: &'a Shared,
    pub(super) editor: &'a Editor,
    pub(super) eyes: &'a Eyes,
    pub(super) batch: &'a str,
}

impl Looking<'_> {
    /// Its page; none if they see nothing of it.
    pub(super) async fn page(
        &self,
        query: &str,
        filled: Option<Filled>,
    ) -> Result<Option<Response>, StoreError> {
        let shares = self.eyes.shares_of(self.batch).await?;
        let found = batches(self.eyes, shares, Bare::Named(self.batch)).await?;
        if found.is_empty() {
            return Ok(None);
        }
        let at = batch_path(self.batch);
        let frame = page::frame(self.state, &self.editor.visit, &at, Some(self.editor));
        let texts = &frame.texts;
        let told = self.eyes.told().await?;
        let telling = Telling {
            eyes: self.eyes,
            texts,
            back: may_decide(self.editor).then(|| format!("batches/{}", self.batch)),
        };
        let touching = self.eyes.touching(told.iter()).await?;
        let source = found.first().map(|batch| batch.source.clone());
        let about = touching
            .iter()
            .filter(|one| one.is_in(source.as_deref().unwrap_or_default(), self.batch));
        let about: Vec<&Told> = about.map(|one| one.told).collect();
        let shown = about.get(..CARDS_MAX).unwrap_or(&about);
        let facts = facts(self.state, self.editor, self.eyes, shown).await?;
        let (lines, next) = rows(self, texts, after(query)).await?;
        let parts = found
            .iter()
            .map(|batch| self.part(texts, batch, filled.as_ref()));
        let content = BatchPage {
            batch: self.batch.to_owned(),
            notice: notice(texts, query),
            parts: parts.collect(),
            is_part: found.iter().any(|batch| batch.is_part),
            cards: telling.cards(&about, &facts),
            rows: lines,
            next: next.map(|spot| format!("{at}?after={}-{}", spot.file, spot.line)),
        };
        let finished = page::Finished {
            status: if filled.is_some() { 422 } else { 200 },
            frame: &frame,
            html: batch_page(&frame, &content),
        };
        Ok(Some(page::answer(self.state, &self.editor.visit, finished)))
    }

    fn part(&self, texts: &Texts, batch: &Batch, filled: Option<&Filled>) -> BatchPart {
        let since = day(texts, batch.since);
        let fees = batch.fees.iter().map(|fee| FeeLine {
            name: fee_name(texts, &fee.name),
            amount: amount(texts, fee.amount),
        });
        // What the bank got is of all who are paid out together.
        let is_whole = self.eyes.sees_all(&batch.source);
        let arrived = batch.arrived.iter().enumerate().filter(|_| is_whole);
        let off = match batch.stage {
            Stage::Otherwise(_) if is_whole => Some(plus(batch.came(), batch.net.negated())),
            Stage::Otherwise(_)
            | Stage::Nothing
            | Stage::Owed
            | Stage::Taken(_)
            | Stage::OnItsWay(_)
            | Stage::Overdue(_)
            | Stage::Arrived(_) => None,
        };
        BatchPart {
            currency: batch.net.currency().code().to_owned(),
            stands: batch.stage.stands(texts),
            days: vec![
                texts.with("office-money-batch-since", &[("day", &since)]),
                batch.of_days(texts),
            ],
            lines: lines(texts, batch),
            whole: whole(texts, batch),
            fees: fees.collect(),
            exchanged: exchanged(texts, batch),
            arrived: arrived
                .map(|(at, one)| ArrivedLine {
                    words: arrived_words(texts, one),
                    more: texts.with(
                        "office-money-arrived-by",
                        &[("name", &one.by), ("reference", &one.reference)],
                    ),
                    undo: may_decide(self.editor).then(|| undo(batch, one, at)),
                })
                .collect(),
            unexplained: off.map(|off| {
                // "Less" and "more" are the sign.
                let (key, off) = if off.minor() > 0 {
                    ("office-money-unexplained-more", off)
                } else {
                    ("office-money-unexplained", off.negated())
                };
                texts.with(key, &[("amount", &amount(texts, off))])
            }),
            form: self.form(texts, batch, filled),
            role: self.not_theirs(texts, batch),
        }
    }
}

/// Behind which row an address goes on.
fn after(query: &str) -> Spot {
    let all = url::form_urlencoded::parse(query.as_bytes());
    let after = all.into_iter().find(|(name, _)| name == "after");
    let spot = after.and_then(|(_, value)| {
        let (file, line) = value.split_once('-')?;
        Some(Spot {
            file: file.parse().ok()?,
            line: line.parse().ok()?,
        })
    });
    spot.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_goes_on_behind_a_row_or_at_the_beginning() {
        assert_eq!(after("after=3-17"), Spot { file: 3, line: 17 });
        assert_eq!(after("after=x"), Spot::default());
        assert_eq!(after(""), Spot::default());
    }
}
