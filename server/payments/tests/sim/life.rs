//! Whether a server process lives. One that was killed never takes another step: its tasks stand
//! still where they were, and nothing they meant to do next happens.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use crate::world::World;

/// See the module.
#[derive(Debug)]
pub(crate) struct Life {
    pub(crate) name: String,
    pub(crate) world: Arc<World>,
    killed: AtomicBool,
}

impl Life {
    pub(crate) fn new(name: String, world: Arc<World>) -> Arc<Self> {
        Arc::new(Self {
            name,
            world,
            killed: AtomicBool::new(false),
        })
    }

    pub(crate) fn kill(&self) {
        self.killed.store(true, Ordering::Relaxed);
        self.world.tell(format!("{}: killed", self.name));
    }

    /// The gap between two steps: others may go first, and the process may die here.
    pub(crate) async fn step(&self) {
        self.alive().await;
        self.world.pause().await;
        self.alive().await;
    }

    async fn alive(&self) {
        if self.killed.load(Ordering::Relaxed) {
            std::future::pending::<()>().await;
        }
    }
}
