//! Long files: what they take of memory and time. `cargo test --release -p settlement -- --ignored --nocapture
//! measure` measures on the machine it runs on.

use std::io::{self, Read};
use std::time::Instant;

use settlement::{SettlementFile, Source};

use crate::support::ITEMS;

/// So many rows as settlement details, made while they are read, so that they take no memory.
struct Rows {
    left: u64,
    pending: Vec<u8>,
    is_begun: bool,
    is_ended: bool,
}

impl Rows {
    const fn of(count: u64) -> Self {
        Self {
            left: count,
            pending: Vec::new(),
            is_begun: false,
            is_ended: false,
        }
    }

    fn more(&mut self) {
        self.pending.clear();
        if !self.is_begun {
            self.is_begun = true;
            self.pending.extend(ITEMS.lines().next().unwrap().bytes());
            self.pending.push(b'\n');
        }
        for _ in 0..self.left.min(200) {
            let at = self.left;
            self.left -= 1;
            let row = format!(
                "20260116110001,2188000000000001,Alipay,S-{store},PAYMENT,20260115{at:020},,EC0115{at:020},,\
                 KAKAOPAY,2026-01-15T17:30:41+08:00,2026-01-16T10:00:00+08:00,1250,JPY,7.95,USD,JPY/USD,\
                 0.0064622,-0.13,USD\n",
                store = at % 97,
            );
            self.pending.extend(row.bytes());
        }
        if self.left == 0 && !self.is_ended {
            self.is_ended = true;
            self.pending.extend(b"<END>\n");
        }
    }
}

impl Read for Rows {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        if self.pending.is_empty() {
            self.more();
        }
        let len = room.len().min(self.pending.len());
        room[..len].copy_from_slice(&self.pending[..len]);
        self.pending.drain(..len);
        Ok(len)
    }
}

fn peak(count: u64) -> u64 {
    let info = allocation_counter::measure(|| {
        let mut file = SettlementFile::open(Rows::of(count), Source::default()).unwrap();
        file.read_all().unwrap();
        assert_eq!(file.tally().rows, count);
    });
    info.bytes_max
}

#[test]
fn a_file_of_any_length_takes_the_same_memory() {
    let (short, long) = (peak(1_000), peak(200_000));
    assert!(long < 1024 * 1024, "{long} bytes");
    assert!(long <= short + 4 * 1024, "{short} bytes, then {long}");
}

#[test]
fn an_endless_row_takes_no_more_than_a_long_one() {
    let info = allocation_counter::measure(|| {
        let endless = io::repeat(b'a');
        assert!(SettlementFile::open(endless, Source::default()).is_err());
    });
    assert!(info.bytes_max < 1024 * 1024);
}

#[test]
#[ignore = "measures; takes a minute without --release"]
fn measure_a_million_rows_beside_plain_csv() {
    const COUNT: u64 = 1_000_000;
    let mut bytes = Vec::new();
    Rows::of(COUNT).read_to_end(&mut bytes).unwrap();
    let plain = || {
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .from_reader(&bytes[..]);
        let mut record = csv::ByteRecord::new();
        while reader.read_byte_record(&mut record).unwrap() {}
    };
    let ours = || {
        let mut file = SettlementFile::open(&bytes[..], Source::default()).unwrap();
        file.read_all().unwrap();
    };
    let best = |work: &dyn Fn()| {
        let times = (0..5).map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        });
        times.min().unwrap()
    };
    let (plain, ours) = (best(&plain), best(&ours));
    let ratio = ours.as_secs_f64() / plain.as_secs_f64();
    println!(
        "{} MB: plain {plain:?}, read and proved {ours:?}, ratio {ratio:.2}",
        bytes.len() / 1_000_000
    );
    // Understanding a row costs several times what finding its commas does; more than this is a mistake.
    assert!(ratio < 15.0);
}
