//! What the browser downloads.
