//! Laws of finding words in User-Agents, over texts of every kind.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

use domain::WalletMatch;
use domain::wallet::{FamilyRow, WalletRow, WalletRows, WalletTable};
use proptest::prelude::*;

fn row(id: &str, tokens: &[&str], next_to: Option<&str>) -> WalletRow {
    WalletRow {
        id: id.to_owned(),
        name: id.to_lowercase(),
        tokens: tokens.iter().copied().map(str::to_owned).collect(),
        next_to: next_to.map(str::to_owned),
        home: "HK".to_owned(),
        currency: "HKD".to_owned(),
        languages: vec!["en".to_owned()],
        ..WalletRow::default()
    }
}

fn only(token: &str) -> Option<WalletTable> {
    let rows = WalletRows {
        wallets: vec![row("A", &[token], None)],
        families: Vec::new(),
    };
    WalletTable::check(&rows).ok()
}

fn table() -> WalletTable {
    let family = FamilyRow {
        id: "FAMILY".to_owned(),
        tokens: vec!["AlipayConnect".to_owned()],
    };
    let rows = WalletRows {
        wallets: vec![
            row("ALIPAY_HK", &["AlipayClientHK", "AliApp(APHK"], None),
            row("TNG", &["TNG"], Some("AlipayConnect")),
            row("ALIPAY_CN", &["AlipayClient", "AliApp(AP"], None),
        ],
        families: vec![family],
    };
    WalletTable::check(&rows).unwrap()
}

/// The id of the row that is found.
fn id(user_agent: &str) -> Option<String> {
    match table().identify(user_agent).found {
        WalletMatch::Known(wallet) => Some(wallet.id.clone()),
        WalletMatch::Family(family) => Some(family.id.clone()),
        WalletMatch::NotAWallet => None,
    }
}

/// Texts of every kind, with pieces of what is looked for in them.
fn agents() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("AlipayClient".to_owned()),
        Just("AlipayClientHK".to_owned()),
        Just("AliApp(AP".to_owned()),
        Just("TNG".to_owned()),
        Just("AlipayConnect".to_owned()),
        "[ -~]{0,6}",
        "\\PC{0,3}",
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    /// An independent way to say what a word is: whatever stands beside it is no letter, and no
    /// digit but those of a version before it.
    #[test]
    fn a_word_is_found_exactly_where_it_stands_alone(
        before in "[ -~]{0,12}", after in "[ -~]{0,12}"
    ) {
        let trimmed = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let open = if trimmed.len() == before.len() {
            !before.ends_with(|c: char| c.is_ascii_alphabetic())
        } else {
            trimmed.ends_with(['.', '/'])
        };
        let closed = !after.starts_with(|c: char| c.is_ascii_alphanumeric());
        let table = only("Qx(Zq").unwrap();
        let text = format!("{before}Qx(Zq{after}");
        let found = table.identify(&text).token.is_some();
        prop_assert_eq!(found, open && closed, "{}", text);
    }

    /// Whatever version stands behind the words, the answer is the same.
    #[test]
    fn versions_change_nothing(agent in agents(), version in "[0-9]{1,4}(\\.[0-9]{1,6}){0,4}") {
        let spaced = agent.replace("Alipay", " Alipay").replace("TNG", " TNG ");
        let versioned = |version: &str| {
            ["AlipayClientHK", "AlipayConnect", "TNG"].iter().fold(spaced.clone(), |text, word| {
                text.replace(&format!("{word} "), &format!("{word}/{version} "))
            })
        };
        prop_assert_eq!(id(&versioned("1.0")), id(&versioned(&version)));
    }

    /// Any text has an answer, and everything tested before it is named.
    #[test]
    fn every_text_has_one_answer(agent in agents()) {
        let table = table();
        let told = table.identify(&agent);
        let at = match told.found {
            WalletMatch::Known(found) => {
                table.wallets().iter().position(|wallet| wallet == found).unwrap()
            }
            WalletMatch::Family(_) => table.wallets().len(),
            WalletMatch::NotAWallet => table.wallets().len() + table.families().len(),
        };
        prop_assert_eq!(told.passed.len(), at);
    }

    /// No table makes the check fall over, and what it accepts finds itself again.
    #[test]
    fn an_accepted_word_finds_its_row(token in "[ -~]{0,70}") {
        if let Some(table) = only(&token) {
            let agent = format!("Mozilla/5.0 {token}/1.2.3");
            prop_assert_eq!(table.identify(&agent).token, Some(token.as_str()));
        }
    }
}
