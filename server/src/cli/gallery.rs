//! The translators' gallery alone, for whoever has a folder of texts and this program.

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::Context;
use clap::Args;
use texts::Catalogue;
use tokio::net::TcpListener;

use super::say;
use crate::{server, telemetry};
use foundation::clock::SystemClock;
use web::{
    languages::{
        Languages,
        workshop::{LocaleFolder, watch_forever},
    },
    serve::serve,
    standing_alone,
};

#[derive(Debug, Args)]
pub(super) struct GalleryArguments {
    /// A folder with a folder for each language.
    folder: PathBuf,
    /// Where browsers find it.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:3100")]
    listen: SocketAddr,
}

pub(super) async fn run(arguments: GalleryArguments) -> anyhow::Result<()> {
    telemetry::start_quietly();
    let languages = Languages::new(Catalogue::embedded()?);
    let folder = LocaleFolder::open(&arguments.folder, true, Arc::clone(&languages))?;
    let notes = languages.catalogue().notes().join("\n");
    let shown = only_language(&arguments.folder, &languages).unwrap_or_else(|| "de".to_owned());
    let watching = tokio::spawn(watch_forever(folder, Arc::new(SystemClock)));
    let router = standing_alone::router(languages)?;
    let listen = arguments.listen;
    let listener = TcpListener::bind(listen).await.with_context(|| {
        format!("can\u{2019}t listen on {listen}; choose another with --listen")
    })?;
    if !notes.is_empty() {
        say(&notes)?;
    }
    let at = listener.local_addr()?;
    say(&format!(
        "All pages: http://{at}/gallery?lang={shown}&ref=en\nSave a file and load the page again. End with Ctrl-C."
    ))?;
    serve(listener, router, server::stop_signal()?).await?;
    watching.abort();
    Ok(())
}

/// The language somebody is at work on, where the folder has no other but English.
fn only_language(folder: &Path, languages: &Languages) -> Option<String> {
    let names = fs::read_dir(folder).ok()?.flatten();
    let mut tags = names
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|tag| tag != "en" && languages.exactly(tag).is_some());
    tags.next().filter(|_| tags.next().is_none())
}
