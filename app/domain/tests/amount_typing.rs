//! The amount while it is typed, by example: keypad, live reading, pasting.

use domain::{AmountEntry, Key, NumberStyle, TypedError};

const EN: NumberStyle = NumberStyle::PLAIN_DOT;

fn typed(text: &str, exponent: u8) -> AmountEntry {
    AmountEntry::from_typed(text, exponent, &EN)
}

#[test]
fn keys_build_up_an_amount_and_take_it_back() {
    let mut entry = AmountEntry::new(2);
    let keys = [
        Key::Digit(1),
        Key::DoubleZero,
        Key::Digit(5),
        Key::Mark,
        Key::Digit(7),
    ];
    assert!(keys.into_iter().all(|key| entry.press(key)));
    assert_eq!(
        (entry.shown(&EN).as_str(), entry.plain().as_str()),
        ("1,005.7", "1005.7")
    );
    assert_eq!(entry.minor(), Some(100_570));
    assert!(!entry.press(Key::Mark) && !entry.press(Key::DoubleZero));
    assert!(entry.press(Key::Delete));
    assert_eq!(
        (entry.shown(&EN).as_str(), entry.plain().as_str()),
        ("1,005.", "1005")
    );
    assert!(entry.press(Key::Clear) && !entry.press(Key::Clear) && !entry.press(Key::Delete));
    assert_eq!((entry.shown(&EN).as_str(), entry.minor()), ("", None));
}

#[test]
fn a_refused_key_changes_nothing() {
    let mut yen = typed("12", 0);
    let mut cents = typed("12.50", 2);
    let mut zero = typed("0", 2);
    let mut full = typed("99999999999999", 2);
    assert!(!yen.press(Key::Mark) && !yen.press(Key::Digit(10)));
    assert!(!cents.press(Key::Digit(1)) && !zero.press(Key::Digit(0)));
    assert!(!full.press(Key::Digit(9)) && !full.press(Key::DoubleZero));
    let plain = [yen, cents, zero, full].map(|entry| entry.plain());
    assert_eq!(plain, ["12", "12.50", "0", "99999999999999"]);
}

#[test]
fn leading_zeros_collapse_and_a_leading_mark_gets_its_zero() {
    assert_eq!(typed("007", 2).shown(&EN), "7");
    assert_eq!(typed(".5", 2).shown(&EN), "0.5");
    assert_eq!(typed("0.05", 2).minor(), Some(5));
}

#[test]
fn a_group_mark_we_wrote_is_dropped_and_one_just_pressed_is_the_decimal_mark() {
    assert_eq!(typed("1,2500", 2).shown(&EN), "12,500");
    assert_eq!(typed("1,25", 2).shown(&EN), "125");
    assert_eq!(typed("12,", 2).shown(&EN), "12.");
    assert_eq!(typed("1,250,", 0).shown(&EN), "1,250");
}

#[test]
fn pasted_text_is_read_strictly_or_not_at_all() {
    let pasted = |text| AmountEntry::from_pasted(text, 2, &EN).map(|entry| entry.shown(&EN));
    assert_eq!(pasted(" 1.250,5 "), Ok("1,250.50".to_owned()));
    assert_eq!(pasted("12,50"), Ok("12.50".to_owned()));
    assert_eq!(
        pasted("12.345"),
        Err(TypedError::TooManyDecimals { allowed: 2 })
    );
    assert_eq!(pasted("1e3"), Err(TypedError::NotANumber));
    assert_eq!(pasted("-5"), Err(TypedError::Negative));
    assert_eq!(
        AmountEntry::from_pasted("1250", 0, &EN).unwrap().plain(),
        "1250"
    );
}

#[test]
fn a_lone_group_mark_is_not_shown_where_it_could_be_a_decimal_mark() {
    assert_eq!(typed("1000", 3).shown(&EN), "1000");
    assert_eq!(typed("1000.", 3).shown(&EN), "1,000.");
    assert_eq!(typed("1000000", 3).shown(&EN), "1,000,000");
    assert_eq!(typed("1000", 2).shown(&EN), "1,000");
}

#[test]
fn live_text_is_taken_whole_or_not_at_all() {
    let whole = |text| AmountEntry::from_whole(text, 2, &EN).map(|entry| entry.plain());
    assert_eq!(whole(" 1,250.50 "), Some("1250.50".to_owned()));
    assert_eq!(whole("0012"), Some("12".to_owned()));
    for refused in ["12.345", "1e3", "-5", "1.2.3", "HKD 5", "999999999999999"] {
        assert_eq!(whole(refused), None, "{refused}");
    }
}
