//! What the press makes of HTML, asked for by the browser tests: reads a JSON list of HTML, and writes a list of the bodies' JSON and markup.

#[path = "guided.rs"]
mod guided;

use std::io::{self, Read};
use std::process::ExitCode;

use standfirst::model::address::Base;

fn main() -> io::Result<ExitCode> {
    let mut asked = String::new();
    io::stdin().read_to_string(&mut asked)?;
    let all: Vec<String> = serde_json::from_str(&asked)?;
    let answer = |html: &String| {
        let body = guided::conversion(html).body;
        Ok((serde_json::to_string(&body)?, body.to_html(&Base::new("/"), "Show").into_string()))
    };
    let answers: Vec<(String, String)> = all.iter().map(answer).collect::<io::Result<_>>()?;
    println!("{}", serde_json::to_string(&answers)?);
    Ok(ExitCode::SUCCESS)
}
