<?php
// Who writes: names in other scripts and with marks in them, one who has written nothing, one who is taken away again.

/** Makes the authors; gives their ids by a short name. */
function fill_people(): array
{
    $ids = ['editor' => 1];
    $people = [
        'ada' => ['Ada Bremer', 'Writes about the <a href="https://sea.example/">sea</a> & what lives in it.', 'https://ada.example/'],
        'fish' => ['Fish &amp; Sons <b>Ltd</b>', 'Two of them, & a <script>alert("bio")</script> dog.', ''],
        'yelena' => ['Елена Маркетти', 'Пишет о порте.', ''],
        'layla' => ['ليلى حداد', 'تكتب عن الميناء.', ''],
        'quiet' => ['Nobody Yet', 'Has written nothing so far.', ''],
        'gone' => ['Gone Away', '', ''],
    ];
    foreach ($people as $login => [$name, $about, $site]) {
        // A name with marks in it came from elsewhere: WordPress's own forms would take them out.
        remove_all_filters('pre_user_display_name');
        remove_all_filters('pre_user_description');
        $ids[$login] = wp_insert_user(['user_login' => $login, 'user_pass' => 'words', 'user_email' => "$login@news.example", 'role' => 'author',
            'display_name' => $name, 'description' => $about, 'user_url' => $site, 'user_registered' => '2024-01-01 00:00:00']);
        if (is_wp_error($ids[$login])) {
            throw new Exception($ids[$login]->get_error_message());
        }
    }
    return $ids;
}

/** Takes the row of an author away whose posts stay, as moves between servers do. */
function forget_author(int $id): void
{
    global $wpdb;
    $wpdb->delete($wpdb->users, ['ID' => $id]);
    clean_user_cache($id);
}
