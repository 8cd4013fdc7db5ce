//! Files of a form, written down as they come: never more of them in memory than a piece.

use std::{
    io::{self, Write as _},
    path::PathBuf,
};

use axum::extract::{FromRequest as _, Multipart, Request, multipart::Field};

/// Files at once.
const FILES_MAX: usize = 50;

/// The files of a form, written into a folder of their own as they come. None if it is too much, or broken.
pub(super) async fn kept(request: Request, folder: PathBuf) -> Option<Vec<PathBuf>> {
    let mut parts = Multipart::from_request(request, &()).await.ok()?;
    let mut files = Vec::new();
    while let Some(part) = parts.next_field().await.ok()? {
        let name = part.file_name().map(plain_name).unwrap_or_default();
        if part.name() != Some("file") || name.is_empty() {
            continue;
        }
        if files.len() >= FILES_MAX {
            return None;
        }
        // Two of one name may be brought at once: each has a folder.
        let own = folder.join(format!("n{}", files.len()));
        std::fs::create_dir(&own).ok()?;
        let file = own.join(name);
        written(part, &file).await.ok()?;
        files.push(file);
    }
    Some(files)
}

/// A name without folders or anything that a path could be made of.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain = last.chars().filter(|one| !one.is_control()).take(150);
    let plain: String = plain.collect();
    if plain.trim_matches('.').is_empty() {
        String::new()
    } else {
        plain
    }
}

async fn written(mut part: Field<'_>, file: &PathBuf) -> io::Result<()> {
    let mut file = std::fs::File::create_new(file)?;
    while let Some(piece) = part.chunk().await.map_err(io::Error::other)? {
        file.write_all(&piece)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn no_name_leads_out_of_its_folder() {
        for (name, plain) in [
            ("a.csv", "a.csv"),
            ("../../etc/passwd", "passwd"),
            ("C:\\files\\a.csv", "a.csv"),
            ("..", ""),
            ("", ""),
            ("a\u{0}b\n.csv", "ab.csv"),
        ] {
            assert_eq!(plain_name(name), plain, "{name:?}");
        }
    }
}
