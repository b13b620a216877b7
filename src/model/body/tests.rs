use super::*;

fn body(json: &str) -> Body {
    serde_json::from_str(json).unwrap()
}

#[test]
fn a_body_reads_back_as_it_was_written() {
    let json = r#"[
        {"kind":"paragraph","text":["a ",{"strong":["b",{"em":"c"}]},{"code":"d"},{"link":{"href":"/x/","text":["e"]}}]},
        {"kind":"heading","level":2,"text":"f"}, {"kind":"quote","text":"g","cite":"h"},
        {"kind":"list","ordered":true,"items":["i",["j",{"em":["k"]}]]},
        {"kind":"figure","image":{"src":"images/x.svg","alt":"l","width":1,"height":2}},
        {"kind":"code","language":"rust","text":"m\nn"}, {"kind":"table","head":["o"],"rows":[["p"]]},
        {"kind":"embed","url":"https://a.example/","title":"q"}, {"kind":"rule"},
        {"kind":"paragraph","text":[{"sub":"r"},{"sup":"s"},{"del":"t"},{"ins":"u"},{"kbd":"v"},{"mark":"w"},{"break":""},
            {"abbr":{"title":"X","text":"x"}},{"note":{"number":1,"text":"y"}}]},
        {"kind":"quote","text":"a","blocks":[{"kind":"paragraph","text":"b"}],"pull":true},
        {"kind":"list","items":["c",{"text":"d","blocks":[{"kind":"list","ordered":true,"notes":true,"items":["e"]}]}]},
        {"kind":"details","summary":"f","blocks":[{"kind":"rule"}]},
        {"kind":"figure","image":{"src":"images/x.svg","alt":"","width":1,"height":2},"href":"/g/"},
        {"kind":"gallery","images":[{"src":"images/x.svg","alt":"h","width":1,"height":2}],"caption":"i"},
        {"kind":"player","media":"video","src":"https://a.example/j.mp4","title":"k","poster":"images/l.png","caption":"m"},
        {"kind":"table","caption":"n","head":[],"rows":[["o"]]},
        {"kind":"list","ordered":true,"start":3,"reversed":true,"numbers":"i","items":["p"]}]"#;
    let read = body(json);
    assert_eq!(read.0.len(), 18);
    assert_eq!(body(&serde_json::to_string(&read).unwrap()), read);
}

#[test]
fn an_older_app_keeps_the_words_of_a_newer_paper() {
    let read = body(
        r#"[{"kind":"pullquote","text":"kept","weight":3},{"kind":"hologram","url":"https://a.example/"},
            {"kind":"paragraph","text":["a",{"blink":["b"]},{"ruby":{"text":"c","over":"d"}}],"mood":"calm"}]"#,
    );
    assert_eq!(
        read.0,
        [
            Block::paragraph("kept".into()),
            Block::paragraph(Text(vec![Span::Plain("a".into()), Span::Plain("b".into()), Span::Plain("c".into())]))
        ]
    );
}

/// A large paper holds more than a million of them.
#[test]
fn a_block_and_a_span_are_small() {
    for (name, bytes, most) in [("block", size_of::<Block>(), 80), ("span", size_of::<Span>(), 40)] {
        assert!(bytes <= most, "a {name} takes {bytes} bytes, {most} are allowed: box what is large and rare");
    }
}
