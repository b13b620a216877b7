//! HTML that other houses might write: whole trees of their elements, with words that stand just once, and soups of its pieces.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const BLOCKS: [&str; 20] = [
    "p",
    "div",
    "section",
    "h1",
    "h2",
    "h3",
    "h5",
    "blockquote",
    "center",
    "address",
    "figure",
    "form",
    "fieldset",
    "article",
    "aside",
    "button",
    "pre",
    "x-y",
    "main",
    "label",
];
const INLINE: [&str; 26] = [
    "b",
    "strong",
    "i",
    "em",
    "u",
    "s",
    "del",
    "ins",
    "sub",
    "sup",
    "kbd",
    "mark",
    "code",
    "samp",
    "tt",
    "small",
    "big",
    "font",
    "cite",
    "q",
    "span",
    "time",
    "var",
    "dfn",
    "abbr title='T'",
    "a href='/x?a=b&c'",
];
const LONE: [&str; 14] = [
    "<br>",
    "<hr>",
    "<wbr>",
    "<!-- no -->",
    "<img src=a.jpg alt=Pic>",
    "<img src=b-300x200.png width=300>",
    "<script>no()</script>",
    "<style>no{}</style>",
    "<template><p>no</p></template>",
    "<iframe src=//v.example/e title=Frame></iframe>",
    "<audio src=a.mp3></audio>",
    "<br><br>",
    "&nbsp;",
    "<img src=x.jpg><noscript><img src=x.jpg></noscript>",
];

/// A document; `wq1q`, `wq2q` … stand in it once each, in order.
pub fn document() -> impl Strategy<Value = String> {
    vec(element(), 1..6).prop_map(|parts| {
        let whole = parts.concat();
        let mut numbered = String::new();
        for (nth, part) in whole.split('\u{1}').enumerate() {
            if nth > 0 {
                numbered.push_str(&format!("wq{nth}q"));
            }
            numbered.push_str(part);
        }
        numbered
    })
}

fn word() -> impl Strategy<Value = String> {
    select(["\u{1}", " \u{1} ", "\u{1}\n\t\u{1}", "\u{1}.", "\u{1} &amp; \u{1}"].as_slice()).prop_map(str::to_owned)
}

fn element() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![4 => word(), 1 => select(LONE.as_slice()).prop_map(str::to_owned)];
    leaf.prop_recursive(6, 40, 4, |inner| {
        let many = vec(inner, 0..4).prop_map(|parts| parts.concat());
        let named = |names: &'static [&'static str]| {
            (select(names), many.clone()).prop_map(|(tag, inside)| format!("<{tag}>{inside}</{}>", tag.split(' ').next().unwrap_or(tag)))
        };
        prop_oneof![
            3 => named(&BLOCKS),
            3 => named(&INLINE),
            1 => (select(["ul", "ol", "menu"].as_slice()), vec(many.clone(), 1..4))
                .prop_map(|(name, items)| format!("<{name}><li>{}</li></{name}>", items.join("</li><li>"))),
            1 => vec((word(), many.clone()), 1..3)
                .prop_map(|pairs| format!("<dl>{}</dl>", pairs.iter().map(|(term, says)| format!("<dt>{term}</dt><dd>{says}</dd>")).collect::<String>())),
            1 => (vec(vec((many.clone(), select(["td", "th", "td colspan=2", "td rowspan=3"].as_slice())), 1..4), 1..4), word()).prop_map(|(rows, caption)| {
                let cell = |(inside, tag): &(String, &str)| format!("<{tag}>{inside}</{}>", &tag[..2]);
                let rows: String = rows.iter().map(|row| format!("<tr>{}</tr>", row.iter().map(cell).collect::<String>())).collect();
                format!("<table><caption>{caption}</caption>{rows}</table>")
            }),
            1 => (word(), many.clone()).prop_map(|(summary, inside)| format!("<details><summary>{summary}</summary>{inside}</details>")),
            1 => (word(), many.clone()).prop_map(|(cite, inside)| format!("<figure class=wp-block-pullquote><blockquote>{inside}<cite>{cite}</cite></blockquote></figure>")),
            1 => (word(), many.clone()).prop_map(|(caption, inside)| format!("<figure>{inside}<figcaption>{caption}</figcaption></figure>")),
            1 => (word(), many.clone()).prop_map(|(caption, inside)| format!("<div class='wp-caption'><img src=c.jpg>{inside}<p class='wp-caption-text'>{caption}</p></div>")),
            1 => many.clone().prop_map(|inside| format!("<div class='gallery'><dl class='gallery-item'><dt><img src=g.jpg></dt><dd class='gallery-caption'>{inside}</dd></dl></div>")),
            1 => many.clone().prop_map(|inside| format!("<p>x<sup><a href='#fn'>1</a></sup></p><ol class='footnotes'><li id='fn'>{inside}<a href='#r'>^</a></li></ol>")),
        ]
    })
}

/// Bytes, tags and pieces of tags in any order.
pub fn soup() -> impl Strategy<Value = String> {
    const PIECES: [&str; 60] = [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<i",
        ">",
        "</i>",
        "<a href=/x>",
        "</a>",
        "<a href='javascript:x'>",
        "<ul>",
        "<li>",
        "</ul>",
        "<ol class=footnotes>",
        "<table>",
        "<tr>",
        "<td>",
        "<th colspan=3>",
        "</table>",
        "<caption>",
        "<figure>",
        "<figcaption>",
        "</figure>",
        "<blockquote>",
        "<cite>",
        "</blockquote>",
        "<pre>",
        "</pre>",
        "<code>",
        "<svg>",
        "</svg>",
        "<math>",
        "<mi>",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<!--",
        "-->",
        "<img src=x alt=y>",
        "<br>",
        "<hr>",
        "<h1>",
        "</h2>",
        "<details>",
        "<summary>",
        "<dl><dt>",
        "<dd>",
        "<template>",
        "</template>",
        "<noscript>",
        "<iframe src=//v.example/>",
        "</iframe>",
        "&amp;",
        "&#",
        "\0",
        "<select><option>",
        "<textarea>",
    ];
    let piece = prop_oneof![
        6 => select(PIECES.as_slice()).prop_map(str::to_owned),
        3 => "[a-z0-9 ]{1,8}".prop_map(|words| words),
        1 => vec(any::<char>(), 0..5).prop_map(String::from_iter),
        1 => "[<>/='\" a-z!-]{1,8}".prop_map(|words| words),
    ];
    vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}
