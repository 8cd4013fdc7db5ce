//! The operator's commands as they are typed: files in and out, and single codes.

use std::{collections::HashMap, fs};

use tempfile::TempDir;

use crate::support::{
    child::{fail, run},
    shops,
};

/// An installation without a server.
struct Desk {
    folder: TempDir,
    environment: HashMap<&'static str, String>,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data").display().to_string();
        let environment = HashMap::from([
            ("PORTICO_DATA", data),
            ("PORTICO_PUBLIC_URL", "https://pay.example".to_owned()),
        ]);
        Self {
            folder,
            environment,
        }
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn run(&self, words: &[&str]) -> String {
        run(&self.environment, words)
    }

    /// The codes of a store, by label.
    fn codes(&self, store: &str) -> HashMap<String, serde_json::Value> {
        let listed = self.run(&["code", "list", "--json", "--store", store]);
        let listed: Vec<serde_json::Value> = serde_json::from_str(&listed).unwrap();
        let label = |code: &serde_json::Value| code["label"].as_str().unwrap().to_owned();
        listed
            .into_iter()
            .map(|code| (label(&code), code))
            .collect()
    }
}

#[test]
fn a_file_is_looked_at_applied_and_written_back() {
    let mut desk = Desk::new();
    let file = desk.file("shops.toml", shops::TOML);
    let looked = desk.run(&["apply", &file, "--dry-run"]);
    assert!(
        looked.contains("nothing was written: this would be 7 created"),
        "{looked}"
    );
    assert!(desk.codes("S-1").is_empty());
    let applied = desk.run(&["apply", &file]);
    assert!(
        applied.contains("created     code S-1 / Counter 2"),
        "{applied}"
    );
    let out = desk.folder.path().join("out.toml").display().to_string();
    desk.run(&["export", "--out", &out]);
    assert!(
        desk.run(&["apply", &out])
            .contains("0 created, 0 changed, 7 unchanged, 0 left")
    );
    let one = desk.run(&["export", "--merchant", "M-1"]);
    assert_eq!(one, fs::read_to_string(&out).unwrap());
    let nobody = fail(&desk.environment, &["export", "--merchant", "M-2"]);
    assert!(nobody.contains("there is no merchant M-2"), "{nobody}");
    desk.environment
        .insert("PORTICO_LIMITS", "HKD:-0.50".to_owned());
    let narrow = fail(&desk.environment, &["apply", &file]);
    assert!(
        narrow.contains("shops.toml:16:7: these limits leave no amount"),
        "{narrow}"
    );
}

#[test]
fn mistakes_stand_behind_the_files_name_with_line_and_column() {
    let desk = Desk::new();
    let broken = shops::TOML
        .replace("mcc = ", "mmc = ")
        .replace("5000.00", "0.50");
    let file = desk.file("broken.toml", &broken);
    let said = fail(&desk.environment, &["apply", &file]);
    for line in [
        "broken.toml:2:1: this merchant needs a `mcc`",
        "broken.toml:5:1: a merchant has no field `mmc`; did you mean `mcc`?",
        "broken.toml:16:7: no amount fits: the least amount is above the most",
        "3 to correct; nothing was applied",
    ] {
        assert!(said.contains(line), "{line} is not in\n{said}");
    }
    assert!(desk.codes("S-1").is_empty());
}

/// A code with its hyphen, as people read it.
fn on_paper(code: &str) -> String {
    format!("{}-{}", &code[..5], &code[5..])
}

#[test]
fn a_code_is_made_switched_off_rotated_and_shown() {
    let desk = Desk::new();
    let file = desk.file("shops.toml", shops::TOML);
    desk.run(&["apply", &file]);
    let made = desk.run(&[
        "code", "new", "--store", "S-1", "--label", "Till", "--preset", "20",
    ]);
    let codes = desk.codes("S-1");
    let till = codes["Till"]["code"].as_str().unwrap();
    assert!(
        made.contains(&format!("https://pay.example/c/{till}")),
        "{made}"
    );
    assert_eq!(
        (&codes["Till"]["store_id"], &codes["Till"]["merchant_id"]),
        (&"S-1".into(), &"M-1".into())
    );
    desk.run(&["code", "disable", till]);
    assert_eq!(desk.codes("S-1")["Till"]["enabled"], false);
    desk.run(&["code", "enable", &till.to_lowercase()]);
    assert_eq!(desk.codes("S-1")["Till"]["enabled"], true);
    let rotated = desk.run(&["code", "rotate", till, "--grace", "0d"]);
    let codes = desk.codes("S-1");
    let new = codes["Till"]["code"].as_str().unwrap();
    assert!(
        new != till && rotated.contains(&on_paper(new)) && rotated.contains(&on_paper(till)),
        "{rotated}"
    );
    let shown = desk.run(&["code", "show", till]);
    for words in [
        "state      replaced",
        "counter    Till",
        "typed, or one of 20.00",
    ] {
        assert!(shown.contains(words), "{words} is not in\n{shown}");
    }
    assert!(
        shown.ends_with(&format!("history    {}  current\n", on_paper(new))),
        "{shown}"
    );
    let again = fail(&desk.environment, &["code", "rotate", till]);
    let current = format!("the current code of this counter is {}", on_paper(new));
    assert!(again.contains(&current), "{again}");
    desk.run(&["apply", &file]);
    assert_eq!(desk.codes("S-1")["Till"]["code"], *new, "it is left alone");
}
