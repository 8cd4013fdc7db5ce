//! What was asked over HTTP: which kind of page or address, what was answered, and how long that took.
//!
//! An address becomes one of a few classes, and a status one of those that exist: whatever strangers ask
//! for, there are no more lines than that.

use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{counter::Counter, family::Family, histogram::Histogram},
    registry::Registry,
};

use crate::{histogram, seconds};

/// A kept page takes less than a millisecond and a made one a few; a request that waits for the gateway may
/// take ten seconds, and none takes more than thirty-two.
const BOUNDS_S: &[f64] = &[
    0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0,
];

macro_rules! routes {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)+) => {
        /// What kind of address was asked for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Route {
            $($(#[$doc])* $name,)+
        }

        impl Route {
            /// All there are.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Its word.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }
        }
    };
}

routes! {
    /// The page behind a printed code.
    Code = "code",
    /// Beginning a payment.
    Start = "start",
    /// Where a payment stands, asked by its page.
    Status = "status",
    /// A payment's result, its receipt, and the way to the wallet.
    Result = "result",
    /// The gateway's notifications.
    Notify = "notify",
    /// Coming in by a link.
    SignIn = "sign_in",
    /// The studio.
    Studio = "studio",
    /// The office.
    Office = "office",
    /// An operator's view of all shops.
    Operator = "operator",
    /// Screens at counters; the time of a stream is that until it begins.
    Till = "till",
    /// What programs ask.
    Api = "api",
    /// What is written for those who write programs.
    ApiDocs = "api_docs",
    /// The build's files.
    Assets = "assets",
    /// Logos and covers.
    Pictures = "pictures",
    /// The translators' gallery.
    Gallery = "gallery",
    /// What balancers ask.
    Health = "health",
    /// Anything else: nothing is there.
    Other = "other",
}

impl Route {
    /// Of the path of an address.
    pub fn of(path: &str) -> Self {
        let mut parts = path.trim_start_matches('/').split('/');
        match parts.next().unwrap_or_default() {
            "c" | "C" => Self::Code,
            "r" => Self::Result,
            "notify" => Self::Notify,
            "sign-in" => Self::SignIn,
            "studio" => Self::Studio,
            "office" => Self::Office,
            "operator" => Self::Operator,
            "till" => Self::Till,
            "assets" => Self::Assets,
            "pictures" => Self::Pictures,
            "gallery" => Self::Gallery,
            "healthz" | "readyz" => Self::Health,
            ".well-known" => Self::ApiDocs,
            "api" => match parts.next().unwrap_or_default() {
                "start_payment" => Self::Start,
                "payment_status" => Self::Status,
                "v1" => Self::Api,
                "docs" | "problems" => Self::ApiDocs,
                _ => Self::Other,
            },
            _ => Self::Other,
        }
    }
}

/// Statuses that are told as they are.
pub const STATUSES: &[(u16, &str)] = &[
    (200, "200"),
    (201, "201"),
    (202, "202"),
    (204, "204"),
    (206, "206"),
    (301, "301"),
    (302, "302"),
    (303, "303"),
    (304, "304"),
    (307, "307"),
    (308, "308"),
    (400, "400"),
    (401, "401"),
    (403, "403"),
    (404, "404"),
    (405, "405"),
    (406, "406"),
    (408, "408"),
    (409, "409"),
    (410, "410"),
    (412, "412"),
    (413, "413"),
    (415, "415"),
    (416, "416"),
    (422, "422"),
    (428, "428"),
    (429, "429"),
    (500, "500"),
    (502, "502"),
    (503, "503"),
    (504, "504"),
];
/// Any other status.
pub const OTHER_STATUS: &str = "other";
/// Whoever asked left before there was an answer.
pub const LEFT: &str = "left";

fn status_word(status: u16) -> &'static str {
    let known = STATUSES.iter().find(|(number, _)| *number == status);
    known.map_or(OTHER_STATUS, |(_, word)| word)
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Ended {
    route: &'static str,
    status: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Which {
    route: &'static str,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Requests {
    ended: Family<Ended, Counter>,
    took: Family<Which, Histogram>,
}

impl Default for Requests {
    fn default() -> Self {
        Self {
            ended: Family::default(),
            took: Family::new_with_constructor(|| histogram(BOUNDS_S)),
        }
    }
}

impl Requests {
    /// Something was answered, so long after it was asked.
    pub fn answered(&self, route: Route, status: u16, took_ms: i64) {
        self.count(route, status_word(status));
        let route = route.as_str();
        let took = self.took.get_or_create(&Which { route });
        took.observe(seconds(took_ms));
    }

    /// Whoever asked is gone, and nothing was answered.
    pub fn left(&self, route: Route) {
        self.count(route, LEFT);
    }

    fn count(&self, route: Route, status: &'static str) {
        let route = route.as_str();
        self.ended.get_or_create(&Ended { route, status }).inc();
    }

    pub(crate) fn register(&self, registry: &mut Registry) {
        registry.register(
            "http_requests",
            "Requests by kind of address and status",
            self.ended.clone(),
        );
        registry.register(
            "http_request_seconds",
            "From when a request was there until its answer began",
            self.took.clone(),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_of_one_class_and_a_strangers_of_none() {
        for (path, route) in [
            ("/c/ABC", Route::Code),
            ("/C/ABC", Route::Code),
            ("/c/ABC/asked", Route::Code),
            ("/api/start_payment", Route::Start),
            ("/api/payment_status", Route::Status),
            ("/api/v1/payments", Route::Api),
            ("/api/docs", Route::ApiDocs),
            ("/api/problems/x", Route::ApiDocs),
            ("/office/payments", Route::Office),
            ("/sign-in", Route::SignIn),
            ("/readyz", Route::Health),
            ("/", Route::Other),
            ("", Route::Other),
            ("/api", Route::Other),
            ("/wp-login.php", Route::Other),
            ("/officer", Route::Other),
        ] {
            assert_eq!(Route::of(path), route, "{path}");
        }
    }

    #[test]
    fn a_status_is_a_word_that_was_there_before() {
        assert_eq!(status_word(404), "404");
        assert_eq!(status_word(418), OTHER_STATUS);
        assert_eq!(status_word(599), OTHER_STATUS);
    }
}
