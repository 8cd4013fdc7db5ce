//! Chance that comes out the same each time.

use serde_json::{Map, Value, json};

/// Chance that can be repeated.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(bound).unwrap()).unwrap()
    }

    pub(crate) fn one_in(&mut self, number: usize) -> bool {
        self.below(number) == 0
    }

    pub(crate) fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// Text that nobody expects.
    pub(crate) fn text(&mut self) -> String {
        const ODD: [&str; 18] = [
            "x",
            "0",
            "-1",
            "null",
            "true",
            "茶",
            "a b",
            "'; DROP TABLE payments; --",
            "../../etc/passwd",
            "%",
            "\u{0}",
            "\u{202e}",
            "1e309",
            "9223372036854775808",
            "2026-11-28",
            "2026-11-28T03:12:09Z",
            "{}",
            "🍵",
        ];
        let long = self.one_in(20);
        let text = (*self.of(&ODD)).to_owned();
        if long { text.repeat(60) } else { text }
    }

    /// Any JSON at all.
    pub(crate) fn json(&mut self, depth: usize) -> Value {
        match self.below(if depth == 0 { 8 } else { 10 }) {
            0 => Value::Null,
            1 => json!(self.one_in(2)),
            2 => json!(self.next()),
            3 => json!(-1),
            4 => json!(1.5),
            5 => json!(1e300),
            6 | 7 => json!(self.text()),
            8 => {
                let all: Vec<Value> = (0..self.below(4)).map(|_| self.json(depth - 1)).collect();
                json!(all)
            }
            _ => {
                let mut all = Map::new();
                for _ in 0..self.below(4) {
                    let value = self.json(depth - 1);
                    all.insert(self.text(), value);
                }
                Value::Object(all)
            }
        }
    }
}
