//! What came and went, as a table of a few lines.

use leptos::prelude::*;
use texts::Texts;

/// The lines of one currency.
#[derive(Clone, Debug)]
pub struct SumTable {
    /// What it is of, if there is more than one: a till, a wallet.
    pub of: Option<String>,
    /// ISO 4217.
    pub currency: String,
    /// Without those that are nought.
    pub lines: Vec<SumLine>,
}

/// What a line of a sum says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SumKind {
    /// What came.
    Paid,
    /// What came and was taken back.
    Reversed,
    /// What went back.
    Refunded,
    /// What went back and then didn't.
    Undone,
    /// All together.
    All,
    /// What of it is of earlier days.
    Late,
}

impl SumKind {
    const fn text_key(self) -> &'static str {
        match self {
            Self::Paid => "office-closing-paid",
            Self::Reversed => "office-closing-reversed",
            Self::Refunded => "office-closing-refunded",
            Self::Undone => "office-closing-undone",
            Self::All => "office-closing-all",
            Self::Late => "office-closing-late",
        }
    }
}

/// A line of a sum.
#[derive(Clone, Debug)]
pub struct SumLine {
    /// Which.
    pub kind: SumKind,
    /// How many.
    pub count: u64,
    /// How much, as the language writes it.
    pub amount: String,
}

/// All of them, one below the other.
pub(crate) fn sum_tables(texts: &Texts, tables: &[SumTable]) -> impl IntoView + use<> {
    tables
        .iter()
        .map(|table| sum_table(texts, table))
        .collect::<Vec<_>>()
}

fn sum_table(texts: &Texts, table: &SumTable) -> impl IntoView + use<> {
    let caption = match &table.of {
        Some(of) => view! { <bdi>{of.clone()}</bdi>" · "{table.currency.clone()} }.into_any(),
        None => view! { {table.currency.clone()} }.into_any(),
    };
    let lines: Vec<_> = table
        .lines
        .iter()
        .map(|line| {
            let class = match line.kind {
                SumKind::All => "sum-total",
                SumKind::Late => "sum-part",
                SumKind::Paid | SumKind::Reversed | SumKind::Refunded | SumKind::Undone => "",
            };
            view! {
                <tr class=class>
                    <th scope="row">{texts.get(line.kind.text_key())}</th>
                    <td class="sum-count">{line.count.to_string()}</td>
                    <td class="sum-amount"><bdi>{line.amount.clone()}</bdi></td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="sum-box"><table class="sum-table">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{texts.get("office-closing-kind")}</th>
                    <th scope="col" class="sum-count">{texts.get("office-closing-count")}</th>
                    <th scope="col" class="sum-amount">{texts.get("office-closing-amount")}</th>
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table></div>
    }
}
