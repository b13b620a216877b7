//! Whether all of a post's HTML is in its story or in the report of its import.

use scraper::{Html, Node};
use serde_json::Value;

/// Parts of posts, as the editors of WordPress and plugins write them.
pub fn parts() -> Vec<&'static str> {
    vec![
        "<h2 class=\"wp-block-heading\">The quay</h2><p>Words with <strong>weight</strong>, a <a href=\"https://a.example/one/\">link</a>, H<sub>2</sub>O and <code>code</code>.</p>",
        "<figure class=\"wp-block-image\"><img src=\"https://a.example/quay.jpg\" alt=\"A quay\" width=\"600\" height=\"400\"><figcaption>Under a <a href=\"https://a.example/two/\">picture</a>.</figcaption></figure>",
        "<figure class=\"wp-block-gallery\"><figure><img src=\"https://a.example/g1.jpg\" alt=\"\"></figure><figure><img src=\"https://a.example/g2.jpg\" alt=\"\"><figcaption>Second.</figcaption></figure></figure>",
        "<ul><li>One<ul><li>Within</li></ul></li><li>Two <a href=\"mailto:desk@a.example\">by mail</a></li></ul>",
        "<blockquote class=\"wp-block-quote\"><p>Said.</p><cite>By her</cite></blockquote>",
        "<figure class=\"wp-block-table\"><table><thead><tr><th>Low</th><th>High</th></tr></thead><tbody><tr><td>0600</td><td>1200</td></tr></tbody></table><figcaption>Tides.</figcaption></figure>",
        "<figure class=\"wp-block-video\"><video controls src=\"https://a.example/v.mp4\" poster=\"https://a.example/v.jpg\"></video></figure>",
        "<figure class=\"wp-block-audio\"><audio controls><source src=\"https://a.example/a.mp3\" type=\"audio/mpeg\"></audio></figure>",
        "<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\"><iframe title=\"A map\" src=\"https://maps.example/frame?q=1\" width=\"500\" height=\"300\"></iframe></div></figure>",
        "<p><iframe src=\"https://charts.example/7/\"></iframe></p>",
        "<details class=\"wp-block-details\"><summary>More</summary><p>Folded words.</p></details>",
        "<div class=\"wp-block-columns\"><div class=\"wp-block-column\"><p>Left.</p></div><div class=\"wp-block-column\"><p>Right.</p></div></div>",
        "<pre class=\"wp-block-code\"><code>let tide = high;</code></pre>",
        "<p>A mark<sup><a href=\"#fn1\" id=\"r1\">1</a></sup>.</p><ol class=\"wp-block-footnotes\"><li id=\"fn1\">The note. <a href=\"#r1\">↩</a></li></ol>",
        "<p>[gallery ids=\"1,2\"] and [sic] and array[0].</p>",
        "<p style=\"direction:rtl\">شكرا</p><p>日本語の本文。</p>",
        "<p>Notes.</p><script src=\"https://gist.github.com/newsroom/00aa11bb.js\"></script><script>track()</script>",
        "<video src=\"https://a.example/w.mp4\"><track kind=\"subtitles\" srclang=\"de\" label=\"Deutsch\" src=\"https://a.example/w.vtt\"></video>",
        "<p>A dot <img src=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB\" alt=\"A dot\"> here.</p>",
        "<p>Call <a href=\"tel:+49301234\">0301234</a> or <a href=\"ftp://a.example/tides.txt\">here</a>.</p>",
        "<p>[su_note]Mind the step.[/su_note] [contact-form-7 id=\"4\"]</p>",
        "<form action=\"https://a.example/send\"><label>Name <input name=n></label><button>Send it</button></form>",
        "<div class=\"wp-block-cover\"><div role=\"img\" aria-label=\"A shore\" style=\"background-image:url(https://a.example/shore.jpg)\"></div><p>Over it.</p></div>",
        "<div class=\"sharedaddy\"><h3>Share this:</h3><a href=\"https://a.example/?share=x\">Click to share</a></div>",
        "<div class=\"gallery\"><dl class=\"gallery-item\"><dt><a href=\"https://a.example/page-of-g3/\"><img src=\"https://a.example/g3-150x150.jpg\" alt=\"\"></a></dt></dl></div>",
        "<p><a href=\"https://a.example/after.jpg\"><img src=\"https://a.example/before.jpg\" alt=\"Before\"></a></p>",
        "<figure class=\"wp-block-table\"><table><tr><td dir=\"rtl\">شكرا</td><td>Thanks</td></tr></table></figure>",
        "<dl><dt>Ebb</dt><dd>Water that falls</dd></dl><hr><address>The quay 1</address>",
    ]
}

/// What plugins put at the end of every post: it is left out as a whole, and named.
const SHARE_BUTTONS: &str = "sharedaddy";

/// What of the HTML is neither in a story nor in what the report says of it: runs of words, and addresses of links, pictures, recordings and
/// frames.
pub fn missing(html: &str, article: &Value, report: &str) -> Vec<String> {
    let mut told = String::new();
    write(article, &mut told);
    let told = bare(&[told.as_str(), report].concat());
    pieces(html).into_iter().filter(|piece| !told.contains(&bare(piece))).collect()
}

/// All texts of a JSON value in order.
fn write(json: &Value, to: &mut String) {
    match json {
        Value::String(text) => to.push_str(text),
        Value::Array(all) => all.iter().for_each(|one| write(one, to)),
        Value::Object(all) => all.values().for_each(|one| write(one, to)),
        _ => {}
    }
}

fn pieces(html: &str) -> Vec<String> {
    let parsed = Html::parse_fragment(html);
    let mut all = Vec::new();
    for node in parsed.tree.nodes() {
        match node.value() {
            Node::Text(text) => {
                let is_silent = node.ancestors().any(|above| {
                    above.value().as_element().is_some_and(|element| {
                        matches!(element.name(), "script" | "style" | "template") || element.attr("class") == Some(SHARE_BUTTONS)
                    })
                });
                // The marks that lead back from a note are the paper's own.
                all.extend(text.split_whitespace().filter(|word| !is_silent && *word != "↩").map(str::to_owned));
            }
            Node::Element(element) if element.attr("class") == Some(SHARE_BUTTONS) => all.push("box of a plugin".to_owned()),
            Node::Element(element) => {
                let addresses = ["href", "src", "poster"].into_iter().filter_map(|key| element.attr(key));
                // A program of gist.github.com is shown by its page.
                let address = |address: &str| match address {
                    _ if address.starts_with("data:") => "picture written into the text".to_owned(),
                    _ => address.strip_suffix(".js").unwrap_or(address).to_owned(),
                };
                let is_there = |own: &&str| !own.starts_with('#') && !own.contains("share=");
                all.extend(addresses.filter(is_there).map(address));
            }
            _ => {}
        }
    }
    all
}

fn bare(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}
