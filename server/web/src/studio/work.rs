//! What an editor works on: the merchant's published look, the draft, and the shops they are for.

mod said;
mod sample;

pub(super) use sample::sample_of;

use brand::{Brand, Palette, Picture};
use studio_pages::{
    editor::{
        Standing, Stood, Who,
        fields::Fields,
        pictures::{Image, Pictures},
    },
    real,
};
use texts::Spoken;

use super::{
    editor::Editor,
    form::{self, ReadForm},
};
use crate::{AppState, frame::wall_time, look, office::names::Names};
use foundation::store::StoreError;
use people::{session::Session, store::Whose};
use shops::{
    brands::{
        Draft, Version, Wearer,
        author::{self, Author},
        revision::Revision,
    },
    shop::{Code, Directory, Store},
};

/// Everything of one merchant's that the editor shows.
#[derive(Debug)]
pub(super) struct Work {
    /// Its stores and codes, alone.
    pub(super) directory: Directory,
    /// What customers see.
    pub(super) published: Brand,
    /// The look that was published for this wearer alone; a store may have none.
    own: Option<Brand>,
    /// What the store speaks whose look it is.
    speaks: Option<String>,
    /// What is saved and not published.
    pub(super) draft: Option<Draft>,
    /// What was published before, newest first.
    versions: Vec<Version>,
    sessions: Vec<Session>,
    /// What people are called who did this.
    names: Names,
}

impl Work {
    /// Reads what a look at a form needs, as often as a letter is typed: this merchant's alone, and
    /// nothing of its past.
    pub(super) async fn now(state: &AppState, editor: &Editor) -> Result<Self, StoreError> {
        let (merchant, wearer) = (editor.merchant.id.as_str(), editor.wearer());
        let directory = match &editor.dressing {
            Some(dressing) => dressing.directory.clone(),
            None => state.store.directory_of(merchant).await?,
        };
        let own = state.brands.published(wearer).await?;
        let published = match &own {
            Some(own) => Some(own.clone()),
            None => state.brands.published(Wearer::shop(merchant)).await?,
        };
        Ok(Self {
            directory,
            published: published.unwrap_or_default(),
            own,
            speaks: editor.dressed().map(|store| store.language.clone()),
            draft: state.brands.draft(wearer).await?,
            versions: Vec::new(),
            sessions: Vec::new(),
            names: Names::default(),
        })
    }

    /// Reads it.
    pub(super) async fn of(state: &AppState, editor: &Editor) -> Result<Self, StoreError> {
        let merchant = editor.merchant.id.as_str();
        let now = Self::now(state, editor).await?;
        let versions = state.brands.versions(editor.wearer()).await?;
        let newest = versions.first().map(|newest| newest.author.as_str());
        let draft = now.draft.as_ref().map(|draft| draft.author.as_str());
        let authors = newest.into_iter().chain(draft).map(Author::read);
        Ok(Self {
            names: Names::of_authors(state, merchant, authors).await?,
            versions,
            sessions: state.access().sessions(Whose::Merchant(merchant)).await?,
            ..now
        })
    }

    /// The look that is worked on: the draft, or what is published.
    pub(super) fn brand(&self) -> &Brand {
        self.draft
            .as_ref()
            .map_or(&self.published, |draft| &draft.brand)
    }

    /// Whether a store wears its shop's look, and nobody works on another.
    pub(super) fn follows(&self) -> bool {
        self.own.is_none() && self.draft.is_none()
    }

    /// Whether a store may wear its shop's look again: a draft would be lost by that.
    pub(super) fn may_follow(&self, editor: &Editor) -> bool {
        editor.dressed().is_some() && self.own.is_some() && self.draft.is_none()
    }

    /// Which state of the draft this is.
    pub(super) fn revision(&self) -> Revision {
        Revision::of(self.draft.as_ref(), self.own.as_ref())
    }

    /// The wearer's own language: the store's; or the first that the merchant names, or the one that most
    /// of its stores speak.
    pub(super) fn home(&self) -> &str {
        if let Some(language) = &self.speaks {
            return language;
        }
        let merchant = self.directory.merchants.first();
        if let Some(named) = merchant.and_then(|merchant| merchant.languages.first()) {
            return named;
        }
        let stores = || self.directory.stores.iter();
        let speakers = |language: &str| stores().filter(|one| one.language == language).count();
        // The first of several that as many speak.
        let most = stores().rev().max_by_key(|store| speakers(&store.language));
        most.map_or("", |store| &store.language)
    }

    /// How things stand, in the words of a language.
    pub(super) fn standing(&self, editor: &Editor, language: &str) -> Standing {
        let zone = editor.zone();
        let stood = |author: &str, at| Stood {
            who: self.who(author, editor),
            at: Some(wall_time(at, zone).day_and_time(language)),
        };
        let newest = self.versions.first();
        let published = match newest.filter(|newest| newest.brand == self.own) {
            Some(newest) => Some(stood(&newest.author, newest.at)),
            None if self.own == editor.wearer().first() => None,
            // A file's is among the versions only from the next one on.
            None => Some(Stood {
                who: Who::Operator,
                at: None,
            }),
        };
        let draft = self.draft.as_ref();
        Standing {
            published,
            draft: draft.map(|draft| stood(&draft.author, draft.at)),
        }
    }

    fn who(&self, author: &str, editor: &Editor) -> Who {
        let (session, person) = match Author::read(author).who {
            author::Who::File | author::Who::Operator => return Who::Operator,
            author::Who::Other(_) => return Who::Browser(String::new()),
            author::Who::Studio { session, person } => (session, person),
        };
        let own = &editor.session;
        if session == own.id || (person == own.person && !editor.is_nameless()) {
            return Who::You;
        }
        if let Some(name) = self.names.known(&person) {
            return Who::Person(name.to_owned());
        }
        let known = self.sessions.iter().find(|known| known.id == session);
        Who::Browser(known.map_or_else(String::new, |session| session.browser.clone()))
    }

    /// Stores that don't follow the shop's look, where it is that.
    pub(super) fn own_looks(&self, editor: &Editor, language: &str) -> Vec<Spoken> {
        let stores = self.directory.stores.iter();
        let is_shops = editor.dressed().is_none();
        let own = stores.filter(|store| is_shops && store.brand.is_some());
        own.map(|store| Spoken::of(&store.name, language, &store.language))
            .collect()
    }

    /// The address of a page customers see with this look, if there is one.
    pub(super) fn real_page(&self, editor: &Editor) -> Option<String> {
        let dressed = editor.dressed();
        let follows = |id: &str| {
            let mut stores = self.directory.stores.iter();
            stores.any(|store| store.id == id && store.brand.is_none())
        };
        let follows = |id: &str| dressed.map_or_else(|| follows(id), |store| store.id == id);
        let codes = self.directory.codes.iter().filter(|code| code.enabled);
        let mut following = codes.clone().filter(|code| follows(&code.store_id));
        let any = || codes.clone().next().filter(|_| dressed.is_none());
        let code = following.next().or_else(any)?;
        Some(real::path(&code.code.to_string()))
    }

    /// A code of this merchant's with what its store says for it, and the store.
    pub(super) fn code(&self, code: &str) -> Option<(Code, &Store)> {
        let mut codes = self.directory.codes.iter();
        let code = codes.find(|one| one.code.to_string() == code)?;
        let mut stores = self.directory.stores.iter();
        let store = stores.find(|store| store.id == code.store_id)?;
        Some((code.clone().at(store), store))
    }
}

/// The colours a brand's pages have, in the order of the form's fields.
pub(super) fn shown(brand: &Brand) -> [String; 6] {
    let Palette { light, dark, .. } = Palette::of(&brand.colours);
    let colours = [
        light.accent,
        light.ground,
        light.ink,
        dark.accent,
        dark.ground,
        dark.ink,
    ];
    colours.map(String::from)
}

/// A brand's pictures as pages refer to them.
pub(super) fn pictures(brand: &Brand) -> Pictures {
    let image = |picture: &Picture| Image {
        src: [look::PICTURES, picture.name.as_str()].concat(),
        width: picture.width,
        height: picture.height,
    };
    let logo = brand.logo.as_ref();
    Pictures {
        logo: logo.map(|logo| image(&logo.picture)),
        logo_dark: logo.and_then(|logo| logo.dark.as_ref().map(image)),
        cover: brand.cover.as_ref().map(|cover| image(&cover.small)),
    }
}

/// The brand of a form for looking at: what can't be read of it is as it was before.
pub(super) fn as_far_as_good(body: &[u8], before: &Brand) -> Brand {
    let ReadForm { mut fields, read } = self::read(body, before);
    if read.mistakes.is_empty() {
        return read.brand;
    }
    let good = form::written(before);
    for (field, _) in &read.mistakes {
        fields.take(field, &good);
    }
    form::read(&fields, before).brand
}

/// The brand of a form that came with pairs of names and values.
pub(super) fn read(body: &[u8], before: &Brand) -> ReadForm {
    let pairs = url::form_urlencoded::parse(body).into_owned();
    let fields = Fields::of(pairs);
    let read = form::read(&fields, before);
    ReadForm { fields, read }
}
