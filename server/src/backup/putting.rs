//! What was unpacked of a backup, and is whole, goes to its place, file by file, the database last: a server starts with
//! that. What goes where is written down before the first one goes, so that whoever was cut off in between is finished by
//! calling it again, or taken back where another backup is wanted after all.

use std::{
    fs::{self, DirBuilder, File},
    io::{ErrorKind, Write as _},
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, ensure};
use serde::{Deserialize, Serialize};

use super::{
    DATABASE, RESTORING, SECRET, SETTLEMENT,
    manifest::Manifest,
    opened,
    owner::{Owner, given},
    working::ASIDE,
};
use crate::config;

/// Where files are put that belong elsewhere.
pub const FILES: &str = "from-backup";
/// What goes where; while it isn't there nothing has gone yet.
const PLAN: &str = "ready.json";

/// Where a server reads the installation's secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SecretPlace {
    /// Beside the database.
    Data,
    /// Where the settings say, or have to.
    Named(Option<String>),
}

/// See the module.
#[derive(Debug, Serialize, Deserialize)]
pub struct Plan {
    /// What was unpacked.
    pub manifest: Manifest,
    /// Where its secret goes.
    pub secret: SecretPlace,
}

/// One file on its way.
struct Step {
    from: PathBuf,
    to: PathBuf,
}

/// Why nothing is put over what somebody else has made meanwhile.
const TAKEN: &str = "somebody else made it while the backup was unpacked. Stop what runs there, move it aside, and restore again";

impl Plan {
    /// The one of a restore that was cut off while it put things into this folder.
    pub fn found(data: &Path) -> anyhow::Result<Option<Self>> {
        let path = data.join(RESTORING).join(PLAN);
        match fs::read(&path) {
            // One that isn't whole was cut off before anything had gone.
            Ok(text) => Ok(serde_json::from_slice(&text).ok()),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).with_context(|| path.display().to_string()),
        }
    }

    /// Writes it down, to the disk.
    pub fn write(&self, data: &Path) -> anyhow::Result<()> {
        let unpacked = data.join(RESTORING);
        let mut file = File::create_new(unpacked.join(PLAN))?;
        file.write_all(&serde_json::to_vec(self)?)?;
        file.sync_all()?;
        synced(&unpacked)?;
        given(Owner::of(data)?, &unpacked).context("what was unpacked can't be given to its owner")
    }

    /// Puts everything where it isn't yet.
    pub fn put(&self, data: &Path) -> anyhow::Result<()> {
        let files = data.join(FILES);
        if !files.is_dir() {
            DirBuilder::new().mode(0o700).create(&files)?;
            given(Owner::of(data)?, &files)?;
        }
        for step in self.files(data) {
            step.put()?;
        }
        synced(&files)?;
        if let Some(step) = self.database(data) {
            // Of one that has its place these may be its own.
            if step.from.exists() {
                for log in ["portico.sqlite-wal", "portico.sqlite-shm"].map(|name| data.join(name))
                {
                    ensure!(!log.exists(), "{} is there: {TAKEN}", log.display());
                }
            }
            step.put()?;
        }
        synced(data)?;
        self.done(data)
    }

    /// Whether nothing of it is to be done any more but to say so.
    pub fn is_all_put(&self, data: &Path) -> bool {
        self.database(data).is_some_and(|step| !step.from.exists())
    }

    /// Brings back what went already, so that it can be thrown away with the rest.
    pub fn take_back(&self, data: &Path) -> anyhow::Result<()> {
        for step in self.files(data) {
            let went = !step.from.exists() && step.to.exists();
            if went {
                fs::rename(&step.to, &step.from).with_context(|| step.to.display().to_string())?;
            }
        }
        let files = data.join(FILES);
        match fs::remove_dir(&files) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(error).with_context(|| files.display().to_string())
            }
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Everything but the database.
    fn files(&self, data: &Path) -> Vec<Step> {
        let (unpacked, files) = (data.join(RESTORING), data.join(FILES));
        let entries = self.manifest.files.iter();
        let others = entries.filter(|entry| entry.name != DATABASE);
        let step = |name: &str| Step {
            from: opened::place(&unpacked, name),
            to: match name {
                SETTLEMENT => data.join(name),
                SECRET if self.secret == SecretPlace::Data => data.join(name),
                other => opened::place(&files, other),
            },
        };
        others.map(|entry| step(&entry.name)).collect()
    }

    fn database(&self, data: &Path) -> Option<Step> {
        self.manifest.database.as_ref().map(|_| Step {
            from: data.join(RESTORING).join(DATABASE),
            to: data.join(config::DATABASE),
        })
    }

    /// From here on a server may start. In one step, so that what is half thrown away isn't taken for half put back.
    fn done(&self, data: &Path) -> anyhow::Result<()> {
        let over = data.join(format!("{ASIDE}{}", self.manifest.taken_ms));
        fs::rename(data.join(RESTORING), &over)?;
        synced(data)?;
        // Whatever starts next would take it away as well.
        let _ = fs::remove_dir_all(&over);
        Ok(())
    }
}

impl Step {
    /// Never over another one, which a server of an older version may have made meanwhile.
    fn put(&self) -> anyhow::Result<()> {
        let Self { from, to } = self;
        let shown = to.display();
        if !from.exists() {
            ensure!(
                to.exists(),
                "{shown} had its place, and is gone: move everything aside, and restore again"
            );
            return Ok(());
        }
        ensure!(!to.exists(), "{shown} is there: {TAKEN}");
        fs::rename(from, to).with_context(|| shown.to_string())
    }
}

fn synced(folder: &Path) -> anyhow::Result<()> {
    Ok(File::open(folder)?.sync_all()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::manifest::{Counted, Entry, FORM};

    const OTHER: &str = "files/0-proxy.conf";

    /// Unpacked, and about to be put.
    fn unpacked(data: &Path) -> Plan {
        let entry = |name: &str| Entry {
            name: name.to_owned(),
            from: String::new(),
            bytes: 0,
            sha256: String::new(),
        };
        let names = [DATABASE, SETTLEMENT, SECRET, OTHER];
        let plan = Plan {
            manifest: Manifest {
                form: FORM,
                portico: String::new(),
                taken_ms: 1,
                taken_at: String::new(),
                address: None,
                database: Some(Counted {
                    migration: 1,
                    payments: 0,
                    refunds: 0,
                    last_payment: None,
                }),
                trail: Vec::new(),
                secrets: true,
                files: names.map(entry).into(),
            },
            secret: SecretPlace::Data,
        };
        let unpacked = data.join(RESTORING);
        fs::create_dir(&unpacked).unwrap();
        for name in names {
            fs::write(opened::place(&unpacked, name), name).unwrap();
        }
        plan.write(data).unwrap();
        plan
    }

    fn steps(plan: &Plan, data: &Path) -> Vec<Step> {
        let database = plan.database(data);
        plan.files(data).into_iter().chain(database).collect()
    }

    /// As it is left by whoever was cut off after so many files.
    fn cut_off(data: &Path, after: usize) -> Plan {
        let plan = unpacked(data);
        fs::create_dir(data.join(FILES)).unwrap();
        for step in steps(&plan, data).iter().take(after) {
            step.put().unwrap();
        }
        plan
    }

    #[test]
    fn wherever_it_was_cut_off_it_is_finished_by_the_next() {
        for after in 0..=4 {
            let folder = tempfile::tempdir().unwrap();
            let data = folder.path();
            cut_off(data, after);
            let plan = Plan::found(data).unwrap().unwrap();
            assert_eq!(plan.is_all_put(data), after == 4);
            plan.put(data).unwrap();
            for (name, place) in [
                (DATABASE, DATABASE),
                (SETTLEMENT, SETTLEMENT),
                (SECRET, SECRET),
                (OTHER, "from-backup/0-proxy.conf"),
            ] {
                assert_eq!(fs::read_to_string(data.join(place)).unwrap(), name);
            }
            assert_eq!(fs::read_dir(data).unwrap().count(), 4, "after {after}");
            assert!(Plan::found(data).unwrap().is_none());
        }
    }

    #[test]
    fn before_the_database_has_its_place_it_can_be_taken_back() {
        for after in 0..=3 {
            let folder = tempfile::tempdir().unwrap();
            let data = folder.path();
            let plan = cut_off(data, after);
            plan.take_back(data).unwrap();
            let left = fs::read_dir(data).unwrap().count();
            assert_eq!(left, 1, "only what was unpacked, after {after}");
        }
    }

    #[test]
    fn what_another_made_meanwhile_is_neither_written_over_nor_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        let plan = cut_off(data, 1);
        fs::write(data.join(SECRET), "another's").unwrap();
        let said = plan.put(data).unwrap_err().to_string();
        assert!(said.contains("move it aside"), "{said}");
        assert_eq!(fs::read_to_string(data.join(SECRET)).unwrap(), "another's");
        plan.take_back(data).unwrap();
        assert_eq!(fs::read_to_string(data.join(SECRET)).unwrap(), "another's");
    }

    #[test]
    fn a_plan_that_was_cut_off_itself_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        fs::create_dir(data.join(RESTORING)).unwrap();
        fs::write(data.join(RESTORING).join(PLAN), "{\"mani").unwrap();
        assert!(Plan::found(data).unwrap().is_none());
    }
}
