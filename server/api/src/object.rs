//! Objects are objects: a list would else be taken as an object's members in their order, unnamed, with whatever
//! stands at each place. And what is wrong, without the names that things have in this program.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor, value::MapAccessDeserializer},
};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};

/// What was sent as an object, and in no other way. Whatever of a body is an object of its own is one of these.
#[derive(Clone, Debug, Default)]
pub(crate) struct Object<T>(pub(crate) T);

/// Reads one.
struct Members<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
    type Value = Object<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Object<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Object)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_map(Members(PhantomData))
    }
}

impl<T: ToSchema> ToSchema for Object<T> {
    fn name() -> std::borrow::Cow<'static, str> {
        T::name()
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        T::schemas(schemas);
    }
}

impl<T: ToSchema> PartialSchema for Object<T> {
    fn schema() -> RefOr<Schema> {
        T::schema()
    }
}

/// What a reader says was expected, and what that is to whoever sent it. The longer of two that begin alike first.
const NAMES: &[(&str, &str)] = &[
    ("expected a sequence", "expected a list"),
    ("expected a map", "expected an object"),
    ("expected a boolean", "expected true or false"),
    ("expected u8", "expected a small whole number"),
    ("expected u16", "expected a small whole number"),
    ("expected u32", "expected a whole number"),
    ("expected u64", "expected a whole number from 0 on"),
    ("expected i64", "expected a whole number"),
    ("invalid type: sequence", "it is a list"),
    ("invalid type: map", "it is an object"),
    ("invalid type: null", "it is null"),
    ("invalid type: ", "it is the "),
    ("invalid value: ", "it is the "),
];

/// A reader's words, as they are told.
pub(crate) fn plain(words: &str) -> String {
    // What was sent stands in quotation marks in the middle; what is expected, behind it.
    let (said, expected) = words
        .rsplit_once("expected ")
        .map_or((words, String::new()), |(said, rest)| {
            (said, ["expected ", rest].concat())
        });
    let told = |text: &str| {
        let found = NAMES.iter().find(|(name, _)| text.starts_with(name));
        found.map_or_else(
            || text.to_owned(),
            |(name, other)| text.replacen(name, other, 1),
        )
    };
    [told(said), told(&expected)].concat()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn no_name_of_ours_is_told() {
        for (words, says) in [
            (
                "invalid type: string \"x\", expected u64 at line 1 column 9",
                "it is the string \"x\", expected a whole number from 0 on at line 1 column 9",
            ),
            (
                "invalid value: integer `-5`, expected u16",
                "it is the integer `-5`, expected a small whole number",
            ),
            (
                "invalid type: sequence, expected an object at line 1",
                "it is a list, expected an object at line 1",
            ),
            (
                "invalid type: integer `1`, expected a sequence",
                "it is the integer `1`, expected a list",
            ),
            (
                "unknown field `tip`, expected `minor` or `currency`",
                "unknown field `tip`, expected `minor` or `currency`",
            ),
            ("EOF while parsing a value", "EOF while parsing a value"),
        ] {
            assert_eq!(plain(words), says);
        }
    }
}
