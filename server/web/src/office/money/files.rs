//! Bringing settlement files: several at once, each read as it comes into a file that has no name, looked at as the
//! command line does, and taken whole or not at all.

mod came;
mod history;
mod refused;
mod taking;

use axum::{
    extract::{RawQuery, Request, State},
    response::Response,
};
use domain::visible::escaped;
use foundation::store::StoreError;
use office_pages::{
    money::{FILES, Stands, TakenLine, UploadPage, upload_page},
    payment::Notice,
    payments::Tone,
};
use payouts::{
    current::{Standing, shown_name, standings},
    import::{ImportError, Imported},
    store::{FileFacts, KeptFile},
};
use people::permission::right;
use settlement::Report;
use texts::Texts;

use came::kept;
use history::{history, told};
pub(in super::super) use history::{put_in, take_out};
use refused::refused;
use taking::{Brought, Taking, taken};

use super::{MayDecide, MayRead, answered, asked, eyes::Eyes, may_decide, said::number};
use crate::{
    Shared,
    office::names::Names,
    studio::{editor::Editor, page},
};

/// Largest form with files in it. Whoever has more brings them by the command line.
pub(crate) const UPLOAD_LEN_MAX: usize = 32 * 1024 * 1024;
/// What is said where it takes longer than anybody waits.
const GOES_ON: &str = "office-money-files-going";

/// `GET /office/money/files`.
pub(in super::super) async fn show(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    may: MayRead,
) -> Response {
    let query = query.unwrap_or_default();
    let answer = shown(&state, &may.editor, Said::Asked(&query)).await;
    answered(&state, &may.editor, answer)
}

/// What the page says on top.
enum Said<'a> {
    /// What its address says was done.
    Asked(&'a str),
    /// What became of files.
    Taken(Vec<TakenLine>),
    /// That it takes longer than anybody waits.
    GoesOn,
    /// Why nothing was done.
    Problem(&'static str),
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
    said: Said<'_>,
) -> Result<Option<Response>, StoreError> {
    let Some(eyes) = eyes(state, editor).await? else {
        return Ok(None);
    };
    let frame = page::frame(state, &editor.visit, FILES, Some(editor));
    let texts = &frame.texts;
    let status = match said {
        Said::Problem(_) => 422,
        Said::Asked(_) | Said::Taken(_) | Said::GoesOn => 200,
    };
    let (notice, taken) = match said {
        Said::Problem(key) => (Some((texts.get(key), true)), Vec::new()),
        Said::GoesOn => (Some((texts.get(GOES_ON), false)), Vec::new()),
        Said::Taken(taken) => (None, taken),
        Said::Asked(query) => {
            let [done, of] = ["told", "of"].map(|name| asked(query, name).unwrap_or_default());
            (told(&eyes, texts, [&done, &of]).await?, Vec::new())
        }
    };
    let closed = closed(editor, &eyes);
    let content = UploadPage {
        notice: notice.map(|(words, is_problem)| Notice { words, is_problem }),
        history: history(&eyes, texts, closed.is_none()).await?,
        closed: closed.map(|key| texts.get(key)),
        is_asking: state.money.is_asking(&editor.merchant.id),
        taken,
    };
    let finished = page::Finished {
        status,
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
        return shown(state, editor, Said::Asked("")).await;
    }
    let Ok(folder) = tempfile::tempdir() else {
        return shown(state, editor, Said::Problem("office-money-files-failed")).await;
    };
    let Some(files) = kept(request, folder.path().to_owned()).await else {
        return shown(state, editor, Said::Problem("office-money-files-large")).await;
    };
    if files.is_empty() {
        return shown(state, editor, Said::Problem("office-money-files-none")).await;
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
            let known = eyes.payouts.store.files().await?;
            let lines = all.into_iter().map(|it| {
                let is_out = match &it.imported {
                    Ok(Imported::Known(before)) => is_out(&known, before),
                    Ok(Imported::New(_) | Imported::Partial(_) | Imported::Refused(_)) | Err(_) => {
                        false
                    }
                };
                let copy = match &it.imported {
                    Ok(Imported::New(facts)) => same_rows(&known, facts),
                    Ok(Imported::Known(_) | Imported::Partial(_) | Imported::Refused(_))
                    | Err(_) => None,
                };
                let mut line = line(&frame.texts, it.name, it.imported);
                if let Some(other) = copy {
                    line = as_known(&frame.texts, line.name, &other);
                }
                if is_out {
                    let words = frame.texts.get("office-money-files-known-out");
                    line.more.push(words);
                }
                line
            });
            shown(state, editor, Said::Taken(lines.collect())).await
        }
        Taking::Busy => shown(state, editor, Said::Problem("office-money-files-busy")).await,
        Taking::GoesOn => shown(state, editor, Said::GoesOn).await,
    }
}

/// Whether a file was taken out, by the name it came with: all that are called so, or nobody knows which one is meant.
fn is_out(files: &[KeptFile], name: &str) -> bool {
    let like = files.iter();
    let mut like = like.filter(|file| file.facts.name == name || shown_name(file) == name);
    like.next().is_some_and(|file| file.is_withdrawn) && like.all(|file| file.is_withdrawn)
}

/// The file that counts in the place of one that was just taken, and has the same rows.
fn same_rows(files: &[KeptFile], taken: &FileFacts) -> Option<String> {
    let standings = standings(files);
    let at = files.iter().position(|file| file.facts == *taken)?;
    match standings.get(at)? {
        Standing::Copy(of) => files.get(*of).map(shown_name),
        Standing::Counts | Standing::Replaced | Standing::Withdrawn => None,
    }
}

/// That it brought nothing that isn't there: another one has the same rows.
fn as_known(texts: &Texts, name: String, other: &str) -> TakenLine {
    let said = texts.with("office-money-files-copy", &[("file", &escaped(other))]);
    TakenLine {
        name,
        stands: Stands {
            words: texts.get("office-money-files-known"),
            tone: Tone::Dead,
        },
        more: vec![said],
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
