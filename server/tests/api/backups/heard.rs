//! A program that hears a store, as the paper has it, before and after a backup was put back: it takes each payment once,
//! also one that got a number which another had before.

use std::{collections::HashMap, fs, path::Path, process::Stdio};

use tokio::process::{Child, Command};

use super::{elsewhere, pays};
use crate::{
    crash::Installation,
    support::{
        child::{Portico, run},
        eventually,
    },
};

/// What stands in the paper.
fn written() -> String {
    let server = Path::new(env!("CARGO_MANIFEST_DIR"));
    let paper = fs::read_to_string(server.parent().unwrap().join("docs/api.md")).unwrap();
    let text = paper.split("```python\n").nth(1).unwrap();
    text.split("\n```").next().unwrap().to_owned()
}

/// The program's folder: what it keeps, and what it said.
struct Program<'a> {
    folder: &'a Path,
    feed: String,
    key: String,
}

impl Program<'_> {
    fn starts(&self) -> Child {
        let script = self.folder.join("receiver.py");
        fs::write(&script, written()).unwrap();
        let mut said = fs::OpenOptions::new();
        let said = said.create(true).append(true);
        let said = said.open(self.folder.join("said")).unwrap();
        Command::new("python3")
            .arg(script)
            .env("FEED", &self.feed)
            .env("KEY", &self.key)
            .env("KEPT", self.folder.join("kept"))
            .stdout(said)
            .stderr(Stdio::inherit())
            .kill_on_drop(true)
            .spawn()
            .unwrap()
    }

    fn kept(&self) -> serde_json::Value {
        let kept = fs::read_to_string(self.folder.join("kept"));
        kept.map_or_else(
            |_| serde_json::Value::Null,
            |text| serde_json::from_str(&text).unwrap(),
        )
    }

    /// The payments that it took, in their order, when they are so many.
    async fn took(&self, count: usize) -> Vec<String> {
        let taken = eventually("the program took them", async || {
            let kept = self.kept();
            let taken = kept["taken"].as_array()?.iter();
            let taken: Vec<_> = taken.map(|id| id.as_str().unwrap().to_owned()).collect();
            (taken.len() >= count).then_some(taken)
        });
        let taken = taken.await;
        let said = fs::read_to_string(self.folder.join("said")).unwrap();
        let lines = said.lines().filter(|line| line.starts_with("12.50 "));
        assert_eq!(lines.count(), count, "{said}");
        taken
    }
}

/// What the gateway has, paid or not.
fn all(shop: &Installation) -> Vec<String> {
    let all = shop.sandbox.payments().into_iter();
    all.map(|payment| payment.payment_request_id).collect()
}

async fn stops(mut program: Child) {
    program.kill().await.unwrap();
}

fn key(environment: &HashMap<&'static str, String>) -> String {
    let words = [
        "key",
        "new",
        "--merchant",
        "M-1",
        "--permissions",
        "till.watch,payments.read",
        "--json",
    ];
    let made: serde_json::Value = serde_json::from_str(&run(environment, &words)).unwrap();
    made["key"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_misses_nothing_and_takes_nothing_twice_when_a_backup_was_put_back() {
    let shop = Installation::new().await;
    let folder = tempfile::tempdir().unwrap();
    let base = shop.environment["PORTICO_PUBLIC_URL"]
        .trim_end_matches('/')
        .to_owned();
    let program = Program {
        folder: folder.path(),
        feed: format!("{base}/api/v1/stores/S-1/feed"),
        key: key(&shop.environment),
    };
    let portico = shop.serve().await;
    let listening = program.starts();
    eventually("it was greeted", async || {
        program.kept()["last"].is_string().then_some(())
    })
    .await;
    pays(&shop).await;
    program.took(1).await;
    let file = folder.path().join("a.portico");
    run(&shop.environment, &["backup", file.to_str().unwrap()]);
    // The line of this one is in no backup.
    pays(&shop).await;
    program.took(2).await;
    stops(listening).await;
    portico.kill();
    let anew = elsewhere(&shop, folder.path());
    run(&anew, &["restore", file.to_str().unwrap()]);
    let portico = Portico::serve(&anew, &folder.path().join("log")).await;
    // These have the numbers that came next in the backup.
    pays(&shop).await;
    pays(&shop).await;
    let listening = program.starts();
    program.took(4).await;
    // And what comes is heard as ever.
    pays(&shop).await;
    let mut taken = program.took(5).await;
    stops(listening).await;
    let mut known = all(&shop);
    taken.sort();
    known.sort();
    assert_eq!(taken, known, "each once");
    assert!(portico.terminate());
}
