//! What the browser downloads, and whether it is within `end2end/size.json`.

mod budget;
mod page;
mod weight;

use std::fs;

use anyhow::{Context as _, bail};

use crate::build::Manifest;
use crate::pair::Pair;
use crate::say;
use crate::test::Stage;
use crate::workspace::Workspace;

use budget::{Budget, Limit};
use page::Page;
use weight::Weight;

/// What a screen at a counter loads beside its page.
const TILL: [&str; 2] = ["till.css", "till.js"];

/// With a server of our own, if one was built.
pub(crate) fn alone(workspace: &Workspace) -> anyhow::Result<()> {
    if workspace.binary("portico").exists() && workspace.binary("sandbox").exists() {
        return check(workspace, Some(&Stage::open(workspace)?.pair));
    }
    say::line("without a server the page itself is not measured: run `cargo xtask build`");
    check(workspace, None)
}

/// Prints what everything weighs; `Err` says what is over its budget.
pub(crate) fn check(workspace: &Workspace, pair: Option<&Pair>) -> anyhow::Result<()> {
    let budget = Budget::read(&workspace.path("end2end/size.json"))?;
    let manifest = Manifest::read(&workspace.site())?;
    let assets = workspace.site().join("assets");
    let weigh = |name: &str| Weight::of(&assets.join(name));
    let islands = weigh(&manifest.islands_js)?.and(weigh(&manifest.islands_wasm)?);

    say::line(&Weight::table_head());
    for name in [&manifest.islands_js, &manifest.islands_wasm] {
        say::line(&weigh(name)?.row(name));
    }
    say::line(&islands.row("both"));
    for name in [&manifest.start, &manifest.fallback, &manifest.style] {
        say::line(&weigh(name)?.row(name));
    }

    let mut till = Weight::default();
    for name in TILL.iter().filter_map(|name| manifest.extra.get(*name)) {
        say::line(&weigh(name)?.row(name));
        till = till.and(weigh(name)?);
    }

    let mut limits = vec![
        Limit {
            what: "wasm and glue",
            bytes: islands.brotli,
            bytes_max: budget.islands,
        },
        Limit {
            what: "till's script and styles",
            bytes: till.brotli,
            bytes_max: budget.till,
        },
    ];
    if let Some(pair) = pair {
        let page = Page::fetch(pair)?;
        say::line(&page.html.row("the amount page, styles in it"));
        let mut whole = page.html;
        for name in page.loads(
            &manifest,
            &fs::read_to_string(assets.join(&manifest.start))?,
        ) {
            say::line(&weigh(name)?.row(&format!("  loads {name}")));
            whole = whole.and(weigh(name)?);
        }
        say::line(&whole.row("the amount page, all it loads"));
        limits.push(Limit {
            what: "page with styles",
            bytes: page.html.brotli,
            bytes_max: budget.page,
        });
        limits.push(Limit {
            what: "page in all",
            bytes: whole.brotli,
            bytes_max: budget.page_with_loads,
        });
    }
    judge(&limits).context("the download is too large")
}

fn judge(limits: &[Limit]) -> anyhow::Result<()> {
    for limit in limits {
        say::line(&limit.describe());
    }
    let over: Vec<&str> = limits
        .iter()
        .filter(|limit| !limit.is_kept())
        .map(|limit| limit.what)
        .collect();
    if !over.is_empty() {
        bail!("over budget: {}", over.join(", "));
    }
    Ok(())
}
