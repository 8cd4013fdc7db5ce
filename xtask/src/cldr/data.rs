//! One language's numbers as CLDR's JSON has them, reduced to what an amount needs.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail, ensure};
use serde_json::Value;

/// A language.
#[derive(Debug)]
pub(crate) struct Locale {
    /// Its tag.
    pub(crate) tag: String,
    /// Decimal mark, group mark, grouping and zero, as `NumberStyle::to_attribute` writes them.
    pub(crate) marks: String,
    /// Where the symbol stands: `¤` beside `#`, with what is between and around them.
    pub(crate) pattern: String,
    /// The symbol of each currency whose symbol isn't its code.
    pub(crate) symbols: BTreeMap<String, String>,
}

impl Locale {
    /// Reads a language's files.
    pub(crate) fn read(packages: &Path, tag: &str, codes: &[String]) -> anyhow::Result<Self> {
        let folder = packages.join("cldr-numbers-full/main").join(tag);
        let numbers = json(&folder.join("numbers.json"))?;
        let numbers = part(&numbers, &format!("/main/{tag}/numbers"))?;
        let currencies = json(&folder.join("currencies.json"))?;
        let currencies = part(&currencies, &format!("/main/{tag}/numbers/currencies"))?;
        let symbols = codes.iter().filter_map(|code| {
            let symbol = currencies.pointer(&format!("/{code}/symbol"))?.as_str()?;
            let symbol = symbol.replace(' ', "\u{a0}");
            (symbol != *code).then(|| (code.clone(), symbol))
        });
        let system = text(numbers, "defaultNumberingSystem")?;
        let formats = part(numbers, &format!("/currencyFormats-numberSystem-{system}"))?;
        let standard = text(formats, "standard")?;
        // What follows the semicolon is for amounts below zero, of which there are none.
        let standard = standard.split(';').next().unwrap_or(&standard);
        let pattern = simplified(standard)?;
        for code in codes {
            let own = |what| currencies.pointer(&format!("/{code}/{what}"));
            let marks = own("decimal").or_else(|| own("group"));
            let other = own("pattern").and_then(Value::as_str);
            let other = other.is_some_and(|it| simplified(it).is_ok_and(|it| it != pattern));
            ensure!(
                marks.is_none() && !other,
                "{code} is written in a way of its own"
            );
        }
        Ok(Self {
            tag: tag.to_owned(),
            marks: marks(numbers, &system, standard)?,
            pattern,
            symbols: unambiguous(&symbols.collect()),
        })
    }
}

/// A file of CLDR's.
pub(super) fn json(file: &Path) -> anyhow::Result<Value> {
    let text = fs::read_to_string(file).with_context(|| format!("no {}", file.display()))?;
    Ok(serde_json::from_str(&text)?)
}

fn marks(numbers: &Value, system: &str, pattern: &str) -> anyhow::Result<String> {
    let symbols = part(numbers, &format!("/symbols-numberSystem-{system}"))?;
    let mark = |usual: &str, of_currencies: &str| {
        text(symbols, of_currencies).or_else(|_| text(symbols, usual))
    };
    let least = text(numbers, "minimumGroupingDigits")?;
    let grouping = match (pattern.contains("#,##,##0"), least.as_str()) {
        (true, "1") => '2',
        (false, "1") => '3',
        (false, "2") => '5',
        (_, other) => bail!("groups of at least {other} digits are not known to us"),
    };
    let zero = match system {
        "latn" => '0',
        "arab" => '٠',
        "arabext" => '۰',
        "beng" => '০',
        "deva" => '०',
        "khmr" => '០',
        "mymr" => '၀',
        other => bail!("digits called {other} are not known to us"),
    };
    let marks = [
        mark("decimal", "currencyDecimal")?,
        mark("group", "currencyGroup")?,
    ];
    ensure!(
        marks.iter().all(|mark| mark.chars().count() == 1),
        "a mark is not one character"
    );
    Ok(format!("{}{grouping}{zero}", marks.concat()))
}

/// `¤#,##0.00` as `¤#`: only the places of the symbol and the number are of interest.
fn simplified(pattern: &str) -> anyhow::Result<String> {
    let is_number = |c: char| matches!(c, '#' | '0' | ',' | '.');
    let start = pattern
        .find(is_number)
        .context("a pattern without a number")?;
    let rest = pattern.get(start..).unwrap_or_default();
    let after = rest.trim_start_matches(is_number);
    let before = pattern.get(..start).unwrap_or_default();
    let whole = format!("{before}#{after}").replace(' ', "\u{a0}");
    ensure!(
        whole.matches('¤').count() == 1,
        "`{pattern}` has no one place for the symbol"
    );
    Ok(whole)
}

/// Symbols that stand for two currencies stand for none.
fn unambiguous(symbols: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let twice = |symbol: &String| symbols.values().filter(|other| *other == symbol).count() > 1;
    let kept = symbols.iter().filter(|(_, symbol)| !twice(symbol));
    kept.map(|(code, symbol)| (code.clone(), symbol.clone()))
        .collect()
}

fn part<'a>(of: &'a Value, path: &str) -> anyhow::Result<&'a Value> {
    of.pointer(path)
        .with_context(|| format!("CLDR has no {path}"))
}

fn text(of: &Value, name: &str) -> anyhow::Result<String> {
    let text = of.get(name).and_then(Value::as_str);
    text.map(str::to_owned)
        .with_context(|| format!("CLDR has no {name}"))
}
