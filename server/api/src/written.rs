//! A merchant that was sent as JSON, written as a shops' file has it, so that it is checked and applied as one; and
//! which member each line came from, so that a mistake in the file is one of the body.

use serde_json::{Map, Value};

use crate::problem::Problem;

/// Longest name of a member.
const NAME_LEN_MAX: usize = 64;

/// A file, and where its lines come from.
#[derive(Debug, Default)]
pub(crate) struct Written {
    pub(crate) text: String,
    /// The first line of each member, and its name.
    lines: Vec<(usize, String)>,
    line: usize,
}

impl Written {
    /// The member that a line came from.
    pub(crate) fn field(&self, line: usize) -> &str {
        let before = self.lines.iter().rev().find(|(begins, _)| *begins <= line);
        before.map_or("body", |(_, name)| name)
    }

    fn push(&mut self, line: &str, field: &str) {
        self.lines
            .push((self.line.saturating_add(1), field.to_owned()));
        self.text.push_str(line);
        self.text.push('\n');
        // A text of several lines is several.
        let lines = line.matches('\n').count().saturating_add(1);
        self.line = self.line.saturating_add(lines);
    }

    fn member(&mut self, name: &str, value: &Value, field: &str) -> Result<(), Problem> {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        let fits = (1..=NAME_LEN_MAX).contains(&name.len());
        if !fits || !name.bytes().all(is_plain) {
            return Err(Problem::field(field, "unknown", "no member is called so"));
        }
        let value = toml(value, field)?;
        self.push(&format!("{name} = {value}"), field);
        Ok(())
    }

    /// A table with its own members first, and then the lists of tables below it.
    fn table(
        &mut self,
        heading: &str,
        table: &Map<String, Value>,
        at: &Below<'_>,
    ) -> Result<(), Problem> {
        self.push(heading, at.field);
        for (name, value) in table {
            if !at.lists.contains(&name.as_str()) && !value.is_null() {
                self.member(name, value, &named(at.field, name))?;
            }
        }
        Ok(())
    }
}

/// Where a table stands in the body, and which of its members are lists of tables.
struct Below<'a> {
    field: &'a str,
    lists: &'a [&'a str],
}

fn named(field: &str, name: &str) -> String {
    let name: String = name.chars().take(NAME_LEN_MAX).collect();
    if field == "body" {
        return name;
    }
    [field, ".", &name].concat()
}

fn toml(value: &Value, field: &str) -> Result<String, Problem> {
    let written = toml::Value::try_from(value);
    let written =
        written.map_err(|error| Problem::field(field, "unreadable", error.to_string()))?;
    Ok(written.to_string())
}

fn tables<'a>(
    table: &'a Map<String, Value>,
    name: &str,
    field: &str,
) -> Result<Vec<&'a Map<String, Value>>, Problem> {
    let Some(list) = table.get(name).filter(|list| !list.is_null()) else {
        return Ok(Vec::new());
    };
    let wrong = || Problem::field(field, "unreadable", "it has to be a list of objects");
    let list = list.as_array().ok_or_else(wrong)?;
    let each = list.iter().map(|one| one.as_object().ok_or_else(wrong));
    each.collect()
}

/// Writes one merchant.
pub(crate) fn written(id: &str, sent: &Map<String, Value>) -> Result<Written, Problem> {
    let mut written = Written::default();
    let other = sent.get("id").is_some_and(|own| own.as_str() != Some(id));
    if other {
        return Err(Problem::field(
            "id",
            "contradicts",
            "the address says otherwise",
        ));
    }
    let mut merchant = sent.clone();
    merchant.insert("id".to_owned(), Value::String(id.to_owned()));
    let below = Below {
        field: "body",
        lists: &["store"],
    };
    written.table("[[merchant]]", &merchant, &below)?;
    for (at, store) in tables(sent, "store", "store")?.into_iter().enumerate() {
        let field = format!("store[{at}]");
        let below = Below {
            field: &field,
            lists: &["code"],
        };
        written.table("[[merchant.store]]", store, &below)?;
        let codes = tables(store, "code", &named(&field, "code"))?;
        for (at, code) in codes.into_iter().enumerate() {
            let field = format!("{field}.code[{at}]");
            let below = Below {
                field: &field,
                lists: &[],
            };
            written.table("[[merchant.store.code]]", code, &below)?;
        }
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(value: &Value) -> Result<Written, Problem> {
        written("M", value.as_object().unwrap())
    }

    #[test]
    fn each_line_is_a_member() {
        let written = of(&json!({
            "name": {"en": "Tea \"house\"", "ja": "茶"},
            "mcc": "5814",
            "store": [
                {"id": "S", "currency": "JPY", "code": [{"label": "1", "note": true, "min": null}]},
                {"id": "T"},
            ],
        }))
        .unwrap();
        let lines: Vec<&str> = written.text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let field = written.field(at + 1);
            let name = line.split(" = ").next().unwrap();
            if line.contains(" = ") && !line.starts_with('[') {
                assert!(field.ends_with(name), "{field}: {line}");
            }
        }
        let label = lines
            .iter()
            .position(|line| line.starts_with("label"))
            .unwrap();
        assert_eq!(written.field(label + 1), "store[0].code[0].label");
        assert!(
            written.text.parse::<toml::Table>().is_ok(),
            "{}",
            written.text
        );
        assert!(!written.text.contains("min"));
    }

    #[test]
    fn what_can_be_no_file_is_refused() {
        for wrong in [
            json!({"id": "N"}),
            json!({"a b": 1}),
            json!({"a\nb = 1": 1}),
            json!({"store": {}}),
            json!({"store": [1]}),
            json!({"store": [{"code": "x"}]}),
            json!({"mcc": 18_446_744_073_709_551_615_u64}),
        ] {
            assert!(of(&wrong).is_err(), "{wrong}");
        }
    }
}
