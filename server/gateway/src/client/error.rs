//! Why there can be no client at all.

/// The HTTP client could not be set up.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// There is nothing by which anybody could be recognised.
    #[error(
        "this machine has no root certificates, so no server can be recognised: install the package \
         `ca-certificates`, or name a file of them in SSL_CERT_FILE"
    )]
    NoRoots,
    /// Anything else.
    #[error("the HTTP client cannot be set up: {0}")]
    Other(#[source] reqwest::Error),
}

/// What the library says where the system has none; it has no kind for it.
const NO_ROOTS: &str = "No CA certificates were loaded";

impl From<reqwest::Error> for ClientError {
    fn from(error: reqwest::Error) -> Self {
        let first: &dyn std::error::Error = &error;
        let mut causes = std::iter::successors(Some(first), |cause| cause.source());
        if causes.any(|cause| cause.to_string().contains(NO_ROOTS)) {
            return Self::NoRoots;
        }
        Self::Other(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_without_roots_is_told_what_to_install() {
        let told = ClientError::NoRoots.to_string();
        assert!(
            told.contains("ca-certificates") && told.contains("SSL_CERT_FILE"),
            "{told}"
        );
    }
}
