//! Each kind of mistake, at its line and column, all of a file together.

use super::{SHOPS, mistakes};
use storage::memory::Memory;

const WRONG: &str = r#"
[[merchant]]
id = ""
nmae = "Tea"
mcc = 5814
region = "UK"
languages = ["en", "english!", 7]
account = "Main Account"
limits = "HKD:5-1"

[[merchant.store]]
id = "S"
name = "Gion"
currency = "hkd"
time_zone = "Tokyo"
addres = "1 Queen's Road"

[[merchant.store]]
id = "S"
name = " Gion "
currency = "HKD"
settlement_currency = "XXX"
time_zone = "Asia/Tokyo"
language = "ja"
min = "5"
max = "4.999"

[[merchant.store.code]]
label = "1"
amount = "5.00"
presets = ["1", "2"]
open = true
note = false
note_label = "Table"

[[merchant.store.code]]
label = "1"
min = "9"
max = "7"
presets = ["8.00", "8", "0"]

[[merchant.store.code]]
open = false
enabled = "no"
colour = "red"

[[merchnat]]

[[merchant]]
id = "W"
name = { ja = "茶", english = "Tea", en = 5, de = " Tee", zh-hant = "茶", zh-Hant = "茶" }
mcc = "5814"

[[merchant]]
id = "V"
name = {}
mcc = "5814"
"#;

const TOLD: &str = "\
3:6: `id` must have 1 to 64 visible characters, with no blank at either end and no unseen one
2:1: this merchant needs a `name`
4:1: a merchant has no field `nmae`; did you mean `name`?
5:7: `mcc` must be text in quotes, not an integer
6:10: `region` must be two letters of ISO 3166, such as HK
7:20: `languages` must be a language tag, such as en or zh-Hans
7:32: `languages` must be texts in brackets, not an integer
8:11: `account` must be a plain name, such as main: a letter, then letters, digits or hyphens, all lower case, 32 at most
9:10: `HKD:5-1` is not a limit such as HKD:1.00-5000.00: the least amount is above the most
14:12: `currency` must be three letters of ISO 4217, such as HKD
15:13: `time_zone` must be an IANA name, such as Asia/Tokyo
16:1: a store has no field `addres`; did you mean `address`?
19:6: the store S is there twice
20:8: `name` must have 1 to 128 visible characters, with no blank at either end and no unseen one
22:23: `settlement_currency` must be three letters of ISO 4217, such as HKD
26:7: `max` has too many decimals; HKD has 2
31:11: a code has an `amount` or `presets`, not both
32:8: a code with an `amount` takes no other, so it can't be open
34:14: `note_label` names a note that `note = false` forbids
37:9: the code S / 1 is there twice
38:7: no amount fits: the least amount is above the most
40:20: this preset is there twice
40:25: HKD 0.00 can't be paid here; the limits are HKD 5.00 or more
42:1: this code needs a `label`
43:8: a code that isn't open needs an `amount` or `presets`
44:11: `enabled` must be true or false, not a string
45:1: a code has no field `colour`; there are label, enabled, amount, presets, open, min, max, note, note_label, note_needed, why_off
47:3: a file has no field `merchnat`; did you mean `merchant`?
51:20: `name` has `english`, which is not a language tag such as ja or zh-Hant
51:42: `name` must be texts in quotes, not an integer
51:50: `name` must have 1 to 128 visible characters, with no blank at either end and no unseen one
51:58: `name` has zh-Hant twice
56:8: `name` has no language";

async fn said(text: &str) -> Vec<String> {
    mistakes(&Memory::default(), text).await
}

#[tokio::test]
async fn every_mistake_is_told_at_once_with_line_and_column() {
    let mut expected: Vec<&str> = TOLD.lines().collect();
    let mut found = said(WRONG).await;
    expected.sort_unstable();
    found.sort_unstable();
    assert_eq!(found.join("\n"), expected.join("\n"));
}

#[tokio::test]
async fn mistakes_come_from_top_to_bottom() {
    let file = SHOPS
        .replace("5814", "x")
        .replace("JPY", "x")
        .replace("Asia/Tokyo", "x");
    let lines: Vec<u32> = said(&file)
        .await
        .iter()
        .map(|said| said.split(':').next().unwrap().parse().unwrap())
        .collect();
    assert_eq!(lines, [5, 10, 11]);
}

#[tokio::test]
async fn what_is_no_toml_is_told_where_it_stops_being_some() {
    for (broken, place) in [
        (SHOPS.replace("\"Tea\"", "\"Tea"), "4:"),
        (SHOPS.replace("id = \"M\"", "id \"M\""), "3:"),
        (
            SHOPS.replace("[[merchant.store]]", "[[merchant.store]"),
            "7:",
        ),
        (
            SHOPS.replace("mcc = \"5814\"", "mcc = \"5814\"\nmcc = \"5814\""),
            "6:1: duplicate key",
        ),
        ("\u{0}".to_owned(), "1:"),
    ] {
        let said = said(&broken).await;
        assert!(
            said.iter().any(|said| said.starts_with(place)),
            "{broken}\n{said:?}"
        );
    }
    let three = SHOPS
        .replace("5814", "58")
        .replace("currency = \"JPY\"", "currency \"JPY\"")
        .replace("language = ", "language ");
    let said = said(&three).await;
    let places: Vec<&str> = said
        .iter()
        .map(|said| said.split_once(' ').unwrap().0)
        .collect();
    assert_eq!(places, ["5:7:", "10:10:", "12:10:"], "{said:?}");
}

#[tokio::test]
async fn amounts_say_what_their_currency_takes() {
    for (currency, amount, told) in [
        ("JPY", "\"1,250\"", None),
        ("JPY", "\"12.5\"", Some("`max` has decimals; JPY has none")),
        (
            "KWD",
            "\"1.2345\"",
            Some("`max` has too many decimals; KWD has 3"),
        ),
        (
            "IDR",
            "\"0.50\"",
            Some("`max` must be in steps of IDR 1.00"),
        ),
        (
            "HKD",
            "\"five\"",
            Some("`max` must be an amount of HKD, such as \"125.00\""),
        ),
        (
            "HKD",
            "\"-5\"",
            Some("`max` must be an amount of HKD, such as \"125.00\""),
        ),
        ("HKD", "\"99999999999999999999\"", Some("`max` is too long")),
        (
            "HKD",
            "50.0",
            Some("`max` must be text in quotes, not a float"),
        ),
        (
            "HKD",
            "\"0\"",
            Some("no amount fits: the least amount is above the most"),
        ),
    ] {
        let file = SHOPS.replace("JPY", currency).replace("\"5000\"", amount);
        match told {
            None => {
                super::put(&Memory::default(), &file).await;
            }
            Some(told) => assert_eq!(said(&file).await, [format!("13:30: {told}")], "{amount}"),
        }
    }
}

#[tokio::test]
async fn slips_of_editors_are_told_by_place_name_and_remedy() {
    let file = |line: &str| format!("[[merchant]]\nid = \"M\"\n{line}\n");
    for (line, told) in [
        (
            "name = “Tea”",
            "3:8: “ (U+201C, left double quotation mark) stands where \" belongs",
        ),
        (
            "name\u{a0}= \"Tea\"",
            "3:5: U+00A0 (no-break space) stands where a space belongs",
        ),
        (
            "na\u{200b}me = \"Tea\"",
            "3:3: U+200B (zero width space) stands where nothing belongs",
        ),
        (
            "mcc = 0742",
            "3:7: 0742 begins with a nought, so it is text: write \"0742\"",
        ),
    ] {
        let said = said(&file(line)).await.join("\n");
        assert!(said.contains(told), "{line}: {said}");
    }
}
