//! Answers of the studio: its pages in its languages, with a content policy of their own.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use people::permission::Permission;
use studio_pages::{
    Editing, LookChoice, Section, StudioFrame,
    frame::MARK,
    refused::{Refusal, refused_page},
};
use texts::{Spoken, Wishes};

use super::editor::Editor;
use crate::{
    Shared,
    cookies::{LANGUAGE_COOKIE, LANGUAGE_S},
    respond,
    visit::Visit,
};

/// Where strangers are sent.
pub(crate) const SIGN_IN: &str = "/sign-in";

/// Own files and own pages only. Pictures that are being chosen are `blob:` or `data:`.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What stands around a page at `at`; with an editor, whose it is.
pub(crate) fn frame(
    state: &Shared,
    visit: &Visit,
    at: &str,
    editor: Option<&Editor>,
) -> StudioFrame {
    let languages = editor.map_or(&[][..], |editor| &editor.merchant.languages);
    let texts = state.languages.choose_having(
        MARK,
        &Wishes {
            asked: visit.lang.as_deref(),
            chosen: visit.cookie(LANGUAGE_COOKIE),
            accept_language: visit.accept_language.as_deref(),
            store: languages.first().map(String::as_str),
            ..Wishes::default()
        },
    );
    let editing = editor.map(|editor| Editing {
        merchant: name(editor, texts.tag()),
        form: editor.form.expose().to_owned(),
        alarms: editor.alarms,
        waiting: editor.waiting,
        places: places(editor),
        begins: None,
        looks_in: editor.looks_in(),
        choice: editor.choice(),
        looks: looks(editor, texts.tag()),
    });
    StudioFrame {
        texts,
        assets: state.site.studio(),
        at: at.to_owned(),
        editing,
    }
}

/// The pages an editor may see. Whoever came without a name has no start page: it would say nothing.
fn places(editor: &Editor) -> Vec<Section> {
    let may = |permission| editor.rights.reach(permission).is_some();
    let sees = |section: &Section| match section {
        Section::Home => !editor.is_nameless() && !editor.looks_in(),
        Section::Payments => may(Permission::PaymentsRecent),
        Section::Closings => may(Permission::ClosingsOwn),
        Section::Reports => may(Permission::ReportsRead),
        Section::Money => may(Permission::MoneyRead),
        Section::Refunds => may(Permission::RefundsRequest),
        Section::Staff => may(Permission::StaffWrite),
        Section::Screens => may(Permission::ScreensWrite),
        Section::Notices => may(Permission::NoticesWrite),
        Section::Webhooks => may(Permission::WebhooksWrite),
        Section::Trail => may(Permission::AuditOwn),
        Section::Keys => may(Permission::KeysWrite),
        Section::Settings => may(Permission::SettingsWrite),
        Section::Editor | Section::Versions => may(Permission::BrandWrite),
        Section::Codes | Section::Posters => may(Permission::CodesPrint),
        Section::Sessions => true,
    };
    Section::ALL.into_iter().filter(sees).collect()
}

/// The looks that can be chosen between: none to choose with one store only.
fn looks(editor: &Editor, language: &str) -> Vec<LookChoice> {
    let Some(dressing) = &editor.dressing else {
        return Vec::new();
    };
    if dressing.directory.stores.len() < 2 && dressing.store.is_none() {
        return Vec::new();
    }
    let shop = dressing.has_shop().then_some(LookChoice {
        store: String::new(),
        name: None,
        is_own: true,
        is_chosen: dressing.store.is_none(),
    });
    let stores = dressing.stores().map(|store| LookChoice {
        store: store.id.clone(),
        name: Some(Spoken::of(&store.name, language, &store.language)),
        is_own: store.brand.is_some(),
        is_chosen: dressing.store.as_ref() == Some(&store.id),
    });
    shop.into_iter().chain(stores).collect()
}

/// The merchant's name on a page in this language.
fn name(editor: &Editor, language: &str) -> Spoken {
    Spoken::of(&editor.merchant.name, language, home(editor))
}

/// The language the merchant's words are in where they don't say.
fn home(editor: &Editor) -> &str {
    let first = editor.merchant.languages.first();
    first.map(String::as_str).unwrap_or_default()
}

/// A page of the studio, rendered.
pub(crate) struct Finished<'a> {
    pub(crate) status: u16,
    pub(crate) frame: &'a StudioFrame,
    pub(crate) html: String,
}

/// A finished page. A language that was asked for by name is remembered.
pub(crate) fn answer(state: &Shared, visit: &Visit, page: Finished<'_>) -> Response {
    let language = page.frame.texts.tag();
    let mut response = respond::page(page.status, language, page.html);
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(POLICY),
    );
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if visit.lang.as_deref() == Some(language) && !visit.ahead {
        let cookie = state.cookie(LANGUAGE_COOKIE, language, LANGUAGE_S);
        respond::set_cookie(headers, &cookie);
    }
    response
}

/// Says what can't be done, with the way back.
pub(crate) fn refused(
    state: &Shared,
    visit: &Visit,
    editor: Option<&Editor>,
    refusal: Refusal,
) -> Response {
    let frame = frame(state, visit, "", editor);
    let html = refused_page(&frame, refusal);
    let (status, frame) = (refusal.status(), &frame);
    answer(
        state,
        visit,
        Finished {
            status,
            frame,
            html,
        },
    )
}
