//! Which letters a page is set in: fonts that devices have, never a download.
//!
//! A list of fonts is looked through letter by letter, so each list names one font for every script
//! of our languages. Chinese, Japanese and Korean share characters and not their shapes: their font
//! goes by the page's language.

use serde::{Deserialize, Serialize};

/// A kind of letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Font {
    /// The device's own.
    #[default]
    System,
    /// Drawn after handwriting: warm, and clear in small sizes.
    Humanist,
    /// Of books.
    Serif,
    /// With soft ends.
    Rounded,
    /// As wide as its neighbour, of receipts and tickets.
    Mono,
}

/// Sans-serif fonts of other scripts: what Apple, Android and Windows devices have, in this order.
const OTHERS: &str = "\"Geeza Pro\",\"Noto Sans Arabic\",\"Arial Hebrew\",\"Noto Sans Hebrew\",Thonburi,\
\"Noto Sans Thai\",\"Leelawadee UI\",\"Khmer Sangam MN\",\"Noto Sans Khmer\",\"Myanmar Sangam MN\",\
\"Noto Sans Myanmar\",\"Myanmar Text\",\"Kohinoor Devanagari\",\"Noto Sans Devanagari\",\
\"Kohinoor Bangla\",\"Noto Sans Bengali\",\"Nirmala UI\"";

/// The same with strokes that end in feet, or as near as a script comes.
const OTHERS_SERIF: &str = "\"Noto Naskh Arabic\",\"Geeza Pro\",\"Traditional Arabic\",\"Noto Serif Hebrew\",\
\"New Peninim MT\",David,\"Noto Serif Thai\",Thonburi,\"Leelawadee UI\",\"Noto Serif Khmer\",\"Khmer MN\",\
\"Khmer UI\",\"Noto Serif Myanmar\",\"Myanmar MN\",\"Myanmar Text\",\"Noto Serif Devanagari\",\
\"Devanagari MT\",\"Noto Serif Bengali\",\"Bangla MN\",\"Nirmala UI\"";

/// Han and Hangul, for a page's language: Simplified unless said otherwise.
struct Han {
    simplified: &'static str,
    traditional: &'static str,
    hong_kong: &'static str,
    japanese: &'static str,
    korean: &'static str,
}

const SANS: Han = Han {
    simplified: "\"PingFang SC\",\"Noto Sans SC\",\"Noto Sans CJK SC\",\"Microsoft YaHei\"",
    traditional: "\"PingFang TC\",\"Noto Sans TC\",\"Noto Sans CJK TC\",\"Microsoft JhengHei\"",
    hong_kong: "\"PingFang HK\",\"Noto Sans HK\",\"Noto Sans CJK HK\",\"Microsoft JhengHei\"",
    japanese: "\"Hiragino Sans\",\"Noto Sans JP\",\"Noto Sans CJK JP\",\"Yu Gothic\",Meiryo",
    korean: "\"Apple SD Gothic Neo\",\"Noto Sans KR\",\"Noto Sans CJK KR\",\"Malgun Gothic\"",
};

const ROUND: Han = Han {
    simplified: "\"Yuanti SC\",\"PingFang SC\",\"Noto Sans SC\",\"Noto Sans CJK SC\",\"Microsoft YaHei\"",
    traditional: "\"Yuanti TC\",\"PingFang TC\",\"Noto Sans TC\",\"Noto Sans CJK TC\",\"Microsoft JhengHei\"",
    japanese: "\"Hiragino Maru Gothic ProN\",\"Noto Sans JP\",\"Noto Sans CJK JP\",\"Yu Gothic\",Meiryo",
    ..SANS
};

const SERIF: Han = Han {
    simplified: "\"Songti SC\",\"Noto Serif SC\",\"Noto Serif CJK SC\",SimSun",
    traditional: "\"Songti TC\",\"Noto Serif TC\",\"Noto Serif CJK TC\",PMingLiU",
    hong_kong: "\"Songti TC\",\"Noto Serif HK\",\"Noto Serif CJK HK\",MingLiU_HKSCS",
    japanese: "\"Hiragino Mincho ProN\",\"Noto Serif JP\",\"Noto Serif CJK JP\",\"Yu Mincho\"",
    korean: "AppleMyungjo,\"Noto Serif KR\",\"Noto Serif CJK KR\",Batang",
};

impl Font {
    /// Rules that set the pages' font; nothing for the device's own.
    pub fn css(self) -> String {
        let (latin, han, others, end) = match self {
            Self::System => return String::new(),
            Self::Humanist => (
                "Seravek,\"Gill Sans Nova\",Optima,Candara,Ubuntu,Calibri,\"DejaVu Sans\",\"Noto Sans\"",
                &SANS,
                OTHERS,
                "sans-serif",
            ),
            Self::Serif => (
                "\"Iowan Old Style\",\"Palatino Linotype\",Palatino,Charter,\"Noto Serif\",Georgia",
                &SERIF,
                OTHERS_SERIF,
                "serif",
            ),
            Self::Rounded => (
                "ui-rounded,\"SF Pro Rounded\",\"Hiragino Maru Gothic ProN\",Quicksand,Nunito,Comfortaa,\
                 \"Arial Rounded MT Bold\",\"Noto Sans\"",
                &ROUND,
                OTHERS,
                "system-ui,sans-serif",
            ),
            Self::Mono => (
                "ui-monospace,Menlo,\"Cascadia Code\",\"Roboto Mono\",\"Noto Sans Mono\",Consolas,\"DejaVu Sans Mono\"",
                &SANS,
                OTHERS,
                "monospace",
            ),
        };
        let usual = han.simplified;
        let own = [
            ("zh-Hant", han.traditional),
            ("zh-TW", han.traditional),
            ("zh-HK", han.hong_kong),
            ("ja", han.japanese),
            ("ko", han.korean),
        ];
        let own = own.map(|(language, fonts)| format!(":root:lang({language}){{--han:{fonts}}}"));
        format!(
            ":root{{--han:{usual};--font:{latin},var(--han),{others},{end}}}{}",
            own.concat()
        )
    }
}
