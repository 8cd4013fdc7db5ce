//! What whoever looks after a server hears of it.

use std::sync::Arc;

use alarms::{Kept, Kind, Wanted};
use foundation::page::Page;
use server::metrics::{self, Watched};

use super::TestApp;

impl TestApp {
    /// What monitoring hears.
    pub(crate) async fn numbers(&self) -> String {
        let watched = Watched {
            payments: Arc::clone(&self.payments),
            upkeep: Arc::clone(&self.upkeep),
            hub: Arc::clone(&self.hub),
        };
        metrics::text(&watched).await.unwrap()
    }

    /// What monitoring hears of calls of the gateway.
    pub(crate) async fn gateway_calls(&self) -> String {
        let numbers = self.numbers().await;
        let calls = numbers.lines();
        let mut calls: Vec<_> = calls
            .filter(|line| line.starts_with("portico_gateway_call"))
            .collect();
        calls.sort_unstable();
        calls.join("\n")
    }

    /// The alarms of this kind, whoever has looked.
    pub(crate) async fn alarms(&self, kind: Kind) -> Vec<Kept> {
        let page = Page::first(99);
        let alarms = self.store.alarms(Wanted::All, &page).await;
        let mut alarms = alarms.unwrap().items;
        alarms.retain(|alarm| alarm.kind == kind.as_str());
        alarms
    }

    /// Notifications that were refused today.
    pub(crate) async fn refused_notices(&self) -> i64 {
        self.upkeep.finish().await;
        let sql = "SELECT COALESCE(SUM(count), 0) FROM counters WHERE name = 'notice-refused'";
        self.number(sql).await
    }
}
