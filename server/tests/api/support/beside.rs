//! A second server over the store of the first.

use std::sync::{Arc, Mutex};

use server::{config::Config, reload::Reloader, server::Server, upkeep::Upkeep};
use storage::Storage;
use tokio::net::TcpListener;
use web::serve::serve;

use super::TestApp;

/// See the module.
#[derive(Debug)]
pub(crate) struct Beside {
    pub(crate) base: String,
    pub(crate) store: Arc<dyn Storage>,
    pub(crate) upkeep: Arc<Upkeep>,
    pub(crate) reloader: Mutex<Reloader>,
}

impl TestApp {
    /// Another server over the same store, that was told the same but for this.
    pub(crate) async fn beside(&self, otherwise: &[(&'static str, String)]) -> Beside {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let mut environment = self.environment.clone();
        environment.extend(otherwise.iter().cloned());
        let server = Server::build(Config::read(&environment).unwrap()).await;
        let server = server.unwrap();
        tokio::spawn(serve(listener, server.router, std::future::pending()));
        Beside {
            base,
            store: server.store,
            upkeep: server.upkeep,
            reloader: Mutex::new(Reloader::new(Arc::new(environment), server.accounts)),
        }
    }
}
