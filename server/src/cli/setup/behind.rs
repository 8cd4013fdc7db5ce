//! What a setup would leave behind: a database that works, in another folder than the one that is named now. Whoever typed
//! that wrong would find an empty shop, and their payments nowhere.

use anyhow::ensure;

use super::{place::Place, say};
use crate::config;

/// Refused, unless that is what is wanted.
pub(super) fn refused(place: &Place, is_wanted: bool) -> anyhow::Result<()> {
    let before = place.data_before.join(config::DATABASE);
    let is_there = std::fs::metadata(&before).is_ok_and(|of| of.len() > 0);
    let same = || {
        let [now, before] = [&place.data, &place.data_before].map(std::fs::canonicalize);
        now.is_ok_and(|now| before.is_ok_and(|before| now == before))
    };
    if !is_there || place.data == place.data_before || same() {
        return Ok(());
    }
    let (settings, new) = (place.settings.display(), place.data.display());
    ensure!(
        is_wanted,
        "{settings} is of an installation whose database is {}: with --data {new} that one would be left behind, with all \
         its payments, shops and printed codes. Leave --data out to go on with it; to move it stop the server, move the whole \
         folder to {new}, and call this again; to begin anew all the same add --leave-data. Nothing was changed",
        before.display()
    );
    say(&format!(
        "{} stays where it is, and nothing reads it any more",
        before.display()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::setup::SetupArguments;
    use std::{fs, os::unix::fs::symlink};

    #[test]
    fn a_database_elsewhere_is_not_left_behind_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("old")).unwrap();
        let old = at("old").display().to_string();
        fs::write(at("portico.env"), format!("PORTICO_DATA={old}\n")).unwrap();
        let place = |data: Option<&str>| {
            let arguments = SetupArguments {
                data: data.map(at),
                user: "root".to_owned(),
                ..SetupArguments::default()
            };
            Place::of(&arguments, at("portico.env")).unwrap()
        };
        refused(&place(Some("new")), false).unwrap();
        fs::write(at("old/portico.sqlite"), "").unwrap();
        refused(&place(Some("new")), false).unwrap();
        fs::write(at("old/portico.sqlite"), "payments").unwrap();
        let said = refused(&place(Some("new")), false).unwrap_err().to_string();
        assert!(
            said.contains("left behind") && said.contains(&old),
            "{said}"
        );
        refused(&place(Some("new")), true).unwrap();
        refused(&place(None), false).unwrap();
        symlink(at("old"), at("link")).unwrap();
        refused(&place(Some("link")), false).unwrap();
    }
}
