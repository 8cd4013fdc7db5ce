//! Payments while one watches.

use std::{
    io::{BufRead as _, BufReader},
    process::{Command, Stdio},
};

use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_is_told_when_it_is_begun_and_when_it_is_paid() {
    let app = TestApp::new().await;
    let mut watching = Command::new(env!("CARGO_BIN_EXE_portico"))
        .args(["payment", "list", "--follow"])
        .env_clear()
        .envs(&app.environment)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(watching.stdout.take().unwrap()).lines();
    let (_, payment) = app.paid("12.50").await;
    let id = payment.request_id.to_string();
    // Ends when what is looked for is there; the test runner minds the rest.
    let paid = tokio::task::spawn_blocking(move || {
        let mut told = lines.map(Result::unwrap);
        told.any(|line| line.starts_with(&id) && line.contains("  paid  "))
    });
    assert!(paid.await.unwrap());
    watching.kill().unwrap();
    watching.wait().unwrap();
}
