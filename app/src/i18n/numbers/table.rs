//! How languages write numbers and currencies. Not to be edited: made by `cargo xtask cldr`
//! from cldr-core@48.2.0 and cldr-numbers-full@48.2.0 (Unicode CLDR; licence Unicode-3.0).

use super::{Row, row};

/// Symbols most languages have for a currency.
pub(super) const COMMON: &str = "\
         AUD=A$ BRL=R$ CAD=CA$ CNY=CN¥ EUR=€ GBP=£ HKD=HK$ ILS=₪ INR=₹ KRW=₩ \
         MXN=MX$ NZD=NZ$ THB=฿ TWD=NT$ VND=₫ XAF=FCFA XCD=EC$ XCG=Cg. \
         XOF=F\u{202f}CFA XPF=CFPF";

/// Languages: tag, marks, pattern, and the symbols that aren't the common ones.
pub(super) static ROWS: &[Row] = &[
    row(("en", ".,30", "¤#"), "JPY=¥ PHP=₱ THB=THB USD=$"),
    row(
        ("zh-Hans", ".,30", "¤#"),
        "AUD=AU$ CNY=¥ JPY=JP¥ THB=THB USD=US$",
    ),
    row(
        ("zh-Hant", ".,30", "¤#"),
        "AUD=AU$ JPY=¥ KRW=￦ THB=THB TWD=$ USD=US$",
    ),
    row(("zh-HK", ".,30", "¤#"), "AUD=AU$ JPY=¥ THB=THB USD=US$"),
    row(("ja", ".,30", "¤#"), "CNY=元 JPY=￥ THB=THB USD=$ XCG=Cg"),
    row(("ko", ".,30", "¤#"), "AUD=AU$ JPY=JP¥ THB=THB USD=US$"),
    row(("th", ".,30", "¤#"), "AUD=AU$ JPY=¥ USD=US$"),
    row(
        ("ms", ".,30", "¤#"),
        "CAD=CAD JPY=JP¥ MXN=MXN MYR=RM THB=THB",
    ),
    row(
        ("id", ",.30", "¤#"),
        "AUD=AU$ IDR=Rp INR=Rs JPY=JP¥ USD=US$",
    ),
    row(("fil", ".,30", "¤#"), "JPY=¥ PHP=₱ USD=$"),
    row(("vi", ",.30", "#\u{a0}¤"), "AUD=AU$ JPY=¥ USD=US$"),
    row(("km", ".,30", "#¤"), "JPY=JP¥ KHR=៛ LSL=ឡូទី USD=$"),
    row(
        ("my", ".,3၀", "#\u{a0}¤"),
        "AWG=Afl HTG=G JPY=JP¥ MMK=K PAB=B/. PHP=₱ TTD=TT$ USD=US$",
    ),
    row(("mn", ".,30", "¤\u{a0}#"), "JPY=JP¥ MNT=₮ USD=$"),
    row(
        ("kk", ",\u{a0}30", "#\u{a0}¤"),
        "JPY=JP¥ KZT=₸ LSL=ЛСЛ RUB=₽ USD=$",
    ),
    row(
        ("ru", ",\u{a0}30", "#\u{a0}¤"),
        "JPY=¥ RUB=₽ TMT=ТМТ UAH=₴ USD=$ XCG=Cg",
    ),
    row(
        ("it", ",.50", "#\u{a0}¤"),
        "BRL=BRL HKD=HKD INR=INR KRW=KRW MXN=MXN PHP=₱ TWD=TWD VND=VND XCG=Cf",
    ),
    row(("de", ",.30", "#\u{a0}¤"), "AUD=AU$ JPY=¥ USD=$"),
    row(
        ("fr", ",\u{202f}30", "#\u{a0}¤"),
        "\
         ARS=$AR AUD=$AU BMD=$BM BND=$BN BZD=$BZ CAD=$CA CLP=$CL CNY=CNY COP=$CO FJD=$FJ \
         FKP=£FK GBP=£GB GIP=£GI HKD=HKD LBP=£LB MXN=$MX NAD=$NA NZD=$NZ SBD=$SB \
         SGD=$SG SRD=$SR THB=THB TTD=$TT TWD=TWD USD=$US UYU=$UY WST=$WS XCD=XCD XPF=FCFP",
    ),
    row(
        ("es", ",.50", "#\u{a0}¤"),
        "\
         AUD=AUD BRL=BRL CAD=CAD CNY=CNY GBP=GBP HKD=HKD ILS=ILS INR=INR KRW=KRW MXN=MXN \
         NZD=NZD TWD=TWD USD=US$ XAF=XAF XCD=XCD XOF=XOF",
    ),
    row(("pt", ",.30", "¤\u{a0}#"), "AUD=AU$ JPY=JP¥ USD=US$"),
    row(
        ("nl", ",.30", "¤\u{a0}#"),
        "AUD=AU$ CAD=C$ FJD=FJ$ JPY=JP¥ SBD=SI$ USD=US$ XPF=XPF ZWG=ZiG",
    ),
    row(("tr", ",.30", "¤#"), "AUD=AU$ JPY=¥ TRY=₺ USD=$"),
    row(("hi", ".,20", "¤#"), "JPY=JP¥ USD=$"),
    row(("bn", ".,2০", "#¤"), "BDT=৳ JPY=JP¥ USD=US$"),
    row(("ur", ".,30", "¤#"), "JPY=JP¥ PKR=Rs USD=$"),
    row(
        ("ar", ".,30", "\u{200f}#\u{a0}¤"),
        "\
         AED=د.إ.\u{200f} AUD=AU$ BHD=د.ب.\u{200f} DZD=د.ج.\u{200f} \
         EGP=ج.م.\u{200f} GBP=UK£ IQD=د.ع.\u{200f} IRR=ر.إ. JOD=د.أ.\u{200f} \
         JPY=JP¥ KWD=د.ك.\u{200f} LBP=ل.ل.\u{200f} LYD=د.ل.\u{200f} \
         MAD=د.م.\u{200f} MRU=أ.م. OMR=ر.ع.\u{200f} QAR=ر.ق.\u{200f} \
         SAR=ر.س.\u{200f} SDG=ج.س. SYP=ل.س.\u{200f} TND=د.ت.\u{200f} USD=US$ \
         YER=ر.ي.\u{200f}",
    ),
    row(
        ("he", ".,30", "\u{200f}#\u{a0}\u{200f}¤"),
        "CNY=\u{200e}CN¥\u{200e} JPY=¥ USD=$",
    ),
    row(
        ("fa", "٫٬3۰", "\u{200e}¤#"),
        "\
         AFN=؋ CAD=$CA CNY=¥CN HKD=$HK IRR=ریال JPY=¥ MXN=$MX NZD=$NZ USD=$ \
         XCD=$EC XOF=فرانک\u{202f}CFA",
    ),
];
