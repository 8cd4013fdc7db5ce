//! A difference about which somebody else was faster: how it is now, and what the reader was about to say, to be said
//! once more where it isn't said by now.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use super::{
    MONEY,
    card::{DifferenceCard, cards},
};
use crate::payment::Notice;

/// The whole document.
pub fn again_page(frame: &StudioFrame, card: &DifferenceCard, words: String) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-money-open");
    let notice = Notice {
        words,
        is_problem: true,
    };
    frame::render(frame, &title.clone(), Some(Section::Money), || {
        view! {
            <p class="back"><a href=MONEY>{texts.get("office-money-back")}</a></p>
            <div class="head"><h1>{title}</h1></div>
            {notice.view()}
            <section class="money-open">{cards(frame, std::slice::from_ref(card))}</section>
        }
    })
}
