//! A list with at least one value for each variant of an enum. A new variant doesn't compile until
//! it stands in the list, with a value of its own.

macro_rules! every {
    ($kind:ty: $($variant:pat => $($value:expr),+;)+) => {{
        // The compiler refuses this when a variant is missing.
        const fn line_of(value: &$kind) -> &'static str {
            match value {
                $($variant => stringify!($variant),)+
            }
        }
        let lines = vec![$($((stringify!($variant), $value)),+),+];
        // A value that stands in another one's line is no sample of it, and will be missed.
        let fitting = lines.into_iter().filter(|(line, value)| line_of(value) == *line);
        fitting.map(|(_, value)| value).collect::<Vec<$kind>>()
    }};
}

pub(super) use every;
