//! A key that was just made, shown once. The page that made it leads to the page that shows it, so that reloading makes
//! no second one; between both only the browser that is shown it has it, for a minute.

use axum::{extract::State, response::Response};
use foundation::store::StoreError;
use office_pages::keys::made_key_page;
use people::key::{Key, KeySecret};
use studio_pages::Section;

use super::MayKeys;
use crate::{Shared, respond, studio::page};

/// Where it is shown.
pub(in super::super) const MADE: &str = "/office/keys/made";
const COOKIE: &str = "portico-key";
/// As long as a browser may take to follow.
const COOKIE_S: u32 = 60;

/// To the page that shows it.
pub(super) fn lead_on(state: &Shared, secret: &KeySecret) -> Response {
    let mut response = respond::see_other(MADE);
    let cookie = state.cookie(COOKIE, secret.expose(), COOKIE_S);
    respond::set_cookie(response.headers_mut(), &cookie);
    response
}

/// `GET /office/keys/made`: once; from then on the browser has it no more.
pub(in super::super) async fn show_made(State(state): State<Shared>, may: MayKeys) -> Response {
    let editor = &may.editor;
    let secret = editor.visit.cookie(COOKIE).and_then(KeySecret::parse);
    let Some(secret) = secret else {
        return respond::see_other(Section::Keys.path());
    };
    let mut response = match own(&state, &may, &secret).await {
        Ok(Some(key)) => {
            let frame = page::frame(&state, &editor.visit, "", Some(editor));
            let html = made_key_page(&frame, &key.name, secret.expose());
            let finished = page::Finished {
                status: 200,
                frame: &frame,
                html,
            };
            page::answer(&state, &editor.visit, finished)
        }
        Ok(None) => respond::see_other(Section::Keys.path()),
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let gone = state.cookie(COOKIE, "", 0);
    respond::set_cookie(response.headers_mut(), &gone);
    response
}

/// Whose it is: nobody is shown what another one made in the same browser, or planted there.
async fn own(state: &Shared, may: &MayKeys, secret: &KeySecret) -> Result<Option<Key>, StoreError> {
    let key = state.store.key_by(&secret.digest()).await?;
    let session = &may.editor.session;
    let merchant = Some(may.editor.merchant.id.as_str());
    Ok(key.filter(|key| key.made_by == session.person && key.merchant.as_deref() == merchant))
}
