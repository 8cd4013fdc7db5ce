//! What every route, or many, can answer besides what it is for: said once, in the form of problems.

use std::collections::{BTreeMap, BTreeSet};

use utoipa::{
    IntoResponses,
    openapi::{
        ContentBuilder, HeaderBuilder, Ref, RefOr, Response, ResponseBuilder, Schema,
        schema::{ObjectBuilder, SchemaType, Type},
    },
};

use crate::problem::Code;

type Responses = BTreeMap<String, RefOr<Response>>;

/// What is said of some problems: of each status those that come with it here.
fn problems(codes: &[Code]) -> Responses {
    let statuses: BTreeSet<u16> = codes.iter().map(|code| code.status()).collect();
    statuses
        .into_iter()
        .map(|status| problem(status, codes))
        .collect()
}

fn problem(status: u16, codes: &[Code]) -> (String, RefOr<Response>) {
    let codes = codes.iter().filter(|code| code.status() == status);
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
    ($($(#[$doc:meta])+ $name:ident, $codes:expr;)+) => {$(
        $(#[$doc])+
        pub(super) struct $name;

        impl IntoResponses for $name {
            fn responses() -> Responses {
                problems(&$codes)
            }
        }
    )+};
}

sets! {
    /// Of every route.
    Always, [Code::Unauthenticated, Code::PermissionMissing, Code::RateLimited, Code::Internal];
    /// Of one that names a thing.
    Missing, [Code::Invalid, Code::NotFound];
    /// Of one that is filtered.
    Filtered, [Code::Invalid];
    /// Of one with a body.
    Sent, [Code::Invalid, Code::TooLarge, Code::WrongType];
    /// Of one that changes a thing that can be seen.
    Changed, [Code::VersionConflict];
    /// Of one whose body may say what can't be.
    Undone, [Code::Mistakes];
    /// Of one that closes.
    Unclosed, [Code::NothingToClose];
    /// Of one that undoes what isn't decided.
    Settled, [Code::Decided];
    /// Of one that gives back. Behind the others, as what it says of a status is all of it.
    Refused, [
        Code::Invalid, Code::KeyMissing, Code::KeyInUse, Code::KeyReused, Code::NotPaid, Code::RefundExceeds,
        Code::RefundLimit, Code::FourEyes
    ];
    /// Of one that somebody else may be ahead of.
    Raced, [Code::Conflict];
    /// Of one that makes a secret.
    Signing, [Code::Conflict, Code::SecretSigns];
    /// Of one that the gateway is asked for.
    Asked, [Code::GatewayUnavailable];
    /// Of one that goes on from a number.
    Lost, [Code::FeedLost];
    /// Of one that can't always be done at once.
    Crowded, [Code::Busy];
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
