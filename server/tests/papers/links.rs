//! Where the papers lead: every link of theirs is there, down to the heading, and the book has every paper once.
//! Knows nothing of addresses elsewhere.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use super::{read, root};

/// Folders with papers.
const FOLDERS: [&str; 3] = ["", "docs/", "docs/decisions/"];
/// What the book begins with, and is no paper of it.
const SUMMARY: &str = "docs/SUMMARY.md";

/// Every paper, from the root.
fn papers() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for folder in FOLDERS {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if Path::new(&name).extension().is_some_and(|end| end == "md") {
                all.insert(format!("{folder}{name}"));
            }
        }
    }
    all
}

/// What people read of a paper, without what stands there as an example.
fn prose(paper: &str) -> String {
    let mut fenced = false;
    let lines = read(paper);
    let lines = lines.lines().filter(|line| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        !(fenced || fence || line.starts_with("    "))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A heading as addresses have it.
fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    let signs = text.chars().filter_map(|sign| match sign {
        ' ' => Some('-'),
        '-' | '_' => Some(sign),
        _ => sign.is_alphanumeric().then_some(sign),
    });
    signs.collect()
}

fn anchors(paper: &str) -> BTreeSet<String> {
    let prose = prose(paper);
    prose
        .lines()
        .filter(|line| line.starts_with('#'))
        .map(anchor)
        .collect()
}

/// Where a paper's links lead, as they are written.
fn links(paper: &str) -> Vec<String> {
    let prose = prose(paper);
    // What is in backticks is no link.
    let outside: String = prose.split('`').step_by(2).collect();
    let ends = outside
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'));
    ends.map(|(to, _)| to.to_owned()).collect()
}

/// From a paper, along a relative path.
fn along(paper: &str, path: &str) -> String {
    let mut parts: Vec<&str> = paper.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            other => parts.push(other),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_of_the_papers_leads_somewhere() {
    let papers = papers();
    let headings: BTreeMap<&String, BTreeSet<String>> =
        papers.iter().map(|paper| (paper, anchors(paper))).collect();
    let mut count = 0;
    for paper in &papers {
        for link in links(paper) {
            if link.starts_with("https://") || link.starts_with("http://") {
                continue;
            }
            count += 1;
            let (path, heading) = link.split_once('#').unwrap_or((&link, ""));
            let to = if path.is_empty() {
                paper.clone()
            } else {
                along(paper, path)
            };
            assert!(
                root().join(&to).exists(),
                "{paper} leads to {link}, which isn't there"
            );
            let is_there = heading.is_empty()
                || headings
                    .get(&to)
                    .is_none_or(|headings| headings.contains(heading));
            assert!(
                is_there,
                "{paper} leads to {link}, and {to} has no such heading"
            );
        }
    }
    assert!(count > 150, "{count}");
}

#[test]
fn the_book_has_every_paper_once() {
    let mut of_the_book = BTreeSet::new();
    for link in links(SUMMARY) {
        let paper = along(SUMMARY, &link);
        assert!(of_the_book.insert(paper), "{SUMMARY} has {link} twice");
    }
    let mut papers = papers();
    papers.remove(SUMMARY);
    // `cargo xtask docs` puts them behind the others.
    papers.retain(|paper| !paper.starts_with("docs/decisions/"));
    let missing: Vec<_> = papers.difference(&of_the_book).collect();
    assert!(missing.is_empty(), "{SUMMARY} lacks {missing:?}");
    let over: Vec<_> = of_the_book.difference(&papers).collect();
    assert!(
        over.is_empty(),
        "{SUMMARY} has {over:?}, which aren't there"
    );
}
