//! 100,000 payments with everything that belongs to them, made out of one by the database itself.

use sqlx::{AssertSqlSafe, PgConnection, SqliteConnection};

use crate::{
    Storage,
    contract::{
        consent::request,
        refunds::refund,
        samples::{START, after, inserted, member},
    },
    move_data::layout::{Column, Kind, Layout, of_file, of_server},
};
use consent::store::Decision;
use domain::{EventKind, RefundEvent, RefundState, State};
use payments::{
    payment::{News, Payment, Source},
    refund::RefundNews,
    store::After,
};
use people::{role::Role, scope::Reach};
use risk::payer::{PaidBy, PayerMark};

/// What there is of each table that grows, besides the first.
const MORE: u32 = 99_999;
/// What grows has more rows than that.
const MANY: i64 = 10_000;
/// Columns in which every row has something else.
const OWN: &[&str] = &[
    "request_id",
    "refund_id",
    "subject_id",
    "id",
    "token",
    "attempt",
    "gateway_id",
];

/// Which tables grow, and which indexes hold only what is open.
pub(super) struct Growing {
    pub(super) tables: Vec<String>,
    partial: Vec<String>,
}

impl Growing {
    pub(super) fn is_partial(&self, index: &str) -> bool {
        let name = index.split([' ', '(']).next().unwrap_or_default();
        self.partial.iter().any(|partial| partial == name)
    }
}

/// One payment that was paid and given back in part, and is due.
pub(super) async fn fill(store: &dyn Storage) {
    let paid = inserted(store, 1).await;
    let news = News::plain(EventKind::ConfirmedPaid, Source::Notice);
    store
        .append(&paid, &news, after(State::Paid))
        .await
        .unwrap();
    let kept = PaidBy {
        payment: paid.request_id.clone(),
        payer: PayerMark::kept("digest".to_owned()),
        at: START,
    };
    store.keep_payers(&[kept]).await.unwrap();
    let asked = refund(&paid, 1, 1_000);
    store.reserve(&asked).await.unwrap();
    let told = RefundNews::plain(RefundEvent::ConfirmedRefunded, Source::Refund);
    let done = After {
        state: RefundState::Refunded,
        check: Some(START),
        at: START,
    };
    store.append(&asked, &told, done).await.unwrap();
    somebody_says_no(store, &paid).await;
    assert!(!store.number("S").await.unwrap());
}

/// A refund that was asked for, and turned down.
async fn somebody_says_no(store: &dyn Storage, paid: &Payment) {
    for (id, role) in [("cas", Role::Cashier), ("mia", Role::Manager)] {
        store
            .give(&member(id, role, Reach::Everywhere))
            .await
            .unwrap();
    }
    let request = request(paid, 9, 100);
    store.ask(&request).await.unwrap();
    let no = Decision {
        id: request.id,
        by: "mia".to_owned(),
        at: START,
        word: None,
    };
    assert!(store.reject(&no).await.unwrap());
}

/// The tables that hang on payments, those that others refer to first.
fn of_payments(layout: &Layout) -> Vec<&String> {
    let hangs = |columns: &[Column]| {
        let mut names = columns.iter().map(|column| column.name.as_str());
        names.any(|name| ["request_id", "refund_id", "subject_id"].contains(&name))
    };
    let tables = layout
        .iter()
        .filter(|(name, columns)| *name == "due" || hangs(columns));
    let mut tables: Vec<&String> = tables.map(|(name, _)| name).collect();
    tables.sort_by_key(|name| {
        (
            *name != "payments",
            *name != "refunds",
            name.ends_with("_events"),
        )
    });
    tables
}

/// Makes many out of each row that is there. `forced`, where numbers are the database's to give.
fn multiplying(table: &str, columns: &[Column], forced: &str) -> String {
    let names: Vec<&str> = columns.iter().map(|column| &*column.name).collect();
    let values: Vec<String> = columns
        .iter()
        .map(|column| match &*column.name {
            name if OWN.contains(&name) && column.kind == Kind::Number => {
                format!("t.{name} + m.i * 100")
            }
            name if OWN.contains(&name) => format!("t.{name} || '-' || m.i"),
            "seq" if table == "feed" => "t.seq + m.i * 100".to_owned(),
            // Of what others are told, nearly all has its number.
            "number" => "t.id + m.i * 100".to_owned(),
            // Nearly every line is in a closing of a hundred.
            "closing" => "CASE WHEN m.i % 500 = 0 THEN NULL ELSE m.i / 100 + 1 END".to_owned(),
            // Customers write other things.
            "note_key" => "t.note_key || (m.i % 5000)".to_owned(),
            // Of movements, what went is below nought, and nothing is nought.
            "minor" => "t.minor + m.i % 5000 * CASE WHEN t.minor < 0 THEN -1 ELSE 1 END".to_owned(),
            name if name.ends_with("_ms") => format!("t.{name} + m.i"),
            name => format!("t.{name}"),
        })
        .collect();
    format!(
        "INSERT INTO {table} ({}) {forced} WITH RECURSIVE m(i) AS \
         (SELECT 1 UNION ALL SELECT i + 1 FROM m WHERE i < {MORE}) \
         SELECT {} FROM {table} t CROSS JOIN m",
        names.join(", "),
        values.join(", ")
    )
}

/// How many rows each of these has.
fn counting(table: &str) -> String {
    format!("SELECT COUNT(*) FROM {table}")
}

pub(super) async fn seed_file(file: &mut SqliteConnection) -> Growing {
    let layout = of_file(file).await.unwrap();
    for table in of_payments(&layout) {
        let sql = AssertSqlSafe(multiplying(table, &layout[table], ""));
        sqlx::raw_sql(sql).execute(&mut *file).await.unwrap();
    }
    let mut tables = Vec::new();
    for table in layout.keys() {
        let count: i64 = sqlx::query_scalar(AssertSqlSafe(counting(table)))
            .fetch_one(&mut *file)
            .await
            .unwrap();
        tables.extend((count > MANY).then(|| table.clone()));
    }
    let sql = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '%WHERE%'";
    let partial = sqlx::query_scalar(sql).fetch_all(file).await.unwrap();
    assert!(tables.len() >= 5, "{tables:?}");
    Growing { tables, partial }
}

pub(super) async fn seed_server(server: &mut PgConnection) -> Growing {
    let layout = of_server(server).await.unwrap();
    for table in of_payments(&layout) {
        let sql = AssertSqlSafe(multiplying(
            table,
            &layout[table],
            "OVERRIDING SYSTEM VALUE",
        ));
        sqlx::raw_sql(sql).execute(&mut *server).await.unwrap();
    }
    let settings = "ANALYZE; SET plan_cache_mode = force_generic_plan";
    sqlx::raw_sql(settings).execute(&mut *server).await.unwrap();
    let mut tables = Vec::new();
    for table in layout.keys() {
        let count: i64 = sqlx::query_scalar(AssertSqlSafe(counting(table)))
            .fetch_one(&mut *server)
            .await
            .unwrap();
        tables.extend((count > MANY).then(|| table.clone()));
    }
    let sql = "SELECT indexname::TEXT FROM pg_indexes WHERE indexdef LIKE '%WHERE%'";
    let partial = sqlx::query_scalar(sql).fetch_all(server).await.unwrap();
    assert!(tables.len() >= 5, "{tables:?}");
    Growing { tables, partial }
}
