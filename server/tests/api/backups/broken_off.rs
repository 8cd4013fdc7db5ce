//! A restore that was broken off, and whoever starts meanwhile.

use std::{fs, path::Path};

use super::elsewhere;
use crate::{
    crash::Installation,
    support::child::{fails, run},
};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_put_back_to_its_end_is_no_empty_shop() {
    let shop = Installation::new().await;
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    run(&shop.environment, &["backup", &at("a")]);
    let anew = elsewhere(&shop, folder.path());
    let data = Path::new(&anew["PORTICO_DATA"]);
    fs::create_dir_all(data.join(".restoring")).unwrap();
    let said = fails(&anew, &["serve"]);
    assert!(said.contains("run it again"), "{said}");
    assert_eq!(fs::read_dir(data).unwrap().count(), 1, "nothing was made");
    run(&anew, &["restore", &at("a")]);
    assert!(data.join("portico.sqlite").exists());
    assert!(!data.join(".restoring").exists());
}
