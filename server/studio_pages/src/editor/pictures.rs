//! Logo and cover: what is there, and the way to give another. Each picture has a small form of its
//! own beside the big one, since forms can't stand in one another.

use leptos::prelude::*;
use texts::Texts;

use super::{
    fields::Said,
    parts::{invalid, said, said_id},
};
use crate::frame::{FORM_FIELD, StudioFrame};

/// A picture with its size in pixels, so that nothing moves when it comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Its address.
    pub src: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// The pictures of what is being worked on.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    /// The mark.
    pub logo: Option<Image>,
    /// The same for dark pages.
    pub logo_dark: Option<Image>,
    /// The picture across the page.
    pub cover: Option<Image>,
}

/// What a picture is for.
struct Role {
    /// Its field's name.
    field: &'static str,
    /// The keys of its texts.
    label: &'static str,
    hint: &'static str,
}

const ROLES: [Role; 3] = [
    Role {
        field: "logo",
        label: "studio-logo",
        hint: "studio-logo-hint",
    },
    Role {
        field: "logo-dark",
        label: "studio-logo-dark",
        hint: "studio-logo-dark-hint",
    },
    Role {
        field: "cover",
        label: "studio-cover",
        hint: "studio-cover-hint",
    },
];
/// What is offered by a device's own chooser.
const ACCEPT: &str = ".svg,.png,.jpg,.jpeg,.webp,image/svg+xml,image/png,image/jpeg,image/webp";

/// The forms that send a file, each with its token first and whose look it is for: both are read before anything else.
pub(super) fn forms(frame: &StudioFrame) -> impl IntoView + use<> {
    let token = frame.editing.as_ref();
    let token = token.map_or_else(String::new, |editing| editing.form.clone());
    ROLES
        .map(|Role { field: role, .. }| {
            let (id, to) = (form_id(role), frame.to("/studio/pictures"));
            view! {
                <form id=id method="post" action=to enctype="multipart/form-data">
                    <input type="hidden" name=FORM_FIELD value=token.clone()/>
                    {frame.look_field()}
                    <input type="hidden" name="role" value=role/>
                </form>
            }
        })
        .into_iter()
        .collect::<Vec<_>>()
}

fn form_id(role: &str) -> String {
    format!("upload-{role}")
}

/// The part of the page that changes with every picture, for a script to put in its place.
pub fn pictures_html(texts: &Texts, pictures: &Pictures, said: &Said) -> String {
    use leptos::reactive::owner::Owner;

    Owner::new().with(|| rows(texts, pictures, said).to_html())
}

/// A row for each picture; the one for dark pages once there is a logo.
pub(super) fn rows(texts: &Texts, pictures: &Pictures, said: &Said) -> impl IntoView + use<> {
    let there = [&pictures.logo, &pictures.logo_dark, &pictures.cover];
    let rows = ROLES.iter().zip(there);
    let has_logo = pictures.logo.is_some();
    let rows = rows.filter(|(of, _)| of.field != "logo-dark" || has_logo);
    rows.map(|(role, image)| row(texts, role, image.as_ref(), said).into_any())
        .collect::<Vec<_>>()
}

fn row(
    texts: &Texts,
    of: &Role,
    image: Option<&Image>,
    said_so_far: &Said,
) -> impl IntoView + use<> {
    let Role {
        field: role,
        label,
        hint,
    } = *of;
    let name = texts.get(label);
    let (id, hint_id, form) = (
        format!("file-{role}"),
        format!("{role}-hint"),
        form_id(role),
    );
    let described = format!("{hint_id} {}", said_id(role));
    let class = format!("picture-frame frame-{role}");
    let shown = image.cloned().map(|Image { src, width, height }| {
        view! { <span class=class><img src=src width=width height=height alt=""/></span> }
    });
    let remove = image.map(|_| {
        let which = texts.with("studio-picture-remove-which", &[("name", &name)]);
        view! {
            <button type="submit" class="quiet quiet-lined" name="remove" value=role aria-label=which>
                {texts.get("studio-picture-remove")}
            </button>
        }
    });
    let upload = texts.with("studio-picture-upload-which", &[("name", &name)]);
    let sending = texts.get("studio-picture-sending");
    view! {
        <div class="field picture" data-picture=role>
            <label for=id.clone()>{name}</label>
            <p class="soft" id=hint_id>{texts.get(hint)}</p>
            <div class="picture-row">
                {shown}
                <input id=id type="file" name="file" form=form.clone() accept=ACCEPT data-sending=sending
                    aria-describedby=described aria-invalid=invalid(said_so_far, role)/>
                <button type="submit" form=form class="quiet quiet-lined" aria-label=upload data-upload="">
                    {texts.get("studio-picture-upload")}
                </button>
                {remove}
            </div>
            {said(said_so_far, role)}
        </div>
    }
}
