//! What there is to say of each kind, in the words of operators.

use super::{Kind, Weight};

/// What there is to say of a kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Which.
    pub kind: Kind,
    /// Its name for programs.
    pub code: &'static str,
    /// How much it matters.
    pub weight: Weight,
    /// What it means.
    pub means: &'static str,
    /// What is done without being asked.
    pub does: &'static str,
    /// What a person does.
    pub person: &'static str,
    /// An example.
    pub example: &'static str,
}

macro_rules! entries {
    ($($kind:ident $code:literal $weight:ident: $means:literal, $does:literal, $person:literal, $example:literal;)*) => {
        /// Every kind, in the order in which people read them.
        pub const ALL: &[Entry] = &[$(of(Kind::$kind)),*];

        /// Forgetting one here doesn't compile.
        pub(super) const fn of(kind: Kind) -> Entry {
            match kind {
                $(Kind::$kind => Entry {
                    kind,
                    code: $code,
                    weight: Weight::$weight,
                    means: $means,
                    does: $does,
                    person: $person,
                    example: $example,
                }),*
            }
        }
    };
}

entries! {
    UnknownPayment "unknown_payment" Lost:
        "The file has a payment at a store of ours, and the ledger has none.",
        "asks the gateway about both ids",
        "Was a backup restored? Does another system use the same account?",
        "EC0115X9, JPY 1250 at S-12, is in the file and not in the ledger.";
    LatePaid "late_paid" Lost:
        "The file says paid, the ledger doesn't know it yet, or says failed.",
        "asks the gateway; only its verified answer makes it paid",
        "See whether the customer was served.",
        "EC0115A1 is open here and paid in the file.";
    NotReported "not_reported" Lost:
        "Paid here, and the files of its day and the day after are complete without it.",
        "asks the gateway",
        "Ask the gateway, with both ids.",
        "EC0115A1 was paid on the 15th; the files of the 15th and 16th don't have it.";
    NotInTransactions "not_in_td" ToClear:
        "Settled, though the complete transaction details of its day don't have it.",
        "waits one more file, then asks the gateway",
        "Fetch the transaction details of that day again.",
        "EC0115A1 is in batch 20260116110001 and not in the file of the 15th.";
    NotSettled "not_settled" Lost:
        "Reported, and in no batch although its time is over.",
        "waits for the agreed working days first",
        "See minimum and balance at the gateway, then ask.",
        "EC0115A1 of the 15th is in no batch on the 22nd, with one working day agreed.";
    Amount "amount" Lost:
        "The same payment or refund, another amount.",
        "nothing",
        "Stop and ask the gateway.",
        "EC0115A1 is JPY 1250 here and JPY 1260 in the file.";
    Currency "currency" Lost:
        "The same payment or refund, another currency.",
        "nothing",
        "Stop and ask the gateway.",
        "EC0115A1 is JPY 1250 here and USD 12.50 in the file.";
    Store "store" ToClear:
        "The same payment at another store.",
        "nothing",
        "Does a poster hang at the wrong place? Is the reference set right?",
        "EC0115A1 is of S-12 here and of S-30 in the file.";
    State "state" Lost:
        "Paid here; the file says it failed or was closed.",
        "asks the gateway",
        "Wait for the answer.",
        "EC0115A1 is paid here and CLOSED in the file.";
    Identity "identity" ToClear:
        "The ids of one row lead to different payments.",
        "links nothing",
        "Ask the gateway, with the line.",
        "A row has the request id of EC0115A1 and the gateway's id of EC0115B1.";
    Ambiguous "ambiguous" ToClear:
        "Two refunds fit a row that names neither.",
        "links nothing",
        "Say which one it is.",
        "JPY -250 of EC0115A1, and two refunds of JPY 250 there.";
    Double "double" Lost:
        "One payment or refund settled twice.",
        "shows the sum as owed",
        "Tell the gateway.",
        "EC0115A1 is on lines 2 and 9 of one batch.";
    RefundMissing "refund_missing" ToClear:
        "Given back here, and in no batch although its time is over.",
        "asks the gateway about the refund",
        "Ask the gateway.",
        "RF0115A1 was done on the 15th and is in no batch on the 22nd.";
    RefundUnknown "refund_unknown" Lost:
        "The file has a refund of our payment that isn't ours.",
        "shows it at the payment",
        "Did staff give it back in the gateway's dashboard?",
        "JPY -250 of EC0115A1, and no refund here.";
    OverRefunded "over_refunded" Lost:
        "More went back than was paid.",
        "an alarm",
        "Tell the gateway.",
        "JPY 1250 paid, JPY 1500 given back.";
    RefundReversed "refund_reversed" Lost:
        "A refund came to nothing: the customer did not get the money.",
        "marks the refund",
        "Give it back another way.",
        "RF0115A1 came back as REFUND_REVERSAL.";
    PaymentReversed "payment_reversed" Lost:
        "A payment of ours went back to the customer. The goods may be gone.",
        "an alarm",
        "Ask the customer, and the gateway.",
        "EC0114Z9 came back as PAYMENT_REVERSAL.";
    CancelSettled "cancel_settled" ToClear:
        "Called off here, settled, and no row takes it back.",
        "waits two working days for that row",
        "Tell the gateway.",
        "EC0115C1 was cancelled here; its batch has a PAYMENT and no CANCEL.";
    Dispute "dispute" Lost:
        "A customer disputes a payment, or a dispute ended.",
        "shows the money at the payment",
        "Answer in the gateway's dashboard.",
        "DISPUTE of EC0115A1, USD -8.08.";
    FeeContract "fee_contract" ToClear:
        "A fee isn't what the contract says.",
        "shows it by wallet and rate",
        "Ask the gateway's sales.",
        "USD 0.13 agreed, USD 0.20 charged.";
    FeeUnknown "fee_unknown" ToClear:
        "Money in a column of fees that this version doesn't know.",
        "counts it with the others",
        "Use a newer version; ask the gateway what it is.",
        "moonFeeAmountValue, USD -0.01.";
    FeeCurrency "fee_currency" ToClear:
        "A fee in another currency than the payout.",
        "adds it up for itself",
        "Ask the gateway how it is paid.",
        "A fee of HKD 1.00 on a row paid in USD.";
    FeeOnly "fee_only" Info:
        "A fee of a whole batch, of no payment.",
        "a line of its own",
        "Nothing.",
        "SETTLEMENT_FEE, USD -0.50.";
    Held "held" Info:
        "Money held back, or released.",
        "keeps a balance of it",
        "See the contract.",
        "RESERVE, USD -5.00.";
    Formula "formula" Lost:
        "What is paid isn't the amount and its fees.",
        "nothing",
        "Ask the gateway, with the line.",
        "JPY 1200, fees JPY -21, paid JPY 1170.";
    FxFormula "fx_formula" Lost:
        "What is paid isn't the amount at the printed price and its fees.",
        "nothing",
        "Ask the gateway, with the line.",
        "JPY 1250 at 0.0064622, fees USD -0.13, paid USD 7.80.";
    Rounding "rounding" Info:
        "The same, within what rounding can do.",
        "adds it up by batch",
        "Nothing.",
        "USD 7.94 where USD 7.95 is nearest.";
    Unchecked "unchecked" Info:
        "Two currencies and no price, or one of too few digits: nothing can be said.",
        "counts the rows",
        "Let the gateway deliver the price.",
        "JPY 1000000 at 0.0065.";
    RateQuote "rate_quote" Lost:
        "A price was promised, and another one taken.",
        "shows the loss",
        "Ask the gateway.",
        "0.0064622 promised, 0.0064000 taken.";
    RateSpread "rate_spread" Info:
        "Two prices of one pair on one day in one batch, and none was promised.",
        "nothing",
        "Nothing.",
        "JPY/USD 0.0064622 and 0.0064500 on the 15th.";
    Correction "correction" Info:
        "The gateway corrects a batch by what its own rounding left.",
        "adds it up by month",
        "Nothing, while it is small.",
        "DEFAULT, USD -0.01.";
    NotExplained "not_explained" Lost:
        "A batch pays out more or less than its rows come to, and nobody says what of.",
        "asks for missing parts first; books it on an account of its own",
        "Fetch the batch's files again; then ask the gateway for the rows that are missing.",
        "Summary USD 100.00, rows USD 95.00.";
    BatchSum "batch_sum" ToClear:
        "The rows of a batch come to what its summary pays out, but not type by type, or not in fees.",
        "asks for missing parts first",
        "Fetch the batch's files again.",
        "PAYMENT: rows USD 47.47, summary USD 47.48.";
    BatchCount "batch_count" ToClear:
        "There are more or fewer rows than the summary counts.",
        "asks for missing parts first",
        "Fetch the batch's files again.",
        "PAYMENT: 3 rows, summary 4.";
    Total "total" ToClear:
        "The total of a summary isn't the sum of its types.",
        "never calls the batch complete",
        "Ask the gateway.",
        "Types USD 39.44, TOTAL USD 39.40.";
    BatchOrphan "batch_orphan" ToClear:
        "Rows without a summary, or a summary without rows, two working days on.",
        "waits",
        "Fetch the other file.",
        "Batch 20260116110001 has no summary.";
    LateFile "late_file" ToClear:
        "The file of a day on which somebody paid isn't there.",
        "says how long the gateway keeps it",
        "Fetch it.",
        "No transaction details of the 15th on the 18th; gone on the 22nd.";
    Gap "gap" ToClear:
        "Parts 000 and 002 of a report are there, 001 isn't.",
        "waits",
        "Fetch the missing part.",
        "settlementItems of 20260116110001, part 1.";
    Replaced "replaced" Info:
        "A report came twice: with other content under its name, or with the same rows in another file.",
        "counts one of both: the longer, or of two of a length the newer; and keeps both",
        "Look what changed, if the batch was closed.",
        "settlementItems_USD_20260116110001_000.csv came twice.";
    BelowMinimum "below_minimum" Info:
        "Nothing is paid out yet because it is too little.",
        "nothing",
        "Nothing.",
        "USD 37.20 of USD 50.00.";
    NoPayout "no_payout" ToClear:
        "A batch of nothing or less: refunds took it up.",
        "nothing",
        "See the balance at the gateway.",
        "Batch 20260116110001 comes to USD -3.10.";
    Arrival "arrival" Lost:
        "The bank got another sum than the batch.",
        "names a charge of the bank as a first guess, as a guess",
        "Ask the bank, enter the reason.",
        "USD 39.43 on its way, USD 24.43 arrived.";
    Overdue "overdue" ToClear:
        "On its way for longer than agreed, and nothing entered as arrived.",
        "a reminder",
        "See the bank's statement.",
        "Batch 20260116110001 of the 16th, on the 23rd.";
    DayShift "day_shift" Info:
        "The gateway's day of a payment isn't the store's.",
        "lists it, so that tills agree",
        "Nothing.",
        "Paid on the 16th at 00:59 in Tokyo, the gateway's 15th.";
    Foreign "foreign" ToClear:
        "A row of a store that isn't ours.",
        "leaves it out of all sums of ours",
        "Is a store missing in the settings?",
        "S-99, and our stores are S-12 and S-30.";
    RollForward "roll_forward" Lost:
        "What the gateway owed, and what moved since, isn't the list of what is open.",
        "nothing",
        "Look for what the list doesn't have.",
        "JPY 5000 carried over, JPY 3750 in the list.";
    UnknownType "unknown_type" ToClear:
        "A type of row that this version doesn't know.",
        "counts it in the batch",
        "Use a newer version; ask the gateway.",
        "LOYALTY_BONUS, USD 0.10.";
}
