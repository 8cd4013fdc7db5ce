//! Two people with the same form open: the second to save would undo what the first did, without a word. Each
//! form carries a mark of what it was filled in over.

use std::fmt::Debug;

use sha2::{Digest as _, Sha256};

/// Of something as it stands; another when anything of it is another.
pub(super) fn mark(of: &impl Debug) -> String {
    let digest = Sha256::digest(format!("{of:?}"));
    let head = digest.iter().take(8);
    head.fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// Whether a form with this mark was filled in over something else than what stands there now. One without a
/// mark says nothing of that.
pub(super) fn is_old(seen: &str, now: &impl Debug) -> bool {
    !seen.is_empty() && seen != mark(now)
}

/// The same of whoever wants this, unless that is how it stands: whoever pressed twice wasn't overtaken by anybody.
pub(super) fn is_late(seen: &str, now: &impl Debug, wanted: Option<&impl Debug>) -> bool {
    is_old(seen, now) && wanted.is_none_or(|wanted| mark(wanted) != mark(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_wants_what_stands_there_already_is_not_late() {
        let seen = mark(&(1, "a"));
        assert!(!is_late(&seen, &(2, "a"), Some(&(2, "a"))));
        assert!(is_late(&seen, &(2, "a"), Some(&(1, "b"))));
        assert!(is_late(&seen, &(2, "a"), None::<&(i32, &str)>));
    }

    #[test]
    fn a_form_is_old_once_what_it_was_filled_in_over_has_changed() {
        let seen = mark(&(1, "a"));
        assert!(!is_old(&seen, &(1, "a")));
        assert!(is_old(&seen, &(2, "a")));
        assert!(!is_old("", &(2, "a")));
    }
}
