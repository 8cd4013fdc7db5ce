//! What the database says now: what waits, what is due, what needs a person. A few bounded questions, and
//! however long it keeps silent, monitoring gets its answer.

use std::{collections::BTreeMap, time::Duration};

use alarms::Kind;
use events::store::Backlog;
use foundation::{
    clock::Timestamp,
    store::{Overdue, StoreError},
};
use payments::Queue;
use prometheus_client::{encoding::EncodeLabelSet, registry::Registry};

use super::{Watched, counters, duration, gauge, gauges, seconds};

/// Monitoring mostly waits for ten seconds.
const PATIENCE: Duration = Duration::from_secs(3);

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfKind {
    kind: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct What {
    what: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct State {
    state: &'static str,
}

/// As far as it answered.
#[derive(Debug)]
pub(super) struct Kept {
    waited_ms: i64,
    queue: Option<Queue>,
    overdue: Option<Overdue>,
    backlog: Option<Backlog>,
    alarms: Option<BTreeMap<String, i64>>,
    now: Timestamp,
}

impl Kept {
    /// Looks, for a while.
    pub(super) async fn look(watched: &Watched) -> Self {
        let clock = &watched.upkeep.clock;
        let mut kept = Self {
            waited_ms: 0,
            queue: None,
            overdue: None,
            backlog: None,
            alarms: None,
            now: clock.now(),
        };
        let begun = clock.moment();
        let mut has_waited = false;
        let done = tokio::time::timeout(PATIENCE, async {
            watched.upkeep.store.wait().await?;
            kept.waited_ms = clock.moment().since_ms(begun);
            has_waited = true;
            kept.read(watched).await
        });
        match done.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "monitoring can't be told what waits"),
            Err(_) => tracing::error!("the database takes longer than {PATIENCE:?} for monitoring"),
        }
        if !has_waited {
            kept.waited_ms = clock.moment().since_ms(begun);
        }
        kept
    }

    async fn read(&mut self, watched: &Watched) -> Result<(), StoreError> {
        let store = &watched.upkeep.store;
        self.queue = Some(watched.payments.queue().await?);
        self.alarms = Some(store.count_alarms().await?.into_iter().collect());
        self.overdue = Some(store.overdue(self.now).await?);
        self.backlog = Some(store.backlog().await?);
        Ok(())
    }

    pub(super) fn tell(&self, registry: &mut Registry, watched: &Watched) {
        gauge(
            registry,
            "database_readable",
            "0 while the database can't be read",
            i64::from(self.queue.is_some()),
        );
        duration(
            registry,
            "database_wait_seconds",
            "How long this question waited for a connection, as a request would now",
            self.waited_ms,
        );
        if let Some(queue) = &self.queue {
            undecided(registry, *queue);
        }
        if let Some(overdue) = &self.overdue {
            self.due(registry, *overdue);
        }
        if let Some(backlog) = &self.backlog {
            self.deliveries(registry, *backlog);
        }
        self.alarms(registry, watched);
    }

    fn age_ms(&self, since: Option<Timestamp>) -> i64 {
        since.map_or(0, |at| self.now.since_ms(at))
    }

    fn due(&self, registry: &mut Registry, overdue: Overdue) {
        let counts = [("payments", overdue.payments), ("refunds", overdue.refunds)];
        registry.register(
            "due",
            "What should have been asked about by now, and nobody does; 10000 is that many or more",
            gauges(counts.map(|(what, count)| (What { what }, count))),
        );
        let late = super::Family::<What, _>::new_with_constructor(|| seconds(0));
        for (what, since) in [
            ("payments", overdue.first_payment),
            ("refunds", overdue.first_refund),
        ] {
            let gauge = late.get_or_create_owned(&What { what });
            gauge.set(seconds(self.age_ms(since)).get());
        }
        registry.register(
            "due_oldest_seconds",
            "For how long the first of them has been due",
            late,
        );
    }

    fn deliveries(&self, registry: &mut Registry, backlog: Backlog) {
        gauge(
            registry,
            "deliveries_waiting",
            "Webhooks that were not taken yet, at endpoints that are on; 10000 is that many or more",
            backlog.waiting,
        );
        duration(
            registry,
            "deliveries_oldest_seconds",
            "Age of the oldest of them",
            self.age_ms(backlog.oldest),
        );
        let Backlog {
            on, failing, off, ..
        } = backlog;
        let states = [("on", on), ("failing", failing), ("off", off)];
        registry.register(
            "endpoints",
            "Endpoints of webhooks by how they are doing",
            gauges(states.map(|(state, count)| (State { state }, count))),
        );
    }

    /// Open alarms by kind: those of the database, and those that could not be written into it yet.
    fn alarms(&self, registry: &mut Registry, watched: &Watched) {
        let alarms = watched.payments.alarms();
        let unwritten = match &self.alarms {
            Some(_) => alarms.unwritten(),
            None => alarms.going_on(),
        };
        let open = |kind: &Kind| {
            let kept = self.alarms.as_ref();
            let kept = kept.and_then(|kept| kept.get(kind.as_str()).copied());
            kept.unwrap_or_else(|| i64::from(unwritten.contains(kind)))
        };
        let of = |kind: &Kind| OfKind {
            kind: kind.as_str(),
        };
        registry.register(
            "alarms_open",
            "Alarms that go on and that nobody has acknowledged",
            gauges(Kind::ALL.iter().map(|kind| (of(kind), open(kind)))),
        );
        let raised: BTreeMap<_, _> = alarms.raised().into_iter().collect();
        let times = |kind: &Kind| raised.get(kind).copied().unwrap_or_default();
        registry.register(
            "alarms_raised",
            "Alarms raised since this process began",
            counters(Kind::ALL.iter().map(|kind| (of(kind), times(kind)))),
        );
    }
}

fn undecided(registry: &mut Registry, queue: Queue) {
    for (name, help, value) in [
        (
            "payments_undecided",
            "Payments without a final word",
            queue.count,
        ),
        (
            "payments_undecided_oldest_seconds",
            "Age of the oldest of them",
            queue.oldest_ms / 1_000,
        ),
        (
            "refunds_undecided",
            "Refunds without a final word",
            queue.refunds,
        ),
        (
            "refunds_undecided_oldest_seconds",
            "Age of the oldest of them",
            queue.oldest_refund_ms / 1_000,
        ),
        (
            "gateway_left_alone",
            "1 while the gateway does not answer and is left alone",
            i64::from(queue.gateway_down),
        ),
    ] {
        gauge(registry, name, help, value);
    }
}
