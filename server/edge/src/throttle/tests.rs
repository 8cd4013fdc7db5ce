//! Who is let in, and who isn't.

use super::*;

const MERCHANT: &str = "M-1";

fn throttle(per_client: u32, per_code: u32) -> Throttle {
    Throttle::new(Starts {
        per_client,
        per_code,
        sign_ins_per_client: 2,
    })
}

fn code(number: u8) -> EntryCode {
    // Of each byte five bits count.
    let mut bytes = [number % 32; 9];
    bytes[0] = number / 32;
    EntryCode::from_random(bytes)
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "as the callers have it: who is asking may be unknown"
)]
fn client(number: u16) -> Option<IpAddr> {
    let [high, low] = number.to_be_bytes();
    Some(IpAddr::from([198, 18, high, low]))
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "as the callers have it: who is asking may be unknown"
)]
fn ip(text: &str) -> Option<IpAddr> {
    Some(text.parse().unwrap())
}

#[test]
fn beyond_the_limit_it_says_when_to_come_back() {
    let throttle = throttle(2, 9);
    assert!(throttle.take(client(1), MERCHANT, &code(1)).is_ok());
    assert!(throttle.take(client(1), MERCHANT, &code(2)).is_ok());
    let Busy { retry_s } = throttle.take(client(1), MERCHANT, &code(3)).unwrap_err();
    assert!((1..=31).contains(&retry_s), "{retry_s}");
    assert!(throttle.take(client(2), MERCHANT, &code(1)).is_ok());
}

#[test]
fn two_addresses_cannot_keep_a_code_busy_for_anybody_else() {
    let throttle = throttle(300, 300);
    let mut refused = 0;
    for attacker in [1, 2] {
        for _ in 0..1_000 {
            refused += u32::from(throttle.take(client(attacker), MERCHANT, &code(1)).is_err());
        }
    }
    assert!(refused > 1_600, "{refused} were refused");
    for customer in 10..510 {
        let taken = throttle.take(client(customer), MERCHANT, &code(1));
        assert!(taken.is_ok(), "customer {customer}");
    }
}

#[test]
fn hundreds_of_customers_of_one_carrier_pay_at_one_code_and_everywhere() {
    let starts = crate::STARTS;
    let throttle = Throttle::new(starts);
    for customer in 0..250 {
        let taken = throttle.take(client(1), MERCHANT, &code(1));
        assert_eq!(taken, Ok(Taken::Common), "customer {customer}");
    }
    // Somebody behind the same address plays with one merchant's code: no other merchant's concern.
    while throttle.take(client(1), MERCHANT, &code(1)).is_ok() {}
    for merchant in 0..40 {
        for customer in 0..20 {
            let (name, code) = (format!("M-{merchant}-other"), code(100 + merchant));
            let taken = throttle.take(client(1), &name, &code);
            assert_eq!(taken, Ok(Taken::Common), "{name}, customer {customer}");
        }
    }
}

#[test]
fn a_carriers_customers_get_in_at_a_code_that_others_keep_busy() {
    let throttle = Throttle::new(crate::STARTS);
    let carrier = client(9);
    for _ in 0..50 {
        assert!(throttle.take(carrier, MERCHANT, &code(1)).is_ok());
    }
    for attacker in 1..=3 {
        while throttle.take(client(attacker), MERCHANT, &code(1)).is_ok() {}
    }
    for customer in 0..15 {
        let taken = throttle.take(carrier, MERCHANT, &code(1));
        assert!(taken.is_ok(), "customer {customer}");
    }
}

#[test]
fn an_emptied_code_is_told_once_and_not_with_every_start() {
    let throttle = throttle(9, 9);
    assert!(throttle.is_news(&code(1)));
    assert!(!throttle.is_news(&code(1)));
    assert!(throttle.is_news(&code(2)));
}

#[test]
fn a_merchants_pictures_are_counted_and_nobody_elses() {
    let throttle = throttle(1, 1);
    for _ in 0..PICTURES_PER_MINUTE {
        assert!(throttle.take_picture("M-1"));
    }
    assert!(!throttle.take_picture("M-1"));
    assert!(throttle.take_picture("M-2"));
    for _ in 0..POSTERS_PER_MINUTE {
        assert!(throttle.take_poster("M-1"));
    }
    assert!(!throttle.take_poster("M-1"));
    assert!(throttle.take_poster("M-2"));
}

#[test]
fn neighbours_in_one_ipv6_network_count_together_and_an_ipv4_address_is_no_network() {
    let throttle = throttle(1, 9);
    let take = |from| throttle.take(ip(from), MERCHANT, &code(1));
    assert!(take("2001:db8::1").is_ok());
    assert!(take("2001:db8::2").is_err());
    assert!(take("2001:db8:0:1::1").is_ok());
    assert!(take("::ffff:203.0.113.1").is_ok());
    assert!(take("::ffff:203.0.113.2").is_ok());
    assert!(take("203.0.113.1").is_err());
}

#[test]
fn tries_to_sign_in_are_counted_apart() {
    let throttle = throttle(1, 9);
    assert!(throttle.take(client(1), MERCHANT, &code(1)).is_ok());
    assert!(throttle.take_sign_in(client(1)).is_ok());
    assert!(throttle.take_sign_in(client(1)).is_ok());
    assert!(throttle.take_sign_in(client(1)).is_err());
    assert!(throttle.take_sign_in(client(2)).is_ok());
}

#[test]
fn a_flood_of_addresses_is_looked_through_when_it_has_doubled() {
    let counted = Counted::<u32>::new(per_minute(1));
    for key in 0..=u32::try_from(SWEEP_ABOVE).unwrap() {
        assert!(counted.take(&key, NonZeroU32::MIN).is_ok());
    }
    assert!(
        counted.take(&u32::MAX, NonZeroU32::MIN).is_ok(),
        "looked through just now"
    );
    let next = counted.sweep_above.load(Ordering::Relaxed);
    assert!(next >= 2 * SWEEP_ABOVE, "{next}");
}

#[test]
fn several_servers_together_let_through_what_one_may() {
    let servers = [(); 4].map(|()| throttle(300, 40));
    for server in &servers {
        server.share(4);
    }
    let let_through = |server: &Throttle| {
        let all = (0..100).map(|customer| server.take(client(customer), MERCHANT, &code(1)));
        all.filter(|taken| *taken == Ok(Taken::Common)).count()
    };
    let counts: Vec<usize> = servers.iter().map(let_through).collect();
    assert_eq!(counts, [10; 4], "a quarter each");
    // Two of them end; the one that goes on may let through more, from now on.
    servers[0].share(1);
    assert_eq!(let_through(&servers[0]), 0, "what was counted stays");
    assert_eq!(
        servers[0].take(client(1), MERCHANT, &code(2)),
        Ok(Taken::Common)
    );
}

#[test]
fn a_limit_that_is_smaller_than_the_number_of_servers_lets_somebody_through() {
    let throttle = throttle(300, 300);
    throttle.share(50);
    assert!(throttle.take_sign_in(ip("203.0.113.9")).is_ok());
    assert!(throttle.take_sign_in(ip("203.0.113.9")).is_err());
    assert!(throttle.take_sign_in(ip("203.0.113.10")).is_ok());
}
