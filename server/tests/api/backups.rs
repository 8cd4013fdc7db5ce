//! Backups: made while customers pay, put back after the server was killed, and what is told then.

mod broken_off;
mod copied;
mod gone;
mod heard;

use std::{collections::HashMap, fs, path::Path};

use domain::{RequestId, State};
use foundation::store::UpkeepStore as _;
use payments::{
    restored::RestoredStore as _, search::PaymentSearch as _, store::PaymentStore as _,
};
use server::server::open_folder;

use crate::{
    crash::Installation,
    support::{
        child::{Portico, fails, run},
        customer::{ALIPAY_HK, Customer},
        disk::Disk,
        eventually,
    },
};

/// Somebody who pays, and the result page that they look at.
async fn pays(shop: &Installation) -> (Customer, String) {
    let customer = Customer::new(&shop.environment["PORTICO_PUBLIC_URL"], ALIPAY_HK);
    let form = customer.scan(&shop.code).await;
    let cashier = customer.pay(&form, "12.50").await;
    let result = customer.press(cashier.location(), "pay").await;
    (customer, result)
}

/// The same settings for a server on another folder.
fn elsewhere(shop: &Installation, folder: &Path) -> HashMap<&'static str, String> {
    let mut environment = shop.environment.clone();
    environment.insert("PORTICO_DATA", folder.join("data").display().to_string());
    environment
}

fn refunds(shop: &Installation) -> usize {
    let all = shop.sandbox.payments().into_iter();
    all.map(|payment| payment.refunds.len()).sum()
}

fn references(shop: &Installation) -> Vec<String> {
    let all = shop.sandbox.payments().into_iter();
    all.map(|payment| payment.payment_request_id).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_put_back_asks_before_it_says_anything_and_gives_nothing_back_twice() {
    let shop = Installation::new().await;
    let portico = shop.serve().await;
    let (_, _) = pays(&shop).await;
    let first = references(&shop).swap_remove(0);
    // This one stands in front of the wallet's page when the backup is made.
    let waiting = Customer::new(&shop.environment["PORTICO_PUBLIC_URL"], ALIPAY_HK);
    let form = waiting.scan(&shop.code).await;
    let cashier = waiting.pay(&form, "12.50").await;
    let known = references(&shop);
    eventually("the first is paid", async || {
        let shown = run(&shop.environment, &["payment", "show", &first]);
        shown.contains("paid").then_some(())
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.portico");
    let file = file.to_str().unwrap();
    let said = run(&shop.environment, &["backup", file]);
    assert!(said.contains("2 payments, 0 refunds"), "{said}");
    assert!(fails(&shop.environment, &["backup", file]).contains("is there already"));
    assert!(run(&HashMap::new(), &["backup", file, "--check"]).contains("whole"));

    let result = waiting.press(cashier.location(), "pay").await;
    run(&shop.environment, &["payment", "refund", &first, "--all"]);
    let (_, missing) = pays(&shop).await;
    portico.kill();

    let anew = elsewhere(&shop, folder.path());
    let said = run(&anew, &["restore", file]);
    assert!(
        said.contains("2 payments are shown as being checked"),
        "{said}"
    );
    assert!(fails(&anew, &["restore", file]).contains("is not empty"));
    assert!(run(&anew, &["trail", "verify"]).contains("ok"));
    let listed = run(&anew, &["payment", "list"]);
    assert_eq!(listed.matches("  being checked").count(), 2, "{listed}");
    let store = open_folder(Path::new(&anew["PORTICO_DATA"])).await.unwrap();
    for id in &known {
        let id = RequestId::parse(id).unwrap();
        assert!(store.payment(&id).await.unwrap().unwrap().unsure);
    }
    store.close().await;

    let log = folder.path().join("log");
    let portico = Portico::serve(&anew, &log).await;
    let page = eventually("it says that it was paid", async || {
        let page = waiting.get(&result).await;
        page.says("words-pair").then_some(page)
    })
    .await;
    assert_eq!(page.status, 200);
    // Nothing is invented for what is missing.
    assert!(!waiting.get(&missing).await.says("words-pair"));
    eventually("what went back is known", async || {
        let shown = run(&anew, &["payment", "show", &first]);
        shown.contains("refunded").then_some(())
    })
    .await;
    let said = fails(&anew, &["payment", "refund", &first, "--all"]);
    assert!(said.contains("has been refunded"), "{said}");
    assert_eq!(refunds(&shop), 1);
    assert!(run(&anew, &["alarm", "list"]).contains("restored"));
    assert!(portico.terminate());
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_under_load_and_put_back_nothing_is_told_otherwise_than_the_gateway_says() {
    let shop = Installation::new().await;
    let portico = shop.serve().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.portico");
    let file = file.to_str().unwrap();
    let crowd = async {
        for round in 0..8 {
            let customers = (0..4).map(|_| pays(&shop));
            futures_util::future::join_all(customers).await;
            if round == 3 {
                run(&shop.environment, &["backup", file]);
            }
        }
    };
    crowd.await;
    portico.kill();
    let anew = elsewhere(&shop, folder.path());
    run(&anew, &["restore", file]);
    let portico = Portico::serve(&anew, &folder.path().join("log")).await;
    let data = Path::new(&anew["PORTICO_DATA"]).to_owned();
    let ids: Vec<RequestId> = (references(&shop).iter())
        .map(|id| RequestId::parse(id).unwrap())
        .collect();
    eventually("the gateway was asked about all", async || {
        let store = open_folder(&data).await.unwrap();
        let all = store.named(&ids).await.unwrap();
        store.close().await;
        let sure = all
            .iter()
            .all(|payment| !payment.unsure && payment.state.is_final());
        sure.then_some(())
    })
    .await;
    let store = open_folder(&data).await.unwrap();
    assert!(store.restored().await.unwrap().is_some());
    let all = store.named(&ids).await.unwrap();
    assert!(
        (16..32).contains(&all.len()),
        "{} were in the backup",
        all.len()
    );
    let gateway = shop.sandbox.payments();
    for payment in &all {
        let theirs = gateway
            .iter()
            .find(|it| it.payment_request_id == payment.request_id.as_str());
        let paid = theirs.is_some_and(|it| it.status == "SUCCESS");
        assert_eq!(payment.state == State::Paid, paid, "{payment:?}");
    }
    store.close().await;
    assert!(portico.terminate());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_that_was_spoilt_or_cut_off_is_refused_and_leaves_nothing() {
    let shop = Installation::new().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.portico");
    run(&shop.environment, &["backup", file.to_str().unwrap()]);
    let bytes = fs::read(&file).unwrap();
    let anew = elsewhere(&shop, folder.path());
    let mut spoilt = bytes.clone();
    let middle = spoilt.len() / 2;
    spoilt[middle] ^= 1;
    let longer = [&bytes[..], b"x"].concat();
    let shorter = &bytes[..bytes.len() - 3];
    for (name, bytes) in [
        ("cut", &bytes[..middle]),
        ("spoilt", &spoilt),
        ("longer", &longer),
        ("shorter", shorter),
    ] {
        let bad = folder.path().join(name);
        fs::write(&bad, bytes).unwrap();
        let said = fails(&anew, &["restore", bad.to_str().unwrap()]);
        assert!(said.contains("is no backup that can be used"), "{said}");
        assert_eq!(fs::read_dir(&anew["PORTICO_DATA"]).unwrap().count(), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn secrets_leave_under_a_passphrase_only() {
    let shop = Installation::new().await;
    let portico = shop.serve().await;
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    fs::write(at("words"), "correct horse battery\n").unwrap();
    fs::write(at("wrong"), "incorrect horse battery\n").unwrap();
    let said = fails(&shop.environment, &["backup", &at("a"), "--with-secrets"]);
    assert!(said.contains("--passphrase-file"), "{said}");
    let words = ["--passphrase-file", &at("words")];
    run(
        &shop.environment,
        &["backup", &at("a"), "--with-secrets", words[0], words[1]],
    );
    assert!(
        fs::read(at("a"))
            .unwrap()
            .starts_with(b"age-encryption.org/")
    );
    let anew = elsewhere(&shop, folder.path());
    assert!(fails(&anew, &["restore", &at("a")]).contains("it is encrypted"));
    let said = fails(
        &anew,
        &["restore", &at("a"), "--passphrase-file", &at("wrong")],
    );
    assert!(said.contains("doesn't open it"), "{said}");
    run(&anew, &["restore", &at("a"), words[0], words[1]]);
    let secret = |environment: &HashMap<&str, String>| {
        fs::read(Path::new(&environment["PORTICO_DATA"]).join("portico.secret")).unwrap()
    };
    assert_eq!(secret(&anew), secret(&shop.environment));
    // Where nobody would read it, it isn't put; where it belongs is said.
    let mut named = elsewhere(&shop, &folder.path().join("named"));
    named.insert("PORTICO_SECRET_FILE", at("installation.secret"));
    let said = run(&named, &["restore", &at("a"), words[0], words[1]]);
    assert!(said.contains(&at("installation.secret")), "{said}");
    let data = folder.path().join("named/data");
    assert!(!data.join("portico.secret").exists());
    assert!(data.join("from-backup/portico.secret").exists());
    assert!(portico.terminate());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_put_back_by_one_at_a_time_and_not_in_the_place_of_a_sealed_one() {
    let shop = Installation::new().await;
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    fs::write(at("words"), "correct horse battery\n").unwrap();
    run(&shop.environment, &["backup", &at("a")]);
    let left = fs::read_dir(&shop.environment["PORTICO_DATA"]).unwrap();
    let left = left.map(|entry| entry.unwrap().file_name());
    let left: Vec<_> = left
        .filter(|name| name.to_string_lossy().starts_with('.'))
        .collect();
    assert!(left.is_empty(), "nothing lies open: {left:?}");
    let anew = elsewhere(&shop, folder.path());
    let words = ["--passphrase-file", &at("words")];
    for command in ["restore", "backup"] {
        let look = if command == "backup" {
            &["--check"][..]
        } else {
            &[]
        };
        let said = fails(&anew, &[&[command, &at("a")], &words[..], look].concat());
        assert!(said.contains("is not encrypted"), "{said}");
    }
    let as_of = ["restore", &at("a"), "--as-of", "2026-11-30T04:00:00Z"];
    assert!(fails(&anew, &as_of).contains("--in-place"));
    let data = Path::new(&anew["PORTICO_DATA"]);
    // The root of a disk.
    fs::create_dir_all(data.join("lost+found")).unwrap();
    let other = fs::File::open(data).unwrap();
    other.lock().unwrap();
    let said = fails(&anew, &["restore", &at("a")]);
    assert!(said.contains("already"), "{said}");
    drop(other);
    run(&anew, &["restore", &at("a")]);
    assert!(data.join("portico.sqlite").exists() && !data.join("portico.sqlite-wal").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_leaves_no_half_backup_and_says_so() {
    let Some(disk) = Disk::new(4) else {
        return;
    };
    let shop = Installation::new().await;
    disk.fill();
    let file = disk.path().join("a.portico").display().to_string();
    let said = fails(&shop.environment, &["backup", &file]);
    assert!(said.contains("space") || said.contains("full"), "{said}");
    let left = || fs::read_dir(disk.path()).unwrap().count();
    assert_eq!(left(), 1, "what fills it: {said}");
    disk.empty();
    run(&shop.environment, &["backup", &file]);
    assert_eq!(left(), 1);
}
