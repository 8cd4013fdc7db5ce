//! Setting screens up and knowing them again, while time goes by.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

use foundation::{
    clock::{Clock as _, FixedClock, Timestamp},
    randomness::SystemRandomness,
};
use shops::apply::apply;
use storage::memory::Memory;
use till::{
    screen::IDLE_MS,
    screens::{ScreenError, Screens},
    wanted::Wanted,
};

const START: Timestamp = Timestamp(1_768_473_013_000);
const MINUTE_MS: i64 = 60_000;
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
code = [{ label = "Bar" }, { label = "Door" }]
"#;

async fn house() -> (Memory, FixedClock) {
    let store = Memory::default();
    apply(SHOPS, &store, &SystemRandomness).await.unwrap();
    (store, FixedClock::at(START))
}

fn screens<'a>(store: &'a Memory, clock: &'a FixedClock) -> Screens<'a> {
    Screens {
        store,
        clock,
        randomness: &SystemRandomness,
    }
}

fn wanted(tills: &[i64], name: &str) -> Wanted {
    Wanted {
        store: "S".to_owned(),
        tills: tills.to_vec(),
        name: name.to_owned(),
        ..Wanted::default()
    }
}

#[tokio::test]
async fn a_screen_is_called_as_people_say_or_as_what_it_stands_at() {
    let (store, clock) = house().await;
    let screens = screens(&store, &clock);
    let tills = screens.tills_of("S").await.unwrap();
    let bar = tills.iter().find(|(_, label)| label == "Bar").unwrap();
    let bar = bar.0.0;
    for (tills, name, expected) in [
        (&[bar][..], "", "Bar"),
        (&[], "", "S"),
        (&[], " Window ", "Window"),
    ] {
        let made = screens.make(&wanted(tills, name)).await.unwrap();
        assert_eq!(made.screen.name, expected);
        assert_eq!(made.screen.language, "ja");
    }
    for name in ["a\nb", "\u{202E}olleh", "\u{200B}", &"x".repeat(61)] {
        let made = screens.make(&wanted(&[], name)).await;
        assert!(matches!(made, Err(ScreenError::Name)), "{name:?}");
    }
    let nowhere = screens.make(&wanted(&[99], "")).await.unwrap_err();
    let said = nowhere.to_string();
    assert!(
        said.contains("no till 99") && said.contains("(Bar)"),
        "{said}"
    );
}

#[tokio::test]
async fn a_screen_is_known_by_a_cookie_that_changes_and_is_not_lost_on_its_way() {
    let (store, clock) = house().await;
    let screens = screens(&store, &clock);
    let link = screens.make(&wanted(&[], "Bar")).await.unwrap();
    let address = format!("https://pay.example/till/enrol#{}", link.secret.expose());
    let came = screens.enrol(&address, "").await.unwrap().unwrap();
    assert!(screens.enrol(&address, "").await.unwrap().is_none(), "once");
    let known = async |cookie: &str| screens.known(Some(cookie), true).await.unwrap();
    let first = came.expose();
    assert!(known(&first).await.unwrap().cookie.is_none(), "not yet");
    clock.advance_ms(15 * MINUTE_MS);
    let second = known(&first).await.unwrap().cookie.unwrap().expose();
    // The answer was lost: an hour later the old one is still taken, and brings another.
    clock.advance_ms(60 * MINUTE_MS);
    let third = known(&first).await.unwrap().cookie.unwrap().expose();
    assert!(known(&second).await.is_none());
    assert!(known(&third).await.unwrap().cookie.is_none());
    clock.advance_ms(2 * MINUTE_MS);
    assert!(known(&first).await.is_none(), "the new one was shown");
    let swapped = format!("{}.{}", &third[..40], "0".repeat(40));
    assert!(known(&swapped).await.is_none(), "another's forms");
    // It stays known as long as it comes now and then.
    clock.advance_ms(IDLE_MS - 3 * MINUTE_MS);
    let fourth = known(&third).await.unwrap().cookie.unwrap().expose();
    assert!(known(&fourth).await.is_some());
    clock.advance_ms(IDLE_MS);
    assert!(known(&fourth).await.is_none());
    assert!(clock.now() > START);
}

#[tokio::test]
async fn another_device_takes_a_screens_place() {
    let (store, clock) = house().await;
    let screens = screens(&store, &clock);
    let link = screens.make(&wanted(&[], "Bar")).await.unwrap();
    let old = screens.enrol(link.secret.expose(), "").await.unwrap();
    let old = old.unwrap().expose();
    let again = screens.make_again(&link.screen.id, "ada").await.unwrap();
    assert!(screens.known(Some(&old), true).await.unwrap().is_some());
    let new = screens.enrol(again.secret.expose(), "").await.unwrap();
    let new = new.unwrap().expose();
    assert!(screens.known(Some(&old), true).await.unwrap().is_none());
    let known = screens.known(Some(&new), true).await.unwrap().unwrap();
    assert_eq!(known.screen.id, link.screen.id);
    screens.end(&link.screen.id).await.unwrap();
    assert!(screens.known(Some(&new), true).await.unwrap().is_none());
    let gone = screens.make_again(&link.screen.id, "").await;
    assert!(matches!(gone, Err(ScreenError::NoScreen(_))));
}
