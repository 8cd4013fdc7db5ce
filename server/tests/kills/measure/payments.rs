//! What a started payment costs the server beside the one thing that can't be left out, its signature: in one run on one
//! machine. CPU by the system's nanoseconds, not the time that passed.

use std::{process::ExitCode, time::Duration};

use domain::AttemptKey;
use foundation::randomness::{Randomness, SystemRandomness};
use gateway::{PrivateKey, Signer};

use super::{crowd, work, work::Workers};
use crate::{ground::Ground, installation::Installation, street::client};

/// The word that makes this binary measure payments alone.
pub(crate) const PAYMENT: &str = "--measure-payment";

/// Customers who pay at once.
const CUSTOMERS: u32 = 4;
/// How often each of them starts a payment.
const TIMES: u32 = 250;
/// How often each does before it counts, until every connection knows its statements.
const BEFORE: u32 = 50;
/// Signatures that are made.
const SIGNATURES: u32 = 1_000;
/// A request's body is about as long.
const SIGNED: [u8; 1_900] = [b'x'; 1_900];

/// Measures on both engines.
pub(crate) fn run() -> ExitCode {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let (installation, gateway) = Installation::new(Ground::File).await;
        let one = signature(&installation.private_key());
        eprintln!("\nOne signature: {:.1} µs of CPU", micros(one));
        tell("SQLite", &installation, one).await;
        drop(gateway);
        let Some(ground) = Ground::postgres().await else {
            eprintln!("not measured: there is no PostgreSQL here");
            return;
        };
        let (installation, _gateway) = Installation::new(ground).await;
        tell("PostgreSQL", &installation, one).await;
    });
    ExitCode::SUCCESS
}

/// Of one signature, by the engine that signs calls.
fn signature(pem: &str) -> Duration {
    let signer = gateway::signer(&PrivateKey::read(pem).unwrap()).unwrap();
    let sign = |times: u32| (0..times).for_each(|_| assert_eq!(made(&*signer), 256));
    sign(SIGNATURES / 10);
    let before = work::of_this_thread();
    sign(SIGNATURES);
    work::of_this_thread().saturating_sub(before) / SIGNATURES
}

fn made(signer: &dyn Signer) -> usize {
    signer.sign(&SIGNED).unwrap().len()
}

async fn tell(engine: &str, installation: &Installation, signature: Duration) {
    let server = installation.start_server(0).await;
    let workers = Workers::new(vec![server.id()], installation.ground.process());
    started(installation, BEFORE).await;
    let cpu = || [workers.servers_cpu(), workers.database_cpu()];
    let before = cpu();
    started(installation, TIMES).await;
    let after = cpu();
    let starts = CUSTOMERS * TIMES;
    let each = |n: usize| after[n].saturating_sub(before[n]) / starts;
    let (own, database) = (each(0), each(1));
    // Nobody pays in the wallet: each is asked about until its time is over, and then cancelled.
    crowd::all_are_decided(installation).await;
    let whole = workers.servers_cpu().saturating_sub(before[0]) / starts;
    eprintln!(
        "{engine}: a start {:.0} µs of the server's CPU, {:.2} signatures (and {:.0} µs of the database's); \
         with all the asking until it is over, and the cancelling, {:.0} µs",
        micros(own),
        own.as_secs_f64() / signature.as_secs_f64(),
        micros(database),
        micros(whole),
    );
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// Each customer starts so many, one after the other, as the page's script does.
async fn started(installation: &Installation, times: u32) {
    let mut customers = Vec::new();
    for _ in 0..CUSTOMERS {
        let (door, code) = (installation.doors[0].clone(), installation.code.clone());
        customers.push(tokio::spawn(async move {
            let http = client();
            for _ in 0..times {
                start(&http, &door, &code).await;
            }
        }));
    }
    for customer in customers {
        customer.await.unwrap();
    }
}

/// A page load's payment is started.
pub(super) async fn start(http: &reqwest::Client, door: &str, code: &str) {
    let random: &dyn Randomness = &SystemRandomness;
    let attempt = AttemptKey::from_random(random.bytes());
    let form = [
        ("code", code),
        ("attempt", attempt.as_str()),
        ("lang", "zh-HK"),
        ("amount", "12.50"),
    ];
    let asked = http.post(format!("{door}/api/start_payment"));
    let asked = asked.header("accept", "application/json").form(&form);
    let told = asked.send().await.unwrap().text().await.unwrap();
    assert!(told.contains("\"look\":\"/r/"), "it leads on: {told}");
}
