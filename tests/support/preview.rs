//! A preview that runs, and what is asked of it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

/// Nothing that is waited for takes as long as this.
const PATIENCE: Duration = Duration::from_secs(60);

/// `press serve`, until it is dropped.
pub struct Preview {
    child: Child,
    port: u16,
    /// What it says, line by line.
    said: BufReader<ChildStdout>,
}

/// An answer: its status, its head in small letters, its body.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Preview {
    /// Serves content with an app, at a port that is free.
    pub fn start(content: &Path, app: &Path, options: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_press"));
        command.arg("serve").arg(content).arg("--app").arg(app).args(["--port", "0"]).args(options);
        Self::run(command)
    }

    /// The same by a command that serves at a port that is free.
    pub fn run(mut command: Command) -> Self {
        let mut child = command.env("SOURCE_DATE_EPOCH", super::site::MOMENT).stdout(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.contains("the preview is at") {
            line.clear();
            assert_ne!(said.read_line(&mut line).unwrap(), 0, "the preview ended before it began");
        }
        let port = line.split(['/', ':']).find_map(|part| part.parse().ok()).unwrap();
        Self { child, port, said }
    }

    /// What it says next, a line.
    pub fn line(&mut self) -> String {
        let mut line = String::new();
        assert_ne!(self.said.read_line(&mut line).unwrap(), 0, "the preview has ended");
        line
    }

    /// The address of its front, under a base.
    pub fn front(&self, base: &str) -> String {
        format!("http://127.0.0.1:{}{base}", self.port)
    }

    /// Asks for a path as a browser does.
    pub fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAccept: text/html,*/*\r\n", self.port))
    }

    /// Sends the head of a request, to which only its end is added.
    pub fn ask(&self, head: &str) -> Answer {
        let mut line = self.connect();
        write!(line, "{head}Connection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        line.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|end| end == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_ascii_lowercase(), body: bytes.split_off(end + 4) }
    }

    /// Listens to what open pages of a paper under a base are told.
    pub fn events(&self, base: &str) -> Events {
        let mut line = self.connect();
        write!(line, "GET {base}_press/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        Events(BufReader::new(line))
    }

    fn connect(&self) -> TcpStream {
        let line = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        line.set_read_timeout(Some(PATIENCE)).unwrap();
        line
    }

    /// Ends it as Ctrl-C does, and gives its exit code and what it said since it began.
    pub fn interrupt(mut self) -> (Option<i32>, String) {
        Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().unwrap();
        let mut said = String::new();
        self.said.read_to_string(&mut said).unwrap();
        (self.child.wait().unwrap().code(), said)
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The value of a header; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }
}

/// What open pages are told, in order.
pub struct Events(BufReader<TcpStream>);

impl Events {
    /// What they are told next.
    pub fn next(&mut self) -> serde_json::Value {
        loop {
            let mut line = String::new();
            assert_ne!(self.0.read_line(&mut line).unwrap(), 0, "the preview said no more");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    }
}
