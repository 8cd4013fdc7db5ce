//! What happened, line by line in a file, so that a sandbox that is killed knows it again.
//!
//! Lines are only ever added, always while the books are locked: nobody is told what isn't written.
//! Scripts that wait for a payment, and how far a test has put the clock forward, are not kept.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::books::Name;
use crate::gateway::{Ordered, remembered};
use crate::money::Amount;
use crate::payment::Payment;
use crate::payment::refund::Refund;
use crate::payment::state::Event;
use crate::sandbox::Sandbox;
use crate::scenario::Script;

/// One thing that happened.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub(crate) enum Entry {
    /// A payment was ordered, with this body.
    Ordered {
        body: Value,
        payment_id: String,
        cashier: String,
        script: Script,
    },
    /// Something happened to a payment. That it expired needs no line.
    Happened { request_id: String, event: Event },
    /// A refund was ordered, or asked about.
    Refund {
        request_id: String,
        refund_request_id: String,
        refund_id: String,
        minor: u64,
        asks_left: u32,
        fails: bool,
    },
    /// The merchant acknowledged the news of a payment.
    Told { request_id: String },
}

#[derive(Debug, Serialize, Deserialize)]
struct Line {
    at: String,
    #[serde(flatten)]
    entry: Entry,
}

/// The file, if there is one.
#[derive(Debug)]
pub(crate) struct Journal(Option<Mutex<File>>);

impl Entry {
    pub(crate) fn refund(request_id: &str, refund: &Refund) -> Self {
        Self::Refund {
            request_id: request_id.to_owned(),
            refund_request_id: refund.request_id.clone(),
            refund_id: refund.id.clone(),
            minor: refund.amount.minor,
            asks_left: refund.asks_left,
            fails: refund.fails,
        }
    }
}

impl Journal {
    /// Opens it for adding, made if missing. A last line that was cut off was never told to anybody
    /// and goes.
    pub(crate) fn open(path: Option<&Path>) -> io::Result<Self> {
        let Some(path) = path else {
            return Ok(Self(None));
        };
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        let text = fs::read(path)?;
        let whole = text.iter().rposition(|byte| *byte == b'\n');
        let whole = whole.map_or(0, |end| end.saturating_add(1));
        file.set_len(u64::try_from(whole).map_err(io::Error::other)?)?;
        Ok(Self(Some(Mutex::new(file))))
    }

    /// Adds a line. Called with the books locked.
    pub(crate) fn add(&self, at: Timestamp, entry: Entry) {
        let Some(file) = &self.0 else { return };
        let line = Line {
            at: at.to_string(),
            entry,
        };
        let written = serde_json::to_vec(&line).map_err(io::Error::other);
        let written = written.and_then(|mut line| {
            line.push(b'\n');
            let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
            // In one piece: a kill finds the line there or not.
            file.write_all(&line)
        });
        if let Err(error) = written {
            tracing::error!(%error, "the journal can't be written; a restart will not know this");
        }
    }
}

/// Fills the books with what the file says; returns whom there is news for that nobody has
/// acknowledged.
pub(crate) fn replay(sandbox: &Sandbox, path: &Path) -> io::Result<Vec<String>> {
    let text = fs::read_to_string(path)?;
    let mut untold = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        let unreadable = |what: String| {
            let problem = format!("{}:{number}: {what}", path.display());
            io::Error::new(io::ErrorKind::InvalidData, problem)
        };
        let line: Line = serde_json::from_str(line).map_err(|e| unreadable(e.to_string()))?;
        let at = line.at.parse::<Timestamp>();
        let at = at.map_err(|error| unreadable(error.to_string()))?;
        match &line.entry {
            Entry::Told { request_id } => untold.retain(|waiting| waiting != request_id),
            Entry::Happened {
                request_id,
                event: Event::Confirmed | Event::ConfirmedTooLate,
            } => untold.push(request_id.clone()),
            Entry::Happened { .. } | Entry::Ordered { .. } | Entry::Refund { .. } => {}
        }
        again(sandbox, line.entry, at).map_err(unreadable)?;
    }
    Ok(untold)
}

/// Lets it happen again. What happened to a payment that is forgotten, as the oldest are, doesn't
/// matter.
fn again(sandbox: &Sandbox, entry: Entry, at: Timestamp) -> Result<(), String> {
    let mut books = sandbox.books();
    match entry {
        Entry::Ordered {
            body,
            payment_id,
            cashier,
            script,
        } => {
            let ordered = Ordered {
                body,
                payment: payment_id,
                cashier,
                script,
            };
            let payment = remembered(sandbox, ordered, at);
            books.insert(payment.map_err(|refusal| refusal.message)?);
        }
        Entry::Happened { request_id, event } => {
            if let Some(payment) = books.find(&Name::Request(request_id), at) {
                payment
                    .happen(event, at)
                    .map_err(|refused| refused.to_string())?;
            }
        }
        Entry::Refund {
            request_id,
            refund_request_id,
            refund_id,
            minor,
            asks_left,
            fails,
        } => {
            let Some(payment) = books.find(&Name::Request(request_id.clone()), at) else {
                return Ok(());
            };
            let amount = Amount {
                minor,
                ..payment.order.amount
            };
            let names = [
                Name::RefundRequest(refund_request_id.clone()),
                Name::Refund(refund_id.clone()),
            ];
            let refund = Refund {
                request_id: refund_request_id,
                id: refund_id,
                amount,
                at,
                asks_left,
                fails,
            };
            put(payment, refund);
            for name in names {
                books.also_named(name, &request_id);
            }
        }
        Entry::Told { .. } => {}
    }
    Ok(())
}

/// A new refund, or how far a known one is.
fn put(payment: &mut Payment, refund: Refund) {
    match payment
        .refunds
        .iter_mut()
        .find(|known| known.id == refund.id)
    {
        Some(known) => known.asks_left = refund.asks_left,
        None => payment.refunds.push(refund),
    }
}
