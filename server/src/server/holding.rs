//! Who has a folder of data in hand: servers share it, and whoever puts a backup back has it alone. The system lets go of
//! it when they end, however they do. A disk that knows no such thing stops nobody; there the list of servers tells.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

use anyhow::{Context as _, bail};

/// In hand until it is dropped.
#[derive(Debug)]
pub struct Held {
    _folder: File,
}

/// As a server has it, beside others.
pub fn shared(data: &Path) -> anyhow::Result<Held> {
    let folder = opened(data)?;
    if let Err(TryLockError::WouldBlock) = folder.try_lock_shared() {
        bail!(
            "a backup is being put back into {}: wait for `portico restore`",
            data.display()
        );
    }
    Ok(Held { _folder: folder })
}

/// As one has it who changes what servers must not see changing.
pub fn alone(data: &Path) -> anyhow::Result<Held> {
    let folder = opened(data)?;
    if let Err(TryLockError::WouldBlock) = folder.try_lock() {
        let shown = data.display();
        match folder.try_lock_shared() {
            Ok(()) => bail!("a server runs on {shown}: stop it first; nothing was changed"),
            Err(_) => bail!("a backup is being put back into {shown} already"),
        }
    }
    Ok(Held { _folder: folder })
}

fn opened(data: &Path) -> anyhow::Result<File> {
    File::open(data).with_context(|| format!("{} can't be read", data.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_share_it_and_a_restore_has_it_alone() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        let servers = [shared(data).unwrap(), shared(data).unwrap()];
        let said = alone(data).unwrap_err().to_string();
        assert!(said.contains("a server runs"), "{said}");
        drop(servers);
        let held = alone(data).unwrap();
        assert!(shared(data).is_err());
        let said = alone(data).unwrap_err().to_string();
        assert!(said.contains("already"), "{said}");
        drop(held);
        shared(data).unwrap();
    }
}
