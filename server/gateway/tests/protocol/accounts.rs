//! An account's settings, right and wrong.

use gateway::{Account, AccountProblem};

use crate::support::{CLIENT_ID, OURS, THEIRS};

fn problems(base: &str, client_id: &str, token: &str) -> Vec<AccountProblem> {
    let account = Account::builder(base, client_id, &OURS.key).gateway_key(THEIRS.public());
    account.agent_token(token).build().err().unwrap_or_default()
}

#[test]
fn https_is_required_unless_the_gateway_is_this_machine() {
    for fine in [
        "https://open-sea-global.alipay.com",
        "https://open-sea-global.alipay.com:8443/",
        "http://localhost:9000",
        "http://gateway.localhost",
        "http://127.0.0.1:9000",
        "http://[::1]:9000",
    ] {
        assert_eq!(problems(fine, CLIENT_ID, "token"), [], "{fine}");
    }
    for plain in [
        "http://gateway.test",
        "http://127.0.0.1.test",
        "ftp://localhost",
    ] {
        assert_eq!(
            problems(plain, CLIENT_ID, "token"),
            [AccountProblem::NotHttps],
            "{plain}"
        );
    }
}

#[test]
fn an_address_is_a_host_and_nothing_else() {
    for more in [
        "https://a.test/ams/api",
        "https://a.test?b",
        "https://me:pw@a.test",
    ] {
        assert_eq!(
            problems(more, CLIENT_ID, "token"),
            [AccountProblem::AddressNotBare],
            "{more}"
        );
    }
    assert_eq!(
        problems("a.test", CLIENT_ID, "token"),
        [AccountProblem::Address]
    );
}

#[test]
fn every_problem_is_told_at_once() {
    let key = OURS.public();
    let account = Account::builder("http://a.test", "a b", &OURS.key).gateway_key(key);
    let problems = account.agent_token("a\nb").build().err().unwrap();
    assert_eq!(problems.len(), 4, "{problems:?}");
    let without_key = Account::builder("https://a.test", CLIENT_ID, &OURS.key).build();
    assert_eq!(without_key.err().unwrap(), [AccountProblem::NoGatewayKey]);
}

#[test]
fn an_account_does_not_show_its_token() {
    let account = Account::builder("https://a.test", CLIENT_ID, &OURS.key);
    let builder = account
        .gateway_key(THEIRS.public())
        .agent_token("open-sesame");
    let shown = format!("{builder:?}");
    let shown = shown + &format!("{:?}", builder.build().unwrap());
    assert!(
        shown.contains(CLIENT_ID) && !shown.contains("sesame"),
        "{shown}"
    );
}
