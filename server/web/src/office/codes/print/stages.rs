//! How far a file is, and the file itself.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use office_pages::print::{BookPage, Stage, book_page};
use poster::Book;
use shops::shop::Store;
use studio_pages::StudioFrame;

use super::{BOOK, FILE, FORM, asked::Asked};
use crate::{
    Shared,
    headers::OwnPolicy,
    posters::{books::Job, press::PressError},
    studio::{
        editor::Editor,
        page,
        posters::{
            said::{problem, remarks},
            wish::What,
        },
    },
};

/// Seconds after which a page looks again.
const AGAIN_S: &str = "2";

/// How far it is. Its page looks again by itself, without a script.
pub(super) fn progress(state: &Shared, editor: &Editor, asked: &Asked, job: &Job) -> Response {
    let frame = page::frame(state, &editor.visit, "", Some(editor));
    let query = asked.query();
    let (reached, goes_on) = match job.end() {
        None if job.through() == 0 => (Stage::Waiting, true),
        None => {
            let (through, of) = (job.through(), job.of);
            (Stage::Making { through, of }, true)
        }
        Some(Ok(book)) => (ready(&frame, asked, book), false),
        Some(Err(error)) => (failed(&frame, error, format!("{BOOK}?{query}")), false),
    };
    let content = BookPage {
        store: asked.name(&frame),
        choose: format!("{FORM}?{query}"),
        stage: reached,
    };
    let html = book_page(&frame, &content);
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html,
    };
    let mut response = page::answer(state, &editor.visit, finished);
    if goes_on {
        let again = HeaderValue::from_static(AGAIN_S);
        response.headers_mut().insert(header::REFRESH, again);
    }
    response
}

fn ready(frame: &StudioFrame, asked: &Asked, book: &Book) -> Stage {
    let mut said = Vec::new();
    let mut missing = Vec::new();
    for (shop, page) in asked.chosen().zip(&book.pages) {
        let name = || shop.code.label.clone();
        match page {
            Ok(made) => {
                let words = remarks(&frame.texts, made).join(" ");
                if !words.is_empty() {
                    said.push([name(), words]);
                }
            }
            Err(refusal) => missing.push([name(), problem(&frame.texts, refusal)]),
        }
    }
    Stage::Ready {
        to: format!("{FILE}?{}", asked.query()),
        pages: book.pages.len() - missing.len(),
        remarks: said,
        missing,
    }
}

fn failed(frame: &StudioFrame, error: &PressError, again: String) -> Stage {
    let why = match error {
        PressError::Refused(refusal) => problem(&frame.texts, refusal),
        PressError::Busy | PressError::Failed(_) => frame.texts.get("studio-posters-failed"),
    };
    Stage::Failed { why, again }
}

pub(super) fn handed(book: &Book, store: &Store, what: What) -> Response {
    // By the store's name, of two stores two files; what can't be a letter of a file's name is left out.
    let plain = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_');
    let of = |name: &str| {
        name.replace(' ', "-")
            .chars()
            .filter(|sign| plain(*sign))
            .collect::<String>()
    };
    let name = format!("{}-{}.pdf", of(store.name.own()), what.word());
    let whole = url::form_urlencoded::byte_serialize(name.as_bytes()).collect::<String>();
    let ascii = format!("codes-{}.pdf", what.word());
    let named = format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{whole}");
    let mut response = book.file.clone().into_response();
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CONTENT_DISPOSITION, &named),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    response.extensions_mut().insert(OwnPolicy {
        policy: "default-src 'none'; sandbox".to_owned(),
        framed: false,
    });
    response
}
