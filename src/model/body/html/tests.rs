use super::*;
use crate::model::Checked;
use crate::model::address::Href;
use proptest::prelude::*;

fn check(json: &str, wanted: &str) {
    let body: Body = serde_json::from_str(json).unwrap();
    assert_eq!(body.to_html(&Base::new("/news/"), "Show").into_string(), wanted);
}

#[test]
fn every_block_has_its_markup() {
    check(
        r#"[{"kind":"paragraph","text":["a ",{"strong":["b"]},{"em":"c"},{"code":"d"}]}]"#,
        "<p>a <strong>b</strong><em>c</em><code>d</code></p>",
    );
    check(r#"[{"kind":"heading","level":2,"text":"So, why *twice*?"}]"#, "<h2 id=\"on-so-why-twice\">So, why *twice*?</h2>");
    check(
        r#"[{"kind":"heading","level":2,"text":"A"},{"kind":"heading","level":3,"text":"A"},{"kind":"heading","level":2,"text":"a!"}]"#,
        "<h2 id=\"on-a\">A</h2><h3 id=\"on-a-2\">A</h3><h2 id=\"on-a-3\">a!</h2>",
    );
    check(r#"[{"kind":"quote","text":"q","cite":"c"}]"#, "<blockquote><p>q</p><footer><cite>c</cite></footer></blockquote>");
    check(r#"[{"kind":"list","ordered":true,"items":["a"]}]"#, "<ol><li>a</li></ol>");
    check(r#"[{"kind":"list","items":["a"]}]"#, "<ul><li>a</li></ul>");
    check(
        r#"[{"kind":"list","ordered":true,"start":0,"reversed":true,"numbers":"A","items":["a"]}]"#,
        "<ol start=\"0\" type=\"A\" reversed><li>a</li></ol>",
    );
    check(
        r#"[{"kind":"figure","image":{"src":"images/x.svg","alt":"A","width":4,"height":3,"caption":"C","credit":"D"}}]"#,
        concat!(
            "<figure><img src=\"/news/images/x.svg\" alt=\"A\" width=\"4\" height=\"3\" decoding=\"async\" loading=\"lazy\">",
            "<figcaption>C <small>D</small></figcaption></figure>"
        ),
    );
    check(
        r#"[{"kind":"code","language":"rust","text":"a<b"}]"#,
        "<pre tabindex=\"0\" dir=\"ltr\" data-language=\"rust\"><code>a&lt;b</code></pre>",
    );
    check(
        r#"[{"kind":"table","head":["h"],"rows":[["c"]]}]"#,
        concat!(
            "<div class=\"wide\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">h</th></tr></thead>",
            "<tbody><tr><td>c</td></tr></tbody></table></div>"
        ),
    );
    check(
        r#"[{"kind":"embed","url":"https://a.example/b","title":"T","player":"https://p.example/?a=1&b=2"}]"#,
        concat!(
            "<div class=\"embed\"><a rel=\"noopener\" href=\"https://a.example/b\">T</a> ",
            "<button type=\"button\" data-embed=\"https://p.example/?a=1&amp;b=2\" data-title=\"T\">Show</button></div>"
        ),
    );
    // What nobody may frame.
    check(
        r#"[{"kind":"embed","url":"https://a.example/b","title":"T (a.example)"}]"#,
        "<div class=\"embed\"><a rel=\"noopener\" href=\"https://a.example/b\">T (a.example)</a> </div>",
    );
    check(r#"[{"kind":"rule"}]"#, "<hr>");
    check(
        r#"[{"kind":"paragraph","text":[{"sup":"a"},{"break":""},{"abbr":{"title":"T","text":"b"}}]}]"#,
        "<p><sup>a</sup><br><abbr title=\"T\">b</abbr></p>",
    );
    check(
        r#"[{"kind":"quote","text":"a","blocks":[{"kind":"paragraph","text":"b"}],"cite":"c","pull":true}]"#,
        "<blockquote class=\"pull\"><p>a</p><p>b</p><footer><cite>c</cite></footer></blockquote>",
    );
    check(
        r#"[{"kind":"list","items":[{"text":"a","blocks":[{"kind":"list","ordered":true,"items":["b"]}]}]}]"#,
        "<ul><li>a<ol><li>b</li></ol></li></ul>",
    );
    check(
        r#"[{"kind":"details","summary":"a","blocks":[{"kind":"paragraph","text":"b"}]}]"#,
        "<details><summary>a</summary><p>b</p></details>",
    );
    check(
        r#"[{"kind":"figure","image":{"src":"images/x.svg","alt":"","width":4,"height":3},"href":"/a/"}]"#,
        concat!(
            "<figure><a href=\"/news/a/\" aria-label=\"/news/a/\">",
            "<img src=\"/news/images/x.svg\" alt=\"\" width=\"4\" height=\"3\" decoding=\"async\" loading=\"lazy\"></a></figure>"
        ),
    );
    check(
        r#"[{"kind":"gallery","images":[{"src":"images/x.svg","alt":"A","width":4,"height":3}],"caption":"b"}]"#,
        concat!(
            "<figure class=\"gallery\"><div><figure><img src=\"/news/images/x.svg\" alt=\"A\" width=\"4\" height=\"3\" ",
            "decoding=\"async\" loading=\"lazy\"></figure></div><figcaption>b</figcaption></figure>"
        ),
    );
    check(
        r#"[{"kind":"player","media":"audio","src":"https://a.example/x.mp3","title":"T"}]"#,
        concat!(
            "<figure class=\"player\"><audio controls preload=\"none\" src=\"https://a.example/x.mp3\" aria-label=\"T\">",
            "<a href=\"https://a.example/x.mp3\">T</a></audio><figcaption>T</figcaption></figure>"
        ),
    );
    check(
        r#"[{"kind":"player","media":"video","src":"x.mp4","poster":"p.png","caption":"C"}]"#,
        concat!(
            "<figure class=\"player\"><video controls preload=\"none\" src=\"/news/x.mp4\" poster=\"/news/p.png\">",
            "<a href=\"/news/x.mp4\">/news/x.mp4</a></video><figcaption>C</figcaption></figure>"
        ),
    );
    check(
        r#"[{"kind":"table","caption":"a","head":[],"rows":[["b"]]}]"#,
        "<div class=\"wide\" tabindex=\"0\"><table><caption>a</caption><tbody><tr><td>b</td></tr></tbody></table></div>",
    );
}

#[test]
fn blocks_run_their_own_way() {
    check(
        r#"[{"kind":"paragraph","dir":"rtl","text":"a"},{"kind":"heading","dir":"ltr","level":2,"text":"b"},{"kind":"quote","dir":"auto","text":"c"}]"#,
        "<p dir=\"rtl\">a</p><h2 dir=\"ltr\" id=\"on-b\">b</h2><blockquote dir=\"auto\"><p>c</p></blockquote>",
    );
    check(
        r#"[{"kind":"list","dir":"rtl","items":["a"]},{"kind":"details","dir":"rtl","summary":"b","blocks":[]},{"kind":"table","dir":"rtl","head":[],"rows":[["c"]]}]"#,
        concat!(
            "<ul dir=\"rtl\"><li>a</li></ul><details dir=\"rtl\"><summary>b</summary></details>",
            "<div class=\"wide\" tabindex=\"0\"><table dir=\"rtl\"><tbody><tr><td>c</td></tr></tbody></table></div>"
        ),
    );
    // Of a later paper.
    check(r#"[{"kind":"paragraph","dir":"down","text":"a"}]"#, "<p>a</p>");
}

#[test]
fn words_run_beside_a_recording() {
    check(
        r#"[{"kind":"player","media":"video","src":"x.mp4","tracks":[{"src":"x.vtt","language":"en","label":"English"},{"src":"y.vtt"},{"src":"z.vtt","kind":"chapters"}]}]"#,
        concat!(
            "<figure class=\"player\"><video controls preload=\"none\" src=\"/news/x.mp4\">",
            "<track kind=\"subtitles\" srclang=\"en\" label=\"English\" src=\"/news/x.vtt\">",
            "<track kind=\"captions\" src=\"/news/y.vtt\"><track kind=\"chapters\" src=\"/news/z.vtt\">",
            "<a href=\"/news/x.mp4\">/news/x.mp4</a></video></figure>"
        ),
    );
}

#[test]
fn a_mark_leads_to_its_note_and_back() {
    let notes = r#"{"kind":"list","ordered":true,"notes":true,"items":["a","b"]}"#;
    let mark = r#"{"kind":"paragraph","text":[{"note":{"number":2,"text":"*"}}]}"#;
    let json = ["[", mark, ",", mark, ",", notes, ",", notes, "]"].concat();
    check(
        &json,
        concat!(
            "<p><sup><a role=\"doc-noteref\" id=\"mark-2\" href=\"#note-2\">*</a></sup></p>",
            "<p><sup><a role=\"doc-noteref\" href=\"#note-2\">*</a></sup></p>",
            "<ol class=\"notes\"><li id=\"note-1\">a</li>",
            "<li id=\"note-2\">b <a role=\"doc-backlink\" href=\"#mark-2\">\u{21a9}\u{fe0e}</a></li></ol>",
            "<ol class=\"notes\"><li>a</li><li>b</li></ol>",
        ),
    );
    let body: Body = serde_json::from_str(&json).unwrap();
    let under = body.to_html_under(2, &Base::new("/"), "").into_string();
    assert!(!under.contains("id=") && !under.contains("href"), "{under}");
}

#[test]
fn headings_of_the_same_words() {
    let headings = ["a", "a 2", "a", "a", "a 2"].map(|words| Block::Heading { dir: None, level: 2, text: words.into() });
    let html = Body(headings.to_vec()).to_html(&Base::new("/"), "").into_string();
    let ids: Vec<&str> = html.split("id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(ids, ["on-a", "on-a-2", "on-a-3", "on-a-4", "on-a-2-2"]);
    check(
        r#"[{"kind":"paragraph","text":[{"link":{"href":"/article/tides/","text":"t"}}]}]"#,
        "<p><a href=\"/news/article/tides/\">t</a></p>",
    );
}

#[test]
fn headings_go_down_step_by_step() {
    for (under, levels, wanted) in [
        (1, [2, 3, 4], "2 3 4"),
        (1, [4, 4, 3], "2 3 3"),
        (1, [2, 4, 2], "2 3 2"),
        (2, [2, 2, 3], "3 3 4"),
        (3, [2, 3, 4], "4 4 4"),
    ] {
        let body = Body(levels.map(|level| Block::Heading { dir: None, level, text: "x".into() }).to_vec());
        let html = body.to_html_under(under, &Base::new("/"), "").into_string();
        let printed: Vec<&str> = html.split("<h").skip(1).map(|rest| &rest[..1]).collect();
        assert_eq!(printed.join(" "), wanted, "{levels:?} under {under}");
        assert!(!html.contains("id="), "{html}");
    }
}

proptest! {
    /// Whatever the words are, the markup around them stays: no text and no address can leave its place.
    #[test]
    fn no_text_leaves_its_place(words in "[<>\"'&a-z/= \u{0}-\u{1f}]{0,40}", rest in "[<>\"'&a-z;:/]{0,20}") {
        let text = Text(vec![Span::Plain(words.clone()), Span::Code(words.clone())]);
        let mut blocks = vec![Block::paragraph(text.clone()), Block::Code { language: None, text: words }];
        let mut wanted = vec!["p", "code", "/code", "/p", "pre", "code", "/code", "/pre"];
        let mut quotes = 4;
        if let Ok(href) = Href::parse(&format!("https://a.example/{rest}")) {
            blocks.push(Block::paragraph(Text(vec![Span::Link { href, text }])));
            wanted.extend(["p", "a", "code", "/code", "/a", "/p"]);
            quotes += 2;
        }
        let html = Body(blocks).to_html(&Base::new("/"), "").into_string();
        let tags: Vec<&str> = html.split('<').skip(1).filter_map(|rest| rest.split(['>', ' ']).next()).collect();
        prop_assert_eq!(tags, wanted);
        prop_assert_eq!(html.matches('"').count(), quotes);
        prop_assert!(!html.contains(|c: char| c.is_control() && c != '\t' && c != '\n'));
    }
}
