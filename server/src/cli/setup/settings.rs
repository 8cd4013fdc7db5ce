//! The file of settings: with every remark of the template, and only those lines changed that have to be.

use std::{collections::BTreeMap, path::PathBuf};

use anyhow::{Context as _, ensure};

use super::{
    answers::{self, Answers},
    place::{Place, Readable},
    say,
};
use crate::{config, file_text};

/// Every variable, with what it is for.
const TEMPLATE: &str = include_str!("../../../../.env.example");

/// Writes what was answered into the file; what it said otherwise is told, and kept beside it.
pub(super) fn write(place: &Place, answers: &Answers) -> anyhow::Result<()> {
    let path = &place.settings;
    let shown = path.display();
    let wanted = answers::all(answers, place);
    let before = config::settings_in(path)?;
    let before_text = if path.exists() {
        file_text::read(path).map_err(|problem| anyhow::anyhow!("{shown} {problem}"))?
    } else {
        TEMPLATE.to_owned()
    };
    let differs = |(name, value): &(&&str, &String)| before.get(**name) != Some(*value);
    let changed: Vec<_> = wanted.iter().filter(differs).collect();
    let (text, exported) = unexported(&before_text);
    if changed.is_empty() && exported == 0 {
        return say(&format!("{shown}: your settings, as they were"));
    }
    let is_template = before_text == TEMPLATE;
    if path.exists() && !is_template {
        let kept = free(place);
        place.new_file(&kept, &before_text, Readable::ByServer)?;
        say(&format!("{}: your settings before", kept.display()))?;
    }
    let text = edited(&text, &wanted)?;
    place.file_again(path, &text, Readable::ByServer)?;
    say(&format!("{shown}: your settings"))?;
    if exported > 0 {
        say(&format!(
            "  `export` was taken away in front of {exported}: systemd would not read such a line"
        ))?;
    }
    for (name, value) in changed {
        let was = before
            .get(*name)
            .filter(|was| !was.is_empty() && !is_template);
        let was = was.map_or_else(String::new, |was| format!(" (was {was})"));
        say(&format!("  {name}={value}{was}"))?;
    }
    Ok(())
}

/// Without what a shell has in front of settings, and how many lines had it. Remarks stay as they are.
fn unexported(text: &str) -> (String, usize) {
    let mut exported = 0_usize;
    let plain = |line: &str| match config::name_in(line) {
        Some(_) if config::unexported(line.trim()) != line.trim() => {
            exported = exported.saturating_add(1);
            config::unexported(line.trim()).to_owned()
        }
        Some(_) | None => line.to_owned(),
    };
    let lines: Vec<String> = text.lines().map(plain).collect();
    if exported == 0 {
        return (text.to_owned(), 0);
    }
    (lines.join("\n") + "\n", exported)
}

/// A name beside it that nothing has.
fn free(place: &Place) -> PathBuf {
    let name = |number: u32| {
        let mut name = place.settings.as_os_str().to_owned();
        name.push(format!(".{number}"));
        PathBuf::from(name)
    };
    let mut all = (1..).map(name);
    all.find(|path| !path.exists()).unwrap_or_else(|| name(0))
}

/// Each setting on its own line: the one that says it, or the remark that shows its default, or a new one at the end.
fn edited(text: &str, wanted: &BTreeMap<&str, String>) -> anyhow::Result<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (name, value) in wanted {
        ensure!(
            !value.contains(['\'', '\n']),
            "{name} can't hold {value:?}: a quote, or the end of a line, is in it"
        );
        let plain = |it: char| it.is_ascii_alphanumeric() || ":/._-".contains(it);
        let line = if value.chars().all(plain) {
            format!("{name}={value}")
        } else {
            format!("{name}='{value}'")
        };
        let says = |line: &String| config::name_in(line) == Some(*name);
        let shows = |line: &String| {
            // A sentence has a space before its first word.
            let remark = line.trim_start().strip_prefix(['#', ';']);
            let remark = remark.filter(|remark| !remark.starts_with(char::is_whitespace));
            remark.and_then(config::name_in) == Some(*name)
        };
        let at = lines.iter().position(says);
        let at = at.or_else(|| lines.iter().position(shows));
        match at.and_then(|at| lines.get_mut(at)) {
            Some(there) => *there = line,
            None => lines.push(line),
        }
    }
    let edited = lines.join("\n") + "\n";
    // Whoever reads it reads what was meant, and all else as before.
    let read = config::settings_of(&edited).context("the settings would not be readable")?;
    for (name, value) in wanted {
        ensure!(
            read.get(*name) == Some(value),
            "{name} would not be read as {value:?}"
        );
    }
    Ok(edited)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_stay_and_lines_take_the_place_of_what_they_say() {
        let text = "# About A.\nA=1\n# About B.\n#B=2\nC=3\n";
        let wanted = BTreeMap::from([
            ("A", "https://a.example".to_owned()),
            ("B", "two words".to_owned()),
            ("D", "4".to_owned()),
        ]);
        let said = edited(text, &wanted).unwrap();
        assert_eq!(
            said,
            "# About A.\nA=https://a.example\n# About B.\nB='two words'\nC=3\nD=4\n"
        );
        let text = "export A=1\n  B=2\n #C=3\n";
        let wanted = BTreeMap::from([
            ("A", "4".to_owned()),
            ("B", "5".to_owned()),
            ("C", "6".to_owned()),
        ]);
        assert_eq!(edited(text, &wanted).unwrap(), "A=4\nB=5\nC=6\n");
        assert!(edited("A=1\nA=2\n", &wanted).is_err(), "it says two things");
        let wanted = BTreeMap::from([("A", "it's".to_owned())]);
        assert!(edited(text, &wanted).is_err());
    }

    #[test]
    fn what_a_shell_has_in_front_is_taken_away() {
        let text = "# export A=1\nexport A=1\n  export\tB='two words'\nC=3\nexported=4\n";
        let plain = "# export A=1\nA=1\nB='two words'\nC=3\nexported=4\n";
        assert_eq!(unexported(text), (plain.to_owned(), 2));
        assert_eq!(unexported(plain), (plain.to_owned(), 0));
    }

    #[test]
    fn the_template_has_a_line_for_each() {
        for name in ["PORTICO_PUBLIC_URL", "PORTICO_DATA", "PORTICO_PROXIES"] {
            let said = |line: &str| {
                line.trim_start_matches('#')
                    .starts_with(&format!("{name}="))
            };
            assert_eq!(
                TEMPLATE.lines().filter(|line| said(line)).count(),
                1,
                "{name}"
            );
        }
    }
}
