//! What stores' screens hear, in memory.

use async_trait::async_trait;
use domain::{EventKind, RefundEvent, RefundId, RefundState, RequestId, State};

use super::{Memory, Tables};
use crate::renumbered::{begin, rise};
use foundation::{clock::Timestamp, store::StoreError};
use payments::{outbox::Outgoing, payment::Payment};
use shops::shop::{NoteRule, TillId};
use till::{
    FeedStore,
    feed::{DaySum, Kind, Line, Note, Opening, Returned, of_payment, of_refund},
    store::{DayOf, Head, Mark, Marked},
};

/// A line without what is known of its payment.
#[derive(Clone, Debug)]
pub(super) struct KeptLine {
    seq: i64,
    kind: Kind,
    payment: RequestId,
    refund: Option<RefundId>,
    of: Option<i64>,
    at: Timestamp,
}

/// What can be news to a store.
const NEWS: [&str; 3] = [
    "confirmed_paid",
    "confirmed_cancelled",
    "confirmed_refunded",
];

impl Tables {
    fn waiting(&self, store: &str) -> Vec<Outgoing> {
        let all = self.outbox.iter();
        let waits = |row: &&Outgoing| {
            row.store == store && NEWS.contains(&&*row.kind) && !self.fed.contains(&row.number)
        };
        all.filter(waits).cloned().collect()
    }

    /// What this is to its store.
    fn news(&self, row: &Outgoing) -> Option<(Kind, RequestId, Option<RefundId>)> {
        if row.subject == "refund" {
            let id = RefundId::parse(&row.id).ok()?;
            let events = self.refunds.events.get(&id)?;
            let before = events.iter().filter(|event| event.seq < row.seq);
            let event = RefundEvent::parse(&row.kind).ok()?;
            let kind = of_refund(before.map(|event| event.kind), event)?;
            let payment = self.refunds.rows.get(&id)?.payment.clone();
            return Some((kind, payment, Some(id)));
        }
        let id = RequestId::parse(&row.id).ok()?;
        let events = self.payments.events.get(&id)?;
        let before = events.iter().filter(|event| event.seq < row.seq);
        let event = EventKind::parse(&row.kind).ok()?;
        let kind = of_payment(before.map(|event| event.kind), event)?;
        Some((kind, id, None))
    }

    fn returned(&self, payment: &Payment) -> Returned {
        let refunds = self.refunds.rows.values().filter(|refund| {
            refund.payment == payment.request_id && refund.state == RefundState::Refunded
        });
        let back = refunds.fold(0_u64, |sum, refund| {
            sum.saturating_add(refund.amount.minor())
        });
        Returned::of(payment.amount, back)
    }

    /// What a till is called.
    fn label_of(&self, till: TillId) -> String {
        let mut tills = self.tills.iter();
        let found = tills.find(|(_, known)| **known == till);
        found
            .map(|((_, label), _)| label.clone())
            .unwrap_or_default()
    }

    /// What the customer wrote, and what it was called then; what an older version kept is called what the till says by now.
    fn note(&self, payment: &Payment) -> Option<Note> {
        let text = payment.note.clone().filter(|text| !text.is_empty())?;
        let (store, label) = (&payment.place.store, self.label_of(payment.place.till));
        let mut codes = self.codes.values();
        let code = codes.find(|code| code.store_id == *store && code.label == label);
        let rule = code.map(|code| NoteRule {
            asked: code.note,
            needed: code.note_needed,
            label: code.note_label.clone(),
        });
        let of_store = code.is_some_and(|code| code.note_of_store);
        let store = self.stores.get(store).filter(|_| of_store);
        let rule = store.map(|store| store.note.clone()).or(rule);
        let rule = rule.unwrap_or_default();
        Some(Note {
            text,
            label: payment.note_called(rule.label.as_ref()).cloned(),
            is_needed: rule.needed,
        })
    }

    fn line(&self, store: &str, kept: &KeptLine) -> Option<Line> {
        let payment = self.payments.rows.get(&kept.payment)?;
        let refund = kept
            .refund
            .as_ref()
            .and_then(|id| self.refunds.rows.get(id));
        let happened = match kept.kind {
            Kind::Paid => payment.paid,
            Kind::Refunded => refund.and_then(|refund| refund.refunded),
            Kind::Reversed | Kind::Handed | Kind::Seen => None,
        };
        let till = payment.place.till;
        let mut feed = self.feeds.get(store)?.iter();
        Some(Line {
            seq: kept.seq,
            kind: kept.kind,
            payment: kept.payment.clone(),
            refund: kept.refund.clone(),
            till,
            label: self.label_of(till),
            note: self.note(payment),
            amount: refund.map_or(payment.amount, |refund| refund.amount),
            wallet: payment.wallet.clone(),
            of: kept.of,
            returned: self.returned(payment),
            marked: feed.any(|mark| mark.of == Some(kept.seq)),
            happened: happened.unwrap_or(kept.at),
            heard: kept.at,
        })
    }

    fn head(&self, store: &str) -> (i64, i64) {
        let known = self.feed_heads.get(store).copied();
        known.unwrap_or((self.feed_begin(), 0))
    }

    fn feed_begin(&self) -> i64 {
        self.restored.map_or(0, |restored| begin(restored.at))
    }

    /// How far a store is, and how often its screens were changed.
    pub(super) fn head_mut(&mut self, store: &str) -> &mut (i64, i64) {
        let begin = self.feed_begin();
        let head = self.feed_heads.entry(store.to_owned());
        head.or_insert((begin, 0))
    }

    /// Stores' lines get numbers that nobody had before.
    pub(super) fn renumber(&mut self, at: Timestamp) {
        let stores: Vec<String> = self.stores.keys().cloned().collect();
        for store in stores {
            let lines = self.feeds.entry(store.clone()).or_default();
            let first = lines.first().map(|line| line.seq);
            let by = rise(first.unwrap_or(self.head(&store).0), at);
            for line in self.feeds.entry(store.clone()).or_default() {
                line.seq = line.seq.saturating_add(by);
                line.of = line.of.map(|of| of.saturating_add(by));
            }
            let head = self.head_mut(&store);
            head.0 = head.0.saturating_add(by);
        }
    }

    fn add(&mut self, store: &str, line: impl FnOnce(i64) -> KeptLine) {
        let head = self.head_mut(store);
        head.0 = head.0.saturating_add(1);
        let line = line(head.0);
        self.feeds.entry(store.to_owned()).or_default().push(line);
    }
}

#[async_trait]
impl FeedStore for Memory {
    async fn heads(&self, stores: &[String]) -> Result<Vec<Head>, StoreError> {
        let tables = self.tables();
        let known = stores
            .iter()
            .filter(|store| tables.stores.contains_key(*store));
        let head = |store: &String| {
            let (seq, changes) = tables.head(store);
            Head {
                store: store.clone(),
                seq,
                changes,
                fresh: !tables.waiting(store).is_empty(),
            }
        };
        Ok(known.map(head).collect())
    }

    async fn number(&self, store: &str) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        for row in tables.waiting(store) {
            tables.fed.insert(row.number);
            let Some((kind, payment, refund)) = tables.news(&row) else {
                continue;
            };
            tables.add(store, |seq| KeptLine {
                seq,
                kind,
                payment,
                refund,
                of: None,
                at: row.at,
            });
        }
        Ok(false)
    }

    async fn lines(&self, store: &str, after: i64, limit: u32) -> Result<Vec<Line>, StoreError> {
        let tables = self.tables();
        let feed = tables.feeds.get(store).into_iter().flatten();
        let behind = feed.filter(|kept| kept.seq > after);
        let lines = behind.filter_map(|kept| tables.line(store, kept));
        Ok(lines
            .take(usize::try_from(limit).unwrap_or(usize::MAX))
            .collect())
    }

    async fn mark(&self, mark: &Mark) -> Result<Marked, StoreError> {
        let mut tables = self.tables();
        let store = mark.store.as_str();
        let mut feed = tables.feeds.get(store).into_iter().flatten();
        let Some(kept) = feed.find(|kept| kept.seq == mark.of).cloned() else {
            return Ok(Marked::Unknown);
        };
        let line = tables.line(store, &kept);
        let fits = kept.kind.mark() == Some(mark.kind);
        let payment = tables.payments.rows.get(&kept.payment);
        let is_paid = payment.is_some_and(|payment| payment.state == State::Paid);
        let is_here = |line: &Line| is_paid && line.returned != Returned::Whole;
        let fits = fits && (mark.kind != Kind::Handed || line.as_ref().is_some_and(is_here));
        match line {
            Some(line) if fits && mark.tills.hears(line.till) => {
                if line.marked {
                    return Ok(Marked::Already);
                }
            }
            Some(_) | None => return Ok(Marked::Unknown),
        }
        tables.add(store, |seq| KeptLine {
            seq,
            kind: mark.kind,
            payment: kept.payment,
            refund: None,
            of: Some(mark.of),
            at: mark.at,
        });
        Ok(Marked::Done)
    }

    async fn opening(&self, since: Timestamp) -> Result<Vec<Opening>, StoreError> {
        let tables = self.tables();
        let open = tables
            .payments
            .rows
            .values()
            .filter(|payment| payment.state == State::Processing && payment.created >= since);
        let mut open: Vec<_> = open.collect();
        open.sort_by_key(|payment| (payment.created, &payment.request_id));
        let opening = open.into_iter().map(|payment| Opening {
            payment: payment.request_id.clone(),
            store: payment.place.store.clone(),
            till: payment.place.till,
            label: tables.label_of(payment.place.till),
            amount: payment.amount,
        });
        Ok(opening.collect())
    }

    async fn day_sum(&self, of: DayOf<'_>) -> Result<DaySum, StoreError> {
        let tables = self.tables();
        let paid = tables.payments.rows.values().filter(|payment| {
            payment.state == State::Paid
                && payment.place.store == of.store
                && payment.day == Some(of.day)
                && of.tills.hears(payment.place.till)
        });
        Ok(paid.fold(DaySum::default(), |sum, payment| {
            sum.and(payment.amount, tables.returned(payment))
        }))
    }

    async fn forget_feed(&self, before: Timestamp) -> Result<u64, StoreError> {
        let mut tables = self.tables();
        let mut gone = 0_usize;
        for feed in tables.feeds.values_mut() {
            let all = feed.len();
            feed.retain(|kept| kept.at >= before);
            gone = gone.saturating_add(all.saturating_sub(feed.len()));
        }
        Ok(u64::try_from(gone).unwrap_or(u64::MAX))
    }
}
