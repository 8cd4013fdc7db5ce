//! What a gateway that takes its time costs everybody else: pages and memory while a thousand customers wait for it.

use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

use tokio::task::JoinHandle;

use super::{payments::start, work::Workers};
use crate::{ground::Ground, installation::Installation, street::client};

/// The word that makes this binary measure waiting alone.
pub(crate) const WAITING: &str = "--measure-waiting";

/// Customers who wait at once.
const CUSTOMERS: u32 = 1_000;
/// How long the gateway takes: a little less than a call is waited for.
const SLOW: Duration = Duration::from_millis(4_500);
/// The pretend gateway's seconds are so many times shorter.
const FACTOR: u32 = 1_000;
/// Until all of them wait.
const ALL_WAIT: Duration = Duration::from_millis(1_500);
/// How long pages are asked for: they are done before the first answer comes.
const LOOKS: Duration = Duration::from_secs(2);
/// What they held is given back by then.
const AFTERWARDS: Duration = Duration::from_secs(30);

/// How it stood at one moment.
struct Moment {
    p50_ms: f64,
    p99_ms: f64,
    memory_kib: u64,
}

/// Measures it on a file.
pub(crate) fn run() -> ExitCode {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let (installation, _gateway) = Installation::new(Ground::File).await;
        let server = installation.start_server(0).await;
        let workers = Workers::new(vec![server.id()], None);
        moment(&installation, &workers).await;
        eprintln!("\n{CUSTOMERS} customers wait    a page, of a hundred 50 / 99, ms   memory, MiB");
        tell("before", &moment(&installation, &workers).await);
        // What a server holds that has worked, such as the database's own memory, is no customer's.
        let http = client();
        for _ in 0..CUSTOMERS {
            start(&http, &installation.doors[0], &installation.code).await;
        }
        drop(http);
        tell("when it has worked", &moment(&installation, &workers).await);
        let customers = waiting(&installation).await;
        tokio::time::sleep(ALL_WAIT).await;
        tell("while they wait", &moment(&installation, &workers).await);
        for customer in customers {
            customer.await.unwrap();
        }
        tell("when they are gone", &moment(&installation, &workers).await);
        tokio::time::sleep(AFTERWARDS).await;
        tell("30 s later", &moment(&installation, &workers).await);
    });
    ExitCode::SUCCESS
}

/// All of them at once.
async fn waiting(installation: &Installation) -> Vec<JoinHandle<()>> {
    slow_down(installation).await;
    let http = client();
    let mut customers = Vec::new();
    for _ in 0..CUSTOMERS {
        let (http, code) = (http.clone(), installation.code.clone());
        let door = installation.doors[0].clone();
        customers.push(tokio::spawn(
            async move { start(&http, &door, &code).await },
        ));
    }
    customers
}

fn tell(when: &str, moment: &Moment) {
    let Moment {
        p50_ms,
        p99_ms,
        memory_kib,
    } = moment;
    eprintln!(
        "  {when:<22}{p50_ms:>18.1} / {p99_ms:<10.1}{:>14}",
        memory_kib / 1_024
    );
}

/// The next answers to a start come late.
async fn slow_down(installation: &Installation) {
    let http = client();
    let late = u32::try_from(SLOW.as_millis()).unwrap() * FACTOR;
    let script = format!("{{\"delay_ms\":{late}}}");
    for _ in 0..CUSTOMERS {
        let asked = http.post(format!("{}/_sbx/scenario/next", installation.gateway));
        let asked = asked.header("content-type", "application/json");
        let answer = asked.body(script.clone()).send().await.unwrap();
        assert!(answer.status().is_success(), "{answer:?}");
    }
}

/// Asks for pages, one after the other.
async fn moment(installation: &Installation, workers: &Workers) -> Moment {
    let http = client();
    let address = format!("{}/c/{}", installation.doors[0], installation.code);
    let (begun, mut took) = (Instant::now(), Vec::new());
    while begun.elapsed() < LOOKS {
        let asked = Instant::now();
        let page = http.get(&address).send().await.unwrap();
        assert!(page.status().is_success());
        page.bytes().await.unwrap();
        took.push(asked.elapsed().as_secs_f64() * 1_000.0);
    }
    took.sort_by(f64::total_cmp);
    Moment {
        p50_ms: took[took.len() / 2],
        p99_ms: took[took.len() * 99 / 100],
        memory_kib: workers.memory_kib(),
    }
}
