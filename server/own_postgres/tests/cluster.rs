//! That a server of one's own is stopped and found again with everything that was acknowledged, and
//! that it ends with whoever started it.

use std::process::Command;

use own_postgres::{Cluster, Shutdown, find};

fn asked(cluster: &Cluster, sql: &str) -> String {
    let answer = Command::new("psql")
        .args(["-At", "-v", "ON_ERROR_STOP=1", "-c", sql])
        .arg(cluster.address("shop"))
        .output();
    let answer = answer.map(|answer| answer.stdout).unwrap_or_default();
    String::from_utf8_lossy(&answer).trim().to_owned()
}

#[test]
fn what_was_acknowledged_is_there_after_any_stop() {
    let Some(programs) = find() else { return };
    let mut cluster = Cluster::start(programs).unwrap();
    cluster.create("shop").unwrap();
    asked(&cluster, "CREATE TABLE told (at INTEGER)");
    for (number, how) in [(1, Shutdown::Fast), (2, Shutdown::Immediate)] {
        asked(&cluster, &format!("INSERT INTO told VALUES ({number})"));
        cluster.stop(how).unwrap();
        assert_eq!(asked(&cluster, "SELECT 1"), "", "it is stopped");
        cluster.resume().unwrap();
        let count = asked(&cluster, "SELECT COUNT(*) FROM told");
        assert_eq!(count, number.to_string());
    }
}

#[test]
fn what_was_acknowledged_is_at_the_standby_when_the_first_is_gone() {
    let Some(programs) = find() else { return };
    let mut cluster = Cluster::start(programs).unwrap();
    cluster.create("shop").unwrap();
    let standby = cluster.standby().unwrap();
    asked(&cluster, "CREATE TABLE told (at INTEGER)");
    asked(&cluster, "INSERT INTO told VALUES (1)");
    assert_eq!(
        asked(&standby, "INSERT INTO told VALUES (2)"),
        "",
        "it only follows"
    );
    cluster.stop(Shutdown::Immediate).unwrap();
    standby.promote().unwrap();
    asked(&standby, "INSERT INTO told VALUES (3)");
    assert_eq!(asked(&standby, "SELECT SUM(at) FROM told"), "4");
}
