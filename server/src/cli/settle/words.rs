//! How a source's files are written, in the words of the command line.

use ::settlement::{FeeSign, Unit, moment};
use clap::ValueEnum;

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum UnitWord {
    /// 7.95 is seven dollars and ninety-five cents.
    Major,
    /// So is 795.
    Minor,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum FeesWord {
    /// Below zero when charged.
    AsWritten,
    /// Above zero when charged.
    PositiveIsCharged,
}

pub(super) fn offset(text: &str) -> Result<i64, String> {
    let minutes = moment::offset_minutes(text);
    minutes.ok_or_else(|| "an offset from UTC such as +08:00 belongs here".to_owned())
}

impl UnitWord {
    pub(super) const fn unit(self) -> Unit {
        match self {
            Self::Major => Unit::Major,
            Self::Minor => Unit::Minor,
        }
    }
}

impl FeesWord {
    pub(super) const fn sign(self) -> FeeSign {
        match self {
            Self::AsWritten => FeeSign::AsWritten,
            Self::PositiveIsCharged => FeeSign::PositiveIsCharged,
        }
    }
}
