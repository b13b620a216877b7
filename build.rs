fn main(){ stylers::build(Some("target/stylers.css".into())); }
