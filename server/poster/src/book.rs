//! Several posters as one PDF. Each page is read again as a single poster is; a page that can't be read is
//! drawn otherwise, and what can't be drawn at all is named while the others come.
//!
//! It goes by steps of about a second, so that whoever prints many leaves room for others between them.

use crate::{
    Fonts, Poster, Refusal, Remark,
    check::{self, Target},
    composing::{Composed, composed},
    export::{Pages, Reading},
    letters::{Settable, settable},
    tries::Try,
};

/// A file, and what became of each poster.
#[derive(Debug)]
pub struct Book {
    /// A page for each poster that is in it, in their order.
    pub file: Vec<u8>,
    /// For each poster what is otherwise than was asked for, or why it is not in the file.
    pub pages: Vec<Result<Vec<Remark>, Refusal>>,
}

impl Book {
    /// The file, if all are in it: for what is made with its print, and not without.
    pub fn whole(self) -> Result<Vec<u8>, Refusal> {
        for page in self.pages {
            page?;
        }
        Ok(self.file)
    }
}

/// A book that is being made. Beside its file only one page is held as it is drawn.
#[derive(Debug)]
pub struct Binding {
    pages: Vec<Result<Page, Refusal>>,
    draft: Option<Draft>,
}

/// The file as it is drawn now.
#[derive(Debug)]
struct Draft {
    file: Vec<u8>,
    /// The poster that is read next, and its page.
    next: usize,
    page: usize,
    /// Whether all that was read so far can stay as it is.
    is_final: bool,
}

/// How far a book is.
#[derive(Debug)]
pub enum Step {
    /// So many posters are through.
    Through(usize),
    /// It can be printed.
    Done(Book),
}

/// A poster on its way into the file.
#[derive(Debug)]
struct Page {
    settable: Settable,
    /// How it is drawn now.
    now: Try,
    /// Where its code is then.
    target: Option<Target>,
    /// What is to be said of it as it is drawn.
    remark: Option<Remark>,
    /// Whether both decoders read that.
    is_read: bool,
}

/// Makes one PDF of several posters, and makes sure that each of its pages can be scanned.
pub fn book(posters: &[Poster], fonts: &Fonts) -> Result<Book, Refusal> {
    let mut binding = Binding::new(posters, fonts);
    loop {
        if let Step::Done(book) = binding.step(fonts)? {
            return Ok(book);
        }
    }
}

impl Binding {
    /// Nothing is drawn yet.
    pub fn new(posters: &[Poster], fonts: &Fonts) -> Self {
        let pages = posters.iter().map(|poster| Page::of(poster, fonts));
        Self {
            pages: pages.collect(),
            draft: None,
        }
    }

    /// Draws the file, or reads one page of it. Refuses when nothing is left to print.
    pub fn step(&mut self, fonts: &Fonts) -> Result<Step, Refusal> {
        let Some(mut draft) = self.draft.take() else {
            self.draft = Some(self.drawn(fonts)?);
            return Ok(Step::Through(self.through()));
        };
        // Drawn again it is the same: what was read once needs no second look.
        while let Some(page) = self.pages.get_mut(draft.next) {
            draft.next += 1;
            let Ok(drawn) = page else { continue };
            draft.page += 1;
            if drawn.is_read {
                continue;
            }
            match drawn.check(&draft.file, draft.page - 1) {
                Ok(is_read) => draft.is_final &= is_read,
                Err(refusal) => {
                    *page = Err(refusal);
                    draft.is_final = false;
                }
            }
            self.draft = Some(draft);
            return Ok(Step::Through(self.through()));
        }
        if !draft.is_final {
            return Ok(Step::Through(self.through()));
        }
        let pages = std::mem::take(&mut self.pages).into_iter();
        Ok(Step::Done(Book {
            file: draft.file,
            pages: pages.map(|page| page.map(Page::remarks)).collect(),
        }))
    }

    /// The file with everything that isn't refused. What can't be drawn is out of it from here on.
    fn drawn(&mut self, fonts: &Fonts) -> Result<Draft, Refusal> {
        let mut file = Pages::new(fonts);
        for page in &mut self.pages {
            let Ok(drawn) = page else { continue };
            match drawn.composed(fonts) {
                Ok(composed) => file.add(&composed.drawing())?,
                Err(refusal) => *page = Err(refusal),
            }
        }
        if self.pages.iter().all(Result::is_err) {
            let mut pages = std::mem::take(&mut self.pages).into_iter();
            let first = pages.find_map(Result::err);
            return Err(first.unwrap_or(Refusal::File("PDF")));
        }
        Ok(Draft {
            file: file.finish()?,
            next: 0,
            page: 0,
            is_final: true,
        })
    }

    /// How many posters nothing more happens to.
    fn through(&self) -> usize {
        let is_open = |page: &&Result<Page, Refusal>| page.as_ref().is_ok_and(|page| !page.is_read);
        self.pages.len() - self.pages.iter().filter(is_open).count()
    }
}

impl Page {
    fn of(poster: &Poster, fonts: &Fonts) -> Result<Self, Refusal> {
        Ok(Self {
            settable: settable(poster, fonts)?,
            now: Try::FIRST,
            target: None,
            remark: None,
            is_read: false,
        })
    }

    /// As it is to be drawn, or why it can't be.
    fn composed(&mut self, fonts: &Fonts) -> Result<Composed, Refusal> {
        loop {
            match composed(&self.settable.poster, self.now, fonts) {
                Ok(made) => {
                    self.target = Some(made.target());
                    self.remark = made.remark();
                    return Ok(made);
                }
                Err(refusal) => self.go_on(refusal)?,
            }
        }
    }

    /// On to the next try; with this refusal if none can help.
    fn go_on(&mut self, refusal: Refusal) -> Result<(), Refusal> {
        let has_logo = self.settable.poster.logo.is_some();
        self.now = self.now.after(has_logo, &refusal).ok_or(refusal)?;
        Ok(())
    }

    /// Reads it on its page; whether it can be read as it is drawn.
    fn check(&mut self, file: &[u8], page: usize) -> Result<bool, Refusal> {
        let target = self.target.as_ref().ok_or(Refusal::File("PDF"))?;
        match check::read_back(&Reading::of_page(file, page)?, target) {
            Ok(()) => self.is_read = true,
            Err(refusal) => self.go_on(refusal)?,
        }
        Ok(self.is_read)
    }

    fn remarks(self) -> Vec<Remark> {
        let remarks = self.settable.remarks(self.now).into_iter();
        remarks.chain(self.remark).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Brand, Link, Logo, LogoPlace, Size, Text, Words,
        check::{Condition, Decoder},
    };

    fn poster() -> Poster {
        let logo = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><rect width="3" height="2"/></svg>"#;
        let code = domain::EntryCode::from_random([7; 9]);
        Poster {
            size: Size::A6,
            link: Link::new("https://pay.example.com", code).unwrap(),
            shop: Text::new("en", "Blue Door Books"),
            place: None,
            words: vec![Words {
                language: "en".to_owned(),
                headline: "Scan to pay".to_owned(),
                explanation: "Scan, type the amount, confirm.".to_owned(),
            }],
            wallets: None,
            brand: Brand::default(),
            logo: Some((Logo::read(logo).unwrap(), LogoPlace::Top)),
            mark: None,
        }
    }

    #[test]
    fn a_page_that_is_not_read_is_drawn_otherwise_and_the_others_stay() {
        let fonts = Fonts::own();
        let mut binding = Binding::new(&[poster(), poster()], &fonts);
        binding.step(&fonts).unwrap();
        let Some(Ok(second)) = binding.pages.get_mut(1) else {
            panic!("{:?}", binding.pages)
        };
        // As if no decoder had seen the code while there was a logo.
        while second.now.remark() != Some(Remark::LogoLeftOut) {
            let unreadable = Refusal::Unreadable {
                decoder: Decoder::Rqrr,
                condition: Condition::Plain,
                pixels: 4,
            };
            second.go_on(unreadable).unwrap();
        }
        binding.draft = None;
        let book = loop {
            match binding.step(&fonts).unwrap() {
                Step::Through(count) => assert!(count <= 2),
                Step::Done(book) => break book,
            }
        };
        let said: Vec<_> = book.pages.into_iter().map(Result::unwrap).collect();
        assert_eq!(said, [vec![], vec![Remark::LogoLeftOut]]);
    }
}
