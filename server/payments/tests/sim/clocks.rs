//! The clocks of machines, which agree with nobody.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use foundation::clock::{Clock, Moment, Timestamp};

use crate::world::World;

/// A process's clock: its machine's, a little off from what the others read.
#[derive(Debug)]
pub(crate) struct SkewedClock {
    pub(crate) world: Arc<World>,
    pub(crate) skew_ms: i64,
    /// By how much the machine's clock was set. All who share one database share it.
    pub(crate) set_ms: Arc<AtomicI64>,
}

impl Clock for SkewedClock {
    fn now(&self) -> Timestamp {
        let off_ms = self.skew_ms + self.set_ms.load(Ordering::Relaxed);
        self.world.now().plus_ms(off_ms)
    }

    fn moment(&self) -> Moment {
        Moment(self.world.elapsed_ms())
    }
}
