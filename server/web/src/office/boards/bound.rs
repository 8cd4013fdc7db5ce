//! Hanging a board, and taking it off.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use domain::EntryCode;
use foundation::store::StoreError;
use office_pages::boards::{AT, LABEL};
use shops::{
    boards::{Board, Bound, Place},
    own::{self, Names},
    shop::Code,
};
use texts::Texts;

use super::{MayWrite, TILL, Wrong, board_of, fields_of, missing, one, path, said, tills};
use crate::{Shared, office::codes::words, respond, studio::page};

/// `POST /office/boards/{code}`: hangs it.
pub(in crate::office) async fn bind(
    State(state): State<Shared>,
    Path(code): Path<String>,
    may: MayWrite,
    body: Bytes,
) -> Response {
    let board = match board_of(&state, &may, &code).await {
        Ok(board) => board,
        Err(answer) => return answer,
    };
    let fields = fields_of(&body);
    let texts = page::frame(&state, &may.editor.visit, "", Some(&may.editor)).texts;
    let wrong = |words: String| {
        Some(Wrong {
            words,
            label: said(&fields, LABEL).chars().take(200).collect(),
        })
    };
    let wanted = match wanted(&state, &may, &board, &fields).await {
        Ok(Some(Ok(place))) => place,
        Ok(Some(Err(words))) => return one(&state, &may, &board, wrong(words)).await,
        Ok(None) => return missing(&state, &may),
        Err(error) => return respond::our_fault(&state, &may.editor.visit, &error),
    };
    let merchant = &may.editor.merchant.id;
    let key = match state.store.bind_board(&board.code, merchant, &wanted).await {
        Ok(Bound::Done) => {
            return respond::see_other(&format!("/office/codes/{}?told=bound", board.code));
        }
        Ok(Bound::Taken) => "office-board-taken",
        Ok(Bound::NoPlace) => "office-code-wrong-taken",
        Ok(Bound::Elsewhere) => "office-board-elsewhere",
        Err(error) => return respond::our_fault(&state, &may.editor.visit, &error),
    };
    match board_of(&state, &may, &code).await {
        Ok(board) => one(&state, &may, &board, wrong(texts.get(key))).await,
        Err(answer) => answer,
    }
}

/// Where a form wants it; what is wrong with that, or `None` for a place that isn't the reader's.
async fn wanted(
    state: &Shared,
    may: &MayWrite,
    board: &Board,
    fields: &[(String, String)],
) -> Result<Option<Result<Place, String>>, StoreError> {
    let at = said(fields, AT);
    if let Some((store, till)) = at.split_once(TILL) {
        let tills = tills(state, may).await?;
        let mut own = tills.into_iter();
        let own = own.find(|shop| shop.store.id == store && shop.till.0.to_string() == till);
        let replaced = own::until(state.clock.now(), 0);
        return Ok(own.map(|shop| {
            Ok(Place::Till {
                store: shop.store.id,
                till: shop.till,
                replaced,
            })
        }));
    }
    let scope = may.allowed.scope();
    let stores = state.store.directory_of(&scope.merchant).await?.stores;
    let mut stores = stores.into_iter();
    let store = stores.find(|store| store.id == at && scope.reach.covers_store(&store.id));
    let texts: Texts = page::frame(state, &may.editor.visit, "", Some(&may.editor)).texts;
    Ok(store.map(|store| {
        let names = Names {
            name: said(fields, LABEL).to_owned(),
            numbers: None,
        };
        let label = names.all().map(|labels| labels.concat());
        let label = label.map_err(|why| words(&texts, &why, store.currency))?;
        let new = Code::plain(board.code.clone(), &store.id, &label);
        Ok(Place::New(Box::new(new)))
    }))
}

/// `POST /office/boards/{code}/free`: takes it off.
pub(in crate::office) async fn free(
    State(state): State<Shared>,
    Path(code): Path<String>,
    may: MayWrite,
) -> Response {
    let board = match board_of(&state, &may, &code).await {
        Ok(board) => board,
        Err(answer) => return answer,
    };
    let freed = async {
        let tills = tills(&state, &may).await?;
        if !tills.iter().any(|shop| shop.code.code == board.code) {
            return Ok(false);
        }
        let new = EntryCode::from_random(state.randomness.bytes());
        let now = state.clock.now();
        state.store.free_board(&board.code, &new, now).await
    };
    match freed.await {
        Ok(true) => respond::see_other(&path(&board.code)),
        Ok(false) => missing(&state, &may),
        Err(error) => respond::our_fault(&state, &may.editor.visit, &error),
    }
}
