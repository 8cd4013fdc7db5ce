//! What a page, a payment, a look of monitoring and a quiet second cost with few and with many
//! payments stored, on a file and on a PostgreSQL; a payment with one, two and four servers; memory
//! with a thousand open web views; what
//! screens at counters cost, and how soon they hear. CPU of the processes themselves, as ratios within one run.
//! Not a test: `cargo xtask measure` runs it and people read it. Nothing here fails by being slow.

mod crowd;
mod fill;
pub(crate) mod hello;
mod load;
pub(crate) mod pages;
pub(crate) mod payments;
mod screens;
pub(crate) mod waiting;
mod work;

use std::process::ExitCode;

use crate::{ground::Ground, installation::Installation};
use load::{Cost, Load};

/// The word that makes this binary measure.
pub(crate) const MEASURE: &str = "--measure";

/// What there is to begin with.
const FEW: u32 = 1_000;

/// Measures only what screens cost.
pub(crate) const SCREENS: &str = "--measure-screens";

/// What was measured with so many payments stored.
struct Measured {
    stored: u32,
    page: Cost,
    payment: Cost,
    metrics: Cost,
    /// CPU of a second in which nobody asks, in milliseconds: sweeping is in it.
    quiet: f64,
}

/// Measures both engines, `many` payments being a lot.
pub(crate) fn run(many: u32) -> ExitCode {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let files = [Ground::File, Ground::File];
        compare("SQLite", files, many).await;
        match (Ground::postgres().await, Ground::postgres().await) {
            (Some(one), Some(other)) => compare("PostgreSQL", [one, other], many).await,
            _ => eprintln!("not measured: there is no PostgreSQL here"),
        }
        eprintln!("\nA payment, servers on one PostgreSQL: CPU of servers, of the database, slowest of a hundred, ms");
        crowd::servers().await;
        let (installation, _gateway) = Installation::new(Ground::File).await;
        let [idle, crowded, after] = crowd::memory(&installation).await;
        eprintln!("\nMemory of a server: {idle} KiB; with a thousand open web views {crowded} KiB; afterwards {after} KiB");
        screens::tell().await;
    });
    ExitCode::SUCCESS
}

/// What screens at counters cost, and nothing else.
pub(crate) fn run_screens() -> ExitCode {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(screens::tell());
    ExitCode::SUCCESS
}

/// Each on a ground of its own, so that nobody has to ask about the payments of the other.
async fn compare(engine: &str, grounds: [Ground; 2], many: u32) {
    let mut all = Vec::new();
    for (ground, stored) in grounds.into_iter().zip([FEW, many]) {
        let (installation, _gateway) = Installation::new(ground).await;
        fill::fill(&installation, stored).await;
        let server = installation.start_server(0).await;
        let load = Load::new(&installation, vec![server.id()]);
        all.push(load.measure(stored).await);
    }
    tell(engine, &all);
}

fn tell(engine: &str, all: &[Measured]) {
    eprintln!(
        "\n{engine}: CPU of the server, of the database's processes, slowest of a hundred, ms"
    );
    eprintln!(
        "  payments stored  page                   payment                metrics                quiet second"
    );
    for one in all {
        let Measured {
            stored,
            page,
            payment,
            metrics,
            quiet,
        } = one;
        eprintln!("  {stored:>15}  {page}   {payment}   {metrics}   {quiet:6.2}");
    }
    let [few, many] = all else { return };
    let ratio = |of: fn(&Measured) -> f64| of(many) / of(few);
    eprintln!(
        "  {:>15}  {:<23}{:<23}{:<23}{:6.2}",
        "ratio of CPU",
        format!("{:6.2}", ratio(|one| one.page.all_ms())),
        format!("{:6.2}", ratio(|one| one.payment.all_ms())),
        format!("{:6.2}", ratio(|one| one.metrics.all_ms())),
        ratio(|one| one.quiet)
    );
}
