//! Forgetting, in memory.

use async_trait::async_trait;

use super::{Memory, Tables};
use ::payments::payment::Payment;
use alarms::Kind as AlarmKind;
use foundation::{
    clock::Timestamp,
    keeping::{KeepingStore, Kind, Step, Stepped},
    store::StoreError,
};

/// Something that goes: when it ended, and what names it.
type Going<K> = Vec<(Timestamp, K)>;

/// The first so many, and which those are.
fn first<K: Ord>(mut going: Going<K>, rows: u32) -> Going<K> {
    going.sort();
    going.truncate(usize::try_from(rows).unwrap_or(usize::MAX));
    going
}

impl Tables {
    pub(super) fn has_ended(&self, payment: &Payment, before: Timestamp) -> bool {
        let events = self.payments.events.get(&payment.request_id);
        let last = events.and_then(|events| events.last());
        let settled = self
            .refunds
            .rows
            .values()
            .filter(|refund| refund.payment == payment.request_id)
            .all(|refund| refund.state.is_final());
        payment.state.is_final()
            && payment.check.is_none()
            && payment.created < before
            && payment.expires < before
            && last.is_some_and(|event| event.at < before)
            && settled
    }

    fn ended<'a>(
        &self,
        all: impl Iterator<Item = &'a Payment>,
        before: Timestamp,
    ) -> Going<String> {
        let ended = all.filter(|held| self.has_ended(held, before));
        ended
            .map(|held| (held.created, held.request_id.to_string()))
            .collect()
    }

    /// What goes of it, by a name that is its own in its table.
    fn going(&self, kind: Kind, before: Timestamp) -> Going<String> {
        let day = before.instant().strftime("%Y-%m-%d").to_string();
        let begins = |day: &str| Timestamp::of_day(day).unwrap_or(before);
        let all: Going<String> = match kind {
            Kind::Requests => {
                let kept = self.bodies.keys();
                self.ended(kept.filter_map(|id| self.payments.rows.get(id)), before)
            }
            Kind::Notes => {
                let noted = self
                    .payments
                    .rows
                    .values()
                    .filter(|held| held.note.is_some());
                self.ended(noted, before)
            }
            Kind::Strays => {
                let is_new = |digest: &str| {
                    let mut alarms = self.alarms.iter();
                    alarms.any(|held| {
                        held.kind == AlarmKind::StrayNotice.as_str()
                            && held.about == digest
                            && held
                                .acknowledged
                                .as_ref()
                                .is_none_or(|(at, _)| *at >= before)
                    })
                };
                let strays = self.strays.iter().filter(|held| !held.body.is_empty());
                let seen = strays.filter(|held| !is_new(&held.digest));
                seen.map(|held| (held.first, held.digest.clone())).collect()
            }
            Kind::Links => self.links_by_end(),
            Kind::Sessions => {
                let sessions = self.sessions.values();
                sessions.map(|held| (held.until, held.id.clone())).collect()
            }
            Kind::Wishes => self.wishes_by_age(),
            Kind::Alarms => {
                let seen = self.alarms.iter().filter_map(|held| {
                    let (at, _) = held.acknowledged.as_ref()?;
                    Some((*at, held.id.to_string()))
                });
                seen.collect()
            }
            Kind::Counters => {
                let days = self.counters.keys().filter(|(_, of)| *of < day);
                days.map(|(name, of)| (begins(of), format!("{name} {of}")))
                    .collect()
            }
            // Gone through chain by chain.
            Kind::Trail => Vec::new(),
            Kind::Funnel => {
                let days = self.funnel.keys().filter(|(_, of)| *of < day);
                days.map(|(code, of)| (begins(of), format!("{code} {of}")))
                    .collect()
            }
        };
        all.into_iter().filter(|(at, _)| *at < before).collect()
    }

    fn links_by_end(&self) -> Going<String> {
        let links = self.links.values();
        let ends = links.map(|(link, _)| (link.until, link.digest.as_str().to_owned()));
        ends.collect()
    }

    fn wishes_by_age(&self) -> Going<String> {
        let wishes = self.wishes.iter();
        let named = wishes.map(|((owner, name), held)| (held.made, format!("{owner} {name}")));
        named.collect()
    }

    fn forget_one(&mut self, kind: Kind, name: &str) {
        match kind {
            Kind::Requests => self.bodies.retain(|id, _| id.as_str() != name),
            Kind::Notes => {
                let mut all = self.payments.rows.values_mut();
                if let Some(held) = all.find(|held| held.request_id.as_str() == name) {
                    held.note = None;
                }
            }
            Kind::Strays => {
                if let Some(held) = self.strays.iter_mut().find(|held| held.digest == name) {
                    held.body.clear();
                }
            }
            Kind::Links => self.links.retain(|held, _| held.as_str() != name),
            Kind::Sessions => self.sessions.retain(|id, _| id != name),
            Kind::Wishes => self
                .wishes
                .retain(|(owner, wish), _| format!("{owner} {wish}") != name),
            Kind::Alarms => self.alarms.retain(|held| held.id.to_string() != name),
            Kind::Counters => self
                .counters
                .retain(|(counter, day), _| format!("{counter} {day}") != name),
            Kind::Trail => {}
            Kind::Funnel => self
                .funnel
                .retain(|(code, day), _| format!("{code} {day}") != name),
        }
    }
}

#[async_trait]
impl KeepingStore for Memory {
    async fn forgettable(&self, step: Step<'_>) -> Result<Stepped, StoreError> {
        if step.kind == Kind::Trail {
            let (rows, oldest) = self.tables().entries_going(step.before);
            return Ok(Stepped {
                rows,
                oldest,
                next: None,
            });
        }
        let going = self.tables().going(step.kind, step.before);
        Ok(Stepped {
            rows: u64::try_from(going.len()).unwrap_or(u64::MAX),
            oldest: going.iter().map(|(at, _)| *at).min(),
            next: None,
        })
    }

    async fn forget(&self, step: Step<'_>) -> Result<Stepped, StoreError> {
        let mut tables = self.tables();
        if step.kind == Kind::Trail {
            return Ok(Stepped {
                rows: tables.forget_entries(step.before),
                ..Stepped::default()
            });
        }
        let going = first(tables.going(step.kind, step.before), step.rows);
        for (_, name) in &going {
            tables.forget_one(step.kind, name);
        }
        let gone = u64::try_from(going.len()).unwrap_or(u64::MAX);
        Ok(Stepped {
            rows: gone,
            oldest: None,
            next: (gone >= u64::from(step.rows)).then(String::new),
        })
    }
}
