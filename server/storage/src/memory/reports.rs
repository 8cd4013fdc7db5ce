//! Movements added up, in memory.

use async_trait::async_trait;
use ledger::report::{By, Key, Part, QUARTER_MS, Span, Sum, Sums, Tally};

use super::Memory;
use closings::line::{Line, Moved};
use foundation::{clock::Timestamp, store::StoreError};

#[async_trait]
impl Sums for Memory {
    async fn sums(&self, part: &Part, by: By, span: Span) -> Result<Vec<Tally>, StoreError> {
        let tables = self.tables();
        let Some(store) = tables.stores.get(&part.store) else {
            return Ok(Vec::new());
        };
        let key = |line: &Line| match by {
            By::Nothing => Key::Everything,
            By::Day => Key::Day(store.days.day(line.at)),
            By::Till => Key::Till(line.till),
            By::Wallet => Key::Wallet(line.wallet.clone()),
            By::Quarter => {
                let quarter = line.at.0.div_euclid(QUARTER_MS);
                Key::Quarter(Timestamp(quarter.saturating_mul(QUARTER_MS)))
            }
        };
        let mut tallies: Vec<Tally> = Vec::new();
        for line in tables.all_lines(&part.store) {
            let day = store.days.day(line.at);
            let is_till = part.till.is_none_or(|till| till == line.till);
            if day < span.from() || day > span.to() || !is_till {
                continue;
            }
            let minor = line.amount.minor;
            let sum = match line.moved {
                Moved::Paid => Sum {
                    paid: 1,
                    paid_minor: minor,
                    ..Sum::default()
                },
                Moved::Reversed | Moved::Refunded | Moved::RefundUndone => Sum {
                    back: 1,
                    back_minor: minor,
                    ..Sum::default()
                },
            };
            let (key, currency) = (key(&line), line.amount.currency);
            let mut known = tallies.iter_mut();
            match known.find(|one| one.key == key && one.currency == currency) {
                Some(one) => one.sum = one.sum.and(sum),
                None => tallies.push(Tally { key, currency, sum }),
            }
        }
        Ok(tallies)
    }
}
