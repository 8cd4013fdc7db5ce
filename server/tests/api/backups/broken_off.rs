//! A restore that was broken off, by whatever, and whoever starts meanwhile.

use std::{
    collections::HashMap,
    fs::{self, File, OpenOptions},
    io::Write as _,
    os::unix::fs::{MetadataExt as _, chown},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use foundation::{
    clock::{Clock as _, SystemClock, Timestamp},
    store::UpkeepStore as _,
};
use payments::restored::{Restored, RestoredStore as _};
use server::backup::{
    RESTORING,
    opened::{self, Keeping},
    putting::{Plan, SecretPlace},
    stop::Stop,
};
use storage::sqlite::Sqlite;

use super::elsewhere;
use crate::{
    crash::Installation,
    support::{
        child::{fails, run},
        eventually,
    },
};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_put_back_to_its_end_is_no_empty_shop() {
    let shop = Installation::new().await;
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    run(&shop.environment, &["backup", &at("a")]);
    let anew = elsewhere(&shop, folder.path());
    let data = Path::new(&anew["PORTICO_DATA"]);
    fs::create_dir_all(data.join(RESTORING)).unwrap();
    let said = fails(&anew, &["serve"]);
    assert!(said.contains("run it again"), "{said}");
    assert_eq!(fs::read_dir(data).unwrap().count(), 1, "nothing was made");
    run(&anew, &["restore", &at("a")]);
    assert!(data.join("portico.sqlite").exists());
    assert!(!data.join(RESTORING).exists());
}

/// A restore whose backup comes slowly, so that it can be met in the middle.
struct Slow {
    running: Child,
    pipe: File,
    /// What it hasn't been given yet.
    rest: Vec<u8>,
    data: PathBuf,
}

impl Slow {
    /// Has read half of the backup.
    async fn begun(environment: &HashMap<&'static str, String>, backup: &str) -> Self {
        let pipe = format!("{backup}.pipe");
        let made = Command::new("mkfifo").arg(&pipe).status().unwrap();
        assert!(made.success());
        let running = Command::new(env!("CARGO_BIN_EXE_portico"))
            .env_clear()
            .envs(environment)
            .args(["restore", &pipe])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let writing = pipe.clone();
        let opened = tokio::task::spawn_blocking(move || {
            OpenOptions::new().write(true).open(writing).unwrap()
        });
        let mut slow = Self {
            running,
            pipe: opened.await.unwrap(),
            rest: fs::read(backup).unwrap(),
            data: environment["PORTICO_DATA"].clone().into(),
        };
        let half = slow.rest.len() / 2;
        let begun: Vec<u8> = slow.rest.drain(..half).collect();
        slow.pipe.write_all(&begun).unwrap();
        eventually("some of it is unpacked", async || {
            let found = fs::metadata(slow.data.join(RESTORING).join("portico.sqlite"));
            found.is_ok_and(|of| of.len() > 0).then_some(())
        })
        .await;
        slow
    }

    /// Sends a signal, and what it says until its end.
    fn ended_by(mut self, signal: &str) -> String {
        let id = self.running.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status().unwrap();
        assert!(sent.success());
        // More comes, slowly, until nobody reads it any more.
        for byte in &self.rest {
            if self.running.try_wait().unwrap().is_some() {
                break;
            }
            let _ = self.pipe.write_all(&[*byte]);
            std::thread::sleep(Duration::from_millis(5));
        }
        let done = self.running.wait_with_output().unwrap();
        assert!(!done.status.success());
        String::from_utf8(done.stderr).unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_is_stopped_leaves_nothing_and_one_that_is_killed_is_done_again() {
    let shop = Installation::new().await;
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    run(&shop.environment, &["backup", &at("a")]);
    let anew = elsewhere(&shop, folder.path());
    let data = Path::new(&anew["PORTICO_DATA"]);
    for signal in ["-INT", "-TERM"] {
        let said = Slow::begun(&anew, &at("a")).await.ended_by(signal);
        assert!(said.contains("nothing was left behind"), "{said}");
        assert_eq!(fs::read_dir(data).unwrap().count(), 0, "{signal}");
        fs::remove_file(at("a.pipe")).unwrap();
    }
    Slow::begun(&anew, &at("a")).await.ended_by("-KILL");
    assert!(data.join(RESTORING).exists());
    let said = fails(&anew, &["serve"]);
    assert!(said.contains("run it again"), "{said}");
    run(&anew, &["restore", &at("a")]);
    assert!(data.join("portico.sqlite").exists() && !data.join(RESTORING).exists());
    assert!(run(&anew, &["trail", "verify"]).contains("ok"));
}

/// As a restore leaves it that was killed when the first file had gone to its place.
async fn cut_off(data: &Path, backup: &str) {
    fs::create_dir_all(data.join(RESTORING)).unwrap();
    let unpacked = data.join(RESTORING);
    let stop = Stop::default();
    let keeping = Keeping::All(&unpacked);
    let manifest = opened::unpack(Path::new(backup), None, keeping, &stop).unwrap();
    let store = Sqlite::open(&unpacked.join("portico.sqlite"))
        .await
        .unwrap();
    let (at, copied) = (SystemClock.now(), Timestamp(manifest.taken_ms));
    store.doubt(&Restored { at, copied }).await.unwrap();
    store.close().await;
    let plan = Plan {
        manifest,
        secret: SecretPlace::Data,
    };
    plan.write(data).unwrap();
    let files = data.join("from-backup");
    fs::create_dir(&files).unwrap();
    fs::rename(unpacked.join("settings.env"), files.join("settings.env")).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_was_killed_while_files_went_to_their_places_is_finished_or_taken_back() {
    let shop = Installation::new().await;
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    run(&shop.environment, &["backup", &at("a")]);
    run(&shop.environment, &["backup", &at("b")]);
    let anew = elsewhere(&shop, folder.path());
    let data = Path::new(&anew["PORTICO_DATA"]);
    cut_off(data, &at("a")).await;
    assert!(fails(&anew, &["serve"]).contains("run it again"));
    let said = fails(&anew, &["restore", &at("none")]);
    assert!(said.contains("is no backup"), "{said}");
    let said = run(&anew, &["restore", &at("a")]);
    assert!(said.contains("it is finished now"), "{said}");
    assert!(said.contains("settings.env was"), "where it lies: {said}");
    assert!(data.join("portico.sqlite").exists() && !data.join(RESTORING).exists());
    assert!(run(&anew, &["trail", "verify"]).contains("ok"));

    fs::remove_dir_all(data).unwrap();
    cut_off(data, &at("a")).await;
    let said = run(&anew, &["restore", &at("b")]);
    assert!(said.contains("it was taken back"), "{said}");
    assert!(data.join("from-backup/settings.env").exists());
    // All but the last step, of another one: its database is there, and may have been served.
    fs::create_dir(data.join("aside")).unwrap();
    fs::rename(data.join("from-backup"), data.join("aside/from-backup")).unwrap();
    fs::rename(data.join("portico.sqlite"), data.join("aside/a")).unwrap();
    cut_off(data, &at("a")).await;
    fs::rename(
        data.join(RESTORING).join("portico.sqlite"),
        data.join("portico.sqlite"),
    )
    .unwrap();
    let said = fails(&anew, &["restore", &at("b")]);
    assert!(said.contains("another backup"), "{said}");
    let said = run(&anew, &["restore", &at("a")]);
    assert!(said.contains("it is finished now"), "{said}");
    assert!(!data.join(RESTORING).exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_root_puts_back_belongs_to_whoever_has_the_folder() {
    let shop = Installation::new().await;
    if fs::metadata("/proc/self").unwrap().uid() != 0 {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    run(&shop.environment, &["backup", &at("a")]);
    let anew = elsewhere(&shop, folder.path());
    let data = Path::new(&anew["PORTICO_DATA"]);
    fs::create_dir(data).unwrap();
    chown(data, Some(4_321), Some(4_322)).unwrap();
    let said = run(&anew, &["restore", &at("a")]);
    assert!(!said.contains("is root's"), "{said}");
    for name in ["portico.sqlite", "from-backup", "from-backup/settings.env"] {
        let of = fs::metadata(data.join(name)).unwrap();
        assert_eq!((of.uid(), of.gid()), (4_321, 4_322), "{name}");
    }
}
