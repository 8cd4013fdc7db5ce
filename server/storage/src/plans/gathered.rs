//! The statements that the adapters say, as their driver hears them.

use std::{
    collections::BTreeSet,
    fmt,
    sync::{Arc, LazyLock},
};

use tokio::sync::Mutex;
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{
    layer::{Context, Layer, SubscriberExt as _},
    registry::Registry,
};

/// What a statement of ours begins with. What opens a file and what counts tables is the driver's.
const BEGINNINGS: [&str; 5] = ["SELECT ", "WITH ", "INSERT ", "UPDATE ", "DELETE "];
/// What only the engines and their driver know.
const NOT_OURS: [&str; 2] = ["sqlite_master", "_sqlx_migrations"];

#[derive(Clone, Default)]
struct Gathering(Arc<std::sync::Mutex<BTreeSet<String>>>);

impl<S: Subscriber> Layer<S> for Gathering {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "sqlx::query" {
            event.record(&mut self.clone());
        }
    }
}

impl Visit for Gathering {
    fn record_str(&mut self, field: &Field, value: &str) {
        let sql = value.trim();
        let is_ours = BEGINNINGS
            .iter()
            .any(|beginning| sql.starts_with(beginning))
            && !NOT_OURS.iter().any(|name| sql.contains(name));
        // Text without values is what a migration says; it isn't said again.
        if field.name() == "db.statement" && is_ours && !sql.contains(';') {
            self.0.lock().unwrap().insert(numbered(sql));
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn fmt::Debug) {}
}

/// With `$1` for every `?` that a built statement has on SQLite.
fn numbered(sql: &str) -> String {
    let mut parts = sql.split('?');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.enumerate().fold(first, |before, (at, part)| {
        format!("{before}${}{part}", at + 1)
    })
}

/// What was heard, in whichever test of this process.
static GATHERING: LazyLock<Gathering> = LazyLock::new(|| {
    let gathering = Gathering::default();
    // The driver speaks from threads of its own, so it has to be everybody's.
    let subscriber = Registry::default().with(gathering.clone());
    tracing::subscriber::set_global_default(subscriber).unwrap();
    gathering
});
/// One engine's contracts at a time.
static TURN: Mutex<()> = Mutex::const_new(());

/// Runs every contract of one engine, and gives back what was said.
pub(super) async fn gathered(contracts: impl Future<Output = ()>) -> Vec<String> {
    let _turn = TURN.lock().await;
    let gathering = &*GATHERING;
    gathering.0.lock().unwrap().clear();
    contracts.await;
    let all: Vec<String> = gathering.0.lock().unwrap().iter().cloned().collect();
    assert!(all.len() > 60, "only {} statements were heard", all.len());
    all
}
