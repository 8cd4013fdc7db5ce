//! The table of wallets: the built-in one, or what the operator's file makes of it.

use std::path::Path;

use domain::WalletTable;

use super::{
    ConfigProblems,
    environment::Environment,
    reader::{Holds, Reader},
};
use shops::wallets::{file::built_in, watch::WalletFile};

const NAME: &str = "PORTICO_WALLETS";

/// Where the wallets come from.
#[derive(Debug)]
pub struct WalletSource {
    /// The table to begin with.
    pub table: WalletTable,
    /// The operator's file, if there is one, to be watched.
    pub file: Option<WalletFile>,
}

/// The table, or nothing after noting why the file can't be used.
pub(super) fn source(reader: &mut Reader<'_>) -> Option<WalletSource> {
    let read = match reader.text(NAME) {
        Some(path) => {
            reader.names(Path::new(&path), Holds::Word);
            WalletFile::open(Path::new(&path)).map(|(file, table)| WalletSource {
                table,
                file: Some(file),
            })
        }
        None => built_in().map(|table| WalletSource { table, file: None }),
    };
    match read {
        Ok(source) => Some(source),
        Err(problem) => {
            let what = format!("names a file that can't be used: {problem}");
            reader.problem(NAME, &what);
            None
        }
    }
}

/// For commands without a server: the table, and whether a browser that is no wallet may pay.
pub fn wallets(environment: &dyn Environment) -> Result<(WalletTable, bool), ConfigProblems> {
    let mut reader = Reader::new(environment);
    let source = source(&mut reader);
    let allow_browsers = reader.parsed("PORTICO_ALLOW_BROWSERS", false, "true or false");
    let read = source.and_then(|source| Some((source.table, allow_browsers?)));
    reader.whole(read)
}
