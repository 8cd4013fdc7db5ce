//! What may be typed after `cargo xtask`.

/// One line a command.
pub(crate) const HELP: &str = "\
cargo xtask <command>

  build [--release]   the browser's files in target/site, then the server and the sandbox
  run                 build, then a shop with demo codes and a pretend wallet on this machine
  test [--fast]       everything CI runs; --fast leaves out the browser
  check               format, clippy for server and browser, the domain's tests
  e2e [file...]       build, then the browser tests, or only those named
  size                what the browser downloads, and whether it is within budget
";

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
    /// Show it.
    Run,
    /// Prove it.
    Test {
        /// Without the browser.
        fast: bool,
    },
    /// What to run before every commit.
    Check,
    /// Browser tests.
    EndToEnd {
        /// Only these; all when empty.
        files: Vec<String>,
    },
    /// Measure the download.
    Size,
}

impl Command {
    pub(crate) fn parse(arguments: &[String]) -> Result<Self, String> {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        match words.as_slice() {
            [] | ["help" | "--help" | "-h", ..] => Ok(Self::Help),
            ["build"] => Ok(Self::Build { release: false }),
            ["build", "--release"] => Ok(Self::Build { release: true }),
            ["run"] => Ok(Self::Run),
            ["test"] => Ok(Self::Test { fast: false }),
            ["test", "--fast"] => Ok(Self::Test { fast: true }),
            ["check"] => Ok(Self::Check),
            ["e2e", files @ ..] => Ok(Self::EndToEnd {
                files: files.iter().map(|file| (*file).to_owned()).collect(),
            }),
            ["size"] => Ok(Self::Size),
            other => Err(format!("`{}` is not a command", other.join(" "))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Command;

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
        assert_eq!(parse("test --fast"), Ok(Command::Test { fast: true }));
        assert!(parse("run --release").is_err());
    }

    #[test]
    fn browser_tests_can_be_named() {
        let files = vec!["pay.test.mjs".to_owned()];
        assert_eq!(parse("e2e pay.test.mjs"), Ok(Command::EndToEnd { files }));
    }
}
