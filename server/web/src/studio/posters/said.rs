//! What a page says about what is printed: why it isn't, or what is otherwise than was asked for.

use poster::{Refusal, Remark};
use texts::Texts;

use crate::{
    Shared,
    posters::press::PressError,
    studio::{editor::Editor, page},
};

use super::file::NotMade;

/// What is said about a sheet, in finished texts.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// Why there is none.
    pub(super) problem: Option<String>,
    /// What is otherwise than was asked for.
    pub(super) remarks: Vec<String>,
}

impl Said {
    pub(super) fn refused(state: &Shared, editor: &Editor, refusal: &Refusal) -> Self {
        let frame = page::frame(state, &editor.visit, "", Some(editor));
        Self {
            problem: Some(problem(&frame.texts, refusal)),
            remarks: Vec::new(),
        }
    }

    /// About a sheet that was made to be looked at. A full press says so where the picture would be.
    pub(super) fn of(
        texts: &Texts,
        made: Result<Option<poster::Printed>, NotMade>,
    ) -> Result<Self, NotMade> {
        match made {
            Ok(Some(printed)) => Ok(Self {
                problem: None,
                remarks: remarks(texts, &printed.remarks),
            }),
            Ok(None) | Err(NotMade::Press(PressError::Busy)) => Ok(Self::default()),
            Err(NotMade::Press(PressError::Refused(refusal))) => Ok(Self {
                problem: Some(problem(texts, &refusal)),
                remarks: Vec::new(),
            }),
            Err(error @ (NotMade::Press(PressError::Failed(_)) | NotMade::Store(_))) => Err(error),
        }
    }
}

/// What to do about it.
pub(crate) fn problem(texts: &Texts, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Characters(missing) => {
            let letters = missing.characters.iter().map(char::to_string);
            let letters = listed(letters);
            texts.with("studio-posters-no-font", &[("letters", &letters)])
        }
        Refusal::Dense { .. } | Refusal::Crowded | Refusal::Address => {
            texts.get("studio-posters-crowded")
        }
        Refusal::Languages(_)
        | Refusal::Contrast { .. }
        | Refusal::Logo { .. }
        | Refusal::Unreadable { .. }
        | Refusal::Misread { .. }
        | Refusal::File(_) => texts.get("studio-posters-failed"),
    }
}

/// What is otherwise than was asked for, a sentence each.
pub(crate) fn remarks(texts: &Texts, remarks: &[Remark]) -> Vec<String> {
    let said = remarks.iter().map(|remark| match remark {
        Remark::Letters(letters) => {
            let letters = listed(letters.iter().cloned());
            texts.with("studio-posters-letters", &[("letters", &letters)])
        }
        Remark::LogoSmaller => texts.get("studio-posters-logo-smaller"),
        Remark::LogoLeftOut => texts.get("studio-posters-logo-out"),
        Remark::MarkLeftOut => texts.get("studio-posters-mark-out"),
    });
    said.collect()
}

/// Most letters that are named: more say no more.
const NAMED_MAX: usize = 12;

fn listed(letters: impl Iterator<Item = String>) -> String {
    let letters: Vec<String> = letters.collect();
    let more = if letters.len() > NAMED_MAX {
        " …"
    } else {
        ""
    };
    let named: Vec<&str> = letters.iter().take(NAMED_MAX).map(String::as_str).collect();
    named.join(" ") + more
}
