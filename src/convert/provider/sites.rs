//! What is known of sites: how they write the addresses of their players, and who lets nobody frame their pages. Hosts stand here without `www.`.

/// Players, and the addresses that people paste of each. A step of a path that is `{}` is an id, which the player's `{}` is; one that is `*` is any.
pub const PASTED: [(&str, &str); 11] = [
    (
        YOUTUBE,
        "youtube.com/watch/{} youtube.com/embed/{} youtube.com/playlist/{} youtube.com/shorts/{} youtube.com/live/{} \
         youtube.com/v/{} youtube.com/e/{} youtube-nocookie.com/embed/{} youtu.be/{}",
    ),
    ("vimeo.com/event/{}/embed", "vimeo.com/event/{} vimeo.com/event/{}/embed"),
    ("vimeo.com/showcase/{}/embed", "vimeo.com/showcase/{}/embed vimeo.com/album/{}/embed"),
    (
        VIMEO,
        "vimeo.com/video/{} vimeo.com/manage/videos/{} vimeo.com/manage/videos/{}/* vimeo.com/{} vimeo.com/{}/* \
         vimeo.com/channels/*/{} vimeo.com/ondemand/*/{} vimeo.com/groups/*/videos/{} vimeo.com/showcase/*/video/{} \
         vimeo.com/album/*/video/{} player.vimeo.com/video/{}",
    ),
    (DAILYMOTION, "dailymotion.com/video/{} dailymotion.com/embed/video/{} dailymotion.com/*/video/{} dai.ly/{}"),
    (TIKTOK, "tiktok.com/*/video/{} tiktok.com/*/photo/{} tiktok.com/embed/{} tiktok.com/embed/*/{} tiktok.com/player/*/{}"),
    ("embed.ted.com/talks/{}", "ted.com/talks/{}"),
    ("streamable.com/e/{}", "streamable.com/{}"),
    ("www.loom.com/embed/{}", "loom.com/share/{}"),
    ("rutube.ru/play/embed/{}", "rutube.ru/video/{}"),
    ("player.bilibili.com/player.html?bvid={}", "bilibili.com/video/{}"),
];

pub const YOUTUBE: &str = "www.youtube-nocookie.com/embed/{}";
pub const VIMEO: &str = "player.vimeo.com/video/{}";
pub const DAILYMOTION: &str = "www.dailymotion.com/embed/video/{}";
pub const TIKTOK: &str = "www.tiktok.com/player/v1/{}";

/// Beginnings of addresses that are made for frames, without their scheme and `www.`.
pub const PLAYERS: &str = "archive.org/embed/ bandcamp.com/EmbeddedPlayer/ codepen.io/embed/ datawrapper.dwcdn.net/ e.infogram.com/ embed.acast.com/ \
    embed.bsky.app/embed/ embed.music.apple.com/ embed.podcasts.apple.com/ embed.ted.com/ facebook.com/plugins/ \
    fast.wistia.net/embed/ flo.uri.sh/ geo.dailymotion.com/player google.com/maps/embed loom.com/embed/ \
    openstreetmap.org/export/embed.html ourworldindata.org/grapher/ platform.twitter.com/embed/ player-widget.mixcloud.com/ \
    player.bilibili.com/player.html players.brightcove.net/ rutube.ru/play/embed/ w.soundcloud.com/player widget.deezer.com/";

/// Sites whose other pages nobody may frame.
pub const REFUSING: &str = "youtube.com youtu.be youtube-nocookie.com bsky.app clips.twitch.tv dai.ly dailymotion.com facebook.com fb.watch gist.github.com github.com instagram.com \
    linkedin.com mixcloud.com on.soundcloud.com open.spotify.com pinterest.com player.twitch.tv player.vimeo.com reddit.com \
    soundcloud.com t.co threads.com threads.net tiktok.com twitch.tv twitter.com vimeo.com vm.tiktok.com x.com";
