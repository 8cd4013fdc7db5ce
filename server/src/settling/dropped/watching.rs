//! Looking at the folder each minute, until a server stops. A file whose reading broke off is passed over from then on.

use std::{sync::Arc, time::Duration};

use alarms::{Alarm, Kind};
use tokio::{
    runtime::Handle,
    sync::{Mutex, watch},
    task::JoinHandle,
};

use super::{Dropped, Seen};

const LOOK: Duration = Duration::from_mins(1);

/// Somebody who looks, until they are told to stop.
#[derive(Debug)]
pub(crate) struct Watching {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Watching {
    /// Looks each minute.
    pub(crate) fn begin(dropped: Dropped) -> Self {
        let (stop, stopped) = watch::channel(false);
        let task = tokio::spawn(watch_on(dropped, stopped));
        Self { stop, task }
    }

    /// Ends it: a file that is being taken in is let go of between two of its pieces, and nothing of it counts.
    pub(crate) async fn end(self) {
        let _ = self.stop.send(true);
        // It has ended, however it did.
        let _ = self.task.await;
    }
}

async fn watch_on(dropped: Dropped, mut stopped: watch::Receiver<bool>) {
    let seen = Arc::new(Mutex::new(Seen::default()));
    loop {
        let (task, handle, mut stop) = (dropped.clone(), Handle::current(), stopped.clone());
        let within = Arc::clone(&seen);
        // Reading and unpacking is work for a thread of its own: nobody's page waits for it.
        let looked = tokio::task::spawn_blocking(move || {
            handle.block_on(async {
                let mut seen = within.lock().await;
                tokio::select! {
                    looked = task.look(&mut seen) => looked,
                    _ = stop.wait_for(|is_over| *is_over) => Ok(()),
                }
            })
        });
        match looked.await {
            Ok(Ok(())) => dropped.no_panic(&mut *seen.lock().await),
            Ok(Err(error)) => {
                let error = format!("{error:#}");
                tracing::warn!(%error, "the folder of settlement files can't be taken in now");
            }
            Err(broken) if broken.is_cancelled() => return,
            Err(_) => dropped.panicked(&mut *seen.lock().await),
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = stopped.wait_for(|is_over| *is_over) => return,
        }
    }
}

impl Dropped {
    /// A look ended by itself: whatever broke the one before is over.
    fn no_panic(&self, seen: &mut Seen) {
        if std::mem::take(&mut seen.has_panicked) {
            let alarms = self.payments.alarms();
            alarms.over(Kind::SettlementRefused, &self.folder.display());
        }
    }

    /// Reading a file broke off, or what is done after it. The next look passes over that file, and goes on.
    pub(super) fn panicked(&self, seen: &mut Seen) {
        const WHY: &str = "looking into it broke off; the log says where";
        seen.compared = None;
        if let Some(path) = seen.reading.take() {
            self.refused(seen, &path, WHY);
            if let Some(was) = seen.before.get(&path) {
                seen.done.insert(path, *was);
            }
        } else if !std::mem::replace(&mut seen.has_panicked, true) {
            let alarm = Alarm::new(Kind::SettlementRefused, &self.folder.display());
            self.payments.alarms().raise(alarm.with_detail(WHY));
        }
    }
}
