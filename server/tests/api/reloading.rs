//! Accounts and keys that change while two servers run over one database: both go by the new ones
//! without a restart, what is open is followed, and what can't be used changes nothing.

use std::fs;

use domain::State;
use sandbox::{NotifyTurn, Script};
use server::reload::Look;

use crate::support::{
    child::{Portico, free_port, say},
    customer::ALIPAY_HK,
    eventually,
    pair::{Pair, account, copy, grounds},
    signer::{Signer, success},
};

#[tokio::test]
async fn a_new_key_signs_at_both_servers_also_what_was_begun_with_the_old_one() {
    for pair in grounds().await {
        let key = pair.folder.path().join("key.pem");
        let customer = pair.app.customer(ALIPAY_HK);
        // Theirs knows the right one only: nobody is understood who signs with this.
        copy(&pair.app.sandbox, "merchant_private.pem", &key);
        assert_eq!(pair.taken(), Look::Taken);
        let form = customer.scan(&pair.app.code("Own").await).await;
        let unsure = customer.pay(&form, "12.50").await;
        assert!(unsure.location().starts_with("/r/"), "{}", unsure.body);
        assert!(pair.own.payments().is_empty(), "it was understood");
        copy(&pair.own, "merchant_private.pem", &key);
        assert_eq!(pair.taken(), Look::Taken);
        let there = customer.at(&pair.other.base);
        let cashier = there.pay(&form, "12.50").await;
        there.press(cashier.location(), "pay").await;
        let payment = pair.newest().await;
        pair.app.until(&payment.request_id, State::Paid).await;
        assert_eq!(pair.own.payments().len(), 1);
        pair.both_are_paid().await;
    }
}

#[tokio::test]
async fn an_account_that_is_taken_out_begins_nothing_and_what_is_open_is_followed() {
    for pair in grounds().await {
        // Nobody is told by itself.
        let silent = Script {
            notify: NotifyTurn::None,
            ..Script::SMOOTH
        };
        pair.own.script(None, silent);
        let [customer, _] = pair.customers();
        let cashier = pair.tap(&customer).await;
        let payment = pair.newest().await;
        pair.write("");
        assert_eq!(pair.taken(), Look::Taken);
        for customer in pair.customers() {
            assert_eq!(pair.tap(&customer).await.status, 503);
        }
        assert_eq!(pair.app.newest(9).await.len(), 1);
        // Its gateway is asked, and believed.
        let result = customer.press(cashier.location(), "pay").await;
        let result = customer.get(&result).await;
        assert!(result.says("words-pair"), "{}", result.body);
        let gateway_id = payment.gateway_id.as_ref().unwrap().as_str();
        let told = success(&payment, gateway_id).to_string();
        let told = Signer::gateway(&pair.own).letter(&told);
        let told = told.post(pair.other.base.clone()).await;
        assert_eq!(
            (told.status, told.says("SUCCESS")),
            (200, true),
            "{}",
            told.body
        );
        let (detail, over) = pair.alarm("account-missing").await.unwrap();
        assert!(
            detail.contains("until it is restarted") && !over,
            "{detail}"
        );
        // Put back, all is as before.
        pair.write(&account(&pair.own));
        assert_eq!(pair.taken(), Look::Taken);
        pair.both_are_paid().await;
        let (_, over) = pair.alarm("account-missing").await.unwrap();
        assert!(over);
    }
}

#[tokio::test]
async fn a_key_of_the_gateways_is_believed_while_it_is_listed_and_no_longer() {
    for pair in grounds().await {
        let [customer, _] = pair.customers();
        pair.tap(&customer).await;
        let payment = pair.newest().await;
        let pending = success(&payment, payment.gateway_id.as_ref().unwrap().as_str());
        let pending = pending
            .to_string()
            .replace("PAYMENT_RESULT", "PAYMENT_PENDING");
        let old = Signer::gateway(&pair.own).letter(&pending);
        // Their new key is another sandbox's, which speaks in this one's name.
        let mut new = Signer::gateway(&pair.app.sandbox);
        new.client_id = pair.own.client_id().to_owned();
        let new = new.letter(&pending);
        let believed = async |wanted: [u16; 2]| {
            for base in [&pair.app.base, &pair.other.base] {
                let heard = [&old, &new].map(|letter| letter.clone().post(base.clone()));
                let [old, new] = heard;
                assert_eq!([old.await.status, new.await.status], wanted);
            }
        };
        believed([200, 401]).await;
        let theirs = pair.own.keys().join("gateway_public.pem");
        let theirs = theirs.display().to_string();
        copy(
            &pair.app.sandbox,
            "gateway_public.pem",
            &pair.folder.path().join("new.pem"),
        );
        let text = account(&pair.own);
        let both = text.replace(
            &format!("{{ file = \"{theirs}\" }}"),
            &format!("{{ file = \"{theirs}\" }}, {{ file = \"new.pem\" }}"),
        );
        pair.write(&both);
        assert_eq!(pair.taken(), Look::Taken);
        believed([200, 200]).await;
        pair.write(&text.replace(&theirs, "new.pem"));
        assert_eq!(pair.taken(), Look::Taken);
        believed([401, 200]).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cant_be_used_changes_nothing_and_is_an_alarm_until_it_is_mended() {
    let pair = Pair::over(None).await;
    let good = account(&pair.own);
    let another = good.replace(pair.own.client_id(), "SANDBOX_5Y00000000000001");
    let bad = [
        ("[[account]", "line 1"),
        (&good.replace("key.pem", "nowhere.pem"), "nowhere.pem"),
        (&good.replace("own\"", "OWN\""), "needs a plain name"),
        (&another, "has another client_id or url than before"),
    ];
    for (text, words) in bad {
        pair.write(text);
        let Look::Refused(why) = pair.taken() else {
            panic!("{text} was taken");
        };
        assert!(why.contains(words), "{why}");
        assert_eq!(pair.look(), Look::Same, "said once");
        let (detail, over) = pair.alarm("accounts-refused").await.unwrap();
        assert!(
            detail.contains(words) && !over,
            "the latest reason: {detail}"
        );
    }
    pair.both_are_paid().await;
    let said = say(&pair.app.environment, &["doctor"]);
    assert!(said.contains("goes by other accounts or keys"), "{said}");
    pair.write(&good);
    assert_eq!(pair.taken(), Look::Taken);
    let (_, over) = pair.alarm("accounts-refused").await.unwrap();
    assert!(over);
    let said = say(&pair.app.environment, &["doctor"]);
    assert!(!said.contains("goes by other accounts or keys"), "{said}");
}

#[tokio::test]
async fn what_is_being_written_is_not_read_and_a_key_that_comes_later_is_noticed() {
    let pair = Pair::over(None).await;
    let text = account(&pair.own).replace("key.pem", "later.pem");
    let (half, _) = text.split_at(text.len() / 2);
    for part in ["", half, &text] {
        pair.write(part);
        assert_eq!(pair.look(), Look::Settling);
    }
    assert!(matches!(pair.look(), Look::Refused(_)), "no key yet");
    let later = pair.folder.path().join("later.pem");
    copy(&pair.own, "merchant_private.pem", &later);
    assert_eq!(pair.taken(), Look::Taken);
    pair.both_are_paid().await;
    // Put in its place, with the same length and the same time.
    let beside = pair.folder.path().join("beside.pem");
    fs::copy(&later, &beside).unwrap();
    fs::rename(&beside, &later).unwrap();
    assert_eq!(pair.taken(), Look::Taken);
}

#[tokio::test(flavor = "multi_thread")]
async fn running_servers_take_new_settings_by_themselves_and_at_once_when_asked() {
    let pair = Pair::over(None).await;
    let settings = pair.folder.path().join("portico.env");
    let version = |number: u32| {
        let text = format!("PORTICO_GATEWAY_KEY_VERSION={number}\n");
        fs::write(&settings, text).unwrap();
    };
    version(1);
    let settings = settings.to_str().unwrap().to_owned();
    let words = ["--env-file", &settings];
    let mut servers = Vec::new();
    for number in 0..2 {
        let mut environment = pair.app.environment.clone();
        let address = format!("127.0.0.1:{}", free_port().await);
        environment.insert("PORTICO_PUBLIC_URL", format!("http://{address}"));
        environment.insert("PORTICO_LISTEN", address);
        let log = pair.folder.path().join(format!("log-{number}"));
        servers.push(Portico::serve_with(&environment, &words, &log).await);
    }
    let asked = [&words[..], &["doctor"]].concat();
    let all_agree = async || {
        let said = say(&pair.app.environment, &asked);
        let servers = said.matches("ok       server: ").count();
        let agree = servers == 2 && !said.contains("other accounts");
        (agree && !said.contains("not all go by")).then_some(())
    };
    eventually("both tell of themselves", &all_agree).await;
    version(2);
    servers[0].hang_up();
    eventually("both go by the new ones", &all_agree).await;
    assert!(servers.into_iter().all(Portico::terminate));
}
