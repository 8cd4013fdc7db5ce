//! Where the built site's files are: in a folder, or inside the program.

use std::{
    io,
    path::{Path, PathBuf},
};

use axum::body::Bytes;

/// Files by their names within the site, in the names' order.
pub type Carried = &'static [(&'static str, &'static [u8])];

/// See the module.
#[derive(Clone, Debug)]
pub enum SiteFiles {
    /// What `cargo xtask build` wrote.
    Folder(PathBuf),
    /// What the program carries.
    Inside(Carried),
}

impl SiteFiles {
    /// The whole of a file, such as `assets/start.2bd91f21a212.js`.
    pub(super) fn read(&self, name: &str) -> io::Result<Bytes> {
        match self {
            Self::Folder(folder) => std::fs::read(folder.join(name)).map(Bytes::from),
            Self::Inside(files) => {
                let at = files.binary_search_by(|(other, _)| (*other).cmp(name));
                let file = at.ok().and_then(|at| files.get(at));
                let file = file.ok_or(io::ErrorKind::NotFound)?;
                Ok(Bytes::from_static(file.1))
            }
        }
    }

    /// How a person would call that file.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        match self {
            Self::Folder(folder) => folder.join(name),
            Self::Inside(_) => Path::new("(inside portico)").join(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: Carried = &[("assets/a.css", b"a"), ("manifest.json", b"{}")];

    #[test]
    fn a_file_is_the_same_from_a_folder_and_from_inside() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("assets")).unwrap();
        for (name, bytes) in FILES {
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
        let both = [
            SiteFiles::Folder(folder.path().to_owned()),
            SiteFiles::Inside(FILES),
        ];
        for files in both {
            for (name, bytes) in FILES {
                assert_eq!(files.read(name).unwrap(), *bytes);
            }
            let gone = files.read("assets/b.css").unwrap_err();
            assert_eq!(gone.kind(), io::ErrorKind::NotFound);
        }
    }
}
