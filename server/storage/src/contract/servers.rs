//! How every store must keep who runs, and the files of their builds.

use super::samples::START;
use crate::Storage;
use foundation::servers::{RunningServer, SiteFile};

pub(super) fn server(id: &str, started_ms: i64, beats: i64) -> RunningServer {
    RunningServer {
        id: id.to_owned(),
        version: "1.2.3".to_owned(),
        address: "shop:3000".to_owned(),
        started: START.plus_ms(started_ms),
        seen: START.plus_ms(started_ms + beats),
        beats,
        wallets: "w1".to_owned(),
        accounts: "a1".to_owned(),
    }
}

pub(super) async fn each_server_tells_of_itself_until_it_ends_or_is_long_silent(
    store: &dyn Storage,
) {
    assert_eq!(store.servers().await.unwrap(), []);
    store.beat(&server("young", 20, 0)).await.unwrap();
    store.beat(&server("old", 10, 0)).await.unwrap();
    let later = RunningServer {
        wallets: "w2".to_owned(),
        ..server("old", 10, 5_000)
    };
    store.beat(&later).await.unwrap();
    let young = server("young", 20, 0);
    assert_eq!(store.servers().await.unwrap(), [later.clone(), young]);
    let before = START.plus_ms(1_000);
    store.forget_dead_servers(before).await.unwrap();
    assert_eq!(store.servers().await.unwrap(), [later]);
    store.forget_server("old").await.unwrap();
    assert_eq!(store.servers().await.unwrap(), []);
}

pub(super) async fn a_builds_files_are_kept_while_somebody_uses_them(store: &dyn Storage) {
    let file = |name: &str, byte| SiteFile {
        name: name.to_owned(),
        bytes: vec![byte; 3],
    };
    assert!(!store.use_site_file("a.1.js", START).await.unwrap());
    store
        .keep_site_file(&file("a.1.js", 1), START)
        .await
        .unwrap();
    store
        .keep_site_file(&file("a.1.js", 9), START)
        .await
        .unwrap();
    store
        .keep_site_file(&file("b.2.css", 2), START)
        .await
        .unwrap();
    let found = store.site_file("a.1.js").await.unwrap();
    assert_eq!(found, Some(file("a.1.js", 1)), "what is there stays");
    assert_eq!(store.site_file("c.3.js").await.unwrap(), None);
    let later = START.plus_ms(1_000);
    assert!(store.use_site_file("a.1.js", later).await.unwrap());
    store.forget_site_files(later).await.unwrap();
    assert!(store.site_file("a.1.js").await.unwrap().is_some());
    assert!(store.site_file("b.2.css").await.unwrap().is_none());
}

pub(super) async fn a_store_beside_it_is_the_same_store(store: &dyn Storage) {
    let beside = store.beside(2);
    store.beat(&server("one", 0, 1)).await.unwrap();
    beside.beat(&server("two", 1, 1)).await.unwrap();
    let all = store.servers().await.unwrap();
    assert_eq!(all, beside.servers().await.unwrap());
    assert_eq!(all.len(), 2);
    let both = [store.connections(), beside.connections()];
    for one in both {
        assert!(one.used.saturating_add(one.idle) <= one.most, "{one:?}");
    }
    assert!(both[1].most <= 2);
    beside.close().await;
    assert_eq!(store.servers().await.unwrap().len(), 2, "and lives on");
}
