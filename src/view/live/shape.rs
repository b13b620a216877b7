//! The shape of what stands in a live part, as one short number: which elements, texts and comments follow each other.
//!
//! The press writes it beside the part's mark, and the browser takes it anew from the document. Where the two differ, a translator, an
//! extension or a page around the paper has changed the part, and its nodes cannot be hydrated.

/// Of the FNV-1a hash with 32 bits (RFC 9923).
const OFFSET_BASIS: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

/// Bytes that no name of an element and no id has.
const ELEMENT: u8 = 1;
const ID: u8 = 2;
const TEXT: u8 = 3;
const COMMENT: u8 = 4;
const END: u8 = 5;

/// A shape while its nodes are told one after the other, in the order of the document.
#[derive(Clone, Debug)]
pub struct Shape(u32);

impl Default for Shape {
    fn default() -> Self {
        Self(OFFSET_BASIS)
    }
}

impl Shape {
    /// An element begins. `tag` is its name in small letters, `id` the value of that attribute where it has one. What follows stands in it,
    /// up to its [`end`](Self::end).
    pub fn start(&mut self, tag: &str, id: Option<&str>) {
        self.add(&[ELEMENT]);
        self.add(tag.as_bytes());
        if let Some(id) = id {
            self.add(&[ID]);
            self.add(id.as_bytes());
        }
    }

    /// A text, whatever it says.
    pub fn text(&mut self) {
        self.add(&[TEXT]);
    }

    /// A comment, whatever it says.
    pub fn comment(&mut self) {
        self.add(&[COMMENT]);
    }

    /// The last element that has begun ends. One that is always empty ends at once.
    pub fn end(&mut self) {
        self.add(&[END]);
    }

    /// The shape as eight hexadecimal digits.
    pub fn finish(&self) -> String {
        format!("{:08x}", self.0)
    }

    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u32::from(*byte)).wrapping_mul(PRIME);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A step of a walk.
    type Step = fn(&mut Shape);

    const P: Step = |shape| shape.start("p", None);
    const P_WITH_ID: Step = |shape| shape.start("p", Some("a"));
    const P_WITH_EMPTY_ID: Step = |shape| shape.start("p", Some(""));
    const PA: Step = |shape| shape.start("pa", None);

    fn shape(steps: &[Step]) -> String {
        let mut shape = Shape::default();
        steps.iter().for_each(|step| step(&mut shape));
        shape.finish()
    }

    #[test]
    fn a_shape_is_fnv_1a() {
        let hashed = |text: &str| {
            let mut shape = Shape::default();
            shape.add(text.as_bytes());
            shape.finish()
        };
        for (text, wanted) in [("", "811c9dc5"), ("a", "e40c292c"), ("foobar", "bf9cf968")] {
            assert_eq!(hashed(text), wanted);
        }
    }

    #[test]
    fn other_trees_have_other_shapes() {
        let trees: [&[Step]; 10] = [
            &[],
            &[Shape::text],
            &[Shape::comment],
            &[P, Shape::end],
            &[P_WITH_ID, Shape::end],
            &[P_WITH_EMPTY_ID, Shape::end],
            &[PA, Shape::end],
            &[P, Shape::text, Shape::end],
            &[P, Shape::end, Shape::text],
            &[P, P, Shape::end, Shape::end],
        ];
        for (place, tree) in trees.iter().enumerate() {
            assert_eq!(shape(tree), shape(tree));
            assert!(trees[place + 1..].iter().all(|other| shape(other) != shape(tree)), "tree {place}");
        }
    }
}
