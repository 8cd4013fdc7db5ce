//! What this process uses of its machine, under the names that monitoring knows of every program. Where the
//! system doesn't tell as Linux does, it isn't told.

use std::{fs, sync::atomic::AtomicU64};

use prometheus_client::{
    metrics::{counter::Counter, gauge::Gauge},
    registry::Registry,
};

pub(super) fn tell(registry: &mut Registry) {
    let used = Used::read();
    if let Some(ticks) = used.cpu_ticks {
        let cpu = Counter::<f64, AtomicU64>::default();
        cpu.inc_by(in_seconds(ticks));
        registry.register("process_cpu_seconds", "Time of processors used", cpu);
    }
    let started = used.started_ticks.zip(used.booted_s);
    let started = started.map(|(ticks, booted)| in_seconds(ticks) + in_seconds(per_second(booted)));
    if let Some(started) = started {
        let gauge = Gauge::<f64, AtomicU64>::default();
        gauge.set(started);
        let help = "When this process began, in seconds since 1970";
        registry.register("process_start_time_seconds", help, gauge);
    }
    for (name, help, value) in [
        (
            "process_resident_memory_bytes",
            "Memory in use",
            used.resident_bytes,
        ),
        (
            "process_open_fds",
            "Open files and connections",
            used.open_files,
        ),
        ("process_max_fds", "The most there may be", used.most_files),
    ] {
        if let Some(value) = value {
            super::gauge(registry, name, help, value);
        }
    }
}

#[derive(Debug, Default)]
struct Used {
    cpu_ticks: Option<u64>,
    started_ticks: Option<u64>,
    booted_s: Option<u64>,
    resident_bytes: Option<i64>,
    open_files: Option<i64>,
    most_files: Option<i64>,
}

impl Used {
    fn read() -> Self {
        let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
        let statm = fs::read_to_string("/proc/self/statm").unwrap_or_default();
        let machine = fs::read_to_string("/proc/stat").unwrap_or_default();
        let booted = machine.lines().find_map(|line| line.strip_prefix("btime "));
        let files = fs::read_dir("/proc/self/fd").map(Iterator::count).ok();
        let most = rustix::process::getrlimit(rustix::process::Resource::Nofile).current;
        let pages = number(&statm, 1);
        let page = u64::try_from(rustix::param::page_size()).ok();
        let resident = pages
            .zip(page)
            .map(|(pages, page)| pages.saturating_mul(page));
        let whole = |value: Option<u64>| value.and_then(|value| i64::try_from(value).ok());
        // The second word is the program's name, which may have anything in it; behind it they are numbered from
        // the third.
        let behind = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
        let times = number(behind, 11).zip(number(behind, 12));
        Self {
            cpu_ticks: times.map(|(own, system)| own.saturating_add(system)),
            started_ticks: number(behind, 19),
            booted_s: booted.and_then(|seconds| seconds.trim().parse().ok()),
            resident_bytes: whole(resident),
            open_files: files.and_then(|count| i64::try_from(count).ok()),
            most_files: whole(most),
        }
    }
}

fn number(words: &str, at: usize) -> Option<u64> {
    words.split_whitespace().nth(at)?.parse().ok()
}

/// The machine's ticks as seconds.
fn in_seconds(ticks: u64) -> f64 {
    let each = rustix::param::clock_ticks_per_second().max(1);
    let (whole, rest) = (ticks / each, ticks % each);
    let rest_ms = rest.saturating_mul(1_000) / each;
    let whole = std::time::Duration::from_secs(whole);
    (whole + std::time::Duration::from_millis(rest_ms)).as_secs_f64()
}

/// Seconds as the machine's ticks.
fn per_second(seconds: u64) -> u64 {
    seconds.saturating_mul(rustix::param::clock_ticks_per_second())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_numbered_behind_the_programs_name() {
        let stat = "7 (a ) b) S 1 2 3 4 5 6 7 8 9 10 110 22 0 0 20 0 9 0 4242 1";
        let behind = stat.rsplit_once(')').unwrap().1;
        assert_eq!(number(behind, 11), Some(110));
        assert_eq!(number(behind, 12), Some(22));
        assert_eq!(number(behind, 19), Some(4242));
        assert_eq!(number(behind, 99), None);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn linux_tells_all_of_it() {
        let used = Used::read();
        assert!(used.resident_bytes.unwrap() > 1_000_000, "{used:?}");
        assert!(used.open_files.unwrap() > 2, "{used:?}");
        assert!(used.most_files.unwrap() >= used.open_files.unwrap());
        // A date of this century.
        let began = in_seconds(used.started_ticks.unwrap())
            + in_seconds(per_second(used.booted_s.unwrap()));
        assert!(began > 1.6e9 && began < 4.1e9, "{began}");
    }
}
