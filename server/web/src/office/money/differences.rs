//! `GET /office/money/differences` and `/office/money/accepted`: all that isn't explained, kind by kind with what each
//! comes to; and what somebody said to be as it should be, the last word first.

use axum::{
    extract::{Query, RawQuery, State, rejection::QueryRejection},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::money::{
    ACCEPTED, DIFFERENCES, DifferencesPage, DifferencesPart, Group, differences_page,
};
use payouts::compare::Told;
use serde::Deserialize;
use settlement::{Signed, explain::Weight};
use texts::Texts;

use super::{
    MayRead, answered,
    batches::add_paid,
    cards::Telling,
    eyes::Eyes,
    facts::{FactsOf, facts},
    kinds::of_kind,
    may_decide, notice,
    said::{Said, UNKNOWN, amount, number},
};
use crate::{Shared, office::closings::encoded, studio::page};

/// Differences on one page.
const AT_ONCE: usize = 25;

/// What an address says.
#[derive(Clone, Default, Deserialize)]
pub(in super::super) struct Wanted {
    /// Only this kind.
    #[serde(default)]
    kind: String,
    /// How many are passed over.
    #[serde(default)]
    from: usize,
}

/// `GET /office/money/differences`.
pub(in super::super) async fn show(
    State(state): State<Shared>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    RawQuery(query): RawQuery,
    may: MayRead,
) -> Response {
    let asked = Asked::of(false, wanted, query);
    answered(&state, &may.editor, shown(&state, &may, &asked).await)
}

/// `GET /office/money/accepted`.
pub(in super::super) async fn show_accepted(
    State(state): State<Shared>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    RawQuery(query): RawQuery,
    may: MayRead,
) -> Response {
    let asked = Asked::of(true, wanted, query);
    answered(&state, &may.editor, shown(&state, &may, &asked).await)
}

struct Asked {
    is_accepted: bool,
    wanted: Wanted,
    query: String,
}

impl Asked {
    fn of(
        is_accepted: bool,
        wanted: Result<Query<Wanted>, QueryRejection>,
        query: Option<String>,
    ) -> Self {
        let Query(wanted) = wanted.unwrap_or_default();
        Self {
            is_accepted,
            wanted,
            query: query.unwrap_or_default(),
        }
    }

    fn path(&self) -> &'static str {
        if self.is_accepted {
            ACCEPTED
        } else {
            DIFFERENCES
        }
    }

    /// Where those behind these are, if there are any.
    fn next(&self, all: usize) -> Option<String> {
        let from = self.wanted.from.saturating_add(AT_ONCE);
        let of_kind = if self.wanted.kind.is_empty() {
            String::new()
        } else {
            format!("kind={}&", encoded(&self.wanted.kind))
        };
        (from < all).then(|| format!("{}?{of_kind}from={from}", self.path()))
    }
}

async fn shown(
    state: &Shared,
    may: &MayRead,
    asked: &Asked,
) -> Result<Option<Response>, StoreError> {
    let editor = &may.editor;
    let Some(eyes) = Eyes::of(state, editor, &may.allowed).await? else {
        return Ok(None);
    };
    let told = eyes.told().await?;
    let open = told.iter().filter(|one| one.is_open()).collect::<Vec<_>>();
    let accepted = accepted(&told);
    let ways = [
        ("office-money-way-open", open.len()),
        ("office-money-way-accepted", accepted.len()),
    ];
    let mut all = if asked.is_accepted { accepted } else { open };
    let kind = &asked.wanted.kind;
    all.retain(|one| kind.is_empty() || one.difference.kind == *kind);
    let sorted = kinds_together(&all);
    let all: Vec<&Told> = if asked.is_accepted {
        all
    } else {
        sorted.iter().flatten().copied().collect()
    };
    let these = all.iter().skip(asked.wanted.from).take(AT_ONCE);
    let these: Vec<&Told> = these.copied().collect();
    let facts = facts(state, editor, &eyes, &these).await?;
    let frame = page::frame(state, &editor.visit, asked.path(), Some(editor));
    let texts = &frame.texts;
    let back = if asked.is_accepted {
        "accepted"
    } else {
        "differences"
    };
    let telling = Telling {
        eyes: &eyes,
        texts,
        back: may_decide(editor).then(|| back.to_owned()),
    };
    let content = DifferencesPage {
        notice: notice(texts, &asked.query),
        is_accepted: asked.is_accepted,
        ways: ways.map(|(key, count)| texts.with(key, &[("count", &count.to_string())])),
        parts: if asked.is_accepted {
            mixed(&telling, &these, &facts)
        } else {
            parts(&telling, &sorted, &these, &facts)
        },
        all: (!kind.is_empty()).then(|| texts.get("office-money-differences-all")),
        next: asked.next(all.len()),
    };
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html: differences_page(&frame, &content),
    };
    Ok(Some(page::answer(state, &editor.visit, finished)))
}

/// What somebody said to be as it should be, the last word first.
pub(super) fn accepted(told: &[Told]) -> Vec<&Told> {
    let mut all: Vec<&Told> = told.iter().filter(|one| one.accepted.is_some()).collect();
    let at = |one: &Told| one.accepted.as_ref().map(|decision| decision.at);
    all.sort_by_key(|one| std::cmp::Reverse(at(one)));
    all
}

/// The same kind by kind, in the order in which each kind came first: those before matter more.
pub(super) fn kinds_together<'t>(all: &[&'t Told]) -> Vec<Vec<&'t Told>> {
    let mut kinds: Vec<Vec<&Told>> = Vec::new();
    for one in all {
        let is_like = |own: &&mut Vec<&Told>| {
            let first = own.first();
            first.is_some_and(|first| first.difference.kind == one.difference.kind)
        };
        match kinds.iter_mut().find(is_like) {
            Some(own) => own.push(one),
            None => kinds.push(vec![one]),
        }
    }
    kinds
}

/// A kind with how many there are of it, and what they come to.
pub(super) fn group(texts: &Texts, all: &[&Told]) -> Option<Group> {
    let first = all.first()?;
    let mut sums: Vec<Signed> = Vec::new();
    for worth in all.iter().filter_map(|one| one.difference.amount) {
        add_paid(&mut sums, worth);
    }
    let count = u64::try_from(all.len()).unwrap_or(u64::MAX);
    let count = texts.count("office-money-things", ("count", number(count)), &[]);
    let sums = sums.into_iter().map(|sum| amount(texts, sum));
    let sum: Vec<String> = std::iter::once(count).chain(sums).collect();
    Some(Group {
        to: format!("{DIFFERENCES}?kind={}", encoded(&first.difference.kind)),
        name: texts.get(said(first).name),
        sum: sum.join(" · "),
        is_grave: first.weight() == Weight::Lost,
    })
}

fn said(told: &Told) -> Said {
    told.kind.map_or(UNKNOWN, of_kind)
}

/// What was accepted: each card says all of itself.
fn mixed(telling: &Telling<'_>, these: &[&Told], facts: &FactsOf) -> Vec<DifferencesPart> {
    let part = DifferencesPart {
        group: None,
        means: None,
        act: None,
        cards: telling.cards(these, facts),
    };
    let is_any = !part.cards.is_empty();
    is_any.then_some(part).into_iter().collect()
}

/// What is open, kind by kind: what all of a kind have in common is said once.
fn parts(
    telling: &Telling<'_>,
    kinds: &[Vec<&Told>],
    these: &[&Told],
    facts: &FactsOf,
) -> Vec<DifferencesPart> {
    let texts = telling.texts;
    let mut parts = Vec::new();
    for all in kinds {
        let Some(first) = all.first() else { continue };
        if all.len() == 1 {
            // What a group would say of it, its card says itself.
            let own = these.iter().copied();
            let own = own.filter(|one| one.difference.key == first.difference.key);
            parts.extend(mixed(telling, &own.collect::<Vec<_>>(), facts));
            continue;
        }
        let own = these.iter().copied();
        let own = own.filter(|one| one.difference.kind == first.difference.kind);
        let own: Vec<&Told> = own.collect();
        if own.is_empty() {
            continue;
        }
        let said = said(first);
        let mut cards = telling.cards(&own, facts);
        for card in &mut cards {
            (card.means, card.act) = (None, None);
        }
        parts.push(DifferencesPart {
            group: group(texts, all),
            means: Some(texts.get(said.means)),
            act: said.act.map(|key| texts.get(key)),
            cards,
        });
    }
    parts
}
