//! The editor: a form that decides how a shop's pages look, and the page beside it as it would be.
//!
//! Knows no brand: it is given texts, colours and sentences, and sends texts back.

mod colours;
pub mod fields;
pub mod follows;
pub mod notices;
mod parts;
mod phone;
pub mod pictures;
mod shape;
pub(super) mod standing;
mod starters;
pub mod view;
mod words;

use leptos::prelude::*;
use texts::{Spoken, Texts};

use super::{
    Section,
    chooser::chooser,
    frame::{self, StudioFrame},
};
use fields::{Fields, Said};
use notices::Notice;
use pictures::Pictures;
use view::View;

pub use standing::{Standing, Stood, Who};
pub use starters::StarterCard;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct EditorPage {
    /// What is published, and what isn't yet.
    pub standing: Standing,
    /// Brands to start from.
    pub starters: Vec<StarterCard>,
    /// What was done, or couldn't be.
    pub notice: Notice,
    /// Which state of the draft the form was made from, as the form carries it.
    pub revision: String,
    /// The form as it is filled in.
    pub fields: Fields,
    /// The colours as they are shown, in the fields' order.
    pub shown: [String; 6],
    /// What is said beside fields.
    pub said: Said,
    /// The pictures that are there.
    pub pictures: Pictures,
    /// Every language customers may have.
    pub languages: Vec<Tongue>,
    /// Tags of the merchant's own.
    pub own_languages: Vec<String>,
    /// The tag of the one that stands for all.
    pub home: String,
    /// Names of wallets.
    pub wallets: Vec<String>,
    /// How the preview is looked at first.
    pub view: View,
    /// A page that customers see.
    pub real_page: Option<String>,
    /// Stores that have a look of their own, whatever stands here.
    pub own_looks: Vec<Spoken>,
    /// Whether it is a store's own, which may end.
    pub may_follow: bool,
}

/// A language by its tag and its own name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tongue {
    /// BCP 47.
    pub tag: String,
    /// As its speakers call it.
    pub name: String,
}

/// The whole document.
pub fn editor_page(frame: &StudioFrame, page: &EditorPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("studio-editor-title");
    // What the script says of how things stand.
    let keys = [
        "studio-unsaved",
        "studio-refused-session",
        "studio-draft",
        "studio-offline",
    ];
    let [unsaved, out, draft, offline] = keys.map(|key| texts.get(key));
    frame::render(frame, &title.clone(), Some(Section::Editor), || {
        view! {
            {chooser(frame, Section::Editor)}
            {pictures::forms(frame)}
            <form id="look" class="editor" method="post" action=frame.to("/studio/draft") novalidate
                autocomplete="off" data-editor="" data-check=frame.to("/studio/check") data-unsaved=unsaved data-out=out
                data-draft=draft data-offline=offline>
                // What Enter does in a field.
                <button type="submit" class="unseen" tabindex="-1" aria-hidden="true">
                    {texts.get("studio-save")}
                </button>
                {frame.form_field()}
                <input type="hidden" name="revision" value=page.revision.clone()/>
                <div class="editor-form">
                    <div class="editor-head">
                        <h1>{title}</h1>
                        <p class="soft">{texts.get("studio-editor-lead")}</p>
                        {own_looks(texts, &page.own_looks)}
                        {follow(frame, page.may_follow)}
                    </div>
                    {notices::notices(frame, page)}
                    {starters::starters(texts, &page.starters)}
                    {colours::colours(texts, page)}
                    {shape::shape(texts, page)}
                    {head(texts, page)}
                    {words::words(texts, page)}
                </div>
                {phone::phone(frame, page)}
                {standing::bar(frame, page)}
            </form>
            <p class="unseen" role="status" data-news=""></p>
        }
    })
}

/// Layout and pictures.
fn head(texts: &Texts, page: &EditorPage) -> impl IntoView + use<> {
    let lost = texts.get("studio-picture-lost");
    let large = texts.get("picture-too-large");
    view! {
        <section class="card part" id="head" aria-labelledby="head-title">
            <h2 id="head-title">{texts.get("studio-head")}</h2>
            {shape::layout(texts, page)}
            <div class="pictures" data-pictures="" data-lost=lost data-large=large>
                {pictures::rows(texts, &page.pictures, &page.said)}
            </div>
        </section>
    }
}

/// Says that some stores don't follow.
fn own_looks(texts: &Texts, stores: &[Spoken]) -> Option<impl IntoView + use<>> {
    let names: Vec<_> = stores.iter().map(|name| name.text.as_str()).collect();
    let names = names.join(", ");
    (!stores.is_empty()).then(|| {
        let said = texts.with("studio-own-looks", &[("stores", &names)]);
        view! { <p class="note">{said}</p> }
    })
}

/// Ends a store's own look. What was typed and not saved goes with it, so it stands apart from the other buttons.
fn follow(frame: &StudioFrame, may: bool) -> Option<impl IntoView + use<>> {
    let texts = &frame.texts;
    may.then(|| {
        view! {
            <p class="note">
                {texts.get("studio-own-explain")}" "
                <button type="submit" class="quiet" formaction=frame.to("/studio/follow")>
                    {texts.get("studio-own-end")}
                </button>
            </p>
        }
    })
}
