//! Posts as plugins write them: pieces whose words and addresses are numbered, in containers, in any order.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// `{w}` is a word that a reader must find once, `{x}` one that no reader may find, `{u}` an address that the body holds or the publisher hears
/// of, and `{n}` the number of the piece.
const PIECES: [&str; 50] = [
    "<p>{w} and {w}</p>",
    "<p>{w} <a href='{u}'>{w}</a> <b>{w}</b></p>",
    "<p>{w} <a href='ftp://{n}.example/'>{w}</a> <a href='tel:+49{n}'>{w}</a></p>",
    "<h2>{w}</h2>",
    "<p>{w}<span class='screen-reader-text'>{x}</span></p>",
    "<p hidden>{w}</p>",
    "<p dir=rtl>{w}</p><div style='direction:rtl'><p>{w}</p></div>",
    "<p>[box kind=\"{n}\"]{w}[/box]</p><p>{w} [sic]</p>",
    "<figure><img src='{u}.jpg' alt='{w}'><figcaption>{w}</figcaption></figure>",
    "<img src='{u}.jpg'>",
    "<img src='data:image/png;base64,AA' alt='{w}'>",
    "<img src='data:image/gif;base64,AA' data-src='{u}.jpg' alt=''><noscript></noscript>",
    "<img src='data:image/gif;base64,AA' data-orig-src='{u}.jpg'>",
    "<a href='{u}'><img src='{u}.png' alt=''></a>",
    "<picture><source srcset='x.webp'><img src='{u}.jpg' alt='{w}'></picture>",
    "<div class='wp-block-cover has-parallax'><div role=img aria-label='{w}' style='background-image:url({u}.jpg)'></div><p>{w}</p></div>",
    "<section style='background:url(\"{u}.webp\") no-repeat'><p>{w}</p></section>",
    "<div class='sharedaddy'><h3>{x}</h3><ul><li><a href='/?share=x'>{x}</a></li></ul></div><p>{w}</p>",
    "<div id='jp-relatedposts' class='jp-relatedposts'><h3>{x}</h3></div><p>{w}</p>",
    "<ul class='post-share'><li><a href='https://www.facebook.com/sharer.php?u=1'>{x}</a></li></ul><p>{w}</p>",
    "<div class='fb-post' data-href='{u}'></div>",
    "<div data-url='{u}' class='widget'></div>",
    "<iframe src='{u}' title='Frame'></iframe>",
    "<div data-pym-src='{u}'>{x}</div>",
    "<figure class='wp-block-embed'><div class='wp-block-embed__wrapper'>{u}</div></figure>",
    "<section style='--hero:url({u}.jpg)'><p>{w}</p></section>",
    "<p><span data-content='{w} in two words'>{w}</span> {w}</p>",
    "<iframe data-litespeed-src='{u}'></iframe>",
    "<p>{w} <iframe src='{u}'></iframe> {w}</p>",
    "<object data='{u}.pdf'></object>",
    "<embed src='{u}.swf'>",
    "<p>{w} <script src='{u}.js'></script> {w}</p>",
    "<script src='https://gist.github.com/ann/{n}.js'></script>",
    "<figure class='wp-block-embed'><div><blockquote class='wp-embedded-content' data-secret='s{n}'><a href='{u}'>Post</a></blockquote><iframe class='wp-embedded-content' data-secret='s{n}' src='https://b.example/embed/#?secret=s{n}'></iframe></div></figure>",
    "<audio src='{u}.mp3'></audio>",
    "<video src='{u}.mp4'><track src='{u}.vtt' srclang=en></video>",
    "<video><source src='{u}.webm'></video>",
    "<ul class='contains-task-list'><li><input type=checkbox checked> {w}</li><li><label><input type=checkbox> {w}</label></li></ul>",
    "<form id='f{n}'><label>{w} <input name=a></label><button>{w}</button></form>",
    "<p>{w} <span class='katex'><span class='katex-mathml'><math><mi>{w}</mi><annotation>TEX</annotation></math></span><span class='katex-html'>TEX</span></span></p>",
    "<p>{w} <span class='MathJax_Preview'>TEX</span><script type='math/tex'>{w}</script></p>",
    "<p>{w} <mjx-container><mjx-math></mjx-math><mjx-assistive-mml><math><mi>{w}</mi></math></mjx-assistive-mml></mjx-container></p>",
    "<p>{w}<sup class='modern-footnotes-footnote'><a href='javascript:void(0)'>1</a></sup><span role=tooltip class='modern-footnotes-footnote__note'>{w} <a href='{u}'>{w}</a></span> {w}</p>",
    "<p>{w}<span class='footnote_referrer'><a><sup>[2]</sup></a><span class='footnote_tooltip'>{w}</span></span> {w}</p>",
    "<p><span data-tippy-content='{w} in two words'>{w}</span> {w}</p>",
    "<p><span class='tooltip'>{w} here<span class='tooltiptext'>{w} there</span></span></p>",
    "<lite-youtube videoid='abcdefgh{n}'></lite-youtube>",
    "<amp-img src='{u}.jpg' width=600 height=400></amp-img>",
    "<pre><code>{w} <a href='{u}'>{w}</a></code></pre>",
    "<blockquote class='twitter-tweet'><p>{w}</p>{w} <a href='{u}'>{w}</a></blockquote>",
];

/// Stands before each piece.
const BEGIN: &str = "\u{1}";

const AROUND: [(&str, &str); 9] = [
    ("", ""),
    ("<div>", "</div>"),
    ("<section dir=rtl>", "</section>"),
    ("<blockquote>", "</blockquote>"),
    ("<ul><li>", "</li></ul>"),
    ("<details><summary>S</summary>", "</details>"),
    ("<table><tr><td>", "</td><td>c</td></tr></table>"),
    ("<dl><dt>T</dt><dd>", "</dd></dl>"),
    ("<center>", "</center>"),
];

/// What is looked for in what a post becomes.
#[derive(Debug)]
pub struct Numbered {
    pub html: String,
    pub words: Vec<String>,
    pub unseen: Vec<String>,
    /// What is in each address.
    pub addresses: Vec<String>,
}

pub fn post() -> impl Strategy<Value = Numbered> {
    let piece = select(PIECES.as_slice()).prop_map(|piece| [BEGIN, piece].concat());
    let inside = piece.prop_recursive(3, 12, 4, |inner| {
        (select(AROUND.as_slice()), vec(inner, 1..4)).prop_map(|((begin, end), parts)| [begin, &parts.concat(), end].concat())
    });
    vec(inside, 1..6).prop_map(|parts| numbered(&parts.concat()))
}

fn numbered(template: &str) -> Numbered {
    let (mut html, mut words, mut unseen, mut addresses) = (String::new(), Vec::new(), Vec::new(), Vec::new());
    let mut pieces = 0;
    for (nth, part) in template.split('{').enumerate() {
        let (begun, part) = (part.matches(BEGIN).count(), part.replace(BEGIN, ""));
        let Some((kind, rest)) = part.split_once('}').filter(|_| nth > 0) else {
            html.push_str(&part);
            pieces += begun;
            continue;
        };
        let name = format!("{kind}q{nth}q");
        match kind {
            "w" => words.push(name.clone()),
            "x" => unseen.push(name.clone()),
            "u" => addresses.push(format!("//{name}.example/")),
            _ => {}
        }
        match kind {
            "u" => html.push_str(&format!("https://{name}.example/a")),
            "n" => html.push_str(&(100 + pieces).to_string()),
            _ => html.push_str(&name),
        }
        html.push_str(rest);
        pieces += begun;
    }
    Numbered { html, words, unseen, addresses }
}
