//! The texts from outside: pseudo-languages, a translator's folder behind the pages, and what the
//! translator's commands answer.

use std::{collections::HashMap, fs, path::Path, process::Command, sync::Arc};

use tempfile::TempDir;
use web::languages::workshop::LocaleFolder;

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
    workshop.look(foundation::clock::Timestamp(0));
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

/// A folder with Swedish under a tag that isn't built in, as its translator has it.
fn swedish_of_finland() -> TempDir {
    let folder = TempDir::new().unwrap();
    let (ok, said) = locale(&["new", "sv-FI", "--out", "."], folder.path());
    assert!(ok, "{said}");
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/../locales/sv");
    for file in fs::read_dir(built_in).unwrap().map(Result::unwrap) {
        fs::copy(
            file.path(),
            folder.path().join("sv-FI").join(file.file_name()),
        )
        .unwrap();
    }
    folder
}

#[tokio::test]
async fn a_new_language_needs_a_folder_and_nothing_else() {
    let folder = swedish_of_finland();
    let (ok, said) = locale(&["check", "."], folder.path());
    assert!(ok, "{said}");
    let path = folder.path().to_str().unwrap().to_owned();
    let app = TestApp::with(Setting {
        environment: vec![("PORTICO_LOCALES", path)],
        ..Setting::default()
    })
    .await;
    let code = app.code("Counter 1").await;
    // By the switch, and by what the wallet says of itself.
    let asked = format!("/c/{code}?lang=sv-FI");
    let by_name = app.customer(ALIPAY_HK).get(&asked).await;
    let wallet = ALIPAY_HK.replace("Language/en", "Language/sv-FI");
    let hinted = app.customer(&wallet).scan_again(&code).await;
    let pages = [by_name, hinted];
    for page in pages {
        assert!(
            page.says("lang=\"sv-FI\"") && page.says("Belopp"),
            "{}",
            page.body
        );
        assert!(
            page.says("Från 1,00 HKD till 5 000,00 HKD"),
            "{}",
            page.body
        );
        assert!(!page.says("class=\"workshop\""), "{}", page.body);
    }
}

#[tokio::test]
async fn a_folder_that_lacks_a_text_or_has_a_bad_one_starts_and_is_told() {
    let folder = swedish_of_finland();
    let file = |name: &str| folder.path().join("sv-FI").join(name);
    let spoil = |name: &str, was: &str, is: &str| {
        let text = fs::read_to_string(file(name)).unwrap();
        assert!(text.contains(was), "{was}");
        fs::write(file(name), text.replace(was, is)).unwrap();
    };
    // As after an upgrade with a new text, and after one whose text may be shorter now.
    spoil("amount.ftl", "amount-label = Belopp\n", "");
    spoil(
        "amount.ftl",
        "amount-tip = Ge dricks",
        "amount-tip = Ge en liten slant i dricks",
    );
    spoil(
        "common.ftl",
        "common-terms = Villkor",
        "common-terms = Villkor { $tongue }",
    );
    // As an editor of Windows begins it.
    let marked = format!(
        "\u{feff}{}",
        fs::read_to_string(file("result.ftl")).unwrap()
    );
    fs::write(file("result.ftl"), marked).unwrap();
    let path = folder.path().to_str().unwrap().to_owned();
    let set = HashMap::from([("PORTICO_LOCALES", path.clone())]);
    let told = server::config::locales(&set).unwrap().told().join("\n");
    assert!(
        told.starts_with(file("common.ftl").to_str().unwrap()),
        "{told}"
    );
    for what in ["tongue", "amount-label", "there is room for 12"] {
        assert!(told.contains(what), "{what}: {told}");
    }
    assert!(!told.contains("result.ftl"), "{told}");

    let app = TestApp::with(Setting {
        environment: vec![("PORTICO_LOCALES", path)],
        ..Setting::default()
    })
    .await;
    let asked = format!("/c/{}?lang=sv-FI", app.code("Counter 1").await);
    let page = app.customer(ALIPAY_HK).get(&asked).await;
    assert_eq!(page.status, 200);
    let texts = app.languages.exactly("sv-FI").unwrap();
    assert_eq!(texts.get("amount-label"), "Amount");
    assert_eq!(texts.get("common-terms"), "Terms");
    assert_eq!(texts.get("common-open-wallet"), "Öppna betalappen");
    assert_eq!(texts.get("result-paid"), "Betalt");
}

#[test]
fn a_folder_that_is_not_there_is_told_at_the_start() {
    let set = |path: &str| HashMap::from([("PORTICO_LOCALES", path.to_owned())]);
    let problems = server::config::locales(&set("/nowhere")).unwrap_err();
    assert!(problems.0[0].starts_with("PORTICO_LOCALES"), "{problems}");
    let none = server::config::locales(&set("")).unwrap();
    assert!(none.languages.is_empty() && none.told().is_empty());
}

#[test]
fn a_languages_own_folder_can_be_checked_and_what_is_missing_is_counted() {
    let folder = swedish_of_finland();
    let (ok, said) = locale(&["check", "sv-FI"], folder.path());
    assert!(ok && said.contains("1 language: 0 errors"), "{said}");
    let here = folder.path().join("sv-FI");
    assert!(locale(&["check", "."], &here).0);
    let poster = here.join("poster.ftl");
    fs::write(&poster, "poster-headline = Skanna, betala och var glad\n").unwrap();
    let (ok, said) = locale(&["check", "sv-FI"], folder.path());
    assert!(!ok);
    assert!(said.contains("there is room for 14"), "{said}");
    let counted = "sv-FI/poster.ftl: 5 of 6 not translated (poster-explain, ";
    assert!(said.contains(counted), "{said}");
    assert!(said.contains("poster-boxes), 1 error"), "{said}");
    assert_eq!(
        said.matches("poster-wallets").count(),
        1,
        "counted, not listed: {said}"
    );
}

#[test]
fn a_language_that_nobody_would_find_is_refused_with_advice() {
    let folder = TempDir::new().unwrap();
    for (tag, advice) in [
        ("dansk", "da"),
        ("xx", "--anyway"),
        ("zh", "zh-Hans, zh-Hant or zh-HK"),
        ("dk", "da"),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_portico"));
        let command = command
            .args(["locale", "new", tag])
            .current_dir(folder.path());
        let output = command.output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            !output.status.success() && said.contains(advice),
            "{tag}: {said}"
        );
        assert!(!folder.path().join("locales").exists(), "{tag}");
    }
    assert!(locale(&["new", "tlh", "--anyway"], folder.path()).0);
}
