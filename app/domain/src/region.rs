//! Countries and regions by the two letters of ISO 3166-1.
//!
//! Knows letters; knows no names, and not what a region means for a payment.

use std::fmt;

/// Officially assigned letters, in alphabetical order.
const ASSIGNED: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ \
    BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ \
    DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP \
    GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI \
    KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP \
    MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX \
    SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU \
    WF WS YE YT ZA ZM ZW";

/// A region. Small, `Copy`, and impossible to make from unknown letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Region(&'static str);

/// The letters name no region.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UnknownRegion;

impl Region {
    /// Takes the two upper-case letters, exactly.
    pub fn parse(code: &str) -> Result<Self, UnknownRegion> {
        let found = ASSIGNED.split(' ').find(|known| *known == code);
        found.map(Self).ok_or(UnknownRegion)
    }

    /// The two letters.
    pub const fn code(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Region {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

impl fmt::Display for UnknownRegion {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("no region has these letters in ISO 3166")
    }
}

impl std::error::Error for UnknownRegion {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_3166_assigns_two_hundred_and_forty_nine() {
        let all: Vec<_> = ASSIGNED.split(' ').collect();
        assert_eq!(all.len(), 249);
        assert!(all.is_sorted_by(|one, next| one < next));
        assert!(all.iter().all(|code| code.len() == 2));
    }

    #[test]
    fn only_assigned_upper_case_letters_are_taken() {
        assert_eq!(Region::parse("HK").unwrap().code(), "HK");
        for wrong in ["", "hk", "UK", "EU", "XX", "HKG", "H", "AD AE"] {
            assert_eq!(Region::parse(wrong), Err(UnknownRegion), "{wrong}");
        }
    }
}
