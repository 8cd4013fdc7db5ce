//! Round after round: servers are started, customers pay, and after so many steps somebody pulls a
//! plug: the servers', and in some rounds the gateway's as well.

use std::{sync::Arc, time::Duration};

use own_postgres::Shutdown;
use tokio::{
    sync::{mpsc::UnboundedReceiver, watch},
    task::JoinSet,
};

use crate::{
    books::Books, chance::Chance, customer::Customer, ground::Ground, installation::Installation,
    night, process::Process, staff::Staff, street::Street,
};

/// Customers at once.
const CUSTOMERS: u64 = 6;
/// When the gateway hears nobody, customers may all be waiting, and no step comes.
const STILL: Duration = Duration::from_millis(300);
/// As much is wished for before and after the database changes over.
const WISHES: usize = 25;
/// Longer than a customer waits for a page.
const PATIENCE: Duration = Duration::from_mins(2);

/// What happens to the gateway in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gateway {
    Well,
    /// It stops for a while, and does afterwards what it was asked meanwhile.
    Freezes,
    /// It is killed as well, and started again on its journal.
    Dies,
}

/// Lives through so many power cuts and a quiet night; what both sides have written then.
pub(crate) async fn live_through(ground: Ground, seed: u64, rounds: u32) -> Books {
    let mut game = Game::begin(ground, seed).await;
    for _ in 0..rounds {
        game.round().await;
    }
    game.end().await
}

/// The same, of one evening on which the database's machine is lost and another takes its place,
/// while all servers go on.
pub(crate) async fn live_through_a_change_over(ground: Ground, seed: u64) -> Books {
    let mut game = Game::begin(ground, seed).await;
    let doors = 0..game.installation.doors.len();
    let mut servers = game.open_at(doors.collect()).await;
    game.until_wished(WISHES).await;
    let mut staff = Staff::default();
    for _ in 0..3 {
        staff.give_back(&game.installation, &mut game.chance).await;
    }
    game.installation.ground.fail(Shutdown::Immediate);
    game.some_steps(20).await;
    game.installation.ground.recover();
    // Nobody has told the servers, and nobody has started one again.
    game.until_wished(WISHES).await;
    game.open.send_replace(Vec::new());
    servers.iter_mut().for_each(Process::kill);
    staff.kill();
    game.end().await
}

struct Game {
    street: Arc<Street>,
    customers: JoinSet<()>,
    installation: Installation,
    gateway: Process,
    chance: Chance,
    open: watch::Sender<Vec<String>>,
    steps: UnboundedReceiver<()>,
}

impl Game {
    async fn begin(ground: Ground, seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let (installation, gateway) = Installation::new(ground).await;
        let (open, doors) = watch::channel(Vec::new());
        let (street, steps) = Street::new(doors, &installation.code, &installation.gateway);
        let street = Arc::new(street);
        let mut customers = JoinSet::new();
        for _ in 0..CUSTOMERS {
            let (street, chance) = (Arc::clone(&street), Chance::new(chance.next()));
            customers.spawn(Customer { street, chance }.live());
        }
        Self {
            street,
            customers,
            installation,
            gateway,
            chance,
            open,
            steps,
        }
    }

    async fn end(mut self) -> Books {
        self.customers.shutdown().await;
        let wishes = self.street.wishes().clone();
        night::settle(&self.installation, &mut self.chance).await;
        Books::read(&self.installation, wishes).await
    }

    async fn open_at(&self, doors: Vec<usize>) -> Vec<Process> {
        let mut servers = Vec::new();
        for door in doors {
            servers.push(self.installation.start_server(door).await);
            let base = self.installation.doors[door].clone();
            self.open.send_modify(|doors| doors.push(base));
        }
        servers
    }

    /// Waits until customers have wished for so much more.
    async fn until_wished(&mut self, count: usize) {
        let enough = self.street.wishes().len() + count;
        while self.street.wishes().len() < enough {
            let step = tokio::time::timeout(PATIENCE, self.steps.recv()).await;
            assert!(step.is_ok(), "nobody does anything any more");
        }
    }

    async fn round(&mut self) {
        let doors = self.open_doors();
        let mut servers = self.open_at(doors).await;
        self.some_steps(50).await;
        let mut staff = Staff::default();
        for _ in 0..self.chance.below(3) {
            staff.give_back(&self.installation, &mut self.chance).await;
        }
        let gateway = match self.chance.below(10) {
            0..3 => Gateway::Freezes,
            3..6 => Gateway::Dies,
            _ => Gateway::Well,
        };
        let database = self.database_fails();
        self.ail(gateway).await;
        if let Some(how) = database {
            self.installation.ground.fail(how);
            self.some_steps(8).await;
        }
        let in_time = self.chance.percent(50);
        if in_time {
            self.recover(gateway).await;
            if database.is_some() {
                self.installation.ground.recover();
            }
            self.some_steps(20).await;
        }
        self.open.send_replace(Vec::new());
        servers.iter_mut().for_each(Process::kill);
        staff.kill();
        if !in_time {
            self.recover(gateway).await;
            if database.is_some() {
                self.installation.ground.recover();
            }
        }
    }

    /// Which doors have a server this round, at least one.
    fn open_doors(&mut self) -> Vec<usize> {
        let all = self.installation.doors.len();
        let first = usize::try_from(self.chance.below(2)).unwrap();
        let mut count = 1 + usize::from(self.chance.percent(30));
        if all > 2 {
            count = 2 + usize::try_from(self.chance.below(3)).unwrap();
        }
        (first..first + count).map(|door| door % all).collect()
    }

    /// Whether the database is stopped this round, and how hard.
    fn database_fails(&mut self) -> Option<Shutdown> {
        self.installation.ground.address()?;
        match self.chance.below(10) {
            0..2 => Some(Shutdown::Fast),
            2..4 => Some(Shutdown::Immediate),
            _ => None,
        }
    }

    /// The gateway is struck, and customers go on for a little.
    async fn ail(&mut self, gateway: Gateway) {
        match gateway {
            Gateway::Well => return,
            Gateway::Freezes => self.gateway.freeze(),
            Gateway::Dies => self.gateway.kill(),
        }
        self.some_steps(8).await;
    }

    async fn recover(&mut self, gateway: Gateway) {
        match gateway {
            Gateway::Well => {}
            Gateway::Freezes => self.gateway.thaw(),
            Gateway::Dies => self.gateway = self.installation.start_gateway().await,
        }
    }

    /// Waits until customers have taken some steps from now on, at most as many as this.
    async fn some_steps(&mut self, end: u64) {
        let count = 1 + self.chance.below(end);
        self.steps(count).await;
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
