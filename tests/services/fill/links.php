<?php
// Posts that lead to other posts in every form in which WordPress knows them.

/** Makes them; gives their ids by slug. */
function fill_links(array $paper, array $posts): array
{
    [$pretty, $plain] = [get_permalink($posts['post-2']), home_url('/?p=' . $posts['post-3'])];
    $links = [
        'a permalink' => $pretty,
        'a permalink with a fragment' => $pretty . '#comments',
        'a permalink with what counts readers' => $pretty . (str_contains($pretty, '?') ? '&' : '?') . 'utm_source=letter',
        'a permalink without its scheme' => preg_replace('/^https?:/', '', $pretty),
        'a permalink without its host' => wp_make_link_relative($pretty),
        'a number' => $plain,
        'a section' => get_category_link($paper['sections']['harbour']),
        'a section inside others' => get_category_link($paper['sections']['tides']),
        'the number of a section' => home_url('/?cat=' . $paper['sections']['harbour']),
        'the number of an author' => home_url('/?author=' . $paper['people']['ada']),
        'an author' => get_author_posts_url($paper['people']['ada']),
        'the front' => home_url('/'),
        'a tag' => home_url('/tag/tides/'),
        'a file' => wp_get_attachment_url($paper['pictures']['harbour']),
        'another site' => 'https://elsewhere.example/2020/01/post-2/',
        'this very place' => '#notes',
    ];
    $items = implode('', array_map(fn ($name, $href) => '<li><a href="' . esc_url($href) . "\">$name</a></li>", array_keys($links), $links));
    $id = wp_insert_post(wp_slash(['post_title' => 'Where links lead', 'post_name' => 'links', 'post_content' => "<ul>$items</ul><h2 id=\"notes\">Notes</h2><p>Here.</p>",
        'post_status' => 'publish', 'post_author' => $paper['people']['ada'], 'post_date' => '2026-01-15 12:00:00', 'post_category' => [$paper['sections']['culture']]]), true);
    return ['links' => $id];
}
