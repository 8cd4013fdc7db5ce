//! Power cuts: the server is killed between storing a payment and hearing the gateway's answer,
//! started again, and the payment ends in the truth.

use std::{collections::HashMap, fs};

use domain::{AttemptKey, EventKind, State};
use foundation::store::UpkeepStore as _;
use payments::store::PaymentStore;
use sandbox::{Choice, Running, Script};
use server::server::open_folder;
use tempfile::TempDir;

use crate::support::{
    child::{Portico, Silence, free_port, run},
    customer::{ALIPAY_HK, Customer, Form, Page},
    environment, eventually, quick_sandbox, shops,
};

/// An installation whose server can be killed and started again.
pub(crate) struct Installation {
    pub(crate) sandbox: Running,
    pub(crate) environment: HashMap<&'static str, String>,
    folder: TempDir,
    customer: Customer,
    pub(crate) code: String,
}

impl Installation {
    pub(crate) async fn new() -> Self {
        let slow = sandbox::Config {
            time_factor: 1,
            ..quick_sandbox()
        };
        let sandbox = sandbox::start(slow).await.unwrap();
        let folder = shops::folder_with_site();
        let address = format!("127.0.0.1:{}", free_port().await);
        let base = format!("http://{address}");
        let mut environment = environment(&sandbox, folder.path(), &base);
        environment.insert("PORTICO_LISTEN", address);
        let file = folder.path().join("shops.toml");
        fs::write(&file, shops::TOML).unwrap();
        let said = run(&environment, &["apply", file.to_str().unwrap()]);
        assert!(said.contains("4 codes"), "{said}");
        let codes: serde_json::Value =
            serde_json::from_str(&run(&environment, &["code", "list", "--json"])).unwrap();
        let codes = codes.as_array().unwrap().iter();
        let code = codes.filter(|code| code["label"] == "Counter 1");
        let code = code
            .map(|code| code["code"].as_str().unwrap().to_owned())
            .next()
            .unwrap();
        let customer = Customer::new(&base, ALIPAY_HK);
        Self {
            sandbox,
            environment,
            folder,
            customer,
            code,
        }
    }

    pub(crate) async fn serve(&self) -> Portico {
        Portico::serve(&self.environment, &self.folder.path().join("log")).await
    }

    /// Presses Pay and doesn't care what comes of it.
    fn tap(&self, form: &Form) {
        let (customer, form) = (self.customer.clone(), form.clone());
        tokio::spawn(async move {
            let post = customer
                .posting("/api/start_payment")
                .form(&form.fields("12.50"));
            // The server dies meanwhile.
            let _lost = post.send().await;
        });
    }

    /// The payment of this form, as the database has it.
    async fn stored(&self, form: &Form) -> Option<payments::payment::Payment> {
        let store = open_folder(&self.folder.path().join("data")).await.unwrap();
        let attempt = AttemptKey::parse(&form.attempt).unwrap();
        let payment = store.by_attempt(&attempt).await.unwrap();
        store.close().await;
        payment
    }

    async fn until_paid(&self, form: &Form) -> payments::payment::Payment {
        eventually("the payment is paid", async || {
            self.stored(form)
                .await
                .filter(|payment| payment.state == State::Paid)
        })
        .await
    }

    fn undecided(&self) -> String {
        run(&self.environment, &["payment", "list", "--undecided"])
    }
}

#[tokio::test]
async fn killed_after_the_gateway_took_the_order_the_customer_still_pays_once() {
    let shop = Installation::new().await;
    shop.sandbox.script(
        None,
        Script {
            drop_answer: true,
            times: u32::MAX,
            ..Script::SMOOTH
        },
    );
    let portico = shop.serve().await;
    let form = shop.customer.scan(&shop.code).await;
    shop.tap(&form);
    let id = eventually("the gateway has the order", async || {
        shop.sandbox
            .payments()
            .first()
            .map(|payment| payment.payment_request_id.clone())
    })
    .await;
    portico.kill();
    assert!(
        shop.undecided().contains(&format!("{id}  submitted")),
        "{}",
        shop.undecided()
    );

    shop.sandbox.script(Some(&id), Script::SMOOTH);
    let portico = shop.serve().await;
    let cashier = shop.customer.pay(&form, "12.50").await;
    assert!(
        cashier.location().contains("/cashier?p="),
        "{}",
        cashier.location()
    );
    let result = shop.customer.press(cashier.location(), "pay").await;
    let paid = shop.until_paid(&form).await;
    assert_eq!(paid.request_id.as_str(), id);
    assert!(shop.customer.get(&result).await.says("words-pair"));
    assert_eq!(shop.undecided(), "no payments without a final word\n");
    assert_eq!(shop.sandbox.ledger().len(), 1);
    assert!(portico.terminate(), "asked to stop, it stops well");
}

#[tokio::test]
async fn a_clean_stop_leaves_no_journal_every_time() {
    let mut shop = Installation::new().await;
    let data = shop.folder.path().join("data");
    // When it was used last stands beside it as soon as a server has told of itself.
    let all = || fs::read_dir(&data).unwrap().flatten();
    let left = || all().filter(|it| it.file_name() != "portico.seen").count();
    // The database, and the file that says that there was one.
    assert_eq!(left(), 2, "after commands");
    for round in 0..3 {
        let portico = shop.serve().await;
        // Somebody new each time, who has no unfinished payment.
        shop.customer = Customer::new(&shop.environment["PORTICO_PUBLIC_URL"], ALIPAY_HK);
        let form = shop.customer.scan(&shop.code).await;
        shop.tap(&form);
        eventually("it is stored", async || shop.stored(&form).await).await;
        assert!(portico.terminate());
        // And the secret that was made beside them.
        assert_eq!(left(), 3, "round {round}");
    }
}

#[tokio::test]
async fn killed_after_the_gateway_took_the_order_its_notification_is_enough() {
    let shop = Installation::new().await;
    shop.sandbox.script(
        None,
        Script {
            drop_answer: true,
            times: u32::MAX,
            ..Script::SMOOTH
        },
    );
    let portico = shop.serve().await;
    let form = shop.customer.scan(&shop.code).await;
    shop.tap(&form);
    let id = eventually("the gateway has the order", async || {
        shop.sandbox
            .payments()
            .first()
            .map(|payment| payment.payment_request_id.clone())
    })
    .await;
    portico.kill();
    let _portico = shop.serve().await;
    assert!(shop.sandbox.press(&id, Choice::Pay));
    let paid = shop.until_paid(&form).await;
    let store = open_folder(&shop.folder.path().join("data")).await.unwrap();
    let events = store.events(&paid.request_id).await.unwrap();
    let kinds: Vec<_> = events.iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [EventKind::Submitted, EventKind::ConfirmedPaid]);
    assert_eq!(shop.sandbox.ledger().len(), 1);
}

#[tokio::test]
async fn killed_before_the_gateway_heard_the_same_request_goes_out_again_byte_for_byte() {
    let mut shop = Installation::new().await;
    let silence = Silence::new().await;
    let gateway = shop
        .environment
        .insert("PORTICO_GATEWAY_URL", silence.base.clone())
        .unwrap();
    let portico = shop.serve().await;
    let form = shop.customer.scan(&shop.code).await;
    shop.tap(&form);
    eventually("the call is made", async || {
        (silence.bodies().len() == 1).then_some(())
    })
    .await;
    portico.kill();
    let stored = shop.stored(&form).await.unwrap();
    assert_eq!(stored.state, State::Submitted, "stored before the call");
    assert!(shop.sandbox.payments().is_empty());

    let portico = shop.serve().await;
    shop.tap(&form);
    eventually("the call is made again", async || {
        (silence.bodies().len() == 2).then_some(())
    })
    .await;
    portico.kill();
    let bodies = silence.bodies();
    assert_eq!(bodies[0], bodies[1]);
    let store = open_folder(&shop.folder.path().join("data")).await.unwrap();
    let kept = store.body(&stored.request_id).await.unwrap();
    store.close().await;
    assert_eq!(Some(&bodies[0]), kept.as_ref());

    shop.environment.insert("PORTICO_GATEWAY_URL", gateway);
    let _portico = shop.serve().await;
    let cashier = shop.customer.pay(&form, "12.50").await;
    assert!(
        cashier.location().contains("/cashier?p="),
        "{}",
        cashier.location()
    );
    let ordered = shop.sandbox.payments();
    assert_eq!(ordered.len(), 1);
    assert_eq!(ordered[0].payment_request_id, stored.request_id.as_str());
    shop.customer.press(cashier.location(), "pay").await;
    assert_eq!(shop.until_paid(&form).await.request_id, stored.request_id);
    assert_eq!(shop.sandbox.ledger().len(), 1);
}

#[tokio::test]
async fn asked_to_stop_it_finishes_what_is_under_way() {
    let shop = Installation::new().await;
    shop.sandbox.script(
        None,
        Script {
            delay_ms: 500,
            ..Script::SMOOTH
        },
    );
    let portico = shop.serve().await;
    let form = shop.customer.scan(&shop.code).await;
    let tap = {
        let post = shop.customer.posting("/api/start_payment");
        tokio::spawn(Page::of(post.form(&form.fields("12.50"))))
    };
    eventually("the gateway has the order", async || {
        (!shop.sandbox.payments().is_empty()).then_some(())
    })
    .await;
    let ended = tokio::task::spawn_blocking(move || portico.terminate());
    assert!(tap.await.unwrap().location().ends_with("/open"));
    assert!(ended.await.unwrap());
    assert_eq!(shop.stored(&form).await.unwrap().state, State::Processing);
}

#[tokio::test]
async fn two_servers_on_one_database_make_one_payment_of_a_double_tap() {
    let shop = Installation::new().await;
    let _one = shop.serve().await;
    let mut second = shop.environment.clone();
    let address = format!("127.0.0.1:{}", free_port().await);
    let base = format!("http://{address}");
    second.insert("PORTICO_LISTEN", address);
    second.insert("PORTICO_PUBLIC_URL", base.clone());
    let _two = Portico::serve(&second, &shop.folder.path().join("log-2")).await;
    let form = shop.customer.scan(&shop.code).await;
    let other = Customer::new(&base, ALIPAY_HK);
    let (one, two) = tokio::join!(shop.customer.pay(&form, "12.50"), other.pay(&form, "12.50"));
    assert_eq!(shop.sandbox.payments().len(), 1);
    for tap in [one, two] {
        assert!(tap.location().contains("/cashier?p=") || tap.location().starts_with("/r/"));
    }
    assert!(
        shop.customer
            .pay(&form, "12.50")
            .await
            .location()
            .contains("/cashier?p=")
    );
}
