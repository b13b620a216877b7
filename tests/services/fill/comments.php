<?php
// What readers said: much under one post, in threads; some of it waits, some was taken away.

/** Comments under some posts. */
function fill_comments(array $posts, bool $isWhole): void
{
    comment_on($posts['post-1'], 'Ines', 'The first.', ['when' => 0]);
    if (!$isWhole) {
        return;
    }
    fill_thread($posts['talked-about']);
    comment_on($posts['closed'], 'Before', 'Said while it was open.', ['when' => 5]);
    comment_on($posts['protected'], 'Insider', 'Only for those who know the word.', ['when' => 6]);
}

/** 130 to be read; and one that waits, one of spam, one in the bin, a pingback. Every tenth begins a thread that goes nine deep. */
function fill_thread(int $post): void
{
    $parent = 0;
    for ($number = 1; $number <= 120; $number++) {
        $text = "Comment $number. " . sentences($number, 1 + $number % 3);
        $parent = comment_on($post, $number % 9 === 0 ? '' : 'Reader ' . $number % 11, $text, ['when' => $number, 'parent' => $number % 10 === 1 ? 0 : $parent]);
    }
    $marked = [
        "Line one\nline two\n\nA second paragraph with <strong>strong</strong>, <em>em</em>, <code>code</code> &amp; a <a href=\"https://sea.example/\" rel=\"nofollow ugc\">link</a>.",
        '<blockquote>What was said</blockquote>An answer, 3 < 4 & 5 > 4, <del>struck</del> <script>alert("comment")</script><img src=x onerror=alert(1)>',
        'مرحبا بالعالم 🌊 👩‍🚀',
        'An address of its own: https://sea.example/tide?a=1&b=2',
        str_repeat('A word that goes on. ', 300),
    ];
    foreach ($marked as $at => $text) {
        comment_on($post, ['Ben & Jo', '<b>Bold</b>', 'ليلى', 'O’Neill', 'Long'][$at], $text, ['when' => 200 + $at]);
    }
    // Four written in the very same second.
    foreach ([1, 2, 3, 4] as $twin) {
        comment_on($post, "Twin $twin", "At the same time, $twin.", ['when' => 300]);
    }
    comment_on($post, 'editor', 'From the house.', ['when' => 310, 'user_id' => 1]);
    $waiting = comment_on($post, 'Waiting', 'Held for the editor.', ['when' => 400, 'comment_approved' => 0]);
    comment_on($post, 'Early', 'A reply to what nobody sees yet.', ['when' => 401, 'parent' => $waiting]);
    comment_on($post, 'Spam', 'Buy.', ['when' => 402, 'comment_approved' => 'spam']);
    comment_on($post, 'Bin', 'Taken away.', ['when' => 403, 'comment_approved' => 'trash']);
    comment_on($post, 'Another site', '[…] linked here […]', ['when' => 404, 'comment_type' => 'pingback']);
}

/** One comment, minutes after the first of June 2026. */
function comment_on(int $post, string $name, string $text, array $more): int
{
    $date = (new DateTimeImmutable('2026-06-01 10:00:00'))->modify("+$more[when] minutes")->format('Y-m-d H:i:s');
    $own = array_diff_key($more, ['when' => 0, 'parent' => 0]) + ['comment_approved' => 1, 'comment_author_email' => $name === '' ? '' : 'reader@news.example'];
    return wp_insert_comment(wp_slash($own + ['comment_post_ID' => $post, 'comment_author' => $name, 'comment_content' => $text, 'comment_date' => $date,
        'comment_parent' => $more['parent'] ?? 0]));
}
