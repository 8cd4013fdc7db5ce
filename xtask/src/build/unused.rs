//! Takes out of the browser's program what no page of ours calls.
//!
//! A framework crate links a library for streams, whose classes are exported whether anybody uses
//! them or not, with all the code behind them. Nothing else is exported without a caller.

use std::collections::HashSet;

use wasm_bindgen_cli_support::Output;

/// Classes of `wasm-streams`, as its exports are prefixed and as the glue names them.
const CLASSES: [&str; 3] = [
    "IntoUnderlyingByteSource",
    "IntoUnderlyingSink",
    "IntoUnderlyingSource",
];

/// Removes the exports of [`CLASSES`] and what only they reached; returns what is still imported.
pub(super) fn shake(output: &mut Output) -> HashSet<String> {
    let wasm = output.wasm_mut();
    let prefixes: Vec<String> = CLASSES
        .iter()
        .map(|class| format!("{}_", class.to_lowercase()))
        .collect();
    let unused: Vec<_> = wasm
        .exports
        .iter()
        .filter(|export| {
            let name = export.name.trim_start_matches("__wbg_");
            prefixes
                .iter()
                .any(|prefix| name.starts_with(prefix.as_str()))
        })
        .map(walrus::Export::id)
        .collect();
    for export in unused {
        wasm.exports.delete(export);
    }
    walrus::passes::gc::run(wasm);
    wasm.imports
        .iter()
        .map(|import| import.name.clone())
        .collect()
}

/// The glue without those classes, and without imports that nobody asks for any more. Works on
/// the shape wasm-bindgen prints: one statement or property begins each unindented line.
pub(super) fn shorten(glue: &str, imported: &HashSet<String>) -> String {
    let mut out = String::with_capacity(glue.len());
    let mut end: Option<&str> = None;
    for line in glue.lines() {
        if let Some(last) = end {
            if line == last || (last == ";" && line.ends_with(';')) {
                end = None;
            }
            continue;
        }
        end = end_of_unused(line, imported);
        if end.is_none() && !line.starts_with("if (Symbol.dispose) IntoUnderlying") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// The line that ends what begins here, if it is unused.
fn end_of_unused(line: &str, imported: &HashSet<String>) -> Option<&'static str> {
    let is_class = CLASSES
        .iter()
        .any(|class| line == format!("export class {class} {{"));
    let is_register = CLASSES
        .iter()
        .any(|class| line.starts_with(&format!("const {class}Finalization = ")));
    let property = line
        .strip_prefix("        ")
        .and_then(|rest| rest.split_once(": function("));
    let is_import = property.is_some_and(|(name, _)| {
        name.starts_with("__wb") && !name.contains(' ') && !imported.contains(name)
    });
    match (is_class, is_register, is_import) {
        (true, _, _) => Some("}"),
        (_, true, _) => Some(";"),
        (_, _, true) if line.ends_with('{') => Some(if line.contains("handleError(") {
            "        }, arguments); },"
        } else {
            "        },"
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unused_classes_registers_and_imports_go_and_the_rest_stays() {
        let glue = "export class IntoUnderlyingSink {\n    free() {\n    }\n}\n\
            if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = 1;\n\
            export function wake() {\n}\n\
            \u{20}       __wbg_old_1: function(arg0) {\n            1;\n        },\n\
            \u{20}       __wbg_new_2: function(arg0) {\n            2;\n        },\n\
            \u{20}       __wbg_odd_3: function() { return handleError(function (arg0) {\n            3;\n        }, arguments); },\n\
            const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')\n    ? {}\n    : new X(1);\n\
            let a;\n";
        let imported = HashSet::from(["__wbg_new_2".to_owned()]);
        let expected = "export function wake() {\n}\n        __wbg_new_2: function(arg0) {\n            2;\n        },\nlet a;\n";
        assert_eq!(shorten(glue, &imported), expected);
    }
}
