//! What screens at counters cost a server: a thousand that hear nothing, what each holds and works;
//! one payment told to all of them; and how soon one is heard, at the server where its notice came in
//! and at another one that shares the database.

use std::time::{Duration, Instant};

use foundation::{clock::SystemClock, randomness::SystemRandomness};
use reqwest::{Client, RequestBuilder, Response};
use till::{screens::Screens, wanted::Wanted};
use tokio::{sync::mpsc, task::JoinSet};

use super::{load::Load, work::Workers};
use crate::{
    ground::Ground, installation::Installation, page::Page, process::Process, street::client,
};

/// Screens that listen at once.
const SCREENS: usize = 1_000;
/// Payments that are heard, one after the other.
const PAYMENTS: usize = 200;
/// How long a server is watched.
const WATCHED: Duration = Duration::from_secs(30);

/// A screen's cookie, as its browser sends it.
struct Device(String);

impl Device {
    /// One that a manager has set up at the first store.
    async fn set_up(installation: &Installation) -> Self {
        let store = installation.store().await;
        let screens = Screens {
            store: &*store,
            clock: &SystemClock,
            randomness: &SystemRandomness,
        };
        let wanted = Wanted {
            store: "S-1".to_owned(),
            ..Wanted::default()
        };
        let made = screens.make(&wanted).await.unwrap();
        let came = screens.enrol(made.secret.expose(), "a tablet").await;
        Self(format!("portico-till={}", came.unwrap().unwrap().expose()))
    }

    /// Opens its stream at a door, and reads until it is greeted.
    async fn listen(&self, door: &str) -> Listening {
        let http = Client::builder().no_proxy().build().unwrap();
        let asking = http.get(format!("{door}/till/events"));
        let answer = asking.header("cookie", &self.0).send().await.unwrap();
        assert!(answer.status().is_success(), "{}", answer.status());
        let mut listening = Listening(answer);
        listening.until("event: hello").await;
        listening
    }
}

/// An open stream.
struct Listening(Response);

impl Listening {
    async fn until(&mut self, wanted: &str) {
        let mut read = String::new();
        while !read.contains(wanted) {
            let piece = self.0.chunk().await.unwrap();
            let piece = piece.expect("the stream goes on");
            read.push_str(&String::from_utf8_lossy(&piece));
        }
    }
}

/// Measures all of it and says it.
pub(super) async fn tell() {
    let (installation, _gateway) = Installation::new(Ground::File).await;
    let server = installation.start_server(0).await;
    thousand(&installation, &server).await;
    eprintln!(
        "\nFrom the wallet's confirmation to the line at a screen, ms, of {PAYMENTS} payments"
    );
    soon("SQLite", &installation, 0).await;
    drop(server);
    let Some(ground) = Ground::postgres().await else {
        return eprintln!("not measured: there is no PostgreSQL here");
    };
    let (installation, _gateway) = Installation::new(ground).await;
    let mut servers = Vec::new();
    for door in 0..2 {
        servers.push(installation.start_server(door).await);
    }
    soon("PostgreSQL, at the same server", &installation, 0).await;
    soon("PostgreSQL, at another server", &installation, 1).await;
}

async fn thousand(installation: &Installation, server: &Process) {
    let workers = Workers::new(vec![server.id()], None);
    let load = Load::new(installation, vec![server.id()]);
    load.pages().await;
    let device = Device::set_up(installation).await;
    // One listens from the beginning, so that what a store costs once is not a screen's.
    let first = device.listen(&installation.doors[0]).await;
    let (idle, alone) = (workers.memory_kib(), share(&workers).await);
    let mut streams = vec![first];
    while streams.len() < SCREENS {
        let device = Device::set_up(installation).await;
        streams.push(device.listen(&installation.doors[0]).await);
    }
    let (crowded, busy) = (workers.memory_kib(), share(&workers).await);
    eprintln!(
        "\n{SCREENS} screens that hear nothing: {} KiB more than one, {busy:.2} % of a core (one alone: {alone:.2} %)",
        crowded.saturating_sub(idle)
    );
    let worked = workers.servers_cpu();
    let heard = all_hear(installation, streams).await;
    let worked = workers.servers_cpu().saturating_sub(worked);
    eprintln!(
        "One payment told to all of them: {} ms from the first to the last, {} ms of CPU",
        heard.as_millis(),
        worked.as_millis()
    );
}

/// How much of a core a server works, in hundredths.
async fn share(workers: &Workers) -> f64 {
    let before = workers.servers_cpu();
    tokio::time::sleep(WATCHED).await;
    let worked = workers.servers_cpu().saturating_sub(before);
    worked.as_secs_f64() / WATCHED.as_secs_f64() * 100.0
}

/// One payment; the time between the first and the last of its listeners.
async fn all_hear(installation: &Installation, streams: Vec<Listening>) -> Duration {
    let mut listeners = JoinSet::new();
    for mut stream in streams {
        listeners.spawn(async move {
            stream.until("event: paid").await;
            Instant::now()
        });
    }
    confirming(installation).await.send().await.unwrap();
    let heard = listeners.join_all().await;
    let first = heard.iter().min().unwrap();
    heard.iter().max().unwrap().duration_since(*first)
}

/// How soon payments are heard at a door whose notices come in at the first one.
async fn soon(ground: &str, installation: &Installation, door: usize) {
    let device = Device::set_up(installation).await;
    let mut stream = device.listen(&installation.doors[door]).await;
    let (told, mut heard) = mpsc::unbounded_channel();
    let listener = tokio::spawn(async move {
        loop {
            stream.until("event: paid").await;
            if told.send(Instant::now()).is_err() {
                return;
            }
        }
    });
    let mut took = Vec::new();
    for _ in 0..PAYMENTS {
        let confirming = confirming(installation).await;
        let begun = Instant::now();
        confirming.send().await.unwrap();
        took.push(
            heard
                .recv()
                .await
                .unwrap()
                .duration_since(begun)
                .as_millis(),
        );
    }
    listener.abort();
    took.sort_unstable();
    let at = |hundredth: usize| took[(took.len() * hundredth / 100).min(took.len() - 1)];
    eprintln!(
        "  {ground:<32} p50 {:>4}  p95 {:>4}  p99 {:>4}  max {:>4}",
        at(50),
        at(95),
        at(99),
        at(100)
    );
}

/// A payment that only has to be confirmed in the wallet.
async fn confirming(installation: &Installation) -> RequestBuilder {
    let (http, door) = (client(), &installation.doors[0]);
    let asking = http.get(format!("{door}/c/{}", installation.code));
    let page = Page::of(asking).await.unwrap();
    let field = |name| page.field(name).unwrap();
    let form = [
        ("code", field("code")),
        ("attempt", field("attempt")),
        ("lang", field("lang")),
        ("amount", "12.50".to_owned()),
    ];
    let posting = http.post(format!("{door}/api/start_payment")).form(&form);
    let started = Page::of(posting).await.unwrap();
    let led = started.location().expect("it leads on");
    let address = if led.starts_with('/') {
        format!("{door}{led}")
    } else {
        led.to_owned()
    };
    let cashier = if address.ends_with("/open") {
        let page = Page::of(http.get(address)).await.unwrap();
        page.onward().expect("it leads into the wallet")
    } else {
        address
    };
    http.post(cashier).form(&[("choice", "pay")])
}
