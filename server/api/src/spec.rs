//! The description of the API for programs: `OpenAPI` 3.1, made of the code. What is served is what stands in
//! `docs/openapi.json`; a test holds both together.

use utoipa::{
    Modify, OpenApi,
    openapi::{
        OpenApi as Document, RefOr, Schema,
        schema::{ObjectBuilder, SchemaType},
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

use crate::{
    problem::{FieldError, Told},
    v1,
};

/// What is said of the whole.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Portico",
        version = "1",
        description = "What a shop's other programs ask: payments, refunds, codes, closings. Amounts are whole numbers of the smallest unit and the same as decimal text; \
            times are UTC. Words in answers are open: more may be added, as members may be, and whoever reads leaves out what they don't know.",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
    ),
    components(schemas(Told, FieldError)),
    modifiers(&Keys),
    security(("key" = [])),
    tags(
        (name = "key", description = "The key itself"),
        (name = "payments", description = "What customers paid, or tried to"),
        (name = "refunds", description = "What went back"),
        (name = "stores", description = "Where it was paid"),
        (name = "codes", description = "What is printed"),
        (name = "closings", description = "The ends of days"),
        (name = "events", description = "What happened"),
        (name = "webhooks", description = "Where that is sent"),
        (name = "exports", description = "What was taken, as files"),
        (name = "trail", description = "Who did what"),
        (name = "merchants", description = "Shops, for whoever connects many of them"),
    ),
)]
struct Whole;

/// How one shows that one may ask.
struct Keys;

impl Modify for Keys {
    fn modify(&self, document: &mut Document) {
        let scheme = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .bearer_format("pco_live_…")
            .description(Some("A key, as the office or `portico key new` makes it"));
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("key", SecurityScheme::Http(scheme.build()));
        // What an event is about is of its kind, and stands in its description.
        let any = ObjectBuilder::new()
            .schema_type(SchemaType::AnyValue)
            .description(Some("An object of this API, as it was then"));
        let any = RefOr::T(Schema::Object(any.build()));
        components.schemas.insert("Value".to_owned(), any);
    }
}

/// The document.
pub fn document() -> Document {
    let (_, routes) = v1::routes().split_for_parts();
    Whole::openapi().merge_from(routes)
}

/// The document as it is served and kept: with a line for each member.
pub fn text() -> String {
    let mut text = serde_json::to_string_pretty(&document()).unwrap_or_default();
    text.push('\n');
    text
}
