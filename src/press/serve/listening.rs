//! Where the server of a preview listens, and what has to be typed to come there.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket};

use crate::model::address::Base;

/// Listens at a name or an address of this computer; port 0 is any that is free.
///
/// # Errors
/// What stands in the way, and what helps.
pub fn listen(host: &str, port: u16) -> Result<TcpListener, String> {
    let bare = host.trim_matches(['[', ']']);
    TcpListener::bind((bare, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            format!(
                "port {port} of {host} is taken: stop what listens there, or choose another with --port, such as --port {}",
                free_beside(bare, port)
            )
        }
        ErrorKind::PermissionDenied => format!("port {port} is for the system alone: choose one above 1023 with --port"),
        ErrorKind::AddrNotAvailable => format!("this computer has no address {host}: leave --host out, or choose --host 0.0.0.0"),
        _ => format!("cannot listen at {host}, port {port}: {error}"),
    })
}

/// The next port that nothing listens at; 0, any, where there is none near.
fn free_beside(host: &str, port: u16) -> u16 {
    (1..20).filter_map(|step| port.checked_add(step)).find(|port| TcpListener::bind((host, *port)).is_ok()).unwrap_or(0)
}

/// The addresses of the front, to type into a browser.
pub struct Fronts {
    /// On this computer.
    pub here: String,
    /// On others in the same network; none where it is not served to them, or this computer is in none.
    pub elsewhere: Option<String>,
}

/// The addresses of a front that is served by a host at an address, under a base.
pub fn addresses(host: &str, bound: SocketAddr, base: &Base) -> Fronts {
    let front = |address: IpAddr| format!("http://{}{}", SocketAddr::new(address, bound.port()), base.as_str());
    if bound.ip().is_unspecified() {
        let here = front(IpAddr::V4(Ipv4Addr::LOCALHOST));
        return Fronts { here, elsewhere: own_address().map(front) };
    }
    let is_name = host.trim_matches(['[', ']']).parse::<IpAddr>().is_err();
    let here = if is_name { format!("http://{host}:{}{}", bound.port(), base.as_str()) } else { front(bound.ip()) };
    Fronts { elsewhere: Some(here.clone()).filter(|_| !bound.ip().is_loopback()), here }
}

/// The address that this computer has in its network. Nothing is sent: the system only looks which way a packet would take.
fn own_address() -> Option<IpAddr> {
    /// An address that is nobody's (RFC 5737).
    const NOBODY: (Ipv4Addr, u16) = (Ipv4Addr::new(192, 0, 2, 1), 9);
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect(NOBODY).ok()?;
    Some(socket.local_addr().ok()?.ip()).filter(|address| !address.is_unspecified() && !address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_is_told_with_another() {
        let taken = listen("127.0.0.1", 0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let told = listen("127.0.0.1", port).unwrap_err();
        assert!(told.starts_with(&format!("port {port} of 127.0.0.1 is taken: ")) && told.contains("--port"), "{told}");
    }

    #[test]
    fn what_is_to_be_typed() {
        for (host, bound, here) in [
            ("127.0.0.1", "127.0.0.1:8080", "http://127.0.0.1:8080/news/"),
            ("::1", "[::1]:8080", "http://[::1]:8080/news/"),
            ("0.0.0.0", "0.0.0.0:81", "http://127.0.0.1:81/news/"),
            ("desk.local", "192.168.1.7:80", "http://desk.local:80/news/"),
        ] {
            assert_eq!(addresses(host, bound.parse().unwrap(), &Base::new("/news/")).here, here);
        }
    }
}
