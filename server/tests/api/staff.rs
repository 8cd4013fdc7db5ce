//! The people of a shop by the operator's command, and what they may do from then on.

use serde_json::Value;

use crate::support::{
    TestApp,
    child::{fail, run},
    desk::{Desk, code_of, with_two_merchants},
};

/// A link for an owner, and the owner's id.
fn owner(app: &TestApp, merchant: &str, name: &str) -> (String, String) {
    let asked = [
        "staff", "link", "--owner", merchant, "--name", name, "--json",
    ];
    let said: Value = serde_json::from_str(&run(&app.environment, &asked)).unwrap();
    let text = |key: &str| said[key].as_str().unwrap().to_owned();
    (text("link"), text("person"))
}

fn listed(app: &TestApp, merchant: &str) -> Vec<Value> {
    let asked = ["staff", "list", "--merchant", merchant, "--json"];
    serde_json::from_str(&run(&app.environment, &asked)).unwrap()
}

#[tokio::test]
async fn an_owner_is_let_in_listed_and_ended_by_command() {
    let app = with_two_merchants().await;
    let (link, aiko) = owner(&app, "M-1", "愛子");
    let listed_first = listed(&app, "M-1");
    assert_eq!(listed_first.len(), 1);
    assert_eq!(listed_first[0]["name"], "愛子");
    assert_eq!(listed_first[0]["roles"][0]["role"], "owner");
    assert_eq!(listed_first[0]["first_came"], Value::Null);
    let desk = Desk::at(&app);
    assert_eq!(desk.enter(&code_of(&link)).await.status, 303);
    assert!(desk.is_in().await);
    assert_ne!(listed(&app, "M-1")[0]["first_came"], Value::Null);
    assert!(listed(&app, "M-2").is_empty());
    let sessions = run(&app.environment, &["studio", "sessions"]);
    assert!(sessions.contains(&aiko), "{sessions}");

    let last = fail(&app.environment, &["staff", "end", &aiko]);
    assert!(last.contains("the last owner"), "{last}");
    assert!(desk.is_in().await);
    let (link, ben) = owner(&app, "M-1", "Ben");
    let never = fail(&app.environment, &["staff", "end", &aiko]);
    assert!(never.contains("let them sign in first"), "{never}");
    let second = Desk::at(&app);
    assert_eq!(second.enter(&code_of(&link)).await.status, 303);
    let ended = run(&app.environment, &["staff", "end", &aiko]);
    assert!(
        ended.contains(&format!("愛子 ({aiko}): 1 ended")),
        "{ended}"
    );
    assert!(!desk.is_in().await && second.is_in().await);
    let shown = run(&app.environment, &["staff", "list"]);
    assert_eq!(shown.lines().count(), 1, "{shown}");
    assert!(
        shown.starts_with(&format!("{ben}  Ben  owner of M-1  first came ")),
        "{shown}"
    );
    let nobody = fail(&app.environment, &["staff", "end", &aiko]);
    assert!(nobody.contains("there is nobody"), "{nobody}");
    for (arguments, why) in [
        (vec!["end", &ben, "--merchant", "M-2"], "has no role at M-2"),
        (
            vec!["end", &ben, "--merchant", "X"],
            "there is no merchant X",
        ),
        (vec!["list", "--merchant", "X"], "there is no merchant X"),
    ] {
        let all: Vec<&str> = ["staff"].into_iter().chain(arguments).collect();
        let said = fail(&app.environment, &all);
        assert!(said.contains(why), "{said}");
    }
    let (link, chiyo) = owner(&app, "M-2", "Chiyo");
    assert_eq!(Desk::at(&app).enter(&code_of(&link)).await.status, 303);
    let (link, _) = owner(&app, "M-2", "Daiki");
    assert_eq!(Desk::at(&app).enter(&code_of(&link)).await.status, 303);
    let ended = run(&app.environment, &["staff", "end", &chiyo, "--json"]);
    let ended: Value = serde_json::from_str(&ended).unwrap();
    assert_eq!(
        (&ended["name"], &ended["ended"]),
        (&"Chiyo".into(), &1.into())
    );
}

#[tokio::test]
async fn whoever_lost_everything_gets_another_link_and_what_was_open_ends() {
    let app = TestApp::new().await;
    let (link, person) = owner(&app, "M-1", "Aiko");
    let lost = Desk::at(&app);
    lost.enter(&code_of(&link)).await;
    assert!(lost.is_in().await);
    let said = run(&app.environment, &["staff", "link", "--person", &person]);
    assert!(said.contains("Lets Aiko in once, until "), "{said}");
    assert!(!lost.is_in().await);
    let link = said.lines().next().unwrap();
    let desk = Desk::at(&app);
    desk.enter(&code_of(link)).await;
    assert!(desk.is_in().await);
    for (arguments, why) in [
        (
            vec!["--owner", "X", "--name", "A"],
            "there is no merchant X",
        ),
        (vec!["--owner", "M-1"], "--name"),
        (vec!["--person", "X"], "there is nobody X"),
        (
            vec!["--owner", "M-1", "--name", "a\nb"],
            "a name has 1 to 60",
        ),
        (
            vec!["--owner", "M-1", "--name", "\u{202e}okiA"],
            "all of them visible",
        ),
        (vec!["--person", "a\u{1b}[31m"], r"nobody a\u{1b}[31m who"),
        (vec![], "--owner"),
    ] {
        let all = ["staff", "link"].into_iter().chain(arguments);
        let said = fail(&app.environment, &all.collect::<Vec<_>>());
        assert!(said.contains(why), "{said}");
    }
}
