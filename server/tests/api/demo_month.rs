//! The month before a demonstration, as `portico demo` plays it and takes it in: what is found is what was planted, and
//! nothing else.

use std::{
    collections::{BTreeSet, HashMap},
    fs,
    path::Path,
};

use sandbox::Running;
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{
    child::{fails, run, say},
    environment, quick_sandbox,
};

/// What no server is needed for.
const NOWHERE: &str = "http://127.0.0.1:9";
const BEHIND_DAYS: u16 = 35;

struct Demonstration {
    sandbox: Running,
    environment: HashMap<&'static str, String>,
    folder: TempDir,
}

impl Demonstration {
    async fn begin() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let sandbox = sandbox::start(sandbox::Config {
            behind_days: BEHIND_DAYS,
            reports: Some(folder.path().join("settlement")),
            reports_as: "acquirer faults=late-rate,dispute,missing-row"
                .parse()
                .unwrap(),
            ..quick_sandbox()
        });
        let sandbox = sandbox.await.unwrap();
        let environment = environment(&sandbox, folder.path(), NOWHERE);
        let shops = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo/shops.toml");
        run(&environment, &["apply", shops.to_str().unwrap()]);
        Self {
            sandbox,
            environment,
            folder,
        }
    }

    fn file(&self, name: &str) -> String {
        let path = self.folder.path().join("settlement").join(name);
        path.to_str().unwrap().to_owned()
    }

    /// As `portico demo` does it.
    fn take_in(&self) {
        let source = "settle source add demo --unit major --fees as-written \
                      --customer 2188000000000001 --paid-in JPY=USD --fee =160";
        let source: Vec<&str> = source.split(' ').collect();
        run(&self.environment, &source);
        let files = self.file("v1");
        run(&self.environment, &["settle", "import", "--dir", &files]);
        let bank = "settle bank --enter --day Day --amount Amount --currency Currency --text Text";
        let statement = self.file("bank.csv");
        let bank: Vec<&str> = bank.split(' ').chain([statement.as_str()]).collect();
        run(&self.environment, &bank);
    }

    /// What a command says to programs; it may fail because something is open.
    fn asked(&self, words: &[&str]) -> Value {
        let words = [&["settle"], words, &["--json"]].concat();
        let said = say(&self.environment, &words);
        let mut values = serde_json::Deserializer::from_str(&said).into_iter::<Value>();
        values.next().unwrap().unwrap()
    }
}

/// What something is called, and about what it is.
fn named(values: &Value, name: &str) -> BTreeSet<[String; 2]> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let all = values.as_array().unwrap().iter();
    all.map(|value| [text(&value[name]), text(&value["subject"])])
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demonstration_has_a_month_of_money_and_only_what_was_planted_in_it_is_unexplained() {
    let demo = Demonstration::begin().await;
    let gateway = demo.sandbox.base_url();
    let played = run(&demo.environment, &["demo", "--month", &gateway]);
    assert!(played.contains("61 payments"), "{played}");
    demo.take_in();

    let planted = fs::read_to_string(demo.file("answers.json")).unwrap();
    let planted = named(&serde_json::from_str(&planted).unwrap(), "kind");
    let kinds: BTreeSet<&str> = planted.iter().map(|it| it[0].as_str()).collect();
    assert_eq!(
        kinds,
        BTreeSet::from(["dispute", "not_settled", "rate_quote"])
    );
    let found = demo.asked(&["differences"]);
    assert_eq!(named(&found, "kind"), planted, "{found:#}");

    let status = demo.asked(&["status"]);
    assert_eq!(status["unexplained"], 3);
    assert_eq!(status["missing"].as_array().unwrap().len(), 0);
    let files = status["files"].as_array().unwrap();
    assert!(files.iter().all(|file| file["standing"] == "counts"));
    let batches = status["batches"].as_array().unwrap();
    let currencies: BTreeSet<&str> = batches
        .iter()
        .map(|batch| batch["currency"].as_str().unwrap())
        .collect();
    assert_eq!(currencies, BTreeSet::from(["HKD", "USD"]));
    let arrived = batches.iter().filter(|batch| batch["arrived"].is_string());
    assert!(arrived.count() >= 10, "{batches:#?}");
    let words = run(&demo.environment, &["settle", "status"]);
    assert!(words.starts_with("unexplained: 3;"), "{words}");

    for [kind, payment] in &planted {
        let way = demo.asked(&["payment", payment]);
        assert_eq!(way["differences"][0]["kind"], *kind, "{way:#}");
        let is_paid_out = |step: &&Value| step["batch"].is_string();
        let batches = way["way"].as_array().unwrap();
        let batches: Vec<&Value> = batches.iter().filter(is_paid_out).collect();
        let expected = match kind.as_str() {
            "not_settled" => 0,
            "rate_quote" => 1,
            _ => 2,
        };
        assert_eq!(batches.len(), expected, "{kind}: {way:#}");
        for step in batches {
            let batch = demo.asked(&["batch", step["batch"].as_str().unwrap()]);
            assert_eq!(batch["batch"][0]["currency"], "USD", "{batch:#}");
        }
    }

    let refused = fails(&demo.environment, &["demo", "--month", &gateway]);
    assert!(refused.contains("paid here before"), "{refused}");
}
