//! Languages from a folder, or the built-in ones: one folder a language, one file a page.

use std::{fs, io, path::Path};

use texts::{GLOSSARY, built_in, built_in_glossary};

use super::{Finding, Rule, SOURCE_LANGUAGE};

/// Largest file read; English's largest is 4 kB.
const FILE_LEN_MAX: u64 = 256 * 1_024;
/// Most languages read from one folder.
const LANGUAGES_MAX: usize = 500;

/// A file of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextFile {
    /// Its name, such as `amount.ftl`.
    pub name: String,
    /// Its path, as it is shown and can be opened.
    pub shown: String,
    /// All of it.
    pub text: String,
}

/// A language's files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguageFiles {
    /// The folder's name, which should be a language tag.
    pub tag: String,
    /// The folder, as it is shown.
    pub shown: String,
    /// The files that could be read, by name.
    pub files: Vec<TextFile>,
    /// The files that could not.
    pub unreadable: Vec<Finding>,
    /// Its words that decide over money, if somebody wrote them down.
    pub glossary: Option<TextFile>,
}

/// Why a folder of languages can't be read.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// Not there, or not allowed.
    #[error("{0} can't be read: {1}")]
    Unreadable(String, io::Error),
    /// Nothing in it.
    #[error("{0} has no language in it: a language is a folder named by its tag, such as `de`")]
    Empty(String),
    /// Not meant to be read.
    #[error("{0} has more than {LANGUAGES_MAX} folders in it; is it the right one?")]
    TooMany(String),
}

/// The built-in languages, in the order of the language switch.
pub fn embedded() -> Vec<LanguageFiles> {
    let languages = built_in().map(|(tag, files)| {
        let shown = format!("locales/{tag}");
        let files = files.iter().map(|(name, text)| TextFile {
            name: (*name).to_owned(),
            shown: format!("{shown}/{name}"),
            text: (*text).to_owned(),
        });
        LanguageFiles {
            tag: tag.to_owned(),
            files: files.collect(),
            glossary: built_in_glossary(tag).map(|text| TextFile {
                name: GLOSSARY.to_owned(),
                shown: format!("{shown}/{GLOSSARY}"),
                text: text.to_owned(),
            }),
            shown,
            unreadable: Vec::new(),
        }
    });
    languages.collect()
}

/// Built-in English. A catalogue without it would not be built.
pub fn english() -> LanguageFiles {
    let mut languages = embedded().into_iter();
    let english = languages.find(|language| language.tag == SOURCE_LANGUAGE);
    english.unwrap_or_default()
}

/// The languages of a folder, by tag; of a language's own folder, that language.
pub fn read(folder: &Path) -> Result<Vec<LanguageFiles>, FolderError> {
    let shown = folder.display().to_string();
    let failed = |error| FolderError::Unreadable(shown.clone(), error);
    if let Some(tag) = own_tag(folder) {
        return Ok(vec![language(&tag, folder).map_err(failed)?]);
    }
    let entries = fs::read_dir(folder).map_err(failed)?;
    let mut languages = Vec::new();
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        let Some(tag) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if tag.starts_with('.') || !path.is_dir() {
            continue;
        }
        if languages.len() >= LANGUAGES_MAX {
            return Err(FolderError::TooMany(shown));
        }
        languages.push(language(tag, &path).map_err(failed)?);
    }
    if languages.is_empty() {
        return Err(FolderError::Empty(shown));
    }
    languages.sort_by(|a, b| a.tag.cmp(&b.tag));
    Ok(languages)
}

/// The tag of a folder that holds texts itself, which is its name.
fn own_tag(folder: &Path) -> Option<String> {
    let entries = fs::read_dir(folder).ok()?.flatten();
    let mut names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    names.find(|name| is_text_file(name))?;
    // `.` is somewhere, too.
    let path = fs::canonicalize(folder).ok()?;
    Some(path.file_name()?.to_str()?.to_owned())
}

/// English beside a language's own folder, if it is there.
pub fn english_beside(folder: &Path) -> Option<LanguageFiles> {
    own_tag(folder)?;
    let beside = folder.canonicalize().ok()?.with_file_name(SOURCE_LANGUAGE);
    language(SOURCE_LANGUAGE, &beside).ok()
}

fn language(tag: &str, folder: &Path) -> io::Result<LanguageFiles> {
    let mut language = LanguageFiles {
        tag: tag.to_owned(),
        shown: folder.display().to_string(),
        files: Vec::new(),
        unreadable: Vec::new(),
        glossary: None,
    };
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        let Some(name) = name.filter(|name| is_text_file(name) || *name == GLOSSARY) else {
            continue;
        };
        let shown = path.display().to_string();
        let file = |text| TextFile {
            name: name.to_owned(),
            shown: shown.clone(),
            text,
        };
        match text(&path) {
            Ok(text) if name == GLOSSARY => language.glossary = Some(file(text)),
            Ok(text) => language.files.push(file(text)),
            Err(why) => language
                .unreadable
                .push(Finding::error_in(Rule::File, &shown).says(
                    why,
                    "Save it as plain text in UTF-8, without a program's own format.",
                )),
        }
    }
    language.files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(language)
}

/// Not an editor's copy or a hidden file.
fn is_text_file(name: &str) -> bool {
    !name.starts_with('.') && Path::new(name).extension().is_some_and(|end| end == "ftl")
}

fn text(path: &Path) -> Result<String, String> {
    let length = fs::metadata(path).map_err(|error| error.to_string())?.len();
    if length > FILE_LEN_MAX {
        return Err(format!("this file is larger than {FILE_LEN_MAX} bytes"));
    }
    let bytes = fs::read(path).map_err(|error| error.to_string())?;
    let text = String::from_utf8(bytes);
    let text = text.map_err(|_| "this file is not plain text in UTF-8".to_owned())?;
    // Some editors begin a file with a mark that nobody sees; to Fluent it would be a letter.
    match text.strip_prefix('\u{feff}') {
        Some(rest) => Ok(rest.to_owned()),
        None => Ok(text),
    }
}
