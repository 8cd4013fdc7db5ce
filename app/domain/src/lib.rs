//! The rules of money, codes, wallets and payments: no I/O, no clock, no views.
