//! What can be set from outside, read once, with every problem told together.
//!
//! The only file that reads environment variables. It opens no file and binds no port.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;

use url::Url;

use crate::books::PAYMENTS_MAX;
use crate::reports::Variant;

/// How `pay` answers when all is well (docs/protocol.md §5.1 tells of both).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AnswerMode {
    /// `S` with `redirectActionForm` and `normalUrl`: the order exists, nothing is paid yet.
    #[default]
    Created,
    /// `U PAYMENT_IN_PROCESS` with `normalUrl`.
    InProcess,
}

/// Everything the sandbox needs to know before it starts.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where gateway, cashier and demo phone listen; port 0 picks a free one.
    pub listen: SocketAddr,
    /// Folder of the demo account's keys; made if missing.
    pub keys: PathBuf,
    /// How long a payment may be confirmed if the request does not say.
    pub expiry_s: u32,
    /// The shop shown on the demo phone. Only this origin can be opened there.
    pub shop: Url,
    /// Whether a failed payment is notified as well (docs/protocol.md §6.1 leaves it open).
    pub notify_on_failure: bool,
    /// How `pay` answers.
    pub answer_mode: AnswerMode,
    /// Pause between the customer's confirmation and the notification.
    pub notify_delay_ms: u32,
    /// How many times faster redelivery and lost answers run than at the real gateway.
    pub time_factor: u32,
    /// Whether every call needs a merchant's agent token, as an ISV's calls do.
    pub isv: bool,
    /// A file that keeps the books over a restart; made if missing.
    pub journal: Option<PathBuf>,
    /// How many payments are remembered; older ones are forgotten.
    pub remembered: u32,
    /// A folder that settlement files are written into at each of the gateway's midnights.
    pub reports: Option<PathBuf>,
    /// In which form, and with which mistakes.
    pub reports_as: Variant,
    /// How many days behind real time the clock begins: for a past that is played before it is put forward.
    pub behind_days: u16,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 4000)),
            keys: PathBuf::from("./data/keys"),
            expiry_s: 180,
            shop: shop_default(),
            notify_on_failure: false,
            answer_mode: AnswerMode::Created,
            // Long enough for the customer's return to overtake it, as happens in reality.
            notify_delay_ms: 300,
            time_factor: 1,
            isv: false,
            journal: None,
            remembered: PAYMENTS_MAX,
            reports: None,
            reports_as: Variant::default(),
            behind_days: 0,
        }
    }
}

impl Config {
    /// Reads `SANDBOX_…` from the environment; what is unset keeps its default.
    pub fn from_env() -> Result<Self, ConfigError> {
        Self::read(environment)
    }

    /// As [`Self::from_env`], from any source of settings.
    fn read(source: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let mut settings = Settings {
            source,
            problems: Vec::new(),
        };
        let default = Self::default();
        let config = Self {
            listen: settings.parsed("SANDBOX_LISTEN", default.listen),
            keys: settings.parsed("SANDBOX_KEYS", default.keys),
            expiry_s: settings.parsed("SANDBOX_EXPIRY_S", default.expiry_s),
            shop: settings.parsed("SANDBOX_SHOP", default.shop),
            notify_on_failure: settings.switch("SANDBOX_NOTIFY_ON_FAILURE"),
            answer_mode: settings.parsed("SANDBOX_ANSWER_MODE", default.answer_mode),
            notify_delay_ms: settings.parsed("SANDBOX_NOTIFY_DELAY_MS", default.notify_delay_ms),
            time_factor: settings.parsed("SANDBOX_TIME_FACTOR", default.time_factor),
            isv: settings.switch("SANDBOX_ISV"),
            journal: settings.text("SANDBOX_JOURNAL").map(PathBuf::from),
            remembered: settings.parsed("SANDBOX_REMEMBERED", default.remembered),
            reports: settings.text("SANDBOX_REPORTS").map(PathBuf::from),
            reports_as: settings.parsed("SANDBOX_REPORTS_AS", default.reports_as),
            behind_days: settings.parsed("SANDBOX_BEHIND_DAYS", default.behind_days),
        };
        settings.problems.extend(config.problems());
        if settings.problems.is_empty() {
            Ok(config)
        } else {
            Err(ConfigError(settings.problems))
        }
    }

    /// What is wrong with the values themselves, however they were set.
    pub(crate) fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        if !self.listen.ip().is_loopback() {
            problems.push(format!(
                "SANDBOX_LISTEN: {} is not a loopback address, and anybody who reaches the \
                 sandbox can press Pay",
                self.listen
            ));
        }
        if self.expiry_s == 0 {
            problems.push("SANDBOX_EXPIRY_S: must be at least 1".to_owned());
        }
        if self.remembered == 0 {
            problems.push("SANDBOX_REMEMBERED: must be at least 1".to_owned());
        }
        if self.time_factor == 0 {
            problems.push("SANDBOX_TIME_FACTOR: must be at least 1".to_owned());
        }
        if !matches!(self.shop.scheme(), "http" | "https") || !self.shop.has_host() {
            problems.push(format!(
                "SANDBOX_SHOP: {} is not an http or https address",
                self.shop
            ));
        }
        problems
    }
}

/// Settings that could not be understood, all of them.
#[derive(Debug, thiserror::Error)]
pub struct ConfigError(pub(crate) Vec<String>);

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the sandbox's settings are wrong:")?;
        self.0
            .iter()
            .try_for_each(|problem| write!(f, "\n  {problem}"))
    }
}

struct Settings<S> {
    source: S,
    problems: Vec<String>,
}

impl<S: Fn(&str) -> Option<String>> Settings<S> {
    fn text(&self, name: &str) -> Option<String> {
        (self.source)(name).filter(|text| !text.is_empty())
    }

    fn parsed<T>(&mut self, name: &str, default: T) -> T
    where
        T: FromStr,
        T::Err: fmt::Display,
    {
        let Some(text) = self.text(name) else {
            return default;
        };
        match text.parse() {
            Ok(value) => value,
            Err(error) => {
                self.problems
                    .push(format!("{name}: {error} (found \"{text}\")"));
                default
            }
        }
    }

    fn switch(&mut self, name: &str) -> bool {
        match (self.source)(name).as_deref() {
            None | Some("" | "0" | "false" | "off") => false,
            Some("1" | "true" | "on") => true,
            Some(other) => {
                self.problems
                    .push(format!("{name}: say 1 or 0 (found \"{other}\")"));
                false
            }
        }
    }
}

impl FromStr for AnswerMode {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "S" => Ok(Self::Created),
            "U" => Ok(Self::InProcess),
            _ => Err("say S or U"),
        }
    }
}

fn shop_default() -> Url {
    Url::parse("http://127.0.0.1:3000").expect("a constant address parses")
}

#[expect(
    clippy::disallowed_methods,
    reason = "configuration is read here, once"
)]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_set_gives_the_defaults() {
        let config = Config::read(|_| None).unwrap();
        assert_eq!(config.listen.to_string(), "127.0.0.1:4000");
        assert_eq!(config.expiry_s, 180);
        assert_eq!(config.answer_mode, AnswerMode::Created);
    }

    #[test]
    fn all_problems_are_told_together() {
        let error = Config::read(|name| match name {
            "SANDBOX_LISTEN" => Some("0.0.0.0:4000".to_owned()),
            "SANDBOX_EXPIRY_S" => Some("soon".to_owned()),
            "SANDBOX_NOTIFY_ON_FAILURE" => Some("maybe".to_owned()),
            "SANDBOX_ANSWER_MODE" => Some("X".to_owned()),
            "SANDBOX_SHOP" => Some("ftp://127.0.0.1".to_owned()),
            _ => None,
        })
        .unwrap_err();
        assert_eq!(error.0.len(), 5, "{error}");
        assert!(error.to_string().contains("not a loopback address"));
    }
}
