//! wasm-bindgen, as a library: its version is the one in `Cargo.lock`, like that of the crate
//! it must match, and nobody has to install a second program.

use std::fs;

use anyhow::{Context as _, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::{names, panics};
use crate::workspace::Workspace;

/// What the browser loads to run the islands.
#[derive(Debug)]
pub(crate) struct Glue {
    /// The JavaScript that starts the program and gives it the page.
    pub(crate) js: String,
    /// The program.
    pub(crate) wasm: Vec<u8>,
}

/// From cargo's output to files for the browser.
pub(crate) fn generate(workspace: &Workspace) -> anyhow::Result<Glue> {
    let wasm = workspace.built("wasm32-unknown-unknown/wasm-release/wasm.wasm");
    let folder = workspace.built("glue");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let mut output = Bindgen::new()
        .input_path(&wasm)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        // The file has another name when published, so the glue must not guess one.
        .omit_default_module_path(true)
        .out_name("islands")
        .generate_output()
        .context("wasm-bindgen cannot process the browser's program")?;
    panics::silence(output.wasm_mut())?;
    let names = names::shorten(&mut output);
    fs::create_dir_all(&folder)?;
    output.emit(&folder)?;

    if folder.join("snippets").exists() {
        bail!(
            "a dependency of the islands brings JavaScript files of its own; they are not served"
        );
    }
    let js = fs::read_to_string(folder.join("islands.js"))?;
    if js.contains("islands_bg.wasm") {
        bail!("the glue names its program itself; published names would break it");
    }
    Ok(Glue {
        js: names.fill(&js),
        wasm: fs::read(folder.join("islands_bg.wasm"))?,
    })
}
