//! Pictures that merchants send: made anew in a process of their own, kept, and put into the draft.

use app::{
    pages::problem::Problem,
    studio::editor::{
        fields::{Said, Saying},
        pictures::pictures_html,
    },
};
use axum::{
    Json,
    extract::{FromRequest as _, Multipart, Request, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use brand::{Brand, Logo, Picture};
use pictures::{Made, Order, Refusal, Role};
use serde::Serialize;

use super::{
    editor::{Editor, FORM_HEADER},
    look::{draft, shown},
    page,
    work::{self, Work},
};
use crate::{
    apply::pictures::{grounds, kept_cover, kept_logo, told},
    http::{Shared, respond},
    storage::StoreError,
    studio::form,
};

/// What a file is for, as the form calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Logo,
    LogoDark,
    Cover,
}

impl Place {
    const ALL: [Self; 3] = [Self::Logo, Self::LogoDark, Self::Cover];

    const fn field(self) -> &'static str {
        match self {
            Self::Logo => "logo",
            Self::LogoDark => "logo-dark",
            Self::Cover => "cover",
        }
    }

    fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.field() == name)
    }
}

/// A script's answer.
#[derive(Serialize)]
struct Uploaded {
    /// The part of the page with the pictures, as it is now.
    html: String,
    /// Why there is no new picture; empty if there is one.
    problem: String,
}

/// `POST /studio/pictures`: one file.
pub(super) async fn upload(
    State(state): State<Shared>,
    editor: Editor,
    request: Request,
) -> Response {
    let by_script = request.headers().contains_key(FORM_HEADER);
    let Some((place, file)) = sent(request).await else {
        return respond::problem(&state, &editor.visit, Problem::BadRequest);
    };
    match taken(&state, &editor, (place, file)).await {
        Ok((work, None)) if !by_script => {
            drop(work);
            respond::see_other("/studio#head")
        }
        Ok((work, refusal)) => answer(&state, &editor, (&work, place, refusal), by_script),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// What the file is for, and the file.
async fn sent(request: Request) -> Option<(Place, Vec<u8>)> {
    let mut parts = Multipart::from_request(request, &()).await.ok()?;
    let (mut place, mut file) = (None, None);
    while let Some(part) = parts.next_field().await.ok()? {
        match part.name() {
            Some("role") => place = Place::parse(&part.text().await.ok()?),
            Some("file") => file = Some(part.bytes().await.ok()?.to_vec()),
            _ => {}
        }
    }
    Some((place?, file?))
}

/// Makes the picture and saves a draft with it, or says why there is none. Either way how things
/// stand then.
async fn taken(
    state: &Shared,
    editor: &Editor,
    (place, file): (Place, Vec<u8>),
) -> Result<(Work, Option<Refusal>), StoreError> {
    let work = Work::of(state, editor).await?;
    let order = match order(state, work.brand(), (place, file)).await? {
        Ok(order) => order,
        Err(refusal) => return Ok((work, Some(refusal))),
    };
    if !state.throttle.take_picture(&editor.merchant.id) {
        return Ok((work, Some(Refusal::Unavailable)));
    }
    let made = match state.workshop.make(&order).await {
        Ok(made) => made,
        Err(refusal) => return Ok((work, Some(refusal))),
    };
    let mut brand = work.brand().clone();
    let mut keep = Vec::new();
    match made {
        Made::Logo(logo) => brand.logo = Some(kept_logo(&logo, &mut keep)),
        Made::Cover(cover) => brand.cover = Some(kept_cover(&cover, &mut keep)),
    }
    for (_, picture) in &keep {
        state
            .brands
            .keep_picture(&editor.merchant.id, picture)
            .await?;
    }
    let draft = draft(state, editor, brand);
    state.brands.save_draft(&editor.merchant.id, &draft).await?;
    Ok((Work::of(state, editor).await?, None))
}

/// What is asked of the workshop; a logo is made together with the one for dark pages.
async fn order(
    state: &Shared,
    brand: &Brand,
    (place, file): (Place, Vec<u8>),
) -> Result<Result<Order, Refusal>, StoreError> {
    if file.is_empty() {
        return Ok(Err(Refusal::Format));
    }
    let logo = brand.logo.as_ref();
    let (role, file, dark) = match place {
        Place::Cover => (Role::Cover, file, None),
        Place::Logo => {
            let dark = logo.and_then(|logo| logo.dark.as_ref());
            (Role::Logo, file, bytes(state, dark).await?)
        }
        Place::LogoDark => match bytes(state, logo.map(|logo| &logo.picture)).await? {
            Some(logo) => (Role::Logo, logo, Some(file)),
            None => return Ok(Err(Refusal::Format)),
        },
    };
    Ok(Ok(Order {
        role,
        file,
        dark,
        grounds: grounds(brand),
    }))
}

async fn bytes(state: &Shared, picture: Option<&Picture>) -> Result<Option<Vec<u8>>, StoreError> {
    let Some(picture) = picture else {
        return Ok(None);
    };
    let stored = state.brands.picture(&picture.name).await?;
    Ok(stored.map(|stored| stored.bytes))
}

fn answer(
    state: &Shared,
    editor: &Editor,
    (work, place, refusal): (&Work, Place, Option<Refusal>),
    by_script: bool,
) -> Response {
    let frame = page::frame(state, &editor.visit, ("", Some(editor)));
    let problem = refusal.as_ref().map(|why| told(&frame.texts, why));
    let fields = form::written(work.brand());
    let read = form::read(&fields, work.brand());
    let mut more = Said::default();
    if let Some(text) = problem.clone() {
        more.add(place.field(), Saying { wrong: true, text });
    }
    if !by_script {
        return shown(state, editor, (422, work), (&fields, &read, more));
    }
    let mut said = work.said((state, editor, &frame.texts), (&fields, &read));
    for (field, sayings) in more.0 {
        said.0.entry(field).or_default().extend(sayings);
    }
    let uploaded = Uploaded {
        html: pictures_html(&frame.texts, &work::pictures(work.brand()), &said),
        problem: problem.unwrap_or_default(),
    };
    let status = if refusal.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    respond::spoken((status, Json(uploaded)).into_response())
}

/// A logo without the one for dark pages; whether it needs a plate there is found out anew.
pub(super) fn without_dark(logo: Option<Logo>) -> Option<Logo> {
    logo.map(|logo| Logo { dark: None, ..logo })
}

/// The same brand, with its logo looked at on its grounds again where those or the logo changed.
pub(super) async fn seen_on_its_grounds(
    state: &Shared,
    mut brand: Brand,
    before: &Brand,
) -> Result<Brand, StoreError> {
    let Some(logo) = &brand.logo else {
        return Ok(brand);
    };
    if grounds(&brand) == grounds(before) && brand.logo == before.logo {
        return Ok(brand);
    }
    let Some(file) = bytes(state, Some(&logo.picture)).await? else {
        return Ok(brand);
    };
    let order = Order {
        role: Role::Logo,
        file,
        dark: bytes(state, logo.dark.as_ref()).await?,
        grounds: grounds(&brand),
    };
    // The files are the ones that are kept already; only what was seen of them is new.
    if let Ok(Made::Logo(made)) = state.workshop.make(&order).await {
        let seen = kept_logo(&made, &mut Vec::new());
        brand.logo = Some(Logo {
            plate_on_light: seen.plate_on_light,
            plate_on_dark: seen.plate_on_dark,
            ..logo.clone()
        });
    }
    Ok(brand)
}
