//! A PostgreSQL for tests and for the demonstration.

use anyhow::Context as _;
use own_postgres::{Cluster, Programs, TEST_SERVER, find};

use crate::debian;
use crate::environment;
use crate::say;

/// The package with the server's programs. Its own cluster is none of ours.
const PACKAGE: &str = "postgresql";

/// What tests make their databases in.
#[derive(Debug)]
pub(crate) enum ForTests {
    /// It was named.
    Named,
    /// It was started, and ends with this.
    Own(Cluster),
    /// There is none; the tests that need one say that they weren't run.
    Missing,
}

impl ForTests {
    /// Starts one. Only where it can't be installed may it be missing.
    pub(crate) fn start() -> anyhow::Result<Self> {
        if environment::variable(TEST_SERVER).is_some() {
            return Ok(Self::Named);
        }
        if let Some(programs) = programs()? {
            return Ok(Self::Own(Cluster::start(programs)?));
        }
        say::line("not run: what needs a PostgreSQL (install the package `postgresql`)");
        Ok(Self::Missing)
    }

    /// Says why, if it ended before the tests did: they know only that nobody answers.
    pub(crate) fn last_words(&mut self) {
        if let Self::Own(cluster) = self
            && let Some(words) = cluster.last_words()
        {
            say::line(&format!("the tests' PostgreSQL ended by itself:\n{words}"));
        }
    }

    /// What tests have to be told.
    pub(crate) fn variable(&self) -> Option<(&'static str, String)> {
        match self {
            Self::Named | Self::Missing => None,
            Self::Own(cluster) => Some((TEST_SERVER, cluster.address("postgres"))),
        }
    }
}

/// One for the demonstration, with an empty database of this name.
pub(crate) fn demonstration(database: &str) -> anyhow::Result<Cluster> {
    let cluster = Cluster::start(wanted(programs()?)?)?;
    cluster.create(database)?;
    Ok(cluster)
}

/// Another's is used as well, but not by starting it.
fn wanted(found: Option<Programs>) -> anyhow::Result<Programs> {
    found.context(
        "no PostgreSQL is installed: install your system's package `postgresql`; or use one that runs \
         elsewhere, with its address in PORTICO_DATABASE_URL and without --postgres",
    )
}

fn programs() -> anyhow::Result<Option<Programs>> {
    if let Some(programs) = find() {
        return Ok(Some(programs));
    }
    if environment::is_debian_root() {
        debian::install(PACKAGE)?;
        return find()
            .context("PostgreSQL was installed and can't be found")
            .map(Some);
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_none_is_installed_another_is_named_in_place_of_the_option() {
        let told = wanted(None).unwrap_err().to_string();
        let end = "PORTICO_DATABASE_URL and without --postgres";
        assert!(told.ends_with(end), "{told}");
    }
}
