//! Two servers over one database, and a merchant whose account stands in a file that changes.

use std::{fs, path::Path};

use alarms::Wanted;
use domain::State;
use foundation::{page, randomness::SystemRandomness};
use payments::payment::Payment;
use sandbox::Running;
use server::reload::Look;
use shops::apply::apply;
use storage::postgres::{PoolSettings, Postgres, Settings};

use super::{
    Setting, TestApp,
    beside::Beside,
    customer::{ALIPAY_HK, Customer, Page},
    quick_sandbox,
};

const SHOP: &str = r#"
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
"#;

/// Two servers, a merchant with an account of its own, and the gateway that knows it.
pub(crate) struct Pair {
    pub(crate) app: TestApp,
    pub(crate) other: Beside,
    pub(crate) own: Running,
    pub(crate) folder: tempfile::TempDir,
    _database: Option<own_postgres::Database>,
}

/// A pair on each database that there is here.
pub(crate) async fn grounds() -> Vec<Pair> {
    let mut pairs = vec![Pair::over(None).await];
    if let Some(database) = own_postgres::database() {
        let settings = Settings::parse(&database.address, PoolSettings::default()).unwrap();
        Postgres::bring_up(&settings).await.unwrap();
        pairs.push(Pair::over(Some(database)).await);
    }
    pairs
}

impl Pair {
    pub(crate) async fn over(database: Option<own_postgres::Database>) -> Self {
        let own = sandbox::start(sandbox::Config {
            keys: Path::new(env!("CARGO_TARGET_TMPDIR")).join("other-keys"),
            ..quick_sandbox()
        });
        let own = own.await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("accounts.toml");
        fs::write(&file, account(&own)).unwrap();
        copy(&own, "merchant_private.pem", &folder.path().join("key.pem"));
        let mut environment = vec![
            ("PORTICO_ACCOUNTS", file.display().to_string()),
            ("PORTICO_FOLLOW", format!("https,{}", own.base_url())),
        ];
        let address = database.as_ref().map(|database| database.address.clone());
        environment.extend(address.map(|address| ("PORTICO_DATABASE_URL", address)));
        let app = TestApp::with(Setting {
            environment,
            ..Setting::default()
        })
        .await;
        apply(SHOP, &*app.store, &SystemRandomness).await.unwrap();
        let other = app.beside(&[]).await;
        Self {
            app,
            other,
            own,
            folder,
            _database: database,
        }
    }

    pub(crate) fn write(&self, text: &str) {
        fs::write(self.folder.path().join("accounts.toml"), text).unwrap();
    }

    /// What a look of both servers brings.
    pub(crate) fn look(&self) -> Look {
        let [one, other] = [&self.app.reloader, &self.other.reloader];
        let [one, other] = [one, other].map(|reloader| reloader.lock().unwrap().look());
        assert_eq!(one, other);
        one
    }

    /// What both make of what stands still.
    pub(crate) fn taken(&self) -> Look {
        assert_eq!(self.look(), Look::Settling);
        self.look()
    }

    /// A customer at each server.
    pub(crate) fn customers(&self) -> [Customer; 2] {
        let [one, other] = [(); 2].map(|()| self.app.customer(ALIPAY_HK));
        [one, other.at(&self.other.base)]
    }

    pub(crate) async fn tap(&self, customer: &Customer) -> Page {
        let form = customer.scan(&self.app.code("Own").await).await;
        customer.pay(&form, "12.50").await
    }

    /// Somebody new pays at each server.
    pub(crate) async fn both_are_paid(&self) {
        for customer in self.customers() {
            let cashier = self.tap(&customer).await;
            let gateway = self.own.base_url();
            assert!(
                cashier.location().starts_with(&gateway),
                "{}",
                cashier.location()
            );
            customer.press(cashier.location(), "pay").await;
            let payment = self.newest().await;
            self.app.until(&payment.request_id, State::Paid).await;
        }
    }

    pub(crate) async fn newest(&self) -> Payment {
        self.app.newest(1).await.remove(0)
    }

    /// What stands of the last alarm of this kind: its detail, and whether it is over.
    pub(crate) async fn alarm(&self, kind: &str) -> Option<(String, bool)> {
        self.app.upkeep.look().await;
        let all = page::Page::first(99);
        let all = self.app.store.alarms(Wanted::All, &all).await.unwrap();
        let alarm = all.items.into_iter().find(|alarm| alarm.kind == kind)?;
        Some((alarm.detail, alarm.over.is_some()))
    }
}

pub(crate) fn copy(from: &Running, name: &str, to: &Path) {
    fs::copy(from.keys().join(name), to).unwrap();
}

/// The account as its gateway knows it, with our key in a file beside this one.
pub(crate) fn account(own: &Running) -> String {
    format!(
        "[[account]]\nname = \"own\"\nurl = \"{}\"\nclient_id = \"{}\"\n\
         private_keys = [{{ file = \"key.pem\" }}]\n\
         gateway_keys = [{{ file = \"{}\" }}]\n",
        own.base_url(),
        own.client_id(),
        own.keys().join("gateway_public.pem").display()
    )
}
