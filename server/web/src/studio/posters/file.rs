//! The files themselves: made by the server's press, and handed out to be kept or looked at.

use people::permission::right;
use std::sync::Arc;

use app::pages::problem::Problem;
use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use poster::Format;

use super::{Asked, asked, code_page, missing};
use crate::{
    Shared,
    headers::OwnPolicy,
    posters::{
        self, Dress, NoDress, Print,
        press::{self, PressError, Sheet},
        shelf::Label,
    },
    respond,
    studio::editor::May,
};
use foundation::store::StoreError;

/// A poster is a drawing with a logo as data in it; opened by itself it may do and fetch nothing.
const POLICY: &str = "default-src 'none'; img-src data:; sandbox";

/// `GET /studio/posters/{code}/{format}`: the file, to be kept, or with `show=1` to be looked at.
pub(in crate::studio) async fn file(
    State(state): State<Shared>,
    Path((code, format)): Path<(String, String)>,
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
    let label = label(&state, &asked, &format);
    let Some(format) = Format::of_extension(&format) else {
        return missing(&state, &editor);
    };
    if let Some(file) = state.press.shelf.take(label) {
        return answer(&asked, format, file);
    }
    let sheet = match printed(&state, &asked).await {
        Ok(Some(sheet)) => sheet,
        Ok(None) => return missing(&state, &editor),
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let made = if state.throttle.take_poster(&editor.merchant.id) {
        state.press.make(sheet, format).await
    } else {
        Err(PressError::Busy)
    };
    match made {
        Ok(file) => {
            state.press.shelf.put(label, &file);
            answer(&asked, format, file)
        }
        Err(PressError::Busy) => {
            let retry_s = press::RETRY_S;
            respond::problem(&state, &editor.visit, Problem::Busy { retry_s })
        }
        Err(PressError::Refused(refusal)) => {
            tracing::warn!(code = %asked.shop.code.code, %refusal, "a poster can't be made");
            code_page(&state, &editor, &asked, Some(words(&refusal)))
        }
        Err(error @ PressError::Failed(_)) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// Everything that decides what a file looks like: the shop and its look, what was chosen, and the
/// texts of this moment.
fn label(state: &Shared, asked: &Asked, format: &str) -> Label {
    let look = serde_json::to_string(&asked.look()).unwrap_or_default();
    let texts = format!("{:p}", Arc::as_ptr(&state.languages.catalogue()));
    let (shop, address) = (format!("{:?}", asked.shop), state.public_url.as_str());
    Label::of(&[&shop, &look, &asked.wish.query(), format, &texts, address])
}

/// Key of the text that says what to do about it.
const fn words(refusal: &poster::Refusal) -> &'static str {
    use poster::Refusal as R;
    match refusal {
        R::Characters(_) => "studio-posters-no-font",
        R::Dense { .. } | R::Crowded | R::Address => "studio-posters-crowded",
        R::Languages(_)
        | R::Contrast { .. }
        | R::Logo { .. }
        | R::Unreadable { .. }
        | R::Misread { .. }
        | R::File(_) => "studio-posters-failed",
    }
}

/// What is to be printed; `None` where nothing should be.
async fn printed(state: &Shared, asked: &Asked) -> Result<Option<Sheet>, StoreError> {
    let shop = &asked.shop;
    let catalogue = state.languages.catalogue();
    let languages = posters::languages(&catalogue, asked.wish.languages(), shop);
    let link = posters::link(&state.public_url, shop);
    let (Ok(()), Ok(languages), Ok(link)) = (posters::printable(shop), languages, link) else {
        return Ok(None);
    };
    let look = asked.look();
    let plain = look.map_or_else(Dress::plain, Dress::of);
    let Some(size) = asked.wish.what.size() else {
        return Ok(Some(Sheet::Bare(posters::bare(link, &plain))));
    };
    let dress = match look {
        Some(look) => match plain.clone().with_logo(look, &*state.brands).await {
            Ok(dress) => dress,
            Err(NoDress::Store(error)) => return Err(error),
            Err(error @ NoDress::Logo(_)) => {
                tracing::warn!(merchant = shop.merchant.id, %error, "printed without its logo");
                plain
            }
        },
        None => plain,
    };
    let print = Print {
        shop,
        link,
        size,
        languages: &languages,
        wallets: None,
        dress,
    };
    Ok(Some(Sheet::Poster(Box::new(print.poster()))))
}

fn answer(asked: &Asked, format: Format, file: Vec<u8>) -> Response {
    let (kind, ending) = match format {
        Format::Svg => ("image/svg+xml", "svg"),
        Format::Png => ("image/png", "png"),
        Format::Pdf => ("application/pdf", "pdf"),
    };
    // Letters, digits and hyphens alone.
    let name = format!(
        "{}-{}.{ending}",
        asked.shop.code.code,
        asked.wish.what.word()
    );
    let how = if asked.wish.show {
        "inline"
    } else {
        "attachment"
    };
    let disposition = format!("{how}; filename=\"{name}\"");
    let headers: [(HeaderName, HeaderValue); 1] =
        [(header::CONTENT_TYPE, HeaderValue::from_static(kind))];
    let mut response = (headers, file).into_response();
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        response
            .headers_mut()
            .insert(header::CONTENT_DISPOSITION, disposition);
    }
    response.extensions_mut().insert(OwnPolicy {
        policy: POLICY.to_owned(),
        framed: false,
    });
    response
}
