//! Differences as cards: in the words of whoever works at a shop, with the way to what each is about.

use office_pages::money::{Acceptance, DifferenceCard, Link, MONEY};
use payouts::compare::{Told, days_left};
use settlement::explain::{Kind, Weight};
use texts::{AmountStyle, Texts};

use super::{
    eyes::Eyes,
    facts::{Facts, FactsOf, Paid},
    kinds::{act, of_kind},
    said::{UNKNOWN, amount, day, place},
};
use crate::{frame::wall_time, office::closings::encoded};
use domain::{Day, RequestId};

/// What cards are made with.
pub(super) struct Telling<'a> {
    pub(super) eyes: &'a Eyes,
    pub(super) texts: &'a Texts,
    /// Whether the reader may decide, and which page they come back to.
    pub(super) back: Option<String>,
}

impl Telling<'_> {
    pub(super) fn card(&self, told: &Told) -> DifferenceCard {
        self.card_with(told, &Facts::default())
    }

    /// Those of some, each with what was looked up of it.
    pub(super) fn cards(&self, all: &[&Told], facts: &FactsOf) -> Vec<DifferenceCard> {
        let nothing = Facts::default();
        let of = |told: &&Told| facts.get(&told.difference.key).unwrap_or(&nothing);
        let cards = all.iter().map(|told| self.card_with(told, of(told)));
        cards.collect()
    }

    /// The same with what was looked up of it.
    pub(super) fn card_with(&self, told: &Told, facts: &Facts) -> DifferenceCard {
        let texts = self.texts;
        let one = &told.difference;
        let said = told.kind.map_or(UNKNOWN, of_kind);
        let between = one.expected.zip(one.found).map(|(expected, found)| {
            let [expected, found] = [expected, found].map(|it| amount(texts, it));
            let both = [("expected", expected.as_str()), ("found", found.as_str())];
            texts.with("office-money-between", &both)
        });
        let is_decided = told.is_open() || told.accepted.is_some();
        DifferenceCard {
            key: one.key.clone(),
            name: texts.get(said.name),
            amount: one.amount.map(|it| amount(texts, it)),
            between,
            is_grave: told.weight() == Weight::Lost,
            means: Some(texts.get(said.means)),
            act: act(told).map(|key| texts.get(key)),
            clock: self.clock(told),
            about: self.about(told, facts),
            places: self.places(told, facts),
            accepted: told.accepted.as_ref().map(|decision| {
                let zone = self.eyes.map.directory.stores.first();
                let zone = zone.map_or("UTC", |store| &store.time_zone);
                let time = wall_time(decision.at, zone).day_and_time(texts.tag());
                let who = [("name", decision.by.as_str()), ("time", time.as_str())];
                Acceptance {
                    who: texts.with("office-money-accepted", &who),
                    why: decision.why.clone(),
                }
            }),
            back: self.back.clone().filter(|_| is_decided),
            role: (self.back.is_none() && told.is_open()).then(|| texts.get("office-money-role")),
            seen: told.turn.to_string(),
            typed: None,
        }
    }

    /// How long a missing file can still be fetched.
    fn clock(&self, told: &Told) -> Option<String> {
        if told.kind != Some(Kind::LateFile) || told.accepted.is_some() {
            return None;
        }
        let (_, of) = told.difference.subject.rsplit_once(' ')?;
        let left = days_left(Day::parse(of).ok()?, self.eyes.today());
        Some(match u32::try_from(left) {
            Ok(left) if left > 0 => self.texts.count("office-money-left", ("count", left), &[]),
            Ok(_) | Err(_) => self.texts.get("office-money-left-none"),
        })
    }

    /// What it is about: its payment, batches, and itself where it is neither.
    fn about(&self, told: &Told, facts: &Facts) -> Vec<Link> {
        let texts = self.texts;
        let subject = &told.difference.subject;
        let named = |to: Option<String>, words: String| Link {
            to,
            words,
            more: String::new(),
        };
        let mut about = Vec::new();
        match &*told.difference.about {
            "payment" if facts.payment.is_none() => {
                let words = texts.with("office-money-about-payment", &[("reference", subject)]);
                about.push(named(payment_path(subject), words));
            }
            "refund" => {
                let words = texts.with("office-money-about-refund", &[("reference", subject)]);
                about.push(named(None, words));
            }
            "batch" => {
                let words = texts.with("office-money-batch", &[("batch", subject)]);
                about.push(named(Some(batch_path(subject)), words));
            }
            "file" => about.push(named(None, self.file(subject))),
            "balance" => {
                let words = texts.with("office-money-about-balance", &[("currency", subject)]);
                about.push(named(None, words));
            }
            _ => {}
        }
        about.extend(facts.payment.as_ref().map(|paid| self.payment(paid)));
        about.extend(facts.batches.iter().map(|batch| {
            let words = texts.with("office-money-batch", &[("batch", batch)]);
            named(Some(batch_path(batch)), words)
        }));
        about
    }

    fn payment(&self, paid: &Paid) -> Link {
        let texts = self.texts;
        let id = paid.id.as_str();
        let amount = AmountStyle::of(texts.tag()).amount(paid.amount);
        let more = paid.on.map(|on| {
            let on = day(texts, on);
            let both = [("amount", amount.as_str()), ("day", on.as_str())];
            texts.with("office-money-about-paid", &both)
        });
        Link {
            to: payment_path(id),
            words: texts.with("office-money-about-payment", &[("reference", id)]),
            more: more.unwrap_or(amount),
        }
    }

    /// The rows that tell of it; of a row that can't be looked up, what it is called.
    fn places(&self, told: &Told, facts: &Facts) -> Vec<String> {
        let texts = self.texts;
        let one = &told.difference;
        if facts.places.is_empty() && one.about == "row" {
            let (file, line) = one.subject.rsplit_once(':').unwrap_or((&one.subject, ""));
            return vec![place(texts, file, Some(line))];
        }
        let said = facts.places.iter().map(|at| {
            let line = at.line.map(|line| line.to_string());
            place(texts, &at.file, line.as_deref())
        });
        said.collect()
    }

    /// A file that should be there, by its day; or by its name.
    fn file(&self, subject: &str) -> String {
        let day_of = subject.strip_prefix("transaction details of ");
        match day_of.and_then(|of| Day::parse(of).ok()) {
            Some(of) => {
                let of = day(self.texts, of);
                self.texts.with("office-money-about-day", &[("day", &of)])
            }
            None => subject.to_owned(),
        }
    }
}

/// Where the way of a payment's money is.
pub(super) fn payment_path(reference: &str) -> Option<String> {
    let id = RequestId::parse(reference).ok()?;
    Some(format!("{MONEY}/payments/{id}"))
}

/// Where a batch is.
pub(super) fn batch_path(batch: &str) -> String {
    format!("{MONEY}/batches/{}", encoded(batch))
}
