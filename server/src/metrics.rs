//! Numbers for the operator's monitoring, on an address of their own: what is undecided and for how
//! long, what became of payments, how the gateway answers, what needs a person. Off unless
//! configured; never among the public pages.
//!
//! It answers whatever is broken: what can't be told is left out, and that it can't is a number.

use std::{fmt::Write, sync::Arc};

use axum::{Router, extract::State, routing::get};

use crate::{disk, upkeep::Upkeep};
use alarms::Kind;
use payments::{Payments, Queue};

/// What is looked at.
#[derive(Clone, Debug)]
pub struct Watched {
    /// The use cases.
    pub payments: Arc<Payments>,
    /// Who looks after the house.
    pub upkeep: Arc<Upkeep>,
}

/// `GET /metrics`, in the text format that monitoring systems read.
pub fn router(watched: Watched) -> Router {
    Router::new()
        .route("/metrics", get(show))
        .with_state(watched)
}

async fn show(State(watched): State<Watched>) -> String {
    text(&watched).await
}

/// Everything that can be told.
pub async fn text(watched: &Watched) -> String {
    let mut out = String::new();
    let version = env!("CARGO_PKG_VERSION");
    let info = format!("portico_build_info{{version=\"{version}\"}} 1");
    Family {
        name: "portico_build_info",
        form: "gauge",
        help: "Which Portico this is.",
        lines: &[info],
    }
    .write(&mut out);
    let queue = watched.payments.queue().await;
    let readable = i64::from(queue.is_ok());
    gauge(
        &mut out,
        "database_readable",
        "0 while the database can't be read.",
        readable,
    );
    let writable = i64::from(watched.upkeep.health.is_writable());
    gauge(
        &mut out,
        "database_writable",
        "0 while the database can't be written.",
        writable,
    );
    servers(&mut out, watched);
    let folder = watched.upkeep.folder.as_deref();
    if let Some(free) = folder.and_then(disk::free_bytes) {
        let free = i64::try_from(free).unwrap_or(i64::MAX);
        gauge(
            &mut out,
            "data_free_bytes",
            "Space left for the database.",
            free,
        );
    }
    match queue {
        Ok(queue) => waiting(&mut out, queue),
        Err(error) => tracing::error!(%error, "what waits can't be counted"),
    }
    alarms(&mut out, watched).await;
    let refused = watched.upkeep.strangers.all();
    let name = "portico_notifications_refused_total";
    let help = "Notifications that were not the gateway's.";
    Family {
        name,
        form: "counter",
        help,
        lines: &[format!("{name} {refused}")],
    }
    .write(&mut out);
    out.push_str(&watched.payments.tally().text());
    out
}

/// How many servers there are as this one sees it, and what it uses: monitoring compares.
fn servers(out: &mut String, watched: &Watched) {
    let roster = &watched.upkeep.roster;
    let living = i64::from(roster.living());
    gauge(
        out,
        "servers",
        "Servers that run over this database, as this one sees it.",
        living,
    );
    let me = roster.me();
    let name = "portico_uses_info";
    let line =
        |(what, digest): (&str, String)| format!("{name}{{what=\"{what}\",digest=\"{digest}\"}} 1");
    let lines = [("wallets", me.wallets), ("accounts", me.accounts)].map(line);
    let help = "Digests of the files this server uses.";
    let uses = Family {
        name,
        form: "gauge",
        help,
        lines: &lines,
    };
    uses.write(out);
    let connections = watched.upkeep.store.connections();
    let name = "portico_database_connections";
    let line = |(state, count): (&str, u32)| format!("{name}{{state=\"{state}\"}} {count}");
    let lines = [("used", connections.used), ("idle", connections.idle)].map(line);
    let help = "Connections for requests; when all are used the next one waits.";
    let form = "gauge";
    let pool = Family {
        name,
        form,
        help,
        lines: &lines,
    };
    pool.write(out);
    gauge(
        out,
        "database_connections_max",
        "The most there may be.",
        i64::from(connections.most),
    );
    let took_ms = roster.wrote_ms().unwrap_or_default();
    let line = format!(
        "portico_database_write_seconds {}.{:03}",
        took_ms / 1_000,
        took_ms % 1_000
    );
    let help = "How long the last small write took, waiting for a connection included.";
    let took = Family {
        name: "portico_database_write_seconds",
        form: "gauge",
        help,
        lines: &[line],
    };
    took.write(out);
}

fn waiting(out: &mut String, queue: Queue) {
    let rows: [(&str, &str, i64); 5] = [
        (
            "payments_undecided",
            "Payments without a final word.",
            queue.count,
        ),
        (
            "payments_undecided_oldest_seconds",
            "Age of the oldest of them.",
            queue.oldest_ms / 1_000,
        ),
        (
            "refunds_undecided",
            "Refunds without a final word.",
            queue.refunds,
        ),
        (
            "refunds_undecided_oldest_seconds",
            "Age of the oldest of them.",
            queue.oldest_refund_ms / 1_000,
        ),
        (
            "gateway_left_alone",
            "1 while the gateway does not answer and is left alone.",
            i64::from(queue.gateway_down),
        ),
    ];
    for (name, help, value) in rows {
        gauge(out, name, help, value);
    }
}

/// Open alarms by kind: those of the database, and those that could not be written into it yet.
async fn alarms(out: &mut String, watched: &Watched) {
    let alarms = watched.payments.alarms();
    let kept = watched.upkeep.store.count_alarms().await;
    let unwritten = match &kept {
        Ok(_) => alarms.unwritten(),
        Err(_) => alarms.going_on(),
    };
    let kept = kept.unwrap_or_default();
    let count = |kind: &Kind| {
        let found = kept.iter().find(|(name, _)| name == kind.as_str());
        let waiting = i64::from(unwritten.contains(kind));
        found.map_or(waiting, |(_, count)| *count)
    };
    let line = |kind: &Kind| {
        let count = count(kind);
        format!("portico_alarms_open{{kind=\"{}\"}} {count}", kind.as_str())
    };
    let lines: Vec<String> = Kind::ALL.iter().map(line).collect();
    let help = "Alarms that go on and that nobody has acknowledged.";
    Family {
        name: "portico_alarms_open",
        form: "gauge",
        help,
        lines: &lines,
    }
    .write(out);
    let line = |(kind, count): (Kind, u64)| {
        let name = "portico_alarms_raised_total";
        format!("{name}{{kind=\"{}\"}} {count}", kind.as_str())
    };
    let lines: Vec<String> = alarms.raised().into_iter().map(line).collect();
    let help = "Alarms raised since this process began.";
    Family {
        name: "portico_alarms_raised_total",
        form: "counter",
        help,
        lines: &lines,
    }
    .write(out);
}

fn gauge(out: &mut String, name: &str, help: &str, value: i64) {
    let name = format!("portico_{name}");
    let line = format!("{name} {value}");
    Family {
        name: &name,
        form: "gauge",
        help,
        lines: &[line],
    }
    .write(out);
}

/// One figure, or several of a kind.
struct Family<'a> {
    name: &'a str,
    /// What Prometheus calls its type.
    form: &'a str,
    help: &'a str,
    lines: &'a [String],
}

impl Family<'_> {
    fn write(&self, out: &mut String) {
        let Self {
            name,
            form,
            help,
            lines,
        } = self;
        // Writing to a string can't fail.
        let _ = writeln!(out, "# HELP {name} {help}\n# TYPE {name} {form}");
        for line in *lines {
            let _ = writeln!(out, "{line}");
        }
    }
}
