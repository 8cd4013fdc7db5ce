//! What is kept, and what is made of it: pieces taken out, doubled, exchanged between two files, and put in anywhere.

use std::{fs, path::Path};

use proptest::{collection::vec, prelude::*, sample::Index};

/// Bytes that mean something to one reader or another.
const WORDS: &[&[u8]] = &[
    b"\0",
    b"\n",
    b"\r\n",
    b"\"",
    b"'''",
    b"[[",
    b"{ $",
    b"}",
    b"=",
    b",",
    b"<END>",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xd9\xa1",
    b"\xef\xbc\x91",
    b"\xe2\x80\xae",
    b"-",
    b"+",
    b"1e9",
    b"99999999999999999999",
    b"0x1",
    b"0.1",
    b"JPY",
    b"../",
];
/// No file gets longer by more than this.
const LENGTH_MAX: usize = 40_000;

/// All files of a folder, by name.
pub(super) fn kept(folder: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/strangers/corpus")
        .join(folder);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read(&path).unwrap())
        })
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    files
}

#[derive(Clone, Debug)]
enum Change {
    Byte(Index, u8),
    Word(Index, &'static [u8]),
    Bytes(Index, Vec<u8>),
    TakeOut(Index, usize),
    Double(Index, usize),
    CutOff(Index),
    /// From there on it is another file.
    Another(Index, Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        (at(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        (at(), proptest::sample::select(WORDS)).prop_map(|(at, word)| Change::Word(at, word)),
        (at(), vec(any::<u8>(), 1..12)).prop_map(|(at, bytes)| Change::Bytes(at, bytes)),
        (at(), 1_usize..60).prop_map(|(at, length)| Change::TakeOut(at, length)),
        (at(), 1_usize..400).prop_map(|(at, length)| Change::Double(at, length)),
        at().prop_map(Change::CutOff),
        (at(), at(), at()).prop_map(|(at, which, from)| Change::Another(at, which, from)),
    ]
}

/// A file of the folder, changed in a few places.
pub(super) fn changed(folder: &str) -> impl Strategy<Value = Vec<u8>> {
    let files: Vec<Vec<u8>> = kept(folder).into_iter().map(|(_, bytes)| bytes).collect();
    (any::<Index>(), vec(change(), 0..6)).prop_map(move |(which, changes)| {
        let mut bytes = files[which.index(files.len())].clone();
        for change in changes {
            make(&mut bytes, &change, &files);
            bytes.truncate(LENGTH_MAX);
        }
        bytes
    })
}

fn make(bytes: &mut Vec<u8>, change: &Change, files: &[Vec<u8>]) {
    let place = |at: &Index| at.index(bytes.len() + 1);
    let end = |from: usize, length: usize| (from + length).min(bytes.len());
    match change {
        Change::Byte(at, byte) => {
            let at = place(at);
            if let Some(there) = bytes.get_mut(at) {
                *there = *byte;
            }
        }
        Change::Word(at, word) => {
            let at = place(at);
            bytes.splice(at..at, word.iter().copied());
        }
        Change::Bytes(at, more) => {
            let at = place(at);
            bytes.splice(at..at, more.iter().copied());
        }
        Change::TakeOut(at, length) => {
            let at = place(at);
            let end = end(at, *length);
            bytes.drain(at..end);
        }
        Change::Double(at, length) => {
            let at = place(at);
            let piece = bytes[at..end(at, *length)].to_vec();
            bytes.splice(at..at, piece);
        }
        Change::CutOff(at) => {
            let at = place(at);
            bytes.truncate(at);
        }
        Change::Another(at, which, from) => {
            let at = place(at);
            let other = &files[which.index(files.len())];
            bytes.truncate(at);
            bytes.extend_from_slice(&other[from.index(other.len() + 1)..]);
        }
    }
}
