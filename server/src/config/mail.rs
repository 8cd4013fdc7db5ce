//! By which ways people are told: the mail server of the operator's, and Telegram's own or another.

use messages::ways::{Login, SmtpSettings, TELEGRAM, Tls};

use super::{ConfigProblems, environment::Environment, reader::Reader};

const HOST: &str = "PORTICO_SMTP_HOST";
const PORT: &str = "PORTICO_SMTP_PORT";
const TLS: &str = "PORTICO_SMTP_TLS";
const FROM: &str = "PORTICO_SMTP_FROM";
const USER: &str = "PORTICO_SMTP_USER";
const PASSWORD: &str = "PORTICO_SMTP_PASSWORD";
const SERVICE: &str = "PORTICO_TELEGRAM_URL";

/// How people are told.
#[derive(Clone, Debug)]
pub struct Telling {
    /// Who takes mail, if anybody.
    pub mail: Option<SmtpSettings>,
    /// Where Telegram is.
    pub telegram: String,
}

pub(super) fn telling(reader: &mut Reader<'_>) -> Option<Telling> {
    let telegram = reader.text(SERVICE).unwrap_or_else(|| TELEGRAM.to_owned());
    let mail = if let Some(host) = reader.text(HOST) {
        Some(mail(reader, host)?)
    } else {
        for name in [PORT, TLS, FROM, USER] {
            if reader.text(name).is_some() {
                reader.problem(name, &format!("needs {HOST}, which is not set"));
            }
        }
        None
    };
    Some(Telling { mail, telegram })
}

fn mail(reader: &mut Reader<'_>, host: String) -> Option<SmtpSettings> {
    let (tls, usual) = match reader.text(TLS).as_deref() {
        None | Some("starttls") => (Some(Tls::Begun), 587),
        Some("tls") => (Some(Tls::Always), 465),
        Some("none") => (Some(Tls::Never), 25),
        Some(_) => {
            reader.problem(TLS, "must be starttls, tls or none");
            (None, 587)
        }
    };
    let port = reader.within(PORT, usual, 1..=65_535);
    let from = reader.parsed(FROM, "", "a mail address");
    let user = reader.text(USER);
    let login = match user {
        Some(user) => Some(Login {
            user,
            password: reader.secret(PASSWORD)?,
        }),
        None => None,
    };
    if login.is_some() && tls == Some(Tls::Never) {
        reader.problem(TLS, "must be starttls or tls where a password is sent");
    }
    Some(SmtpSettings {
        host,
        port: u16::try_from(port?).ok()?,
        tls: tls?,
        from: from?,
        login,
    })
}

/// The same, for commands that set channels up.
pub fn telling_of(environment: &dyn Environment) -> Result<Telling, ConfigProblems> {
    let mut reader = Reader::new(environment);
    let telling = telling(&mut reader);
    reader.whole(telling)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    struct Given(BTreeMap<&'static str, &'static str>);

    impl Environment for Given {
        fn get(&self, name: &str) -> Option<String> {
            self.0.get(name).map(|text| (*text).to_owned())
        }

        fn names(&self) -> Vec<String> {
            self.0.keys().map(|name| (*name).to_owned()).collect()
        }
    }

    fn read(given: &[(&'static str, &'static str)]) -> Result<Telling, ConfigProblems> {
        telling_of(&Given(given.iter().copied().collect()))
    }

    #[test]
    fn a_mail_server_is_whole_or_named_as_missing() {
        assert!(read(&[]).unwrap().mail.is_none());
        let whole = [(HOST, "mail.example"), (FROM, "pay@shop.example")];
        let mail = read(&whole).unwrap().mail.unwrap();
        assert_eq!((mail.port, mail.tls), (587, Tls::Begun));
        let direct = [
            (HOST, "mail.example"),
            (FROM, "pay@shop.example"),
            (TLS, "tls"),
        ];
        assert_eq!(read(&direct).unwrap().mail.unwrap().port, 465);
        for wrong in [
            vec![(HOST, "mail.example")],
            vec![(FROM, "pay@shop.example")],
            vec![(HOST, "h"), (FROM, "pay")],
            vec![(HOST, "h"), (FROM, "a@b.example"), (USER, "me")],
            vec![(HOST, "h"), (FROM, "a@b.example"), (TLS, "maybe")],
            vec![
                (HOST, "h"),
                (FROM, "a@b.example"),
                (TLS, "none"),
                (USER, "me"),
                (PASSWORD, "CANARY"),
            ],
        ] {
            let problems = read(&wrong).unwrap_err().to_string();
            assert!(
                problems.contains("PORTICO_SMTP_") && !problems.contains("CANARY"),
                "{problems}"
            );
        }
    }
}
