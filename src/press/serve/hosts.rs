//! Which hosts a preview answers for.
//!
//! A page of another site may give its own name the address of this computer (DNS rebinding), and could then read drafts as its own. So a request must
//! name a host that nobody else can have: this computer, or an address.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;
use axum::http::header::HOST;
use axum::http::uri::Authority;

/// The hosts that requests may name.
#[derive(Clone, Debug)]
pub struct Hosts {
    /// What `--host` names.
    named: String,
    bound: IpAddr,
}

impl Hosts {
    /// The hosts of a server that is called by a name and listens at an address.
    pub fn of(named: &str, bound: SocketAddr) -> Self {
        Self { named: named.trim_matches(['[', ']']).to_ascii_lowercase(), bound: bound.ip() }
    }

    /// Whether a request names one of them.
    pub fn has(&self, headers: &HeaderMap) -> bool {
        let authority = headers.get(HOST).and_then(|host| host.to_str().ok()?.parse::<Authority>().ok());
        authority.is_some_and(|authority| self.has_name(authority.host()))
    }

    fn has_name(&self, host: &str) -> bool {
        let host = host.trim_matches(['[', ']']).trim_end_matches('.').to_ascii_lowercase();
        match host.parse::<IpAddr>() {
            Ok(address) => address == self.bound || address.is_loopback() || self.bound.is_unspecified(),
            // No name server is asked for what ends so (RFC 6761, section 6.3).
            Err(_) => host == "localhost" || host.ends_with(".localhost") || host == self.named,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(named: &str, bound: &str, host: &str, wanted: bool) {
        let hosts = Hosts::of(named, bound.parse().unwrap());
        let headers = HeaderMap::from_iter([(HOST, host.parse().unwrap())]);
        assert_eq!(hosts.has(&headers), wanted, "{host} of {named}, {bound}");
    }

    #[test]
    fn only_hosts_that_nobody_else_can_have() {
        for (host, wanted) in [
            ("127.0.0.1:8080", true),
            ("127.0.0.1", true),
            ("localhost:8080", true),
            ("LOCALHOST", true),
            ("paper.localhost:8080", true),
            ("[::1]:8080", true),
            ("evil.example", false),
            ("evil.example:8080", false),
            ("localhost.evil.example", false),
            ("127.0.0.1.evil.example", false),
            ("192.168.1.7:8080", false),
            ("", false),
            ("a b", false),
        ] {
            check("127.0.0.1", "127.0.0.1:8080", host, wanted);
        }
        check("0.0.0.0", "0.0.0.0:8080", "192.168.1.7:8080", true);
        check("0.0.0.0", "0.0.0.0:8080", "evil.example:8080", false);
        check("192.168.1.7", "192.168.1.7:8080", "192.168.1.7:8080", true);
        check("desk.local", "192.168.1.7:8080", "Desk.local:8080", true);
        assert!(!Hosts::of("127.0.0.1", "127.0.0.1:80".parse().unwrap()).has(&HeaderMap::new()));
    }
}
