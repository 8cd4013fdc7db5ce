//! `portico wallet`, as an operator types it.

use std::process::{Command, Output};

use crate::operators::row;

fn portico(arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portico"));
    command.env_clear().args(arguments);
    command.envs(environment.iter().copied()).output().unwrap()
}

fn said(arguments: &[&str], environment: &[(&str, &str)]) -> String {
    let output = portico(arguments, environment);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn identify_says_which_row_it_is_why_and_what_the_page_would_be() {
    let said = |user_agent: &str| said(&["wallet", "identify", user_agent], &[]);
    let hong_kong = said("AlipayClientHK/2.6 Language/zh-HK AlipayClient/10.1");
    for words in [
        "AlipayHK (ALIPAY_HK), by AlipayClientHK",
        "page    the amount form",
        "reads   zh-HK",
    ] {
        assert!(hong_kong.contains(words), "{words}: {hong_kong}");
    }
    let dana = said("Skywalker/2.1 AlipayConnect");
    assert!(
        dana.contains("by Skywalker next to AlipayConnect"),
        "{dana}"
    );
    assert!(dana.contains("\"DANA can’t pay here\""), "{dana}");
    let family = said("AlipayConnect iapconnectsdk/2");
    assert!(
        family.contains("brand unknown, by AlipayConnect"),
        "{family}"
    );
    assert!(family.contains("the amount form"), "{family}");
    let browser = said("Mozilla/5.0 KAKAOTALK/10");
    assert!(
        browser.contains("Open this code in a wallet app"),
        "{browser}"
    );
    assert!(
        browser.contains("KAKAOTALK is there, but not AlipayConnect"),
        "{browser}"
    );
    assert!(browser.contains("known by name only"), "{browser}");
}

#[test]
fn list_shows_the_table_in_force_for_people_and_programs() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("wallets.toml");
    std::fs::write(&file, row("NEW_PAY", "NewPay")).unwrap();
    let path = file.display().to_string();
    let own = [("PORTICO_WALLETS", path.as_str())];
    let first = said(&["wallet", "list"], &own);
    assert!(first.starts_with("NEW_PAY"), "{first}");
    let json: serde_json::Value =
        serde_json::from_str(&said(&["wallet", "list", "--json"], &own)).unwrap();
    assert_eq!(json["wallets"][0]["id"], "NEW_PAY");
    assert_eq!(json["wallets"][0]["max"], "3000");
    assert_eq!(json["wallets"][1]["max"], "50000.00");
    assert_eq!(json["families"][0]["id"], "ALIPAY_PLUS");
    std::fs::write(&file, "mode = 1").unwrap();
    let refused = portico(&["wallet", "list"], &own);
    let errors = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success());
    assert!(
        errors.contains("PORTICO_WALLETS") && errors.contains("line 1, column 8"),
        "{errors}"
    );
}
