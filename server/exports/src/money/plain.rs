//! The journal as text, for ledger-cli (its manual, "Journal Format") and for beancount (its "Language Syntax").

use std::{
    collections::BTreeSet,
    io::{self, Write},
};

use ::payouts::journal::Posted;
use settlement::{Signed, Unit};

use super::accounts::Accounts;

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// ledger-cli, and hledger.
    Ledger,
    /// beancount.
    Beancount,
}

/// Why a journal isn't written.
#[derive(Debug, thiserror::Error)]
pub enum PlainError {
    /// A name that the program wouldn't read.
    #[error(
        "beancount has no account {0}: its names begin with Assets, Liabilities, Equity, Income or Expenses, and each \
         word between colons with a capital letter or a digit"
    )]
    Account(String),
    /// The disk.
    #[error(transparent)]
    Disk(#[from] io::Error),
}

/// Writes all entries.
pub fn write(
    form: Form,
    posted: &[Posted],
    accounts: &Accounts,
    out: &mut dyn Write,
) -> Result<(), PlainError> {
    match form {
        Form::Ledger => posted
            .iter()
            .try_for_each(|one| ledger(one, accounts, out))?,
        Form::Beancount => {
            open(posted, accounts, out)?;
            posted
                .iter()
                .try_for_each(|one| beancount(one, accounts, out))?;
        }
    }
    Ok(())
}

/// What stands in a line of text: nothing of a file can begin another line, or end a quotation.
fn tame(text: &str) -> String {
    let tame = |sign: char| match sign {
        '"' => '\'',
        // In beancount it makes something else of the sign behind it.
        '\\' => '/',
        ';' | '|' => ',',
        sign if sign.is_control() => ' ',
        sign => sign,
    };
    text.chars().map(tame).collect()
}

fn place(one: &Posted) -> Option<String> {
    (!one.file.is_empty()).then(|| format!("{} line {}", tame(&one.file), one.line))
}

fn decimal(amount: Signed) -> String {
    amount.plain(Unit::Major)
}

fn ledger(one: &Posted, accounts: &Accounts, out: &mut dyn Write) -> io::Result<()> {
    let about = tame(&one.about);
    writeln!(out, "{} * {} {about}", one.on, one.of.word())?;
    writeln!(out, "    ; source: {}", tame(&one.source))?;
    if !one.batch.is_empty() {
        writeln!(out, "    ; batch: {}", tame(&one.batch))?;
    }
    if let Some(place) = place(one) {
        writeln!(out, "    ; file: {place}")?;
    }
    for leg in one.entry.legs() {
        let currency = leg.amount.currency();
        let name = accounts.named(leg.account, currency);
        writeln!(
            out,
            "    {name}  {} {}",
            currency.code(),
            decimal(leg.amount)
        )?;
    }
    writeln!(out)
}

/// beancount wants to know each account before anything is posted there.
fn open(posted: &[Posted], accounts: &Accounts, out: &mut dyn Write) -> Result<(), PlainError> {
    let Some(first) = posted.iter().map(|one| one.on).min() else {
        return Ok(());
    };
    let legs = posted.iter().flat_map(|one| one.entry.legs());
    let names = legs.map(|leg| accounts.named(leg.account, leg.amount.currency()));
    let names: BTreeSet<&str> = names.collect();
    for name in names {
        if !is_account(name) {
            return Err(PlainError::Account(name.to_owned()));
        }
        writeln!(out, "{first} open {name}")?;
    }
    Ok(writeln!(out)?)
}

fn is_account(name: &str) -> bool {
    let roots = ["Assets", "Liabilities", "Equity", "Income", "Expenses"];
    let mut words = name.split(':');
    let is_rooted = words.next().is_some_and(|root| roots.contains(&root));
    let is_word = |word: &str| {
        let mut signs = word.chars();
        let begins = signs
            .next()
            .is_some_and(|sign| sign.is_uppercase() || sign.is_ascii_digit());
        begins && signs.all(|sign| sign.is_alphanumeric() || sign == '-')
    };
    let words: Vec<&str> = words.collect();
    is_rooted && !words.is_empty() && words.into_iter().all(is_word)
}

fn beancount(one: &Posted, accounts: &Accounts, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{} * \"{}\" \"{}\"",
        one.on,
        one.of.word(),
        tame(&one.about)
    )?;
    writeln!(out, "  source: \"{}\"", tame(&one.source))?;
    if !one.batch.is_empty() {
        writeln!(out, "  batch: \"{}\"", tame(&one.batch))?;
    }
    if let Some(place) = place(one) {
        writeln!(out, "  file: \"{place}\"")?;
    }
    for leg in one.entry.legs() {
        let currency = leg.amount.currency();
        let name = accounts.named(leg.account, currency);
        writeln!(out, "  {name}  {} {}", decimal(leg.amount), currency.code())?;
    }
    writeln!(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_file_ends_a_line_or_a_quotation() {
        assert_eq!(tame("a\\"), "a/");
        assert_eq!(tame("a\\\"b;c|d\ne"), "a/'b,c,d e");
    }
}
