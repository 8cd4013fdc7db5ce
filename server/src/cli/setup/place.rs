//! Where everything is put, and whose it is: run by root it is the server's user's, else one's own.

use std::{
    fs::{DirBuilder, File, OpenOptions, Permissions},
    io::Write as _,
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _, fchown},
    path::{Path, PathBuf, absolute},
    process::Command,
};

use anyhow::{Context as _, bail, ensure};

use super::SetupArguments;
use crate::config;

/// Where a package puts settings, and where it puts data.
const ETC: &str = "/etc/portico";
const VAR: &str = "/var/lib/portico";

/// See the module.
#[derive(Debug)]
pub(super) struct Place {
    /// The file of settings.
    pub(super) settings: PathBuf,
    /// The file of shops, beside it.
    pub(super) shops: PathBuf,
    /// The folder of the database.
    pub(super) data: PathBuf,
    /// Our private key, and the gateway's public one.
    pub(super) private_key: PathBuf,
    /// See there.
    pub(super) gateway_key: PathBuf,
    /// Who the server runs as, as it was said.
    pub(super) user_name: String,
    /// Whose it is; none where that is who runs this.
    pub(super) user: Option<User>,
}

/// A user of this machine, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct User {
    pub(super) user: u32,
    pub(super) group: u32,
}

/// Who may read a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Readable {
    /// The server reads it and can't change it.
    ByServer,
    /// A secret: the server's alone.
    Secret,
}

impl Place {
    pub(super) fn of(arguments: &SetupArguments, settings: PathBuf) -> anyhow::Result<Self> {
        let settings = absolute(settings)?;
        let folder = settings.parent().context("a file of settings")?.to_owned();
        let before = config::settings_in(&settings)?;
        let had = |name: &str| before.get(name).filter(|value| !value.is_empty());
        let elsewhere = [
            "PORTICO_ACCOUNTS",
            "PORTICO_GATEWAY_PRIVATE_KEY",
            "PORTICO_GATEWAY_PUBLIC_KEY",
        ];
        if let Some(name) = elsewhere.into_iter().find(|name| had(name).is_some()) {
            bail!(
                "{} has {name}, so keys are elsewhere: this is for the first account. docs/accounts.md says more",
                settings.display()
            );
        }
        let file = |name: &str, or: &str| had(name).map_or_else(|| folder.join(or), PathBuf::from);
        let data = match (&arguments.data, had("PORTICO_DATA")) {
            (Some(data), _) => absolute(data)?,
            (None, Some(data)) => data.into(),
            (None, None) if folder == Path::new(ETC) => VAR.into(),
            (None, None) => folder.join("data"),
        };
        let is_root = rustix::process::geteuid().is_root();
        let user = is_root.then(|| User::named(&arguments.user)).transpose()?;
        Ok(Self {
            shops: folder.join("shops.toml"),
            private_key: file("PORTICO_GATEWAY_PRIVATE_KEY_FILE", "private.pem"),
            gateway_key: file("PORTICO_GATEWAY_PUBLIC_KEY_FILE", "gateway.pem"),
            settings,
            data,
            user_name: arguments.user.clone(),
            user,
        })
    }

    /// Makes both folders, where they aren't there.
    pub(super) fn make(&self) -> anyhow::Result<()> {
        let folder = self.settings.parent().context("a file of settings")?;
        self.made(folder, 0o750, false)?;
        self.made(&self.data, 0o700, true)
    }

    /// A folder that is there stays whose it is.
    fn made(&self, folder: &Path, mode: u32, is_servers: bool) -> anyhow::Result<()> {
        if folder.is_dir() {
            return Ok(());
        }
        let mut builder = DirBuilder::new();
        let created = builder.recursive(true).mode(mode).create(folder);
        created.with_context(|| format!("{} can't be made", folder.display()))?;
        if let Some(User { user, group }) = self.user {
            std::os::unix::fs::chown(folder, is_servers.then_some(user), Some(group))?;
        }
        Ok(())
    }

    /// Writes a file that isn't there yet: whole, or not at all.
    pub(super) fn new_file(&self, path: &Path, text: &str, who: Readable) -> anyhow::Result<()> {
        let shown = path.display();
        let mut draft = path.as_os_str().to_owned();
        draft.push(".new");
        let draft = PathBuf::from(draft);
        let written = || -> std::io::Result<()> {
            let mut options = OpenOptions::new();
            // What an earlier one left when it was cut off.
            options.write(true).create(true).truncate(true).mode(0o600);
            let mut file = options.open(&draft)?;
            self.given(&file, who)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            std::fs::rename(&draft, path)
        };
        written().with_context(|| format!("{shown} can't be written"))
    }

    fn given(&self, file: &File, who: Readable) -> std::io::Result<()> {
        let Some(User { user, group }) = self.user else {
            return file.set_permissions(Permissions::from_mode(0o600));
        };
        match who {
            Readable::ByServer => {
                fchown(file, None, Some(group))?;
                file.set_permissions(Permissions::from_mode(0o640))
            }
            Readable::Secret => {
                fchown(file, Some(user), Some(group))?;
                file.set_permissions(Permissions::from_mode(0o400))
            }
        }
    }
}

impl User {
    /// By name, as the system's own program tells it.
    fn named(name: &str) -> anyhow::Result<Self> {
        Ok(Self {
            user: number("-u", name)?,
            group: number("-g", name)?,
        })
    }
}

fn number(which: &str, name: &str) -> anyhow::Result<u32> {
    ensure!(
        !name.starts_with('-') && !name.is_empty(),
        "--user needs the name of a user"
    );
    let told = Command::new("id").args([which, name]).output();
    let told = told.context("the program `id` can't be run")?;
    if !told.status.success() {
        bail!(
            "there is no user {name}. The package makes it; by hand: \
             useradd --system --user-group --home-dir {VAR} {name}. Or name another one with --user"
        );
    }
    Ok(String::from_utf8_lossy(&told.stdout).trim().parse()?)
}
