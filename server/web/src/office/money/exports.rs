//! What became of the money, taken out as files for accountants: which days, and the files. Of sources alone that
//! somebody sees as a whole: an account's journal balances only with all of its rows.

mod made;

use axum::{
    extract::{Path, Query, State, rejection::QueryRejection},
    response::Response,
};
use foundation::store::StoreError;
use ledger::report::Span;
use office_pages::{
    money::{EXPORTS, ExportLine, MoneyExportsPage, money_exports_page},
    payment::Notice,
};
use payouts::source::NamedSource;
use people::permission::{Permission, right};

use super::{answered, decided::eyes, eyes::Eyes, missing};
use crate::{
    Shared,
    office::exports::{Wanted, file},
    respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use made::{Form, Made, NotMade, What};

type MayExport = May<right::ExportsMake>;

/// Whether somebody may take out what they see of the money.
pub(super) fn may_export(editor: &Editor) -> bool {
    editor.rights.reach(Permission::ExportsMake).is_some()
}

/// The sources that somebody sees as a whole.
fn whole(eyes: &Eyes) -> Vec<NamedSource> {
    let own = eyes.sources.iter().filter(|one| eyes.sees_all(&one.name));
    own.cloned().collect()
}

/// What is there to be taken out.
fn there(eyes: &Eyes) -> Vec<What> {
    let is_there = |what: &What| *what == What::Months || !whole(eyes).is_empty();
    What::ALL.into_iter().filter(is_there).collect()
}

/// `GET /office/money/exports`, with `?from=…&to=…` of those days.
pub(in super::super) async fn show(
    State(state): State<Shared>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    may: MayExport,
) -> Response {
    let Query(wanted) = wanted.unwrap_or_default();
    let answer = shown(&state, &may.editor, &wanted, None).await;
    answered(&state, &may.editor, answer)
}

async fn shown(
    state: &Shared,
    editor: &Editor,
    wanted: &Wanted,
    notice: Option<Notice>,
) -> Result<Option<Response>, StoreError> {
    let Some(eyes) = eyes(state, editor).await? else {
        return Ok(None);
    };
    let today = eyes.today();
    let asked = wanted.span(today);
    let is_refused = asked.is_none();
    let Some(span) = asked.or_else(|| Span::new(today, today)) else {
        return Ok(None);
    };
    let frame = page::frame(state, &editor.visit, EXPORTS, Some(editor));
    let texts = &frame.texts;
    let lines = there(&eyes).into_iter().map(|what| ExportLine {
        name: texts.get(what.text_key()),
        files: what
            .forms()
            .iter()
            .map(|form| {
                let (word, ending) = (what.word(), form.ending());
                let days = format!("from={}&to={}", span.from(), span.to());
                (form.called(), format!("{EXPORTS}/{word}.{ending}?{days}"))
            })
            .collect(),
    });
    let content = MoneyExportsPage {
        from: span.from().to_string(),
        to: span.to().to_string(),
        lines: lines.collect(),
        is_shared: eyes.is_shared(),
        is_refused,
        notice,
    };
    let finished = page::Finished {
        status: if is_refused || content.notice.is_some() {
            422
        } else {
            200
        },
        frame: &frame,
        html: money_exports_page(&frame, &content),
    };
    Ok(Some(page::answer(state, &editor.visit, finished)))
}

/// `GET /office/money/exports/{name}`: such as `journal.csv`, with `?from=…&to=…`.
pub(in super::super) async fn one(
    State(state): State<Shared>,
    Path(name): Path<String>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    may: MayExport,
) -> Response {
    let Query(wanted) = wanted.unwrap_or_default();
    let answer = taken(&state, &may.editor, &name, &wanted).await;
    answered(&state, &may.editor, answer)
}

/// `HEAD` of the same: what stands above the file. Nothing leaves, so nothing is written down.
pub(in super::super) async fn head(
    State(state): State<Shared>,
    Path(name): Path<String>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    may: MayExport,
) -> Response {
    let Query(wanted) = wanted.unwrap_or_default();
    let editor = &may.editor;
    match asked(&state, editor, &name, &wanted).await {
        Ok(Some(asked)) => file::head(asked.form.kind(), &asked.named()),
        Ok(None) => missing(&state, editor),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// A file that somebody asks for, and may have.
struct Asked {
    eyes: Eyes,
    what: What,
    form: Form,
    span: Span,
}

impl Asked {
    fn named(&self) -> String {
        let (word, ending) = (self.what.word(), self.form.ending());
        let (from, to) = (self.span.from(), self.span.to());
        match self.what {
            // Always the last twelve of them.
            What::Months => format!("money-{word}-{to}.{ending}"),
            What::Journal | What::Rows | What::Differences => {
                format!("money-{word}-{from}-{to}.{ending}")
            }
        }
    }
}

async fn asked(
    state: &Shared,
    editor: &Editor,
    name: &str,
    wanted: &Wanted,
) -> Result<Option<Asked>, StoreError> {
    let Some(eyes) = eyes(state, editor).await? else {
        return Ok(None);
    };
    let (word, ending) = name.split_once('.').unwrap_or((name, ""));
    let what = there(&eyes).into_iter().find(|one| one.word() == word);
    let form = what.and_then(|what| {
        let mut forms = what.forms().iter();
        forms.find(|form| form.ending() == ending).copied()
    });
    let today = eyes.today();
    let span = match what {
        Some(What::Months) => Span::new(today, today),
        Some(What::Journal | What::Rows | What::Differences) | None => wanted.span(today),
    };
    let all = what.zip(form).zip(span);
    Ok(all.map(|((what, form), span)| Asked {
        eyes,
        what,
        form,
        span,
    }))
}

async fn taken(
    state: &Shared,
    editor: &Editor,
    name: &str,
    wanted: &Wanted,
) -> Result<Option<Response>, StoreError> {
    let Some(asked) = asked(state, editor, name, wanted).await? else {
        return Ok(None);
    };
    let frame = page::frame(state, &editor.visit, EXPORTS, Some(editor));
    let texts = &frame.texts;
    match Made::of(state, texts, &asked).await {
        Ok(made) => Ok(Some(made.leaves(state, editor, &asked).await?)),
        Err(NotMade::Store(error)) => Err(error),
        Err(NotMade::Row(place)) => {
            let words = texts.with("office-money-exports-row", &[("place", &place)]);
            shown(state, editor, wanted, Some(problem(words))).await
        }
        Err(NotMade::Failed) => {
            let words = texts.get("office-money-exports-failed");
            shown(state, editor, wanted, Some(problem(words))).await
        }
    }
}

const fn problem(words: String) -> Notice {
    Notice {
        words,
        is_problem: true,
    }
}
