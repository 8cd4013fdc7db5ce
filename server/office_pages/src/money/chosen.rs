//! Batches that were chosen, by the day on which each was paid out: what each is made of, and how far it is.

use leptos::prelude::*;
use studio_pages::StudioFrame;

use super::{MONEY, MoneyPage, Stands};

/// What was chosen of the batches.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// Only those that haven't arrived or aren't explained.
    pub only_open: bool,
    /// The months there are: what stands for each, its name and whether it is this one.
    pub months: Vec<(String, String, bool)>,
}

/// A batch in the list.
#[derive(Clone, Debug)]
pub struct BatchRow {
    /// Where it is.
    pub to: String,
    /// The day on which it was paid out, by which it is found.
    pub paid_out: String,
    /// Its number, and the days of its payments.
    pub more: [String; 2],
    /// What is paid out.
    pub net: String,
    /// Gross, fees and exchange, in a sentence each.
    pub made_of: Vec<String>,
    /// How it stands.
    pub stands: Stands,
    /// How many of its differences are open, in words.
    pub open: Option<String>,
}

/// Which ones, and choosing others.
pub(super) fn batches(frame: &StudioFrame, page: &MoneyPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let rows: Vec<_> = page.batches.iter().map(batch_row).collect();
    let list = if rows.is_empty() {
        view! { <p class="soft">{texts.get("office-money-batches-none")}</p> }.into_any()
    } else {
        view! { <ul class="rows money-batches">{rows}</ul> }.into_any()
    };
    view! {
        <section class="card stack" aria-labelledby="batches">
            <h2 id="batches">{texts.get("office-money-batches")}</h2>
            <p class="soft">{texts.get("office-money-batches-rule")}</p>
            {filter(frame, &page.chosen)}
            {list}
        </section>
    }
}

fn filter(frame: &StudioFrame, chosen: &Chosen) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let months: Vec<_> = chosen
        .months
        .iter()
        .map(|(value, name, here)| {
            view! { <option value=value.clone() selected=*here>{name.clone()}</option> }
        })
        .collect();
    view! {
        <form method="get" action=MONEY class="money-filter no-paper">
            <div class="field">
                <label for="month">{texts.get("office-money-month")}</label>
                <select id="month" name="month">{months}</select>
            </div>
            <label class="choice">
                <input type="checkbox" name="open" value="1" checked=chosen.only_open/>
                <span>{texts.get("office-money-only-open")}</span>
            </label>
            <button class="button" type="submit">{texts.get("office-reports-show")}</button>
        </form>
    }
}

fn batch_row(row: &BatchRow) -> impl IntoView + use<> {
    let open = row.open.clone();
    let open = open.map(|words| view! { <span class="tag tag-grave">{words}</span> });
    let lines = [row.more.join(" · "), row.made_of.join(" · ")];
    let lines = lines.map(|said| view! { <p class="row-more">{said}</p> });
    view! {
        <li class="row payment-line">
            <div class="row-words">
                <p class="row-name"><a href=row.to.clone()>{row.paid_out.clone()}</a></p>
                {lines.into_iter().collect::<Vec<_>>()}
                <p class="tags-line">{row.stands.view()}" "{open}</p>
            </div>
            <p class="payment-amount"><bdi>{row.net.clone()}</bdi></p>
        </li>
    }
}
