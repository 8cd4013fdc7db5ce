//! Every problem that a program is told of, in one table: answers, the description and the pages that explain are made
//! of it. Knows nothing of what led to one.

macro_rules! problems {
    ($($name:ident, $status:literal, $word:literal, $slug:literal, $title:literal, $explained:literal;)+) => {
        /// Why something wasn't done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code {
            $(#[doc = $title] $name,)+
        }

        impl Code {
            /// All there are.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// What a program reads.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// What stands for it in the address of its page.
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$name => $slug,)+ }
            }

            /// The status it comes with.
            pub const fn status(self) -> u16 {
                match self { $(Self::$name => $status,)+ }
            }

            /// In a few words.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)+ }
            }

            /// What to do about it.
            pub const fn explained(self) -> &'static str {
                match self { $(Self::$name => $explained,)+ }
            }
        }
    };
}

problems! {
    Invalid, 400, "invalid", "invalid", "What was asked can't be read",
        "Something in the address or the body isn't what it has to be. `errors` names each member and what is wrong with it. Sending the same again changes nothing.";
    KeyMissing, 400, "key_missing", "key-missing", "The header Idempotency-Key is missing",
        "Whatever moves money takes a header `Idempotency-Key` of 1 to 200 visible characters that you make for this one wish, and send again with it if the answer is lost.";
    Unauthenticated, 401, "unauthenticated", "unauthenticated", "No key that works",
        "Send `Authorization: Bearer pco_live_…` with a key that hasn't ended. A key is shown once, when it is made; it ends when somebody ends it, when its time is over, or with the role of whoever made it.";
    PermissionMissing, 403, "permission_missing", "permission-missing", "The key isn't allowed to do this",
        "The key works, and was never given this permission, or whoever made it no longer has it. Make another key that has it.";
    NotFound, 404, "not_found", "not-found", "There is no such thing",
        "It isn't there, it belongs to somebody else, or the key doesn't reach the store it belongs to: which of these isn't told.";
    MethodNotAllowed, 405, "method_not_allowed", "method-not-allowed", "This address can't be asked like that",
        "The address is there, and the method is another one. The header `allow` says which.";
    KeyInUse, 409, "key_in_use", "key-in-use", "The first request with this Idempotency-Key is still running",
        "Wait for as long as `retry-after` says and send the same again: you will get what became of it.";
    Conflict, 409, "conflict", "conflict", "Somebody else was first",
        "What you wanted to change has changed since, or has ended. Read it again and decide again.";
    SecretSigns, 409, "secret_signs", "secret-signs", "The secret before this one still signs",
        "An endpoint has two secrets at most. Another new one would end the one that a program may still verify by: let it take the last one that was made, and wait until `until`, or send `end_old: true`.";
    FeedLost, 410, "feed_lost", "feed-lost", "The feed doesn't go on from there",
        "Lines behind the number in `after` are gone, since they are kept for 30 days, or never were, as after a backup was put back. Ask without `after` to begin at this moment, and read what is missing from `/api/v1/payments`.";
    VersionConflict, 412, "version_conflict", "version-conflict", "It has changed since you read it",
        "The header `if-match` names another version than there is now. Read it again, and send its `etag`.";
    TooLarge, 413, "too_large", "too-large", "The body is too large",
        "A body has at most 64 KiB.";
    WrongType, 415, "unsupported_media_type", "unsupported-media-type", "The body isn't JSON",
        "Send a body with `content-type: application/json`.";
    Mistakes, 422, "mistakes", "mistakes", "It has mistakes",
        "The body can be read, and what it says can't be so. `errors` has every mistake there is, as `portico apply` would say it.";
    KeyReused, 422, "key_reused", "key-reused", "This Idempotency-Key belongs to another request",
        "The same key came before with another body or at another address. Make a new key for each wish.";
    NotPaid, 422, "not_paid", "not-paid", "The payment isn't paid",
        "Only what was paid can go back. Ask about the payment, or cancel it.";
    RefundExceeds, 422, "refund_exceeds", "refund-exceeds", "More than is left to refund",
        "All refunds of a payment together never exceed what was paid; what isn't refused counts. `left` is what can still go back.";
    RefundLimit, 422, "refund_limit", "refund-limit", "More than this key may give back",
        "The key, or the role of whoever made it, has a limit for each payment, for a business day, or for a payment's age. Somebody of the shop can give it back in the office.";
    FourEyes, 422, "four_eyes", "four-eyes", "So much takes two people",
        "Above this amount the shop wants somebody else to agree, and a program isn't somebody. Ask for it in the office.";
    TakenAway, 422, "taken_away", "taken-away", "The gateway took the money away already",
        "A settlement file says that the gateway took this payment's money back, or that its customer disputes it. A refund pays it twice. Ask the gateway first; if it is to go back all the same, send `pays_twice: true` with an `Idempotency-Key` of its own.";
    NothingToClose, 422, "nothing_to_close", "nothing-to-close", "There is nothing to close",
        "No movement of money is in no closing yet. Nothing was made; the next closing has the next number.";
    Decided, 422, "decided", "decided", "It is decided already",
        "The payment is paid. What was paid goes back by a refund.";
    RateLimited, 429, "rate_limited", "rate-limited", "Too many requests",
        "A key may ask 50 times a second, and 100 times at once after a while of silence. A store's feed has four streams at once for a key. Wait for as long as `retry-after` says.";
    Internal, 500, "internal", "internal", "Something failed here",
        "It is our fault and stands in the log under `request_id`. Whether it was done isn't said by this answer: read before you repeat, and repeat refunds with the same Idempotency-Key.";
    GatewayUnavailable, 503, "gateway_unavailable", "gateway-unavailable", "The payment service doesn't answer",
        "Nothing is known of what became of it, and the server goes on asking by itself. Wait for as long as `retry-after` says, and look again.";
    Busy, 503, "busy", "busy", "Too much is being made at the moment",
        "Posters are made a few at a time; and a feed begins once its store could be looked at. Wait for as long as `retry-after` says.";
}

impl Code {
    /// The problem whose page has this name.
    pub fn of_slug(slug: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|code| code.slug() == slug)
    }
}
