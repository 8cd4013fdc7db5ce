//! Who we are to the gateway: address, client id, keys. Checked once, then it cannot be wrong.
//!
//! Knows the gateway's paths (docs/protocol.md §3.1); knows nothing of calls and answers.

use std::fmt;
use std::sync::Arc;

use url::{Host, Url};
use zeroize::Zeroizing;

use crate::key::{KeyError, PrivateKey, PublicKey};
use crate::signature::header;
use crate::signer::{SignError, Signer, signer};

/// A client id that starts so belongs to the gateway's own sandbox, which has other paths.
const SANDBOX_MARK: &str = "SANDBOX_";
/// What the gateway promises for a token: docs/protocol.md §4.2.
const AGENT_TOKEN_LEN_MAX: usize = 128;
/// Client ids have about 25 characters; this only keeps nonsense out of headers.
const CLIENT_ID_LEN_MAX: usize = 64;
/// What is sent when the operator does not say otherwise, like the official kits do.
const KEY_VERSION: u32 = 1;

/// What is wrong with the account's settings; none of them is ever repeated in the words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AccountProblem {
    /// Not an address.
    #[error("the gateway's address cannot be read")]
    Address,
    /// An address of more than scheme, host and port.
    #[error("the gateway's address must be a scheme and a host only; the path is known")]
    AddressNotBare,
    /// Plain HTTP is for a sandbox on the same machine.
    #[error("the gateway's address must start with https, unless it is this machine")]
    NotHttps,
    /// Empty, too long, or with characters that cannot stand in a header.
    #[error("the client id must be letters, digits, `_` and `-`, and not empty")]
    ClientId,
    /// Without one no answer could be believed.
    #[error("at least one public key of the gateway is needed")]
    NoGatewayKey,
    /// Our own key given as the gateway's: the usual slip when the dashboard shows both.
    #[error("the gateway's public key is our own; the gateway issues another one")]
    OurKeyAsTheirs,
    /// Empty, too long, or with characters that cannot stand in a header.
    #[error("the agent token cannot be sent as a header")]
    AgentToken,
    /// The signing engine refuses the key.
    #[error("our private key: {0}")]
    Key(#[from] KeyError),
}

/// Gathers an account's settings; [`AccountBuilder::build`] checks them all.
pub struct AccountBuilder<'a> {
    base: &'a str,
    client_id: &'a str,
    key: &'a PrivateKey,
    key_version: u32,
    gateway_keys: Vec<PublicKey>,
    agent_token: Option<Zeroizing<String>>,
}

impl AccountBuilder<'_> {
    /// A key of the gateway's. Call it again for each key that is valid at the same time.
    #[must_use]
    pub fn gateway_key(mut self, key: PublicKey) -> Self {
        self.gateway_keys.push(key);
        self
    }

    /// Which of our keys, by the dashboard's count, this one is.
    #[must_use]
    pub fn key_version(mut self, version: u32) -> Self {
        self.key_version = version;
        self
    }

    /// The token of a merchant who lets us act for them: docs/protocol.md §9.1.
    #[must_use]
    pub fn agent_token(mut self, token: &str) -> Self {
        self.agent_token = Some(Zeroizing::new(token.to_owned()));
        self
    }

    /// The account, or everything that is wrong with it.
    pub fn build(self) -> Result<Account, Vec<AccountProblem>> {
        let address = bare_address(self.base);
        let signer = signer(self.key);
        let mut problems = self.problems();
        problems.extend(address.as_ref().err().cloned());
        problems.extend(signer.as_ref().err().cloned().map(AccountProblem::Key));
        match (address, signer) {
            (Ok(base), Ok(signer)) if problems.is_empty() => Ok(Account {
                base,
                client_id: self.client_id.to_owned(),
                key_version: self.key_version,
                own_fingerprint: self.key.public().fingerprint().into(),
                signer: signer.into(),
                gateway_keys: self.gateway_keys.into(),
                agent_token: self.agent_token,
            }),
            _ => Err(problems),
        }
    }

    fn problems(&self) -> Vec<AccountProblem> {
        let ours = self.key.public();
        let token = self.agent_token.as_ref();
        let checks = [
            (is_client_id(self.client_id), AccountProblem::ClientId),
            (!self.gateway_keys.is_empty(), AccountProblem::NoGatewayKey),
            (
                !self.gateway_keys.contains(&ours),
                AccountProblem::OurKeyAsTheirs,
            ),
            (
                token.is_none_or(|token| is_agent_token(token)),
                AccountProblem::AgentToken,
            ),
        ];
        checks
            .into_iter()
            .filter(|(fine, _)| !fine)
            .map(|(_, problem)| problem)
            .collect()
    }
}

impl fmt::Debug for AccountBuilder<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccountBuilder")
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}

/// Our account at the gateway, ready for use.
pub struct Account {
    base: Url,
    client_id: String,
    key_version: u32,
    own_fingerprint: Arc<str>,
    signer: Arc<dyn Signer>,
    gateway_keys: Arc<[PublicKey]>,
    agent_token: Option<Zeroizing<String>>,
}

impl Account {
    /// Starts from what every account has: the gateway's address, our client id, our key.
    pub fn builder<'a>(
        base: &'a str,
        client_id: &'a str,
        key: &'a PrivateKey,
    ) -> AccountBuilder<'a> {
        AccountBuilder {
            base,
            client_id,
            key,
            key_version: KEY_VERSION,
            gateway_keys: Vec::new(),
            agent_token: None,
        }
    }

    /// The same account, acting for the merchant whose token this is (docs/protocol.md §9.1). The
    /// keys are shared, not copied: a thousand merchants cost no more than one.
    pub fn for_merchant(&self, token: &str) -> Result<Self, AccountProblem> {
        if !is_agent_token(token) {
            return Err(AccountProblem::AgentToken);
        }
        Ok(Self {
            base: self.base.clone(),
            client_id: self.client_id.clone(),
            key_version: self.key_version,
            own_fingerprint: Arc::clone(&self.own_fingerprint),
            signer: Arc::clone(&self.signer),
            gateway_keys: Arc::clone(&self.gateway_keys),
            agent_token: Some(Zeroizing::new(token.to_owned())),
        })
    }

    /// Scheme, host and port of the gateway.
    pub fn origin(&self) -> String {
        self.base.origin().ascii_serialization()
    }

    /// Our name at the gateway; not a secret.
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// Whether the client id belongs to the gateway's own sandbox.
    pub fn is_sandbox(&self) -> bool {
        Self::is_sandbox_id(&self.client_id)
    }

    /// Whether this would be a client id of the gateway's own sandbox.
    pub fn is_sandbox_id(client_id: &str) -> bool {
        client_id.starts_with(SANDBOX_MARK)
    }

    /// Which of our keys signs, by the dashboard's count.
    pub fn key_version(&self) -> u32 {
        self.key_version
    }

    /// The fingerprint of the public half of our key.
    pub fn own_fingerprint(&self) -> &str {
        &self.own_fingerprint
    }

    /// The keys the gateway may have signed with.
    pub fn gateway_keys(&self) -> &[PublicKey] {
        &self.gateway_keys
    }

    /// Whether both are the same in every setting, secrets included.
    pub fn is_same(&self, other: &Self) -> bool {
        self.base == other.base
            && self.client_id == other.client_id
            && self.key_version == other.key_version
            && self.own_fingerprint == other.own_fingerprint
            && self.gateway_keys == other.gateway_keys
            && self.agent_token() == other.agent_token()
    }

    /// The path of an API as it is called, and therefore signed.
    pub(crate) fn path(&self, api: &str) -> String {
        let prefix = if self.is_sandbox() {
            "/ams/sandbox/api"
        } else {
            "/ams/api"
        };
        format!("{prefix}{api}")
    }

    /// The full address of such a path.
    pub(crate) fn address(&self, path: &str) -> Url {
        let mut address = self.base.clone();
        address.set_path(path);
        address
    }

    /// The header that signs these bytes.
    pub(crate) fn sign(&self, message: &[u8]) -> Result<String, SignError> {
        let signature = self.signer.sign(message)?;
        Ok(header(self.key_version, &signature))
    }

    pub(crate) fn agent_token(&self) -> Option<&str> {
        self.agent_token.as_ref().map(|token| token.as_str())
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account")
            .field("base", &self.base.as_str())
            .field("client_id", &self.client_id)
            .field("gateway_keys", &self.gateway_keys)
            .finish_non_exhaustive()
    }
}

fn bare_address(text: &str) -> Result<Url, AccountProblem> {
    let url = Url::parse(text.trim()).map_err(|_| AccountProblem::Address)?;
    let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    if !bare || !url.username().is_empty() || url.password().is_some() {
        return Err(AccountProblem::AddressNotBare);
    }
    match url.scheme() {
        "https" => Ok(url),
        "http" if is_loopback(&url) => Ok(url),
        _ => Err(AccountProblem::NotHttps),
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

fn is_client_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    (1..=CLIENT_ID_LEN_MAX).contains(&text.len()) && text.bytes().all(allowed)
}

fn is_agent_token(text: &str) -> bool {
    (1..=AGENT_TOKEN_LEN_MAX).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_graphic())
}
