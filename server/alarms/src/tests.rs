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

#[test]
fn a_reason_that_changes_is_written_and_is_told_as_one_alarm() {
    let alarms = Alarms::new(Arc::new(FixedClock::at(Timestamp(7))));
    let refused = |why: &str| Alarm::new(Kind::AccountsRefused, "a.toml").with_detail(why);
    alarms.raise_anew(refused("one"));
    alarms.raise_anew(refused("two"));
    {
        let mut board = alarms.board();
        let waiting: Vec<_> = board.waiting.drain(..).map(|(_, change)| change).collect();
        let latest = Change::Raised(refused("two")).at(&board.server);
        assert_eq!(
            waiting,
            [latest],
            "what wasn't written yet is written as it is now"
        );
    }
    alarms.raise_anew(refused("three"));
    assert_eq!(
        alarms.board().waiting.len(),
        1,
        "what was written is written anew"
    );
    let raised = alarms.raised().into_iter();
    let times = raised
        .filter(|(kind, _)| *kind == Kind::AccountsRefused)
        .map(|(_, times)| times);
    assert_eq!(times.collect::<Vec<_>>(), [1]);
}
