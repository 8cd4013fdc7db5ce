//! Rows and their values out of bytes, within limits, each with its place.
//!
//! Quotes are as RFC 4180 has them. Memory is two buffers of the longest row's size, whatever comes.
//! Knows nothing of what columns mean.

use std::io::Read;

use csv_core::{ReadRecordResult, Reader};

use crate::refusal::{Place, Reason, Refusal};

pub(crate) mod quotes;

/// No row of a report comes near; an unclosed quotation mark ends here.
const ROW_LEN_MAX: usize = 64 * 1024;
const FIELDS_MAX: usize = 256;
/// Far more than a shop's year.
const FILE_LEN_MAX: u64 = 8 * 1024 * 1024 * 1024;

/// What files begin with that are no text.
const NOT_TEXT: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "a zip archive or a spreadsheet's workbook"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\xff\xfe", "text in UTF-16"),
    (b"\xfe\xff", "text in UTF-16"),
    (b"%PDF", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet's workbook"),
];

const BOM: &[u8] = b"\xef\xbb\xbf";

/// Reads rows one by one.
pub(crate) struct Records<R> {
    from: R,
    core: Reader,
    buffer: Box<[u8]>,
    /// Where the current row begins in the buffer, where it ends, and how far the buffer is filled.
    start: usize,
    next: usize,
    filled: usize,
    is_over: bool,
    values: Box<[u8]>,
    ends: Box<[usize]>,
    values_len: usize,
    count: usize,
    line: u64,
    byte: u64,
}

/// One row.
#[derive(Clone, Copy)]
pub(crate) struct Record<'a> {
    pub(crate) line: u64,
    pub(crate) byte: u64,
    /// As it stands in the file.
    pub(crate) raw: &'a [u8],
    values: &'a str,
    ends: &'a [usize],
}

impl<'a> Record<'a> {
    /// How many values it has.
    pub(crate) const fn len(&self) -> usize {
        self.ends.len()
    }

    /// The value of a column, from 0 on, without blanks around it.
    pub(crate) fn value(&self, at: usize) -> Option<&'a str> {
        let end = *self.ends.get(at)?;
        let start = match at.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.values.get(start..end).map(str::trim)
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).filter_map(|at| self.value(at))
    }

    /// Where a column's value begins.
    pub(crate) fn place(&self, column: usize) -> Place {
        let at = quotes::value_start(self.raw, column);
        Place {
            line: self.line + lines(self.raw.get(..at).unwrap_or(&[])),
            column: Some(column + 1),
            name: None,
            byte: self.byte + length(at),
        }
    }
}

impl<R: Read> Records<R> {
    pub(crate) fn new(from: R) -> Result<Self, Refusal> {
        let mut records = Self {
            from,
            core: Reader::new(),
            buffer: vec![0; 2 * ROW_LEN_MAX].into(),
            start: 0,
            next: 0,
            filled: 0,
            is_over: false,
            values: vec![0; ROW_LEN_MAX].into(),
            ends: vec![0; FIELDS_MAX].into(),
            values_len: 0,
            count: 0,
            line: 1,
            byte: 0,
        };
        while records.filled < 4 && !records.is_over {
            records.fill()?;
        }
        let head = records.buffer.get(..records.filled).unwrap_or(&[]);
        for (beginning, what) in NOT_TEXT {
            if head.starts_with(beginning) {
                return Err(records.refuse(Reason::NotText(what)));
            }
        }
        if head.starts_with(BOM) {
            records.next = BOM.len();
        }
        Ok(records)
    }

    /// Goes to the next row; false at the end of the file.
    pub(crate) fn advance(&mut self) -> Result<bool, Refusal> {
        self.pass();
        loop {
            let rest = self.buffer.get(self.start..self.filled).unwrap_or(&[]);
            let blank = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
            self.next = self.start + blank.count();
            self.pass();
            if self.start < self.filled {
                break;
            }
            if self.is_over {
                return Ok(false);
            }
            self.fill()?;
        }
        self.values_len = 0;
        self.count = 0;
        while !self.complete()? {}
        self.checked()?;
        Ok(true)
    }

    /// The row that was gone to.
    pub(crate) fn current(&self) -> Record<'_> {
        let values = self.values.get(..self.values_len).unwrap_or(&[]);
        Record {
            line: self.line,
            byte: self.byte,
            raw: self.raw(),
            // It was looked at in `checked`.
            values: std::str::from_utf8(values).unwrap_or(""),
            ends: self.ends.get(..self.count).unwrap_or(&[]),
        }
    }

    /// Whether the file ends in the middle of the row that was gone to: behind it comes nothing, not even the end
    /// of its line.
    pub(crate) fn is_cut(&self) -> bool {
        // A quotation mark that nothing closes runs over the ends of lines; that isn't cut, but wrong.
        let has_end = self.raw().iter().any(|byte| matches!(byte, b'\n' | b'\r'));
        self.is_over && self.next == self.filled && !has_end
    }

    /// How far the file was read.
    pub(crate) fn place(&self) -> Place {
        Place {
            line: self.line,
            byte: self.byte,
            ..Place::default()
        }
    }

    fn raw(&self) -> &[u8] {
        self.buffer.get(self.start..self.next).unwrap_or(&[])
    }

    /// Leaves what was read behind.
    fn pass(&mut self) {
        let passed = self.raw();
        let (line, byte) = (lines(passed), length(passed.len()));
        self.line += line;
        self.byte += byte;
        self.start = self.next;
    }

    /// Reads on in the row; true once it is whole.
    fn complete(&mut self) -> Result<bool, Refusal> {
        let input = self.buffer.get(self.next..self.filled).unwrap_or(&[]);
        let values = self.values.get_mut(self.values_len..).unwrap_or_default();
        let ends = self.ends.get_mut(self.count..).unwrap_or_default();
        let (result, read, written, ended) = self.core.read_record(input, values, ends);
        self.next += read;
        self.values_len += written;
        self.count += ended;
        match result {
            ReadRecordResult::Record | ReadRecordResult::End => Ok(true),
            ReadRecordResult::OutputEndsFull => Err(self.refuse(Reason::ManyFields)),
            ReadRecordResult::OutputFull => Err(self.too_long()),
            // At the end of the file the library always knows whether there is a row.
            ReadRecordResult::InputEmpty if self.is_over && read == 0 => Ok(true),
            ReadRecordResult::InputEmpty if self.next - self.start > ROW_LEN_MAX => {
                Err(self.too_long())
            }
            ReadRecordResult::InputEmpty => self.fill().map(|()| false),
        }
    }

    /// A row without end is one of an open quotation mark, as a rule.
    fn too_long(&self) -> Refusal {
        match quotes::check(self.raw()) {
            Err(fault) => self.refuse_quotes(fault),
            Ok(()) => self.refuse(Reason::LongRow),
        }
    }

    /// More bytes behind those that are there.
    fn fill(&mut self) -> Result<(), Refusal> {
        if self.filled == self.buffer.len() {
            self.buffer.copy_within(self.start..self.filled, 0);
            self.filled -= self.start;
            self.next -= self.start;
            self.start = 0;
        }
        let room = self.buffer.get_mut(self.filled..).unwrap_or_default();
        let read = loop {
            match self.from.read(room) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                done => break done,
            }
        };
        let read = read.map_err(|error| self.refuse(Reason::Unreadable(error)))?;
        self.filled += read;
        self.is_over = read == 0;
        if self.byte > FILE_LEN_MAX {
            return Err(self.refuse(Reason::LongFile));
        }
        Ok(())
    }

    /// What isn't the business of a library for rows.
    fn checked(&self) -> Result<(), Refusal> {
        let raw = self.raw();
        if raw.len() > ROW_LEN_MAX {
            return Err(self.too_long());
        }
        let values = self.values.get(..self.values_len).unwrap_or(&[]);
        if std::str::from_utf8(values).is_err() {
            let at = std::str::from_utf8(raw).err();
            let at = at.map_or(0, |error| error.valid_up_to());
            return Err(self.refuse_at(at, Reason::NotUtf8));
        }
        if raw.contains(&0) {
            let at = raw.iter().take_while(|byte| **byte != 0).count();
            return Err(self.refuse_at(at, Reason::Nul));
        }
        if raw.contains(&b'"') {
            quotes::check(raw).map_err(|fault| self.refuse_quotes(fault))?;
        }
        Ok(())
    }

    fn refuse(&self, reason: Reason) -> Refusal {
        reason.at(self.place())
    }

    fn refuse_quotes(&self, fault: quotes::Fault) -> Refusal {
        let reason = match fault.wrong {
            quotes::Wrong::Stray => Reason::StrayQuote,
            quotes::Wrong::After => Reason::AfterQuote,
            quotes::Wrong::Open => Reason::OpenQuote,
        };
        self.refuse_at(fault.at, reason)
    }

    fn refuse_at(&self, at: usize, reason: Reason) -> Refusal {
        let before = self.raw().get(..at).unwrap_or(&[]);
        reason.at(Place {
            line: self.line + lines(before),
            column: Some(quotes::column(before)),
            name: None,
            byte: self.byte + length(at),
        })
    }
}

fn lines(bytes: &[u8]) -> u64 {
    bytes.iter().map(|byte| u64::from(*byte == b'\n')).sum()
}

pub(crate) fn length(len: usize) -> u64 {
    u64::try_from(len).unwrap_or(u64::MAX)
}
