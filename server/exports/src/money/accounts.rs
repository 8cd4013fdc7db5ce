//! What an accountant calls each account: numbers, or names as plain-text journals want them. Written in a file of
//! TOML, for all currencies or for one.

use std::collections::BTreeMap;

use domain::Currency;
use serde::Deserialize;
use settlement::books::Account;

/// Names and numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accounts {
    given: BTreeMap<(Account, Option<&'static str>), String>,
    /// What Xero is to be told of taxes.
    pub(super) tax_rate: Option<String>,
}

/// Why a file of accounts isn't one.
#[derive(Debug, thiserror::Error)]
pub enum AccountsError {
    /// It is no TOML, or has other tables.
    #[error("it isn't written as docs/settlement.md says: {0}")]
    Form(String),
    /// Nobody posts there.
    #[error("there is no account {found}; there are {}", known())]
    Unknown {
        /// As written.
        found: String,
    },
    /// No currency.
    #[error("{0} is no currency")]
    Currency(String),
    /// Nothing, or what would be read as something else.
    #[error(
        "{0:?} is no name for an account: it begins or ends with a blank, or has a line, a tab or a semicolon in it"
    )]
    Name(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    accounts: BTreeMap<String, Value>,
    #[serde(default)]
    xero: Xero,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Xero {
    tax_rate: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Value {
    Name(String),
    OfCurrency(BTreeMap<String, String>),
}

fn known() -> String {
    Account::ALL.map(Account::name).join(", ")
}

fn account(found: &str) -> Result<Account, AccountsError> {
    let mut all = Account::ALL.into_iter();
    let known = all.find(|one| one.name() == found);
    known.ok_or_else(|| AccountsError::Unknown {
        found: found.to_owned(),
    })
}

fn name(text: String) -> Result<String, AccountsError> {
    let is_wrong = text.is_empty()
        || text.trim() != text
        || text.contains("  ")
        || text.contains(|sign: char| sign.is_control() || matches!(sign, ';' | '"'));
    if is_wrong {
        return Err(AccountsError::Name(text));
    }
    Ok(text)
}

impl Accounts {
    /// Reads a file.
    pub fn read(text: &str) -> Result<Self, AccountsError> {
        let written: Written =
            toml::from_str(text).map_err(|error| AccountsError::Form(error.to_string()))?;
        let mut given = BTreeMap::new();
        for (key, value) in written.accounts {
            match value {
                Value::Name(text) => {
                    given.insert((account(&key)?, None), name(text)?);
                }
                Value::OfCurrency(of) => {
                    let currency = Currency::parse(&key);
                    let currency = currency.map_err(|_| AccountsError::Currency(key.clone()))?;
                    for (key, text) in of {
                        given.insert((account(&key)?, Some(currency.code())), name(text)?);
                    }
                }
            }
        }
        let tax_rate = written.xero.tax_rate;
        Ok(Self { given, tax_rate })
    }

    /// What the file says, of this currency or of all.
    pub fn given(&self, account: Account, currency: Currency) -> Option<&str> {
        let own = self.given.get(&(account, Some(currency.code())));
        let all = || self.given.get(&(account, None));
        own.or_else(all).map(String::as_str)
    }

    /// The same, and a name of ours where it says nothing.
    pub fn named(&self, account: Account, currency: Currency) -> &str {
        let ours = match account {
            Account::Sales => "Income:Sales",
            Account::Gateway => "Assets:Gateway:Owed",
            Account::Exchange => "Equity:Exchange",
            Account::Transit => "Assets:Gateway:Transit",
            Account::Fees => "Expenses:Gateway:Fees",
            Account::Corrections => "Expenses:Gateway:Corrections",
            Account::Unexplained => "Assets:Gateway:Unexplained",
            Account::Held => "Assets:Gateway:Held",
            Account::Disputes => "Assets:Gateway:Disputes",
            Account::Bank => "Assets:Bank",
            Account::BankCharges => "Expenses:Bank:Charges",
        };
        self.given(account, currency).unwrap_or(ours)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_currencys_own_account_goes_before_that_of_all() {
        let text = "[accounts]\nbank = \"1200\"\n[accounts.JPY]\nbank = \"1210\"\n[xero]\ntax_rate = \"Tax Exempt\"\n";
        let accounts = Accounts::read(text).unwrap();
        let currency = |code| Currency::parse(code).unwrap();
        assert_eq!(accounts.given(Account::Bank, currency("JPY")), Some("1210"));
        assert_eq!(accounts.given(Account::Bank, currency("USD")), Some("1200"));
        assert_eq!(accounts.given(Account::Fees, currency("USD")), None);
        assert_eq!(
            accounts.named(Account::Fees, currency("USD")),
            "Expenses:Gateway:Fees"
        );
    }

    #[test]
    fn what_is_mistyped_is_refused_in_words() {
        for (text, says) in [
            (
                "[accounts]\nbanc = \"1\"",
                "there is no account banc; there are sales, gateway",
            ),
            ("[accounts.XYZ]\nbank = \"1\"", "XYZ is no currency"),
            ("[accounts]\nbank = \"a;b\"", "is no name for an account"),
            ("[accounts]\nbank = \"\"", "is no name for an account"),
            ("[acounts]\nbank = \"1\"", "unknown field"),
            ("bank", "isn't written as"),
        ] {
            let said = Accounts::read(text).unwrap_err().to_string();
            assert!(said.contains(says), "{said}");
        }
    }
}
