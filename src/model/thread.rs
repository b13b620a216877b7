//! Who answers whom: the order in which a thread is read.

use super::comment::Comment;

/// A comment in its place in a thread.
#[derive(Debug, PartialEq)]
pub struct Placed<'a> {
    pub comment: &'a Comment,
    /// How many comments up to the first of its branch.
    pub depth: usize,
    /// The comment that it answers, where that is there.
    pub answers: Option<&'a Comment>,
}

/// Every comment once: answers under what they answer, what has one parent in the order given. What answers a comment that is not there, or
/// in a circle, begins a branch of its own. Depth costs no stack: a chain of ten thousand answers is as good as any.
pub fn placed<'a>(comments: &[&'a Comment]) -> Vec<Placed<'a>> {
    let mut by_id: Vec<usize> = (0..comments.len()).collect();
    by_id.sort_by(|&a, &b| comments[a].id.cmp(&comments[b].id));
    let parent_of = |place: usize| {
        let parent = comments[place].parent.as_str();
        let at = by_id.binary_search_by(|&other| comments[other].id.as_str().cmp(parent)).ok()?;
        Some(by_id[at]).filter(|&other| other != place)
    };
    let parents: Vec<Option<usize>> = (0..comments.len()).map(parent_of).collect();
    // For each comment its first answer, and the next one with the same parent.
    let mut first: Vec<Option<usize>> = vec![None; comments.len()];
    let mut next: Vec<Option<usize>> = vec![None; comments.len()];
    for place in (0..comments.len()).rev() {
        if let Some(parent) = parents[place] {
            next[place] = first[parent].replace(place);
        }
    }
    let mut all = Vec::with_capacity(comments.len());
    let mut depths: Vec<Option<usize>> = vec![None; comments.len()];
    let roots = (0..comments.len()).filter(|&place| parents[place].is_none());
    // Whoever is in a circle is reached from no root.
    for root in roots.chain(0..comments.len()) {
        let mut path = vec![root];
        while let Some(place) = path.pop() {
            if depths[place].is_some() {
                continue;
            }
            let depth = parents[place].and_then(|parent| depths[parent]).map_or(0, |depth| depth + 1);
            depths[place] = Some(depth);
            all.push(Placed { comment: comments[place], depth, answers: parents[place].map(|parent| comments[parent]) });
            let from = path.len();
            let mut answer = first[place];
            while let Some(place) = answer {
                path.push(place);
                answer = next[place];
            }
            path[from..].reverse();
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::comment::{CommentBody, CommentStatus};
    use crate::model::date::Published;

    fn comments(pairs: &[(&str, &str)]) -> Vec<Comment> {
        let comment = |&(id, parent): &(&str, &str)| Comment {
            id: id.into(),
            parent: parent.into(),
            name: String::new(),
            body: CommentBody::Plain(String::new()),
            written: Published::default(),
            status: CommentStatus::Published,
        };
        pairs.iter().map(comment).collect()
    }

    fn check(pairs: &[(&str, &str)], wanted: &[(&str, usize)]) {
        let comments = comments(pairs);
        let placed: Vec<_> = placed(&comments.iter().collect::<Vec<_>>())
            .iter()
            .map(|placed| (placed.comment.id.as_str(), placed.depth))
            .collect();
        assert_eq!(placed, wanted.iter().map(|&(id, depth)| (id, depth)).collect::<Vec<_>>(), "{pairs:?}");
    }

    #[test]
    fn answers_stand_under_what_they_answer() {
        check(&[], &[]);
        check(&[("1", ""), ("2", ""), ("3", "1"), ("4", "3"), ("5", "1")], &[("1", 0), ("3", 1), ("4", 2), ("5", 1), ("2", 0)]);
        check(&[("2", "1"), ("1", "")], &[("1", 0), ("2", 1)]);
    }

    #[test]
    fn what_answers_nobody_begins_a_branch() {
        check(&[("1", "9"), ("2", "1")], &[("1", 0), ("2", 1)]);
        check(&[("1", "1")], &[("1", 0)]);
        check(&[("1", "2"), ("2", "1"), ("3", "")], &[("3", 0), ("1", 0), ("2", 1)]);
        check(&[("1", ""), ("1", "")], &[("1", 0), ("1", 0)]);
    }

    #[test]
    fn a_chain_of_ten_thousand_is_read() {
        let ids: Vec<String> = (0..10_000).map(|number| number.to_string()).collect();
        let pairs: Vec<(&str, &str)> =
            (0..10_000).map(|place| (ids[place].as_str(), if place == 0 { "" } else { ids[place - 1].as_str() })).collect();
        let comments = comments(&pairs);
        let placed = placed(&comments.iter().collect::<Vec<_>>());
        assert_eq!((placed.len(), placed[9_999].depth, placed[9_999].comment.id.as_str()), (10_000, 9_999, "9999"));
    }
}
