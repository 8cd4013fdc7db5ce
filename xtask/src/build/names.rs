//! Short names between the browser's program and its glue. wasm-bindgen calls each import after what it
//! does, with a digest behind it, in the program and in the glue: a tenth of the download, which nobody reads.

use std::collections::HashMap;

use wasm_bindgen_cli_support::Output;

/// What the glue calls the program's exports by.
const PROGRAM: &str = "wasm.";
/// The module that all imports come from, as wasm-bindgen names it, and as it is named then.
const MODULE: &str = "./islands_bg.js";
const MODULE_SHORT: &str = "i";

/// New names for old ones.
#[derive(Debug, Default)]
pub(super) struct Names {
    imports: HashMap<String, String>,
    exports: HashMap<String, String>,
}

/// Renames what the program imports and exports.
pub(super) fn shorten(output: &mut Output) -> Names {
    let wasm = output.wasm_mut();
    let mut names = Names::default();
    for import in wasm.imports.iter_mut() {
        if import.module == MODULE {
            let short = short(names.imports.len());
            names.imports.insert(import.name.clone(), short.clone());
            import.name = short;
            MODULE_SHORT.clone_into(&mut import.module);
        }
    }
    for export in wasm.exports.iter_mut() {
        let short = short(names.exports.len());
        names.exports.insert(export.name.clone(), short.clone());
        export.name = short;
    }
    names
}

/// `a` to `z`, then `ba`, `bb` and so on.
fn short(number: usize) -> String {
    let letters = ('a'..='z').count();
    let (before, last) = (number / letters, number % letters);
    let mut name = match before {
        0 => String::new(),
        before => short(before),
    };
    name.extend(('a'..='z').nth(last));
    name
}

impl Names {
    /// The glue with the new names.
    pub(super) fn fill(&self, glue: &str) -> String {
        let glue = glue.replace(MODULE, MODULE_SHORT);
        let mut out = String::with_capacity(glue.len());
        let mut rest = glue.as_str();
        while let Some(start) = rest.find(is_of_name) {
            let (before, name) = rest.split_at(start);
            let end = name.find(|letter| !is_of_name(letter));
            let (name, after) = name.split_at(end.unwrap_or(name.len()));
            out.push_str(before);
            let names = if out.ends_with(PROGRAM) {
                &self.exports
            } else {
                &self.imports
            };
            out.push_str(names.get(name).map_or(name, String::as_str));
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_has_its_own_name() {
        let names: Vec<String> = [0, 25, 26, 27, 26 * 26].map(short).to_vec();
        assert_eq!(names, ["a", "z", "ba", "bb", "baa"]);
        let all: std::collections::HashSet<String> = (0..5_000).map(short).collect();
        assert_eq!(all.len(), 5_000);
    }

    #[test]
    fn the_glue_calls_both_sides_by_their_new_names() {
        let pair = |old: &str, new: &str| HashMap::from([(old.to_owned(), new.to_owned())]);
        let names = Names {
            imports: pair("__wbg_key_1", "a"),
            exports: pair("Watch_12", "b"),
        };
        let glue = "export function Watch_12(el) {\n    wasm.Watch_12(el);\n}\n\
            __wbg_key_1: function(arg0) { return arg0.__wbg_key_11; },\n'./islands_bg.js': import0";
        let expected = "export function Watch_12(el) {\n    wasm.b(el);\n}\n\
            a: function(arg0) { return arg0.__wbg_key_11; },\n'i': import0";
        assert_eq!(names.fill(glue), expected);
    }
}
