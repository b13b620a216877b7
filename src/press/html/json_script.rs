//! JSON inside a script element.

use serde_json::Value;

/// JSON that cannot end the element it stands in, nor begin another: `<` is written as an escape.
pub fn inside_script(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn json_cannot_leave_its_element() {
        for text in ["</script><script>alert(1)</script>", "<!--", "\u{2028}\u{2029}", "&lt;", "\"\\"] {
            let written = inside_script(&json!({ "headline": text }));
            assert!(!written.contains(['<', '\u{2028}', '\u{2029}']), "{written}");
            assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), json!({ "headline": text }));
        }
    }
}
