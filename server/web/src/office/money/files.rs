//! Bringing settlement files: several at once, each read as it comes into a file that has no name, looked at as the
//! command line does, and taken whole or not at all.

mod came;
mod refused;
mod taking;

use axum::{
    extract::{Request, State},
    response::Response,
};
use domain::visible::escaped;
use foundation::store::StoreError;
use office_pages::{
    money::{FILES, HistoryRow, Stands, TakenLine, UploadPage, upload_page},
    payments::Tone,
};
use payouts::{
    current::{replaced, shown_name},
    import::{ImportError, Imported},
    store::KeptFile,
};
use people::permission::right;
use settlement::Report;
use texts::Texts;

use came::kept;
use refused::refused;
use taking::{Brought, Taking, taken};

use super::{MayDecide, MayRead, answered, eyes::Eyes, may_decide, said::number};
use crate::{
    Shared,
    frame::wall_time,
    office::names::Names,
    studio::{editor::Editor, page},
};

/// Largest form with files in it. Whoever has more brings them by the command line.
pub(crate) const UPLOAD_LEN_MAX: usize = 32 * 1024 * 1024;
/// What is said where it takes longer than anybody waits.
const GOES_ON: &str = "office-money-files-going";
/// Files that came before, as many as are listed.
const HISTORY_MAX: usize = 100;

/// `GET /office/money/files`.
pub(in super::super) async fn show(State(state): State<Shared>, may: MayRead) -> Response {
    let answer = shown(&state, &may.editor, Vec::new(), None).await;
    answered(&state, &may.editor, answer)
}

/// `POST /office/money/files`.
pub(crate) async fn bring(
    State(state): State<Shared>,
    may: MayDecide,
    request: Request,
) -> Response {
    let answer = brought(&state, &may.editor, request).await;
    answered(&state, &may.editor, answer)
}

async fn eyes(state: &Shared, editor: &Editor) -> Result<Option<Eyes>, StoreError> {
    match editor.rights.allowed::<right::MoneyRead>() {
        Some(allowed) => Eyes::of(state, editor, &allowed).await,
        None => Ok(None),
    }
}

/// Why no files can be brought here, by its text; nothing if they can.
fn closed(editor: &Editor, eyes: &Eyes) -> Option<&'static str> {
    if !may_decide(editor) {
        Some("office-money-files-role")
    } else if eyes.sources.is_empty() {
        Some("office-money-begin-source")
    } else if eyes.is_shared() {
        // They hold money of others, whose rows nobody of one shop is to have in their hands.
        Some("office-money-files-shared")
    } else {
        None
    }
}

async fn shown(
    state: &Shared,
    editor: &Editor,
    taken: Vec<TakenLine>,
    notice: Option<&'static str>,
) -> Result<Option<Response>, StoreError> {
    let Some(eyes) = eyes(state, editor).await? else {
        return Ok(None);
    };
    let frame = page::frame(state, &editor.visit, FILES, Some(editor));
    let texts = &frame.texts;
    let content = UploadPage {
        notice: notice.map(|key| office_pages::payment::Notice {
            words: texts.get(key),
            is_problem: key != GOES_ON,
        }),
        closed: closed(editor, &eyes).map(|key| texts.get(key)),
        history: history(&eyes, texts).await?,
        is_asking: state.money.is_asking(&editor.merchant.id),
        taken,
    };
    let finished = page::Finished {
        status: if notice.is_some_and(|key| key != GOES_ON) {
            422
        } else {
            200
        },
        frame: &frame,
        html: upload_page(&frame, &content),
    };
    Ok(Some(page::answer(state, &editor.visit, finished)))
}

async fn brought(
    state: &Shared,
    editor: &Editor,
    request: Request,
) -> Result<Option<Response>, StoreError> {
    let Some(eyes) = eyes(state, editor).await? else {
        return Ok(None);
    };
    if closed(editor, &eyes).is_some() {
        return shown(state, editor, Vec::new(), None).await;
    }
    let Ok(folder) = tempfile::tempdir() else {
        return shown(state, editor, Vec::new(), Some("office-money-files-failed")).await;
    };
    let Some(files) = kept(request, folder.path().to_owned()).await else {
        return shown(state, editor, Vec::new(), Some("office-money-files-large")).await;
    };
    if files.is_empty() {
        return shown(state, editor, Vec::new(), Some("office-money-files-none")).await;
    }
    let frame = page::frame(state, &editor.visit, "", Some(editor));
    let own = [editor.session.person.clone()].into();
    let names = Names::of(state, &editor.merchant.id, &own).await?;
    let brought = Brought {
        files,
        folder,
        sources: eyes.sources.clone(),
        by: names.name(&editor.session.person),
    };
    match taken(&state.money, &eyes.payouts, brought).await? {
        Taking::Done(all) => {
            let lines = all
                .into_iter()
                .map(|it| line(&frame.texts, it.name, it.imported));
            shown(state, editor, lines.collect(), None).await
        }
        Taking::Busy => shown(state, editor, Vec::new(), Some("office-money-files-busy")).await,
        Taking::GoesOn => shown(state, editor, Vec::new(), Some(GOES_ON)).await,
    }
}

/// What became of a file.
fn line(texts: &Texts, name: String, imported: Result<Imported, ImportError>) -> TakenLine {
    let (key, tone, more) = match imported {
        Ok(Imported::New(facts)) => {
            let rows = u64::try_from(facts.rows).unwrap_or_default();
            let rows = texts.count("office-money-files-rows", ("count", number(rows)), &[]);
            let is = texts.get(report_key(facts.report));
            let said = [is, rows].join(" · ");
            ("office-money-files-new", Tone::Good, vec![said])
        }
        Ok(Imported::Known(before)) => {
            let said = texts.with(
                "office-money-files-known-as",
                &[("file", &escaped(&before))],
            );
            ("office-money-files-known", Tone::Dead, vec![said])
        }
        Ok(Imported::Partial(_)) => {
            let said = texts.get("office-money-files-partial-do");
            ("office-money-files-partial", Tone::Open, vec![said])
        }
        Ok(Imported::Refused(refusal)) => {
            let more = refused(texts, &refusal);
            ("office-money-files-refused", Tone::Grave, more)
        }
        Err(error) => {
            tracing::error!(%error, "a settlement file was not taken");
            let said = texts.get("office-money-files-failed");
            ("office-money-files-refused", Tone::Grave, vec![said])
        }
    };
    TakenLine {
        name,
        stands: Stands {
            words: texts.get(key),
            tone,
        },
        more,
    }
}

const fn report_key(report: Report) -> &'static str {
    match report {
        Report::Transactions => "office-money-report-transactions",
        Report::Items => "office-money-report-items",
        Report::Summary => "office-money-report-summary",
    }
}

/// Files that came before, the newest first. Names of shared ones may say whose they are.
async fn history(eyes: &Eyes, texts: &Texts) -> Result<Vec<HistoryRow>, StoreError> {
    let files = eyes.payouts.store.files().await?;
    let replaced = replaced(&files);
    let mut all: Vec<(KeptFile, bool)> = files.into_iter().zip(replaced).collect();
    all.retain(|(file, _)| eyes.sees_all(&file.facts.source));
    all.sort_by_key(|(file, _)| std::cmp::Reverse((file.seen, file.id)));
    let zone = eyes.map.directory.stores.first();
    let zone = zone.map_or("UTC", |store| &store.time_zone).to_owned();
    let row = |(file, is_replaced): (KeptFile, bool)| {
        let rows = u64::try_from(file.facts.rows).unwrap_or_default();
        let rows = texts.count("office-money-files-rows", ("count", number(rows)), &[]);
        let time = wall_time(file.seen, &zone).day_and_time(texts.tag());
        let came = [("name", file.by.as_str()), ("time", time.as_str())];
        HistoryRow {
            name: escaped(&shown_name(&file)),
            is: [texts.get(report_key(file.facts.report)), rows].join(" · "),
            came: texts.with("office-money-files-came", &came),
            is_replaced,
        }
    };
    Ok(all.into_iter().take(HISTORY_MAX).map(row).collect())
}
