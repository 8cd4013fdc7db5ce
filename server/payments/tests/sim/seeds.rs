//! Many seeds, on every core, each with a runtime of its own.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

use crate::{
    run::{Told, run},
    sabotage::Sabotage,
    tally::Tally,
};

/// In an ordinary run of the tests.
const SEEDS: u64 = 400;
/// How often a long run says how far it is.
const PROGRESS: u64 = 1_000;

/// At most one payment in so many may need a person, however bad the weather.
const PARKED_ONE_IN: u64 = 50;
/// From here on everything that can happen must have happened.
const MANY: u64 = 400;

#[expect(clippy::disallowed_methods, reason = "a test's own two settings")]
fn setting(name: &str) -> Option<u64> {
    std::env::var(name)
        .ok()
        .map(|value| value.parse().expect("a whole number"))
}

/// Every seed that was asked for; panics with the story of the smallest that failed.
pub(crate) fn live_through_all() {
    let first = setting("SIM_FIRST_SEED").unwrap_or(0);
    let end = first + setting("SIM_SEEDS").unwrap_or(SEEDS);
    let next = AtomicU64::new(first);
    let failures = Mutex::new(Vec::new());
    let sum = Mutex::new(Tally::default());
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= end || failures.lock().unwrap().len() >= cores {
                        return;
                    }
                    let told = run(seed, Sabotage::None);
                    sum.lock().unwrap().add(told.tally);
                    if told.broken.is_some() {
                        failures.lock().unwrap().push((seed, told));
                    }
                    if (seed + 1 - first).is_multiple_of(PROGRESS) {
                        eprintln!("sim: {} seeds", seed + 1 - first);
                    }
                }
            });
        }
    });
    let mut failures = failures.into_inner().unwrap();
    failures.sort_by_key(|(seed, _)| *seed);
    if let Some((seed, told)) = failures.first() {
        panic!("{}", report(*seed, told));
    }
    check_all(sum.into_inner().unwrap(), end - first);
}

/// What can be said of many seeds together only.
fn check_all(sum: Tally, seeds: u64) {
    eprintln!("sim: {sum:?} in {seeds} seeds");
    assert!(
        sum.parked * PARKED_ONE_IN <= sum.payments,
        "a person is called too often: {sum:?}"
    );
    assert!(
        seeds < MANY || sum.turned_away > 0,
        "the gateway is never left alone, so nothing is known of that"
    );
    let of_staff = [sum.alone, sum.agreed, sum.closings, sum.heard];
    assert!(
        seeds < MANY || of_staff.iter().all(|times| *times > 0),
        "staff do nothing, so nothing is known of that: {sum:?}"
    );
}

fn report(seed: u64, told: &Told) -> String {
    let mut lines = vec![format!("seed {seed}:")];
    for (at, what) in &told.story {
        lines.push(format!("{:>9}.{:03} s  {what}", at / 1_000, at % 1_000));
    }
    let broken = told.broken.as_deref().unwrap_or_default();
    lines.push(format!("seed {seed}: {broken}"));
    lines.push(format!(
        "again: cargo xtask sim --first-seed {seed} --seeds 1"
    ));
    lines.join("\n")
}
