//! A full disk, for whoever works in the studio and the office: what can be looked at can be, and what was typed isn't
//! lost.

use std::fs;

use crate::support::{
    Setting, TestApp,
    child::{refused, run},
    desk::{Desk, Opened},
    disk::Disk,
};

/// A server whose file is on this disk.
async fn on(disk: &Disk) -> TestApp {
    let setting = Setting {
        environment: vec![("PORTICO_DATA", disk.path().display().to_string())],
        ..Setting::default()
    };
    TestApp::with(setting).await
}

/// Pages that only show something.
const PAGES: [&str; 16] = [
    "/office",
    "/office/payments",
    "/office/closings",
    "/office/reports",
    "/office/staff",
    "/office/trail",
    "/office/settings",
    "/office/codes",
    "/office/codes/new",
    "/office/boards",
    "/office/screens",
    "/office/alarms",
    "/studio",
    "/studio?look=S-2",
    "/studio/versions",
    "/studio/sessions",
];

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_shown_and_forms_come_back_as_they_were_typed() {
    let Some(disk) = Disk::new(4) else {
        // Only root can make one.
        return;
    };
    let app = on(&disk).await;
    let known = Desk::of_owner(&app, "M-1").await;
    let home = known.home().await;
    let opened = Opened {
        token: home.field("form_token"),
        revision: home.field("revision"),
    };
    // Its first page would be written down, if it could be.
    let fresh = Desk::of_owner(&app, "M-1").await;
    disk.fill();
    for desk in [&known, &fresh] {
        for path in PAGES {
            let page = desk.browser.get(path).await;
            assert!(page.status < 400, "{path}: {} {}", page.status, page.body);
        }
    }
    let typed = [
        ("accent", "#b00020"),
        ("footer-language", ""),
        ("footer-text", "Typed"),
    ];
    for path in ["/studio/draft", "/studio/publish"] {
        let back = known.fill_old(path, &opened, &typed).await;
        assert_eq!(back.status, 503, "{path}");
        assert!(
            back.says("Not saved: the server can’t store anything"),
            "{}",
            back.body
        );
        assert!(back.says("value=\"#b00020\"") && back.says("value=\"Typed\""));
        assert_eq!(
            back.field("revision"),
            opened.revision,
            "it can be sent again"
        );
    }
    let many = [
        ("kind", "one"),
        ("label", "Bar & grill"),
        ("store", "S-1"),
        ("how", "any"),
    ];
    let back = known.fill_old("/office/codes/new", &opened, &many).await;
    assert_eq!(back.status, 503, "{}", back.body);
    assert!(back.says("action=\"/office/codes/new\"") && back.says("value=\"Bar &amp; grill\""));
    assert!(back.says("Send again"), "{}", back.body);
    assert!(!back.header("retry-after").is_empty());
    let stored = known.fill_old("/studio/own?look=S-2", &opened, &[]).await;
    assert!(stored.status == 503 && stored.says("action=\"/studio/own?look=S-2\""));

    disk.empty();
    let saved = known.fill_old("/studio/draft", &opened, &typed).await;
    assert_eq!(saved.location(), "/studio?done=saved");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_command_leaves_half_a_file() {
    let Some(disk) = Disk::new(1) else {
        return;
    };
    let app = TestApp::new().await;
    disk.fill();
    let pdf = disk.path().join("boards.pdf");
    let shown = pdf.display().to_string();
    let boards = ["board", "new", "--count", "2", "--pdf", &shown, "--anyway"];
    let said = refused(&app.environment, &boards);
    assert!(said.contains("boards.pdf can't be written"), "{said}");
    let left: Vec<_> = fs::read_dir(disk.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "what filled it: {left:?}");
    let none = app.texts("SELECT code FROM boards").await;
    assert!(none.is_empty(), "no board without paper: {none:?}");
    disk.empty();
    run(&app.environment, &boards);
    assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF"));
}
