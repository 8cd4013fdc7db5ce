//! Closings in the words of a language.

use closings::{
    body::{Body, Shown},
    closing::Closing,
    sums::{Sum, Total},
};
use domain::{Currency, Money};
use foundation::clock::Timestamp;
use office_pages::{
    closing::{ClosingPage, Made},
    closings::{ClosingRow, StoreTab, TillTab},
    sums::{SumKind, SumLine, SumTable},
};
use shops::shop::{Store, TillId};
use studio_pages::Section;
use texts::{AmountStyle, Spoken, Texts};

use super::{one::NOW, seen::Seen};
use crate::{
    AppState,
    frame::{MINUS, wall_time},
};

/// A text as a part of an address.
pub(in crate::office) fn encoded(text: &str) -> String {
    // A space becomes a plus, which only behind `?` is one; ids have none.
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// Where a closing is.
pub(super) fn path(store: &str, number: i64) -> String {
    format!("{}/{}/{number}", Section::Closings.path(), encoded(store))
}

/// Where a store's closings are.
pub(super) fn place(store: &str) -> String {
    format!("{}?store={}", Section::Closings.path(), encoded(store))
}

/// Writes closings.
pub(super) struct Written<'a> {
    state: &'a AppState,
    tag: &'a str,
    style: AmountStyle,
}

impl<'a> Written<'a> {
    /// In this language.
    pub(super) fn of(state: &'a AppState, texts: &'a Texts) -> Self {
        Self {
            state,
            tag: texts.tag(),
            style: AmountStyle::of(texts.tag()),
        }
    }

    /// An amount with its sign. What is stored of a currency that isn't known any more is shown as it
    /// is stored.
    fn amount(&self, minor: i64, value: &str, code: &str) -> String {
        let money = Currency::parse(code)
            .ok()
            .and_then(|currency| Money::from_minor(minor.unsigned_abs(), currency).ok());
        match money {
            Some(money) if minor < 0 => format!("{MINUS}{}", self.style.amount(money)),
            Some(money) => self.style.amount(money),
            None => format!("{code} {value}"),
        }
    }

    fn time(&self, at: &Shown, zone: &str) -> String {
        wall_time(Timestamp(at.ms), zone).day_and_time(self.tag)
    }

    /// Totals as tables, of a till or wallet, or of everything.
    pub(super) fn tables(&self, of: Option<&str>, totals: &[Total]) -> Vec<SumTable> {
        let table = |total: &Total| {
            let line = |kind, sum: &Sum| SumLine {
                kind,
                count: sum.count,
                amount: self.amount(sum.minor, &sum.value, &total.currency),
            };
            let lines = [
                line(SumKind::Paid, &total.paid),
                line(SumKind::Reversed, &total.reversed),
                line(SumKind::Refunded, &total.refunded),
                line(SumKind::Undone, &total.refunds_undone),
                line(SumKind::All, &total.all),
                line(SumKind::Late, &total.late),
            ];
            let is_said = |line: &SumLine| line.count > 0 || line.kind == SumKind::Paid;
            SumTable {
                of: of.map(str::to_owned),
                currency: total.currency.clone(),
                lines: lines.into_iter().filter(is_said).collect(),
            }
        };
        totals.iter().map(table).collect()
    }

    /// A closing in a list.
    pub(super) fn row(&self, body: &Body) -> ClosingRow {
        let all = body.totals.iter();
        let all = all.map(|total| self.amount(total.all.minor, &total.all.value, &total.currency));
        ClosingRow {
            to: path(&body.store.id, body.number),
            number: body.number.to_string(),
            day: body.day.clone(),
            until: self.time(&body.until, &body.zone),
            till: body.till.as_ref().map(|till| till.name.clone()),
            sums: all.collect(),
        }
    }

    /// A closing whose text nobody can read any more.
    pub(super) fn unreadable(closing: &Closing) -> ClosingRow {
        ClosingRow {
            to: path(&closing.store, closing.number),
            number: closing.number.to_string(),
            day: "?".to_owned(),
            until: "?".to_owned(),
            till: None,
            sums: Vec::new(),
        }
    }

    /// A store in the row of stores.
    pub(super) fn tab(&self, store: &Store, here: &str) -> StoreTab {
        StoreTab {
            to: place(&store.id),
            name: Spoken::of(&store.name, self.tag, &store.language),
            here: store.id == here,
        }
    }

    /// The tills of a store in a row, with all of them first for who may see that.
    pub(super) fn till_tabs(here: &Seen, at: Option<TillId>) -> Vec<TillTab> {
        let all = here.reads.then(|| TillTab {
            to: place(&here.store.id),
            label: None,
            here: at.is_none(),
        });
        let each = here.tills.iter().map(|till| TillTab {
            to: format!("{}&till={}", place(&here.store.id), till.id.0),
            label: Some(till.label.clone()),
            here: at == Some(till.id),
        });
        all.into_iter().chain(each).collect()
    }

    /// What a closing would say now, as a page of its own.
    pub(super) fn interim(store: &str, till: Option<TillId>) -> String {
        let path = format!("{}/{}/{NOW}", Section::Closings.path(), encoded(store));
        match till {
            Some(till) => format!("{path}?till={}", till.0),
            None => path,
        }
    }

    /// One closing, or what one would say now.
    pub(super) fn page(&self, body: &Body, made: Option<Made>) -> ClosingPage {
        let tills = body.tills.iter();
        let wallets = body.wallets.iter();
        let undecided = body.waiting.iter().map(|one| {
            let since = self.time(&one.since, &body.zone);
            let amount = self.amount(one.minor, &one.value, &one.currency);
            [one.payment.clone(), since, amount]
        });
        ClosingPage {
            number: body.number.to_string(),
            merchant: body.merchant.name.clone(),
            store: body.store.name.clone(),
            zone: body.zone.clone(),
            till: body.till.as_ref().map(|till| till.name.clone()),
            is_part: !body.is_whole_day && body.till.is_none(),
            day: body.day.clone(),
            from: self.time(&body.from, &body.zone),
            until: self.time(&body.until, &body.zone),
            at: self.time(&body.made, &body.zone),
            by: body.by.clone(),
            totals: self.tables(None, &body.totals),
            tills: tills
                .flat_map(|till| self.tables(Some(&till.label), &till.totals))
                .collect(),
            wallets: wallets
                .flat_map(|one| {
                    let name = one
                        .wallet
                        .as_deref()
                        .map(|id| self.state.brand(id, self.tag));
                    self.tables(name.as_deref(), &one.totals)
                })
                .collect(),
            undecided: undecided.collect(),
            undecided_count: body.undecided,
            made,
        }
    }
}
