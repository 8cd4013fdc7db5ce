//! Takes the words of a panic out of the browser's program. There a panic ends the program at once,
//! and nothing prints what it would have said: its sentences, the paths of sources, and all that
//! formats them are a download nobody can read.

use std::ops::Range;

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
/// How paths of sources begin, with the builder's own parts taken out, and how they end.
const PATHS: [&[u8]; 4] = [b"/rustc/", b"/rust/deps/", b"crates/", b"app/"];
const PATH_END: &[u8] = b".rs";
const PATH_LEN_MAX: usize = 200;

/// Ends the program where it panics. What only prepared the words isn't called any more.
pub(super) fn silence(wasm: &mut Module) {
    let functions: Vec<FunctionId> = wasm.funcs.iter().map(walrus::Function::id).collect();
    for id in functions {
        let function = wasm.funcs.get_mut(id);
        // Without the number that the compiler puts behind it.
        let name = function.name.as_deref().unwrap_or_default();
        let name = name.split("::h").next().unwrap_or_default();
        let (only_panics, describes) = (
            ONLY_PANIC.iter().any(|part| name.contains(part)),
            name.ends_with(DEBUG),
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
        blank_paths(&mut wasm.data.get_mut(id).value);
    }
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
