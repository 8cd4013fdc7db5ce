//! Where everything is put, and whose it is: run by root it is the server's user's, else one's own.

use std::{
    fs::{DirBuilder, File, OpenOptions, Permissions},
    io::{ErrorKind, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _, fchown},
    path::{Path, PathBuf, absolute},
    process::Command,
};

use anyhow::{Context as _, bail, ensure};
use rustix::fs::OFlags;

use super::SetupArguments;
use crate::config;

/// Where a package puts settings, and where it puts data.
pub(super) const ETC: &str = "/etc/portico";
pub(super) const VAR: &str = "/var/lib/portico";

/// See the module.
#[derive(Debug)]
pub(super) struct Place {
    /// The file of settings.
    pub(super) settings: PathBuf,
    /// The file of shops, beside it.
    pub(super) shops: PathBuf,
    /// The folder of the database, and the one that was it until now.
    pub(super) data: PathBuf,
    /// See there.
    pub(super) data_before: PathBuf,
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
        let data_before = match had("PORTICO_DATA") {
            Some(data) => data.into(),
            None if folder == Path::new(ETC) => VAR.into(),
            None => folder.join("data"),
        };
        let data = match &arguments.data {
            Some(data) => absolute(data)?,
            None => data_before.clone(),
        };
        let is_root = rustix::process::geteuid().is_root();
        let user = is_root.then(|| User::named(&arguments.user)).transpose()?;
        Ok(Self {
            shops: folder.join("shops.toml"),
            private_key: file("PORTICO_GATEWAY_PRIVATE_KEY_FILE", "private.pem"),
            gateway_key: file("PORTICO_GATEWAY_PUBLIC_KEY_FILE", "gateway.pem"),
            settings,
            data,
            data_before,
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

    /// A folder that is there stays whose it is. Only the last one is narrow: whoever owns it has to get there.
    fn made(&self, folder: &Path, mode: u32, is_servers: bool) -> anyhow::Result<()> {
        if folder.is_dir() {
            return Ok(());
        }
        let make_all = || -> std::io::Result<()> {
            let missing = folder.ancestors().skip(1);
            let missing = missing.take_while(|it| !it.as_os_str().is_empty() && !it.exists());
            for parent in missing.collect::<Vec<_>>().into_iter().rev() {
                DirBuilder::new().mode(0o755).create(parent)?;
                if self.user.is_some() {
                    // Whatever root leaves out of what it makes.
                    opened(parent)?.set_permissions(Permissions::from_mode(0o755))?;
                }
            }
            DirBuilder::new().mode(mode).create(folder)?;
            let Some(User { user, group }) = self.user else {
                return Ok(());
            };
            let own = opened(folder)?;
            fchown(&own, is_servers.then_some(user), Some(group))?;
            own.set_permissions(Permissions::from_mode(mode))
        };
        make_all().with_context(|| format!("{} can't be made", folder.display()))
    }

    /// Writes a file that isn't there yet: whole, or not at all, and never over another one.
    pub(super) fn new_file(&self, path: &Path, text: &str, who: Readable) -> anyhow::Result<()> {
        let written = || {
            let draft = self.draft(path, text, who)?;
            // A link that stands there is something, too; a second name of the draft goes with its first.
            let put = std::fs::hard_link(&draft, path);
            std::fs::remove_file(&draft)?;
            put
        };
        written().with_context(|| format!("{} can't be written", path.display()))
    }

    /// Writes a file anew, in the place of what it was.
    pub(super) fn file_again(&self, path: &Path, text: &str, who: Readable) -> anyhow::Result<()> {
        let written = || std::fs::rename(self.draft(path, text, who)?, path);
        written().with_context(|| format!("{} can't be written", path.display()))
    }

    /// What becomes a file, down to the disk. Nothing that stands in its way is followed or written into.
    fn draft(&self, path: &Path, text: &str, who: Readable) -> std::io::Result<PathBuf> {
        let mut draft = path.as_os_str().to_owned();
        draft.push(".new");
        let draft = PathBuf::from(draft);
        // What an earlier one left when it was cut off, or somebody else put there.
        match std::fs::remove_file(&draft) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).mode(0o600);
        let mut file = options.open(&draft)?;
        self.given(&file, who)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        Ok(draft)
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

/// A folder that was made just now, and not what somebody put in its place.
fn opened(folder: &Path) -> std::io::Result<File> {
    let flags = OFlags::NOFOLLOW | OFlags::DIRECTORY;
    let mut options = OpenOptions::new();
    let flags = flags.bits().cast_signed();
    options.read(true).custom_flags(flags).open(folder)
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    /// As whoever runs this finds it, if `me` may give files away: to itself.
    fn place(folder: &Path) -> Place {
        let user = rustix::process::geteuid().as_raw();
        let group = rustix::process::getegid().as_raw();
        Place {
            settings: folder.join("etc/portico/portico.env"),
            shops: folder.join("etc/portico/shops.toml"),
            data: folder.join("srv/a/b"),
            data_before: folder.join("srv/a/b"),
            private_key: folder.join("etc/portico/private.pem"),
            gateway_key: folder.join("etc/portico/gateway.pem"),
            user_name: String::new(),
            user: Some(User { user, group }),
        }
    }

    #[test]
    fn only_the_last_folder_is_narrow() {
        let folder = tempfile::tempdir().unwrap();
        let place = place(folder.path());
        place.make().unwrap();
        let mode = |path: &str| {
            let of = std::fs::metadata(folder.path().join(path)).unwrap();
            of.permissions().mode() & 0o777
        };
        assert_eq!(mode("srv"), 0o755);
        assert_eq!(mode("srv/a"), 0o755);
        assert_eq!(mode("srv/a/b"), 0o700);
        assert_eq!(mode("etc/portico"), 0o750);
    }

    #[test]
    fn nothing_is_written_through_a_link_or_over_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let place = place(folder.path());
        place.make().unwrap();
        let others = folder.path().join("others");
        std::fs::write(&others, "theirs").unwrap();
        symlink(&others, folder.path().join("etc/portico/private.pem.new")).unwrap();
        let key = &place.private_key;
        place.new_file(key, "ours", Readable::Secret).unwrap();
        assert_eq!(std::fs::read_to_string(key).unwrap(), "ours");
        assert_eq!(
            std::fs::metadata(key).unwrap().permissions().mode() & 0o777,
            0o400
        );
        assert!(place.new_file(key, "again", Readable::Secret).is_err());
        symlink(&others, &place.gateway_key).unwrap();
        let over = place.new_file(&place.gateway_key, "ours", Readable::ByServer);
        assert!(over.is_err(), "a link is something");
        place
            .file_again(&place.gateway_key, "ours", Readable::ByServer)
            .unwrap();
        assert_eq!(std::fs::read_to_string(&others).unwrap(), "theirs");
        let left = std::fs::read_dir(folder.path().join("etc/portico")).unwrap();
        assert_eq!(left.count(), 2);
    }
}
