//! Batches as somebody sees them: their shares put together, with how far each is on its way.

mod stage;

use std::collections::BTreeMap;

use domain::Day;
use foundation::store::StoreError;
use payouts::{
    share::{FeeSum, Share, add_fee, plus},
    store::Arrived,
    way,
};
use settlement::{Signed, moment::gateway_day};
use texts::Texts;

use super::{
    eyes::Eyes,
    said::{amount, day, days},
};

pub(super) use stage::Stage;

/// A batch in one currency, as far as somebody sees it.
pub(super) struct Batch {
    pub(super) source: String,
    /// Its number.
    pub(super) id: String,
    pub(super) shares: Vec<Share>,
    /// What is paid out.
    pub(super) net: Signed,
    /// Before fees, as the rows say it.
    pub(super) gross: Signed,
    /// What customers paid, by currency.
    pub(super) paid: Vec<Signed>,
    pub(super) fees: Vec<FeeSum>,
    pub(super) count: u64,
    /// Of which days its payments are.
    pub(super) happened: [Day; 2],
    pub(super) since: Day,
    /// Whether it holds what they don't see.
    pub(super) is_part: bool,
    pub(super) stage: Stage,
    pub(super) arrived: Vec<Arrived>,
    /// How many words were said about that.
    pub(super) turn: i64,
}

/// Which batches of which no file has a row any more stand beside those that have some.
#[derive(Clone, Copy, Debug)]
pub(super) enum Bare<'a> {
    /// None of them.
    None,
    /// Those that money came of in these days.
    CameIn([Day; 2]),
    /// The one with this name.
    Named(&'a str),
}

impl Bare<'_> {
    fn has(self, one: &way::Batch) -> bool {
        one.rows == 0
            && match self {
                Self::None => false,
                Self::CameIn([from, to]) => {
                    !one.arrived.is_empty() && (from..=to).contains(&one.since)
                }
                Self::Named(batch) => one.batch == batch,
            }
    }
}

/// The batches of these shares, the newest first.
pub(super) async fn batches(
    eyes: &Eyes,
    shares: Vec<Share>,
    wanted: Bare<'_>,
) -> Result<Vec<Batch>, StoreError> {
    let whole = eyes.payouts.batches().await?;
    let today = eyes.today();
    let mut found: BTreeMap<(String, String, &'static str), Vec<Share>> = BTreeMap::new();
    for share in shares {
        let Some(net) = share.net.filter(|_| !share.batch.is_empty()) else {
            continue;
        };
        let key = (
            share.source.clone(),
            share.batch.clone(),
            net.currency().code(),
        );
        found.entry(key).or_default().push(share);
    }
    let mut all: Vec<Batch> = Vec::new();
    for one in whole
        .iter()
        .filter(|one| wanted.has(one) && eyes.sees_all(&one.source))
    {
        if let Some(terms) = eyes.terms(&one.source, today) {
            all.push(Batch::bare(one, Stage::of(one, &terms)));
        }
    }
    for ((source, batch, currency), shares) in found {
        let mut known = whole.iter();
        let known = known.find(|one| {
            one.source == source && one.batch == batch && one.currency.code() == currency
        });
        let (Some(known), Some(terms)) = (known, eyes.terms(&source, today)) else {
            continue;
        };
        let mut batch = put_together(shares, known, Stage::of(known, &terms));
        // What a summary pays out beside the rows is of all who are paid out together.
        if let Some(batch) = batch.as_mut().filter(|_| eyes.sees_all(&source)) {
            let off = i64::try_from(known.off()).unwrap_or_default();
            batch.net = plus(batch.net, Signed::new(off, known.currency));
        }
        all.extend(batch);
    }
    all.sort_by(|one, other| (other.since, &other.id).cmp(&(one.since, &one.id)));
    Ok(all)
}

impl Batch {
    /// One of which no file has a row any more: what arrived of it, and what a summary says.
    fn bare(whole: &way::Batch, stage: Stage) -> Self {
        let nothing = Signed::new(0, whole.currency);
        Self {
            source: whole.source.clone(),
            id: whole.batch.clone(),
            net: whole.amount(),
            gross: nothing,
            paid: Vec::new(),
            fees: Vec::new(),
            count: 0,
            happened: [whole.since; 2],
            since: whole.since,
            is_part: false,
            stage,
            arrived: whole.arrived.clone(),
            turn: whole.turn,
            shares: Vec::new(),
        }
    }

    /// Whether no file has a row of it.
    pub(super) const fn is_bare(&self) -> bool {
        self.shares.is_empty()
    }

    /// Of which days its payments are, in words; that it has none, where it has none any more.
    pub(super) fn of_days(&self, texts: &Texts) -> String {
        if self.is_bare() {
            return texts.get("office-money-batch-bare");
        }
        let of = days(texts, self.happened);
        texts.with("office-money-batch-of", &[("days", &of)])
    }
}

fn put_together(shares: Vec<Share>, whole: &way::Batch, stage: Stage) -> Option<Batch> {
    let first = shares.first()?;
    let nothing = Signed::new(0, first.net?.currency());
    let mut batch = Batch {
        source: whole.source.clone(),
        id: whole.batch.clone(),
        net: nothing,
        gross: nothing,
        paid: Vec::new(),
        fees: Vec::new(),
        count: 0,
        happened: first.happened,
        since: first.day,
        is_part: false,
        stage,
        arrived: whole.arrived.clone(),
        turn: whole.turn,
        shares: Vec::new(),
    };
    for share in &shares {
        batch.net = share.net.map_or(batch.net, |net| plus(batch.net, net));
        batch.gross = share.gross.map_or(batch.gross, |it| plus(batch.gross, it));
        if !share.kind.is_of_no_payment() {
            add_paid(&mut batch.paid, share.paid);
        }
        for fee in &share.fees {
            add_fee(&mut batch.fees, fee.clone());
        }
        batch.count = batch.count.saturating_add(share.count);
        batch.happened = [
            batch.happened[0].min(share.happened[0]),
            batch.happened[1].max(share.happened[1]),
        ];
        batch.since = batch.since.max(share.day);
        batch.is_part |= share.is_part;
    }
    batch.shares = shares;
    Some(batch)
}

/// Adds what customers paid to what they paid in that currency.
pub(super) fn add_paid(all: &mut Vec<Signed>, one: Signed) {
    match all.iter_mut().find(|it| it.currency() == one.currency()) {
        Some(known) => *known = plus(*known, one),
        None => all.push(one),
    }
}

impl Batch {
    /// All that was taken off, as the rows say it.
    pub(super) fn charged(&self) -> Signed {
        let nothing = Signed::new(0, self.net.currency());
        let all = self.shares.iter().filter_map(Share::charged);
        all.fold(nothing, plus)
    }

    /// What is paid out beside what the rows come to; none where they explain all of it.
    pub(super) fn off(&self) -> Option<Signed> {
        let said = plus(self.gross, self.charged());
        let off = plus(self.net, said.negated());
        (off.minor() != 0).then_some(off)
    }

    /// What a summary pays out beside what the rows say is paid out.
    pub(super) fn beside(&self) -> Option<Signed> {
        let nothing = Signed::new(0, self.net.currency());
        let said = self.shares.iter().filter_map(|share| share.net);
        let beside = plus(self.net, said.fold(nothing, plus).negated());
        (!self.is_bare()).then_some(beside)
    }

    /// What it is made of, in a sentence each.
    pub(super) fn made_of(&self, texts: &Texts) -> Vec<String> {
        let mut said = Vec::new();
        if self.is_bare() {
            return said;
        }
        // Where customers paid in other currencies, too, before fees isn't what they paid.
        let paid: Vec<Signed> = self
            .paid
            .iter()
            .copied()
            .filter(|it| it.minor() != 0)
            .collect();
        if paid.iter().any(|it| it.currency() != self.net.currency()) {
            for paid in paid {
                let paid = amount(texts, paid);
                said.push(texts.with("office-money-made-paid", &[("paid", &paid)]));
            }
        }
        let [gross, fees] = [self.gross, self.charged()].map(|it| amount(texts, it));
        let both = [("gross", gross.as_str()), ("fees", fees.as_str())];
        said.push(texts.with("office-money-made", &both));
        if let Some(off) = self.off() {
            let off = amount(texts, off);
            said.push(texts.with("office-money-made-off", &[("amount", &off)]));
        }
        said
    }

    /// Whether the gateway takes something from the account instead of paying out.
    pub(super) const fn is_debit(&self) -> bool {
        self.net.minor() < 0
    }

    /// What the bank got.
    pub(super) fn came(&self) -> Signed {
        let nothing = Signed::new(0, self.net.currency());
        let all = self.arrived.iter();
        all.fold(nothing, |sum, one| plus(sum, one.amount))
    }
}

/// The gateway's day of a moment, in words.
pub(super) fn day_of(texts: &Texts, at_ms: i64) -> String {
    day(texts, gateway_day(at_ms))
}
