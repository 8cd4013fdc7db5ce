//! Where a server makes posters: a few at once, away from everything else, shop by shop, and no endless queue.
//!
//! One takes a second or so of one core, most of it for reading it again.

use std::sync::{Arc, OnceLock};

use super::{
    books::Books,
    shelf::Shelf,
    turns::{Full, Room, Turn, Turns},
};
use poster::{Bare, Binding, Book, Fonts, Format, Poster, Printed, Receipt, Refusal, Step};
use tokio::task::JoinError;

/// Made at once: a customer's page must not wait for a poster.
const AT_ONCE: usize = 2;
/// Waiting beside those, of one shop: a page of previews, and a little more; and of all.
const WAITING: [usize; 2] = [24, 96];
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
    turns: Arc<Turns>,
}

impl Default for Press {
    fn default() -> Self {
        Self {
            shelf: Shelf::default(),
            books: Books::default(),
            fonts: Arc::default(),
            turns: Turns::new(Room {
                at_once: AT_ONCE,
                waiting: WAITING,
            }),
        }
    }
}

impl Press {
    /// Makes one file for a shop, after those before it.
    pub async fn make(
        &self,
        shop: &str,
        sheet: Sheet,
        format: Format,
    ) -> Result<Printed, PressError> {
        let plain = |file| Printed {
            file,
            remarks: Vec::new(),
        };
        let turn = self.turns.ask(shop).await?;
        self.printed(turn, move |fonts| match sheet {
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

    /// Makes one PDF of several posters of a shop.
    pub async fn book(&self, shop: &str, posters: Vec<Poster>) -> Result<Book, PressError> {
        let turn = self.turns.ask(shop).await?;
        self.printed(turn, move |fonts| {
            poster::book(&posters, fonts.get_or_init(Fonts::system))
        })
        .await
    }

    /// The same, with room for others after each page. `told` hears how many are through.
    pub async fn long_book(
        &self,
        shop: &str,
        posters: Vec<Poster>,
        told: impl Fn(usize) + Send,
    ) -> Result<Book, PressError> {
        let begun = move |fonts: &OnceLock<Fonts>| {
            let fonts = fonts.get_or_init(Fonts::system);
            Ok(Binding::new(&posters, fonts))
        };
        let turn = self.turns.go_on(shop).await?;
        let mut binding = self.printed(turn, begun).await?;
        loop {
            let turn = self.turns.go_on(shop).await?;
            let (same, step) = self
                .printed(turn, move |fonts| {
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
        turn: Turn,
        print: impl FnOnce(&OnceLock<Fonts>) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, PressError> {
        let fonts = Arc::clone(&self.fonts);
        let made = tokio::task::spawn_blocking(move || {
            // It can't be stopped: whoever goes away leaves it behind, and it still counts.
            let _turn = turn;
            print(&fonts)
        });
        Ok(made.await??)
    }
}

impl From<Full> for PressError {
    fn from(_: Full) -> Self {
        Self::Busy
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
        let make = || press.make("M", code(), Format::Svg);
        let taken = [press.turns.ask("M").await, press.turns.ask("M").await];
        let mut waiting: Vec<_> = (0..WAITING[0]).map(|_| Box::pin(make())).collect();
        for made in &mut waiting {
            let early = futures_poll_once(made.as_mut()).await;
            assert!(early.is_none(), "nothing is made yet");
        }
        let refused = make().await;
        assert!(matches!(refused, Err(PressError::Busy)), "{refused:?}");
        drop(taken);
        for made in waiting {
            assert!(made.await.is_ok());
        }
        assert!(make().await.is_ok());
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
