//! What is written down of acceptance marks, in the installation's chain: which, whose, and its files by the names
//! that their content gave them.

use shops::marks::Mark;
use trail::{
    action::Action,
    deed::{Deed, INSTALLATION},
};

/// A mark is given, perhaps in another's stead; `None` where nothing is otherwise than it was.
pub(crate) fn mark_set(before: Option<&Mark>, after: &Mark) -> Option<Deed> {
    if before == Some(after) {
        return None;
    }
    let mut deed = of(Action::MarkSet, after);
    if let Some(before) = before {
        deed = deed
            .was("name", before.name.as_str())
            .was("light", &before.light.name);
        if let Some(dark) = &before.dark {
            deed = deed.was("dark", &dark.name);
        }
    }
    deed = deed
        .with("name", after.name.as_str())
        .with("light", &after.light.name);
    Some(match &after.dark {
        Some(dark) => deed.with("dark", &dark.name),
        None => deed,
    })
}

/// A mark is shown no longer.
pub(crate) fn mark_ended(mark: &Mark) -> Deed {
    of(Action::MarkEnded, mark).was("light", &mark.light.name)
}

fn of(action: Action, mark: &Mark) -> Deed {
    let deed = Deed::of(INSTALLATION, action, mark.name.as_str());
    match &mark.account {
        Some(account) => deed.with("account", account),
        None => deed,
    }
}
