//! Two merchants, and who is let in there.

use foundation::{
    clock::{FixedClock, Timestamp},
    randomness::{CountedRandomness, SystemRandomness},
};
use people::{
    access::{Access, Cookie, MadeLink},
    rights::Rights,
    role::Role,
    scope::{Reach, Spot},
    session::Session,
    staff::Invited,
};
use shops::{apply::apply, shop::TillId};
use storage::memory::Memory;

const SHOPS: &str = r#"
[[merchant]]
id = "M"
name = "Tea"
mcc = "5814"
[[merchant.store]]
id = "S"
name = "Gion"
currency = "JPY"
time_zone = "Asia/Tokyo"
language = "ja"
code = [{ label = "1" }]
[[merchant.store]]
id = "T"
name = "Yen"
currency = "JPY"
time_zone = "Asia/Tokyo"
language = "ja"
code = [{ label = "1" }]
[[merchant]]
id = "N"
name = "Books"
mcc = "5942"
[[merchant.store]]
id = "U"
name = "Cellar"
currency = "HKD"
time_zone = "Asia/Hong_Kong"
language = "en"
"#;

pub(crate) struct House {
    pub(crate) store: Memory,
    pub(crate) clock: FixedClock,
}

impl House {
    pub(crate) async fn new() -> Self {
        let store = Memory::default();
        apply(SHOPS, &store, &CountedRandomness::default())
            .await
            .unwrap();
        let clock = FixedClock::at(Timestamp(1_768_473_013_000));
        Self { store, clock }
    }

    pub(crate) fn now(&self) -> Timestamp {
        use foundation::clock::Clock as _;

        self.clock.now()
    }

    pub(crate) fn access(&self) -> Access<'_> {
        Access {
            store: &self.store,
            clock: &self.clock,
            randomness: &SystemRandomness,
        }
    }

    /// Uses a link; the session it makes.
    pub(crate) async fn enter(&self, made: &MadeLink) -> Session {
        let link = made.secret.expose();
        let cookie: Cookie = self.access().sign_in(link, "").await.unwrap().unwrap();
        let cookie = cookie.expose();
        let known = self.access().session(Some(&cookie), false).await.unwrap();
        known.unwrap().session
    }

    pub(crate) async fn rights(&self, session: &Session) -> Option<Rights> {
        self.access().rights(session).await.unwrap()
    }

    pub(crate) async fn owner(&self, merchant: &str) -> (Session, Rights) {
        let made = self.access().owner_link(merchant, "Aiko").await.unwrap();
        let session = self.enter(&made).await;
        let rights = self.rights(&session).await.unwrap();
        (session, rights)
    }
}

pub(crate) fn at(spots: &[(&str, Option<i64>)]) -> Reach {
    let spots = spots.iter().map(|(store, till)| Spot {
        store: (*store).to_owned(),
        till: till.map(TillId),
    });
    Reach::Spots(spots.collect())
}

pub(crate) fn invited(role: Role, reach: Reach) -> Invited {
    Invited {
        name: format!("a {}", role.as_str()),
        role,
        reach,
    }
}
