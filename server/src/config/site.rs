//! Where the built site is.

use web::SiteFiles;

/// Where a build puts it while it is worked on.
const BUILT: &str = "target/site";

/// In the folder that somebody names; else inside the program, if it carries one; else where it was just built.
pub(super) fn site(named: Option<String>) -> SiteFiles {
    match named {
        Some(folder) => SiteFiles::Folder(folder.into()),
        None if inside::SITE.is_empty() => SiteFiles::Folder(BUILT.into()),
        None => SiteFiles::Inside(inside::SITE),
    }
}
