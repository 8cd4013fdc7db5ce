//! Which families are made for a language, and where they come from.
//!
//! Han characters look different in Chinese and Japanese though they share code points, so a text
//! in one of them needs its own families. Other scripts take any font that has them; the names
//! here are only those that look best beside Inter.

const JAPANESE: &[&str] = &[
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Source Han Sans JP",
    "Source Han Sans",
    "IPAexGothic",
    "IPAGothic",
    "VL PGothic",
    "TakaoPGothic",
];
const SIMPLIFIED: &[&str] = &[
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
];
const HONG_KONG: &[&str] = &[
    "Noto Sans CJK HK",
    "Noto Sans HK",
    "Source Han Sans HC",
    "Noto Sans CJK TC",
    "Noto Sans TC",
];
const TRADITIONAL: &[&str] = &["Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC"];
const KOREAN: &[&str] = &[
    "Noto Sans CJK KR",
    "Noto Sans KR",
    "Source Han Sans K",
    "NanumGothic",
    "UnDotum",
];
const ARABIC: &[&str] = &[
    "Noto Sans Arabic",
    "Noto Sans Arabic UI",
    "Noto Kufi Arabic",
];
const HEBREW: &[&str] = &["Noto Sans Hebrew"];
const THAI: &[&str] = &["Noto Sans Thai", "Noto Sans Thai UI", "Noto Looped Thai"];
const OTHERS: &[&str] = &["Noto Sans", "DejaVu Sans", "Liberation Sans"];

/// Families to ask first, the best first.
pub(super) fn of(language: &str, cluster: &str) -> Vec<&'static str> {
    let mut names = Vec::new();
    names.extend_from_slice(of_language(language));
    if !is_han_language(language) && is_regional(cluster) {
        // A name in a language that has no Han characters of its own: any of them is right.
        for family in [JAPANESE, SIMPLIFIED, TRADITIONAL, KOREAN] {
            names.extend_from_slice(family);
        }
    }
    names.extend_from_slice(OTHERS);
    names
}

fn of_language(language: &str) -> &'static [&'static str] {
    let language = language.to_ascii_lowercase();
    let mut parts = language.split('-');
    match parts.next().unwrap_or_default() {
        "ja" => JAPANESE,
        "ko" => KOREAN,
        "zh" => match parts.find(|part| matches!(*part, "hant" | "tw" | "hk" | "mo")) {
            Some("hk" | "mo") => HONG_KONG,
            Some(_) if language.ends_with("-hk") || language.ends_with("-mo") => HONG_KONG,
            Some(_) => TRADITIONAL,
            None => SIMPLIFIED,
        },
        "ar" | "fa" | "ur" => ARABIC,
        "he" | "yi" => HEBREW,
        "th" => THAI,
        _ => OTHERS,
    }
}

fn is_han_language(language: &str) -> bool {
    let primary = language.split('-').next().unwrap_or_default();
    ["ja", "ko", "zh"]
        .iter()
        .any(|known| primary.eq_ignore_ascii_case(known))
}

/// Whether a language is written from right to left.
pub(crate) fn is_right_to_left(language: &str) -> bool {
    let primary = language.split('-').next().unwrap_or_default();
    ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]
        .iter()
        .any(|known| primary.eq_ignore_ascii_case(known))
}

/// Whether the characters' shapes depend on the country: Han characters, and kana and Hangul,
/// which have to fit them.
pub(super) fn is_regional(cluster: &str) -> bool {
    cluster.chars().any(|c| {
        matches!(c,
            '\u{1100}'..='\u{11FF}' | '\u{2E80}'..='\u{9FFF}' | '\u{A960}'..='\u{A97F}'
            | '\u{AC00}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}'
            | '\u{20000}'..='\u{3FFFF}')
    })
}

/// The Debian package that brings a character.
pub(super) fn package_for(character: char) -> &'static str {
    if is_regional(character.encode_utf8(&mut [0; 4])) {
        return "fonts-noto-cjk";
    }
    // Pictographs exist as coloured pictures only, which no printer's outline can be.
    if is_pictograph(character.encode_utf8(&mut [0; 4])) {
        return "fonts-symbola";
    }
    "fonts-noto-core"
}

/// Whether something is a picture and no letter.
pub(crate) fn is_pictograph(cluster: &str) -> bool {
    let picture = |c| matches!(c, '\u{2600}'..='\u{27BF}' | '\u{1F000}'..='\u{1FAFF}');
    cluster.chars().any(picture)
}

/// Whether a character's glyph is empty by right.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace() || is_ignorable(character)
}

/// Characters that only guide shaping or direction (Unicode's default ignorables, those that occur
/// in names).
pub(super) fn is_ignorable(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{E0100}'..='\u{E01EF}')
}
