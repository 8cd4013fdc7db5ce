//! Everything a customer sees, and the texts it is said in.
