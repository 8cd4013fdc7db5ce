//! Ends what goes on at servers that are gone: a machine that was taken away has no disk any more, and
//! nobody is left there to say so.

use alarms::{AlarmStore, Kept, Kind};
use foundation::{clock::Timestamp, store::StoreError};

use super::roster::Roster;

/// A server that told nothing for so long doesn't come back by itself. Clocks of machines differ by less.
pub const GONE_MS: i64 = 3_600_000;
/// What is added to the alarm.
const WHY: &str = "over since its server was not heard of for an hour";

/// Ends all of it. Whoever comes first has done it.
pub async fn end(
    store: &dyn AlarmStore,
    roster: &Roster,
    now: Timestamp,
) -> Result<(), StoreError> {
    let living = roster.addresses();
    for alarm in store.alarms_of_the_gone(now.plus_ms(-GONE_MS)).await? {
        let is_gone = !living.contains(&alarm.server) && ends(&alarm);
        if is_gone && store.end_alarm(alarm.id, now, WHY).await? {
            tracing::info!(
                alarm.kind = alarm.kind,
                alarm.about = alarm.about,
                alarm.server = alarm.server,
                alarm.over = true,
                "{WHY}"
            );
        }
    }
    Ok(())
}

/// What happened once has no end; of what a newer version knows that can't be told.
pub fn ends(alarm: &Kept) -> bool {
    Kind::parse(&alarm.kind).is_some_and(Kind::lasts)
}
