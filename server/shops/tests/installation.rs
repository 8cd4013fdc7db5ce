//! Printed codes lead somewhere, and not somewhere else tomorrow.

#![cfg(test)]

use foundation::clock::Timestamp;
use shops::installation::*;
use storage::memory::Memory;
use url::Url;

fn url(text: &str) -> Url {
    text.parse().unwrap()
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "as the store has it: there may be none yet"
)]
fn home(origin: &str) -> Option<Home> {
    Some(Home {
        origin: origin.to_owned(),
        since: Timestamp(0),
    })
}

#[test]
fn an_address_that_leads_nowhere_is_for_trying_out_only() {
    for own in [
        "http://127.0.0.1:3000",
        "http://localhost",
        "http://[::1]:80",
    ] {
        assert_eq!(fit(&url(own), false, None), Fit::TryingOut);
        assert_eq!(fit(&url(own), true, None), Fit::Nowhere);
        let copied = fit(&url(own), false, home("https://pay.example"));
        assert_eq!(copied, Fit::TryingOut, "a copy on somebody's own machine");
    }
}

#[test]
fn printed_codes_keep_leading_where_they_did() {
    let real = url("https://pay.example");
    assert_eq!(fit(&real, true, None), Fit::First);
    assert_eq!(fit(&real, true, home("https://pay.example")), Fit::Home);
    let other = fit(&real, false, home("https://shop.example"));
    let objection = other.objection(&real).unwrap();
    assert!(
        objection.contains("lead to https://shop.example"),
        "{objection}"
    );
}

#[tokio::test]
async fn the_first_address_is_remembered_and_the_second_refused() {
    let store = Memory::default();
    let serve = async |address: &str| {
        settle(&url(address), false, &store, Timestamp(7))
            .await
            .is_ok()
    };
    assert!(serve("http://127.0.0.1:3000").await);
    assert_eq!(store.home().await.unwrap(), None, "trying out is forgotten");
    assert!(serve("https://pay.example").await);
    assert!(serve("https://pay.example/").await, "again");
    assert!(!serve("https://other.example").await);
    let kept = store.home().await.unwrap().unwrap();
    assert_eq!(
        (kept.origin.as_str(), kept.since),
        ("https://pay.example", Timestamp(7))
    );
}
