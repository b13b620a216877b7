use proptest::prelude::*;

use super::*;

fn at(address: &str) -> WebAddress {
    WebAddress::parse(address).unwrap()
}

/// The player of an address that is pasted; an empty text where it is a link only.
#[track_caller]
fn check(pasted: &str, wanted: &str) {
    let player = player(&at(pasted));
    assert_eq!(player.as_ref().map_or("", WebAddress::as_str), wanted, "{pasted}");
}

#[test]
fn films_are_framed_by_their_player() {
    let tube = "https://www.youtube-nocookie.com/embed/dQ0_w9-gXcQ";
    for (pasted, rest) in [
        ("https://www.youtube.com/watch?v=dQ0_w9-gXcQ", ""),
        ("http://youtube.com/watch?feature=share&v=dQ0_w9-gXcQ&t=75", "?start=75"),
        ("https://m.youtube.com/watch?v=dQ0_w9-gXcQ&t=1m15s", "?start=75"),
        ("https://music.youtube.com/watch?v=dQ0_w9-gXcQ&si=abc", ""),
        ("https://youtu.be/dQ0_w9-gXcQ?si=abc&t=1h0m1s", "?start=3601"),
        ("https://YouTu.be/dQ0_w9-gXcQ#t=12s", "?start=12"),
        ("https://youtu.be/dQ0_w9-gXcQ&t=12", "?start=12"),
        ("https://www.youtube.com:443/watch?v=dQ0_w9-gXcQ?t=12", "?start=12"),
        ("https://www.youtube.com/watch?v=dQ0_w9-gXcQ&amp;t=12", "?start=12"),
        ("https://www.youtube.com/shorts/dQ0_w9-gXcQ/", ""),
        ("https://www.youtube.com/live/dQ0_w9-gXcQ?start=0", ""),
        ("https://www.youtube.com/embed/dQ0_w9-gXcQ?start=30&end=60&autoplay=1", "?start=30&end=60"),
        ("https://www.youtube-nocookie.com/embed/dQ0_w9-gXcQ", ""),
        ("https://www.youtube.com/watch?v=dQ0_w9-gXcQ&list=PL0-a_b&index=2&t=soon", "?list=PL0-a_b"),
        ("https://www.youtube.com/watch?v=dQ0_w9-gXcQ&list=WL&t=99999999999", ""),
        ("https://www.youtube.com/watch?v=dQ0_w9-gXcQ&list=a%26b", ""),
    ] {
        check(pasted, &[tube, rest].concat());
    }
    check("https://www.youtube.com/playlist?list=PL12", "https://www.youtube-nocookie.com/embed/videoseries?list=PL12");
    check(
        "https://www.youtube.com/embed/live_stream?channel=UC1",
        "https://www.youtube-nocookie.com/embed/live_stream?channel=UC1",
    );
    let vimeo = "https://player.vimeo.com/video/76543";
    for (pasted, rest) in [
        ("https://vimeo.com/76543", ""),
        ("https://vimeo.com/76543/0a1b2c", "?h=0a1b2c"),
        ("https://vimeo.com/76543?h=0a1b2c&share=copy#t=90s", "?h=0a1b2c#t=90s"),
        ("https://vimeo.com/manage/videos/76543/0a1b2c", "?h=0a1b2c"),
        ("https://vimeo.com/video/76543", ""),
        ("https://vimeo.com/channels/staffpicks/76543", ""),
        ("https://vimeo.com/groups/shore/videos/76543", ""),
        ("https://player.vimeo.com/video/76543?h=0a1b2c&app_id=1", "?h=0a1b2c"),
        ("http://www.vimeo.com/76543#t=1m5s", "#t=65s"),
    ] {
        check(pasted, &[vimeo, rest].concat());
    }
    for (pasted, wanted) in [
        ("https://www.dailymotion.com/video/x8abc1d?start=42", "https://www.dailymotion.com/embed/video/x8abc1d?start=42"),
        ("https://vimeo.com/event/12345?share=copy", "https://vimeo.com/event/12345/embed"),
        ("https://vimeo.com/event/12345/embed", "https://vimeo.com/event/12345/embed"),
        ("https://vimeo.com/showcase/12345/embed?autoplay=1", "https://vimeo.com/showcase/12345/embed"),
        ("https://vimeo.com/album/12345/embed", "https://vimeo.com/showcase/12345/embed"),
        (
            "https://www.youtube.com/watch?time_continue=9&v=dQ0_w9-gXcQ&ab_channel=A",
            "https://www.youtube-nocookie.com/embed/dQ0_w9-gXcQ?start=9",
        ),
        ("HTTPS://WWW.YOUTUBE.COM/watch/dQ0_w9-gXcQ", "https://www.youtube-nocookie.com/embed/dQ0_w9-gXcQ"),
        ("https://www.dailymotion.com/de/video/x8abc1d?playlist=x5", "https://www.dailymotion.com/embed/video/x8abc1d"),
        ("https://dai.ly/x8abc1d", "https://www.dailymotion.com/embed/video/x8abc1d"),
        ("https://www.dailymotion.com/video/x8abc1d_the-ebb_news", "https://www.dailymotion.com/embed/video/x8abc1d"),
        ("https://www.tiktok.com/@a.shore/video/7123456789?lang=de", "https://www.tiktok.com/player/v1/7123456789"),
        ("https://www.tiktok.com/embed/v2/7123456789", "https://www.tiktok.com/player/v1/7123456789"),
        ("https://www.ted.com/talks/ann_on_tides?language=de", "https://embed.ted.com/talks/ann_on_tides"),
        ("https://rutube.ru/video/0ab1/", "https://rutube.ru/play/embed/0ab1"),
        ("https://www.bilibili.com/video/BV1xx/?p=1", "https://player.bilibili.com/player.html?bvid=BV1xx"),
    ] {
        check(pasted, wanted);
    }
}

#[test]
fn songs_are_framed_by_their_player() {
    let spotify = "https://open.spotify.com/embed/";
    for (pasted, kind) in [
        ("https://open.spotify.com/track/4aB1?si=x", "track/4aB1"),
        ("https://open.spotify.com/intl-de/album/4aB1", "album/4aB1"),
        ("https://open.spotify.com/embed/episode/4aB1?utm_source=generator", "episode/4aB1"),
        ("https://open.spotify.com/user/ann/playlist/4aB1", "playlist/4aB1"),
    ] {
        check(pasted, &[spotify, kind].concat());
    }
    for (pasted, wanted) in [
        (
            "https://m.soundcloud.com/ann/the-ebb/s-Ab1?si=x",
            "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud%2Ecom%2Fann%2Fthe%2Debb%2Fs%2DAb1",
        ),
        ("https://w.soundcloud.com/player/?url=https%3A//a&color=1", "https://w.soundcloud.com/player/?url=https%3A//a&color=1"),
        ("https://podcasts.apple.com/de/podcast/x/id1?i=2", "https://embed.podcasts.apple.com/de/podcast/x/id1?i=2"),
    ] {
        check(pasted, wanted);
    }
}

#[test]
fn what_is_made_for_frames_stays_as_it_is() {
    for player in [
        "https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4&layer=mapnik",
        "https://datawrapper.dwcdn.net/aB1cD/3/",
        "https://www.google.com/maps/embed?pb=!1m18",
        "https://www.facebook.com/plugins/video.php?href=x",
        "https://www.instagram.com/p/aB1/embed/captioned/",
        "https://mastodon.example/@ann/1123/embed",
        "https://tube.example/videos/embed/aB1-2",
    ] {
        check(player, player);
    }
    check("http://www.google.com/maps/embed?pb=!1m18", "https://www.google.com/maps/embed?pb=!1m18");
}

#[test]
fn what_refuses_frames_is_a_link() {
    let refusing = [
        "https://x.com/ann/status/1",
        "https://mobile.twitter.com/ann/status/1",
        "https://www.instagram.com/p/aB1/",
        "https://bsky.app/profile/ann.example/post/3k",
        "https://mastodon.example/@ann/112345",
        "https://www.facebook.com/ann/videos/1/",
        "https://www.youtube.com/@ann",
        "https://www.youtube.com/clip/UgkxAb",
        "https://vimeo.com/showcase/12345",
        "https://www.tiktok.com/t/ZT8ab/",
        "https://soundcloud.com/",
        "https://www.dailymotion.com/playlist/x5nmbq",
        "https://mastodon.example/@ann@other.example/112345",
        "https://www.youtube.com/watch?v=%22%3E",
        "https://www.youtube.com/playlist",
        "https://vimeo.com/about",
        "https://vm.tiktok.com/ZM1/",
        "https://on.soundcloud.com/aB1",
        "https://open.spotify.com/search",
        "https://gist.github.com/ann/0ab",
        "https://soundcloud.com/discover",
    ];
    for pasted in refusing {
        check(pasted, "");
        assert_eq!(player_of_frame(&at(pasted)), None, "{pasted}");
    }
    for unknown in
        ["https://webassembly.example/", "https://youtube.com.example/watch?v=dQ0_w9-gXcQ", "https://youtu.be@a.example/x"]
    {
        check(unknown, "");
        assert_eq!(player_of_frame(&at(unknown)), Some(at(unknown)), "framed by its publisher");
    }
    assert_eq!(player_of_frame(&at("HTTP://a.example/map")), Some(at("https://a.example/map")));
}

#[test]
fn a_link_says_where_it_leads() {
    for (address, title, wanted) in [
        ("https://x.com/ann/status/1", "A word", "A word (x.com)"),
        ("https://www.instagram.com/p/aB1/", "A picture", "A picture (instagram.com)"),
        ("https://a.example/", "More at a.example", "More at a.example"),
        ("https://youtu.be/dQ0_w9-gXcQ", "Ebb", "Ebb"),
    ] {
        let Block::Embed { title, .. } = embed(at(address), Line::parse(title).unwrap(), player(&at(address))) else {
            panic!("{address}")
        };
        assert_eq!(title.as_str(), wanted);
    }
}

proptest! {
    /// A player is an address by https, and is its own player; nothing of a query or a path can change which site it is.
    #[test]
    fn a_player_is_its_own(place in "(www\\.youtube\\.com/(watch\\?v=|embed/|live/)|youtu\\.be/|vimeo\\.com/(event/|showcase/)?|open\\.spotify\\.com/track/|dai\\.ly/|soundcloud\\.com/a/)", rest in "[a-zA-Z0-9_/?&=#%.@:-]{0,24}") {
        let Ok(url) = WebAddress::parse(&format!("http://{place}{rest}")) else { return Ok(()) };
        let Some(found) = player(&url) else { return Ok(()) };
        prop_assert!(found.as_str().starts_with("https://"), "{}", found);
        prop_assert_eq!(player(&found), Some(found.clone()));
    }
}
