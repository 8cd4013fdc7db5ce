//! What a translator types: check the texts, list the languages, begin a new one.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context;
use clap::{Args, Subcommand};
use serde::Serialize;

use super::say;
use locale_check::{
    Finding, LanguageFiles, SOURCE_LANGUAGE, check, folder, summary, table, tag_advice, template,
};

#[derive(Debug, Subcommand)]
pub(super) enum LocaleCommand {
    /// Say what is wrong with translations, where, and what to do.
    Check(CheckArguments),
    /// List the languages: how much is translated, and who reviewed it.
    List(ListArguments),
    /// Begin a new language: files with English above every message.
    New(NewArguments),
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// A folder with a folder for each language, or one language's folder; without it, the
    /// built-in languages.
    folder: Option<PathBuf>,
    /// For programs.
    #[arg(long)]
    json: bool,
    /// Warnings count as errors.
    #[arg(long)]
    strict: bool,
}

#[derive(Debug, Args)]
pub(super) struct ListArguments {
    /// A folder with a folder for each language; without it, the built-in languages.
    folder: Option<PathBuf>,
    /// For programs.
    #[arg(long, conflicts_with = "markdown")]
    json: bool,
    /// As the page docs/languages.md.
    #[arg(long)]
    markdown: bool,
}

#[derive(Debug, Args)]
pub(super) struct NewArguments {
    /// The language's tag, such as de, pt-BR or zh-Hant.
    tag: String,
    /// The folder that the language's folder is made in.
    #[arg(long, default_value = "locales")]
    out: PathBuf,
    /// Begin it although nothing is known about the tag.
    #[arg(long)]
    anyway: bool,
}

/// The outcome for programs.
#[derive(Serialize)]
struct Outcome<'a> {
    languages: usize,
    errors: usize,
    warnings: usize,
    findings: &'a [Finding],
}

pub(super) fn run(command: &LocaleCommand) -> anyhow::Result<()> {
    match command {
        LocaleCommand::Check(arguments) => checked(arguments),
        LocaleCommand::List(arguments) => listed(arguments),
        LocaleCommand::New(arguments) => begun(arguments),
    }
}

/// The languages meant, and the English they are compared with: the folder's own, if it has one.
fn languages(folder: Option<&Path>) -> anyhow::Result<(Vec<LanguageFiles>, LanguageFiles)> {
    let languages = match folder {
        Some(folder) => folder::read(folder)?,
        None => folder::embedded(),
    };
    let own = languages
        .iter()
        .find(|language| language.tag == SOURCE_LANGUAGE);
    let english = own.cloned();
    let english = english.or_else(|| folder::english_beside(folder?));
    Ok((languages, english.unwrap_or_else(folder::english)))
}

fn checked(arguments: &CheckArguments) -> anyhow::Result<()> {
    let (languages, english) = languages(arguments.folder.as_deref())?;
    let all = languages
        .iter()
        .flat_map(|language| check(language, &english));
    let findings: Vec<Finding> = all.collect();
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    let warnings = findings.len().saturating_sub(errors);
    if arguments.json {
        let outcome = Outcome {
            languages: languages.len(),
            errors,
            warnings,
            findings: &findings,
        };
        say(&serde_json::to_string_pretty(&outcome)?)?;
    } else {
        // What waits for its translation is counted; in a long list of it mistakes would drown.
        let mut listed = findings.iter().filter(|it| !it.is_to_translate());
        listed.try_for_each(|finding| say(&finding.to_string()))?;
        for language in &languages {
            let lines = summary::lines(language, &english, &findings);
            lines.iter().try_for_each(|line| say(line))?;
        }
        let (languages, errors, warnings) = (
            counted(languages.len(), "language"),
            counted(errors, "error"),
            counted(warnings, "warning"),
        );
        say(&format!("{languages}: {errors}, {warnings}"))?;
    }
    if errors > 0 || (arguments.strict && warnings > 0) {
        anyhow::bail!("the translations are not ready");
    }
    Ok(())
}

fn listed(arguments: &ListArguments) -> anyhow::Result<()> {
    let (languages, english) = languages(arguments.folder.as_deref())?;
    let rows = table::rows(&languages, &english);
    let told = if arguments.json {
        serde_json::to_string_pretty(&rows)?
    } else if arguments.markdown {
        table::page(&rows)
    } else {
        table::plain(&rows)
    };
    say(told.trim_end())
}

fn begun(arguments: &NewArguments) -> anyhow::Result<()> {
    let tag = &arguments.tag;
    let folder = arguments.out.join(tag);
    let language = LanguageFiles {
        tag: tag.clone(),
        shown: folder.display().to_string(),
        files: Vec::new(),
        unreadable: Vec::new(),
        glossary: None,
    };
    if let Some(problem) = tag_advice(&language) {
        anyhow::ensure!(
            arguments.anyway && !problem.is_error(),
            "{}. {}",
            problem.what,
            problem.advice
        );
    }
    fs::create_dir_all(&arguments.out)
        .with_context(|| format!("{} can\u{2019}t be made", arguments.out.display()))?;
    // Made here or not at all: nobody's work is written over.
    fs::create_dir(&folder).with_context(|| {
        format!(
            "{} can\u{2019}t be made; nothing was changed",
            folder.display()
        )
    })?;
    let files = template::files(tag, &folder::english());
    for file in &files {
        let path = folder.join(&file.name);
        let written = fs::write(&path, &file.text);
        if let Err(error) = written {
            // Half a folder would be in the way the next time.
            let _gone = fs::remove_dir_all(&folder);
            return Err(error).with_context(|| path.display().to_string());
        }
    }
    for file in &files {
        say(&folder.join(&file.name).display().to_string())?;
    }
    say(&format!(
        "Fill them in, then run: portico locale check {}",
        arguments.out.display()
    ))
}

fn counted(count: usize, what: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {what}{s}")
}
