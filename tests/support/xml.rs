//! Reads XML as strictly as a feed reader may.

use quick_xml::Reader;
use quick_xml::events::Event;

/// The text of every element, in order, by the way to it: `rss/channel/title`. Attributes count with an @.
#[track_caller]
pub fn texts(xml: &str) -> Vec<(String, String)> {
    // XML 1.0, section 2.2.
    let bad =
        xml.chars().find(|&c| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'));
    assert_eq!(bad, None, "XML has no such character");
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_comments = true;
    let (mut open, mut all) = (Vec::<(String, String)>::new(), Vec::new());
    loop {
        let say = |open: &mut Vec<(String, String)>, text: &str| {
            if let Some((_, said)) = open.last_mut() {
                said.push_str(text);
            }
        };
        match reader.read_event().unwrap() {
            Event::Start(element) => {
                for attribute in element.attributes() {
                    attribute.unwrap().normalized_value(quick_xml::XmlVersion::Implicit1_0).unwrap();
                }
                open.push((String::from_utf8(element.name().as_ref().to_vec()).unwrap(), String::new()));
            }
            Event::Text(text) => say(&mut open, &text.xml10_content().unwrap()),
            Event::CData(text) => say(&mut open, &text.xml10_content().unwrap()),
            Event::GeneralRef(name) => match name.resolve_char_ref().unwrap() {
                Some(c) => say(&mut open, &c.to_string()),
                None => say(&mut open, quick_xml::escape::resolve_predefined_entity(&name.decode().unwrap()).unwrap()),
            },
            Event::End(_) => {
                let way = open.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join("/");
                all.extend(open.pop().map(|(_, text)| (way, text)));
            }
            Event::Eof => break,
            Event::Comment(_) | Event::PI(_) | Event::DocType(_) => panic!("nothing of this kind is in a feed"),
            Event::Empty(_) | Event::Decl(_) => {}
        }
    }
    assert!(open.is_empty(), "{open:?} never ends");
    all
}

/// What XML can carry of a text.
pub fn carried(text: &str) -> String {
    let text = text.replace('\r', "\n");
    let is_carried = |c: char| matches!(c, '\t' | '\n') || (c >= ' ' && c != '\u{fffe}' && c != '\u{ffff}');
    text.chars().map(|c| if is_carried(c) { c } else { '\u{fffd}' }).collect()
}
