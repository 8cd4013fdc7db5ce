//! Scripts without their comments and indentation.
//!
//! Works on whole lines only and knows nothing of the language's grammar. Where a line could be
//! part of a longer text, the file is left as it is: brotli does most of the work anyway.

/// Lines that are comments go, and so do indentation and empty lines.
pub(crate) fn minify(source: &str) -> String {
    shorten(source).unwrap_or_else(|| source.to_owned())
}

/// Modules as one, each in a block of its own, where its names are its own.
pub(crate) fn join(sources: &[String]) -> String {
    let blocks = sources
        .iter()
        .map(|source| format!("{{\n{}}}\n", minify(source)));
    blocks.collect()
}

fn shorten(source: &str) -> Option<String> {
    let mut out = String::with_capacity(source.len());
    let mut in_comment = false;
    for line in source.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            in_comment = !closes(line)?;
        } else if !line.is_empty() && !line.starts_with("//") {
            if runs_on(line) {
                return None;
            }
            out.push_str(line);
            out.push('\n');
        }
    }
    Some(out)
}

/// Whether a comment ends with this line; `None` when code follows it, which we do not touch.
fn closes(line: &str) -> Option<bool> {
    match line.split_once("*/") {
        None => Some(false),
        Some((_, "")) => Some(true),
        Some(_) => None,
    }
}

/// Whether a text may go on in the next line, where spaces would matter.
fn runs_on(line: &str) -> bool {
    line.ends_with('\\') || line.matches('`').count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::{join, minify};

    #[test]
    fn comments_and_indentation_go() {
        let source = "/* @ts */\n/**\n * It's `odd\n */\nexport function f() {\n    // why\n    \
                      return '//' + `a ${1}`; // stays\n}\n\n";
        assert_eq!(
            minify(source),
            "export function f() {\nreturn '//' + `a ${1}`; // stays\n}\n"
        );
    }

    #[test]
    fn joined_modules_keep_their_names_apart() {
        let sources = ["// one\nconst a = 1;\n", "const a = 2;\n"].map(str::to_owned);
        assert_eq!(join(&sources), "{\nconst a = 1;\n}\n{\nconst a = 2;\n}\n");
    }

    #[test]
    fn a_text_of_several_lines_is_left_alone() {
        let source = "const page = `one\n    // two\n`;\n";
        assert_eq!(minify(source), source);
    }

    #[test]
    fn code_after_a_comment_is_left_alone() {
        let source = "  /* why */ start();\n";
        assert_eq!(minify(source), source);
    }
}
