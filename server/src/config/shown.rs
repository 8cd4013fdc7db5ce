//! What of a setting's value may be repeated in a problem. Problems go into logs, alarms and from there
//! into backups, and somebody may have put a key or a token where the name of a file belongs.

use std::path::Path;

/// Longer than what people call files and folders, shorter than keys.
const PART_MAX: usize = 40;
/// Longer than what people call accounts.
const NAME_MAX: usize = 24;

/// The file, if it is there or looks like one; else words that stand for it.
pub(super) fn file(path: &Path) -> String {
    if path.exists() || is_like_a_file(path) {
        return path.display().to_string();
    }
    "a file whose name isn't repeated here, since it may be a key itself".to_owned()
}

/// The variable, if it looks like one; goes on with what is wrong with it.
pub(super) fn variable(name: &str) -> String {
    let plain =
        |letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_';
    let is_like_one = name.len() <= PART_MAX && name.contains('_') && name.chars().all(plain);
    if is_like_one {
        return format!("the variable {name},");
    }
    "a variable whose name isn't repeated here, since it may be a key itself,".to_owned()
}

/// An account's name, if it is as short as names are.
pub(super) fn account(name: &str) -> String {
    if name.len() <= NAME_MAX {
        return format!("account {name:?}");
    }
    "an account whose name is too long to be one".to_owned()
}

/// Short words, and an ending that neither keys in base64 nor tokens have.
fn is_like_a_file(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let has_ending = ending.is_some_and(|ending| ending.len() <= 8);
    let mut parts = path.iter().map(|part| part.to_string_lossy());
    has_ending && parts.all(|part| part.len() <= PART_MAX && !part.contains(['+', '=']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_in_the_place_of_a_name_is_not_repeated() {
        let key = "MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCo/fcTWC+3kQ==";
        for secret in [
            key,
            "202611tokenSECRETabcdef0123456789",
            "eyJhbGciOi.eyJzdWIiOiIxMjM0NTY3ODkw.SflKxw",
        ] {
            for said in [
                file(Path::new(secret)),
                file(&Path::new("/etc").join(secret)),
                variable(secret),
                account(secret),
            ] {
                assert!(!said.contains(&secret[..10]), "{said}");
            }
        }
    }

    #[test]
    fn what_is_a_name_is_repeated() {
        assert_eq!(file(Path::new("/nowhere.pem")), "/nowhere.pem");
        assert_eq!(file(Path::new("/etc")), "/etc");
        assert_eq!(variable("OWN_KEY_2"), "the variable OWN_KEY_2,");
        assert_eq!(account("OWN"), "account \"OWN\"");
    }
}
