//! Power cuts for real: Portico's binary and the sandbox as processes that are killed without
//! warning while customers pay, and both ledgers compared when everything is over.
//!
//! `KILLS_SEED=17 cargo nextest run -p server --test kills` draws the same again: who does what,
//! and after how many steps somebody pulls the plug. Where exactly a process is hit is up to the
//! machine, so a seed that found something may have to be run a few times to find it again.
//!
//! The sandbox has to be a process as well, and a package can't find another one's binary. So this
//! binary is the sandbox too, when asked to; that is why it brings its own `main`. And since it has everything that runs
//! as in a shop, it also measures, when asked to.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a helper of a test panics over is a failed test"
)]

mod books;
#[path = "../../payments/tests/sim/chance.rs"]
mod chance;
mod compare;
mod customer;
mod forwarder;
mod ground;
mod installation;
mod measure;
mod night;
mod page;
mod process;
mod rounds;
mod sabotage;
#[path = "../api/support/shops.rs"]
mod shops;
mod staff;
mod street;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

use books::Books;
use ground::Ground;

/// As many power cuts in an ordinary run.
const ROUNDS: u32 = 50;
/// Enough for books that have something in them to spoil.
const FEW_ROUNDS: u32 = 8;

/// As many payments as are a lot, unless said otherwise.
const MANY: u32 = 1_000_000;

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some(process::AS_THE_SANDBOX) {
        return process::be_the_sandbox();
    }
    if std::env::args().nth(1).as_deref() == Some(measure::MEASURE) {
        let many = std::env::args().nth(2);
        return measure::run(many.map_or(MANY, |many| many.parse().expect("a whole number")));
    }
    if std::env::args().nth(1).as_deref() == Some(measure::pages::PAGES) {
        let many = std::env::args().nth(2);
        return measure::pages::run(
            many.map_or(MANY, |many| many.parse().expect("a whole number")),
        );
    }
    if std::env::args().nth(1).as_deref() == Some(measure::hello::AS_HELLO) {
        return measure::hello::be_hello(&std::env::args().nth(2).expect("an address"));
    }
    if std::env::args().nth(1).as_deref() == Some(measure::payments::PAYMENT) {
        return measure::payments::run();
    }
    if std::env::args().nth(1).as_deref() == Some(measure::waiting::WAITING) {
        return measure::waiting::run();
    }
    if std::env::args().nth(1).as_deref() == Some(measure::SCREENS) {
        return measure::run_screens();
    }
    let trials = vec![
        Trial::test("no_payment_is_lost_doubled_or_guessed_by_kills", || {
            let (seed, books) = play(Ground::File, rounds());
            fails_with(seed, &compare::findings(&books))
        }),
        Trial::test(
            "nor_with_four_servers_on_a_postgres_that_dies_as_well",
            || {
                let Some(ground) = runtime().block_on(Ground::postgres()) else {
                    eprintln!("not run: there is no PostgreSQL here");
                    return Ok(());
                };
                let (seed, books) = play(ground, rounds());
                fails_with(seed, &compare::findings(&books))
            },
        ),
        Trial::test("nor_by_a_change_over_to_a_standby", || {
            let seed = seed();
            let lived = async {
                let ground = Ground::followed().await?;
                Some(rounds::live_through_a_change_over(ground, seed).await)
            };
            let Some(books) = runtime().block_on(lived) else {
                eprintln!("not run: there is no PostgreSQL here");
                return Ok(());
            };
            eprintln!("{}", books.summary());
            fails_with(seed, &compare::findings(&books))
        }),
        Trial::test("books_that_were_tampered_with_do_not_agree", || {
            let (seed, books) = play(Ground::File, FEW_ROUNDS);
            fails_with(seed, &sabotage::unseen(&books))
        }),
    ];
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Runtime::new().unwrap()
}

fn play(ground: Ground, rounds: u32) -> (u64, Books) {
    let seed = seed();
    eprintln!("seed {seed}; again: KILLS_SEED={seed} cargo nextest run -p server --test kills");
    let books = runtime().block_on(rounds::live_through(ground, seed, rounds));
    eprintln!("{}", books.summary());
    (seed, books)
}

#[expect(clippy::disallowed_methods, reason = "a test's own setting")]
fn seed() -> u64 {
    let set = std::env::var("KILLS_SEED").ok();
    // The same without being told, so that a failure elsewhere can be looked into here.
    set.map_or(17, |seed| seed.parse().expect("a whole number"))
}

/// `KILLS_ROUNDS=1000` takes its time.
#[expect(clippy::disallowed_methods, reason = "a test's own setting")]
fn rounds() -> u32 {
    let set = std::env::var("KILLS_ROUNDS").ok();
    set.map_or(ROUNDS, |rounds| rounds.parse().expect("a whole number"))
}

fn fails_with(seed: u64, findings: &[String]) -> Result<(), Failed> {
    if findings.is_empty() {
        return Ok(());
    }
    Err(format!("seed {seed}:\n{}", findings.join("\n")).into())
}
