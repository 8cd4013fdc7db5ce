//! What every route, or many, can answer besides what it is for: said once, in the form of problems.

use std::collections::BTreeMap;

use utoipa::{
    IntoResponses,
    openapi::{
        ContentBuilder, HeaderBuilder, Ref, RefOr, Response, ResponseBuilder, Schema,
        schema::{ObjectBuilder, SchemaType, Type},
    },
};

use crate::problem::Code;

type Responses = BTreeMap<String, RefOr<Response>>;

/// What is said of a status: the problems that come with it.
fn problem(status: u16) -> (String, RefOr<Response>) {
    let codes = Code::ALL.iter().filter(|code| code.status() == status);
    let words: Vec<_> = codes.map(|code| format!("`{}`", code.as_str())).collect();
    let content = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name("Problem")))
        .build();
    let waits = matches!(status, 409 | 429 | 503);
    let response = ResponseBuilder::new()
        .description(words.join(", "))
        .content("application/problem+json", content);
    let response = if waits {
        let seconds = ObjectBuilder::new().schema_type(SchemaType::Type(Type::Integer));
        let header = HeaderBuilder::new()
            .description(Some("Seconds to wait"))
            .schema(Some(RefOr::T(Schema::Object(seconds.build()))));
        response.header("retry-after", header.build())
    } else {
        response
    };
    (status.to_string(), RefOr::T(response.build()))
}

macro_rules! sets {
    ($($(#[$doc:meta])+ $name:ident, $statuses:expr;)+) => {$(
        $(#[$doc])+
        pub(super) struct $name;

        impl IntoResponses for $name {
            fn responses() -> Responses {
                $statuses.into_iter().map(problem).collect()
            }
        }
    )+};
}

sets! {
    /// Of every route.
    Always, [401, 403, 429, 500];
    /// Of one that names a thing.
    Missing, [400, 404];
    /// Of one that is filtered.
    Filtered, [400];
    /// Of one with a body.
    Sent, [400, 413, 415];
    /// Of one that changes a thing that can be seen.
    Changed, [412];
    /// Of one that can't always be done.
    Undone, [422];
    /// Of one that somebody else may be ahead of.
    Raced, [409];
    /// Of one that the gateway is asked for.
    Asked, [503];
}

/// Of a list or a thing that whoever asks may have already.
pub(super) struct Unchanged;

impl IntoResponses for Unchanged {
    fn responses() -> Responses {
        let response = ResponseBuilder::new().description("It is what `if-none-match` names.");
        [("304".to_owned(), RefOr::T(response.build()))].into()
    }
}

/// The schema of a file.
#[derive(Debug)]
pub(super) struct File;

impl utoipa::PartialSchema for File {
    fn schema() -> RefOr<Schema> {
        String::schema()
    }
}
impl utoipa::ToSchema for File {}
