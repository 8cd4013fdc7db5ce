//! The list of codes.

use std::collections::BTreeMap;

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use domain::{EntryCode, Money};
use foundation::{clock::Timestamp, store::StoreError};
use office_pages::{
    codes::{CodeLine, CodesPage, QUERY, StoreCodes, codes_page},
    payment::Notice,
};
use people::{
    permission::{Permission, right},
    rights::Allowed,
    scope::Reach,
};
use shops::{
    own::OldCode,
    shop::{Shop, Store, TillId},
};
use studio_pages::Section;
use texts::{AmountStyle, Spoken, Texts};

use super::{path, print};
use crate::{
    Shared,
    frame::wall_time,
    office::stores,
    respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// What is on the list.
struct Found {
    stores: Vec<Store>,
    shops: Vec<Shop>,
    paid: BTreeMap<TillId, Timestamp>,
    /// Codes that were replaced and still work.
    old: Vec<OldCode>,
}

/// `GET /office/codes`.
pub(in crate::office) async fn show(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    May { editor, allowed }: May<right::CodesPrint>,
) -> Response {
    let found = match found(&state, &allowed).await {
        Ok(found) => found,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let query = query.unwrap_or_default();
    let asked = |wanted: &str| {
        let mut pairs = url::form_urlencoded::parse(query.as_bytes());
        let found = pairs.find(|(name, _)| name == wanted);
        found.map_or_else(String::new, |(_, value)| {
            value.trim().chars().take(100).collect()
        })
    };
    let frame = page::frame(&state, &editor.visit, Section::Codes.path(), Some(&editor));
    let looked = asked(QUERY);
    let writes = editor.rights.reach(Permission::CodesWrite);
    let stores = found.stores.iter();
    let stores = stores.map(|store| StoreCodes {
        settings: settings(store, writes.as_ref()),
        closed: stores::closed(store, state.clock.now(), &frame.texts),
        ..card(&found, store, &frame.texts, &looked)
    });
    let stores = stores.filter(|card| looked.is_empty() || !card.codes.is_empty());
    let made = made(&frame.texts, &found.shops, &query);
    let content = CodesPage {
        stores: stores.collect(),
        query: looked.clone(),
        count: found.shops.len(),
        may_make: may_make(&editor, &found.stores),
        notice: made,
    };
    let html = codes_page(&frame, &content);
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html,
    };
    page::answer(&state, &editor.visit, finished)
}

/// What is said after codes were made, how many and which were there already; or after one was removed.
fn made(texts: &Texts, shops: &[Shop], query: &str) -> Option<Notice> {
    let field = |wanted: &str| {
        let mut fields = url::form_urlencoded::parse(query.as_bytes());
        let found = fields.find(|(name, _)| name == wanted);
        found.map_or_else(String::new, |(_, value)| value.into_owned())
    };
    if field("told") == "removed" {
        return Some(Notice {
            words: texts.get("office-code-told-removed"),
            is_problem: false,
        });
    }
    let count: u16 = field("made").parse().ok()?;
    let made = texts.count("office-codes-made", ("count", count.into()), &[]);
    let there = field("there");
    let there: Vec<&str> = there.split(',').collect();
    let own = shops.iter();
    let own = own.filter(|shop| there.contains(&shop.code.code.as_str()));
    let names: Vec<&str> = own.map(|shop| shop.code.label.as_str()).collect();
    let words = if names.is_empty() {
        made
    } else {
        let names = names.join(", ");
        format!(
            "{made} {}",
            texts.with("office-codes-there", &[("names", &names)])
        )
    };
    Some(Notice {
        words,
        is_problem: false,
    })
}

/// Whether there is a store at all of whose tills the reader may make one.
fn may_make(editor: &Editor, stores: &[Store]) -> bool {
    let reach = editor.rights.reach(Permission::CodesWrite);
    reach.is_some_and(|reach| stores.iter().any(|store| reach.covers_store(&store.id)))
}

async fn found(state: &Shared, allowed: &Allowed<right::CodesPrint>) -> Result<Found, StoreError> {
    let scope = allowed.scope();
    let mut shops = state.store.shops_of(&scope.merchant).await?;
    shops.retain(|shop| scope.reach.covers(&shop.store.id, shop.till));
    let mut stores = state.store.directory_of(&scope.merchant).await?.stores;
    stores.retain(|store| {
        let mut shops = shops.iter();
        scope.reach.covers_store(&store.id) || shops.any(|shop| shop.store.id == store.id)
    });
    let paid = state.store.last_paid(&scope.merchant).await?;
    let now = state.clock.now();
    let old = state.store.old_codes(&scope.merchant, now).await?;
    Ok(Found {
        stores,
        shops,
        paid,
        old,
    })
}

fn card(found: &Found, store: &Store, texts: &Texts, looked: &str) -> StoreCodes {
    let own = found.shops.iter().filter(|shop| shop.store.id == store.id);
    let own = own.filter(|shop| is_meant(found, shop, looked));
    StoreCodes {
        name: Spoken::of(&store.name, texts.tag(), &store.language),
        currency: store.currency.code(),
        print: own.clone().next().map(|_| print::path(&store.id)),
        settings: None,
        closed: None,
        codes: own.map(|shop| line(found, shop, texts)).collect(),
    }
}

/// Where the store is set, for those who may.
fn settings(store: &Store, writes: Option<&Reach>) -> Option<String> {
    let may = writes.is_some_and(|reach| reach.covers_store(&store.id));
    may.then(|| stores::path(store))
}

/// Whether it is what is looked for: by its name, or by what is printed, also on sheets that it had before.
fn is_meant(found: &Found, shop: &Shop, looked: &str) -> bool {
    let lower = |text: &str| text.to_lowercase();
    let typed = EntryCode::parse(looked).ok();
    let part = looked.to_uppercase();
    let is_it = |code: &EntryCode| typed.as_ref() == Some(code) || code.as_str().contains(&part);
    let mut old = found.old.iter().filter(|old| old.till == shop.till);
    lower(&shop.code.label).contains(&lower(looked))
        || is_it(&shop.code.code)
        || old.any(|old| is_it(&old.code))
}

fn line(found: &Found, shop: &Shop, texts: &Texts) -> CodeLine {
    let paid = found.paid.get(&shop.till);
    let time = |at: &Timestamp| wall_time(*at, &shop.store.time_zone).day_and_time(texts.tag());
    CodeLine {
        label: shop.code.label.clone(),
        code: shop.code.code.grouped(),
        amount: fixed_amount(shop, texts.tag()),
        to: path(&shop.code.code),
        mark: (!shop.code.enabled).then(|| texts.get("studio-codes-off")),
        paid: paid.map(time),
    }
}

/// What is paid at a code, if that is one amount.
pub(super) fn fixed_amount(shop: &Shop, language: &str) -> Option<String> {
    let minor = shop.code.asking.fixed()?;
    let money = Money::from_minor(minor, shop.store.currency).ok()?;
    Some(AmountStyle::of(language).amount(money))
}
