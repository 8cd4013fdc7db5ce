//! Writes the list of files that the program carries. Which folder they come from is said by `PORTICO_INSIDE`,
//! which `cargo xtask build --release` and `cargo xtask package` set; whoever builds without it gets a program that reads its files
//! from a folder, as while it is worked on.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

const FOLDER: &str = "PORTICO_INSIDE";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build.rs");
    let mut files = Vec::new();
    if let Some(folder) = env::var_os(FOLDER).map(PathBuf::from) {
        println!("cargo::rerun-if-changed={}", folder.display());
        gather(&folder, "", &mut files)?;
        // Whatever order the folder gives them in, the program has the same bytes.
        files.sort();
    }
    let mut list = String::from("&[\n");
    for (name, file) in files {
        let file = file.to_str().ok_or("a file's name isn't UTF-8")?;
        writeln!(list, "({name:?}, include_bytes!({file:?})),")?;
    }
    list.push(']');
    let out = env::var_os("OUT_DIR").ok_or("cargo names no folder")?;
    fs::write(Path::new(&out).join("files.rs"), list)?;
    Ok(())
}

/// Every file below a folder, by its name within it.
fn gather(
    folder: &Path,
    prefix: &str,
    files: &mut Vec<(String, PathBuf)>,
) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_str().ok_or("a file's name isn't UTF-8")?;
        let name = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push((name, entry.path()));
        }
    }
    Ok(())
}
