//! The amount while it is typed, by example: keyboard, keypad, and what was there before either.

use domain::{AmountEntry, AmountReader, Key, NumberStyle, TypedError};

fn reader(style: &str, exponent: u8) -> AmountReader {
    let style = NumberStyle::from_attribute(style).expect("a style");
    AmountReader::new(exponent, style, "HKD HK$ $")
}

/// A field that shows what the entry says, and a caret that is always at its end.
struct Field {
    reader: AmountReader,
    entry: AmountEntry,
}

impl Field {
    fn new(style: &str, exponent: u8) -> Self {
        Self {
            reader: reader(style, exponent),
            entry: AmountEntry::default(),
        }
    }

    fn english(exponent: u8) -> Self {
        Self::new(".,30", exponent)
    }

    fn types(mut self, text: &str) -> Self {
        for key in text.chars() {
            let mut field = self.shows();
            if key == '<' {
                field.pop();
            } else {
                field.push(key);
            }
            self.entry = self.entry.edited(&field, &self.reader);
        }
        self
    }

    fn presses(mut self, keys: &str) -> Self {
        for key in keys.chars() {
            assert_eq!(self.press(key), Ok(()), "{key} of {keys}");
        }
        self
    }

    fn press(&mut self, key: char) -> Result<(), TypedError> {
        let key = match key {
            '<' => Key::Delete,
            '.' => Key::Mark,
            '%' => Key::DoubleZero,
            'C' => Key::Clear,
            digit => {
                Key::Digit(u8::try_from(digit.to_digit(10).expect("a digit")).expect("one figure"))
            }
        };
        self.entry.press(key, &self.reader)
    }

    fn shows(&self) -> String {
        self.entry.shown(&self.reader)
    }

    fn reads(&self) -> Result<u64, TypedError> {
        self.entry.read(&self.reader)
    }
}

#[test]
fn keys_build_up_an_amount_and_take_it_back() {
    let field = Field::english(2).presses("1%5.7");
    assert_eq!(
        (field.shows().as_str(), field.reads()),
        ("1,005.7", Ok(100_570))
    );
    let field = field.presses("<");
    assert_eq!(
        (field.shows().as_str(), field.reads()),
        ("1,005.", Ok(100_500))
    );
    let field = field.presses("<<<<<<");
    assert_eq!(
        (field.shows().as_str(), field.reads()),
        ("", Err(TypedError::Empty))
    );
    assert_eq!(Field::english(2).presses("12C").shows(), "");
    assert_eq!(Field::english(2).presses(".5").shows(), "0.5");
    assert_eq!(Field::english(2).presses("007").shows(), "7");
}

#[test]
fn a_key_of_the_keypad_that_cannot_count_says_why_and_changes_nothing() {
    let two = TypedError::TooManyDecimals { allowed: 2 };
    for (exponent, keys, key, why) in [
        (2, "12.50", '1', two),
        (2, "12.5", '%', two),
        (2, "12.", '.', TypedError::NotANumber),
        (2, "99999999999999", '9', TypedError::TooLong),
        (2, "9999999999999", '%', TypedError::TooLong),
    ] {
        let mut field = Field::english(exponent).presses(keys);
        let before = field.shows();
        assert_eq!(field.press(key), Err(why), "{keys} {key}");
        assert_eq!(field.shows(), before);
    }
}

#[test]
fn typed_digits_are_grouped_and_typed_groups_are_groups() {
    for (style, keys, shown, minor) in [
        (".,30", "1250.5", "1,250.5", 125_050),
        (".,30", "1,250", "1,250", 125_000),
        (".,30", "1,250.50", "1,250.50", 125_050),
        (",.30", "1.659,84", "1.659,84", 165_984),
        (",.30", "1659,84", "1.659,84", 165_984),
        (".,20", "1,25,000", "1,25,000", 12_500_000),
        (",\u{202f}30", "1\u{202f}250,5", "1\u{202f}250,5", 125_050),
        ("٫٬3۰", "1250.5", "۱٬۲۵۰٫۵", 125_050),
        ("٫٬3۰", "۱۲/۵", "۱۲٫۵", 1_250),
    ] {
        let field = Field::new(style, 2).types(keys);
        assert_eq!(
            (field.shows().as_str(), field.reads()),
            (shown, Ok(minor)),
            "{keys}"
        );
    }
}

#[test]
fn another_regions_decimal_mark_stays_as_it_was_typed_and_is_read_as_such() {
    let field = Field::english(2).types("12,5");
    assert_eq!((field.shows().as_str(), field.reads()), ("12,5", Ok(1_250)));
    let field = Field::new(",.30", 2).types("12.50");
    assert_eq!(
        (field.shows().as_str(), field.reads()),
        ("12.50", Ok(1_250))
    );
}

#[test]
fn what_cannot_be_an_amount_stays_and_is_none() {
    for (exponent, keys, why) in [
        (0, "12.5", TypedError::TooManyDecimals { allowed: 0 }),
        (2, "12.345", TypedError::TooManyDecimals { allowed: 2 }),
        (2, "1.2.3", TypedError::NotANumber),
        (2, "twelve", TypedError::NotANumber),
        (2, "-5", TypedError::Negative),
        (3, "1,250", TypedError::Ambiguous),
        (2, "123456789012345", TypedError::TooLong),
    ] {
        let field = Field::english(exponent).types(keys);
        assert_eq!((field.shows().as_str(), field.reads()), (keys, Err(why)));
    }
    assert_eq!(Field::english(2).types("12.345<").reads(), Ok(1_234));
}

#[test]
fn the_keypad_goes_on_from_what_was_typed() {
    for (typed, keys, shown) in [
        ("12,5", "0", "12.50"),
        ("1,250", "5", "12,505"),
        ("HK$ 12.5", "5", "12.55"),
        ("12.50", "<", "12.5"),
        ("1,234,5", "00", "1,234,500"),
        ("twelve", "<<", "twel"),
        ("0", "5", "5"),
        ("0012", "5", "125"),
    ] {
        let field = Field::english(2).types(typed).presses(keys);
        assert_eq!(field.shows(), shown, "{typed} {keys}");
    }
    let mut field = Field::english(2).types("1,25");
    let two = TypedError::TooManyDecimals { allowed: 2 };
    assert_eq!((field.press('0'), field.reads()), (Err(two), Ok(125)));
}

#[test]
fn what_was_typed_before_we_came_goes_on_as_typed() {
    let mut field = Field::english(2);
    field.entry = AmountEntry::of("1");
    let field = field.types("25.50");
    assert_eq!(
        (field.shows().as_str(), field.reads()),
        ("125.50", Ok(12_550))
    );
    let mut field = Field::english(2);
    field.entry = AmountEntry::of("125.5");
    assert_eq!(field.shows(), "125.5", "nothing is filled in");
}

#[test]
fn group_marks_of_ours_come_and_go_with_the_digits() {
    let field = Field::english(2).types("1250");
    let edited = |text| field.entry.edited(text, &field.reader).shown(&field.reader);
    assert_eq!(edited("1,25"), "125");
    assert_eq!(edited("1250"), "1,250");
    assert_eq!(edited(",250"), "250");
    assert_eq!(edited("91,250"), "91,250");
    assert_eq!(edited("1,9250"), "19,250");
    assert_eq!(edited("1,250,5"), "1250,5");
    assert_eq!(edited("1,,250"), "1,,250");
    assert_eq!(edited("1,"), "1,");
    // Text in place of all of it is none of ours.
    assert_eq!(
        AmountEntry::default()
            .edited("1,25", &field.reader)
            .shown(&field.reader),
        "1,25"
    );
}

#[test]
fn a_lone_group_mark_is_not_shown_where_it_could_be_a_decimal_mark() {
    let shows = |keys| Field::english(3).types(keys).shows();
    assert_eq!(shows("1000"), "1000");
    assert_eq!(shows("1000."), "1,000.");
    assert_eq!(shows("1000000"), "1,000,000");
    assert_eq!(Field::english(2).types("1000").shows(), "1,000");
}
