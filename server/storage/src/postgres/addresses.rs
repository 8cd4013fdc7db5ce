//! How an address is read: what is wrong with one is told without repeating it, and what is told can
//! be read again.

use super::{
    NotAnAddress, PoolSettings, Postgres, Settings,
    wrong::{parsed, shown},
};
use crate::{ASIDE, Pooled as _};

#[test]
fn an_address_with_a_mistake_is_told_of_without_repeating_it() {
    let cases = [
        ("postgress://p:s3cr3t-pass@db/portico", NotAnAddress::Scheme),
        ("mysql://p:s3cr3t-pass@db/portico", NotAnAddress::Scheme),
        (
            "postgres://p:s3cr3t-pass@db:54x2/portico",
            NotAnAddress::Unreadable,
        ),
        (
            "postgres://p:s3cr3t-pass@db:543210/portico",
            NotAnAddress::Unreadable,
        ),
        (
            "postgres://p:%FFs3cr3t-pass@db/portico",
            NotAnAddress::Unreadable,
        ),
        (
            "postgres://p:a/s3cr3t-pass@db/portico",
            NotAnAddress::Unreadable,
        ),
        (
            "postgres://p:1/s3cr3t-pass@db/portico",
            NotAnAddress::Unreadable,
        ),
        (
            "postgres://p:1?s3cr3t-pass@db/portico",
            NotAnAddress::Unreadable,
        ),
        ("postgres://p:s3cr3t-pass@db", NotAnAddress::NoDatabase),
        ("postgres://p:s3cr3t-pass@db/", NotAnAddress::NoDatabase),
        (
            "postgres://p:s3cr3t-pass@db/portico?sslmode=requir",
            NotAnAddress::SslMode,
        ),
        (
            "postgres://p:s3cr3t-pass@db/portico?ssl-mode=",
            NotAnAddress::SslMode,
        ),
        (
            "postgres://p:s3cr3t-pass@db/portico?port=54x2",
            NotAnAddress::Port,
        ),
        (
            "postgres://p:s3cr3t-pass@db/portico?sslmod=require",
            NotAnAddress::UnknownSetting,
        ),
    ];
    for (address, expected) in cases {
        let wrong = parsed(address).unwrap_err();
        assert_eq!(wrong, expected, "{address}");
        shown(&wrong.to_string());
    }
    let right = parsed(
        "postgres://p:s3cr3t-pass@db/portico?sslmode=verify-full&sslrootcert=/ca.pem&options[search_path]=p",
    );
    let right = right.unwrap();
    shown(&format!("{right:?} {}", right.place()));
}

#[test]
fn where_a_database_is_can_be_read_as_an_address_again() {
    for (address, expected) in [
        ("postgres://p:x@db/portico", "postgres://p@db:5432/portico"),
        (
            "postgresql://p@db:6432/portico?sslmode=require",
            "postgres://p@db:6432/portico",
        ),
        (
            "postgres://p@%2Frun%2Fpost%20gres/portico",
            "postgres://p@%2Frun%2Fpost%20gres:5432/portico",
        ),
        (
            "postgres://p@x/portico?host=/run/postgresql&port=5433",
            "postgres://p@%2Frun%2Fpostgresql:5433/portico",
        ),
        (
            "postgres://p@[::1]:5433/portico",
            "postgres://p@[::1]:5433/portico",
        ),
        (
            "postgres://p@x/portico?hostaddr=fe80::1",
            "postgres://p@[fe80::1]:5432/portico",
        ),
        (
            "postgres://a%40b:x@db/p%C3%B6rtico%3F",
            "postgres://a%40b@db:5432/p%C3%B6rtico%3F",
        ),
    ] {
        let settings = parsed(address).unwrap();
        assert_eq!(settings.place(), expected, "{address}");
        let again = parsed(&settings.place()).unwrap();
        assert_eq!(again.place(), expected, "{address}");
        let is_near = ["%2F", "[::1]"].iter().any(|near| expected.contains(near));
        assert_eq!(again.is_on_this_machine(), is_near, "{address}");
    }
}

#[tokio::test]
async fn a_server_opens_as_many_connections_as_it_may_and_no_more() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let pool = PoolSettings {
        connections: 9,
        ..PoolSettings::default()
    };
    let settings = Settings::parse(&database.address, pool).unwrap();
    Postgres::bring_up(&settings).await.unwrap();
    let store = Postgres::open(&settings).await.unwrap();
    let aside = store.beside(ASIDE);
    let most = [store.connections().most, aside.connections().most];
    assert_eq!(most, [5, 4]);
}
