//! Movements of money and their closings, in memory.

use async_trait::async_trait;
use domain::Day;

use super::{
    Memory, Tables,
    pages::{Order as Sorted, page_of},
};
use crate::{deeds, hooks};
use closings::{
    body::{Body, Extent, Taken, Undecided},
    closing::Closing,
    line::{Line, Moved, Signed},
    store::{Back, Between, ClosingStore, Open},
};
use foundation::{
    clock::Timestamp,
    page::{Cursor, Listed, Page},
    store::StoreError,
};
use payments::payment::Payment;
use shops::shop::TillId;

/// A line, where it is, and which closing has it.
#[derive(Clone, Debug)]
pub(super) struct Written {
    store: String,
    line: Line,
    closing: Option<i64>,
}

/// What an event moved.
pub(super) struct Moving {
    pub(super) is_refund: bool,
    pub(super) id: String,
    pub(super) seq: i64,
    /// Nought for most events.
    pub(super) minor: i64,
    pub(super) at: Timestamp,
}

/// A closing, and what it is of.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    closing: Closing,
    day: Day,
    is_whole: bool,
}

impl Tables {
    /// The movement, if money was moved.
    pub(super) fn write_line(&mut self, moving: Moving, payment: Option<&Payment>) {
        let Some(payment) = payment.filter(|_| moving.minor != 0) else {
            return;
        };
        let place = &payment.place;
        let line = Line {
            moved: Moved::of(moving.is_refund, moving.minor),
            id: moving.id,
            seq: moving.seq,
            payment: payment.request_id.to_string(),
            amount: Signed {
                minor: moving.minor,
                currency: payment.amount.currency(),
            },
            till: place.till,
            till_label: self.label(&place.store, place.till),
            wallet: None,
            at: moving.at,
        };
        self.movements.push(Written {
            store: place.store.clone(),
            line,
            closing: None,
        });
    }

    pub(super) fn label(&self, store: &str, till: TillId) -> String {
        let mut tills = self.tills.iter();
        let found = tills.find(|((of, _), id)| of == store && **id == till);
        found
            .map(|((_, label), _)| label.clone())
            .unwrap_or_default()
    }

    fn whole(&self, store: &str) -> Option<Day> {
        let kept = self.closings.iter();
        let whole = kept.filter(|((of, _), kept)| of == store && kept.is_whole);
        whole.map(|(_, kept)| kept.day).max()
    }

    /// The lines of a store that are in this closing, in their order.
    fn lines_in(&self, store: &str, closing: Option<i64>) -> Vec<Line> {
        let written = self.movements.iter();
        let of = written.filter(|one| one.store == store && one.closing == closing);
        let mut lines: Vec<Line> = of.map(|one| one.line.clone()).collect();
        for line in &mut lines {
            let mut payments = self.payments.rows.values();
            let payment = payments.find(|held| held.request_id.as_str() == line.payment);
            line.wallet = payment.and_then(|payment| payment.wallet.clone());
        }
        lines.sort_by(|one, other| {
            let place = |line: &Line| {
                let is_refund = matches!(line.moved, Moved::Refunded | Moved::RefundUndone);
                (line.at, is_refund, line.id.clone(), line.seq)
            };
            place(one).cmp(&place(other))
        });
        lines
    }

    /// All lines of a store, closed or not.
    pub(super) fn all_lines(&self, store: &str) -> Vec<Line> {
        let closed = self.closings.keys().filter(|(of, _)| of == store);
        let closed = closed.flat_map(|(_, number)| self.lines_in(store, Some(*number)));
        closed.chain(self.lines_in(store, None)).collect()
    }

    fn undecided(&self, extent: &Extent) -> Vec<Undecided> {
        let held = self.payments.rows.values();
        let wanted = held.filter(|held| {
            held.place.store == extent.at.store.0
                && held.state.is_undecided()
                && held.created < extent.until
                && is_at(extent, held.place.till)
        });
        let undecided = wanted.map(|held| Undecided {
            payment: held.request_id.to_string(),
            amount: held.amount,
            since: held.created,
        });
        let mut all: Vec<Undecided> = undecided.collect();
        all.sort_by(|one, other| (one.since, &one.payment).cmp(&(other.since, &other.payment)));
        all
    }

    fn last_closing(&self, store: &str) -> Option<&Closing> {
        let mut kept = self.closings.iter().rev();
        let last = kept.find(|((of, _), _)| of == store);
        last.map(|(_, kept)| &kept.closing)
    }
}

fn is_at(extent: &Extent, till: TillId) -> bool {
    let wanted = extent.till.as_ref();
    wanted.is_none_or(|(wanted, _)| *wanted == till)
}

fn is_wanted(extent: &Extent, one: &Written) -> bool {
    one.store == extent.at.store.0
        && one.closing.is_none()
        && one.line.at < extent.until
        && is_at(extent, one.line.till)
}

#[async_trait]
impl ClosingStore for Memory {
    async fn make_closing(&self, extent: &Extent) -> Result<Option<Closing>, StoreError> {
        let mut tables = self.tables();
        let store = extent.at.store.0.as_str();
        let is_closed = extent.is_whole && tables.whole(store).is_some_and(|day| day >= extent.day);
        if is_closed || !tables.stores.contains_key(store) {
            return Ok(None);
        }
        let last = tables.last_closing(store).cloned();
        let number = last
            .as_ref()
            .map_or(1, |last| last.number.saturating_add(1));
        let mut took = false;
        for one in &mut tables.movements {
            if is_wanted(extent, one) {
                one.closing = Some(number);
                took = true;
            }
        }
        if !took {
            return Ok(None);
        }
        let taken = Taken {
            lines: tables.lines_in(store, Some(number)),
            undecided: tables.undecided(extent),
        };
        let before = last
            .as_ref()
            .map(|last| (last.number, last.digest.as_str()));
        let person = extent.by.as_ref().and_then(|by| by.person.as_deref());
        let body = Body::of(extent, &taken, before);
        let closing = Closing::of(&body, person);
        let closing = closing.map_err(|error| StoreError::Database(error.into()))?;
        let kept = Kept {
            closing: closing.clone(),
            day: extent.day,
            is_whole: extent.is_whole,
        };
        tables.closings.insert((store.to_owned(), number), kept);
        tables.tell_systems(hooks::closing(extent, &body));
        tables.tell(&deeds::closed(extent, &closing));
        Ok(Some(closing))
    }

    async fn unclosed(&self, extent: &Extent) -> Result<Taken, StoreError> {
        let tables = self.tables();
        let mut lines = tables.lines_in(&extent.at.store.0, None);
        lines.retain(|line| line.at < extent.until && is_at(extent, line.till));
        let undecided = tables.undecided(extent);
        Ok(Taken { lines, undecided })
    }

    async fn closing(&self, store: &str, number: i64) -> Result<Option<Closing>, StoreError> {
        let tables = self.tables();
        let kept = tables.closings.get(&(store.to_owned(), number));
        Ok(kept.map(|kept| kept.closing.clone()))
    }

    async fn closings(&self, store: &str, page: &Page) -> Result<Listed<Closing>, StoreError> {
        let tables = self.tables();
        let of = tables.closings.iter().filter(|((of, _), _)| of == store);
        let rows =
            of.map(|((_, number), kept)| (Cursor::behind(*number, number), kept.closing.clone()));
        page_of(rows.collect(), Sorted::NewestFirst, page)
    }

    async fn closings_of(
        &self,
        store: &str,
        person: &str,
        page: &Page,
    ) -> Result<Listed<Closing>, StoreError> {
        let tables = self.tables();
        let of = tables.closings.iter().filter(|((of, _), kept)| {
            of == store && kept.closing.person.as_deref() == Some(person)
        });
        let rows =
            of.map(|((_, number), kept)| (Cursor::behind(*number, number), kept.closing.clone()));
        page_of(rows.collect(), Sorted::NewestFirst, page)
    }

    async fn lines_of(&self, store: &str, number: i64) -> Result<Vec<Line>, StoreError> {
        Ok(self.tables().lines_in(store, Some(number)))
    }

    async fn gone_back(&self, between: &Between, page: &Page) -> Result<Listed<Back>, StoreError> {
        let tables = self.tables();
        let lines = tables.all_lines(&between.store).into_iter();
        let is_within = |line: &Line| {
            matches!(line.moved, Moved::Refunded | Moved::RefundUndone)
                && line.at >= between.since
                && line.at < between.until
                && between.till.is_none_or(|till| till == line.till)
        };
        let rows = lines.filter(is_within).map(|line| {
            let id = [line.id.clone(), line.seq.to_string()].join("/");
            (Cursor::behind(line.at.0, id), tables.back(line))
        });
        page_of(rows.collect(), Sorted::OldestFirst, page)
    }

    async fn open_days(&self) -> Result<Vec<Open>, StoreError> {
        let tables = self.tables();
        let open = tables.stores.keys().filter_map(|store| {
            let oldest = tables.lines_in(store, None).first()?.at;
            Some(Open {
                store: store.clone(),
                oldest,
                closed: tables.whole(store),
            })
        });
        Ok(open.collect())
    }

    async fn till_label(&self, store: &str, till: TillId) -> Result<Option<String>, StoreError> {
        let label = self.tables().label(store, till);
        Ok(Some(label).filter(|label| !label.is_empty()))
    }
}
