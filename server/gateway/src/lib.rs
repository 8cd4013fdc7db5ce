//! The gateway protocol.
