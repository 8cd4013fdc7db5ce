//! A code's poster for a program: in the shop's look, in the store's language, on A4.

use poster::{Format, Printed, Size};
use shops::shop::Shop;

use super::{
    Print, languages, link, press::PressError, press::Sheet, printable, shelf::Label, worn,
};
use crate::AppState;
use foundation::store::StoreError;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum NoPoster {
    /// Nobody can pay there.
    #[error("nobody can pay there")]
    Useless,
    /// It wasn't printed.
    #[error(transparent)]
    Press(#[from] PressError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The file, from the shelf or from the press.
pub async fn of_code(state: &AppState, shop: &Shop) -> Result<Printed, NoPoster> {
    let catalogue = state.languages.catalogue();
    let languages = languages(&catalogue, [], shop);
    let link = link(&state.public_url, shop);
    let (Ok(()), Ok(languages), Ok(link)) = (printable(shop), languages, link) else {
        return Err(NoPoster::Useless);
    };
    let mark = state.marks.of(shop.account());
    let label = label(
        state,
        shop,
        &format!("{mark:?} {:p}", std::sync::Arc::as_ptr(&catalogue)),
    );
    if let Some(printed) = state.press.shelf.take(label) {
        return Ok(printed);
    }
    if !state.throttle.take_poster(&shop.merchant.id) {
        return Err(PressError::Busy.into());
    }
    let dress = worn(shop.brand(), &*state.brands).await?;
    let dress = dress.marked(mark.as_ref(), &*state.brands).await?;
    let print = Print {
        shop,
        link,
        size: Size::A4,
        languages: &languages,
        wallets: None,
        dress,
    };
    let sheet = Sheet::Poster(Box::new(print.poster()));
    let printed = state
        .press
        .make(&shop.merchant.id, sheet, Format::Pdf)
        .await?;
    state.press.shelf.put(label, &printed);
    Ok(printed)
}

/// Everything that decides what it looks like.
fn label(state: &AppState, shop: &Shop, around: &str) -> Label {
    let shown = format!("{shop:?}");
    Label::of(&["of a program", &shown, around, state.public_url.as_str()])
}
