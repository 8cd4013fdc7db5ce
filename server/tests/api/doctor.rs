//! `portico doctor` at a patient who has one thing wrong with him at a time.

use std::fs;

use crate::support::{TestApp, child::say};

/// What he says when these settings are different.
fn doctor(app: &TestApp, other: &[(&'static str, String)]) -> String {
    let mut environment = app.environment.clone();
    environment.extend(other.iter().cloned());
    say(&environment, &["doctor"])
}

fn key(app: &TestApp, name: &str) -> String {
    app.sandbox.keys().join(name).display().to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sound_installation_has_no_problem() {
    let app = TestApp::new().await;
    let said = doctor(&app, &[]);
    assert!(!said.contains("PROBLEM"), "{said}");
    for fine in [
        "settings: complete",
        "static files: there",
        "codes: ",
        "answers, and both sides' keys are right",
        "clock: agrees",
        "get here with their path unchanged",
        "proxies: 0 in front",
    ] {
        assert!(said.contains(fine), "{fine} is not in: {said}");
    }
    assert!(said.contains("wallets open https:// only"), "{said}");
    let said = doctor(&app, &[("PORTICO_PROXIES", "1".to_owned())]);
    assert!(said.contains("PROBLEM  proxies: 0 addresses"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_leaves_nothing_behind_and_settings_that_are_wrong_do_not_hide_the_database() {
    let app = TestApp::new().await;
    let said = doctor(&app, &[]);
    assert!(
        said.contains("get here with their path unchanged"),
        "{said}"
    );
    assert_eq!(app.upkeep.strangers.all(), 0, "no stranger was here");
    let wrong = ("PORTICO_EXPIRY_S", "soon".to_owned());
    let said = doctor(&app, &[wrong, ("PORTICO_PROXIES", "some".to_owned())]);
    for told in [
        "PROBLEM  settings: PORTICO_EXPIRY_S",
        "PROBLEM  settings: PORTICO_PROXIES",
        "ok       database: can be opened",
    ] {
        assert!(said.contains(told), "{told} is not in: {said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_key_is_told_from_the_other() {
    let app = TestApp::new().await;
    let folder = tempfile::tempdir().unwrap();
    // The gateway's own key in our place: it is no key of ours.
    let ours = [(
        "PORTICO_GATEWAY_PRIVATE_KEY_FILE",
        key(&app, "gateway_private.pem"),
    )];
    let said = doctor(&app, &ours);
    assert!(said.contains("is our own"), "{said}");
    let other = folder.path().join("other");
    let stranger = sandbox::start(sandbox::Config {
        keys: other.clone(),
        ..crate::support::quick_sandbox()
    });
    let _stranger = stranger.await.unwrap();
    let theirs = |name: &str| other.join(name).display().to_string();
    let said = doctor(
        &app,
        &[(
            "PORTICO_GATEWAY_PRIVATE_KEY_FILE",
            theirs("merchant_private.pem"),
        )],
    );
    assert!(
        said.contains("can't verify our signature (SIGNATURE_INVALID)"),
        "{said}"
    );
    let said = doctor(
        &app,
        &[(
            "PORTICO_GATEWAY_PUBLIC_KEY_FILE",
            theirs("gateway_public.pem"),
        )],
    );
    assert!(said.contains("signs with a key we don't have"), "{said}");
    let id = folder.path().join("client_id");
    fs::write(&id, "SANDBOX_NOBODY").unwrap();
    let id = id.display().to_string();
    let said = doctor(&app, &[("PORTICO_GATEWAY_CLIENT_ID_FILE", id)]);
    assert!(said.contains("UNKNOWN_CLIENT"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_answer_is_named() {
    let app = TestApp::new().await;
    let nobody = format!(
        "http://127.0.0.1:{}",
        crate::support::child::free_port().await
    );
    let said = doctor(&app, &[("PORTICO_GATEWAY_URL", nobody.clone())]);
    assert!(said.contains("can't be reached"), "{said}");
    let said = doctor(&app, &[("PORTICO_PUBLIC_URL", nobody)]);
    assert!(said.contains("PROBLEM  public address"), "{said}");
    let other = app.sandbox.base_url();
    let said = doctor(&app, &[("PORTICO_PUBLIC_URL", other)]);
    assert!(said.contains("not as Portico does"), "{said}");
    let said = doctor(&app, &[("PORTICO_SITE", "/nowhere".to_owned())]);
    assert!(said.contains("PROBLEM  static files"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_is_wrong_is_told_by_how_much() {
    let app = TestApp::new().await;
    app.sandbox.advance_clock(3_600);
    let said = doctor(&app, &[]);
    assert!(said.contains("PROBLEM  clock: this machine is 3"), "{said}");
    assert!(said.contains("behind the gateway"), "{said}");
}
