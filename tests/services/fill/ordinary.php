<?php
// The bulk of the paper: posts that are as posts mostly are.

/** Makes so many posts, a day apart, the newest on the last day of August 2026; gives their ids by slug. */
function fill_ordinary(array $paper, int $count): array
{
    $authors = ['ada', 'ada', 'fish', 'yelena', 'editor', 'layla'];
    $sections = [['science'], ['oceans'], ['tides'], ['harbour'], ['culture'], ['science', 'harbour', 'culture'], ['новости'], []];
    $pictures = array_values($paper['pictures']);
    $newest = new DateTimeImmutable('2026-08-31 22:15:30');
    $ids = [];
    for ($number = $count; $number >= 1; $number--) {
        $slug = "post-$number";
        $ids[$slug] = wp_insert_post(wp_slash([
            'post_title' => "Post $number: the tide & what it left",
            'post_name' => $slug,
            'post_content' => body_of($number, $paper['pictures']),
            'post_excerpt' => $number % 4 === 0 ? "The excerpt of post $number, by hand &amp; with <em>care</em>." : '',
            'post_status' => 'publish',
            'post_author' => $paper['people'][$authors[$number % count($authors)]],
            'post_date' => $newest->modify('-' . ($number - 1) . ' days')->format('Y-m-d H:i:s'),
            'post_category' => array_map(fn ($name) => $paper['sections'][$name], $sections[$number % count($sections)]),
            'tags_input' => $number % 5 === 0 ? ['tides', 'R&D', 'über'] : [],
            'comment_status' => $number % 7 === 0 ? 'closed' : 'open',
        ]), true);
        if (is_wp_error($ids[$slug])) {
            throw new Exception($ids[$slug]->get_error_message());
        }
        if ($number % 2 === 0) {
            set_post_thumbnail($ids[$slug], $pictures[$number % count($pictures)]);
        }
    }
    return $ids;
}
