//! A printed code as somebody types it: what stands below it, or the whole link that another app reads off it.

use domain::EntryCode;

/// The code; `None` if there is none in it. Whose link it is doesn't matter: a code that isn't ours is unknown here.
pub(crate) fn of(typed: &str) -> Option<EntryCode> {
    let typed = typed.trim();
    if let Ok(code) = EntryCode::parse(typed) {
        return Some(code);
    }
    let path = typed.split(['?', '#']).next().unwrap_or_default();
    let (before, code) = path.trim_end_matches('/').rsplit_once('/')?;
    let (_, last) = before.rsplit_once('/')?;
    let code = last.eq_ignore_ascii_case("c").then_some(code)?;
    EntryCode::parse(code).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_alone_and_out_of_its_link() {
        let code = EntryCode::from_random([7; 9]);
        let grouped = code.grouped();
        for typed in [
            code.to_string(),
            format!(" {grouped} "),
            format!("https://pay.example/c/{code}"),
            format!("pay.example/shops/C/{grouped}/?lang=ja#x"),
        ] {
            assert_eq!(of(&typed), Some(code.clone()), "{typed}");
        }
        for other in [
            "",
            "https://pay.example/c/",
            "https://pay.example/r/abc",
            &format!("https://pay.example/{code}"),
        ] {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
