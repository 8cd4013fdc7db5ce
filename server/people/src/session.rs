//! A link to sign in with, and a browser that is signed in: what is stored of them, and for how
//! long they are good.

use super::{hand::Hands, secret::Digest};
use foundation::clock::Timestamp;

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;

/// A link is made while somebody waits for it.
pub const LINK_MS: i64 = 15 * MINUTE_MS;
/// A browser that nobody used for so long is signed out: it may stand on a counter.
pub const IDLE_MS: i64 = 2 * HOUR_MS;
/// A working day; then a new link is needed.
pub const WHOLE_MS: i64 = 12 * HOUR_MS;
/// A stolen cookie is good for no longer than this while its owner goes on working.
pub const ROTATE_MS: i64 = 15 * MINUTE_MS;
/// Requests that were under way when the secret changed still show the old one.
pub const OVERLAP_MS: i64 = MINUTE_MS;
/// "Last seen" is exact to a minute; writing it at every request would be for nothing.
pub const SEEN_MS: i64 = MINUTE_MS;

/// A link to sign in with, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Of its secret.
    pub digest: Digest,
    /// Whom it lets in, by their id.
    pub person: String,
    /// Where they begin: a merchant's id. None for an operator, who belongs to no shop.
    pub merchant: Option<String>,
    /// The id of whoever made it; empty for the command line.
    pub made_by: String,
    /// In whose hand it is besides.
    pub through: Hands,
    /// When it was made.
    pub made: Timestamp,
    /// From when on it opens nothing.
    pub until: Timestamp,
}

/// A browser that is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// For lists; opens nothing.
    pub id: String,
    /// Of the secret its cookie holds.
    pub current: Digest,
    /// Of the secret before that.
    pub previous: Option<Digest>,
    /// Whether nobody has shown the current secret yet: the answer that brought it may be lost.
    pub fresh: bool,
    /// Of the token its forms carry.
    pub form: Digest,
    /// Whose it is: a person's id.
    pub person: String,
    /// Where they work in it: a merchant's id. None for an operator.
    pub merchant: Option<String>,
    /// In whose hand its link was.
    pub through: Hands,
    /// When it signed in.
    pub made: Timestamp,
    /// When it last asked for anything, to a minute.
    pub seen: Timestamp,
    /// From when on it is signed out, whatever it does.
    pub until: Timestamp,
    /// When its secret was last changed.
    pub rotated: Timestamp,
    /// What the browser is called; empty if nothing is known.
    pub browser: String,
}

/// A secret that takes another's place.
#[derive(Clone, Debug)]
pub struct Rotation {
    /// Of the one that was shown; it becomes the previous one.
    pub shown: Digest,
    /// Of the new one.
    pub to: Digest,
    /// When.
    pub at: Timestamp,
}

impl Session {
    /// Whether it is signed out by itself.
    pub fn is_over(&self, now: Timestamp) -> bool {
        now >= self.until || now.since_ms(self.seen) >= IDLE_MS
    }

    /// What its browser may show.
    pub fn secrets(&self) -> Secrets<'_> {
        Secrets {
            current: &self.current,
            previous: self.previous.as_ref(),
            fresh: self.fresh,
            rotated: self.rotated,
        }
    }
}

/// What a browser that is known may show, since when. The same for whoever signs in and for whatever
/// stands at a counter.
#[derive(Clone, Copy, Debug)]
pub struct Secrets<'a> {
    /// Of the secret its cookie holds.
    pub current: &'a Digest,
    /// Of the secret before that.
    pub previous: Option<&'a Digest>,
    /// Whether nobody has shown the current secret yet.
    pub fresh: bool,
    /// When the secret was last changed.
    pub rotated: Timestamp,
}

impl Secrets<'_> {
    /// Whether a cookie with this secret is still taken. The one before is taken for a moment, and
    /// for as long as the new one may have been lost on its way.
    pub fn admits(&self, shown: &Digest, now: Timestamp) -> bool {
        let late = now.since_ms(self.rotated) >= OVERLAP_MS;
        let is_previous = self.previous.is_some_and(|it| it.matches(shown));
        self.current.matches(shown) || (is_previous && (self.fresh || !late))
    }

    /// Whether it is time for another secret, or the last one was lost.
    pub fn wants_rotation(&self, shown: &Digest, now: Timestamp) -> bool {
        let age_ms = now.since_ms(self.rotated);
        age_ms >= ROTATE_MS || (age_ms >= OVERLAP_MS && !self.current.matches(shown))
    }
}
