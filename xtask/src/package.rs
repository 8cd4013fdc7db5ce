//! What is handed out: a Debian package, an image, a plain archive, with check sums, a bill of materials and the
//! licences of everything inside. Made here without a daemon and without tools of a distribution; twice the same
//! sources by the same compiler are twice the same bytes.

mod archive;
mod contents;
mod crates;
mod deb;
mod image;
mod inside;
mod libraries;
mod release;
mod sums;
mod tried;

use std::path::PathBuf;

use crate::build::{self, Machine};
use crate::command::Packages;
use crate::say;
use crate::workspace::Workspace;
use archive::{gzip, tar};
use contents::{Contents, Entry};
use release::Release;
use sums::Sums;
pub(crate) use tried::tried;

const UNIT: &str = include_str!("../../server/package/portico.service");
const COPYRIGHT: &str = include_str!("../../server/package/copyright");

/// Both programs, as they were built.
struct Programs {
    machine: Machine,
    portico: PathBuf,
    sandbox: PathBuf,
}

/// Everything, in `target/package`. Whoever wants it quick gets programs that were built without optimizing, for trying
/// the packages themselves.
pub(crate) fn make(workspace: &Workspace, wanted: Packages) -> anyhow::Result<()> {
    let folder = build::to_hand_out(workspace, wanted.machine, wanted.quick)?;
    let programs = Programs {
        machine: wanted.machine,
        portico: folder.join("portico"),
        sandbox: folder.join("sandbox"),
    };
    let release = Release::of(wanted.machine, &programs.portico)?;
    let files = files(workspace, &programs, &release)?;
    let folder = workspace.built("package");
    std::fs::create_dir_all(&folder)?;
    let mut sums = Sums::read(&folder.join(Sums::NAME))?;
    for (name, bytes) in &files {
        std::fs::write(folder.join(name), bytes)?;
        sums.set(name, bytes);
        let place = folder.join(name);
        say::line(&format!("{:>11} B  {}", bytes.len(), place.display()));
    }
    std::fs::write(folder.join(Sums::NAME), sums.text())?;
    Ok(())
}

/// Each with its name.
fn files(
    workspace: &Workspace,
    programs: &Programs,
    release: &Release,
) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let moment = release::moment(workspace)?;
    say::headline("the packages");
    let packages = crates::linked(workspace, &release.target)?;
    let bill = inside::bill(&packages, release, moment)?;
    let licences = inside::licences(&packages)?;
    let papers = papers(workspace, &bill, &licences)?;
    let name = release.name()?;
    let mut files = Vec::new();
    // A Debian has the C library; what brings its own is for other systems.
    if release.libc.is_some() {
        let contents = debian(workspace, programs, papers.clone())?;
        files.push((
            format!("{name}.deb"),
            deb::made(&contents, release, moment)?,
        ));
    }
    let image = image::made(in_image(programs, papers.clone())?, release, moment)?;
    let plain = tar(
        &plain(workspace, programs, papers)?,
        &format!("{name}/"),
        moment,
    )?;
    files.extend([
        (format!("{name}.oci.tar"), image),
        (format!("{name}.tar.gz"), gzip(&plain)?),
        (format!("{name}.cdx.json"), bill.into_bytes()),
        (format!("{name}.licences.txt"), licences.into_bytes()),
    ]);
    Ok(files)
}

/// What belongs to `/usr/share/doc`: papers for operators, what is inside, and under which terms.
fn papers(workspace: &Workspace, bill: &str, licences: &str) -> anyhow::Result<Vec<Entry>> {
    const PLACE: &str = "usr/share/doc/portico";
    let mut files = vec![
        Entry::text(&format!("{PLACE}/copyright"), COPYRIGHT),
        Entry::text(&format!("{PLACE}/portico.cdx.json"), bill),
        Entry::text(&format!("{PLACE}/licences.txt"), licences),
    ];
    for name in ["README.md", "CHANGELOG.md", "SECURITY.md", "LICENSE"] {
        files.push(Entry::file(
            &format!("{PLACE}/{name}"),
            &workspace.path(name),
        )?);
    }
    let folder = workspace.path("docs");
    for entry in std::fs::read_dir(&folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        let is_paper = path.extension().is_some_and(|ending| ending == "md");
        if let Some(name) = name.filter(|_| is_paper) {
            files.push(Entry::file(&format!("{PLACE}/docs/{name}"), &path)?);
        }
    }
    Ok(files)
}

fn programs_at(programs: &Programs) -> anyhow::Result<Vec<Entry>> {
    Ok(vec![
        Entry::program("usr/bin/portico", &programs.portico)?,
        Entry::program("usr/lib/portico/portico-sandbox", &programs.sandbox)?,
    ])
}

fn debian(
    workspace: &Workspace,
    programs: &Programs,
    papers: Vec<Entry>,
) -> anyhow::Result<Contents> {
    let mut files = programs_at(programs)?;
    files.extend(papers);
    files.push(Entry::text("lib/systemd/system/portico.service", UNIT));
    let settings = Entry::file("etc/portico/portico.env", &workspace.path(".env.example"))?;
    files.push(Entry {
        mode: 0o640,
        ..settings
    });
    Ok(Contents {
        files,
        folders: Vec::new(),
    })
}

/// An image has no reader for papers but those that go with the programs wherever they go.
fn in_image(programs: &Programs, mut papers: Vec<Entry>) -> anyhow::Result<Vec<Entry>> {
    papers.retain(|file| !file.path.contains("/docs/"));
    let mut files = programs_at(programs)?;
    files.extend(papers);
    files.extend(image::of_the_system(&libraries::of(
        programs.machine,
        &programs.portico,
    )?)?);
    Ok(files)
}

/// For a system that has no packages of this kind: unpack and run.
fn plain(
    workspace: &Workspace,
    programs: &Programs,
    papers: Vec<Entry>,
) -> anyhow::Result<Contents> {
    let mut files = programs_at(programs)?;
    files.extend(papers);
    files.push(Entry::text("portico.service", UNIT));
    files.push(Entry::file("portico.env", &workspace.path(".env.example"))?);
    for file in &mut files {
        for (from, to) in [
            ("usr/bin/", ""),
            ("usr/lib/portico/", ""),
            ("usr/share/doc/portico/", ""),
        ] {
            if let Some(rest) = file.path.strip_prefix(from) {
                file.path = format!("{to}{rest}");
            }
        }
    }
    Ok(Contents {
        files,
        folders: Vec::new(),
    })
}
