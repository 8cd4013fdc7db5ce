// What the wallets' web views send, as the sandbox's demo phone does.

export const WALLETS = {
  alipay: {
    locale: 'zh-CN',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 ' +
      '(KHTML, like Gecko) Mobile/21F90 Ariver/1.1.0 AliApp(AP/10.6.20.6000) Nebula WK ' +
      'RVKType(1) AlipayDefined(nt:WIFI,ws:390|780|3.0) AlipayClient/10.6.20.6000 Alipay ' +
      'Language/zh-Hans Region/CN NebulaX/1.0.0',
  },
  alipayhk: {
    locale: 'zh-HK',
    userAgent:
      'Mozilla/5.0 (Linux; U; Android 13; zh-HK; SM-S9110 Build/TP1A.220624.014) ' +
      'AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.58 UWS/5.12.3.0 ' +
      'Mobile Safari/537.36 UCBS/5.12.3.0 NebulaSDK/1.8.100112 Nebula ' +
      'AlipayDefined(nt:WIFI,ws:360|0|3.0) AliApp(APHK/6.8.0.160) AlipayClientHK/6.8.0.160 ' +
      'Language/zh-HK useStatusBar/true isConcaveScreen/true AlipayClient/10.1.32.600 Alipay',
  },
  dana: {
    locale: 'en-US',
    userAgent:
      'Mozilla/5.0 (Linux; Android 13; 2201117TG Build/TKQ1.221114.001; wv) AppleWebKit/537.36 ' +
      '(KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.122 Mobile Safari/537.36Ariver/1.0.0 ' +
      'Griver/2.77.0 AppContainer/10.5.10 Skywalker Skywalker/2.103.1 EDIK/1.0.0 Ariver/2.77.0 ' +
      'LocalKit/1.5.1.3  Lang/en-US AlipayConnect iapconnectsdk/2.50.0',
  },
  browser: {
    locale: 'en-US',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 ' +
      '(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  },
};
