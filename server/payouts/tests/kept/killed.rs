//! A process that imports and rebuilds is killed, again and again, at whatever it is doing; the next one ends
//! where one that was never killed does.

use std::{
    process::{Command, Stdio},
    time::Duration,
};

use crate::{
    month::Month,
    shop::{Shop, in_file, source},
};

/// Where the process that is killed works. Without it, its test has nothing to do.
const FOLDER: &str = "PAYOUTS_TEST_FOLDER";
const ROUNDS: u64 = 25;

/// What is killed. It is started by the other test, as a process of its own.
#[tokio::test]
async fn an_import_that_is_killed() {
    #[expect(
        clippy::disallowed_methods,
        reason = "how the other test says that it is this one's turn"
    )]
    let Ok(folder) = std::env::var(FOLDER) else {
        return;
    };
    let folder = std::path::Path::new(&folder);
    let payouts = in_file(folder).await;
    let Some(_held) = payouts.store.hold().await.unwrap() else {
        return;
    };
    payouts.store.put_source(&source()).await.unwrap();
    payouts.begin().await.unwrap();
    payouts.resume().await.unwrap();
    let sources = payouts.store.sources().await.unwrap();
    let mut files: Vec<_> = std::fs::read_dir(folder.join("files")).unwrap().collect();
    files.sort_by_key(|file| file.as_ref().unwrap().path());
    for file in files {
        let path = file.unwrap().path();
        payouts.import(&path, &sources, "ada").await.unwrap();
    }
    payouts.rebuild().await.unwrap();
}

fn killed_after(folder: &std::path::Path, wait: Duration) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "killed::an_import_that_is_killed"])
        .env(FOLDER, folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(wait);
    // It may have ended by itself.
    let _ = child.kill();
    child.wait().unwrap();
}

#[tokio::test]
async fn whoever_is_killed_leaves_nothing_that_counts() {
    let month = Month::of(3, 1_500);
    let [killed, other] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let shop = Shop::new(in_file(other.path()).await, other.path(), &month).await;
    shop.take(&month.names()).await;
    let digest = shop.digest().await;
    let left = Shop::new(in_file(killed.path()).await, killed.path(), &month).await;
    left.payouts.store.close().await;
    for round in 0..ROUNDS {
        // At the beginning, in the middle, and after it has ended.
        killed_after(killed.path(), Duration::from_millis(20 + round * 37 % 600));
    }
    let payouts = in_file(killed.path()).await;
    let _held = payouts.store.hold().await.unwrap().unwrap();
    let left = Shop::new(payouts, killed.path(), &month).await;
    left.payouts.resume().await.unwrap();
    for name in month.names() {
        left.import(&name).await;
    }
    assert_eq!(left.digest().await, digest);
    assert_eq!(left.payouts.verify().await.unwrap(), []);
}
