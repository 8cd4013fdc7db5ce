//! Portico server.
