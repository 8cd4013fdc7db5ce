//! A translator saves; what the page says follows, and mistakes never reach it.

use tempfile::TempDir;

use super::*;

struct Desk {
    folder: TempDir,
    languages: Arc<Languages>,
    workshop: LocaleFolder,
    now: i64,
}

impl Desk {
    /// A folder with this text as `xx`'s only file.
    fn with(tag: &str, text: &str) -> Self {
        let folder = TempDir::new().unwrap();
        write(folder.path(), tag, text);
        let languages = Languages::new(Catalogue::embedded().unwrap());
        let workshop = LocaleFolder::open(folder.path(), false, Arc::clone(&languages)).unwrap();
        Self {
            folder,
            languages,
            workshop,
            now: 0,
        }
    }

    fn save(&mut self, tag: &str, text: &str) -> Look {
        write(self.folder.path(), tag, text);
        self.later()
    }

    fn later(&mut self) -> Look {
        self.now += PAUSE_MS;
        self.workshop.look(Timestamp(self.now))
    }

    fn says(&self, tag: &str, key: &str) -> String {
        self.languages.exactly(tag).unwrap().get(key)
    }

    fn notes(&self) -> String {
        self.languages.catalogue().notes().join("\n")
    }
}

fn write(folder: &Path, tag: &str, text: &str) {
    fs::create_dir_all(folder.join(tag)).unwrap();
    fs::write(folder.join(tag).join("common.ftl"), text).unwrap();
}

#[test]
fn what_is_saved_is_shown_and_what_is_not_there_is_said_in_english() {
    let mut desk = Desk::with("pl", "language-name = Deutsch\n");
    assert_eq!(desk.says("pl", "language-name"), "Deutsch");
    assert_eq!(desk.says("pl", "common-open-wallet"), "Open the wallet");
    assert_eq!(desk.says("pl", "amount-pay"), "Pay");
    assert!(desk.languages.catalogue().tags().any(|tag| tag == "pl"));
    let look = desk.save(
        "pl",
        "language-name = Deutsch\ncommon-open-wallet = App auf\n",
    );
    assert!(matches!(look, Look::Taken { .. }), "{look:?}");
    assert_eq!(desk.says("pl", "common-open-wallet"), "App auf");
    assert_eq!(desk.later(), Look::Same);
    assert_eq!(desk.workshop.look(Timestamp(desk.now + 1)), Look::TooSoon);
}

#[test]
fn a_mistake_leaves_the_last_good_texts_and_is_told_with_its_place() {
    let good = "language-name = Deutsch\ncommon-open-wallet = App auf\n";
    let mut desk = Desk::with("pl", good);
    for (bad, place) in [
        (
            "language-name = Deutsch\ncommon-open-wallet = App { $\n",
            "common.ftl:2:",
        ),
        (
            "language-name = Deutsch\ncommon-open-wallet = App { $app } auf jetzt\n",
            "common.ftl:2:29: common-open-wallet: nothing fills in { $app }",
        ),
    ] {
        let look = desk.save("pl", bad);
        assert!(
            matches!(look, Look::Taken { mistakes } if mistakes > 0),
            "{look:?}"
        );
        assert_eq!(desk.says("pl", "common-open-wallet"), "App auf");
        assert!(desk.notes().contains(place), "{}", desk.notes());
    }
    desk.save(
        "pl",
        "language-name = Deutsch\ncommon-open-wallet = Öffnen\n",
    );
    assert_eq!(desk.says("pl", "common-open-wallet"), "Öffnen");
    assert!(!desk.notes().contains("$app"), "{}", desk.notes());
}

#[test]
fn a_built_in_language_keeps_its_built_in_texts_where_the_folders_are_bad() {
    let built_in = Catalogue::embedded().unwrap();
    let before = built_in.exactly("ja").unwrap().get("common-open-wallet");
    let desk = Desk::with("ja", "common-open-wallet = {\n");
    assert_eq!(desk.says("ja", "common-open-wallet"), before);
    assert!(desk.notes().contains("common.ftl:1:"), "{}", desk.notes());
}

#[test]
fn broken_english_breaks_no_page() {
    let mut desk = Desk::with("en", "language-name = English\n");
    desk.save("en", "language-name = { $no\n");
    assert_eq!(desk.says("en", "language-name"), "English");
    assert_eq!(desk.says("en", "amount-pay"), "Pay");
}

#[test]
fn a_folder_that_is_no_language_is_told_and_left_out() {
    let mut desk = Desk::with("pl", "language-name = Deutsch\n");
    desk.save("no_tag!", "language-name = Nichts\n");
    assert!(desk.languages.exactly("no_tag!").is_none());
    assert!(
        desk.notes().contains("is not a language tag"),
        "{}",
        desk.notes()
    );
}

#[test]
fn a_folder_that_vanishes_changes_nothing() {
    let mut desk = Desk::with("pl", "language-name = Deutsch\n");
    fs::remove_dir_all(desk.folder.path()).unwrap();
    assert_eq!(desk.later(), Look::Unreadable);
    assert_eq!(desk.says("pl", "language-name"), "Deutsch");
}
