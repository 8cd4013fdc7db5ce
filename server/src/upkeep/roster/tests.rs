//! Two servers over one store, and clocks that don't agree.

use super::*;
use foundation::clock::{FixedClock, Timestamp};
use shops::wallets::file::{built_in, read};
use storage::memory::Memory;
use web::STARTS;

struct One {
    clock: Arc<FixedClock>,
    roster: Roster,
}

/// The built-in wallets, as an operator may have changed them.
fn with_another_name() -> domain::WalletTable {
    let text = include_str!("../../../shops/wallets.toml");
    read(&text.replacen("\"AlipayHK\"", "\"Alipay of Hong Kong\"", 1)).unwrap()
}

/// A server whose clock is off by so much.
fn server(id: &str, off_ms: i64) -> One {
    let clock = Arc::new(FixedClock::at(Timestamp(1_768_473_013_000 + off_ms)));
    let roster = Roster::new(Begun {
        id: id.to_owned(),
        address: format!("{id}:3000"),
        clock: Arc::<FixedClock>::clone(&clock),
        wallets: Wallets::new(built_in().unwrap()),
        accounts: Arc::default(),
        throttle: Arc::new(Throttle::new(STARTS)),
    });
    One { clock, roster }
}

#[tokio::test]
async fn servers_count_each_other_while_they_live_whatever_their_clocks_say() {
    let store = Memory::default();
    for off_ms in [0, 3_600_000, -7_200_000] {
        let (one, two) = (server("one", 0), server("two", off_ms));
        for _ in 0..3 {
            for server in [&one, &two] {
                server.clock.advance_ms(5_000);
                server.roster.beat(&store).await.unwrap();
            }
        }
        let counts = [one.roster.living(), two.roster.living()];
        assert_eq!(counts, [2, 2], "off by {off_ms} ms");
        // One dies without a word.
        for _ in 0..8 {
            one.clock.advance_ms(5_000);
            one.roster.beat(&store).await.unwrap();
        }
        assert_eq!(one.roster.living(), 1);
        two.roster.beat(&store).await.unwrap();
        one.roster.beat(&store).await.unwrap();
        assert_eq!(one.roster.living(), 2, "it was only slow");
        // It ends as it should.
        two.roster.leave(&store).await.unwrap();
        one.roster.beat(&store).await.unwrap();
        assert_eq!(one.roster.living(), 1);
        one.roster.leave(&store).await.unwrap();
    }
}

#[tokio::test]
async fn who_reads_the_table_sees_which_tables_and_keys_each_server_uses() {
    let store = Memory::default();
    let (one, two) = (server("one", 0), server("two", 0));
    one.roster.beat(&store).await.unwrap();
    two.roster.beat(&store).await.unwrap();
    let both = store.servers().await.unwrap();
    assert_eq!(both[0].wallets, both[1].wallets);
    assert!(both.iter().all(|server| server.wallets.len() == 12));
    assert_eq!(both[0].version, env!("CARGO_PKG_VERSION"));
    two.roster.wallets.replace(with_another_name());
    two.roster.beat(&store).await.unwrap();
    let both = store.servers().await.unwrap();
    assert_ne!(both[0].wallets, both[1].wallets);
}
