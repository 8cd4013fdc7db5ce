//! The stylesheet: every imported file in its place, and no byte that only people need.

mod minify;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};

/// Reads `main.css` and everything it imports, and makes one small text of it.
pub(crate) fn bundle(main: &Path) -> anyhow::Result<String> {
    let mut seen = Vec::new();
    Ok(minify::minify(&inline(main, &mut seen)?))
}

fn inline(file: &Path, seen: &mut Vec<std::path::PathBuf>) -> anyhow::Result<String> {
    if seen.iter().any(|known| known == file) {
        bail!("{} is imported twice", file.display());
    }
    seen.push(file.to_owned());
    let source = fs::read_to_string(file).with_context(|| format!("no {}", file.display()))?;
    let mut out = String::with_capacity(source.len());
    for line in source.lines() {
        if line.trim_start().starts_with("@import") {
            let name = imported(line)
                .with_context(|| format!("{}: cannot follow `{line}`", file.display()))?;
            out.push_str(&inline(&file.with_file_name(name), seen)?);
        } else {
            out.push_str(line);
        }
        out.push('\n');
    }
    Ok(out)
}

/// The file in `@import "name.css";`. Layers, media and other addresses are not understood.
fn imported(line: &str) -> Option<&str> {
    let name = line
        .trim()
        .strip_prefix("@import")?
        .trim_start()
        .strip_suffix(';')?
        .trim_end();
    let name = name.strip_prefix('"')?.strip_suffix('"')?;
    (!name.contains([':', '"'])).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{bundle, imported};
    use std::fs;
    use std::path::Path;

    #[test]
    fn only_plain_imports_are_followed() {
        assert_eq!(imported("  @import \"tokens.css\";"), Some("tokens.css"));
        assert_eq!(imported("@import \"print.css\" print;"), None);
        assert_eq!(imported("@import \"https://example.com/a.css\";"), None);
    }

    #[test]
    fn imports_stand_where_they_were_named() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let main = folder.path().join("main.css");
        fs::write(
            &main,
            "@import \"a.css\";\n@import \"b.css\";\np { color: red; }\n",
        )?;
        fs::write(folder.path().join("a.css"), ":root { --a: 1px; }\n")?;
        fs::write(folder.path().join("b.css"), "b { top: 0 }\n")?;
        assert_eq!(bundle(&main)?, ":root{--a:1px}b{top:0}p{color:red}");
        Ok(())
    }

    /// What is declared in the customers' sheet, without what only newer browsers are given.
    fn for_old_browsers() -> anyhow::Result<Vec<String>> {
        let style = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style/main.css");
        let sheet = bundle(&style)?;
        let mut rules = Vec::new();
        let mut rest = sheet.as_str();
        while let Some((before, after)) = rest.split_once("@supports") {
            rules.push(before.to_owned());
            let mut depth = 0_u32;
            let end = after.char_indices().find(|(_, sign)| {
                match sign {
                    '{' => depth += 1,
                    '}' => depth = depth.saturating_sub(1),
                    _ => return false,
                }
                depth == 0
            });
            let end = end.map_or(after.len(), |(at, _)| at + 1);
            rest = after.get(end..).unwrap_or_default();
        }
        rules.push(rest.to_owned());
        let all = rules.iter().flat_map(|part| part.split('}'));
        Ok(all.map(str::to_owned).collect())
    }

    #[test]
    fn nothing_of_the_customers_stands_apart_by_a_gap_that_old_browsers_do_not_know()
    -> anyhow::Result<()> {
        // Chromium 69 knows gaps in grids and not in rows.
        let is_gap = |line: &str| line.starts_with("gap:");
        let relies = for_old_browsers()?.into_iter().filter(|rule| {
            let (_, declared) = rule.rsplit_once('{').unwrap_or(("", rule));
            declared.split(';').any(is_gap) && !declared.contains("display:grid")
        });
        assert_eq!(relies.collect::<Vec<_>>(), Vec::<String>::new());
        Ok(())
    }

    #[test]
    fn what_old_browsers_cannot_compute_is_not_said_to_them() -> anyhow::Result<()> {
        // With a variable inside they take it, find out too late, and have nothing instead.
        let found = for_old_browsers()?.into_iter().filter(|rule| {
            let (_, declared) = rule.rsplit_once('{').unwrap_or(("", rule));
            declared.split(';').any(|line| {
                let compares = ["min(", "max(", "clamp("]
                    .iter()
                    .any(|name| line.contains(name));
                let late = line.contains("var(") || line.contains("env(");
                compares && late && !line.contains("minmax(")
            })
        });
        assert_eq!(found.collect::<Vec<_>>(), Vec::<String>::new());
        Ok(())
    }
}
