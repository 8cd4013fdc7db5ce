//! Mistakes that translators make, each planted alone into a copy of English and found where it is.

mod more;

use std::collections::BTreeSet;

use super::{
    super::{Finding, LanguageFiles, Rule, check, folder},
    copy, planted,
};

/// What is found in this language and not in a plain copy of English.
fn found(language: &LanguageFiles) -> Vec<Finding> {
    let english = folder::english();
    let usual: BTreeSet<_> = check(&copy(&language.tag), &english)
        .into_iter()
        .map(|finding| (finding.rule, finding.message, finding.what))
        .collect();
    let mut all = check(language, &english);
    all.retain(|it| !usual.contains(&(it.rule, it.message.clone(), it.what.clone())));
    all
}

/// A mistake: where it is planted, what it is, and where it is found: the piece of the file it
/// stands at.
type Mistake = (
    &'static str,
    &'static str,
    (&'static str, &'static str),
    Rule,
    (&'static str, &'static str),
);

const MISTAKES: &[Mistake] = &[
    // A brace that is not closed.
    (
        "de",
        "amount.ftl",
        ("amount-title = Pay { $shop }", "amount-title = Pay { $shop"),
        Rule::Syntax,
        ("amount-title", "\n# Label of the amount"),
    ),
    // No equals sign.
    (
        "de",
        "amount.ftl",
        ("amount-label = Amount", "amount-label: Betrag"),
        Rule::Syntax,
        ("amount-label", ": Betrag"),
    ),
    // A second line that isn't indented.
    (
        "de",
        "amount.ftl",
        ("amount-label = Amount", "amount-label = Amount\nto pay"),
        Rule::Syntax,
        ("to", "pay\n# Hint"),
    ),
    // A variable without its sign.
    (
        "de",
        "amount.ftl",
        ("Up to { $max }", "Bis { }"),
        Rule::Syntax,
        ("amount-hint-to", "}\n\n# Opens"),
    ),
    // No form for the rest.
    (
        "de",
        "problem.ftl",
        (
            "*[other] Please try again in { $seconds } seconds. N",
            " [other] Please try again in { $seconds } seconds. N",
        ),
        Rule::Syntax,
        ("problem-busy-explain", "\n    }\n\nproblem-gateway-down ="),
    ),
    // A message that was lost.
    (
        "de",
        "result.ftl",
        ("result-shop = Shop\n", ""),
        Rule::Missing,
        ("result-shop", "result-words"),
    ),
    // A message that nobody asks for.
    (
        "de",
        "result.ftl",
        (
            "result-shop = Shop\n",
            "result-shop = Shop\nresult-till = Kasse\n",
        ),
        Rule::LeftOver,
        ("result-till", "result-till"),
    ),
    // A message that is there twice.
    (
        "de",
        "result.ftl",
        (
            "result-time = Date and time\n",
            "result-time = Date and time\nresult-time = Zeit\n",
        ),
        Rule::Twice,
        ("result-time", "result-time = Zeit"),
    ),
    // A variable nobody fills in.
    (
        "de",
        "amount.ftl",
        ("Up to { $max }", "Bis { $max } oder { $maximum }"),
        Rule::Variable,
        ("amount-hint-to", "maximum }"),
    ),
    // A variable that is not shown.
    (
        "de",
        "amount.ftl",
        ("Up to { $max }", "Bis zur Grenze"),
        Rule::Variable,
        ("amount-hint-to", "amount-hint-to"),
    ),
    // A form that keeps the amount to itself.
    (
        "de",
        "amount.ftl",
        ("[one] You paid { $amount } here", "[one] Sie haben hier"),
        Rule::Variable,
        ("again-explain", "one] Sie haben"),
    ),
    // A function there isn't.
    (
        "de",
        "amount.ftl",
        ("Up to { $max }", "Bis { NUMBER($max) }"),
        Rule::Function,
        ("amount-hint-to", "NUMBER"),
    ),
    // A line that begins with a full stop.
    (
        "de",
        "amount.ftl",
        (
            "amount-label = Amount",
            "amount-label = Betrag\n    .hint = Euro",
        ),
        Rule::Attribute,
        ("amount-label", "hint = Euro"),
    ),
    // A reference to a message there isn't.
    (
        "de",
        "amount.ftl",
        ("Up to { $max }", "Bis { $max }{ amount-unit }"),
        Rule::Reference,
        ("amount-hint-to", "amount-unit }"),
    ),
    // A text that contains itself.
    (
        "de",
        "amount.ftl",
        (
            "amount-label = Amount",
            "amount-label = Der { amount-label }",
        ),
        Rule::Reference,
        ("amount-label", "amount-label = Der"),
    ),
    // A term there isn't, and one nobody uses.
    (
        "de",
        "common.ftl",
        ("Open the wallet", "{ -wallet } öffnen"),
        Rule::Reference,
        ("common-open-wallet", "wallet } öffnen"),
    ),
    (
        "de",
        "common.ftl",
        (
            "language-name = English",
            "language-name = Deutsch\n-geld = Geld",
        ),
        Rule::Term,
        ("geld", "geld = Geld"),
    ),
    // Forms a language needs, doesn't have, or nobody has.
    (
        "de",
        "problem.ftl",
        (
            "        [one] Please try again in one second. Nothing was charged.\n",
            "",
        ),
        Rule::Plural,
        (
            "problem-busy-explain",
            "other] Please try again in { $seconds } seconds. N",
        ),
    ),
    (
        "de",
        "problem.ftl",
        (
            "[one] Please try again in one second. N",
            "[one] Eine Sekunde\n        [few] { $seconds } Sekunden. N",
        ),
        Rule::Plural,
        ("problem-busy-explain", "few] { $seconds } Sekunden"),
    ),
    (
        "de",
        "problem.ftl",
        (
            "[one] Please try again in one second. N",
            "[eins] Eine Sekunde. N",
        ),
        Rule::Plural,
        ("problem-busy-explain", "eins] Eine"),
    ),
    // A button that doesn't fit.
    (
        "de",
        "amount.ftl",
        ("amount-pay = Pay\n", "amount-pay = Jetzt gleich bezahlen\n"),
        Rule::TooLong,
        ("amount-pay", "Jetzt gleich"),
    ),
    // Direction that is turned and not turned back, or turned back and never turned.
    (
        "ar",
        "amount.ftl",
        ("amount-presets = Choose", "amount-presets = \u{2067}Choose"),
        Rule::Direction,
        ("amount-presets", "\u{2067}Choose"),
    ),
    (
        "ar",
        "amount.ftl",
        ("amount-presets = Choose", "amount-presets = اختر\u{2069}"),
        Rule::Direction,
        ("amount-presets", "اختر"),
    ),
    (
        "de",
        "amount.ftl",
        ("amount-presets = Choose", "amount-presets = \u{200F}Betrag"),
        Rule::Direction,
        ("amount-presets", "\u{200F}Betrag"),
    ),
];

#[test]
fn every_planted_mistake_is_found_at_its_place() {
    let wrong: Vec<_> = MISTAKES.iter().filter_map(|it| missed(it).err()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(MISTAKES.len() >= 20);
    let more: Vec<_> = more::MISTAKES
        .iter()
        .filter_map(|it| missed(it).err())
        .collect();
    assert!(more.is_empty(), "{}", more.join("\n\n"));
}

/// Whether this mistake is found where it is, and no other with it.
fn missed(mistake: &Mistake) -> Result<(), String> {
    let (tag, file, change, rule, (message, piece)) = mistake;
    let language = planted(tag, file, change.0, change.1);
    let all = found(&language);
    let told: Vec<_> = all.iter().map(ToString::to_string).collect();
    let told = told.join("\n");
    let hit = all.iter().find(|finding| finding.rule == *rule);
    let hit = hit.ok_or(format!("{change:?} was not found, but {told}"))?;
    let file = language.files.iter().find(|it| it.name == *file).unwrap();
    let before = &file.text[..file.text.find(piece).unwrap()];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    if hit.message.as_deref() != Some(*message)
        || hit.file != file.shown
        || (hit.line, hit.column) != (line, column)
    {
        return Err(format!("{change:?} is at {line}:{column}, not {told}"));
    }
    if !hit.advice.ends_with('.') || hit.what.is_empty() {
        return Err(format!("{change:?} is not told well: {told}"));
    }
    let others = all.iter().filter(|it| it.is_error() && it.rule != *rule);
    match others.count() {
        0 => Ok(()),
        _ => Err(format!("{change:?} is one mistake: {told}")),
    }
}
