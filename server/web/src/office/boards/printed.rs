//! Boards are made, and handed out as a file to print.

use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use domain::EntryCode;
use foundation::store::StoreError;
use office_pages::boards::COUNT;
use poster::{Poster, Size};
use shops::boards::Board;

use super::{MayWrite, fields_of, list, problem, said};
use crate::{
    Shared,
    headers::OwnPolicy,
    posters::{
        self,
        press::{PressError, RETRY_S},
    },
    respond,
    studio::page,
};
use app::pages::problem::Problem;

/// Boards in one file: each is read again before it is handed out, which takes its time.
const COUNT_MAX: u16 = 20;

/// `POST /office/boards`: makes some, and hands them out.
pub(in crate::office) async fn make(
    State(state): State<Shared>,
    may: MayWrite,
    body: Bytes,
) -> Response {
    let fields = fields_of(&body);
    let count = said(&fields, COUNT).parse::<u16>().ok();
    let frame = page::frame(&state, &may.editor.visit, "", Some(&may.editor));
    let Some(count) = count.filter(|count| (1..=COUNT_MAX).contains(count)) else {
        let words = frame.texts.get("office-boards-wrong");
        return list(&state, &may, Some(problem(words)), String::new()).await;
    };
    if !state.throttle.take_poster(&may.editor.merchant.id) {
        return busy(&state, &may);
    }
    let boards: Vec<Board> = (0..count)
        .map(|_| Board {
            code: EntryCode::from_random(state.randomness.bytes()),
            merchant: Some(may.editor.merchant.id.clone()),
            made: state.clock.now(),
            is_bound: false,
        })
        .collect();
    let codes = boards.iter().map(|board| &board.code);
    let sheets = posters::blank_boards(&state.public_url, codes, &frame.texts, Size::A6);
    let Ok(mut sheets) = sheets else {
        return respond::our_fault(&state, &may.editor.visit, &StoreError::Conflict);
    };
    if let Err(error) = marked(&state, &may, &mut sheets).await {
        return respond::our_fault(&state, &may.editor.visit, &error);
    }
    let book = state.press.book(&may.editor.merchant.id, sheets).await;
    let file = match book.and_then(|book| Ok(book.whole()?)) {
        Ok(file) => file,
        Err(PressError::Busy) => return busy(&state, &may),
        Err(error) => return respond::our_fault(&state, &may.editor.visit, &error),
    };
    // Made only once there is something to print.
    match state.store.make_boards(&boards).await {
        Ok(()) => handed(file),
        Err(error) => respond::our_fault(&state, &may.editor.visit, &error),
    }
}

/// With the mark of the merchant's account: at a store with another account it is printed with the till's own poster.
async fn marked(state: &Shared, may: &MayWrite, sheets: &mut [Poster]) -> Result<(), StoreError> {
    let mark = state.marks.of(&may.editor.merchant.account);
    let mark = posters::printed_mark(mark.as_ref(), &*state.brands).await?;
    for sheet in sheets {
        sheet.mark.clone_from(&mark);
    }
    Ok(())
}

fn busy(state: &Shared, may: &MayWrite) -> Response {
    let retry_s = RETRY_S;
    respond::problem(state, &may.editor.visit, Problem::Busy { retry_s })
}

fn handed(file: Vec<u8>) -> Response {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/pdf"),
        ),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"boards.pdf\""),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    let mut response = (headers, file).into_response();
    response.extensions_mut().insert(OwnPolicy {
        policy: "default-src 'none'; sandbox".to_owned(),
        framed: false,
    });
    response
}
