//! HTML in Markdown: it goes through the converter that other houses' HTML goes through, with the Markdown that it is around. Nothing of it is
//! ever run or shown as it stands.

use comrak::Node;
use comrak::nodes::NodeValue;
use jsonc_parser::ast::Value;
use jsonc_parser::common::Range;
use serde_json::Value as Json;

use super::builder::Builder;
use super::tags::{is_too_deep, opening_details};
use super::words::{say, words_of_paragraph};
use super::{document, tree};
use crate::convert::{LinkResolver, conversion};
use crate::model::Checked;
use crate::model::address::{Href, Src};
use crate::model::body::Body;
use crate::model::image::Image;
use crate::press::content::images::Images;
use crate::press::html_parser::parse;
use crate::press::media_places::{MediaVisitor, visit};
use crate::source::wordpress::picture::ASSUMED;

impl Builder<'_, '_, '_> {
    /// The blocks that a run of HTML and Markdown is. Details keep the Markdown in them as it is.
    pub fn html_blocks(&mut self, run: &[Node<'_>], depth: usize) -> Vec<Value<'static>> {
        let [first, inside @ .., last] = run else { return run.iter().flat_map(|node| self.converted(&[*node])).collect() };
        let literal = |node: &Node<'_>| match &node.data().value {
            NodeValue::HtmlBlock(html) => html.literal.clone(),
            _ => String::new(),
        };
        let (opening, closing, range) = (literal(first), literal(last), self.range(first));
        let summary = opening_details(&opening).filter(|_| closing.trim().eq_ignore_ascii_case("</details>"));
        // A summary that is more than words is the converter's, as all of it is.
        let summary = summary.and_then(|summary| match self.body(range, summary).as_slice() {
            [words] => words_of_paragraph(words).cloned(),
            _ => None,
        });
        let Some(summary) = summary else { return self.converted(run) };
        let blocks = self.blocks(inside, depth + 1);
        let kind = tree::string(range, "details");
        vec![tree::object(range, vec![("kind", kind), ("summary", summary), ("blocks", tree::array(range, blocks))])]
    }

    /// Adds the spans that a run of HTML among words is. What is a block of its own is put aside.
    pub fn html_spans(&mut self, run: &[Node<'_>], all: &mut Vec<Value<'static>>) {
        for block in self.converted(run) {
            match words_of_paragraph(&block) {
                Some(Value::StringLit(words)) => say(all, words.range, &words.value),
                Some(Value::Array(spans)) => {
                    for span in &spans.elements {
                        match span {
                            Value::StringLit(words) => say(all, words.range, &words.value),
                            span => all.push(span.clone()),
                        }
                    }
                }
                _ => self.aside.push(block),
            }
        }
        if run.iter().all(|node| matches!(&node.data().value, NodeValue::HtmlInline(html) if is_break(html))) {
            let range = run.first().map_or(Range::from_byte_index(0), |node| self.range(node));
            all.push(tree::object(range, vec![("break", tree::string(range, ""))]));
        }
    }

    fn converted(&mut self, run: &[Node<'_>]) -> Vec<Value<'static>> {
        let mut html = String::new();
        for node in run {
            // Writing into a text does not fail.
            let _ = comrak::format_html(node, &document::options(), &mut html);
        }
        let range = run.first().map_or(Range::from_byte_index(0), |node| self.range(node));
        self.body(range, &html)
    }

    /// The blocks that a text of HTML is, all at one place; what they do not hold is told.
    fn body(&mut self, range: Range, html: &str) -> Vec<Value<'static>> {
        if is_too_deep(html) {
            self.reader.fault(range.start, "is HTML that is nested too deep");
            return Vec::new();
        }
        let links = self.links;
        let resolver = LinkResolver {
            href: &|written| Href::parse(&links.href(written)).ok(),
            src: &|written| Src::parse(&links.src(written)).ok(),
        };
        let converted = conversion(&parse(html), &resolver);
        for omission in &converted.omissions {
            self.reader.warning(range.start, omission.to_string());
        }
        let mut body: Body = converted.body;
        visit(&mut body, &Sizes(&links.around.images));
        match serde_json::to_value(&body) {
            Ok(Json::Array(blocks)) => blocks.into_iter().map(|block| tree::of_json(range, block)).collect(),
            // A body is a list.
            _ => Vec::new(),
        }
    }
}

/// Gives pictures that do not tell their size that of their files.
struct Sizes<'a>(&'a Images);

impl MediaVisitor for Sizes<'_> {
    fn image(&self, image: &mut Image) {
        if (image.width, image.height) == ASSUMED
            && let Some(size) = self.0.size(&image.src)
        {
            (image.width, image.height) = size;
        }
    }

    fn file(&self, _: &mut Src) {}
}

fn is_break(html: &str) -> bool {
    matches!(html.to_ascii_lowercase().replace(' ', "").as_str(), "<br>" | "<br/>")
}
