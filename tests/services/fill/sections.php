<?php
// Categories, some inside others, one with nothing in it, one whose name and description have marks in them.

/** Makes the categories; gives their ids by slug. */
function fill_sections(): array
{
    $ids = ['uncategorized' => 1];
    $sections = [
        'science' => ['Science', 'What is found out.', null],
        'oceans' => ['Oceans', 'Science of the <em>sea</em>.', 'science'],
        'tides' => ['Tides', '', 'oceans'],
        'harbour' => ['Harbour &amp; Port', 'Ships, cranes &amp; gulls. <script>alert("section")</script>', null],
        'culture' => ['Culture', '', null],
        'новости' => ['Новости', 'По-русски.', null],
        'empty' => ['Nothing Here', 'No post is in it.', null],
    ];
    foreach ($sections as $slug => [$name, $about, $parent]) {
        remove_all_filters('pre_term_description');
        $made = wp_insert_term($name, 'category', ['slug' => $slug, 'description' => $about, 'parent' => $parent ? $ids[$parent] : 0]);
        if (is_wp_error($made)) {
            throw new Exception($made->get_error_message());
        }
        $ids[$slug] = $made['term_id'];
    }
    return $ids;
}
