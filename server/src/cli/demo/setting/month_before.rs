//! How the month before a demonstration is played: by which pretend gateway, and by which commands.

use std::path::PathBuf;

use tokio::process::Command;

use super::super::month::BEHIND_DAYS;
use super::Setting;

/// How its pretend gateway writes settlement files: each of these mistakes is in one payment.
const REPORTS_AS: &str = "acquirer faults=late-rate,dispute,missing-row";

impl Setting {
    /// What has to be done for the month before, as it is typed: payments, and then their files and the bank's.
    pub(in super::super) fn month(&self) -> Vec<Vec<String>> {
        let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let file = |name: &str| self.settlement().join(name).display().to_string();
        let with = |line: &str, last: String| [words(line), vec![last]].concat();
        vec![
            with("demo --month", self.sandbox_at("")),
            words(
                "settle source add demo --unit major --fees as-written --customer 2188000000000001 \
                 --paid-in JPY=USD --fee =160",
            ),
            with("settle import --dir", file("v1")),
            with(
                "settle bank --enter --day Day --amount Amount --currency Currency --text Text",
                file("bank.csv"),
            ),
        ]
    }

    /// Whether it was played, now or on a day before.
    pub(in super::super) fn has_month(&self) -> bool {
        self.settlement().join("v1").exists()
    }

    /// Where the pretend gateway leaves settlement files.
    fn settlement(&self) -> PathBuf {
        self.data.join("settlement")
    }

    /// The pretend gateway of the month before.
    pub(in super::super) fn sandbox_of_the_month(&self) -> Command {
        let mut command = self.sandbox();
        command
            .env("SANDBOX_BEHIND_DAYS", BEHIND_DAYS.to_string())
            .env("SANDBOX_REPORTS", self.settlement())
            .env("SANDBOX_REPORTS_AS", REPORTS_AS);
        command
    }
}
