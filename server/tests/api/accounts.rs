//! Merchants under different accounts: an ISV's by token, others with keys and a gateway of their
//! own. None sees, pays or confirms another's payments.

use std::{fs, path::Path};

use domain::{DeclineReason, RefundState, RequestId, State};
use sandbox::Running;
use server::{apply::apply, payment::Payment, randomness::SystemRandomness};

use crate::support::{
    Setting, TestApp,
    child::{fails, run},
    customer::{ALIPAY_HK, Customer},
    quick_sandbox,
    signer::{Signer, success},
};

/// Counters of merchants under four accounts.
const SHOPS: &str = r#"
[[merchant]]
id = "M-TEA"
name = "Tea"
mcc = "5814"
account = "isv-tea"
[[merchant.store]]
id = "S-TEA"
name = "Tea"
currency = "HKD"
time_zone = "Asia/Hong_Kong"
language = "en"
code = [{ label = "Tea" }]

[[merchant]]
id = "M-BOOKS"
name = "Books"
mcc = "5942"
account = "isv-wrong"
[[merchant.store]]
id = "S-BOOKS"
name = "Books"
currency = "HKD"
time_zone = "Asia/Hong_Kong"
language = "en"
code = [{ label = "Books" }]

[[merchant]]
id = "M-OWN"
name = "Own"
mcc = "5942"
account = "own"
[[merchant.store]]
id = "S-OWN"
name = "Own"
currency = "HKD"
time_zone = "Asia/Hong_Kong"
language = "en"
code = [{ label = "Own" }]
[[merchant.store]]
id = "S-GONE"
name = "Gone"
account = "nobody"
currency = "HKD"
time_zone = "Asia/Hong_Kong"
language = "en"
code = [{ label = "Gone" }]
"#;

/// An ISV's gateway, another merchant's own, and a server with accounts at both.
struct Mall {
    app: TestApp,
    isv: Running,
    own: Running,
    _folder: tempfile::TempDir,
}

impl Mall {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let isv = sandbox::start(sandbox::Config {
            isv: true,
            ..quick_sandbox()
        });
        let isv = isv.await.unwrap();
        let own = sandbox::start(sandbox::Config {
            keys: Path::new(env!("CARGO_TARGET_TMPDIR")).join("other-keys"),
            ..quick_sandbox()
        });
        let own = own.await.unwrap();
        let file = folder.path().join("accounts.toml");
        fs::write(folder.path().join("tea.token"), "SANDBOX_M-TEA\n").unwrap();
        fs::write(&file, accounts(&isv, &own)).unwrap();
        let follow = format!("https,{},{}", isv.base_url(), own.base_url());
        let environment = vec![
            ("PORTICO_ACCOUNTS", file.display().to_string()),
            ("PORTICO_FOLLOW", follow),
            ("TEST_BOOKS_TOKEN", "SANDBOX_M-TEA".to_owned()),
        ];
        let app = TestApp::with(Setting {
            environment,
            ..Setting::default()
        })
        .await;
        apply(SHOPS, &*app.store, &SystemRandomness).await.unwrap();
        Self {
            app,
            isv,
            own,
            _folder: folder,
        }
    }

    /// Starts to pay at this counter, wherever that leads.
    async fn start(&self, counter: &str) -> (Customer, String) {
        let customer = self.app.customer(ALIPAY_HK);
        let form = customer.scan(&self.app.code(counter).await).await;
        let to = customer.pay(&form, "12.50").await.location().to_owned();
        (customer, to)
    }

    async fn paid(&self, counter: &str, gateway: &Running) -> Payment {
        let (customer, cashier) = self.start(counter).await;
        assert!(cashier.starts_with(&gateway.base_url()), "{cashier}");
        customer.press(&cashier, "pay").await;
        let id = RequestId::parse(&gateway.payments()[0].payment_request_id).unwrap();
        self.app.until(&id, State::Paid).await
    }

    async fn only_payment(&self) -> Payment {
        let mut payments = self.app.store.recent(2).await.unwrap();
        assert_eq!(payments.len(), 1);
        payments.remove(0)
    }
}

/// The file: an ISV with two merchants, and one with two keys of its gateway's, of which the first
/// has gone out of use, and two of its own, of which only the newer can be read.
fn accounts(isv: &Running, own: &Running) -> String {
    let key = |at: &Running, name: &str| at.keys().join(name).display().to_string();
    format!(
        r#"
[[account]]
name = "isv"
url = "{isv_url}"
client_id = "{isv_id}"
private_keys = [{{ file = "{isv_key}" }}]
gateway_keys = [{{ file = "{isv_gateway}" }}]
agent_token = {{ file = "tea.token" }}

[[account]]
name = "isv-tea"
like = "isv"
agent_token = {{ file = "tea.token" }}

[[account]]
name = "isv-wrong"
like = "isv"
agent_token = {{ env = "TEST_BOOKS_TOKEN" }}

[[account]]
name = "own"
url = "{own_url}"
client_id = "{own_id}"
private_keys = [{{ version = 0, file = "nowhere.pem" }}, {{ version = 1, file = "{own_key}" }}]
gateway_keys = [{{ file = "{isv_gateway}" }}, {{ file = "{own_gateway}" }}]
settlement_currency = "USD"
"#,
        isv_url = isv.base_url(),
        isv_id = isv.client_id(),
        isv_key = key(isv, "merchant_private.pem"),
        isv_gateway = key(isv, "gateway_public.pem"),
        own_url = own.base_url(),
        own_id = own.client_id(),
        own_key = key(own, "merchant_private.pem"),
        own_gateway = key(own, "gateway_public.pem"),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn an_isvs_merchant_is_paid_asked_about_and_refunded_by_its_token() {
    let mall = Mall::new().await;
    let payment = mall.paid("Tea", &mall.isv).await;
    assert_eq!(payment.account, "isv-tea");
    let id = payment.request_id.to_string();
    let asked = run(&mall.app.environment, &["payment", "inquire", &id]);
    assert!(asked.contains("paid"), "{asked}");
    run(&mall.app.environment, &["payment", "refund", &id]);
    let refund = mall
        .app
        .store
        .refunds_of(&payment.request_id)
        .await
        .unwrap();
    assert_eq!(refund[0].state, RefundState::Refunded);
    assert_eq!(
        mall.isv
            .ledger()
            .iter()
            .map(|line| line.minor)
            .sum::<i128>(),
        0
    );
}

#[tokio::test]
async fn a_wrong_token_is_refused_and_no_customer_is_blamed() {
    let mall = Mall::new().await;
    let (customer, to) = mall.start("Books").await;
    let payment = mall.only_payment().await;
    assert_eq!(
        (payment.state, payment.decline),
        (State::Failed, Some(DeclineReason::OurFault))
    );
    assert_eq!(
        mall.app.events(&payment.request_id).await[1].detail,
        "ACCESS_DENIED"
    );
    assert!(customer.get(&to).await.says("This is not your fault"));
    assert!(mall.isv.payments().is_empty());
}

#[tokio::test]
async fn a_merchant_with_keys_of_its_own_is_paid_at_its_own_gateway() {
    let mall = Mall::new().await;
    let payment = mall.paid("Own", &mall.own).await;
    assert_eq!(payment.account, "own");
    assert!(payment.pay_body.contains(r#""settlementCurrency":"USD""#));
    assert!(mall.isv.payments().is_empty());
}

#[tokio::test]
async fn one_accounts_gateway_can_not_confirm_anothers_payment() {
    let mall = Mall::new().await;
    mall.start("Own").await;
    let payment = mall.only_payment().await;
    let told = success(&payment, payment.gateway_id.as_ref().unwrap().as_str()).to_string();
    // Genuinely signed, by the ISV's gateway.
    let forged = Signer::gateway(&mall.isv).letter(&told);
    let answer = forged.deliver(&mall.app).await;
    assert!(!answer.says("SUCCESS"), "{}", answer.body);
    assert_eq!(
        mall.app.payment(&payment.request_id).await.state,
        State::Processing
    );
    let strays = mall.app.store.strays().await.unwrap();
    assert_eq!(strays[0].reason, "a payment of another account");
    // By the name of the one and the key of the other it is not even read.
    let mixed = forged.with("client-id", mall.own.client_id());
    assert_eq!(mixed.deliver(&mall.app).await.status, 401);
}

#[tokio::test]
async fn without_its_account_nobody_can_pay_and_nothing_is_sent() {
    let mall = Mall::new().await;
    let customer = mall.app.customer(ALIPAY_HK);
    let form = customer.scan(&mall.app.code("Gone").await).await;
    let answer = customer.pay(&form, "12.50").await;
    assert_eq!(answer.status, 503);
    assert!(mall.app.store.recent(9).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_knows_every_account() {
    let mall = Mall::new().await;
    let environment = &mall.app.environment;
    let said = fails(environment, &["doctor", "--account", "none"]);
    assert!(said.contains("problem"), "{said}");
    for account in ["own", "isv-tea", "default"] {
        let said = mall.doctor(&["--account", account]);
        let fine = format!("ok       gateway, as {account}: answers");
        assert!(said.contains(&fine), "{said}");
    }
    let said = mall.doctor(&["--all"]);
    assert!(
        said.contains("PROBLEM  account: \"nobody\" is named"),
        "{said}"
    );
    assert!(said.contains("client id"), "{said}");
}

impl Mall {
    /// What the doctor says, whatever he finds.
    fn doctor(&self, more: &[&str]) -> String {
        crate::support::child::say(&self.app.environment, &[&["doctor"], more].concat())
    }
}
