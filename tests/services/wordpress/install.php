<?php
// The body of a function that installs a WordPress, as its own first page does. Gives nothing.

require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install($given['title'], 'editor', 'editor@news.example', true, '', 'a long password of the tests');
// What WordPress greets its owner with.
foreach ([1, 2, 3] as $greeting) {
    wp_delete_post($greeting, true);
}
foreach ($given['options'] as $name => $value) {
    update_option($name, $value);
}
global $wp_rewrite;
$wp_rewrite->init();
flush_rewrite_rules();
return null;
