//! Reads from what test runners print how many tests there were.

/// How many tests did what.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl Tally {
    /// The last `Summary` line of `cargo nextest run`, as
    /// `5 tests run: 3 passed (1 slow), 1 failed, 1 timed out, 2 skipped`.
    pub(crate) fn of_nextest(text: &str) -> Option<Self> {
        let text = without_colours(text);
        let line = text
            .lines()
            .rfind(|line| line.trim_start().starts_with("Summary ["))?;
        let (_, counts) = line.split_once(" run: ")?;
        let mut tally = Self::default();
        for part in without_remarks(counts).split(',') {
            let (number, word) = part.trim().split_once(' ')?;
            *tally.slot(word.trim()) += number.parse::<usize>().ok()?;
        }
        Some(tally)
    }

    /// All `test result:` lines of `cargo test`, one for each binary.
    pub(crate) fn of_cargo_test(text: &str) -> Option<Self> {
        let text = without_colours(text);
        let results = text
            .lines()
            .filter_map(|line| line.strip_prefix("test result: "));
        results.fold(None, |sum, result| {
            let mut tally = sum.unwrap_or_default();
            let (_, counts) = result.split_once(". ").unwrap_or_default();
            for part in counts.split(';') {
                if let Some((number, word @ ("passed" | "failed" | "ignored"))) =
                    part.trim().split_once(' ')
                {
                    *tally.slot(word) += number.parse::<usize>().unwrap_or_default();
                }
            }
            Some(tally)
        })
    }

    /// The last summary of `node --test`, by either reporter. A browser test that was skipped was
    /// not run, and nobody would notice: it has failed.
    pub(crate) fn of_node(text: &str) -> Option<Self> {
        let text = without_colours(text);
        let last = |word: &str| -> Option<usize> {
            text.lines().rev().find_map(|line| {
                let line = line
                    .strip_prefix("ℹ ")
                    .or_else(|| line.strip_prefix("# "))?;
                line.strip_prefix(word)?
                    .strip_prefix(' ')?
                    .trim()
                    .parse()
                    .ok()
            })
        };
        let failed = ["fail", "cancelled", "skipped", "todo"].map(last);
        Some(Self {
            passed: last("pass")?,
            failed: failed.into_iter().sum::<Option<usize>>()?,
            skipped: 0,
        })
    }

    /// The summary of Python's `unittest`: how many ran, and then what they came to. One that was
    /// skipped was not run.
    pub(crate) fn of_unittest(text: &str) -> Option<Self> {
        let text = without_colours(text);
        let ran = text.lines().rev().find_map(|line| {
            let (count, _) = line.strip_prefix("Ran ")?.split_once(" test")?;
            count.parse::<usize>().ok()
        })?;
        let failed = text.lines().rfind(|line| line.starts_with("FAILED ("));
        let skipped = text.lines().rfind(|line| line.starts_with("OK ("));
        let failed = failed.or(skipped).map_or(0, |line| {
            let counts = line.split(['=', ',', ')']);
            counts.filter_map(|part| part.parse::<usize>().ok()).sum()
        });
        // Nothing that was tried is no success.
        (ran > 0).then(|| Self {
            passed: ran.saturating_sub(failed),
            failed,
            skipped: 0,
        })
    }

    /// A runner that failed without a failed test (it did not compile, a process died) has failed.
    pub(crate) fn judged_by(mut self, success: bool) -> Self {
        if !success && self.failed == 0 {
            self.failed = 1;
        }
        self
    }

    /// Counts these, too.
    pub(crate) fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    pub(crate) fn describe(&self) -> String {
        let skipped = match self.skipped {
            0 => String::new(),
            some => format!(", {some} skipped"),
        };
        format!("{} passed, {} failed{skipped}", self.passed, self.failed)
    }

    /// Whatever a runner calls neither passed nor skipped has failed.
    fn slot(&mut self, word: &str) -> &mut usize {
        match word {
            "passed" => &mut self.passed,
            "skipped" | "ignored" => &mut self.skipped,
            _ => &mut self.failed,
        }
    }
}

/// Without what stands in brackets.
fn without_remarks(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|character| {
            let outside = depth == 0;
            match character {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => return outside,
            }
            false
        })
        .collect()
}

/// Without the terminal's colour sequences (ECMA-48, 8.3.117).
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\x1b[");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once('m').map_or(part, |(_, rest)| rest));
    }
    out
}

#[cfg(test)]
mod tests;
