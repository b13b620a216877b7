//! What a body amounts to: its pictures, its first words, the time that it takes to read.

use super::{Block, Body, Item, Media, Text};
use crate::model::address::Src;
use crate::model::image::Image;
use crate::model::invisible::is_blank;

impl Body {
    /// The pictures among the words, in order.
    pub fn pictures(&self) -> impl Iterator<Item = &Image> {
        let mut all = Vec::new();
        each(&self.0, &mut |block| match block {
            Block::Figure { image, .. } => all.push(&**image),
            Block::Gallery { images, .. } => all.extend(images),
            _ => {}
        });
        all.into_iter()
    }

    /// The recordings among the words, in order: what each is for, where it lies, and its title.
    pub fn recordings(&self) -> impl Iterator<Item = (Media, &Src, Option<&str>)> {
        let mut all = Vec::new();
        each(&self.0, &mut |block| {
            if let Block::Player(player) = block {
                all.push((player.media, &player.src, player.title.as_ref().map(|title| title.as_str())));
            }
        });
        all.into_iter()
    }

    /// The first words that can be seen: those of the first paragraph, or where no paragraph has any, of whatever else says something; empty
    /// where nothing does.
    pub fn opening(&self) -> String {
        let mut paragraphs = self.0.iter().filter_map(|block| match block {
            Block::Paragraph { text, .. } => Some(text.words()),
            _ => None,
        });
        let is_seen = |words: &String| !is_blank(words);
        paragraphs.find(is_seen).or_else(|| self.other_words().into_iter().find(is_seen)).unwrap_or_default()
    }

    /// The words of every block, those under its pictures, and what it calls what it plays or embeds.
    fn other_words(&self) -> Vec<String> {
        let mut all = Vec::new();
        each(&self.0, &mut |block| {
            texts(block, &mut |text| all.push(text.words()));
            match block {
                Block::Figure { image, .. } => all.extend(image.caption.as_ref().map(ToString::to_string)),
                Block::Gallery { caption, .. } => all.extend(caption.as_ref().map(Text::words)),
                Block::Player(player) => all.extend(player.title.as_ref().map(ToString::to_string)),
                Block::Embed { title, .. } => all.push(title.to_string()),
                Block::Code { text, .. } => all.push(text.clone()),
                _ => {}
            }
        });
        all
    }

    /// The words that are read in passing and the code among them, as they follow one another.
    pub fn words(&self) -> String {
        let mut all = String::new();
        each(&self.0, &mut |block| {
            if let Block::Code { text, .. } = block {
                all.push_str(text);
            }
            texts(block, &mut |text| all.push_str(&text.words()));
        });
        all
    }

    /// How long it takes to read, in minutes rounded to the nearest, and at least one: 230 words a minute, or 500 characters of a script that
    /// writes without spaces.
    pub fn minutes(&self) -> u32 {
        let (mut words, mut characters) = (0_u32, 0_u32);
        let mut count = |text: &str| {
            for word in text.split_whitespace() {
                let dense = word.chars().filter(|&c| is_dense(c)).count();
                characters += u32::try_from(dense).unwrap_or(u32::MAX / 2);
                words += u32::from(dense < word.chars().count());
            }
        };
        each(&self.0, &mut |block| {
            if let Block::Code { text, .. } = block {
                count(text);
            }
            texts(block, &mut |text| count(&text.words()));
        });
        ((words * 500 + characters * 230 + 57_500) / 115_000).max(1)
    }
}

/// Shows every block, those inside others after them.
fn each<'a>(blocks: &'a [Block], show: &mut dyn FnMut(&'a Block)) {
    for block in blocks {
        show(block);
        match block {
            Block::Quote { blocks, .. } | Block::Details { blocks, .. } => each(blocks, show),
            Block::List { items, .. } => items.iter().for_each(|item| each(&item.blocks, show)),
            _ => {}
        }
    }
}

/// Shows the words of a block that are read in passing: not what stands under a picture or a player, nor who is quoted.
fn texts(block: &Block, show: &mut dyn FnMut(&Text)) {
    match block {
        Block::Paragraph { text, .. } | Block::Heading { text, .. } | Block::Quote { text, .. } => show(text),
        Block::Details { summary, .. } => show(summary),
        Block::List { items, .. } => items.iter().for_each(|Item { text, .. }| show(text)),
        Block::Table { head, rows, .. } => head.iter().chain(rows.iter().flatten()).for_each(show),
        _ => {}
    }
}

/// Whether a character is of a script that puts no spaces between words (Unicode Standard Annex 14, classes ID and SA, and Tibetan).
fn is_dense(c: char) -> bool {
    matches!(c,
        // Thai, Lao, Tibetan, Burmese; Khmer; Tai Le, New Tai Lue; Buginese, Tai Tham; Balinese.
        '\u{0e00}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1950}'..='\u{1aaf}' | '\u{1b00}'..='\u{1b7f}'
        // Radicals; Kana, Bopomofo; Han; Yi.
        | '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{312f}' | '\u{31a0}'..='\u{31ff}' | '\u{3400}'..='\u{a4cf}'
        // Javanese, Burmese of the Shan and others; Tai Viet; forms for old compatibility.
        | '\u{a980}'..='\u{a9ff}' | '\u{aa60}'..='\u{aadf}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}'
        // Burmese once more; Tangut, Khitan, Kana, Nushu; Han.
        | '\u{116d0}'..='\u{116ff}' | '\u{16fe0}'..='\u{18d7f}' | '\u{1aff0}'..='\u{1b2ff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_time() {
        let long = "word ".repeat(1000);
        for (text, minutes) in [
            ("", 1),
            ("a few words", 1),
            (long.as_str(), 4),
            ("word ".repeat(300).as_str(), 1),
            ("word ".repeat(350).as_str(), 2),
            ("海".repeat(1600).as_str(), 3),
            // Scripts with spaces between words are counted by those.
            ("바다가 ".repeat(460).as_str(), 2),
            ("समुद्र ".repeat(460).as_str(), 2),
            ("بحر ".repeat(460).as_str(), 2),
        ] {
            let paragraph = Block::paragraph(text.into());
            assert_eq!(Body(vec![paragraph.clone()]).minutes(), minutes);
            let item = Item { text: "".into(), blocks: vec![paragraph] };
            let quote =
                Block::Quote { dir: None, text: "x".into(), blocks: vec![Block::bullets(vec![item])], cite: None, pull: false };
            assert_eq!(Body(vec![Block::Details { dir: None, summary: "x".into(), blocks: vec![quote] }]).minutes(), minutes);
        }
    }

    #[test]
    fn the_first_words_that_can_be_seen() {
        for (json, wanted) in [
            (r#"[{"kind":"heading","level":2,"text":"H"},{"kind":"paragraph","text":"P"}]"#, "P"),
            (r#"[{"kind":"paragraph","text":"\u200b\u00ad"},{"kind":"paragraph","text":"Q"}]"#, "Q"),
            (r#"[{"kind":"rule"},{"kind":"list","items":["one","two"]}]"#, "one"),
            (r#"[{"kind":"figure","image":{"src":"images/x.svg","alt":"a","width":1,"height":1,"caption":"C"}}]"#, "C"),
            (r#"[{"kind":"quote","text":"said"}]"#, "said"),
            ("[]", ""),
        ] {
            assert_eq!(serde_json::from_str::<Body>(json).map(|body| body.opening()).unwrap(), wanted, "{json}");
        }
    }

    #[test]
    fn scripts_without_spaces_are_counted_by_letters() {
        // Thai, Lao, Khmer, Burmese, Tibetan, Shan, New Tai Lue, Tai Tham, Javanese, Balinese, Yi, Bopomofo, Kana of half a width, Han beyond 16 bits.
        let words = "ชาวเรือ ຊາວເຮືອ អ្នកទូក លှေသမား གྲུ་པ་ ၽူႈၶီႇႁိူဝ်း ᦂᦱᧉᦓᧄ ᨠᩣ᩠ᨶᩁᩮᩬᩥ ꦥꦿꦲꦸ ᬚᬸᬓᬸᬂ ꆈꌠ ㄏㄞ ｳﾐ 𠮷野";
        for word in words.split(' ') {
            let text = word.repeat(500);
            let wanted = u32::try_from(word.chars().count()).unwrap();
            assert_eq!(Body(vec![Block::paragraph(text.as_str().into())]).minutes(), wanted, "{word}");
        }
    }

    #[test]
    fn every_picture_is_found() {
        let image = r#"{"src":"images/x.svg","alt":"","width":1,"height":1}"#;
        let figure = [r#"{"kind":"figure","image":"#, image, "}"].concat();
        let gallery = [r#"{"kind":"gallery","images":["#, image, ",", image, "]}"].concat();
        let item = [r#"{"text":"x","blocks":["#, &gallery, "]}"].concat();
        let json =
            [r#"[{"kind":"quote","text":"x","blocks":["#, &figure, r#"]},{"kind":"list","items":["#, &item, "]}]"].concat();
        let body: Body = serde_json::from_str(&json).unwrap();
        assert_eq!(body.pictures().count(), 3);
    }
}
