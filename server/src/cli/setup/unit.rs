//! What the service may write. The package's unit lets it write below `/var/lib/portico` only, so data that is elsewhere
//! needs a word more, in a file of its own beside the unit.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use anyhow::Context as _;

use super::{
    place::{ETC, Place, VAR},
    say,
};

/// Where a unit may be, and where what is added to it goes.
const UNITS: [&str; 3] = [
    "/etc/systemd/system/portico.service",
    "/usr/lib/systemd/system/portico.service",
    "/lib/systemd/system/portico.service",
];
const ADDED: &str = "/etc/systemd/system/portico.service.d/data.conf";
/// What the unit hides from the service.
const HOMES: [&str; 3] = ["/home", "/root", "/run/user"];

/// Writes it, where there is such a service and data is elsewhere; who may not is told what belongs there.
pub(super) fn write(place: &Place) -> anyhow::Result<()> {
    let is_installed = place.settings.parent() == Some(Path::new(ETC));
    let has_unit = UNITS.iter().any(|unit| Path::new(unit).exists());
    if !is_installed || !has_unit {
        return Ok(());
    }
    let Some(text) = added(&place.data) else {
        return taken_away();
    };
    let shown = place.data.display();
    if place.user.is_none() {
        return say(&format!(
            "The service may not write to {shown} yet. Put this into {ADDED}, then `systemctl daemon-reload`:\n\n{text}"
        ));
    }
    let path = PathBuf::from(ADDED);
    let is_there = fs::read_to_string(&path).is_ok_and(|before| before == text);
    if is_there {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(Path::new("/"));
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(&path, &text));
    written.with_context(|| format!("{ADDED} can't be written"))?;
    say(&format!(
        "{ADDED}: lets the service write to {shown}; `systemctl daemon-reload` before it starts"
    ))
}

/// What was said of a folder that data is no longer in would keep the service from starting once that is gone.
fn taken_away() -> anyhow::Result<()> {
    match fs::remove_file(ADDED) {
        Ok(()) => say(&format!(
            "{ADDED} is gone: data is where the service may write anyway; `systemctl daemon-reload` before it starts"
        )),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error).with_context(|| format!("{ADDED} can't be removed")),
    }
}

/// What is added to the unit for this folder; nothing where the unit lets it write there already.
fn added(data: &Path) -> Option<String> {
    if data.starts_with(VAR) {
        return None;
    }
    let path = quoted(data);
    // The disk has to be there first. Homes are hidden as a whole, and nothing below them can be shown by the other word.
    let service = if HOMES.iter().any(|home| data.starts_with(home)) {
        format!("ProtectHome=tmpfs\nBindPaths={path}")
    } else {
        format!("ReadWritePaths={path}")
    };
    Some(format!(
        "# Where PORTICO_DATA is. Written by `portico setup`.\n[Unit]\nRequiresMountsFor={path}\n[Service]\n{service}\n"
    ))
}

/// As systemd takes a path: percent signs mean something there.
fn quoted(path: &Path) -> String {
    let shown = path.display().to_string().replace('%', "%%");
    let plain = |it: char| it.is_ascii_alphanumeric() || "/._-%".contains(it);
    if shown.chars().all(plain) {
        return shown;
    }
    format!("\"{}\"", shown.replace('\\', r"\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_elsewhere_may_be_written_and_nothing_else() {
        assert_eq!(added(Path::new("/var/lib/portico")), None);
        assert_eq!(added(Path::new("/var/lib/portico/shop")), None);
        let text = added(Path::new("/srv/portico")).unwrap();
        assert!(
            text.contains("\n[Service]\nReadWritePaths=/srv/portico\n"),
            "{text}"
        );
        assert!(
            text.contains("\nRequiresMountsFor=/srv/portico\n"),
            "{text}"
        );
        let text = added(Path::new("/srv/a shop 100%")).unwrap();
        assert!(
            text.contains("ReadWritePaths=\"/srv/a shop 100%%\"\n"),
            "{text}"
        );
        let text = added(Path::new("/home/anna/data")).unwrap();
        assert!(text.contains("BindPaths=/home/anna/data\n"), "{text}");
    }
}
