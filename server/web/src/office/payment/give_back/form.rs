//! The empty form for giving back, with what the reader may not do by themselves said before anything is typed.

use consent::verdict::Verdict;
use domain::{Money, RefundId};
use foundation::store::StoreError;
use office_pages::give_back::GiveBackForm;
use payments::refundable;
use texts::AmountStyle;

use super::{super::Look, Asking, Filled, may_ask, waiting};

/// An empty form, where something may go back and the editor may do it or ask.
pub(in super::super) async fn form(
    look: Look<'_>,
    style: &AmountStyle,
) -> Result<Option<GiveBackForm>, StoreError> {
    let Some((form, free)) = free_form(look, style) else {
        return Ok(None);
    };
    // What takes somebody else is said before anything is typed.
    let filled = &Filled::default();
    let asking = Asking { look, filled };
    let why = match asking.judged(free).await? {
        Verdict::NeedsAnother(why) => {
            let asks = asking.texts().get("office-give-asks");
            let words = format!("{} {asks}", asking.words(why));
            Some(asking.with_nobody(words).await?)
        }
        Verdict::Make(_) | Verdict::Refused(_) => None,
    };
    let taken = asking.taken().await?;
    let elsewhere = look.found.elsewhere(&asking.texts());
    Ok(Some(GiveBackForm {
        why,
        taken,
        elsewhere,
        ..form
    }))
}

/// The form, and how much of the payment waits for nobody.
fn free_form(look: Look<'_>, style: &AmountStyle) -> Option<(GiveBackForm, Money)> {
    let Look {
        state,
        editor,
        found,
    } = look;
    let now = state.clock.now();
    let left = refundable(&found.payment, None, &found.refunds).ok()?;
    // What waits for somebody's word can still be theirs: it isn't offered a second time.
    let waits = waiting(&found.requests, now);
    let free = left.minor().saturating_sub(waits);
    let money = |minor| Money::from_minor(minor, left.currency()).ok();
    let free = money(free).filter(|free| !free.is_zero())?;
    let waits = money(waits).filter(|waits| !waits.is_zero());
    let refund = RefundId::made_at(now.0, state.randomness.bytes());
    let form = GiveBackForm {
        refund: refund.to_string(),
        left: style.amount(free),
        waits: waits.map(|waits| style.amount(waits)),
        elsewhere: None,
        why: None,
        taken: None,
        amount: String::new(),
        is_wrong: false,
    };
    may_ask(editor, &found.payment).then_some((form, free))
}
