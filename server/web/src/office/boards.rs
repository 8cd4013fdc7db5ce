//! Boards in the office: the list, one of them, binding it and taking it off. A board of another merchant's is as
//! unknown here as one that never was; one that is nobody's yet is whoever's binds it first.

mod bound;
mod no_board;
mod printed;

use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderName, HeaderValue},
    response::Response,
};
use domain::EntryCode;
use foundation::store::StoreError;
use office_pages::{
    boards::{
        BoardPage, BoardRow, BoardsPage, CODE, LINK_LEN_MAX, Over, Store as StorePlaces,
        board_page, boards_page,
    },
    limits::Field,
    payment::Notice,
};
use people::permission::right;
use shops::{
    boards::Board,
    shop::{Shop, Store},
};
use studio_pages::refused::Refusal;
use texts::Spoken;

pub(super) use bound::{bind, free};
pub(super) use printed::make;

use crate::office::sent::{fields_of, said};
use crate::{
    Shared, printed_code, respond,
    studio::{editor::May, page},
};

/// Where the list is.
const PATH: &str = "/office/boards";
/// Said of a board that is off already.
const OFF: &str = "told=off";
/// Between a store's id and the number of one of its tills.
const TILL: &str = " / ";

type MayWrite = May<right::CodesWrite>;

fn path(code: &EntryCode) -> String {
    format!("{PATH}/{code}")
}

fn missing(state: &Shared, may: &MayWrite) -> Response {
    page::refused(
        state,
        &may.editor.visit,
        Some(&may.editor),
        Refusal::Missing,
    )
}

fn problem(words: String) -> Notice {
    Notice {
        words,
        is_problem: true,
    }
}

/// `GET /office/boards`.
pub(super) async fn show(State(state): State<Shared>, may: MayWrite) -> Response {
    list(&state, &may, None, String::new()).await
}

async fn list(state: &Shared, may: &MayWrite, notice: Option<Notice>, looked: String) -> Response {
    let found = async {
        let merchant = &may.editor.merchant.id;
        let boards = state.store.boards_of(merchant).await?;
        Ok::<_, StoreError>((boards, tills(state, may).await?))
    };
    let (boards, tills) = match found.await {
        Ok(found) => found,
        Err(error) => return respond::our_fault(state, &may.editor.visit, &error),
    };
    let frame = page::frame(state, &may.editor.visit, PATH, Some(&may.editor));
    let at = |board: &Board| tills.iter().find(|shop| shop.code.code == board.code);
    let own = boards
        .iter()
        .filter(|board| !board.is_bound || at(board).is_some());
    let rows = own.map(|board| BoardRow {
        code: board.code.grouped(),
        to: path(&board.code),
        at: at(board).map(|shop| shop.code.label.clone()),
    });
    let is_problem = notice.is_some();
    let content = BoardsPage {
        boards: rows.collect(),
        may_make: true,
        looked,
        notice,
    };
    let html = boards_page(&frame, &content);
    let finished = page::Finished {
        status: if is_problem { 422 } else { 200 },
        frame: &frame,
        html,
    };
    with_camera(page::answer(state, &may.editor.visit, finished))
}

/// The one page that may use the camera: a board is scanned there.
fn with_camera(mut response: Response) -> Response {
    let policy =
        HeaderValue::from_static("camera=(self), microphone=(), geolocation=(), payment=()");
    let name = HeaderName::from_static("permissions-policy");
    response.headers_mut().insert(name, policy);
    response
}

/// The tills that the reader may change.
async fn tills(state: &Shared, may: &MayWrite) -> Result<Vec<Shop>, StoreError> {
    let scope = may.allowed.scope();
    let mut tills = state.store.shops_of(&scope.merchant).await?;
    tills.retain(|shop| scope.reach.covers(&shop.store.id, shop.till));
    Ok(tills)
}

/// `GET /office/boards/find`: by what is printed, as somebody typed it.
pub(super) async fn find(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    may: MayWrite,
) -> Response {
    let fields = fields_of(query.unwrap_or_default().as_bytes());
    let found = match printed_code::of(said(&fields, CODE)) {
        Some(code) => whatever(&state, &may, &code).await,
        None => Ok(None),
    };
    match found {
        Ok(Some(to)) => respond::see_other(&to),
        Ok(None) => {
            let texts = page::frame(&state, &may.editor.visit, "", Some(&may.editor)).texts;
            let notice = problem(texts.get("office-boards-unknown"));
            let looked = said(&fields, CODE).chars().take(LINK_LEN_MAX).collect();
            list(&state, &may, Some(notice), looked).await
        }
        Err(error) => respond::our_fault(&state, &may.editor.visit, &error),
    }
}

/// Where a code leads that somebody took for a board's: to the board, or to the till that has it.
async fn whatever(
    state: &Shared,
    may: &MayWrite,
    code: &EntryCode,
) -> Result<Option<String>, StoreError> {
    match own(state, may, code).await? {
        Some(board) => Ok(Some(path(&board.code))),
        None => no_board::till_of(state, may, code).await,
    }
}

/// A board of this merchant's, or of nobody's yet.
async fn own(
    state: &Shared,
    may: &MayWrite,
    code: &EntryCode,
) -> Result<Option<Board>, StoreError> {
    let merchant = &may.editor.merchant.id;
    let board = state.store.board(code).await?;
    Ok(board.filter(|board| board.merchant.as_ref().is_none_or(|own| own == merchant)))
}

/// `GET /office/boards/{code}`, after it was taken off, too.
pub(super) async fn show_one(
    State(state): State<Shared>,
    Path(code): Path<String>,
    RawQuery(query): RawQuery,
    may: MayWrite,
) -> Response {
    let board = match board_of(&state, &may, &code).await {
        Ok(board) => board,
        Err(answer) => return no_board::or(&state, &may, &code, answer).await,
    };
    let is_off = query.as_deref() == Some(OFF) && !board.is_bound;
    let more = Shown {
        is_off,
        ..Shown::default()
    };
    one(&state, &may, &board, more).await
}

async fn board_of(state: &Shared, may: &MayWrite, code: &str) -> Result<Board, Response> {
    let Ok(code) = EntryCode::parse(code) else {
        return Err(missing(state, may));
    };
    match own(state, may, &code).await {
        Ok(Some(board)) => Ok(board),
        Ok(None) => Err(missing(state, may)),
        Err(error) => Err(respond::our_fault(state, &may.editor.visit, &error)),
    }
}

async fn one(state: &Shared, may: &MayWrite, board: &Board, more: Shown) -> Response {
    let found = async {
        let directory = state.store.directory_of(&may.editor.merchant.id).await?;
        Ok::<_, StoreError>((directory.stores, tills(state, may).await?))
    };
    let (stores, tills) = match found.await {
        Ok(found) => found,
        Err(error) => return respond::our_fault(state, &may.editor.visit, &error),
    };
    let to = path(&board.code);
    let frame = page::frame(state, &may.editor.visit, &to, Some(&may.editor));
    let hangs = tills.iter().find(|shop| shop.code.code == board.code);
    if board.is_bound && hangs.is_none() {
        // At a till that is none of theirs to change.
        return missing(state, may);
    }
    let at = hangs.map(|shop| {
        let page = format!("/office/codes/{}", shop.code.code);
        (shop.code.label.clone(), page)
    });
    let is_wrong = more.wrong.is_some();
    // A question comes before what was asked for, which isn't done.
    let status = match (is_wrong, &more.over) {
        (true, _) => 422,
        (false, Some(_)) => 409,
        (false, None) => 200,
    };
    let off = more.is_off.then(|| Notice {
        words: frame.texts.get("office-board-off-already"),
        is_problem: false,
    });
    let places = stores
        .iter()
        .filter_map(|store| place(may, store, &tills, frame.texts.tag()));
    let content = BoardPage {
        code: board.code.grouped(),
        to,
        places: places.collect(),
        at,
        over: more.over,
        chosen: more.chosen,
        label: Field {
            text: more.label,
            is_wrong,
        },
        notice: more.wrong.map(problem).or(off),
    };
    let html = board_page(&frame, &content);
    let finished = page::Finished {
        status,
        frame: &frame,
        html,
    };
    page::answer(state, &may.editor.visit, finished)
}

/// What a board's page shows besides how things are.
#[derive(Default)]
struct Shown {
    /// Why nothing was done.
    wrong: Option<String>,
    /// The name in the form.
    label: String,
    /// The place that was chosen.
    chosen: String,
    /// What it is to take the place of.
    over: Option<Over>,
    /// That it was to be taken off, and is.
    is_off: bool,
}

fn place(may: &MayWrite, store: &Store, tills: &[Shop], language: &str) -> Option<StorePlaces> {
    let own = tills.iter().filter(|shop| shop.store.id == store.id);
    let own = own.map(|shop| {
        let value = format!("{}{TILL}{}", store.id, shop.till.0);
        (value, shop.code.label.clone())
    });
    let tills: Vec<_> = own.collect();
    let reach = &may.allowed.scope().reach;
    let new = reach.covers_store(&store.id).then(|| store.id.clone());
    (new.is_some() || !tills.is_empty()).then(|| StorePlaces {
        name: Spoken::of(&store.name, language, &store.language),
        new,
        tills,
    })
}
