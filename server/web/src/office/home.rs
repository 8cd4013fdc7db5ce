//! The start page: who one is, and at which shops.

mod shut;

use axum::{body::Bytes, extract::State, response::Response};
use domain::{Day, Money};
use office_pages::{
    home::{HomePage, ShopCard, Step, TodayRow, home_page},
    search::{AT, DAY},
};
use people::{
    apart::Apart,
    permission::{Permission, right},
    person::Membership,
    scope::Spot,
    store::Whose,
};
use studio_pages::{Section, refused::Refusal};
use texts::{AmountStyle, Spoken, Texts};

use super::{Map, invite, seeing::Seeing};
use crate::{
    Shared, respond,
    studio::{editor::Editor, page},
};
use ::till::{screen::Tills, store::DayOf};
use foundation::store::StoreError;

/// `GET /office`. Who came by a link of the studio begins there.
pub(super) async fn show(State(state): State<Shared>, editor: Editor) -> Response {
    if editor.is_nameless() {
        return respond::see_other(Section::Editor.path());
    }
    let at = Section::Home.path();
    let frame = page::frame(&state, &editor.visit, at, Some(&editor));
    let content = match content(&state, &editor, &frame.texts).await {
        Ok(content) => content,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let html = home_page(&frame, &content);
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html,
    };
    page::answer(&state, &editor.visit, finished)
}

async fn content(state: &Shared, editor: &Editor, texts: &Texts) -> Result<HomePage, StoreError> {
    let language = texts.tag();
    let id = &editor.session.person;
    let person = state.store.person(id).await?;
    let memberships = state.store.memberships(Whose::Person(id)).await?;
    let mut shops = Vec::new();
    // They come merchant by merchant.
    for own in memberships.chunk_by(|one, next| one.merchant == next.merchant) {
        shops.extend(card(state, own, language).await?);
    }
    for shop in &mut shops {
        shop.here = shop.id == editor.merchant.id;
    }
    shops.sort_by_key(|shop| !shop.here);
    let may = editor.rights.reach(Permission::RefundsRequest);
    // As colleagues and screens call them.
    let colleagues = state.store.people(Whose::Merchant(&editor.merchant.id));
    let colleagues = colleagues.await?;
    let names = colleagues
        .iter()
        .map(|one| (one.id.as_str(), one.name.as_str()));
    let apart = Apart::of(names);
    Ok(HomePage {
        has_pin: may.is_some(),
        name: person.map_or_else(String::new, |person| apart.called(id, &person.name)),
        today: today(state, editor, language).await?,
        shut: shut::rows(state, editor, texts).await?,
        steps: steps(state, editor).await?,
        shops,
    })
}

/// What came in today where this editor sees payments.
async fn today(
    state: &Shared,
    editor: &Editor,
    language: &str,
) -> Result<Vec<TodayRow>, StoreError> {
    let Some(allowed) = editor.rights.allowed::<right::PaymentsRecent>() else {
        return Ok(Vec::new());
    };
    let seeing = Seeing::of(state, editor, &allowed).await?;
    let style = AmountStyle::of(language);
    let mut rows = Vec::new();
    for store in &seeing.map.directory.stores {
        if !seeing.sight.stores().any(|seen| seen == store.id) {
            continue;
        }
        let day = store.days.day(state.clock.now());
        let tills = seeing.sight.tills_of(&store.id);
        let of = DayOf {
            store: &store.id,
            tills: &tills.map_or(Tills::Every, Tills::Some),
            day,
        };
        let sum = state.store.day_sum(of).await?;
        let amount = |minor| Money::from_minor(minor, store.currency);
        let Ok(taken) = amount(sum.minor) else {
            continue;
        };
        let back = amount(sum.back).ok().filter(|back| !back.is_zero());
        rows.push(TodayRow {
            store: Spoken::of(&store.name, language, &store.language),
            sum: style.amount(taken),
            count: u32::try_from(sum.count).unwrap_or(u32::MAX),
            back: back.map(|back| style.amount(back)),
            to: of_day(&store.id, day),
        });
    }
    Ok(rows)
}

/// The address of a day's payments at a store.
fn of_day(store: &str, day: Day) -> String {
    let spot = Spot {
        store: store.to_owned(),
        till: None,
    };
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    pairs.append_pair(DAY, &day.to_string());
    pairs.append_pair(AT, &invite::word(&spot));
    [Section::Payments.path(), "?", &pairs.finish()].concat()
}

/// What somebody who may do it should do next.
async fn steps(state: &Shared, editor: &Editor) -> Result<Vec<Step>, StoreError> {
    let merchant = &editor.merchant.id;
    let mut steps = Vec::new();
    if editor.rights.allowed::<right::ScreensWrite>().is_some()
        && state.store.screens(Some(merchant)).await?.is_empty()
    {
        steps.push(Step::Screen);
    }
    if editor.rights.allowed::<right::StaffWrite>().is_some() {
        let all = state.store.memberships(Whose::Merchant(merchant)).await?;
        let own = &editor.session.person;
        if all.iter().all(|one| one.person == *own) {
            steps.push(Step::Colleague);
        }
    }
    Ok(steps)
}

async fn card(
    state: &Shared,
    own: &[Membership],
    language: &str,
) -> Result<Option<ShopCard>, StoreError> {
    let Some(first) = own.first() else {
        return Ok(None);
    };
    let map = Map::naming(state, &first.merchant, own).await?;
    let merchant = map.directory.merchants.first();
    Ok(merchant.map(|merchant| {
        let home = merchant.languages.first().map(String::as_str);
        ShopCard {
            id: merchant.id.clone(),
            name: Spoken::of(&merchant.name, language, home.unwrap_or_default()),
            roles: own.iter().map(|one| map.line(one, language)).collect(),
            here: false,
        }
    }))
}

/// `POST /office/shop`: goes on at another shop of theirs. One that isn't theirs is as unknown as one
/// that never was.
pub(super) async fn work(State(state): State<Shared>, editor: Editor, body: Bytes) -> Response {
    let mut fields = url::form_urlencoded::parse(&body);
    let merchant = fields.find(|(name, _)| name == "merchant");
    let merchant = merchant.map(|(_, id)| id.into_owned()).unwrap_or_default();
    match state.access().work_at(&editor.session, &merchant).await {
        Ok(true) => respond::see_other(Section::Home.path()),
        Ok(false) => page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}
