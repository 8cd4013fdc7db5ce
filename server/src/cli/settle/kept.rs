//! What is done with settlement files that are kept: taken in, looked at, decided about.

use clap::Subcommand;

use super::{bank, deciding, exporting, importing, looking, sources, status};

#[derive(Debug, Subcommand)]
pub(in super::super) enum KeptCommand {
    /// Whose files there are, how they are written, and what was agreed with the gateway.
    #[command(subcommand)]
    Source(sources::SourceCommand),
    /// Take files in, in any order and as often as you like; what is there already changes nothing.
    Import(importing::ImportArguments),
    /// What is there: files, batches, what is open, and how long what is missing can still be fetched.
    Status(looking::Json),
    /// A batch: what it is made of, whether it has arrived, and what is wrong with it.
    Batch(looking::BatchArguments),
    /// The way of one payment's money, by our reference or a refund's.
    Payment(looking::PaymentArguments),
    /// What files and ledger don't agree about. Fails while something is open.
    Differences(looking::DifferencesArguments),
    /// A difference is as it should be.
    Accept(deciding::SayingArguments),
    /// It isn't, after all.
    Reopen(deciding::SayingArguments),
    /// A row of which nobody knows whose it is, is this payment or refund.
    Link(deciding::LinkArguments),
    /// A file counts no longer; it is kept.
    Withdraw(deciding::FileArguments),
    /// It counts again.
    Restore(deciding::FileArguments),
    /// Money of a batch is at the bank; or isn't, after all (--undo).
    Arrived(deciding::ArrivedArguments),
    /// What a bank's statement says of batches.
    Bank(bank::BankArguments),
    /// What became of the money, as files for accountants.
    Export(exporting::ExportArguments),
    /// Compare everything anew, and ask the gateway where both don't agree.
    Compare,
    /// Make everything again that follows from the files as they came.
    Rebuild,
    /// Look whether every file is as it came, and every row follows from it.
    Verify,
}

pub(super) async fn run(command: KeptCommand) -> anyhow::Result<()> {
    match command {
        KeptCommand::Source(command) => sources::run(command).await,
        KeptCommand::Import(arguments) => importing::import(arguments).await,
        KeptCommand::Status(arguments) => status::status(arguments).await,
        KeptCommand::Batch(arguments) => looking::batch(arguments).await,
        KeptCommand::Payment(arguments) => looking::payment(arguments).await,
        KeptCommand::Differences(arguments) => looking::differences(arguments).await,
        KeptCommand::Accept(arguments) => deciding::accept(arguments).await,
        KeptCommand::Reopen(arguments) => deciding::reopen(arguments).await,
        KeptCommand::Link(arguments) => deciding::link(arguments).await,
        KeptCommand::Withdraw(arguments) => deciding::withdraw(arguments).await,
        KeptCommand::Restore(arguments) => deciding::restore(arguments).await,
        KeptCommand::Arrived(arguments) => deciding::arrived(arguments).await,
        KeptCommand::Bank(arguments) => bank::bank(arguments).await,
        KeptCommand::Export(arguments) => exporting::export(arguments).await,
        KeptCommand::Compare => importing::compare().await,
        KeptCommand::Rebuild => importing::rebuild().await,
        KeptCommand::Verify => importing::verify().await,
    }
}
