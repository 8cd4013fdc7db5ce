//! Browser tests on as many stages at once as the machine carries: a file has a browser and a pair of
//! its own while it runs, and waits for both more than it computes.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::Context as _;

use super::counts::Tally;
use super::stage::Stage;
use crate::process;
use crate::signals;
use crate::workspace::Workspace;

/// More would need more memory than cores: each is a Chromium, a server and a sandbox.
const LANES_MAX: usize = 2;

/// These take longest, so they are begun first: nobody should wait for them at the end.
const LONGEST: [&str; 3] = ["starters", "gallery", "layout"];

/// How many stages are worth opening for so many files.
pub(super) fn worth(files: usize) -> usize {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    cores.min(files).clamp(1, LANES_MAX)
}

/// What all lanes need.
#[derive(Clone, Copy, Debug)]
pub(super) struct Runner<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) chromium: &'a Path,
}

impl Runner<'_> {
    /// Each file on the next stage that is free; of one stage's files one after the other.
    pub(super) fn run(self, stages: &[Stage], files: &[PathBuf]) -> anyhow::Result<Tally> {
        let queue = Mutex::new(in_order(files));
        let next = || {
            queue
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .pop_front()
        };
        let lane = |stage: &Stage| -> anyhow::Result<Tally> {
            let mut sum = Tally::default();
            while let Some(file) = next() {
                if signals::asked_to_end() {
                    break;
                }
                sum.add(&self.file(stage, &file)?);
            }
            Ok(sum)
        };
        thread::scope(|scope| {
            let lanes: Vec<_> = stages
                .iter()
                .map(|stage| scope.spawn(move || lane(stage)))
                .collect();
            let mut sum = Tally::default();
            for lane in lanes {
                let tally = lane
                    .join()
                    .ok()
                    .context("a lane of browser tests broke off")??;
                sum.add(&tally);
            }
            Ok(sum)
        })
    }

    /// Its words are shown once it has ended, or they would be mixed with another's.
    fn file(self, stage: &Stage, file: &Path) -> anyhow::Result<Tally> {
        let setting = stage.pair.setting();
        let mut node = Command::new("node");
        node.args(["--test", "--test-reporter=spec"])
            .arg(file)
            .current_dir(self.workspace.path("end2end"))
            .env("SHOP_URL", format!("http://{}", setting.shop_address()))
            .env(
                "SANDBOX_URL",
                format!("http://{}", setting.sandbox_address()),
            )
            // Tests run commands, and servers of their own, that are told the same.
            .envs(setting.variables())
            .env("SHOP_PROGRAM", setting.portico())
            .env("CHROMIUM", self.chromium)
            .env("OUTPUT", stage.output())
            .env("CODES", stage.codes_file()?);
        let heard = process::hear(&mut node)?;
        process::show(&heard);
        let tally = Tally::of_node(&heard.text)
            .with_context(|| format!("node printed no summary of {}", file.display()))?;
        Ok(tally.judged_by(heard.success))
    }
}

fn in_order(files: &[PathBuf]) -> VecDeque<PathBuf> {
    let is_long = |file: &&PathBuf| {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        LONGEST.iter().any(|long| name.starts_with(long))
    };
    let (long, short): (Vec<_>, Vec<_>) = files.iter().partition(is_long);
    long.into_iter().chain(short).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use std::path::PathBuf;

    #[test]
    fn the_longest_are_begun_first_and_none_is_left_out() {
        let files = [
            "a.test.mjs",
            "layout.test.mjs",
            "pay.test.mjs",
            "starters.test.mjs",
        ];
        let files = files.map(PathBuf::from);
        let names: Vec<_> = in_order(&files).into_iter().collect();
        let wanted = [
            "layout.test.mjs",
            "starters.test.mjs",
            "a.test.mjs",
            "pay.test.mjs",
        ];
        assert_eq!(names, wanted.map(PathBuf::from));
    }
}
