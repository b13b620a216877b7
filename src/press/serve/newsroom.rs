//! Reads the paper anew when something has changed, and tells the printing thread, the open pages and the terminal of the outcome.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use tokio::sync::watch::Sender;

use super::paper_reader::PaperReader;
use super::printing::Printing;
use super::state::{PreviewState, marks};
use crate::model::address::Base;
use crate::press::content::Fault;

/// Where a preview's papers come from.
pub struct Newsroom {
    pub reader: PaperReader,
    pub printing: Printing,
    pub state: Sender<PreviewState>,
    pub base: Base,
    /// The moment that the paper is seen from, in seconds since 1970-01-01T00:00:00Z.
    pub moment: Box<dyn Fn() -> i64 + Send>,
    /// Tells the publisher a line.
    pub tell: fn(&str),
    pub readings: Readings,
}

/// How often the paper was read, and what was told of it.
pub struct Readings {
    /// When the preview began: what other previews at this address showed is another paper.
    began: u128,
    count: usize,
    /// What was warned of last, in order: it is not told again while it stays.
    warnings: Vec<Fault>,
}

impl Default for Readings {
    fn default() -> Self {
        let began = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
        Self { began, count: 0, warnings: Vec::new() }
    }
}

impl Readings {
    /// The name of the next reading, which no other has.
    fn next(&mut self) -> String {
        self.count += 1;
        format!("{:x}-{}", self.began, self.count)
    }
}

impl Newsroom {
    /// Reads the paper. One without a fault is shown from now on; of any other the faults are.
    pub fn read(&mut self) {
        let start = Instant::now();
        let version = self.readings.next();
        let moment = (self.moment)();
        match self.reader.read(moment, version.clone()) {
            Ok((shown, warnings)) => {
                let marks = marks(&shown.paper, &self.base, moment);
                self.printing.show(shown);
                self.state.send_replace(PreviewState::shown(version, marks));
                self.tell_new(&warnings);
                (self.tell)(&format!("no faults; read in {} ms", start.elapsed().as_millis()));
                self.readings.warnings = warnings;
            }
            Err(findings) => {
                self.state.send_modify(|state| *state = state.faulty(&findings));
                self.tell_new(&findings);
                let faults = findings.iter().filter(|finding| !finding.is_warning()).count();
                let count = if faults == 1 { "1 fault".to_owned() } else { format!("{faults} faults") };
                (self.tell)(&format!("{count}; the pages show the paper as it was before"));
                self.readings.warnings = findings.into_iter().filter(Fault::is_warning).collect();
            }
        }
    }

    fn tell_new(&self, findings: &[Fault]) {
        for finding in findings.iter().filter(|finding| self.readings.warnings.binary_search(finding).is_err()) {
            (self.tell)(&finding.to_string());
        }
    }
}
