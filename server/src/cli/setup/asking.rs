//! Asking somebody at a terminal. What they answer is read at once, and asked for again where it can't be.

use std::io::{BufRead, Write, stderr, stdin};

use anyhow::{Context as _, bail};

use super::answers::Question;

/// What an answer means, or what is wrong with it.
pub(super) type Meant<'a> = dyn Fn(&str) -> Result<String, String> + 'a;

/// How a key begins that has several lines, and how its last one does.
const PEM: [&str; 2] = ["-----BEGIN", "-----END"];

/// Who answers.
pub(super) trait Asking {
    /// Something that has to be known.
    fn answer(&mut self, question: &Question<'_>) -> anyhow::Result<String>;
    /// Something that may be left open; several lines where it begins as a key does.
    fn maybe(&mut self, words: &str, meant: &Meant<'_>) -> anyhow::Result<Option<String>>;
}

/// Nobody is there: what wasn't said beforehand is missing, and all of that is told at once.
#[derive(Debug, Default)]
pub(super) struct Nobody {
    /// As it is called on the command line.
    pub(super) missing: Vec<&'static str>,
}

impl Asking for Nobody {
    fn answer(&mut self, question: &Question<'_>) -> anyhow::Result<String> {
        // What follows from something that is missing isn't said either.
        let or = question.or.filter(|or| !or.is_empty());
        if let Some(said) = question.said.or(or) {
            return read(question, said);
        }
        self.missing.push(question.flag);
        Ok(String::new())
    }

    fn maybe(&mut self, _words: &str, _meant: &Meant<'_>) -> anyhow::Result<Option<String>> {
        Ok(None)
    }
}

/// Somebody at a terminal. Questions go where errors go, so that what a command prints stays its own.
#[derive(Debug, Default)]
pub(super) struct Terminal;

impl Asking for Terminal {
    fn answer(&mut self, question: &Question<'_>) -> anyhow::Result<String> {
        asked(question, &mut stdin().lock(), &mut stderr().lock())
    }

    fn maybe(&mut self, words: &str, meant: &Meant<'_>) -> anyhow::Result<Option<String>> {
        perhaps(words, meant, (&mut stdin().lock(), &mut stderr().lock()))
    }
}

fn read(question: &Question<'_>, said: &str) -> anyhow::Result<String> {
    match (question.read)(said) {
        Ok(meant) => Ok(meant),
        Err(what) => bail!("{} {said:?}: {what}", question.flag),
    }
}

fn asked(
    question: &Question<'_>,
    from: &mut dyn BufRead,
    to: &mut dyn Write,
) -> anyhow::Result<String> {
    // What was typed with the command isn't asked for again.
    if let Some(said) = question.said {
        return read(question, said);
    }
    let words = match question.or {
        Some(or) => format!("{} [{or}]", question.words),
        None => question.words.to_owned(),
    };
    loop {
        let said = line(&words, from, to)?;
        let said = match question.or {
            Some(or) if said.is_empty() => or,
            Some(_) | None => &said,
        };
        match (question.read)(said) {
            Ok(meant) => return Ok(meant),
            Err(what) => writeln!(to, "  {what}")?,
        }
    }
}

fn perhaps(
    words: &str,
    meant: &Meant<'_>,
    talk: (&mut dyn BufRead, &mut dyn Write),
) -> anyhow::Result<Option<String>> {
    let (from, to) = talk;
    loop {
        let mut said = line(words, from, to)?;
        if said.is_empty() {
            return Ok(None);
        }
        let [begin, end] = PEM;
        while said.starts_with(begin) && !said.contains(end) {
            let mut more = String::new();
            let count = from.read_line(&mut more).context("the terminal")?;
            anyhow::ensure!(count > 0, "the key's last line is missing");
            said = format!("{said}\n{}", more.trim());
        }
        match meant(&said) {
            Ok(meant) => return Ok(Some(meant)),
            Err(what) => writeln!(to, "  {what}")?,
        }
    }
}

fn line(words: &str, from: &mut dyn BufRead, to: &mut dyn Write) -> anyhow::Result<String> {
    write!(to, "{words}: ")?;
    to.flush()?;
    let mut said = String::new();
    let count = from.read_line(&mut said).context("the terminal")?;
    anyhow::ensure!(
        count > 0,
        "nothing was written: that was left before its end"
    );
    Ok(said.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn even(text: &str) -> Result<String, String> {
        match text.parse::<u32>() {
            Ok(number) if number % 2 == 0 => Ok(number.to_string()),
            Ok(_) | Err(_) => Err("an even number".to_owned()),
        }
    }

    fn question<'a>(said: Option<&'a str>, or: Option<&'a str>) -> Question<'a> {
        Question {
            flag: "--number",
            words: "A number",
            said,
            or,
            read: &even,
        }
    }

    fn answered(question: &Question<'_>, typed: &str) -> (anyhow::Result<String>, String) {
        let mut shown = Vec::new();
        let answer = asked(question, &mut typed.as_bytes(), &mut shown);
        (answer, String::from_utf8(shown).unwrap())
    }

    #[test]
    fn what_cannot_be_read_is_asked_for_again() {
        let (answer, shown) = answered(&question(None, None), "three\n3\n 4 \n");
        assert_eq!(answer.unwrap(), "4");
        assert_eq!(shown.matches("A number: ").count(), 3);
        assert_eq!(shown.matches("an even number").count(), 2);
    }

    #[test]
    fn nothing_is_what_stands_in_brackets_and_the_end_is_the_end() {
        let (answer, shown) = answered(&question(None, Some("8")), "\n");
        assert_eq!(
            (answer.unwrap().as_str(), shown.as_str()),
            ("8", "A number [8]: ")
        );
        assert!(answered(&question(None, None), "").0.is_err());
    }

    #[test]
    fn a_key_of_several_lines_is_one_answer() {
        let pem = "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n";
        let lines = |text: &str| match text.lines().count() {
            3 => Ok(text.to_owned()),
            _ => Err("three lines".to_owned()),
        };
        let asked = |typed: &str| {
            let mut shown = Vec::new();
            perhaps("Key", &lines, (&mut typed.as_bytes(), &mut shown))
        };
        assert_eq!(asked(&format!("one\n{pem}")).unwrap().unwrap(), pem.trim());
        assert_eq!(asked("\n").unwrap(), None);
        assert!(asked("-----BEGIN PUBLIC KEY-----\nMIIB\n").is_err());
    }

    #[test]
    fn what_was_said_beforehand_is_not_asked_for_and_still_read() {
        let (answer, shown) = answered(&question(Some("6"), Some("8")), "");
        assert_eq!((answer.unwrap().as_str(), shown.as_str()), ("6", ""));
        assert!(answered(&question(Some("5"), None), "4\n").0.is_err());
        let mut nobody = Nobody::default();
        nobody.answer(&question(None, None)).unwrap();
        assert_eq!(nobody.missing, ["--number"]);
    }
}
