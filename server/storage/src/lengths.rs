//! Whether a database file is as long as it says of itself, or as the log beside it says: what was emptied, cut off, or
//! exchanged for another one is told before anybody opens it. SQLite throws a log away that lies beside an empty file, and
//! payments may be in it. Reads the heads of the file and of the log's frames only, and changes nothing.

use std::{
    collections::BTreeSet,
    fs::File,
    io::{self, BufReader, ErrorKind, Read as _, Seek as _},
    path::Path,
    thread::sleep,
    time::Duration,
};

/// How a database begins, and how long its head is.
const MAGIC: &[u8] = b"SQLite format 3\0";
const HEAD: usize = 100;
/// How a log begins, but for its last bit.
const LOG_MAGIC: u32 = 0x377f_0682;
const LOG_HEAD: usize = 32;
const FRAME_HEAD: usize = 24;
/// The page at which locks are held is never written.
const LOCKED_AT: u64 = 1 << 30;
/// While somebody writes, what was read of both may not fit for a moment.
const LOOKS: u32 = 3;
const BETWEEN: Duration = Duration::from_millis(100);

/// What isn't there of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// All of it: there is no file, or nothing in it.
    Nothing,
    /// The same, and a log lies beside it with something in it.
    Emptied,
    /// Its end: so many pages are there of what was written.
    Short {
        /// In the file.
        there: u64,
        /// As was written down.
        wanted: u64,
    },
}

/// What a log holds of a file.
struct Log {
    page_bytes: u64,
    /// The pages in it, and how many the file has with them.
    pages: BTreeSet<u64>,
    wanted: u64,
}

/// See the module. What is no database at all is for SQLite to say.
pub fn lacking(file: &Path) -> io::Result<Option<Lack>> {
    for _ in 1..LOOKS {
        match look(file)? {
            Some(Lack::Short { .. }) => sleep(BETWEEN),
            found @ (Some(Lack::Nothing | Lack::Emptied) | None) => return Ok(found),
        }
    }
    look(file)
}

fn look(file: &Path) -> io::Result<Option<Lack>> {
    // The log first: what goes from it into the file meanwhile is there then.
    let log = log_of(file)?;
    let mut head = [0; HEAD];
    let mut opened = match File::open(file) {
        Ok(opened) => opened,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Some(empty(log.as_ref()))),
        Err(error) => return Err(error),
    };
    let read = fill(&mut opened, &mut head)?;
    let bytes = opened.metadata()?.len();
    if bytes == 0 {
        return Ok(Some(empty(log.as_ref())));
    }
    if read < HEAD || !head.starts_with(MAGIC) {
        return Ok(None);
    }
    let page_bytes = match u64::from(number16(&head, 16)) {
        1 => 65_536,
        other => other.max(512),
    };
    let there = bytes / page_bytes;
    let lack = |wanted| Some(Lack::Short { there, wanted });
    if let Some(log) = log {
        let missing = |page: &u64| !log.pages.contains(page) && *page != LOCKED_AT / page_bytes + 1;
        let is_whole = log.page_bytes == page_bytes
            && !(there.saturating_add(1)..=log.wanted).any(|page| missing(&page));
        return Ok(if is_whole { None } else { lack(log.wanted) });
    }
    // Only who changed both knew how long it is.
    let is_known = number32(&head, 24) == number32(&head, 92);
    let wanted = u64::from(number32(&head, 28));
    Ok((is_known && wanted > there).then(|| lack(wanted)).flatten())
}

fn empty(log: Option<&Log>) -> Lack {
    log.map_or(Lack::Nothing, |_| Lack::Emptied)
}

/// What the log beside a file holds, up to the last whole transaction; none if there is nothing in it.
fn log_of(file: &Path) -> io::Result<Option<Log>> {
    let mut path = file.as_os_str().to_owned();
    path.push("-wal");
    let opened = match File::open(path) {
        Ok(opened) => opened,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let bytes = opened.metadata()?.len();
    let mut reader = BufReader::new(opened);
    let mut head = [0; LOG_HEAD];
    let is_log =
        fill(&mut reader, &mut head)? == LOG_HEAD && number32(&head, 0) | 1 == LOG_MAGIC | 1;
    if !is_log {
        return Ok(None);
    }
    let page_bytes = u64::from(number32(&head, 8));
    let (mut pages, mut uncommitted, mut wanted) = (BTreeSet::new(), Vec::new(), None);
    let mut frame = [0; FRAME_HEAD];
    while fill(&mut reader, &mut frame)? == FRAME_HEAD {
        // Those of an earlier round, or cut off.
        let end = reader.stream_position()?.saturating_add(page_bytes);
        if frame.get(8..16) != head.get(16..24) || end > bytes {
            break;
        }
        uncommitted.push(u64::from(number32(&frame, 0)));
        let length = u64::from(number32(&frame, 4));
        if length > 0 {
            pages.extend(uncommitted.drain(..));
            wanted = Some(length);
        }
        reader.seek_relative(i64::try_from(page_bytes).unwrap_or_default())?;
    }
    Ok(wanted.map(|wanted| Log {
        page_bytes,
        pages,
        wanted,
    }))
}

/// As many bytes as there are.
fn fill(from: &mut impl io::Read, into: &mut [u8]) -> io::Result<usize> {
    let most = u64::try_from(into.len()).unwrap_or_default();
    let mut read = Vec::with_capacity(into.len());
    from.by_ref().take(most).read_to_end(&mut read)?;
    for (to, byte) in into.iter_mut().zip(&read) {
        *to = *byte;
    }
    Ok(read.len())
}

fn number16(bytes: &[u8], at: usize) -> u16 {
    let found = bytes.get(at..at.saturating_add(2));
    found
        .and_then(|found| found.try_into().ok())
        .map_or(0, u16::from_be_bytes)
}

fn number32(bytes: &[u8], at: usize) -> u32 {
    let found = bytes.get(at..at.saturating_add(4));
    found
        .and_then(|found| found.try_into().ok())
        .map_or(0, u32::from_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{contract::samples, sqlite::Sqlite};
    use foundation::store::UpkeepStore as _;
    use std::fs;

    #[tokio::test]
    async fn what_is_whole_lacks_nothing_while_it_is_used_killed_and_closed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("portico.sqlite");
        assert_eq!(lacking(&file).unwrap(), Some(Lack::Nothing));
        fs::write(&file, "").unwrap();
        assert_eq!(lacking(&file).unwrap(), Some(Lack::Nothing));
        let store = Sqlite::open(&file).await.unwrap();
        for number in 1..30 {
            samples::inserted(&store, number).await;
            assert_eq!(lacking(&file).unwrap(), None, "{number}");
        }
        // As it lies there when its server was killed.
        let killed = folder.path().join("killed.sqlite");
        let log = |of: &Path| of.with_extension("sqlite-wal");
        fs::copy(&file, &killed).unwrap();
        fs::copy(log(&file), log(&killed)).unwrap();
        assert_eq!(lacking(&killed).unwrap(), None);
        store.close().await;
        assert_eq!(lacking(&file).unwrap(), None);
        assert!(!log(&file).exists(), "it is one file");

        fs::write(&killed, "").unwrap();
        assert_eq!(lacking(&killed).unwrap(), Some(Lack::Emptied));
        fs::remove_file(&killed).unwrap();
        assert_eq!(lacking(&killed).unwrap(), Some(Lack::Emptied));
        // Half of it, with its log and without one.
        let bytes = fs::read(&file).unwrap();
        let half = folder.path().join("half.sqlite");
        fs::write(&half, &bytes[..bytes.len() / 2]).unwrap();
        assert!(matches!(lacking(&half).unwrap(), Some(Lack::Short { .. })));
        fs::write(&file, "somebody's text, which is longer than any head of a database would be, and says nothing of pages and such").unwrap();
        assert_eq!(
            lacking(&file).unwrap(),
            None,
            "SQLite says of it what it is"
        );
    }

    #[tokio::test]
    async fn a_new_file_beside_the_log_of_another_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("portico.sqlite");
        let store = Sqlite::open(&file).await.unwrap();
        for number in 1..30 {
            samples::inserted(&store, number).await;
        }
        store.close().await;
        // From here on only what changes is in the log.
        let store = Sqlite::open(&file).await.unwrap();
        samples::inserted(&store, 30).await;
        let new = folder.path().join("new.sqlite");
        fs::copy(
            file.with_extension("sqlite-wal"),
            new.with_extension("sqlite-wal"),
        )
        .unwrap();
        let bare = fs::read(&file).unwrap();
        fs::write(&new, &bare[..4_096]).unwrap();
        assert!(matches!(lacking(&new).unwrap(), Some(Lack::Short { .. })));
        store.close().await;
    }
}
