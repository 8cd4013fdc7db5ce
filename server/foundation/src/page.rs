//! Lists in pages. A page begins behind a row, wherever that row is by then, so that none is left out
//! or shown twice while others are added; and it costs the same however far down it is.

use std::fmt;

use crate::store::StoreError;

/// The row behind which a page begins. Only who made it knows what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    at: i64,
    id: String,
}

/// Why text is no cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CursorError;

impl Cursor {
    const ID_LEN_MAX: usize = 128;

    /// Behind the row with this id, which is sorted by this number first.
    pub fn behind(at: i64, id: impl fmt::Display) -> Self {
        let id = id.to_string();
        Self { at, id }
    }

    /// What the row is sorted by, for the store.
    pub fn at(&self) -> i64 {
        self.at
    }

    /// Its id, for the store.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Reads a cursor that somebody was given.
    pub fn parse(text: &str) -> Result<Self, CursorError> {
        let (at, id) = text.split_once('.').ok_or(CursorError)?;
        let is_plain = |id: &str| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_graphic());
        let at = at.parse().ok();
        let at = at.filter(|_| is_plain(id) && id.len() <= Self::ID_LEN_MAX);
        at.map(|at| Self::behind(at, id)).ok_or(CursorError)
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}", self.at, self.id)
    }
}

/// Which part of a list is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Behind this row; from the beginning if not said.
    pub after: Option<Cursor>,
    /// At most so many.
    pub limit: u32,
}

impl Page {
    /// As many as are read at once where all are wanted.
    const WHOLE: u32 = 500;

    /// The first page.
    pub const fn first(limit: u32) -> Self {
        let after = None;
        Self { after, limit }
    }
}

/// A part of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T> {
    /// In order. There may be fewer than wanted although more follow: what can't be read is left out.
    pub items: Vec<T>,
    /// Where it goes on; `None` at the end.
    pub next: Option<Cursor>,
}

impl<T> Listed<T> {
    /// A page out of one row more than wanted, if there are so many; a row says where it stands, and
    /// what it is, if that can be read.
    pub fn of<R>(
        mut rows: Vec<R>,
        limit: u32,
        stands: impl Fn(&R) -> Result<Cursor, StoreError>,
        read: impl Fn(R) -> Option<T>,
    ) -> Result<Self, StoreError> {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let is_more = rows.len() > limit;
        rows.truncate(limit);
        let last = rows.last().filter(|_| is_more);
        let next = last.map(stands).transpose()?;
        let items = rows.into_iter().filter_map(read).collect();
        Ok(Self { items, next })
    }
}

/// Every page of a list, one after the other.
pub async fn all<T, E: From<StoreError>>(
    read: impl AsyncFn(Page) -> Result<Listed<T>, E>,
) -> Result<Vec<T>, E> {
    let mut all = Vec::new();
    let mut page = Page::first(Page::WHOLE);
    loop {
        let listed = read(page.clone()).await?;
        all.extend(listed.items);
        page.after = listed.next;
        if page.after.is_none() {
            return Ok(all);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_and_nothing_else_is_one() {
        let cursor = Cursor::behind(-5, "a.b+/=");
        assert_eq!(Cursor::parse(&cursor.to_string()), Ok(cursor));
        let long = format!("1.{}", "x".repeat(129));
        for wrong in ["", "1", "1.", ".x", "x.1", "1.a b", "1.é", &long] {
            assert_eq!(Cursor::parse(wrong), Err(CursorError), "{wrong:?}");
        }
    }

    #[test]
    fn a_page_goes_on_behind_its_last_row_even_if_that_can_not_be_read() {
        let page = |rows: Vec<i64>| {
            let stands = |row: &i64| Ok(Cursor::behind(*row, row));
            Listed::of(rows, 2, stands, |row| (row != 2).then_some(row)).unwrap()
        };
        let next = Some(Cursor::behind(2, 2));
        assert_eq!(
            page(vec![1, 2, 3]),
            Listed {
                items: vec![1],
                next
            }
        );
        let next = None;
        assert_eq!(
            page(vec![3, 4]),
            Listed {
                items: vec![3, 4],
                next
            }
        );
    }
}
