//! What every service takes: messages that are short enough, without signs that nobody sees.

use crate::ways::{MESSAGE_MAX, Message};

/// Signs that end a line or can't be seen, in names that people gave.
pub(super) fn plain(text: &str) -> String {
    let seen = |one: char| if one.is_control() { ' ' } else { one };
    text.chars().map(seen).collect()
}

/// No longer than every service takes it: lines in the middle go first, so that how many there are more stays, and one in
/// their place says that something is missing.
pub(super) fn short(message: Message) -> Message {
    const CUT: &str = "…";
    let title = plain(&message.title);
    let ending = message.link.as_ref().map_or(0, String::len);
    let room = MESSAGE_MAX
        .saturating_sub(title.len())
        .saturating_sub(ending);
    let mut lines: Vec<String> = message.lines.iter().map(|line| plain(line)).collect();
    let length = |lines: &[String]| {
        lines
            .iter()
            .map(|line| line.len().saturating_add(1))
            .sum::<usize>()
    };
    let mut is_cut = false;
    while lines.len() > 1 && length(&lines).saturating_add(CUT.len() + 1) > room {
        let last_but_one = lines.len() - 2;
        lines.remove(last_but_one);
        is_cut = true;
    }
    if is_cut {
        lines.insert(lines.len().saturating_sub(1), CUT.to_owned());
    }
    if length(&lines) > room {
        lines.clear();
    }
    Message {
        title,
        lines,
        ..message
    }
}
