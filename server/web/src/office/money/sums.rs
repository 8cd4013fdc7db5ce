//! What a batch is made of, line by line: its types of rows, and what was exchanged.

use std::collections::BTreeMap;

use office_pages::money::KindLine;
use payouts::share::{Share, plus};
use settlement::{RowType, Signed};
use texts::Texts;

use super::{
    batches::{Batch, add_paid},
    said::{amount, row_key},
};

/// Rows of one type and currency, added up.
struct Line {
    count: u64,
    paid: Vec<Signed>,
    gross: Signed,
    charged: Signed,
    net: Signed,
}

/// What the rows say, and what is paid out beside it.
pub(super) fn lines(texts: &Texts, batch: &Batch) -> Vec<KindLine> {
    let mut lines = of_rows(texts, &batch.shares);
    lines.extend(batch.off().map(|off| KindLine {
        name: texts.get("office-money-off"),
        net: amount(texts, off),
        ..KindLine::default()
    }));
    lines
}

fn of_rows(texts: &Texts, shares: &[Share]) -> Vec<KindLine> {
    let mut all: BTreeMap<&'static str, (RowType, Line)> = BTreeMap::new();
    for share in shares {
        let Some((gross, charged)) = share.gross.zip(share.charged()) else {
            continue;
        };
        let nothing = Signed::new(0, gross.currency());
        let empty = Line {
            count: 0,
            paid: Vec::new(),
            gross: nothing,
            charged: nothing,
            net: nothing,
        };
        let (_, line) = all
            .entry(row_key(share.kind))
            .or_insert((share.kind, empty));
        line.count = line.count.saturating_add(share.count);
        if !share.kind.is_of_no_payment() {
            add_paid(&mut line.paid, share.paid);
        }
        line.gross = plus(line.gross, gross);
        line.charged = plus(line.charged, charged);
        // What isn't explained is a line of its own.
        line.net = plus(line.gross, line.charged);
    }
    let mut all: Vec<(&'static str, (RowType, Line))> = all.into_iter().collect();
    all.sort_by_key(|(_, (kind, _))| *kind);
    let said = |(key, (_, line)): (&'static str, (RowType, Line))| kind_line(texts, key, &line);
    all.into_iter().map(said).collect()
}

fn kind_line(texts: &Texts, key: &str, line: &Line) -> KindLine {
    KindLine {
        name: texts.get(key),
        count: line.count.to_string(),
        paid: together(texts, &line.paid),
        gross: amount(texts, line.gross),
        fees: amount(texts, line.charged),
        net: amount(texts, line.net),
    }
}

pub(super) fn whole(texts: &Texts, batch: &Batch) -> KindLine {
    let line = Line {
        count: batch.count,
        paid: batch.paid.clone(),
        gross: batch.gross,
        charged: batch.charged(),
        net: batch.net,
    };
    kind_line(texts, "office-money-whole", &line)
}

fn together(texts: &Texts, all: &[Signed]) -> String {
    let all: Vec<String> = all.iter().map(|one| amount(texts, *one)).collect();
    all.join(" · ")
}

/// What of other currencies became what.
pub(super) fn exchanged(texts: &Texts, batch: &Batch) -> Vec<String> {
    let out = batch.net.currency();
    let foreign = batch.paid.iter().filter(|paid| paid.currency() != out);
    let said = foreign.map(|paid| {
        let shares = batch.shares.iter();
        let gross = shares
            .filter(|share| share.paid.currency() == paid.currency())
            .filter_map(|share| share.gross)
            .fold(Signed::new(0, out), plus);
        let [from, to] = [*paid, gross].map(|it| amount(texts, it));
        texts.with("office-money-exchanged", &[("from", &from), ("to", &to)])
    });
    said.collect()
}
