//! What the shop's bank says of batches: a statement as a table, with a credit for each that has arrived.

use jiff::civil::Date;

use super::columns::number;
use super::lines::Sum;
use super::variant::Variant;
use super::{Batch, working_day_after};

/// Columns of the table.
const HEAD: &str = "Day,Amount,Currency,Text\n";

/// All that came before this day: two working days after its batch was made, to the last unit.
pub(super) fn statement(batches: &[Batch], today: Date) -> String {
    let credits = batches.iter().filter_map(|batch| credit(batch, today));
    std::iter::once(HEAD.to_owned()).chain(credits).collect()
}

fn credit(batch: &Batch, today: Date) -> Option<String> {
    let on = working_day_after(working_day_after(batch.settled_on));
    let sum = Sum {
        minor: batch.lines.iter().map(|line| line.net.minor).sum(),
        ..batch.lines.first()?.net
    };
    let (amount, code) = (number(sum, Variant::default()), batch.currency());
    let is_there = on < today && sum.minor > 0;
    is_there.then(|| format!("{on},{amount},{code},PAYOUT {}\n", batch.id))
}
