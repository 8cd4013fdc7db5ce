//! The translators' gallery: every sample in a frame as wide as a phone, one language beside
//! another, with the texts each page uses below.
//!
//! A tool, not a customer's page: it has a style sheet and words of its own, in English and
//! Chinese. The frames are other documents, which [`frame_at`] names.

mod amounts;
mod chooser;
mod texts_used;

use std::sync::Arc;

use leptos::{html, prelude::*};
use texts::{Catalogue, CatalogueError, Proofing, Texts, UsedText, direction};

use super::Frame;
use crate::{
    samples::{self, Kind, Sample, SampleShop},
    shell::{self, Document},
};
pub use amounts::amounts_page;
use chooser::chooser;
use texts_used::{Pair, texts_used};

/// Where the gallery is.
pub const PATH: &str = "/gallery";

/// What the gallery shows.
#[derive(Clone, Debug)]
pub struct GalleryPage {
    /// The texts that are looked at.
    pub texts: Texts,
    /// The texts they are compared with; of the same language: nothing is compared.
    pub reference: Texts,
    /// Whether the frames show messages' names instead of texts.
    pub names: bool,
    /// The shop the samples are of.
    pub shop: SampleShop,
}

/// The gallery's own words.
pub fn words() -> Result<Arc<Catalogue>, CatalogueError> {
    let files = [
        ("en", include_str!("gallery/en.ftl")),
        ("zh-Hans", include_str!("gallery/zh-Hans.ftl")),
    ];
    let texts = files.map(|(tag, text)| (tag, vec![("gallery.ftl", text)]));
    Catalogue::of(&texts, Proofing::default())
}

/// Where a sample's page is, in a language.
pub fn frame_at(sample: &str, tag: &str, names: bool) -> String {
    let names = if names { "&names=1" } else { "" };
    format!("{PATH}/page/{sample}?lang={tag}{names}")
}

/// The whole document; `frame` has the gallery's own words and style.
pub fn gallery_page(frame: &Frame, page: &GalleryPage) -> String {
    let words = &frame.texts;
    let document = Document {
        texts: words,
        assets: &frame.assets,
        title: words.get("gallery-title"),
        style: "",
        reload: None,
        islands: false,
        clocks: false,
        last: None,
    };
    shell::render(&document, || {
        let count = u32::try_from(samples::all().count()).unwrap_or_default();
        let kinds: Vec<_> = Kind::ALL
            .into_iter()
            .map(|kind| section(frame, page, kind))
            .collect();
        view! {
            <header class="top">
                <h1>{words.get("gallery-title")}</h1>
                <p class="explain">{words.count("gallery-explain", ("pages", count), &[])}</p>
                {chooser(words, page)}
                <nav class="kinds" aria-label=words.get("gallery-pages")>{kind_links(words)}</nav>
            </header>
            {notes(page)}
            <main>{kinds}</main>
        }
    })
}

const fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Amount => "gallery-kind-amount",
        Kind::Way => "gallery-kind-way",
        Kind::Result => "gallery-kind-result",
        Kind::Problem => "gallery-kind-problem",
    }
}

fn kind_links(words: &Texts) -> Vec<impl IntoView + use<>> {
    let link = |kind| {
        let key = kind_key(kind);
        view! { <a href=format!("#{key}")>{words.get(key)}</a> }
    };
    Kind::ALL.into_iter().map(link).collect()
}

fn section(frame: &Frame, page: &GalleryPage, kind: Kind) -> impl IntoView + use<> {
    let key = kind_key(kind);
    let samples: Vec<_> = samples::all()
        .filter(|sample| sample.kind == kind)
        .map(|sample| shown(frame, page, &sample))
        .collect();
    view! {
        <section class="kind" aria-labelledby=key>
            <h2 id=key>{frame.texts.get(key)}</h2>
            <div class="samples">{samples}</div>
        </section>
    }
}

/// One sample: its name, its frames, its texts.
fn shown(frame: &Frame, page: &GalleryPage, sample: &Sample) -> impl IntoView + use<> {
    let (tag, beside) = (page.texts.tag(), page.reference.tag());
    let compared = tag != beside;
    let pair = compared.then(|| phone(frame, page, sample, beside));
    let texts = noted(frame, page, sample, &page.texts);
    let reference = noted(frame, page, sample, &page.reference);
    let pairs = Pair::all(reference, texts, page.texts.catalogue());
    view! {
        <article class="sample" class:compared=compared id=sample.name>
            <h3><a href=format!("#{}", sample.name)>{sample.name}</a></h3>
            <div class="phones">{pair}{phone(frame, page, sample, tag)}</div>
            {texts_used(&frame.texts, page, &pairs)}
        </article>
    }
}

/// A frame as wide as a small phone, and under it the language's name.
fn phone(frame: &Frame, page: &GalleryPage, sample: &Sample, tag: &str) -> impl IntoView + use<> {
    let at = frame_at(sample.name, tag, page.names);
    let name = name_of(&page.texts, tag);
    let title = format!("{} · {tag}", sample.name);
    // The frame's own policy sends no form, and no other page of ours may be framed.
    let iframe = html::iframe()
        .src(at.clone())
        .title(title)
        .attr("loading", "lazy");
    view! {
        <figure class="phone">
            {iframe}
            <figcaption>
                <bdi lang=tag.to_owned() dir=direction(tag)>{name}</bdi>
                <code>{tag.to_owned()}</code>
                <a href=at target="_blank">{frame.texts.get("gallery-alone")}</a>
            </figcaption>
        </figure>
    }
}

/// A language's own name.
fn name_of(texts: &Texts, tag: &str) -> String {
    let own = texts.catalogue().exactly(tag);
    own.map_or_else(|| tag.to_owned(), |own| own.get("language-name"))
}

/// What a sample asks a language for.
fn noted(frame: &Frame, page: &GalleryPage, sample: &Sample, texts: &Texts) -> Vec<UsedText> {
    let (texts, recording) = texts.noted();
    let frame = Frame {
        texts,
        assets: Arc::clone(&frame.assets),
        look: frame.look.clone(),
    };
    sample.render(&frame, &page.shop);
    recording.texts()
}

/// What is wrong with the files, as customers' pages on a translator's server say it.
fn notes(page: &GalleryPage) -> Option<impl IntoView + use<>> {
    let notes = page.texts.catalogue().notes();
    (!notes.is_empty()).then(|| shell::workshop(notes))
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn both_languages_have_the_gallerys_words() {
        let keys = |text: &str| -> Vec<String> {
            let lines = text.lines().filter_map(|line| line.split_once(" ="));
            let keys = lines.filter(|(key, _)| key.starts_with("gallery-"));
            keys.map(|(key, _)| key.to_owned()).collect()
        };
        let english = keys(include_str!("gallery/en.ftl"));
        assert_eq!(english, keys(include_str!("gallery/zh-Hans.ftl")));
        let words = words().unwrap();
        for key in english {
            for tag in ["en", "zh-Hans"] {
                assert!(words.exactly(tag).unwrap().has(&key), "{tag}: {key}");
            }
        }
    }
}
