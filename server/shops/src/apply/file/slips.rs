//! Slips that word processors, spreadsheets and web pages make for their users, told as what they
//! are: TOML itself would only say that something else belongs there.

use domain::character;

/// What is really wrong in the line of a mistake, and where; nothing if it is none of these.
pub(super) fn slip(text: &str, at: usize) -> Option<(usize, String)> {
    let before = text.get(..at)?;
    let start = before.rfind('\n').map_or(0, |end| end.saturating_add(1));
    let line = text.get(start..)?.lines().next()?;
    let found = lookalike(line).or_else(|| leading_nought(line));
    found.map(|(column, message)| (start.saturating_add(column), message))
}

/// The first character outside of quotes and remarks that looks like a plain one, or like nothing.
fn lookalike(line: &str) -> Option<(usize, String)> {
    let mut quote = None;
    let mut escaped = false;
    for (at, sign) in line.char_indices() {
        match quote {
            Some('"') if escaped => escaped = false,
            Some('"') if sign == '\\' => escaped = true,
            Some(open) if sign == open => quote = None,
            Some(_) => {}
            None if sign == '#' => return None,
            None if matches!(sign, '"' | '\'') => quote = Some(sign),
            None => {
                if let Some(meant) = character::meant(sign) {
                    let name = character::name(sign);
                    return Some((at, format!("{name} stands where {meant} belongs")));
                }
            }
        }
    }
    None
}

/// A number like `0742`, which is a text of digits.
fn leading_nought(line: &str) -> Option<(usize, String)> {
    let (_, value) = line.split_once('=')?;
    let value = value.trim_start();
    let digits: String = value.chars().take_while(char::is_ascii_digit).collect();
    let is_number = digits.len() > 1 && digits.starts_with('0');
    let at = line.len().saturating_sub(value.len());
    is_number.then(|| {
        let message = format!("{digits} begins with a nought, so it is text: write \"{digits}\"");
        (at, message)
    })
}
