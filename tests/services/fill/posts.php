<?php
// Posts that each have something about them that is known to bite, by a slug that says what.

/** Makes them; gives their ids by slug. */
function fill_posts(array $paper): array
{
    $ids = [];
    foreach (peculiar($paper) as $slug => $fields) {
        $more = array_diff_key($fields, array_flip(['sections', 'by', 'media', 'sticky', 'modified']));
        $ids[$slug] = wp_insert_post(wp_slash($more + [
            'post_title' => ucfirst(str_replace('-', ' ', $slug)), 'post_name' => $slug, 'post_content' => '<p>' . sentences(strlen($slug), 3) . '</p>',
            'post_status' => 'publish', 'post_author' => array_key_exists('by', $fields) ? $fields['by'] : $paper['people']['ada'],
            'post_category' => array_map(fn ($name) => $paper['sections'][$name], $fields['sections'] ?? ['culture']), 'comment_status' => 'open',
        ]), true);
        if (is_wp_error($ids[$slug])) {
            throw new Exception("$slug: " . $ids[$slug]->get_error_message());
        }
        if (isset($fields['media'])) {
            update_post_meta($ids[$slug], '_thumbnail_id', $fields['media']);
        }
        if (isset($fields['modified'])) {
            touch_post($ids[$slug], $fields['modified']);
        }
    }
    update_option('sticky_posts', [$ids['sticky-one'], $ids['sticky-two'], $ids['a-draft']]);
    // A picture that belongs to what nobody may read: WordPress keeps it back as well.
    wp_update_post(['ID' => $paper['pictures']['small'], 'post_parent' => $ids['a-private-one']]);
    return $ids;
}

function peculiar(array $paper): array
{
    $pictures = $paper['pictures'];
    $day = fn (int $day, string $time = '08:00:00') => ['post_date' => sprintf('2026-03-%02d %s', $day, $time)];
    return [
        'every-block' => $day(1) + ['post_title' => 'Every block', 'post_content' => every_block($pictures), 'media' => $pictures['harbour']],
        'classic' => $day(2) + ['post_title' => 'As it was before blocks', 'post_content' => classic_body($pictures), 'media' => $pictures['tower'], 'sections' => ['harbour']],
        'sticky-one' => $day(3) + ['media' => $pictures['gull']],
        'sticky-two' => ['post_date' => '2025-11-05 08:00:00'],
        'protected' => $day(4) + ['post_password' => 'open sesame', 'post_content' => '<p>The hidden words.</p>', 'post_excerpt' => 'The hidden excerpt.'],
        'a-draft' => $day(5) + ['post_status' => 'draft'],
        'a-private-one' => $day(6) + ['post_status' => 'private'],
        'waiting-for-its-day' => ['post_date' => '2099-01-01 00:00:00', 'post_status' => 'future'],
        'by-nobody' => $day(7) + ['by' => 0],
        'by-one-who-is-gone' => $day(8) + ['by' => $paper['people']['gone']],
        'by-one-with-marks' => $day(9) + ['by' => $paper['people']['fish']],
        'in-three-sections' => $day(10) + ['sections' => ['tides', 'harbour', 'culture']],
        'in-no-section' => $day(11) + ['sections' => []],
        'media-that-is-gone' => $day(12) + ['media' => 999999],
        'media-nobody-may-see' => $day(13) + ['media' => $pictures['small']],
        'media-none' => $day(14),
        'talked-about' => $day(15) + ['post_title' => 'Talked about'],
        'closed' => $day(16) + ['comment_status' => 'closed'],
        'right-to-left' => $day(17) + ['post_title' => 'مدٌّ وجزر في الميناء', 'post_content' => '<p dir="rtl" lang="ar">جاء المدّ في السادسة، وقال المراقب: «إنه ماء فقط» — ثم غادر. <bdo dir="ltr">ABC</bdo></p>', 'by' => $paper['people']['layla']],
        'emoji' => $day(18) + ['post_title' => '🌊 Waves 👩‍🚀🏳️‍🌈 and 𝔐ath', 'post_content' => '<p>🌊🌊🌊 and 👨‍👩‍👧‍👦.</p>'],
        'marks-in-the-title' => $day(19) + ['post_title' => 'Fish &amp; chips, 3 &lt; 4, <em>really</em> "quoted" &#8212; it\'s & <script>alert("title")</script>'],
        'script-as-words' => $day(20) + ['post_title' => 'The tag &lt;script&gt;alert(1)&lt;/script&gt; explained'],
        'no-title' => $day(21) + ['post_title' => ''],
        'no-words' => $day(22) + ['post_title' => 'No words', 'post_content' => ''],
        'neither' => $day(23) + ['post_title' => 'A title only', 'post_content' => '<!-- wp:spacer --><div class="wp-block-spacer"></div><!-- /wp:spacer -->'],
        'a-very-long-title' => $day(24) + ['post_title' => trim(str_repeat('A very long title that goes on and on ', 25))],
        'приливы' => $day(25) + ['post_title' => 'Приливы', 'sections' => ['новости'], 'by' => $paper['people']['yelena']],
        'twin-one' => $day(26, '12:34:56'),
        'twin-two' => $day(26, '12:34:56'),
        'twin-three' => $day(26, '12:34:56'),
        // Newfoundland sets its clocks forward on the eighth: the two are 23 hours apart.
        'before-summer' => $day(7, '12:00:00'),
        'after-summer' => $day(8, '12:00:00'),
        'mended-later' => $day(27) + ['modified' => '2026-04-02 17:00:00'],
        'in-pages' => $day(28) + ['post_content' => "<p>The first page.</p>\n<!--nextpage-->\n<p>The second page.</p>"],
        'hostile' => $day(29) + ['post_title' => 'Hostile', 'post_content' => hostile()],
        // Older than all the others, for the end of the road.
        'the-first-of-all' => ['post_date' => '2001-09-09 01:46:40'],
    ];
}

function hostile(): string
{
    return '<p onclick="alert(1)">Kept words <script>alert("body")</script><a href="javascript:alert(1)">a link</a> <img src="x" onerror="alert(1)" alt="a picture"></p>'
        . '<svg onload="alert(1)"><text>drawn words</text></svg><iframe src="https://evil.example/" title="a frame"></iframe><form action="https://evil.example/"><label>A field <input name="q"></label></form>'
        . '<style>body { display: none }</style><object data="https://evil.example/x.swf">instead of an object</object><p style="position:fixed">Last words</p>';
}

/** Says when a post was last changed; `wp_insert_post` would say now. */
function touch_post(int $id, string $date): void
{
    global $wpdb;
    $wpdb->update($wpdb->posts, ['post_modified' => $date, 'post_modified_gmt' => get_gmt_from_date($date)], ['ID' => $id]);
    clean_post_cache($id);
}
