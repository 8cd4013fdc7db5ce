//! Where a server makes posters: a few at once, away from everything else, and no endless queue.
//!
//! One takes a second or so of one core, most of it for reading it again.

use std::sync::{Arc, OnceLock};

use super::{books::Books, shelf::Shelf};
use poster::{Bare, Binding, Book, Fonts, Format, Poster, Printed, Receipt, Refusal, Step};
use tokio::{
    sync::{Semaphore, TryAcquireError},
    task::JoinError,
};

/// Made at once: a customer's page must not wait for a poster.
const AT_ONCE: usize = 2;
/// Waiting beside those: a page of previews, and a little more.
const WAITING: usize = 24;
/// Seconds after which to ask again.
pub const RETRY_S: u32 = 5;

/// What is printed.
#[derive(Debug)]
pub enum Sheet {
    /// A poster or a sticker.
    Poster(Box<Poster>),
    /// A code alone.
    Bare(Bare),
    /// A receipt, which is a PDF whatever is asked for.
    Receipt(Box<Receipt>),
}

/// Why nothing was printed.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// Too many at once.
    #[error("too many posters are being made")]
    Busy,
    /// It can't be made.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A defect of ours.
    #[error("making a poster failed: {0}")]
    Failed(#[from] JoinError),
}

/// The press of a server.
#[derive(Debug)]
pub struct Press {
    /// What was made lately.
    pub shelf: Shelf,
    /// Books that are being made, and those that were lately.
    pub books: Books,
    fonts: Arc<OnceLock<Fonts>>,
    /// Everybody who is printing or waiting.
    places: Semaphore,
    printing: Arc<Semaphore>,
}

impl Default for Press {
    fn default() -> Self {
        Self {
            shelf: Shelf::default(),
            books: Books::default(),
            fonts: Arc::default(),
            places: Semaphore::new(AT_ONCE + WAITING),
            printing: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }
}

impl Press {
    /// Makes one file, after those before it.
    pub async fn make(&self, sheet: Sheet, format: Format) -> Result<Printed, PressError> {
        let plain = |file| Printed {
            file,
            remarks: Vec::new(),
        };
        self.printed(move |fonts| match sheet {
            Sheet::Poster(poster) => {
                // Looked for once, when they are first needed: a machine may have hundreds.
                poster::poster(&poster, format, fonts.get_or_init(Fonts::system))
            }
            Sheet::Bare(bare) => poster::bare(&bare, format).map(plain),
            Sheet::Receipt(receipt) => {
                poster::receipt(&receipt, fonts.get_or_init(Fonts::system)).map(plain)
            }
        })
        .await
    }

    /// Makes one PDF of several posters.
    pub async fn book(&self, posters: Vec<Poster>) -> Result<Book, PressError> {
        self.printed(move |fonts| poster::book(&posters, fonts.get_or_init(Fonts::system)))
            .await
    }

    /// The same, with room for others after each page. `told` hears how many are through.
    pub async fn long_book(
        &self,
        posters: Vec<Poster>,
        told: impl Fn(usize) + Send,
    ) -> Result<Book, PressError> {
        let begun = move |fonts: &OnceLock<Fonts>| {
            let fonts = fonts.get_or_init(Fonts::system);
            Ok(Binding::new(&posters, fonts))
        };
        let mut binding = self.next(begun).await?;
        loop {
            let (same, step) = self
                .next(move |fonts| {
                    let step = binding.step(fonts.get_or_init(Fonts::system))?;
                    Ok((binding, step))
                })
                .await?;
            binding = same;
            match step {
                Step::Through(count) => told(count),
                Step::Done(book) => return Ok(book),
            }
        }
    }

    async fn printed<T: Send + 'static>(
        &self,
        print: impl FnOnce(&OnceLock<Fonts>) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, PressError> {
        let _place = match self.places.try_acquire() {
            Ok(place) => place,
            Err(TryAcquireError::NoPermits | TryAcquireError::Closed) => {
                return Err(PressError::Busy);
            }
        };
        self.next(print).await
    }

    /// Prints after those before it, however many they are.
    async fn next<T: Send + 'static>(
        &self,
        print: impl FnOnce(&OnceLock<Fonts>) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, PressError> {
        let printing = Arc::clone(&self.printing).acquire_owned().await;
        let printing = printing.map_err(|_| PressError::Busy)?;
        let fonts = Arc::clone(&self.fonts);
        let made = tokio::task::spawn_blocking(move || {
            // It can't be stopped: whoever goes away leaves it behind, and it still counts.
            let _printing = printing;
            print(&fonts)
        });
        Ok(made.await??)
    }
}

#[cfg(test)]
mod tests {
    use domain::EntryCode;
    use poster::{Colour, Link};

    use super::*;

    fn code() -> Sheet {
        let code = EntryCode::from_random([3; 9]);
        Sheet::Bare(Bare {
            link: Link::new("https://pay.example", code).unwrap(),
            ink: Colour::INK,
        })
    }

    #[tokio::test]
    async fn a_full_press_says_so_at_once_and_works_again_afterwards() {
        let press = Press::default();
        let all = u32::try_from(AT_ONCE + WAITING).unwrap();
        let taken = press.places.acquire_many(all).await.unwrap();
        let refused = press.make(code(), Format::Svg).await;
        assert!(matches!(refused, Err(PressError::Busy)), "{refused:?}");
        drop(taken);
        assert!(press.make(code(), Format::Svg).await.is_ok());
        assert_eq!(press.printing.available_permits(), AT_ONCE);
    }

    #[tokio::test]
    async fn one_waits_while_others_are_made() {
        let press = Press::default();
        let taken = press.printing.acquire_many(2).await.unwrap();
        let made = press.make(code(), Format::Svg);
        tokio::pin!(made);
        let early = futures_poll_once(made.as_mut()).await;
        assert!(early.is_none(), "nothing is made yet");
        drop(taken);
        assert!(made.await.is_ok());
    }

    /// What it is after one look, if it is anything.
    async fn futures_poll_once<F: Future + Unpin>(mut future: F) -> Option<F::Output> {
        std::future::poll_fn(|cx| {
            let ready = std::pin::Pin::new(&mut future).poll(cx);
            std::task::Poll::Ready(match ready {
                std::task::Poll::Ready(done) => Some(done),
                std::task::Poll::Pending => None,
            })
        })
        .await
    }
}
