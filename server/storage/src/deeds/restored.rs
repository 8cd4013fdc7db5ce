//! What is told of an installation that was put back from a backup.

use alarms::{Alarm, Change, Kind};
use payments::restored::Restored;
use trail::{
    action::Action,
    deed::{Deed, INSTALLATION},
};

/// What a person has to do about it.
pub(crate) fn alarm(restored: &Restored) -> Change {
    let (at, copied) = (restored.at.iso(), restored.copied.iso());
    let what = format!(
        "put back at {at} as it was at {copied}; payments begun in between are missing: look for them in the \
         gateway's dashboard and its settlement files, and give nothing back by hand before that"
    );
    Change::Raised(Alarm::new(Kind::Restored, "this installation").with_detail(what))
}

/// What is written down of it.
pub(crate) fn deed(restored: &Restored) -> Deed {
    let deed = Deed::of(INSTALLATION, Action::Restored, restored.copied.iso());
    deed.at(restored.at)
}
