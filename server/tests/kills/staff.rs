//! The shop's staff give money back by the operator's command, and the command is killed like
//! everything else.

use foundation::page::Page;
use payments::search::Wanted;
use std::process::{Child, Stdio};

use domain::State;

use crate::{chance::Chance, installation::Installation};

/// Commands that may still be running.
#[derive(Debug, Default)]
pub(crate) struct Staff(Vec<Child>);

impl Staff {
    /// Starts to give back some payment that was made, or a part of it.
    pub(crate) async fn give_back(&mut self, installation: &Installation, chance: &mut Chance) {
        let store = installation.store().await;
        let page = Page::first(20);
        let recent = store.search(&Wanted::default(), &page).await.unwrap();
        let paid: Vec<_> = recent
            .items
            .into_iter()
            .filter(|payment| payment.state == State::Paid)
            .collect();
        let count = u64::try_from(paid.len()).unwrap();
        let chosen = usize::try_from(chance.below(count)).unwrap();
        let Some(payment) = paid.get(chosen) else {
            return;
        };
        let mut command = installation.command();
        command.args(["payment", "refund", payment.request_id.as_str()]);
        if chance.percent(70) {
            let cents = 1 + chance.below(payment.amount.minor());
            let amount = format!("{}.{:02}", cents / 100, cents % 100);
            command.args(["--amount", &amount]);
        } else {
            command.arg("--all");
        }
        let running = command.stdin(Stdio::null()).spawn();
        self.0.push(running.unwrap());
    }

    /// Ends whatever is still running, as a power cut does.
    pub(crate) fn kill(&mut self) {
        for mut child in self.0.drain(..) {
            // It may be gone already.
            let _killed = child.kill();
            child.wait().unwrap();
        }
    }
}
