//! The texts a sample uses, one language beside the other, folded up until somebody wants them.

use leptos::prelude::*;
use texts::{Catalogue, GAP, Texts, UsedText, direction};

use super::GalleryPage;

/// What is shown for a live amount.
const GAP_SHOWN: &str = "▢";

/// A text in both languages.
pub(super) struct Pair {
    key: String,
    file: String,
    reference: String,
    text: String,
    is_fallback: bool,
}

impl Pair {
    /// The texts of a page in both languages, in the order in which it asks for them.
    pub(super) fn all(
        reference: Vec<UsedText>,
        texts: Vec<UsedText>,
        catalogue: &Catalogue,
    ) -> Vec<Self> {
        let mut reference = reference;
        texts
            .into_iter()
            .map(|used| {
                // A page may ask for one message several times, with different values.
                let same = reference.iter().position(|other| other.key == used.key);
                let other = same.map(|at| reference.remove(at).text);
                Self {
                    file: catalogue.file_of(&used.key).unwrap_or_default().to_owned(),
                    reference: other.unwrap_or_default(),
                    text: used.text,
                    key: used.key,
                    is_fallback: used.is_fallback,
                }
            })
            .collect()
    }
}

/// The table.
pub(super) fn texts_used(
    words: &Texts,
    page: &GalleryPage,
    pairs: &[Pair],
) -> impl IntoView + use<> {
    let number = |count: usize| u32::try_from(count).unwrap_or_default();
    let missing = number(pairs.iter().filter(|pair| pair.is_fallback).count());
    let missing = (missing > 0).then(|| {
        let told = words.count("gallery-missing", ("texts", missing), &[]);
        view! { <span class="missing">{told}</span> }
    });
    let (tag, beside) = (page.texts.tag().to_owned(), page.reference.tag().to_owned());
    let compared = tag != beside;
    let rows: Vec<_> = pairs
        .iter()
        .map(|pair| row(words, pair, &tag, &beside))
        .collect();
    view! {
        <details class="texts">
            <summary>
                {words.count("gallery-texts", ("texts", number(pairs.len())), &[])}" "{missing}
            </summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.get("gallery-message")}</th>
                        {compared.then(|| view! { <th scope="col">{beside}</th> })}
                        <th scope="col">{tag}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
}

fn row(words: &Texts, pair: &Pair, tag: &str, beside: &str) -> impl IntoView + use<> {
    let cell = |tag: &str, text: &str| {
        let text = text.replace(GAP, GAP_SHOWN);
        view! { <span lang=tag.to_owned() dir=direction(tag)>{text}</span> }
    };
    let reference = (tag != beside).then(|| {
        let cell = cell(beside, &pair.reference);
        view! { <td>{cell}</td> }
    });
    let mark = pair.is_fallback.then(|| {
        view! { <strong class="missing">{words.get("gallery-falls-back")}</strong> }
    });
    view! {
        <tr>
            <th scope="row"><code>{pair.key.clone()}</code><small>{pair.file.clone()}</small></th>
            {reference}
            <td>{cell(tag, &pair.text)}{mark}</td>
        </tr>
    }
}
