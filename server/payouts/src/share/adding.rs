//! Rows and payments added up to shares, in an order that follows from what they are.

use std::collections::BTreeMap;

use domain::Day;
use settlement::{
    Report, RowType, Signed,
    explain::{Item, NamedFee, Picture, about},
    moment::gateway_day,
};

use super::{
    FeeSum, Owners, Share, Whose, add_fee, between, plus,
    waiting::{Rows, waiting},
};

/// What rows have to have in common to be added up.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Like {
    batch: String,
    whose: Whose,
    kind: RowType,
    day: Day,
    is_reported: bool,
    paid: &'static str,
    out: &'static str,
}

/// One that is added.
struct Added {
    paid: Signed,
    gross: Option<Signed>,
    net: Option<Signed>,
    fees: Vec<FeeSum>,
    days: u64,
    happened: Day,
}

/// All shares of a source.
pub(crate) fn shares(source: &str, picture: &Picture, owners: &Owners<'_>) -> Vec<Share> {
    let mut all: BTreeMap<Like, Share> = BTreeMap::new();
    let paid_days: Vec<Option<Day>> = picture
        .payments
        .iter()
        .map(|one| one.paid_ms().map(gateway_day))
        .collect();
    let (mut reported, mut settled) = (Rows::default(), Rows::default());
    for (item, about) in picture.items.iter().zip(about(picture)) {
        let file = picture.files.get(item.file).filter(|it| !it.is_replaced);
        let Some(file) = file else {
            continue;
        };
        match file.report {
            Report::Transactions => reported.see(item, about),
            Report::Summary => {}
            Report::Items => {
                settled.see(item, about);
                let payment = owners.payment(item);
                let paid = payment.and_then(|at| paid_days.get(at).copied().flatten());
                let row = of_row(item, owners.at(payment), paid, file.came);
                if let Some((like, added)) = row {
                    add(&mut all, source, like, added);
                }
            }
        }
    }
    let since = picture.terms.since;
    for waiting in waiting(picture) {
        let is_reported = reported.have(&waiting, picture);
        let is_due = since.is_none_or(|since| waiting.day >= since);
        if settled.have(&waiting, picture) || !is_due {
            continue;
        }
        let like = Like {
            batch: String::new(),
            whose: owners.at(owners.known(waiting.id)),
            kind: waiting.kind(),
            day: waiting.day,
            is_reported,
            paid: waiting.amount.currency().code(),
            out: "",
        };
        let added = Added {
            paid: waiting.amount,
            gross: None,
            net: None,
            fees: Vec::new(),
            days: 0,
            happened: waiting.day,
        };
        add(&mut all, source, like, added);
    }
    let mut all: Vec<Share> = all.into_values().collect();
    mark_parts(&mut all);
    all
}

/// A row of money as it is added. One that says no sum of a batch is nobody's money yet.
/// One that says no time is of the day its file came, as in the journal.
fn of_row(item: &Item, whose: Whose, paid_on: Option<Day>, came: Day) -> Option<(Like, Added)> {
    let net = item.net?;
    let at = item.settled_ms.or(item.happened_ms);
    let day = at.map_or(came, gateway_day);
    let nothing = Signed::new(0, net.currency());
    let is_payment = item.kind == RowType::Payment;
    let days = paid_on
        .filter(|_| is_payment)
        .map(|paid| between(paid, day));
    let of_net = |fee: &&NamedFee| fee.amount.currency() == net.currency();
    let named = item.fees.iter().filter(of_net).map(|fee| FeeSum {
        name: fee.name.to_string(),
        amount: fee.amount,
    });
    // A row that is a fee is the one that was taken off, by what it is called.
    let itself = item.kind.is_fee().then(|| FeeSum {
        name: item.kind.word().to_owned(),
        amount: net,
    });
    let named = named.filter(|_| itself.is_none());
    let fees = itself.iter().cloned().chain(named);
    let [charged, off] = [item.taken_off(), item.unexplained()]
        .map(|minor| i64::try_from(minor).unwrap_or(i64::MAX));
    let taken = charged.saturating_add(off);
    let gross = Signed::new(net.minor().saturating_sub(taken), net.currency());
    let paid = item.amount.unwrap_or(nothing);
    let like = Like {
        batch: item.batch.to_string(),
        whose,
        kind: item.kind,
        day,
        is_reported: true,
        paid: paid.currency().code(),
        out: net.currency().code(),
    };
    let added = Added {
        paid,
        gross: Some(gross),
        net: Some(net),
        fees: fees.filter(|fee| fee.amount.minor() != 0).collect(),
        days: days.unwrap_or_default(),
        happened: item.day().unwrap_or(day),
    };
    Some((like, added))
}

fn add(all: &mut BTreeMap<Like, Share>, source: &str, like: Like, added: Added) {
    let zero = |amount: Signed| Signed::new(0, amount.currency());
    let share = Share {
        source: source.to_owned(),
        batch: like.batch.clone(),
        whose: like.whose.clone(),
        kind: like.kind,
        day: like.day,
        is_reported: like.is_reported,
        is_part: false,
        count: 0,
        paid: zero(added.paid),
        gross: added.gross.map(zero),
        net: added.net.map(zero),
        fees: Vec::new(),
        days: 0,
        happened: [added.happened; 2],
    };
    let share = all.entry(like).or_insert(share);
    share.count = share.count.saturating_add(1);
    share.paid = plus(share.paid, added.paid);
    share.gross = share.gross.zip(added.gross).map(|it| plus(it.0, it.1));
    share.net = share.net.zip(added.net).map(|it| plus(it.0, it.1));
    share.days = share.days.saturating_add(added.days);
    let [first, last] = share.happened;
    share.happened = [first.min(added.happened), last.max(added.happened)];
    for fee in added.fees {
        add_fee(&mut share.fees, fee);
    }
}

/// Says of each share whether its batch has rows of others.
fn mark_parts(all: &mut [Share]) {
    let mut whose: BTreeMap<(&str, &'static str), Option<&str>> = BTreeMap::new();
    let out = |share: &Share| share.net.map_or("", |net| net.currency().code());
    for share in all.iter().filter(|share| !share.batch.is_empty()) {
        let merchant = Some(&*share.whose.merchant);
        let known = whose.entry((&share.batch, out(share))).or_insert(merchant);
        if *known != merchant {
            *known = None;
        }
    }
    let parts: Vec<bool> = all
        .iter()
        .map(|share| whose.get(&(&*share.batch, out(share))) == Some(&None))
        .collect();
    for (share, is_part) in all.iter_mut().zip(parts) {
        share.is_part = is_part;
    }
}
