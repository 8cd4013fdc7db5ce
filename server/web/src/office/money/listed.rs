//! `GET /office/money`: what isn't explained, the worst first; what is on its way; and batches, the newest first.

mod going;
mod months;

use axum::{
    extract::{Query, RawQuery, State, rejection::QueryRejection},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::money::{BatchRow, Chosen, MONEY, MoneyPage, WithFiles, money_page};
use payouts::{
    compare::{KEPT_THERE_DAYS, Told},
    share::Share,
    way::Touching,
};
use serde::Deserialize;
use texts::Texts;

use super::{
    MayRead, answered,
    batches::{Bare, Batch, batches},
    cards::{Telling, batch_path},
    differences::{accepted, group, kinds_together},
    exports::may_export,
    eyes::Eyes,
    facts::facts,
    may_decide, notice,
    said::{amount, day, number},
};
use crate::{
    Shared,
    studio::{editor::Editor, page},
};
use going::{going_to_the_bank, not_in_a_batch};
use months::{month, months};

/// Differences on this page; all of them have one of their own.
const FIRST: usize = 3;
/// Batches on one page.
const BATCHES_MAX: usize = 200;
/// Days that are shown where no month is chosen.
const RECENT_DAYS: i32 = 92;

/// What an address says.
#[derive(Clone, Default, Deserialize)]
pub(in super::super) struct Wanted {
    /// `2026-01`; the last days where it says none.
    #[serde(default)]
    month: String,
    open: Option<String>,
}

/// `GET /office/money`.
pub(in super::super) async fn show(
    State(state): State<Shared>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    RawQuery(query): RawQuery,
    may: MayRead,
) -> Response {
    let Query(wanted) = wanted.unwrap_or_default();
    let query = query.unwrap_or_default();
    let answer = shown(&state, &may, &wanted, &query).await;
    answered(&state, &may.editor, answer)
}

async fn shown(
    state: &Shared,
    may: &MayRead,
    wanted: &Wanted,
    query: &str,
) -> Result<Option<Response>, StoreError> {
    let editor = &may.editor;
    let eyes = Eyes::of(state, editor, &may.allowed).await?;
    let frame = page::frame(state, &editor.visit, MONEY, Some(editor));
    let texts = &frame.texts;
    let mut content = match &eyes {
        Some(eyes) if !eyes.sources.is_empty() => {
            let telling = Telling {
                eyes,
                texts,
                back: may_decide(editor).then(String::new),
            };
            let looking = Looking {
                state,
                editor,
                telling,
            };
            content(&looking, wanted).await?
        }
        Some(_) | None => nothing(texts, wanted, ["office-money-begin-source"]),
    };
    content.notice = notice(texts, query);
    let is_set_up = eyes.is_some_and(|eyes| !eyes.sources.is_empty());
    content.is_asking = state.money.is_asking(&editor.merchant.id);
    content.may = WithFiles {
        bring: is_set_up && may_decide(editor),
        export: may_export(editor),
    };
    let html = money_page(&frame, &content);
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html,
    };
    Ok(Some(page::answer(state, &editor.visit, finished)))
}

/// Somebody before the page.
struct Looking<'a> {
    state: &'a Shared,
    editor: &'a Editor,
    telling: Telling<'a>,
}

/// Where nothing is known yet: what to do first.
fn nothing<const N: usize>(texts: &Texts, wanted: &Wanted, steps: [&str; N]) -> MoneyPage {
    MoneyPage {
        notice: None,
        sentence: texts.get("office-money-sentence-nothing"),
        open: None,
        going: Vec::new(),
        cards: Vec::new(),
        groups: Vec::new(),
        all: None,
        accepted: None,
        begin: steps.map(|key| texts.get(key)).into(),
        is_shared: false,
        chosen: Chosen {
            only_open: wanted.open.is_some(),
            months: Vec::new(),
        },
        batches: Vec::new(),
        is_asking: false,
        may: WithFiles::default(),
    }
}

/// Where files are known: what isn't explained, what is on its way, and batches.
async fn content(looking: &Looking<'_>, wanted: &Wanted) -> Result<MoneyPage, StoreError> {
    let telling = &looking.telling;
    let (eyes, texts) = (telling.eyes, telling.texts);
    let files = eyes.payouts.store.files().await?;
    let is_ours = |source: &str| eyes.source(source).is_some();
    if !files.iter().any(|file| is_ours(&file.facts.source)) {
        let mut page = nothing(texts, wanted, []);
        page.begin = first_files(telling);
        return Ok(page);
    }
    let today = eyes.today();
    let told = eyes.told().await?;
    let open: Vec<&Told> = told.iter().filter(|one| one.is_open()).collect();
    let last = [today.plus(-RECENT_DAYS), today.plus(7)];
    let recent = eyes.shares(last).await?;
    let waiting = recent.iter().filter(|share| share.batch.is_empty());
    let waiting: Vec<Share> = waiting.cloned().collect();
    let of_month = month(&wanted.month);
    let (chosen, days) = match of_month {
        Some(days) => (eyes.shares(days).await?, days),
        None => (recent.clone(), last),
    };
    let going = batches(eyes, recent, Bare::None).await?;
    let mut going = going_to_the_bank(telling, &going);
    going.splice(0..0, not_in_a_batch(telling, &waiting, &told));
    let mut all = batches(eyes, chosen, Bare::CameIn(days)).await?;
    let touching = eyes.touching(open.iter().copied()).await?;
    let about = |batch: &Batch| open_of(batch, &touching);
    if wanted.open.is_some() {
        all.retain(|batch| batch.stage.is_open() || about(batch) > 0);
    }
    all.truncate(BATCHES_MAX);
    let rows = all.iter().map(|batch| row(texts, batch, about(batch)));
    let mut page = MoneyPage {
        open: Some(open.len()),
        going,
        is_shared: eyes.is_shared(),
        chosen: Chosen {
            only_open: wanted.open.is_some(),
            months: months(texts, today, of_month.map(|_| &*wanted.month)),
        },
        batches: rows.collect(),
        ..nothing(texts, wanted, [])
    };
    looking.differences(&mut page, &told).await?;
    Ok(page)
}

impl Looking<'_> {
    /// The first of what is open, the kinds of all of it, and how many were accepted.
    async fn differences(&self, page: &mut MoneyPage, told: &[Told]) -> Result<(), StoreError> {
        let texts = self.telling.texts;
        let open: Vec<&Told> = told.iter().filter(|one| one.is_open()).collect();
        let kinds = kinds_together(&open);
        // One of each kind says more than three of one.
        let first = kinds.iter().filter_map(|own| own.first().copied());
        let first: Vec<&Told> = if open.len() > FIRST {
            first.take(FIRST).collect()
        } else {
            open.clone()
        };
        let facts = facts(self.state, self.editor, self.telling.eyes, &first).await?;
        page.cards = self.telling.cards(&first, &facts);
        let count = number(u64::try_from(open.len()).unwrap_or(u64::MAX));
        page.sentence = match count {
            0 => texts.get("office-money-sentence-good"),
            count => texts.count("office-money-sentence-open", ("count", count), &[]),
        };
        let with = |key: &str, count: usize| texts.with(key, &[("count", &count.to_string())]);
        if open.len() > first.len() {
            page.groups = kinds.iter().filter_map(|own| group(texts, own)).collect();
            page.all = Some(with("office-money-all", open.len()));
        }
        let accepted = accepted(told).len();
        page.accepted = (accepted > 0).then(|| with("office-money-way-accepted", accepted));
        Ok(())
    }
}

/// What to do where a source is set up and no file came: the gateway keeps them for a few days only.
fn first_files(telling: &Telling<'_>) -> Vec<String> {
    let oldest = telling.eyes.today().plus(1 - KEPT_THERE_DAYS);
    let oldest = day(telling.texts, oldest);
    vec![
        telling
            .texts
            .with("office-money-begin-files", &[("day", &oldest)]),
        telling.texts.get("office-money-begin-timer"),
    ]
}

/// How many of the open differences are in a batch.
fn open_of(batch: &Batch, open: &[Touching<'_>]) -> u32 {
    let own = open
        .iter()
        .filter(|one| one.is_in(&batch.source, &batch.id));
    number(u64::try_from(own.count()).unwrap_or(u64::MAX))
}

fn row(texts: &Texts, batch: &Batch, open: u32) -> BatchRow {
    let mut made_of = batch.made_of(texts);
    if batch.is_part {
        made_of.push(texts.get("office-money-part"));
    }
    BatchRow {
        to: batch_path(&batch.id),
        paid_out: texts.with(
            "office-money-paid-out",
            &[("day", &day(texts, batch.since))],
        ),
        more: [
            texts.with("office-money-batch", &[("batch", &batch.id)]),
            batch.of_days(texts),
        ],
        net: amount(texts, batch.net),
        made_of,
        stands: batch.stage.stands(texts),
        open: (open > 0).then(|| texts.count("office-money-open-here", ("count", open), &[])),
    }
}
