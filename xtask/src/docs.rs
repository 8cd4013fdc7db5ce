//! The papers as a book, in `target/book`: gathered in one folder, with links that lead there, and made into pages by
//! mdBook where that is installed. What stands in them, it doesn't know.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Context as _;

use crate::environment;
use crate::process;
use crate::say;
use crate::workspace::Workspace;

/// Papers that lie at the root. One would be called as the index of the others is.
const AT_THE_ROOT: [&str; 6] = [
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "README.md",
    "SECURITY.md",
    "TRANSLATING.md",
];
const ITS_NAME: [&str; 2] = ["README.md", "portico.md"];
/// What mdBook makes of the others' index, and doesn't call so in links.
const INDEX: &str = "index.html";
const ABOUT: &str = "[book]\ntitle = \"Portico\"\nlanguage = \"en\"\nsrc = \"src\"\n\n\
                     [output.html]\nno-section-label = true\n";

/// Where a paper lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shelf {
    Root,
    Docs,
    Decisions,
}

/// Gathers them, and makes the book.
pub(crate) fn book(workspace: &Workspace) -> anyhow::Result<()> {
    let place = workspace.built("book");
    let source = place.join("src");
    if place.exists() {
        fs::remove_dir_all(&place)?;
    }
    fs::create_dir_all(source.join("decisions"))?;
    for name in AT_THE_ROOT {
        let text = fs::read_to_string(workspace.path(name))?;
        fs::write(source.join(in_the_book(name)), led(&text, Shelf::Root))?;
    }
    take(&workspace.path("docs"), &source, Shelf::Docs)?;
    let decisions = source.join("decisions");
    take(
        &workspace.path("docs/decisions"),
        &decisions,
        Shelf::Decisions,
    )?;
    let summary = source.join("SUMMARY.md");
    // There it is a chapter, and no page.
    let listed = fs::read_to_string(&summary)?.replace(&format!("]({INDEX})"), "](README.md)");
    let listed = listed + &reasons(&decisions)?;
    fs::write(summary, listed)?;
    fs::write(place.join("book.toml"), ABOUT)?;
    let Some(mdbook) = environment::program("mdbook") else {
        say::line(&format!(
            "the papers are in {}; `cargo install mdbook`, and this makes pages of them",
            source.display()
        ));
        return Ok(());
    };
    process::run(Command::new(mdbook).arg("build").arg(&place))?;
    say::line(&format!("{}", place.join("book/index.html").display()));
    Ok(())
}

/// Papers, and the pictures and files they show.
fn take(from: &Path, to: &Path, shelf: Shelf) -> anyhow::Result<()> {
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.with_context(|| format!("{} has no name", path.display()))?;
        if path.is_dir() {
            if name != "decisions" {
                fs::create_dir_all(to.join(name))?;
                take(&path, &to.join(name), shelf)?;
            }
        } else if path.extension().is_some_and(|ending| ending == "md") {
            let text = fs::read_to_string(&path)?;
            fs::write(to.join(name), led(&text, shelf))?;
        } else {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

/// The decisions as chapters, by their titles.
fn reasons(folder: &Path) -> anyhow::Result<String> {
    let mut lines = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let text = fs::read_to_string(&path)?;
        let title = text.lines().find_map(|line| line.strip_prefix("# "));
        let name = path.file_name().and_then(|name| name.to_str());
        let (title, name) = title.zip(name).context("a decision has no title")?;
        lines.push(format!("- [{title}](decisions/{name})\n"));
    }
    lines.sort_by(|one, other| one.split("](").nth(1).cmp(&other.split("](").nth(1)));
    Ok(format!("\n# Why it is so\n\n{}", lines.concat()))
}

fn in_the_book(name: &str) -> &str {
    let [own, other] = ITS_NAME;
    if name == own { other } else { name }
}

/// A paper with its links as they lead in the book. What isn't in it, such as a file of the program, is named only.
fn led(text: &str, shelf: Shelf) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("](") {
        let Some((to, behind)) = link.split_once(')') else {
            break;
        };
        match (leads(to, shelf), before.rsplit_once('[')) {
            (Some(to), _) => whole.extend([before, "](", &to, ")"]),
            (None, Some((ahead, words))) => whole.extend([ahead, words]),
            (None, None) => whole.push_str(before),
        }
        rest = behind;
    }
    whole + rest
}

/// Where a link leads in the book, if anywhere.
fn leads(to: &str, shelf: Shelf) -> Option<String> {
    if to.contains("://") || to.starts_with('#') {
        return Some(to.to_owned());
    }
    let at_the_root = |path: &str| {
        let (name, heading) = path
            .split_once('#')
            .map_or((path, None), |(name, heading)| (name, Some(heading)));
        let known = AT_THE_ROOT.iter().find(|known| **known == name)?;
        let heading = heading
            .map(|heading| format!("#{heading}"))
            .unwrap_or_default();
        Some(format!("{}{heading}", in_the_book(known)))
    };
    let in_docs = |path: &str| {
        let index = path.strip_prefix("README.md");
        index.map_or_else(|| path.to_owned(), |heading| format!("{INDEX}{heading}"))
    };
    match shelf {
        Shelf::Root => to
            .strip_prefix("docs/")
            .map(in_docs)
            .or_else(|| at_the_root(to)),
        Shelf::Docs => match to.strip_prefix("../") {
            Some(above) => at_the_root(above),
            None => Some(in_docs(to)),
        },
        Shelf::Decisions => match (to.strip_prefix("../../"), to.strip_prefix("../")) {
            (Some(above), _) => at_the_root(above).map(|name| format!("../{name}")),
            (None, Some(beside)) => Some(format!("../{}", in_docs(beside))),
            (None, None) => Some(to.to_owned()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_on_in_the_book_and_what_isnt_there_is_named() {
        for (shelf, text, led_on) in [
            (Shelf::Root, "see [a](docs/a.md#b)", "see [a](a.md#b)"),
            (
                Shelf::Root,
                "![x](docs/x.png) [s](SECURITY.md)",
                "![x](x.png) [s](SECURITY.md)",
            ),
            (Shelf::Root, "[file](server/demo/shops.toml)!", "file!"),
            (
                Shelf::Docs,
                "[r](../README.md#go-live).",
                "[r](portico.md#go-live).",
            ),
            (
                Shelf::Docs,
                "[t](till.md) [i](README.md#a)",
                "[t](till.md) [i](index.html#a)",
            ),
            (Shelf::Docs, "a [b](../server/x.toml) c", "a b c"),
            (
                Shelf::Decisions,
                "[m](../../ARCHITECTURE.md)",
                "[m](../ARCHITECTURE.md)",
            ),
            (
                Shelf::Decisions,
                "[o](../operator.md)",
                "[o](../operator.md)",
            ),
            (
                Shelf::Docs,
                "[w](https://example.org/)",
                "[w](https://example.org/)",
            ),
            (
                Shelf::Docs,
                "[h](#here) and no end](",
                "[h](#here) and no end](",
            ),
        ] {
            assert_eq!(led(text, shelf), led_on);
        }
    }
}
