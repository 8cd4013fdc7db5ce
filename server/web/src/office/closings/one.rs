//! One closing over HTTP: on the screen, as files, and what one would say now.

use std::sync::{Arc, atomic::AtomicU64};

use axum::{
    body::Bytes,
    extract::{Path, Query, State, rejection::QueryRejection},
    http::{HeaderValue, header},
    response::Response,
};
use closings::{
    body::{Body, Maker},
    close::{CloseError, Request},
    closing::Closing,
    line::Line,
    slip::slip,
};
use exports::{closing as files, taking::Leaving};
use office_pages::closing::{Made, closing_page};
use people::permission::right;
use serde::Deserialize;
use shops::shop::TillId;
use trail::{action::Action, deed::Deed};

use super::{
    missing,
    seen::{Seen, use_cases},
    shown::Written,
};
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// What one would say now is where a closing would be, under this name.
pub(super) const NOW: &str = "now";

/// Which till.
#[derive(Default, Deserialize)]
pub(in crate::office) struct Which {
    till: Option<i64>,
}

/// `GET /office/closings/{store}/{number}`, with `.csv`, `.xlsx`, `.json` or `.txt` behind it as a file; `now` in
/// place of the number is what a closing would say now.
pub(in crate::office) async fn one(
    State(state): State<Shared>,
    Path((store, name)): Path<(String, String)>,
    which: Result<Query<Which>, QueryRejection>,
    May { editor, .. }: May<right::ClosingsOwn>,
) -> Response {
    let looking = Looking {
        state: &state,
        editor: &editor,
        store: &store,
        leaves: true,
    };
    looking.answer(&name, which.unwrap_or_default().0).await
}

/// `HEAD` of the same: what stands above it. No file leaves, so nothing is written down.
pub(in crate::office) async fn head(
    State(state): State<Shared>,
    Path((store, name)): Path<(String, String)>,
    which: Result<Query<Which>, QueryRejection>,
    May { editor, .. }: May<right::ClosingsOwn>,
) -> Response {
    let looking = Looking {
        state: &state,
        editor: &editor,
        store: &store,
        leaves: false,
    };
    looking.answer(&name, which.unwrap_or_default().0).await
}

struct Looking<'a> {
    state: &'a Shared,
    editor: &'a Editor,
    store: &'a str,
    /// Whether a file that is asked for leaves; otherwise only what stands above it is asked for.
    leaves: bool,
}

impl Looking<'_> {
    async fn answer(&self, name: &str, which: Which) -> Response {
        let (number, ending) = name.split_once('.').unwrap_or((name, ""));
        let answer = if number == NOW {
            self.interim(which.till.map(TillId), ending).await
        } else {
            self.closing(number, ending).await
        };
        match answer {
            Ok(Some(response)) => response,
            Ok(None) => missing(self.state, self.editor),
            Err(error) => respond::our_fault(self.state, &self.editor.visit, &error),
        }
    }

    async fn interim(
        &self,
        till: Option<TillId>,
        ending: &str,
    ) -> Result<Option<Response>, CloseError> {
        let Some(seen) = Seen::one(self.state, self.editor, self.store).await? else {
            return Ok(None);
        };
        let may = till.map_or(seen.reads, |till| seen.till(till).is_some());
        if !may {
            return Ok(None);
        }
        let request = Request {
            merchant: Some(self.editor.merchant.id.clone()),
            store: seen.store.id,
            till,
            day: None,
            by: Maker {
                name: super::name(self.state, self.editor).await?,
                person: None,
            },
        };
        let body = use_cases(self.state).interim(&request).await?;
        Ok(match ending {
            "" => Some(self.page(&body, None)),
            "txt" => Some(plain(slip(&body, false))),
            _ => None,
        })
    }

    async fn closing(&self, number: &str, ending: &str) -> Result<Option<Response>, CloseError> {
        let Some(seen) = Seen::one(self.state, self.editor, self.store).await? else {
            return Ok(None);
        };
        // One closing has one address.
        let parsed = number.parse().ok();
        let Some(parsed) = parsed.filter(|parsed: &i64| parsed.to_string() == number) else {
            return Ok(None);
        };
        let store = &*self.state.store;
        let found = store.closing(self.store, parsed).await?;
        let own = |closing: &Closing| closing.person.as_ref() == Some(&self.editor.session.person);
        let Some(closing) = found.filter(|closing| seen.reads || own(closing)) else {
            return Ok(None);
        };
        let body = closing.body()?;
        let kind = match ending {
            "" => return Ok(Some(self.page(&body, Some(&closing)))),
            "txt" => return Ok(Some(plain(slip(&body, true)))),
            "json" => {
                let file = File {
                    bytes: closing.text.into_bytes().into(),
                    kind: "application/json",
                    name: named(&body, ending),
                };
                return self.leaves(file, 0).await.map(Some);
            }
            "csv" => "text/csv; charset=utf-8",
            "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => return Ok(None),
        };
        let lines = store.lines_of(self.store, parsed).await?;
        let (name, rows) = (named(&body, ending), lines.len());
        let is_table = ending == "csv";
        match table(body, lines, is_table).await {
            Ok(bytes) => {
                let bytes = bytes.into();
                self.leaves(File { bytes, kind, name }, rows)
                    .await
                    .map(Some)
            }
            Err(error) => Ok(Some(respond::our_fault(
                self.state,
                &self.editor.visit,
                &*error,
            ))),
        }
    }

    /// A closing that is taken out as a file is written down like everything that leaves.
    async fn leaves(&self, file: File, rows: usize) -> Result<Response, CloseError> {
        if !self.leaves {
            return Ok(file.answer());
        }
        let begun = Deed::of(&self.editor.merchant.id, Action::ExportBegun, &file.name);
        let begun = begun.at_store(self.store);
        let rows = Arc::new(AtomicU64::new(rows.try_into().unwrap_or_default()));
        let leaving = Leaving::of(&self.state.store, &begun, rows).await?;
        leaving.whole(&file.bytes).await?;
        Ok(file.answer())
    }

    fn page(&self, body: &Body, closing: Option<&Closing>) -> Response {
        let frame = page::frame(self.state, &self.editor.visit, "", Some(self.editor));
        let made = closing.map(|closing| Made {
            digest: closing.digest.clone(),
            files: super::shown::path(&closing.store, closing.number),
        });
        let content = Written::of(self.state, &frame.texts).page(body, made);
        let html = closing_page(&frame, &content);
        let finished = page::Finished {
            status: 200,
            frame: &frame,
            html,
        };
        page::answer(self.state, &self.editor.visit, finished)
    }
}

type Failed = Box<dyn std::error::Error + Send + Sync>;

/// A closing's lines as a table or a spreadsheet. It is made beside what waits for others: a long day
/// holds nobody up.
async fn table(body: Body, lines: Vec<Line>, is_table: bool) -> Result<Vec<u8>, Failed> {
    let made = tokio::task::spawn_blocking(move || {
        if is_table {
            files::csv(&body, &lines).map_err(Failed::from)
        } else {
            files::xlsx(&body, &lines).map_err(Failed::from)
        }
    });
    made.await?
}

/// What a closing's file is called: many of them lie in one folder.
fn named(body: &Body, ending: &str) -> String {
    let is_plain = |sign: &char| sign.is_ascii_alphanumeric() || *sign == '-';
    let store: String = body.store.id.chars().filter(is_plain).collect();
    format!("closing-{store}-{}-{}.{ending}", body.number, body.day)
}

/// Something to be kept, under a plain name.
struct File {
    bytes: Bytes,
    kind: &'static str,
    name: String,
}

impl File {
    fn answer(self) -> Response {
        let mut response = Response::new(self.bytes.into());
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        let called = format!("attachment; filename=\"{}\"", self.name);
        if let Ok(called) = HeaderValue::from_str(&called) {
            headers.insert(header::CONTENT_DISPOSITION, called);
        }
        response
    }
}

/// Text for the eye and a printer of 80 mm.
fn plain(text: String) -> Response {
    let mut response = Response::new(text.into());
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
