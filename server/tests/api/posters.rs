//! Posters and bare codes, as an operator asks for them.

use std::{collections::HashMap, fs};

use serde_json::Value;
use tempfile::TempDir;

use super::support::{
    child::{refused, run},
    shops,
};

/// A database with the shops, and a folder to print into.
struct Office {
    folder: TempDir,
    environment: HashMap<&'static str, String>,
}

impl Office {
    fn open(address: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
        fs::write(path("shops.toml"), shops::TOML).unwrap();
        let environment = HashMap::from([
            ("PORTICO_DATA", path("data")),
            ("PORTICO_PUBLIC_URL", address.to_owned()),
        ]);
        run(&environment, &["apply", &path("shops.toml")]);
        Self {
            folder,
            environment,
        }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    /// The code of a counter, and its link.
    fn code(&self, label: &str) -> [String; 2] {
        let listed = run(&self.environment, &["code", "list", "--json"]);
        let listed: Vec<Value> = serde_json::from_str(&listed).unwrap();
        let found = listed.iter().find(|code| code["label"] == label).unwrap();
        ["code", "link"].map(|field| found[field].as_str().unwrap().to_owned())
    }
}

#[test]
fn a_poster_is_made_in_the_format_its_name_ends_with() {
    let office = Office::open("https://pay.example.com");
    let [code, link] = office.code("Counter 1");
    for (name, start) in [
        ("a.pdf", "%PDF-"),
        ("a.svg", "<svg "),
        ("a.PNG", "\u{FFFD}PNG"),
    ] {
        let out = office.path(name);
        let words = ["code", "poster", &code, "--size", "sticker", "--out", &out];
        let said = run(&office.environment, &words);
        assert!(said.contains(&link.to_ascii_uppercase()), "{said}");
        let file = fs::read(&out).unwrap();
        assert!(String::from_utf8_lossy(&file).starts_with(start), "{name}");
    }
    let gif = office.path("a.gif");
    let words = ["code", "poster", &code, "--out", &gif];
    assert!(refused(&office.environment, &words).contains("ends with neither"));
}

#[test]
fn all_codes_of_a_store_are_one_file_without_those_nobody_can_pay_with() {
    let office = Office::open("https://pay.example.com");
    let listed = run(&office.environment, &["code", "list", "--json"]);
    let listed: Vec<Value> = serde_json::from_str(&listed).unwrap();
    let store = listed[0]["store_id"].as_str().unwrap();
    let there = listed
        .iter()
        .filter(|code| code["store_id"] == store && code["enabled"] == true)
        .count();
    for label in ["Table 10", "Table 2"] {
        run(
            &office.environment,
            &["code", "new", "--store", store, "--label", label],
        );
    }
    let [off, _] = office.code("Table 10");
    run(&office.environment, &["code", "disable", &off]);
    let out = office.path("codes.pdf");
    let words = [
        "code", "posters", "--store", store, "--size", "a6", "--out", &out,
    ];
    let said = run(&office.environment, &words);
    assert!(said.contains(&format!("{} pages", there + 1)), "{said}");
    assert!(
        said.contains("(Table 10): nobody can pay with it"),
        "{said}"
    );
    assert!(fs::read(&out).unwrap().starts_with(b"%PDF-"));
    let nowhere = ["code", "posters", "--store", "S-NONE", "--out", &out];
    assert!(refused(&office.environment, &nowhere).contains("no code at a store S-NONE"));
    let words = [
        "code",
        "posters",
        "--store",
        store,
        "--out",
        &office.path("codes.svg"),
    ];
    assert!(refused(&office.environment, &words).contains("doesn't end with .pdf"));
}

#[test]
fn a_bare_code_is_made_and_a_pale_one_is_not() {
    let office = Office::open("https://pay.example.com");
    let [code, _] = office.code("Counter 1");
    let out = office.path("code.svg");
    let split = [&code[..5], "-", &code[5..]].concat();
    run(&office.environment, &["code", "qr", &split, "--out", &out]);
    assert!(fs::read_to_string(&out).unwrap().starts_with("<svg "));
    let pale = ["code", "qr", &code, "--ink", "#ffd400", "--out", &out];
    assert!(refused(&office.environment, &pale).contains("contrast"));
}

#[test]
fn a_shop_prints_in_its_own_look_unless_told_otherwise() {
    let office = Office::open("https://pay.example.com");
    let brand = "mcc = \"5814\"\n[merchant.brand]\ncorners = \"square\"\n\
        logo = \"logo.svg\"\nlayout = \"logo-left\"\n\
        colours = { accent = \"#7a1f2b\", ink = \"#d0a0a0\" }\n";
    let drawing = r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">
        <circle cx="20" cy="20" r="18" fill="#7a1f2b"/></svg>"##;
    fs::write(office.path("logo.svg"), drawing).unwrap();
    let file = shops::TOML.replacen("mcc = \"5814\"", brand, 1);
    fs::write(office.path("looks.toml"), file).unwrap();
    run(&office.environment, &["apply", &office.path("looks.toml")]);
    let [code, _] = office.code("Counter 1");
    let out = office.path("a.svg");
    let made = |more: &[&str]| {
        let words = [
            "code", "poster", &code, "--lang", "en", "--size", "a6", "--out", &out,
        ];
        run(&office.environment, &[&words, more].concat());
        fs::read_to_string(&out).unwrap()
    };
    let own = made(&[]);
    assert!(own.contains("#7a1f2b") && own.contains("<image"));
    assert!(!own.contains("#d0a0a0"), "too pale for paper, and moved");
    let plain = made(&["--plain"]);
    assert!(!plain.contains("#7a1f2b") && !plain.contains("<image"));
    let other = made(&["--accent", "#0b6e4f", "--ink", "#1c3fae"]);
    assert!(other.contains("#0b6e4f") && other.contains("#1c3fae"));
    assert!(!other.contains("#7a1f2b") && other.contains("<image"));
    let words = ["code", "qr", &code, "--out", &out];
    run(&office.environment, &words);
    assert!(!fs::read_to_string(&out).unwrap().contains("#14161f"));
    run(&office.environment, &[&words[..], &["--plain"]].concat());
    assert!(fs::read_to_string(&out).unwrap().contains("#14161f"));
    let covered = [
        "code",
        "poster",
        &code,
        "--plain",
        "--logo-covers",
        "10",
        "--out",
        &out,
    ];
    assert!(refused(&office.environment, &covered).contains("there is no logo"));
}

#[test]
fn a_disabled_code_is_printed_only_by_insisting() {
    let office = Office::open("https://pay.example.com");
    let [code, _] = office.code("Withdrawn");
    let out = office.path("code.svg");
    for kind in ["poster", "qr"] {
        let words = ["code", kind, &code, "--out", &out];
        assert!(refused(&office.environment, &words).contains("is disabled"));
        assert!(fs::metadata(&out).is_err(), "nothing is written");
    }
    run(
        &office.environment,
        &["code", "qr", &code, "--anyway", "--out", &out],
    );
}

#[test]
fn what_no_wallet_would_open_is_not_printed() {
    let mut office = Office::open("https://pay.example.com");
    let [code, _] = office.code("Counter 1");
    let out = office.path("a.svg");
    let words = [
        "code", "poster", &code, "--lang", "en", "--size", "a6", "--out", &out,
    ];
    office
        .environment
        .insert("PORTICO_PUBLIC_URL", "http://pay.example.com".to_owned());
    assert!(refused(&office.environment, &words).contains("https://"));
    office
        .environment
        .insert("PORTICO_PUBLIC_URL", "http://127.0.0.1:3000".to_owned());
    let said = run(&office.environment, &words);
    assert!(said.contains("HTTP://127.0.0.1:3000/C/"), "{said}");
    assert!(said.contains("printed for trying out only"), "{said}");
    // The same with an account that moves real money.
    let live = "5Y00000000000000".to_owned();
    office.environment.insert("PORTICO_GATEWAY_CLIENT_ID", live);
    let said = refused(&office.environment, &words);
    assert!(
        said.contains("moves real money") && said.contains("--anyway"),
        "{said}"
    );
    run(&office.environment, &[&words[..], &["--anyway"]].concat());
}

#[test]
fn an_address_is_printed_as_written_when_asked_and_its_density_is_said() {
    let office = Office::open("https://pay.example.com");
    let [code, link] = office.code("Counter 1");
    let out = office.path("a.svg");
    let words = ["code", "qr", &code, "--as-written", "--out", &out];
    let said = run(&office.environment, &words);
    assert!(said.contains(&format!("read {link}\n")), "{said}");
    assert!(
        said.contains("29 × 29 modules, 25 × 25 in capitals"),
        "{said}"
    );
    assert!(said.starts_with("wrote "), "{said}");
}

#[test]
fn a_language_without_texts_and_a_code_that_is_none_are_refused() {
    let office = Office::open("https://pay.example.com");
    let [code, _] = office.code("Counter 1");
    let out = office.path("a.svg");
    let klingon = ["code", "poster", &code, "--lang", "en,tlh", "--out", &out];
    let said = refused(&office.environment, &klingon);
    assert!(said.contains("no texts in tlh, only in en, "), "{said}");
    let unknown = ["code", "poster", "0000000000", "--out", &out];
    assert!(refused(&office.environment, &unknown).contains("there is no code"));
    let typo = ["code", "poster", "12345", "--out", &out];
    assert!(refused(&office.environment, &typo).contains("is no code"));
}
