//! In the place of `wasm-streams`, which the framework's server functions link for bodies that come piece by
//! piece. Ours never do, and what the library exports to the browser can't be taken out by the linker:
//! 3.5 kB of every customer's download for nothing. Only what `server_fn` names is here, without anything behind it.

use futures_util::stream::{Empty, empty};
use wasm_bindgen::{JsCast as _, JsValue};

/// A stream that never has anything in it.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// The browser's stream, whose content isn't read.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Nothing of what is in `_stream`.
    pub fn from_stream<S>(_stream: S) -> Self {
        Self(JsValue::NULL.unchecked_into())
    }

    /// As it came from the browser; null if it didn't, which is a request without a body.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Nothing.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
