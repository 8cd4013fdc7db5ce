//! What is counted over all seeds: that what is proved to be right does happen.

/// See the module.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    /// Payments that were made.
    pub(crate) payments: u64,
    /// Payments a person was called for.
    pub(crate) parked: u64,
    /// Customers who were told that the gateway is down.
    pub(crate) turned_away: u64,
    /// Refunds that somebody made by their own word.
    pub(crate) alone: u64,
    /// Those that a second person agreed to.
    pub(crate) agreed: u64,
    /// Closings that somebody made by hand.
    pub(crate) closings: u64,
    /// Lines that screens announced.
    pub(crate) heard: u64,
}

impl Tally {
    pub(crate) fn add(&mut self, other: Self) {
        self.payments += other.payments;
        self.parked += other.parked;
        self.turned_away += other.turned_away;
        self.alone += other.alone;
        self.agreed += other.agreed;
        self.closings += other.closings;
        self.heard += other.heard;
    }
}
