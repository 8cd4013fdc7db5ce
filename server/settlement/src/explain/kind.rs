//! The kinds of differences: each with its weight, what is done about it without being asked, and what a
//! person does.

mod table;

pub use table::{ALL, Entry};

/// How much a difference matters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Weight {
    /// Nobody has to do anything.
    Info,
    /// Somebody has to look.
    ToClear,
    /// Money may be lost, or owed.
    Lost,
}

/// What kind a difference is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// The file has a payment at a store of ours, and the ledger has none.
    UnknownPayment,
    /// The file says paid, the ledger doesn't know it yet, or says failed.
    LatePaid,
    /// Paid here, and the files of its day and the day after are complete without it.
    NotReported,
    /// Settled, though the complete transaction details of its day don't have it.
    NotInTransactions,
    /// Reported, and in no batch although its time is over.
    NotSettled,
    /// The same payment or refund, another amount.
    Amount,
    /// The same payment or refund, another currency.
    Currency,
    /// The same payment at another store.
    Store,
    /// Paid here; the file says it failed or was closed.
    State,
    /// The ids of one row lead to different payments.
    Identity,
    /// Two refunds fit a row that names neither.
    Ambiguous,
    /// One payment or refund settled twice.
    Double,
    /// Given back here, and in no batch although its time is over.
    RefundMissing,
    /// The file has a refund of our payment that isn't ours.
    RefundUnknown,
    /// More went back than was paid.
    OverRefunded,
    /// A refund came to nothing: the customer did not get the money.
    RefundReversed,
    /// A payment of ours went back to the customer. The goods may be gone.
    PaymentReversed,
    /// Called off here, settled, and no row takes it back.
    CancelSettled,
    /// A customer disputes a payment, or a dispute ended.
    Dispute,
    /// A fee isn't what the contract says.
    FeeContract,
    /// Money in a column of fees that this version doesn't know.
    FeeUnknown,
    /// A fee in another currency than the payout.
    FeeCurrency,
    /// A fee of a whole batch, of no payment.
    FeeOnly,
    /// Money held back, or released.
    Held,
    /// What is paid isn't the amount and its fees.
    Formula,
    /// What is paid isn't the amount at the printed price and its fees.
    FxFormula,
    /// The same, within what rounding can do.
    Rounding,
    /// Two currencies and no price, or one of too few digits: nothing can be said.
    Unchecked,
    /// A price was promised, and another one taken.
    RateQuote,
    /// Two prices of one pair on one day in one batch, and none was promised.
    RateSpread,
    /// The gateway corrects a batch by what its own rounding left.
    Correction,
    /// A batch pays out more or less than its rows, and nobody says what of.
    NotExplained,
    /// The rows of a batch come to what its summary pays out, but not type by type.
    BatchSum,
    /// There are more or fewer rows than the summary counts.
    BatchCount,
    /// The total of a summary isn't the sum of its types.
    Total,
    /// Rows without a summary, or a summary without rows, two working days on.
    BatchOrphan,
    /// The file of a day on which somebody paid isn't there.
    LateFile,
    /// Parts 000 and 002 of a report are there, 001 isn't.
    Gap,
    /// A file came again with other content.
    Replaced,
    /// Nothing is paid out yet because it is too little.
    BelowMinimum,
    /// A batch of nothing or less: refunds took it up.
    NoPayout,
    /// The bank got another sum than the batch.
    Arrival,
    /// On its way for longer than agreed, and nothing entered as arrived.
    Overdue,
    /// The gateway's day of a payment isn't the store's.
    DayShift,
    /// A row of a store that isn't ours.
    Foreign,
    /// What the gateway owed, and what moved since, isn't the list of what is open.
    RollForward,
    /// A type of row that this version doesn't know.
    UnknownType,
}

impl Kind {
    /// What there is to say of it.
    pub const fn entry(self) -> Entry {
        table::of(self)
    }

    /// Its name for programs, which never changes.
    pub const fn code(self) -> &'static str {
        self.entry().code
    }

    /// How much it matters.
    pub const fn weight(self) -> Weight {
        self.entry().weight
    }
}
