//! Scripts in as few bytes as they can be said in, by a real minifier.
//!
//! A script keeps to the browsers it is for: nothing is said in words that came after them.

use anyhow::{anyhow, bail, ensure};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_compat::EngineTargets;
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// What a script is, and who runs it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// A module: only browsers that know `import()` run it.
    Module,
    /// For every browser there is.
    Plain,
}

impl Kind {
    fn source(self) -> SourceType {
        match self {
            Self::Module => SourceType::mjs(),
            Self::Plain => SourceType::script(),
        }
    }

    /// The first browsers that run it.
    fn browsers(self) -> &'static str {
        match self {
            Self::Module => "chrome63,safari11,ios11,firefox67",
            Self::Plain => "ie9",
        }
    }
}

/// Words of a language that came after the oldest browsers.
const NEWER: [&str; 7] = ["=>", "?.", "??", "`", "let ", "const ", "class "];

/// A script without what nobody needs who runs it.
pub(crate) fn minify(source: &str, kind: Kind) -> anyhow::Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, kind.source()).parse();
    let mistakes: Vec<String> = parsed.diagnostics.iter().map(ToString::to_string).collect();
    ensure!(
        mistakes.is_empty(),
        "a script can't be read: {}",
        mistakes.join("; ")
    );
    let is_module = parsed.module_record.has_module_syntax;
    ensure!(
        !is_module || matches!(kind, Kind::Module),
        "a script for every browser is no module"
    );
    let mut program = parsed.program;
    let target = EngineTargets::from_target(kind.browsers())
        .map_err(|error| anyhow!("{}: {error}", kind.browsers()))?;
    let minified = Minifier::new(MinifierOptions {
        mangle: Some(MangleOptions::default()),
        mangle_properties: None,
        compress: Some(CompressOptions {
            target,
            ..CompressOptions::smallest()
        }),
    })
    .minify(&allocator, &mut program);
    let options = CodegenOptions {
        // In fewest bytes it prints texts in backticks, which are words that came later, too.
        minify: matches!(kind, Kind::Module),
        indent_width: 0,
        comments: CommentOptions::disabled(),
        ..CodegenOptions::default()
    };
    let printed = Codegen::new()
        .with_options(options)
        .with_scoping(minified.scoping);
    let code = printed.build(&program).code;
    let newer = NEWER.iter().find(|word| code.contains(*word));
    match (kind, newer) {
        (Kind::Plain, Some(word)) => bail!("a script for every browser says {word}: {code}"),
        (Kind::Plain, None) | (Kind::Module, _) => Ok(code),
    }
}

/// Modules as one, each in a block of its own, where its names are its own.
pub(crate) fn join(sources: &[String]) -> String {
    let blocks = sources.iter().map(|source| ["{\n", source, "\n}\n"]);
    blocks.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::{Kind, join, minify};

    #[test]
    fn what_is_exported_keeps_its_name() -> anyhow::Result<()> {
        let source = "// why\nconst long = (text) => text + '//';\nexport function f(longer) {\n  return long(longer);\n}\n";
        let small = minify(source, Kind::Module)?;
        assert!(small.len() < source.len() / 2 + 10, "{small}");
        assert!(
            small.contains(" f}") || small.contains("function f("),
            "{small}"
        );
        assert!(
            !small.contains("why") && !small.contains("longer"),
            "{small}"
        );
        Ok(())
    }

    #[test]
    fn joined_modules_keep_their_names_apart() -> anyhow::Result<()> {
        let sources = [
            "const a = 1;\nfirst(a, () => a);",
            "const a = 2;\nsecond(a, () => a);",
        ];
        let small = minify(&join(&sources.map(str::to_owned)), Kind::Module)?;
        assert!(
            small.contains("first(1") && small.contains("second(2"),
            "{small}"
        );
        Ok(())
    }

    #[test]
    fn a_script_for_old_browsers_gets_no_newer_words() -> anyhow::Result<()> {
        let source = "(function () { var a = document.body; if (a !== null && a !== undefined) { a.b = function () { return a.c ? a.c : a; }; } var t = 'x' + a.id + 'y'; a.t = t; a.u = t; })();";
        let small = minify(source, Kind::Plain)?;
        for newer in ["=>", "?.", "??", "`", "let ", "const "] {
            assert!(!small.contains(newer), "{newer}: {small}");
        }
        for newer in ["let a = f(); a(a);", "f(() => f(f));", "f`a`;"] {
            assert!(minify(newer, Kind::Plain).is_err(), "{newer}");
        }
        Ok(())
    }

    #[test]
    fn what_cant_be_read_is_told() {
        assert!(minify("const = ;", Kind::Module).is_err());
        assert!(minify("import 'x';", Kind::Plain).is_err());
    }
}
