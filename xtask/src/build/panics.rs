//! Takes the words of a panic out of the browser's program. There a panic ends the program at once,
//! and nothing prints what it would have said: its sentences, the paths of sources, and all that
//! formats them are a download nobody can read.

use std::ops::Range;

use anyhow::ensure;
use walrus::{
    DataId, FunctionId, FunctionKind, LocalFunction, Module, ValType,
    ir::{Const, Instr, InstrLocId, Unreachable, Value},
};

/// Parts of names of functions that only panic: all of `core::panicking`, and what leads there.
const ONLY_PANIC: [&str; 8] = [
    "::panicking::",
    "slice_error_fail",
    "slice_index_fail",
    "unwrap_failed",
    "expect_failed",
    "panic_already_",
    "handle_error",
    "rust_begin_unwind",
];
/// How the names of functions end that describe a value to whoever reads a panic's words.
const DEBUG: &str = "fmt::Debug>::fmt";
/// The same of the standard library's own values, however they are described: the digest behind its name
/// tells its functions from ours. An island that formats a text would need them, and weighs 2 kB more.
const STANDARD: [&str; 3] = [" as core[", "]::fmt::", ">::fmt"];
/// What writes formatted texts, and makes one of whatever can be shown. Whole numbers have a way of their own.
const WRITERS: [&str; 2] = ["::fmt::write", "<T as alloc::string::SpecToString>"];
/// How paths of sources begin, with the builder's own parts taken out, and how they end.
const PATHS: [&[u8]; 4] = [b"/rustc/", b"/rust/deps/", b"crates/", b"app/"];
const PATH_END: &[u8] = b".rs";
const PATH_LEN_MAX: usize = 200;

/// Sentences of the standard library and of the framework, which only a panic says.
const SENTENCES: [&str; 36] = [
    "begin > end (",
    ") when slicing `",
    "start byte index ",
    "end byte index ",
    " is out of bounds of `",
    " is not a char boundary; it is inside ",
    "slice index starts at ",
    " but ends at ",
    "range start index ",
    "range end index ",
    " out of range for slice of length ",
    "assertion `left ",
    " right` failed\n  left: ",
    "cannot access a Thread Local Storage value during or after destruction: ",
    "finish: callbacks should be Some",
    "finish: result should be None",
    "FnOnce called more than once",
    "no reactive owner",
    "called `Option::unwrap()` on a `None` value",
    "LazyCell instance has previously been poisoned",
    "`async fn` resumed after completion",
    "RefCell already mutably borrowed",
    "RefCell already borrowed",
    "encode_utf8: need ",
    " bytes to encode U+",
    " but buffer has just ",
    "capacity overflow",
    "attempt to join into collection with len > usize::MAX",
    "Hash table ",
    "Arc counter overflow",
    "Attempted to initialize thread-local while it is being dropped",
    "one-time initialization may not be performed recursively",
    "AccessError",
    "closure invoked recursively or after being dropped",
    "internal error: entered unreachable code",
    "Tried to shrink to a larger capacity",
];

/// Whether a function of this name only describes a value for a panic.
fn describes(name: &str) -> bool {
    name.ends_with(DEBUG) || STANDARD.iter().all(|part| name.contains(part))
}

/// Ends the program where it panics. What only prepared the words isn't called any more.
pub(super) fn silence(wasm: &mut Module) -> anyhow::Result<()> {
    let functions: Vec<FunctionId> = wasm.funcs.iter().map(walrus::Function::id).collect();
    for id in functions {
        let function = wasm.funcs.get_mut(id);
        // Without the number that the compiler puts behind it.
        let name = function.name.as_deref().unwrap_or_default();
        let name = name.split("::h").next().unwrap_or_default();
        let (only_panics, describes) = (
            ONLY_PANIC.iter().any(|part| name.contains(part)),
            describes(name),
        );
        let FunctionKind::Local(function) = &mut function.kind else {
            continue;
        };
        if only_panics {
            end_at_once(function);
        } else if describes && wasm.types.results(function.ty()) == [ValType::I32] {
            say_nothing(function);
        }
    }
    let data: Vec<DataId> = wasm.data.iter().map(walrus::Data::id).collect();
    for id in data {
        let data = &mut wasm.data.get_mut(id).value;
        blank_paths(data);
        for sentence in SENTENCES {
            blank(data, sentence.as_bytes());
        }
    }
    walrus::passes::gc::run(wasm);
    let is_writer = |name: &str| WRITERS.iter().any(|writer| name.contains(writer));
    ensure!(
        !wasm
            .funcs
            .iter()
            .any(|function| function.name.as_deref().is_some_and(is_writer)),
        "an island formats a text (`format!`, `to_string`), which nothing is left for: join its parts instead"
    );
    Ok(())
}

/// Only what never returns: whatever its name, what may go on is left alone.
fn end_at_once(function: &mut LocalFunction) {
    let entry = function.entry_block();
    let body = &mut function.block_mut(entry).instrs;
    if let Some((Instr::Unreachable(_), at)) = body.last().cloned() {
        *body = vec![(Instr::Unreachable(Unreachable {}), at)];
    }
}

/// Writes nothing, and says that it is written.
fn say_nothing(function: &mut LocalFunction) {
    let entry = function.entry_block();
    let written = Const {
        value: Value::I32(0),
    };
    function.block_mut(entry).instrs = vec![(Instr::Const(written), InstrLocId::default())];
}

/// Overwrites a sentence, wherever it stands.
fn blank(data: &mut [u8], sentence: &[u8]) {
    let found = |data: &[u8]| {
        data.windows(sentence.len())
            .position(|part| part == sentence)
    };
    while let Some(start) = found(data) {
        if let Some(bytes) = data.get_mut(start..start + sentence.len()) {
            bytes.fill(0);
        }
    }
}

/// Overwrites the paths of sources: what is left weighs nothing.
fn blank_paths(data: &mut [u8]) {
    let mut at = 0;
    while let Some(path) = next_path(data, at) {
        at = path.end;
        if let Some(bytes) = data.get_mut(path) {
            bytes.fill(0);
        }
    }
}

fn next_path(data: &[u8], from: usize) -> Option<Range<usize>> {
    (from..data.len()).find_map(|start| {
        let rest = data.get(start..)?;
        PATHS
            .iter()
            .any(|begin| rest.starts_with(begin))
            .then_some(())?;
        let path = rest.get(..rest.len().min(PATH_LEN_MAX))?;
        let end = path
            .windows(PATH_END.len())
            .position(|part| part == PATH_END)?;
        let is_path = path.iter().take(end).all(u8::is_ascii_graphic);
        is_path.then(|| start..start + end + PATH_END.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_describes_is_told_from_what_writes_and_from_what_is_ours() {
        for name in [
            "<usize as core[c5930c85a12de822]::fmt::Display>::fmt",
            "<&str as core[c5930c85a12de822]::fmt::Display>::fmt[1]",
            "<app::till::Key as core::fmt::Debug>::fmt",
        ] {
            assert!(describes(name), "{name}");
        }
        for name in [
            "<alloc[3ca501edff3f0c7c]::string::String as core[c5930c85a12de822]::fmt::Write>::write_str",
            "<domain::currency::Currency as core::fmt::Display>::fmt",
        ] {
            assert!(!describes(name), "{name}");
        }
    }

    #[test]
    fn a_sentence_is_blank_wherever_it_stands() {
        let mut data = b"no reactive ownerPay HK$5no reactive owner".to_vec();
        blank(&mut data, b"no reactive owner");
        let blank = "\0".repeat("no reactive owner".len());
        assert_eq!(
            String::from_utf8(data).unwrap(),
            format!("{blank}Pay HK$5{blank}")
        );
    }

    #[test]
    fn paths_of_sources_are_blank_and_texts_stay() {
        let text = "/api/payment_status?token=".to_owned();
        let mut data =
            format!("{text}crates/leptos-0.8/src/lib.rsno reactive owner/rustc/59/core/str.rs")
                .into_bytes();
        blank_paths(&mut data);
        let blank = |path: &str| "\0".repeat(path.len());
        let expected = [
            text,
            blank("crates/leptos-0.8/src/lib.rs"),
            "no reactive owner".to_owned(),
            blank("/rustc/59/core/str.rs"),
        ];
        assert_eq!(String::from_utf8(data).unwrap(), expected.concat());
    }
}
