//! A voice for screens that have none: the operator's own program speaks a sentence, and the screen plays it.
//! Knows no payment; what it says is what the screen would have had its browser say.

use std::{path::PathBuf, process::Stdio, time::Duration};

use axum::{
    Form,
    extract::{State, rejection::FormRejection},
    http::header,
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    process::{Child, Command},
    sync::Semaphore,
    time::timeout,
};

use super::guard::{Here, refused};
use crate::Shared;

/// Spoken at once: a sentence takes a few hundredths of a second of one core.
const AT_ONCE: usize = 2;
/// What comes later is of no use at a counter.
const WAIT: Duration = Duration::from_secs(3);
/// The longest sentence, in letters.
const LETTERS_MAX: usize = 200;
/// The longest answer: a minute of it.
const BYTES_MAX: u64 = 4 << 20;

/// The operator's program for speech, if there is one.
#[derive(Debug)]
pub struct Speech {
    program: Option<PathBuf>,
    places: Semaphore,
}

impl Speech {
    /// With this program: `espeak-ng`, or one that takes the same words.
    pub fn new(program: Option<PathBuf>) -> Self {
        Self {
            program,
            places: Semaphore::new(AT_ONCE),
        }
    }

    /// Whether it says something in English.
    pub async fn works(&self) -> bool {
        self.say("1", "en").await.is_some()
    }

    /// Whether there is one.
    pub(super) fn is_there(&self) -> bool {
        self.program.is_some()
    }

    /// A sentence as a sound file; `None` if there is no voice for the language, or none just now.
    async fn say(&self, text: &str, language: &str) -> Option<Vec<u8>> {
        let program = self.program.as_ref()?;
        let _place = timeout(WAIT, self.places.acquire()).await.ok()?.ok()?;
        let child = Command::new(program)
            .args(["-v", voice(language), "--stdin", "--stdout"])
            // Keys and addresses may stand in the environment.
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn();
        let child = match child {
            Ok(child) => child,
            Err(error) => {
                tracing::warn!(program = %program.display(), %error, "no speech");
                return None;
            }
        };
        let sound = timeout(WAIT, spoken(child, text)).await.ok().flatten()?;
        // Some programs end well and have said nothing.
        sound.starts_with(b"RIFF").then_some(sound)
    }
}

async fn spoken(mut child: Child, text: &str) -> Option<Vec<u8>> {
    let mut input = child.stdin.take()?;
    let output = child.stdout.take()?;
    let sent = async move {
        // A program that doesn't know the language reads nothing; its answer tells.
        let _sent = input.write_all(text.as_bytes()).await;
        drop(input);
    };
    let mut sound = Vec::new();
    let read = async { output.take(BYTES_MAX).read_to_end(&mut sound).await };
    let ((), read) = tokio::join!(sent, read);
    read.ok()?;
    child.wait().await.ok()?.success().then_some(sound)
}

/// What `espeak-ng` calls the voice of a language.
fn voice(language: &str) -> &str {
    match language {
        "zh-Hans" | "zh-Hant" => "cmn",
        "zh-HK" => "yue",
        other => other.split('-').next().unwrap_or(other),
    }
}

/// What is to be said.
#[derive(Debug, Deserialize)]
pub(super) struct Sentence {
    say: String,
}

/// `POST /till/speech`.
pub(super) async fn speech(
    State(state): State<Shared>,
    here: Here,
    form: Result<Form<Sentence>, FormRejection>,
) -> Response {
    let Ok(Form(Sentence { say })) = form else {
        return refused(422, "form");
    };
    let is_sentence = say.chars().count() <= LETTERS_MAX && !say.chars().any(char::is_control);
    if !is_sentence {
        return refused(422, "form");
    }
    let language = &here.known.screen.language;
    match state.speech.say(&say, language).await {
        Some(sound) => ([(header::CONTENT_TYPE, "audio/wav")], sound).into_response(),
        None => refused(404, "speech"),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    /// A program of this text, and the folder it is in.
    fn program(text: &str) -> (tempfile::TempDir, Speech) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("speech");
        std::fs::write(&file, format!("#!/bin/sh\n{text}\n")).unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o700)).unwrap();
        (folder, Speech::new(Some(file)))
    }

    #[tokio::test]
    async fn the_program_is_given_a_voice_and_the_sentence() {
        let (_folder, speech) = program("printf 'RIFF %s ' \"$*\"; cat");
        let said = speech.say("1250 yen", "zh-HK").await.unwrap();
        let said = String::from_utf8(said).unwrap();
        assert_eq!(said, "RIFF -v yue --stdin --stdout 1250 yen");
    }

    #[tokio::test]
    async fn without_a_voice_nothing_is_said() {
        let none = Speech::new(None);
        assert!(!none.is_there());
        assert_eq!(none.say("x", "en").await, None);
        for wrong in ["exit 1", "cat", "printf RIFF; exit 3"] {
            let (_folder, speech) = program(wrong);
            assert_eq!(speech.say("x", "fil").await, None, "{wrong}");
        }
        let gone = Speech::new(Some("/nowhere/speech".into()));
        assert_eq!(gone.say("x", "en").await, None);
    }
}
