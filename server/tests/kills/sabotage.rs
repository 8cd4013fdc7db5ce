//! Ledgers spoilt on purpose, after they were read. A comparison that doesn't notice proves nothing.

use domain::State;
use till::feed::Line;

use crate::{
    books::{Books, Order},
    compare::findings,
};

/// One way to spoil books, and the word that must be said about it.
type Spoiling = (&'static str, fn(&mut Books), &'static str);

const ALL: [Spoiling; 11] = [
    ("a paid payment forgotten", forget, "don't know"),
    ("a paid payment called failed", call_failed, "lost"),
    ("a charge that was given back", give_back, "guessed"),
    ("a payment nobody ordered", order_nothing, "never heard"),
    ("a second charge of one order", charge_again, "doubled"),
    ("a second order of one wish", wish_twice, "doubled"),
    ("a refund forgotten", forget_refund, "another sum went back"),
    ("a refund made twice", refund_twice, "refunds:"),
    ("an amount that changed", change_amount, "another amount"),
    ("a line nobody heard", lose_line, "the feed has a gap"),
    ("a payment heard twice", hear_twice, "screens heard"),
];

/// Every spoiling that the comparison does not see. Empty also means: unspoilt, the books agree.
pub(crate) fn unseen(books: &Books) -> Vec<String> {
    let mut unseen = findings(books);
    if kept(books).len() < 2 {
        unseen.push("hardly anything was paid, so nothing is proven".to_owned());
        return unseen;
    }
    if !books.ours.values().any(|ours| ours.given_back() > 0) {
        unseen.push("nothing went back, so nothing is proven of refunds".to_owned());
        return unseen;
    }
    for (what, spoil, word) in ALL {
        let mut spoilt = books.clone();
        spoil(&mut spoilt);
        if !findings(&spoilt).iter().any(|found| found.contains(word)) {
            unseen.push(format!("not seen: {what}"));
        }
    }
    unseen
}

fn is_kept(order: &Order) -> bool {
    order.kept() > 0
}

/// References of orders whose money was kept, all of it.
fn kept(books: &Books) -> Vec<String> {
    let whole = |order: &Order| is_kept(order) && order.refunded == 0;
    let kept = books.theirs.iter().filter(|(_, order)| whole(order));
    kept.map(|(id, _)| id.clone()).collect()
}

fn forget(books: &mut Books) {
    let id = &kept(books)[0];
    books.ours.remove(id);
}

fn call_failed(books: &mut Books) {
    let id = &kept(books)[0];
    books.ours.get_mut(id).unwrap().payment.state = State::Failed;
}

fn give_back(books: &mut Books) {
    let id = &kept(books)[0];
    let order = books.theirs.get_mut(id).unwrap();
    order.cancelled = order.minor;
}

fn order_nothing(books: &mut Books) {
    let id = &kept(books)[0];
    books.theirs.remove(id);
}

fn charge_again(books: &mut Books) {
    let id = &kept(books)[0];
    let order = books.theirs.get_mut(id).unwrap();
    order.charges.push(order.minor);
}

fn wish_twice(books: &mut Books) {
    let ids = kept(books);
    books.wishes.push(ids[..2].to_vec());
}

/// A payment of ours of which some went back.
fn given_back(books: &Books) -> String {
    let mut ours = books.ours.iter();
    let found = ours.find(|(_, ours)| ours.given_back() > 0);
    found.map(|(id, _)| id.clone()).unwrap()
}

fn forget_refund(books: &mut Books) {
    let id = given_back(books);
    books.ours.get_mut(&id).unwrap().refunds.clear();
}

fn refund_twice(books: &mut Books) {
    let id = given_back(books);
    books.theirs.get_mut(&id).unwrap().refunded *= 2;
}

fn change_amount(books: &mut Books) {
    let id = &kept(books)[0];
    books.theirs.get_mut(id).unwrap().minor += 1;
}

/// A store's feed in which something stands.
fn feed(books: &mut Books) -> &mut Vec<Line> {
    let mut feeds = books.feeds.values_mut();
    feeds.find(|lines| !lines.is_empty()).unwrap()
}

fn lose_line(books: &mut Books) {
    feed(books).remove(0);
}

fn hear_twice(books: &mut Books) {
    let lines = feed(books);
    let mut again = lines[0].clone();
    again.seq = lines.last().unwrap().seq + 1;
    lines.push(again);
}
