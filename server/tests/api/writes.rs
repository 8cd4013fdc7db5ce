//! How often a payment makes the database write: a memory card wears out by it, and with many servers
//! each writer waits for another one.

use std::{fs, path::Path};

use domain::State;
use server::config::DATABASE;

use crate::support::{TestApp, customer::ALIPAY_HK};

/// Stored with its call, answered, paid.
const PER_PAYMENT: usize = 3;

/// How many transactions are in the file beside the database: each ends with a page that says how
/// long the database is then (`https://sqlite.org/fileformat2.html`, 4.1).
fn transactions(folder: &Path) -> usize {
    const HEADER: usize = 32;
    const FRAME: usize = 24;
    let file = folder.join(format!("{DATABASE}-wal"));
    let bytes = fs::read(file).unwrap();
    let (header, frames) = bytes.split_at(HEADER);
    let number = |bytes: &[u8]| u32::from_be_bytes(bytes.try_into().unwrap());
    let page = usize::try_from(number(&header[8..12])).unwrap();
    let salts = &header[16..24];
    let frames = frames.chunks_exact(FRAME + page);
    // What is left of a longer file of before has other salts.
    let frames = frames.filter(|frame| frame[8..16] == *salts);
    frames.filter(|frame| number(&frame[4..8]) > 0).count()
}

#[tokio::test]
async fn a_paid_payment_costs_three_transactions() {
    let app = TestApp::new().await;
    let folder = Path::new(&app.environment["PORTICO_DATA"]);
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let before = transactions(folder);
    let cashier = customer.pay(&form, "12.50").await;
    customer.press(cashier.location(), "pay").await;
    app.until(&app.only_id(), State::Paid).await;
    assert_eq!(transactions(folder) - before, PER_PAYMENT);
    // How far customers get is written together with that of all others.
    // That it was paid is counted after it is written, so it may come just behind the first.
    let before = transactions(folder);
    app.funnel.flush(&*app.store).await.unwrap();
    app.funnel.flush(&*app.store).await.unwrap();
    let cost = transactions(folder) - before;
    assert!((1..=2).contains(&cost), "{cost}");
    let before = transactions(folder);
    app.funnel.flush(&*app.store).await.unwrap();
    assert_eq!(transactions(folder) - before, 0, "nothing new was counted");
}
