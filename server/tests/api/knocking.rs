//! A stranger knocks at every address that the paper of threats lists: who isn't let in gets nothing, whatever they
//! send, and what anybody may ask for says nothing of a shop to whom knows none of its secrets.

use std::{collections::BTreeMap, fs, path::Path};

use crate::support::{
    TestApp,
    customer::{BROWSER, Customer, Page},
};

/// What is let in by a word of the paper.
#[derive(Debug, PartialEq, Eq)]
enum Door {
    Anybody,
    /// By a session or a screen.
    Cookie,
    /// By a key.
    Key,
}

/// What can be asked, and by whom, as the paper says it.
fn asked() -> BTreeMap<(String, String), Door> {
    let paper = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/threats.md");
    let paper = fs::read_to_string(paper).unwrap();
    let mut all = BTreeMap::new();
    for line in paper.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let (methods, path) = cells[0].trim_matches('`').rsplit_once(' ').unwrap();
        for method in methods.split(' ') {
            let door = match cells[1] {
                "anybody" => Door::Anybody,
                _ if path.starts_with("/api/v1/") => Door::Key,
                _ => Door::Cookie,
            };
            all.insert((method.to_owned(), path.to_owned()), door);
        }
    }
    all
}

/// The address with something in the place of what is in braces.
fn filled(path: &str) -> String {
    let parts = path.split('/').map(|part| {
        if part.starts_with('{') {
            "7k2m9q4d"
        } else {
            part
        }
    });
    parts.collect::<Vec<_>>().join("/")
}

async fn knock(stranger: &Customer, method: &str, path: &str) -> Page {
    let method = if method == "ANY" { "POST" } else { method };
    let address = format!("{}{}", stranger.base(), filled(path));
    let asking = stranger.http.request(method.parse().unwrap(), address);
    // As a form of our own pages would come, and with a body that is none.
    let asking = asking
        .header("sec-fetch-site", "same-origin")
        .header("accept", "text/html");
    Page::of(
        asking
            .header("content-type", "application/x-www-form-urlencoded")
            .body("form=x"),
    )
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_nobody_gets_nothing_wherever_they_knock() {
    let app = TestApp::new().await;
    let all = asked();
    assert!(all.len() > 200, "{}", all.len());
    let before = app.rows("trail").await;
    for ((method, path), door) in &all {
        let stranger = app.customer(BROWSER);
        let got = knock(&stranger, method, path).await;
        let told = format!(
            "{method} {path} answers {} {}",
            got.status,
            got.header("location")
        );
        match door {
            Door::Anybody => assert!(got.status < 500, "{told}"),
            Door::Key => assert_eq!(got.status, 401, "{told}"),
            Door::Cookie => {
                let is_out = match got.status {
                    302 | 303 => ["/sign-in", "/till/enrol"]
                        .iter()
                        .any(|way| got.location().starts_with(way)),
                    401 | 403 => true,
                    _ => false,
                };
                assert!(is_out, "{told}");
            }
        }
        // What is written for programmers has shops of its own in its examples.
        if path.starts_with("/api/") {
            continue;
        }
        for word in ["Causeway Bay", "Counter 1", "Kyoto"] {
            assert!(!got.says(word), "{told} tells of the shop");
        }
    }
    assert_eq!(app.rows("trail").await, before, "and nothing was done");
    assert_eq!(app.rows("payments").await, 0);
}
