//! Alarms wait within a bound while nothing can be written.

use foundation::clock::{FixedClock, Timestamp};

use super::*;

#[test]
fn alarms_that_cannot_be_written_wait_within_a_bound() {
    let alarms = Alarms::new(Arc::new(FixedClock::at(Timestamp(7))));
    for number in 0..WAITING_MAX * 2 {
        alarms.raise(Alarm::new(Kind::NoAddress, &number));
        alarms.raise(Alarm::new(Kind::HandlerPanicked, ""));
    }
    let board = alarms.board();
    assert_eq!(board.waiting.len(), WAITING_MAX);
    let about = |at: usize| board.waiting.get(at).unwrap().1.about().to_owned();
    assert_eq!(
        [about(0), about(1), about(2)],
        ["0", "", "1"],
        "the first are kept, and the same is not kept twice"
    );
}
