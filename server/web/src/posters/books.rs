//! Books of many posters: made once for whoever asks, however often they look whether it is done.
//!
//! A book is known by what is in it, so that no page has to remember that one was begun, and of several
//! servers each makes it when it is asked.

use std::{
    collections::VecDeque,
    fmt,
    sync::{
        Arc, Mutex, OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};

use poster::{Book, Poster};
use tokio::sync::Semaphore;

use super::{press::PressError, shelf::Label};
use crate::Shared;

/// Most bytes of finished books that are kept; the newest one always is.
const BYTES_MAX: usize = 48 * 1_024 * 1_024;
/// Most books that are known, finished or not.
const BOOKS_MAX: usize = 8;
/// Most of one merchant's that are on their way.
const OWN_MAX: usize = 2;

/// A book on its way.
#[derive(Debug)]
pub struct Job {
    /// How many posters it is of.
    pub of: usize,
    /// The merchant whose they are.
    owner: String,
    through: AtomicUsize,
    end: OnceLock<Result<Book, PressError>>,
}

impl Job {
    /// How many of its posters are through.
    pub fn through(&self) -> usize {
        self.through.load(Ordering::Relaxed)
    }

    /// What became of it, once it is over.
    pub fn end(&self) -> Option<&Result<Book, PressError>> {
        self.end.get()
    }

    fn weight(&self) -> usize {
        match self.end() {
            Some(Ok(book)) => book.file.len(),
            Some(Err(_)) | None => 0,
        }
    }
}

/// Books that grow at once.
const AT_ONCE: usize = 3;

/// The books of a server; the one that was begun last stands in front.
pub struct Books {
    jobs: Mutex<VecDeque<(Label, Arc<Job>)>>,
    /// A few grow side by side, page by page in turn; each is held in memory until it is whole.
    turn: Arc<Semaphore>,
}

impl Default for Books {
    fn default() -> Self {
        Self {
            jobs: Mutex::default(),
            turn: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }
}

impl fmt::Debug for Books {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Books")
    }
}

impl Books {
    /// The book with this label, if it was begun. One that failed is told of once, and then begun anew.
    pub fn of(&self, label: Label) -> Option<Arc<Job>> {
        let mut jobs = self.jobs.lock().ok()?;
        let at = jobs.iter().position(|(known, _)| *known == label)?;
        let job = jobs.get(at).map(|(_, job)| Arc::clone(job));
        if matches!(job.as_ref().and_then(|job| job.end()), Some(Err(_))) {
            jobs.remove(at);
        }
        job
    }

    /// Makes room for one more, unless it was begun already; `None` when too many are on their way, or too many of
    /// this merchant's.
    fn begun(&self, label: Label, owner: &str, of: usize) -> Option<Begun> {
        let mut jobs = self.jobs.lock().ok()?;
        let failed = |job: &Job| matches!(job.end(), Some(Err(_)));
        let mut known = jobs.iter();
        if let Some((_, job)) = known.find(|(known, job)| *known == label && !failed(job)) {
            return Some(Begun::Before(Arc::clone(job)));
        }
        let own = jobs.iter();
        let own = own.filter(|(_, job)| job.owner == owner && job.end().is_none());
        if own.count() >= OWN_MAX {
            return None;
        }
        let mut bytes = 0;
        jobs.retain(|(known, job)| {
            bytes += job.weight();
            *known != label && (job.end().is_none() || bytes <= BYTES_MAX)
        });
        while jobs.len() >= BOOKS_MAX {
            let at = jobs.iter().rposition(|(_, job)| job.end().is_some())?;
            jobs.remove(at);
        }
        let job = Arc::new(Job {
            of,
            owner: owner.to_owned(),
            through: AtomicUsize::new(0),
            end: OnceLock::new(),
        });
        jobs.push_front((label, Arc::clone(&job)));
        Some(Begun::Now(job))
    }
}

/// A book that is asked for.
enum Begun {
    /// Nobody makes it yet.
    Now(Arc<Job>),
    /// Somebody pressed the button a moment ago, or it is done: one is enough.
    Before(Arc<Job>),
}

/// Begins a book; nobody has to wait for it.
pub fn begin(
    state: &Shared,
    label: Label,
    owner: &str,
    posters: Vec<Poster>,
) -> Result<Arc<Job>, PressError> {
    let books = &state.press.books;
    let begun = books.begun(label, owner, posters.len());
    let job = match begun.ok_or(PressError::Busy)? {
        Begun::Now(job) => job,
        Begun::Before(job) => return Ok(job),
    };
    let (state, mine, owner) = (Arc::clone(state), Arc::clone(&job), owner.to_owned());
    let turn = Arc::clone(&books.turn);
    tokio::spawn(async move {
        let told = |count| mine.through.store(count, Ordering::Relaxed);
        let made = match turn.acquire().await {
            Ok(_turn) => state.press.long_book(&owner, posters, told).await,
            Err(_) => Err(PressError::Busy),
        };
        if let Err(error) = &made {
            tracing::warn!(%error, "a book of posters can't be made");
        }
        // Nobody else ends it.
        mine.end.set(made).unwrap_or_default();
    });
    Ok(job)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ended(job: &Job, bytes: usize) {
        let book = Book {
            file: vec![0; bytes],
            pages: Vec::new(),
        };
        job.end.set(Ok(book)).unwrap();
    }

    /// One that nobody has begun before.
    fn new(books: &Books, label: Label, owner: &str) -> Option<Arc<Job>> {
        match books.begun(label, owner, 1)? {
            Begun::Now(job) => Some(job),
            Begun::Before(_) => panic!("it was begun before"),
        }
    }

    fn label(name: usize) -> Label {
        Label::of(&[&name.to_string()])
    }

    #[test]
    fn finished_books_make_room_and_unfinished_ones_stay() {
        let books = Books::default();
        let open = new(&books, label(0), "M").unwrap();
        for number in 1..20 {
            ended(&new(&books, label(number), "M").unwrap(), BYTES_MAX / 3);
        }
        assert!(books.of(label(0)).is_some() && open.end().is_none());
        assert!(books.of(label(19)).is_some(), "the last one is there");
        assert!(books.of(label(1)).is_none(), "the first ones went");
        let kept = books.jobs.lock().unwrap().len();
        assert!(kept <= 5, "{kept}");
    }

    #[test]
    fn what_is_begun_twice_is_made_once_and_led_to() {
        let books = Books::default();
        let first = new(&books, label(1), "M").unwrap();
        let again = |books: &Books| match books.begun(label(1), "M", 1) {
            Some(Begun::Before(job)) => Arc::ptr_eq(&job, &first),
            Some(Begun::Now(_)) | None => false,
        };
        assert!(again(&books), "while it is made");
        ended(&first, 9);
        assert!(again(&books), "and once it is");
        assert_eq!(books.jobs.lock().unwrap().len(), 1);
    }

    #[test]
    fn too_many_at_once_are_told_so() {
        let books = Books::default();
        for number in 0..BOOKS_MAX {
            assert!(new(&books, label(number), &number.to_string()).is_some());
        }
        assert!(new(&books, label(99), "M").is_none());
    }

    #[test]
    fn one_merchant_leaves_room_for_the_others() {
        let books = Books::default();
        for number in 0..OWN_MAX {
            assert!(new(&books, label(number), "M").is_some());
        }
        assert!(new(&books, label(9), "M").is_none());
        assert!(new(&books, label(9), "N").is_some());
    }

    #[test]
    fn what_failed_is_told_once_and_can_be_begun_anew() {
        let books = Books::default();
        let job = new(&books, label(1), "M").unwrap();
        job.end.set(Err(PressError::Busy)).unwrap();
        assert!(matches!(books.of(label(1)).unwrap().end(), Some(Err(_))));
        assert!(books.of(label(1)).is_none());
    }
}
