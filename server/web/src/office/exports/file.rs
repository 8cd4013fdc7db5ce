//! A file that comes as it is made. Memory stays the same however long it is, and who reads slowly holds
//! nobody up. What breaks off in the middle ends without its end, so that nobody takes a part for the whole.

use std::{
    io::{self, Read as _},
    sync::Arc,
};

use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, header},
    response::Response,
};
use exports::{
    book::Book,
    taking::{self, Leaving, Rows, broke_off, watched},
};
use foundation::clock::Timestamp;
use futures_util::{Stream, StreamExt as _, stream};
use storage::Storage;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Spreadsheets that a server makes at once; whoever comes next waits. Each has a file of its own until it is
/// read.
const BOOKS_AT_ONCE: usize = 2;
/// A piece of a file.
const PIECE: usize = 64 * 1024;

static BOOKS: std::sync::LazyLock<Arc<Semaphore>> =
    std::sync::LazyLock::new(|| Arc::new(Semaphore::new(BOOKS_AT_ONCE)));

type All = Rows<dyn Storage>;
pub(in super::super) type Watch = Leaving<dyn Storage>;

pub(in super::super) const TABLE: &str = "text/csv; charset=utf-8";
pub(in super::super) const BOOK: &str =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What stands above a file, for whoever asks for no more.
pub(in super::super) fn head(kind: &'static str, name: &str) -> Response {
    let nothing = Body::from_stream(stream::empty::<io::Result<Bytes>>());
    answer(nothing, kind, name)
}

/// As text.
pub(super) fn table(rows: All, name: &str, leaving: Watch) -> Response {
    answer(
        // Whoever packs it on its way asks once more after its end.
        Body::from_stream(watched(taking::table(rows), leaving).fuse()),
        TABLE,
        name,
    )
}

/// What of a spreadsheet is still to come.
enum Making {
    Rows(Box<All>, Timestamp),
    File(std::fs::File, OwnedSemaphorePermit),
}

/// As a spreadsheet opens it: it is made first, and then read.
pub(super) fn book(rows: All, name: &str, leaving: Watch) -> Response {
    let until = rows.until();
    let making = Making::Rows(Box::new(rows), until);
    let pieces = stream::unfold(Some(making), async |making| {
        let made = match making? {
            Making::Rows(rows, until) => made(*rows, until).await,
            Making::File(file, permit) => Ok((file, permit)),
        };
        let read = match made {
            Ok((file, permit)) => piece(file).await.map(|(file, piece)| (file, permit, piece)),
            Err(error) => Err(error),
        };
        match read {
            Ok((_, _, piece)) if piece.is_empty() => None,
            Ok((file, permit, piece)) => Some((Ok(piece), Some(Making::File(file, permit)))),
            Err(error) => Some((Err(error), None)),
        }
    });
    answer(
        Body::from_stream(watched(pieces, leaving).fuse()),
        BOOK,
        name,
    )
}

async fn made(
    mut rows: All,
    until: Timestamp,
) -> io::Result<(std::fs::File, OwnedSemaphorePermit)> {
    let permit = BOOKS
        .clone()
        .acquire_owned()
        .await
        .map_err(io::Error::other)?;
    let kind = rows.kind();
    let mut book = aside(move || {
        let mut book = Book::made(until)?;
        book.sheet(kind.word(), kind.columns())?;
        Ok(book)
    })
    .await?;
    while let Some(page) = rows.next().await.map_err(broke_off)? {
        book = aside(move || {
            book.push(&page)?;
            Ok(book)
        })
        .await?;
    }
    let file = aside(move || book.file()).await?;
    Ok((file, permit))
}

/// Beside what waits for others.
async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, exports::book::BookError> + Send + 'static,
) -> io::Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    let done = done.map_err(io::Error::other)?;
    done.map_err(broke_off)
}

/// The pieces of a file that is there as a whole.
pub(in super::super) fn read(file: std::fs::File) -> impl Stream<Item = io::Result<Bytes>> + Send {
    stream::unfold(Some(file), async |file| match piece(file?).await {
        Ok((_, piece)) if piece.is_empty() => None,
        Ok((file, piece)) => Some((Ok(piece), Some(file))),
        Err(error) => Some((Err(error), None)),
    })
}

async fn piece(mut file: std::fs::File) -> io::Result<(std::fs::File, Bytes)> {
    let read = tokio::task::spawn_blocking(move || {
        let mut piece = vec![0; PIECE];
        let length = file.read(&mut piece)?;
        piece.truncate(length);
        Ok((file, Bytes::from(piece)))
    });
    read.await.map_err(io::Error::other)?
}

pub(in super::super) fn answer(body: Body, kind: &'static str, name: &str) -> Response {
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let called = format!("attachment; filename=\"{name}\"");
    if let Ok(called) = HeaderValue::from_str(&called) {
        headers.insert(header::CONTENT_DISPOSITION, called);
    }
    response
}
