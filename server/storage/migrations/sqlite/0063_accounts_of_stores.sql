-- Whose stores use an account: whether an account is one shop's alone is asked for each page about its money.
CREATE INDEX stores_account ON stores (account, merchant_id);
