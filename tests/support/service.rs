//! A real service for a test, started by `tests/services/serve.mjs`; it ends, and leaves nothing behind, when this is dropped.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::Value;

pub struct Service {
    process: Child,
    to: Option<ChildStdin>,
    from: BufReader<ChildStdout>,
    /// What it told of itself.
    pub told: Value,
}

impl Service {
    /// Starts a service; none where it cannot be had here, which is then said.
    pub fn start(name: &str, settings: &Value) -> Option<Self> {
        let mut process = Command::new("node")
            .args([concat!(env!("CARGO_MANIFEST_DIR"), "/tests/services/serve.mjs"), name, &settings.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node runs");
        let (to, from) = (process.stdin.take(), BufReader::new(process.stdout.take().unwrap()));
        let mut service = Self { process, to, from, told: Value::Null };
        service.told = service.line();
        match service.told.get("missing") {
            Some(why) => {
                eprintln!("SKIPPED: no {name}: {why}");
                None
            }
            None => Some(service),
        }
    }

    /// Has a wish fulfilled, and gives what came of it.
    pub fn wish(&mut self, wish: &Value) -> Value {
        let to = self.to.as_mut().unwrap();
        writeln!(to, "{wish}").unwrap();
        let mut answer = self.line();
        assert!(answer.get("fault").is_none(), "{wish}: {answer}");
        answer["done"].take()
    }

    fn line(&mut self) -> Value {
        let mut line = String::new();
        self.from.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error} in {line:?}"))
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        drop(self.to.take());
        let _ = self.process.wait();
    }
}
