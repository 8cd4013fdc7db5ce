//! A mark from an operator's files: checked and re-encoded like a shop's logo. Acquirers change nothing of their
//! artwork, and here nothing of it is changed but its encoding and its size in pixels.

use std::path::PathBuf;

use pictures::{Colour, Grounds, Job, Made, Refusal, Role, Workshop};

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
    /// A white mark, given for light grounds.
    #[error(
        "--light: it can't be seen on a light ground, where posters, receipts and light pages show it; \
         give the artwork for light grounds there, and this one with --dark"
    )]
    Light,
}

/// Makes the mark, and the files to be kept with it.
pub async fn make(
    asked: MarkFiles,
    workshop: &Workshop,
) -> Result<(Mark, Vec<StoredPicture>), NoMark> {
    let told = |flag: &str, why: String| NoMark::File(format!("{flag}: {why}"));
    let dark = asked.dark.as_deref().map(read).transpose();
    let job = Job {
        role: Role::Logo,
        file: read(&asked.light).map_err(|why| told("--light", why))?,
        dark: dark.map_err(|why| told("--dark", why))?,
        grounds: GROUNDS,
    };
    let made = workshop.make(&job).await;
    let logo = match made {
        Ok(Made::Logo(logo)) => logo,
        // Nothing else is made of a logo's job.
        Ok(Made::Cover(_)) => return Err(NoMark::File(in_words(&Refusal::Format))),
        Err(why) => return Err(NoMark::File(in_words(&why))),
    };
    let mut files = Vec::new();
    let logo = kept_logo(&logo, &mut files);
    if logo.plate_on_light {
        return Err(NoMark::Light);
    }
    let mark = Mark {
        account: asked.account,
        name: asked.name,
        light: logo.picture,
        dark: logo.dark,
    };
    Ok((mark, files.into_iter().map(|(_, file)| file).collect()))
}
