//! A refund of what the gateway took away already pays twice: whoever asks for it is told, wherever they do, and says yes
//! to that, over real HTTP.

use foundation::clock::{Clock as _, SystemClock};
use payments::payment::Payment;
use serde_json::{Value, json};
use settlement::moment::gateway_day;

use crate::{
    office::post,
    office_money::{BATCH, CUSTOMER, ROWS, bring, see, source},
    office_payments::{given_back, path},
    office_refunds::an_owner_sets,
    support::{
        TestApp,
        child::{fails, run},
        desk::Desk,
        program::{Program, problem},
        screen::Screen,
    },
    till_refund::{confirmed, said_back, with_pin},
};

/// A payment that its customer disputed, as a file says.
async fn disputed(app: &TestApp) -> (Desk, Payment) {
    let (_, payment) = app.paid("12.50").await;
    source(app);
    let aiko = Desk::of_owner(app, "M-1").await;
    let today = gateway_day(SystemClock.now().0);
    let there = payment.gateway_id.as_ref().unwrap().as_str();
    let row = |kind: &str, amount: &str| {
        let (id, time) = (&payment.request_id, format!("{today}T00:00:00+08:00"));
        format!(
            "{BATCH},{CUSTOMER},Alipay,S-1,{kind},{there},,{id},,ALIPAY_HK,{time},{time},{amount},HKD,{amount},HKD,,,0.00,HKD\n"
        )
    };
    let text = [
        ROWS,
        &row("PAYMENT", "12.50"),
        &row("DISPUTE", "-12.50"),
        "<END>\n",
    ]
    .concat();
    let name = format!("settlementItems_HKD_{BATCH}_000.csv");
    let page = bring(&aiko, &[(name, &text)]).await;
    assert!(page.says("Taken in"), "{}", page.body);
    (aiko, payment)
}

fn part(minor: i64, pays_twice: bool) -> Value {
    let amount = json!({"minor": minor, "currency": "HKD"});
    if pays_twice {
        json!({"amount": amount, "pays_twice": true})
    } else {
        json!({"amount": amount})
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_and_a_program_say_yes_to_paying_twice() {
    let app = TestApp::new().await;
    let (_, payment) = disputed(&app).await;
    let id = payment.request_id.as_str();
    let refund = ["payment", "refund", id, "--amount", "1.00"];
    let dry = [&refund[..], &["--dry-run"]].concat();
    let no = fails(&app.environment, &dry);
    assert!(no.contains("nothing would be done; --pays-twice"), "{no}");
    let told = run(&app.environment, &[&dry[..], &["--pays-twice"]].concat());
    for words in ["pays twice", "would be done: "] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let no = fails(&app.environment, &refund);
    assert!(no.contains("--pays-twice"), "{no}");
    assert_eq!(given_back(&app), 0);
    run(&app.environment, &[&refund[..], &["--pays-twice"]].concat());
    assert_eq!(given_back(&app), 100);

    let program = Program::of_all(&app, "M-1");
    let no = program.refund(id, "one", &part(200, false)).await;
    assert_eq!((no.status, problem(&no).as_str()), (422, "taken_away"));
    assert_eq!(given_back(&app), 100);
    let yes = program.refund(id, "two", &part(200, true)).await;
    assert_eq!(yes.status, 201, "{}", yes.body);
    // What was made is answered, whatever is sent with its name.
    let again = program.refund(id, "two", &part(200, true)).await;
    assert_eq!(again.status, 200, "{}", again.body);
    assert_eq!(given_back(&app), 300);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_of_the_shop_say_yes_to_paying_twice() {
    let app = TestApp::new().await;
    let (aiko, payment) = disputed(&app).await;
    let way = format!("/office/money/payments/{}", payment.request_id);
    let way = see(&aiko, &way).await;
    for words in ["customer paid HK$12.50", "to the customer: HK$12.50"] {
        assert!(way.says(words), "{words}: {}", way.body);
    }
    let own = see(&aiko, &path(&payment)).await;
    let refund = own.field("refund");
    let at = format!("{}/refund", path(&payment));
    let sure = see(&aiko, &format!("{at}?refund={refund}&amount=1")).await;
    for words in ["you pay twice", "name=\"twice\""] {
        assert!(sure.says(words), "{words}: {}", sure.body);
    }
    let (minor, left) = (sure.field("minor"), sure.field("left"));
    let fields = [("refund", &*refund), ("minor", &*minor), ("left", &*left)];
    let no = post(&aiko, &at, &fields).await;
    assert!(no.says("name=\"twice\""), "{}", no.body);
    assert_eq!(given_back(&app), 0);
    let yes = post(&aiko, &at, &[&fields[..], &[("twice", "yes")]].concat()).await;
    assert_eq!(yes.status, 303, "{}", yes.body);
    assert_eq!(given_back(&app), 100);

    let screen = Screen::set_up(&app, &["--store", "S-1"]).await;
    with_pin(&app, &aiko, "Mia", "manager").await;
    an_owner_sets(&aiko, &[("manager-each", "6")]).await;
    let warned = said_back(&screen, &payment, "Mia", "2").await;
    assert!(warned.says("you pay twice"), "{}", warned.body);
    assert!(!warned.says("name=\"pin\""), "{}", warned.body);
    let [id, person] = ["refund", "person"].map(|name| warned.field(name));
    let to = format!(
        "/till/refund?ref={}&refund={id}&amount=2&person={person}&twice=yes",
        payment.request_id
    );
    let sure = screen.browser.get(&to).await;
    assert_eq!(sure.field("twice"), "yes", "{}", sure.body);
    let done = confirmed(&screen, &sure, "493817").await;
    assert!(done.says("goes back to the wallet"), "{}", done.body);
    assert_eq!(given_back(&app), 300);
}
