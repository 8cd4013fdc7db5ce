//! A code that goes: one that was made too many, and that nobody has used.

use axum::{
    extract::{Path, State},
    response::Response,
};
use people::permission::right;

use super::{
    desk,
    one::{changeable, done},
};
use crate::{Shared, studio::editor::May};

/// `POST /office/codes/{code}/remove`.
pub(in crate::office) async fn remove(
    State(state): State<Shared>,
    Path(code): Path<String>,
    may: May<right::CodesWrite>,
) -> Response {
    let shop = match changeable(&state, &may, &code).await {
        Ok(shop) => shop,
        Err(answer) => return answer,
    };
    let removed = desk(&state).remove(&shop).await;
    let to = "/office/codes?told=removed".to_owned();
    done(&state, &may, &shop, removed.map(|()| to)).await
}
