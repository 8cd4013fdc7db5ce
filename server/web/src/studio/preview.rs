//! The page in the editor's phone: a customer's page of this merchant's, in a look that nobody saved.
//!
//! It is made of samples: its code, token and attempt are none, and no form can be sent from it.

use std::sync::{Arc, LazyLock};

use app::{
    look::Look,
    pages::Frame,
    samples::{self, SampleShop},
};
use axum::{
    body::Bytes,
    extract::{RawQuery, State},
    response::Response,
};
use brand::{Brand, Mode};
use studio_pages::editor::view::View;
use texts::{Catalogue, Proofing, Texts, built_in};

use super::{
    dresser::Dresser,
    editor::Editor,
    work::{self, Work},
};
use crate::{
    Shared,
    headers::{self, OwnPolicy},
    look, respond,
};
use foundation::store::StoreError;
use shops::marks::Mark;

/// Text at twice its size, as a phone's own setting makes it.
const LARGE: &str = "html{font-size:200%}";

/// English made longer, and turned around: for whoever looks at what fits.
static PSEUDO: LazyLock<Option<Arc<Catalogue>>> = LazyLock::new(|| {
    let english: Vec<_> = built_in().filter(|(tag, _)| *tag == "en").collect();
    let workshop = Proofing {
        pseudo: true,
        notes: Vec::new(),
    };
    Catalogue::of(&english, workshop).ok()
});

/// `GET /studio/preview`: what is saved.
pub(super) async fn saved(
    State(state): State<Shared>,
    Dresser(editor): Dresser,
    RawQuery(query): RawQuery,
) -> Response {
    let query = query.unwrap_or_default();
    let page = looked_at(&state, &editor, query.as_bytes(), false).await;
    page.unwrap_or_else(|error| respond::our_fault(&state, &editor.visit, &error))
}

/// `POST /studio/preview`: the form as it is filled in.
pub(super) async fn unsaved(
    State(state): State<Shared>,
    Dresser(editor): Dresser,
    body: Bytes,
) -> Response {
    let page = looked_at(&state, &editor, &body, true).await;
    page.unwrap_or_else(|error| respond::our_fault(&state, &editor.visit, &error))
}

async fn looked_at(
    state: &Shared,
    editor: &Editor,
    said: &[u8],
    is_form: bool,
) -> Result<Response, StoreError> {
    let work = Work::now(state, editor).await?;
    let mut view = View::first(work.home());
    let mut code = None;
    for (name, value) in url::form_urlencoded::parse(said) {
        view.put(&name, &value);
        if name == "code" && !is_form {
            code = work.code(&value);
        }
    }
    let texts = texts(state, &view.language);
    let brand = match code {
        // A code's page as its customers see it, in what is published.
        Some((_, store)) => store.brand.as_ref().unwrap_or(&work.published).clone(),
        None if is_form => work::as_far_as_good(said, work.brand()),
        None => work.brand().clone(),
    };
    let mut shop = match code {
        Some((ref code, store)) => SampleShop {
            asking: Some(code.asking.clone()),
            note: code.note,
            ..work::sample_of(&editor.merchant, store, Some(code), texts.tag())
        },
        None => work.sample(editor, texts.tag()),
    };
    shop.wording = look::wording_of(&brand);
    let store = match &code {
        Some((_, store)) => Some(*store),
        None => work.shown_store(editor),
    };
    let account = store.map_or(editor.merchant.account.as_str(), |store| &store.account);
    let preview = Preview {
        shop,
        look: {
            let mark = state.marks.of(account);
            let dress = Worn {
                brand: &brand,
                mark: mark.as_ref(),
            };
            forced(dress, &view, texts.tag(), work.home())
        },
        texts,
    };
    Ok(preview.page(state, &view))
}

/// A page that is looked at, with the shop and the look it has.
struct Preview {
    shop: SampleShop,
    look: Look,
    texts: Texts,
}

/// What pages wear: the shop's brand, and what its acquirer requires.
#[derive(Clone, Copy)]
struct Worn<'a> {
    brand: &'a Brand,
    mark: Option<&'a Mark>,
}

/// The look of it as this view wants it.
fn forced(worn: Worn<'_>, view: &View, language: &str, home: &str) -> Look {
    let mode = if view.dark { Mode::Dark } else { Mode::Light };
    let look = look::forced(worn.brand, mode, language, home);
    let mut look = look::marked(look, mode, worn.mark);
    if view.large {
        look.style.push_str(LARGE);
    }
    look
}

impl Preview {
    fn page(self, state: &Shared, view: &View) -> Response {
        let Self {
            mut shop,
            look,
            texts,
        } = self;
        let language = texts.tag().to_owned();
        let table = state.wallets.table();
        let wallet = table.wallets().iter().find(|one| one.name == view.wallet);
        shop.wallet = wallet.map(|wallet| wallet.name_in(&language).to_owned());
        let frame = Frame {
            texts,
            assets: state.site.assets(),
            look,
        };
        let Some(sample) = samples::of_state(view.state) else {
            return respond::see_other("/studio");
        };
        let html = sample.render(&frame, &shop);
        let mut response = respond::shop_page(200, &frame, html);
        response.extensions_mut().insert(OwnPolicy {
            policy: headers::sample_policy(&frame.assets.style),
            framed: true,
        });
        response
    }
}

/// Texts of a language, or of one that nobody speaks; English for any other.
fn texts(state: &Shared, language: &str) -> Texts {
    let known = state.languages.exactly(language);
    let known = known.or_else(|| PSEUDO.as_ref()?.exactly(language));
    known.unwrap_or_else(|| state.languages.choose(&texts::Wishes::default()))
}
