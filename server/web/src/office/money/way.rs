//! The way of one payment's money: `GET /office/money/payments/{reference}`, and the short line on its own page.

mod far;
mod taken;

use axum::{
    extract::{Path, RawQuery, State},
    response::Response,
};
use domain::{RequestId, State as Standing};
use foundation::store::StoreError;
use office_pages::money::{StepCard, WayMark, WayPage, way_page};
use payments::payment::Payment;
use payouts::way::{Step, taken_away};
use people::permission::right;
use settlement::{Report, RowType, Signed, moment::gateway_day};
use texts::{AmountStyle, Texts};

use super::{
    MayRead, answered,
    batches::{Stage, day_of},
    cards::{Telling, batch_path, payment_path},
    eyes::{Eyes, sight},
    may_decide, notice,
    said::{amount, day, fee_name, moved, place, row_key},
};
use crate::{
    Shared,
    studio::{editor::Editor, page},
};
use far::{InBatch, far};
pub(in super::super) use taken::taken;

/// How far a payment's money is.
struct Way {
    payment: Payment,
    steps: Vec<Step>,
    /// The batch it is in, and how far that is.
    batch: Option<(String, Option<i64>, Stage)>,
    /// When it should be in one.
    due: Option<domain::Day>,
    /// When the gateway took it back, if it did and gave it no more.
    taken_back: Option<i64>,
}

impl Way {
    /// None where no files tell of the account it was made with, or it was never paid.
    async fn of(eyes: &Eyes, payment: Payment) -> Result<Option<Self>, StoreError> {
        let mut sources = eyes.sources.iter();
        let source = sources.find(|one| one.account == payment.account);
        let Some(source) = source.filter(|_| eyes.sees_payment(&payment.place)) else {
            return Ok(None);
        };
        let Some(paid) = payment.paid else {
            return Ok(None);
        };
        let steps = eyes.payouts.way(payment.request_id.as_str()).await?;
        let terms = eyes.terms(&source.name, eyes.today());
        let money = steps.iter().find(|step| {
            step.report == Report::Items
                && step.row.item.kind == RowType::Payment
                && !step.is_replaced
        });
        let row = money.map(|step| &step.row.item).zip(terms.as_ref());
        let batch = match row.map(|(item, terms)| InBatch::of(source, item, terms)) {
            Some(row) => far(eyes, row).await?,
            None => None,
        };
        let due = terms.map(|it| it.working_days_after(gateway_day(paid.0), it.cycle_days));
        Ok(Some(Self {
            payment,
            taken_back: taken_away(&steps),
            steps,
            batch,
            due,
        }))
    }

    fn sentence(&self, eyes: &Eyes, texts: &Texts) -> String {
        let with = |key: &str, on| texts.with(key, &[("day", &day(texts, on))]);
        if let Some(at) = self.taken_back {
            return texts.with("office-money-way-taken", &[("day", &day_of(texts, at))]);
        }
        match (&self.batch, self.due) {
            (Some((_, _, Stage::Arrived(on))), _) => with("office-money-way-arrived", *on),
            // Of another sum nobody knows whether this money is in it.
            (Some((_, _, Stage::Otherwise(on))), _) => with("office-money-way-otherwise", *on),
            (Some((_, _, Stage::OnItsWay(due))), _) => with("office-money-way-going", *due),
            (Some((_, _, Stage::Overdue(due))), _) => with("office-money-way-overdue", *due),
            (Some((_, _, Stage::Nothing | Stage::Owed | Stage::Taken(_))), _) => {
                texts.get("office-money-way-nothing")
            }
            (None, Some(due)) if due >= eyes.today() => with("office-money-way-waiting", due),
            (None, _) => texts.get("office-money-way-late"),
        }
    }

    fn marks(&self, eyes: &Eyes, texts: &Texts) -> Vec<WayMark> {
        let said = |at| day_of(texts, at);
        let about = |on| texts.with("office-money-about", &[("day", &day(texts, on))]);
        let mark = |key: &str, when: Option<String>| WayMark {
            words: texts.get(key),
            is_reached: when.is_some(),
            is_away: false,
            when: when.unwrap_or_default(),
            to: None,
        };
        let paid = self.payment.paid.map(|at| said(at.0));
        let mut reported = self.steps.iter().filter(|step| !step.is_replaced);
        let reported = reported.find(|step| {
            step.report == Report::Transactions && step.row.item.kind == RowType::Payment
        });
        let reported = reported
            .and_then(|step| step.row.item.happened_ms)
            .map(said);
        // What is in a batch is behind this, whatever file is missing.
        let is_reported = reported.is_some() || self.batch.is_some();
        let mut marks = vec![
            mark("office-money-mark-paid", paid),
            WayMark {
                is_reached: is_reported,
                ..mark("office-money-mark-reported", reported)
            },
        ];
        let Some((batch, settled, stage)) = &self.batch else {
            let due = self.due.filter(|due| *due >= eyes.today());
            marks.push(WayMark {
                when: due.map(about).unwrap_or_default(),
                ..mark("office-money-mark-batch", None)
            });
            marks.push(mark("office-money-mark-arrived", None));
            return marks;
        };
        marks.push(WayMark {
            words: texts.with("office-money-batch", &[("batch", batch)]),
            is_reached: true,
            to: Some(batch_path(batch)),
            ..mark("office-money-mark-batch", settled.map(said))
        });
        if let Some(at) = self.taken_back {
            marks.push(WayMark {
                is_away: true,
                ..mark("office-money-mark-back", Some(said(at)))
            });
            return marks;
        }
        marks.push(match stage {
            Stage::Arrived(on) => mark("office-money-mark-arrived", Some(day(texts, *on))),
            Stage::OnItsWay(due) => WayMark {
                when: about(*due),
                ..mark("office-money-mark-arrived", None)
            },
            Stage::Overdue(_)
            | Stage::Nothing
            | Stage::Owed
            | Stage::Taken(_)
            | Stage::Otherwise(_) => mark("office-money-mark-arrived", None),
        });
        marks
    }
}

/// The short line for a payment's page; empty for whoever may not see it, and where there is nothing to say.
pub(in super::super) async fn marks(
    state: &Shared,
    editor: &Editor,
    payment: &Payment,
    texts: &Texts,
) -> Result<Vec<WayMark>, StoreError> {
    let Some(allowed) = editor.rights.allowed::<right::MoneyRead>() else {
        return Ok(Vec::new());
    };
    let Some(eyes) = Eyes::of(state, editor, &allowed).await? else {
        return Ok(Vec::new());
    };
    let way = Way::of(&eyes, payment.clone()).await?;
    Ok(way.map_or_else(Vec::new, |way| way.marks(&eyes, texts)))
}

/// `GET /office/money/payments/{reference}`.
pub(in super::super) async fn show(
    State(state): State<Shared>,
    Path(reference): Path<String>,
    RawQuery(query): RawQuery,
    may: MayRead,
) -> Response {
    let query = query.unwrap_or_default();
    let answer = shown(&state, &may, &reference, &query).await;
    answered(&state, &may.editor, answer)
}

async fn shown(
    state: &Shared,
    may: &MayRead,
    reference: &str,
    query: &str,
) -> Result<Option<Response>, StoreError> {
    let editor = &may.editor;
    let Ok(id) = RequestId::parse(reference) else {
        return Ok(None);
    };
    let Some(eyes) = Eyes::of(state, editor, &may.allowed).await? else {
        return Ok(None);
    };
    let Some(sight) = sight(state, editor).await? else {
        return Ok(None);
    };
    let Some(payment) = state.store.one_seen(&sight, &id).await? else {
        return Ok(None);
    };
    let amount_paid = payment.amount;
    let is_back = payment.state == Standing::Cancelled;
    let Some(way) = Way::of(&eyes, payment).await? else {
        return Ok(None);
    };
    let at = payment_path(reference).unwrap_or_default();
    let frame = page::frame(state, &editor.visit, &at, Some(editor));
    let texts = &frame.texts;
    let telling = Telling {
        eyes: &eyes,
        texts,
        back: may_decide(editor).then(|| format!("payments/{reference}")),
    };
    let refunds = state.store.refunds_of(&way.payment.request_id).await?;
    let is_about = |subject: &str| {
        subject == way.payment.request_id.as_str()
            || refunds.iter().any(|one| one.id.as_str() == subject)
    };
    let told = eyes.told().await?;
    let about = told.iter().filter(|one| is_about(&one.difference.subject));
    let again = is_back.then(|| texts.get("office-money-way-back-again"));
    let content = WayPage {
        reference: way.payment.request_id.to_string(),
        amount: AmountStyle::of(texts.tag()).amount(amount_paid),
        notice: notice(texts, query),
        marks: way.marks(&eyes, texts),
        sentence: again.unwrap_or_else(|| way.sentence(&eyes, texts)),
        cards: about.map(|one| telling.card(one)).collect(),
        steps: way.steps.iter().map(|step| card(texts, step)).collect(),
    };
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html: way_page(&frame, &content),
    };
    Ok(Some(page::answer(state, &editor.visit, finished)))
}

/// What one row says, in plain words.
fn card(texts: &Texts, step: &Step) -> StepCard {
    let item = &step.row.item;
    let in_words = |it: Signed| amount(texts, it);
    let mut says = Vec::new();
    match step.report {
        Report::Transactions => {
            let on = item
                .happened_ms
                .map(|at| day_of(texts, at))
                .unwrap_or_default();
            says.push(texts.with("office-money-step-reported", &[("day", &on)]));
        }
        Report::Items | Report::Summary => {
            let on = item
                .settled_ms
                .map(|at| day_of(texts, at))
                .unwrap_or_default();
            let both = [("batch", &*item.batch), ("day", on.as_str())];
            says.push(texts.with("office-money-step-batch", &both));
        }
    }
    if let Some(sum) = item.amount {
        says.push(moved(texts, item.kind, sum));
    }
    if let Some(quote) = &item.quote {
        let both = [("pair", quote.pair()), ("price", quote.price())];
        let both = both.each_ref().map(|(name, said)| (*name, said.as_str()));
        says.push(texts.with("office-money-step-price", &both));
    }
    let gross = item.gross.filter(|gross| Some(*gross) != item.amount);
    if let Some(gross) = gross {
        says.push(texts.with("office-money-step-gross", &[("amount", &in_words(gross))]));
    }
    if let Some(net) = item.net {
        says.push(texts.with("office-money-step-net", &[("amount", &in_words(net))]));
    }
    let fees = item.fees.iter();
    StepCard {
        name: texts.get(row_key(item.kind)),
        amount: item.net.or(item.amount).map(in_words),
        says,
        fees: fees
            .filter(|fee| fee.amount.minor() != 0)
            .map(|fee| [fee_name(texts, &fee.name), in_words(fee.amount)])
            .collect(),
        place: place(texts, &step.file, Some(&item.line.to_string())),
        is_replaced: step.is_replaced,
    }
}
