//! What may be typed after `cargo xtask`.

mod packages;

pub(crate) use packages::Packages;

/// One line a command.
pub(crate) const HELP: &str = include_str!("command/help.txt");

/// How a shop is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Demonstration {
    /// A translator's folder instead of the repository's.
    pub(crate) locales: Option<String>,
    /// Whether everything is kept in a PostgreSQL that ends with it.
    pub(crate) postgres: bool,
}

/// A command and its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Say what there is.
    Help,
    /// Make everything.
    Build {
        /// With optimizations.
        release: bool,
    },
    /// Make what browsers load.
    Browser,
    /// Show it.
    Run(Demonstration),
    /// Prove it.
    Test {
        /// Without the browser.
        fast: bool,
    },
    /// Try what customers see in an old web view.
    OldEngine,
    /// Prove it at length.
    Sim {
        /// How many.
        seeds: u64,
        /// From which on.
        first: u64,
    },
    /// What things cost.
    Measure(Measure),
    /// What is handed out.
    Package(Packages),
    /// What is handed out, in empty systems.
    Tried(String),
    /// The papers as a book.
    Docs,
    /// What to run before every commit.
    Check,
    /// Browser tests.
    EndToEnd {
        /// Only these; all when empty.
        files: Vec<String>,
    },
    /// Measure the download.
    Size,
    /// How languages write numbers, from Unicode's data.
    Cldr {
        /// Only compare.
        check: bool,
    },
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measure {
    /// Pages, payments and looks of monitoring.
    Costs {
        /// How many payments are a lot.
        payments: u32,
    },
    /// A customer's page, beside the least that an answer can cost.
    Page {
        /// How many payments are a lot.
        payments: u32,
    },
    /// What a start costs beside its signature.
    Payment,
    /// A thousand customers before a slow gateway.
    Waiting,
    /// The amount page in a browser.
    Keypad,
    /// Screens at counters.
    Screens,
    /// Files of a million payments.
    Exports,
    /// Limits of refunds, held against crowds.
    Crowds,
    /// What a version's line in `docs/performance.md` says.
    All,
}

impl Measure {
    /// How many payments are a lot to whoever asks for a page: what isn't flat with so many isn't with more.
    pub(crate) const MANY_AT_PAGES: u32 = 100_000;
}

impl Command {
    pub(crate) fn parse(arguments: &[String]) -> Result<Self, String> {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        match words.as_slice() {
            [] | ["help" | "--help" | "-h", ..] => Ok(Self::Help),
            ["build"] => Ok(Self::Build { release: false }),
            ["build", "--release"] => Ok(Self::Build { release: true }),
            ["build", "--browser"] => Ok(Self::Browser),
            ["package", "--try", file] => Ok(Self::Tried((*file).to_owned())),
            ["package", options @ ..] => Packages::parse(options).map(Self::Package),
            ["run", options @ ..] => demonstration(options).map(Self::Run),
            ["test"] => Ok(Self::Test { fast: false }),
            ["test", "--fast"] => Ok(Self::Test { fast: true }),
            ["test", "--old-engine"] => Ok(Self::OldEngine),
            ["sim", options @ ..] => sim(options),
            ["measure"] => Ok(Self::Measure(Measure::Costs { payments: MANY })),
            ["measure", "page"] => Ok(Self::Measure(Measure::Page {
                payments: Measure::MANY_AT_PAGES,
            })),
            ["measure", "payment"] => Ok(Self::Measure(Measure::Payment)),
            ["measure", "waiting"] => Ok(Self::Measure(Measure::Waiting)),
            ["measure", "keypad"] => Ok(Self::Measure(Measure::Keypad)),
            ["measure", "screens"] => Ok(Self::Measure(Measure::Screens)),
            ["measure", "exports"] => Ok(Self::Measure(Measure::Exports)),
            ["measure", "all"] => Ok(Self::Measure(Measure::All)),
            ["measure", "crowds"] => Ok(Self::Measure(Measure::Crowds)),
            ["measure", "--payments", count] => match count.parse() {
                Ok(payments) => Ok(Self::Measure(Measure::Costs { payments })),
                Err(_) => Err("--payments needs a whole number".to_owned()),
            },
            ["docs"] => Ok(Self::Docs),
            ["check"] => Ok(Self::Check),
            ["e2e", files @ ..] => Ok(Self::EndToEnd {
                files: files.iter().map(|file| (*file).to_owned()).collect(),
            }),
            ["size"] => Ok(Self::Size),
            ["cldr"] => Ok(Self::Cldr { check: false }),
            ["cldr", "--check"] => Ok(Self::Cldr { check: true }),
            other => Err(format!("`{}` is not a command", other.join(" "))),
        }
    }
}

/// Both options may be given, in either order.
fn demonstration(options: &[&str]) -> Result<Demonstration, String> {
    let mut wanted = Demonstration::default();
    let mut rest = options.iter();
    while let Some(name) = rest.next() {
        match *name {
            "--postgres" => wanted.postgres = true,
            "--locales" => {
                let folder = rest.next().ok_or("--locales needs a folder")?;
                wanted.locales = Some((*folder).to_owned());
            }
            other => return Err(format!("`{other}` is not an option of run")),
        }
    }
    Ok(wanted)
}

/// How many payments are a lot.
const MANY: u32 = 1_000_000;

/// How many seeds a long run has.
const SEEDS: u64 = 10_000;

/// Both options may be given, in either order.
fn sim(options: &[&str]) -> Result<Command, String> {
    let (mut seeds, mut first) = (SEEDS, 0);
    let mut rest = options.iter();
    while let Some(name) = rest.next() {
        let value = rest.next().ok_or(format!("{name} needs a number"))?;
        let value = value.parse().ok();
        let value = value.ok_or(format!("{name} needs a whole number"))?;
        match *name {
            "--seeds" => seeds = value,
            "--first-seed" => first = value,
            other => return Err(format!("`{other}` is not an option of sim")),
        }
    }
    Ok(Command::Sim { seeds, first })
}

#[cfg(test)]
mod tests {
    use super::{Command, Demonstration, Measure};

    fn parse(line: &str) -> Result<Command, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Command::parse(&words)
    }

    #[test]
    fn nothing_asks_for_help() {
        assert_eq!(parse(""), Ok(Command::Help));
    }

    #[test]
    fn options_belong_to_their_command() {
        assert_eq!(
            parse("build --release"),
            Ok(Command::Build { release: true })
        );
        assert_eq!(parse("build --browser"), Ok(Command::Browser));
        assert_eq!(parse("test --fast"), Ok(Command::Test { fast: true }));
        assert_eq!(parse("test --old-engine"), Ok(Command::OldEngine));
        assert!(parse("test --fast --old-engine").is_err());
        assert!(parse("run --release").is_err());
        assert_eq!(parse("cldr --check"), Ok(Command::Cldr { check: true }));
    }

    #[test]
    fn a_simulation_may_be_long_and_begin_anywhere() {
        let sim = |seeds, first| Ok(Command::Sim { seeds, first });
        assert_eq!(parse("sim"), sim(10_000, 0));
        assert_eq!(parse("sim --first-seed 17 --seeds 1"), sim(1, 17));
        assert!(parse("sim --seeds").is_err());
        assert!(parse("sim --seeds many").is_err());
        assert!(parse("sim --sheep 3").is_err());
    }

    #[test]
    fn a_demonstration_may_stand_on_a_postgres() {
        let run = |locales: Option<&str>, postgres| {
            let locales = locales.map(str::to_owned);
            Ok(Command::Run(Demonstration { locales, postgres }))
        };
        assert_eq!(parse("run"), run(None, false));
        assert_eq!(parse("run --postgres"), run(None, true));
        assert_eq!(parse("run --postgres --locales x"), run(Some("x"), true));
        assert!(parse("run --locales").is_err());
    }

    #[test]
    fn what_is_a_lot_can_be_said() {
        let measure = |payments| Ok(Command::Measure(Measure::Costs { payments }));
        assert_eq!(parse("measure"), measure(1_000_000));
        assert_eq!(parse("measure --payments 5000"), measure(5_000));
        assert!(parse("measure --payments many").is_err());
        assert_eq!(
            parse("measure screens"),
            Ok(Command::Measure(Measure::Screens))
        );
        assert_eq!(
            parse("measure keypad"),
            Ok(Command::Measure(Measure::Keypad))
        );
        assert_eq!(parse("measure all"), Ok(Command::Measure(Measure::All)));
        assert!(parse("measure dreams").is_err());
    }

    #[test]
    fn browser_tests_can_be_named() {
        let files = vec!["pay.test.mjs".to_owned()];
        assert_eq!(parse("e2e pay.test.mjs"), Ok(Command::EndToEnd { files }));
    }
}
