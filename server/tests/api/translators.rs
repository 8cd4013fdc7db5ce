//! The texts from outside: pseudo-languages, a translator's folder behind the pages, and what the
//! translator's commands answer.

use std::{fs, path::Path, process::Command, sync::Arc};

use server::languages::workshop::LocaleFolder;
use tempfile::TempDir;

use crate::support::{Setting, TestApp, customer::ALIPAY_HK};

/// `portico locale …`: whether it succeeded, and what it said.
fn locale(arguments: &[&str], folder: &Path) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portico"));
    let command = command.arg("locale").args(arguments).current_dir(folder);
    let output = command.output().unwrap();
    (
        output.status.success(),
        String::from_utf8(output.stdout).unwrap(),
    )
}

#[tokio::test]
async fn pseudo_languages_are_for_whoever_switches_them_on_and_asks() {
    let app = TestApp::with(Setting {
        environment: vec![("PORTICO_PSEUDO_LOCALES", "true".to_owned())],
        ..Setting::default()
    })
    .await;
    let code = app.code("Counter 1").await;
    let page = |lang: &str| {
        let path = format!("/c/{code}?lang={lang}");
        let customer = app.customer(ALIPAY_HK);
        async move { customer.get(&path).await }
    };
    let accented = page("en-XA").await;
    assert!(accented.says("lang=\"en-XA\"") && accented.says("⟦"));
    assert!(accented.says("HK$1.00"), "values stay");
    let mirrored = page("ar-XB").await;
    assert!(mirrored.says("dir=\"rtl\"") && mirrored.says("\u{202E}"));
    let english = page("en").await;
    assert!(
        !english.says("en-XA") && !english.says("⟦"),
        "not in the switch"
    );

    let shop = TestApp::new().await;
    let path = format!("/c/{}?lang=en-XA", shop.code("Counter 1").await);
    let page = shop.customer(ALIPAY_HK).get(&path).await;
    assert!(page.says("lang=\"en\"") && !page.says("⟦"));
}

#[tokio::test]
async fn a_translators_mistake_is_told_on_the_page_and_breaks_nothing() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let path = format!("/c/{code}?lang=de");
    let folder = TempDir::new().unwrap();
    let german = folder.path().join("de");
    fs::create_dir(&german).unwrap();
    let save = |text: &str| fs::write(german.join("amount.ftl"), text).unwrap();
    let customer = app.customer(ALIPAY_HK);
    assert!(!customer.get(&path).await.says("class=\"workshop\""));

    save("amount-label = Betrag\n");
    let languages = Arc::clone(&app.languages);
    let mut workshop = LocaleFolder::open(folder.path(), false, languages).unwrap();
    assert!(customer.get(&path).await.says("Betrag"));

    save("amount-label = Betrag { $x }\n");
    workshop.look(server::clock::Timestamp(0));
    let page = customer.get(&path).await;
    assert_eq!(page.status, 200);
    assert!(page.says("Betrag") && page.says("class=\"workshop\""));
    assert!(
        page.says("amount.ftl:1:26: amount-label: nothing fills in { $x }"),
        "{}",
        page.body
    );
}

#[test]
fn a_language_is_begun_once_and_checked_with_a_status_programs_understand() {
    let folder = TempDir::new().unwrap();
    let (ok, said) = locale(&["new", "uk"], folder.path());
    assert!(ok && said.contains("locales/uk/amount.ftl"), "{said}");
    assert!(
        !locale(&["new", "uk"], folder.path()).0,
        "nothing is written over"
    );
    assert!(!locale(&["new", "../up"], folder.path()).0);
    let (ok, said) = locale(&["check", "locales", "--json"], folder.path());
    assert!(!ok);
    let outcome: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(outcome["findings"][0]["rule"], "missing");
    assert_eq!(
        outcome["errors"],
        outcome["findings"].as_array().unwrap().len()
    );
    assert!(
        locale(&["check"], folder.path()).0,
        "what is built in has no errors"
    );
    let (_, list) = locale(&["list", "locales"], folder.path());
    assert!(
        list.starts_with("uk ") && list.contains("not reviewed"),
        "{list}"
    );
}
