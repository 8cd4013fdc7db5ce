//! Boards, in memory.

use async_trait::async_trait;
use domain::EntryCode;
use foundation::{clock::Timestamp, store::StoreError};
use shops::{
    boards::{Board, BoardStore, Bound, Place},
    shop::{Code, Replaced},
};

use super::{Memory, Tables};
use crate::deeds;

impl Tables {
    fn hangs(&self, code: &EntryCode) -> bool {
        let held = self.codes.get(code.as_str());
        held.is_some_and(|held| held.replaced.is_none())
    }

    fn seen(&self, board: &Board) -> Board {
        Board {
            is_bound: self.hangs(&board.code),
            ..board.clone()
        }
    }

    fn hung_elsewhere(&self, code: &EntryCode, store: &str) -> bool {
        let held = self.codes.get(code.as_str());
        held.is_some_and(|held| held.store_id != store)
    }

    fn hang(&mut self, code: &EntryCode, place: &Place) -> Result<Bound, StoreError> {
        match place {
            Place::New(new) => {
                if self.hung_elsewhere(code, &new.store_id) {
                    return Ok(Bound::Elsewhere);
                }
                self.codes.remove(code.as_str());
                let made = self.made(new)?;
                Ok(if made { Bound::Done } else { Bound::NoPlace })
            }
            Place::Till {
                store,
                till,
                replaced,
            } => {
                if self.hung_elsewhere(code, store) {
                    return Ok(Bound::Elsewhere);
                }
                let mut tills = self.tills.iter();
                let found = tills.find(|((of, _), id)| of == store && *id == till);
                let label = found.map(|((_, label), _)| label.clone());
                let Some(label) = label else {
                    return Ok(Bound::NoPlace);
                };
                let mut held = self.till_at(store, &label).into_iter();
                let Some(current) = held.find(|one| one.replaced.is_none()) else {
                    return Ok(Bound::NoPlace);
                };
                let next = Code {
                    code: code.clone(),
                    ..current.clone()
                };
                current.replaced = Some(*replaced);
                self.codes.insert(code.to_string(), next);
                Ok(Bound::Done)
            }
        }
    }
}

#[async_trait]
impl BoardStore for Memory {
    async fn make_boards(&self, boards: &[Board]) -> Result<(), StoreError> {
        let mut tables = self.tables();
        for board in boards {
            if tables.boards.contains_key(&board.code) {
                return Err(StoreError::Conflict);
            }
        }
        let kept = boards
            .iter()
            .map(|board| (board.code.clone(), board.clone()));
        tables.boards.extend(kept);
        tables.tell(&deeds::boards_made(boards));
        Ok(())
    }

    async fn board(&self, code: &EntryCode) -> Result<Option<Board>, StoreError> {
        let tables = self.tables();
        Ok(tables.boards.get(code).map(|board| tables.seen(board)))
    }

    async fn boards_of(&self, merchant: &str) -> Result<Vec<Board>, StoreError> {
        let tables = self.tables();
        let all = tables.boards.values();
        let own = all.filter(|board| board.merchant.as_deref() == Some(merchant));
        let mut own: Vec<Board> = own.map(|board| tables.seen(board)).collect();
        own.sort_by(|one, other| (other.made, &one.code).cmp(&(one.made, &other.code)));
        Ok(own)
    }

    async fn bind_board(
        &self,
        code: &EntryCode,
        merchant: &str,
        place: &Place,
    ) -> Result<Bound, StoreError> {
        let mut tables = self.tables();
        let mut after = tables.clone();
        let hangs = after.hangs(code);
        let Some(board) = after.boards.get_mut(code).filter(|_| !hangs) else {
            return Ok(Bound::Taken);
        };
        if board.merchant.as_deref().is_some_and(|own| own != merchant) {
            return Ok(Bound::Taken);
        }
        board.merchant = Some(merchant.to_owned());
        let bound = after.hang(code, place)?;
        if bound == Bound::Done {
            let old = match place {
                Place::Till { replaced, .. } => Some(*replaced),
                Place::New(_) => None,
            };
            after.tell_of_code(deeds::board_bound(code, old), code);
            *tables = after;
        }
        Ok(bound)
    }

    async fn free_board(
        &self,
        code: &EntryCode,
        new: &EntryCode,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        if !tables.boards.contains_key(code) || !tables.hangs(code) {
            return Ok(false);
        }
        let Some(current) = tables.codes.get_mut(code.as_str()) else {
            return Ok(false);
        };
        let next = Code {
            code: new.clone(),
            ..current.clone()
        };
        current.replaced = Some(Replaced { at, until: at });
        tables.codes.insert(new.to_string(), next);
        tables.tell_of_code(deeds::board_freed(code), new);
        Ok(true)
    }
}
