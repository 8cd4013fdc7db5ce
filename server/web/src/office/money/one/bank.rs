//! What arrived of a batch, as its page says it, and the form with which somebody enters it.

use domain::AttemptKey;
use office_pages::money::{ArrivalForm, Doubt, Undo};
use payouts::{seen, share::plus, store::Arrived};
use settlement::Unit;
use texts::Texts;

use super::{
    super::{
        batches::Batch,
        cards::batch_path,
        may_decide,
        said::{amount, day},
    },
    Filled, Looking,
};

impl Looking<'_> {
    /// Who enters what arrived, where it is waited for and the reader can't.
    pub(super) fn not_theirs(&self, texts: &Texts, batch: &Batch) -> Option<String> {
        if !batch.stage.is_open() || batch.is_bare() {
            return None;
        }
        if !may_decide(self.editor) {
            return Some(texts.get("office-money-enter-role"));
        }
        let is_shared = !self.eyes.sees_all(&batch.source);
        is_shared.then(|| texts.get("office-money-enter-shared"))
    }

    /// Where they may enter what arrived: of what is waited for, and of what they are just entering.
    pub(super) fn form(
        &self,
        texts: &Texts,
        batch: &Batch,
        filled: Option<&Filled>,
    ) -> Option<ArrivalForm> {
        let own = filled.filter(|it| it.is_of(batch));
        let is_theirs = self.eyes.sees_all(&batch.source) && may_decide(self.editor);
        // Of what no file has a row nothing is entered any more.
        if batch.is_bare() || !is_theirs || !(batch.stage.is_open() || own.is_some()) {
            return None;
        }
        let currency = batch.net.currency();
        let open = plus(batch.net, batch.came().negated());
        let usual = || Filled {
            amount: match (batch.is_debit(), open.minor()) {
                (false, 1..) => open.plain(Unit::Major),
                (true, ..0) => open.negated().plain(Unit::Major),
                (false, ..=0) | (true, 0..) => String::new(),
            },
            is_taken: batch.is_debit(),
            form: AttemptKey::from_random(self.state.randomness.bytes()).to_string(),
            ..Filled::default()
        };
        let filled = own.cloned().unwrap_or_else(usual);
        Some(ArrivalForm {
            to: format!("{}/arrived", batch_path(&batch.id)),
            source: batch.source.clone(),
            currency: currency.code().to_owned(),
            amount: filled.amount,
            on: filled.on,
            reference: filled.reference,
            is_taken: filled.is_taken,
            seen: batch.turn.to_string(),
            form: filled.form,
            wrong: filled.wrong.map(|key| texts.get(key)),
            doubt: filled.doubt.map(|doubt| doubted(texts, &doubt)),
        })
    }
}

/// What was seen at the bank: that it came, or was taken.
pub(super) fn arrived_words(texts: &Texts, one: &Arrived) -> String {
    let (key, amount_of) = if one.amount.minor() < 0 {
        ("office-money-taken-line", one.amount.negated())
    } else {
        ("office-money-arrived-line", one.amount)
    };
    let [amount, day] = [amount(texts, amount_of), day(texts, one.on)];
    texts.with(key, &[("amount", amount.as_str()), ("day", day.as_str())])
}

/// What is sent to take an arrival back.
pub(super) fn undo(batch: &Batch, one: &Arrived, id: usize) -> Undo {
    Undo {
        id,
        to: format!("{}/undo", batch_path(&batch.id)),
        fields: vec![
            ("source", one.source.clone()),
            ("currency", one.amount.currency().code().to_owned()),
            ("minor", one.amount.minor().to_string()),
            ("on", one.on.to_string()),
            ("reference", one.reference.clone()),
        ],
    }
}

/// What somebody is asked back.
fn doubted(texts: &Texts, doubt: &seen::Doubt) -> Doubt {
    let [paid, before, entered] =
        [doubt.paid_out, doubt.before, doubt.entered].map(|it| amount(texts, it));
    let mut said = vec![("batch", paid.as_str()), ("amount", entered.as_str())];
    let key = if doubt.before.minor() == 0 {
        "office-money-doubt"
    } else {
        said.push(("before", &before));
        "office-money-doubt-more"
    };
    Doubt {
        words: texts.with(key, &said),
        sure: doubt.entered.minor().to_string(),
    }
}
