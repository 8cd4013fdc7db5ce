//! What a browser keeps that is known again, as its cookie holds it.

use super::secret::Secret;

/// What a signed-in browser keeps: one secret that changes and one that stays, for its forms.
#[derive(Clone, Debug)]
pub struct Cookie {
    secret: Secret,
    form: Secret,
}

impl Cookie {
    /// Of these two.
    pub fn of(secret: Secret, form: Secret) -> Self {
        Self { secret, form }
    }

    /// What opens.
    pub fn secret(&self) -> &Secret {
        &self.secret
    }

    /// What its forms carry.
    pub fn form(&self) -> &Secret {
        &self.form
    }

    /// Reads a cookie's value; `None` if it can't be one of ours.
    pub fn parse(raw: &str) -> Option<Self> {
        let (secret, form) = raw.split_once('.')?;
        Some(Self {
            secret: Secret::parse(secret)?,
            form: Secret::parse(form)?,
        })
    }

    /// The cookie's value.
    pub fn expose(&self) -> String {
        format!("{}.{}", self.secret.expose(), self.form.expose())
    }
}
