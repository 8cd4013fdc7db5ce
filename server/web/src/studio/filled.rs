//! The editor's page around a form: as it is stored, as it was typed, or beside what somebody else
//! saved meanwhile.

use std::collections::BTreeMap;

use axum::response::Response;
use brand::{Brand, Corners, Palette, Starter};
use studio_pages::{
    Section,
    editor::{
        EditorPage, Standing, StarterCard, Tongue, editor_page,
        fields::{COLOURS, Said},
        notices::{Conflict, Meanwhile, Notice},
        view::View,
    },
};

use super::{
    editor::Editor,
    form::{self, ReadForm, Reader},
    page,
    versions::cards,
    work::{self, Work},
};
use crate::Shared;
use shops::brands::{history, revision::Revision};

/// A form as it was filled in, and what is said about it.
pub(super) struct Filled {
    /// The answer's.
    pub(super) status: u16,
    pub(super) form: ReadForm,
    /// More than the form itself has to say.
    pub(super) more: Said,
    /// The state of the draft that it was made from.
    pub(super) revision: Revision,
    /// What became of it.
    pub(super) notice: Notice,
}

/// The page with a form.
pub(super) fn shown(state: &Shared, editor: &Editor, work: &Work, filled: Filled) -> Response {
    let frame = page::frame(state, &editor.visit, Section::Editor.path(), Some(editor));
    let texts = &frame.texts;
    let mut said = work.said(state, &Reader { editor, texts }, &filled.form);
    let ReadForm { fields, read } = filled.form;
    let status = filled.status;
    for (field, saying) in filled.more.0 {
        said.0.entry(field).or_default().extend(saying);
    }
    let language = frame.texts.tag();
    let content = EditorPage {
        standing: work.standing(editor, language),
        starters: brand::starters().iter().map(starter).collect(),
        notice: filled.notice,
        revision: filled.revision.to_string(),
        shown: work::shown(&read.brand),
        said,
        pictures: work::pictures(&read.brand),
        languages: tongues(state),
        own_languages: editor.merchant.languages.clone(),
        home: first_language(state, work, language).to_owned(),
        wallets: wallets(state),
        view: View::first(first_language(state, work, language)),
        real_page: work.real_page(editor),
        own_looks: work.own_looks(editor, language),
        may_follow: work.may_follow(editor),
        fields,
    };
    let html = editor_page(&frame, &content);
    page::answer(
        state,
        &editor.visit,
        page::Finished {
            status,
            frame: &frame,
            html,
        },
    )
}

/// The form of what is stored.
pub(super) fn stored(work: &Work) -> ReadForm {
    let fields = form::written(work.brand());
    let read = form::read(&fields, work.brand());
    ReadForm { fields, read }
}

/// The same form again, beside what was done meanwhile.
pub(super) fn conflicting(
    state: &Shared,
    editor: &Editor,
    work: &Work,
    form: ReadForm,
) -> Response {
    let theirs_and_mine = [work.brand(), &form.read.brand];
    let changed = history::changed(work.brand(), &form.read.brand).into_iter();
    let still = |brand: &Brand| cards::still(brand, editor, &Palette::of(&brand.colours).light);
    let frame = page::frame(state, &editor.visit, "", Some(editor));
    let Standing { draft, published } = work.standing(editor, frame.texts.tag());
    let conflict = Conflict {
        meanwhile: match draft {
            Some(draft) => Meanwhile::Saved(draft),
            None if work.follows() && editor.dressed().is_some() => Meanwhile::Followed(published),
            None => Meanwhile::Gone,
        },
        differs: changed.map(cards::text_key).collect(),
        stills: theirs_and_mine.map(still),
    };
    let filled = Filled {
        status: 409,
        form,
        more: Said::default(),
        // They have seen it now: sent once more, theirs gives way.
        revision: work.revision(),
        notice: Notice::Conflict(Box::new(conflict)),
    };
    shown(state, editor, work, filled)
}

/// A form that couldn't be stored, and the state of the draft that it was made from.
pub(super) struct Unstored {
    pub(super) form: ReadForm,
    pub(super) revision: Revision,
}

/// The same form again, where the server can't store it now.
pub(super) fn unstored(
    state: &Shared,
    editor: &Editor,
    work: &Work,
    Unstored { form, revision }: Unstored,
) -> Response {
    let filled = Filled {
        status: 503,
        form,
        more: Said::default(),
        revision,
        notice: Notice::Unstored,
    };
    shown(state, editor, work, filled)
}

/// A store's own look that didn't end, as it is now: somebody has worked on it since.
pub(super) fn still_own(state: &Shared, editor: &Editor, work: &Work) -> Response {
    let frame = page::frame(state, &editor.visit, "", Some(editor));
    let standing = work.standing(editor, frame.texts.tag());
    let filled = Filled {
        status: 409,
        form: stored(work),
        more: Said::default(),
        revision: work.revision(),
        notice: Notice::StillOwn(Box::new(standing)),
    };
    shown(state, editor, work, filled)
}

/// What the preview is first looked at in: as customers get it who say nothing.
fn first_language<'a>(state: &Shared, work: &'a Work, language: &'a str) -> &'a str {
    let home = work.home();
    state.languages.exactly(home).map_or(language, |_| home)
}

pub(super) fn tongues(state: &Shared) -> Vec<Tongue> {
    let catalogue = state.languages.catalogue();
    let tags = catalogue.tags().filter_map(|tag| {
        Some(Tongue {
            tag: tag.to_owned(),
            name: catalogue.exactly(tag)?.get("language-name"),
        })
    });
    tags.collect()
}

pub(super) fn wallets(state: &Shared) -> Vec<String> {
    let table = state.wallets.table();
    let mut names: Vec<_> = table.wallets().iter().map(|one| one.name.clone()).collect();
    names.dedup();
    names
}

fn starter(starter: &Starter) -> StarterCard {
    let [accent, ground, ink, ..] = work::shown(&starter.brand);
    let fields = form::written(&starter.brand);
    let colours = COLOURS.into_iter().zip(fields.colours);
    let choices = [
        ("corners", fields.corners),
        ("density", fields.density),
        ("font", fields.font),
        ("layout", fields.layout),
        ("button", fields.button),
    ];
    let decided: BTreeMap<_, _> = colours.chain(choices).collect();
    StarterCard {
        name: starter.name,
        colours: [accent, ground, ink],
        round: match starter.brand.corners {
            Corners::Square => 1,
            Corners::Soft => 5,
            Corners::Round => 10,
        },
        fields: serde_json::to_string(&decided).unwrap_or_default(),
    }
}
