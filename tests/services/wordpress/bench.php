<?php
/*
 * Plugin Name: The test bench
 * What the tests need that a WordPress on the internet has from elsewhere. All else is WordPress as it comes.
 */

// No mail leaves the tests.
add_filter('pre_wp_mail', '__return_true');

// YouTube's answer about a film, as YouTube gives it: nothing here may ask YouTube.
add_filter('pre_oembed_result', function ($result, $url) {
    if (!preg_match('#^https://(www\.youtube\.com/watch\?v=|youtu\.be/)([\w-]+)#', $url, $found)) {
        return $result;
    }
    return '<iframe title="The harbour at low tide" width="500" height="281" src="https://www.youtube.com/embed/' . $found[2]
        . '?feature=oembed" frameborder="0" allow="accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture" allowfullscreen></iframe>';
}, 10, 2);

// All readers of the tests come from one address and comment within seconds: WordPress's guard against floods stands only before a post that
// says so, and so does moderation. A post says it with a field of its own.
add_filter('rest_preprocess_comment', function ($comment) {
    $post = $comment['comment_post_ID'] ?? 0;
    if (!get_post_meta($post, 'tests_flood', true)) {
        remove_filter('comment_flood_filter', 'wp_throttle_comment_flood');
    }
    if (get_post_meta($post, 'tests_moderated', true)) {
        add_filter('pre_option_comment_moderation', fn () => '1');
    }
    return $comment;
});

// The papers that a post may embed lie on this machine, each at a port of its own; on the internet WordPress asks them without this.
add_filter('http_request_host_is_external', fn ($is_external, $host) => $is_external || $host === '127.0.0.1', 10, 2);
add_filter('http_allowed_safe_ports', fn ($ports, $host, $url) => [...$ports, wp_parse_url($url, PHP_URL_PORT)], 10, 3);
