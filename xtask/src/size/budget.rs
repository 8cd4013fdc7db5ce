//! What the download may weigh, in bytes compressed by brotli.

use std::fs;
use std::path::Path;

use anyhow::Context as _;

/// `end2end/size.json`
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Budget {
    /// The islands' program and the script around it.
    #[serde(rename = "wasm_and_glue_brotli")]
    pub(crate) islands: usize,
    /// The amount page with the styles in it.
    #[serde(rename = "page_html_css_brotli")]
    pub(crate) page: usize,
    /// The amount page and everything it makes the browser load.
    #[serde(rename = "page_total_brotli")]
    pub(crate) page_with_loads: usize,
    /// The till's script and style sheet; its page with fifty payments is 5,000 more.
    #[serde(rename = "till_script_and_style_brotli")]
    pub(crate) till: usize,
}

impl Budget {
    pub(crate) fn read(file: &Path) -> anyhow::Result<Self> {
        let text = fs::read_to_string(file).with_context(|| format!("no {}", file.display()))?;
        serde_json::from_str(&text).with_context(|| format!("{} is broken", file.display()))
    }
}

/// A measurement beside its budget.
#[derive(Debug)]
pub(crate) struct Limit {
    pub(crate) what: &'static str,
    pub(crate) bytes: usize,
    pub(crate) bytes_max: usize,
}

impl Limit {
    pub(crate) fn is_kept(&self) -> bool {
        self.bytes <= self.bytes_max
    }

    pub(crate) fn describe(&self) -> String {
        let verdict = if self.is_kept() { "ok" } else { "TOO LARGE" };
        format!(
            "{}: {} of {} bytes, {verdict}",
            self.what, self.bytes, self.bytes_max
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Limit;

    #[test]
    fn a_budget_may_be_spent_to_the_last_byte() {
        let limit = |bytes| Limit {
            what: "page",
            bytes,
            bytes_max: 100,
        };
        assert_eq!(limit(100).describe(), "page: 100 of 100 bytes, ok");
        assert_eq!(limit(101).describe(), "page: 101 of 100 bytes, TOO LARGE");
    }
}
