//! How often strangers may start payments, or try to sign in.

use web::{STARTS, Starts};

use super::reader::Reader;

/// Beyond this a limit on starts is none.
const STARTS_MAX: u32 = 100_000;

/// How often strangers may start something.
pub(super) fn starts(reader: &mut Reader<'_>) -> Option<Starts> {
    let mut limit = |name, usual| reader.within(name, usual, 1..=STARTS_MAX);
    let per_client = limit("PORTICO_STARTS_PER_CLIENT_MINUTE", STARTS.per_client);
    let per_code = limit("PORTICO_STARTS_PER_CODE_MINUTE", STARTS.per_code);
    let sign_ins = limit(
        "PORTICO_SIGN_INS_PER_CLIENT_MINUTE",
        STARTS.sign_ins_per_client,
    );
    Some(Starts {
        per_client: per_client?,
        per_code: per_code?,
        sign_ins_per_client: sign_ins?,
    })
}
