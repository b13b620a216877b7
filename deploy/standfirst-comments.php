<?php
/*
 * Plugin Name: Comments for Standfirst
 * Description: Lets readers who have no account comment through WordPress's REST API, which Standfirst uses.
 * License: MIT
 *
 * WordPress takes comments of guests from its own pages, but over REST only from those who are logged in. The first line lets guests comment over
 * REST as well. Everything else stays as it is under Settings > Discussion: who must give a name and an e-mail address, what waits for moderation,
 * which posts are closed, how fast one may comment, and what anti-spam plugins say.
 *
 * Where to put it: into wp-content/mu-plugins/ on the server that WordPress runs on (make the folder if there is none). It works from then on;
 * nothing has to be switched on. To undo it, delete the file.
 */

add_filter('rest_allow_anonymous_comments', '__return_true');

// How long to wait, where WordPress or a plugin says so: without this line a page of another site may not read it.
add_filter('rest_exposed_cors_headers', function ($headers) {
    $headers[] = 'Retry-After';
    return $headers;
});
