//! The way in and out, minute by minute.

#![cfg(test)]

use foundation::{
    clock::{FixedClock, Timestamp},
    randomness::{CountedRandomness, SystemRandomness},
};
use people::access::*;
use people::cookie::Cookie;
use people::session::{IDLE_MS, LINK_MS, OVERLAP_MS, ROTATE_MS, WHOLE_MS};
use people::store::Whose;
use shops::apply::apply;
use storage::memory::Memory;

const SHOPS: &str = r#"
[[merchant]]
id = "M"
name = "Tea"
mcc = "5814"
[[merchant]]
id = "N"
name = "Books"
mcc = "5942"
"#;

struct House {
    store: Memory,
    clock: FixedClock,
}

impl House {
    async fn new() -> Self {
        let store = Memory::default();
        apply(SHOPS, &store, &CountedRandomness::default())
            .await
            .unwrap();
        let clock = FixedClock::at(Timestamp(1_768_473_013_000));
        Self { store, clock }
    }

    fn access(&self) -> Access<'_> {
        Access {
            store: &self.store,
            clock: &self.clock,
            randomness: &SystemRandomness,
        }
    }

    async fn signed_in(&self, merchant: &str) -> Cookie {
        let link = self.access().studio_link(merchant).await.unwrap();
        let signed_in = self.access().sign_in(link.secret.expose(), "").await;
        signed_in.unwrap().unwrap()
    }

    async fn known(&self, cookie: &Cookie) -> Option<Known> {
        let cookie = cookie.expose();
        self.access().session(Some(&cookie), true).await.unwrap()
    }
}

#[tokio::test]
async fn a_link_opens_once_and_for_a_quarter_of_an_hour() {
    let house = House::new().await;
    let made = house.access().studio_link("M").await.unwrap();
    let code = made.secret.expose();
    let whole = format!(" https://pay.example/sign-in#{code}\n");
    assert!(house.access().sign_in(&whole, "").await.unwrap().is_some());
    assert!(house.access().sign_in(code, "").await.unwrap().is_none());
    let late = house.access().studio_link("M").await.unwrap();
    house.clock.advance_ms(LINK_MS);
    let late = house.access().sign_in(late.secret.expose(), "").await;
    assert!(late.unwrap().is_none());
    for odd in ["", "#", "x", &"0".repeat(40)] {
        assert!(house.access().sign_in(odd, "").await.unwrap().is_none());
    }
    let nobody = house.access().studio_link("X").await;
    assert!(matches!(nobody, Err(AccessError::NoMerchant(_))));
}

#[tokio::test]
async fn a_browser_left_alone_is_signed_out_and_so_is_one_that_never_rests() {
    let house = House::new().await;
    let cookie = house.signed_in("M").await;
    house.clock.advance_ms(IDLE_MS - 1);
    let access = house.access();
    let value = cookie.expose();
    assert!(access.session(Some(&value), false).await.unwrap().is_some());
    house.clock.advance_ms(IDLE_MS);
    assert!(house.known(&cookie).await.is_none());
    house.clock.advance_ms(-IDLE_MS);
    assert!(house.known(&cookie).await.is_none(), "it stays signed out");

    let mut cookie = house.signed_in("M").await;
    let step_ms = IDLE_MS / 2;
    for _ in 1..(WHOLE_MS / step_ms) {
        house.clock.advance_ms(step_ms);
        let known = house.known(&cookie).await.unwrap();
        cookie = known.cookie.unwrap_or(cookie);
    }
    house.clock.advance_ms(step_ms);
    assert!(house.known(&cookie).await.is_none(), "a day is a day");
}

#[tokio::test]
async fn the_secret_changes_and_the_one_before_ends_once_the_new_one_was_shown() {
    let house = House::new().await;
    let old = house.signed_in("M").await;
    assert!(house.known(&old).await.unwrap().cookie.is_none());
    house.clock.advance_ms(ROTATE_MS);
    let new = house.known(&old).await.unwrap().cookie.unwrap();
    assert_ne!(new.expose(), old.expose());
    let form = |cookie: &Cookie| cookie.expose().split_once('.').unwrap().1.to_owned();
    assert_eq!(form(&new), form(&old), "open forms stay good");
    // Requests of the same page that were under way.
    assert!(house.known(&old).await.unwrap().cookie.is_none());
    assert!(house.known(&new).await.unwrap().cookie.is_none());
    house.clock.advance_ms(OVERLAP_MS - 1);
    assert!(house.known(&old).await.is_some());
    house.clock.advance_ms(1);
    assert!(house.known(&old).await.is_none());
    assert!(house.known(&new).await.is_some());
}

#[tokio::test]
async fn an_answer_that_was_lost_signs_nobody_out() {
    let house = House::new().await;
    let old = house.signed_in("M").await;
    house.clock.advance_ms(ROTATE_MS);
    let lost = house.known(&old).await.unwrap().cookie.unwrap();
    house.clock.advance_ms(OVERLAP_MS);
    let new = house.known(&old).await.unwrap().cookie.unwrap();
    assert!(house.known(&new).await.is_some());
    assert!(house.known(&lost).await.is_none());
}

#[tokio::test]
async fn another_sessions_form_token_opens_nothing() {
    let house = House::new().await;
    let (one, two) = (house.signed_in("M").await, house.signed_in("M").await);
    let (one_text, two_text) = (one.expose(), two.expose());
    let secret = one_text.split_once('.').unwrap().0;
    let form = two_text.split_once('.').unwrap().1;
    let mixed = Cookie::parse(&[secret, ".", form].concat()).unwrap();
    assert!(house.known(&mixed).await.is_none());
    assert!(house.known(&one).await.is_some());
}

#[tokio::test]
async fn sessions_are_ended_one_by_one_or_all_and_nobody_elses() {
    let house = House::new().await;
    let access = house.access();
    let one = house.signed_in("M").await;
    let other = house.signed_in("N").await;
    let theirs = house.known(&other).await.unwrap().session.id;
    let ended = access.revoke(&theirs, Whose::Merchant("M")).await;
    assert!(matches!(ended, Err(AccessError::NoSession(_))));
    assert_eq!(access.sessions(Whose::Everybody).await.unwrap().len(), 2);
    let own = house.known(&one).await.unwrap().session.id;
    assert_eq!(own.len(), 8);
    access.revoke(&own, Whose::Merchant("M")).await.unwrap();
    assert!(house.known(&one).await.is_none());
    let unused = access.studio_link("N").await.unwrap();
    assert_eq!(access.revoke_all(Whose::Merchant("N")).await.unwrap(), 1);
    assert!(house.known(&other).await.is_none());
    let used = access.sign_in(unused.secret.expose(), "").await.unwrap();
    assert!(used.is_none(), "a link that was on its way is useless");
    let nobody = access.revoke_all(Whose::Merchant("X")).await;
    assert!(matches!(nobody, Err(AccessError::NoMerchant(_))));
}
