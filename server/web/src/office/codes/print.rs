//! Many of a store's codes as one file. What is chosen stands in the address: whoever looks again whether it
//! is ready asks for the same, from whichever server.

mod asked;
mod stages;

use std::sync::Arc;

use app::pages::problem::Problem;
use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::print::{PrintCode, PrintPage, STORE, print_page};
use people::permission::right;
use poster::Poster;
use shops::shop::Shop;
use studio_pages::refused::Refusal;

use super::listed::fixed_amount;
use crate::{
    Shared,
    office::closings::encoded,
    posters::{
        self, Dress, Print,
        books::{self, Job},
        press::{self, PressError},
    },
    respond,
    studio::{
        editor::{Editor, May},
        page,
        posters::{
            choices,
            wish::{What, Wish},
        },
    },
};
use asked::{Asked, asked};
use stages::{handed, progress};

/// Most codes in one file: each is read again, which takes about a second.
const CODES_MAX: usize = 200;
const FORM: &str = "/office/codes/print";
const BOOK: &str = "/office/codes/print/book";
const FILE: &str = "/office/codes/print/book.pdf";

/// Where a store's codes are chosen.
pub(super) fn path(store: &str) -> String {
    format!("{FORM}?{STORE}={}", encoded(store))
}

/// `GET /office/codes/print`: which codes, how large and in which languages.
pub(in crate::office) async fn show(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    may: May<right::CodesPrint>,
) -> Response {
    match asked(&state, &may.allowed, query.as_deref()).await {
        Ok(Some(asked)) => form(&state, &may.editor, &asked, None),
        Ok(None) => missing(&state, &may.editor),
        Err(error) => respond::our_fault(&state, &may.editor.visit, &error),
    }
}

/// `GET /office/codes/print/book`: begins the file, and says how far it is.
pub(in crate::office) async fn book(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    may: May<right::CodesPrint>,
) -> Response {
    let editor = &may.editor;
    let asked = match asked(&state, &may.allowed, query.as_deref()).await {
        Ok(Some(asked)) => asked,
        Ok(None) => return missing(&state, editor),
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let frame = page::frame(&state, &editor.visit, "", Some(editor));
    let wrong = match asked.chosen().count() {
        0 => Some(frame.texts.get("office-print-none")),
        1..=CODES_MAX => None,
        _ => {
            let most = ("count", CODES_MAX.try_into().unwrap_or(u32::MAX));
            Some(frame.texts.count("office-print-many", most, &[]))
        }
    };
    if wrong.is_some() {
        return form(&state, editor, &asked, wrong);
    }
    match begun(&state, editor, &asked).await {
        Ok(job) => progress(&state, editor, &asked, &job),
        Err(Unmade::Press(PressError::Busy)) => {
            let retry_s = press::RETRY_S;
            respond::problem(&state, &editor.visit, Problem::Busy { retry_s })
        }
        Err(Unmade::Press(error)) => respond::our_fault(&state, &editor.visit, &error),
        Err(Unmade::Store(error)) => respond::our_fault(&state, &editor.visit, &error),
        Err(Unmade::Languages) => missing(&state, editor),
    }
}

/// `GET /office/codes/print/book.pdf`: the file, or its page where this server hasn't made it.
pub(in crate::office) async fn file(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    may: May<right::CodesPrint>,
) -> Response {
    let asked = match asked(&state, &may.allowed, query.as_deref()).await {
        Ok(Some(asked)) => asked,
        Ok(None) => return missing(&state, &may.editor),
        Err(error) => return respond::our_fault(&state, &may.editor.visit, &error),
    };
    let job = state.press.books.of(asked.label(&state));
    match job.as_ref().and_then(|job| job.end()) {
        Some(Ok(book)) => handed(book, &asked.store, asked.wish.what),
        Some(Err(_)) | None => respond::see_other(&format!("{BOOK}?{}", asked.query())),
    }
}

fn missing(state: &Shared, editor: &Editor) -> Response {
    page::refused(state, &editor.visit, Some(editor), Refusal::Missing)
}

fn form(state: &Shared, editor: &Editor, asked: &Asked, problem: Option<String>) -> Response {
    let frame = page::frame(state, &editor.visit, "", Some(editor));
    let catalogue = state.languages.catalogue();
    let shop = asked.shops.first();
    let chosen = shop.map(|shop| posters::languages(&catalogue, asked.wish.languages(), shop));
    let Ok(chosen) = chosen.transpose() else {
        return missing(state, editor);
    };
    let all = problem.is_none() && asked.codes.is_empty();
    let codes = asked.shops.iter().enumerate();
    let codes = codes.map(|(at, shop)| PrintCode {
        label: shop.code.label.clone(),
        code: shop.code.code.grouped(),
        value: shop.code.code.to_string(),
        amount: fixed_amount(shop, frame.texts.tag()),
        chosen: (all && at < CODES_MAX) || asked.codes.contains(&shop.code.code),
    });
    let content = PrintPage {
        store: asked.name(&frame),
        id: asked.store.id.clone(),
        codes: codes.collect(),
        choices: choices(
            &catalogue,
            &asked.wish,
            &chosen.unwrap_or_default(),
            &What::SHEETS,
        ),
        to: BOOK,
        problem,
    };
    let status = if content.problem.is_some() { 422 } else { 200 };
    let html = print_page(&frame, &content);
    let frame = &frame;
    page::answer(
        state,
        &editor.visit,
        page::Finished {
            status,
            frame,
            html,
        },
    )
}

/// Why a file isn't begun.
enum Unmade {
    Press(PressError),
    Store(StoreError),
    /// One of them isn't there.
    Languages,
}

/// The file on its way: the one that was begun, or a new one.
async fn begun(state: &Shared, editor: &Editor, asked: &Asked) -> Result<Arc<Job>, Unmade> {
    let label = asked.label(state);
    if let Some(job) = state.press.books.of(label) {
        return Ok(job);
    }
    let mut sheets = Vec::new();
    for shop in asked.chosen() {
        sheets.push(sheet(state, shop, &asked.wish).await?);
    }
    if !state.throttle.take_poster(&editor.merchant.id) {
        return Err(Unmade::Press(PressError::Busy));
    }
    books::begin(state, label, &editor.merchant.id, sheets).map_err(Unmade::Press)
}

async fn dress(state: &Shared, shop: &Shop) -> Result<Dress, StoreError> {
    let (mark, pictures) = (state.marks.of(shop.account()), &*state.brands);
    let dress = posters::worn(shop.brand(), pictures).await?;
    dress.marked(mark.as_ref(), pictures).await
}

async fn sheet(state: &Shared, shop: &Shop, wish: &Wish) -> Result<Poster, Unmade> {
    let catalogue = state.languages.catalogue();
    let languages = posters::languages(&catalogue, wish.languages(), shop);
    let languages = languages.map_err(|_| Unmade::Languages)?;
    let link = posters::link(&state.public_url, shop).map_err(|_| Unmade::Languages)?;
    let print = Print {
        shop,
        link,
        size: wish.what.size().ok_or(Unmade::Languages)?,
        languages: &languages,
        wallets: None,
        dress: dress(state, shop).await.map_err(Unmade::Store)?,
    };
    Ok(print.poster())
}
