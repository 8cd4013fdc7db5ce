//! A Debian package: two archives in one, with what dpkg has to know and do.

use anyhow::Context as _;
use sha2::{Digest as _, Sha256};

use super::{
    Release,
    archive::{Moment, ar, gzip, tar},
    contents::{Contents, Entry},
};

const CONTROL: &str = include_str!("../../../server/package/control");
/// What dpkg runs, as it calls them.
const SCRIPTS: [(&str, &str); 3] = [
    ("postinst", include_str!("../../../server/package/postinst")),
    ("prerm", include_str!("../../../server/package/prerm")),
    ("postrm", include_str!("../../../server/package/postrm")),
];
/// What its administrator changes, and an upgrade keeps.
const CONFFILES: &str = "/etc/portico/portico.env\n";

/// The package's bytes.
pub(super) fn made(
    contents: &Contents,
    release: &Release,
    moment: Moment,
) -> anyhow::Result<Vec<u8>> {
    let libc = release.libc.as_deref();
    let libc = libc.context("it depends on no C library, so it is no Debian's")?;
    let bytes: usize = contents.files.iter().map(|file| file.bytes.len()).sum();
    let control = CONTROL
        .replace("{version}", &release.version)
        .replace("{architecture}", release.debian_architecture()?)
        .replace("{libc}", libc)
        .replace("{kilobytes}", &bytes.div_ceil(1_024).to_string());
    let mut files = vec![
        Entry::text("control", &control),
        Entry::text("conffiles", CONFFILES),
        Entry::text("sha256sums", &sums(contents)),
    ];
    files.extend(SCRIPTS.map(|(name, text)| Entry {
        mode: 0o755,
        ..Entry::text(name, text)
    }));
    let about = Contents {
        files,
        folders: Vec::new(),
    };
    let parts = [
        ("debian-binary", b"2.0\n".to_vec()),
        ("control.tar.gz", gzip(&tar(&about, "./", moment)?)?),
        ("data.tar.gz", gzip(&tar(contents, "./", moment)?)?),
    ];
    Ok(ar(&parts, moment))
}

fn sums(contents: &Contents) -> String {
    let mut lines: Vec<String> = contents
        .files
        .iter()
        .map(|file| format!("{}  {}\n", digest(&file.bytes), file.path))
        .collect();
    lines.sort_by(|one, other| one.get(64..).cmp(&other.get(64..)));
    lines.concat()
}

/// SHA-256 in hex.
pub(super) fn digest(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}
