//! What a page, a payment and a look of monitoring cost a server, with few and with many payments
//! stored, on a file and on a PostgreSQL: CPU of the server's own process, as ratios within one run.
//! Not a test: `cargo xtask measure` runs it and people read it. Nothing here fails by being slow.

mod fill;
mod load;

use std::process::ExitCode;

use crate::{ground::Ground, installation::Installation};
use load::{Cost, Load};

/// The word that makes this binary measure.
pub(crate) const MEASURE: &str = "--measure";

/// What there is to begin with.
const FEW: u32 = 1_000;

/// What was measured with so many payments stored.
struct Measured {
    stored: u32,
    page: Cost,
    payment: Cost,
    metrics: Cost,
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
    });
    ExitCode::SUCCESS
}

/// Each on a ground of its own, so that nobody has to ask about the payments of the other.
async fn compare(engine: &str, grounds: [Ground; 2], many: u32) {
    let mut all = Vec::new();
    for (ground, stored) in grounds.into_iter().zip([FEW, many]) {
        let (installation, _gateway) = Installation::new(ground).await;
        fill::fill(&installation, stored).await;
        let server = installation.start_server(0).await;
        let load = Load::new(&installation, server.id());
        all.push(load.measure(stored).await);
    }
    tell(engine, &all);
}

fn tell(engine: &str, all: &[Measured]) {
    eprintln!("\n{engine}: CPU of the server in ms each, and the slowest of a hundred answers");
    eprintln!("  payments stored        page         payment         metrics");
    for one in all {
        let Measured {
            stored,
            page,
            payment,
            metrics,
        } = one;
        eprintln!("  {stored:>15}  {page}  {payment}  {metrics}");
    }
    let [few, many] = all else { return };
    eprintln!(
        "  {:>15}  {:>10.2}  {:>14.2}  {:>14.2}",
        "ratio of CPU",
        many.page.cpu_ms / few.page.cpu_ms,
        many.payment.cpu_ms / few.payment.cpu_ms,
        many.metrics.cpu_ms / few.metrics.cpu_ms
    );
}
