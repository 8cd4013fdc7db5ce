//! How our server functions answer: with a page or a redirect to a form, with JSON to a script. An
//! encoding of our own, because Leptos' lead every form back to where it came from.

use axum::response::{IntoResponse as _, Response};
use leptos::{
    prelude::ServerFnError,
    server_fn::{
        ContentType,
        codec::{Encoding, FromRes, IntoRes},
        response::ClientRes,
    },
};

/// The encoding: the function's own response, as it is.
pub(super) struct PageOrJson;

/// A finished response.
#[derive(Debug)]
pub(super) struct Reply(pub(super) Response);

impl ContentType for PageOrJson {
    const CONTENT_TYPE: &'static str = "application/json";
}

impl Encoding for PageOrJson {
    const METHOD: axum::http::Method = axum::http::Method::POST;
}

impl IntoRes<PageOrJson, Response, ServerFnError> for Reply {
    async fn into_res(self) -> Result<Response, ServerFnError> {
        Ok(self.0)
    }
}

/// A caller in Rust hears what a script hears.
impl<R> FromRes<PageOrJson, R, ServerFnError> for Reply
where
    R: ClientRes<ServerFnError> + Send,
{
    async fn from_res(response: R) -> Result<Self, ServerFnError> {
        Ok(Self(response.try_into_string().await?.into_response()))
    }
}
