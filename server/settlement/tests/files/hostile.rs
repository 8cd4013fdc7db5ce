//! Files that are refused: for what, and at which line, column and byte.

use settlement::{Reason, Refusal, Source};

use crate::support::{ITEMS, SAMPLES, changed, read};

mod form;
mod values;

/// A file that is refused.
pub(super) struct Hostile {
    name: &'static str,
    bytes: Vec<u8>,
    source: Source,
    /// What the message has to say, its place first.
    says: &'static str,
}

pub(super) fn hostile(
    name: &'static str,
    bytes: impl Into<Vec<u8>>,
    says: &'static str,
) -> Hostile {
    Hostile {
        name,
        bytes: bytes.into(),
        source: Source::default(),
        says,
    }
}

pub(super) fn under(source: Source, one: Hostile) -> Hostile {
    Hostile { source, ..one }
}

/// The settlement details with one cell of their second row changed.
pub(super) fn cell(column: &str, value: &str) -> String {
    changed(ITEMS, |row, name, old| {
        let here = row == 1 && name == column;
        if here { value } else { old }.to_owned()
    })
}

fn all() -> Vec<Hostile> {
    [
        form::no_text(),
        form::no_rows(),
        form::no_ends(),
        values::no_header(),
        values::no_amounts(),
        values::no_values(),
        values::disproved(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[test]
fn every_hostile_file_is_refused_where_it_is_wrong() {
    let all = all();
    assert!(all.len() >= 30);
    let mut wrong = Vec::new();
    for one in all {
        match read(&one.bytes, one.source) {
            Ok(_) => wrong.push(format!("{}: it was taken", one.name)),
            Err(refusal) => {
                let said = refusal.to_string();
                if !said.contains(one.says) {
                    wrong.push(format!("{}: {said}", one.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_refusal_says_what_to_do_and_never_an_empty_word() {
    for one in all() {
        let refusal: Refusal = read(&one.bytes, one.source).unwrap_err();
        assert!(refusal.reason.advice().ends_with('.'), "{}", one.name);
        assert!(!refusal.reason.to_string().is_empty(), "{}", one.name);
    }
}

#[test]
fn a_file_that_is_not_whole_is_told_from_one_that_is_wrong() {
    let lines: Vec<&str> = ITEMS.lines().collect();
    for upto in 1..lines.len() {
        let cut = [&lines[..upto].join("\n"), "\n"].concat();
        let refusal = read(cut.as_bytes(), Source::default()).unwrap_err();
        assert!(refusal.is_partial(), "{refusal}");
    }
    let wrong = cell("feeCurrency", "XXX");
    let refusal = read(wrong.as_bytes(), Source::default()).unwrap_err();
    assert!(!refusal.is_partial());
    assert!(matches!(refusal.reason, Reason::Currency { .. }));
    // What is wrong before its end is wrong, however it ends.
    let cut = &wrong[..wrong.len() - 20];
    let refusal = read(cut.as_bytes(), Source::default()).unwrap_err();
    assert!(matches!(refusal.reason, Reason::Currency { .. }));
    let text = read(b"hello", Source::default()).unwrap_err();
    assert!(!text.is_partial(), "{text}");
    let open = ITEMS.replacen("S-30", "\"S-30", 1);
    let open = open.trim_end();
    let refusal = read(open.as_bytes(), Source::default()).unwrap_err();
    assert!(matches!(refusal.reason, Reason::OpenQuote), "{refusal}");
}

#[test]
fn a_file_that_is_cut_off_at_any_byte_waits() {
    for sample in SAMPLES {
        let whole = sample.trim_end().len();
        for upto in 0..whole {
            // `<END` is no end, and `END` is one only in a line of its own.
            let refusal = read(&sample.as_bytes()[..upto], Source::default()).unwrap_err();
            assert!(refusal.is_partial(), "{upto}: {refusal}");
        }
    }
    let tea = cell("referenceStoreId", "茶");
    let within = tea.find('茶').unwrap() + 1;
    let refusal = read(&tea.as_bytes()[..within], Source::default()).unwrap_err();
    assert!(refusal.is_partial(), "{refusal}");
}

#[test]
fn a_refused_file_says_no_more_of_a_strange_value_than_its_beginning() {
    let long = cell("feeCurrency", &"X".repeat(10_000));
    let said = read(long.as_bytes(), Source::default()).unwrap_err();
    assert!(said.to_string().len() < 300);
}
