//! An operator's file: what it changes, and what is wrong with it by line and column.

use domain::{WalletMatch, WalletTable};
use shops::wallets::file::{FileError, built_in, read};

/// A row of a file.
pub(crate) fn row(id: &str, token: &str) -> String {
    format!(
        "[[wallet]]\nid = \"{id}\"\nname = \"New Pay\"\ntokens = [\"{token}\"]\nhome = \"JP\"\n\
         currency = \"JPY\"\nlanguages = [\"ja\"]\nentry_code = \"yes\"\nmax = \"3000\"\n"
    )
}

fn ids(table: &WalletTable) -> Vec<&str> {
    table
        .wallets()
        .iter()
        .map(|wallet| wallet.id.as_str())
        .collect()
}

fn id(table: &WalletTable, user_agent: &str) -> Option<String> {
    match table.identify(user_agent).found {
        WalletMatch::Known(wallet) => Some(wallet.id.clone()),
        WalletMatch::Family(family) => Some(family.id.clone()),
        WalletMatch::NotAWallet => None,
    }
}

#[test]
fn a_new_row_is_tested_before_all_built_in_ones() {
    let text = row("ONE", "OnePay") + &row("TWO", "TwoPay");
    let (table, built_in) = (read(&text).unwrap(), built_in().unwrap());
    let expected = [&["ONE", "TWO"][..], &ids(&built_in)].concat();
    assert_eq!(ids(&table), expected);
    let both = "AlipayClientHK/1 TwoPay/1";
    assert_eq!(id(&table, both).as_deref(), Some("TWO"));
    assert_eq!(table.families(), built_in.families());
}

#[test]
fn a_row_of_a_known_id_stands_in_that_rows_place() {
    let text = format!("mode = \"extend\"\n{}", row("DANA", "Skywalker"));
    let (table, built_in) = (read(&text).unwrap(), built_in().unwrap());
    assert_eq!(ids(&table), ids(&built_in));
    let dana = table.by_id("DANA").unwrap();
    assert_eq!(
        (dana.name.as_str(), dana.currency.code()),
        ("New Pay", "JPY")
    );
    assert_eq!(dana.next_to, None, "nothing of the old row is left");
}

#[test]
fn a_replacing_file_stands_alone() {
    let text = format!("mode = \"replace\"\n{}", row("ONE", "OnePay"));
    let table = read(&text).unwrap();
    assert_eq!((ids(&table), table.families().len()), (vec!["ONE"], 0));
    assert_eq!(id(&table, "AlipayClient/10 AlipayConnect"), None);
    assert_eq!(id(&table, "OnePay/1").as_deref(), Some("ONE"));
}

#[test]
fn an_empty_file_changes_nothing() {
    assert_eq!(read("").unwrap(), built_in().unwrap());
    assert!(read("mode = \"replace\"").unwrap().wallets().is_empty());
}

#[test]
fn a_family_can_be_added_and_changed() {
    let text = "[[family]]\nid = \"ALIPAY_PLUS\"\ntokens = [\"AlipayConnect\", \"iapconnectsdk\"]\n\
                [[family]]\nid = \"OTHERS\"\ntokens = [\"OtherKit\"]\n";
    let table = read(text).unwrap();
    assert_eq!(
        id(&table, "iapconnectsdk/2").as_deref(),
        Some("ALIPAY_PLUS")
    );
    assert_eq!(id(&table, "OtherKit/2").as_deref(), Some("OTHERS"));
    assert_eq!(ids(&table), ids(&built_in().unwrap()));
}

#[test]
fn what_is_no_table_is_refused_by_line_and_column() {
    for (text, place, words) in [
        ("\n\nmode = \"both\"\n", (3, 8), "both"),
        ("[[wallet]]\nid = 1\n", (2, 6), "string"),
        ("[[wallet]]\nid = \"A\"\nnom = \"A\"\n", (3, 1), "nom"),
        ("[[wallet]]\nmin = 0.05\n", (2, 7), "float"),
        ("# é\n[[wallet\n", (2, 9), ""),
        ("[[wallet]]\nid = \"A\"\nid = \"B\"\n", (3, 1), "duplicate"),
    ] {
        match read(text) {
            Err(FileError::Syntax { line, column, what }) => {
                assert_eq!((line, column), place, "{text}: {what}");
                assert!(what.contains(words), "{what}");
            }
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn everything_that_is_wrong_with_the_rows_is_said_by_line_and_column() {
    let text = row("ONE", "OnePay")
        + &row("ONE", "a b").replace("JPY", "XXX")
        + &row("TWO", "TwoPay").replace("3000", "0.5")
        + &row("THREE", "ThreePay").replace("\"3000\"", "\"5\"\nmin = \"6\"");
    let Err(FileError::Contents(problems)) = read(&text) else {
        panic!("was taken");
    };
    let starts = [
        "line 11, column 6: ONE: id: an earlier row",
        "line 13, column 10: ONE: tokens: \"a b\"",
        "line 15, column 12: ONE: currency",
        "line 27, column 7: TWO: max",
        "line 36, column 7: THREE: max: the least amount is above the most",
    ];
    assert_eq!(problems.len(), starts.len(), "{problems:#?}");
    for (problem, start) in problems.iter().zip(starts) {
        assert!(problem.starts_with(start), "{start} is not {problem}");
    }
}

#[test]
fn a_word_taken_from_a_built_in_row_is_refused_where_it_stands() {
    let text = format!("# mine\n{}", row("MY_GCASH", "gcash"));
    let Err(FileError::Contents(problems)) = read(&text) else {
        panic!("was taken");
    };
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].starts_with("line 5, column 10: GCASH: tokens"),
        "{problems:?}"
    );
}
