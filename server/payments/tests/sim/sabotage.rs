//! Ways to break the product on purpose. A simulation that doesn't notice them proves nothing.

/// What is broken; each has its place in the code that it breaks, and nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sabotage {
    /// Nothing: the product as it is.
    None,
    /// The store writes although somebody else wrote first.
    ConflictsIgnored,
    /// The store forgets which page load made which payment.
    AttemptsForgotten,
    /// The stored body is not the same when it is read again.
    BodyDrifts,
    /// Nothing is ever due.
    NothingDue,
    /// A repeated call takes a new id.
    FreshIdOnRetry,
    /// An inquiry without an answer counts as a failure.
    SilenceIsFailure,
    /// A cancel is believed done before it was sent.
    CancelNotSent,
    /// Whatever a notice says, it is read as success.
    NoticesMisread,
    /// The gateway takes the money at every confirmation.
    ChargedAtEveryTap,
    /// No refund is ever due.
    NoRefundDue,
    /// A repeated refund takes a new id.
    FreshRefundId,
    /// A refund without an answer counts as refused.
    SilenceIsRefusal,
    /// The gateway gives back at every repetition.
    GivenBackAtEveryCall,
    /// No cancel is ever confirmed, so everything that expires waits for a person.
    CancelsRefused,
    /// Each look at a page makes its payment due.
    LooksMakeDue,
    /// After a call about the poisoned order nobody is answered for a while.
    PoisonSpreads,
    /// What we presume is written as the gateway's word.
    GuessIsWord,
    /// What we presume stands against a later verified success.
    GuessStands,
    /// A clock that was set ahead is believed.
    ClockBelieved,
    /// Limits and the second person are forgotten.
    OneIsEnough,
    /// A closing is printed and never kept.
    ClosingsUnkept,
    /// Of several news for screens the first is left out.
    NewsLost,
}
