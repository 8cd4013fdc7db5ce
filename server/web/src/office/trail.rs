//! The trail over HTTP: who did what at this shop, as far as the reader may see it.

mod facts;
mod told;
mod wish;

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use domain::{CutOff, Day};
use foundation::{
    page::{Cursor, Page},
    store::StoreError,
};
use office_pages::trail::{TrailForm, TrailPage, TrailRow, trail_page};
use people::{permission::right, rights::Allowed, scope::Reach, store::Whose};
use shops::day::Days;
use studio_pages::Section;
use texts::{Spoken, Texts};
use trail::{
    entry::Entry,
    store::{Sight, Wanted},
};

use super::Map;
use crate::{
    Shared,
    frame::wall_time,
    respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use told::Names;
use wish::{KINDS, Wish};

/// Entries on one page.
const PAGE: u32 = 30;

/// `GET /office/trail`.
pub(super) async fn show(
    State(state): State<Shared>,
    RawQuery(address): RawQuery,
    May { editor, .. }: May<right::AuditOwn>,
) -> Response {
    let wish = Wish::read(&address.unwrap_or_default());
    match shown(&state, &editor, &wish).await {
        Ok(response) => response,
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

async fn shown(state: &Shared, editor: &Editor, wish: &Wish) -> Result<Response, StoreError> {
    let frame = page::frame(state, &editor.visit, Section::Trail.path(), Some(editor));
    let merchant = &editor.merchant.id;
    let map = Map::of_stores(state, merchant).await?;
    let wanted = wanted(editor, &map, wish);
    let page = Page {
        after: wish.before.map(|number| Cursor::behind(number, number)),
        limit: PAGE,
    };
    let listed = state.store.trail(merchant, &wanted, &page).await?;
    let written = Written {
        names: Names::of(state, merchant, &listed.items).await?,
        texts: &frame.texts,
        map: &map,
    };
    let content = TrailPage {
        rows: listed.items.iter().map(|one| written.row(one)).collect(),
        form: form(state, editor, wish, &written.names).await?,
        older: listed.next.as_ref().map(|next| wish.onward(next.at())),
        own: matches!(wanted.sight, Sight::Own(_)),
    };
    let html = trail_page(&frame, &content);
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html,
    };
    Ok(page::answer(state, &editor.visit, finished))
}

/// The clock on the wall of the shop's first store.
fn zone(map: &Map) -> &str {
    let first = map.directory.stores.first();
    first.map_or("UTC", |store| &store.time_zone)
}

/// What is looked for, within what the reader may see.
fn wanted(editor: &Editor, map: &Map, wish: &Wish) -> Wanted {
    let person = editor.session.person.clone();
    let every: Option<Allowed<right::AuditRead>> = editor.rights.allowed();
    let sight = match every.as_ref().map(|every| &every.scope().reach) {
        None => Sight::Own(person),
        Some(Reach::Everywhere) => Sight::All,
        Some(reach @ Reach::Spots(_)) => {
            let stores = map.directory.stores.iter();
            let own = stores.filter(|store| reach.covers_store(&store.id));
            Sight::Stores {
                stores: own.map(|store| store.id.clone()).collect(),
                person,
            }
        }
    };
    // A day as the clock on the wall has it, whenever its money is counted from.
    let days = Days::of(zone(map), CutOff::MIDNIGHT);
    let begins = |day: Day| days.begins(day);
    Wanted {
        sight,
        who: wish.who(),
        actions: wish.actions().to_vec(),
        since: wish.day().map(begins),
        until: wish.day().map(|day| begins(day.plus(1))),
    }
}

async fn form(
    state: &Shared,
    editor: &Editor,
    wish: &Wish,
    names: &Names,
) -> Result<TrailForm, StoreError> {
    let people = state.store.people(Whose::Merchant(&editor.merchant.id));
    let people = people.await?.into_iter().filter(|one| !one.name.is_empty());
    Ok(TrailForm {
        who: wish.who.clone(),
        people: people
            .map(|one| {
                let called = names.apart(&one.id, &one.name);
                (one.id, called)
            })
            .collect(),
        kind: wish.kind.clone(),
        kinds: KINDS.iter().map(|(word, key, _)| (*word, *key)).collect(),
        day: wish.day.clone(),
    })
}

/// What an entry's words are looked up in.
struct Written<'a> {
    names: Names,
    texts: &'a Texts,
    map: &'a Map,
}

impl Written<'_> {
    fn row(&self, entry: &Entry) -> TrailRow {
        let language = self.texts.tag();
        let mut stores = self.map.directory.stores.iter();
        let store = stores.find(|store| store.id == entry.store);
        let zone = store.map_or(zone(self.map), |store| &store.time_zone);
        let facts = facts::Told {
            texts: self.texts,
            currency: store.map(|store| store.currency),
            zone,
        };
        let place = store.map(|store| Spoken::of(&store.name, language, &store.language));
        TrailRow {
            number: entry.number.to_string(),
            sentence: told::sentence(self.texts, &self.names, entry),
            changes: facts.all(entry),
            refused: told::refused(self.texts, entry),
            time: wall_time(entry.at(), zone).day_and_time(language),
            via: told::via(self.texts, entry),
            store: place.map_or_else(|| entry.store.clone(), |place| place.text),
            network: entry.network.clone(),
        }
    }
}
