//! What a configuration must be, and that everything wrong is said together.

use std::collections::HashMap;

use super::*;

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let environment = HashMap::from([
        ("PORTICO_LISTEN", "nowhere".to_owned()),
        ("PORTICO_PUBLIC_URL", "http://pay.example.com".to_owned()),
        ("PORTICO_FOLLOW", "javascript".to_owned()),
        ("PORTICO_EXPIRY_S", "5".to_owned()),
        ("PORTICO_ALLOW_BROWSERS", "perhaps".to_owned()),
        ("PORTICO_GALLERY", "perhaps".to_owned()),
        ("PORTICO_STARTS_PER_CODE_MINUTE", "0".to_owned()),
        ("PORTICO_LIMITS", "HKD:5-1".to_owned()),
        (
            "PORTICO_GATEWAY_PRIVATE_KEY",
            "SECRET-LOOKING-RUBBISH".to_owned(),
        ),
    ]);
    let ConfigProblems(problems) = Config::read(&environment).unwrap_err();
    let all = problems.join("\n");
    for name in [
        "PORTICO_LISTEN",
        "PORTICO_PUBLIC_URL",
        "PORTICO_FOLLOW",
        "PORTICO_EXPIRY_S",
        "PORTICO_ALLOW_BROWSERS",
        "PORTICO_GALLERY",
        "PORTICO_STARTS_PER_CODE_MINUTE",
        "PORTICO_LIMITS",
        "PORTICO_GATEWAY_URL",
        "PORTICO_GATEWAY_CLIENT_ID",
        "PORTICO_GATEWAY_PRIVATE_KEY",
        "PORTICO_GATEWAY_PUBLIC_KEY",
    ] {
        assert!(all.contains(name), "{name} is not named in:\n{all}");
    }
    assert!(!all.contains("RUBBISH"), "a key's text was repeated");
}

#[test]
fn a_command_that_needs_little_is_told_what_is_wrong_with_that_and_with_what_stands_beside_it() {
    for (name, bad) in [
        ("PORTICO_DATABASE_TIMEOUT_S", "abc"),
        ("PORTICO_DATABASE_CONNECTIONS", "5"),
    ] {
        let here = HashMap::from([(name, bad.to_owned())]);
        let ConfigProblems(problems) = place(&here).unwrap_err();
        assert!(
            problems.len() == 1 && problems[0].starts_with(name),
            "{problems:?}"
        );
    }
    assert!(place(&HashMap::new()).unwrap().folder().is_some());
    let here = [
        ("PORTICO_PUBLIC_URL", "https://pay.example.com"),
        ("PORTICO_LISTEN", "nowhere"),
    ];
    let here = here.map(|(name, text)| (name, text.to_owned()));
    let ConfigProblems(problems) = link_base(&HashMap::from(here)).unwrap_err();
    assert!(problems[0].starts_with("PORTICO_LISTEN"), "{problems:?}");
}

#[test]
fn problems_stand_below_each_other_and_nothing_below_them() {
    let problems = ConfigProblems(vec!["A is bad".to_owned(), "B is bad".to_owned()]);
    assert_eq!(
        problems.to_string(),
        "the configuration can't be used:\n  - A is bad\n  - B is bad"
    );
}

#[test]
fn a_public_address_must_be_https_unless_it_is_this_machine() {
    let base =
        |url: &str| link_base(&HashMap::from([("PORTICO_PUBLIC_URL", url.to_owned())])).is_ok();
    assert!(base("https://pay.example.com") && base("http://127.0.0.1:3000"));
    assert!(base("http://localhost:3000") && base("http://[::1]:3000"));
    for bad in [
        "http://pay.example.com",
        "ftp://a.example",
        "https://a.example/shop",
        "pay",
    ] {
        assert!(!base(bad), "{bad}");
    }
}

#[test]
fn a_translators_folder_brings_the_gallery_and_the_gallery_the_pseudo_languages() {
    let mut shop = Locales::default();
    shop.for_translators(None);
    assert_eq!(shop, Locales::default(), "nothing of it in a shop");
    let mut workshop = Locales::default();
    workshop.for_translators(Some("locales".into()));
    assert!(workshop.gallery && workshop.pseudo && workshop.folder.is_some());
}
