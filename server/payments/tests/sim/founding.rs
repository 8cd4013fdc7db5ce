//! The shops of a simulation, and who works there.

use domain::{Currency, EntryCode};
use shops::{
    ShopStore as _,
    shop::{Code, Directory, Merchant, Shop, Store, TillId},
};
use storage::memory::Memory;

use crate::{colleagues::hire, town::ACCOUNTS};

/// Where their shops are. It is half past six in the evening at the one, and half an hour to midnight at the
/// other.
const ZONES: [&str; 2] = ["Asia/Hong_Kong", "Pacific/Apia"];

/// A shop of each account, kept.
pub(crate) async fn found_shops(memory: &Memory) -> [Shop; 2] {
    let shops = [shop(0), shop(1)];
    let directory = Directory {
        merchants: shops.iter().map(|shop| shop.merchant.clone()).collect(),
        stores: shops.iter().map(|shop| shop.store.clone()).collect(),
        codes: shops.iter().map(|shop| shop.code.clone()).collect(),
    };
    memory.put(&directory).await.unwrap();
    for shop in &shops {
        hire(memory, &shop.merchant.id, shop.store.currency).await;
    }
    // With the tills that they got there.
    let [one, two] = shops.map(|shop| shop.code.code);
    [kept(memory, &one).await, kept(memory, &two).await]
}

async fn kept(memory: &Memory, code: &EntryCode) -> Shop {
    memory.shop(code).await.unwrap().unwrap()
}

fn shop(account: usize) -> Shop {
    let currency = Currency::parse("HKD").unwrap();
    let name = |kind: &str| format!("{kind}{account}");
    let merchant = Merchant {
        account: ACCOUNTS[account].to_owned(),
        ..Merchant::plain(&name("M"), "Tea", "5814")
    };
    let store = Store::plain(&name("S"), &merchant, ZONES[account], currency);
    let number = 7 + u8::try_from(account).unwrap();
    let code = Code::plain(EntryCode::from_random([number; 9]), &name("S"), "1");
    Shop::assemble(merchant, store, TillId(1), code).unwrap()
}
