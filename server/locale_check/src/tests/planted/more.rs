//! More of them: slips of the keyboard, and what doesn't belong into a text.

use super::{Mistake, Rule, found, planted};

pub(super) const MISTAKES: &[Mistake] = &[
    // A variable that is misspelt.
    (
        "sv",
        "amount.ftl",
        ("Up to { $max }", "Högst { $max } { $mx }"),
        Rule::Variable,
        ("amount-hint-to", "mx }"),
    ),
    // A character of control.
    (
        "sv",
        "amount.ftl",
        ("amount-presets = Choose", "amount-presets = Välj\u{7} ett"),
        Rule::Character,
        ("amount-presets", "Välj\u{7}"),
    ),
    // A blank at the end, kept by quotation marks.
    (
        "sv",
        "amount.ftl",
        (
            "amount-label = Amount\n",
            "amount-label = Belopp{ \" \" }\n",
        ),
        Rule::Character,
        ("amount-label", "amount-label = Belopp"),
    ),
    // The character that stands for live amounts, and markup.
    (
        "de",
        "amount.ftl",
        ("amount-presets = Choose", "amount-presets = \u{FFFC}Betrag"),
        Rule::Character,
        ("amount-presets", "\u{FFFC}Betrag"),
    ),
    (
        "de",
        "amount.ftl",
        ("amount-presets = Choose", "amount-presets = <b>Betrag</b>"),
        Rule::Character,
        ("amount-presets", "<b>Betrag"),
    ),
];

#[test]
fn a_message_in_the_wrong_file_is_told_where_it_belongs() {
    let here = "language-name = Svenska\nresult-shop = Butik\n";
    let language = planted("sv", "common.ftl", "language-name = English\n", here);
    let all = found(&language);
    let told = all.iter().find(|it| it.rule == Rule::LeftOver).unwrap();
    assert!(told.what.contains("result.ftl"), "{told}");
    assert!(told.file.ends_with("common.ftl"), "{told}");
}
