//! The script in the papers, against a real server: a shop from nothing to its first closing.

#![expect(
    clippy::too_many_lines,
    reason = "a table of cases, or one story from its beginning to its end"
)]

use std::{path::Path, process::Stdio, sync::Arc};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader},
    process::Command,
};

use storage::Everything;

use crate::support::{Setting, TestApp, child::run, customer::ALIPAY_HK};

impl TestApp {
    /// Sends events from now on.
    fn sending(&self) {
        let sender = webhooks::sender::Sender {
            store: Arc::<dyn Everything>::clone(&self.store),
            way: Arc::<outbound::caller::Caller>::clone(&self.desk.caller),
            key: self.desk.key.clone(),
            clock: Arc::clone(&self.desk.clock),
            randomness: Arc::clone(&self.desk.randomness),
            alarms: Arc::clone(self.payments.alarms()),
            tally: Arc::clone(self.payments.tally()),
        };
        tokio::spawn(webhooks::sender::send_forever(Arc::new(sender)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_script_of_the_papers_opens_a_shop_and_closes_its_first_day() {
    let networks = ("PORTICO_WEBHOOK_NETWORKS", "127.0.0.0/8".to_owned());
    let app = TestApp::with(Setting {
        environment: vec![networks],
        ..Setting::default()
    })
    .await;
    app.sending();
    let made = run(
        &app.environment,
        &["key", "new", "--operator", "--name", "platform"],
    );
    let key = made.lines().next().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/isv.py");
    let mut child = Command::new("python3")
        .arg(script)
        .current_dir(folder.path())
        .env("PORTICO", &app.base)
        .env("OPERATOR_KEY", key)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    let Some(first) = said.next_line().await.unwrap() else {
        let mut why = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut why)
            .await
            .unwrap();
        panic!("{why}");
    };
    let code = first.rsplit('/').next().unwrap().to_owned();
    let customer = app.customer(ALIPAY_HK);
    let cashier = customer.start(&code, "1201").await;
    customer.press(&cashier, "pay").await;
    let mut rest = Vec::new();
    while let Some(line) = said.next_line().await.unwrap() {
        rest.push(line);
    }
    let done = child.wait_with_output().await.unwrap();
    let why = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(
        rest,
        ["refund refunded", "refund refunded", "closing 0"],
        "{why}"
    );
    let poster = std::fs::read(folder.path().join("poster.pdf")).unwrap();
    assert!(poster.starts_with(b"%PDF"));
    let lines =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/isv.py"));
    let code = lines
        .unwrap()
        .lines()
        .filter(|line| !line.trim().is_empty())
        .count();
    assert!(code <= 40, "{code} lines");
}
