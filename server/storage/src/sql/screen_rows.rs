//! Rows of screens, a row for each till of one.

use sqlx::Row as _;

use super::{
    Row, database,
    rows::{corrupt, flag, integer, optional_integer, optional_text, text},
};
use foundation::{clock::Timestamp, store::StoreError};
use people::secret::Digest;
use shops::shop::TillId;
use till::screen::{Device, Screen, Settings, Tills};

/// What [`screen`] reads.
macro_rules! selected_screens {
    ($which:literal) => {
        concat!(
            "SELECT s.id, s.store_id, s.name, s.language, s.every_till, s.speaks, s.volume, \
             s.silent_from, s.silent_to, s.made_by, s.made_ms, s.joined_ms, s.current, s.previous, \
             s.fresh, s.form, s.seen_ms, s.rotated_ms, s.browser, t.till_id FROM screens s \
             LEFT JOIN screen_tills t ON t.screen_id = s.id ",
            $which,
            " ORDER BY s.store_id, s.name, s.id, t.till_id"
        )
    };
}

pub(super) use selected_screens;

fn digest(text: &str) -> Result<Digest, StoreError> {
    Digest::parse(text).ok_or(corrupt("digest"))
}

/// A part of a device that is there as soon as the device is.
fn part<T>(value: Option<T>) -> Result<T, StoreError> {
    value.ok_or(corrupt("device"))
}

fn device(row: &Row) -> Result<Option<Device>, StoreError> {
    let Some(joined) = optional_integer(row, "joined_ms")? else {
        return Ok(None);
    };
    let time = |name| part(optional_integer(row, name)?).map(Timestamp);
    let previous = optional_text(row, "previous")?;
    let fresh: Option<bool> = row.try_get("fresh").map_err(database)?;
    Ok(Some(Device {
        current: digest(&part(optional_text(row, "current")?)?)?,
        previous: previous.as_deref().map(digest).transpose()?,
        fresh: part(fresh)?,
        form: digest(&part(optional_text(row, "form")?)?)?,
        joined: Timestamp(joined),
        seen: time("seen_ms")?,
        rotated: time("rotated_ms")?,
        browser: optional_text(row, "browser")?.unwrap_or_default(),
    }))
}

fn minute(row: &Row, name: &'static str) -> Result<Option<u16>, StoreError> {
    let read = |minute| u16::try_from(minute).map_err(|_| corrupt(name));
    optional_integer(row, name)?.map(read).transpose()
}

/// A screen with one of its tills.
pub(super) fn screen(row: &Row) -> Result<Screen, StoreError> {
    let tills = if flag(row, "every_till")? {
        Tills::Every
    } else {
        let till = optional_integer(row, "till_id")?.map(TillId);
        Tills::Some(till.into_iter().collect())
    };
    let silent = minute(row, "silent_from")?.zip(minute(row, "silent_to")?);
    Ok(Screen {
        id: text(row, "id")?,
        store: text(row, "store_id")?,
        tills,
        name: text(row, "name")?,
        language: text(row, "language")?,
        settings: Settings {
            speaks: flag(row, "speaks")?,
            volume: u8::try_from(integer(row, "volume")?).map_err(|_| corrupt("volume"))?,
            silent,
        },
        made_by: text(row, "made_by")?,
        made: Timestamp(integer(row, "made_ms")?),
        device: device(row)?,
    })
}

/// One of each, with all its tills.
pub(super) fn together(rows: Vec<Screen>) -> Vec<Screen> {
    let mut all: Vec<Screen> = Vec::new();
    for row in rows {
        match all.last_mut().filter(|last| last.id == row.id) {
            Some(last) => {
                if let (Tills::Some(known), Tills::Some(more)) = (&mut last.tills, row.tills) {
                    known.extend(more);
                }
            }
            None => all.push(row),
        }
    }
    all
}
