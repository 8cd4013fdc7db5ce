//! Reads one row under its header, strictly where money is concerned.

use domain::Currency;

use super::{Fee, Row};
use crate::header::{Header, Report};
use crate::moment::{instant, instant_or_day};
use crate::quote::{Quote, QuoteError};
use crate::records::Record;
use crate::refusal::{Reason, Refusal, quoted};
use crate::row_type::RowType;
use crate::signed::{AmountError, Signed, is_scientific};
use crate::source::{FeeSign, Source};

/// Reads rows under one header.
pub(crate) struct Reading<'h> {
    pub(crate) header: &'h Header,
    pub(crate) source: &'h Source,
}

impl Reading<'_> {
    /// Reads a row; its fees are put where there is room for them.
    pub(crate) fn row<'a>(
        &self,
        record: Record<'a>,
        fees: &'a mut Vec<Fee>,
    ) -> Result<Row<'a>, Refusal> {
        self.shape(record)?;
        let places = &self.header.places;
        let text = |at: Option<usize>| at.and_then(|at| record.value(at)).unwrap_or("");
        self.ids(record)?;
        let kind_at = match self.header.report {
            Report::Summary => places.summary_type,
            Report::Transactions | Report::Items => places.kind,
        };
        let word = text(kind_at);
        if word.is_empty() {
            return Err(self.refuse(record, kind_at, Reason::NoValue));
        }
        self.fees(record, fees)?;
        let happened = self.moment(record, places.happened_at)?;
        let created = self.moment(record, places.created_at)?;
        let row = Row {
            line: record.line,
            byte: record.byte,
            raw: record.raw,
            kind: RowType::read(word),
            word,
            batch: text(places.batch),
            request_id: text(places.request_id),
            original_request_id: text(places.original_request_id),
            gateway_id: text(places.gateway_id),
            original_gateway_id: text(places.original_gateway_id),
            reference: text(places.reference),
            merchant: text(places.merchant),
            store: text(places.store),
            wallet: text(places.wallet),
            status: text(places.status),
            happened_ms: happened.or(created),
            settled_ms: self.moment(record, places.settled_at)?,
            amount: self.money(record, places.amount, places.currency)?,
            gross: self.money(record, places.gross, places.gross_currency)?,
            net: self.money(record, places.net, places.net_currency)?,
            quote: self.quote(record)?,
            fees,
            count: self.count(record)?,
        };
        self.complete(record, &row)?;
        Ok(row)
    }

    /// As many values as columns. More are let through where they are empty, as in the gateway's own
    /// samples.
    fn shape(&self, record: Record<'_>) -> Result<(), Refusal> {
        let columns = self.header.columns.len();
        if record.len() < columns {
            let found = record.len();
            let reason = Reason::FewFields { found, columns };
            return Err(self.refuse(record, None, reason));
        }
        let mut more = columns..record.len();
        let beyond = more.find(|at| record.value(*at).is_some_and(|it| !it.is_empty()));
        // A column without a name is as good as none.
        let nameless = |at: &usize| self.header.columns.get(*at).is_some_and(|it| it.is_empty());
        let mut all = 0..columns;
        let filled = |at: &usize| record.value(*at).is_some_and(|it| !it.is_empty());
        let beyond = beyond.or_else(|| all.find(|at| nameless(at) && filled(at)));
        match beyond {
            Some(at) => Err(self.refuse(record, Some(at), Reason::ExtraField)),
            None => Ok(()),
        }
    }

    /// Numbers that a spreadsheet has shortened are lost, and rows of others aren't ours.
    fn ids(&self, record: Record<'_>) -> Result<(), Refusal> {
        let places = &self.header.places;
        for at in [
            places.customer,
            places.batch,
            places.gateway_id,
            places.original_gateway_id,
            places.request_id,
            places.original_request_id,
        ] {
            let value = at.and_then(|at| record.value(at)).unwrap_or("");
            if is_scientific(value) {
                let found = quoted(value);
                return Err(self.refuse(record, at, Reason::Spreadsheet { found }));
            }
        }
        let customer = places.customer.and_then(|at| record.value(at));
        let ours = self.source.customer.as_deref();
        match (customer.unwrap_or(""), ours) {
            ("", _) => Err(self.refuse(record, places.customer, Reason::NoValue)),
            (found, Some(ours)) if found != ours => {
                let found = quoted(found);
                Err(self.refuse(record, places.customer, Reason::Account { found }))
            }
            (_, _) => Ok(()),
        }
    }

    fn fees(&self, record: Record<'_>, fees: &mut Vec<Fee>) -> Result<(), Refusal> {
        for (column, fee) in self.header.fees.iter().enumerate() {
            let amount = self.money(record, Some(fee.at), Some(fee.currency))?;
            let amount = match (amount, self.source.fees) {
                (Some(amount), FeeSign::PositiveIsCharged) => Some(amount.negated()),
                (amount, FeeSign::AsWritten | FeeSign::PositiveIsCharged) => amount,
            };
            let amount = amount.filter(|amount| amount.minor() != 0);
            fees.extend(amount.map(|amount| Fee { column, amount }));
        }
        Ok(())
    }

    fn money(
        &self,
        record: Record<'_>,
        at: Option<usize>,
        currency_at: Option<usize>,
    ) -> Result<Option<Signed>, Refusal> {
        let value = at.and_then(|at| record.value(at)).unwrap_or("");
        let code = currency_at.and_then(|at| record.value(at)).unwrap_or("");
        if code.is_empty() && !value.is_empty() {
            // Zero of nothing is nothing, as fees that nobody charges are written.
            let is_zero = value.bytes().all(|byte| matches!(byte, b'0' | b'.'));
            let refused = || self.refuse(record, currency_at, Reason::NoCurrency);
            return if is_zero { Ok(None) } else { Err(refused()) };
        }
        if value.is_empty() {
            return Ok(None);
        }
        let currency = Currency::parse(code).map_err(|_| {
            let found = quoted(code);
            self.refuse(record, currency_at, Reason::Currency { found })
        })?;
        let amount = Signed::read(value, currency, self.source.unit);
        let amount = amount.map_err(|error| self.refuse_amount(record, at, error))?;
        Ok(Some(amount))
    }

    fn refuse_amount(&self, record: Record<'_>, at: Option<usize>, error: AmountError) -> Refusal {
        let found = quoted(at.and_then(|at| record.value(at)).unwrap_or(""));
        self.refuse(record, at, Reason::Amount { found, error })
    }

    fn quote(&self, record: Record<'_>) -> Result<Option<Quote>, Refusal> {
        let places = &self.header.places;
        let pair = places.pair.and_then(|at| record.value(at)).unwrap_or("");
        let price = places.price.and_then(|at| record.value(at)).unwrap_or("");
        if pair.is_empty() && price.is_empty() {
            return Ok(None);
        }
        let quote = Quote::read(pair, price).map_err(|error| {
            let at_pair = error == QuoteError::Pair;
            let at = if at_pair { places.pair } else { places.price };
            let found = quoted(if at_pair { pair } else { price });
            self.refuse(record, at, Reason::Quote { found, error })
        })?;
        Ok(Some(quote))
    }

    fn moment(&self, record: Record<'_>, at: Option<usize>) -> Result<Option<i64>, Refusal> {
        let value = at.and_then(|at| record.value(at)).unwrap_or("");
        if value.is_empty() {
            return Ok(None);
        }
        let offset = self.source.offset;
        let read = if at == self.header.places.settled_at {
            instant_or_day(value, offset)
        } else {
            instant(value, offset)
        };
        let read = read.map_err(|error| {
            let found = quoted(value);
            self.refuse(record, at, Reason::Moment { found, error })
        })?;
        Ok(Some(read))
    }

    fn count(&self, record: Record<'_>) -> Result<Option<u64>, Refusal> {
        if self.header.report != Report::Summary {
            return Ok(None);
        }
        let at = self.header.places.count;
        let value = at.and_then(|at| record.value(at)).unwrap_or("");
        let is_digits = value.bytes().all(|byte| byte.is_ascii_digit()) && value.len() <= 12;
        let count = is_digits.then(|| value.parse().ok()).flatten();
        let found = quoted(value);
        let refused = || self.refuse(record, at, Reason::Count { found });
        count.map(Some).ok_or_else(refused)
    }

    /// What a row of its report can't be without.
    fn complete(&self, record: Record<'_>, row: &Row<'_>) -> Result<(), Refusal> {
        let places = &self.header.places;
        let is_money = self.header.report != Report::Transactions;
        let missing = if is_money && row.net.is_none() {
            places.net
        } else if is_money && row.batch.is_empty() {
            places.batch
        } else if !is_money && row.amount.is_none() && !row.kind.is_of_no_payment() {
            places.amount
        } else {
            return Ok(());
        };
        Err(self.refuse(record, missing, Reason::NoValue))
    }

    pub(crate) fn refuse(&self, record: Record<'_>, at: Option<usize>, reason: Reason) -> Refusal {
        let mut place = record.place(at.unwrap_or(0));
        if at.is_none() {
            place.column = None;
        }
        let name = at.and_then(|at| self.header.columns.get(at));
        place.name = name.filter(|name| !name.is_empty()).cloned();
        reason.at(place)
    }
}
