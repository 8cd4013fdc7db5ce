//! What of the money is whose: the rows of each batch, and what is paid and in no batch yet, added up by merchant,
//! store and wallet. It follows from files, ledger and links as differences do, and is made anew with them, so
//! that a page about one shop's money reads that shop's lines and no other's.
//!
//! Whose a row is, the ledger's payment says; never what the file says of stores.

use std::collections::BTreeMap;

use domain::{Currency, Day};
use settlement::{
    Report, RowType, Signed,
    explain::{Item, Picture, Subject},
    moment::gateway_day,
};

/// Which store is which merchant's.
pub type Merchants = BTreeMap<Box<str>, Box<str>>;

/// Rows that are alike, added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Of which source.
    pub source: String,
    /// In which batch; empty for what is in none yet.
    pub batch: String,
    /// Whose; empty for what is no payment of ours.
    pub whose: Whose,
    /// What sort of rows.
    pub kind: RowType,
    /// The gateway's day of the batch; of what is in none, the day it was paid.
    pub day: Day,
    /// Whether transaction details have it, where it is in no batch.
    pub is_reported: bool,
    /// Whether the batch has rows of others, too.
    pub is_part: bool,
    /// How many.
    pub count: u64,
    /// What customers paid or got back, with its currency.
    pub paid: Signed,
    /// The same in the currency that is paid out, before fees; nothing while that isn't known.
    pub gross: Option<Signed>,
    /// What is paid out.
    pub net: Option<Signed>,
    /// What was taken off, by its column's name, below zero when charged.
    pub fees: Vec<FeeSum>,
    /// Days from each payment to its batch, added up.
    pub days: u64,
    /// The gateway's days on which they happened: the first and the last.
    pub happened: [Day; 2],
}

/// A fee, added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeSum {
    /// Its column.
    pub name: String,
    /// How much.
    pub amount: Signed,
}

/// Whose something is. All empty: nobody's whom we know.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Whose {
    /// The merchant's id.
    pub merchant: String,
    /// The store's.
    pub store: String,
    /// The wallet's, as the ledger has it.
    pub wallet: String,
}

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

/// Who is whose in a picture.
pub(crate) struct Owners<'p> {
    whose: Vec<Whose>,
    payments: BTreeMap<&'p str, usize>,
}

impl<'p> Owners<'p> {
    pub(crate) fn of(picture: &'p Picture, merchants: &Merchants) -> Self {
        let mut payments = BTreeMap::new();
        let mut whose = Vec::with_capacity(picture.payments.len());
        for (at, one) in picture.payments.iter().enumerate() {
            let merchant = merchants.get(&one.store).cloned().unwrap_or_default();
            whose.push(Whose {
                merchant: merchant.into(),
                store: one.store.to_string(),
                wallet: one.wallet.to_string(),
            });
            for id in [&*one.request_id, &*one.gateway_id] {
                if !id.is_empty() {
                    payments.insert(id, at);
                }
            }
        }
        for one in &picture.refunds {
            let Some(at) = payments.get(&*one.payment).copied() else {
                continue;
            };
            for id in [&*one.request_id, &*one.gateway_id] {
                if !id.is_empty() {
                    payments.entry(id).or_insert(at);
                }
            }
        }
        Self { whose, payments }
    }

    /// The payment that a row is about; none if its ids lead to several.
    fn payment(&self, item: &Item) -> Option<usize> {
        let ids = [
            &item.request_id,
            &item.gateway_id,
            &item.original_request_id,
            &item.original_gateway_id,
        ];
        let mut found = ids.into_iter().filter_map(|id| self.payments.get(&**id));
        let first = found.next()?;
        found.all(|one| one == first).then_some(*first)
    }

    fn at(&self, payment: Option<usize>) -> Whose {
        let whose = payment.and_then(|at| self.whose.get(at));
        whose.cloned().unwrap_or_default()
    }

    /// Whose a difference is. What is about a batch, a file or a balance is of all who are paid out together.
    pub(crate) fn of_subject(&self, subject: &Subject) -> Whose {
        match subject {
            Subject::Payment(id) | Subject::Refund(id) => {
                self.at(self.payments.get(&**id).copied())
            }
            Subject::Row { .. } | Subject::Batch(_) | Subject::File(_) | Subject::Balance(_) => {
                Whose::default()
            }
        }
    }
}

/// All shares of a source.
pub(crate) fn shares(source: &str, picture: &Picture, owners: &Owners<'_>) -> Vec<Share> {
    let mut all: BTreeMap<Like, Share> = BTreeMap::new();
    let paid_days: Vec<Option<Day>> = picture
        .payments
        .iter()
        .map(|one| one.paid_ms().map(gateway_day))
        .collect();
    let (mut reported, mut settled) = (Vec::new(), Vec::new());
    for item in &picture.items {
        let file = picture.files.get(item.file).filter(|it| !it.is_replaced);
        let Some(report) = file.map(|file| file.report) else {
            continue;
        };
        match report {
            Report::Transactions => reported.push(&*item.request_id),
            Report::Summary => {}
            Report::Items => {
                settled.push(&*item.request_id);
                let payment = owners.payment(item);
                let paid = payment.and_then(|at| paid_days.get(at).copied().flatten());
                let Some((like, added)) = of_row(item, owners.at(payment), paid) else {
                    continue;
                };
                add(&mut all, source, like, added);
            }
        }
    }
    for ids in [&mut reported, &mut settled] {
        ids.sort_unstable();
        ids.dedup();
    }
    let since = picture.terms.since;
    for waiting in waiting(picture) {
        let is_due = since.is_none_or(|since| waiting.day >= since);
        if settled.binary_search(&waiting.id).is_ok() || !is_due {
            continue;
        }
        let like = Like {
            batch: String::new(),
            whose: owners.at(owners.payments.get(waiting.id).copied()),
            kind: waiting.kind,
            day: waiting.day,
            is_reported: reported.binary_search(&waiting.id).is_ok(),
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

/// Something that moved here and is in no batch yet, as far as that can be said.
struct Waiting<'p> {
    id: &'p str,
    kind: RowType,
    day: Day,
    amount: Signed,
}

fn waiting(picture: &Picture) -> impl Iterator<Item = Waiting<'_>> {
    let payments = picture.payments.iter().filter_map(|one| {
        Some(Waiting {
            id: &one.request_id,
            kind: RowType::Payment,
            day: gateway_day(one.paid_ms()?),
            amount: one.amount,
        })
    });
    let refunds = picture.refunds.iter().filter_map(|one| {
        Some(Waiting {
            id: &one.request_id,
            kind: RowType::Refund,
            day: gateway_day(one.standing.paid_ms()?),
            amount: one.amount.negated(),
        })
    });
    payments.chain(refunds)
}

/// A row of money as it is added. One that says no sum of a batch is nobody's money yet.
fn of_row(item: &Item, whose: Whose, paid_on: Option<Day>) -> Option<(Like, Added)> {
    let net = item.net?;
    let day = gateway_day(item.settled_ms.or(item.happened_ms)?);
    let nothing = Signed::new(0, net.currency());
    let is_payment = item.kind == RowType::Payment;
    let days = paid_on
        .filter(|_| is_payment)
        .map(|paid| between(paid, day));
    let of_net = |fee: &&settlement::explain::NamedFee| fee.amount.currency() == net.currency();
    let fees = item.fees.iter().filter(of_net).map(|fee| FeeSum {
        name: fee.name.to_string(),
        amount: fee.amount,
    });
    let gross = i64::try_from(item.charged()).unwrap_or(i64::MAX);
    let gross = Signed::new(net.minor().saturating_sub(gross), net.currency());
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

/// Days from one to another; none backwards.
pub fn between(from: Day, to: Day) -> u64 {
    const DAY_MS: i64 = 24 * 60 * 60_000;
    let apart = to.utc_ms().saturating_sub(from.utc_ms()) / DAY_MS;
    u64::try_from(apart).unwrap_or_default()
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

/// Two amounts of one currency together. A sum of eighteen digits is more than a bank has.
pub fn plus(one: Signed, other: Signed) -> Signed {
    Signed::new(one.minor().saturating_add(other.minor()), one.currency())
}

/// Adds a fee to those of its name and currency.
pub fn add_fee(fees: &mut Vec<FeeSum>, fee: FeeSum) {
    let is_like = |known: &&mut FeeSum| {
        known.name == fee.name && known.amount.currency() == fee.amount.currency()
    };
    match fees.iter_mut().find(is_like) {
        Some(known) => known.amount = plus(known.amount, fee.amount),
        None => fees.push(fee),
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

/// A currency's name as it is kept, read again.
pub fn currency(code: &str) -> Option<Currency> {
    Currency::parse(code).ok()
}
