//! By whose word money goes back, and up to how much. It is looked at where the amount is reserved, so
//! whoever lost the role a moment ago, or gives back twice at once, is held to it.
//!
//! Whether somebody may at all is decided elsewhere; without a mandate it is the command line's word.

use foundation::clock::Timestamp;

/// Somebody's word for one refund.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// The person's id, or the key's.
    pub person: String,
    /// Whether a key's word is meant: then this is its id, and the role is that of whoever made it.
    pub by_key: bool,
    /// At whose shop, by its id.
    pub merchant: String,
    /// The role by which they may; it has to be theirs still.
    pub role: &'static str,
    /// What they may give back a day; none for any sum.
    pub day: Option<DayLimit>,
    /// When they agreed to what somebody else asked for under the refund's id; none if it is their own
    /// doing.
    pub agreed: Option<Timestamp>,
    /// Who could agree in their place, by their ids, where it takes two people for certain; none where one's
    /// word would be enough.
    pub two: Option<Vec<String>>,
    /// What may go back of one payment.
    pub payment: PaymentLimit,
}

/// What may go back of one payment, however many refunds it is, in minor units; none for all of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaymentLimit {
    /// By this person's word.
    pub own_most_minor: Option<u64>,
    /// By anybody's without a second person.
    pub alone_most_minor: Option<u64>,
}

/// What one person may give back on a business day, in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayLimit {
    /// When the day began.
    pub since: Timestamp,
    /// The most, in minor units. What they made, agreed to or asked for since then counts, as long as
    /// it stands.
    pub most_minor: u64,
}
