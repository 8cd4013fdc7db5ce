//! That a backup is to end before it is made. Whatever reads or writes much of one looks here, so that nothing goes on
//! after somebody was told that it was stopped.

use std::{
    io::{self, Read},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

/// Nobody notices a wait of that length.
const LOOKING: Duration = Duration::from_millis(50);

/// One wish, known wherever it is looked for.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// It is to end.
    pub fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// An error once it is to end.
    pub fn look(&self) -> io::Result<()> {
        if self.0.load(Ordering::Relaxed) {
            return Err(io::Error::other("it was stopped"));
        }
        Ok(())
    }

    /// Comes to its end once it is to end, for what can be left where it stands.
    pub async fn asked(&self) {
        while self.look().is_ok() {
            tokio::time::sleep(LOOKING).await;
        }
    }

    /// Reads no further once it is to end.
    pub fn watching<R: Read>(&self, reader: R) -> impl Read + use<R> {
        Watched {
            reader,
            stop: self.clone(),
        }
    }
}

#[derive(Debug)]
struct Watched<R> {
    reader: R,
    stop: Stop,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, piece: &mut [u8]) -> io::Result<usize> {
        self.stop.look()?;
        self.reader.read(piece)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_read_once_it_was_stopped() {
        let stop = Stop::default();
        let mut reader = stop.watching(&b"tea"[..]);
        let mut one = [0];
        assert_eq!(reader.read(&mut one).unwrap(), 1);
        stop.ask();
        assert!(reader.read(&mut one).is_err());
        assert!(stop.look().is_err());
    }
}
