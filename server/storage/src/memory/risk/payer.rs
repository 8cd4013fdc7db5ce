//! What is kept about whoever made a payment, in memory.

use domain::RequestId;
use foundation::clock::Timestamp;
use payments::payment::Payment;
use risk::{finding::Finding, rule::Kind};

use super::Kept;

impl Kept {
    pub(in crate::memory) fn payer_of(&self, id: &RequestId) -> Option<String> {
        let kept = self.payers.get(id);
        kept.map(|(_, payer, _)| payer.as_str().to_owned())
    }

    /// What goes on about whoever made this payment.
    pub(in crate::memory) fn about_payer_of(&self, payment: &Payment) -> Vec<&Finding> {
        let payer = self.payer_of(&payment.request_id);
        let all = self.findings.iter();
        all.filter(|one| is_about(one, payment, payer.as_deref()))
            .collect()
    }

    pub(in crate::memory) fn forget_payer(&mut self, payment: &Payment, now: Timestamp) {
        let payer = self.payer_of(&payment.request_id);
        for one in &mut self.findings {
            if is_about(one, payment, payer.as_deref()) {
                one.over = Some(now);
                one.incident.key.clear();
            }
        }
        self.payers.remove(&payment.request_id);
    }
}

fn is_about(finding: &Finding, payment: &Payment, payer: Option<&str>) -> bool {
    let incident = &finding.incident;
    finding.over.is_none()
        && incident.kind == Kind::Payer
        && incident.spot.merchant == payment.place.merchant
        && (payer == Some(incident.key.as_str()) || incident.payments.contains(&payment.request_id))
}
