//! A Debian package, tried as its operator has it: in two systems that have nothing but what every Debian has. It is
//! installed, its demonstration takes a payment, a backup of it is put back in the other system, the next version is
//! installed over it, `portico setup` takes its first steps, and it is purged. Needs root, and `debootstrap` once.

mod clean;
mod paid;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use serde_json::Value;

use crate::say;
use crate::workspace::Workspace;
use clean::Clean;

/// What the demonstration keeps, and where it listens; nobody else should.
const DATA: &str = "/srv/portico-demo";
const SHOP: &str = "127.0.0.1:3710";
const GATEWAY: &str = "127.0.0.1:3711";
const PACKAGE: &str = "/portico.deb";
const BACKUP: &str = "/srv/backup.portico";
const SETTINGS: &str = "etc/portico/portico.env";
/// As somebody answers who has never seen it.
const FIRST_STEPS: &str = "portico setup --address https://pay.example.com --mode sandbox --gateway asia \
    --client-id SANDBOX_5Y00000000000000 --merchant Tea --mcc 5814 --store Gion --currency JPY \
    --time-zone Asia/Tokyo --language ja --counter Counter";

/// All of it, with the package in this file.
pub(crate) fn tried(workspace: &Workspace, package: &Path) -> anyhow::Result<()> {
    let place = workspace.built("clean");
    let base = clean::base(&place)?;
    let one = Clean::of(&base, place.join("one"))?;
    let other = Clean::of(&base, place.join("other"))?;
    say::headline("installed, and its demonstration takes a payment");
    install(&one, package)?;
    let books = demonstrated(&one)?;
    say::headline("put back in another system");
    install(&other, package)?;
    fs::copy(one.at(BACKUP), other.at(BACKUP))?;
    other.run(&["portico", "restore", BACKUP], &elsewhere())?;
    let there = listed(&other, &elsewhere())?;
    ensure!(
        books == there,
        "both books don't agree:\n{books:?}\n{there:?}"
    );
    say::line(&format!("both books agree: {} payments", there.len()));
    say::headline("the next version over it");
    upgraded(&other, package, &place)?;
    say::headline("first steps");
    let told = other.run(&FIRST_STEPS.split_whitespace().collect::<Vec<_>>(), &[])?;
    ensure!(
        told.contains("Counter: https://pay.example.com/c/"),
        "no code was printed:\n{told}"
    );
    say::headline("removed, and purged");
    other.run(&["dpkg", "--purge", "portico"], &[])?;
    ensure!(!other.at(SETTINGS).exists(), "the settings are still there");
    ensure!(
        other.at("/var/lib/portico").exists(),
        "what was paid is gone"
    );
    say::line("the package works in an empty system");
    Ok(())
}

fn install(system: &Clean, package: &Path) -> anyhow::Result<()> {
    fs::copy(package, system.at(PACKAGE))
        .with_context(|| format!("{} can't be read", package.display()))?;
    system.run(&["dpkg", "-i", PACKAGE], &[]).map(drop)
}

/// What the demonstration tells its server, for commands beside it.
fn beside() -> Vec<(&'static str, String)> {
    let key = |name: &str| format!("{DATA}/keys/{name}");
    vec![
        ("PORTICO_DATA", DATA.to_owned()),
        ("PORTICO_LISTEN", SHOP.to_owned()),
        ("PORTICO_PUBLIC_URL", format!("http://{SHOP}")),
        ("PORTICO_GATEWAY_URL", format!("http://{GATEWAY}")),
        ("PORTICO_GATEWAY_CLIENT_ID_FILE", key("client_id")),
        (
            "PORTICO_GATEWAY_PRIVATE_KEY_FILE",
            key("merchant_private.pem"),
        ),
        ("PORTICO_GATEWAY_PUBLIC_KEY_FILE", key("gateway_public.pem")),
    ]
}

fn elsewhere() -> Vec<(&'static str, String)> {
    vec![("PORTICO_DATA", "/srv/data".to_owned())]
}

/// Runs it, pays, looks and makes a backup meanwhile; returns the payments there are.
fn demonstrated(system: &Clean) -> anyhow::Result<Vec<Value>> {
    let listens = [
        ("PORTICO_LISTEN", SHOP.to_owned()),
        ("SANDBOX_LISTEN", GATEWAY.to_owned()),
        ("PORTICO_DATA", DATA.to_owned()),
    ];
    let (running, told) = system.demonstration(&listens)?;
    let code = told
        .lines()
        .find_map(|line| line.trim().strip_prefix("shop's code  "));
    let result = paid::at(code.context("it shows no code")?)?;
    let settings = beside();
    let books = paid::until(|| {
        let listed = listed(system, &settings)?;
        let newest = listed.first().and_then(|payment| payment["state"].as_str());
        Ok((newest == Some("paid")).then_some(listed))
    })?;
    say::line(&format!("paid: {result}"));
    system.run(&["portico", "doctor"], &settings)?;
    system.run(&["portico", "trail", "verify"], &settings)?;
    system.run(&["portico", "backup", BACKUP], &settings)?;
    drop(running);
    Ok(books)
}

/// Every payment, without what a restored one says besides until the gateway was asked.
fn listed(system: &Clean, settings: &[(&str, String)]) -> anyhow::Result<Vec<Value>> {
    let words = ["portico", "payment", "list", "--limit", "1000", "--json"];
    let mut all: Vec<Value> = serde_json::from_str(&system.run(&words, settings)?)?;
    for payment in &mut all {
        if let Some(fields) = payment.as_object_mut() {
            // The last one is by the clock.
            for name in ["unsure", "decided", "next_check", "age_s"] {
                fields.remove(name);
            }
        }
    }
    Ok(all)
}

/// The same programs as a version to come: settings stay as they were, and so does every printed code.
fn upgraded(system: &Clean, package: &Path, place: &Path) -> anyhow::Result<()> {
    let settings = fs::read(system.at(SETTINGS))?;
    let codes = ["portico", "code", "list", "--json"];
    let before = system.run(&codes, &elsewhere())?;
    let next = repacked(package, &place.join("next"))?;
    let looked = system.run(&["portico", "doctor", "--before-upgrade", "--help"], &[])?;
    ensure!(
        looked.contains("--before-upgrade"),
        "it can't look before an upgrade"
    );
    install(system, &next)?;
    ensure!(
        fs::read(system.at(SETTINGS))? == settings,
        "an upgrade changed the settings"
    );
    ensure!(
        system.run(&codes, &elsewhere())? == before,
        "an upgrade changed what is printed"
    );
    Ok(())
}

/// The package with a higher number.
fn repacked(package: &Path, place: &Path) -> anyhow::Result<PathBuf> {
    let _ = fs::remove_dir_all(place);
    let shown = |path: &Path| path.display().to_string();
    clean::told("dpkg-deb", &["-R", &shown(package), &shown(place)])?;
    let control = place.join("DEBIAN/control");
    let text = fs::read_to_string(&control)?;
    let lines = text
        .lines()
        .map(|line| match line.strip_prefix("Version: ") {
            Some(version) => format!("Version: {version}+1\n"),
            None => format!("{line}\n"),
        });
    fs::write(&control, lines.collect::<String>())?;
    let next = place.with_extension("deb");
    let words = [
        "--root-owner-group",
        "-Zgzip",
        "-z1",
        "-b",
        &shown(place),
        &shown(&next),
    ];
    clean::told("dpkg-deb", &words)?;
    Ok(next)
}
