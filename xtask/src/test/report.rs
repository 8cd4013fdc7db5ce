//! What passed and what failed, and how long it took.

use std::process::ExitCode;
use std::time::Instant;

use super::counts::Tally;
use crate::say;
use crate::signals;

/// Gathers the outcomes of all steps.
#[derive(Debug, Default)]
pub(crate) struct Report {
    passed: usize,
    failed: usize,
    failures: Vec<String>,
}

impl Report {
    /// A step that is one claim. It counts only when it fails: the numbers are those of tests.
    pub(crate) fn check(&mut self, name: &str, step: impl FnOnce() -> anyhow::Result<()>) -> bool {
        self.step(name, || step().map(|()| None))
    }

    /// A step that runs tests. One that runs none has failed.
    pub(crate) fn count(&mut self, name: &str, step: impl FnOnce() -> anyhow::Result<Tally>) {
        self.step(name, || {
            let tally = step()?;
            anyhow::ensure!(tally.passed + tally.failed > 0, "no test was run");
            Ok(Some(tally))
        });
    }

    fn step(&mut self, name: &str, step: impl FnOnce() -> anyhow::Result<Option<Tally>>) -> bool {
        if signals::asked_to_end() {
            return false;
        }
        say::headline(name);
        let began = Instant::now();
        let outcome = step();
        let time = say::elapsed(began.elapsed());
        match outcome {
            Ok(None) => {
                say::line(&format!("{name}: ok ({time})"));
                true
            }
            Ok(Some(tally)) => self.add(name, &tally, &time),
            Err(error) => {
                self.failed += 1;
                say::problem(&format!("{error:#}"));
                say::line(&format!("{name}: failed ({time})"));
                self.failures.push(name.to_owned());
                false
            }
        }
    }

    fn add(&mut self, name: &str, tally: &Tally, time: &str) -> bool {
        self.passed += tally.passed;
        self.failed += tally.failed;
        say::line(&format!("{name}: {} ({time})", tally.describe()));
        if tally.failed > 0 {
            self.failures.push(name.to_owned());
        }
        tally.failed == 0
    }

    /// The last line is for people and for machines.
    pub(crate) fn finish(mut self) -> ExitCode {
        if signals::asked_to_end() && self.failed == 0 {
            self.failed = 1;
            self.failures.push("stopped before the end".to_owned());
        }
        say::line("");
        for failure in &self.failures {
            say::line(&format!("failed: {failure}"));
        }
        say::line(&format!("{} passed, {} failed", self.passed, self.failed));
        if self.failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Report;
    use crate::test::counts::Tally;

    #[test]
    fn tests_are_added_up_and_checks_count_only_when_they_fail() {
        let mut report = Report::default();
        report.check("good", || Ok(()));
        report.check("bad", || anyhow::bail!("no"));
        report.count("tests", || {
            Ok(Tally {
                passed: 3,
                failed: 1,
                skipped: 2,
            })
        });
        assert_eq!((report.passed, report.failed), (3, 2));
        assert_eq!(report.failures, ["bad", "tests"]);
    }

    #[test]
    fn running_no_test_is_a_failure() {
        let mut report = Report::default();
        report.count("tests", || {
            Ok(Tally {
                passed: 0,
                failed: 0,
                skipped: 9,
            })
        });
        assert_eq!((report.passed, report.failed), (0, 1));
    }
}
