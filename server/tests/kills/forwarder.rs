//! An address that leads to one server after the other, as a proxy before databases does. Knows bytes.

use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    sync::watch,
};

/// See the module.
#[derive(Debug)]
pub(crate) struct Forwarder {
    port: u16,
    leads_to: watch::Sender<u16>,
}

impl Forwarder {
    /// Leads to this port of the loopback device.
    pub(crate) async fn to(port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let own = listener.local_addr().unwrap().port();
        let (leads_to, target) = watch::channel(port);
        tokio::spawn(async move {
            while let Ok((from, _)) = listener.accept().await {
                tokio::spawn(forward(from, target.clone()));
            }
        });
        Self {
            port: own,
            leads_to,
        }
    }

    /// Where it listens.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// From now on; who is connected elsewhere is cut off.
    pub(crate) fn lead_to(&self, port: u16) {
        self.leads_to.send_replace(port);
    }
}

async fn forward(mut from: TcpStream, mut target: watch::Receiver<u16>) {
    let port = *target.borrow_and_update();
    let Ok(mut to) = TcpStream::connect(("127.0.0.1", port)).await else {
        return;
    };
    tokio::select! {
        _ended = copy_bidirectional(&mut from, &mut to) => {}
        _led_on = target.changed() => {}
    }
}
