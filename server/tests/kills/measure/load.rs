//! One request after the other, and what servers and database did for them.

use std::{
    cell::Cell,
    fmt,
    time::{Duration, Instant},
};

use domain::AttemptKey;

use super::{Measured, work::Workers};
use crate::{installation::Installation, page::Page, street::client};

/// How often each is asked for.
const TIMES: u32 = 200;
/// How long servers are watched while nobody asks: their sweeping, and what they tell each other.
const QUIET: Duration = Duration::from_secs(20);

/// What one of many costs, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cost {
    /// Of the servers.
    pub(super) server: f64,
    /// Of the database's own processes; none for a file.
    pub(super) database: f64,
    /// All but one in a hundred are answered by then.
    p99: f64,
}

impl Cost {
    /// Of everybody, in milliseconds.
    pub(super) fn all_ms(self) -> f64 {
        self.server + self.database
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            server,
            database,
            p99,
        } = self;
        write!(out, "{server:6.2} {database:6.2} {p99:6.1}")
    }
}

/// Somebody who asks one server after the other.
pub(super) struct Load<'a> {
    http: reqwest::Client,
    installation: &'a Installation,
    doors: usize,
    next: Cell<usize>,
    workers: Workers,
    /// CPU of a second in which nobody asks, of all servers and the database, in seconds.
    quiet: Cell<[f64; 2]>,
}

impl<'a> Load<'a> {
    /// At as many doors as there are servers.
    pub(super) fn new(installation: &'a Installation, servers: Vec<u32>) -> Self {
        Self {
            http: client(),
            installation,
            doors: servers.len(),
            next: Cell::new(0),
            workers: Workers::new(servers, installation.ground.process()),
            quiet: Cell::default(),
        }
    }

    /// Everything once, with so many payments stored. What leaves something to do behind comes last.
    pub(super) async fn measure(&self, stored: u32) -> Measured {
        // The first requests fill what is kept; they are nobody's cost.
        self.cost(async || drop(self.page().await)).await;
        let quiet = self.quiet().await;
        let page = self.cost(async || drop(self.page().await)).await;
        let metrics = self
            .cost(async || {
                let address = format!("http://{}/metrics", self.installation.metrics);
                let asked = self.http.get(address).send().await.unwrap();
                assert!(asked.status().is_success());
                asked.bytes().await.unwrap();
            })
            .await;
        let payment = self.payment(page).await;
        Measured {
            stored,
            page,
            payment,
            metrics,
            quiet,
        }
    }

    /// A payment, without the page that it begins with.
    pub(super) async fn payment(&self, page: Cost) -> Cost {
        let both = self
            .cost(async || {
                let page = self.page().await;
                self.start(&page).await;
            })
            .await;
        Cost {
            server: both.server - page.server,
            database: both.database - page.database,
            p99: both.p99,
        }
    }

    /// A page.
    pub(super) async fn pages(&self) -> Cost {
        self.cost(async || drop(self.page().await)).await
    }

    /// CPU of a second in which nobody asks for anything, in milliseconds. From now on it is no part of
    /// what something costs.
    pub(super) async fn quiet(&self) -> f64 {
        let before = self.cpu();
        tokio::time::sleep(QUIET).await;
        let after = self.cpu();
        let a_second =
            |n: usize| after[n].saturating_sub(before[n]).as_secs_f64() / QUIET.as_secs_f64();
        let quiet = [a_second(0), a_second(1)];
        self.quiet.set(quiet);
        quiet.iter().sum::<f64>() * 1_000.0
    }

    /// Of the servers and of the database.
    fn cpu(&self) -> [Duration; 2] {
        [self.workers.servers_cpu(), self.workers.database_cpu()]
    }

    async fn cost(&self, once: impl AsyncFn()) -> Cost {
        let before = self.cpu();
        let begun = Instant::now();
        let mut answers = Vec::new();
        for _ in 0..TIMES {
            let asked = Instant::now();
            once().await;
            answers.push(asked.elapsed());
        }
        answers.sort();
        let slow = answers[answers.len() * 99 / 100];
        let after = self.cpu();
        let took = begun.elapsed().as_secs_f64();
        let each = |n: usize| {
            let worked = after[n].saturating_sub(before[n]).as_secs_f64();
            (worked - self.quiet.get()[n] * took) * 1_000.0 / f64::from(TIMES)
        };
        Cost {
            server: each(0),
            database: each(1),
            p99: slow.as_secs_f64() * 1_000.0,
        }
    }

    fn door(&self) -> &str {
        let next = self.next.get();
        self.next.set((next + 1) % self.doors);
        &self.installation.doors[next]
    }

    async fn page(&self) -> Page {
        let address = format!("{}/c/{}", self.door(), self.installation.code);
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
        let address = format!("{}/api/start_payment", self.door());
        let answer = Page::of(self.http.post(address).form(&form)).await;
        assert!(answer.unwrap().location().is_some(), "it leads on");
    }
}
