//! A server that starts, or says all of what is in its way; and settings that come from a file.

use std::{
    collections::HashMap,
    fs,
    process::{Child, Command, Stdio},
};

use crate::support::{
    TestApp,
    child::{fails, free_port, run, say},
    eventually,
};

type Environment = HashMap<&'static str, String>;

/// A server whose public address isn't where it listens; ended when dropped.
struct Serving(Child);

impl Serving {
    async fn at(environment: &Environment, log: &std::path::Path) -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_portico"))
            .arg("serve")
            .env_clear()
            .envs(environment)
            .stdout(Stdio::null())
            .stderr(fs::File::create(log).unwrap())
            .spawn();
        let serving = Self(child.unwrap());
        let health = format!("http://{}/healthz", environment["PORTICO_LISTEN"]);
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        eventually("the server answers", async || {
            let answer = client.get(&health).send().await.ok()?;
            answer.status().is_success().then_some(())
        })
        .await;
        serving
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _killed = self.0.kill();
        let _ended = self.0.wait();
    }
}

/// The same settings, with a port of their own.
async fn elsewhere(app: &TestApp, public_url: &str) -> Environment {
    let mut environment = app.environment.clone();
    let port = free_port().await;
    environment.insert("PORTICO_LISTEN", format!("127.0.0.1:{port}"));
    environment.insert("PORTICO_PUBLIC_URL", public_url.to_owned());
    environment
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_is_missing_is_said_at_once() {
    let app = TestApp::new().await;
    let mut environment = elsewhere(&app, &app.base).await;
    let taken = app.base.trim_start_matches("http://").to_owned();
    environment.insert("PORTICO_LISTEN", taken);
    environment.insert("PORTICO_SITE", "/nowhere".to_owned());
    environment.insert("PORTICO_DATA", "/dev/null/data".to_owned());
    let said = fails(&environment, &["serve"]);
    for wrong in [
        "PORTICO_LISTEN: can't listen",
        "PORTICO_SITE: /nowhere",
        "PORTICO_DATA: /dev/null",
    ] {
        assert!(said.contains(wrong), "{wrong} is not in: {said}");
    }
    environment.insert("PORTICO_PROXY", "1".to_owned());
    environment.insert(
        "PORTICO_GATEWAY_PRIVATE_KEY_FILE",
        "/nowhere.pem".to_owned(),
    );
    let said = fails(&environment, &["serve"]);
    assert!(said.contains("did you mean PORTICO_PROXIES?"), "{said}");
    assert!(
        said.contains("_PRIVATE_KEY_FILE names /nowhere.pem, which can't be read"),
        "{said}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn real_money_needs_an_address_that_customers_can_open() {
    let app = TestApp::new().await;
    let mut environment = elsewhere(&app, "http://127.0.0.1:1").await;
    environment.remove("PORTICO_PUBLIC_URL");
    environment.remove("PORTICO_GATEWAY_CLIENT_ID_FILE");
    environment.insert("PORTICO_GATEWAY_CLIENT_ID", "5Y00000000000000".to_owned());
    let said = fails(&environment, &["serve"]);
    assert!(said.contains("PORTICO_PUBLIC_URL is missing"), "{said}");
    assert!(said.contains("moves real money"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_that_was_served_under_stays_until_somebody_says_otherwise() {
    let app = TestApp::new().await;
    let log = std::path::Path::new(&app.data()).join("log");
    let first = elsewhere(&app, "https://pay.example").await;
    drop(Serving::at(&first, &log).await);
    let start = fs::read_to_string(&log).unwrap();
    for told in [
        "\"version\":",
        "https://pay.example",
        "portico.sqlite",
        "default",
        "sandbox",
    ] {
        assert!(start.contains(told), "{told} is not in: {start}");
    }
    // A shell that knows the folder only.
    let bare = Environment::from([("PORTICO_DATA", app.data())]);
    assert!(run(&bare, &["code", "list"]).contains("https://pay.example/c/"));
    let second = elsewhere(&app, "https://shop.example").await;
    let said = fails(&second, &["serve"]);
    assert!(said.contains("lead to https://pay.example since"), "{said}");
    let code = app.code("Counter 1").await;
    let out = format!("{}/a.svg", app.data());
    let print = ["code", "qr", &code, "--out", &out];
    assert!(fails(&second, &print).contains("--anyway"));
    assert!(run(&second, &["address"]).contains("PORTICO_PUBLIC_URL says https://shop.example"));
    run(&second, &["address", "--accept"]);
    run(&second, &print);
    drop(Serving::at(&second, &log).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_settings_serves_every_command() {
    let app = TestApp::new().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portico.env");
    let lines = app
        .environment
        .iter()
        .map(|(name, value)| format!("{name}='{value}'\n"));
    fs::write(&file, lines.collect::<String>()).unwrap();
    let file = file.display().to_string();
    let nothing = Environment::new();
    let listed = run(&nothing, &["--env-file", &file, "code", "list"]);
    assert!(listed.contains("Counter 1"), "{listed}");
    let said = run(&nothing, &["doctor", "--env-file", &file]);
    assert!(said.contains("settings: complete"), "{said}");
    let other = Environment::from([("PORTICO_DATA", app.data() + "/../data")]);
    let said = say(&other, &["--env-file", &file, "code", "list"]);
    assert!(
        said.contains("PORTICO_DATA is set in the environment"),
        "{said}"
    );
    let wrong = folder.path().join("wrong.env");
    fs::write(&wrong, "PORTICO_DATA=/var/lib/my shop\nPORTICO_DATE=x\n").unwrap();
    let said = fails(
        &nothing,
        &["--env-file", &wrong.display().to_string(), "code", "list"],
    );
    assert!(said.contains("wrong.env:1: PORTICO_DATA"), "{said}");
    let unknown = Environment::from([("PORTICO_DATE", app.data())]);
    let said = fails(&unknown, &["payment", "list"]);
    assert!(said.contains("did you mean PORTICO_DATA?"), "{said}");
}

#[test]
fn the_program_says_its_own_name() {
    let said = run(&Environment::new(), &["--version"]);
    assert!(said.starts_with("portico "), "{said}");
}
