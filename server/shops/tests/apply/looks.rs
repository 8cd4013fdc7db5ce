//! `[merchant.brand]` and `[merchant.store.brand]`: every mistake at its place, and what a file
//! without them leaves alone.

use brand::{Brand, Layout};
use domain::LimitList;

use super::{Applying, SHOPS, mistakes, put};
use foundation::{clock::Timestamp, randomness::SystemRandomness};
use shops::{
    ShopStore as _,
    apply::{ApplyError, PictureFiles},
    brands::{BrandStore as _, Draft, Wearer},
};
use storage::{memory::Memory, sqlite::Sqlite};

/// [`SHOPS`] with lines after the merchant's own, from line 6 on.
fn with(lines: &str) -> String {
    SHOPS.replace("mcc = \"5814\"\n", &format!("mcc = \"5814\"\n{lines}\n"))
}

/// What a file is told beside a database, with the folder of its pictures.
async fn told(lines: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let store = Sqlite::open(&folder.path().join("portico.sqlite"))
        .await
        .unwrap();
    let files = PictureFiles {
        folder: folder.path().to_owned(),
        workshop: pictures::Workshop::new("/no/worker".into()),
        store: &store,
    };
    let applying = Applying {
        clock: &foundation::clock::SystemClock,
        installation: &LimitList::default(),
        pictures: Some(&files),
        dry_run: false,
        over_office: false,
        as_of: None,
    };
    let text = with(lines);
    match applying.run(&text, &store, &SystemRandomness).await {
        Err(ApplyError::Mistakes(found)) => {
            assert!(store.directory().await.unwrap().merchants.is_empty());
            let place = folder.path().display().to_string();
            let found = found.iter().map(ToString::to_string);
            found.map(|said| said.replace(&place, "…")).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_look_is_kept_as_the_file_has_it() {
    let store = Memory::default();
    let look = r##"
[merchant.brand]
corners = "round"
layout = "logo-centred"
button = "donate"
terms = "https://tea.example/terms"
welcome = { en = "Welcome", ja = "いらっしゃいませ" }
footer = "Open daily"
[merchant.brand.colours]
accent = "#1C3FAE"
dark = { accent = "#9bf" }
"##;
    let report = put(&store, &with(look)).await;
    assert_eq!(report.created.len(), 4);
    let brand = store.merchant("M").await.unwrap().unwrap().brand.unwrap();
    let accent = brand.colours.accent.map(|colour| colour.to_string());
    assert_eq!(accent.as_deref(), Some("#1c3fae"));
    assert_eq!(brand.layout, Layout::LogoCentred);
    assert!(put(&store, &with(look)).await.is_empty());
    let changed = put(&store, &with(&look.replace("round", "square"))).await;
    assert_eq!(changed.changed.len(), 1);
    let none = put(&store, &with("[merchant.brand]")).await;
    assert!(
        none.to_string().contains("→ nothing"),
        "an empty table is the built-in look: {none}"
    );
}

#[tokio::test]
async fn each_mistake_in_a_look_is_told_with_line_and_column() {
    for (lines, expected) in [
        (
            "[merchant.brand]\ncolor = \"red\"",
            vec!["7:1: `brand`: unknown field `color`"],
        ),
        (
            "[merchant.brand]\nfont = \"comic\"",
            vec!["7:8: `brand`: unknown variant `comic`"],
        ),
        (
            "[merchant.brand.colours]\naccent = \"red\"",
            vec!["7:10: `brand`: a colour is written as #"],
        ),
        (
            "[merchant.brand]\ncolours = { ground = \"#fff\", dark = { ink = \"#12345\" } }",
            vec!["7:45: `brand`: a colour is written as #"],
        ),
        (
            "[merchant.brand]\nterms = \"http://tea.example\"",
            vec!["7:9: `brand`: must be a whole address"],
        ),
        (
            "[merchant.brand]\nlogo = \"tea.svg\"",
            vec!["7:8: `logo`: …/tea.svg: No such file"],
        ),
        (
            "[merchant.brand]\nlogo_dark = \"tea.svg\"",
            vec!["7:13: `logo_dark` is the other half of a `logo`"],
        ),
        (
            "[merchant.brand]\ncover = \"a.jpg\"\nlogo = \"../b.png\"",
            vec![
                "7:9: `cover`: …/a.jpg: No such",
                "8:8: `logo`: …/../b.png: No such",
            ],
        ),
        ("brand = \"tea\"", vec!["6:9: `brand` must be a table"]),
    ] {
        let found = told(lines).await;
        assert_eq!(found.len(), expected.len(), "{lines}\n{found:#?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.starts_with(expected), "{lines}\n{found}");
        }
    }
}

#[tokio::test]
async fn a_picture_by_name_has_to_be_here() {
    let name = format!("{}.png", "0".repeat(40));
    let lines = format!(
        "[merchant.brand]\nlayout = \"logo-left\"\n[merchant.brand.logo.picture]\nname = \"{name}\"\nwidth = 9\nheight = 9"
    );
    let said = format!("`brand` has the picture {name}, which isn't here; name its file");
    let found = told(&lines).await;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with(&said), "{found:?}");
    let odd = lines.replace(&name, "../../etc/passwd");
    let found = told(&odd).await;
    assert!(found[0].starts_with("9:8: "), "{found:?}");
    assert!(
        found[0].contains("is not the name of a picture"),
        "{found:?}"
    );
}

#[tokio::test]
async fn a_stores_look_is_its_own_and_has_its_own_places() {
    let store = Memory::default();
    let own = |look: &str| {
        let place = "language = \"ja\"\n";
        SHOPS
            .replace(
                "code = [",
                "[[merchant.store.code]]\nlabel = \"1\"\n[merchant.store.brand]\n",
            )
            .replace(
                "{ label = \"1\", max = \"5000\" }, { label = \"2\" }]\n",
                look,
            )
            .replace(place, &format!("{place}\n"))
    };
    put(&store, &own("layout = \"logo-left\"\n")).await;
    let directory = store.directory().await.unwrap();
    let look = directory.stores[0].brand.as_ref().unwrap();
    assert_eq!(look.layout, Layout::LogoLeft);
    assert_eq!(directory.merchants[0].brand, None);
    let said = mistakes(&store, &own("layout = \"left\"\n")).await;
    assert_eq!(said.len(), 1);
    assert!(
        said[0].starts_with("17:10: `brand`: unknown variant"),
        "{said:?}"
    );
}

#[tokio::test]
async fn a_file_without_a_look_leaves_what_the_studio_published() {
    let folder = tempfile::tempdir().unwrap();
    let store = Sqlite::open(&folder.path().join("portico.sqlite"))
        .await
        .unwrap();
    let applied = async |text: &str| {
        let applying = Applying {
            clock: &foundation::clock::SystemClock,
            installation: &LimitList::default(),
            pictures: None,
            dry_run: false,
            over_office: false,
            as_of: None,
        };
        applying.run(text, &store, &SystemRandomness).await.unwrap()
    };
    applied(SHOPS).await;
    let draft = Draft {
        brand: Brand {
            layout: Layout::LogoCentred,
            ..Brand::default()
        },
        author: "studio 1".to_owned(),
        at: Timestamp(1),
    };
    store
        .publish(Wearer::shop("M"), &draft, None)
        .await
        .unwrap();
    let report = applied(&SHOPS.replace("Tea", "Tea House")).await;
    assert_eq!(report.changed.len(), 1);
    assert_eq!(
        store.published(Wearer::shop("M")).await.unwrap(),
        Some(draft.brand)
    );
    assert_eq!(store.versions(Wearer::shop("M")).await.unwrap().len(), 1);
}
