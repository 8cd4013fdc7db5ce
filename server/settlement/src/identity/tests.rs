//! What rows of the samples prove, and what a unit more or less does.

use super::*;

fn money(minor: i64, code: &str) -> Signed {
    Signed::new(minor, Currency::parse(code).unwrap())
}

fn exchanged(amount: Signed, net: Signed, charged: i128) -> Parts {
    let [from, to] = [amount.currency().code(), net.currency().code()];
    let price = if from == "KWD" { "3.2541" } else { "0.0064622" };
    let quote = Quote::read(&[from, "/", to].concat(), price).unwrap();
    Parts {
        amount: Some(amount),
        gross: None,
        net,
        quote: Some(quote),
        charged,
    }
}

#[test]
fn rows_of_the_samples_add_up_to_the_last_unit_and_one_more_is_told() {
    let right = exchanged(money(1_250, "JPY"), money(795, "USD"), -13);
    assert_eq!(right.identity(), Identity::Holds);
    let by = |net| {
        Parts {
            net: money(net, "USD"),
            ..right
        }
        .identity()
    };
    assert_eq!(by(794), Identity::Rounded { by: -1 });
    assert_eq!(
        by(792),
        Identity::Off {
            by: -3,
            is_exchanged: true
        }
    );
    let same = Parts {
        amount: Some(money(1_200, "JPY")),
        gross: None,
        net: money(1_179, "JPY"),
        quote: None,
        charged: -21,
    };
    assert_eq!(same.identity(), Identity::Holds);
    let less = Parts {
        charged: -20,
        ..same
    };
    let off = Identity::Off {
        by: -1,
        is_exchanged: false,
    };
    assert_eq!(less.identity(), off);
    let fee = Parts {
        amount: None,
        charged: 0,
        ..same
    };
    assert_eq!(fee.identity(), Identity::Apart);
    let no_price = Parts {
        quote: None,
        ..right
    };
    assert_eq!(no_price.identity(), Identity::NoPrice);
}

#[test]
fn a_gross_that_the_file_says_has_to_follow_from_the_price_as_well() {
    let row = exchanged(money(1_250, "JPY"), money(795, "USD"), -13);
    let told = |gross| {
        Parts {
            gross: Some(money(gross, "USD")),
            ..row
        }
        .identity()
    };
    assert_eq!(told(808), Identity::Holds);
    let off = Identity::Off {
        by: -50,
        is_exchanged: false,
    };
    assert_eq!(told(858), off);
    let both = Parts {
        gross: Some(money(858, "USD")),
        net: money(845, "USD"),
        ..row
    };
    let off = Identity::Off {
        by: 50,
        is_exchanged: true,
    };
    assert_eq!(both.identity(), off);
}

#[test]
fn currencies_of_other_decimals_prove_the_unit_and_fees_their_sign() {
    // In major units, as it is read.
    let row = exchanged(money(1_250, "JPY"), money(795, "USD"), -13);
    assert_eq!(row.proves_unit(true), Some(true));
    assert_eq!(row.proves_fee_sign(), Some(true));
    // A file of minor units that was read as one of major ones.
    let wrong = exchanged(money(1_250, "JPY"), money(79_500, "USD"), -1_300);
    assert_eq!(wrong.proves_unit(true), Some(false));
    // A file of major units without decimals that was read as one of minor ones.
    let wrong = exchanged(money(10_000_000, "JPY"), money(64_622, "USD"), 0);
    assert_eq!(wrong.proves_unit(false), Some(false));
    let reversed = exchanged(money(1_250, "JPY"), money(795, "USD"), 13);
    assert_eq!(reversed.proves_fee_sign(), Some(false));
    let alike = exchanged(money(1_250, "JPY"), money(1_250, "JPY"), 0);
    assert_eq!(alike.proves_unit(true), None);
}
