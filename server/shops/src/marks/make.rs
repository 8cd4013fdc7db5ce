//! A mark from an operator's files: checked and re-encoded like a shop's logo. Acquirers change nothing of their
//! artwork, and here nothing of it is changed but its encoding and its size in pixels.

use std::path::{Path, PathBuf};

use pictures::{Colour, Grounds, Job, Logo, Made, Refusal, Role, Workshop};

use super::{Mark, MarkName};
use crate::{
    apply::pictures::{in_words, kept_logo, read},
    brands::StoredPicture,
};

/// The light plate that a mark stands on, and the darkest ground that pages have.
const GROUNDS: Grounds = Grounds {
    light: Colour([0xff, 0xff, 0xff]),
    dark: Colour([0x12, 0x14, 0x17]),
};

/// Where the artwork is, and whose it becomes.
#[derive(Clone, Debug)]
pub struct MarkFiles {
    /// What it shows.
    pub name: MarkName,
    /// The account whose shops show it.
    pub account: Option<String>,
    /// For light grounds.
    pub light: PathBuf,
    /// For dark ones.
    pub dark: Option<PathBuf>,
}

/// Why there is no mark.
#[derive(Debug, thiserror::Error)]
pub enum NoMark {
    /// A file that no picture comes of, or none at all.
    #[error("{0}")]
    File(String),
    /// White, pale or half white, and given for light grounds.
    #[error(
        "--light {0}: it can't be seen on a light ground, where posters, receipts and light pages show it; \
         give the artwork for light grounds there, and this one with --dark"
    )]
    Light(String),
    /// Black or nearly, and given for dark grounds.
    #[error(
        "--dark {0}: it can't be seen on a dark ground; give the artwork for dark grounds there, or leave \
         --dark out: then the other one stands on a light plate"
    )]
    Dark(String),
}

/// A file, and by which option it was given.
struct Given<'a> {
    option: &'static str,
    path: &'a Path,
}

impl Given<'_> {
    fn name(&self) -> String {
        self.path.display().to_string()
    }

    fn file(&self) -> Result<Vec<u8>, NoMark> {
        read(self.path).map_err(|why| {
            let (option, name) = (self.option, self.name());
            // What couldn't be read is named already.
            let why = why.strip_prefix(&format!("{name}: ")).unwrap_or(&why);
            NoMark::File(format!("{option} {name}: {why}"))
        })
    }

    fn refused(&self, why: &Refusal) -> NoMark {
        let why = in_words(why);
        NoMark::File(format!("{} {}: {why}", self.option, self.name()))
    }
}

/// Makes the mark, and the files to be kept with it. Each file is tried by itself, so that it can be said which it is.
pub async fn make(
    asked: MarkFiles,
    workshop: &Workshop,
) -> Result<(Mark, Vec<StoredPicture>), NoMark> {
    let light = Given {
        option: "--light",
        path: &asked.light,
    };
    let dark = asked.dark.as_deref().map(|path| Given {
        option: "--dark",
        path,
    });
    let mut job = Job {
        role: Role::Logo,
        file: light.file()?,
        dark: None,
        grounds: GROUNDS,
    };
    let dark_file = dark.as_ref().map(Given::file).transpose()?;
    let made = logo(workshop, &job).await;
    let mut made = made.map_err(|why| light.refused(&why))?;
    if made.lost_on_light {
        return Err(NoMark::Light(light.name()));
    }
    if let (Some(dark), Some(file)) = (dark, dark_file) {
        job.dark = Some(file);
        made = match logo(workshop, &job).await {
            Ok(made) if made.lost_on_dark => return Err(NoMark::Dark(dark.name())),
            Err(Refusal::Dark) => return Err(NoMark::Dark(dark.name())),
            made => made.map_err(|why| dark.refused(&why))?,
        };
    }
    let mut files = Vec::new();
    let logo = kept_logo(&made, &mut files);
    let mark = Mark {
        account: asked.account,
        name: asked.name,
        light: logo.picture,
        dark: logo.dark,
    };
    Ok((mark, files.into_iter().map(|(_, file)| file).collect()))
}

async fn logo(workshop: &Workshop, job: &Job) -> Result<Logo, Refusal> {
    match workshop.make(job).await? {
        Made::Logo(logo) => Ok(logo),
        // Nothing else is made of a logo's job.
        Made::Cover(_) => Err(Refusal::Format),
    }
}
