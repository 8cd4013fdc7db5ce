//! Batches as somebody sees them: their shares put together, with how far each is on its way.

use std::collections::BTreeMap;

use domain::Day;
use foundation::store::StoreError;
use office_pages::{money::Stands, payments::Tone};
use payouts::{
    share::{FeeSum, Share, add_fee, plus},
    store::Arrived,
    way,
};
use settlement::{Signed, explain::Terms, moment::gateway_day};
use texts::Texts;

use super::{
    eyes::Eyes,
    said::{amount, day},
};

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

/// How far a batch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// There is nothing to be paid out.
    Nothing,
    /// On its way, and there about that day.
    OnItsWay(Day),
    /// It should have been there by that day.
    Overdue(Day),
    /// All of it is at the bank, since that day.
    Arrived(Day),
    /// Another sum is at the bank, since that day.
    Otherwise(Day),
}

impl Stage {
    /// How far all of a batch is.
    pub(super) fn of(batch: &way::Batch, terms: &Terms) -> Self {
        let last = batch.arrived.iter().map(|one| one.on).max();
        let due = terms.working_days_after(batch.since, terms.arrival_days);
        // What was taken back leaves nothing that arrived.
        let came = batch.arrived_minor();
        match (last.filter(|_| came != 0), batch.paid_out) {
            (Some(on), _) if batch.is_all(came) => Self::Arrived(on),
            (Some(on), _) => Self::Otherwise(on),
            (None, ..=0) => Self::Nothing,
            (None, _) if terms.today > due => Self::Overdue(due),
            (None, _) => Self::OnItsWay(due),
        }
    }

    /// Whether somebody waits for it, or has to look.
    pub(super) const fn is_open(self) -> bool {
        match self {
            Self::Nothing | Self::Arrived(_) => false,
            Self::OnItsWay(_) | Self::Overdue(_) | Self::Otherwise(_) => true,
        }
    }

    pub(super) fn stands(self, texts: &Texts) -> Stands {
        let with = |key: &str, on: Day| texts.with(key, &[("day", &day(texts, on))]);
        let (words, tone) = match self {
            Self::Nothing => (texts.get("office-money-stage-nothing"), Tone::Dead),
            Self::OnItsWay(due) => (with("office-money-stage-way", due), Tone::Open),
            Self::Overdue(due) => (with("office-money-stage-overdue", due), Tone::Grave),
            Self::Arrived(on) => (with("office-money-stage-arrived", on), Tone::Good),
            Self::Otherwise(on) => (with("office-money-stage-otherwise", on), Tone::Grave),
        };
        Stands { words, tone }
    }
}

/// The batches of these shares, the newest first.
pub(super) async fn batches(eyes: &Eyes, shares: Vec<Share>) -> Result<Vec<Batch>, StoreError> {
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

    /// What it is made of, in a sentence each.
    pub(super) fn made_of(&self, texts: &Texts) -> Vec<String> {
        let mut said = Vec::new();
        let foreign = self.paid.iter();
        let foreign = foreign.filter(|it| it.currency() != self.net.currency());
        for paid in foreign.filter(|it| it.minor() != 0) {
            let paid = amount(texts, *paid);
            said.push(texts.with("office-money-made-paid", &[("paid", &paid)]));
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
