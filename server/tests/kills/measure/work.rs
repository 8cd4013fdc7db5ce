//! What processes have worked and what they hold, by the system's own books.

use std::{fs, path::Path, time::Duration};

/// Processes that do somebody's work together.
#[derive(Debug)]
pub(super) struct Workers {
    servers: Vec<u32>,
    database: Option<u32>,
}

impl Workers {
    /// These servers, and what works for the first process of a database.
    pub(super) fn new(servers: Vec<u32>, database: Option<u32>) -> Self {
        Self { servers, database }
    }

    /// What all threads of the servers have worked so far.
    pub(super) fn servers_cpu(&self) -> Duration {
        self.servers.iter().map(|process| cpu(*process)).sum()
    }

    /// What the database's processes that live now have worked so far.
    pub(super) fn database_cpu(&self) -> Duration {
        let Some(first) = self.database else {
            return Duration::ZERO;
        };
        children(first).into_iter().map(cpu).sum()
    }

    /// Memory of the servers that is no file's, in KiB.
    pub(super) fn memory_kib(&self) -> u64 {
        self.servers.iter().map(|process| memory(*process)).sum()
    }
}

/// By the system's nanoseconds.
fn cpu(process: u32) -> Duration {
    // A process that has just ended works no more.
    let Ok(threads) = fs::read_dir(format!("/proc/{process}/task")) else {
        return Duration::ZERO;
    };
    let worked = threads.filter_map(|thread| worked(&thread.ok()?.path()));
    Duration::from_nanos(worked.sum())
}

/// What the thread that asks has worked so far.
pub(super) fn of_this_thread() -> Duration {
    Duration::from_nanos(worked(Path::new("/proc/thread-self")).unwrap())
}

fn worked(thread: &Path) -> Option<u64> {
    let text = fs::read_to_string(thread.join("schedstat")).ok()?;
    text.split(' ').next()?.parse().ok()
}

fn children(parent: u32) -> Vec<u32> {
    let wanted = format!("PPid:\t{parent}");
    let all = fs::read_dir("/proc").unwrap();
    all.filter_map(|entry| {
        let number = entry.ok()?.file_name().to_str()?.parse().ok()?;
        let status = fs::read_to_string(format!("/proc/{number}/status")).ok()?;
        status.lines().any(|line| line == wanted).then_some(number)
    })
    .collect()
}

fn memory(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("RssAnon:"));
    let kib = line.and_then(|line| line.split_whitespace().next());
    kib.unwrap().parse().unwrap()
}
