//! What people are told where they already look: in a chat, on a phone, by mail. What happened is a notice,
//! written in the transaction that made it happen, one for each channel that wants to hear it; several of
//! them may be told in one message.
//!
//! - [`topic`]: what there is to hear, and what can't wait; [`fact`]: what happened, as it is kept
//! - [`channel`]: where it goes, and how that is doing; [`quiet`]: the hours in which it waits
//! - [`batch`]: what is told together; [`schedule`]: when it is tried again
//! - [`store`]: the port
//!
//! Holds no secret, nothing that a customer wrote and nothing about a customer. Knows no SQL, no HTTP and
//! no words: those are `messages`'.

pub mod batch;
pub mod channel;
pub mod fact;
pub mod quiet;
pub mod schedule;
pub mod store;
pub mod topic;

/// An enum whose values are stored under names.
macro_rules! named {
    ($(#[$doc:meta])+ $enum:ident { $($(#[$each:meta])+ $name:ident = $word:literal,)+ }) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $enum {
            $($(#[$each])+ $name,)+
        }

        impl $enum {
            /// All there are.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The name under which it is stored.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }

            /// Reads a stored name.
            pub fn parse(name: &str) -> Option<Self> {
                let mut all = Self::ALL.iter().copied();
                all.find(|one| one.as_str() == name)
            }
        }
    };
}
pub(crate) use named;
