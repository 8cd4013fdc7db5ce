//! Listening to quiet codes. Each is listened to again when its silence could be too long at the earliest,
//! which is some hours off for most, so it costs little however many there are.

use foundation::{clock::Timestamp, store::StoreError};
use shops::hours::{self, Opening};

use super::{Since, StoreWall, Watch};
use crate::{
    finding::{Finding, Incident},
    habit::Silence,
    rule::{Kind, Rule},
    seen::Told,
    store::Listening,
};

/// Codes that are listened to in one look, at most.
const LISTEN_MAX: u32 = 200;
/// One whose silence goes on is listened to again so soon: it ends with the next payment.
const SOON_MS: i64 = 60_000;
/// Where a store is closed somebody may open it at any time.
const SHUT_MS: i64 = 15 * 60_000;
/// No code is left alone for longer.
const LATE_MS: i64 = 6 * 3_600_000;

impl Watch<'_> {
    pub(super) async fn silent(&mut self) -> Result<(), StoreError> {
        for one in self.store.to_listen(self.now, LISTEN_MAX).await? {
            let rules = self.rules(&one.spot.merchant).await?;
            let listened = rules.on(Kind::Silent);
            let listened = listened.zip(one.last.filter(|_| one.is_on));
            let opening = hours::opening(one.hours.as_ref(), one.by_hand, self.now, &one.zone);
            let next = match (listened, opening) {
                (Some((rule, last)), Opening::Open) => self.listen(&one, rule, last).await?,
                (Some(_), Opening::Closed { .. }) => {
                    self.is_heard(&one).await?;
                    self.now.plus_ms(SHUT_MS)
                }
                (None, _) => {
                    self.is_heard(&one).await?;
                    self.now.plus_ms(LATE_MS)
                }
            };
            self.store.listen_again(one.spot.till, next).await?;
        }
        Ok(())
    }

    /// Listens to one, and says when to do so again.
    async fn listen(
        &self,
        one: &Listening,
        rule: Rule,
        last: Timestamp,
    ) -> Result<Timestamp, StoreError> {
        let wall = &StoreWall {
            zone: &one.zone,
            hours: one.hours.as_ref(),
        };
        // Nobody was to be heard during a pause.
        let since = one.by_hand.open_since(self.now);
        let last = since.map_or(last, |since| since.max(last));
        let since = Since {
            last,
            now: self.now,
            wall,
        };
        let rule = patient(rule, one, last);
        match one.habit.silence(rule, since) {
            Silence::None => {
                self.is_heard(one).await?;
                let soonest = self.now.plus_ms(SOON_MS);
                let latest = self.now.plus_ms(LATE_MS);
                let earliest = one.habit.earliest(rule, since).unwrap_or(latest);
                Ok(earliest.clamp(soonest, latest))
            }
            Silence::Lasts => Ok(self.now.plus_ms(SOON_MS)),
            Silence::Begins { missing } => {
                let told = Told {
                    about: String::new(),
                    number: missing,
                    payments: Vec::new(),
                };
                let incident = Incident::at_till(Kind::Silent, &one.spot, told);
                self.store.keep_incident(&incident, self.now).await?;
                Ok(self.now.plus_ms(SOON_MS))
            }
        }
    }

    /// It isn't silent, or may be.
    async fn is_heard(&self, one: &Listening) -> Result<(), StoreError> {
        let held = |finding: &Finding| {
            finding.incident.kind == Kind::Silent && finding.incident.spot.till == one.spot.till
        };
        self.settle(held, &[]).await
    }
}

/// Where none of a store's codes is paid at, it is probably closed: twice as many have to be missing. A
/// store with one code has nothing to compare with.
fn patient(rule: Rule, one: &Listening, last: Timestamp) -> Rule {
    let others = one.store_last.filter(|_| one.others);
    let is_closed = others.is_some_and(|at| at <= last);
    let times = if is_closed { 2 } else { 1 };
    Rule {
        number: rule.number.saturating_mul(times),
        ..rule
    }
}
