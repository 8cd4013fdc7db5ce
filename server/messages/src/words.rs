//! What notices say: in the channel's language, with amounts and times as that writes them. Nothing of a
//! customer is in a notice, so nothing is in its words.

mod alarm;
mod found;
mod short;

use std::collections::BTreeMap;

use foundation::clock::Timestamp;
use notices::{
    channel::Plan,
    fact::{Amount, Fact, OfTill},
    store::Notice,
};
use texts::{AmountStyle, Texts, WallTime};

use crate::ways::Message;
use short::{plain, short};

/// So many notices are said one by one in a message of several.
const SAID_MAX: usize = 25;
/// So many tills are said of a closing.
const TILLS_MAX: usize = 30;

/// What words are made with.
#[derive(Clone, Copy, Debug)]
pub struct Speaker<'a> {
    /// The channel's language.
    pub texts: &'a Texts,
    /// What it has set.
    pub plan: &'a Plan,
    /// What stores are called there, by their ids.
    pub stores: &'a BTreeMap<String, String>,
    /// What the shop is called there, where it is a shop's.
    pub shop: Option<&'a str>,
    /// Where the office is: the public address, without a slash at its end.
    pub office: &'a str,
    /// Whether it is the operator's.
    pub is_operators: bool,
}

impl Speaker<'_> {
    /// One message of all of these.
    pub fn message(&self, notices: &[Notice]) -> Message {
        let message = match notices {
            [one] => self.one(one),
            several => self.several(several),
        };
        // Numbers come again after a database was put back from its copy; nothing happened at that moment before.
        let first = notices.first().map_or((0, 0), |one| (one.id, one.at.0));
        short(Message {
            id: format!("notice-{}-{}", first.0, first.1),
            ..message
        })
    }

    fn one(&self, notice: &Notice) -> Message {
        let mut lines = self.more(notice);
        lines.push(self.place(notice));
        Message {
            title: self.title(notice),
            lines,
            link: self.link(notice),
            ..Message::default()
        }
    }

    fn several(&self, notices: &[Notice]) -> Message {
        let count = |key, number: usize| {
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            self.texts.count(key, ("count", number), &[])
        };
        let said = notices.iter().take(SAID_MAX);
        let mut lines: Vec<String> = said.map(|one| self.line(one)).collect();
        let left = notices.len().saturating_sub(SAID_MAX);
        if left > 0 {
            lines.push(count("office-notice-more", left));
        }
        let link = (!self.is_operators).then(|| format!("{}/office", self.office));
        Message {
            title: count("office-notice-several", notices.len()),
            lines,
            link,
            ..Message::default()
        }
    }

    /// When it was and what, in one line.
    fn line(&self, notice: &Notice) -> String {
        let (place, title) = (self.place(notice), self.title(notice));
        let both = [("place", place.as_str()), ("what", title.as_str())];
        self.texts.with("office-notice-line", &both)
    }

    /// Where it was and when.
    fn place(&self, notice: &Notice) -> String {
        let time = self.time(notice.at);
        let store = notice.store.as_ref().and_then(|id| self.stores.get(id));
        let merchant = notice.merchant.as_deref().filter(|_| self.is_operators);
        // What is at no store is of the shop: people may hear of several in one chat.
        match store.map(String::as_str).or(merchant).or(self.shop) {
            Some(place) => {
                let both = [("store", place), ("time", time.as_str())];
                self.texts.with("office-notice-place", &both)
            }
            None => time,
        }
    }

    fn time(&self, at: Timestamp) -> String {
        let zone = jiff::tz::TimeZone::get(&self.plan.zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let here = at.instant().to_zoned(zone);
        wall(here.datetime()).day_and_time(self.texts.tag())
    }

    /// A business day such as `2026-11-28`, as the channel's language writes days.
    fn day(&self, day: &str) -> String {
        let Ok(date) = day.parse::<jiff::civil::Date>() else {
            return day.to_owned();
        };
        wall(date.at(0, 0, 0, 0)).day(self.texts.tag())
    }

    fn amount(&self, amount: &Amount) -> String {
        let Some(money) = amount.money() else {
            return amount.currency.clone();
        };
        let written = AmountStyle::of(self.texts.tag()).amount(money);
        if amount.minor < 0 {
            return format!("\u{2212}{written}");
        }
        written
    }

    fn title(&self, notice: &Notice) -> String {
        let texts = self.texts;
        let Some(fact) = &notice.fact else {
            return texts.get("office-notice-other");
        };
        match fact {
            Fact::Alarm { kind, .. } => alarm::words(texts, kind),
            Fact::Endpoint { name, is_off, .. } => {
                let key = if *is_off {
                    "office-notice-endpoint-off"
                } else {
                    "office-notice-endpoint"
                };
                texts.with(key, &[("name", name)])
            }
            Fact::RefundWaits {
                amount,
                till,
                asker,
            } => {
                let amount = self.amount(amount);
                let all = [("who", asker.as_str()), ("amount", &amount), ("till", till)];
                texts.with("office-notice-refund", &all)
            }
            Fact::Closing { number, day, .. } => {
                let number = number.to_string();
                let day = self.day(day);
                let both = [("number", number.as_str()), ("day", &day)];
                texts.with("office-notice-closing", &both)
            }
            Fact::Payment { amount, till, .. } => {
                let amount = self.amount(amount);
                let both = [("amount", amount.as_str()), ("till", till)];
                texts.with("office-notice-payment", &both)
            }
            Fact::Found { rule, count, .. } => found::words(texts, rule, *count),
            Fact::Silence { till, .. } => texts.with("office-notice-silence", &[("till", till)]),
            Fact::SignIn { person } => {
                // Whoever comes by a link of the studio's may have no name.
                let nameless = texts.get("office-trail-nameless");
                let who = if person.is_empty() { &nameless } else { person };
                texts.with("office-notice-sign-in", &[("who", who)])
            }
            Fact::KeyEnds { name, until_ms } => {
                let time = self.time(Timestamp(*until_ms));
                let both = [("name", name.as_str()), ("time", &time)];
                texts.with("office-notice-key", &both)
            }
            Fact::Money { count, .. } => texts.count("office-notice-money", ("count", *count), &[]),
            Fact::MoneyFile { file } => {
                texts.with("office-notice-money-file", &[("file", &plain(file))])
            }
            Fact::Test => texts.get("office-notice-test"),
        }
    }

    /// What there is to say beside that.
    fn more(&self, notice: &Notice) -> Vec<String> {
        let texts = self.texts;
        match &notice.fact {
            Some(Fact::Alarm { kind, .. }) => alarm::advice(texts, kind).into_iter().collect(),
            Some(Fact::Closing { tills, .. }) => {
                let said = tills.iter().take(TILLS_MAX);
                said.map(|one| self.of_till(one)).collect()
            }
            Some(Fact::Found { rule, till, .. }) => {
                let at = texts.with("office-notice-found-till", &[("till", till)]);
                [at].into_iter().chain(found::advice(texts, rule)).collect()
            }
            Some(Fact::Silence { missing, .. }) => {
                vec![texts.count("office-notice-silence-more", ("count", *missing), &[])]
            }
            Some(Fact::SignIn { .. }) => vec![texts.get("office-notice-sign-in-more")],
            Some(Fact::KeyEnds { .. }) => vec![texts.get("office-notice-key-more")],
            Some(Fact::Money { missing, .. }) if *missing > 0 => {
                vec![texts.count("office-notice-money-missing", ("count", *missing), &[])]
            }
            Some(Fact::MoneyFile { .. }) => vec![texts.get("office-notice-money-file-more")],
            Some(
                Fact::Money { .. }
                | Fact::Endpoint { .. }
                | Fact::RefundWaits { .. }
                | Fact::Payment { .. }
                | Fact::Test,
            )
            | None => Vec::new(),
        }
    }

    fn of_till(&self, one: &OfTill) -> String {
        let amounts: Vec<String> = one.amounts.iter().map(|one| self.amount(one)).collect();
        let amounts = amounts.join(", ");
        let both = [("till", one.till.as_str()), ("amounts", &amounts)];
        self.texts.with("office-notice-closing-till", &both)
    }

    /// Where more of it stands: a page of the office, which its operator has none of.
    fn link(&self, notice: &Notice) -> Option<String> {
        if self.is_operators {
            return None;
        }
        let store = notice.store.as_deref();
        let path = match notice.fact.as_ref()? {
            Fact::Alarm {
                payment: Some(payment),
                ..
            } => format!("payments/{payment}"),
            Fact::Alarm { payment: None, .. } | Fact::Found { .. } | Fact::Silence { .. } => {
                "alarms".to_owned()
            }
            Fact::Endpoint { id, .. } => format!("webhooks/{id}"),
            Fact::RefundWaits { .. } => "refunds".to_owned(),
            Fact::Closing { number, .. } => format!("closings/{}/{number}", store?),
            Fact::Payment { reference, .. } => format!("payments/{reference}"),
            Fact::SignIn { .. } => "staff".to_owned(),
            Fact::KeyEnds { .. } => "keys".to_owned(),
            Fact::Money { .. } | Fact::MoneyFile { .. } => "money".to_owned(),
            Fact::Test => "notices".to_owned(),
        };
        Some(format!("{}/office/{path}", self.office))
    }
}

fn wall(at: jiff::civil::DateTime) -> WallTime {
    let small = |part: i8| u8::try_from(part).unwrap_or_default();
    WallTime {
        year: i32::from(at.year()),
        month: small(at.month()),
        day: small(at.day()),
        hour: small(at.hour()),
        minute: small(at.minute()),
    }
}
