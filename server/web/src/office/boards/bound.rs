//! Hanging a board, and taking it off.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use domain::{EntryCode, visible};
use foundation::store::StoreError;
use office_pages::{
    boards::{AT, LABEL, Over},
    code::{DAYS, days},
};
use shops::{
    boards::{Board, Bound, Place},
    own::{self, Names},
    shop::{Code, Shop},
};
use texts::Texts;

use super::{MayWrite, OFF, Shown, TILL, board_of, fields_of, missing, one, path, said, tills};
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
    let again = |words: Option<String>| Shown {
        wrong: words,
        label: said(&fields, LABEL).chars().take(200).collect(),
        chosen: said(&fields, AT).to_owned(),
        ..Shown::default()
    };
    let place = match wanted(&state, &may, &board, &fields).await {
        Ok(Some(Wanted::Place(place))) => place,
        Ok(Some(Wanted::Wrong(words))) => {
            return one(&state, &may, &board, again(Some(words))).await;
        }
        Ok(Some(Wanted::Over(over))) => {
            let over = Some(over);
            return one(
                &state,
                &may,
                &board,
                Shown {
                    over,
                    ..again(None)
                },
            )
            .await;
        }
        Ok(None) => return missing(&state, &may),
        Err(error) => return respond::our_fault(&state, &may.editor.visit, &error),
    };
    let merchant = &may.editor.merchant.id;
    let key = match state.store.bind_board(&board.code, merchant, &place).await {
        Ok(Bound::Done) => {
            return respond::see_other(&format!("/office/codes/{}?told=bound", board.code));
        }
        Ok(Bound::Taken) => "office-board-taken",
        Ok(Bound::NoPlace) => match place {
            Place::New(_) => "office-board-name-taken",
            Place::Till { .. } => "office-board-no-place",
        },
        Ok(Bound::Elsewhere) => "office-board-elsewhere",
        Err(error) => return respond::our_fault(&state, &may.editor.visit, &error),
    };
    match board_of(&state, &may, &code).await {
        Ok(board) => one(&state, &may, &board, again(Some(texts.get(key)))).await,
        Err(answer) => answer,
    }
}

/// What a form wants.
enum Wanted {
    /// To hang it here.
    Place(Place),
    /// To hang it where another code is, which has to be said first.
    Over(Over),
    /// What can't be.
    Wrong(String),
}

/// What a form wants, or `None` for a place that isn't the reader's.
async fn wanted(
    state: &Shared,
    may: &MayWrite,
    board: &Board,
    fields: &[(String, String)],
) -> Result<Option<Wanted>, StoreError> {
    let at = said(fields, AT);
    let texts: Texts = page::frame(state, &may.editor.visit, "", Some(&may.editor)).texts;
    if let Some((store, till)) = at.split_once(TILL) {
        let tills = tills(state, may).await?;
        let mut own = tills.into_iter();
        let own = own.find(|shop| shop.store.id == store && shop.till.0.to_string() == till);
        return Ok(own.map(|shop| in_place(state, &texts, &shop, fields)));
    }
    let scope = may.allowed.scope();
    let stores = state.store.directory_of(&scope.merchant).await?.stores;
    let mut stores = stores.into_iter();
    let store = stores.find(|store| store.id == at && scope.reach.covers_store(&store.id));
    let tills = tills(state, may).await?;
    Ok(store.map(|store| {
        let names = Names {
            name: said(fields, LABEL).to_owned(),
            numbers: None,
        };
        match names.all() {
            Ok(labels) => {
                // Such as where a board hung before that was taken off: it is that till which is meant.
                let is_it =
                    |shop: &&Shop| shop.store.id == store.id && shop.code.label == labels.concat();
                if let Some(shop) = tills.iter().find(is_it) {
                    return Wanted::Over(over(shop));
                }
                let new = Code::plain(board.code.clone(), &store.id, &labels.concat());
                Wanted::Place(Place::New(Box::new(new)))
            }
            Err(why) => Wanted::Wrong(words(&texts, &why, store.currency)),
        }
    }))
}

/// At a till that has a code: once it is said how long that works on. A name that was typed beside it was meant
/// for a new till, or to be the till's: nobody knows.
fn in_place(state: &Shared, texts: &Texts, shop: &Shop, fields: &[(String, String)]) -> Wanted {
    let typed = visible(said(fields, LABEL));
    if !typed.is_empty() && typed != shop.code.label {
        return Wanted::Wrong(texts.get("office-board-named"));
    }
    match days(said(fields, DAYS)) {
        Some(days) => Wanted::Place(Place::Till {
            store: shop.store.id.clone(),
            till: shop.till,
            replaced: own::until(state.clock.now(), days),
        }),
        None => Wanted::Over(over(shop)),
    }
}

/// What a board is to take the place of.
fn over(shop: &Shop) -> Over {
    Over {
        label: shop.code.label.clone(),
        code: shop.code.code.grouped(),
        at: format!("{}{TILL}{}", shop.store.id, shop.till.0),
    }
}

/// What became of taking one off.
enum Freed {
    /// Its till has this code now.
    Now(EntryCode),
    /// It was off.
    Before,
    /// It hangs where the reader may change nothing.
    Anothers,
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
    // Pressed twice, or by somebody else meanwhile.
    let off = || respond::see_other(&format!("{}?{OFF}", path(&board.code)));
    if !board.is_bound {
        return off();
    }
    let freed = async {
        let tills = tills(&state, &may).await?;
        if !tills.iter().any(|shop| shop.code.code == board.code) {
            return Ok(Freed::Anothers);
        }
        let new = EntryCode::from_random(state.randomness.bytes());
        let now = state.clock.now();
        let freed = state.store.free_board(&board.code, &new, now).await?;
        Ok::<_, StoreError>(if freed {
            Freed::Now(new)
        } else {
            Freed::Before
        })
    };
    match freed.await {
        // Where it hung is another code now, which has to be printed.
        Ok(Freed::Now(new)) => respond::see_other(&format!("/office/codes/{new}?told=taken-off")),
        Ok(Freed::Before) => off(),
        Ok(Freed::Anothers) => missing(&state, &may),
        Err(error) => respond::our_fault(&state, &may.editor.visit, &error),
    }
}
