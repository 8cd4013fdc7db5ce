//! The shop's own words: a welcome, a line at the page's end, and where its terms are.

use leptos::prelude::*;
use texts::{Texts, direction};

use super::{
    EditorPage, Tongue,
    fields::Row,
    parts::{invalid, said, said_id},
    shape::button,
};

/// How every address begins.
const BEGINS: &str = "https://";

/// The whole section.
pub(super) fn words(texts: &Texts, page: &EditorPage) -> impl IntoView + use<> {
    let described = format!("terms-hint {}", said_id("terms"));
    let welcome = Line {
        field: "welcome",
        legend: "studio-welcome",
        hint: "studio-welcome-hint",
        rows: &page.fields.welcome,
    };
    let footer = Line {
        field: "footer",
        legend: "studio-footer",
        hint: "studio-footer-hint",
        rows: &page.fields.footer,
    };
    view! {
        <section class="card part" id="words" aria-labelledby="words-title">
            <h2 id="words-title">{texts.get("studio-words")}</h2>
            <p class="soft">{texts.get("studio-words-lead")}</p>
            {line(texts, page, &welcome)}
            {line(texts, page, &footer)}
            {button(texts, page)}
            <div class="field">
                <label for="terms">{texts.get("studio-terms")}</label>
                <p class="soft" id="terms-hint">{texts.get("studio-terms-hint")}</p>
                <input id="terms" name="terms" type="text" inputmode="url" dir="ltr" maxlength="600"
                    value=page.fields.terms.clone() autocomplete="off" autocapitalize="none"
                    spellcheck="false" placeholder=BEGINS
                    aria-describedby=described aria-invalid=invalid(&page.said, "terms")/>
                {said(&page.said, "terms")}
            </div>
        </section>
    }
}

/// A line in its languages.
struct Line<'a> {
    field: &'static str,
    legend: &'static str,
    hint: &'static str,
    rows: &'a [Row],
}

/// The rows there are, those of the merchant's languages, and an empty one: enough without scripts.
fn line(texts: &Texts, page: &EditorPage, line: &Line<'_>) -> impl IntoView + use<> {
    let mut rows = line.rows.to_vec();
    if rows.is_empty() {
        rows.push(Row::default());
    }
    let shown = rows.len();
    let is_missing = |tag: &&String| !rows.iter().any(|row| row.language == **tag);
    let several = (page.own_languages.len() > 1).then_some(&page.own_languages);
    let own = several.into_iter().flatten().filter(is_missing);
    let own: Vec<Row> = own.map(|tag| in_language(tag)).collect();
    let more = own.into_iter().chain([Row::default()]);
    rows.extend(more);
    let mut all: Vec<_> = rows
        .into_iter()
        .enumerate()
        .map(|(at, row)| language_row(texts, page, line, PlacedRow { at, row }).into_any())
        .collect();
    let more = all.split_off(shown);
    let (field, add) = (line.field, texts.get("studio-language-add"));
    let hint = format!("{field}-hint");
    view! {
        <fieldset class="line" data-line=field data-home=page.home.clone()>
            <legend>{texts.get(line.legend)}</legend>
            <p class="soft" id=hint>{texts.get(line.hint)}</p>
            <div class="line-rows">{all}</div>
            <details class="fold fold-small">
                <summary>{add}</summary>
                <div class="line-rows" data-more="">{more}</div>
            </details>
        </fieldset>
    }
}

fn in_language(tag: &str) -> Row {
    Row {
        language: tag.to_owned(),
        text: String::new(),
    }
}

/// A row and its number among the line's.
struct PlacedRow {
    at: usize,
    row: Row,
}

fn language_row(
    texts: &Texts,
    page: &EditorPage,
    line: &Line<'_>,
    placed: PlacedRow,
) -> impl IntoView + use<> {
    let PlacedRow { at, row } = placed;
    let field = line.field;
    let id = format!("{field}-{at}");
    let select = format!("{id}-language");
    let described = format!("{field}-hint {}", said_id(&id));
    let direction = if row.language.is_empty() {
        "auto"
    } else {
        direction(&row.language)
    };
    let lang = (!row.language.is_empty()).then(|| row.language.clone());
    let legend = texts.get(line.legend);
    let called = texts.with("studio-language-of", &[("line", &legend)]);
    view! {
        <div class="line-row" data-row="">
            <label class="unseen" for=select.clone()>{called}</label>
            <select id=select name=format!("{field}-language") autocomplete="off">
                {options(texts, &page.languages, &row.language)}
            </select>
            <label class="unseen" for=id.clone()>{legend}</label>
            <input id=id.clone() name=format!("{field}-text") type="text" value=row.text dir=direction
                lang=lang maxlength="300" autocomplete="off" aria-describedby=described
                aria-invalid=invalid(&page.said, &id)/>
            {said(&page.said, &id)}
        </div>
    }
}

/// Everybody, then every language by its own name; a tag that is none of ours stays as it is.
fn options(texts: &Texts, languages: &[Tongue], chosen: &str) -> impl IntoView + use<> {
    let everybody = Tongue {
        tag: String::new(),
        name: texts.get("studio-language-all"),
    };
    let is_known = chosen.is_empty() || languages.iter().any(|one| one.tag == chosen);
    let foreign = (!is_known).then(|| Tongue {
        tag: chosen.to_owned(),
        name: chosen.to_owned(),
    });
    let all = [everybody].into_iter().chain(languages.iter().cloned());
    let all = all.chain(foreign);
    all.map(|Tongue { tag, name }| {
        let selected = tag == chosen;
        let lang = (!tag.is_empty()).then(|| tag.clone());
        view! { <option value=tag lang=lang selected=selected>{name}</option> }
    })
    .collect::<Vec<_>>()
}
