//! What the cashier says, in the two languages its pretended wallets speak.
//!
//! A wallet translates its own pages; the product's catalogue has no part in it.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;

/// One language.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) lang: &'static str,
    pub(super) sandbox: &'static str,
    pub(super) title: &'static str,
    pub(super) pay_to: &'static str,
    pub(super) shop_asks: &'static str,
    pub(super) rate: &'static str,
    pub(super) order: &'static str,
    pub(super) method: &'static str,
    pub(super) balance: &'static str,
    pub(super) until: &'static str,
    pub(super) pay: &'static str,
    pub(super) decline: &'static str,
    pub(super) leave: &'static str,
    pub(super) back: &'static str,
    pub(super) paid: &'static str,
    pub(super) failed: &'static str,
    pub(super) closed: &'static str,
    pub(super) cancelled: &'static str,
    pub(super) unknown: &'static str,
    pub(super) unknown_why: &'static str,
}

impl Words {
    /// Chinese if the browser names it before English, English otherwise.
    pub(super) fn chosen(headers: &HeaderMap) -> &'static Self {
        let wanted = headers
            .get(ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok());
        Self::wanted(wanted.unwrap_or_default())
    }

    /// As [`Self::chosen`], from an `Accept-Language` value.
    pub(super) fn wanted(languages: &str) -> &'static Self {
        let first = languages
            .split(',')
            .map(str::trim)
            .find(|tag| tag.starts_with("zh") || tag.starts_with("en"));
        if first.is_some_and(|tag| tag.starts_with("zh")) {
            &CHINESE
        } else {
            &ENGLISH
        }
    }
}

static ENGLISH: Words = Words {
    lang: "en",
    sandbox: "Sandbox: no real money",
    title: "Confirm payment",
    pay_to: "Pay to",
    shop_asks: "Shop’s price",
    rate: "Rate",
    order: "For",
    method: "Pay with",
    balance: "Balance",
    until: "Open until",
    pay: "Pay",
    decline: "Decline",
    leave: "Leave without paying",
    back: "Back to the shop",
    paid: "Paid",
    failed: "Not paid",
    closed: "Time is up",
    cancelled: "Cancelled by the shop",
    unknown: "No such payment",
    unknown_why: "It was never ordered here, or it is so old that the sandbox has forgotten it.",
};

static CHINESE: Words = Words {
    lang: "zh",
    sandbox: "沙箱环境，不涉及真实资金",
    title: "确认付款",
    pay_to: "付款给",
    shop_asks: "商家标价",
    rate: "汇率",
    order: "订单说明",
    method: "付款方式",
    balance: "余额",
    until: "有效至",
    pay: "立即付款",
    decline: "拒绝付款",
    leave: "不付款，离开",
    back: "返回商家",
    paid: "付款成功",
    failed: "未付款",
    closed: "订单已超时",
    cancelled: "商家已取消",
    unknown: "找不到这笔付款",
    unknown_why: "它从未在此下单，或已过久而被沙箱遗忘。",
};

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(wanted: &str) -> &'static str {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, wanted.parse().unwrap());
        Words::chosen(&headers).lang
    }

    #[test]
    fn the_first_language_it_speaks_is_taken() {
        assert_eq!(lang("zh-CN,zh-Hans;q=0.9"), "zh");
        assert_eq!(lang("en-US,zh;q=0.5"), "en");
        assert_eq!(lang("th-TH,zh;q=0.5"), "zh");
        assert_eq!(lang("ko-KR"), "en");
    }
}
