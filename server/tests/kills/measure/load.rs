//! One request after the other, and what the server's process did for them.

use std::{
    fmt, fs,
    time::{Duration, Instant},
};

use domain::AttemptKey;

use super::Measured;
use crate::{installation::Installation, page::Page, street::client};

/// How often each is asked for.
const TIMES: u32 = 200;

/// What one of many costs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cost {
    /// Of the server's process, in milliseconds.
    pub(super) cpu_ms: f64,
    /// All but one in a hundred are answered by then, in milliseconds.
    p99_ms: f64,
}

impl fmt::Display for Cost {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:6.2} {:6.1}", self.cpu_ms, self.p99_ms)
    }
}

/// Somebody who asks.
pub(super) struct Load {
    http: reqwest::Client,
    base: String,
    metrics: String,
    code: String,
    process: u32,
}

impl Load {
    pub(super) fn new(installation: &Installation, process: u32) -> Self {
        Self {
            http: client(),
            base: installation.doors[0].clone(),
            metrics: format!("http://{}/metrics", installation.metrics),
            code: installation.code.clone(),
            process,
        }
    }

    /// Everything once, with so many payments stored. What leaves something to do behind comes last.
    pub(super) async fn measure(&self, stored: u32) -> Measured {
        // The first requests fill what is kept; they are nobody's cost.
        self.cost(async || drop(self.page().await)).await;
        let page = self.cost(async || drop(self.page().await)).await;
        let metrics = self
            .cost(async || {
                let asked = self.http.get(&self.metrics).send().await.unwrap();
                assert!(asked.status().is_success());
                asked.bytes().await.unwrap();
            })
            .await;
        let both = self
            .cost(async || {
                let page = self.page().await;
                self.start(&page).await;
            })
            .await;
        // A payment begins with a page, which has a column of its own.
        let payment = Cost {
            cpu_ms: both.cpu_ms - page.cpu_ms,
            p99_ms: both.p99_ms,
        };
        Measured {
            stored,
            page,
            payment,
            metrics,
        }
    }

    async fn cost(&self, once: impl AsyncFn()) -> Cost {
        let before = self.cpu();
        let mut answers = Vec::new();
        for _ in 0..TIMES {
            let asked = Instant::now();
            once().await;
            answers.push(asked.elapsed());
        }
        answers.sort();
        let slow = answers[answers.len() * 99 / 100];
        Cost {
            cpu_ms: self.cpu().saturating_sub(before).as_secs_f64() * 1_000.0 / f64::from(TIMES),
            p99_ms: slow.as_secs_f64() * 1_000.0,
        }
    }

    async fn page(&self) -> Page {
        let address = format!("{}/c/{}", self.base, self.code);
        let page = Page::of(self.http.get(address)).await.unwrap();
        let attempt = page.field("attempt").unwrap();
        AttemptKey::parse(&attempt).unwrap();
        page
    }

    async fn start(&self, page: &Page) {
        let field = |name| page.field(name).unwrap();
        let form = [
            ("code", field("code")),
            ("attempt", field("attempt")),
            ("lang", field("lang")),
            ("amount", "12.50".to_owned()),
        ];
        let address = format!("{}/api/start_payment", self.base);
        let answer = Page::of(self.http.post(address).form(&form)).await;
        assert!(answer.unwrap().location().is_some(), "it leads on");
    }

    /// What all threads of the server have worked so far, by the system's nanoseconds.
    fn cpu(&self) -> Duration {
        let threads = fs::read_dir(format!("/proc/{}/task", self.process)).unwrap();
        let worked = threads.filter_map(|thread| {
            let file = thread.ok()?.path().join("schedstat");
            let text = fs::read_to_string(file).ok()?;
            text.split(' ').next()?.parse::<u64>().ok()
        });
        Duration::from_nanos(worked.sum())
    }
}
