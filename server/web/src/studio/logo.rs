//! Pictures that merchants send: re-encoded in a process of their own, kept, and put into the draft.

use app::pages::problem::Problem;
use axum::{
    extract::{FromRequest as _, Multipart, Request, State},
    response::Response,
};
use brand::Brand;
use pictures::{Job, Made, Refusal, Role};
use serde::Serialize;
use studio_pages::editor::{
    fields::{Said, Saying},
    notices::Notice,
    pictures::pictures_html,
};

use super::form::{self, ReadForm, Reader};
use super::{
    dresser::Dresser,
    editor::Editor,
    filled::{Filled, shown},
    grounds::bytes,
    look::draft,
    own_form::FORM_HEADER,
    page,
    work::{self, Work},
};
use crate::{Shared, respond};
use foundation::store::StoreError;
use shops::{
    apply::pictures::{grounds, kept_cover, kept_logo, told},
    brands::revision::Revision,
};

/// What a file is for, as the form calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    Logo,
    LogoDark,
    Cover,
}

impl Slot {
    const ALL: [Self; 3] = [Self::Logo, Self::LogoDark, Self::Cover];

    const fn field(self) -> &'static str {
        match self {
            Self::Logo => "logo",
            Self::LogoDark => "logo-dark",
            Self::Cover => "cover",
        }
    }

    fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.field() == name)
    }
}

/// A script's answer.
#[derive(Serialize)]
struct Uploaded {
    /// The part of the page with the pictures, as it is now.
    html: String,
    /// Why there is no new picture; empty if there is one.
    problem: String,
    /// The state of the draft that the page's form is made from now.
    revision: String,
}

/// A file that came, and what came with it.
struct Sent {
    /// What it is for.
    slot: Slot,
    file: Vec<u8>,
    /// The state of the draft that the page beside it was made from.
    seen: Revision,
}

/// What became of a file.
struct Taken {
    /// How things stand now.
    work: Work,
    /// Why there is no new picture.
    refusal: Option<Refusal>,
    /// The state before.
    before: Revision,
}

/// `POST /studio/pictures`: one file.
pub(super) async fn upload(
    State(state): State<Shared>,
    Dresser(editor): Dresser,
    request: Request,
) -> Response {
    let by_script = request.headers().contains_key(FORM_HEADER);
    let Some(Sent { slot, file, seen }) = sent(request).await else {
        return respond::problem(&state, &editor.visit, Problem::BadRequest);
    };
    match taken(&state, &editor, slot, file).await {
        Ok(taken) if taken.refusal.is_none() && !by_script => {
            respond::see_other(&editor.to("/studio#head"))
        }
        Ok(taken) => {
            let from = From {
                slot,
                seen,
                by_script,
            };
            answer(&state, &editor, taken, from)
        }
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

async fn sent(request: Request) -> Option<Sent> {
    let mut parts = Multipart::from_request(request, &()).await.ok()?;
    let (mut slot, mut file, mut seen) = (None, None, Revision::said(""));
    while let Some(part) = parts.next_field().await.ok()? {
        match part.name() {
            Some("role") => slot = Slot::parse(&part.text().await.ok()?),
            Some("revision") => seen = Revision::said(&part.text().await.ok()?),
            Some("file") => file = Some(part.bytes().await.ok()?.to_vec()),
            _ => {}
        }
    }
    Some(Sent {
        slot: slot?,
        file: file?,
        seen,
    })
}

/// Tries to put a picture into a draft that others save, too.
const TRIES: usize = 3;

/// Makes the picture and saves a draft with it, or says why there is none.
async fn taken(
    state: &Shared,
    editor: &Editor,
    slot: Slot,
    file: Vec<u8>,
) -> Result<Taken, StoreError> {
    let work = Work::of(state, editor).await?;
    let refused = |work: Work, refusal| {
        let before = work.revision();
        Ok(Taken {
            work,
            refusal: Some(refusal),
            before,
        })
    };
    let job = match job(state, work.brand(), slot, file).await? {
        Ok(job) => job,
        Err(refusal) => return refused(work, refusal),
    };
    if !state.throttle.take_picture(&editor.merchant.id) {
        return refused(work, Refusal::Unavailable);
    }
    let made = match state.workshop.make(&job).await {
        Ok(made) => made,
        Err(refusal) => return refused(work, refusal),
    };
    put(state, editor, work, &made).await
}

/// Puts a picture into whatever draft there is: nothing else of it changes.
async fn put(
    state: &Shared,
    editor: &Editor,
    mut work: Work,
    made: &Made,
) -> Result<Taken, StoreError> {
    let merchant = &editor.merchant.id;
    for _ in 0..TRIES {
        let before = work.revision();
        let mut brand = work.brand().clone();
        let mut keep = Vec::new();
        match made {
            Made::Logo(logo) => brand.logo = Some(kept_logo(logo, &mut keep)),
            Made::Cover(cover) => brand.cover = Some(kept_cover(cover, &mut keep)),
        }
        for (_, picture) in &keep {
            let at = state.clock.now();
            state.brands.keep_picture(merchant, picture, at).await?;
        }
        let draft = draft(state, editor, brand);
        let saved = state
            .brands
            .save_draft(editor.wearer(), &draft, Some(&before));
        let saved = saved.await;
        work = Work::of(state, editor).await?;
        match saved {
            Ok(()) => {
                return Ok(Taken {
                    work,
                    refusal: None,
                    before,
                });
            }
            Err(StoreError::Conflict) => {}
            Err(error) => return Err(error),
        }
    }
    Err(StoreError::Conflict)
}

/// What is asked of the workshop; a logo is made together with the one for dark pages.
async fn job(
    state: &Shared,
    brand: &Brand,
    slot: Slot,
    file: Vec<u8>,
) -> Result<Result<Job, Refusal>, StoreError> {
    if file.is_empty() {
        return Ok(Err(Refusal::Format));
    }
    let logo = brand.logo.as_ref();
    let (role, file, dark) = match slot {
        Slot::Cover => (Role::Cover, file, None),
        Slot::Logo => {
            let dark = logo.and_then(|logo| logo.dark.as_ref());
            (Role::Logo, file, bytes(state, dark).await?)
        }
        Slot::LogoDark => match bytes(state, logo.map(|logo| &logo.picture)).await? {
            Some(logo) => (Role::Logo, logo, Some(file)),
            None => return Ok(Err(Refusal::Format)),
        },
    };
    Ok(Ok(Job {
        role,
        file,
        dark,
        grounds: grounds(brand),
    }))
}

/// Where a file came from, and who waits for the answer.
struct From {
    slot: Slot,
    /// The state of the draft that the page was made from.
    seen: Revision,
    by_script: bool,
}

fn answer(state: &Shared, editor: &Editor, taken: Taken, from: From) -> Response {
    let From {
        slot,
        seen,
        by_script,
    } = from;
    let Taken {
        work,
        refusal,
        before,
    } = taken;
    let frame = page::frame(state, &editor.visit, "", Some(editor));
    let problem = refusal.as_ref().map(|why| told(&frame.texts, why));
    let fields = form::written(work.brand());
    let read = form::read(&fields, work.brand());
    let form = ReadForm { fields, read };
    let mut more = Said::default();
    if let Some(text) = problem.clone() {
        more.add(slot.field(), Saying { wrong: true, text });
    }
    // A form that was made from another state stays one: saving it has to be asked about.
    let revision = if seen == before || !by_script {
        work.revision()
    } else {
        seen
    };
    if !by_script {
        let filled = Filled {
            status: 422,
            form,
            more,
            revision,
            notice: Notice::Nothing,
        };
        return shown(state, editor, &work, filled);
    }
    let texts = &frame.texts;
    let mut said = work.said(state, &Reader { editor, texts }, &form);
    for (field, sayings) in more.0 {
        said.0.entry(field).or_default().extend(sayings);
    }
    let status = match refusal {
        Some(_) => 422,
        None => 200,
    };
    let uploaded = Uploaded {
        html: pictures_html(&frame.texts, &work::pictures(work.brand()), &said),
        problem: problem.unwrap_or_default(),
        revision: revision.to_string(),
    };
    respond::answer(status, &uploaded)
}
