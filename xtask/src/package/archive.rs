//! Archives that are the same bytes whoever makes them: sorted, of nobody, of one moment.

use std::io::Write as _;

use flate2::{Compression, GzBuilder};
use tar::{Builder, EntryType, Header};

use super::contents::Contents;

/// The moment of all files: the version's, in seconds since 1970, as `SOURCE_DATE_EPOCH` says it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment(pub(super) u64);

/// A tar of these. `prefix` goes before every path, such as `./`.
pub(super) fn tar(contents: &Contents, prefix: &str, moment: Moment) -> anyhow::Result<Vec<u8>> {
    let mut archive = Builder::new(Vec::new());
    for folder in contents.all_folders() {
        let mut header = header(folder.mode, folder.owner, moment);
        header.set_entry_type(EntryType::Directory);
        let path = format!("{prefix}{}/", folder.path);
        archive.append_data(&mut header, path, std::io::empty())?;
    }
    let mut files: Vec<_> = contents.files.iter().collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    for file in files {
        let mut header = header(file.mode, 0, moment);
        header.set_size(u64::try_from(file.bytes.len())?);
        let path = format!("{prefix}{}", file.path);
        archive.append_data(&mut header, path, file.bytes.as_slice())?;
    }
    Ok(archive.into_inner()?)
}

fn header(mode: u32, owner: u64, moment: Moment) -> Header {
    let mut header = Header::new_gnu();
    header.set_entry_type(EntryType::Regular);
    header.set_mode(mode);
    header.set_uid(owner);
    header.set_gid(owner);
    header.set_mtime(moment.0);
    header.set_size(0);
    header
}

/// Packed, without a name or a moment of its own.
pub(super) fn gzip(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut packer = GzBuilder::new()
        .mtime(0)
        .operating_system(255)
        .write(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    Ok(packer.finish()?)
}

/// The `ar` that a Debian package is: a line for each part, and parts begin at even places.
pub(super) fn ar(parts: &[(&str, Vec<u8>)], moment: Moment) -> Vec<u8> {
    let mut archive = b"!<arch>\n".to_vec();
    for (name, bytes) in parts {
        let line = format!(
            "{name:<16}{:<12}{:<6}{:<6}{:<8}{:<10}`\n",
            moment.0,
            0,
            0,
            "100644",
            bytes.len()
        );
        archive.extend_from_slice(line.as_bytes());
        archive.extend_from_slice(bytes);
        if bytes.len() % 2 == 1 {
            archive.push(b'\n');
        }
    }
    archive
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::contents::{Entry, Folder};

    fn contents(turned: bool) -> Contents {
        let mut files = vec![Entry::text("b/two", "2"), Entry::text("a/b/one", "1")];
        if turned {
            files.reverse();
        }
        let folders = vec![Folder {
            path: "var/lib/x".to_owned(),
            mode: 0o700,
            owner: 65_532,
        }];
        Contents { files, folders }
    }

    #[test]
    fn the_same_files_are_the_same_bytes_in_whatever_order() -> anyhow::Result<()> {
        let made = |turned| gzip(&tar(&contents(turned), "./", Moment(1_700_000_000))?);
        assert_eq!(made(false)?, made(true)?);
        Ok(())
    }

    #[test]
    fn every_folder_is_there_before_what_is_in_it() -> anyhow::Result<()> {
        let bytes = tar(&contents(false), "", Moment(1))?;
        let mut archive = tar::Archive::new(bytes.as_slice());
        let mut paths = Vec::new();
        for entry in archive.entries()? {
            let entry = entry?;
            assert_eq!(entry.header().mtime()?, 1);
            paths.push(entry.path()?.to_string_lossy().into_owned());
        }
        let right = [
            "a/",
            "a/b/",
            "b/",
            "var/",
            "var/lib/",
            "var/lib/x/",
            "a/b/one",
            "b/two",
        ];
        assert_eq!(paths, right);
        Ok(())
    }

    #[test]
    fn parts_of_an_ar_begin_at_even_places() {
        let parts = [("one", b"1".to_vec()), ("two", b"22".to_vec())];
        let made = ar(&parts, Moment(7));
        assert_eq!(made.len(), 8 + 60 + 2 + 60 + 2);
        assert_eq!(made.get(8..11), Some(b"one".as_slice()));
        assert_eq!(made.get(70..73), Some(b"two".as_slice()));
    }
}
