//! The installation's database, for the length of a command. Only what makes shops makes one, and
//! every one that was opened is closed before the command ends, so that it is one whole file then.

use std::{
    io::Write as _,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use anyhow::bail;

use crate::{
    config::{self, Config, Place, ProcessEnvironment},
    doctor::before,
    server::{self, Core},
};
use foundation::clock::{Clock, SystemClock};
use payments::Payments;
use payouts::store::PayoutStore;
use shops::STALE_MS_MAX;
use storage::Everything;

/// What this process has opened. A command is a process, so there is one list.
static OPENED: Mutex<Vec<Opened>> = Mutex::new(Vec::new());

/// No server shows longer what was before.
const HEARD_BY_ALL: Duration = Duration::from_millis(STALE_MS_MAX.unsigned_abs());

enum Opened {
    Store(Arc<dyn Everything>),
    Payments(Arc<Payments>),
    Payouts(Arc<dyn PayoutStore>),
}

fn remember(opened: Opened) {
    let mut all = OPENED.lock().unwrap_or_else(PoisonError::into_inner);
    all.push(opened);
}

/// The database of this installation, which has to be there.
pub(super) async fn open() -> anyhow::Result<Arc<dyn Everything>> {
    let place = config::place(&ProcessEnvironment)?;
    server::require_store(&place)?;
    if let Place::Folder(_) = place
        && let Ok(seen) = before::look(&place).await
        && let Some(words) = before::bare(&place, &seen)
    {
        bail!("{words}");
    }
    open_at(&place).await
}

/// The same, although it may be a copy.
pub(super) async fn open_copy(place: &Place) -> anyhow::Result<Arc<dyn Everything>> {
    let store = server::open_copy(place).await?;
    remember(Opened::Store(Arc::clone(&store)));
    Ok(store)
}

/// The database of this installation, made if there is none.
pub(super) async fn make() -> anyhow::Result<Arc<dyn Everything>> {
    open_at(&config::place(&ProcessEnvironment)?).await
}

async fn open_at(place: &Place) -> anyhow::Result<Arc<dyn Everything>> {
    let store = server::open_store(place).await?;
    remember(Opened::Store(Arc::clone(&store)));
    Ok(store)
}

/// The use cases over this installation's store and gateway, without pages.
pub(super) async fn payments() -> anyhow::Result<Arc<Payments>> {
    let config = Config::read(&ProcessEnvironment)?;
    Ok(core(Arc::new(SystemClock), &config).await?.payments)
}

/// The same with all they need, by any clock.
pub(super) async fn core(clock: Arc<dyn Clock>, config: &Config) -> anyhow::Result<Core> {
    server::require_store(&config.database)?;
    let core = Core::by(clock, config).await?;
    remember(Opened::Payments(Arc::clone(&core.payments)));
    Ok(core)
}

/// Closes the database of settlement files with the others.
pub(super) fn remember_payouts(store: Arc<dyn PayoutStore>) {
    remember(Opened::Payouts(store));
}

/// Closes everything that was opened, after writing what waits. Where shops were changed every server shows it when the
/// command ends: whoever looks then sees what was done.
pub(super) async fn close() {
    let opened = {
        let mut all = OPENED.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *all)
    };
    for opened in opened {
        match opened {
            Opened::Store(store) => {
                // What a list left out must not look as if it weren't there.
                for row in store.take_unreadable() {
                    let _ = writeln!(std::io::stderr(), "portico: can't be read: {row}");
                }
                if store.changes() > 0 {
                    tokio::time::sleep(HEARD_BY_ALL).await;
                }
                store.close().await;
            }
            Opened::Payments(payments) => payments.let_go().await,
            Opened::Payouts(store) => store.close().await,
        }
    }
}
