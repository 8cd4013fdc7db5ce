//! A merchant's printed codes: pages that show them, and the files themselves.
//!
//! Another merchant's code is as unknown here as one that never was.

mod file;
pub(crate) mod said;
pub(crate) mod wish;

use std::sync::Arc;

use axum::{
    extract::{Path, RawQuery, State},
    response::Response,
};
use brand::Brand;
use domain::EntryCode;
use people::permission::right;
use studio_pages::{
    Section, StudioFrame,
    posters::{
        Choices, Looks, PosterPage, PosterRow, PosterStore, PostersPage, Sheet, poster_page,
        posters_page,
    },
    refused::Refusal,
};
use texts::{Catalogue, Spoken, Texts};

use super::{
    dresser,
    editor::{Editor, May},
    page,
};
use crate::{Shared, posters, respond};
use file::NotMade;
pub(super) use file::file;
use foundation::store::StoreError;
use said::Said;
use shops::{
    brands::{Draft, Wearer},
    shop::{Directory, Shop, Store},
};
use wish::{What, Wish};

/// All of them in the look that is being worked on.
const DRAFT: &str = "/studio/posters?draft=1";

/// Where a code's poster is shown.
fn path(code: &EntryCode) -> String {
    format!("{}/{code}", Section::Posters.path())
}

/// `GET /studio/posters`.
pub(super) async fn show(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    May { editor, allowed }: May<right::CodesPrint>,
) -> Response {
    let draft = Wish::read(query.as_deref()).is_some_and(|wish| wish.draft);
    let editor = match dresser::perhaps(&state, editor, query.as_deref()).await {
        Ok(editor) => editor,
        Err(response) => return response,
    };
    let found = async {
        let directory = state.store.directory_of(&editor.merchant.id).await?;
        let drafted = state.brands.draft(editor.wearer()).await?.is_some();
        Ok::<_, StoreError>((directory, drafted))
    };
    let (directory, drafted) = match found.await {
        Ok(found) => found,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let at = Section::Posters.path();
    let frame = page::frame(&state, &editor.visit, at, Some(&editor));
    let draft = draft && drafted;
    let stores = directory.stores.iter();
    let stores = stores.filter(|store| allowed.scope().reach.covers_store(&store.id));
    let dressed = editor.dressed();
    let stores = stores.filter(|store| dressed.is_none_or(|one| one.id == store.id));
    let stores = stores.map(|store| store_card(&frame, store, &directory, draft));
    let content = PostersPage {
        stores: stores.collect(),
        looks: Looks {
            addresses: drafted.then(|| [at, DRAFT].map(|to| editor.to(to))),
            draft,
        },
    };
    let html = posters_page(&frame, content);
    page::answer(
        &state,
        &editor.visit,
        page::Finished {
            status: 200,
            frame: &frame,
            html,
        },
    )
}

fn store_card(
    frame: &StudioFrame,
    store: &Store,
    directory: &Directory,
    draft: bool,
) -> PosterStore {
    let codes = directory.codes.iter();
    let codes = codes.filter(|code| code.store_id == store.id);
    let wish = Wish::default().in_look(draft);
    let codes = codes.map(|code| PosterRow {
        counter: code.label.clone(),
        code: code.code.to_string(),
        to: path(&code.code) + if draft { "?draft=1" } else { "" },
        picture: code.enabled.then(|| sheet(&code.code, &wish)),
    });
    PosterStore {
        name: Spoken::of(&store.name, frame.texts.tag(), &store.language),
        codes: codes.collect(),
    }
}

fn sheet(code: &EntryCode, wish: &Wish) -> Sheet {
    Sheet {
        src: format!("{}/svg?{}&show=1", path(code), wish.query()),
        sides: wish.what.sides(),
    }
}

/// `GET /studio/posters/{code}`.
pub(super) async fn show_code(
    State(state): State<Shared>,
    Path(code): Path<String>,
    RawQuery(query): RawQuery,
    may: May<right::CodesPrint>,
) -> Response {
    let asked = asked(&state, &may, &code, query.as_deref()).await;
    let editor = may.editor;
    let asked = match asked {
        Ok(Some(asked)) => asked,
        Ok(None) => return missing(&state, &editor),
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    // Made before the page is, which says what is otherwise on it; the picture is on the shelf then.
    let made = file::made(&state, &asked, poster::Format::Svg).await;
    let frame = page::frame(&state, &editor.visit, "", Some(&editor));
    match Said::of(&frame.texts, made) {
        Ok(said) => code_page(&state, &editor, &asked, said),
        Err(NotMade::Press(error)) => respond::our_fault(&state, &editor.visit, &error),
        Err(NotMade::Store(error)) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// A code of this merchant, and what is to be printed of it.
struct Asked {
    shop: Shop,
    wish: Wish,
    /// The look that is being worked on for its store, if there is one.
    drafted: Option<Brand>,
}

impl Asked {
    /// The look it is printed in.
    fn look(&self) -> Option<&Brand> {
        let draft = self.drafted.as_ref().filter(|_| self.wish.draft);
        draft.or(self.shop.brand())
    }
}

/// `None` if there is nothing of this merchant's with such an address.
async fn asked(
    state: &Shared,
    may: &May<right::CodesPrint>,
    code: &str,
    query: Option<&str>,
) -> Result<Option<Asked>, StoreError> {
    let (Ok(code), Some(mut wish)) = (EntryCode::parse(code), Wish::read(query)) else {
        return Ok(None);
    };
    let shop = state.store.shop(&code).await?;
    let May { editor, allowed } = may;
    let reach = &allowed.scope().reach;
    let own = |shop: &Shop| {
        shop.merchant.id == editor.merchant.id && reach.covers(&shop.store.id, shop.till)
    };
    let Some(shop) = shop.filter(|shop| own(shop) && shop.code.replaced.is_none()) else {
        return Ok(None);
    };
    let draft = drafted(state, &shop).await?;
    wish.draft &= draft.is_some();
    Ok(Some(Asked {
        shop,
        wish,
        drafted: draft.map(|draft| draft.brand),
    }))
}

/// What a store will wear once it is published: its own draft, or the shop's where it has no look of its own.
async fn drafted(state: &Shared, shop: &Shop) -> Result<Option<Draft>, StoreError> {
    let (merchant, store) = (&shop.merchant.id, &shop.store);
    let own = state
        .brands
        .draft(Wearer::store(merchant, &store.id))
        .await?;
    if own.is_some() || store.brand.is_some() {
        return Ok(own);
    }
    state.brands.draft(Wearer::shop(merchant)).await
}

/// What can be chosen, with what is chosen now.
pub(crate) fn choices(
    catalogue: &Arc<Catalogue>,
    wish: &Wish,
    chosen: &[Texts],
    sheets: &[What],
) -> Choices {
    let languages = |place: usize| {
        let chosen = chosen.get(place).map(Texts::tag);
        let named = catalogue.tags().filter_map(|tag| {
            let name = catalogue.exactly(tag)?.get("language-name");
            Some((tag.to_owned(), name, chosen == Some(tag)))
        });
        named.collect::<Vec<_>>()
    };
    let sheets = sheets.iter().map(|what| (what.word(), *what == wish.what));
    Choices {
        sheets: sheets.collect(),
        languages: [0, 1, 2].map(languages),
    }
}

fn missing(state: &Shared, editor: &Editor) -> Response {
    page::refused(state, &editor.visit, Some(editor), Refusal::Missing)
}

fn code_page(state: &Shared, editor: &Editor, asked: &Asked, said: Said) -> Response {
    let code = &asked.shop.code;
    let at = path(&code.code);
    let frame = page::frame(state, &editor.visit, &at, Some(editor));
    let catalogue = state.languages.catalogue();
    let wish = &asked.wish;
    let Ok(chosen) = posters::languages(&catalogue, wish.languages(), &asked.shop) else {
        return missing(state, editor);
    };
    let choices = choices(&catalogue, wish, &chosen, &What::ALL);
    let looks = [false, true].map(|draft| format!("{at}?{}", wish.in_look(draft).query()));
    let store = &asked.shop.store;
    let content = PosterPage {
        store: Spoken::of(&store.name, frame.texts.tag(), &store.language),
        counter: code.label.clone(),
        code: code.code.to_string(),
        picture: code.enabled.then(|| sheet(&code.code, wish)),
        is_made: said.problem.is_none(),
        choices,
        looks: Looks {
            addresses: asked.drafted.as_ref().map(|_| looks),
            draft: wish.draft,
        },
        at: at.clone(),
        problem: said.problem,
        remarks: said.remarks,
    };
    let status = if content.problem.is_some() { 422 } else { 200 };
    let html = poster_page(&frame, content);
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
