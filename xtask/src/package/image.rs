//! An OCI image, made without a daemon: one layer, its configuration, and the lists that lead to both. It holds the
//! program, the C library it is linked to and the authorities it trusts, and no shell.

use serde_json::{Value, json};

use super::{
    Release,
    archive::{Moment, gzip, tar},
    contents::{Contents, Entry, Folder},
    deb::digest,
    libraries::Library,
};

/// Nobody's number on any system.
const USER: u64 = 65_532;
/// Where certificates are on a Debian.
const AUTHORITIES: &str = "etc/ssl/certs/ca-certificates.crt";

/// The image as one archive, as `skopeo`, `podman load` and `ctr image import` read it.
pub(super) fn made(
    programs: Vec<Entry>,
    release: &Release,
    moment: Moment,
) -> anyhow::Result<Vec<u8>> {
    let layer = tar(&root(programs), "", moment)?;
    let packed = gzip(&layer)?;
    let config = serde_json::to_vec(&config(&digest(&layer), release, moment))?;
    let manifest = serde_json::to_vec(&json!({
        "schemaVersion": 2,
        "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "config": descriptor("application/vnd.oci.image.config.v1+json", &config),
        "layers": [descriptor("application/vnd.oci.image.layer.v1.tar+gzip", &packed)],
    }))?;
    let mut listed = descriptor("application/vnd.oci.image.manifest.v1+json", &manifest);
    if let Some(members) = listed.as_object_mut() {
        members.insert(
            "annotations".to_owned(),
            json!({ "org.opencontainers.image.ref.name": release.version }),
        );
    }
    let index = serde_json::to_vec(&json!({ "schemaVersion": 2, "manifests": [listed] }))?;
    let blob = |bytes: &[u8]| Entry {
        path: format!("blobs/sha256/{}", digest(bytes)),
        mode: 0o644,
        bytes: bytes.to_vec(),
    };
    let files = vec![
        blob(&packed),
        blob(&config),
        blob(&manifest),
        Entry {
            path: "index.json".to_owned(),
            mode: 0o644,
            bytes: index,
        },
        Entry::text("oci-layout", r#"{"imageLayoutVersion":"1.0.0"}"#),
    ];
    let whole = Contents {
        files,
        folders: Vec::new(),
    };
    tar(&whole, "", moment)
}

/// All that is in it. On a root that can't be written to nobody can make places to mount at, so they are there.
fn root(mut files: Vec<Entry>) -> Contents {
    files.push(Entry::text(
        "etc/passwd",
        &format!("portico:x:{USER}:{USER}::/var/lib/portico:/nonexistent\n"),
    ));
    files.push(Entry::text("etc/group", &format!("portico:x:{USER}:\n")));
    let empty = |path: &str, mode, owner| Folder {
        path: path.to_owned(),
        mode,
        owner,
    };
    let folders = vec![
        empty("dev", 0o755, 0),
        empty("etc/portico", 0o755, 0),
        empty("proc", 0o755, 0),
        empty("run", 0o755, 0),
        empty("sys", 0o755, 0),
        empty("tmp", 0o1777, 0),
        empty("var/lib/portico", 0o700, USER),
    ];
    Contents { files, folders }
}

fn config(layer: &str, release: &Release, moment: Moment) -> Value {
    json!({
        "architecture": release.debian_architecture().unwrap_or("unknown"),
        "os": "linux",
        "created": Release::moment_in_words(moment),
        "config": {
            "User": format!("{USER}:{USER}"),
            "Env": [
                "PATH=/usr/bin",
                "PORTICO_DATA=/var/lib/portico",
                "PORTICO_LISTEN=0.0.0.0:3000",
                format!("SSL_CERT_FILE=/{AUTHORITIES}"),
            ],
            "Entrypoint": ["/usr/bin/portico"],
            "Cmd": ["serve"],
            "ExposedPorts": { "3000/tcp": {} },
            "Volumes": { "/var/lib/portico": {} },
            "WorkingDir": "/var/lib/portico",
            // Docker's word; where it isn't known, an orchestrator asks /readyz itself.
            "Healthcheck": {
                "Test": ["CMD", "/usr/bin/portico", "health"],
                "Interval": 10_000_000_000_u64,
                "Timeout": 5_000_000_000_u64,
            },
            "Labels": {
                "org.opencontainers.image.title": "Portico",
                "org.opencontainers.image.version": release.version,
                "org.opencontainers.image.licenses": "Apache-2.0",
            },
        },
        "rootfs": { "type": "layers", "diff_ids": [format!("sha256:{layer}")] },
        "history": [{ "created": Release::moment_in_words(moment), "created_by": "cargo xtask package" }],
    })
}

fn descriptor(kind: &str, bytes: &[u8]) -> Value {
    json!({
        "mediaType": kind,
        "digest": format!("sha256:{}", digest(bytes)),
        "size": bytes.len(),
    })
}

/// What of the system's own the image needs: the loader, the C library, and who is trusted.
pub(super) fn of_the_system(libraries: &[Library]) -> anyhow::Result<Vec<Entry>> {
    let authorities = Entry::file(
        AUTHORITIES,
        std::path::Path::new("/").join(AUTHORITIES).as_path(),
    )?;
    let mut files = vec![authorities];
    for library in libraries {
        let path = library.place.trim_start_matches('/');
        files.push(Entry::program(path, &library.file)?);
    }
    Ok(files)
}
