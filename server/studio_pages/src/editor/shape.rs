//! How round, how roomy and in which letters; and what the button asks for.

use leptos::prelude::*;
use texts::Texts;

use super::{EditorPage, parts::Choice};

/// The section of shapes.
pub(super) fn shape(texts: &Texts, page: &EditorPage) -> impl IntoView + use<> {
    let fields = &page.fields;
    let corners = Choice {
        field: "corners",
        legend: "studio-corners",
        options: &[
            ("square", "studio-corners-square"),
            ("soft", "studio-corners-soft"),
            ("round", "studio-corners-round"),
        ],
        chosen: &fields.corners,
        usual: "soft",
    };
    let density = Choice {
        field: "density",
        legend: "studio-density",
        options: &[
            ("compact", "studio-density-compact"),
            ("normal", "studio-density-normal"),
            ("roomy", "studio-density-roomy"),
        ],
        chosen: &fields.density,
        usual: "normal",
    };
    let font = Choice {
        field: "font",
        legend: "studio-font",
        options: &[
            ("system", "studio-font-system"),
            ("humanist", "studio-font-humanist"),
            ("serif", "studio-font-serif"),
            ("rounded", "studio-font-rounded"),
            ("mono", "studio-font-mono"),
        ],
        chosen: &fields.font,
        usual: "system",
    };
    view! {
        <section class="card part" id="shape" aria-labelledby="shape-title">
            <h2 id="shape-title">{texts.get("studio-shape")}</h2>
            {corners.view(texts, &page.said)}
            {density.view(texts, &page.said)}
            {font.view(texts, &page.said)}
        </section>
    }
}

/// The choice of what the head of the page looks like.
pub(super) fn layout(texts: &Texts, page: &EditorPage) -> impl IntoView + use<> {
    let layout = Choice {
        field: "layout",
        legend: "studio-layout",
        options: &[
            ("name", "studio-layout-name"),
            ("logo-left", "studio-layout-left"),
            ("logo-centred", "studio-layout-centred"),
            ("cover", "studio-layout-cover"),
        ],
        chosen: &page.fields.layout,
        usual: "name",
    };
    layout.view(texts, &page.said)
}

/// The choice of what the button asks for.
pub(super) fn button(texts: &Texts, page: &EditorPage) -> impl IntoView + use<> {
    let button = Choice {
        field: "button",
        legend: "studio-button",
        // As customers read it.
        options: &[
            ("pay", "amount-pay"),
            ("donate", "amount-donate"),
            ("tip", "amount-tip"),
            ("top-up", "amount-top-up"),
        ],
        chosen: &page.fields.button,
        usual: "pay",
    };
    button.view(texts, &page.said)
}
