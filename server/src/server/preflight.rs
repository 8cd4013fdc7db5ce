//! What has to be there before a server starts: files, folder, ports, an address that leads here.
//! All of it is looked at, so that what is missing is said at once.

use std::{net::SocketAddr, path::Path};

use tokio::net::TcpListener;

use super::{
    folder::{gone, make_folder},
    holding::{self, Held},
};
use crate::config::{Config, ConfigProblems, DATABASE};
use shops::installation::fit;
use web::Site;

/// Where customers and monitoring will knock.
pub(super) struct Doors {
    pub(super) customers: TcpListener,
    pub(super) metrics: Option<TcpListener>,
    /// So that nobody puts a backup back meanwhile.
    _data: Option<Held>,
}

/// Opens the doors, or says everything that is in the way.
pub(super) async fn doors(config: &Config) -> Result<Doors, ConfigProblems> {
    let mut problems = Vec::new();
    // What is printed is compared later, in the database; this can be told without one.
    let address = fit(&config.public_url, config.is_live(), None);
    problems.extend(address.objection(&config.public_url));
    if let Err(error) = Site::open(config.site.clone()) {
        problems.push(format!("PORTICO_SITE: {error}"));
    }
    let data = config.database.folder().and_then(|data| {
        let held = folder(data).map_err(|problem| problems.push(problem));
        held.ok()
    });
    let mut bind = async |variable: &str, address: SocketAddr| {
        let bound = TcpListener::bind(address).await;
        let told = |error| problems.push(format!("{variable}: can't listen on {address}: {error}"));
        bound.map_err(told).ok()
    };
    let customers = bind("PORTICO_LISTEN", config.listen).await;
    let metrics = match config.metrics {
        Some(address) => bind("PORTICO_METRICS_LISTEN", address).await,
        None => None,
    };
    match customers {
        Some(customers) if problems.is_empty() => Ok(Doors {
            customers,
            metrics,
            _data: data,
        }),
        Some(_) | None => Err(ConfigProblems(problems)),
    }
}

/// The folder, in hand, or why nothing can be kept in it; the database itself is opened later.
fn folder(data: &Path) -> Result<Held, String> {
    let problem = |error: std::io::Error| format!("PORTICO_DATA: {}: {error}", data.display());
    make_folder(data).map_err(problem)?;
    if let Some(words) = gone(data) {
        return Err(words);
    }
    let file = data.join(DATABASE);
    let writable = std::fs::OpenOptions::new().append(true).open(&file);
    match writable {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(problem(error)),
        Ok(_) | Err(_) => {}
    }
    holding::shared(data).map_err(|error| format!("{error:#}"))
}
