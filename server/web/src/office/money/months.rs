//! `GET /office/money/months`: what was paid out, month by month, by wallet and by store.

use std::collections::BTreeMap;

use axum::{extract::State, response::Response};
use domain::{Currency, Day, Money};
use exports::money::months::Line;
use foundation::store::StoreError;
use office_pages::{
    chart::Bar,
    money::{EXPORTS, MONTHS, MonthsLine, MonthsPage, MonthsPart, months_page},
};
use payouts::share::{Share, between, plus};
use settlement::{RowType, Signed};
use texts::{AmountStyle, Spoken, Texts};

use super::{
    MayRead, answered,
    batches::{Bare, Batch, batches},
    exports::may_export,
    eyes::Eyes,
    said::amount,
};
use crate::{Shared, frame::month_in_words, studio::page};

/// Months that are added up: this one and the eleven before it.
const MONTHS_BEFORE: i32 = 11;
/// Where a month, a wallet or a store stands: which table, and by what it is sorted.
type Place = (usize, String);

/// Rows of a month, a wallet or a store.
#[derive(Clone, Copy)]
struct Sum {
    count: u64,
    gross: Signed,
    charged: Signed,
    net: Signed,
    days: u64,
    /// Of how many payments.
    arrived: u64,
}

impl Sum {
    const fn none(currency: Currency) -> Self {
        Self {
            count: 0,
            gross: Signed::new(0, currency),
            charged: Signed::new(0, currency),
            net: Signed::new(0, currency),
            days: 0,
            arrived: 0,
        }
    }

    /// With a share, whose money was so many days on its way after its batch.
    fn add(&mut self, share: &Share, way: Option<u64>) {
        let (Some(gross), Some(net), Some(charged)) = (share.gross, share.net, share.charged())
        else {
            return;
        };
        self.gross = plus(self.gross, gross);
        self.net = plus(self.net, net);
        self.charged = plus(self.charged, charged);
        if share.kind == RowType::Payment {
            self.count = self.count.saturating_add(share.count);
            // Of what hasn't arrived nobody knows how long it takes.
            if let Some(way) = way {
                let days = share.days.saturating_add(way.saturating_mul(share.count));
                self.days = self.days.saturating_add(days);
                self.arrived = self.arrived.saturating_add(share.count);
            }
        }
    }

    /// As the rows say them: what nobody explains is none.
    const fn fees(self) -> Signed {
        self.charged
    }

    /// What is paid out more, or less, than rows come to before fees and fees.
    fn off(self) -> Signed {
        plus(self.net, plus(self.gross, self.charged).negated())
    }

    /// Hundredths of a percent that fees are.
    fn rate(self) -> Option<u64> {
        // Of what they were taken off, as it stands beside them; rounded as people do.
        let gross = i128::from(self.gross.minor());
        let fees = i128::from(self.fees().negated().minor());
        let rate = fees
            .checked_mul(20_000)?
            .checked_add(gross)?
            .checked_div(gross.checked_mul(2)?)?;
        u64::try_from(rate).ok()
    }

    /// Hundredths of a day that a payment took on average.
    fn average(self) -> Option<u64> {
        self.days.checked_mul(100)?.checked_div(self.arrived)
    }
}

/// Sums by currency and place.
type Sums = BTreeMap<&'static str, (Currency, BTreeMap<Place, Sum>)>;

fn sums(all: &[Batch]) -> Sums {
    let mut sums: Sums = BTreeMap::new();
    for batch in all {
        let last = batch.arrived.iter().map(|one| one.on).max();
        let way = last.map(|on| between(batch.since, on));
        let currency = batch.net.currency();
        let (_, places) = sums
            .entry(currency.code())
            .or_insert((currency, BTreeMap::new()));
        for share in &batch.shares {
            let month = share.day.to_string().chars().take(7).collect();
            let (wallet, store) = (share.whose.wallet.clone(), share.whose.store.clone());
            for place in [(0, month), (1, wallet), (2, store)] {
                let sum = places.entry(place).or_insert(Sum::none(currency));
                sum.add(share, way);
            }
        }
        // What its summary pays out beside the rows is of no wallet and of no store.
        let month = batch.since.to_string().chars().take(7).collect();
        for place in [(0, month), (1, String::new()), (2, String::new())] {
            if let Some(beside) = batch.beside().filter(|it| it.minor() != 0) {
                let sum = places.entry(place).or_insert(Sum::none(currency));
                sum.net = plus(sum.net, beside);
            }
        }
    }
    sums
}

/// The first day of the first month, so that none is half a month.
fn begin(today: Day) -> Day {
    (0..MONTHS_BEFORE).fold(first_of_month(today), |first, _| {
        first_of_month(first.plus(-1))
    })
}

fn first_of_month(day: Day) -> Day {
    let number = i32::try_from(day.civil().2).unwrap_or(1);
    day.plus(1 - number)
}

async fn found(eyes: &Eyes) -> Result<Sums, StoreError> {
    let today: Day = eyes.today();
    let shares = eyes.shares([begin(today), today.plus(7)]).await?;
    Ok(sums(&batches(eyes, shares, Bare::None).await?))
}

/// The same as lines of a file: currency by currency, months before wallets before stores.
pub(super) async fn lines(
    state: &Shared,
    texts: &Texts,
    eyes: &Eyes,
) -> Result<Vec<Line>, StoreError> {
    let naming = Naming { state, eyes, texts };
    let all = found(eyes).await?;
    let places = all.values().flat_map(|(_, places)| places);
    let lines = places.map(|((table, id), sum)| Line {
        by: match table {
            0 => "month",
            1 => "wallet",
            _ => "store",
        },
        id: id.clone(),
        name: naming.name(*table, id),
        payments: sum.count,
        gross: sum.gross,
        fees: sum.fees(),
        rate: sum.rate(),
        net: sum.net,
        days: sum.average(),
        off: sum.off(),
    });
    Ok(lines.collect())
}

/// `GET /office/money/months`.
pub(in super::super) async fn show(State(state): State<Shared>, may: MayRead) -> Response {
    let answer = shown(&state, &may).await;
    answered(&state, &may.editor, answer)
}

async fn shown(state: &Shared, may: &MayRead) -> Result<Option<Response>, StoreError> {
    let editor = &may.editor;
    let Some(eyes) = Eyes::of(state, editor, &may.allowed).await? else {
        return Ok(None);
    };
    let frame = page::frame(state, &editor.visit, MONTHS, Some(editor));
    let naming = Naming {
        state,
        eyes: &eyes,
        texts: &frame.texts,
    };
    let parts = found(&eyes).await?.into_values();
    let parts = parts.map(|(currency, places)| naming.part(currency, &places));
    let content = MonthsPage {
        files: may_export(editor).then(|| format!("{EXPORTS}/months")),
        parts: parts.collect(),
    };
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html: months_page(&frame, &content),
    };
    Ok(Some(page::answer(state, &editor.visit, finished)))
}

/// How places are called.
struct Naming<'a> {
    state: &'a Shared,
    eyes: &'a Eyes,
    texts: &'a Texts,
}

impl Naming<'_> {
    fn part(&self, currency: Currency, places: &BTreeMap<Place, Sum>) -> MonthsPart {
        let lines = |table: usize| {
            let own = places.iter().filter(|((at, _), _)| *at == table);
            own.map(|((_, name), sum)| self.line(self.name(table, name), *sum))
                .collect()
        };
        MonthsPart {
            currency: currency.code().to_owned(),
            has_off: places.values().any(|sum| sum.off().minor() != 0),
            tables: [lines(0), lines(1), lines(2)],
        }
    }

    fn name(&self, table: usize, name: &str) -> String {
        let mut stores = self.eyes.map.directory.stores.iter();
        match (table, name) {
            (0, month) => Day::parse(&format!("{month}-01")).map_or_else(
                |_| month.to_owned(),
                |first| month_in_words(first, self.texts.tag()),
            ),
            // Fees and corrections are of no payment.
            (_, "") => self.texts.get("office-money-months-rest"),
            (1, wallet) => self.state.brand(wallet, self.texts.tag()),
            (_, store) => stores.find(|one| one.id == store).map_or_else(
                || store.to_owned(),
                |one| Spoken::of(&one.name, self.texts.tag(), &one.language).text,
            ),
        }
    }

    fn line(&self, name: String, sum: Sum) -> MonthsLine {
        let hundredths = |it: Option<u64>| it.map_or_else(String::new, |it| self.number(it));
        let share = hundredths(sum.rate());
        MonthsLine {
            name,
            count: sum.count.to_string(),
            gross: amount(self.texts, sum.gross),
            fees: amount(self.texts, sum.fees()),
            share: if share.is_empty() {
                share
            } else {
                format!("{share}%")
            },
            off: amount(self.texts, sum.off()),
            net: amount(self.texts, sum.net),
            days: hundredths(sum.average()),
            bar: Bar {
                came: sum.net.minor().max(0),
                went: sum.fees().negated().minor().max(0),
            },
        }
    }

    /// Hundredths as a language writes them: as amounts of any currency that has two decimals.
    fn number(&self, hundredths: u64) -> String {
        let dollar = Currency::parse("USD").ok();
        let money = dollar.and_then(|dollar| Money::from_minor(hundredths, dollar).ok());
        let style = AmountStyle::of(self.texts.tag());
        money.map_or_else(|| hundredths.to_string(), |money| style.number(money))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_months_are_added_up_and_all_of_the_first() {
        for (today, first) in [
            ("2026-11-30", "2025-12-01"),
            ("2026-12-31", "2026-01-01"),
            ("2028-02-29", "2027-03-01"),
            ("2026-03-01", "2025-04-01"),
        ] {
            let [today, first] = [today, first].map(|day| Day::parse(day).unwrap());
            assert_eq!(begin(today), first, "{today}");
        }
    }
}
