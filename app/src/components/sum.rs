//! How wide an amount is, so that it is never broken: the number staff reads off a stranger's phone
//! stands on one line, at any size of text and window.
//!
//! The server knows the characters and the style sheet the room (`.sum`). Fonts differ, so every
//! character is taken for as wide as the widest usual font has it, in bold. That also leaves room for
//! apps that enlarge all text after it has been laid out.

/// The widest that has a class of its own; nothing that can be paid is wider.
const EMS_MAX: u32 = 24;
/// The narrowest; below it the size of the text alone decides.
const EMS_MIN: u32 = 3;

/// The class that tells the style sheet how wide this amount is, in whole ems: `ems-7`.
pub fn ems_class(amount: &str) -> String {
    format!("ems-{}", ems(amount))
}

/// Its width in ems, rounded up.
fn ems(amount: &str) -> u32 {
    let hundredths: u32 = amount.chars().map(width_x100).sum();
    hundredths.div_ceil(100).clamp(EMS_MIN, EMS_MAX)
}

/// Hundredths of the font's size.
const fn width_x100(character: char) -> u32 {
    match character {
        // Marks that say in which direction is written show nothing.
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}' => 0,
        '.' | ',' | ' ' | '\'' | '’' | '٫' | '٬' | '\u{a0}' | '\u{202f}' => 38,
        '0'..='9' => 70,
        // Burmese.
        '\u{1000}'..='\u{109f}' => 80,
        // Chinese, Japanese, Korean, and the wide forms of Latin letters.
        '\u{2e80}'..='\u{ffef}' => 105,
        'M' | 'W' => 110,
        _ => 78,
    }
}

#[cfg(test)]
mod tests {
    use domain::Money;
    use texts::{AmountStyle, Catalogue};

    use super::*;

    #[test]
    fn an_amount_has_the_width_of_its_characters() {
        for (amount, expected) in [
            ("¥5", 3),
            ("$12.50", 4),
            ("HK$12.50", 6),
            ("￥1,234,567", 7),
        ] {
            assert_eq!(ems(amount), expected, "{amount}");
        }
        // The mark that turns the direction takes no room.
        assert_eq!(ems("\u{200f}12,345\u{a0}"), ems("12,345\u{a0}"));
    }

    #[test]
    fn the_style_sheet_knows_every_width_that_can_be_paid() {
        let sheet = include_str!("../../../style/sum.css");
        let catalogue = Catalogue::embedded().unwrap();
        for tag in catalogue.tags() {
            for code in ["USD", "KWD", "JPY", "CLF", "XOF", "MYR"] {
                let currency = domain::Currency::parse(code).unwrap();
                let most = currency.smallest_step() * (Money::MINOR_MAX / currency.smallest_step());
                let most = AmountStyle::of(tag).amount(Money::from_minor(most, currency).unwrap());
                assert!(ems(&most) < EMS_MAX, "{tag}: {most}");
                let rule = format!(".{} {{", ems_class(&most));
                assert!(sheet.contains(&rule), "{tag}: {rule}");
            }
        }
        for ems in EMS_MIN..=EMS_MAX {
            let rule = format!(".ems-{ems} {{\n  --ems: {ems};\n}}");
            assert!(sheet.contains(&rule), "{rule}");
        }
    }
}
