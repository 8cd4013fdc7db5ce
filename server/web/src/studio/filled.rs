//! The editor's page around a form: as it is stored, as it was typed, or beside what somebody else
//! saved meanwhile.

use std::collections::BTreeMap;

use axum::response::Response;
use brand::{Brand, Corners, Palette, Starter};
use studio_pages::{
    Section,
    editor::{
        EditorPage, StarterCard, Tongue, editor_page,
        fields::{COLOURS, Said},
        notices::{Conflict, Notice},
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

/// The same form again, beside what somebody else saved meanwhile.
pub(super) fn conflicting(
    state: &Shared,
    editor: &Editor,
    work: &Work,
    form: ReadForm,
) -> Response {
    let theirs_and_mine = [work.brand(), &form.read.brand];
    let changed = history::changed(work.brand(), &form.read.brand).into_iter();
    let still = |brand: &Brand| cards::still(brand, editor, &Palette::of(&brand.colours).light);
    let language = page::frame(state, &editor.visit, "", Some(editor));
    let conflict = Conflict {
        theirs: work.standing(editor, language.texts.tag()).draft,
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
