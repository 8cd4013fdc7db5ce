//! Changes of tables that were published stay as they are: whoever made them has their checksums in the database, and
//! could open it no longer.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use sha2::{Digest as _, Sha256};

use super::files::{assert_none, ending, root};

/// Which there are, each with its digest.
const LIST: &str = "server/storage/migrations/published.txt";

#[test]
fn published_migrations_do_not_change() {
    let list = fs::read_to_string(root().join(LIST)).unwrap();
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    let lines = lines.filter_map(|line| line.split_once("  "));
    let mut listed: BTreeMap<&str, &str> = lines.map(|(digest, path)| (path, digest)).collect();
    let mut wrong = Vec::new();
    for file in ending(".sql") {
        let Some(path) = file.path.strip_prefix("server/storage/migrations/") else {
            continue;
        };
        let digest = Sha256::digest(&file.text);
        let digest = digest.iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
        match listed.remove(path) {
            Some(known) if known == digest => {}
            Some(_) => wrong.push(format!(
                "{path} is another one than was written down: put it back as it was, and bring what is new in a new file. \
                 Only if nobody else can have it yet, change its line:\n{digest}  {path}"
            )),
            None => wrong.push(format!("{path} isn't listed; its line is:\n{digest}  {path}")),
        }
    }
    let gone = listed.keys().map(|path| format!("{path} is gone"));
    wrong.extend(gone);
    assert_none(
        &wrong,
        &format!("Published migrations stay as they are, and {LIST} knows all of them:"),
    );
}
