//! The files themselves: made by the server's press, and handed out to be kept or looked at.

use people::permission::right;
use std::sync::Arc;

use app::pages::problem::Problem;
use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use poster::{Format, Printed};

use super::{Asked, asked, code_page, missing, said::Said};
use crate::{
    Shared,
    headers::OwnPolicy,
    posters::{
        self, Dress, Print,
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
    let Some(format) = Format::of_extension(&format) else {
        return missing(&state, &editor);
    };
    match made(&state, &asked, format).await {
        Ok(Some(printed)) => answer(&asked, format, printed.file),
        Ok(None) => missing(&state, &editor),
        Err(NotMade::Press(PressError::Busy)) => {
            let retry_s = press::RETRY_S;
            respond::problem(&state, &editor.visit, Problem::Busy { retry_s })
        }
        Err(NotMade::Press(PressError::Refused(refusal))) => {
            tracing::warn!(code = %asked.shop.code.code, %refusal, "a poster can't be made");
            let said = Said::refused(&state, &editor, &refusal);
            code_page(&state, &editor, &asked, said)
        }
        Err(NotMade::Press(error @ PressError::Failed(_))) => {
            respond::our_fault(&state, &editor.visit, &error)
        }
        Err(NotMade::Store(error)) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// Why there is no file.
pub(super) enum NotMade {
    Press(PressError),
    Store(StoreError),
}

/// The file, from the shelf or from the press; `None` where nothing should be printed.
pub(super) async fn made(
    state: &Shared,
    asked: &Asked,
    format: Format,
) -> Result<Option<Printed>, NotMade> {
    let label = label(state, asked, format);
    if let Some(printed) = state.press.shelf.take(label) {
        return Ok(Some(printed));
    }
    let sheet = printed(state, asked).await.map_err(NotMade::Store)?;
    let Some(sheet) = sheet else { return Ok(None) };
    if !state.throttle.take_poster(&asked.shop.merchant.id) {
        return Err(NotMade::Press(PressError::Busy));
    }
    let made = state
        .press
        .make(&asked.shop.merchant.id, sheet, format)
        .await;
    let printed = made.map_err(NotMade::Press)?;
    state.press.shelf.put(label, &printed);
    Ok(Some(printed))
}

/// Everything that decides what a file looks like: the shop and its look, what was chosen, and the
/// texts of this moment.
fn label(state: &Shared, asked: &Asked, format: Format) -> Label {
    let look = serde_json::to_string(&asked.look()).unwrap_or_default();
    let texts = format!("{:p}", Arc::as_ptr(&state.languages.catalogue()));
    let (shop, address) = (format!("{:?}", asked.shop), state.public_url.as_str());
    let printed = format!("{format:?} {:?}", state.marks.of(asked.shop.account()));
    Label::of(&[&shop, &look, &asked.wish.query(), &printed, &texts, address])
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
    let Some(size) = asked.wish.what.size() else {
        let plain = look.map_or_else(Dress::plain, Dress::of);
        return Ok(Some(Sheet::Bare(posters::bare(link, &plain))));
    };
    let mark = state.marks.of(shop.account());
    let dress = posters::worn(look, &*state.brands).await?;
    let dress = dress.marked(mark.as_ref(), &*state.brands).await?;
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
