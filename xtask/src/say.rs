//! Everything this program says, so that nothing else prints.

use std::io::Write as _;
use std::time::Duration;

/// One line on standard output. A reader who has gone away is no reason to stop working.
pub(crate) fn line(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}");
    let _ = out.flush();
}

/// A line before each long step.
pub(crate) fn headline(text: &str) {
    line(&format!("\n== {text}"));
}

/// What went wrong, on standard error.
pub(crate) fn problem(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "error: {text}");
}

/// `3.2 s`, or `2 min 5 s` when it took long.
pub(crate) fn elapsed(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{}.{} s", seconds, time.subsec_millis() / 100)
    } else {
        format!("{} min {} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::elapsed;
    use std::time::Duration;

    #[test]
    fn times_read_as_people_say_them() {
        assert_eq!(elapsed(Duration::from_millis(3_250)), "3.2 s");
        assert_eq!(elapsed(Duration::from_secs(125)), "2 min 5 s");
    }
}
