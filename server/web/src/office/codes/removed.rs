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
    // Who has opened its page a moment ago is counted in memory so far.
    let counted = state.funnel.flush(&*state.store).await;
    let removed = match counted {
        Ok(()) => desk(&state).remove(&shop).await,
        Err(error) => Err(error.into()),
    };
    let to = "/office/codes?told=removed".to_owned();
    done(&state, &may, &shop, removed.map(|()| to)).await
}
