//! Merchants under four accounts at two gateways, and one whose account is missing.

use std::{fs, path::Path};

use domain::{RequestId, State};
use foundation::randomness::SystemRandomness;
use payments::payment::Payment;
use sandbox::Running;
use shops::apply::apply;

use super::{
    Setting, TestApp,
    customer::{ALIPAY_HK, Customer},
    quick_sandbox,
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
pub(crate) struct Mall {
    pub(crate) app: TestApp,
    pub(crate) isv: Running,
    pub(crate) own: Running,
    _folder: tempfile::TempDir,
}

impl Mall {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let isv = sandbox::start(sandbox::Config {
            isv: true,
            keys: Path::new(env!("CARGO_TARGET_TMPDIR")).join("isv-keys"),
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
    pub(crate) async fn start(&self, counter: &str) -> (Customer, String) {
        let customer = self.app.customer(ALIPAY_HK);
        let form = customer.scan(&self.app.code(counter).await).await;
        let to = customer.pay(&form, "12.50").await.location().to_owned();
        (customer, to)
    }

    pub(crate) async fn paid(&self, counter: &str, gateway: &Running) -> Payment {
        let (customer, cashier) = self.start(counter).await;
        assert!(cashier.starts_with(&gateway.base_url()), "{cashier}");
        customer.press(&cashier, "pay").await;
        let id = RequestId::parse(&gateway.payments()[0].payment_request_id).unwrap();
        self.app.until(&id, State::Paid).await
    }

    pub(crate) async fn only_payment(&self) -> Payment {
        let mut payments = self.app.newest(2).await;
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

impl Mall {
    /// What the doctor says, whatever he finds.
    pub(crate) fn doctor(&self, more: &[&str]) -> String {
        super::child::say(&self.app.environment, &[&["doctor"], more].concat())
    }
}
