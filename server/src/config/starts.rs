//! How often strangers may start payments, or try to sign in.

use super::reader::Reader;

/// How often strangers may start something, per minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Starts {
    /// From one client address at one merchant.
    pub per_client: u32,
    /// At one code, all clients together.
    pub per_code: u32,
    /// How often one client address may try to sign in to the studio.
    pub sign_ins_per_client: u32,
}

/// Unless said otherwise. A hall's Wi-Fi or a carrier's address stands for hundreds of customers, who
/// may all pay at one code in the same minute.
pub const STARTS: Starts = Starts {
    per_client: 300,
    per_code: 300,
    sign_ins_per_client: 10,
};
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
