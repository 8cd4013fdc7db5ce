//! Why a change of a code or a store wasn't made, in the reader's language.

use domain::Money;
use shops::own::Wrong;
use texts::{AmountStyle, Texts};

use domain::Currency;

/// How many minor units an example has.
const EXAMPLE_MINOR: u64 = 123_456;

/// The sentence.
pub(in crate::office) fn words(texts: &Texts, wrong: &Wrong, currency: Currency) -> String {
    let amount = |minor: u64| {
        let money = Money::from_minor(minor, currency);
        let style = AmountStyle::of(texts.tag());
        money.map_or_else(|_| String::new(), |money| style.amount(money))
    };
    match wrong {
        Wrong::Label => texts.get("office-code-wrong-label"),
        Wrong::Taken => texts.get("office-code-wrong-taken"),
        Wrong::Numbers => texts.get("office-code-wrong-numbers"),
        Wrong::NoChoice => texts.get("office-code-wrong-choice"),
        Wrong::Twice => texts.get("office-code-wrong-twice"),
        Wrong::Offer(minor) => {
            texts.with("office-code-wrong-offer", &[("amount", &amount(*minor))])
        }
        Wrong::NoAmount => texts.get("office-code-wrong-bounds"),
        Wrong::Code(label) => texts.with("office-code-wrong-code", &[("name", label)]),
        Wrong::NoteLabel => texts.get("office-code-wrong-note"),
        Wrong::Reason => texts.get("office-code-wrong-why"),
    }
}

/// What is said of amounts that can't be read, with one that can.
pub(in crate::office) fn unread(texts: &Texts, currency: Currency) -> String {
    let style = AmountStyle::of(texts.tag());
    let example = Money::from_minor(EXAMPLE_MINOR, currency);
    let example = example.map_or_else(|_| String::new(), |money| style.number(money));
    texts.with("office-code-wrong-amount", &[("amount", &example)])
}
