//! A file of the money as it leaves: written down before its first byte and after its last, as the office's are.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::BufWriter,
    path::Path,
    sync::{Arc, atomic::AtomicU64},
};

use anyhow::Context as _;
use domain::visible::escaped;
use exports::taking::{Leaving, kept};
use storage::Everything;
use trail::{
    action::Action,
    deed::{Deed, INSTALLATION},
};

use super::super::desk::Desk;

/// Who writes down that it leaves: each shop that alone is paid out with an account of it, and the installation for
/// what is several shops'.
pub(super) async fn leavings(
    desk: &Desk,
    out: &Path,
    count: u64,
) -> anyhow::Result<Vec<Leaving<dyn Everything>>> {
    let mut chains: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in desk.payouts.store.sources().await? {
        let only = desk.ledger.only_merchant_of(&source.account).await?;
        let chain = only.unwrap_or_else(|| INSTALLATION.to_owned());
        chains.entry(chain).or_default().push(source.name);
    }
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    let until = desk.payouts.clock.now().iso();
    let mut leavings = Vec::new();
    for (chain, sources) in chains {
        let deed = Deed::of(&chain, Action::ExportBegun, &*name)
            .with("of", &sources.join(" "))
            .with("until", &until);
        let rows = Arc::new(AtomicU64::new(count));
        leavings.push(Leaving::of(&desk.ledger, &deed, rows).await?);
    }
    Ok(leavings)
}

/// Lets it go into a file that isn't there, all of it or nothing; its digest.
pub(super) async fn leaves(
    file: File,
    leavings: Vec<Leaving<dyn Everything>>,
    path: &Path,
) -> anyhow::Result<Vec<u8>> {
    let shown = escaped(&path.display().to_string());
    let made = File::create_new(path).with_context(|| format!("{shown} can't be made"))?;
    let written = kept(file, leavings, &mut BufWriter::new(made)).await;
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written.with_context(|| format!("{shown} can't be written"))
}
