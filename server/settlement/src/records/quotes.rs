//! Where quotation marks may stand, and where values begin. The library reads over what is wrong; a
//! report of money isn't guessed at.

/// A quotation mark that stands wrong, and where in the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) at: usize,
    pub(crate) wrong: Wrong,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// Within a value that doesn't begin with one.
    Stray,
    /// Something follows the closing one.
    After,
    /// Nothing closes it.
    Open,
}

#[derive(Clone, Copy)]
enum Where {
    Beginning,
    Bare,
    Quoted { since: usize },
    Closed,
}

/// Looks at every quotation mark of a row.
pub(crate) fn check(raw: &[u8]) -> Result<(), Fault> {
    let mut now = Where::Beginning;
    for (at, byte) in raw.iter().enumerate() {
        now = match (now, byte) {
            (Where::Quoted { .. }, b'"') => Where::Closed,
            (Where::Quoted { since }, _) => Where::Quoted { since },
            (Where::Beginning, b'"') => Where::Quoted { since: at },
            // Two of them in a quoted value are one.
            (Where::Closed, b'"') => Where::Quoted {
                since: at.saturating_sub(1),
            },
            (Where::Bare, b'"') => {
                let wrong = Wrong::Stray;
                return Err(Fault { at, wrong });
            }
            (_, b',' | b'\n' | b'\r') => Where::Beginning,
            (Where::Closed, _) => {
                let wrong = Wrong::After;
                return Err(Fault { at, wrong });
            }
            (Where::Beginning | Where::Bare, _) => Where::Bare,
        };
    }
    match now {
        Where::Quoted { since } => Err(Fault {
            at: since,
            wrong: Wrong::Open,
        }),
        Where::Beginning | Where::Bare | Where::Closed => Ok(()),
    }
}

/// Where the value of a column, from 0 on, begins in a row whose quotation marks are right.
pub(crate) fn value_start(raw: &[u8], column: usize) -> usize {
    let Some(before) = column.checked_sub(1) else {
        return 0;
    };
    let comma = commas(raw).nth(before);
    comma.map_or(raw.len(), |comma| comma + 1)
}

/// The number of the column, from 1 on, in which a row so far ends.
pub(crate) fn column(raw: &[u8]) -> usize {
    commas(raw).count() + 1
}

/// The commas between values.
fn commas(raw: &[u8]) -> impl Iterator<Item = usize> {
    let mut is_quoted = false;
    raw.iter().enumerate().filter_map(move |(at, byte)| {
        is_quoted ^= *byte == b'"';
        (*byte == b',' && !is_quoted).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wrong_quotation_mark_is_told_where_it_stands() {
        let wrong = |raw: &[u8]| check(raw).err().map(|fault| (fault.at, fault.wrong));
        for right in [
            "a,b\r\n",
            "\"a,\"\"b\"\"\",c\n",
            "\"\",\"\"",
            "\"two\nlines\",x",
        ] {
            assert_eq!(wrong(right.as_bytes()), None, "{right}");
        }
        assert_eq!(wrong(b"a,b\"c\n"), Some((3, Wrong::Stray)));
        assert_eq!(wrong(b"a, \"c\"\n"), Some((3, Wrong::Stray)));
        assert_eq!(wrong(b"\"a\"b,c\n"), Some((3, Wrong::After)));
        assert_eq!(wrong(b"a,\"b,c\nd,e\n"), Some((2, Wrong::Open)));
    }

    #[test]
    fn values_begin_after_commas_that_are_no_part_of_one() {
        let raw = b"\"a,b\",c,,d\n";
        let starts = [0, 1, 2, 3, 4].map(|column| value_start(raw, column));
        assert_eq!(starts, [0, 6, 8, 9, raw.len()]);
        assert_eq!(column(b"\"a,b\",c,"), 3);
    }
}
