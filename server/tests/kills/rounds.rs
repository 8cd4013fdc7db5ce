//! Fifty times: servers are started, customers pay, and after so many steps somebody pulls a plug.

use std::{sync::Arc, time::Duration};

use tokio::{
    sync::{mpsc::UnboundedReceiver, watch},
    task::JoinSet,
};

use crate::{
    books::Books, chance::Chance, customer::Customer, installation::Installation, night,
    process::Process, street::Street,
};

/// Customers at once.
const CUSTOMERS: u64 = 6;
/// When the gateway hears nobody, customers may all be waiting, and no step comes.
const STILL: Duration = Duration::from_millis(300);

/// What happens to the gateway in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gateway {
    Well,
    /// It stops for a while, and does afterwards what it was asked meanwhile.
    Freezes,
}

/// Lives through so many power cuts and a quiet night; what both sides have written then.
pub(crate) async fn live_through(seed: u64, rounds: u32) -> Books {
    let mut chance = Chance::new(seed);
    let (installation, gateway) = Installation::new(&mut chance).await;
    let (open, doors) = watch::channel(Vec::new());
    let names = (installation.code.as_str(), installation.gateway.as_str());
    let (street, steps) = Street::new(doors, names);
    let street = Arc::new(street);
    let mut customers = JoinSet::new();
    for _ in 0..CUSTOMERS {
        let (street, chance) = (Arc::clone(&street), Chance::new(chance.next()));
        customers.spawn(Customer { street, chance }.live());
    }
    let mut game = Game {
        installation,
        gateway,
        chance,
        open,
        steps,
    };
    for _ in 0..rounds {
        game.round().await;
    }
    customers.shutdown().await;
    let wishes = street.wishes().clone();
    night::settle(&game.installation, &mut game.chance).await;
    Books::read(&game.installation, wishes).await
}

struct Game {
    installation: Installation,
    gateway: Process,
    chance: Chance,
    open: watch::Sender<Vec<String>>,
    steps: UnboundedReceiver<()>,
}

impl Game {
    async fn round(&mut self) {
        let mut servers = Vec::new();
        let first = usize::from(self.chance.percent(50));
        let both = self.chance.percent(30);
        for door in [first, 1 - first].into_iter().take(1 + usize::from(both)) {
            servers.push(self.installation.start_server(door).await);
            let base = self.installation.doors[door].clone();
            self.open.send_modify(|doors| doors.push(base));
        }
        let steps = 3 + self.chance.below(50);
        self.steps(steps).await;
        let gateway = match self.chance.below(10) {
            0..3 => Gateway::Freezes,
            _ => Gateway::Well,
        };
        if gateway == Gateway::Freezes {
            self.gateway.freeze();
            let few = self.chance.below(8);
            self.steps(few).await;
        }
        self.open.send_replace(Vec::new());
        servers.into_iter().for_each(Process::kill);
        if gateway == Gateway::Freezes {
            self.gateway.thaw();
        }
    }

    /// Waits until customers have taken so many steps from now on.
    async fn steps(&mut self, count: u64) {
        while self.steps.try_recv().is_ok() {}
        for _ in 0..count {
            let step = tokio::time::timeout(STILL, self.steps.recv()).await;
            if step.is_err() {
                return;
            }
        }
    }
}
