//! Every address that is answered, as the code has it: read out of the routes and what their handlers take.
//! `docs/threats.md` has a line for each; one without a line is one that nobody has thought about.

use std::collections::{BTreeMap, BTreeSet};

use super::{read, sources};

/// The paper.
const PAPER: &str = "docs/threats.md";
const METHODS: [&str; 7] = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "ANY"];
/// Addresses that have a name where they are served.
const NAMED: [(&str, &str); 4] = [
    ("OPERATOR", "/operator"),
    ("keys::MADE", "/office/keys/made"),
    ("page::SIGN_IN", "/sign-in"),
    ("till_pages::MANIFEST", "/till/manifest.webmanifest"),
];
/// Whoever has written what a handler takes in a word of its own.
const OTHERS: [(&str, &str); 4] = [
    ("Dresser", "`brand.write`"),
    ("Onlooker", "`installation.look`"),
    ("Here", "a screen"),
    ("Editor", "signed in"),
];

/// Where nothing is answered without a session.
const GUARDED: [&str; 2] = ["/office", "/operator"];

/// A method and an address.
type Asked = (String, String);

/// Files by path, without what only tests have.
fn files(room: &str) -> BTreeMap<String, String> {
    let all = sources(room).into_iter();
    let all = all.filter(|file| !file.ends_with("/standing_alone.rs"));
    all.map(|file| (file.clone(), read(&file))).collect()
}

/// Up to the parenthesis that closes what was open before the text.
fn inside(text: &str) -> &str {
    let mut open = 1_usize;
    let end = text.char_indices().find_map(|(at, sign)| {
        match sign {
            '(' => open += 1,
            ')' => open -= 1,
            _ => {}
        }
        (open == 0).then_some(at)
    });
    &text[..end.unwrap_or(text.len())]
}

/// What a route's first argument says.
fn address(argument: &str, handlers: &str) -> String {
    let argument = argument.trim();
    if let Some(rest) = argument.strip_prefix("&of(\"") {
        let (of, part) = if handlers.contains("webhooks::") {
            ("/office/webhooks/{endpoint}", rest)
        } else {
            ("/office/notices/{channel}", rest)
        };
        return format!("{of}{}", part.trim_end_matches("\")"));
    }
    let literal = argument
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let named = || {
        NAMED
            .iter()
            .find(|(name, _)| *name == argument)
            .map(|(_, path)| *path)
    };
    let found = literal.or_else(named);
    found
        .unwrap_or_else(|| panic!("{argument} is an address that this test doesn't know"))
        .to_owned()
}

/// Methods and handlers of a route; the handler is empty where it stands there itself.
fn handlers(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for method in METHODS {
        let call = format!("{}(", method.to_lowercase());
        for (at, _) in text.match_indices(&call) {
            let is_word = text[..at].ends_with(|sign: char| sign.is_alphanumeric() || sign == '_');
            if is_word {
                continue;
            }
            let taken = inside(&text[at + call.len()..]).trim();
            let is_name = taken
                .chars()
                .all(|sign| sign.is_alphanumeric() || "_:".contains(sign));
            let handler = if is_name { taken } else { "" };
            found.push((method.to_owned(), handler.to_owned()));
        }
    }
    found
}

/// The routes of pages, with whom each handler lets in as far as it says so itself.
fn of_pages() -> BTreeMap<Asked, BTreeSet<String>> {
    let files = files("server/web/src");
    let mut all = BTreeMap::new();
    for (file, text) in &files {
        for route in text.split(".route(").skip(1) {
            let (argument, served) = inside(route).split_once(',').unwrap();
            // A handful are served by a name of the lines before.
            let by_name = served
                .trim()
                .trim_end_matches(',')
                .trim_end_matches(".clone()");
            let bound = format!("let {by_name} = ");
            let served = text
                .split_once(&bound)
                .and_then(|(_, rest)| rest.split_once(';'));
            let served =
                served.map_or_else(|| inside(route).to_owned(), |(bound, _)| bound.to_owned());
            for (method, handler) in handlers(&served) {
                let mut whom = leaves(&files, file, &handler);
                let path = address(argument, &served);
                // A handler that takes nothing stands behind the guard all the same.
                if GUARDED.iter().any(|folder| path.starts_with(folder)) && whom.remove("anybody") {
                    whom.insert("signed in".to_owned());
                }
                all.insert((method, path), whom);
            }
        }
    }
    all
}

/// Whom a handler lets in, by what it takes.
fn leaves(files: &BTreeMap<String, String>, file: &str, handler: &str) -> BTreeSet<String> {
    let base = file.strip_suffix("lib.rs").map_or_else(
        || format!("{}/", file.trim_end_matches(".rs")),
        str::to_owned,
    );
    let (module, name) = handler.rsplit_once("::").unwrap_or(("", handler));
    let module = format!("{base}{}", module.replace("::", "/"));
    let begins = format!("async fn {name}(");
    let signatures = files.iter().filter_map(|(path, text)| {
        let is_there = path == file || path.starts_with(&module);
        let (_, rest) = is_there.then(|| text.split_once(&begins)).flatten()?;
        Some((path, inside(rest)))
    });
    signatures
        .map(|(path, taken)| leave(files, path, taken))
        .collect()
}

fn leave(files: &BTreeMap<String, String>, path: &str, taken: &str) -> String {
    if let Some(right) = right(taken) {
        return right;
    }
    let words = || taken.split(|sign: char| !sign.is_alphanumeric());
    let alias = words().find(|word| word.starts_with("May") && word.len() > 3);
    if let Some(alias) = alias {
        let says = format!("type {alias} = ");
        let near = files
            .iter()
            .filter(|(file, _)| path.starts_with(file.trim_end_matches(".rs")));
        let mut said = near.filter_map(|(_, text)| text.split_once(&says));
        return said
            .find_map(|(_, rest)| right(rest))
            .expect("what it may is said near");
    }
    let other = OTHERS
        .iter()
        .find(|(word, _)| words().any(|taken| taken == *word));
    other.map_or("anybody", |(_, whom)| whom).to_owned()
}

/// `right::PaymentsRead` as people write it.
fn right(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("right::")?;
    let name = rest.split(|sign: char| !sign.is_alphanumeric()).next()?;
    let second = name
        .char_indices()
        .skip(1)
        .find(|(_, sign)| sign.is_uppercase())?
        .0;
    let (first, second) = name.split_at(second);
    Some(format!(
        "`{}.{}`",
        first.to_lowercase(),
        second.to_lowercase()
    ))
}

/// The routes that programs have, as their description says them.
fn of_programs() -> BTreeSet<Asked> {
    let described = read("docs/openapi.json");
    let described: serde_json::Value = serde_json::from_str(&described).unwrap();
    let paths = described["paths"].as_object().unwrap().iter();
    let asked = paths.flat_map(|(path, methods)| {
        let methods = methods.as_object().unwrap().keys();
        let methods = methods.map(|method| method.to_uppercase());
        methods
            .filter(|method| METHODS.contains(&method.as_str()))
            .map(|method| (method, path.clone()))
    });
    let mut asked: BTreeSet<Asked> = asked.collect();
    for path in [
        "/api/docs",
        "/api/v1/openapi.json",
        "/api/problems",
        "/api/problems/{slug}",
    ] {
        asked.insert(("GET".to_owned(), path.to_owned()));
    }
    asked
}

/// Lines of the paper: what is asked, and who may.
fn in_the_paper() -> BTreeMap<Asked, String> {
    let paper = read(PAPER);
    let mut all = BTreeMap::new();
    for line in paper.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [asked, whom, costs] = cells.as_slice() else {
            panic!("{PAPER} has a line of {} cells: {line}", cells.len());
        };
        assert!(!costs.is_empty(), "{PAPER} doesn't say what limits {asked}");
        let asked = asked.trim_matches('`');
        let (methods, path) = asked.rsplit_once(' ').unwrap_or_else(|| panic!("{line}"));
        for method in methods.split(' ') {
            assert!(METHODS.contains(&method), "{line}");
            let before = all.insert((method.to_owned(), path.to_owned()), (*whom).to_owned());
            assert!(before.is_none(), "{PAPER} has {method} {path} twice");
        }
    }
    all
}

#[test]
fn every_address_has_a_line_in_the_paper_of_threats_and_no_line_is_of_none() {
    let said = in_the_paper();
    let pages = of_pages();
    let asked: BTreeSet<Asked> = pages.keys().cloned().chain(of_programs()).collect();
    assert!(asked.len() > 200, "{}", asked.len());
    let files = ["GET", "HEAD"].map(|method| (method.to_owned(), "/assets/{name}".to_owned()));
    let missing: Vec<_> = asked
        .iter()
        .filter(|one| !said.contains_key(*one))
        .collect();
    assert!(
        missing.is_empty(),
        "{PAPER} needs a line for each of these, with who may, what it costs and what limits it: {missing:?}"
    );
    let over = said
        .keys()
        .filter(|one| !asked.contains(*one) && !files.contains(one));
    let over: Vec<_> = over.collect();
    assert!(
        over.is_empty(),
        "{PAPER} has lines of what isn't there: {over:?}"
    );
}

#[test]
fn whom_the_paper_lets_in_is_whom_the_handler_lets_in() {
    let said = in_the_paper();
    let mut held = 0;
    for (asked, whom) in of_pages() {
        let in_paper = said.get(&asked).map_or("", String::as_str);
        // A handler that stands in the list of routes itself shows nothing.
        if whom.is_empty() {
            continue;
        }
        held += 1;
        let is_so = whom.iter().any(|one| in_paper.starts_with(one.as_str()));
        assert!(
            is_so,
            "{asked:?}: {PAPER} says “{in_paper}”, its handler {whom:?}"
        );
    }
    assert!(held > 140, "{held}");
}
