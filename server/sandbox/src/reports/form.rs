//! A table as the bytes of a file, in every form that one may come in.

use super::variant::Variant;

/// Names, and rows under them.
pub(crate) struct Table {
    names: Vec<String>,
    rows: Vec<Vec<String>>,
}

const END: &str = "<END>";

impl Table {
    pub(crate) fn of<L>(names: &[&str], lines: &[L], cell: &dyn Fn(&str, &L) -> String) -> Self {
        let row = |line: &L| names.iter().map(|name| cell(name, line)).collect();
        Self {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            rows: lines.iter().map(row).collect(),
        }
    }

    /// Each file's bytes. A table of no rows is a file of none.
    pub(crate) fn parts(&self, variant: Variant) -> Vec<Vec<u8>> {
        let most = match variant.part_rows {
            0 => self.rows.len().max(1),
            rows => rows,
        };
        if self.rows.is_empty() {
            return vec![self.part(&[], variant)];
        }
        let parts = self.rows.chunks(most);
        parts.map(|rows| self.part(rows, variant)).collect()
    }

    fn part(&self, rows: &[Vec<String>], variant: Variant) -> Vec<u8> {
        let end = if variant.is_crlf { "\r\n" } else { "\n" };
        let mut text = String::new();
        if variant.has_bom {
            text.push('\u{feff}');
        }
        text.push_str(&line(&self.names, variant));
        text.push_str(end);
        for row in rows {
            text.push_str(&line(row, variant));
            if variant.is_ragged {
                text.push(',');
            }
            text.push_str(end);
        }
        if variant.is_unfinished && !rows.is_empty() {
            // In the midst of its last row, between two bytes of any value.
            let cut = text.len().saturating_sub(7);
            let bytes = text.into_bytes();
            return bytes.get(..cut).unwrap_or(&bytes).to_vec();
        }
        text.push_str(END);
        text.push_str(end);
        text.into_bytes()
    }
}

fn line(cells: &[String], variant: Variant) -> String {
    let cells = cells.iter().map(|cell| {
        let must = cell.contains([',', '"', '\n', '\r']);
        if must || (variant.is_quoted && !cell.is_empty()) {
            ["\"", &cell.replace('"', "\"\""), "\""].concat()
        } else {
            cell.clone()
        }
    });
    cells.collect::<Vec<_>>().join(",")
}
