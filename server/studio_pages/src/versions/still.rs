//! A small still of a page's head in its own colours, and these colours beside it. Drawn with
//! attributes alone, for the studio's content policy takes no style of a page's own.

use leptos::prelude::*;

use crate::frame::StudioFrame;

/// What a still shows. Colours are written as in style sheets.
#[derive(Clone, Debug, Default)]
pub struct Still {
    /// Behind everything.
    pub ground: String,
    /// Behind the amount.
    pub card: String,
    /// Text.
    pub ink: String,
    /// Text that says less.
    pub soft: String,
    /// The button.
    pub accent: String,
    /// On the button.
    pub on_accent: String,
    /// Of cards and buttons, in the still's own units.
    pub round: &'static str,
    /// Where the head stands.
    pub centred: bool,
    /// The logo's address.
    pub logo: Option<String>,
    /// The cover's address.
    pub cover: Option<String>,
    /// What stands in the logo's place.
    pub initial: String,
}

/// The colours a look came out with, once for each kind of page.
#[derive(Clone, Debug, Default)]
pub struct Colours {
    /// Accent, ground and ink.
    pub light: [String; 3],
    /// The same for dark pages.
    pub dark: [String; 3],
}

/// The still. It says nothing that the words beside it don't.
pub(crate) fn still(still: &Still) -> impl IntoView + use<> {
    let Still {
        ground,
        card,
        ink,
        soft,
        accent,
        on_accent,
        round,
        centred,
        logo,
        cover,
        initial,
    } = still.clone();
    let top = if cover.is_some() { 46 } else { 12 };
    let (mark, line) = if centred { (70, 50) } else { (14, 44) };
    let under = if centred { top + 24 } else { top + 4 };
    let cover = cover.map(|href| {
        view! {
            <image href=href x="0" y="0" width="160" height="40"
                preserveAspectRatio="xMidYMid slice"/>
        }
    });
    let sign = match logo {
        Some(href) => view! {
            <image href=href x=mark y=top width="20" height="20"
                preserveAspectRatio="xMidYMid meet"/>
        }
        .into_any(),
        None => view! {
            <circle cx=mark + 10 cy=top + 10 r="10" fill=accent.clone()/>
            <text x=mark + 10 y=top + 14 fill=on_accent.clone() font-size="11"
                font-family="system-ui, sans-serif" text-anchor="middle">
                {initial}
            </text>
        }
        .into_any(),
    };
    view! {
        <svg class="still" viewBox="0 0 160 120" aria-hidden="true" focusable="false">
            <rect width="160" height="120" fill=ground/>
            {cover}
            {sign}
            <rect x=line y=under width="60" height="5" rx="2.5" fill=ink.clone()/>
            <rect x=line + 8 y=under + 9 width="44" height="3" rx="1.5" fill=soft.clone()/>
            <rect x="12" y=top + 42 width="136" height="60" rx=round fill=card/>
            <rect x="24" y=top + 50 width="52" height="8" rx="2" fill=ink/>
            <rect x="12" y="100" width="136" height="14" rx=round fill=accent/>
            <rect x="62" y="105.5" width="36" height="3" rx="1.5" fill=on_accent/>
        </svg>
    }
}

/// Accent, ground and ink, by day and by night; for who can't see them, as they are written.
pub(super) fn swatches(frame: &StudioFrame, colours: Colours) -> impl IntoView + use<> {
    let rows = [
        ("studio-versions-light", colours.light),
        ("studio-versions-dark", colours.dark),
    ];
    let rows = rows.map(|(key, colours)| {
        let said = frame.texts.with(key, &[("colours", &colours.join(" "))]);
        let mut x = 0_u32;
        let dots: Vec<_> = colours
            .into_iter()
            .map(|colour| {
                x += 22;
                view! { <rect class="swatch" x=x - 21 y="1" width="20" height="20" rx="6" fill=colour/> }
            })
            .collect();
        view! {
            <svg class="swatches" viewBox="0 0 66 22" role="img" aria-label=said>{dots}</svg>
        }
    });
    view! { <p class="swatch-row">{rows.into_iter().collect::<Vec<_>>()}</p> }
}
