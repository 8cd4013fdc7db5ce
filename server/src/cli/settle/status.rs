//! `portico settle status`: which files are there and count, what they come to, and what is missing.

use ::settlement::Report;
use anyhow::Context as _;
use domain::{Day, visible::escaped};
use payouts::{
    compare::days_left,
    current::{Standing, shown_name, standings},
    picture::Ground,
    store::KeptFile,
};
use serde::Serialize;

use super::{
    desk::Desk,
    lines::BatchLine,
    looking::{Json, unexplained},
    say,
};

#[derive(Serialize)]
struct Status {
    unexplained: usize,
    files: Vec<FileLine>,
    batches: Vec<BatchLine>,
    missing: Vec<Missing>,
}

#[derive(Serialize)]
struct FileLine {
    name: String,
    is: &'static str,
    rows: i64,
    digest: String,
    is_replaced: bool,
    /// `counts`, or why it doesn't.
    standing: &'static str,
    /// The file with the same rows that counts.
    same_rows_as: Option<String>,
    /// The day on which it was taken in, in UTC.
    taken_on: String,
    /// By whom; by the setting's name, where a server found it in its folder.
    taken_by: String,
}

/// A file that should be there.
#[derive(Serialize)]
struct Missing {
    name: String,
    /// Days until the gateway may delete it.
    days_left: Option<i32>,
}

impl FileLine {
    fn of(file: &KeptFile, standing: Standing, files: &[KeptFile]) -> Self {
        let (word, same) = match standing {
            Standing::Counts => ("counts", None),
            Standing::Replaced => ("replaced", None),
            Standing::Copy(of) => ("copy", files.get(of)),
            Standing::Withdrawn => ("withdrawn", None),
        };
        Self {
            name: escaped(&shown_name(file)),
            is: file.facts.report.name(),
            rows: file.facts.rows,
            digest: file.facts.digest.clone(),
            is_replaced: standing != Standing::Counts,
            standing: word,
            same_rows_as: same.map(|file| escaped(&shown_name(file))),
            taken_on: Day::utc(file.seen.0).to_string(),
            taken_by: escaped(&file.by),
        }
    }

    /// Why it doesn't count, in words.
    fn aside(&self) -> Option<String> {
        let name = &self.name;
        match (self.standing, &self.same_rows_as) {
            (_, Some(other)) => Some(format!(
                "{name} doesn't count: {other} has the same rows, and counts"
            )),
            ("replaced", None) => Some(format!(
                "{name} doesn't count: another of its name is in its place"
            )),
            ("withdrawn", None) => Some(format!("{name} doesn't count: it was taken out")),
            (_, None) => None,
        }
    }
}

/// All files with whether they count.
fn files_of(files: &[KeptFile]) -> Vec<FileLine> {
    let both = files.iter().zip(standings(files));
    both.map(|(file, standing)| FileLine::of(file, standing, files))
        .collect()
}

/// What is said of a file that was just taken and counts nothing.
pub(super) async fn aside(desk: &Desk, digest: &str) -> anyhow::Result<Option<String>> {
    let files = files_of(&desk.payouts.store.files().await?);
    let taken = files.iter().find(|file| file.digest == digest);
    let is_about = |file: &&FileLine| {
        let is_copy_of_it = taken.is_some_and(|it| file.same_rows_as.as_ref() == Some(&it.name));
        file.digest == digest || is_copy_of_it
    };
    Ok(files.iter().filter(is_about).find_map(FileLine::aside))
}

pub(super) async fn status(arguments: Json) -> anyhow::Result<()> {
    let desk = Desk::open().await?;
    let told = desk.payouts.told().await?;
    let today = desk.payouts.today(&Ground::default());
    let missing = told.iter().filter(|one| one.difference.kind == "late_file");
    let missing = missing.map(|one| {
        let name = &one.difference.subject;
        let day = name.rsplit(' ').next();
        let day = day.and_then(|day| Day::parse(day).ok());
        Missing {
            name: escaped(name),
            days_left: day.map(|day| days_left(day, today)),
        }
    });
    let batches = desk.payouts.batches().await?;
    let status = Status {
        unexplained: told.iter().filter(|one| one.is_open()).count(),
        files: files_of(&desk.payouts.store.files().await?),
        batches: batches.iter().map(BatchLine::of).collect(),
        missing: missing.collect(),
    };
    if arguments.json {
        return say(&serde_json::to_string_pretty(&status).context("JSON")?);
    }
    say(&unexplained(&desk).await?)?;
    status.lines().iter().try_for_each(|line| say(line))
}

impl Status {
    fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for report in [Report::Transactions, Report::Items, Report::Summary] {
            let of = self.files.iter().filter(|file| file.is == report.name());
            lines.push(format!("{}: {} files", report.name(), of.count()));
        }
        let last = self.files.iter().max_by_key(|file| &file.taken_on);
        lines.extend(last.map(|file| {
            let (on, by) = (&file.taken_on, &file.taken_by);
            format!("the last file was taken in on {on} by {by}")
        }));
        lines.extend(self.files.iter().filter_map(FileLine::aside));
        lines.extend(self.batches.iter().map(BatchLine::line));
        lines.extend(self.missing.iter().map(|one| {
            let left = match one.days_left {
                Some(left) if left > 0 => {
                    format!("; the gateway keeps it for {left} more days")
                }
                Some(_) => "; the gateway may have deleted it".to_owned(),
                None => String::new(),
            };
            format!("missing: {}{left}", one.name)
        }));
        lines
    }
}
