//! Where webhooks may go beside the public internet.

use outbound::allowed::Allowed;

use super::{ConfigProblems, environment::Environment, reader::Reader};

const NETWORKS: &str = "PORTICO_WEBHOOK_NETWORKS";
const PORTS: &str = "PORTICO_WEBHOOK_PORTS";

pub(super) fn allowed(reader: &mut Reader<'_>) -> Option<Allowed> {
    let networks = reader.text(NETWORKS).unwrap_or_default();
    let ports = reader.text(PORTS).unwrap_or_default();
    let mut read = |name, allowed: Result<Allowed, _>| {
        allowed
            .map_err(|bad: outbound::allowed::Unreadable| reader.problem(name, &bad.to_string()))
            .ok()
    };
    let of_networks = read(NETWORKS, Allowed::parse(&networks, ""));
    let of_ports = read(PORTS, Allowed::parse("", &ports));
    Some(Allowed {
        ports: of_ports?.ports,
        ..of_networks?
    })
}

/// The same, for commands that set endpoints up.
pub fn may_call(environment: &dyn Environment) -> Result<Allowed, ConfigProblems> {
    let mut reader = Reader::new(environment);
    let allowed = allowed(&mut reader);
    reader.whole(allowed)
}
