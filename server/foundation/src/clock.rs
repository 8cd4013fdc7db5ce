//! The only place that reads the time. Everything else is told.
//!
//! Two kinds of it: the date, which people and machines set and which may jump; and moments, which
//! only ever pass, for how long something took in this process.

use std::{
    fmt,
    sync::{
        LazyLock,
        atomic::{AtomicI64, Ordering},
    },
    time::Instant,
};

/// Milliseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// This many milliseconds later; stays at the end of time instead of wrapping.
    #[must_use]
    pub fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Milliseconds from `earlier` to here; negative when `earlier` is later.
    pub fn since_ms(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// When a day begins, by UTC; `None` if that isn't one, as `2026-01-31` is.
    pub fn of_day(day: &str) -> Option<Self> {
        let begins: jiff::Timestamp = format!("{day}T00:00:00Z").parse().ok()?;
        Some(Self(begins.as_millisecond()))
    }

    /// As the calendar library wants it; out of its range only by corrupt data.
    pub fn instant(self) -> jiff::Timestamp {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::MIN)
    }

    /// ISO 8601 with an offset and whole seconds, the gateway's form (docs/protocol.md §3.5).
    pub fn iso(self) -> String {
        self.instant()
            .strftime("%Y-%m-%dT%H:%M:%S+00:00")
            .to_string()
    }
}

/// Milliseconds since some time in the past that only this process knows. Setting the date does not
/// move it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Moment(pub i64);

impl Moment {
    /// This many milliseconds later.
    #[must_use]
    pub fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Milliseconds from `earlier` to here.
    pub fn since_ms(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// What tells the time.
pub trait Clock: Send + Sync + fmt::Debug {
    /// The date. It may jump, in both directions.
    fn now(&self) -> Timestamp;
    /// For durations within this process.
    fn moment(&self) -> Moment;
}

/// Where this process's moments are counted from.
static ORIGIN: LazyLock<Instant> = LazyLock::new(Instant::now);

/// The machine's clock.
#[derive(Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp(jiff::Timestamp::now().as_millisecond())
    }

    fn moment(&self) -> Moment {
        let passed = ORIGIN.elapsed().as_millis();
        Moment(i64::try_from(passed).unwrap_or(i64::MAX))
    }
}

/// A clock that stands until it is moved, for tests and simulation.
#[derive(Debug)]
pub struct FixedClock {
    now: AtomicI64,
    moment: AtomicI64,
}

impl FixedClock {
    /// Stands at `now`.
    pub fn at(now: Timestamp) -> Self {
        Self {
            now: AtomicI64::new(now.0),
            moment: AtomicI64::new(0),
        }
    }

    /// Lets time pass.
    pub fn advance_ms(&self, ms: i64) {
        self.now.fetch_add(ms, Ordering::SeqCst);
        self.moment.fetch_add(ms, Ordering::SeqCst);
    }

    /// Sets the date, ahead or back, while no time passes.
    pub fn jump_ms(&self, ms: i64) {
        self.now.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.now.load(Ordering::SeqCst))
    }

    fn moment(&self) -> Moment {
        Moment(self.moment.load(Ordering::SeqCst))
    }
}
