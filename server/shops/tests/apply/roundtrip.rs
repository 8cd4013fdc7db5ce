//! Whatever is there, exporting it and applying that changes nothing, here or elsewhere.

mod look;

use shops::day::Days;
use shops::hours::Hours;
use std::collections::BTreeMap;

use domain::{Asking, Currency, CutOff, EntryCode, LimitList, Region, Words, visible::is_visible};
use proptest::{collection::vec, option, prelude::*, sample::select};

use foundation::randomness::CountedRandomness;
use look::look;
use shops::{
    ShopStore as _,
    apply::{apply, export},
    shop::{Code, Directory, Merchant, Store},
};
use storage::memory::Memory;

/// Text as people and vandals write it.
fn words() -> impl Strategy<Value = String> {
    let text = "[^\\p{C}\\s]([^\\p{C}\\n]{0,12}[^\\p{C}\\s])?";
    prop_oneof![
        text.prop_filter("a name that can be seen", |text| is_visible(text)),
        select(vec![
            "\"",
            "'''",
            "\\",
            "a # b",
            "[[merchant]]",
            "茶 & <b>",
            "é\u{301}"
        ])
        .prop_map(str::to_owned),
    ]
}

/// The same in one language, or in several; what stands for all is settled by `at_home`.
fn own_words() -> impl Strategy<Value = Words> {
    let tag = select(vec!["en", "ja", "zh-Hant"]).prop_map(str::to_owned);
    let texts = proptest::collection::btree_map(tag, words(), 1..3);
    prop_oneof![
        words().prop_map(Words::same),
        texts.prop_map(|texts| Words::by_language(texts, "").unwrap()),
    ]
}

fn at_home(words: Words, home: &str) -> Words {
    let texts: BTreeMap<String, String> = words.languages().clone();
    Words::by_language(texts, home).unwrap_or(words)
}

fn currency() -> impl Strategy<Value = Currency> {
    select(vec!["HKD", "JPY", "KWD", "IDR", "USD"]).prop_map(|code| Currency::parse(code).unwrap())
}

fn merchant() -> impl Strategy<Value = Merchant> {
    let region = select(vec!["HK", "JP", "GB"]).prop_map(|code| Region::parse(code).unwrap());
    let limits = select(vec![
        "",
        "HKD:1-9999999",
        "JPY:-999999999,KWD:0.5-",
        "USD:0.01-",
    ]);
    let languages = vec(select(vec!["en", "zh-Hans", "ja", "pt-BR"]), 0..3);
    let account = select(vec!["default", "main", "a-2"]);
    let odd = (
        option::of(region),
        option::of(currency()),
        languages,
        option::of(words()),
    );
    (
        own_words(),
        select(vec!["5814", "0001"]),
        odd,
        account,
        (limits, option::of(look())),
    )
        .prop_map(
            |(
                name,
                mcc,
                (region, settlement_currency, languages, contact),
                account,
                (limits, brand),
            )| {
                Merchant {
                    brand,
                    region,
                    settlement_currency,
                    languages: languages.into_iter().map(str::to_owned).collect(),
                    contact,
                    account: account.to_owned(),
                    limits: LimitList::parse(limits).unwrap(),
                    name,
                    ..Merchant::plain("", "", mcc)
                }
            },
        )
}

fn store() -> impl Strategy<Value = Store> {
    let zone = select(vec!["Asia/Tokyo", "UTC"]);
    let cut_off = select(CutOff::all().collect::<Vec<_>>());
    let account = select(vec!["default", "main"]);
    let bounds = (option::of(1_u64..50), option::of(900_000_u64..999_999));
    let hours = select(vec![
        "mon-fri 09:00-12:00 13:00-18:00; sat-sun closed",
        "mon-sun 22:00-06:00; 2026-12-25 closed",
    ]);
    let hours = hours.prop_map(|text| Hours::parse(text).unwrap());
    let address = (option::of(words()), option::of(look()), option::of(hours));
    let odd = (account, (zone, cut_off), select(vec!["en", "ja"]), address);
    (
        own_words(),
        select(vec!["5814", "7777"]),
        currency(),
        option::of(currency()),
        odd,
        bounds,
    )
        .prop_map(|(name, mcc, currency, settlement, odd, (min, max))| {
            let (account, (zone, cut_off), language, (address, brand, opening)) = odd;
            let whole = |minor: u64| minor * currency.smallest_step();
            Store {
                name,
                mcc: mcc.to_owned(),
                settlement_currency: settlement,
                account: account.to_owned(),
                days: Days::of(zone, cut_off),
                language: language.to_owned(),
                address,
                min_minor: min.map(whole),
                max_minor: max.map(whole),
                brand,
                opening,
                ..Store::plain("", &Merchant::plain("", "", ""), zone, currency)
            }
        })
}

fn code() -> impl Strategy<Value = Code> {
    let presets = || proptest::collection::btree_set(1_000_u64..900_000, 1..=6);
    let asking = prop_oneof![
        Just(Asking::OPEN),
        presets().prop_map(|some| Asking::Open {
            presets: some.into_iter().collect()
        }),
        presets().prop_map(|some| Asking::Choice {
            presets: some.into_iter().collect()
        }),
        (1_000_u64..900_000).prop_map(|minor| Asking::Fixed { minor }),
    ];
    let bounds = (option::of(1_u64..900), option::of(900_000_u64..999_999));
    let note = prop_oneof![
        Just((false, false, None)),
        any::<bool>().prop_map(|needed| (true, needed, None)),
        (any::<bool>(), own_words()).prop_map(|(needed, label)| (true, needed, Some(label))),
    ];
    (
        words(),
        any::<bool>(),
        asking,
        bounds,
        (note, option::of(words())),
    )
        .prop_map(
            |(
                label,
                enabled,
                asking,
                (min_minor, max_minor),
                ((note, note_needed, note_label), why),
            )| Code {
                label,
                enabled,
                asking,
                min_minor,
                max_minor,
                why_off: why.filter(|_| !enabled),
                note,
                note_needed,
                note_label,
                ..Code::plain(EntryCode::from_random([0; 9]), "", "")
            },
        )
}

/// Rupiah have no less than whole ones.
fn stepped(code: Code, step: u64) -> Code {
    let all = |presets: Vec<u64>| presets.into_iter().map(|minor| minor * step).collect();
    let asking = match code.asking {
        Asking::Open { presets } => Asking::Open {
            presets: all(presets),
        },
        Asking::Choice { presets } => Asking::Choice {
            presets: all(presets),
        },
        Asking::Fixed { minor } => Asking::Fixed {
            minor: minor * step,
        },
    };
    Code {
        asking,
        min_minor: code.min_minor.map(|minor| minor * step),
        max_minor: code.max_minor.map(|minor| minor * step),
        ..code
    }
}

fn directory() -> impl Strategy<Value = Directory> {
    vec((merchant(), vec((store(), vec(code(), 0..3)), 0..3)), 0..4).prop_map(|merchants| {
        let mut directory = Directory::default();
        for (merchant, stores) in merchants {
            let merchant_id = format!("M-{}", directory.merchants.len());
            for (store, codes) in stores {
                let id = format!("S {}", directory.stores.len());
                let home = store.language.clone();
                for code in codes {
                    let count = u8::try_from(directory.codes.len()).unwrap();
                    directory.codes.push(Code {
                        code: EntryCode::from_random([count; 9]),
                        store_id: id.clone(),
                        note_label: code.note_label.clone().map(|label| at_home(label, &home)),
                        label: format!("{} {count:03}", code.label),
                        ..stepped(code, store.currency.smallest_step())
                    });
                }
                directory.stores.push(Store {
                    id,
                    name: at_home(store.name.clone(), &home),
                    merchant_id: merchant_id.clone(),
                    ..store
                });
            }
            let home = merchant.languages.first().cloned().unwrap_or_default();
            directory.merchants.push(Merchant {
                id: merchant_id,
                name: at_home(merchant.name.clone(), &home),
                ..merchant
            });
        }
        directory
    })
}

/// The same but for the codes' texts, which no file says.
fn without_texts(directory: Directory) -> Directory {
    let code = EntryCode::from_random([0; 9]);
    let codes = directory.codes.into_iter();
    Directory {
        codes: codes
            .map(|one| Code {
                code: code.clone(),
                ..one
            })
            .collect(),
        ..directory
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn an_exported_file_changes_nothing_and_makes_the_same_elsewhere(made in directory()) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let (here, elsewhere) = (Memory::default(), Memory::default());
            here.put(&made).await.unwrap();
            let there = here.directory().await.unwrap();
            let file = export::export(&there);
            let randomness = CountedRandomness::default();
            let report = apply(&file, &here, &randomness).await;
            let report = report.unwrap_or_else(|error| panic!("{error}\n{file}"));
            assert!(report.is_empty() && report.left_alone.is_empty(), "{report}\n{file}");
            apply(&file, &elsewhere, &randomness).await.unwrap();
            let copy = elsewhere.directory().await.unwrap();
            assert_eq!(without_texts(copy.clone()), without_texts(there));
            assert_eq!(export::export(&copy), file);
        });
    }
}

#[tokio::test]
async fn one_merchants_file_has_what_is_its_own_and_nothing_else() {
    let store = Memory::default();
    let randomness = CountedRandomness::default();
    let second = super::SHOPS
        .replace("\"M\"", "\"M-2\"")
        .replace("\"S\"", "\"S-2\"");
    let both = [super::SHOPS, &second].concat();
    apply(&both, &store, &randomness).await.unwrap();
    let file = export::export(&export::only(store.directory().await.unwrap(), "M-2"));
    let report = apply(&file, &store, &randomness).await.unwrap();
    assert_eq!((report.unchanged, report.codes), (4, 2));
    assert_eq!(report.left_alone, ["merchant M, with all of its stores"]);
}
