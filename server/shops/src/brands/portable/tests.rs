//! What a file says is read strictly; its pictures are for tests with a worker.

use super::*;

fn refused(text: &str) -> ImportError {
    read(text).err().unwrap()
}

#[test]
fn what_is_written_is_read() {
    let brand: Brand = toml::from_str(
        "welcome = { en = \"Hello\", ja = \"いらっしゃいませ\" }\n[colours]\naccent = \"#2f5d46\"\n",
    )
    .unwrap();
    let file = File {
        portico_brand: FORMAT,
        brand: brand.clone(),
        pictures: Pictures::default(),
    };
    let text = serde_json::to_string_pretty(&file).unwrap();
    assert_eq!(read(&text).ok().unwrap().brand, brand);
    let from_windows = ["\u{feff}", &text].concat();
    assert_eq!(read(&from_windows).ok().unwrap().brand, brand);
}

#[test]
fn what_is_no_look_is_told_from_another_format_and_from_a_wrong_field() {
    for text in [
        "",
        "portico",
        "[]",
        "{}",
        r#"{"portico_brand":"1"}"#,
        "\u{0}",
    ] {
        assert_eq!(refused(text), ImportError::Other, "{text}");
    }
    let later = r#"{"portico_brand":2,"looks":[]}"#;
    assert_eq!(refused(later), ImportError::Format(2));
    for text in [
        "{\"portico_brand\":1}",
        "{\"portico_brand\":1,\n\"brand\":{},\"more\":1}",
        "{\"portico_brand\":1,\n\"brand\":{\"css\":\"*{}\"}}",
        "{\"portico_brand\":1,\n\"brand\":{\"colours\":{\"accent\":\"red\"}}}",
        "{\"portico_brand\":1,\n\"brand\":{\"terms\":\"javascript:alert(1)\"}}",
        "{\"portico_brand\":1,\n\"brand\":{},\"pictures\":{\"favicon\":\"\"}}",
        "{\"portico_brand\":1,\n\"brand\":{},\"brand\":{}}",
    ] {
        let ImportError::Field { line, said, .. } = refused(text) else {
            panic!("{text}");
        };
        assert_eq!(line, text.lines().count(), "{said}");
    }
    let deep = format!(r#"{{"portico_brand":1,"brand":{}"#, "[".repeat(100_000));
    assert_eq!(refused(&deep), ImportError::Other);
    assert_eq!(refused(&" ".repeat(LEN_MAX + 1)), ImportError::Large);
}

#[test]
fn pictures_are_brought_and_never_named() {
    let name = format!("{}.png", "0".repeat(40));
    let picture = format!(r#"{{"name":"{name}","width":9,"height":9}}"#);
    let logo = format!(r#"{{"portico_brand":1,"brand":{{"logo":{{"picture":{picture}}}}}}}"#);
    assert_eq!(refused(&logo), ImportError::Named);
    let cover = format!(
        r#"{{"portico_brand":1,"brand":{{"cover":{{"small":{picture},"large":{picture}}}}}}}"#
    );
    assert_eq!(refused(&cover), ImportError::Named);
    let half = r#"{"portico_brand":1,"brand":{},"pictures":{"logo_dark":"AAAA"}}"#;
    assert_eq!(refused(half), ImportError::Named);
    let broken = bytes("not base64!", Role::Cover);
    let why = ImportError::Picture(Role::Cover, Refusal::Broken);
    assert_eq!(broken, Err(why));
}

#[test]
fn the_longest_look_that_can_be_made_can_be_taken_back() {
    let line = |tag: usize| format!("\"a{tag:02}\":\"{}\"", "\u{20bb7}".repeat(160));
    let lines = (10..70).map(|n| line(n).replacen('a', "aa-", 1));
    let lines = format!("{{{}}}", lines.collect::<Vec<_>>().join(","));
    let picture = |bytes: usize| STANDARD.encode(vec![0; bytes]);
    let text = format!(
        r#"{{"portico_brand":1,"brand":{{"welcome":{lines},"footer":{lines}}},"pictures":{{"logo":"{0}","logo_dark":"{0}","cover":"{1}"}}}}"#,
        picture(pictures::Logo::BYTES_MAX),
        picture(pictures::Cover::BYTES_MAX),
    );
    assert!(text.len() < LEN_MAX / 2, "{}", text.len());
    assert!(read(&text).is_ok());
}
